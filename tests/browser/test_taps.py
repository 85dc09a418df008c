"""Journeys by their number of taps on a phone, none with a swipe: what is tapped or sought is in view."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Opener

pytestmark = pytest.mark.browser
TOUCH = {"has_touch": True}


def tap(page: Page, *targets: str) -> None:
    """Taps one after the other; each is in view where it is tapped."""
    for target in targets:
        found = page.locator(target).first
        expect(found).to_be_in_viewport(ratio=1)
        found.tap()


def shows(page: Page, sought: Locator) -> None:
    """Something begins on the screen that one sees without a swipe."""
    assert page.evaluate("scrollY") == 0
    expect(sought).to_be_in_viewport()


def test_a_vendor_with_a_message_reads_what_to_do_after_two_taps(open_page: Opener, home: str) -> None:
    page = open_page("penyedia/index.html", **TOUCH)
    page.goto(f"{home}/index.html")
    tap(page, "#cari")
    page.keyboard.insert_text("Data akun anda tidak tersinkronisasi dengan inaproc")
    tap(page, "#hasil-cari [role=option]")
    page.wait_for_url("**/penyedia/data-tidak-sinkron-inaproc.html")
    shows(page, page.get_by_text("login kembali").first)


def test_an_admin_opens_their_steps_with_two_taps(open_page: Opener) -> None:
    page = open_page("index.html", **TOUCH)
    tap(page, ".doors [data-role=admin-lpse]")
    page.wait_for_url("**/admin/index.html")
    expect(page.locator("main h2").first).to_have_text("Giliran Anda")
    tap(page, "main .entries a:has-text('Internal server error')")
    page.wait_for_url("**/admin/internal-server-error.html")
    shows(page, page.locator("[data-pelaku=admin-lpse]").first)


def test_two_services_in_one_visit_are_on_paper_with_six_taps(open_page: Opener) -> None:
    page = open_page("index.html", **TOUCH)
    page.context.add_init_script("window.print = () => { window.printed = true; };")
    taps = [
        ".action [href='lembar/index.html']",
        "label:has([value=ubah-npwp])",
        "label:has([value=ubah-email])",
        "[data-do=see]",
        "[data-do=print]",
    ]
    for target in taps:
        page.locator(target).first.tap()
    page.wait_for_function("window.printed")
    expect(page.locator("main .merged")).to_contain_text("Mengubah NPWP")
    expect(page.locator("main .merged")).to_contain_text("Mengubah email")
    assert len(taps) <= 6


@pytest.mark.parametrize("width", [320, 360])
def test_the_search_and_every_door_stand_on_the_first_screen(open_page: Opener, width: int) -> None:
    page = open_page("index.html", viewport={"width": width, "height": 640})
    for sought in (page.locator("main #cari"), *page.locator(".doors a").all()):
        expect(sought).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize(
    "address", ["index.html", "pesan-error.html", "faq/index.html", "faq/ubah-npwp.html"]
)
def test_every_list_of_answers_leads_to_the_remembered_role(
    open_page: Opener, home: str, address: str
) -> None:
    page = open_page("helpdesk/index.html")
    page.goto(f"{home}/{address}")
    links = page.locator("main ul:not(.switch ul) a[href*='.html']:not([data-role])").all()
    targets = {str(link.evaluate("(link) => link.href")).removeprefix(f"{home}/") for link in links}
    answers = {
        target for target in targets if re.fullmatch(r"(faq|penyedia|helpdesk|admin)/(?!index)[^/]+", target)
    }
    assert answers
    assert {target.partition("/")[0] for target in answers} == {"helpdesk"}


@pytest.mark.parametrize("way", ["door", "menu", "bookmark", "chip"])
def test_a_role_is_remembered_wherever_it_is_chosen(open_page: Opener, home: str, way: str) -> None:
    page = open_page("faq/ubah-npwp.html" if way == "chip" else "index.html")
    if way == "menu":
        page.locator(".menu summary").click()
    link = {"door": ".doors", "menu": ".menu", "chip": ".switch"}
    if way == "bookmark":
        page.goto(f"{home}/admin/index.html")
    else:
        page.locator(f"{link[way]} [data-role=admin-lpse]").click()
    page.wait_for_url("**/admin/*.html")
    page.goto(f"{home}/index.html")
    expect(page.locator(".doors .yours")).to_have_text("Saya Admin LPSE")
