"""Interpretations and doubts are marked wherever they are shown; the evidence of doubts never is."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import Tag
from pypdf import PdfReader

from generator.model.catalogue import RoleKind
from generator.model.entry import Entry, ReviewStatus, Source
from generator.model.procedure import Branch, Step
from generator.model.things import ThingRecord
from generator.model.walk import Placed
from tests.site.reading import Pages, flat, mentions, one, readings, role_of, steps, words

FIELD_WORDS = {
    "pelaku": "pelaku",
    "kepada": "kepada siapa",
    "eskalasi_ke": "tujuan eskalasi",
    "saluran": "saluran",
    "diminta_melakukan": "tindakan yang diminta",
    "daftar_dari": "daftar dokumen yang dimaksud",
    "salah_satu": "dibaca “salah satu”",
}
"""How pages name the implied fields of this office's data."""


def says_implied(text: str, fields: tuple[str, ...]) -> bool:
    return all(FIELD_WORDS[field] in text.lower() for field in fields)


def reading_of(mark: Tag, page: Tag) -> str:
    """What a mark stands for; the same is told in the legend of the page."""
    reading = str(mark["title"]).removeprefix("Tafsiran: ")
    assert any(reading.rstrip(".").lower() in told.lower() for told in readings(page)), reading
    return reading


@pytest.fixture
def shown(pages: Pages, entry: Entry, addresses: dict[str, str]) -> dict[str, Tag]:
    """The pages of ``entry``: the whole answer under "", each role's view under its id."""
    folders = {"": "faq", **addresses}
    return {role: pages[f"{folder}/{entry.id}.html"] for role, folder in folders.items()}


def test_every_implied_field_of_a_step_is_marked(shown: dict[str, Tag], acts: list[Placed]) -> None:
    marked = {placed.number: placed.act for placed in acts if placed.act.implied}
    for role, page in shown.items():
        for number, step in steps(page).items():
            marks = step.select(":scope > p .sign")
            assert len(marks) == (number in marked)
            assert all(says_implied(reading_of(mark, page), marked[number].implied) for mark in marks)
        asked = mentions(page, "asked")
        for number, act in marked.items():
            if role in act.to.ids and role not in act.actors.ids:
                assert says_implied(reading_of(one(asked[number], ".turn .sign"), page), act.implied)


def test_one_sign_stands_for_every_interpretation_and_is_explained(pages: Pages) -> None:
    signs = set()
    for address in pages.addresses:
        page = pages[address]
        marks = page.select(".sign")
        signs |= {words(mark) for mark in marks}
        if marks:
            legend = words(one(page, "#tafsiran > p"))
            assert legend.startswith(f"Tanda {words(one(marks[0], '[aria-hidden]'))}: tafsiran.")
    assert len(signs) == 1


def documents(acts: list[Placed]) -> Iterator[ThingRecord]:
    for placed in acts:
        for branch in placed.branches:
            yield from branch.brings
        if isinstance(placed.act, Step):
            yield from placed.act.brings


def test_every_implied_field_of_a_document_is_marked(
    pages: Pages, shown: dict[str, Tag], acts: list[Placed], entry: Entry
) -> None:
    implied = [item for item in documents(acts) if item.implied]
    for role, page in shown.items():
        if role and not any(role_of(step) == role for step in steps(page).values()):
            continue
        own_rows = page.select("ol.papers > li > .sign")
        rows = [mark for mark in own_rows if len(mark.find_parents("ol", class_="papers")) == 1]
        assert len(rows) == len(implied)
        for mark, item in zip(rows, implied, strict=True):
            assert says_implied(reading_of(mark, page), item.implied)
    if implied:
        sheet = words(one(pages[f"lembar/{entry.id}.html"], "main"))
        assert sheet.count("tafsiran") + sheet.count("dibaca “salah satu”") >= len(implied)


def test_every_implied_field_of_a_branch_is_marked(shown: dict[str, Tag], acts: list[Placed]) -> None:
    branches: dict[Branch, None] = {}
    for placed in acts:
        branches.update(dict.fromkeys(branch for branch in placed.branches if branch.implied))
    page = shown[""]
    marks = page.select("h3 > .sign")
    for mark, branch in zip(marks, branches, strict=True):
        assert says_implied(reading_of(mark, page), branch.implied)


def test_doubt_is_shown_on_the_answer_the_views_and_the_sheet(
    pages: Pages, shown: dict[str, Tag], entry: Entry, source: Source
) -> None:
    assert entry.review is not None
    staff = {role.id for role in source.roles if role.kind is RoleKind.STAFF}
    sheet = f"lembar/{entry.id}.html"
    everywhere = shown | ({"sheet": pages[sheet]} if sheet in pages else {})
    for role, page in everywhere.items():
        notices = page.select(".review")
        assert len(notices) == (entry.review.status is ReviewStatus.NEEDED)
        for notice in notices:
            said = "Perlu ditinjau" if role in staff else "Mungkin sudah berubah"
            assert words(notice).startswith(f"{said}.")
            assert all(flat(reason.mentions) in words(notice) for reason in entry.review.reasons)


def test_doubt_is_listed_on_the_page_about_the_site(pages: Pages, source: Source) -> None:
    text = words(one(pages["tentang.html"], "main"))
    for filed in source.entries:
        review = filed.entry.review
        if review and review.status is ReviewStatus.NEEDED:
            assert all(flat(reason.mentions) in text for reason in review.reasons)
        assert all(flat(question) in text for question in filed.entry.open_questions)


def read(path: Path) -> str:
    if path.suffix == ".pdf":
        return "\n".join(page.extract_text() for page in PdfReader(path).pages)
    return path.read_text(encoding="utf-8")


def test_evidence_of_doubts_is_in_no_file_of_the_site(pages: Pages, source: Source) -> None:
    reviews = [filed.entry.review for filed in source.entries if filed.entry.review]
    evidence = {flat(reason.evidence) for review in reviews for reason in review.reasons if reason.evidence}
    sentences = {part for text in evidence for part in re.split(r"(?<=[.;])\s+", text)}
    assert sentences
    for path in pages.folder.rglob("*"):
        if path.suffix in (".html", ".js", ".json", ".css", ".svg", ".txt", ".xml", ".pdf"):
            content = flat(read(path))
            told = [sentence for sentence in sentences if sentence in content]
            assert told == [], path


def test_doubt_is_one_line_that_leads_to_its_reasons(shown: dict[str, Tag], entry: Entry) -> None:
    assert entry.review is not None
    for page in shown.values():
        cautions = page.select(".caution")
        assert len(cautions) == (entry.review.status is ReviewStatus.NEEDED)
        assert all(one(caution, "a")["href"] == "#tentang-jawaban" for caution in cautions)
        assert all(words(caution).endswith("dahulu.") for caution in cautions)
