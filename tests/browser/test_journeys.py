"""What people come for, done as they do it: on a phone, by keyboard, at a counter."""

import re
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import DESKTOP, Opener

pytestmark = pytest.mark.browser
ANSWER = "faq/tidak-bisa-roaming-ke-lpse-lain.html"


def path_of(page: Page) -> str:
    return urlsplit(page.url).path.removeprefix("/")


def bottom(locator: Locator) -> float:
    box = locator.bounding_box()
    assert box is not None
    return box["y"] + box["height"]


def test_search_and_doors_stand_on_the_first_screen_of_a_phone(open_page: Opener) -> None:
    page = open_page("index.html")
    assert bottom(page.locator("main .search, .page-home .search").first) <= 640
    doors = page.locator(".doors a")
    assert doors.count() == 3
    assert all(bottom(door) <= 640 for door in doors.all())


def test_a_door_leads_to_one_s_own_steps_and_a_switch_keeps_the_question(open_page: Opener) -> None:
    page = open_page("index.html")
    page.get_by_role("link", name="Saya Penyedia").click()
    expect(page).to_have_url(re.compile("penyedia/index.html$"))
    page.get_by_role("link", name="Mengubah NPWP").click()
    expect(page).to_have_url(re.compile("penyedia/ubah-npwp.html$"))
    page.get_by_label("Lihat sebagai").get_by_role("link", name="Helpdesk LPSE").click()
    expect(page).to_have_url(re.compile("helpdesk/ubah-npwp.html$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Mengubah NPWP")
    page.get_by_label("Lihat sebagai").get_by_role("link", name="Semua").click()
    expect(page).to_have_url(re.compile("faq/ubah-npwp.html$"))


def test_the_role_is_remembered_and_offered_but_never_forced(open_page: Opener, home: str) -> None:
    page = open_page("index.html")
    expect(page.locator(".yours")).to_have_count(0)
    page.get_by_role("link", name="Saya Admin LPSE").click()
    page.wait_for_url("**/admin/index.html")
    page.goto(f"{home}/index.html")
    expect(page.locator(".doors .yours")).to_have_text("Saya Admin LPSE")
    page.goto(f"{home}/{ANSWER}")
    assert page.url.endswith(ANSWER)
    expect(page.locator(".switch .yours")).to_have_text("Admin LPSE")
    expect(page.locator(".switch [aria-current]")).to_have_text("Semua")
    page.goto(f"{home}/penyedia/ubah-npwp.html")
    assert page.url.endswith("penyedia/ubah-npwp.html")


def test_what_is_marked_as_one_s_role_is_told_by_words(open_page: Opener, home: str) -> None:
    page = open_page("index.html")
    page.evaluate("localStorage.setItem('peran', 'penyedia')")
    page.goto(f"{home}/{ANSWER}")
    words = page.evaluate("getComputedStyle(document.querySelector('.yours'), '::after').content")
    assert "peran Anda" in words


def test_the_menu_by_keyboard(open_page: Opener) -> None:
    page = open_page(ANSWER)
    menu = page.locator("details.menu")
    summary = menu.locator("summary")
    summary.focus()
    page.keyboard.press("Enter")
    expect(menu).to_have_attribute("open", "")
    page.keyboard.press("Tab")
    expect(menu.get_by_role("link").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu).not_to_have_attribute("open", "")
    expect(summary).to_be_focused()


def test_the_menu_closes_on_a_tap_elsewhere(open_page: Opener) -> None:
    page = open_page(ANSWER)
    menu = page.locator("details.menu")
    menu.locator("summary").click()
    expect(menu.get_by_role("link", name="Pesan error")).to_be_visible()
    page.mouse.click(20, 620)
    expect(menu).not_to_have_attribute("open", "")


def test_the_menu_leads_to_every_section(open_page: Opener, home: str) -> None:
    page = open_page("index.html")
    links = page.locator('nav[aria-label="Utama"] a').all()
    targets = [str(link.get_attribute("href")) for link in links]
    assert len(targets) >= 9
    for target in targets:
        page.goto(f"{home}/index.html")
        page.locator("details.menu summary").click()
        page.locator(f'nav[aria-label="Utama"] a[href="{target}"]').click()
        expect(page.locator('nav[aria-label="Utama"] [aria-current="page"]')).to_have_count(1)
        assert path_of(page) == target.removeprefix("./")


def test_the_menu_stands_open_on_a_wide_screen(open_page: Opener) -> None:
    page = open_page(ANSWER, viewport=DESKTOP)
    expect(page.locator('nav[aria-label="Utama"]').get_by_role("link", name="Istilah")).to_be_visible()


def test_the_skip_link_comes_first_and_leads_to_the_content(open_page: Opener) -> None:
    page = open_page(ANSWER)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Langsung ke isi")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#isi$"))
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


FOCUS = """() => {
  const one = document.activeElement, style = getComputedStyle(one), box = one.getBoundingClientRect();
  const all = [...document.querySelectorAll('*')];
  return {
    index: all.indexOf(one),
    name: one.outerHTML.slice(0, 90),
    outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
  };
}"""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(
    "address", ["index.html", ANSWER, "helpdesk/ubah-npwp.html", "lembar/ubah-email.html"]
)
def test_every_stop_of_the_tab_key_is_seen_and_in_order(open_page: Opener, address: str, width: int) -> None:
    page = open_page(address, viewport={"width": width, "height": 800})
    stops: list[dict[str, Any]] = []
    while len(stops) < 200:
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if stop["name"].startswith("<body") or (stops and stop["index"] == stops[0]["index"]):
            break
        stops.append(stop)
    assert len(stops) > 10
    assert [stop["name"] for stop in stops if not stop["outline"] or not stop["seen"]] == []
    order = [stop["index"] for stop in stops]
    assert order == sorted(order)


def test_steps_are_told_from_each_other_by_colour_and_by_word(open_page: Opener) -> None:
    page = open_page(ANSWER)
    seen = page.evaluate(
        """() => [...document.querySelectorAll('li.opens')].map(step => [step.dataset.pelaku,
            getComputedStyle(step).borderLeftColor, step.querySelector('.turn').textContent])"""
    )
    by_role = {role: (colour, name) for role, colour, name in seen}
    assert len({colour for colour, _ in by_role.values()}) == len(by_role) == 3
    assert all(name for _, name in by_role.values())


def test_links_between_steps_lead_to_the_step(open_page: Opener) -> None:
    page = open_page("penyedia/tidak-bisa-roaming-ke-lpse-lain.html")
    page.get_by_role("link", name="Helpdesk LPSE langkah 4").click()
    expect(page).to_have_url(re.compile(r"faq/tidak-bisa-roaming-ke-lpse-lain\.html#langkah-4$"))
    expect(page.locator("#langkah-4")).to_be_in_viewport()


def test_a_lost_address_gets_help_from_any_depth(open_page: Opener, home: str) -> None:
    for lost in ("tidak/ada/di-sini.html", "hilang.html"):
        page = open_page("index.html")
        answered = page.request.get(f"{home}/{lost}")
        assert answered.status == 404
        page.route("**/*.html", lambda route: route.continue_())
        page.set_content(answered.text())
        assert "Halaman tidak ditemukan" in page.inner_text("h1")
        assert (
            page.get_by_role("link", name="Semua pertanyaan A–Z").get_attribute("href") == "/faq/index.html"
        )
