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
from tests.site.reading import Pages, flat, one, own, role_of, section, steps, words

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


def says_implied(mark: Tag, fields: tuple[str, ...]) -> bool:
    text = words(mark).lower()
    return "tersirat" in text and all(FIELD_WORDS[field] in text for field in fields)


@pytest.fixture
def shown(pages: Pages, entry: Entry, addresses: dict[str, str]) -> dict[str, Tag]:
    """The pages of ``entry``: the whole answer under "", each role's view under its id."""
    folders = {"": "faq", **addresses}
    return {role: pages[f"{folder}/{entry.id}.html"] for role, folder in folders.items()}


def test_every_implied_field_of_a_step_is_marked(shown: dict[str, Tag], acts: list[Placed]) -> None:
    marked = {placed.number: placed.act for placed in acts if placed.act.implied}
    for role, page in shown.items():
        for number, step in steps(page).items():
            marks = [mark for mark in own(step, ".implied") if not mark.find_parent("ol", class_="papers")]
            wanted = number in marked
            assert bool(marks) == wanted
            assert not wanted or says_implied(marks[0], marked[number].implied)
        for number, act in marked.items():
            if role in act.to.ids and role not in act.actors.ids:
                asked = section(page, "diminta")
                assert asked is not None
                (item,) = (
                    link.find_parent("li")
                    for link in asked.select("a")
                    if str(link["href"]).endswith(f"#langkah-{number}")
                )
                assert isinstance(item, Tag)
                assert says_implied(one(item, ".implied"), act.implied)


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
        own_rows = page.select("ol.papers > li > .implied")
        rows = [mark for mark in own_rows if len(mark.find_parents("ol", class_="papers")) == 1]
        assert len(rows) == len(implied)
        assert all(says_implied(mark, item.implied) for mark, item in zip(rows, implied, strict=True))
    if implied:
        sheet = words(one(pages[f"lembar/{entry.id}.html"], "main"))
        assert sheet.count("tafsiran") + sheet.count("dibaca “salah satu”") >= len(implied)


def test_every_implied_field_of_a_branch_is_marked(shown: dict[str, Tag], acts: list[Placed]) -> None:
    branches: dict[Branch, None] = {}
    for placed in acts:
        branches.update(dict.fromkeys(branch for branch in placed.branches if branch.implied))
    marks = shown[""].select("li.branch > .implied")
    assert len(marks) == len(branches)
    assert all(says_implied(mark, branch.implied) for mark, branch in zip(marks, branches, strict=True))


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


def test_an_addressee_that_was_read_into_the_source_is_marked_wherever_he_is_named(pages: Pages) -> None:
    page = pages["helpdesk/kode-error-7xxxx.html"]
    assert "tersirat" in words(one(page, "#diterima + .transfers small"))
    turns = {words(one(turn, "b")): words(one(turn, "small")) for turn in page.select(".lane > .turn")}
    assert turns["Penyedia"] == "memenuhi permintaan, tersirat"
    plain = pages["helpdesk/data-tidak-sinkron-inaproc.html"].select(".lane > .turn")
    assert "tersirat" not in " ".join(words(turn) for turn in plain)
