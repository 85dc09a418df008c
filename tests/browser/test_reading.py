"""A reader sees at once what to do: positions, heights and marks on the answers, measured in the browser."""

import pytest
from playwright.sync_api import expect

from generator.model.entry import Source
from tests.browser.conftest import DESKTOP, PHONE, Opener

FIRST_STEP = 560
"""Pixels from the top within which an answer's first step, or what is asked or handed over, begins."""
SCREENS = 3.5
LONGEST = "tidak-bisa-roaming-ke-lpse-lain"
FOLDERS = ("faq", "penyedia", "helpdesk", "admin")

MEASURED = """() => {
  const top = (found) => found && found.getBoundingClientRect().top;
  const caution = document.querySelector(".caution");
  const rows = [...document.querySelectorAll(".steps > li")].filter((row) => row.getClientRects().length);
  return {
    first: top(document.querySelector(".steps > :is(.step, .mention, .handover)")),
    filled: document.querySelectorAll("main .filled").length,
    caution: caution ? caution.getBoundingClientRect().height : 0,
    indents: new Set(rows.map((row) => row.getBoundingClientRect().left)).size,
    height: document.documentElement.scrollHeight,
  };
}"""


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_first_step_stands_on_the_first_screen(
    open_page: Opener, home: str, source: Source, folder: str
) -> None:
    page = open_page("index.html")
    for filed in source.entries:
        page.goto(f"{home}/{folder}/{filed.entry.id}.html")
        found = page.evaluate(MEASURED)
        assert found["first"] is not None
        assert found["first"] <= FIRST_STEP, (filed.entry.id, found)
        assert found["filled"] <= 1, "one filled action"
        assert found["caution"] <= 30, "one line of caution"
        assert found["indents"] == 1, "branches read as headings"


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_longest_answer_is_short(open_page: Opener, folder: str) -> None:
    page = open_page(f"{folder}/{LONGEST}.html")
    assert page.evaluate(MEASURED)["height"] <= SCREENS * PHONE["height"]


def test_nested_branches_are_headings(open_page: Opener) -> None:
    page = open_page(f"faq/{LONGEST}.html")
    headings = page.get_by_role("heading", level=3).all_inner_texts()
    assert "Jika belum aktivasi › jika tidak muncul" in headings


def test_a_link_to_a_step_marks_the_step(open_page: Opener) -> None:
    page = open_page(f"faq/{LONGEST}.html#langkah-5")
    colour = "(element) => getComputedStyle(element).backgroundColor"
    assert page.locator("#langkah-5").evaluate(colour) != page.locator("#langkah-4").evaluate(colour)
    assert page.locator("#langkah-5").is_visible()


def test_why_an_answer_is_doubtful_opens_from_its_caution(open_page: Opener) -> None:
    page = open_page(f"penyedia/{LONGEST}.html")
    reasons = page.locator("#tentang-jawaban .review")
    assert not reasons.is_visible()
    page.locator(".caution a").click()
    assert reasons.is_visible()


def test_wide_screens_have_the_other_answers_of_the_topic_beside(open_page: Opener) -> None:
    page = open_page(f"helpdesk/{LONGEST}.html", viewport=DESKTOP)
    beside = page.get_by_role("navigation", name="Jawaban lain dan isi halaman")
    box, main = beside.bounding_box(), page.locator("main h1").bounding_box()
    assert box is not None
    assert main is not None
    assert box["x"] + box["width"] < main["x"]
    beside.get_by_role("link", name="Gagal login").click()
    page.wait_for_url("**/helpdesk/gagal-login*")
    page.set_viewport_size(PHONE)
    expect(page.locator(".beside")).to_be_hidden()
