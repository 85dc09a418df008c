"""Letters in the browser: drafted, typed with the right keys, kept while the tab is open, printed whole."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE, Opener
from tests.browser.serving import serving
from tests.browser.test_sheets import PAPERS, on_paper
from tests.building import build_once, shared_folder
from tests.conftest import ROOT

pytestmark = pytest.mark.browser

LETTER = "surat/surat-permohonan-perubahan-npwp.html"
LETTERS = (
    LETTER,
    "surat/surat-permohonan-perubahan-email.html",
    "surat/surat-permohonan-informasi-user-id.html",
)
COMPANY = (
    "CV Maju <b>Jaya</b> Bersama Nusantara Abadi, Cabang Kabupaten Bombana dan Sekitarnya, Rumbia Tengah"
)
DRAFT = (
    "Dengan hormat,",
    "Melalui surat ini kami mengajukan permohonan perubahan NPWP.",
    "1. NPWP baru (asli dan fotokopi)",
    "2. NPWP lama (fotokopi)",
)
LONG = "".join(f"Baris ke-{number} dari surat yang panjang.\n" for number in range(1, 26)) + "Akhir surat"
TYPED = """() => [...document.querySelectorAll('.letter input')].map(one =>
    [one.labels[0].textContent, one.type, one.inputMode, one.autocomplete, one.enterKeyHint].join(' '))"""
ABOVE = """() => [...document.querySelectorAll('.letter :is(input, textarea)')].every(one =>
    one.labels[0].getBoundingClientRect().bottom <= one.getBoundingClientRect().top)"""


def fill(page: Page, text: str = LONG) -> None:
    page.get_by_label("Nama perusahaan").fill(COMPANY)
    page.get_by_label("Isi surat").fill(text)


@pytest.mark.parametrize("paper", PAPERS)
def test_a_letter_is_printed_whole_on_one_page(open_page: Opener, paper: str) -> None:
    page = open_page(LETTER)
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    drafted = on_paper(page, paper)
    assert len(drafted.sizes) == 1
    assert all(
        drafted.text.count(text) == 1 for text in (*DRAFT, "Perihal: Permohonan perubahan NPWP", "Kepada")
    )
    fill(page)
    printed = on_paper(page, paper)
    assert len(printed.sizes) == 1
    for text in ("Surat permohonan perubahan NPWP", "Baris ke-1 ", "Baris ke-25 ", "Akhir surat", COMPANY):
        assert printed.text.count(text) == 1, text
    for text in ("Contoh susunan", "tidak disebut", "Kosongkan", "LPSE", "Isi surat", "Diminta pada"):
        assert text not in printed.text
    assert not re.search("[Mm]eterai|Kop surat", printed.text)
    assert asked == []


def test_letters_of_every_kind_print_on_one_page(
    open_page: Opener, home: str, tmp_path_factory: pytest.TempPathFactory, worker_id: str
) -> None:
    """Also one that has contents, a stamp and three who sign."""
    registry = build_once(
        ROOT / "tests/data/civil_registry", shared_folder(tmp_path_factory, worker_id) / "civil_registry"
    )
    page = open_page("index.html")
    with serving(registry) as other:
        moved = registry / "surat/kuasa.html"  # a former address, which only leads on
        letters = [path for path in registry.glob("surat/*.html") if path != moved]
        written = sorted(path.relative_to(registry).as_posix() for path in letters)
        assert len(written) == 4
        for address in (*(f"{home}/{letter}" for letter in LETTERS), *(f"{other}/{one}" for one in written)):
            page.goto(address)
            assert len(on_paper(page, "a4").sizes) == 1, address


def test_without_scripts_the_draft_is_printed_too(open_page: Opener) -> None:
    printed = on_paper(open_page(LETTER, java_script_enabled=False), "a4")
    assert len(printed.sizes) == 1
    assert all(printed.text.count(text) == 1 for text in DRAFT)


def test_fields_have_their_label_above_and_the_right_keys(open_page: Opener) -> None:
    page = open_page(LETTER)
    assert page.evaluate(TYPED) == [
        "Tanggal text text off next",
        "Kepada text text off next",
        "Nama perusahaan text text organization next",
        "NPWP text numeric off next",
        "Nama pembawa text text name next",
        "Telepon tel tel tel next",
        "Nama text text name done",
    ]
    for size in (PHONE, DESKTOP):
        page.set_viewport_size(size)
        assert page.evaluate(ABOVE)


def test_what_is_typed_is_kept_until_it_is_cleared(open_page: Opener, home: str) -> None:
    page = open_page(LETTER)
    company, text = page.get_by_label("Nama perusahaan"), page.get_by_label("Isi surat")
    draft = text.input_value()
    fill(page)
    page.get_by_role("link", name="Mengubah NPWP").click()
    page.wait_for_url("**/faq/ubah-npwp.html")
    ways: list[Callable[[], object]] = [page.go_back, page.reload, lambda: page.goto(f"{home}/{LETTER}")]
    for again in ways:
        again()
        expect(company).to_have_value(COMPANY)
        expect(text).to_have_value(LONG)
    assert "Akhir surat" in on_paper(page, "a4").text
    page.get_by_role("button", name="Kosongkan isian").click()
    for is_again in (False, True):
        if is_again:
            page.reload()
        expect(company).to_have_value("")
        expect(text).to_have_value(draft)
        expect(page.locator(".written").nth(2)).to_be_empty()
    assert page.evaluate("localStorage.length + sessionStorage.length") <= 1
    assert page.evaluate("Object.values(sessionStorage).join()") in ("", "[]")


def test_letters_do_not_mix_and_other_tabs_do_not_see_them(open_page: Opener, home: str) -> None:
    page = open_page(LETTER)
    fill(page)
    page.goto(f"{home}/{LETTERS[1]}")
    expect(page.get_by_label("Nama perusahaan")).to_have_value("")
    other = page.context.new_page()
    other.goto(f"{home}/{LETTER}")
    expect(other.get_by_label("Nama perusahaan")).to_have_value("")


@pytest.mark.parametrize("stored", ["not JSON", '[["gone", "x"]]', "off"])
def test_storage_that_is_off_or_holds_something_else_is_no_error(
    open_page: Opener, home: str, stored: str
) -> None:
    page = open_page("404.html")
    off = "Object.defineProperty(window, 'sessionStorage', { get() { throw new Error('off'); } });"
    kept = f"sessionStorage.setItem('surat/surat-permohonan-perubahan-npwp', {stored!r});"
    page.context.add_init_script(off if stored == "off" else kept)
    page.goto(f"{home}/{LETTER}")
    fill(page)
    assert "Akhir surat" in on_paper(page, "a4").text


def test_enter_goes_to_the_next_field(open_page: Opener) -> None:
    page = open_page(LETTER)
    page.wait_for_load_state("networkidle")
    page.get_by_label("Tanggal").focus()
    for label in ("Kepada", "Nama perusahaan", "NPWP", "Nama pembawa", "Telepon", "Isi surat"):
        page.keyboard.press("Enter")
        expect(page.get_by_label(label, exact=True)).to_be_focused()
    page.get_by_label("Nama", exact=True).press("Enter")
    expect(page.get_by_role("button", name="Cetak surat")).to_be_focused()


def test_from_home_to_the_list_and_the_letter_printed_in_few_taps(open_page: Opener) -> None:
    page = open_page("index.html", has_touch=True, is_mobile=True)
    page.context.add_init_script("window.print = () => { window.printed = true; };")
    page.locator("main a[href='lembar/ubah-npwp.html']").first.tap()
    page.wait_for_url("**/lembar/ubah-npwp.html")
    page.locator("[data-do=print]").tap()
    page.wait_for_function("window.printed")
    page.locator("main a[href$='perubahan-npwp.html']").tap()
    page.wait_for_url(f"**/{LETTER}")
    page.wait_for_load_state("networkidle")
    taps = 3
    page.get_by_label("Tanggal").tap()
    taps += 1
    for text in ("1 Desember 2026", "Kepala LPSE", "CV Maju", "0123456789012345", "Ani", "0812"):
        page.keyboard.type(text)
        page.keyboard.press("Enter")
    page.get_by_label("Nama", exact=True).tap()
    page.keyboard.type("Ani")
    page.get_by_role("button", name="Cetak surat").tap()
    taps += 2
    page.wait_for_function("window.printed")
    printed = on_paper(page, "a4").text
    assert all(text in printed for text in ("Kepala LPSE", "CV Maju", "0123456789012345", *DRAFT))
    assert taps <= 8
