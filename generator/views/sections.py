"""The sections of a visit: what happens or is brought at the office, in its situation."""

from collections import Counter
from dataclasses import dataclass, replace

from generator.model.contact import Channel
from generator.model.entry import Entry
from generator.model.procedure import Question, Step
from generator.model.said import NoteKind, NoteRecord, PointRecord
from generator.model.things import ThingRecord
from generator.model.walk import Head, Placed, Situation, Stop, placed_acts
from generator.views.belongings import heard
from generator.views.lookup import Lookup, Party
from generator.views.things import Thing, renumbered, things

Path = tuple[Situation, ...]


@dataclass(frozen=True, kw_only=True)
class VisitStep:
    """What happens at the office; what belongs to the act besides documents is printed with it."""

    act: Step | Question
    actors: Party
    is_visitor: bool
    channels: tuple[Channel, ...]
    """Where it happens; of several any will do."""
    asks_for: tuple[Thing, ...]
    encloses: tuple[Thing, ...]
    points: tuple[PointRecord, ...]
    notes: tuple[NoteRecord, ...]


@dataclass(frozen=True, kw_only=True)
class Section:
    """The part of a visit in one situation: its steps, notes and papers."""

    path: Path
    steps: tuple[VisitStep, ...]
    notes: tuple[NoteRecord, ...]
    papers: tuple[Thing, ...]
    encloses: tuple[Thing, ...]
    """What its branch asks to hand over."""
    channels: tuple[Channel, ...]
    """Where its steps happen, where that is the same for all."""
    is_visit: bool
    """Whether anything of it brings somebody to the office, rather than only belonging to the visit."""
    is_bare: bool
    """Whether nothing at all is listed for whoever is in this situation."""
    is_later: bool = False
    """Whether it goes on with a situation that was left for the sides of a fork."""

    @property
    def sent(self) -> tuple[Thing, ...]:
        """What visitors hand over besides their papers."""
        own = (thing for step in self.steps if step.is_visitor for thing in step.encloses)
        return (*own, *self.encloses)


def sections_of(entry: Entry, stops: tuple[Stop, ...], lookup: Lookup) -> tuple[Section, ...]:
    """The situations of a visit in order, each with all that belongs to it.

    Papers of a step that doesn't say where it happens belong to the visit: whoever comes without
    them has come in vain. Sides that exclude each other number their papers from 1; others go on.
    """
    own = entry.brings if heard(things(entry.brings, lookup), lookup.is_for_served) else ()
    runs: list[_Run] = [((), [])] if own else []
    for stop in stops:
        if _belongs(stop, lookup):
            _run_of(stop.path, runs).append(stop)
    listing = {path for path, group in runs if any(_lists(stop, lookup) for stop in group)}
    listing |= {()} if own else set()
    numbered: Counter[Path] = Counter()
    listed: dict[Path, dict[ThingRecord, None]] = {(): dict.fromkeys(own)}
    sections: list[Section] = []
    for index, (path, group) in enumerate(runs):
        series, before = _series(path), listed.setdefault(path, {})
        is_later = any(path == other for other, _ in runs[:index])
        brought = tuple(item for item in _requirements(group) if item not in before)
        before |= dict.fromkeys(brought)
        asked = brought if sections else (*own, *brought)
        rows = renumbered(heard(things(asked, lookup), lookup.is_for_served), numbered[series] + 1)
        numbered[series] += sum(bool(row.number) for row in rows)
        is_bare = not any(_meet(path, other) for other in listing)
        sections.append(replace(_section(path, group, rows, is_bare, lookup), is_later=is_later))
    return tuple(sections)


_Run = tuple[Path, list[Stop]]
"""Stops of one situation that follow each other, apart from steps with a condition of their own."""


def _run_of(path: Path, runs: list[_Run]) -> list[Stop]:
    """The last of ``runs`` with this ``path``; a new one, if none is or a fork's sides came after it."""
    for other, group in reversed(runs):
        if other == path:
            return group
        if any(side.branch and side not in path for side in other):
            break
    runs.append((path, []))
    return runs[-1][1]


def _section(
    path: Path, group: list[Stop], papers: tuple[Thing, ...], is_bare: bool, lookup: Lookup
) -> Section:
    acts = [stop for stop in group if isinstance(stop, Placed)]
    branches = [stop.branch for stop in group if isinstance(stop, Head)]
    notes = [note for branch in branches for note in branch.notes]
    sent = [item for branch in branches for item in branch.encloses]
    places = {stop.channels for stop in group if stop.channels}
    return Section(
        path=path,
        steps=tuple(_step(stop, lookup) for stop in acts),
        notes=heard(notes, lookup.is_for_served),
        papers=papers,
        encloses=heard(things(sent, lookup), lookup.is_for_served),
        channels=lookup.channels_of(next(iter(places))) if len(places) == 1 else (),
        is_visit=any(happens_here(stop, lookup) for stop in group),
        is_bare=is_bare,
    )


def happens_here(stop: Stop, lookup: Lookup) -> bool:
    """Whether ``stop`` brings somebody to the office."""
    return lookup.is_office(stop.channels) and (isinstance(stop, Placed) or _brings(stop, lookup))


def _brings(stop: Stop, lookup: Lookup) -> bool:
    """Whether people served bring anything here."""
    return bool(heard(things(stop.brings, lookup), lookup.is_for_served))


def _lists(stop: Stop, lookup: Lookup) -> bool:
    """Whether anything to bring or to hand over is listed for people served."""
    return _brings(stop, lookup) or _sends(stop, lookup)


def _sends(stop: Stop, lookup: Lookup) -> bool:
    """Whether people served hand over anything here besides."""
    record = stop.act if isinstance(stop, Placed) else stop.branch if isinstance(stop, Head) else None
    return bool(record and heard(things(record.encloses, lookup), lookup.is_for_served))


def _sends_from_anywhere(stop: Stop, lookup: Lookup) -> bool:
    """Whether visitors send something along of which no step says that it goes another way."""
    if stop.channels or not _sends(stop, lookup):
        return False
    if isinstance(stop, Placed):
        return any(map(lookup.is_served, lookup.party(stop.act.actors).members))
    acts = list(placed_acts(stop.branch.steps)) if isinstance(stop, Head) else []
    return not acts or any(not act.channels or lookup.is_office(act.channels) for act in acts)


def _belongs(stop: Stop, lookup: Lookup) -> bool:
    """Whether ``stop`` has anything for the sheet."""
    if happens_here(stop, lookup):
        return True
    is_here = lookup.is_office(stop.channels)
    if not is_here and stop.channels:
        return False
    record = stop.act if isinstance(stop, Placed) else stop.branch if isinstance(stop, Head) else None
    notes = heard(record.notes, lookup.is_for_served) if record else ()
    has_notes = bool(notes) if is_here else any(note.kind is NoteKind.PREREQUISITE for note in notes)
    sends = _sends(stop, lookup) if is_here else _sends_from_anywhere(stop, lookup)
    return has_notes or _brings(stop, lookup) or sends


def _meet(path: Path, other: Path) -> bool:
    """Whether somebody may be in both situations."""
    return not any(side.fork == there.fork and side != there for side in path for there in other)


def _step(placed: Placed, lookup: Lookup) -> VisitStep:
    actors = lookup.party(placed.act.actors)
    return VisitStep(
        act=placed.act,
        actors=actors,
        is_visitor=any(map(lookup.is_served, actors.members)),
        channels=lookup.channels_of(placed.channels),
        asks_for=heard(things(placed.act.asks_for, lookup), lookup.is_for_served),
        encloses=heard(things(placed.act.encloses, lookup), lookup.is_for_served),
        points=heard(placed.act.points, lookup.is_for_served),
        notes=heard(placed.act.notes, lookup.is_for_served),
    )


def _series(path: Path) -> Path:
    """The part of ``path`` in which papers are numbered in one series."""
    last = max((index for index, situation in enumerate(path, 1) if situation.excludes), default=0)
    return path[:last]


def _requirements(group: list[Stop]) -> tuple[ThingRecord, ...]:
    return tuple(dict.fromkeys(item for stop in group for item in stop.brings))
