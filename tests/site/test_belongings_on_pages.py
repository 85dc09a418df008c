"""Nothing lost of what belongs to steps: documents, forms, requests, references, messages, versions."""

import re
from copy import copy
from typing import Any

import pytest
from bs4 import Tag

from generator.model.entry import Entry, Source
from generator.model.walk import placed_acts
from tests.site.reading import Pages, Row, flat, mentions, one, own, rows, steps, words

Facts = dict[str, Any]

COPIES = {
    ("ya", "ya"): "(asli dan fotokopi)",
    ("tidak-disebut", "ya"): "(fotokopi, asli tidak disebut)",
    ("tidak-disebut", "tidak-disebut"): "(asli/fotokopi tidak disebut)",
}
"""How a page says what the source says of original and copy."""


@pytest.fixture
def shown(pages: Pages, question: Facts, addresses: dict[str, str]) -> dict[str, Tag]:
    """The pages of ``question``: the whole answer under "", each role's view under its id."""
    folders = {"": "faq", **addresses}
    return {role: pages[f"{folder}/{question['id']}.html"] for role, folder in folders.items()}


def seen(question: Facts, role: str, key: str) -> dict[int, Any]:
    """What the inventory says under ``key`` of the steps on the page of ``role``, by number."""
    return {
        step["nomor"]: step[key]
        for step in question["langkah"]
        if key in step and role in ("", step["pelaku"])
    }


def document_lists(page: Tag) -> list[Tag]:
    """The lists of documents of a page, without the lists of their parts."""
    return [found for found in page.select("ol.papers") if not found.find_parent("ol", class_="papers")]


def said_of(item: Facts) -> str:
    """What is said of originals and copies; a letter that the visitor writes is offered instead."""
    if item.get("jenis") == "surat-permohonan":
        return "( susun surat )"
    return "" if {"merujuk_ke", "terdiri_dari"} & set(item) else COPIES[item["asli"], item["salinan"]]


def wanted_rows(question: Facts) -> list[Row]:
    return [
        Row(
            " atau ".join(item.get("alternatif", [item["nama"]])),
            said_of(item),
        )
        for item in question["dokumen"]
    ]


def test_documents_with_exactly_what_is_said(shown: dict[str, Tag], question: Facts) -> None:
    actors = {step["pelaku"] for step in question["langkah"]}
    for role, page in shown.items():
        read = [row for listing in document_lists(page) for row in rows(listing)]
        assert read == (wanted_rows(question) if not role or role in actors else [])


def stated(cell: Tag) -> str:
    """What a cell of a checklist says of original or copy: a box to tick stands for yes."""
    return "ya" if cell.select(".box") else words(cell).replace(" ", "-")


def test_documents_on_the_sheet_with_exactly_what_is_said(pages: Pages, question: Facts) -> None:
    address = f"lembar/{question['id']}.html"
    assert (address in pages) == (question["kunjungan_kantor"] != "tidak-disebut")
    lines = pages[address].select(".checklist tbody tr") if address in pages else []
    numbered = {words(line.select("td, th")[0]): line for line in lines if line.select(".number")}
    assert [number for number in numbered if number.isdigit()] == [
        str(item["nomor"]) for item in question["dokumen"]
    ]
    for item in question["dokumen"]:
        line = numbered[str(item["nomor"])]
        name = words(one(line, ".name"))
        parts = item.get("alternatif", [item["nama"]])
        assert all(part in name for part in parts)
        cells = [stated(cell) for cell in line.select(".copies")]
        expected = [item["asli"], item["salinan"]]
        whole = "terdiri_dari" in item or "merujuk_ke" in item
        if item.get("jenis") == "surat-permohonan":
            expected = ["", ""]
        assert cells == ([] if whole else expected)


def test_parts_of_documents(shown: dict[str, Tag], question: Facts) -> None:
    inner = [
        part for listing in document_lists(shown[""]) for part in listing.select(":scope > li > ol.papers")
    ]
    wanted = [
        [Row(part, COPIES[item["asli"], item["salinan"]]) for part in item["terdiri_dari"]]
        for item in question["dokumen"]
        if "terdiri_dari" in item
    ]
    lists = [item for item in question["dokumen"] if "merujuk_ke" in item]
    assert [rows(listing) for listing in inner][: len(inner) - len(lists)] == wanted


def test_a_list_of_another_answer_is_spelt_out_with_its_origin(
    shown: dict[str, Tag], question: Facts, inventory: Facts
) -> None:
    for item in question["dokumen"]:
        if "merujuk_ke" in item:
            (origin,) = [one for one in inventory["pertanyaan"] if one["id"] == item["merujuk_ke"]]
            (row,) = [li for li in shown[""].select("ol.papers > li") if words(li).startswith(item["nama"])]
            assert rows(one(row, ":scope > ol.papers")) == wanted_rows(origin)
            assert row.select(f'a[href$="{item["merujuk_ke"]}.html"]')


def test_forms_to_download_have_no_link_yet(shown: dict[str, Tag], question: Facts) -> None:
    lists = [box for box in shown[""].select(".step .belongs") if words(box).startswith("Diunduh:")]
    items = [item for box in lists for item in box.select("li")]
    assert [words(item) for item in items] == [
        f"{name} (tautan belum diisi)" for name in question["formulir"]
    ]
    assert [link for item in items for link in item.select("a")] == []


def test_sop_references_are_shown_as_not_given(shown: dict[str, Tag], question: Facts) -> None:
    for role, page in shown.items():
        read = {
            number: [found for found in own(step, ".reference") if words(found).startswith("Rujukan:")]
            for number, step in steps(page).items()
        }
        counts = {number: len(found) for number, found in read.items() if found}
        assert counts == seen(question, role, "rujukan_sop")
        for reference in (each for found in read.values() for each in found):
            assert words(reference) == "Rujukan: SOP error handling (tautan belum diisi kantor)"
            assert reference.select("a") == []


def test_requested_items_at_the_step(shown: dict[str, Tag], question: Facts) -> None:
    for role, page in shown.items():
        for number, items in seen(question, role, "meminta").items():
            step = copy(steps(page)[number])
            for message in step.select(".sending"):
                message.decompose()
            said = words(step)
            assert [said.count(item) for item in items] == [1] * len(items), "each is said once"


def test_requested_items_reach_the_one_who_is_asked(
    shown: dict[str, Tag], entry: Entry, question: Facts
) -> None:
    acts = list(placed_acts(entry.steps))
    for role, page in shown.items():
        text = " ".join(words(item) for item in mentions(page, "asked").values())
        asked = [item for step in question["langkah"] for item in step.get("meminta", [])]
        to = {name for placed in acts for name in placed.act.to.ids}
        if role and role in to:
            assert all(item in text for item in asked)
        else:
            assert not text


def test_requested_actions_and_questions_reach_the_one_who_is_asked(
    shown: dict[str, Tag], question: Facts, addresses: dict[str, str], names: dict[str, str]
) -> None:
    for step in question["langkah"]:
        to = step.get("permintaan_ke", step.get("kepada_tersirat"))
        if to in addresses:
            asked = words(mentions(shown[to], "asked")[step["nomor"]])
            assert re.match(rf"Bila (diminta|ditanya) {names[step['pelaku']]}\b", asked)
            for action in question.get("aksi_penyedia", []):
                assert action in asked


def test_effects(shown: dict[str, Tag], question: Facts) -> None:
    for role, page in shown.items():
        for number, effect in seen(question, role, "akibat").items():
            assert effect in words(steps(page)[number])


def test_error_messages_on_every_page_of_the_answer(shown: dict[str, Tag], question: Facts) -> None:
    for page in shown.values():
        assert [words(found) for found in page.select(".facts q.message")] == question["pesan_error"]
        quiet = "Tidak ada pesan yang muncul" in words(one(page, "main"))
        assert quiet == question.get("tanpa_pesan", False)
        pattern = "contoh bentuk kode" in words(one(page, "main"))
        assert pattern == question.get("pesan_error_berupa_pola", False)


def test_error_messages_on_the_message_page(pages: Pages, inventory: Facts) -> None:
    page = pages["pesan-error.html"]
    sections = {words(one(found, "h2")): found for found in page.select("section.message-entry")}
    questions = inventory["pertanyaan"]
    wanted = {message: question["id"] for question in questions for message in question["pesan_error"]}
    assert len(wanted) == inventory["total"]["pesan_error_berbeda"] == 5
    (quiet,) = (question["id"] for question in questions if question.get("tanpa_pesan"))
    wanted["Tidak ada pesan yang muncul"] = quiet
    read = {heading: [str(link["href"]) for link in found.select("a")] for heading, found in sections.items()}
    assert read == {heading: [f"faq/{entry}.html"] for heading, entry in wanted.items()}


def test_versions_menus_features_and_addresses(shown: dict[str, Tag], question: Facts) -> None:
    versions = [words(term) for term in shown[""].select(".facts dd")]
    assert [version for version in question["versi"] if version not in versions] == []
    text = words(one(shown[""], "main")).casefold()
    mentioned = question["rujukan"]["menu"] + question["rujukan"]["fitur"] + question["rujukan"]["url"]
    names = [flat(name.split("(")[0]).casefold() for name in mentioned]
    assert [name for name in names if name not in text] == []


def test_symptoms(shown: dict[str, Tag], entry: Entry) -> None:
    for page in shown.values():
        said = [words(term) for term in page.select(".facts dd")]
        assert [symptom for symptom in entry.symptoms if flat(symptom) not in said] == []


def test_replies_where_they_are_sent_from(shown: dict[str, Tag], source: Source, question: Facts) -> None:
    senders = {role.id for role in source.roles if role.sends_replies == "ya"}
    for role, page in shown.items():
        replies = [found.get_text() for found in page.select(".reply-text")]
        is_sent = role in senders if role else question["balasan_baku"]
        assert bool(replies) == is_sent, "everybody sees the office's own, those who send see one for each"
        if question["balasan_baku"] and replies:
            assert replies[0].startswith(question["pembuka"])
            assert all(text.endswith(question["penutup"].removesuffix(" ...")) for text in replies)
            for item in question["dokumen"]:
                assert any(item["nama"].casefold() in text.casefold() for text in replies)
