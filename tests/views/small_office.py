"""A small office of every kind of role and channel, into which tests put entries of raw data."""

from typing import Any

from generator.model.catalogue import Document, Office, Reference, Role, Topic
from generator.model.contact import Channel
from generator.model.entry import Entry, Filed, Source
from generator.views.lookup import Lookup

Raw = dict[str, Any]

SERVED, STAFF, OUTSIDE = ("penyedia", "konsultan"), ("helpdesk", "admin"), ("pusat",)
EVERYBODY = "semua"
"""A role of people served that comprises the others."""
MACHINE = "aplikasi"
KINDS = {
    **dict.fromkeys((*SERVED, EVERYBODY), "pengguna"),
    **dict.fromkeys(STAFF, "petugas"),
    **dict.fromkeys(OUTSIDE, "luar"),
    MACHINE: "sistem",
}
COMPRISED = {EVERYBODY: SERVED}
ROLES = tuple(
    Role.model_validate(
        {
            "id": name,
            "nama": name.title(),
            "jenis": kind,
            "halaman": name if name in (*SERVED, *STAFF) else None,
            "mencakup": COMPRISED.get(name, ()),
        }
    )
    for name, kind in KINDS.items()
)
WITH_PAGES = tuple(found for found in ROLES if found.address)

PLAIN_CHANNELS = ("kantor", "daring", "tiket", "whatsapp", "telepon", "faks", "email", "pos")
OWN_CHANNELS = {
    "loket": ("kantor", "Loket Tiga"),
    "gedung": ("tempat-lain", "Gedung Arsip"),
    "grup": ("whatsapp", "Grup Bantuan"),
}
"""Channels with a name of their own: id to kind and name."""
OFFICES = ("kantor", "loket")
"""Channels that lead to the office itself."""
PLACES = (*OFFICES, "gedung")
"""Channels to which one goes."""

DOCUMENTS = ("ktp", "akta", "surat", "npwp")
OTHER = "lain"
"""An entry that generated ones may refer to."""


def lookup_of(*raw: Raw) -> Lookup:
    """A source of the entries ``raw`` and of OTHER, looked up."""
    other = {
        "id": OTHER,
        "judul": "Lain",
        "pertanyaan": "Apa?",
        "langkah": [{"pelaku": "penyedia", "tindakan": "Datang", "bawa": ["npwp"]}],
    }
    entries = [Entry.model_validate(entry) for entry in (*raw, other)]
    return Lookup(
        Source(
            office=Office(nama="Kantor"),
            roles=ROLES,
            topics=(Topic(id="umum", judul="Umum"),),
            documents=tuple(Document(id=name, nama=name.upper()) for name in DOCUMENTS),
            references=(Reference(id="sop", nama="SOP"),),
            channels=tuple(
                Channel.model_validate({"id": name, "jenis": kind, "nama": shown})
                for name, (kind, shown) in OWN_CHANNELS.items()
            ),
            entries=tuple(
                Filed(entry=entry, topic="umum", path=f"faq/umum/{entry.id}.yml") for entry in entries
            ),
        )
    )


def role(name: str) -> Role:
    return next(found for found in ROLES if found.id == name)


def entry_of(*steps: Raw, **fields: Any) -> Raw:
    """A raw entry with these steps."""
    return {"id": "a", "judul": "A", "pertanyaan": "Apa?", "langkah": list(steps), **fields}
