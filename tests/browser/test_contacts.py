"""Contacts under a thumb: each is tall enough on a phone, also with doubled text, and leads where it says."""

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import PHONE
from tests.browser.serving import serving
from tests.building import build_once, shared_folder
from tests.conftest import ROOT

pytestmark = pytest.mark.browser

LINKS = "main a:is([href^='tel:'], [href^='mailto:'], [href^='https://wa.me/6'])"
PLACES = {
    "other_office": {"index.html": 3, "tentang.html": 3, "faq/akun-terkunci.html": 3},
    "statistics_office": {"faq/mengunduh-tabel.html": 3},
}
"""Pages of two offices, with the fewest contacts that each has."""


@pytest.mark.parametrize("office", PLACES)
def test_a_contact_is_tall_enough_for_a_thumb(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory, worker_id: str, office: str
) -> None:
    name = "lain" if office == "other_office" else office
    folder = shared_folder(tmp_path_factory, worker_id) / name
    site = build_once(ROOT / "tests/data" / office, folder, with_pdf=name == "lain")
    with serving(site) as home:
        page = browser.new_page(viewport=PHONE)
        for address, least in PLACES[office].items():
            page.goto(f"{home}/{address}")
            boxes = [link.bounding_box() for link in page.locator(LINKS).all()]
            assert len(boxes) >= least
            assert [box for box in boxes if not box or box["height"] < 44 or box["width"] < 24] == []
            assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        page.close()
