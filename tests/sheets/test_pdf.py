"""The office's own sheets on paper: what a reader, a printer and assistive technology get."""

import re
import shutil
from pathlib import Path

import pytest

from generator.phrases.labels import LABELS
from generator.phrases.sheet import Sheet
from generator.phrases.things import Line
from tests.sheets.conftest import SITE, Prints, make
from tests.sheets.printed import POINTS, Printed

VISITS = (
    "lupa-user-id-atau-password",
    "agregasi-data-login-luar-lpse",
    "ubah-npwp",
    "ubah-email",
    "syarat-daftar-perusahaan-baru",
    "cara-daftar-perusahaan-baru",
)
WITH_DOCUMENTS = {
    "lupa-user-id-atau-password",
    "ubah-npwp",
    "ubah-email",
    "syarat-daftar-perusahaan-baru",
}
HEIGHTS = {"a4": 297, "f4": 330}
KILOBYTE = 1024
BOX = "☐"

every_sheet = pytest.mark.parametrize("visit", VISITS)
every_paper = pytest.mark.parametrize("paper", HEIGHTS)


def test_each_visit_has_its_sheets_and_there_is_a_pack(prints: Prints) -> None:
    assert set(prints) == {f"{name}-{paper}.pdf" for name in (*VISITS, "paket") for paper in HEIGHTS}


@every_sheet
@every_paper
def test_one_page_of_exactly_its_size(prints: Prints, visit: str, paper: str) -> None:
    (size,) = prints[f"{visit}-{paper}.pdf"].sizes
    assert size == pytest.approx((210 * POINTS, HEIGHTS[paper] * POINTS), abs=0.01)


@every_sheet
@every_paper
def test_light_black_and_inside_the_margins(addressed: Prints, visit: str, paper: str) -> None:
    printed = addressed[f"{visit}-{paper}.pdf"]
    assert len(printed.content) <= 60 * KILOBYTE
    assert printed.is_black_and_white(0)
    left, bottom, right, top = printed.text_edges(0)
    assert left >= 19.5
    assert right >= 14.5
    assert top >= 10
    assert bottom >= 15


@every_sheet
def test_what_assistive_technology_is_told(addressed: Prints, sheets: dict[str, Sheet], visit: str) -> None:
    printed, sheet = addressed[f"{visit}-a4.pdf"], sheets[visit]
    assert printed.root["/Lang"] == "id"
    assert printed.root["/MarkInfo"]["/Marked"]
    assert printed.root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert printed.reader.metadata is not None
    assert printed.reader.metadata.title == f"{sheet.kind}: {sheet.title}"
    assert b"pdfuaid:part" in printed.root["/Metadata"].get_object().get_data()
    assert printed.tags.count("/H1") == 1
    assert printed.tags.count("/Figure") == 1  # the QR code, which says what it is
    assert ("/TH" in printed.tags) == (visit in WITH_DOCUMENTS)
    assert printed.fonts
    assert all(printed.fonts.values())
    assert all("SourceSans3" in name for name in printed.fonts)


def spoken_rows(sheet: Sheet) -> list[str]:
    """Each row's texts up to its boxes, as they stand on paper."""
    return [_spoken(line) for block in sheet.blocks for line in block.lines]


def _spoken(line: Line) -> str:
    choices = f" {'atau'} ".join(f"{BOX} {choice}" for choice in line.choices)
    name = ": ".join(filter(None, (line.name, choices)))
    box = BOX if line.is_option else ""
    parts = (line.number, line.joint, box, line.condition, name)
    return " ".join(filter(None, parts))


def in_order(text: str, parts: list[str]) -> None:
    """Check that ``text``, whose lines may end after a slash, holds ``parts`` one after another."""
    text, place = text.replace("/ ", "/"), 0
    for part in parts:
        found = text.find(part, place)
        assert found >= 0, f"{part!r} doesn't follow {text[max(0, place - 80) : place + 80]!r}"
        place = found + len(part)


@every_sheet
def test_every_text_is_printed_in_order(prints: Prints, sheets: dict[str, Sheet], visit: str) -> None:
    sheet = sheets[visit]
    foot = [LABELS.complete, LABELS.returned] if sheet.has_documents else []
    expected = [
        sheet.letterhead.name,
        sheet.kind,
        sheet.title,
        sheet.question,
        *([sheet.review] if sheet.review else []),
        *sheet.applicant,
        *([] if sheet.has_documents else sheet.blocks[0].steps),
        *spoken_rows(sheet),
        *sheet.after,
        *foot,
        *(LABELS.note, LABELS.officer, LABELS.date, LABELS.signature),
        f"Kode jawaban: {visit}",
        "Halaman 1 dari 1",
        "data 22 November 2026",
        f"versi {sheet.version}",
        sheet.status,
        "tanggal naskah tidak diketahui",
    ]
    in_order(prints[f"{visit}-a4.pdf"].text, expected)
    in_order(prints[f"{visit}-f4.pdf"].text, expected)


NPWP_ROWS = "1 Surat permohonan perubahan NPWP ☐ ☐ 2 NPWP baru ☐ ☐ ☐ ☐ 3 NPWP lama tidak disebut ☐ ☐ ☐"
COMPANY_ROWS = (
    "KTP direktur ☐ ☐ ☐ ☐",
    "NPWP ☐ ☐ ☐ ☐",
    "☐ SIUP atau ☐ SIUJK ☐ ☐ ☐ ☐",
    "Akta pendirian perusahaan dan akta perubahan terakhir",
    "Akta pendirian perusahaan tidak disebut tidak disebut ☐ ☐",
    "Akta perubahan terakhir tidak disebut tidak disebut ☐ ☐",
)


def test_boxes_only_where_the_source_asks(prints: Prints) -> None:
    assert NPWP_ROWS in prints["ubah-npwp-a4.pdf"].text
    in_order(prints["syarat-daftar-perusahaan-baru-a4.pdf"].text, list(COMPANY_ROWS))
    in_order(prints["ubah-email-a4.pdf"].text, list(COMPANY_ROWS))
    assert "×" not in "".join(printed.text for printed in prints.values())
    assert not re.search(r"\bwajib\b|\bharus\b", "".join(printed.text for printed in prints.values()))


def test_a_list_of_another_entry_says_where_it_comes_from(prints: Prints) -> None:
    text = prints["ubah-email-a4.pdf"].text
    assert "daftar dari jawaban “Syarat mendaftarkan perusahaan baru”, yang mungkin sudah berubah" in text
    assert "tafsiran: daftar dokumen yang dimaksud tidak tertulis di naskah" in text


@pytest.mark.parametrize("visit", sorted(set(VISITS) - WITH_DOCUMENTS))
def test_a_visit_without_documents_has_no_list(prints: Prints, sheets: dict[str, Sheet], visit: str) -> None:
    text = prints[f"{visit}-a4.pdf"].text
    assert BOX not in text
    named = sheets[visit].elsewhere
    assert ("Tidak ada dokumen yang disebut untuk dibawa." in text) != bool(named)
    assert all(f"“{other.title}”" in text for other in named)


def test_a_visit_leads_to_the_answer_that_lists_its_documents(sheets: dict[str, Sheet]) -> None:
    leading = {visit: [other.id for other in sheet.elsewhere] for visit, sheet in sheets.items()}
    assert leading.pop("cara-daftar-perusahaan-baru") == ["syarat-daftar-perusahaan-baru"]
    assert not any(leading.values())


def test_the_alternative_visit_names_its_forms_and_the_other_way(prints: Prints) -> None:
    text = prints["cara-daftar-perusahaan-baru-a4.pdf"].text
    assert "form pendaftaran; form keikutsertaan. Tidak disebut apakah dibawa." in text
    assert "Ada cara lain selain datang ke kantor: lewat web." in text


@every_sheet
@every_paper
def test_the_code_leads_to_the_page(addressed: Prints, visit: str, paper: str) -> None:
    printed = addressed[f"{visit}-{paper}.pdf"]
    address = f"{SITE}lembar/{visit}.html"
    assert printed.codes(0) == [address]
    assert f"Cek versi terbaru: {address}" in printed.text


AID = "alat bantu, bukan formulir resmi kantor"


def test_a_sheet_that_the_office_has_not_adopted_says_so(
    prints: Prints, source_dir: Path, tmp_path: Path
) -> None:
    for printed in prints.values():
        assert all(AID in printed.page_text(number) for number in range(len(printed.sizes)))
    folder = tmp_path / "sumber"
    shutil.copytree(source_dir, folder)
    with (folder / "kantor.yml").open("a", encoding="utf-8") as file:
        file.write("\nlembar_resmi: ya\n")
    adopted = make(folder, tmp_path / "simpanan")
    assert not any(AID in printed.text for printed in adopted.values())


def test_without_an_address_nothing_leads_anywhere(prints: Prints) -> None:
    for name, printed in prints.items():
        assert printed.codes(0) == [], name
        assert "Cek versi terbaru" not in printed.text


@every_paper
def test_the_pack_holds_every_sheet(prints: Prints, sheets: dict[str, Sheet], paper: str) -> None:
    pack: Printed = prints[f"paket-{paper}.pdf"]
    titles = [sheet.title for sheet in sheets.values()]
    assert len(pack.sizes) == len(sheets)
    assert set(pack.sizes) == set(prints[f"ubah-npwp-{paper}.pdf"].sizes)
    assert pack.outline == titles
    for number, sheet in enumerate(sheets.values(), 1):
        text = pack.page_text(number - 1)
        in_order(text, [sheet.title, *spoken_rows(sheet), sheet.id, "Halaman 1 dari 1"])
        assert f"Lembar {number} dari {len(sheets)}" in text
