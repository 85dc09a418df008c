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
