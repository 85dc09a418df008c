"""From the command to the finished site: what goes wrong is told, and nothing is left half-done."""

import hashlib
import logging
import re
import shutil
from pathlib import Path

import pytest

from generator import build
from generator.__main__ import main
from generator.settings import Settings
from tests.sources import SOUND, write_source


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a sound source in ``sumber``, and a build folder of its own."""
    monkeypatch.setattr(build, "BUILD", tmp_path / "build")
    monkeypatch.setenv("TANPA_PDF", "ya")  # tested elsewhere
    write_source(tmp_path / "sumber", SOUND)
    return tmp_path


def make(folder: Path, *, source: str = "sumber", site: str = "situs") -> int:
    return main(["site", "--source", str(folder / source), "--site", str(folder / site)])


def prints(folder: Path) -> dict[str, tuple[str, int]]:
    """A fingerprint and the time of writing of every file in ``folder``."""
    return {
        path.relative_to(folder).as_posix(): (
            hashlib.sha256(path.read_bytes()).hexdigest(),
            path.stat().st_mtime_ns,
        )
        for path in folder.rglob("*")
        if path.is_file()
    }


def leftovers(folder: Path) -> list[str]:
    """Hidden files and folders beside the site, which a build uses on the way."""
    return [path.name for path in folder.iterdir() if path.name.startswith(".")]


def break_source(folder: Path) -> Path:
    path = folder / "sumber/faq/umum/dasar.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("penyedia", "penyedi"), encoding="utf-8")
    return path


def test_a_sound_source_is_built(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert make(folder) == 0
    assert (folder / "situs/faq/dasar.html").is_file()
    assert str(folder / "situs") in capsys.readouterr().out
    assert leftovers(folder) == []


def test_a_broken_source_leaves_the_last_site_untouched(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert make(folder) == 0
    before = prints(folder / "situs"), prints(folder / "build")
    break_source(folder)
    capsys.readouterr()
    assert make(folder) == 1
    told = capsys.readouterr().err
    assert "[peran-tidak-dikenal]" in told
    assert "dasar.yml:" in told
    assert "Situs tidak dibangun" in told
    assert "Traceback" not in told
    assert (prints(folder / "situs"), prints(folder / "build")) == before
    assert leftovers(folder) == []


def test_a_mended_source_is_built_again(folder: Path) -> None:
    path = break_source(folder)
    assert make(folder) == 1
    assert not (folder / "situs").exists()
    path.write_text(SOUND["faq/umum/dasar.yml"].replace("Dasar\n", "Dasar baru\n"), encoding="utf-8")
    assert make(folder) == 0
    assert "Dasar baru" in (folder / "situs/faq/dasar.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("arguments", [[], ["situs"], ["site", "--tujuan", "x"], ["build"]])
def test_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_a_bug_is_told_with_its_place_and_leaves_the_last_site(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert make(folder) == 0
    before = prints(folder / "situs")

    def fail(*_: object) -> None:
        raise RuntimeError("rusak di tengah")

    monkeypatch.setattr(build, "mkdocs_build", fail)
    assert make(folder) == 3
    told = capsys.readouterr().err
    assert "Traceback" in told
    assert "rusak di tengah" in told
    assert prints(folder / "situs") == before
    assert leftovers(folder) == []


def test_a_missing_or_empty_source(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "kosong").mkdir()
    for source in ("tidak-ada", "kosong", "sumber/kantor.yml"):
        assert make(folder, source=source) == 1
        told = capsys.readouterr().err
        assert source.split("/")[0] in told
        assert "Traceback" not in told
    assert not (folder / "situs").exists()


@pytest.mark.parametrize("command", ["site", "build"])
def test_an_output_that_cannot_be_written(
    folder: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file stands where a folder should be; even root can't write into that."""
    (folder / "berkas").write_text("milik orang lain")
    option = {"site": "--site", "build": "--out"}[command]
    for target in ("berkas", "berkas/di/dalam"):
        assert main([command, "--source", str(folder / "sumber"), option, str(folder / target)]) == 1
        told = capsys.readouterr().err
        assert "berkas" in told
        assert "Traceback" not in told
        assert (folder / "berkas").read_text() == "milik orang lain"
    assert leftovers(folder) == []


@pytest.mark.parametrize("command", ["site", "build"])
def test_somebody_else_s_folder_is_not_replaced(
    folder: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "dokumen").mkdir()
    (folder / "dokumen/skripsi.txt").write_text("penting")
    option = {"site": "--site", "build": "--out"}[command]
    assert main([command, "--source", str(folder / "sumber"), option, str(folder / "dokumen")]) == 1
    assert "berisi berkas lain" in capsys.readouterr().err
    assert prints(folder / "dokumen").keys() == {"skripsi.txt"}


@pytest.mark.parametrize("command", ["site", "build"])
@pytest.mark.parametrize("target", ["sumber", "sumber/situs", "."])
def test_a_site_never_takes_the_place_of_its_source(
    folder: Path, target: str, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = prints(folder / "sumber")
    option = {"site": "--site", "build": "--out"}[command]
    assert main([command, "--source", str(folder / "sumber"), option, str(folder / target)]) == 1
    source = folder / "sumber"
    assert capsys.readouterr().err == (
        f"Folder {folder / target} sama dengan folder {source}, berada di dalamnya, atau memuatnya, "
        f"jadi tidak ditimpa.\nPerbaikan: pilih folder lain di luar {source}.\n"
    )
    assert prints(source) == before


def test_a_second_build_writes_no_page_again(folder: Path) -> None:
    assert make(folder) == 0
    before = prints(folder / "build")
    assert make(folder) == 0
    assert prints(folder / "build") == before


def test_an_edit_writes_only_the_pages_that_it_changes(folder: Path) -> None:
    assert make(folder) == 0
    before = prints(folder / "build")
    path = folder / "sumber/peran.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("nama: Pusat", "nama: Pusat Baru"))
    path = folder / "sumber/istilah.yml"
    path.write_text("- {istilah: Paket, definisi: Satuan pekerjaan., sumber: [Kamus]}\n")
    assert make(folder) == 0
    after = prints(folder / "build")
    changed = {Path(name).name for name in after if after[name] != before.get(name)}
    assert "istilah.md" in changed
    assert "dasar.md" not in changed


def test_pages_of_a_deleted_entry_are_deleted(folder: Path) -> None:
    second = folder / "sumber/faq/umum/kedua.yml"
    second.write_text(SOUND["faq/umum/dasar.yml"].replace("dasar", "kedua").replace("Dasar", "Kedua"))
    assert make(folder) == 0
    assert (folder / "situs/faq/kedua.html").is_file()
    second.unlink()
    assert make(folder) == 0
    for built in (folder / "situs", folder / "build"):
        assert list(built.rglob("*kedua*")) == []
        assert not any("kedua" in path.read_text(encoding="utf-8") for path in built.rglob("*.html"))


def test_two_offices_never_mix(folder: Path) -> None:
    other = folder / "lain/sumber"  # the same name as the first
    shutil.copytree(folder / "sumber", other)
    (other / "kantor.yml").write_text("nama: Kantor Kedua\n")
    (other / "faq/umum/dasar.yml").rename(other / "faq/umum/lain.yml")
    text = (other / "faq/umum/lain.yml").read_text().replace("id: dasar", "id: lain")
    (other / "faq/umum/lain.yml").write_text(text)
    assert make(folder) == 0
    first = prints(folder / "situs")
    assert make(folder, source="lain/sumber", site="situs-lain") == 0
    assert prints(folder / "situs") == first
    assert not (folder / "situs-lain/faq/dasar.html").exists()
    home = (folder / "situs-lain/index.html").read_text(encoding="utf-8")
    assert "Kantor Kedua" in home
    assert "Kantor Uji" not in home
    assert make(folder) == 0
    assert {name: digest for name, (digest, _) in prints(folder / "situs").items()} == {
        name: digest for name, (digest, _) in first.items()
    }


def test_the_same_data_gives_the_same_site(folder: Path) -> None:
    assert make(folder) == 0
    assert make(folder, site="situs-kedua") == 0
    first, second = prints(folder / "situs"), prints(folder / "situs-kedua")
    assert {name: digest for name, (digest, _) in first.items()} == {
        name: digest for name, (digest, _) in second.items()
    }


def test_warnings_do_not_stop_the_build(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "sumber/topik.yml").write_text("- {id: umum, judul: Umum}\n- {id: sepi, judul: Sepi}\n")
    assert make(folder) == 0
    assert "[topik-kosong]" in capsys.readouterr().err
    assert (folder / "situs/index.html").is_file()


def test_what_mkdocs_warns_of_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Strict mode ends the build; without the warning nobody would know why."""
    monkeypatch.setattr(logging.root, "handlers", [])  # pytest's own
    real = build.prepare

    def with_broken_link(settings: Settings, pages: Path) -> build.Prepared:
        prepared = real(settings, pages)
        (prepared.pages / "index.md").write_text("# Beranda\n\n[ke mana](hilang.md)\n")
        return prepared

    monkeypatch.setattr(build, "prepare", with_broken_link)
    assert make(folder) == 3
    assert "hilang.md" in capsys.readouterr().err
    assert not (folder / "situs").exists()


def test_check_writes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = prints(folder)
    assert main(["check", "--source", str(folder / "sumber")]) == 0
    break_source(folder)
    changed = prints(folder)
    assert main(["check", "--source", str(folder / "sumber")]) == 1
    assert prints(folder) == changed
    assert before.keys() == changed.keys()
    assert "masalah" in capsys.readouterr().err


def written(folder: Path, *, is_preview: bool) -> dict[str, bytes]:
    """Every file that the pipeline writes for MkDocs."""
    out = folder / f"halaman-{is_preview}"
    settings = Settings(
        source_dir=folder / "sumber", with_pdf=False, with_gaps=is_preview, with_addresses=is_preview
    )
    build.prepare(settings, out)
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}


ADDRESS = re.compile(rb' data-spot="[^"]*"')
MARKS = (b"gaps", b"1 celah", b"celah<", b"celah.html", b"perubahan.html", b"Laporan celah", b"Tanya kepada")
FORMS = (b"data-spot", b"/.ubah/", b"X-Ubah", b"ubah-", b"livereload")


def test_not_one_byte_of_the_preview_is_in_a_site(folder: Path) -> None:
    release, preview = written(folder, is_preview=False), written(folder, is_preview=True)
    history, gaps, style = sorted(preview.keys() - release.keys(), reverse=True)
    assert (history, gaps) == ("perubahan.md", "celah.md")
    assert style.startswith("assets/gaps.")
    changed = {name for name in release if preview[name] != release[name]}
    assert "faq/dasar.md" in changed
    assert {name: ADDRESS.sub(b"", preview[name]) for name in release} == release
    assert make(folder) == 0
    site = {path: path.read_bytes() for path in (folder / "situs").rglob("*") if path.is_file()}
    assert not [path for path in site if path.name.startswith(("gaps", "edit", "live"))]
    assert not [
        (path, word) for path, content in site.items() for word in (*MARKS, *FORMS) if word in content
    ]
    assert not [path for path in site if path.stem in ("celah", "perubahan")]
