"""The ways that readers go: one for each case or route that divides their steps, or a single one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from generator.model.catalogue import RoleKind
from generator.model.contact import Channel, ChannelKind
from generator.model.entry import Entry
from generator.views.acting import acting
from generator.views.belongings import Belongings, IsFor, heard, lists_things
from generator.views.counts import Count, count_of, is_for_all
from generator.views.flow import BranchView, ForkView, NodeView, StepView, branches_in, steps_in
from generator.views.lookup import Lookup, Party
from generator.views.things import Thing, things


@dataclass(frozen=True, kw_only=True)
class Way:
    """What one way consists of, for the reader whose steps were asked for."""

    label: str | None
    """The case or route; None where there is only one way."""
    is_route: bool
    own: tuple[StepView, ...]
    places: tuple[tuple[Channel, ...], ...]
    """Where it always leads, in order; of the places of one step any will do."""
    visits_later: bool
    """Whether it always leads to the office too, but begins otherwise."""
    may_visit: bool
    """Whether it leads to the office in some situation."""
    channels: tuple[Channel, ...]
    """The channels that all its steps have in common; any of them will do."""
    beginning: tuple[Channel, ...]
    """The channels of its first step, where its steps differ and don't all lead to places."""
    sure: int
    """How many of its steps depend on nothing further."""
    begins: StepView | None
    """Its first step, if that depends on nothing further."""
    handlers: tuple[Party, ...]
    """Who acts, where the reader has no step."""
    is_open: bool
    """Whether the source leaves open what happens."""
    explains: bool
    """Whether something else is said of it."""
    count: Count
    """What is to be brought or sent."""
    is_bare: bool
    """Whether nothing to bring or send is listed here, nor in an answer that this one leads to."""
    downloads: tuple[Thing, ...]
    """What is always downloaded."""

    @property
    def is_to_office(self) -> bool:
        """Whether wherever it leads, that is the office."""
        return all(map(_only_office, self.places))


@dataclass(frozen=True, kw_only=True)
class Reader:
    """For whom ways are told."""

    is_own: Callable[[StepView], bool]
    """Whether a step is theirs."""
    is_for: IsFor
    """Whether something said for an audience is for them."""
    is_sure: IsFor = is_for_all
    """Whether something said for an audience is for each of them."""


def ways_of(entry: Entry, nodes: tuple[NodeView, ...], reader: Reader, lookup: Lookup) -> tuple[Way, ...]:
    """The ways through ``nodes``; each has the steps that all share, too."""
    fork = _choice(nodes, reader)
    divided = tuple(_divided(entry, nodes, fork, reader, lookup)) if fork else ()
    shared = tuple(step for step in steps_in(nodes) if reader.is_own(step))
    return divided or (_way(entry, None, nodes, shared, reader, lookup),)


def _divided(
    entry: Entry, nodes: tuple[NodeView, ...], fork: StepView | ForkView, reader: Reader, lookup: Lookup
) -> Iterator[Way]:
    rest = tuple(node for node in nodes if node is not fork)
    inside = {step.number for branch in fork.branches for step in steps_in(branch.nodes)}
    shared = tuple(step for step in steps_in(nodes) if reader.is_own(step) and step.number not in inside)
    for branch in fork.branches:
        mine = tuple(step for step in steps_in(branch.nodes) if reader.is_own(step))
        if mine or asked_for(branch, reader) or isinstance(fork, ForkView):
            own = tuple(sorted((*shared, *mine), key=lambda step: step.number))
            way = _way(entry, branch, rest, own, reader, lookup)
            yield replace(way, is_route=isinstance(fork, ForkView) and fork.kind == "routes")


def _choice(nodes: tuple[NodeView, ...], reader: Reader) -> StepView | ForkView | None:
    """The fork that divides the reader's way: the only outermost one, conditions apart."""
    forks = [
        node
        for node in nodes
        if isinstance(node, StepView | ForkView)
        and node.branches
        and not (isinstance(node, ForkView) and node.kind == "condition")
        and any(_concerns(branch, reader) for branch in node.branches)
    ]
    return forks[0] if len(forks) == 1 else None


def _concerns(branch: BranchView, reader: Reader) -> bool:
    """Whether the reader has steps in a branch, or it asks the reader for something."""
    return any(map(reader.is_own, steps_in(branch.nodes))) or bool(asked_for(branch, reader))


def leads_to_office(branch: BranchView, reader: Reader) -> bool:
    """Whether a branch says by itself that the reader brings something to the office."""
    return _only_office(branch.channels) and bool(asked_for(branch, reader))


def asked_for(branch: BranchView, reader: Reader) -> tuple[Thing, ...]:
    """What a branch asks the reader to bring or send; where only others act, it is theirs to bring."""
    has = asked_of(branch, reader)
    return (*has.brings, *has.encloses)


def asked_of(branch: BranchView, reader: Reader) -> Belongings:
    steps = tuple(steps_in(branch.nodes))
    is_readers = not steps or any(map(reader.is_own, steps))
    return branch.has.seen_by(reader.is_for) if is_readers else Belongings()


def _way(
    entry: Entry,
    branch: BranchView | None,
    rest: tuple[NodeView, ...],
    own: tuple[StepView, ...],
    reader: Reader,
    lookup: Lookup,
) -> Way:
    inside = tuple(steps_in(branch.nodes)) if branch else ()
    inner = tuple(branches_in((*rest, *(branch.nodes if branch else ()))))
    sure = [step for step in own if not _further(step, branch)]
    by_branch = branch.channels if branch and not inside else ()
    by = [step.by for step in own] or [by_branch]
    stated = [channels for channels in (by_branch, *(step.by for step in sure)) if channels]
    places = tuple(dict.fromkeys(channels for channels in stated if _only_places(channels)))
    common = tuple(channel for channel in by[0] if all(channel in other for other in by))
    is_mixed = bool(stated) and not common and len(places) < len(set(stated))
    groups = [_Asked(things((*entry.brings, *entry.encloses), lookup))]
    for each, condition in [*([(branch, "")] if branch else []), *((each, each.label) for each in inner)]:
        has, others = asked_of(each, reader), tuple(step.by for step in steps_in(each.nodes))
        groups.append(_asked(has, (each.channels,) if each.channels else others, condition))
    groups += [_asked(step.has, (step.by,), _further(step, branch)) for step in own]
    needed = tuple(_needed(groups, bool(places), reader))
    return Way(
        label=branch.label if branch else None,
        is_route=False,
        own=own,
        places=() if is_mixed else places,
        beginning=by_branch or sure[0].by if is_mixed else (),
        visits_later=is_mixed and any(_only_office(step.by) for step in sure),
        may_visit=(is_mixed or not any(map(_has_office, places)))
        and (
            any(_only_office(step.by) for step in own)
            or any(leads_to_office(each, reader) for each in ((branch, *inner) if branch else inner))
        ),
        channels=common,
        sure=len(sure),
        begins=own[0] if own and own[0] in sure else None,
        handlers=() if own else _handlers(inside),
        is_open=branch.is_open if branch else False,
        explains=bool(branch and branch.has),
        count=count_of(needed, reader.is_sure),
        is_bare=not tuple(_needed(groups, False, reader)) and not _lists_things(entry, reader, lookup),
        downloads=tuple(thing for step in sure for thing in heard(step.downloads, reader.is_for)),
    )


def _handlers(steps: tuple[StepView, ...]) -> tuple[Party, ...]:
    """Who acts in ``steps``: people, or machines where nobody else does."""
    people = acting(steps, lambda role: role.kind is not RoleKind.SYSTEM)
    return people or acting(steps, lambda _: True)


def _has_office(channels: tuple[Channel, ...]) -> bool:
    return any(channel.kind is ChannelKind.OFFICE for channel in channels)


def _only_office(channels: tuple[Channel, ...]) -> bool:
    return bool(channels) and all(channel.kind is ChannelKind.OFFICE for channel in channels)


def _only_places(channels: tuple[Channel, ...]) -> bool:
    """Whether there is no other way than to go somewhere."""
    return all(map(_is_place, channels))


def _is_place(channel: Channel) -> bool:
    return channel.kind in (ChannelKind.OFFICE, ChannelKind.PLACE)


def _further(step: StepView, branch: BranchView | None) -> str:
    """The condition of ``step``, if it depends on more than the way itself."""
    is_inside = branch is not None and any(step.number == other.number for other in steps_in(branch.nodes))
    path = step.path[1:] if is_inside and step.path[0].branch else step.path
    return path[-1].label if path else ""


@dataclass(frozen=True)
class _Asked:
    """Things that one part of a way asks for, and in which situation."""

    here: tuple[Thing, ...]
    """What is brought, and what is sent along in no way that is known to be another."""
    elsewhere: tuple[Thing, ...] = ()
    """What is sent along without going anywhere."""
    condition: str = ""


def _asked(has: Belongings, by: tuple[tuple[Channel, ...], ...], condition: str) -> _Asked:
    """What ``has`` asks for, where that goes ``by`` these channels."""
    if by and all(channels and not any(map(_is_place, channels)) for channels in by):
        return _Asked(has.brings, has.encloses, condition)
    return _Asked((*has.brings, *has.encloses), (), condition)


def _needed(groups: list[_Asked], visits: bool, reader: Reader) -> Iterator[Thing]:
    """What ``groups`` ask for; each thing has the condition of its group.

    Whoever ``visits`` brings nothing that is sent another way.
    """
    for group in groups:
        asked = (*group.here, *(() if visits else group.elsewhere))
        for thing in heard(asked, reader.is_for):
            yield replace(thing, condition=thing.condition or group.condition or None)


def _lists_things(entry: Entry, reader: Reader, lookup: Lookup) -> bool:
    """Whether the answer, or one that it leads to, lists anything for the reader to bring."""
    others = (link.id for link in lookup.related[entry.id])
    return any(lists_things(entry_id, lookup, reader.is_for) for entry_id in (entry.id, *others))
