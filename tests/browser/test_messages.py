"""The helpdesk copies and sends a message beside its step, with what only this device knows of the case."""

from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opener
from tests.browser.test_copying import clipboard, where

pytestmark = pytest.mark.browser
ANSWER = "helpdesk/tidak-bisa-roaming-ke-lpse-lain.html"
DERIVED = "helpdesk/kode-error-7xxxx.html"
FORBID = """
for (const name of ['getItem', 'setItem']) Storage.prototype[name] = () => { throw new DOMException('no'); };
"""
CASE = {"Nama": "Siti <b>", "Badan usaha atau lembaga": "CV Contoh & Co", "Nomor tiket": "T-7"}
__all__ = ["where"]


def fill(page: Page) -> None:
    page.locator(".filling summary").click()
    for label, value in CASE.items():
        page.get_by_label(label, exact=True).fill(value)


def test_a_derived_reply_is_copied_with_one_click(open_page: Opener, where: str) -> None:
    page = open_page(f"{where}/{DERIVED}")
    page.get_by_role("link", name="Salin balasan").click()
    expect(page.get_by_role("status").filter(has_text="Tersalin").first).to_be_visible()
    text = clipboard(open_page)
    assert text == page.locator("#balasan-1").text_content()
    assert text.startswith("Sehubungan dengan pertanyaan Bapak/Ibu mengenai *Pesan kode error, misal 7xxxx*:")


def test_a_message_is_copied_with_two_clicks(open_page: Opener, where: str) -> None:
    page = open_page(f"{where}/{ANSWER}")
    step = page.locator("#langkah-6")
    step.get_by_text("Pesan untuk Penyedia").click()
    step.get_by_role("button", name="Salin pesan").click()
    expect(step.get_by_role("status").filter(has_text="Tersalin")).to_be_visible()
    assert clipboard(open_page) == step.locator("pre").text_content()
    link = step.get_by_role("link", name="Kirim lewat WhatsApp")
    sent = unquote(str(link.get_attribute("href")).removeprefix("https://wa.me/?text="))
    assert sent == step.locator("pre").text_content()


def test_what_is_filled_in_goes_into_what_is_copied_and_not_into_the_address(
    open_page: Opener, home: str
) -> None:
    page = open_page(f"{home}/{DERIVED}")
    fill(page)
    to_vendor, to_admin = page.locator("#pesan-1"), page.locator("#pesan-2")
    expect(to_vendor).to_contain_text("Yth. Bapak/Ibu Siti <b> dari CV Contoh & Co,")
    assert str(to_vendor.text_content()).endswith("Kode jawaban: kode-error-7xxxx\nNomor tiket: T-7")
    assert str(to_admin.text_content()).startswith("Yth. Admin LPSE,\n\n")
    assert str(to_admin.text_content()).endswith(
        "Nama: Siti <b>\nBadan usaha atau lembaga: CV Contoh & Co\nNomor tiket: T-7"
    )
    page.get_by_role("link", name="Salin balasan").click()
    expect(page.get_by_role("status").filter(has_text="Tersalin").first).to_be_attached()
    assert clipboard(open_page).startswith("Yth. Bapak/Ibu Siti <b> dari CV Contoh & Co,\n\nSehubungan")
    for link in page.locator('a[href^="https://wa.me/"]').all():
        assert not any(
            value.split()[0] in unquote(str(link.get_attribute("href"))) for value in CASE.values()
        )


def test_a_case_stays_in_its_tab_until_it_is_cleared(open_page: Opener, home: str) -> None:
    page = open_page(f"{home}/{DERIVED}")
    before = page.locator("#pesan-1").text_content()
    fill(page)
    page.goto(f"{home}/{ANSWER}")
    page.get_by_role("link", name="Salin balasan").click()
    expect(page.locator("#balasan-1")).to_contain_text("Siti <b>")
    page.goto(f"{home}/{DERIVED}")
    page.locator(".filling summary").click()
    expect(page.get_by_label("Nama")).to_have_value("Siti <b>")
    page.get_by_role("button", name="Kosongkan").click()
    expect(page.get_by_label("Nama")).to_be_focused()
    assert page.locator("#pesan-1").text_content() == before
    assert page.evaluate("Object.values(sessionStorage).join('') + Object.keys(localStorage)") in (
        "",
        "peran",
    )


def test_a_forbidden_storage_loses_nothing_and_says_so(open_page: Opener, home: str) -> None:
    page = open_page("404.html")
    page.context.add_init_script(FORBID)
    page.goto(f"{home}/{DERIVED}")
    fill(page)
    expect(page.locator(".filling [role=status]")).to_have_text(
        "Peramban ini tidak menyimpan isian; isian berlaku selama halaman ini terbuka."
    )
    expect(page.locator("#pesan-1")).to_contain_text("Siti <b>")


def test_messages_and_fields_open_are_sound(open_page: Opener, site: Path) -> None:
    page = open_page(f"{site.as_uri()}/{ANSWER}")
    for summary in page.locator("main details > summary").all():
        summary.click()
    page.emulate_media(media="print")
    expect(page.locator(".sending").first).to_be_hidden()
    expect(page.locator(".filling")).to_be_hidden()
    expect(page.locator(".reply-text")).to_be_visible()
