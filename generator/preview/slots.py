"""What each field of a record can hold, read from the models: the one table behind every form."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BeforeValidator

from generator.authoring.fields import CATALOGUE_MODELS, NODES, SINGLE, keys
from generator.authoring.ids import kind_named
from generator.model.base import Lines, Record, Shorthand, as_list
from generator.model.procedure import PartiesRecord, node_kind

OWN_KEYS, MARKS = "isian", "tanda"
"""Choices that depend on where a form stands: its record's own fields; the marks of its answer's steps."""
_WITHIN = {"tersirat": OWN_KEYS, "kembali_ke": MARKS}


class Kind(StrEnum):
    """How a value is filled in."""

    TEXT = "teks"
    LINES = "baris"
    """A text of which each line counts."""
    CHOICE = "pilihan"
    DATE = "tanggal"
    NUMBER = "angka"
    LIST = "daftar"
    RECORD = "rekaman"
    PARTIES = "para-pihak"
    STEPS = "langkah"


@dataclass(frozen=True, kw_only=True)
class Slot:
    """What a value can be."""

    kind: Kind
    choices: tuple[str, ...] = ()
    """The values to choose from, where they are always the same."""
    refers: str = ""
    """The kind of file whose ids are chosen from."""
    item: "Slot | None" = None
    """What a list holds."""
    takes_one: bool = False
    """Whether one value may stand without a list around it."""
    record: type[Record] | None = None
    """The record; None where the value itself tells, as in a list of steps."""
    short: str = ""
    """The key for which a bare text may stand."""

    def record_of(self, value: object) -> type[Record]:
        """The record that ``value`` is one of."""
        return self.record or _NODES[node_kind(value)]


_NODES = {node.__name__: node for node in NODES}
STEP_LIST = Slot(kind=Kind.LIST, item=Slot(kind=Kind.RECORD))


@cache
def slots(record: type[Record]) -> dict[str, Slot]:
    """What each field of ``record`` can hold, by its key."""
    return {
        key: _slot(field.annotation, tuple(field.metadata), key, record)
        for key, field in keys(record).items()
    }


def root_slot(kind: str) -> Slot:
    """What a file of ``kind`` holds."""
    record = Slot(kind=Kind.RECORD, record=CATALOGUE_MODELS[kind])
    return record if kind in SINGLE else Slot(kind=Kind.LIST, item=record)


def _slot(annotation: Any, metadata: tuple[Any, ...], key: str, record: type[Record]) -> Slot:
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        return _slot(inner, (*more, *metadata), key, record)
    if get_origin(annotation) in (Union, UnionType):
        members = [part for part in get_args(annotation) if part is not NoneType]
        if len(members) == 1:
            return _slot(members[0], metadata, key, record)
        return replace(STEP_LIST, kind=Kind.STEPS)
    if get_origin(annotation) is tuple:
        item = get_args(annotation)[0]
        if set(_records(item)) >= set(NODES):
            return replace(STEP_LIST, kind=Kind.STEPS)
        takes_one = any(func is as_list for func in _before(metadata))
        return Slot(kind=Kind.LIST, item=_slot(item, (), key, record), takes_one=takes_one)
    return _plain(annotation, metadata, key, record)


def _plain(annotation: Any, metadata: tuple[Any, ...], key: str, record: type[Record]) -> Slot:
    if annotation is PartiesRecord:
        return Slot(kind=Kind.PARTIES, refers="peran")
    if isinstance(annotation, type) and issubclass(annotation, Record):
        short = next((func.key for func in _before(metadata) if isinstance(func, Shorthand)), "")
        return Slot(kind=Kind.RECORD, record=annotation, short=short)
    if get_origin(annotation) is Literal:
        return Slot(kind=Kind.CHOICE, choices=get_args(annotation))
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return Slot(kind=Kind.CHOICE, choices=tuple(each.value for each in annotation))
    if annotation in (int, dt.date):
        return Slot(kind=Kind.NUMBER if annotation is int else Kind.DATE)
    if any(isinstance(each, Lines) for each in metadata):
        return Slot(kind=Kind.LINES)
    refers = _WITHIN.get(key) or kind_named(record, key)
    return Slot(kind=Kind.CHOICE if refers else Kind.TEXT, refers=refers)


def _before(metadata: tuple[Any, ...]) -> Iterator[Any]:
    return (each.func for each in metadata if isinstance(each, BeforeValidator))


def _records(annotation: Any) -> Iterator[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for part in get_args(annotation):
        yield from _records(part)
