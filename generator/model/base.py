"""Building blocks of the domain model: the frozen record and the shared field types.

Every scalar arrives as text (see :mod:`generator.source.load`), so ``no``, ``010`` and ``10:30`` mean what
the author wrote. Field names are English; the Indonesian YAML keys are their aliases, and each
field's ``description`` is the author's reference: JSON Schema and ACUAN.md are generated from it.
"""

import datetime as dt
import re
from enum import StrEnum
from typing import Annotated, Any, Final, Literal
from urllib.parse import unquote, urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    TypeAdapter,
    ValidationError,
    model_validator,
)
from pydantic_core import PydanticCustomError


class Record(BaseModel):
    """Immutable, closed record: unknown keys are problems, nothing changes after validation."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @model_validator(mode="before")
    @classmethod
    def _empty_is_absent(cls, data: Any) -> Any:
        """An optional key that is left empty says nothing, as if it weren't there."""
        if not isinstance(data, dict) or None not in data.values():
            return data
        fields = cls.model_fields.items()
        optional = {field.alias or name for name, field in fields if not field.is_required()}
        return {key: value for key, value in data.items() if value is not None or key not in optional}


SLUG_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""One non-empty plain text; never markup."""

Markdown = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""Markdown without raw HTML: the long tail of tables, images and links."""

Slug = Annotated[str, StringConstraints(pattern=SLUG_PATTERN, max_length=80)]
"""Stable kebab-case identifier; becomes part of an address."""

ATTACHED = "berkas"
"""Folder of the source whose files are published as they are."""


_HOST = re.compile(r"[\w-]{1,63}(\.[\w-]{1,63})*\.?|[0-9a-f:.]+")
"""The name of a computer, or its number (which urlsplit takes out of its brackets)."""


def sound_address(address: str) -> str:
    """``address``, if programs can take it apart: a pattern doesn't see a broken host or port."""
    try:
        parts = urlsplit(address)
        is_sound = parts.port != 0 and (
            parts.scheme not in ("http", "https")
            or (bool(_HOST.fullmatch(parts.hostname or "")) and parts.username is None)
        )
    except ValueError:
        is_sound = False
    if not is_sound:
        raise PydanticCustomError("url_parsing", "not an address")
    return address


Url = Annotated[
    str,
    StringConstraints(pattern=rf"^(https?://|mailto:|tel:|{ATTACHED}/)\S+$"),
    AfterValidator(sound_address),
]
"""Web address, or ``berkas/…`` for a file inside the source folder."""


def path_of(url: str) -> str:
    """The path below the source folder of the file that ``url`` (``berkas/…``) leads to."""
    return unquote(url.split("#")[0].split("?")[0])


WebUrl = Annotated[
    str, StringConstraints(pattern=r"^https?://[^\s/]+(/\S*)?$"), AfterValidator(sound_address)
]


SiteUrl = Annotated[
    str,
    StringConstraints(pattern=r"^https?://[^\s/?#]+(/[^\s?#]*)?$", max_length=200),
    AfterValidator(sound_address),
]
"""Where a site begins: addresses of pages are put behind it, and printed as codes."""


def is_site_address(text: str) -> bool:
    """Whether ``text`` could be the address of a site."""
    try:
        TypeAdapter(SiteUrl).validate_python(text)
    except ValidationError:
        return False
    return True


def iso_date(value: object) -> object:
    """Refuse what pydantic would take besides a date, such as a bare number of seconds."""
    if isinstance(value, str) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        raise PydanticCustomError("date_parsing", "not a date in the format YYYY-MM-DD")
    return value


Date = Annotated[dt.date, BeforeValidator(iso_date)]
"""A day, written TTTT-BB-HH."""

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]

YesNo = Literal["ya", "tidak"]


class Stated(StrEnum):
    """What the source says about a copy of a document; silence is a value of its own."""

    YES = "ya"
    NO = "tidak"
    UNSAID = "tidak-disebut"
    SHOWN = "ditunjukkan"
    HANDED_OVER = "diserahkan"

    @property
    def is_asked_for(self) -> bool:
        """Whether the visitor needs it with them."""
        return self in (Stated.YES, Stated.SHOWN, Stated.HANDED_OVER)


UNSAID: Final = "tidak-disebut"
"""What authors write where the source leaves something open that readers would expect."""


class NoteKind(StrEnum):
    TIP = "tip"
    PROHIBITION = "larangan"
    WARNING = "peringatan"
    PREREQUISITE = "prasyarat"
    EXAMPLE = "contoh"
    CAUSE = "sebab"
    WORKAROUND = "sementara"
    INFO = "info"


def shorthand(key: str) -> Any:
    """Let authors write a bare text where a record with only ``key`` is meant."""

    def expand(value: object) -> object:
        return {key: value} if isinstance(value, str) else value

    return expand


def as_list(value: object) -> object:
    """Let authors write a single value where a list is meant."""
    return value if value is None or isinstance(value, list | tuple) else [value]


Slugs = Annotated[tuple[Slug, ...], BeforeValidator(as_list, json_schema_input_type=Slug | tuple[Slug, ...])]
"""One id, or several."""


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
