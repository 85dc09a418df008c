"""Letters: those of the catalogue that are asked for somewhere, with the answers that ask."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.authoring.validate import read_source
from generator.model.catalogue import Document
from generator.views.letters import Letter, letters_of
from generator.views.lookup import Lookup
from generator.views.things import all_of
from tests.conftest import ROOT
from tests.views.entries import Raw, entry_of, lookup_of


def found_in(*raw: Raw) -> tuple[Letter, ...]:
    lookup = lookup_of(*raw)
    kinds = {"surat": "surat-permohonan", "akta": "surat-permohonan"}
    documents = tuple(
        Document.model_validate({"id": found.id, "nama": found.name, "jenis": kinds.get(found.id, "dokumen")})
        for found in lookup.source.documents
    )
    return letters_of(Lookup(lookup.source.model_copy(update={"documents": documents})))


def letters(*raw: Raw) -> list[tuple[str, list[str]]]:
    return [(letter.document.id, [entry.id for entry in letter.entries]) for letter in found_in(*raw)]


def beside(*raw: Raw) -> list[tuple[str, str]]:
    """Numbers and names of what goes with the first letter."""
    return [(thing.number, thing.name) for thing in found_in(*raw)[0].attachments]


def asking(name: str, *items: object) -> Raw:
    step = {"pelaku": "penyedia", "tindakan": "Datang", "bawa": list(items)}
    return {**entry_of(step, step), "id": name}


def test_in_the_order_of_the_catalogue_each_with_who_asks_once() -> None:
    assert letters(asking("a", "surat", "ktp"), asking("b", "akta", "surat")) == [
        ("akta", ["b"]),
        ("surat", ["a", "b"]),
    ]


def test_letters_inside_choices_and_lists_of_others() -> None:
    assert letters(asking("a", {"salah_satu": ["ktp", "surat"]}), asking("b", {"daftar_dari": "a"})) == [
        ("surat", ["a", "b"])
    ]


def test_what_nobody_asks_for_is_no_letter() -> None:
    assert letters(asking("a", "ktp")) == []


def test_letters_to_send_and_letters_of_every_kind() -> None:
    step = {"pelaku": "penyedia", "tindakan": "Mengirim", "sertakan": [{"dokumen": "surat"}]}
    branch = {"jika": "Ya", "sertakan": [{"dokumen": "akta"}]}
    sending = entry_of(step, {"kasus": "Apa?", "cabang": [branch, {"jika": "Tidak"}]})
    assert letters(sending) == [("akta", ["a"]), ("surat", ["a"])]
    assert letters(entry_of(sertakan=[{"dokumen": "surat"}], bawa=["akta"])) == [
        ("akta", ["a"]),
        ("surat", ["a"]),
    ]


def test_letters_of_the_staff_are_no_letters_to_write() -> None:
    staffs: Raw = {"dokumen": "surat", "untuk": ["helpdesk"]}
    assert letters(asking("a", staffs, {"lainnya": "tidak-disebut"})) == []
    assert letters(asking("a", {**staffs, "untuk": ["helpdesk", "penyedia"]})) == [("surat", ["a"])]


def test_a_letter_contains_what_is_said_of_it_anywhere() -> None:
    lookup = lookup_of(
        asking("a", {"dokumen": "surat", "memuat": ["Alasan"]}),
        asking("b", {"dokumen": "surat", "memuat": ["Nomor", "Alasan"]}),
    )
    raw = {"id": "surat", "nama": "Surat", "jenis": "surat", "memuat": [{"nama": "Nama", "bila": "baru"}]}
    documents = (Document.model_validate(raw), *lookup.source.documents)
    changed = lookup.source.model_copy(update={"documents": documents[:1] + documents[1:3] + documents[4:]})
    (letter,) = letters_of(Lookup(changed))
    assert [(thing.name, thing.condition) for thing in letter.contents] == [
        ("Alasan", None),
        ("Nama", "baru"),
        ("Nomor", None),
    ]


def test_with_a_letter_goes_what_stands_in_its_list() -> None:
    assert beside(asking("a", "ktp", "surat", "npwp")) == [("1", "KTP"), ("2", "NPWP")]
    further = {"pelaku": "penyedia", "tindakan": "Datang lagi", "bawa": ["npwp"]}
    assert beside(entry_of({**further, "bawa": ["surat", "ktp"]}, further)) == [("1", "KTP")]
    assert beside(entry_of(further, sertakan=[{"dokumen": "surat"}, {"dokumen": "ktp"}])) == [("1", "KTP")]


def test_what_is_no_document_or_for_the_staff_goes_with_no_letter() -> None:
    staffs: Raw = {"dokumen": "ktp", "untuk": ["helpdesk"]}
    assert beside(asking("a", "surat", {"nama": "laptop"}, staffs, {"lainnya": "tidak-disebut"}, "npwp")) == [
        ("1", "NPWP")
    ]


def test_of_a_choice_that_holds_the_letter_nothing_goes_with_it() -> None:
    assert beside(asking("a", {"salah_satu": ["surat", "ktp"]}, "npwp")) == [("1", "NPWP")]
    assert beside(asking("a", {"terdiri_dari": ["surat", "ktp"]}, "npwp")) == [("1", "KTP"), ("2", "NPWP")]


def test_a_list_of_another_answer_is_named_as_the_source_names_it_or_told_in_its_parts() -> None:
    other = {**asking("b", "ktp", "npwp"), "judul": "Cara lain"}
    named = {"sebutan": "Dokumen seperti pada saat mendaftar", "daftar_dari": "b"}
    assert beside(asking("a", "surat", named), other) == [("1", "Dokumen seperti pada saat mendaftar")]
    assert beside(asking("a", "surat", {"daftar_dari": "b"}), other) == [("1", "KTP"), ("2", "NPWP")]


def test_answers_that_disagree_say_nothing_of_what_goes_with_a_letter() -> None:
    assert beside(asking("a", "surat", "ktp"), asking("b", "ktp", "surat")) == [("1", "KTP")]
    assert beside(asking("a", "surat", "ktp"), asking("b", "surat", "npwp")) == []
    assert (
        beside(asking("a", "surat", "ktp"), asking("b", "surat", {"dokumen": "ktp", "salinan": "ya"})) == []
    )


OFFICES = (
    "faq_source",
    *(f"tests/data/{name}" for name in ("civil_registry", "weather_office", "other_office")),
)


@pytest.mark.parametrize("office", OFFICES)
def test_what_goes_with_a_letter_is_in_every_list_that_asks_for_it(office: str) -> None:
    """Read in the raw files: no document comes from another list, branch or answer."""
    source, _ = read_source(ROOT / office)
    assert source is not None
    entries = {raw["id"]: raw for path in (ROOT / office / "faq").rglob("*.yml") for raw in [_read(path)]}
    lists = [set(_documents(items, entries)) for raw in entries.values() for items in _lists(raw) if items]
    for letter in letters_of(Lookup(source)):
        asking_lists = [ids for ids in lists if letter.document.id in ids]
        assert asking_lists
        named = {each.document.id for each in all_of(letter.attachments) if each.document}
        assert named <= set.intersection(*asking_lists) - {letter.document.id}


def _read(path: Path) -> Raw:
    raw: Raw = yaml.safe_load(path.read_text("utf-8"))
    return raw


def _lists(raw: Any) -> Iterator[list[Any]]:
    """Every list of things to bring or to send, at any depth."""
    if isinstance(raw, dict):
        for key, value in raw.items():
            if key in ("bawa", "sertakan"):
                yield value if isinstance(value, list) else [value]
            else:
                yield from _lists(value)
    elif isinstance(raw, list):
        for value in raw:
            yield from _lists(value)


def _documents(raw: Any, entries: dict[str, Raw]) -> Iterator[str]:
    """The ids of documents in a list, in its groups, and in the lists that it stands for."""
    if isinstance(raw, str):
        yield raw
    elif isinstance(raw, list):
        for value in raw:
            yield from _documents(value, entries)
    elif isinstance(raw, dict):
        for key in ("dokumen", "salah_satu", "terdiri_dari"):
            yield from _documents(raw.get(key), entries)
        for items in _lists(entries.get(raw.get("daftar_dari", ""))):
            yield from _documents(items, entries)
