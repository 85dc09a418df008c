"""Pages fit: the smallest phone, large text, a thumb, the dark, and paper."""

import io
import re
from typing import Any

import pytest
from playwright.sync_api import Page, Route
from pypdf import PdfReader

from tests.browser.conftest import GROUPS, PHONE, Opener, in_group

pytestmark = pytest.mark.browser
ANSWER = "faq/tidak-bisa-roaming-ke-lpse-lain.html"

TOO_WIDE = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const wide = one => one.getBoundingClientRect().right > width + 1;
  const found = [...document.querySelectorAll('body *')].filter(wide).slice(0, 5);
  return found.map(one => one.outerHTML.slice(0, 120));
}"""

SMALL_TARGETS = """() => {
  const words = node => node.nodeType === 3 && node.textContent.trim().length > 1;
  const beside = one => [...one.parentElement.childNodes].some(words);
  const inText = one => getComputedStyle(one).display === 'inline' && beside(one);
  const seen = one => one.checkVisibility({ checkVisibilityCSS: true }) && !one.matches('.skip');
  const touched = one => one.matches('input[type=checkbox]') && one.closest('label') || one;
  const small = [];
  for (const one of document.querySelectorAll('a[href], button, summary, input, select, textarea')) {
    if (!seen(one) || one.matches('a') && (inText(one) || one.closest('.prose, .terms'))) continue;
    const { width, height } = touched(one).getBoundingClientRect();
    if (Math.min(width, height) < 43.5) small.push(`${one.outerHTML.slice(0, 110)} ${width}×${height}`);
  }
  return small;
}"""
"""Targets of a finger under 44 px; links within a sentence are exempt, as in WCAG."""


def every(page: Page, home: str, addresses: list[str], check: str) -> dict[str, Any]:
    """What ``check`` finds on each page, where it finds anything."""
    found = {}
    for address in addresses:
        page.goto(f"{home}/{address}")
        if wrong := page.evaluate(check):
            found[address] = wrong
    return found


@pytest.mark.parametrize("group", GROUPS)
def test_every_page_fits_the_smallest_phone_large_text_and_a_thumb(
    open_page: Opener, home: str, addresses: list[str], group: str
) -> None:
    page = open_page("index.html")
    faults = {}
    for address in in_group(group, addresses):
        page.set_viewport_size(PHONE)
        page.goto(f"{home}/{address}")
        page.evaluate("document.querySelector('.menu').open = true")
        faults[address, "thumb"] = page.evaluate(SMALL_TARGETS)
        page.set_viewport_size({"width": 320, "height": 600})
        faults[address, "320 px"] = page.evaluate(TOO_WIDE)
        page.set_viewport_size(PHONE)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        faults[address, "200 %"] = page.evaluate(TOO_WIDE)
    assert {place: found for place, found in faults.items() if found} == {}


def test_titles_fit_a_phone(open_page: Opener, home: str, addresses: list[str]) -> None:
    page = open_page("index.html")
    lines = """() => {
      const one = document.querySelector('h1');
      const count = one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight);
      return count > 4.1 ? count : 0;
    }"""
    answers = [address for address in addresses if address.startswith("faq/")]
    assert every(page, home, answers, lines) == {}


def test_the_dark_follows_the_system(open_page: Opener) -> None:
    shades = {}
    for scheme in ("light", "dark"):
        page = open_page(ANSWER, color_scheme=scheme, java_script_enabled=True)
        shades[scheme] = page.evaluate(
            "getComputedStyle(document.body).backgroundColor.match(/[0-9]+/g).slice(0, 3).map(Number)"
        )
    assert min(shades["light"]) > 240
    assert max(shades["dark"]) < 60


DRAWN = "performance.getEntriesByName('first-contentful-paint').length > 0"
WATCH_SHIFTS = """new PerformanceObserver(list => {
  for (const shift of list.getEntries()) window.shifted = (window.shifted || 0) + shift.value;
}).observe({ type: 'layout-shift', buffered: true });"""
SHIFTED = """async () => {
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  return window.shifted || 0;
}"""


def test_nothing_moves_when_scripts_come_after_the_page_is_drawn(
    open_page: Opener, home: str, kinds: list[str]
) -> None:
    page = open_page("index.html")
    page.set_viewport_size({"width": 412, "height": 1600})  # what moves off the screen isn't counted
    held: list[Route] = []
    drawn: list[str] = []
    page.context.route(
        "**/*.js", lambda route: route.continue_() if page.url in drawn else held.append(route)
    )
    page.context.add_init_script(WATCH_SHIFTS)
    moved = {}
    for address in [*kinds, "lembar/ubah-email.html", "admin/notifikasi-password-baru-tidak-masuk.html"]:
        page.goto(f"{home}/{address}", wait_until="domcontentloaded")
        while not (held and page.evaluate(DRAWN)):
            page.wait_for_timeout(10)
        drawn.append(page.url)
        for route in held:
            route.continue_()
        held.clear()
        page.wait_for_load_state()
        if shifted := page.evaluate(SHIFTED):
            moved[address] = shifted
    assert moved == {}


def printed(page: Page) -> PdfReader:
    return PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))


CHROME = (
    "Menu",
    "Langsung ke isi",
    "Cari jawaban",
    "Semua pertanyaan",
    "Lihat sebagai",
    "Salin balasan",
    "Berikutnya",
)


def test_an_answer_prints_without_what_only_screens_need(open_page: Opener) -> None:
    for address in (ANSWER, "helpdesk/ubah-npwp.html", "faq/ubah-email.html", "istilah.html"):
        page = open_page(address)
        text = " ".join(" ".join(sheet.extract_text() for sheet in printed(page).pages).split())
        assert [word for word in CHROME if word in text] == [], address
        assert page.inner_text("h1").split()[0] in text
        if "roaming" in address:
            assert all(f"{number}" in text for number in range(1, 9))
            assert "22 November 2026" in text


def test_print_is_dark_on_white_in_the_dark_too(open_page: Opener) -> None:
    page = open_page(ANSWER, color_scheme="dark")
    page.emulate_media(media="print")
    style = "(({ color, backgroundColor }) => [color, backgroundColor])(getComputedStyle(document.body))"
    colour, ground = page.evaluate(style)
    assert max(map(int, re.findall("[0-9]+", colour))) < 60
    assert ground in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")


def test_print_shows_where_outside_links_lead(open_page: Opener) -> None:
    page = open_page("istilah.html")
    text = " ".join(sheet.extract_text() for sheet in printed(page).pages).replace(" ", "").replace("\n", "")
    outside = page.locator('main a[href^="http"]').first.get_attribute("href")
    assert outside is not None
    assert outside.replace("\n", "") in text


CONTRAST = """selector => {
  const one = document.querySelector(selector);
  const numbers = colour => colour.match(/[0-9.]+/g).map(Number);
  const light = colour => numbers(colour).slice(0, 3).map(part => part / 255)
    .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, place) => sum + part * [0.2126, 0.7152, 0.0722][place], 0);
  let ground = one.parentElement;
  while (numbers(getComputedStyle(ground).backgroundColor)[3] === 0) ground = ground.parentElement;
  const both = [getComputedStyle(one).outlineColor, getComputedStyle(ground).backgroundColor].map(light);
  return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_focus_ring_stands_out_on_every_ground(open_page: Opener, scheme: str) -> None:
    page = open_page(ANSWER, color_scheme=scheme)
    page.keyboard.press("Tab")
    for selector in (".brand", ".menu summary", "main .switch a", "main .step a", ".bottom a"):
        if page.locator(selector).count():
            page.locator(selector).first.focus()
            assert page.evaluate(CONTRAST, selector) >= 3, selector
