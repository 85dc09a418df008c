"""The models seen as authors see them: records by their Indonesian names, fields by their keys."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, get_args

from pydantic.fields import FieldInfo

from generator.model.base import Record
from generator.model.catalogue import (
    Document,
    Office,
    Reference,
    Role,
    ServiceStandard,
    SourceRecord,
    StandardPartRecord,
    Term,
    TermSource,
    Topic,
)
from generator.model.contact import Channel, Hours, OtherContactRecord
from generator.model.diagnosis import ChoiceRecord, Diagnosis
from generator.model.entry import Entry, ErrorMessageRecord, Review, ReviewReason, Validity
from generator.model.procedure import (
    Branch,
    Cases,
    Condition,
    PartiesRecord,
    Question,
    Routes,
    Step,
)
from generator.model.said import LinkRecord, NoteRecord, PointRecord, Reply, StatementRecord, TimeRecord
from generator.model.search_words import Lead, SearchWords, Spelling
from generator.model.things import ThingRecord
from generator.source.load import Loc

CATALOGUE_MODELS: dict[str, type[Record]] = {
    "kantor": Office,
    "peran": Role,
    "topik": Topic,
    "saluran": Channel,
    "dokumen": Document,
    "rujukan": Reference,
    "istilah": Term,
    "cari": SearchWords,
    "diagnosis": Diagnosis,
    "entri": Entry,
}
"""The record that each kind of file holds: one where it is in SINGLE, else a list of them."""

SINGLE = ("kantor", "cari", "diagnosis", "entri")

RECORD_NAMES: dict[type[Record], str] = {
    Office: "kantor",
    Hours: "jam layanan",
    OtherContactRecord: "kontak lain",
    SourceRecord: "sumber",
    ServiceStandard: "standar layanan",
    StandardPartRecord: "komponen standar layanan",
    Role: "peran",
    Topic: "topik",
    Channel: "saluran",
    Document: "dokumen",
    Reference: "rujukan",
    Term: "istilah",
    TermSource: "sumber istilah",
    SearchWords: "kata pencarian",
    Spelling: "ejaan",
    Lead: "kata yang mengarah",
    Diagnosis: "diagnosis",
    ChoiceRecord: "pilihan diagnosis",
    Entry: "pertanyaan",
    ErrorMessageRecord: "pesan error",
    Validity: "masa berlaku",
    Review: "tinjauan",
    ReviewReason: "alasan tinjauan",
    Step: "langkah",
    Question: "blok tanya",
    Cases: "blok kasus",
    Routes: "blok jalur",
    Condition: "blok bila",
    Branch: "cabang",
    PartiesRecord: "beberapa peran",
    ThingRecord: "hal",
    NoteRecord: "catatan",
    StatementRecord: "keterangan",
    PointRecord: "butir",
    TimeRecord: "waktu",
    LinkRecord: "tautan",
    Reply: "balasan",
}
"""What messages and the reference call each record."""

SHORTHANDS: dict[type[Record], str] = {
    TermSource: "isi `nama`",
    ErrorMessageRecord: "isi `teks`",
    NoteRecord: "isi `teks`",
    StatementRecord: "isi `teks`",
    PointRecord: "isi `teks`",
    TimeRecord: "isi `lama`",
    LinkRecord: "isi `alamat` (di `gambar`: isi `nama`)",
    SourceRecord: "isi `judul` (pada pertanyaan: isi `bagian`)",
    ThingRecord: "isi `nama` (di `bawa`, `salah_satu`, dan `terdiri_dari`: isi `dokumen`, yaitu id-nya)",
    PartiesRecord: "id satu peran; daftar id berarti bersama-sama",
}
"""Records for which a bare text may stand, and what it says."""

NODES: tuple[type[Record], ...] = (Step, Question, Cases, Routes, Condition)
"""What a list of steps may hold."""


@cache
def keys(record: type[Record]) -> dict[str, FieldInfo]:
    """The fields of ``record`` by the keys that authors write."""
    return {field.alias or name: field for name, field in record.model_fields.items()}


def placed(description: str, place: Callable[[str], str]) -> str:
    """A field's ``description`` for people without files: ``place`` tells where a kind of record stands."""
    return re.sub(r"\bdi (\w+)\.yml", lambda found: place(found[1]), description)


@cache
def inner_records(record: type[Record]) -> tuple[tuple[str, str], ...]:
    """Key and field name of each field of ``record`` that can hold records."""
    fields = record.model_fields.items()
    return tuple((field.alias or name, name) for name, field in fields if held(field.annotation))


def held(annotation: Any) -> tuple[type[Record], ...]:
    """The records that a value of type ``annotation`` can be or hold."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return (annotation,)
    return tuple(found for part in get_args(annotation) for found in held(part))


def record_at(root: type[Record], loc: Loc) -> type[Record] | None:
    """The record at ``loc`` as pydantic gives it, where the name of a union's member is a step of its own."""
    records: tuple[type[Record], ...] = (root,)
    for part in loc:
        named = [record for record in records if record.__name__ == part]
        if named and len(records) > 1:
            records = (named[0],)
        elif isinstance(part, str) and not part.startswith(("literal[", "tuple[")):
            field = next((keys(record)[part] for record in records if part in keys(record)), None)
            if field is None:
                return None
            records = held(field.annotation)
    return records[0] if len(records) == 1 else None


def walk(record: Record, loc: Loc = ()) -> Iterator[tuple[Loc, Record]]:
    """``record`` and every record in it, each with the way to it."""
    yield loc, record
    for key, name in inner_records(type(record)):
        value = getattr(record, name)
        if isinstance(value, Record):
            yield from walk(value, (*loc, key))
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, Record):
                    yield from walk(item, (*loc, key, index))
