"""What helps whoever fills in the workbook: drop-downs, explanations, colours, and what is out of sight."""

import re
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from generator.authoring.workbook.export import files_of, sheets_of
from generator.authoring.workbook.layout import BASE, GUIDE, KEY, KIND, LAYOUTS, LEVEL, Layout
from generator.model.entry import Status
from generator.source.workbook import column_number
from generator.source.workbook_writing import Header, RowOut, SheetOut, workbook_bytes
from tests.authoring.workbook.exported import OFFICES
from tests.conftest import ROOT

Sheets = dict[str, SheetOut]
ONE_OF = "salah satu: "
_RANGE = re.compile(r"'(.+)'!\$([A-Z]+)\$2:\$\2\$(\d+)")


@pytest.fixture(scope="module", params=OFFICES)
def sheets(request: pytest.FixtureRequest) -> Sheets:
    return {sheet.name: sheet for sheet in sheets_of(files_of(ROOT / request.param))}


def texts_in(sheet: SheetOut, index: int, last: int = 5000) -> list[str]:
    """What stands in a column, down to the row ``last``."""
    return [row.texts[index] for row in sheet.rows[: last - 1] if row.texts.get(index)]


def offered(header: Header, sheets: Sheets) -> tuple[str, list[str]]:
    """What stands above the cells that a drop-down takes its choices from, and the choices."""
    found = _RANGE.fullmatch(header.choices_from)
    assert found, header.choices_from
    sheet, index = sheets[found[1]], column_number(found[2]) - 1
    return sheet.headers[index].label, texts_in(sheet, index, int(found[3]))


def described(sheets: Sheets) -> list[tuple[Layout, int, Header]]:
    return [
        (layout, index, header)
        for layout in LAYOUTS
        for index, header in enumerate(sheets[layout.name].headers)
    ]


def test_a_kind_of_row_is_chosen_from_all_that_the_sheet_takes(sheets: Sheets) -> None:
    for layout, _, header in described(sheets):
        if header.label == KIND:
            assert offered(header, sheets) == (layout.name, list(layout.kinds))


def test_ids_are_chosen_from_those_that_there_are(sheets: Sheets) -> None:
    held = 0
    for layout, index, header in described(sheets):
        if header.choices_from and header.label != KIND:
            above, choices = offered(header, sheets)
            assert above in ("id", "saluran")
            texts = texts_in(sheets[layout.name], index)
            names = {name for text in texts for name in re.split(r"[,;]\s*", text.replace(ONE_OF, ""))}
            assert names <= set(choices), (layout.name, header.label)
            held += len(names)
    assert held


def test_whether_a_new_question_is_published_at_once_is_in_sight(sheets: Sheets) -> None:
    (status,) = (header for header in sheets["Pertanyaan"].headers if header.label == "status")
    assert not status.is_hidden
    assert status.choices == tuple(Status)
    others = {header.label: header.is_hidden for header in sheets["Pertanyaan"].headers}
    assert others["diarsipkan"]


def test_explanations_speak_of_sheets_and_not_of_files(sheets: Sheets) -> None:
    told = [header.note for _, _, header in described(sheets)]
    assert [note for note in told if ".yml" in note] == []
    assert any("di lembar Rujukan" in note for note in told)


def test_whatever_says_something_is_in_sight_and_what_rarely_does_is_not(sheets: Sheets) -> None:
    for layout, index, header in described(sheets):
        is_said = any(row.texts.get(index) for row in sheets[layout.name].rows)
        assert header.is_hidden == (header.label == KEY) or not is_said, (layout.name, header.label)
        assert header.label != "status" or not header.is_hidden  # it says whether visitors see the answer
    for name in ("Pertanyaan", "Jawaban"):
        assert sum(header.is_hidden for header in sheets[name].headers) > 3
    assert [name for name, sheet in sheets.items() if sheet.is_hidden] == [BASE]
    assert next(iter(sheets)) == GUIDE


def test_every_column_is_explained(sheets: Sheets) -> None:
    assert [header.label for *_, header in described(sheets) if not header.note] == []


def test_rows_are_coloured_by_their_kind_and_folded_by_their_level(sheets: Sheets) -> None:
    answers = sheets["Jawaban"]
    labels = [header.label for header in answers.headers]
    colours: dict[str, set[str]] = {}
    for row in answers.rows:
        colours.setdefault(row.texts[labels.index(KIND)], set()).add(row.colour)
        assert row.level == int(row.texts[labels.index(LEVEL)])
    assert all(len(each) == 1 for each in colours.values())
    kinds = ("pertanyaan", "langkah", "cabang", "blok tanya", "bawa")
    assert len({colour for kind in kinds for colour in colours[kind]}) == len(kinds)


def test_excel_takes_what_is_long_or_deep() -> None:
    headers = [
        Header(label="a" * 40, note="kata " * 100, choices=["pilihan"] * 60),
        Header(label="b", choices=["ya", "tidak"], is_hidden=True),
    ]
    rows = [RowOut(texts={0: "x", 1: "ya"}, level=level) for level in range(12)]
    content = workbook_bytes([SheetOut(name="Uji", headers=headers, rows=rows, frozen=1)], "Uji")
    sheet: Any = load_workbook(BytesIO(content))["Uji"]
    assert [sheet.row_dimensions[number].outlineLevel for number in range(2, 14)] == [*range(8), 7, 7, 7, 7]
    assert sheet.freeze_panes == "B2"
    assert sheet.column_dimensions["B"].hidden
    long, short = sheet.data_validations.dataValidation
    assert (len(long.promptTitle), len(long.prompt)) == (32, 255)
    assert (long.type, str(long.sqref)) == (None, "A2:A5000")
    assert (short.formula1, short.showErrorMessage) == ('"ya,tidak"', False)
