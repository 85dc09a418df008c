"""PDFs are made once: the same bytes every time, and only what changed is made again."""

import shutil
from pathlib import Path

import pytest

from generator.sheets import store
from tests.sheets.conftest import Prints, make, sheets_of, sound


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Addresses of the PDFs that are really made, in order."""
    addresses: list[str] = []
    original = store.make_all

    def spy(tasks: list[store.Task]) -> None:
        addresses.extend(job.address for job, _ in tasks)
        original(tasks)

    monkeypatch.setattr(store, "make_all", spy)
    return addresses


def contents(prints: Prints) -> dict[str, bytes]:
    return {name: printed.content for name, printed in prints.items()}


def test_two_builds_give_the_same_bytes(source_dir: Path, tmp_path: Path, prints: Prints) -> None:
    again = make(source_dir, tmp_path / "simpanan")
    assert contents(again) == contents(prints)


def test_processes_give_the_same_bytes(
    source_dir: Path, tmp_path: Path, prints: Prints, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "BATCH", 5)
    assert contents(make(source_dir, tmp_path / "simpanan")) == contents(prints)


def test_what_was_made_before_changes_no_byte(
    source_dir: Path, tmp_path: Path, prints: Prints, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = store.make_all
    monkeypatch.setattr(store, "make_all", lambda tasks: original(tasks[::-1]))
    assert contents(make(source_dir, tmp_path / "simpanan")) == contents(prints)


def test_nothing_is_made_twice(source_dir: Path, tmp_path: Path, made: list[str]) -> None:
    first = make(source_dir, tmp_path)
    assert len(made) == len(first)
    made.clear()
    assert contents(make(source_dir, tmp_path)) == contents(first)
    assert made == []


def test_only_what_changed_is_made_and_the_old_is_forgotten(
    source_dir: Path, tmp_path: Path, made: list[str]
) -> None:
    folder, simpanan = tmp_path / "sumber", tmp_path / "simpanan"
    shutil.copytree(source_dir, folder)
    first = make(folder, simpanan)
    made.clear()
    entry = folder / "faq/data-perusahaan/ubah-npwp.yml"
    text = entry.read_text(encoding="utf-8")
    entry.write_text(text.replace("judul: Mengubah NPWP", "judul: Mengganti NPWP"), encoding="utf-8")
    second = make(folder, simpanan)
    assert sorted(made) == [
        *("lembar/paket-a4.pdf", "lembar/paket-f4.pdf"),
        *("lembar/ubah-npwp-a4.pdf", "lembar/ubah-npwp-f4.pdf"),
    ]
    assert "Mengganti NPWP" in second["ubah-npwp-a4.pdf"].text
    assert len(list(simpanan.iterdir())) == len(first)


def test_a_run_cut_off_leaves_no_half_pdf(
    source_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr(store, "typeset", stop)
    with pytest.raises(KeyboardInterrupt):
        make(source_dir, tmp_path)
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_pdf_that_another_run_has_forgotten_is_made_again(
    source_dir: Path, tmp_path: Path, prints: Prints, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = store.make_all

    def forgetful(tasks: list[store.Task]) -> None:
        original(tasks)
        for _, path in tasks[:3]:
            path.unlink()

    monkeypatch.setattr(store, "make_all", forgetful)
    assert contents(make(source_dir, tmp_path)) == contents(prints)


def edited(source_dir: Path, folder: Path, file: str, old: str, new: str) -> Path:
    shutil.copytree(source_dir, folder)
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new), encoding="utf-8")
    return folder


def test_the_version_tells_of_content_and_of_nothing_else(source_dir: Path, tmp_path: Path) -> None:
    before = sheets_of(sound(source_dir))
    newer = edited(source_dir, tmp_path / "a", "kantor.yml", "2026-11-22", "2026-12-01")
    assert {one: sheet.version for one, sheet in sheets_of(sound(newer)).items()} == {
        one: sheet.version for one, sheet in before.items()
    }
    other = edited(source_dir, tmp_path / "b", "dokumen.yml", "nama: KTP direktur", "nama: KTP pemilik")
    after = sheets_of(sound(other))
    assert {one for one, sheet in after.items() if sheet.version != before[one].version} == {
        "syarat-daftar-perusahaan-baru",
        "ubah-email",  # it holds that list
    }
