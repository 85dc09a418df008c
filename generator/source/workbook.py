"""A workbook (.xlsx) as texts in cells: bounded, and with what can't be taken as text told cell by cell."""

import datetime as dt
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

from generator.problems.problem import Problem
from generator.problems.rules import RULES
from generator.problems.wording import number
from generator.source.characters import FORBIDDEN
from generator.source.reader import LONGEST_WORD
from generator.source.text import file_problem, reason, shown_path

SUFFIX = ".xlsx"
LIMIT = 20_000_000
"""Bytes that the file may have."""
UNPACKED = 150_000_000
"""Bytes that its parts may have together: its directory says so before any is unpacked."""
PARTS = 1000
ROWS = 200_000
COLUMNS = 200
"""So many are looked at; our own have some sixty."""
LONGEST_CELL = 32_767
"""Characters that Excel keeps in one cell, counted as UTF-16."""

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?ref=\"([A-Z]+[0-9]+:[A-Z]+[0-9]+)\"")
_CODED = re.compile(r"_x(005[Ff])_(?=x[0-9A-Fa-f]{4}_)|_x(000[Dd])_\n?|_x(00[01][0-9A-Fa-f]|007[Ff])_")
"""How a workbook writes an underscore before such a code, a line end, and a control character."""
_AGAIN = 'buka di Excel atau LibreOffice, pilih "Simpan sebagai", jenis "Buku Kerja Excel (.xlsx)".'
_AS_TEXT = "beri sel itu format Teks, lalu ketik ulang isinya persis seperti di naskah."


@dataclass(frozen=True, kw_only=True)
class Cell:
    """What a cell holds."""

    text: str = ""
    whole: str = ""
    """A whole number as digits, where the cell is one."""
    day: str = ""
    """A day as TTTT-BB-HH, where the cell is a date."""
    fault: tuple[str, str] | None = None
    """Why it isn't text, and how to mend it."""


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A sheet: its name, the texts of its first row, and the rows below by their numbers."""

    file: str
    name: str
    headers: dict[int, str]
    rows: dict[int, dict[int, Cell]]
    merged: tuple[str, ...] = ()
    """The ranges of merged cells."""

    def problem(self, rule: str, message: str, hint: str, row: int = 1, column: int = 1) -> Problem:
        """A problem of a cell."""
        header = self.headers.get(column, "")
        letter = column_letter(column)
        return Problem(
            path=f"{self.file}, lembar {self.name}",
            line=row,
            column=column,
            rule=rule,
            message=message,
            hint=hint,
            severity=RULES[rule].severity,
            cell=f"{letter} ({header})" if header and row > 1 else letter,
        )

    def merged_problems(self) -> Iterator[Problem]:
        for cells in self.merged:
            first = cells.partition(":")[0]
            letters = first.rstrip("0123456789")
            hint = "pilih sel itu, lalu pisahkan (Beranda, Gabungkan & Pusatkan, Batalkan Penggabungan Sel)."
            message = f"sel {cells} digabung, sehingga isinya hanya milik satu baris"
            yield self.problem(
                "sel-digabung", message, hint, int(first.removeprefix(letters)), column_number(letters)
            )


@dataclass(frozen=True, kw_only=True)
class Book:
    """The sheets of a workbook by their names."""

    file: str
    """As people are shown it."""
    sheets: dict[str, Sheet] = field(default_factory=dict)


def column_letter(number: int) -> str:
    """The name of a column: 1 is A, 27 is AA."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """The column that is called so."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def is_workbook(path: Path) -> bool:
    """Whether ``path``, given as a source, means a file and not a folder of data."""
    return (path.is_file() and path.suffix != "") or (path.suffix.lower() == SUFFIX and not path.is_dir())


def read_book(path: Path, kept: str = "") -> Book | Problem:
    """The workbook at ``path``, or why there is none; texts in the sheet ``kept`` may be of any length."""
    content = _content(path)
    if isinstance(content, Problem):
        return content
    if told := _fault(content):
        return file_problem(path, told[0], told[1], told[2])
    try:
        return _book(content, shown_path(path), kept)
    except Exception as error:  # the libraries raise whatever a broken file makes them meet
        message = f"buku kerja ini rusak dan tidak dapat dibaca ({type(error).__name__})"
        return file_problem(path, "buku-tidak-terbaca", message, _AGAIN)


def _content(path: Path) -> bytes | Problem:
    try:
        if not path.is_file():
            message = "buku kerja tidak ditemukan" if not path.exists() else "ini bukan berkas biasa"
            return file_problem(path, "buku-tidak-terbaca", message, "periksa nama dan letak berkasnya.")
        with path.open("rb") as file:
            content = file.read(LIMIT + 1)
    except OSError as error:
        message = f"berkas tidak dapat dibaca: {reason(error)}"
        hint = "tutup berkas itu di Excel, lalu periksa hak aksesnya."
        return file_problem(path, "buku-tidak-terbaca", message, hint)
    if len(content) > LIMIT:
        message = f"buku kerja lebih dari {number(LIMIT)} bita"
        return file_problem(path, "buku-terlalu-besar", message, "hapus gambar dan lembar lain di dalamnya.")
    return content


def _fault(content: bytes) -> tuple[str, str, str] | None:
    """Why ``content`` can't be opened as a workbook: rule, message and hint."""
    if content.startswith(_OLD_OFFICE):
        if _ENCRYPTED in content:
            hint = "buka dengan kata sandinya, hapus sandinya (Berkas, Info, Proteksi), lalu simpan lagi."
            return "buku-tidak-terbaca", "buku kerja ini dikunci dengan kata sandi", hint
        return "buku-tidak-terbaca", "ini buku kerja Excel lama (.xls)", _AGAIN
    if content.startswith(b"%PDF-"):
        hint = "pakai berkas Excel-nya; mengganti akhiran nama tidak mengubah isinya."
        return "buku-tidak-terbaca", "isi berkas ini PDF, bukan buku kerja Excel", hint
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            return _fault_in(packed)
    except Exception:  # so many kinds of errors does one damaged byte bring
        what = "rusak" if content.startswith(b"PK") else "bukan buku kerja Excel (.xlsx)"
        return "buku-tidak-terbaca", f"isi berkas ini {what}", _AGAIN


def _fault_in(packed: zipfile.ZipFile) -> tuple[str, str, str] | None:
    parts = packed.infolist()
    names = {part.filename for part in parts}
    total = sum(part.file_size for part in parts)
    if len(parts) > PARTS or total > UNPACKED:
        message = f"isi buku kerja ini {number(total)} bita dalam {number(len(parts))} bagian"
        hint = (
            f"paling besar {number(UNPACKED)} bita dalam {number(PARTS)} bagian; hapus yang tidak diperlukan."
        )
        return "buku-terlalu-besar", message, hint
    if any(part.flag_bits & 1 for part in parts):
        return "buku-tidak-terbaca", "isi berkas ini dikunci dengan kata sandi", "simpan ulang tanpa sandi."
    if "mimetype" in names and b"opendocument" in packed.read("mimetype"):
        return "buku-tidak-terbaca", "ini berkas LibreOffice (.ods), bukan .xlsx", _AGAIN
    if "xl/workbook.xml" not in names:
        kind = "Excel biner (.xlsb)" if "xl/workbook.bin" in names else "bukan buku kerja Excel"
        return "buku-tidak-terbaca", f"isi berkas ini {kind}", _AGAIN
    if b"purl.oclc.org/ooxml" in packed.read("xl/workbook.xml"):
        return "buku-tidak-terbaca", 'buku kerja ini disimpan sebagai "Strict Open XML"', _AGAIN
    for name in names:
        if name.endswith((".xml", ".rels")) and re.search(rb"<!(DOCTYPE|ENTITY)", packed.read(name)):
            return "buku-tidak-terbaca", "buku kerja ini memuat deklarasi DOCTYPE", _AGAIN
    return None


def _book(content: bytes, shown: str, kept: str) -> Book:
    from openpyxl import load_workbook  # here, as it takes a quarter of a second that few commands need

    opened: Any = load_workbook(BytesIO(content), read_only=True)
    with zipfile.ZipFile(BytesIO(content)) as packed:
        sheets = {}
        for sheet in opened.worksheets:
            merged = _MERGED.findall(packed.read(sheet._worksheet_path))
            rows = dict(_rows(sheet, _kept if sheet.title == kept else _text))
            headers = {column: cell.text.strip() for column, cell in rows.pop(1, {}).items()}
            sheets[sheet.title] = Sheet(
                file=shown,
                name=sheet.title,
                headers=headers,
                rows=rows,
                merged=tuple(cells.decode() for cells in merged),
            )
    opened.close()
    return Book(file=shown, sheets=sheets)


def _rows(sheet: Any, read: Callable[[str], Cell]) -> Iterator[tuple[int, dict[int, Cell]]]:
    sheet.reset_dimensions()  # what the file says of its size may be anything
    for count, row in enumerate(sheet.iter_rows(max_row=ROWS, max_col=COLUMNS), 1):
        cells = {index: _cell(cell, read) for index, cell in enumerate(row, 1) if cell.value is not None}
        cells = {index: cell for index, cell in cells.items() if cell != Cell()}
        if cells:
            yield count, cells


def _cell(cell: Any, read: Callable[[str], Cell]) -> Cell:
    value = cell.value
    if cell.data_type == "f":
        return Cell(fault=("sel ini berisi rumus", "ganti rumusnya dengan hasilnya, sebagai teks."))
    if cell.data_type == "e":
        return Cell(fault=(f"sel ini berisi galat {value}", "hapus, lalu ketik isinya sebagai teks."))
    if isinstance(value, bool):
        return Cell(fault=("sel ini berisi nilai logika (TRUE/FALSE)", "ketik ya atau tidak sebagai teks."))
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        day = value.date().isoformat()
        return Cell(day=day, fault=(f"sel ini berisi tanggal ({day}), bukan teks", _AS_TEXT))
    if isinstance(value, dt.date | dt.time | dt.timedelta):
        return Cell(fault=(f"sel ini berisi waktu ({value}), bukan teks", _AS_TEXT))
    if isinstance(value, int | float):
        hint = (
            f"{_AS_TEXT} (Angka 0 di depan atau di belakang mungkin sudah hilang, misalnya 2.10 atau 0812.)"
        )
        whole = str(int(value)) if value == int(value) else ""
        return Cell(whole=whole, fault=(f"sel ini berisi angka ({value}), bukan teks", hint))
    return read(_CODED.sub(_decoded, str(value)))


def _decoded(found: re.Match[str]) -> str:
    """The character whose number a cell holds."""
    escaped, line_end, control = found.groups()
    return "_" if escaped else "\n" if line_end else chr(int(control, 16))


def _kept(text: str) -> Cell:
    return Cell(text=text)


def _text(text: str) -> Cell:
    found = FORBIDDEN.search(text)
    if found:
        message = f"ada karakter yang tidak boleh dipakai (U+{ord(found[0]):04X})"
        return Cell(fault=(message, "hapus karakter itu; ketik ulang isi sel ini bila perlu."))
    if len(text) > LONGEST_CELL:
        message = f"sel ini berisi {number(len(text))} karakter, paling banyak {number(LONGEST_CELL)}"
        return Cell(fault=(message, "bagi isinya."))
    longest = max(map(len, text.split()), default=0)
    if longest > LONGEST_WORD:
        message = f"satu kata berisi {number(longest)} karakter, paling banyak {number(LONGEST_WORD)}"
        return Cell(fault=(message, "beri spasi di antara katanya."))
    return Cell(text=text) if text.strip() else Cell()
