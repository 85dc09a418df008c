"""What was changed in a workbook since it was exported, brought into the data as it is now.

Only differences between the exported data and the sheets count; what the files say otherwise meanwhile stays.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from generator.authoring.workbook.changes import Change, Difference
from generator.authoring.workbook.layout import OTHERS, QUESTIONS, Layout, Style
from generator.authoring.workbook.reading import SheetFile
from generator.authoring.workbook.records import Files, rows_of
from generator.authoring.workbook.shapes import Keys
from generator.authoring.workbook.tree import Row, raw_of
from generator.problems.wording import quoted
from generator.source.comparing import pairs
from generator.source.files import REQUIRED


@dataclass(kw_only=True)
class Merged:
    """The data as it shall be, and what is different."""

    files: dict[str, Any] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)
    """Where files were that have another path now."""
    changes: list[Change] = field(default_factory=list)


def merge(base: Files, sheets: Sequence[SheetFile], now: Files) -> Merged:
    """``now`` with what the ``sheets`` say otherwise than the ``base`` that they were exported with."""
    merged = Merged(files=dict(now))
    _entries(base, sheets, now, merged)
    said = {file.path: file.rows for file in sheets}
    for layout in OTHERS:
        path = f"{layout.kind}.yml"
        old, new, current = (
            list(rows_of(layout, base)) if path in base else [],
            list(said.get(path, ())),
            list(rows_of(layout, now)) if path in now else [],
        )
        merging = _Merging(about=f"lembar {layout.name}", path=path, merged=merged)
        if layout.style is Style.FORM:
            old, new, current = (rows or _nothing(layout) for rows in (old, new, current))
            rows = [merging.row(old[0], new[0], current[0])]
        else:
            rows = merging.items(old, new, current)
        value = _value(layout, rows)
        if path in now and value == now[path]:
            continue
        if any(row.is_filled for row in rows):
            merged.files[path] = value
        elif path in now and layout.kind not in REQUIRED:
            del merged.files[path]
    return merged


def _nothing(layout: Layout) -> list[Row]:
    return list(rows_of(layout, {}))


def _value(layout: Layout, rows: list[Row]) -> Any:
    values = [raw_of(row) for row in rows]
    return values[0] if layout.style is Style.FORM else values


def _entries(base: Files, sheets: Sequence[SheetFile], now: Files, merged: Merged) -> None:
    old = {row.key: row for row in rows_of(QUESTIONS, base)}
    current = {row.key: row for row in rows_of(QUESTIONS, now)}
    seen: set[str] = set()
    for file in sheets:
        if file.kind != QUESTIONS.kind:
            continue
        row = file.rows[0]
        path = row.key if row.key in old else file.path
        merging = _Merging(about=row.title, path=path, merged=merged)
        seen.add(path)
        if path not in old:
            if path in current and not row.equals(current[path]):
                merging.tell(Difference.CONFLICT, row, now=f"berkas {path} sudah ada")
            elif path not in current:
                merging.tell(Difference.NEW, row)
                merged.files[path] = raw_of(row)
        elif path not in current:
            if not row.equals(old[path]):
                merging.tell(Difference.CONFLICT, row, now="pertanyaan ini sudah dihapus dari data")
        else:
            merged.files[path] = raw_of(merging.row(old[path], row, current[path]))
            if file.path != path:
                merging.tell(
                    Difference.CHANGED, row, "topik", *(each.split("/")[1] for each in (path, file.path))
                )
                merged.files[file.path] = merged.files.pop(path)
                merged.moved[file.path] = path
    for path, row in old.items():
        if path not in seen and path in current:
            merging = _Merging(about=row.title, path=path, merged=merged)
            if current[path].equals(row):
                merging.tell(Difference.GONE, row)
                del merged.files[path]
            else:
                merging.tell(Difference.CONFLICT, row, now="dihapus di buku kerja, tetapi diubah di data")


@dataclass(frozen=True, kw_only=True)
class _Merging:
    """Merges the records of one file."""

    about: str
    path: str
    merged: Merged

    def tell(self, difference: Difference, row: Row, label: str = "", *texts: str, now: str = "") -> None:
        """Note a difference of ``row``; ``texts`` are what stood in the cell ``label``, and what does."""
        before, after = texts or ("", "")
        self.merged.changes.append(
            Change(
                difference=difference,
                about=self.about,
                path=self.path,
                place=f"lembar {row.sheet.name} baris {row.number}" if row.sheet else "",
                kind=row.kind,
                title=row.title,
                label=label,
                before=before,
                after=after,
                now=now,
            )
        )

    def row(self, old: Row, new: Row, now: Row) -> Row:
        """``now`` with what is different in ``new`` from ``old``."""
        result = replace(now, cells=dict(now.cells), below=dict(now.below))
        for column in new.shape.columns:
            before, after, current = (row.cells.get(column.keys, "") for row in (old, new, now))
            if after in (before, current):
                continue
            place, label = self._at(new, column.keys), column.label or new.kind
            if current != before:
                meanwhile = f"di data kini {quoted(current)}" if current else "di data kini kosong"
                self.tell(Difference.CONFLICT, place, label, before, after, now=meanwhile)
                continue
            self.tell(Difference.CHANGED, place, label, before, after)
            result.cells[column.keys] = after
            if not after:
                del result.cells[column.keys]
        for part in new.shape.parts:
            lists = (row.below.get(part.keys, []) for row in (old, new, now))
            result.below[part.keys] = self.items(*lists)
        return result

    @staticmethod
    def _at(row: Row, way: Keys) -> Row:
        """``row`` with the number that the cell has."""
        return replace(row, number=row.spots[way][0] if way in row.spots else row.number)

    def items(self, old: list[Row], new: list[Row], now: list[Row]) -> list[Row]:
        """The rows of a list."""
        by_key = {row.key: row for row in old if row.key}
        kept: dict[str, Row] = {}
        for row in new:
            if row.key in by_key and row.kind == by_key[row.key].kind:
                kept.setdefault(row.key, row)
        own = {id(row) for row in kept.values()}
        current = _aligned(old, now, kept, [row for row in new if id(row) not in own])
        order = [row.key for row in new if id(row) in own]
        result = list(self._current(old, kept, now, current))
        result = self._ordered(order, old, result, kept)
        self._insert(new, own, result)
        return [row for _, row in result]

    def _current(
        self, old: list[Row], kept: dict[str, Row], now: list[Row], current: dict[str, Row]
    ) -> Iterator[tuple[str, Row]]:
        """The rows that are there now and stay, each with its key in the exported data."""
        keys = {id(row): key for key, row in current.items()}
        before = {row.key: row for row in old}
        for row in now:
            key = keys.get(id(row), "")
            if not key:
                yield "", row
            elif key in kept:
                yield key, self.row(before[key], kept[key], row)
            elif row.equals(before[key]):
                self.tell(Difference.GONE, row)
            else:
                self.tell(Difference.CONFLICT, row, now="dihapus di buku kerja, tetapi diubah di data")
                yield key, row
        for key, row in kept.items():
            if key not in current and not row.equals(before[key]):
                self.tell(Difference.CONFLICT, row, now="baris ini sudah dihapus dari data")

    def _ordered(
        self, order: list[str], old: list[Row], result: list[tuple[str, Row]], kept: dict[str, Row]
    ) -> list[tuple[str, Row]]:
        """``result`` in the order of the sheet, if that is another than it was."""
        was = [row.key for row in old if row.key in kept]
        if order == was:
            return result
        present = dict(result)
        if [key for key, _ in result if key in kept] == [key for key in order if key in present]:
            return result
        moved = next(key for key, before in zip(order, was, strict=True) if key != before)
        if [key for key, _ in result] != [row.key for row in old if row.key in present]:
            self.tell(Difference.CONFLICT, kept[moved], now="urutan baris di data juga sudah berubah")
            return result
        self.tell(Difference.MOVED, kept[moved])
        places = iter([key for key in order if key in present])
        following = [next(places) if key in kept else key for key, _ in result]
        return [(key, present[key]) for key in following]

    def _insert(self, new: list[Row], own: set[int], result: list[tuple[str, Row]]) -> None:
        """Put the new rows behind those that they follow in the sheet."""
        before = ""
        for row in new:
            if id(row) in own:
                before = row.key
                continue
            there = next((other for key, other in result if not key and other.equals(row)), None)
            if there:  # it was brought in before, or written by somebody else, too
                continue
            self.tell(Difference.NEW, row)
            row.key = f"baru {id(row)}"
            keys = [key for key, _ in result]
            place = keys.index(before) + 1 if before in keys else len(result) if before else 0
            result.insert(place, (row.key, row))
            before = row.key


def _aligned(old: list[Row], now: list[Row], kept: dict[str, Row], added: list[Row]) -> dict[str, Row]:
    """What each of the ``old`` rows is now, by its key.

    What the sheet has ``kept`` or ``added`` may have been brought in before: then it is found again as such.
    """
    of_others = [any(other.equals(row) for other in added) for row in now]

    def likeness(a: int, b: int) -> float:
        one, other = old[a], now[b]
        if one.kind != other.kind:
            return 0
        if of_others[b]:
            return 0
        if ("id",) in one.cells and one.cells[("id",)] == other.cells.get(("id",)):
            return 2
        shared = sum(other.cells.get(way) == text for way, text in one.cells.items())
        return shared / max(len(one.cells), len(other.cells), 1) + 0.01

    was, is_now = ([_token(row.kind, row.raw) for row in rows] for rows in (old, now))
    news = set(is_now) - set(was)
    for index, row in enumerate(old):
        if row.key in kept and (said := _token(row.kind, raw_of(kept[row.key]))) in news:
            was[index] = said
    found = pairs(was, is_now, likeness)
    return {old[a].key: now[b] for a, b in found.items()}


def _token(kind: str, raw: object) -> str:
    return json.dumps([kind, raw], sort_keys=True)
