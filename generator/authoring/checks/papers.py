"""Things to bring, send or ask for, each saying one thing; and documents of the catalogue."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from itertools import chain, islice

from generator.authoring.checks.data import Data, Located
from generator.authoring.fields import keys
from generator.model.base import Record
from generator.model.things import ThingRecord
from generator.problems.problem import Problem
from generator.problems.wording import natural, quoted
from generator.source.load import MOST, Loc

SHAPES = {
    "document": "dokumen",
    "name": "nama",
    "one_of": "salah_satu",
    "consists_of": "terdiri_dari",
    "list_of": "daftar_dari",
    "others": "lainnya",
}
"""Fields of an item of which exactly one is given, with their keys."""

PARTS = ("one_of", "consists_of")

COUNTS = (
    ("original", "asli", "jumlah_asli", "original_count"),
    ("copy_", "salinan", "jumlah_salinan", "copy_count"),
)

OF_OTHERS = ("lainnya", "bila", "untuk", "keterangan", "tersirat")
"""What can be said of others that nobody names."""

OF_LETTERS = ("perihal", "bentuk", "kepada", "penanda_tangan", "nilai_meterai")
"""What only means something for a document that the applicant writes."""


def things(data: Data) -> Iterator[Problem]:
    """What is wrong with single things and with lists of them, in entries and in documents."""
    documents = data.known.get("dokumen", {})
    for found in (*data.entries, *data.documents):
        told = chain(_items(found), _names(found, documents), _others(found))
        yield from islice(told, MOST + 1)


def _items(found: Located[Record]) -> Iterator[Problem]:
    """Items that name nothing or several things, choices of one, and counts of what isn't asked for."""
    for loc, item in found.each(ThingRecord):
        given = [field for field in SHAPES if field in item.model_fields_set]
        if len(given) != 1:
            several = natural([SHAPES[field] for field in given], "dan")
            message = (
                f"butir ini berisi {several} sekaligus"
                if given
                else "butir ini tidak menyebut dokumen atau hal lain"
            )
            hint = f"isi tepat satu dari {natural(SHAPES.values())}."
            place = (*loc, SHAPES[given[1]]) if given else loc
            yield found.problem("butir-dokumen", message, hint, place, at_key=bool(given))
        for field in PARTS:
            if field in given and len(getattr(item, field)) < 2:
                message = f"{SHAPES[field]} berisi kurang dari dua butir"
                hint = 'tulis dua butir atau lebih, atau pakai "dokumen" atau "nama" untuk satu butir.'
                yield found.problem("bagian-dokumen-kurang", message, hint, (*loc, SHAPES[field]))
        for field, key, count_key, count in COUNTS:
            if getattr(item, count) is not None and not getattr(item, field).is_asked_for:
                message = f"{count_key} diisi, tetapi {key} bukan ya, ditunjukkan, atau diserahkan"
                hint = f'tulis "{key}: ya", atau hapus {count_key}.'
                yield found.problem("jumlah-tanpa-ya", message, hint, (*loc, count_key))


def _names(found: Located[Record], documents: Collection[str]) -> Iterator[Problem]:
    """Names that are the id of a document, so that something else is meant than is written."""
    for loc, item in found.each(ThingRecord):
        if item.name and item.name in documents:
            message = f"{quoted(item.name)} adalah id dokumen, tetapi di sini berarti nama"
            hint = f'tulis "dokumen: {item.name}".'
            yield found.problem("nama-dokumen", message, hint, (*loc, "nama"))


def _others(found: Located[Record]) -> Iterator[Problem]:
    """Words that there are others, where they can't stand or say more than that."""
    lists: dict[Loc, list[tuple[Loc, ThingRecord]]] = defaultdict(list)
    for loc, item in found.each(ThingRecord):
        lists[loc[:-1]].append((loc, item))
    for pairs in lists.values():
        for position, (loc, item) in enumerate(pairs):
            if not item.others:
                continue
            if position < len(pairs) - 1 or len(pairs) == 1:
                where = "adalah satu-satunya butir" if len(pairs) == 1 else "bukan butir terakhir"
                message = f"lainnya {where} di daftar ini"
                hint = "tulis lainnya sesudah butir-butir yang disebut naskah."
                yield found.problem("letak-lainnya", message, hint, (*loc, "lainnya"), at_key=True)
            extra = [key for key in _given(item) if key not in (*OF_OTHERS, *SHAPES.values())]
            for key in extra:
                message = f"isian {quoted(key)} tidak berarti pada lainnya"
                hint = "hapus, atau tulis hal yang dimaksud sebagai butir sendiri."
                yield found.problem("isian-lainnya", message, hint, (*loc, key), at_key=True)


def _given(record: Record) -> list[str]:
    """The keys of the fields that the author wrote."""
    return [
        key
        for key, field in zip(keys(type(record)), type(record).model_fields, strict=True)
        if field in record.model_fields_set
    ]


def letters(data: Data) -> Iterator[Problem]:
    """What is said of a letter, where the document isn't one that the applicant writes."""
    for document in data.documents:
        if document.record.is_letter:
            continue
        for key in _given(document.record):
            if key in OF_LETTERS:
                message = f"isian {quoted(key)} hanya berarti pada dokumen berjenis surat"
                hint = 'tulis "jenis: surat" bila pemohon menulisnya sendiri, atau pindahkan ke keterangan.'
                yield document.problem("isian-surat", message, hint, (key,), at_key=True)
