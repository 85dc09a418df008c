"""Counts of things: as a person counts, and no number where none is certain."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.catalogue import Document
from generator.model.things import ThingRecord
from generator.phrases.counts import counted
from generator.views.counts import Count, count_of
from generator.views.lookup import Lookup
from generator.views.things import things
from tests.views.entries import OTHER, Raw, lookup_of


def count(*items: Any) -> Count:
    source = lookup_of().source
    documents = tuple(
        Document.model_validate(
            {"id": old.id, "nama": old.name, "jenis": "barang" if old.id == "surat" else "dokumen"}
        )
        for old in source.documents
    )
    lookup = Lookup(source.model_copy(update={"documents": documents}))
    records = [
        ThingRecord.model_validate({"dokumen": item} if isinstance(item, str) else item) for item in items
    ]
    return count_of(things(records, lookup))


DEEDS = {"terdiri_dari": ["akta", "npwp"]}


@pytest.mark.parametrize(
    ("items", "expected", "words"),
    [
        ([], Count(), ""),
        (["ktp", "npwp"], Count(sure=2), "2 dokumen"),
        (["ktp", DEEDS], Count(sure=3), "3 dokumen"),
        ([{"salah_satu": ["ktp", "npwp"]}], Count(sure=1), "1 dokumen"),
        ([{"salah_satu": ["ktp", DEEDS]}, "ktp"], Count(sure=1, is_vague=True), "beberapa dokumen"),
        ([{"daftar_dari": OTHER}, "ktp"], Count(sure=2), "2 dokumen"),
        (
            [{"daftar_dari": OTHER, "tersirat": ["daftar_dari"]}, "ktp"],
            Count(sure=1, is_vague=True),
            "beberapa dokumen",
        ),
        (
            ["ktp", {"dokumen": "npwp", "bila": "baru"}],
            Count(sure=1, conditional=1),
            "1 dokumen, dan 1 menurut keadaan",
        ),
        ([{**DEEDS, "bila": "baru"}], Count(conditional=2), "2 dokumen menurut keadaan"),
        (["ktp", {"dokumen": "npwp", "untuk": ["konsultan"]}], Count(sure=1, conditional=1), None),
        (
            ["ktp", {"nama": "Laptop"}, "surat"],
            Count(sure=1, objects=2),
            "1 dokumen dan 2 hal lain",
        ),
        ([{"nama": "Laptop"}], Count(objects=1), "1 hal"),
        (
            [{"nama": "Laptop", "bila": "ada"}],
            Count(conditional=1, has_objects=True),
            "1 hal menurut keadaan",
        ),
        (
            [
                "ktp",
                {"dokumen": "npwp", "keperluan": "opsional"},
                {"dokumen": "akta", "keperluan": "disarankan"},
            ],
            Count(sure=1, optional=1, recommended=1),
            "1 dokumen, 1 opsional, dan 1 disarankan",
        ),
        (
            ["ktp", {"lainnya": "tidak-disebut"}],
            Count(sure=1, is_open=True),
            "1 dokumen, dan lain-lain (tidak disebut)",
        ),
        (
            ["ktp", {"nama": "Laptop"}, {"lainnya": "tidak-disebut"}],
            Count(sure=1, objects=1, is_open=True),
            "1 dokumen, 1 hal lain, dan lain-lain (tidak disebut)",
        ),
        ([{"lainnya": "tidak-disebut"}], Count(is_open=True), "daftar yang tidak dirinci di naskah"),
    ],
)
def test_things_are_counted_as_a_person_counts(items: list[Any], expected: Count, words: str | None) -> None:
    assert count(*items) == expected
    assert words is None or counted(expected) == words


def test_cases_that_exclude_each_other_have_no_number() -> None:
    assert counted(Count(varies=True)) == "dokumen menurut keadaan"
    assert counted(Count(sure=2, varies=True)) == "2 dokumen, dan lainnya menurut keadaan"


kinds: list[Raw] = [
    *({"dokumen": "ktp"}, DEEDS, {"nama": "Laptop"}),
    *({"salah_satu": ["ktp", "akta"]}, {"daftar_dari": OTHER}),
]
hedges: dict[str, Any] = {"bila": "baru", "keperluan": "opsional", "untuk": ["konsultan"]}
items = st.lists(
    st.tuples(
        st.sampled_from(
            [
                {"dokumen": "ktp"},
                DEEDS,
                {"nama": "Laptop"},
                {"salah_satu": ["ktp", "akta"]},
                {"daftar_dari": OTHER},
            ]
        ),
        st.sets(st.sampled_from(sorted(hedges))),
    ),
    max_size=4,
)


@given(items)
def test_only_what_nothing_weakens_is_counted_as_sure(raw: list[tuple[Raw, set[str]]]) -> None:
    weakened = [{**item, **{key: hedges[key] for key in keys}} for item, keys in raw]
    plain = [item for item, keys in raw if not keys]
    found = count(*weakened)
    assert (found.sure, found.objects) == (count(*plain).sure, count(*plain).objects)
    total = count(*(item for item, _ in raw))
    assert total.sure + total.objects == sum(
        (found.sure, found.objects, found.conditional, found.optional, found.recommended)
    )
