"""Sheets of texts as a workbook (.xlsx): every cell a text, with what helps to fill it in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from generator.source.workbook import column_letter

LAST = 5000
"""The last row to which help and drop-downs reach."""
_PROMPT = 255
"""Characters that Excel takes for a message at a cell, and for a list of choices."""
_TITLE = 32
_CODE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""What would be read as the number of a character."""
_TEXT = "@"
"""Excel's format of cells in which everything stays as it is typed."""
_DEEPEST = 7
"""Levels that Excel can fold."""
_HEAD = "1F3B4D"


@dataclass(frozen=True, kw_only=True)
class Header:
    """A column: what stands above it, and what helps to fill it in."""

    label: str
    note: str = ""
    width: int = 18
    is_hidden: bool = False
    choices: Sequence[str] = ()
    choices_from: str = ""
    """The cells of another sheet that hold the choices, as a formula names them."""


@dataclass(frozen=True, kw_only=True)
class RowOut:
    """The texts of a row by their columns (from 0), and how it looks."""

    texts: dict[int, str]
    level: int = 0
    colour: str = ""
    """RRGGBB of its cells, or none."""
    is_bold: bool = False


@dataclass(frozen=True, kw_only=True)
class SheetOut:
    name: str
    headers: Sequence[Header]
    rows: Sequence[RowOut]
    is_hidden: bool = False
    indented: int = -1
    """The column (from 0) whose texts are indented by their rows' levels."""
    frozen: int = 0
    """So many columns stay in sight."""


def workbook_bytes(sheets: Sequence[SheetOut], title: str) -> bytes:
    """The workbook with ``sheets``; the first of them is open."""
    from openpyxl import Workbook  # here, as it takes a quarter of a second that few commands need

    book = Workbook()
    for sheet in list(book.worksheets):
        book.remove(sheet)
    book.properties.title = title
    for out in sheets:
        sheet = book.create_sheet(out.name)
        if out.is_hidden:
            sheet.sheet_state = "hidden"
        _columns(sheet, out)
        for number, row in enumerate(out.rows, 2):
            _row(sheet, out, number, row)
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def _columns(sheet: Any, out: SheetOut) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, Font, PatternFill

    fill, font = PatternFill("solid", fgColor=f"FF{_HEAD}"), Font(bold=True, color="FFFFFFFF")
    for index, header in enumerate(out.headers, 1):
        letter = column_letter(index)
        column = sheet.column_dimensions[letter]
        column.width = header.width
        column.hidden = header.is_hidden
        column.number_format = _TEXT
        cell = sheet.cell(1, index)
        _put(cell, header.label)
        cell.fill, cell.font = fill, font
        cell.alignment = Alignment(vertical="top", wrap_text=True)
        if header.note:
            cell.comment = Comment(header.note, "Pusat Bantuan", height=150, width=320)
        if not out.is_hidden:
            _help(sheet, header, letter)
    sheet.freeze_panes = sheet.cell(2, out.frozen + 1)
    sheet.sheet_properties.outlinePr.summaryBelow = False


def _help(sheet: Any, header: Header, letter: str) -> None:
    """What Excel tells and offers at the cells of a column; it takes other texts, too."""
    from openpyxl.worksheet.datavalidation import DataValidation

    listed = f'"{",".join(header.choices)}"' if header.choices else ""
    offered = header.choices_from or (listed if len(listed) <= _PROMPT else "")
    if not (offered or header.note):
        return
    help_ = DataValidation(type="list" if offered else None, formula1=offered or None, allow_blank=True)
    help_.showErrorMessage = False
    help_.showInputMessage = bool(header.note)
    help_.promptTitle = header.label[:_TITLE]
    help_.prompt = header.note if len(header.note) <= _PROMPT else f"{header.note[: _PROMPT - 1]}…"
    help_.add(f"{letter}2:{letter}{LAST}")
    sheet.add_data_validation(help_)


def _row(sheet: Any, out: SheetOut, number: int, row: RowOut) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    fill = PatternFill("solid", fgColor=f"FF{row.colour}") if row.colour else None
    for index in range(len(out.headers)):
        text = row.texts.get(index, "")
        if not (text or fill):
            continue
        cell = sheet.cell(number, index + 1)
        cell.number_format = _TEXT
        indent = min(row.level, 15) if index == out.indented else 0
        cell.alignment = Alignment(vertical="top", wrap_text=True, indent=indent)
        if text:
            _put(cell, text)
        if fill:
            cell.fill = fill
        if row.is_bold:
            cell.font = Font(bold=True)
    if row.level:
        sheet.row_dimensions[number].outlineLevel = min(row.level, _DEEPEST)


def _put(cell: Any, text: str) -> None:
    """Let ``text`` stand in ``cell`` as it is, also where it looks like a formula."""
    cell.value = _CODE.sub("_x005F_", text)
    cell.data_type = "s"
    cell.number_format = _TEXT
