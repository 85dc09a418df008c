"""The guided diagnosis as an outline that needs no script, and what its script shows at its ends."""

import json
from typing import Any

import pytest
from bs4 import Tag

from generator.model.diagnosis import ChoiceRecord, Diagnosis
from generator.model.entry import Source
from generator.site.assets import addresses
from tests.site.reading import Pages, flat, one, words

PAGE = "diagnosis/index.html"


@pytest.fixture(scope="module")
def outline(pages: Pages) -> Tag:
    return one(pages[PAGE], ".outline")


@pytest.fixture(scope="module")
def ends(pages: Pages) -> dict[str, Any]:
    """The data of the page's script."""
    text = (pages.folder / addresses(pages.folder)["diagnosis-data.js"]).read_text("utf-8")
    data: dict[str, Any] = json.loads(text.removeprefix("window.diagnosis=").removesuffix(";\n"))
    return data


def leaves(outline: Tag) -> list[Tag]:
    return [item for item in outline.select("li") if not item.select("li")]


def asks(item: Tag) -> str:
    """The question right below ``item``."""
    return words(one(item, ":scope > .asks"))


def test_the_outline_is_the_office_s_tree(outline: Tag, source: Source) -> None:
    assert source.diagnosis
    _agree(outline, source.diagnosis)


def _agree(item: Tag, record: Diagnosis | ChoiceRecord) -> None:
    """Whether ``item`` asks what ``record`` asks, with the same choices in the same order."""
    assert asks(item) == record.question
    found = item.select(":scope > ul > li")
    for inner, choice in zip(found, record.choices, strict=True):
        assert words(one(inner, ":scope > .choice-label")) == choice.label
        if choice.choices:
            _agree(inner, choice)
        else:
            link = one(inner, ":scope > [data-answers] a")
            assert link["href"] == f"../faq/{choice.answer}.html"


def test_an_answer_s_own_questions_go_on_with_the_tree(outline: Tag) -> None:
    item = one(outline, '[id="tidak-bisa-login/di-lpse-lain"]')
    assert asks(item) == "Apakah sudah melakukan aktivasi agregasi?"
    inner = one(item, '[id="tidak-bisa-login/di-lpse-lain/jika-belum-aktivasi"]')
    assert asks(inner) == "Apakah halaman aktivasi agregasi muncul?"
    assert [words(one(leaf, ".choice-label")) for leaf in leaves(inner)] == [
        "Jika muncul",
        "Jika tidak muncul",
    ]


def test_a_situation_of_an_answer_leads_to_its_own_section(outline: Tag, pages: Pages) -> None:
    found = 0
    for link in outline.select('a[href*="#keadaan-"]'):
        address, _, anchor = str(link["href"]).removeprefix("../").partition("#")
        heading = words(one(pages[address], f"#{anchor}"))
        assert words(link).casefold() in heading.casefold()
        found += 1
    assert found == 7


def test_each_end_tells_the_lead_of_its_answer(outline: Tag, pages: Pages) -> None:
    for leaf in leaves(outline):
        if link := leaf.select_one("[data-answers] a"):
            page = pages[str(link["href"]).removeprefix("../")]
            assert words(one(leaf, "small")) == words(one(page, ".lead"))


def test_the_first_question_leads_into_the_outline(pages: Pages) -> None:
    choices = one(pages[PAGE], ".choices").select("a")
    assert len(choices) == 6
    for link in choices:
        item = one(pages[PAGE], f'.outline > ul > [id="{str(link["href"])[1:]}"]')
        assert words(one(item, ":scope > .choice-label")) == words(link)


def test_the_script_knows_every_end_and_nothing_else(outline: Tag, ends: dict[str, Any]) -> None:
    assert [str(leaf["id"]) for leaf in leaves(outline)] == list(ends["endings"])


def test_each_end_says_the_lead_of_each_reader_s_page(pages: Pages, ends: dict[str, Any]) -> None:
    folders = {"": "faq"} | {role: folder for role, _, folder in ends["roles"]}
    assert len(folders) == 4
    for entry_id, answer in ends["answers"].items():
        for reader, folder in folders.items():
            page = pages[f"{folder}/{entry_id}.html"]
            assert answer["leads"][reader] == flat(one(page, ".lead").get_text())
            assert answer["title"] == words(one(page, "h1"))
            cautions = [answer["cautions"][reader]] if answer["cautions"] else []
            assert cautions == [flat(each.get_text()) for each in page.select(".caution")]


def test_each_end_leads_to_the_same_situation_on_each_reader_s_page(
    pages: Pages, ends: dict[str, Any]
) -> None:
    folders = {"": "faq"} | {role: folder for role, _, folder in ends["roles"]}
    found = 0
    for path, ending in ends["endings"].items():
        for reader, number in ending["sections"].items():
            page = pages[f"{folders[reader]}/{ending['answer']}.html"]
            heading = words(one(page, f"#keadaan-{number}")).casefold()
            assert path.rpartition("/")[2].replace("-", " ") in heading
            found += 1
    assert found > 7


def test_each_end_tells_steps_and_papers_as_the_answer_s_page_does(
    pages: Pages, ends: dict[str, Any]
) -> None:
    for ending in ends["endings"].values():
        page = words(one(pages[f"faq/{ending['answer']}.html"], "main"))
        assert ending["steps"]
        for who, what in ending["steps"]:
            said = what.rpartition(": ")[2]
            assert who in page
            assert said[1:] in page
        sheet = f"lembar/{ending['answer']}.html"
        if ending["bring"]:
            assert ending["is_visit"]
            on_sheet = words(one(pages[sheet], ".checklist"))
            for _, text, _ in ending["bring"]:
                assert text.partition(" (")[0].partition(";")[0].removesuffix(":") in on_sheet
        assert not ending["is_visit"] or sheet in pages


def test_a_situation_asks_for_nothing_that_another_needs(ends: dict[str, Any]) -> None:
    found = ends["endings"]
    assert found["lupa-id-atau-password/belum/jika-lupa-id"]["bring"]
    assert not found["lupa-id-atau-password/belum/jika-lupa-password"]["bring"]
    assert not found["lupa-id-atau-password/belum/jika-lupa-password"]["is_visit"]
    assert not found["mendaftarkan-perusahaan-baru/cara-mendaftar/lewat-web"]["is_visit"]
