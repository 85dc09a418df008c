"""Sheets of texts as a workbook (.xlsx): every cell a text, with what helps to fill it in."""

import re
from collections.abc import Sequence
from copy import copy
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
_LINE, _MOST_LINES = 14, 12
"""Points of a line of text, and lines of the highest row."""
_HEAD = "1F3B4D"

_Look = tuple[str, bool, int]
"""Colour, boldness and indentation of a cell."""


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
    note: str = ""
    """What is told at its cell in the column ``SheetOut.noted``."""


@dataclass(frozen=True, kw_only=True)
class SheetOut:
    name: str
    headers: Sequence[Header]
    rows: Sequence[RowOut]
    is_hidden: bool = False
    indented: int = -1
    """The column (from 0) whose texts are indented by their rows' levels."""
    noted: int = -1
    """The column (from 0) at whose cells the notes of rows stand."""
    frozen: int = 0
    """So many columns stay in sight."""


def workbook_bytes(sheets: Sequence[SheetOut], title: str) -> bytes:
    """The workbook with ``sheets``; the first of them is open."""
    from openpyxl import Workbook  # here, as it takes a quarter of a second that few commands need

    book = Workbook()
    for sheet in list(book.worksheets):
        book.remove(sheet)
    book.properties.title = title
    styles: dict[_Look, Any] = {}
    for out in sheets:
        sheet = book.create_sheet(out.name)
        if out.is_hidden:
            sheet.sheet_state = "hidden"
        _columns(sheet, out)
        for number, row in enumerate(out.rows, 2):
            _row(sheet, out, number, row, styles)
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def _columns(sheet: Any, out: SheetOut) -> None:
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
            _note(cell, header.note)
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


def _row(sheet: Any, out: SheetOut, number: int, row: RowOut, styles: dict[_Look, Any]) -> None:
    for index in range(len(out.headers)):
        text = row.texts.get(index, "")
        if not (text or (row.colour and index < out.frozen)):
            continue
        cell = sheet.cell(number, index + 1)
        look = row.colour, row.is_bold, min(row.level, 15) if index == out.indented else 0
        if look not in styles:
            _style(cell, *look)
            styles[look] = cell._style  # looked up once: comparing styles takes longer than all else
        cell._style = copy(styles[look])
        if text:
            _put(cell, text)
        if row.note and index == out.noted:
            _note(cell, row.note)
    if row.level:
        sheet.row_dimensions[number].outlineLevel = min(row.level, _DEEPEST)
    if (height := _lines(out, row)) > 1:  # LibreOffice fits no heights by itself
        sheet.row_dimensions[number].height = _LINE * min(height, _MOST_LINES)


def _lines(out: SheetOut, row: RowOut) -> int:
    """So many lines the longest text of ``row`` takes."""
    return max(
        (
            sum(-(-max(len(line), 1) // out.headers[index].width) for line in text.split("\n"))
            for index, text in row.texts.items()
            if not out.headers[index].is_hidden
        ),
        default=1,
    )


def _style(cell: Any, colour: str, is_bold: bool, indent: int) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    cell.number_format = _TEXT
    cell.alignment = Alignment(vertical="top", wrap_text=True, indent=indent)
    if colour:
        cell.fill = PatternFill("solid", fgColor=f"FF{colour}")
    if is_bold:
        cell.font = Font(bold=True)


def _note(cell: Any, text: str) -> None:
    from openpyxl.comments import Comment

    cell.comment = Comment(text, "Pusat Bantuan", height=150, width=320)


def _put(cell: Any, text: str) -> None:
    """Let ``text`` stand in ``cell`` as it is, also where it looks like a formula."""
    cell.value = _CODE.sub("_x005F_", text)
    cell.data_type = "s"
