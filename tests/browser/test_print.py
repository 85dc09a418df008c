"""What every page looks like on A4: whole, dark on white, with the office's name and where links lead."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opener, in_group
from tests.browser.serving import serving
from tests.building import build_once, shared_folder
from tests.sheets.printed import Printed
from tests.sources import SOUND, write_source

pytestmark = pytest.mark.browser

OFFICE = "LPSE Kabupaten Bombana"
OWN_HEAD = ("lembar/", "surat/")
"""Sheets have the office's letterhead; a letter is its writer's."""
MARGINS = (14, 11, 14, 11)
"""Left, bottom, right and top, in mm, in which nothing is printed."""


def on_a4(page: Page) -> Printed:
    return Printed(page.pdf(format="A4", prefer_css_page_size=True))


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def faults_of(printed: Printed) -> Iterator[str]:
    """Where a print is cut, begins with an empty sheet, or ends with one."""
    for number in range(len(printed.sizes)):
        edges = printed.text_edges(number)
        if any(edge < margin for edge, margin in zip(edges, MARGINS, strict=True)):
            yield f"page {number + 1}: text at {edges}"
        if number + 1 < len(printed.sizes) and edges[1] > 297 / 3:
            yield f"page {number + 1}: ends {edges[1]:.0f} mm above the edge"


def test_every_page_prints_whole_with_the_office_s_name_and_the_date(
    open_page: Opener, home: str, addresses: list[str], kinds: list[str]
) -> None:
    page = open_page("index.html", color_scheme="dark")
    faults = {}
    for address in sorted({*kinds, *in_group("faq", addresses)}):
        if address.startswith(OWN_HEAD) and address != "lembar/index.html":
            continue  # see test_sheets.py
        page.goto(f"{home}/{address}", wait_until="domcontentloaded")
        printed = on_a4(page)
        found = [*faults_of(printed)]
        wanted = [OFFICE, "22 November 2026", page.inner_text("h1")]
        if entry := page.locator("html").get_attribute("data-entry"):
            wanted.append(f"Kode jawaban: {entry}")
        if address == "lembar/index.html":
            wanted += page.locator(".services b").all_inner_texts()
        text = squeezed(printed.text)
        found += [f"lacks {words!r}" for words in wanted if squeezed(words) not in text]
        if found:
            faults[address] = found
    assert faults == {}


@pytest.mark.parametrize("folder", ["faq", "penyedia", "helpdesk", "admin"])
def test_the_answer_with_most_branches_prints_on_two_pages(open_page: Opener, folder: str) -> None:
    printed = on_a4(open_page(f"{folder}/tidak-bisa-roaming-ke-lpse-lain.html"))
    assert len(printed.sizes) <= 2


ADDRESS = "https://spse.contoh.go.id/eproc4/publik"
CODE = "KODE" * 15
UNCLEAR = "Naskah tidak menyebut biayanya."
DETAILS = f"""  Lihat [panduan](https://contoh.go.id/panduan), <{ADDRESS}>, dan [unduhan](berkas/isian.txt).

  | Syarat | Kode   | Keterangan |
  |--------|--------|------------|
  | Daftar | {CODE} | {"Isi dengan huruf kapital sesuai dokumen. " * 6} |
"""
UNUSUAL = {
    "berkas/isian.txt": "isian\n",
    "faq/umum/panjang.yml": (
        "id: panjang\njudul: Jawaban panjang\npertanyaan: Apa?\n"
        f"tautan:\n  - {ADDRESS}-lain\nuraian: |\n{DETAILS}"
        f"belum_jelas: [{UNCLEAR}]\n"
        "langkah:\n"
        "  - {pelaku: penyedia, tindakan: Masuk}\n"
        f"  - {{pelaku: penyedia, tindakan: 'Buka {ADDRESS}-baru'}}\n"
        "  - pelaku: petugas\n    tanya: Apakah sudah?\n    cabang:\n"
        "      - jika: sudah\n        langkah:\n"
        + "".join(f"          - {{pelaku: penyedia, tindakan: 'Tindakan {n}'}}\n" for n in range(40))
        + "      - jika: belum\n        langkah: tidak-disebut\n"
    ),
}


@pytest.fixture(scope="module")
def unusual(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Iterator[str]:
    """Address of a site with one long answer: links of each kind, a table of long words, deep branches."""
    folder = shared_folder(tmp_path_factory, worker_id) / "cetak"
    source = write_source(tmp_path_factory.mktemp("cetak"), {**SOUND, **UNUSUAL})
    with serving(build_once(source, folder, with_pdf=False)) as address:
        yield address


def test_links_that_lead_outside_are_printed_once(open_page: Opener, unusual: str) -> None:
    printed = squeezed(on_a4(open_page(f"{unusual}/faq/panjang.html")).text)
    assert "panduan(https://contoh.go.id/panduan)," in printed
    for address in (ADDRESS, f"{ADDRESS}-lain", f"{ADDRESS}-baru"):
        assert len(re.findall(rf"{address}(?!-)", printed)) == 1, address
    assert "unduhan." in printed
    assert ".html" not in printed


def test_a_branch_longer_than_a_page_begins_on_the_first(open_page: Opener, unusual: str) -> None:
    printed = on_a4(open_page(f"{unusual}/faq/panjang.html"))
    assert len(printed.sizes) >= 2
    assert [*faults_of(printed)] == []
    assert "Tindakan 0" in printed.page_text(0)


def test_what_is_folded_is_printed(open_page: Opener, unusual: str) -> None:
    page = open_page(f"{unusual}/faq/panjang.html")
    expect(page.get_by_text(UNCLEAR)).to_be_hidden()
    assert UNCLEAR in on_a4(page).text


def test_only_words_too_long_for_their_column_are_broken(open_page: Opener, unusual: str) -> None:
    page = open_page(f"{unusual}/faq/panjang.html")
    rows = """all => all.map(cell => {
      const words = document.createRange();
      words.selectNodeContents(cell);
      return new Set([...words.getClientRects()].map(box => Math.round(box.top))).size;
    })"""
    lines = page.locator(".prose td").evaluate_all(rows)
    assert lines[0] == 1
    assert lines[1] > 1
    assert page.locator(".prose").evaluate("one => one.scrollWidth <= one.clientWidth")
    printed = on_a4(page).text
    assert "Daftar KODE" in printed
    assert CODE in squeezed(printed)
