"""Former addresses lead on from a server and a USB stick, with scripts and without; archived ones stay."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from tests.browser.serving import SUB_PATH, serving
from tests.building import shared_folder
from tests.site.statuses import build_statuses
from tests.site.test_statuses import MOVED

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    return build_statuses(shared_folder(tmp_path_factory, worker_id) / "status-rilis", preview=False)


@pytest.fixture(scope="module")
def served(site: Path) -> Iterator[str]:
    with serving(site) as address:
        yield address + SUB_PATH.rstrip("/")


@pytest.mark.parametrize("scripts", [True, False], ids=["dengan-skrip", "tanpa-skrip"])
@pytest.mark.parametrize("from_server", [True, False], ids=["server", "berkas"])
def test_a_former_address_leads_on(
    browser: Browser, site: Path, served: str, scripts: bool, from_server: bool
) -> None:
    root = served if from_server else site.as_uri()
    page = browser.new_page(java_script_enabled=scripts)
    for old, new in MOVED.items():
        page.goto(f"{root}/{old}")
        expect(page).to_have_url(f"{root}/{new}")
    page.close()


def test_an_archived_page_is_read_and_left_with_the_keyboard(browser: Browser, served: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 640})
    page.goto(f"{served}/warga/usang.html")
    assert Axe().run(page).response["violations"] == []
    page.get_by_role("main").get_by_role("link").first.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{served}/warga/satu.html")
    page.close()
