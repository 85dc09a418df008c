"""The search box in Chromium: keyboard, screen reader, role choice, address, memory; opened from a disk."""

import json
import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from generator.search.engine import Engine
from generator.site.assets import SEARCH
from tests.search.run import open_search, typed
from tests.search.scoring import DEVELOPMENT, read_rows
from tests.search.test_hostile import HOSTILE

pytestmark = pytest.mark.browser
PHONE = {"width": 360, "height": 740}


@pytest.fixture
def page(browser: Browser, home: str) -> Iterator[Page]:
    """The site's home on a phone, its search ready; any error of a script or the policy fails the test."""
    opened = browser.new_page(viewport=PHONE)  # type: ignore[arg-type]
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.on("console", lambda said: errors.append(said.text) if "Security Policy" in said.text else None)
    open_search(opened, home)
    yield opened
    opened.close()
    assert errors == []


def asset(name: str) -> str:
    """The asset of this name, whatever its content."""
    return "**/" + name.replace(".", ".*.")


def options(page: Page) -> list[str]:
    return [
        str(one.get_attribute("data-entry"))
        for one in page.locator("#hasil-cari [role=option]").element_handles()
    ]


def test_nothing_is_loaded_before_the_search_is_used(browser: Browser, home: str) -> None:
    page = browser.new_page()
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(home)
    assert not any("search" in address for address in loaded)
    page.close()


@pytest.mark.parametrize("lost", SEARCH)
def test_works_at_the_next_use_after_a_lost_connection(browser: Browser, home: str, lost: str) -> None:
    page = browser.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.route(asset(lost), lambda route: route.abort(), times=1)
    page.goto(home)
    page.locator("#cari").focus()
    told = page.locator("main [role=alert]")
    expect(told).to_contain_text("Pencarian gagal dimuat.")
    expect(page.locator(".found")).to_have_count(0)
    page.locator("#cari").press_sequentially("lupa password")
    page.wait_for_selector("#cari[role=combobox]")
    expect(page.locator(".found")).to_have_count(1)
    assert options(page)[0] == "lupa-user-id-atau-password"
    expect(page.locator(".found")).to_have_css("position", "absolute")
    expect(told).to_have_count(0)
    assert errors == []
    page.close()


def test_a_query_is_kept_where_the_search_has_gone(browser: Browser, home: str) -> None:
    """A page of an earlier build looks for scripts that the server has no more."""
    page = browser.new_page()
    page.route(asset("search.js"), lambda route: route.abort())
    page.goto(home)
    page.locator("#cari").fill("lupa & ganti password")
    link = page.locator("main [role=alert] a")
    expect(link).to_have_attribute("href", re.compile(r"faq/index\.html\?q=lupa%20%26%20ganti%20password$"))
    page.unroute(asset("search.js"))
    link.click()
    page.wait_for_selector("#hasil-cari [role=option]")
    expect(page.locator("#cari")).to_have_value("lupa & ganti password")
    page.close()


def test_a_lost_search_offers_another_try_and_all_questions(browser: Browser, home: str) -> None:
    page = browser.new_page()
    page.route(asset("search-data.js"), lambda route: route.abort())
    page.goto(home.replace("index.html", "faq/index.html?q=lupa+password"))
    told = page.locator("main [role=alert]")
    expect(told.get_by_role("link", name="Buka semua pertanyaan A–Z")).to_be_visible()
    expect(page.locator("#cari")).to_have_value("lupa password")
    page.unroute(asset("search-data.js"))
    told.get_by_role("button", name="Coba lagi").click()
    page.wait_for_selector("#hasil-cari [role=option]")
    assert options(page)[0] == "lupa-user-id-atau-password"
    expect(told).to_have_count(0)
    page.close()


@pytest.mark.parametrize("late", ["site.js", "search.js"])
def test_enter_before_the_search_is_there_keeps_the_query(browser: Browser, home: str, late: str) -> None:
    page = browser.new_page(viewport=PHONE)  # type: ignore[arg-type]
    page.route(asset(late), lambda route: None, times=1)  # on its way for ever
    page.goto(home, wait_until="commit")
    page.locator("#cari").press_sequentially("lupa password")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/faq/index\.html\?q=lupa\+password"))
    page.wait_for_selector("#hasil-cari [role=option]")
    expect(page.locator("#cari")).to_have_value("lupa password")
    expect(page.locator("#cari")).to_be_focused()
    assert options(page)[0] == "lupa-user-id-atau-password"
    page.close()


@pytest.mark.parametrize("address", ["index.html", "faq/ubah-npwp.html"])
@pytest.mark.parametrize("query", ["tidak bisa roaming", "ganti email instagram"])
def test_two_hits_are_seen_above_the_keyboard(browser: Browser, home: str, address: str, query: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 640})
    page.goto(home.replace("index.html", address))
    page.locator("#cari").click()
    page.wait_for_selector("#cari[role=combobox]")
    page.set_viewport_size({"width": 360, "height": 350})  # the keyboard opens
    page.locator("#cari").press_sequentially(query)
    assert page.evaluate(SEEN) >= 2
    choice = page.locator(".hit-choice")
    if choice.count():
        assert top(choice) > top(page.locator("#hasil-cari [role=option]").last)
    page.close()


SEEN = """() => {
  const panel = document.querySelector(".found").getBoundingClientRect();
  const [most, least] = [Math.min(innerHeight, panel.bottom), Math.max(0, panel.top)];
  const hits = [...document.querySelectorAll("#hasil-cari [role=option]")];
  const boxes = hits.map((one) => one.getBoundingClientRect());
  return boxes.filter(({ top, bottom }) => top >= least && bottom <= most).length;
}"""
"""How many hits are seen whole."""


def top(locator: Locator) -> float:
    box = locator.bounding_box()
    assert box is not None
    return box["y"]


def test_a_query_sent_as_a_form_is_searched_and_its_page_can_be_read(browser: Browser, home: str) -> None:
    page = browser.new_page()
    page.goto(home.replace("index.html", "faq/index.html?q=72001"))
    page.wait_for_selector("#hasil-cari [role=option]")
    page.keyboard.press("Escape")
    page.evaluate(
        "new Promise((heard) => { window.addEventListener('hashchange', heard); location.hash = 'isi'; })"
    )
    expect(page.locator(".found")).to_be_hidden()
    page.close()


@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_opens_by_key(browser: Browser, home: str, key: str) -> None:
    page = browser.new_page()
    page.goto(home)
    page.keyboard.press(key)
    page.wait_for_selector("#cari[role=combobox]")
    expect(page.locator("#cari")).to_be_focused()
    expect(page.locator("#cari")).to_have_value("")
    page.close()


def test_keyboard_journey(page: Page) -> None:
    box = page.locator("#cari")
    expect(box).to_have_attribute("aria-expanded", "false")
    box.press_sequentially("lupa password")
    expect(box).to_have_attribute("aria-expanded", "true")
    ids = options(page)
    assert ids[0] == "lupa-user-id-atau-password"
    expect(page.locator("[role=status]")).to_have_text(re.compile(rf"{len(ids)} jawaban"))
    page.keyboard.press("ArrowDown")
    first = page.locator("#hasil-cari [role=option]").first
    expect(first).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute("aria-activedescendant", str(first.get_attribute("id")))
    expect(box).to_be_focused()
    page.keyboard.press("ArrowUp")
    last = page.locator("#hasil-cari [role=option]").last
    expect(box).to_have_attribute("aria-activedescendant", str(last.get_attribute("id")))
    page.keyboard.press("Escape")
    expect(page.locator(".found")).to_be_hidden()
    expect(box).to_have_value("lupa password")
    page.keyboard.press("Escape")
    expect(box).to_have_value("")
    box.press_sequentially("lupa password")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/faq/lupa-user-id-atau-password\.html"))


def test_enter_goes_to_the_best_hit(page: Page) -> None:
    page.locator("#cari").press_sequentially("72001")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/faq/kode-error-7xxxx\.html"))


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("ganti email instagram", "Tidak ada jawaban yang pasti. Pilih sendiri yang sesuai:"),
        ("pengumuman libur lebaran", "Tidak ada jawaban yang pasti. Coba dengan kata lain."),
    ],
)
def test_enter_follows_no_guess_and_says_so(page: Page, query: str, said: str) -> None:
    before = page.url.split("#")[0]
    page.locator("#cari").press_sequentially(query)
    for _ in range(2):
        page.keyboard.press("Enter")
        expect(page.locator(".hit-none")).to_have_text(said)
        expect(page.locator("[role=status]")).to_have_text(said)
    assert page.url.split("#")[0] == before


def test_a_guess_that_was_chosen_is_followed(page: Page) -> None:
    page.locator("#cari").press_sequentially("ganti email instagram")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/faq/ubah-email\.html"))


def test_words_for_the_office_lead_to_its_contact(page: Page) -> None:
    typed(page, "jam buka")
    expect(page.locator("#hasil-cari")).to_contain_text("Kontak kantor belum tersedia di situs ini.")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/index\.html#kontak$"))
    expect(page.locator("#kontak")).to_be_in_viewport()


def test_what_a_hit_shows(page: Page) -> None:
    typed(page, "user id atau password anda salah")
    hit = page.locator("#hasil-cari [role=option]").first
    expect(hit.locator(".hit-message")).to_have_text("Pesan error: User id atau password anda salah")
    expect(hit.locator(".hit-lead")).not_to_be_empty()
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(hit.locator(".hit-roles")).to_have_text(
        "Dikerjakan Helpdesk LPSE, Admin LPSE", use_inner_text=True
    )
    typed(page, "screenshot error login")
    assert "screenshot" in page.locator("#hasil-cari mark").all_text_contents()
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    for one in page.locator("#hasil-cari [role=option]").all()[:4]:
        assert one.evaluate("(element) => element.getBoundingClientRect().height") >= 44


def test_not_found_says_whom_to_ask(page: Page) -> None:
    shown = typed(page, "pengumuman libur lebaran")
    assert shown["results"] == []
    expect(page.locator(".found")).to_contain_text("Tidak ditemukan")
    expect(page.locator(".not-found")).to_contain_text("Kontak kantor belum tersedia di situs ini.")
    expect(page.locator(".not-found")).to_contain_text("screenshot error")
    expect(page.locator("[role=status]")).to_contain_text("Tidak ditemukan")


def test_role_comes_first_and_nobody_is_hidden(page: Page) -> None:
    everybody = typed(page, "email")["results"]
    page.get_by_role("button", name="Admin LPSE").click()
    expect(page.get_by_role("button", name="Admin LPSE")).to_have_attribute("aria-pressed", "true")
    assert sorted(options(page)) == sorted(everybody)
    groups = page.locator("#hasil-cari [role=group]")
    expect(groups.first).to_contain_text("Notifikasi password")
    assert groups.count() == 2
    assert "/admin/" in str(page.locator("#hasil-cari [role=option]").first.get_attribute("href"))
    assert page.evaluate("localStorage.getItem('peran')") == "admin-lpse"


def test_remembered_role_is_first_and_linked(browser: Browser, home: str) -> None:
    page = browser.new_page()
    page.goto(home)
    page.evaluate("localStorage.setItem('peran', 'helpdesk-lpse')")
    open_search(page, home)
    typed(page, "72001")
    chips = page.locator(".hit-choice button").all_inner_texts()
    assert chips[:2] == ["Semua peran", "Helpdesk LPSE"]
    assert "/helpdesk/" in str(page.locator("#hasil-cari [role=option]").first.get_attribute("href"))
    page.close()


def test_the_address_holds_the_query(browser: Browser, page: Page, home: str) -> None:
    typed(page, "gk bs login & roaming #1")
    page.wait_for_url(re.compile("#cari="))
    other = browser.new_page()
    other.goto(home + page.evaluate("location.hash"))
    other.wait_for_selector("#hasil-cari [role=option]")
    expect(other.locator("#cari")).to_have_value("gk bs login & roaming #1")
    assert options(other) == options(page)
    other.goto("about:blank")
    other.goto(home + "#cari=%E0%A4%A")  # not a text at all
    other.focus("#cari")
    other.wait_for_selector("#cari[role=combobox]")
    expect(other.locator("#cari")).to_have_value("")
    other.close()


def test_recent_queries_stay_here_and_can_be_deleted(page: Page, home: str) -> None:
    for query in ("ganti npwp", "72001"):
        page.locator("#cari").fill(query)
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("/faq/"))
        open_search(page, home)
    rows = page.locator(".recent li")
    expect(rows).to_have_count(2)
    page.get_by_role("button", name="Hapus 72001").click()
    expect(rows).to_have_count(1)
    rows.first.get_by_role("button", name="ganti npwp", exact=True).click()
    assert options(page)[0] == "ubah-npwp"
    page.locator("#cari").fill("")
    page.get_by_role("button", name="Hapus semua").click()
    assert json.loads(page.evaluate("localStorage.getItem('pencarian')")) == []


def test_hostile_queries_stay_text(page: Page) -> None:
    for query in HOSTILE:
        page.locator("#cari").fill(query.replace("\0", " "))
        assert page.locator(".found script, .found img").count() == 0
    typed(page, "lupa password")
    assert options(page)[0] == "lupa-user-id-atau-password"


def test_the_site_and_the_command_agree(page: Page, engine: Engine) -> None:
    for row in read_rows(DEVELOPMENT)[::4]:
        shown, found = typed(page, row["q"]), engine.search(row["q"])
        hits = [hit["id"] for hit in found["hits"]]
        assert shown["results"] == (hits[:3] if found["low"] else hits)
        assert shown["low"] == (found["low"] or not hits)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("query", ["gk bs login", "ganti email instagram", ""])
def test_accessible(page: Page, scheme: str, query: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.evaluate("localStorage.setItem('pencarian', JSON.stringify(['ganti npwp']))")
    page.locator("#cari").fill("x")
    typed(page, query)
    if query:
        page.keyboard.press("ArrowDown")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_accessible_by_role(page: Page) -> None:
    typed(page, "email")
    page.get_by_role("button", name="Admin LPSE").click()
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_without_scripts_the_box_leads_to_all_questions(browser: Browser, home: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(home)
    page.fill("#cari", "npwp")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/faq/index\.html"))
    expect(page.locator("main")).to_contain_text("Mengubah NPWP")
    context.close()
