"""The data of one file as a workbook holds it, with the cell of each value."""

import re
from dataclasses import dataclass, field
from typing import Any

from generator.authoring.workbook.layout import LAYOUTS, QUESTIONS, TOPIC
from generator.authoring.workbook.shapes import Part
from generator.authoring.workbook.tree import Row, get
from generator.problems.problem import Problem
from generator.source.load import Loaded, Loc
from generator.source.workbook import Sheet, column_letter


@dataclass(frozen=True, kw_only=True)
class SheetLoaded(Loaded):
    """Values with their cells; whatever points into a file points into a sheet instead."""

    sheet: Sheet
    rows: dict[Loc, Row] = field(default_factory=dict)
    """The row of each record, and of each list that has a row of its own."""

    def problem(
        self, rule: str, message: str, hint: str, loc: Loc = (), *, at_key: bool = False, word: str = ""
    ) -> Problem:
        sheet, row, column = self._cell(loc)
        return sheet.problem(rule, in_sheets(message), in_sheets(hint), row, column)

    def place(self, loc: Loc) -> tuple[int, int]:
        return self._cell(loc)[1:]

    def where(self, loc: Loc) -> str:
        sheet, row, column = self._cell(loc)
        return f"lembar {sheet.name} baris {row} kolom {sheet.headers.get(column) or column_letter(column)}"

    def _cell(self, loc: Loc) -> tuple[Sheet, int, int]:
        """The cell of the value at ``loc``, or the one that waits for it."""
        found = next((loc[:end] for end in range(len(loc), -1, -1) if loc[:end] in self.rows), None)
        if found is None:
            return self.sheet, 1, 1
        row = self.rows[found]
        rest = tuple(str(part) for part in loc[len(found) :])
        main = row.shape.main
        ways = [rest[:end] for end in range(len(rest), 0, -1)]
        ways += [main.keys] if main and not rest else []
        spot = next((row.spots[way] for way in ways if way in row.spots), None)
        return (row.sheet or self.sheet, *(spot or (row.number, _first(row))))


@dataclass(frozen=True)
class TopicCell:
    """Where an entry says its topic; in a folder of data the name of a folder says it."""

    loaded: SheetLoaded

    def problem(self, rule: str, message: str, hint: str) -> Problem:
        message, hint = (text.replace("nama folder", "folder") for text in (message, hint))
        told = message.replace("folder", "topik"), hint.replace("folder", "topik")
        return self.loaded.problem(rule, *told, (TOPIC,))


def places(row: Row, raw: Any, loc: Loc = ()) -> dict[Loc, Row]:
    """The rows of ``raw``, which ``row`` says, by the way to each."""
    found = {loc: row}
    for part in row.shape.parts:
        rows = row.below.get(part.keys, [])
        value = get(raw, part.keys) if part.keys else raw
        at = (*loc, *part.keys)
        if part.is_grouped:
            for group in rows:
                found |= places(group, value, at)
        else:
            for index, item in enumerate(rows):
                found |= places(item, _item(value, index, part), (*at, index))
    return found


def _item(value: Any, index: int, part: Part) -> Any:
    if isinstance(value, list):
        return value[index] if index < len(value) else None
    return value if part.expand else None


def _first(row: Row) -> int:
    """The column where a row begins that people see."""
    return min((column for _, column in row.spots.values()), default=1)


_ADD = re.compile(r'tambahkan "(\w+): ([^"]+)"')
"""What to do where a key is missing; in a sheet there is a cell for it."""
_CHOICE = re.compile(r'tambahkan "- \{jika: …, jawaban: ([\w-]+)\}"')
"""What to do where no choice leads to an answer; in a sheet that is a row."""
_ROW = r'tambahkan baris "cabang" dengan \1 di kolom "jawaban", dan pilihannya di "isi",'


def in_sheets(text: str) -> str:
    """``text`` of a message, with the names of sheets for those of files."""
    text = _CHOICE.sub(_ROW, text)
    text = _ADD.sub(_fill_in, text)
    for layout in LAYOUTS:
        text = text.replace(f"{layout.kind}.yml", f"lembar {layout.name}")
    return text.replace("di faq/", f"di lembar {QUESTIONS.name}")


def _fill_in(missing: re.Match[str]) -> str:
    key, value = missing.groups()
    column = f'isi kolom "{key.replace("_", " ")}"'
    return column if value == "…" or value.startswith("<") else f'{column} dengan "{value}"'
