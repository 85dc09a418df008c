"""Sheets and merged visits in the browser: ticked, remembered, shared, printed."""

import re
from itertools import combinations
from pathlib import Path
from urllib.parse import quote, unquote

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from generator.phrases.sheet import Sheet
from generator.site.assets import MERGE
from tests.browser.conftest import DESKTOP, Opener
from tests.browser.serving import serving
from tests.building import build_once, shared_folder
from tests.sheets.conftest import sheets
from tests.sheets.printed import POINTS, Printed
from tests.sheets.sources import filled_in
from tests.sheets.test_pdf import VISITS, WITH_DOCUMENTS

__all__ = ["sheets"]  # a fixture

pytestmark = pytest.mark.browser

PAPERS = {"a4": ("210mm", "297mm"), "f4": ("210mm", "330mm")}
EMAIL = "lembar/ubah-email.html"
MERGED = "lembar/index.html#pilih=ubah-email,syarat-daftar-perusahaan-baru"


def on_paper(page: Page, paper: str) -> Printed:
    width, height = PAPERS[paper]
    return Printed(page.pdf(width=width, height=height))


def asset(name: str) -> str:
    """The asset of this name, whatever its content."""
    return "**/" + name.replace(".", ".*.")


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("paper", PAPERS)
def test_every_sheet_prints_on_one_page_with_the_rows_of_the_pdf(
    open_page: Opener, home: str, sheets: dict[str, Sheet], paper: str
) -> None:
    page = open_page("index.html")
    for visit in VISITS:
        page.goto(f"{home}/lembar/{visit}.html")
        printed = on_paper(page, paper)
        ((width, height),) = printed.sizes
        assert (width / POINTS, height / POINTS) == pytest.approx(
            (210, {"a4": 297, "f4": 330}[paper]), abs=0.5
        )
        assert printed.text_edges(0)[1] >= 15
        text, place = squeezed(printed.text), 0
        sheet = sheets[visit]
        names = [
            line.number + squeezed(line.condition) + squeezed(line.name or "atau".join(line.choices))
            for block in sheet.blocks
            for line in block.lines
        ]
        for part in (
            squeezed(sheet.title),
            squeezed(sheet.review),
            squeezed(sheet.applicant[0]),
            *names,
            visit,
        ):
            found = text.find(part, place)
            assert found >= 0, (visit, part)
            place = found + len(part)
        assert f"versi{sheet.version}" in text
        assert ("Lengkap" in text) == (visit in WITH_DOCUMENTS)
        assert not re.search("Bagikan|PDFA4|susunsurat|Kosongkan", text)


@pytest.fixture(scope="session")
def filled_in_site(source_dir: Path, tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    source = filled_in(source_dir, tmp_path_factory.mktemp("lengkap") / "sumber")
    return build_once(source, shared_folder(tmp_path_factory, worker_id) / "lengkap")


@pytest.mark.parametrize("paper", PAPERS)
def test_with_all_that_an_office_can_give_a_sheet_prints_on_one_page(
    open_page: Opener, filled_in_site: Path, paper: str
) -> None:
    with serving(filled_in_site) as home:
        page = open_page(f"{home}/index.html")
        for visit in VISITS:
            page.goto(f"{home}/lembar/{visit}.html")
            printed = on_paper(page, paper)
            assert len(printed.sizes) == 1, visit
            assert ("Tanda terima berkas" in printed.text) == (visit in WITH_DOCUMENTS)
            assert "Senin–Kamis: 08.00–15.00 WITA" in printed.text
        images = page.locator(".letterhead img").evaluate_all("all => all.map(one => one.naturalWidth > 0)")
        assert images == [True]


def ticked(page: Page) -> list[str]:
    """The names of the things that are ticked."""
    return page.locator(".checklist label:has(input:checked)").all_inner_texts()


def test_ticks_are_remembered_and_cleared(open_page: Opener) -> None:
    page = open_page(EMAIL)
    page.get_by_label("KTP direktur").check()
    page.get_by_label("SIUP atau SIUJK", exact=True).check()
    page.reload()
    assert ticked(page) == ["KTP direktur", "SIUP atau SIUJK"]
    page.get_by_role("button", name="Kosongkan centang").click()
    page.reload()
    assert ticked(page) == []


def test_a_row_is_ticked_wherever_it_stands(open_page: Opener, home: str) -> None:
    page = open_page("lembar/ubah-npwp.html")
    page.get_by_label("NPWP lama").check()
    page.goto(f"{home}/lembar/index.html#pilih=ubah-npwp")
    expect(page.get_by_label("NPWP lama")).to_be_checked()
    page.get_by_label("NPWP baru").check()
    page.get_by_label("Pilih Mengubah email").check()
    expect(page.get_by_label("KTP direktur")).not_to_be_checked()
    assert ticked(page) == ["NPWP baru", "NPWP lama"]
    page.get_by_label("KTP direktur").check()
    for sheet, expected in (
        ("ubah-npwp", ["NPWP baru", "NPWP lama"]),
        ("ubah-email", ["KTP direktur"]),
        ("syarat-daftar-perusahaan-baru", ["KTP direktur"]),
    ):
        page.goto(f"{home}/lembar/{sheet}.html")
        assert ticked(page) == expected


def test_ticks_of_two_tabs_come_together(open_page: Opener, home: str) -> None:
    page = open_page(MERGED)
    other = page.context.new_page()
    other.goto(f"{home}/{EMAIL}")
    page.get_by_label("KTP direktur").check()
    expect(other.get_by_label("KTP direktur")).to_be_checked()
    other.get_by_label("Akta pendirian perusahaan", exact=True).check()
    expect(page.get_by_label("Akta pendirian perusahaan", exact=True)).to_be_checked()
    page.get_by_role("button", name="Kosongkan centang").click()
    expect(other.locator(".checklist input:checked")).to_have_count(0)


def test_ticks_work_without_storage(open_page: Opener) -> None:
    page = open_page("index.html")
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('off'); } });"
    )
    page.goto(page.url.replace("index.html", MERGED))
    page.get_by_label("KTP direktur").check()
    page.get_by_label("Pilih Mengubah NPWP").check()
    expect(page.get_by_label("NPWP baru")).to_be_visible()
    assert ticked(page) == ["KTP direktur"]


def test_on_a_screen_each_thing_has_one_box(open_page: Opener, sheets: dict[str, Sheet], home: str) -> None:
    page = open_page("index.html")
    for visit in VISITS:
        page.goto(f"{home}/lembar/{visit}.html")
        lines = [line for block in sheets[visit].blocks for line in block.lines]
        expected = [line for line in lines if not line.is_head and not line.is_open]
        boxes = page.locator("main input:visible")
        expect(boxes).to_have_count(len(expected))
        assert page.locator("main .on-paper:visible").count() == 0
        for box, line in zip(boxes.all(), expected, strict=True):
            said = box.locator("xpath=ancestor::tr").inner_text()
            assert all(part in said for part in (line.name, *line.choices, line.said))
        page.emulate_media(media="print")
        assert boxes.count() == 0
        page.emulate_media(media="screen")


def test_boxes_and_links_are_large_enough_for_a_thumb(open_page: Opener) -> None:
    for address, least in ((EMAIL, 11), (MERGED, 25)):
        page = open_page(address)
        expect(page.locator(".checklist label").first).to_be_visible()
        sizes = page.eval_on_selector_all(
            "main :is(.tick, .button, .tool, .pdfs a)",
            "all => all.map(one => one.getBoundingClientRect()).map(box => [box.width, box.height])",
        )
        assert len(sizes) > least
        assert all(width >= 44 and height >= 44 for width, height in sizes)


def test_a_sheet_is_shared_with_its_own_words(open_page: Opener) -> None:
    page = open_page(EMAIL)
    address = page.get_by_role("link", name="Bagikan lewat WhatsApp").get_attribute("href") or ""
    assert address.startswith("https://wa.me/?text=")
    text = unquote(address)
    assert "1. Surat permohonan perubahan email\n" in text
    assert "2a. KTP direktur (asli dan fotokopi)" in text
    assert "2c. SIUP atau SIUJK (asli dan fotokopi)" in text
    assert "Mungkin sudah berubah." in text


def test_the_choice_is_said_in_one_sentence_and_leads_to_the_list(open_page: Opener) -> None:
    page = open_page("lembar/index.html")
    told, bar = page.locator("main [role=status]:not([hidden])"), page.locator(".chosen")
    expect(bar).to_be_hidden()
    assert page.locator("main [aria-live]").count() == 0
    page.get_by_label("Pilih Mengubah NPWP").check()
    expect(told).to_have_text("1 layanan dipilih; daftar gabungan memuat 3 baris.")
    page.get_by_label("Pilih Mengubah email").check()
    expect(told).to_have_text("2 layanan dipilih; daftar gabungan memuat 9 baris.")
    expect(bar).to_have_text("2 layanan · Lihat daftar")
    expect(bar).to_be_in_viewport(ratio=1)
    page.get_by_role("button", name="Lihat daftar").click()
    heading = page.get_by_role("heading", name="Daftar gabungan")
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport(ratio=1)
    expect(bar).not_to_be_in_viewport()
    expect(page).to_have_url(re.compile("#pilih=ubah-npwp,ubah-email$"))
    page.get_by_role("button", name="Kosongkan pilihan").click()
    expect(told).to_have_text("Tidak ada layanan yang dipilih.")
    expect(bar).to_be_hidden()


def test_a_merged_list_leads_to_the_letters_of_its_services(open_page: Opener, home: str) -> None:
    page = open_page("lembar/index.html#pilih=ubah-npwp,ubah-email")
    links = page.locator(".merged").get_by_role("link", name="susun surat")
    expect(links).to_have_count(2)
    letters = ["surat-permohonan-perubahan-npwp", "surat-permohonan-perubahan-email"]
    found = links.evaluate_all("links => links.map(link => link.href)")
    assert found == [f"{home}/surat/{letter}.html" for letter in letters]
    links.first.click()
    expect(page.locator("form.letter")).to_be_visible()


def test_each_service_offers_its_sheet_on_either_paper(open_page: Opener, home: str) -> None:
    page = open_page("lembar/index.html")
    found = page.locator(".services .pdfs a").evaluate_all("links => links.map(link => link.href)")
    expected = {f"{home}/lembar/{visit}-{paper}.pdf" for visit in VISITS for paper in PAPERS}
    assert set(found) == expected
    assert len(found) == len(expected)


def test_several_services_make_one_list(open_page: Opener) -> None:
    page = open_page("lembar/index.html", viewport=DESKTOP)
    expect(page.locator(".merged")).to_be_hidden()
    page.get_by_label("Pilih Mengubah email").check()
    page.get_by_label("Pilih Syarat mendaftarkan perusahaan baru").check()
    page.get_by_label("Pilih Cara mendaftarkan perusahaan baru").check()
    expect(page).to_have_url(
        re.compile("#pilih=ubah-email,syarat-daftar-perusahaan-baru,cara-daftar-perusahaan-baru$")
    )
    rows = page.locator(".merged tbody .number")
    expect(rows).to_have_count(7)
    names = [row.split("\t")[0] for row in page.locator(".merged tbody .number").all_inner_texts()]
    assert names == ["1", "2", "3", "4", "5", "5a", "5b"]
    groups = page.locator(".merged tbody .situation").all_inner_texts()
    assert groups == ["Untuk: Mengubah email", "Untuk: Mengubah email, Syarat mendaftarkan perusahaan baru"]
    merged = page.locator(".merged").inner_text()
    assert "Daftar dokumen ada pada jawaban “Syarat mendaftarkan perusahaan baru”." in merged
    assert "Tidak ada dokumen yang disebut" not in merged
    assert merged.count("tafsiran: daftar dokumen yang dimaksud") == 1
    page.get_by_role("button", name="Kosongkan pilihan").click()
    expect(page.locator(".merged")).to_be_hidden()
    assert "#" not in page.url


def test_a_shared_choice_opens_as_it_was(open_page: Opener) -> None:
    page = open_page(MERGED, viewport=DESKTOP)
    expect(page.get_by_label("Pilih Mengubah email")).to_be_checked()
    expect(page.locator(".merged tbody .number")).to_have_count(7)
    address = page.locator(".merged").get_by_role("link", name="Bagikan lewat WhatsApp").get_attribute("href")
    text = unquote(address or "")
    assert "Untuk: Mengubah email\n1. Surat permohonan perubahan email\nUntuk: Mengubah email, Syarat" in text
    assert "\n2. KTP direktur (asli dan fotokopi)\n3. NPWP (" in text
    assert text.endswith(MERGED)


@pytest.mark.parametrize(
    "choice", ["tidak-ada", "<img src=x>", "%", "ubah-email,,%00", "constructor,__proto__"]
)
def test_a_mistaken_choice_is_no_fault(open_page: Opener, home: str, choice: str) -> None:
    page = open_page("index.html")
    page.goto(f"{home}/lembar/index.html#pilih={choice}")
    gone = page.locator("[data-part=gone]")
    lacking = quote(choice.removeprefix("ubah-email,,"), safe="%=,_").split(",")
    expect(gone).to_have_text(f"Layanan ini tidak ada lagi di daftar: {', '.join(lacking)}")
    ticked = page.locator(".services input:checked")
    expect(ticked).to_have_count(1 if "ubah-email" in choice else 0)
    assert ticked.evaluate_all("boxes => boxes.map(box => box.value)") in ([], ["ubah-email"])


@pytest.mark.parametrize("lost", MERGE)
def test_a_choice_after_a_lost_connection_is_shown(browser: Browser, home: str, lost: str) -> None:
    page = browser.new_page()
    page.route(asset(lost), lambda route: route.abort(), times=1)
    page.goto(f"{home}/lembar/index.html#pilih=ubah-email")
    told = page.locator("main [role=alert]")
    expect(told).to_have_text("Daftar gabungan gagal dimuat. Muat ulang halaman ini.")
    expect(page.locator(".merged")).to_be_hidden()
    page.get_by_label("Pilih Mengubah NPWP").check()
    expect(page.locator("[data-part=services]")).to_contain_text("Mengubah NPWP, Mengubah email")
    expect(told).to_have_count(0)
    page.close()


def test_a_service_that_the_list_lacks_is_said(open_page: Opener) -> None:
    page = open_page("lembar/index.html#pilih=ubah-email,layanan-lama")
    gone = page.get_by_text("Layanan ini tidak ada lagi di daftar: layanan-lama")
    expect(gone).to_be_visible()
    expect(page.locator("[data-part=services]")).to_have_text("Mengubah email")
    page.get_by_label("Pilih Mengubah NPWP").check()
    expect(gone).to_be_hidden()
    expect(page).to_have_url(re.compile("#pilih=ubah-npwp,ubah-email$"))


@pytest.mark.parametrize("late", ["sheet.js", *MERGE])
@pytest.mark.parametrize("before", ["", "#pilih=ubah-email"])
def test_what_is_chosen_before_a_script_has_come_counts(
    browser: Browser, home: str, late: str, before: str
) -> None:
    page = browser.new_page()
    held: list[Route] = []
    page.route(asset(late), lambda route: held.append(route))
    page.goto(f"{home}/lembar/index.html{before}", wait_until="domcontentloaded")
    page.get_by_label("Pilih Mengubah NPWP").check()
    for _ in range(500):
        if not held:
            page.wait_for_timeout(20)
    expect(page.locator(".merged")).to_be_hidden()
    held[0].continue_()
    chosen = "Mengubah NPWP, Mengubah email" if before else "Mengubah NPWP"
    expect(page.locator("[data-part=services]")).to_have_text(chosen)
    expect(page).to_have_url(re.compile("#pilih=ubah-npwp" + (",ubah-email$" if before else "$")))
    page.close()


def test_an_address_without_a_choice_loads_nothing_more(open_page: Opener) -> None:
    page = open_page("lembar/index.html#isi")
    assert page.locator("script[src*=merge]").count() == 0


@pytest.mark.parametrize("paper", PAPERS)
def test_the_merged_list_prints_alone(
    open_page: Opener, sheets: dict[str, Sheet], home: str, paper: str
) -> None:
    page = open_page(MERGED)
    expect(page.locator(".merged tbody .number")).to_have_count(7)
    printed = on_paper(page, paper)
    sheet = sheets["ubah-email"]
    assert len(printed.sizes) == 1
    for text in (sheet.letterhead.name, sheet.standing, "Daftar gabungan", *sheet.applicant, "KTP direktur"):
        assert text in printed.text
    assert "Tanda tangan" in printed.text
    assert not re.search("Mengubah NPWP|Lihat daftar|Apa yang|susun surat|PDF|Tanda terima", printed.text)
    page.get_by_role("button", name="Kosongkan pilihan").click()
    assert "Mengubah NPWP" in on_paper(page, paper).text


@pytest.mark.parametrize("paper", PAPERS)
def test_a_merged_list_of_any_two_services_prints_on_one_page(
    open_page: Opener, filled_in_site: Path, paper: str
) -> None:
    with serving(filled_in_site) as home:
        page = open_page(f"{home}/lembar/index.html")
        for pair in combinations(VISITS, 2):
            page.goto(f"{home}/lembar/index.html#pilih={','.join(pair)}")
            expect(page.locator("[data-part=share]")).to_have_attribute(
                "href", re.compile(quote(",".join(pair)))
            )
            printed = on_paper(page, paper)
            assert len(printed.sizes) == 1, pair
            assert ("Tanda terima berkas" in printed.text) == bool(WITH_DOCUMENTS & {*pair})


def test_without_scripts_all_sheets_are_listed(browser: Browser, home: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{home}/lembar/index.html")
    links = page.locator(".services a[href$=html]")
    expect(links).to_have_count(len(VISITS))
    assert page.locator("main input:visible, main button:visible").count() == 0
    expect(page.locator(".pdfs a")).to_have_count(2 * len(VISITS))
    page.goto(f"{home}/{EMAIL}")
    page.get_by_label("KTP direktur").check()
    assert page.locator("main button:visible").count() == 0
    context.close()
