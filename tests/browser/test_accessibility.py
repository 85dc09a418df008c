"""axe finds nothing on any page: WCAG 2.2 AA and its own best practices, light and dark, narrow and wide.

Every page is judged on a phone by day; by night and on a wide screen, where only colours and columns
differ, one page of every kind.
"""

from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Page

from tests.browser.conftest import DESKTOP, GROUPS, PHONE, Opener, in_group

pytestmark = pytest.mark.browser

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RUN = """async () => {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const found = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
  return found.violations.map(one =>
    `${one.id}: ${one.nodes.slice(0, 3).map(node => node.html.slice(0, 120)).join(' | ')}`);
}"""


def violations(page: Page, home: str, addresses: list[str]) -> dict[str, list[str]]:
    """What axe finds on each page."""
    found = {}
    for address in addresses:
        page.goto(f"{home}/{address}")
        page.evaluate(AXE)
        if wrong := page.evaluate(RUN):
            found[address] = wrong
    return found


@pytest.mark.parametrize("group", GROUPS)
def test_every_page_on_a_phone(open_page: Opener, home: str, addresses: list[str], group: str) -> None:
    page = open_page("index.html", reduced_motion="reduce")
    assert violations(page, home, in_group(group, addresses)) == {}


@pytest.mark.parametrize(
    ("scheme", "size"), [("dark", PHONE), ("light", DESKTOP), ("dark", DESKTOP)], ids=str
)
def test_one_page_of_every_kind_by_night_and_on_a_wide_screen(
    open_page: Opener, home: str, kinds: list[str], scheme: str, size: dict[str, int]
) -> None:
    page = open_page("index.html", viewport=size, color_scheme=scheme, reduced_motion="reduce")
    assert violations(page, home, kinds) == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_open_menu_and_a_remembered_role(open_page: Opener, home: str, scheme: str) -> None:
    page = open_page("index.html", color_scheme=scheme)
    page.evaluate("localStorage.setItem('peran', 'penyedia')")
    pages = ["index.html", "faq/ubah-npwp.html", "helpdesk/ubah-npwp.html"]
    assert violations(page, home, pages) == {}
    page.locator(".menu summary").click()
    page.evaluate(AXE)
    assert page.evaluate(RUN.replace("axe.run(document,", "axe.run('header',")) == []
