"""The search of a site in parts, in Chromium: from a disk, from a server, and where a part doesn't come."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, Locator, Page, Route, expect

from generator import build
from generator.search.engine import Engine
from generator.search.parts import search_files
from tests.browser.serving import serving
from tests.building import build_aside, shared_folder
from tests.search.run import open_search, typed
from tests.search.scoring import DEVELOPMENT, read_rows

pytestmark = pytest.mark.browser
PART = re.compile(r"/search-([tfe]\d+)\.[0-9a-f]{8}\.js(?:\?\d+)?$")
TERMS, ANSWERS, NOTHING = "t", "e", "-"
WAITS, LOST = "Mencari …", "Sebagian data pencarian gagal dimuat."
ASKED = "lupa password"
FOUND, CODE = "lupa-user-id-atau-password", "kode-error-7xxxx"
MORNING = datetime(2026, 11, 2, 8)
REST, LONGEST_WAIT = 200, 20_000


@pytest.fixture(scope="session")
def split_site(source_dir: Path, tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The office's site as if it were large."""
    folder = shared_folder(tmp_path_factory, worker_id) / "terbagi"
    folder.mkdir(exist_ok=True)
    with FileLock(folder / "kunci"), pytest.MonkeyPatch.context() as patch:
        patch.setattr(build, "search_files", partial(search_files, parts_from=1))
        return (
            folder / "site" if (folder / "site").is_dir() else build_aside(source_dir, folder, with_pdf=False)
        )


@pytest.fixture(params=["file", "http"])
def home(request: pytest.FixtureRequest, split_site: Path) -> Iterator[str]:
    if request.param == "file":
        yield (split_site / "index.html").resolve().as_uri()
    else:
        with serving(split_site) as root:
            yield f"{root}/index.html"


class Line:
    """The way of parts to the page."""

    def __init__(self) -> None:
        self.lost = NOTHING
        """The kind of parts that get lost."""
        self.is_stuck = False
        """Whether parts are on their way until the line is opened."""
        self.asked: list[str] = []
        """Names of the parts that were asked for."""
        self.stuck: list[Route] = []

    def carry(self, route: Route) -> None:
        (name,) = PART.findall(route.request.url)
        self.asked.append(name)
        if name.startswith(self.lost):
            route.abort()
        elif self.is_stuck:
            self.stuck.append(route)
        else:
            route.continue_()

    def open(self) -> None:
        self.is_stuck = False
        while self.stuck:
            self.stuck.pop().continue_()


@pytest.fixture
def line() -> Line:
    return Line()


@pytest.fixture
def page(browser: Browser, home: str, line: Line) -> Iterator[Page]:
    """The site's home, its search ready, its clock in our hands; no script and no policy may complain."""
    opened = browser.new_page()
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.on("console", lambda said: errors.append(said.text) if "Security Policy" in said.text else None)
    opened.clock.install(time=MORNING)
    opened.route(PART, line.carry)
    open_search(opened, home)
    opened.clock.pause_at(MORNING + timedelta(hours=1))
    yield opened
    line.open()
    opened.close()
    assert errors == []


def best(page: Page) -> Locator:
    return page.locator("#hasil-cari [role=option]").first


def rest(page: Page) -> None:
    page.clock.run_for(REST)


def test_a_search_loads_its_parts_once_typing_rests(page: Page, line: Line) -> None:
    page.locator("#cari").press_sequentially(ASKED)
    assert line.asked == []
    rest(page)
    hit = best(page)
    expect(hit).to_have_attribute("data-entry", FOUND)
    expect(hit.locator(".hit-where mark").first).to_be_visible()
    assert len(set(line.asked)) == len(line.asked) > 0
    page.clock.run_for(1000)
    expect(page.locator("[role=status]")).to_have_text(re.compile(r"\d+ jawaban"))
    before = list(line.asked)
    page.locator("#cari").fill("lupa passwor")
    page.locator("#cari").fill(ASKED)
    expect(hit).to_have_attribute("data-entry", FOUND)
    assert line.asked == before
    hit.click()
    page.wait_for_url(re.compile(rf"/{FOUND}\.html"))


def test_the_site_and_the_command_agree(browser: Browser, home: str, engine: Engine) -> None:
    page = browser.new_page()
    open_search(page, home)
    for row in read_rows(DEVELOPMENT)[::8]:
        shown, found = typed(page, row["q"]), engine.search(row["q"])
        hits = [hit["id"] for hit in found["hits"]]
        assert shown["results"] == (hits[:3] if found["low"] else hits)
        assert shown["low"] == (found["low"] or not hits)
    page.close()


def test_enter_waits_for_no_rest(page: Page) -> None:
    page.locator("#cari").press_sequentially(ASKED)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(rf"/{FOUND}\.html"))


def test_a_shared_link_and_a_recent_query_find_at_once(browser: Browser, home: str) -> None:
    page = browser.new_page()
    page.goto(f"{home}#cari=72001")
    expect(best(page)).to_have_attribute("data-entry", "kode-error-7xxxx")
    page.close()


@pytest.mark.parametrize("lost", [TERMS, ANSWERS])
def test_a_lost_part_is_told_and_tried_again(page: Page, line: Line, lost: str) -> None:
    line.lost = lost
    page.locator("#cari").press_sequentially(ASKED)
    rest(page)
    panel = page.locator(".found")
    expect(panel).to_contain_text(LOST)
    expect(page.locator("[role=status]")).to_have_text(LOST)
    expect(page.locator("#hasil-cari [role=option]")).to_have_count(0)
    expect(panel.get_by_role("link", name="Buka semua pertanyaan A–Z")).to_be_visible()
    panel.get_by_role("button", name="Coba lagi").click()
    expect(panel).to_contain_text(LOST)
    expect(page.locator("#cari")).to_be_focused()
    line.lost = NOTHING
    panel.get_by_role("button", name="Coba lagi").click()
    expect(best(page)).to_have_attribute("data-entry", FOUND)
    expect(panel).not_to_contain_text(LOST)


def test_a_part_that_never_comes_is_waited_for_only_so_long(page: Page, line: Line) -> None:
    line.is_stuck = True
    page.locator("#cari").press_sequentially(ASKED)
    rest(page)
    panel = page.locator(".found")
    expect(panel).to_contain_text(WAITS)
    expect(page.locator("[role=status]")).to_have_text("")
    page.clock.run_for(LONGEST_WAIT)
    expect(panel).to_contain_text(LOST)
    line.is_stuck = False
    panel.get_by_role("button", name="Coba lagi").click()
    expect(best(page)).to_have_attribute("data-entry", FOUND)


def test_another_query_leaves_the_first_behind(page: Page, line: Line) -> None:
    line.is_stuck = True
    page.locator("#cari").fill(ASKED)
    rest(page)
    expect(page.locator(".found")).to_contain_text(WAITS)
    line.is_stuck = False
    page.locator("#cari").fill("72001")
    rest(page)
    first = best(page)
    expect(first).to_have_attribute("data-entry", CODE)
    line.open()
    expect(first).to_have_attribute("data-entry", CODE)


def test_a_closed_panel_stays_closed(page: Page, line: Line) -> None:
    line.is_stuck = True
    page.locator("#cari").fill(ASKED)
    rest(page)
    expect(page.locator(".found")).to_contain_text(WAITS)
    page.keyboard.press("Escape")
    line.open()
    page.wait_for_load_state("networkidle")
    expect(page.locator(".found")).to_be_hidden()
