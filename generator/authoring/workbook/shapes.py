"""The models as columns and rows: which fields of a record fit one cell, and which have rows of their own.

Everything follows from the models' types. What authors may write short (a bare text for a record, one value
for a list) is taken apart by the models' own validators, so that both ways to write are the same row.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum, StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BeforeValidator
from pydantic.fields import FieldInfo

from generator.authoring.fields import NODES, RECORD_NAMES, keys
from generator.model.base import Date, Record, Text
from generator.model.procedure import PartiesRecord, node_kind

Keys = tuple[str, ...]
"""The way from a row's record to a value in it; empty for the row's value itself."""


Expand = Callable[[object], object]
"""Makes what is meant of what authors may write short."""


class Form(StrEnum):
    """How a value stands in a cell."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    IDS = "ids"
    """Several, with commas between them."""
    LINES = "lines"
    """Several, each on a line of its own."""
    PARTIES = "parties"


@dataclass(frozen=True, kw_only=True)
class Column:
    """A value that fits one cell."""

    keys: Keys
    form: Form
    description: str = ""
    choices: tuple[str, ...] = ()
    is_required: bool = False
    takes_one: bool = False
    """Whether a single value may stand without a list."""
    is_words: bool = False
    """Whether it is a text of words: no id, address or choice."""
    has_default: bool = False
    """Whether an empty list says something else than none."""

    @property
    def label(self) -> str:
        return label_of(self.keys)


@dataclass(frozen=True, kw_only=True)
class Part:
    """A list whose items have rows of their own."""

    keys: Keys
    records: tuple[type[Record], ...]
    """Several where they are told apart by their keys; none where each item is a list of texts."""
    description: str = ""
    expand: tuple[Expand, ...] = ()
    """What makes a list of a value that authors wrote short."""
    expand_item: tuple[Expand, ...] = ()
    literal: str = ""
    """What may stand instead of the list."""
    is_grouped: bool = False
    """Whether the list has a row of its own above those of its items."""
    is_required: bool = False

    @property
    def label(self) -> str:
        """What the rows of its items are called, or of the list where it is grouped."""
        return label_of(self.keys)

    def kind(self, record: type[Record] | None) -> str:
        """What the row of an item is called."""
        return RECORD_NAMES[record] if record and len(self.records) > 1 else self.label

    def record_of(self, value: object) -> type[Record] | None:
        """The record that ``value``, an item, has."""
        if len(self.records) < 2:
            return self.records[0] if self.records else None
        name = node_kind(value)
        return next(record for record in self.records if record.__name__ == name)


@dataclass(frozen=True, kw_only=True)
class Shape:
    """A record as a row."""

    columns: tuple[Column, ...]
    parts: tuple[Part, ...]
    spread: tuple[tuple[Keys, tuple[Expand, ...]], ...] = ()
    """Records whose fields stand among those of the row, each with what makes it of what is written short."""

    @property
    def main(self) -> Column | None:
        """The text that says what the row is about."""
        words = [column for column in self.columns if column.is_words]
        required = [column for column in words if column.is_required]
        return next(iter((*required, *words, *self.columns)), None)


def label_of(way: Keys) -> str:
    """A key as people read it."""
    return ": ".join(way).replace("_", " ")


ITEM = Shape(columns=(Column(keys=(), form=Form.LINES),), parts=())
"""A list of texts as a row."""


@cache
def side(part: Part) -> Shape:
    """A grouped list as a row: what may stand instead of its items, and they themselves."""
    inside = replace(part, keys=(), is_grouped=False, expand=())
    return Shape(columns=(Column(keys=(), form=Form.TEXT, choices=(part.literal,)),), parts=(inside,))


@cache
def shape(record: type[Record]) -> Shape:
    """The columns and the parts of ``record``, in the order of its fields."""
    columns: list[Column] = []
    parts: list[Part] = []
    spread: list[tuple[Keys, tuple[Expand, ...]]] = []
    _collect(record, (), columns, parts, spread)
    # Steps stand right below what they belong to, unless there are two lists of them.
    several = sum(part.records == NODES for part in parts) > 1
    parts = [replace(part, is_grouped=several and part.records == NODES) for part in parts]
    literals = [
        Column(keys=part.keys, form=Form.TEXT, description=part.description, choices=(part.literal,))
        for part in parts
        if part.literal and not part.is_grouped
    ]
    return Shape(columns=(*columns, *literals), parts=tuple(parts), spread=tuple(spread))


def _collect(
    record: type[Record],
    above: Keys,
    columns: list[Column],
    parts: list[Part],
    spread: list[tuple[Keys, tuple[Expand, ...]]],
) -> None:
    for key, field in keys(record).items():
        way = (*above, key)
        kind, metadata = _plain(field.annotation, tuple(field.metadata))
        records = _records(kind)
        if get_origin(kind) is tuple or get_origin(kind) in (Union, UnionType):
            found = _list(way, field, kind, metadata)
            if isinstance(found, Part):
                parts.append(found)
            else:
                columns.append(found)
        elif kind is PartiesRecord:
            columns.append(_column(way, Form.PARTIES, field, takes_one=True))
        elif records:
            spread.append((way, _expanding(metadata)))
            _collect(records[0], way, columns, parts, spread)
        else:
            form = {int: Form.NUMBER, _plain(Date, ())[0]: Form.DATE}.get(kind, Form.TEXT)
            is_words = _is_words(kind, metadata)
            columns.append(_column(way, form, field, choices=_choices(kind), is_words=is_words))


def _list(way: Keys, field: FieldInfo, kind: Any, metadata: tuple[Any, ...]) -> Column | Part:
    """A list as rows or, if its items are short, as one cell; a text may be all that stands for it."""
    literal = ""
    if get_origin(kind) is not tuple:
        members = get_args(kind)
        literal = next(str(get_args(member)[0]) for member in members if get_origin(member) is Literal)
        kind = next(member for member in members if get_origin(member) is tuple)
    expand = _expanding(metadata)
    item, item_metadata = _plain(get_args(kind)[0], ())
    records = _records(item)
    if records or get_origin(item) is tuple:
        return Part(
            keys=way,
            records=records,
            description=field.description or "",
            expand=expand,
            expand_item=_expanding(item_metadata),
            literal=literal,
            is_required=field.is_required(),
        )
    form = Form.LINES if _is_words(item, item_metadata) else Form.IDS
    return _column(way, form, field, choices=_choices(item), takes_one=bool(expand))


def _column(way: Keys, form: Form, field: FieldInfo, **more: Any) -> Column:
    return Column(
        keys=way,
        form=form,
        description=field.description or "",
        is_required=field.is_required() and len(way) == 1,
        has_default=form in (Form.IDS, Form.LINES) and bool(field.default) and not field.is_required(),
        **more,
    )


def _plain(kind: Any, metadata: tuple[Any, ...]) -> tuple[Any, tuple[Any, ...]]:
    """``kind`` without None and without what is annotated to it, which comes along."""
    while True:
        if get_origin(kind) is Annotated:
            metadata = (*get_args(kind)[1:], *metadata)
            kind = get_args(kind)[0]
        elif get_origin(kind) in (Union, UnionType) and NoneType in get_args(kind):
            rest = tuple(member for member in get_args(kind) if member is not NoneType)
            kind = rest[0] if len(rest) == 1 else Union[rest]  # noqa: UP007 - its members are known only now
        else:
            return kind, metadata


def _expanding(metadata: tuple[Any, ...]) -> tuple[Expand, ...]:
    found: list[Any] = [item.func for item in metadata if isinstance(item, BeforeValidator)]
    return tuple(found)


def _records(kind: Any) -> tuple[type[Record], ...]:
    """The records that a value of ``kind`` is, but none for those inside a list."""
    plain = _plain(kind, ())[0]
    if isinstance(plain, type) and issubclass(plain, Record):
        return (plain,)
    if get_origin(plain) in (Union, UnionType):
        return tuple(found for member in get_args(plain) for found in _records(member))
    return ()


def _choices(kind: Any) -> tuple[str, ...]:
    if get_origin(kind) is Literal:
        return tuple(map(str, get_args(kind)))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return tuple(str(member.value) for member in kind)
    return ()


def _is_words(kind: Any, metadata: tuple[Any, ...]) -> bool:
    """Whether ``kind`` is a text in which commas mean nothing."""
    return kind is str and all(item in metadata for item in _plain(Text, ())[1])
