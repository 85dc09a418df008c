"""Visits to the office: what has the office as its channel, with the papers of each situation."""

from collections import Counter
from dataclasses import dataclass

from generator.model.base import NoteRecord
from generator.model.entry import Entry
from generator.model.procedure import Question, Step
from generator.model.things import ThingRecord
from generator.model.walk import Head, Placed, Situation, Stop, Turning, walk
from generator.views.lookup import Lookup, Party, needs_review
from generator.views.things import Thing, things


@dataclass(frozen=True, kw_only=True)
class VisitStep:
    """What happens at the office; what belongs to the act besides documents is printed with it."""

    act: Step | Question
    actors: Party
    is_visitor: bool
    asks_for: tuple[Thing, ...]
    encloses: tuple[Thing, ...]


@dataclass(frozen=True, kw_only=True)
class Section:
    """The part of a visit in one situation: its steps, notes and papers."""

    path: tuple[Situation, ...]
    steps: tuple[VisitStep, ...]
    notes: tuple[NoteRecord, ...]
    papers: tuple[Thing, ...]


@dataclass(frozen=True, kw_only=True)
class Visit:
    """One sheet: the visit that an entry asks for."""

    entry: Entry
    sections: tuple[Section, ...]
    other_ways: tuple[Situation, ...]
    """Routes that the visitor may take instead of coming."""
    forms: tuple[Thing, ...]
    """What any step of the answer downloads, unless it is brought under the same name."""

    @property
    def count(self) -> int:
        """Rows of documents on the sheet."""
        return sum(len(section.papers) for section in self.sections)

    @property
    def is_alternative(self) -> bool:
        """Whether there is another way than coming to the office."""
        return bool(self.other_ways)

    @property
    def needs_review(self) -> bool:
        return needs_review(self.entry)


def visit_of(entry_id: str, lookup: Lookup) -> Visit | None:
    """The visit of an entry, or None where nothing brings anyone to the office."""
    entry = lookup.entries[entry_id]
    stops = tuple(walk(entry.steps))
    if not any(_happens_here(stop, lookup) for stop in stops):
        return None
    sections = _sections(stops, lookup)
    return Visit(
        entry=entry,
        sections=sections,
        other_ways=_other_ways(stops, lookup),
        forms=things(_forms(stops, sections), lookup),
    )


def _sections(stops: tuple[Stop, ...], lookup: Lookup) -> tuple[Section, ...]:
    """The situations of a visit in order, each with all that belongs to it.

    Papers of a step that doesn't say where it happens belong to the visit: whoever comes without
    them has come in vain. Sides that exclude each other number their papers from 1; others go on.
    """
    groups: dict[tuple[Situation, ...], list[Stop]] = {}
    for stop in stops:
        if _belongs(stop, lookup):
            groups.setdefault(stop.path, []).append(stop)
    numbered: Counter[tuple[Situation, ...]] = Counter()
    sections = []
    for path, group in groups.items():
        series = _series(path)
        rows = things(_requirements(group), lookup, numbered[series] + 1)
        numbered[series] += len(rows)
        sections.append(
            Section(
                path=path,
                steps=tuple(_step(stop, lookup) for stop in group if isinstance(stop, Placed)),
                notes=tuple(note for stop in group if isinstance(stop, Head) for note in stop.branch.notes),
                papers=rows,
            )
        )
    return tuple(sections)


def _happens_here(stop: Stop, lookup: Lookup) -> bool:
    """Whether ``stop`` brings somebody to the office."""
    return lookup.is_office(stop.channels) and (isinstance(stop, Placed) or bool(stop.brings))


def _belongs(stop: Stop, lookup: Lookup) -> bool:
    """Whether ``stop`` has anything for the sheet."""
    notes = isinstance(stop, Head) and lookup.is_office(stop.channels) and bool(stop.branch.notes)
    return _happens_here(stop, lookup) or notes or (not stop.channels and bool(stop.brings))


def _step(placed: Placed, lookup: Lookup) -> VisitStep:
    actors = lookup.party(placed.act.actors)
    return VisitStep(
        act=placed.act,
        actors=actors,
        is_visitor=any(map(lookup.is_served, actors.members)),
        asks_for=things(placed.act.asks_for, lookup),
        encloses=things(placed.act.encloses, lookup),
    )


def _series(path: tuple[Situation, ...]) -> tuple[Situation, ...]:
    """The part of ``path`` in which papers are numbered in one series."""
    last = max((index for index, situation in enumerate(path, 1) if situation.excludes), default=0)
    return path[:last]


def _requirements(group: list[Stop]) -> tuple[ThingRecord, ...]:
    return tuple(dict.fromkeys(item for stop in group for item in stop.brings))


def _other_ways(stops: tuple[Stop, ...], lookup: Lookup) -> tuple[Situation, ...]:
    """Routes without a visit whose fork has a route with one."""
    routes: dict[Situation, bool] = {}
    for stop in stops:
        for situation in stop.path:
            if situation.kind is Turning.ROUTE:
                visits = lookup.is_office(stop.channels) and isinstance(stop, Placed)
                routes[situation] = routes.get(situation, False) or visits
    visited = {situation.fork for situation, visits in routes.items() if visits}
    return tuple(route for route, visits in routes.items() if not visits and route.fork in visited)


def _forms(stops: tuple[Stop, ...], sections: tuple[Section, ...]) -> tuple[ThingRecord, ...]:
    brought = {paper.name.casefold() for section in sections for paper in section.papers}
    found = [item for stop in stops if isinstance(stop, Placed) for item in stop.act.downloads]
    return tuple(item for item in dict.fromkeys(found) if (item.name or "").casefold() not in brought)
