"""Things to bring: numbered once, and never said to be more than the source says."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.base import Stated
from generator.model.catalogue import Document, DocumentKind
from generator.model.things import ThingRecord
from generator.views.letters import letters_of
from generator.views.lookup import Lookup
from generator.views.merging import units
from generator.views.things import Copies, Shape, Thing, entry_requirements, flattened, letter, things
from tests.views.entries import Raw, entry_of, lookup_of

stated = st.sampled_from(["ya", "tidak", "tidak-disebut"])
said = st.fixed_dictionaries(
    {},
    optional={"asli": stated, "salinan": stated, "bila": st.just("baru"), "keterangan": st.just("sah")},
)


def _merged(pair: tuple[Raw, Raw]) -> Raw:
    return {**pair[0], **pair[1]}


single = st.tuples(st.sampled_from(["ktp", "akta", "surat"]).map(lambda name: {"dokumen": name}), said).map(
    _merged
)


def _groups(inner: st.SearchStrategy[Raw]) -> st.SearchStrategy[Raw]:
    parts = st.lists(inner, min_size=2, max_size=3)
    groups = st.tuples(st.sampled_from(["salah_satu", "terdiri_dari"]), parts).map(lambda pair: dict([pair]))
    return st.tuples(groups, said).map(_merged)


requirements = st.recursive(single | st.just({"daftar_dari": "lain"}), _groups, max_leaves=8)


def made(*raw: Raw, lookup: Lookup | None = None) -> tuple[Thing, ...]:
    return things([ThingRecord.model_validate(item) for item in raw], lookup or lookup_of())


def all_in(found: tuple[Thing, ...]) -> Iterator[Thing]:
    for thing in found:
        yield thing
        yield from all_in(thing.parts)


def expected(raw: Raw, key: str, outer: str = "tidak-disebut") -> Iterator[str]:
    """What holds of originals (or copies) of ``raw`` and its parts, in order, from the raw data."""
    own = raw.get(key, "tidak-disebut")
    here = outer if own == "tidak-disebut" else own
    yield here
    for part in [*raw.get("salah_satu", []), *raw.get("terdiri_dari", [])]:
        yield from expected(part, key, here)
    if "daftar_dari" in raw:
        yield here  # the other entry's only document, of which nothing is said


@given(requirements)
def test_nothing_is_said_but_what_is_said_of_the_thing_or_its_group(raw: Raw) -> None:
    found = list(all_in(made(raw)))
    assert [thing.original.stated.value for thing in found] == list(expected(raw, "asli"))
    assert [thing.copy.stated.value for thing in found] == list(expected(raw, "salinan"))


@given(st.lists(requirements, min_size=1, max_size=3))
def test_every_thing_has_a_number_of_its_own_below_its_group_s(raw: list[Raw]) -> None:
    found = made(*raw)
    numbers = [thing.number for thing in all_in(found)]
    assert len(set(numbers)) == len(numbers)
    assert [thing.number for thing in found] == [str(number) for number in range(1, len(raw) + 1)]
    for thing in all_in(found):
        for part in thing.parts:
            assert part.depth == thing.depth + 1
            assert re.fullmatch(
                r"[a-z]" if thing.depth % 2 == 0 else r"\.\d", part.number.removeprefix(thing.number)
            )


@given(requirements)
def test_a_line_stands_for_whatever_has_none_of_its_own(raw: Raw) -> None:
    lines = list(flattened(made(raw)))
    shown = {id(thing) for thing in lines}
    for thing in all_in(made(raw)):
        assert thing.below in ((), thing.parts)
    for thing in lines:
        for part in thing.parts:
            if id(part) not in shown:  # a plain name, of which the group's line says all
                assert (thing.shape, part.shape) == (Shape.CHOICE, Shape.SINGLE)
                assert (part.condition, part.remarks) == (None, ())
                assert (part.original, part.copy) == (thing.original, thing.copy)


def test_counts_go_with_what_is_stated() -> None:
    whole = {"terdiri_dari": ["ktp", {"dokumen": "akta", "salinan": "tidak"}], "salinan": "ya"}
    (thing,) = made({**whole, "jumlah_salinan": "2"})
    assert [part.copy for part in thing.parts] == [
        Copies(stated=Stated.YES, count=2),
        Copies(stated=Stated.NO),
    ]


def test_options_know_their_place() -> None:
    (thing,) = made({"salah_satu": ["ktp", "akta", "npwp"]})
    assert [(part.is_option, part.is_further_option) for part in thing.parts] == [
        (True, False),
        (True, True),
        (True, True),
    ]
    assert thing.name == "KTP, AKTA, atau NPWP"


def test_the_list_of_an_entry_carries_its_situations() -> None:
    def step(**more: Any) -> Raw:
        return {"pelaku": "penyedia", "tindakan": "Datang", **more}

    cases = {
        "kasus": "Bentuk",
        "cabang": [{"jika": "PT", "bawa": ["akta"]}, {"jika": "CV", "bawa": ["surat"]}],
    }
    question = {
        **{"pelaku": "helpdesk", "tanya": "Baru?"},
        "cabang": [
            {"jika": "ya", "langkah": [step(bawa=[{"dokumen": "npwp", "bila": "ada"}], bila="diminta")]},
            {"jika": "tidak", "langkah": []},
        ],
    }
    lookup = lookup_of(entry_of(step(bawa=["ktp"]), step(bawa=["ktp"]), cases, question))
    assert [(item.document, item.condition) for item in entry_requirements("a", lookup)] == [
        ("ktp", None),
        ("akta", "PT"),
        ("surat", "CV"),
        ("npwp", "“Baru?” dijawab “ya”, diminta, ada"),
    ]


def test_merged_lists_take_things_out_of_their_lists() -> None:
    whole = {"terdiri_dari": ["ktp", "akta"], "asli": "ya"}
    owner = entry_of({"pelaku": "penyedia", "tindakan": "Datang", "bawa": [whole]})
    lookup = lookup_of(owner)
    here, there = made(whole, {"daftar_dari": "a"}, lookup=lookup)
    (own,), (_, taken) = units([here]), units([there])
    assert own.thing == taken.thing
    assert [part.number for part in taken.thing.parts] == ["a", "b"]
    assert ([thing.name for thing in taken.lists], own.lists) == (["A"], ())
    _, bound = units(made({"daftar_dari": "a", "bila": "baru"}, lookup=lookup))
    assert (bound.conditions, own.conditions) == (("baru",), ())


def test_letters_are_found_in_every_part_and_list() -> None:
    def brings(*items: Any) -> Raw:
        return {"pelaku": "penyedia", "tindakan": "Datang", "bawa": list(items)}

    first = entry_of(brings("ktp", {"salah_satu": ["surat", "akta"]}, "surat"))
    second = {**entry_of(brings({"daftar_dari": "a"})), "id": "b", "judul": "B"}
    lookup = lookup_of(first, second)
    letters = {"surat": DocumentKind.LETTER, "npwp": DocumentKind.LETTER}
    documents = tuple(
        document.model_copy(update={"kind": letters.get(document.id, document.kind)})
        for document in lookup.source.documents
    )
    found = letters_of(Lookup(lookup.source.model_copy(update={"documents": documents})))
    assert [(letter.document.id, [entry.id for entry in letter.entries]) for letter in found] == [
        ("surat", ["a", "b"]),
        ("npwp", ["lain"]),
    ]


@given(st.integers(0, 2000))
def test_letters_of_the_alphabet_go_on_after_z(index: int) -> None:
    name = letter(index)
    read = 0
    for char in name:
        read = read * 26 + ord(char) - ord("a") + 1
    assert read == index + 1


PLAIN: Raw = {"dokumen": "ktp"}


@pytest.mark.parametrize(
    ("part", "fits"),
    [
        (PLAIN, True),
        ({**PLAIN, "asli": "ya"}, True),
        ({**PLAIN, "asli": "tidak"}, False),
        ({**PLAIN, "salinan": "ya"}, False),
        ({**PLAIN, "bila": "perlu"}, False),
        ({**PLAIN, "keterangan": "sah"}, False),
        ({**PLAIN, "sebutan": "KTP direktur", "tersirat": ["sebutan"]}, False),
        ({"terdiri_dari": ["ktp", "akta"]}, False),
        ({"dokumen": "surat"}, False),
        ({"dokumen": "npwp"}, False),
    ],
)
def test_a_choice_fits_one_line_where_nothing_more_is_said_of_its_parts(part: Raw, fits: bool) -> None:
    """What is said of a part as of the whole is said once; a letter's form or an address needs a line."""
    lookup = lookup_of(entry_of({"pelaku": "penyedia", "tindakan": "Datang"}))
    forms: dict[str, Raw] = {"surat": {"bentuk": ["kop"]}, "npwp": {"tautan": "https://contoh.example/"}}
    documents = tuple(
        Document.model_validate({"id": found.id, "nama": found.name, **forms.get(found.id, {})})
        for found in lookup.source.documents
    )
    item = ThingRecord.model_validate({"salah_satu": ["akta", part], "asli": "ya"})
    (thing,) = things([item], Lookup(lookup.source.model_copy(update={"documents": documents})))
    assert thing.fits_one_line is fits
    assert thing.below == (() if fits else thing.parts)


def test_only_a_choice_fits_one_line() -> None:
    lookup = lookup_of(entry_of({"pelaku": "penyedia", "tindakan": "Datang"}))
    (whole,) = things([ThingRecord.model_validate({"terdiri_dari": ["ktp", "akta"]})], lookup)
    assert not whole.fits_one_line
