"""Workbooks as somebody edits them in Excel: cells by sheet, row and what is above them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from openpyxl import load_workbook


class Editing:
    """An open workbook; ``save`` writes what was changed."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.book: Any = load_workbook(path)

    def sheet(self, name: str) -> Any:
        return self.book[name]

    def column(self, sheet: str, label: str) -> int:
        cells = self.sheet(sheet)[1]
        return next(index for index, cell in enumerate(cells, 1) if cell.value == label)

    def rows(self, sheet: str, **wanted: str) -> Iterator[int]:
        """The rows in which each cell of ``wanted`` (spaces in labels as ``_``) says so."""
        columns = {self.column(sheet, label.replace("_", " ")): text for label, text in wanted.items()}
        for row in range(2, self.sheet(sheet).max_row + 1):
            if all(self.sheet(sheet).cell(row, column).value == text for column, text in columns.items()):
                yield row

    def row(self, sheet: str, **wanted: str) -> int:
        return next(self.rows(sheet, **wanted))

    def get(self, sheet: str, row: int, label: str) -> Any:
        return self.sheet(sheet).cell(row, self.column(sheet, label)).value

    def set(self, sheet: str, row: int, label: str, value: Any) -> None:
        self.sheet(sheet).cell(row, self.column(sheet, label)).value = value

    def insert(self, sheet: str, row: int, **texts: str) -> None:
        """A new row above ``row``."""
        self.sheet(sheet).insert_rows(row)
        for label, text in texts.items():
            self.set(sheet, row, label.replace("_", " "), text)

    def append(self, sheet: str, **texts: str) -> None:
        self.insert(sheet, self.sheet(sheet).max_row + 1, **texts)

    def delete(self, sheet: str, row: int, count: int = 1) -> None:
        self.sheet(sheet).delete_rows(row, count)

    def move(self, sheet: str, row: int, to: int) -> None:
        """Cut ``row`` out and put it above what then is row ``to``."""
        values = [cell.value for cell in self.sheet(sheet)[row]]
        self.sheet(sheet).delete_rows(row)
        self.sheet(sheet).insert_rows(to)
        for column, value in enumerate(values, 1):
            self.sheet(sheet).cell(to, column).value = value

    def sort(self, sheet: str, key: Callable[[list[Any]], Any]) -> None:
        rows = [[cell.value for cell in row] for row in self.sheet(sheet).iter_rows(min_row=2)]
        for number, values in enumerate(sorted(rows, key=key), 2):
            for column, value in enumerate(values, 1):
                self.sheet(sheet).cell(number, column).value = value

    def save(self) -> Path:
        self.book.save(self.path)
        return self.path
