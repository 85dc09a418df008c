"""What a workbook changes: afterwards the files say what it says, or what both sides do unless they clash."""

from copy import deepcopy
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.authoring.fields import RECORD_NAMES
from generator.authoring.workbook.changes import Difference
from generator.authoring.workbook.loaded import SheetLoaded
from generator.authoring.workbook.merging import Merged, merge
from generator.authoring.workbook.reading import SheetFile
from generator.authoring.workbook.tree import Row, raw_of, row_of
from generator.model.entry import Entry
from generator.source.comparing import edits_between
from generator.source.load import load
from generator.source.text import TextFile
from generator.source.workbook import Sheet
from generator.source.writing import edited, written
from tests.views.entries import entries, explanations, many

PATH = "faq/umum/a.yml"
SHEET = Sheet(file="faq.xlsx", name="Jawaban", headers={}, rows={})
ENTRIES = st.one_of(entries(), explanations())
STEP = {"pelaku": "penyedia", "tindakan": "baru"}


def sheet_of(record: Row) -> SheetFile:
    """``record`` as if it had been read from a workbook."""
    for row in record.inside():
        row.raw, row.sheet = None, SHEET
    loaded = SheetLoaded(file=TextFile("", ""), value=raw_of(record), usable=True, sheet=SHEET)
    return SheetFile(path=PATH, kind="entri", topic="umum", loaded=loaded, rows=(record,))


def exported(entry: dict[str, Any]) -> Row:
    return row_of(Entry, deepcopy(entry), RECORD_NAMES[Entry], PATH)


@st.composite
def edits(draw: st.DrawFn, entry: dict[str, Any]) -> Row:
    """``entry`` as somebody edits its rows: texts changed, rows deleted, copied, moved and added."""
    record = exported(entry)
    for _ in range(draw(st.integers(0, 4))):
        lists = [rows for row in record.inside() for rows in row.below.values() if rows]
        kind = draw(st.sampled_from(["text", "delete", "copy", "move", "add"]))
        if kind == "text" or not lists:
            row = draw(st.sampled_from(list(record.inside())))
            if row.shape.main and row.record:
                row.cells[row.shape.main.keys] = draw(st.sampled_from(["lain", "=1+1", "2.10"]))
        elif kind == "add":
            new = row_of(Entry, {"langkah": [STEP]}, "").below[("langkah",)][0]
            new.key = ""
            steps = record.below.setdefault(("langkah",), [])
            steps.insert(draw(st.integers(0, len(steps))), new)
        else:
            rows = draw(st.sampled_from(lists))
            index = draw(st.integers(0, len(rows) - 1))
            if rows[index].group:
                continue  # a side of a condition is there once
            place = draw(st.integers(0, len(rows) - 1))
            row = deepcopy(rows[index]) if kind == "copy" else rows.pop(index)
            if kind != "delete":
                rows.insert(place, row)
    return record


def texts_agree(old: str, value: Any, merged: Merged) -> bool:
    """Whether writing the merged data back gives a text that says it."""
    new = merged.files[PATH]
    text = edited(old, list(edits_between(value, new)))
    return bool(load(TextFile("", text))[0].value == new)


@many
@given(st.data())
def test_the_file_says_afterwards_what_the_sheet_says(data: st.DataObject) -> None:
    entry = data.draw(ENTRIES)
    record = data.draw(edits(entry))
    base = {PATH: entry}
    merged = merge(base, [sheet_of(record)], deepcopy(base))
    assert exported(merged.files[PATH]).equals(record)
    assert not any(change.difference is Difference.CONFLICT for change in merged.changes)
    assert bool(merged.changes) == (not record.equals(exported(entry)))
    assert texts_agree(written(entry), entry, merged)


@many
@given(st.data())
def test_what_only_one_side_changed_is_no_conflict(data: st.DataObject) -> None:
    entry = data.draw(ENTRIES)
    now = raw_of(data.draw(edits(entry)))
    base = {PATH: entry}
    merged = merge(base, [sheet_of(exported(entry))], {PATH: deepcopy(now)})
    assert (merged.changes, merged.files) == ([], {PATH: now})


@many
@given(st.data())
def test_bringing_in_twice_is_once(data: st.DataObject) -> None:
    entry = data.draw(ENTRIES)
    record = data.draw(edits(entry))
    base = {PATH: entry}
    once = merge(base, [sheet_of(deepcopy(record))], deepcopy(base))
    twice = merge(base, [sheet_of(record)], deepcopy(once.files))
    if twice.changes:  # only where nobody can tell which of two alike rows is meant
        assert len({str(row.cells) for row in record.inside()}) < len(list(record.inside()))
    else:
        assert twice.files == once.files


def test_both_sides_may_change_other_things() -> None:
    entry = {"id": "a", "judul": "A", "pertanyaan": "?", "langkah": [{**STEP, "tindakan": "satu"}, STEP]}
    record = exported(entry)
    record.below[("langkah",)][0].cells[("tindakan",)] = "satu saja"
    now = {**entry, "judul": "B", "langkah": [*entry["langkah"], {**STEP, "tindakan": "tiga"}]}
    merged = merge({PATH: entry}, [sheet_of(record)], {PATH: now})
    assert [change.difference for change in merged.changes] == [Difference.CHANGED]
    first = {**STEP, "tindakan": "satu saja"}
    assert merged.files[PATH] == {**now, "langkah": [first, STEP, {**STEP, "tindakan": "tiga"}]}


def test_a_step_in_the_place_of_a_deleted_one_is_brought_in_once() -> None:
    entry = {"id": "a", "judul": "A", "pertanyaan": "?", "langkah": [{**STEP, "tindakan": "satu"}]}
    record = exported(entry)
    (new,) = exported({**entry, "langkah": [STEP]}).below[("langkah",)]
    new.key = ""
    record.below[("langkah",)] = [new]
    now = {**entry, "langkah": [STEP]}
    merged = merge({PATH: entry}, [sheet_of(record)], {PATH: now})
    assert (merged.changes, merged.files) == ([], {PATH: now})
