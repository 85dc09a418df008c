"""The gap report as a workbook to send: the office fills in its answers and sends it back."""

from collections.abc import Iterable
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell, MergedCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from generator.phrases.gaps import TITLES, ReportLine
from generator.phrases.sentences import capital

COLUMNS = {
    "Jenis": 24,
    "Berkas": 38,
    "Baris": 7,
    "Jawaban": 34,
    "Hal": 60,
    "Bandingkan": 38,
    "Perbaikan": 34,
    "Tanya kepada": 24,
    "Jawaban kantor": 60,
}
"""Titles of the columns, and how many letters fit."""
LONGEST = 32_767
"""Letters that a cell holds."""


def gap_workbook(lines: Iterable[ReportLine]) -> bytes:
    book = Workbook()
    sheet = book.active or book.create_sheet()
    sheet.title = "Celah"
    rows = [_row(line) for line in lines]
    for number, row in enumerate([tuple(COLUMNS), *rows], 1):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(number, column)
            if not isinstance(cell, MergedCell):
                _fill(cell, value, is_head=number == 1)
    for column, width in enumerate(COLUMNS.values(), 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(COLUMNS))}{len(rows) + 1}"
    sheet.page_setup.orientation = "landscape"
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def _row(line: ReportLine) -> tuple[str | int, ...]:
    """What stands in the ``COLUMNS``; the last is the office's to fill in."""
    place = TITLES[line.kind], line.file, line.line
    return *place, line.answer, line.text, line.beside, capital(line.filled), line.ask, ""


def _fill(cell: Cell, value: str | int, *, is_head: bool) -> None:
    """Put ``value`` into ``cell``: text as text, whatever it begins with."""
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if is_head:
        cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="DDE6EA")
    if isinstance(value, int):
        cell.value = value
        return
    cell.number_format = "@"
    if value:
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)[:LONGEST]
        cell.data_type = "s"
