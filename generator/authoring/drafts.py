"""Drafts: an entry that is being written may lack what it must have, and is read with blanks there."""

from collections.abc import Collection
from typing import Any

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from generator.authoring.fields import keys, record_at
from generator.authoring.messages import real, told_errors
from generator.model.base import Record
from generator.model.entry import Entry, Status
from generator.model.procedure import PartiesRecord
from generator.source.load import Loc

BLANK = "(belum diisi)"
"""What stands for a text that a draft lacks."""


def is_draft(model: type[Record], value: Any) -> bool:
    """Whether ``value``, as the author wrote it, is an entry that is still being written."""
    return model is Entry and isinstance(value, dict) and value.get("status") == Status.DRAFT


def read_draft(
    model: type[Record], value: Any, error: ValidationError
) -> tuple[Record | None, frozenset[Loc]]:
    """The record of ``value`` with blanks, or None if more is wrong, and the places that can wait.

    ``error`` is what the model said of ``value``; it names the places.
    """
    errors = told_errors(error)
    blanks = {
        item["loc"]: blank
        for item in errors
        if item["type"] in ("missing", "string_too_short") or item["input"] is None
        for blank in _blanks(model, item["loc"])
    }
    waiting = frozenset(blanks)
    if len(waiting) < len({item["loc"] for item in errors}):
        return None, waiting
    try:
        return model.model_validate(_filled(value, [(real(loc), blanks[loc]) for loc in waiting])), waiting
    except ValidationError:  # not to be filled where it stands, as inside a shorthand
        return None, frozenset()


def _blanks(model: type[Record], loc: Loc) -> tuple[Any, ...]:
    """What stands for the key at ``loc``; none for what can't wait, such as an id, which is an address."""
    way = loc[:-1] if real(loc) == real(loc[:-1]) else loc
    record = record_at(model, way[:-1])
    field = keys(record).get(str(way[-1])) if record else None
    return blanks_of(field) if field else ()


def blanks_of(field: FieldInfo) -> tuple[Any, ...]:
    """What stands for ``field`` in a draft without it; none if it can't wait."""
    if not field.is_required():
        return (None,)
    if field.annotation is str and not any(getattr(each, "pattern", None) for each in field.metadata):
        return (BLANK,)
    if field.annotation is PartiesRecord:
        return ({"bersama": []},)
    return ([],) if "tuple[" in str(field.annotation) else ()


def _filled(value: Any, blanks: Collection[tuple[Loc, Any]]) -> Any:
    """``value`` with each blank at its place."""
    if isinstance(value, dict):
        own = {way[0]: blank for way, blank in blanks if len(way) == 1}
        return {key: _filled(inner, _below(key, blanks)) for key, inner in value.items()} | own
    if isinstance(value, list):
        return [_filled(inner, _below(index, blanks)) for index, inner in enumerate(value)]
    return value


def _below(part: int | str, blanks: Collection[tuple[Loc, Any]]) -> list[tuple[Loc, Any]]:
    return [(way[1:], blank) for way, blank in blanks if way[0] == part and len(way) > 1]
