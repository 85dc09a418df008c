"""Things: what is brought, sent along, asked for, downloaded or attached, in one shape."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from generator.model.base import Record, Slug, Slugs, Stated, Text, Url, shorthand


class Need(StrEnum):
    """Whether one can do without a thing; an absent need means that the source lists it plainly."""

    OPTIONAL = "opsional"
    RECOMMENDED = "disarankan"


class ThingRecord(Record):
    """A document of the catalogue, something else by its name, a choice, a whole, or another entry's list.

    Exactly one of ``document``, ``name``, ``one_of``, ``consists_of``, ``list_of`` and ``others`` is given.
    What the source says of originals and copies is kept as it is, and a count is never defaulted: the paper
    says no more than the source.
    """

    document: Slug | None = Field(None, alias="dokumen", description="id dokumen di dokumen.yml")
    name: Text | None = Field(
        None, alias="nama", description="Nama hal yang tidak ada di dokumen.yml, misalnya: laptop"
    )
    one_of: tuple["Brought", ...] = Field(
        (), alias="salah_satu", description="Pilihan: cukup salah satu dari dokumen-dokumen ini"
    )
    consists_of: tuple["Brought", ...] = Field(
        (), alias="terdiri_dari", description="Gabungan: satu butir yang terdiri atas beberapa dokumen"
    )
    list_of: Slug | None = Field(
        None, alias="daftar_dari", description="id pertanyaan lain yang daftar dokumennya dipakai"
    )
    others: Literal["tidak-disebut"] | None = Field(
        None, alias="lainnya", description='tidak-disebut: naskah berkata "dan lain-lain" tanpa merincinya'
    )
    label: Text | None = Field(
        None, alias="sebutan", description="Sebutan butir ini di naskah, bila berbeda dari nama dokumen"
    )
    original: Stated = Field(
        Stated.UNSAID,
        alias="asli",
        description="Kata naskah tentang aslinya: ya, tidak, ditunjukkan, diserahkan, tidak-disebut",
    )
    original_count: int | None = Field(
        None, alias="jumlah_asli", ge=1, le=99, description="Jumlah asli, hanya bila naskah menyebutnya"
    )
    copy_: Stated = Field(
        Stated.UNSAID,
        alias="salinan",
        description="Kata naskah tentang salinan: ya, tidak, ditunjukkan, diserahkan, tidak-disebut",
    )
    copy_count: int | None = Field(
        None, alias="jumlah_salinan", ge=1, le=99, description="Jumlah salinan, hanya bila naskah menyebutnya"
    )
    condition: Text | None = Field(
        None, alias="bila", description="Hanya bila keadaan ini berlaku, misalnya: jika dikuasakan"
    )
    need: Need | None = Field(
        None, alias="keperluan", description="opsional atau disarankan, hanya bila naskah berkata begitu"
    )
    remark: Text | None = Field(None, alias="keterangan", description="Penjelasan, misalnya: masih berlaku")
    contents: tuple["Named", ...] = Field(
        (), alias="memuat", description="Apa saja yang harus termuat di dalamnya"
    )
    link: Url | None = Field(
        None, alias="tautan", description="Alamat https://… atau berkas/… bila kantor memberikannya"
    )
    audience: Slugs = Field(
        (), alias="untuk", description="id peran yang memerlukannya; kosongkan bila untuk semua"
    )
    implied: tuple[str, ...] = Field(
        (), alias="tersirat", description="Nama isian di butir ini yang tersirat"
    )


Brought = Annotated[
    ThingRecord, BeforeValidator(shorthand("dokumen"), json_schema_input_type=ThingRecord | str)
]
"""A thing for which the id of its document may stand."""

Named = Annotated[ThingRecord, BeforeValidator(shorthand("nama"), json_schema_input_type=ThingRecord | str)]
"""A thing for which its name may stand."""

ThingRecord.model_rebuild()
