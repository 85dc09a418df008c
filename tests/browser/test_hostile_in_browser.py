"""Hostile texts in a real browser: nothing runs, no element more or less, and the page still fits."""

import pytest
from playwright.sync_api import Dialog, Page, expect

from tests.browser.conftest import Opener
from tests.browser.serving import serving
from tests.browser.test_layout import TOO_WIDE
from tests.site.reading import Pages
from tests.site.twins import Twins

pytestmark = pytest.mark.browser

LEADS_ON = 'http-equiv="refresh"'
ELEMENTS = "() => [...document.querySelectorAll('*')].map(one => one.tagName).join(' ')"


def hold(page: Page, site: Pages, address: str) -> None:
    """Let the page at ``address``, where it leads on at once, stay and be looked at."""
    text = (site.folder / address).read_text(encoding="utf-8")
    if LEADS_ON in text:
        staying = text.replace(LEADS_ON, 'name="refresh"')
        page.route(f"**/{address}", lambda route: route.fulfill(body=staying, content_type="text/html"))


def test_a_browser_sees_the_same_elements_and_runs_nothing(open_page: Opener, twins: Twins) -> None:
    dialogs: list[str] = []

    def note(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    def opened(page: Page) -> Page:
        page.on("dialog", note)
        return page

    with serving(twins.hostile.folder) as hostile, serving(twins.harmless.folder) as harmless:
        attacked, peaceful = (opened(open_page(f"{site}/index.html")) for site in (hostile, harmless))
        for address in twins.hostile.addresses:
            hold(attacked, twins.hostile, address)
            hold(peaceful, twins.harmless, address)
            attacked.goto(f"{hostile}/{address}")
            peaceful.goto(f"{harmless}/{address}")
            assert attacked.evaluate(ELEMENTS) == peaceful.evaluate(ELEMENTS), address
            assert attacked.evaluate(TOO_WIDE) == [], address
    assert dialogs == []


def test_a_hostile_reply_is_copied_as_it_was_written(open_page: Opener, twins: Twins) -> None:
    with serving(twins.hostile.folder) as hostile:
        page = open_page(f"{hostile}/loket/satu.html", permissions=["clipboard-read", "clipboard-write"])
        reply = page.locator(".reply").first
        reply.get_by_role("button").click()
        expect(reply.get_by_role("status").filter(has_text="Tersalin")).to_be_visible()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == reply.locator("pre").text_content()
    assert "<script>alert(1)</script>" in copied
    assert "&lt;" not in copied.replace("&lt;b&gt;", "")
