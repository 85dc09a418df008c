"""Which fields hold ids, and of what: the one table for checks, forms, workbook and messages."""

from generator.authoring.fields import RECORD_NAMES, held, keys
from generator.model.base import Record
from generator.model.catalogue import Role
from generator.model.diagnosis import ChoiceRecord
from generator.model.entry import Entry
from generator.model.procedure import Act, Branch, PartiesRecord
from generator.model.said import StatementRecord, TimeRecord
from generator.model.things import ThingRecord

IDS: tuple[tuple[type[Record], str, str, str], ...] = (
    (Entry, "asked_by", "penanya", "peran"),
    (PartiesRecord, "together", "bersama", "peran"),
    (PartiesRecord, "one_of", "salah_satu", "peran"),
    (Role, "comprises", "mencakup", "peran"),
    (Entry, "related", "terkait", "entri"),
    (Entry, "successors", "diganti_oleh", "entri"),
    (Act, "see", "lihat", "entri"),
    (ThingRecord, "list_of", "daftar_dari", "entri"),
    (ChoiceRecord, "answer", "jawaban", "entri"),
    (ThingRecord, "document", "dokumen", "dokumen"),
    (Entry, "references", "rujukan", "rujukan"),
    (Act, "references", "rujukan", "rujukan"),
    (Act, "channels", "saluran", "saluran"),
    (Branch, "channels", "saluran", "saluran"),
    (Entry, "contacts", "kontak", "saluran"),
    (StatementRecord, "audience", "untuk", "peran"),
    (TimeRecord, "audience", "untuk", "peran"),
    (ThingRecord, "audience", "untuk", "peran"),
)
"""Fields that name something else: record, field, key, and the kind of file that has it."""

KINDS_BY_KEY = {
    key: "peran"
    for record in RECORD_NAMES
    for key, field in keys(record).items()
    if PartiesRecord in held(field.annotation)
} | {key: kind for _, _, key, kind in IDS if key != "salah_satu"}  # which holds things elsewhere
"""The kind of file whose ids a key stands for, in whichever record."""


def kind_named(record: type[Record], key: str) -> str:
    """The kind of file whose ids the field ``key`` of a ``record`` holds, or ""."""
    return next((kind for owner, _, own, kind in IDS if own == key and issubclass(record, owner)), "")
