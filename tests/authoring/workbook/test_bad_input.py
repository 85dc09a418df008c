"""Workbooks that can't be read as they are: each told by sheet, row and column, with what to do."""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.authoring.validate import read_source
from generator.authoring.workbook.export import files_of
from generator.authoring.workbook.reading import read_workbook
from generator.problems.problem import Severity
from generator.problems.report import format_problems
from generator.problems.rules import BOOK, RULES
from generator.source import workbook
from tests.authoring.workbook.editing import Editing
from tests.authoring.workbook.exported import written
from tests.sources import SOUND, write_source

STEPS = "".join(f"  - {{pelaku: penyedia, tindakan: Langkah {name}}}\n" for name in "jbigdhfeca")
FILES = {**SOUND, "faq/umum/lama.yml": f"id: lama\njudul: Lama\npertanyaan: Lama?\nlangkah:\n{STEPS}"}


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Editing:
    monkeypatch.chdir(tmp_path)
    return Editing(written(files_of(write_source(tmp_path / "data", FILES)), Path("faq.xlsx")))


def problems(path: Path, *, needs_keys: bool = False) -> list[tuple[str, str]]:
    """Place with message, and the mending of each problem."""
    found = read_workbook(path, needs_keys=needs_keys).problems
    told = [(f"{problem.place}: {problem.message}", problem.hint) for problem in sorted(found)]
    assert all(hint.endswith((".", ")")) for _, hint in told)
    return told


def row(book: Editing) -> int:
    return book.row("Jawaban", isi="Langkah j")


CELLS: dict[str, tuple[str, Any, str]] = {
    "formula": ("isi", '=CONCATENATE("a";"b")', "sel ini berisi rumus"),
    "error": ("isi", "#N/A", "sel ini berisi galat #N/A"),
    "number": ("isi", 2.1, "sel ini berisi angka (2.1), bukan teks"),
    "date": ("isi", dt.datetime(2026, 11, 28), "sel ini berisi tanggal (2026-11-28), bukan teks"),
    "time": ("isi", dt.time(10, 30), "sel ini berisi waktu (10:30:00), bukan teks"),
    "truth": ("isi", True, "sel ini berisi nilai logika (TRUE/FALSE)"),
    "rather long": ("isi", "a " * 15_000, "sel ini berisi 29.999 karakter, paling banyak 20.000"),
    "long word": ("isi", "a" * 3000, "satu kata berisi 3.000 karakter, paling banyak 2.000"),
    "turned": ("isi", "a\u202eb", "ada karakter yang tidak boleh dipakai (U+202E)"),
    "level": ("tingkat", "7", 'tingkat "7" tidak mungkin di sini'),
    "level in words": ("tingkat", "satu", 'tingkat "satu" tidak mungkin di sini'),
    "kind": ("jenis baris", "langkh", 'jenis baris "langkh" tidak dikenal'),
    "kind elsewhere": (
        "jenis baris",
        "cabang",
        'baris "cabang" tidak dapat berada di bawah baris "pertanyaan"',
    ),
    "no kind": ("jenis baris", None, "jenis baris belum diisi"),
    "cell of others": ("asli", "ya", 'kolom "asli" tidak berlaku bagi baris "langkah"'),
}


@pytest.mark.parametrize("case", CELLS)
def test_a_cell(case: str, book: Editing) -> None:
    label, value, message = CELLS[case]
    number = row(book)
    book.set("Jawaban", number, label, value)
    cell = book.sheet("Jawaban").cell(number, book.column("Jawaban", label))
    if case == "error":
        cell.data_type = "e"
    ((told, _),) = problems(book.save())
    place = f"faq.xlsx, lembar Jawaban, baris {number}, kolom {cell.column_letter} ({label})"
    assert told == f"{place}: {message}"


def test_a_cell_of_100_000_characters(book: Editing) -> None:
    """Excel can't hold it, openpyxl cuts it in silence, other programs write it."""
    book.set("Jawaban", row(book), "isi", "SANGAT-PANJANG")
    with zipfile.ZipFile(book.save()) as file:
        parts = {name: file.read(name).replace(b"SANGAT-PANJANG", b"a " * 50_000) for name in file.namelist()}
    with zipfile.ZipFile(book.path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    ((told, _),) = problems(book.path)
    assert told.endswith("kolom D (isi): sel ini berisi 100.000 karakter, paling banyak 32.767")


def test_a_control_character(book: Editing) -> None:
    number = row(book)
    book.set("Jawaban", number, "isi", "a_x0007_b")
    ((told, _),) = problems(book.save())
    assert told.endswith("kolom D (isi): ada karakter yang tidak boleh dipakai (U+0007)")


def test_what_is_certain_is_taken(book: Editing) -> None:
    """A whole number where a number is meant, a date where a date is; a space that doesn't break is kept."""
    book.set("Pertanyaan", 2, "nomor", 7)
    book.set("Pertanyaan", 2, "tinjauan: status", "sesuai")
    book.set("Pertanyaan", 2, "tinjauan: tanggal", dt.datetime(2026, 11, 28))
    book.set("Pertanyaan", 2, "pertanyaan", "Rp\xa0100?")
    book.set("Jawaban", row(book), "tingkat", 1)
    source, found = read_source(book.save())
    assert found == []
    assert source
    entry = next(filed.entry for filed in source.entries if filed.entry.number == 7)
    assert entry.review
    assert (entry.review.date, entry.question) == (dt.date(2026, 11, 28), "Rp\xa0100?")


def test_merged_cells(book: Editing) -> None:
    number = row(book)
    book.sheet("Jawaban").merge_cells(f"D{number}:D{number + 1}")
    ((told, _),) = problems(book.save())
    assert told.endswith(
        f"baris {number}, kolom D (isi): sel D{number}:D{number + 1} digabung, "
        "sehingga isinya hanya milik satu baris"
    )


def test_sheets(book: Editing) -> None:
    book.sheet("Peran").title = "Para peran"
    book.sheet("Topik").title = "TOPIK "
    told = problems(book.save())
    assert [message for message, _ in told] == [
        'faq.xlsx:1:1: lembar "Peran" tidak ada',
        'faq.xlsx:1:1: lembar "Para peran" tidak dibaca',
    ]


def test_headers(book: Editing) -> None:
    sheet = book.sheet("Jawaban")
    sheet.cell(1, book.column("Jawaban", "pelaku")).value = "palaku"
    sheet.cell(1, book.column("Jawaban", "asli")).value = "salinan"
    sheet.cell(1, 60).value = "catatan saya"
    sheet.cell(3, 60).value = "x"
    sheet.cell(4, 61).value = "y"
    told = problems(book.save())
    assert sorted(message.partition(": ")[2] for message, _ in told) == [
        'judul kolom "catatan saya" tidak dikenal',
        'judul kolom "palaku" tidak dikenal',
        'judul kolom "salinan" ada dua kali',
        'kolom "asli" tidak ada di baris pertama',
        'kolom "pelaku" tidak ada di baris pertama',
        "kolom ini tidak berjudul",
    ]


def test_sorted_rows(book: Editing) -> None:
    book.sort("Jawaban", lambda cells: str(cells[3]))
    ((told, hint),) = problems(book.save())
    assert "baris-baris lembar ini berada dalam urutan lain daripada saat diekspor" in told
    assert hint.startswith("batalkan pengurutan (sort)")


def test_one_column_sorted_without_its_keys(book: Editing) -> None:
    sheet = book.sheet("Jawaban")
    texts = sorted(str(sheet.cell(number, 4).value) for number in range(2, sheet.max_row + 1))
    for number, text in enumerate(texts, 2):
        sheet.cell(number, 4).value = text
    ((told, _),) = problems(book.save())
    assert "urutan lain" in told


def test_questions_may_be_sorted(book: Editing) -> None:
    book.sort("Pertanyaan", lambda cells: str(cells[4]))
    assert problems(book.save()) == []


def test_answers_without_their_questions(book: Editing) -> None:
    book.delete("Pertanyaan", book.row("Pertanyaan", id="lama"))
    ((told, hint),) = problems(book.save())
    assert told.endswith('jawaban "lama" tidak mempunyai baris di lembar Pertanyaan')
    assert "hapus juga baris ini" in hint


def test_a_title_that_was_changed_in_the_wrong_sheet(book: Editing) -> None:
    book.set("Jawaban", book.row("Jawaban", id="lama"), "isi", "Baru")
    ((told, hint),) = problems(book.save())
    assert told.endswith('judul di sini ("Baru") berbeda dari lembar Pertanyaan')
    assert hint.startswith("ubah judul di lembar Pertanyaan baris 3")


def test_two_rows_for_one_field(book: Editing) -> None:
    book.append("Kantor", jenis_baris="nama", isi="Kantor Dua")
    ((told, _),) = problems(book.save())
    assert told.endswith('kolom C (jenis baris): isian "nama" sudah ada')


def test_hidden_keys_and_base(book: Editing) -> None:
    book.sheet("Jawaban").delete_cols(1)
    del book.book["_dasar"]
    ((told, _),) = problems(book.save(), needs_keys=True)
    assert told.endswith('kolom "kunci" tidak ada di baris pertama')
    assert read_source(book.path)[0] is not None


@pytest.mark.parametrize("text", ["{", "[" * 30_000])
def test_a_base_that_was_changed_is_none(text: str, book: Editing) -> None:
    book.book["_dasar"].cell(2, 2).value = text
    assert read_workbook(book.save()).base is None


def test_rules_of_models_name_the_cell(book: Editing) -> None:
    number = row(book)
    book.set("Jawaban", number, "pelaku", "penyedi")
    book.set("Peran", 3, "jenis", "tamu")
    book.set("Pertanyaan", 3, "topik", "tidak-ada")
    book.set("Pertanyaan", 2, "pertanyaan", None)
    source, found = read_source(book.save())
    assert source is None
    told = [line for line in format_problems(found).splitlines() if line.startswith("faq.xlsx")]
    places = [line.partition(": ")[0].removeprefix("faq.xlsx, lembar ") for line in told]
    letter = book.sheet("Jawaban").cell(1, book.column("Jawaban", "pelaku")).column_letter
    assert places == [
        f"Jawaban, baris {number}, kolom {letter} (pelaku)",
        "Peran, baris 3, kolom D (jenis)",
        "Pertanyaan, baris 2, kolom E (pertanyaan)",
        "Pertanyaan, baris 3, kolom B (topik)",
    ]


BOOK_PART = "xl/workbook.xml"


def packed(parts: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return target.getvalue()


ENCRYPTED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.spreadsheet"
STRICT = b'<w xmlns="http://purl.oclc.org/ooxml/x"/>'
ENTITIES = b'<!DOCTYPE a [<!ENTITY b "c">]><a/>'
NOT_WORKBOOKS: dict[str, Callable[[], bytes]] = {
    "buku kerja ini dikunci dengan kata sandi": lambda: ENCRYPTED,
    "ini buku kerja Excel lama (.xls)": lambda: ENCRYPTED[:500],
    "isi berkas ini PDF, bukan buku kerja Excel": lambda: b"%PDF-1.7\n",
    "isi berkas ini bukan buku kerja Excel (.xlsx)": lambda: b"id;judul\na;b\n",
    "ini berkas LibreOffice (.ods), bukan .xlsx": lambda: packed({"mimetype": OPEN_DOCUMENT}),
    "isi berkas ini bukan buku kerja Excel": lambda: packed({"word/document.xml": b"<w/>"}),
    "isi berkas ini Excel biner (.xlsb)": lambda: packed({"xl/workbook.bin": b"x"}),
    'buku kerja ini disimpan sebagai "Strict Open XML"': lambda: packed({BOOK_PART: STRICT}),
    "buku kerja ini memuat deklarasi DOCTYPE": lambda: packed({BOOK_PART: ENTITIES}),
    "isi berkas ini rusak": lambda: packed({BOOK_PART: b"<a>"})[:40],
    "buku kerja ini rusak dan tidak dapat dibaca (KeyError)": lambda: packed({BOOK_PART: b"<a>"}),
    "isi buku kerja ini 151.000.000 bita dalam 1 bagian": lambda: packed({BOOK_PART: bytes(151_000_000)}),
}


@pytest.mark.parametrize("message", NOT_WORKBOOKS)
def test_what_is_no_workbook(message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("faq.xlsx").write_bytes(NOT_WORKBOOKS[message]())
    ((told, _),) = problems(Path("faq.xlsx"))
    assert told == f"faq.xlsx:1:1: {message}"
    assert read_source(Path("faq.xlsx"))[0] is None


def test_any_byte_may_be_damaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A workbook that a bad stick or a broken download has damaged is told to be, whichever byte it is."""
    monkeypatch.chdir(tmp_path)
    whole = packed({BOOK_PART: bytes(range(256)) * 9, "xl/a.xml": b"<a>b</a>" * 50})
    for place in range(len(whole)):
        for damage in (0x01, 0x08, 0xFF):
            content = bytearray(whole)
            content[place] ^= damage
            Path("faq.xlsx").write_bytes(content)
            ((told, _),) = problems(Path("faq.xlsx"))
            assert told.startswith(("faq.xlsx:1:1: isi ", "faq.xlsx:1:1: buku kerja ini "))


def test_too_large_or_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(workbook, "LIMIT", 10)
    Path("faq.xlsx").write_bytes(bytes(11))
    assert problems(Path("faq.xlsx"))[0][0] == "faq.xlsx:1:1: buku kerja lebih dari 10 bita"
    assert problems(Path("lain.xlsx"))[0][0] == "lain.xlsx:1:1: buku kerja tidak ditemukan"


def test_a_size_that_the_file_only_claims_costs_nothing(book: Editing) -> None:
    """A sheet that says it has a million columns, and a cell far away."""
    book.sheet("Topik")["XFD1048576"].value = "x"
    book.save()
    assert problems(book.path) == []


def _twice(book: Editing) -> None:
    book.sheet("Topik").cell(1, 9).value = "id"


def _unknown_column(book: Editing) -> None:
    book.sheet("Topik").cell(1, 9).value = "urutan"
    book.sheet("Topik").cell(2, 9).value = "x"


LEADING = {
    "diagnosis.yml": "tanya: Apa?\ncabang:\n  - {jika: A, jawaban: dasar}\n  - {jika: B, jawaban: dasar}\n"
}
UNFINISHED: dict[str, dict[str, str]] = {
    "tanpa-pertanyaan": {name: text for name, text in SOUND.items() if not name.startswith("faq/")},
    "tidak-dicapai": {**FILES, **LEADING},
}


@pytest.mark.parametrize("rule", UNFINISHED)
def test_what_is_to_be_done_is_said_as_the_sheets_have_it(rule: str, tmp_path: Path) -> None:
    path = written(files_of(write_source(tmp_path / "data", UNFINISHED[rule])), tmp_path / "faq.xlsx")
    (problem,) = [each for each in read_source(path)[1] if each.rule == rule]
    assert not re.search(r"[{}<>]|faq/|\.yml", problem.hint)


BREAKING: dict[str, Callable[[Editing], object]] = {
    "lembar-tidak-ada": lambda book: book.book.remove(book.sheet("Diagnosis")),
    "lembar-tidak-dikenal": lambda book: book.book.create_sheet("Catatan").append(["x"]),
    "kolom-tidak-ada": lambda book: book.sheet("Topik").delete_cols(2),
    "kolom-tidak-dikenal": _unknown_column,
    "kolom-ganda": _twice,
    "sel-bukan-teks": lambda book: book.set("Topik", 2, "judul", 2.1),
    "sel-digabung": lambda book: book.sheet("Topik").merge_cells("B2:C2"),
    "sel-tidak-berlaku": lambda book: book.set("Jawaban", 2, "asli", "ya"),
    "tingkat-baris": lambda book: book.set("Jawaban", 3, "tingkat", "5"),
    "jenis-baris": lambda book: book.set("Jawaban", 3, "jenis baris", "cabang"),
    "baris-ganda": lambda book: book.append("Kantor", jenis_baris="nama", isi="Lain"),
    "baris-teracak": lambda book: book.sort("Jawaban", lambda cells: str(cells[3])),
    "jawaban-tanpa-pertanyaan": lambda book: book.delete("Pertanyaan", 2),
}


@pytest.mark.parametrize("rule", BREAKING)
def test_every_rule_can_be_broken(rule: str, book: Editing) -> None:
    BREAKING[rule](book)
    assert {problem.rule for problem in read_workbook(book.save()).problems} == {rule}


def test_every_rule_about_workbooks_is_broken_here() -> None:
    elsewhere = {"buku-tidak-terbaca", "buku-terlalu-besar"}  # no sheet is at fault
    assert {name for name, rule in RULES.items() if rule.scope == BOOK} == set(BREAKING) | elsewhere


TREE = "tanya: Apa?\ncabang:\n  - {jika: Dasar, jawaban: dasar}\n  - {jika: Itu, jawaban: dasar}\n"


def test_what_a_draft_lacks_can_wait_in_a_workbook_too(tmp_path: Path) -> None:
    draft = "id: a\njudul: A\npertanyaan: Apa?\nstatus: draf\n"
    source = write_source(tmp_path / "data", {**SOUND, "faq/umum/a.yml": draft})
    found, told = read_source(written(files_of(source), tmp_path / "faq.xlsx"))
    assert found
    assert [(problem.rule, problem.severity) for problem in told] == [("tanpa-langkah", Severity.WARNING)]


def test_hints_say_what_to_fill_in_in_the_sheet(tmp_path: Path) -> None:
    roles = SOUND["peran.yml"].replace(", halaman: petugas", "")
    entry = "id: a\njudul: A\npertanyaan: Apa?\njawaban_singkat: Boleh.\n"
    files = {**SOUND, "peran.yml": roles, "diagnosis.yml": TREE, "faq/umum/a.yml": entry}
    source = write_source(tmp_path / "data", files)
    told = read_source(written(files_of(source), tmp_path / "faq.xlsx"))[1]
    by_rule = {problem.rule: problem for problem in told}
    assert by_rule["halaman-peran"].hint == 'isi kolom "halaman" dengan "petugas".'
    reached = by_rule["tidak-dicapai"]
    assert reached.message == 'pertanyaan "a" (lembar Pertanyaan baris 2 kolom id) tidak dicapai diagnosis'
    assert reached.hint == "tambahkan cabang dengan jawaban a di tempat yang sesuai."
