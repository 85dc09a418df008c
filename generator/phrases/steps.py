"""What is said of steps: how they are done, what is asked for, notes, interpretations."""

from collections.abc import Iterable

from generator.model.base import Channel, ItemRecord, Note, NoteKind
from generator.phrases.sentences import listed, one_line, uncapital, when

CHANNELS = {
    Channel.OFFICE: "di kantor",
    Channel.ONLINE: "daring",
    Channel.TICKET: "lewat tiket",
    Channel.WHATSAPP: "lewat WhatsApp",
    Channel.PHONE: "lewat telepon",
    Channel.EMAIL: "lewat email",
}
NOTE_KINDS = {
    NoteKind.TIP: "Tip",
    NoteKind.PROHIBITION: "Larangan",
    NoteKind.PREREQUISITE: "Prasyarat",
    NoteKind.EXAMPLE: "Contoh",
    NoteKind.INFO: "Catatan",
}
FIELDS = {
    "kepada": "kepada siapa",
    "eskalasi_ke": "tujuan eskalasi",
    "diminta_melakukan": "tindakan yang diminta",
    "daftar_dari": "daftar dokumen yang dimaksud",
    "bila": "syarat",
    "meminta": "keterangan yang diminta",
    "umpan_balik_dari": "asal umpan balik",
}
"""Fields of the data whose keys readers wouldn't understand."""


def channel(way: Channel) -> str:
    return CHANNELS[way]


def note_kind(kind: NoteKind) -> str:
    return NOTE_KINDS[kind]


def note(said: Note) -> str:
    return one_line(f"{NOTE_KINDS[said.kind]}: {said.text}")


def unwritten(fields: Iterable[str]) -> str:
    """That ``fields`` were read into the source."""
    names = listed(FIELDS.get(field, field.replace("_", " ")) for field in fields)
    return f"{names} tidak tertulis di naskah"


def item(asked: ItemRecord) -> str:
    """Something asked for, downloaded or sent along, inside a sentence."""
    condition = f"{uncapital(when(asked.condition))}: " if asked.condition else ""
    remark = f" ({asked.remark})" if asked.remark else ""
    return one_line(f"{condition}{asked.name}{remark}")


def items(title: str, asked: Iterable[ItemRecord]) -> str:
    """A sentence that lists such things after a title."""
    return f"{title}: {'; '.join(map(item, asked))}."
