"""The index holds every entry with all its texts, and only the words that it needs."""

import json
from typing import Any

import pytest

from generator.model.entry import Source
from generator.model.search_words import SearchWords
from generator.search.index import AFTER, BEFORE, TITLE, WORD, fields, index, search_data
from generator.search.language import Indonesian
from generator.search.travelling import front_coded
from generator.search.workshop import Workshop
from generator.views.lookup import Lookup
from tests.views.entries import entry_of, lookup_of


@pytest.fixture(scope="module")
def made(source: Source, indonesian: Indonesian) -> dict[str, Any]:
    return index(Lookup(source), indonesian)


def test_every_entry_has_one_record_with_its_roles(made: dict[str, Any], source: Source) -> None:
    answers = [record for record in made["entries"] if "page" not in record]
    assert [record["id"] for record in answers] == [filed.entry.id for filed in source.entries]
    names = [role[0] for role in made["roles"]]
    lookup = Lookup(source)
    for record in answers:
        acting = {role for placed in lookup.acts[record["id"]] for role in placed.act.actors.ids}
        assert {names[number] for number in record["roles"]} == acting
        assert record["fields"][0][:2] == [TITLE, lookup.entries[record["id"]].title]


def test_search_words_are_told_by_their_bases(made: dict[str, Any], source: Source, shop: Workshop) -> None:
    for record, filed in zip(made["entries"], source.entries, strict=False):
        told = [text for kind, text, *_ in record["fields"] if kind == WORD]
        assert told == [" ".join(shop.language.bases(text)) for text in filed.entry.search_words]


def test_everything_people_search_for_is_there(source: Source) -> None:
    lookup = Lookup(source)
    for filed in source.entries:
        texts = {found.text for found in fields(filed, lookup)}
        assert {filed.entry.question, *filed.entry.symptoms, *filed.entry.search_words} <= texts
        assert {message.text for message in filed.entry.error_messages} <= texts
        whole = "\n".join(texts)
        for placed in lookup.acts[filed.entry.id]:
            assert (placed.act.action or placed.act.question) in whole  # type: ignore[union-attr]


def test_the_office_s_contact_is_found_with_what_is_given(source: Source, indonesian: Indonesian) -> None:
    def found(**given: Any) -> tuple[dict[str, Any], list[list[str]]]:
        office = source.office.model_copy(update=given)
        made = index(Lookup(source.model_copy(update={"office": office})), indonesian)
        return made["entries"][-1], made["contact"]

    record, contact = found()
    assert (record["fields"][0][1], record["page"]) == ("Kontak kantor", "index.html#kontak")
    assert record["lead"] == "Kontak kantor belum tersedia di situs ini."
    assert contact == [[record["lead"]]]
    record, contact = found(address="Jalan Poros 1", emails=("lpse@contoh.go.id",))
    assert record["lead"] == "Alamat: Jalan Poros 1 · Email: lpse@contoh.go.id"
    assert [row[0] for row in contact] == [source.office.name, "Alamat", "Email"]


def test_words_that_lead_nowhere_stay_at_home(made: dict[str, Any], shop: Workshop) -> None:
    texts = [row[1] for record in made["entries"] for row in record["fields"]]
    terms = {base for text in texts for base in shop.language.bases(text)}
    for group in made["words"]["groups"]:
        assert any(set(phrase.split()) <= terms for phrase in group.split("|")), group


def test_data_is_a_script_without_markup(data: str) -> None:
    assert "<" not in data
    assert data.startswith(BEFORE)
    assert "CC BY-SA 4.0" in data  # its licence asks for the credit where the words go
    json.loads(data.removeprefix(BEFORE).removesuffix(AFTER))


def test_data_is_the_same_every_time(source: Source, indonesian: Indonesian, data: str) -> None:
    assert search_data(Lookup(source), indonesian) == data


def test_coding() -> None:
    assert front_coded(["masuk", "masa", "masalah"]) == "AmasaElahDuk"


def test_spellings_in_several_words_are_phrases(source: Source, indonesian: Indonesian) -> None:
    words = SearchWords.model_validate(
        {"ejaan": [{"baku": "email", "ragam": ["imel kantor", "imil"]}], "padanan": [["sendirian"]]}
    )
    made = index(Lookup(source.model_copy(update={"search_words": words})), indonesian)["words"]
    assert "email|imel kantor" in made["groups"]
    assert any(
        line.startswith("email:") and "imil" in line and "kantor" not in line for line in made["spellings"]
    )
    assert not any("sendiri" in group.split("|") for group in made["groups"])


def test_what_is_for_staff_only_is_no_help_for_visitors(indonesian: Indonesian) -> None:
    staff = {"nama": "Stempel", "untuk": ["admin"]}
    others = {"lainnya": "tidak-disebut"}
    proposal = {"nama": "Proposal", "bila": "riset", "memuat": ["Judul riset"]}
    raw = entry_of(
        {"pelaku": "penyedia", "tindakan": "Datang", "bawa": ["ktp", staff, proposal, others]},
        {"pelaku": "admin", "kepada": "penyedia", "tindakan": "Meminta", "meminta": ["NIB", staff, others]},
    )
    found = index(lookup_of(raw), indonesian)
    assert found["asked"] == ["NIB"]
    rows = next(record["fields"] for record in found["entries"] if record["id"] == "a")
    assert all(text for kind, text, *_ in rows if kind != WORD)
    brought = [text for _, text, *label in rows if label == ["Dibawa"]]
    assert brought == ["KTP", "Jika riset: Proposal", "Judul riset"]
