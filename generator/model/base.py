"""Building blocks of the domain model: the frozen record and the shared field types.

Every scalar arrives as text (see :mod:`generator.source.load`), so ``no``, ``010`` and ``10:30`` mean what
the author wrote. Field names are English; the Indonesian YAML keys are their aliases, and each
field's ``description`` is the author's reference: JSON Schema and ACUAN.md are generated from it.
"""

import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, Final, Literal
from urllib.parse import unquote, urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
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


@dataclass(frozen=True)
class Lines:
    """Marks a text of which each line counts."""


Markdown = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), Lines()]
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


@dataclass(frozen=True)
class Shorthand:
    """Takes a bare text for a record with only ``key``."""

    key: str

    def __call__(self, value: object) -> object:
        return {self.key: value} if isinstance(value, str) else value


def shorthand(key: str) -> Shorthand:
    """Let authors write a bare text where a record with only ``key`` is meant."""
    return Shorthand(key)


def as_list(value: object) -> object:
    """Let authors write a single value where a list is meant."""
    return value if value is None or isinstance(value, list | tuple) else [value]


Slugs = Annotated[tuple[Slug, ...], BeforeValidator(as_list, json_schema_input_type=Slug | tuple[Slug, ...])]
"""One id, or several."""
