"""axe finds nothing on any page: WCAG 2.2 AA and its own best practices, light and dark, narrow and wide."""

from collections.abc import Sequence
from itertools import product
from pathlib import Path
from typing import Literal

import axe_playwright_python
import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.conftest import DESKTOP, GROUPS, PHONE, Opener, in_group

pytestmark = pytest.mark.browser

Scheme = Literal["light", "dark"]
Look = tuple[ViewportSize, Scheme]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
ALL_LOOKS: tuple[Look, ...] = tuple(product((PHONE, DESKTOP), SCHEMES))
"""On a phone and on a wide screen, by day and by night."""
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RUN = """async (rules) => {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const found = await axe.run(document, { runOnly: rules ?? tags, resultTypes: ['violations'] });
  return found.violations.map(rule =>
    `${rule.id}: ${rule.nodes.slice(0, 3).map(node => node.html.slice(0, 120)).join(' | ')}`);
}"""
"""Runs every rule, or only those named."""
LOOKS = [
    "bypass",
    "color-contrast",
    "css-orientation-lock",
    "focus-order-semantics",
    "link-in-text-block",
    "region",
    "scrollable-region-focusable",
    "skip-link",
    "target-size",
]
"""Rules whose result depends on how a page looks: its width, its colours. Others see the same document."""


def violations(
    page: Page, home: str, addresses: list[str], looks: Sequence[Look] = ALL_LOOKS
) -> dict[str, list[str]]:
    """What axe finds on each page, seen in each of these ways."""
    found = {}
    for address in addresses:
        page.goto(f"{home}/{address}")
        page.evaluate(AXE)
        rules = None
        for size, scheme in looks:
            page.set_viewport_size(size)
            page.emulate_media(color_scheme=scheme)
            if wrong := page.evaluate(RUN, rules):
                found[f"{address}, {size['width']} px, {scheme}"] = wrong
            rules = LOOKS
    return found


@pytest.mark.parametrize("group", GROUPS)
def test_every_page(open_page: Opener, home: str, addresses: list[str], kinds: list[str], group: str) -> None:
    """Pages of one kind differ in what they say, not in their looks: one of each is seen in all ways."""
    page = open_page("index.html", reduced_motion="reduce")
    own = in_group(group, addresses)
    shown = [address for address in own if address in kinds]
    assert violations(page, home, shown) == {}
    assert violations(page, home, [address for address in own if address not in kinds], ALL_LOOKS[:1]) == {}


def test_an_open_menu_and_a_remembered_role(open_page: Opener, home: str) -> None:
    page = open_page("index.html", reduced_motion="reduce")
    page.evaluate("localStorage.setItem('peran', 'penyedia')")
    pages = ["index.html", "faq/ubah-npwp.html", "helpdesk/ubah-npwp.html"]
    assert violations(page, home, pages) == {}
    page.set_viewport_size(PHONE)
    page.locator(".menu summary").click()
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert page.evaluate(RUN.replace("axe.run(document,", "axe.run('header',"), None) == []


def test_the_hit_that_is_reached_is_seen_in_the_system_s_colours(open_page: Opener) -> None:
    page = open_page("faq/index.html", forced_colors="active")
    page.locator("#cari").fill("password")
    hits = page.locator(".hit[href]")
    expect(hits.nth(1)).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(hits.nth(0)).to_have_attribute("aria-selected", "true")
    look = """all => all.slice(0, 2).map(one => {
      const { outlineStyle, outlineColor, backgroundColor } = getComputedStyle(one);
      return outlineStyle !== 'none' && outlineColor !== backgroundColor;
    })"""
    assert hits.evaluate_all(look) == [True, False]


def test_what_staff_open_and_what_they_are_told(open_page: Opener) -> None:
    page = open_page("helpdesk/tidak-bisa-roaming-ke-lpse-lain.html", reduced_motion="reduce")
    for address, summaries in (
        ("helpdesk/tidak-bisa-roaming-ke-lpse-lain.html", ["Paket eskalasi ke Admin LPSE"]),
        ("admin/kode-error-7xxxx.html", ["Paket dari Helpdesk LPSE", "Paket eskalasi ke Helpdesk LKPP"]),
        ("helpdesk/index.html", ["Hitungan"]),
    ):
        page.goto(f"{page.url.rpartition('/')[0].rpartition('/')[0]}/{address}")
        for summary in summaries:
            page.get_by_text(summary, exact=True).click()
        for box in page.locator(".tick input, [data-counts]").all():
            box.click()
        for area in page.get_by_label("Tempel paket").all():
            area.fill("*Screenshot error*: ada")
            expect(page.get_by_role("status").filter(has_text="Belum ada: ").first).to_be_visible()
        page.evaluate(AXE)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            assert page.evaluate(RUN, None) == [], address
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
