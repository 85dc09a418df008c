"""Hostile texts in a real browser: nothing runs, no element more or less, and the page still fits."""

import pytest
from playwright.sync_api import Dialog, Page, expect

from tests.browser.conftest import Opener
from tests.browser.serving import serving
from tests.browser.test_layout import TOO_WIDE
from tests.site.twins import Twins

pytestmark = pytest.mark.browser

ELEMENTS = "() => [...document.querySelectorAll('*')].map(one => one.tagName).join(' ')"


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
            if "lama.html" in address:
                continue  # it leads on at once
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
