"""What somebody has ready who asks about an answer: what its steps ask for of the people served."""

from dataclasses import dataclass
from functools import partial

from generator.model.base import Slug
from generator.model.catalogue import Role
from generator.model.walk import Situation
from generator.views.belongings import heard
from generator.views.flow import NodeView, steps_in
from generator.views.lookup import Lookup, Party
from generator.views.things import Thing


@dataclass(frozen=True, kw_only=True)
class Prepared:
    """What one step asks for that no step before it has."""

    number: int
    """Of the step."""
    path: tuple[Situation, ...]
    """The situations in which it applies."""
    things: tuple[Thing, ...]


def prepared(nodes: tuple[NodeView, ...], lookup: Lookup, reader: Role | None = None) -> tuple[Prepared, ...]:
    """What the steps of ``nodes`` (the whole answer) ask for, each thing once.

    Of the ``reader``, or of all people served; what only some situations ask for stands in each of them.
    """
    found: list[Prepared] = []
    known: set[tuple[str, str | None]] = set()
    for step in steps_in(nodes):
        if not _is_addressed(step.to, lookup, reader):
            continue
        asked = heard(step.asks_for, partial(_is_for, lookup, reader))
        new = tuple(thing for thing in asked if (thing.name, thing.condition) not in known)
        if new:
            found.append(Prepared(number=step.number, path=step.path, things=new))
        if not step.path:
            known |= {(thing.name, thing.condition) for thing in new}
    return tuple(found)


def _is_addressed(to: Party, lookup: Lookup, reader: Role | None) -> bool:
    return to.includes(reader) if reader else any(map(lookup.is_served, to.members))


def _is_for(lookup: Lookup, reader: Role | None, audience: tuple[Slug, ...]) -> bool:
    return lookup.is_for(reader, audience) if reader else lookup.is_for_served(audience)
