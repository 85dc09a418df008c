"""Visits to the office: whatever brings somebody there, with all that has to be known of it."""

from dataclasses import dataclass, replace

from generator.model.catalogue import RoleKind
from generator.model.contact import Channel, ChannelKind
from generator.model.entry import Entry
from generator.model.procedure import Question, Step
from generator.model.said import NoteRecord
from generator.model.walk import Head, Placed, Situation, Stop, Turning, placed_acts, walk
from generator.views.belongings import Belongings, belongings, heard, lists_things
from generator.views.counts import Count, count_of
from generator.views.lookup import Link, Lookup, needs_review
from generator.views.sections import Path, Section, happens_here, sections_of
from generator.views.things import Thing, all_of, things


@dataclass(frozen=True, kw_only=True)
class Terms:
    """Times, costs and results of the answer, a branch or a step, and in which situation they hold."""

    path: Path
    act: Step | Question | None
    has: Belongings


@dataclass(frozen=True, kw_only=True)
class Visit:
    """One sheet: the visit that an entry asks for, without what isn't for the people served."""

    entry: Entry
    sections: tuple[Section, ...]
    encloses: tuple[Thing, ...]
    """What the whole answer asks to send along."""
    notes: tuple[NoteRecord, ...]
    """Of the whole answer."""
    terms: tuple[Terms, ...]
    channels: tuple[Channel, ...]
    """Counters and other places that the answer leads to, as far as they have names."""
    other_ways: Path
    """Routes that the visitor may take instead of coming."""
    forms: tuple[Thing, ...]
    """What any step downloads, unless it is brought: under the same name, or from the same address."""
    elsewhere: tuple[Link, ...]
    """Answers that this one leads to and that list documents for a visit, where this one lists none."""

    @property
    def count(self) -> int:
        """Rows of documents on the sheet."""
        return sum(len(section.papers) for section in self.sections)

    @property
    def needs(self) -> Count:
        """How much is to be brought; where cases exclude each other, no number holds for all."""
        total = count_of(self.encloses)
        for section in self.sections:
            further = [side for side in section.path if self._divides(side)]
            own = count_of((*section.papers, *section.sent))
            if any(side.excludes for side in further):
                own = Count(varies=bool(own))
            total += own.by_condition if further else own
        return total

    def _divides(self, side: Situation) -> bool:
        """Whether visitors may be on another side; a route that all visits lie on is taken by all of them."""
        is_taken_by_all = all(side in section.path for section in self.sections if section.is_visit)
        return side.kind is not Turning.ROUTE or not is_taken_by_all

    @property
    def is_bare(self) -> bool:
        """Whether nothing at all is listed, here or in an answer that this one leads to."""
        lists = self.encloses or self.elsewhere
        return not lists and all(section.is_bare for section in self.sections)

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
    if not is_visited(stops, lookup):
        return None
    sections = sections_of(entry, stops, lookup)
    has = belongings(entry, lookup).seen_by(lookup.is_for_served)
    lists_none = not has.encloses and all(section.is_bare for section in sections)
    return Visit(
        entry=entry,
        sections=sections,
        encloses=has.encloses,
        notes=has.notes,
        terms=_terms(has, stops, lookup),
        channels=_channels(stops, lookup),
        other_ways=_other_ways(stops, lookup),
        forms=_forms(stops, sections, lookup),
        elsewhere=_elsewhere(entry, lookup) if lists_none else (),
    )


def is_visited(stops: tuple[Stop, ...], lookup: Lookup) -> bool:
    """Whether any of ``stops`` brings somebody to the office."""
    return any(happens_here(stop, lookup) for stop in stops)


def _concerns_visitors(act: Step | Question, lookup: Lookup) -> bool:
    """Whether ``act`` is done by people served or addressed to them, or a machine does it for them."""
    parties = (lookup.party(act.actors), lookup.party(act.to))
    is_automatic = all(role.kind is RoleKind.SYSTEM for role in parties[0].roles)
    return is_automatic or any(lookup.is_served(member) for each in parties for member in each.members)


def _leads_visitors(stop: Stop, lookup: Lookup) -> bool:
    """Whether people served go where ``stop`` is; where a branch has steps, these say who does."""
    if isinstance(stop, Placed):
        return _concerns_visitors(stop.act, lookup)
    acts = tuple(placed_acts(stop.branch.steps)) if isinstance(stop, Head) else ()
    return not acts or happens_here(stop, lookup)


def _terms(has: Belongings, stops: tuple[Stop, ...], lookup: Lookup) -> tuple[Terms, ...]:
    found = [Terms(path=(), act=None, has=has)]
    for stop in stops:
        act = stop.act if isinstance(stop, Placed) else None
        record = act or (stop.branch if isinstance(stop, Head) else None)
        if record and (record.times or record.costs or record.results):
            own = belongings(record, lookup).seen_by(lookup.is_for_served)
            if act and not own.results and not _concerns_visitors(act, lookup):
                own = replace(own, times=tuple(time for time in own.times if time.audience))
            found.append(Terms(path=stop.path, act=act, has=own))
    return tuple(terms for terms in found if terms.has.times or terms.has.costs or terms.has.results)


def _channels(stops: tuple[Stop, ...], lookup: Lookup) -> tuple[Channel, ...]:
    leading = (stop for stop in stops if _leads_visitors(stop, lookup))
    ids = dict.fromkeys(channel_id for stop in leading for channel_id in stop.channels)
    found = lookup.channels_of(tuple(ids))
    places = (ChannelKind.OFFICE, ChannelKind.PLACE)
    return tuple(channel for channel in found if channel.name and channel.kind in places)


def _other_ways(stops: tuple[Stop, ...], lookup: Lookup) -> Path:
    """Routes without a visit whose fork has a route with one."""
    routes: dict[Situation, bool] = {}
    for stop in stops:
        for situation in stop.path:
            if situation.kind is Turning.ROUTE:
                visits = lookup.is_office(stop.channels) and isinstance(stop, Placed)
                routes[situation] = routes.get(situation, False) or visits
    visited = {situation.fork for situation, visits in routes.items() if visits}
    return tuple(route for route, visits in routes.items() if not visits and route.fork in visited)


def _forms(stops: tuple[Stop, ...], sections: tuple[Section, ...], lookup: Lookup) -> tuple[Thing, ...]:
    brought = tuple(thing for section in sections for thing in all_of(section.papers))
    known = {thing.name.casefold() for thing in brought} | {thing.link for thing in brought if thing.link}
    records = [item for stop in stops if isinstance(stop, Placed) for item in stop.act.downloads]
    found = heard(things(dict.fromkeys(records), lookup), lookup.is_for_served)
    return tuple(thing for thing in found if not {thing.name.casefold(), thing.link} & known)


def _elsewhere(entry: Entry, lookup: Lookup) -> tuple[Link, ...]:
    """Answers with a visit and documents that ``entry`` names."""
    seen = (other for placed in lookup.acts[entry.id] for other in placed.act.see)
    named = dict.fromkeys(other for other in (*entry.related, *seen) if other != entry.id)
    return tuple(
        lookup.link(other)
        for other in named
        if lists_things(other, lookup, lookup.is_for_served)
        and is_visited(tuple(walk(lookup.entries[other].steps)), lookup)
    )
