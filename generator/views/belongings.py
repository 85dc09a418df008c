"""What belongs to a step, a branch or an answer besides its sentence, whole or as one role sees it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from typing import Any, TypeVar

from generator.model.base import Slug
from generator.model.entry import Entry
from generator.model.procedure import Act, Branch
from generator.model.said import LinkRecord, NoteRecord, PointRecord, StatementRecord, TimeRecord
from generator.views.lookup import Lookup
from generator.views.things import Thing, entry_requirements, renumbered, things, with_parts

IsFor = Callable[[tuple[Slug, ...]], bool]
"""Tells whether something said for an audience (ids of roles; empty: for all) is for the reader."""

T = TypeVar("T", Thing, NoteRecord, PointRecord, StatementRecord, TimeRecord)


@dataclass(frozen=True, kw_only=True)
class Belongings:
    """In the order of the data; what is said for certain roles keeps their ids as its audience."""

    brings: tuple[Thing, ...] = ()
    encloses: tuple[Thing, ...] = ()
    times: tuple[TimeRecord, ...] = ()
    costs: tuple[StatementRecord, ...] = ()
    results: tuple[StatementRecord, ...] = ()
    links: tuple[LinkRecord, ...] = ()
    notes: tuple[NoteRecord, ...] = ()

    def __bool__(self) -> bool:
        return any(getattr(self, field.name) for field in fields(self))

    def seen_by(self, is_for: IsFor) -> "Belongings":
        """Only what is for the reader."""
        return Belongings(
            brings=heard(self.brings, is_for),
            encloses=heard(self.encloses, is_for),
            times=heard(self.times, is_for),
            costs=heard(self.costs, is_for),
            results=heard(self.results, is_for),
            links=self.links,
            notes=heard(self.notes, is_for),
        )

    def in_particular(self) -> "Belongings":
        """Only what is said for certain roles, each with all its parts."""
        return Belongings(
            brings=_in_particular(self.brings),
            encloses=_in_particular(self.encloses),
            times=_in_particular(self.times),
            costs=_in_particular(self.costs),
            results=_in_particular(self.results),
            notes=_in_particular(self.notes),
        )


def _in_particular(said: Iterable[T]) -> tuple[T, ...]:
    return tuple(each for each in said if each.audience)


def heard(said: Iterable[T], is_for: IsFor) -> tuple[T, ...]:
    """What of ``said`` is for the reader; of things, the parts and contents that are, numbered anew."""
    found = tuple(said)
    first = next((thing.number for thing in _things_in(found) if thing.number), "1")
    kept = _kept(found, is_for)
    rows = iter(renumbered(_things_in(kept), int(first)))
    return tuple(next(rows) if isinstance(each, Thing) else each for each in kept)


def _things_in(said: Iterable[object]) -> list[Thing]:
    return [each for each in said if isinstance(each, Thing)]


def _kept(said: Iterable[T], is_for: IsFor) -> tuple[T, ...]:
    return tuple(
        with_parts(each, _kept(each.parts, is_for), _kept(each.contents, is_for))
        if isinstance(each, Thing)
        else each
        for each in said
        if is_for(each.audience) and not _is_left_empty(each, is_for)
    )


def _is_left_empty(said: object, is_for: IsFor) -> bool:
    """Whether ``said`` is a group of things of which none is for the reader."""
    if not isinstance(said, Thing) or not said.parts:
        return False
    return not any(is_for(part.audience) and not _is_left_empty(part, is_for) for part in said.parts)


def lists_things(entry_id: Slug, lookup: Lookup, is_for: IsFor) -> bool:
    """Whether an entry asks the reader to bring anything."""
    return bool(heard(things(entry_requirements(entry_id, lookup), lookup), is_for))


def belongings(record: Act | Branch | Entry, lookup: Lookup, start: int = 1) -> Belongings:
    """What belongs to ``record``; its things to bring are numbered from ``start``."""
    own: dict[str, Any] = {
        field.name: getattr(record, field.name)
        for field in fields(Belongings)
        if field.name not in ("brings", "encloses")
    }
    return Belongings(
        brings=things(record.brings, lookup, start), encloses=things(record.encloses, lookup), **own
    )
