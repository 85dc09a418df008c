"""Texts are copied on every kind of page; where that is refused, they are selected and the reader is told."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import Opener
from tests.conftest import PLAIN_HOST

pytestmark = pytest.mark.browser
ONE_REPLY = "helpdesk/ubah-npwp.html"
TWO_REPLIES = "helpdesk/lupa-user-id-atau-password.html"
REFUSE = """
document.execCommand = () => false;
Object.defineProperty(navigator, 'clipboard', {value: {writeText: () => Promise.reject(new Error('no'))}});
"""
LEADING_LINK = '</h1><p><a href="#balasan" data-copy="balasan-1">Salin balasan pertama</a></p>'


@pytest.fixture(params=["http", "plain http", "file"])
def where(request: pytest.FixtureRequest, home: str, site: Path) -> str:
    """Address of the site as one of those ways to open it shows it."""
    roots = {"http": home, "plain http": home.replace("127.0.0.1", PLAIN_HOST), "file": site.as_uri()}
    return roots[str(request.param)]


def clipboard(open_page: Opener) -> str:
    """What lies in the clipboard, seen from a page that may read it."""
    page = open_page("404.html", permissions=["clipboard-read"])
    page.bring_to_front()
    return str(page.evaluate("navigator.clipboard.readText()"))


def selection(page: Page) -> str:
    return str(page.evaluate("getSelection().toString()"))


def test_each_reply_is_copied_exactly(open_page: Opener, where: str) -> None:
    page = open_page(f"{where}/{TWO_REPLIES}")
    assert page.evaluate("'clipboard' in navigator") == (PLAIN_HOST not in where)
    replies = page.locator(".reply")
    assert replies.count() == 2
    for reply in replies.all():
        page.bring_to_front()
        reply.get_by_role("button", name="Salin balasan").click()
        expect(reply.get_by_role("status").filter(has_text="Tersalin")).to_be_visible()
        assert clipboard(open_page) == reply.locator("pre").text_content()
        assert selection(page) == ""


def test_that_a_text_is_copied_is_told_for_a_while(open_page: Opener) -> None:
    page = open_page(ONE_REPLY)
    told = page.get_by_role("status").filter(has_text="Tersalin")
    page.get_by_role("button", name="Salin balasan").click()
    expect(told).to_be_visible()
    expect(told).to_have_count(0)


def test_a_copy_that_is_refused_selects_the_text_and_says_so(open_page: Opener, where: str) -> None:
    page = open_page("404.html")
    page.context.add_init_script(REFUSE)
    page.goto(f"{where}/{ONE_REPLY}")
    button = page.get_by_role("button", name="Salin balasan")
    for _ in range(2):
        button.click()
        told = page.get_by_role("status").filter(has_text="Teks sudah dipilih. Tekan lama lalu pilih Salin")
        expect(told).to_be_in_viewport()
        assert selection(page).strip() == str(page.locator("pre").text_content()).strip()
    expect(page.get_by_text("Tersalin")).to_have_count(0)


@pytest.mark.parametrize("is_refused", [False, True])
def test_a_link_to_a_reply_copies_it_and_stays(
    open_page: Opener, home: str, site: Path, is_refused: bool
) -> None:
    page = open_page("404.html")
    page.context.add_init_script(REFUSE if is_refused else "")
    leading = (site / ONE_REPLY).read_text("utf-8").replace("</h1>", LEADING_LINK, 1)
    page.context.route(f"**/{ONE_REPLY}", lambda route: route.fulfill(body=leading, content_type="text/html"))
    page.goto(f"{home}/{ONE_REPLY}")
    link = page.get_by_role("link", name="Salin balasan pertama")
    link.click()
    told = page.get_by_role("status").filter(has_text="Teks sudah dipilih" if is_refused else "Tersalin")
    expect(told).to_be_in_viewport()
    if not is_refused:
        expect(link).to_be_in_viewport()
    assert page.url == f"{home}/{ONE_REPLY}"


def test_a_click_that_comes_before_the_script_is_done_when_it_is_there(open_page: Opener, home: str) -> None:
    page = open_page("404.html")
    held: list[Route] = []
    page.context.route("**/copying.*.js", lambda route: held.append(route))
    page.goto(f"{home}/{ONE_REPLY}")
    page.get_by_role("button", name="Salin balasan").click()
    expect(page.get_by_text("Tersalin")).to_have_count(0)
    held[0].continue_()
    expect(page.get_by_text("Tersalin")).to_be_visible()
    assert clipboard(open_page) == page.locator("pre").text_content()


def test_a_copy_after_a_lost_connection(browser: Browser, home: str) -> None:
    page = browser.new_page()
    page.route("**/copying.*.js", lambda route: route.abort(), times=1)
    page.goto(f"{home}/{ONE_REPLY}")
    button = page.get_by_role("button", name="Salin balasan")
    button.focus()
    told = page.locator("main [role=alert]")
    expect(told).to_have_text("Penyalin gagal dimuat. Pilih teksnya, lalu salin sendiri.")
    button.click()
    expect(page.get_by_text("Tersalin")).to_be_visible()
    expect(told).to_have_count(0)
    page.close()
