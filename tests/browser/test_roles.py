"""The role that a person chose is remembered wherever it was chosen; lists of answers lead to its pages."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opener

pytestmark = pytest.mark.browser
ANSWER = "faq/tidak-bisa-roaming-ke-lpse-lain.html"
ALL = "faq/index.html"


def remembered(page: Page) -> str | None:
    role: str | None = page.evaluate("localStorage.getItem('peran')")
    return role


def folders(page: Page) -> set[str]:
    """The folders to which the lists of answers on the page lead."""
    links = page.locator("[data-answers] a").all()
    return {str(link.evaluate("(link) => link.href")).split("/")[-2] for link in links}


def test_a_role_picked_in_the_menu_is_remembered_and_lists_lead_to_it(open_page: Opener, home: str) -> None:
    page = open_page(ALL)
    assert folders(page) == {"faq"}
    page.locator(".menu summary").click()
    page.locator(".menu").get_by_role("link", name="Helpdesk LPSE").click()
    page.wait_for_url("**/helpdesk/index.html")
    page.goto(f"{home}/{ALL}")
    assert folders(page) == {"helpdesk"}
    page.get_by_role("link", name="Mengubah NPWP").click()
    page.wait_for_url("**/helpdesk/ubah-npwp.html")
    page.get_by_label("Lihat sebagai").get_by_role("link", name="Semua").click()
    page.wait_for_url("**/faq/ubah-npwp.html")
    assert remembered(page) == "helpdesk-lpse"


def test_a_role_s_home_opened_by_a_bookmark_is_chosen(open_page: Opener, home: str) -> None:
    page = open_page("admin/index.html")
    assert remembered(page) == "admin-lpse"
    page.goto(f"{home}/penyedia/index.html")
    assert remembered(page) == "penyedia"
    page.goto(f"{home}/index.html")
    expect(page.locator(".doors .yours")).to_have_text("Saya Penyedia")


def test_an_answer_opened_by_a_bookmark_tells_one_s_role(open_page: Opener, home: str) -> None:
    page = open_page("helpdesk/ubah-npwp.html")
    assert remembered(page) == "helpdesk-lpse"
    page.goto(f"{home}/admin/ubah-email.html")
    assert remembered(page) == "admin-lpse"
    expect(page.locator(".switch .yours")).to_have_text("Admin LPSE")
    page.get_by_label("Lihat sebagai").get_by_role("link", name="Penyedia").click()
    page.wait_for_url("**/penyedia/ubah-email.html")
    assert remembered(page) == "penyedia"


def test_a_role_chosen_in_the_search_counts_for_the_page_s_lists_too(open_page: Opener) -> None:
    page = open_page(ALL)
    page.locator("#cari").fill("email")
    page.get_by_role("button", name="Admin LPSE").click()
    assert remembered(page) == "admin-lpse"
    assert folders(page) == {"admin"}


@pytest.mark.parametrize("address", ["index.html", ALL, ANSWER])
def test_nothing_moves_when_a_role_is_remembered(open_page: Opener, home: str, address: str) -> None:
    page = open_page("helpdesk/index.html")
    page.add_init_script("""
        window.moved = 0;
        new PerformanceObserver((list) => {
          for (const { value } of list.getEntries()) window.moved += value;
        }).observe({ type: "layout-shift", buffered: true });
    """)
    page.goto(f"{home}/{address}")
    page.wait_for_load_state("networkidle")
    page.evaluate("new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))")
    assert page.evaluate("window.moved") < 0.01


def test_roles_are_remembered_on_a_usb_stick(open_page: Opener, site: Path) -> None:
    page = open_page((site / "penyedia/index.html").as_uri())
    page.goto((site / ALL).as_uri())
    assert folders(page) == {"penyedia"}


def test_without_storage_lists_lead_to_whole_answers(open_page: Opener, home: str) -> None:
    page = open_page("index.html")
    page.context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('off'); } });"
    )
    page.goto(f"{home}/penyedia/index.html")
    page.goto(f"{home}/{ALL}")
    page.locator("#cari").fill("email")
    page.wait_for_selector("#hasil-cari [role=option]")
    assert folders(page) == {"faq"}


def test_a_pasted_message_leads_to_its_answer_in_two_taps_without_a_swipe(open_page: Opener) -> None:
    page = open_page("index.html", has_touch=True, is_mobile=True)
    page.locator("#cari").tap()
    page.keyboard.insert_text("Data akun anda tidak tersinkronisasi dengan inaproc")
    hit = page.locator("#hasil-cari [role=option]").first
    expect(hit).to_be_in_viewport(ratio=1)
    hit.tap()
    page.wait_for_url(re.compile("/data-tidak-sinkron-inaproc.html$"))
