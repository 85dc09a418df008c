"""What is said, in few shapes: links, statements, notes, points, times, and the words of a reply."""

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field

from generator.model.base import Record, Slugs, Text, Url, as_list, shorthand


class NoteKind(StrEnum):
    TIP = "tip"
    PROHIBITION = "larangan"
    WARNING = "peringatan"
    PREREQUISITE = "prasyarat"
    EXAMPLE = "contoh"
    CAUSE = "sebab"
    WORKAROUND = "sementara"
    INFO = "info"


class LinkRecord(Record):
    """An address with its name, or (without one) something that the office hasn't given yet."""

    address: Url | None = Field(
        None, alias="alamat", description="Alamat https://… atau berkas/…; kosongkan bila belum ada"
    )
    name: Text | None = Field(None, alias="nama", description="Nama tautan, atau penjelasan gambar")


Link = Annotated[LinkRecord, BeforeValidator(shorthand("alamat"), json_schema_input_type=LinkRecord | Url)]
Links = Annotated[
    tuple[Link, ...],
    BeforeValidator(as_list, json_schema_input_type=LinkRecord | Url | tuple[LinkRecord | Url, ...]),
]
Picture = Annotated[LinkRecord, BeforeValidator(shorthand("nama"), json_schema_input_type=LinkRecord | str)]
"""An image of ``berkas/…`` with what it shows; without its address it is said to be missing."""


class StatementRecord(Record):
    """Something said, with the condition under which it holds and the roles whom it is for."""

    text: Text = Field(alias="teks", description="Isinya, satu kalimat atau lebih")
    condition: Text | None = Field(None, alias="bila", description="Hanya bila keadaan ini berlaku")
    audience: Slugs = Field(
        (), alias="untuk", description="id peran yang memerlukannya; kosongkan bila untuk semua"
    )
    links: Links = Field((), alias="tautan", description="Alamat yang disebut, satu atau lebih")


Statement = Annotated[
    StatementRecord, BeforeValidator(shorthand("teks"), json_schema_input_type=StatementRecord | str)
]
Statements = Annotated[
    tuple[Statement, ...],
    BeforeValidator(
        as_list, json_schema_input_type=StatementRecord | str | tuple[StatementRecord | str, ...]
    ),
]


class NoteRecord(StatementRecord):
    """A remark of a kind beside an answer, a branch, a step or a thing."""

    kind: NoteKind = Field(
        NoteKind.INFO,
        alias="jenis",
        description="info, tip, peringatan, larangan, prasyarat, contoh, sebab, atau sementara",
    )


Note = Annotated[NoteRecord, BeforeValidator(shorthand("teks"), json_schema_input_type=NoteRecord | str)]


class PointRecord(StatementRecord):
    """One of several points of a step, with the code under which the source or a screen lists it."""

    code: Text | None = Field(None, alias="kode", description="Kode atau nomor butir di naskah")


Point = Annotated[PointRecord, BeforeValidator(shorthand("teks"), json_schema_input_type=PointRecord | str)]


class TimeRecord(Record):
    """How long something takes, or until when it has to be done; exactly one of the two."""

    duration: Text | None = Field(None, alias="lama", description="Lamanya, misalnya: 2 hari kerja")
    deadline: Text | None = Field(
        None, alias="tenggat", description="Batas waktunya, misalnya: paling lambat 7 hari"
    )
    since: Text | None = Field(
        None, alias="sejak", description="Sejak kapan dihitung, misalnya: sejak berkas lengkap"
    )
    if_missed: Text | None = Field(
        None, alias="bila_lewat", description="Apa yang terjadi bila tenggatnya lewat"
    )
    condition: Text | None = Field(None, alias="bila", description="Hanya bila keadaan ini berlaku")
    audience: Slugs = Field(
        (), alias="untuk", description="id peran yang memerlukannya; kosongkan bila untuk semua"
    )


Time = Annotated[TimeRecord, BeforeValidator(shorthand("lama"), json_schema_input_type=TimeRecord | str)]
Times = Annotated[
    tuple[Time, ...],
    BeforeValidator(as_list, json_schema_input_type=TimeRecord | str | tuple[TimeRecord | str, ...]),
]


class Reply(Record):
    """Opening and closing words; the body is derived from the same steps and documents as the page."""

    opening: Text | None = Field(None, alias="pembuka", description="Kalimat pembuka balasan")
    closing: Text | None = Field(None, alias="penutup", description="Kalimat penutup balasan")
