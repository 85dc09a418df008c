"""Ways to reach somebody, and places: the office itself, its counters, other offices, lines and addresses."""

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field

from generator.model.base import Record, Slug, Text, Url, WebUrl, as_list
from generator.model.said import Statements

Texts = Annotated[tuple[Text, ...], BeforeValidator(as_list, json_schema_input_type=Text | tuple[Text, ...])]
"""One text, or several."""


class Hours(Record):
    """Opening hours of some days, in the office's own words."""

    days: Text = Field(alias="hari", description="Hari, misalnya: Senin–Kamis")
    hours: Text = Field(alias="jam", description="Jam, misalnya: 08.00–15.00")
    break_: Text | None = Field(None, alias="istirahat", description="Jam istirahat, misalnya: 12.00–13.00")


class OtherContactRecord(Record):
    """A way of its own kind to reach somebody: a social network, an application, a radio frequency."""

    name: Text = Field(alias="nama", description="Nama cara menghubungi, misalnya: Telegram")
    text: Text = Field(alias="teks", description="Nomor, nama akun, atau alamatnya")
    link: Url | None = Field(None, alias="tautan", description="Alamat yang dapat ditekan, bila ada")


class Contact(Record):
    """Where somebody is and how to reach them; whatever isn't given is shown as not given, or not at all."""

    address: Text | None = Field(None, alias="alamat", description="Alamat tempatnya")
    post: Text | None = Field(None, alias="pos", description="Alamat surat, bila berbeda dari alamatnya")
    time_zone: Text | None = Field(None, alias="zona_waktu", description="WIB, WITA, atau WIT")
    opening_hours: tuple[Hours, ...] = Field((), alias="jam_layanan", description="Jam layanan tatap muka")
    phones: Texts = Field((), alias="telepon", description="Nomor telepon, satu atau lebih")
    faxes: Texts = Field((), alias="faks", description="Nomor faksimile, satu atau lebih")
    whatsapp: Texts = Field((), alias="whatsapp", description="Nomor WhatsApp, satu atau lebih")
    emails: Texts = Field((), alias="email", description="Alamat email, satu atau lebih")
    website: WebUrl | None = Field(None, alias="web", description="Laman resmi")
    others: tuple[OtherContactRecord, ...] = Field(
        (), alias="kontak_lain", description="Cara lain untuk menghubungi, misalnya media sosial"
    )


class ChannelKind(StrEnum):
    """What using a channel means; authors may name a kind where they mean no particular channel."""

    OFFICE = "kantor"
    PLACE = "tempat-lain"
    ONLINE = "daring"
    TICKET = "tiket"
    WHATSAPP = "whatsapp"
    PHONE = "telepon"
    FAX = "faks"
    EMAIL = "email"
    POST = "pos"
    OTHER = "lain"


class Channel(Contact):
    """A way to do a step, or a place to go to, with a name and contact of its own."""

    id: Slug = Field(description="id saluran, dipakai di isian saluran dan kontak")
    kind: ChannelKind = Field(
        alias="jenis",
        description=(
            "kantor (kantor sendiri atau loketnya), tempat-lain, daring, tiket, whatsapp, telepon, faks, "
            "email, pos, atau lain"
        ),
    )
    name: Text = Field(alias="nama", description="Nama saluran atau tempat, misalnya: Loket 3")
    remarks: Statements = Field((), alias="keterangan", description="Hal lain tentang saluran ini")
