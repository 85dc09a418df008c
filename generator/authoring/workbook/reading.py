"""A workbook as the data of a source: the same values as its files would hold, each with its cell."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.authoring.workbook.answers import matched
from generator.authoring.workbook.layout import ANSWERS, BASE, GUIDE, LAYOUTS, OTHERS, QUESTIONS, Style
from generator.authoring.workbook.loaded import SheetLoaded, places
from generator.authoring.workbook.records import rows_of
from generator.authoring.workbook.rows import SheetRows
from generator.authoring.workbook.shuffled import shuffled
from generator.authoring.workbook.tree import Row, raw_of
from generator.problems.problem import Problem
from generator.source.files import REQUIRED
from generator.source.load import Loc
from generator.source.places import Places
from generator.source.text import TextFile, file_problem
from generator.source.workbook import Book, Sheet, is_workbook, read_book


@dataclass(frozen=True, kw_only=True)
class SheetFile:
    """The data that a file of a source would hold."""

    path: str
    """Below the source folder."""
    kind: str
    topic: str
    loaded: SheetLoaded
    rows: tuple[Row, ...]
    """The trees of its records."""


@dataclass(frozen=True, kw_only=True)
class BookData:
    """All that a workbook says."""

    files: tuple[SheetFile, ...] = ()
    base: dict[str, Any] | None = None
    """The data as it was when it was exported, by path; None where the workbook doesn't tell."""
    problems: tuple[Problem, ...] = ()


def read_workbook(path: Path, *, needs_keys: bool = False) -> BookData:
    """The data of the workbook at ``path``; none where the sheets themselves have errors."""
    book = read_book(path, BASE)
    if isinstance(book, Problem):
        return BookData(problems=(book,))
    base = _base(book)
    found = [*_sheets_missing(book)]
    read: dict[str, SheetRows] = {}
    for layout in LAYOUTS:
        if sheet := _find(book, layout.name):
            rows = SheetRows(layout=layout, sheet=sheet, needs_keys=needs_keys)
            rows.read()
            told = list(shuffled(rows, base)) if base else []
            read[layout.name] = rows
            found += told or rows.problems
    if _errors(found):
        return BookData(base=base, problems=tuple(found))
    entries = matched(read[QUESTIONS.name], read[ANSWERS.name], base)
    found += entries.problems
    if _errors(found):
        return BookData(base=base, problems=tuple(found))
    files = [
        _file(path, "entri", topic, (row,), read[QUESTIONS.name].sheet) for path, topic, row in entries.found
    ]
    for layout in OTHERS:
        rows = read[layout.name]
        is_said = any(row.is_filled for row in rows.roots)
        if is_said or (rows.roots and layout.kind in REQUIRED):
            files.append(_file(f"{layout.kind}.yml", layout.kind, "", tuple(rows.roots), rows.sheet))
    return BookData(files=tuple(files), base=base, problems=tuple(found))


def _errors(found: list[Problem]) -> bool:
    return any(problem.severity == "galat" for problem in found)


def _find(book: Book, name: str) -> Sheet | None:
    return next((sheet for sheet in book.sheets.values() if sheet.name.strip().lower() == name.lower()), None)


def _sheets_missing(book: Book) -> Iterator[Problem]:
    names = [layout.name for layout in LAYOUTS]
    for name in names:
        if _find(book, name) is None:
            hint = "kembalikan nama lembarnya, atau salin lembar itu dari hasil ekspor; isinya boleh kosong."
            yield _book_problem(book, "lembar-tidak-ada", f'lembar "{name}" tidak ada', hint)
    known = {name.lower() for name in (*names, BASE, GUIDE)}
    for sheet in book.sheets.values():
        if sheet.name.strip().lower() not in known and (sheet.rows or sheet.headers):
            hint = f"pindahkan isinya ke lembar yang dikenal: {', '.join(names)}."
            message = f'lembar "{sheet.name}" tidak dibaca'
            yield _book_problem(book, "lembar-tidak-dikenal", message, hint)


def _book_problem(book: Book, rule: str, message: str, hint: str) -> Problem:
    return TextFile(book.file, "").problem(rule, message, hint)


def _file(path: str, kind: str, topic: str, rows: tuple[Row, ...], sheet: Sheet) -> SheetFile:
    is_single = kind == "entri" or any(
        layout.kind == kind and layout.style is Style.FORM for layout in LAYOUTS
    )
    values = [raw_of(row) for row in rows]
    where: dict[Loc, Row] = {}
    for index, (row, value) in enumerate(zip(rows, values, strict=True)):
        where |= places(row, value, () if is_single else (index,))
    loaded = SheetLoaded(
        file=TextFile(sheet.file, ""),
        value=values[0] if is_single else values,
        usable=True,
        sheet=sheet,
        rows=where,
    )
    return SheetFile(path=path, kind=kind, topic=topic, loaded=loaded, rows=rows)


class BookPlaces(Places):
    """Finds places in a workbook, as ``Places`` does in the files below a folder."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._files = {file.path: file.loaded for file in read_workbook(path).files}

    def shown(self, path: str, loc: Loc) -> str:
        loaded = self._files.get(path)
        return loaded.where(loc) if loaded else path

    def place(self, path: str, loc: Loc) -> tuple[str, int, int]:
        """Sheet as people are shown it, row and column."""
        loaded = self._files.get(path)
        return (loaded.file.shown, *loaded.place(loc)) if loaded else (path, 1, 1)


def places_in(source: Path) -> Places:
    """Finds places in a source, be it a folder or a workbook."""
    return BookPlaces(source) if is_workbook(source) else Places(source)


def _base(book: Book) -> dict[str, Any] | None:
    """The data as it was exported; None where that sheet is gone or was changed."""
    sheet = book.sheets.get(BASE)
    if sheet is None:
        return None
    texts: dict[str, str] = {}
    for cells in sheet.rows.values():
        if 1 in cells:
            path = cells[1].text
            texts[path] = texts.get(path, "") + (cells[2].text if 2 in cells else "")
    try:
        return {path: json.loads(text) for path, text in texts.items()}
    except (ValueError, RecursionError):
        return None


def is_unedited(path: Path) -> bool:
    """Whether the workbook at ``path`` says just what it said when it was exported."""
    book = read_workbook(path)
    if book.problems or book.base is None:
        return False
    said = {file.path: file for file in book.files}
    layouts = {layout.kind: layout for layout in (QUESTIONS, *OTHERS)}
    for file in book.files:
        old = list(rows_of(layouts[file.kind], {file.path: book.base.get(file.path)}))
        if len(old) != len(file.rows) or not all(map(Row.equals, old, file.rows)):
            return False
    return all(path in said or not value for path, value in book.base.items())


def without_base(path: Path) -> Problem:
    """That a workbook doesn't tell what it was exported with."""
    hint = "ekspor buku kerja yang baru, lalu salin perubahannya ke sana; lembar tersembunyi jangan dihapus."
    message = f'lembar tersembunyi "{BASE}" tidak ada atau berubah, jadi perubahannya tidak dapat dikenali'
    return file_problem(path, "lembar-tidak-ada", message, hint)
