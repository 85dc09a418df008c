"""The same site from a server, a folder of a server, a USB stick, and without scripts."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.browser.conftest import GROUPS, Opener, in_group
from tests.browser.serving import SUB_PATH, serving
from tests.building import build_once, shared_folder
from tests.conftest import ROOT

pytestmark = pytest.mark.browser
ANSWER = "faq/tidak-bisa-roaming-ke-lpse-lain.html"

USE_EVERYTHING = """async () => {
  document.querySelectorAll('details').forEach(one => { one.open = true; });
  for (const one of document.querySelectorAll('button, summary, input')) {
    if (one.matches('[data-do="print"], [type="submit"]') || !one.checkVisibility()) continue;
    one.focus();
    one.click();
    await new Promise(done => setTimeout(done, 5));
  }
  document.querySelectorAll('details').forEach(one => { one.open = false; });
}"""
"""Opens and presses whatever a page offers, apart from what leads away from it."""


@pytest.mark.parametrize("group", GROUPS)
def test_no_page_breaks_the_policy_while_it_is_used(
    open_page: Opener, home: str, addresses: list[str], group: str
) -> None:
    """Every error, violation and call to a stranger is a fault that ends the test (see ``open_page``)."""
    page = open_page("index.html", permissions=["clipboard-write"])
    for address in in_group(group, addresses):
        page.goto(f"{home}/{address}")
        page.evaluate(USE_EVERYTHING)


def test_every_page_from_a_usb_stick(open_page: Opener, site: Path, kinds: list[str]) -> None:
    page = open_page((site / "index.html").as_uri())
    page.get_by_role("link", name="Saya Penyedia").click()
    page.get_by_role("link", name="Mengubah NPWP").click()
    expect(page).to_have_url(re.compile("^file:.*/penyedia/ubah-npwp.html$"))
    page.get_by_label("Lihat sebagai").get_by_role("link", name="Semua").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mengubah NPWP")
    for address in set(kinds) - {"404.html"}:
        page.goto((site / address).as_uri())
        page.evaluate(USE_EVERYTHING)
        assert page.evaluate("getComputedStyle(document.querySelector('main')).maxWidth") != "none", address


def test_under_a_path_of_a_server(open_page: Opener, home: str, kinds: list[str]) -> None:
    page = open_page(f"{home}{SUB_PATH}index.html")
    page.get_by_role("link", name="Saya Helpdesk LPSE").click()
    page.get_by_role("link", name="Tidak bisa login di LPSE lain (roaming)").click()
    expect(page).to_have_url(f"{home}{SUB_PATH}helpdesk/tidak-bisa-roaming-ke-lpse-lain.html")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for address in set(kinds) - {"404.html"}:
        page.goto(f"{home}{SUB_PATH}{address}")
        page.evaluate(USE_EVERYTHING)
    assert [url for url in asked if not url.startswith(f"{home}{SUB_PATH}")] == []


def test_the_folder_s_own_address_shows_its_home(open_page: Opener, home: str) -> None:
    for folder in ("", "penyedia/", "lembar/", "faq/"):
        page = open_page(f"{home}{SUB_PATH}{folder}")
        assert page.evaluate("getComputedStyle(document.querySelector('main')).maxWidth") != "none"
        assert page.locator("main a").count() > 3


SEEN = """() => {
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT), seen = [];
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement, text = walker.currentNode.textContent.trim();
    if (text && parent.checkVisibility() && !parent.closest('button, .choosing, .filling')) seen.push(text);
  }
  return seen;
}"""
"""Every text of the page's content that can be seen, apart from what only scripts can serve."""


def test_without_scripts_every_text_can_be_read_and_no_button_is_dead(
    open_page: Opener, home: str, kinds: list[str]
) -> None:
    with_scripts, without = open_page("index.html"), open_page("index.html", java_script_enabled=False)
    for address in kinds:
        for page in (with_scripts, without):
            page.goto(f"{home}/{address}")
        assert without.evaluate(SEEN) == with_scripts.evaluate(SEEN), address
        assert [one for one in without.locator("main button:visible").all() if not works_alone(one)] == []


def works_alone(button: Locator) -> bool:
    return button.get_attribute("type") in ("submit", "reset")


def test_without_scripts_the_menu_opens(open_page: Opener) -> None:
    page = open_page(ANSWER, java_script_enabled=False)
    page.locator("details.menu summary").click()
    page.get_by_role("link", name="Yang dibawa").click()
    expect(page).to_have_url(re.compile("lembar/index.html$"))


def test_without_scripts_the_search_leads_to_all_questions(open_page: Opener, home: str) -> None:
    for address in ("index.html", ANSWER):
        page = open_page(address, java_script_enabled=False)
        page.locator("#cari").fill("npwp")
        page.locator("#cari").press("Enter")
        expect(page).to_have_url(f"{home}/faq/index.html?q=npwp")
        assert page.locator("#semua li").count() == 14
        assert page.locator("#semua li").last.is_visible()


def test_scripts_that_never_arrive_change_nothing(open_page: Opener, home: str) -> None:
    page = open_page("index.html")
    page.context.route(
        "**/*.js", lambda route: route.fulfill(status=200, body="", content_type="text/javascript")
    )
    page.goto(f"{home}/helpdesk/ubah-npwp.html")
    expect(page.locator(".reply-text")).to_be_visible()
    assert page.locator("main button:visible").count() == 0


def test_storage_that_is_off_is_no_error(open_page: Opener, home: str) -> None:
    page = open_page("index.html")
    page.context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('off'); } });"
    )
    page.goto(f"{home}/index.html")
    page.get_by_role("link", name="Saya Penyedia").click()
    expect(page).to_have_url(re.compile("penyedia/index.html$"))


def test_a_former_address_leads_on(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory, worker_id: str
) -> None:
    folder = shared_folder(tmp_path_factory, worker_id) / "lain"
    site = build_once(ROOT / "tests/data/other_office", folder)
    with serving(site) as address:
        for scripts in (True, False):
            context = browser.new_context(java_script_enabled=scripts)
            page = context.new_page()
            page.goto(f"{address}/loket/cara-aktivasi.html")
            page.wait_for_url("**/loket/aktivasi-akun.html")
            assert page.inner_text("h1") == "Mengaktifkan akun"
            context.close()
