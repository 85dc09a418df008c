"""Earlier states of a source: read as far as they can be, and no change is made of what can't."""

from pathlib import Path

import pytest

from generator.authoring.versions import Step, steps_of, unsaved
from generator.source.history import read_history
from generator.views.changes import changes_between
from tests.source.histories import begin, save
from tests.sources import SOUND

ENTRY = "faq/umum/dasar.yml"
OLD = "id: dasar\njudul: Dasar\npertanyaan: Apa?\nisian_lama: ada\n"
"""An entry with a field that the model doesn't have any more."""


def steps(source: Path) -> tuple[Step, ...]:
    found, state = steps_of(read_history(source), source)
    return (*found, unsaved(state, source))


def told(step: Step) -> list[tuple[str, str]]:
    return [(change.kind.value, change.key) for change in changes_between(step.before, step.after)]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return begin(tmp_path)


def test_a_question_that_could_never_be_read_is_not_new_when_it_can_be(source: Path) -> None:
    save(source, {**SOUND, ENTRY: OLD}, "2026-01-01")
    save(source, {ENTRY: OLD + "nomor: 1\n"}, "2026-01-02")
    save(source, {ENTRY: SOUND[ENTRY]}, "2026-01-03")
    first, second, third, now = steps(source)
    assert (first.is_first, first.unreadable, first.after.entries) == (True, (ENTRY,), ())
    assert (second.unreadable, told(second)) == ((ENTRY,), [])
    assert (third.unreadable, told(third), len(third.after.entries)) == ((), [], 1)
    assert (told(now), now.day) == ([], None)


def test_what_was_readable_is_compared_with_the_next_readable_state(source: Path) -> None:
    save(source, SOUND, "2026-01-01")
    save(source, {ENTRY: "id: [", "topik.yml": "x" * 10}, "2026-01-02")
    save(source, {ENTRY: SOUND[ENTRY].replace("judul: Dasar", "judul: Lain")}, "2026-01-03")
    _, broken, mended, _ = steps(source)
    assert (broken.unreadable, told(broken)) == ((ENTRY, "topik.yml"), [])
    assert told(mended) == [("changed", "judul")]
    assert mended.before.topics == mended.after.topics != ()


def test_files_that_go_take_what_they_hold_along(source: Path) -> None:
    save(source, SOUND, "2026-01-01")
    save(source, {}, "2026-01-02", delete=ENTRY)
    (source / "dokumen.yml").unlink()
    (source / "faq/umum").mkdir(parents=True, exist_ok=True)
    (source / ENTRY).write_text(SOUND[ENTRY], encoding="utf-8")
    (source / "catatan.txt").write_text("bukan data", encoding="utf-8")
    _, gone, now = steps(source)
    assert told(gone) == [("gone", "")]
    assert told(now) == [("new", ""), ("gone", "")]


def test_a_draft_is_read_with_blanks_for_what_it_lacks(source: Path) -> None:
    draft = SOUND[ENTRY].replace("pelaku: penyedia, ", "") + "status: draf\n"
    save(source, {**SOUND, ENTRY: draft}, "2026-01-01")
    save(source, {ENTRY: SOUND[ENTRY]}, "2026-01-02")
    save(source, {ENTRY: SOUND[ENTRY].replace("pelaku: penyedia, ", "")}, "2026-01-03")
    save(source, {ENTRY: f"{draft}entah: ada\n"}, "2026-01-04")
    first, second, lacking, unknown, _ = steps(source)
    assert (first.unreadable, len(first.after.entries)) == ((), 1)
    assert told(second) == [("changed", "status"), ("changed", "pelaku")]
    assert [each.unreadable for each in (second, lacking, unknown)] == [(), (ENTRY,), (ENTRY,)]


def test_an_office_without_a_file_has_no_name_of_its_own(source: Path) -> None:
    save(source, {ENTRY: SOUND[ENTRY]}, "2026-01-01")
    save(source, {"kantor.yml": "nama: Kantor\n"}, "2026-01-02")
    assert [told(step) for step in steps(source)] == [[("new", "")], [("changed", "nama")], []]
