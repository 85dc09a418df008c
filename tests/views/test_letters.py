"""Letters: those of the catalogue that are asked for somewhere, with the answers that ask."""

from generator.model.catalogue import Document
from generator.views.letters import letters_of
from generator.views.lookup import Lookup
from tests.views.entries import Raw, entry_of, lookup_of


def letters(*raw: Raw) -> list[tuple[str, list[str]]]:
    lookup = lookup_of(*raw)
    kinds = {"surat": "surat-permohonan", "akta": "surat-permohonan"}
    documents = tuple(
        Document.model_validate({"id": found.id, "nama": found.name, "jenis": kinds.get(found.id, "dokumen")})
        for found in lookup.source.documents
    )
    found = letters_of(Lookup(lookup.source.model_copy(update={"documents": documents})))
    return [(letter.document.id, [entry.id for entry in letter.entries]) for letter in found]


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
