"""What the panel says of how a query was read."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.search.run import open_search, typed

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def page(browser: Browser, home: str) -> Iterator[Page]:
    opened = browser.new_page()
    open_search(opened, home)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("lupa pasword ", "Dibaca: pasword → password."),
        ("en pe we pe mau diganti, bukan email", "Dibaca: en pe we pe → npwp. Tidak dicari: email."),
        ("ubahnpwp ", "Dibaca: ubahnpwp → ubah npwp."),
        ("akun tidak laku di lpse kendari ", "Dibaca: kendari → lpse lain."),
        ("mau ikut lelang di konawe ", "Dibaca: konawe → daerah lain."),
        ("lupa pasword lama ganti pasword baru ", "Dibaca: pasword → password."),
        ("ganti email instagram ", "Tidak dibahas di sini: instagram."),
        ("kode billing zzkk ", "Tidak dikenal di sini: billing, zzkk."),
        ("kode bisa anak instagram", "Tidak dibahas di sini: instagram."),
    ],
)
def test_how_a_query_was_read_is_said_in_plain_words(page: Page, query: str, said: str) -> None:
    typed(page, query)
    expect(page.locator(".hit-read")).to_have_text(said)


@pytest.mark.parametrize(
    "query",
    ["lupa password ", "gk bs login ", "npwp", "ganti email udah lama mati", "ganti email zzqq perusahaan "],
)
def test_nothing_is_said_where_it_is_plain(page: Page, query: str) -> None:
    typed(page, query)
    expect(page.locator("#hasil-cari [role=option]").first).to_be_visible()
    expect(page.locator(".hit-read")).to_have_count(0)


def test_many_readings_stay_a_line(page: Page) -> None:
    typed(page, "pasword emial npwpp logim roamng agregsi inaprok ")
    assert page.locator(".hit-read").inner_text().count("→") == 4


def test_guesses_come_with_the_diagnosis(page: Page) -> None:
    """Where nothing is sure, questions lead on; where something is, they'd be in the way."""
    typed(page, "ganti nomor hp ")
    link = page.locator(".hit-links").get_by_role("link", name="Temukan lewat pertanyaan")
    expect(link).to_have_attribute("href", "./diagnosis/index.html")
    typed(page, "lupa password ")
    expect(link).to_have_count(0)
