"""The gap report as a workbook: one sheet to fill in, where text stays text."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.__main__ import main
from generator.phrases.gaps import ReportLine
from generator.sheets.gaps import gap_workbook
from generator.views.gap import GapKind
from tests.sources import SOUND, write_source


def line(**fields: object) -> ReportLine:
    given = {
        "kind": GapKind.QUESTION,
        "file": "faq/a.yml",
        "line": 7,
        "answer": "A",
        "address": "faq/a.html",
        "text": "Belum jelas: Berapa?",
        "beside": "",
        "ask": "Helpdesk",
        "filled": "tanyakan.",
    }
    return ReportLine(**{**given, **fields})  # type: ignore[arg-type]


def sheet_of(content: bytes) -> Worksheet:
    (sheet,) = load_workbook(BytesIO(content)).worksheets
    return sheet


def test_columns_rows_and_a_column_to_fill_in() -> None:
    sheet = sheet_of(gap_workbook([line(beside="faq/b.yml:3"), line(file="kantor.yml", answer="", line=1)]))
    said = "Belum jelas: Berapa?"
    assert sheet.title == "Celah"
    assert sheet.auto_filter.ref == "A1:I3"
    assert list(sheet.values) == [
        (
            *("Jenis", "Berkas", "Baris", "Jawaban", "Hal"),
            *("Bandingkan", "Perbaikan", "Tanya kepada", "Jawaban kantor"),
        ),
        ("Belum jelas", "faq/a.yml", 7, "A", said, "faq/b.yml:3", "Tanyakan.", "Helpdesk", None),
        ("Belum jelas", "kantor.yml", 1, None, said, None, "Tanyakan.", "Helpdesk", None),
    ]
    assert sheet.freeze_panes == "A2"
    assert all(cell.alignment.wrap_text for row in sheet.iter_rows() for cell in row)
    assert sheet.column_dimensions["E"].width >= 60
    assert sheet.column_dimensions["I"].width >= 60
    assert sheet["I2"].number_format == "@"


@pytest.mark.parametrize(
    "text", ["=1+1", "+62 401", "-1", "@SUM(A1)", "2.10", '=HYPERLINK("http://a")', "#N/A"]
)
def test_text_stays_text(text: str) -> None:
    content = gap_workbook([line(text=text, answer=text, ask=text)])
    sheet = sheet_of(content)
    assert [sheet[cell].value for cell in ("D2", "E2", "H2")] == [text] * 3
    assert {sheet[cell].data_type for cell in ("D2", "E2", "H2")} == {"s"}
    with zipfile.ZipFile(BytesIO(content)) as book:
        assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")


def test_what_a_cell_cannot_hold() -> None:
    sheet = sheet_of(gap_workbook([line(text="a\x0bb" + "c" * 40_000)]))
    text = str(sheet["E2"].value)
    assert text.startswith("abccc")
    assert len(text) == 32_767


def test_the_command_writes_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write_source(tmp_path / "data", SOUND)
    assert main(["celah", "--source", "data", "--file", "celah.xlsx"]) == 0
    rows = list(sheet_of((tmp_path / "celah.xlsx").read_bytes()).values)
    assert capsys.readouterr().out == f"Ditulis: celah.xlsx ({len(rows) - 1} celah)\n"
    assert rows[1][:-1] == (
        "Asli atau salinan belum disebut",
        "data/faq/umum/dasar.yml",
        5,
        "Dasar",
        "Asli atau salinan belum disebut: KTP",
        None,
        "Isi ya atau tidak menurut ketentuan kantor.",
        "Kantor Uji",
    )
    with pytest.raises(SystemExit) as ended:
        main(["celah", "--source", "data", "--file", "celah.csv"])
    assert ended.value.code == 2
    assert "nama berkas 'celah.csv' tidak berakhiran .xlsx" in capsys.readouterr().err
