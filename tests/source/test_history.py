"""What Git keeps of a source folder: versions of the main line, and why there are none."""

import re
from datetime import date
from pathlib import Path

import pytest

from generator.source.history import HistoryError, Missing, contents, head_of, read_history, unsaved_files
from tests.source.histories import begin, git, save

OFFICE = {"kantor.yml": "nama: Kantor\n"}


def refused(folder: Path, since: str = "") -> Missing:
    with pytest.raises(HistoryError) as caught:
        read_history(folder, since)
    return caught.value.missing


def test_versions_from_the_oldest_on_with_what_they_changed(tmp_path: Path) -> None:
    source = begin(tmp_path)
    first = save(source, {**OFFICE, "faq/umum/a b é.yml": "id: a\n"}, "2026-01-01")
    (tmp_path / "lain.txt").write_text("bukan data", encoding="utf-8")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "--message", "di luar data")
    last = save(
        source, {"kantor.yml": "nama: Kantor Baru\n"}, "2026-02-03", "Budi", delete="faq/umum/a b é.yml"
    )
    history = read_history(source)
    assert [(each.id, each.day, each.author) for each in history.versions] == [
        (first, date(2026, 1, 1), "Siti"),
        (last, date(2026, 2, 3), "Budi"),
    ]
    assert history.versions[0].files.keys() == {"kantor.yml", "faq/umum/a b é.yml"}
    assert history.versions[1].files["faq/umum/a b é.yml"] == ""
    assert (history.base, history.is_shallow) == ({}, False)
    name = history.versions[1].files["kantor.yml"]
    assert contents(source, [name, "0" * 40]) == {name: b"nama: Kantor Baru\n"}
    assert head_of(source) == last
    assert unsaved_files(source) == ()
    (source / "kantor.yml").unlink()
    (source / "faq/umum").mkdir(parents=True, exist_ok=True)
    (source / "faq/umum/baru é.yml").write_text("id: baru", encoding="utf-8")
    (tmp_path / "lain.txt").write_text("di luar", encoding="utf-8")
    assert sorted(unsaved_files(source)) == ["faq/umum/baru é.yml", "kantor.yml"]


def test_a_clock_that_was_wrong_by_ages(tmp_path: Path) -> None:
    source = begin(tmp_path)
    save(source, OFFICE, "2026-01-01")
    written = git(tmp_path, "cat-file", "commit", "HEAD")
    wrong = re.sub(r"(?m)^(committer .*>) \d+", r"\1 99999999999999", written)
    (tmp_path / "versi").write_text(f"{wrong}\n", encoding="utf-8")
    git(
        tmp_path,
        "reset",
        "--quiet",
        git(tmp_path, "hash-object", "-t", "commit", "-w", "--literally", "versi"),
    )
    (version,) = read_history(source).versions
    assert version.day == date.max
    assert version.files.keys() == OFFICE.keys()


@pytest.mark.parametrize("odd", ["a\x1eb\x1fc", "\x1b[31mMerah", ":100644 100644 1 2 M", "a\nb\tc"])
def test_names_may_hold_any_character(odd: str, tmp_path: Path) -> None:
    source = begin(tmp_path)
    path = f"faq/umum/{odd}.yml"
    save(source, {**OFFICE, path: "id: a\n"}, "2026-01-01", odd)
    save(source, {"kantor.yml": "nama: Kantor Baru\n"}, "2026-02-03", "Budi")
    first, last = read_history(source).versions
    assert first.files.keys() == {"kantor.yml", path}
    assert first.author.isprintable()
    assert (set(last.files), last.author) == ({"kantor.yml"}, "Budi")


def test_since_a_day_or_a_version_with_the_files_before(tmp_path: Path) -> None:
    source = begin(tmp_path)
    first = save(source, OFFICE, "2026-01-01")
    save(source, {"topik.yml": "[]\n"}, "2026-02-01")
    last = save(source, {"dokumen.yml": "[]\n"}, "2026-03-01")
    assert [each.id for each in read_history(source, "2026-02-02").versions] == [last]
    assert read_history(source, "2026-02-02").base.keys() == {"kantor.yml", "topik.yml"}
    assert len(read_history(source, first[:10]).versions) == 2
    assert [each.id for each in read_history(source, newest=1).versions] == [last]
    nothing = read_history(source, "2027-01-01")
    assert nothing.versions == ()
    assert nothing.base.keys() == {"kantor.yml", "topik.yml", "dokumen.yml"}
    for unknown in ("tidak-ada", "2026-13-40", "01-02-2026", "--all", f"{first}..{last}"):
        assert refused(source, unknown) is Missing.SINCE


def test_a_merge_is_one_version_of_the_main_line(tmp_path: Path) -> None:
    source = begin(tmp_path)
    save(source, OFFICE, "2026-01-01")
    git(tmp_path, "checkout", "--quiet", "-b", "usul")
    save(source, {"kantor.yml": "nama: Sementara\n"}, "2026-01-02")
    save(source, {"kantor.yml": "nama: Usulan\n"}, "2026-01-03")
    git(tmp_path, "checkout", "--quiet", "main")
    git(tmp_path, "merge", "--quiet", "--no-ff", "--no-edit", "usul", day="2026-01-05")
    assert [each.day for each in read_history(source).versions] == [date(2026, 1, 1), date(2026, 1, 5)]


def test_a_cut_history_begins_with_a_state_that_is_no_change(tmp_path: Path) -> None:
    whole = tmp_path / "asal"
    whole.mkdir()
    source = begin(whole)
    save(source, OFFICE, "2026-01-01")
    save(source, {"topik.yml": "[]\n"}, "2026-02-01")
    last = save(source, {"dokumen.yml": "[]\n"}, "2026-03-01")
    git(tmp_path, "clone", "--quiet", "--depth", "2", whole.as_uri(), "salinan")
    history = read_history(tmp_path / "salinan/faq_source")
    assert history.is_shallow
    assert [each.id for each in history.versions] == [last]
    assert history.base.keys() == {"kantor.yml", "topik.yml"}


def test_why_there_is_no_history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = tmp_path / "tanpa-git"
    alone.mkdir()
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert refused(alone) is Missing.REPOSITORY
    source = begin(tmp_path)
    assert refused(source) is Missing.COMMITS
    (tmp_path / "lain.txt").write_text("bukan data", encoding="utf-8")
    git(tmp_path, "add", "lain.txt")
    git(tmp_path, "commit", "--quiet", "--message", "di luar data")
    assert refused(source) is Missing.COMMITS
    monkeypatch.setenv("PATH", str(alone))
    assert refused(source) is Missing.GIT


def test_a_workbook_has_no_history(tmp_path: Path) -> None:
    book = tmp_path / "faq.xlsx"
    book.write_bytes(b"PK")
    assert refused(book) is Missing.FOLDER
