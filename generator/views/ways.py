"""The ways that readers go: one for each case or route that divides their steps, or a single one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from generator.model.catalogue import Role, RoleKind
from generator.model.contact import Channel, ChannelKind
from generator.model.entry import Entry
from generator.views.belongings import heard
from generator.views.flow import BranchView, ForkView, Handover, NodeView, StepView, branches_in, steps_in
from generator.views.lookup import Lookup
from generator.views.things import Count, Thing, count_of, entry_requirements, things

IsOwn = Callable[[StepView], bool]


@dataclass(frozen=True, kw_only=True)
class Way:
    """What one way consists of, for the reader whose steps were asked for."""

    label: str | None
    """The case or route; None where there is only one way."""
    is_route: bool
    own: tuple[StepView, ...]
    places: tuple[tuple[Channel, ...], ...]
    """Where the reader has to go, in order; of the places of one step any will do."""
    channels: tuple[Channel, ...]
    """The channels that all its steps have in common; any of them will do."""
    beginning: tuple[Channel, ...]
    """The channels of its first step, where its steps don't all lead to places or go by the same channels."""
    sure: int
    """How many of its steps depend on nothing further."""
    handlers: tuple[Role, ...]
    """Who acts, where the reader has no step."""
    is_open: bool
    """Whether the source leaves open what happens."""
    count: Count
    """What is to be brought or sent."""
    is_bare: bool
    """Whether nothing to bring or send is listed here, nor in an answer that this one leads to."""

    @property
    def downloads(self) -> tuple[Thing, ...]:
        return tuple(thing for step in self.own for thing in step.downloads)


def ways_of(entry: Entry, nodes: tuple[NodeView, ...], is_own: IsOwn, lookup: Lookup) -> Iterator[Way]:
    """The ways through ``nodes``; each has the steps that all share, too."""
    fork = _choice(nodes, is_own)
    own = tuple(step for step in steps_in(nodes) if is_own(step))
    if fork is None:
        yield _way(entry, None, own, False, lookup)
        return
    inside = {id(branch): tuple(steps_in(branch.nodes)) for branch in fork.branches}
    divided = {step.number for steps in inside.values() for step in steps}
    shared = tuple(step for step in own if step.number not in divided)
    is_route = isinstance(fork, ForkView) and fork.kind == "routes"
    for branch in fork.branches:
        mine = tuple(step for step in inside[id(branch)] if is_own(step))
        if _is_readers(branch, is_own) or isinstance(fork, ForkView):
            yield _way(entry, branch, (*shared, *mine), is_route, lookup)


def _choice(nodes: tuple[NodeView, ...], is_own: IsOwn) -> StepView | ForkView | None:
    """The fork that divides the reader's steps into ways: the only outermost one, conditions apart."""
    forks = [
        node
        for node in nodes
        if not isinstance(node, Handover)
        and node.branches
        and not (isinstance(node, ForkView) and node.kind == "condition")
        and any(_is_readers(branch, is_own) for branch in node.branches)
    ]
    return forks[0] if len(forks) == 1 else None


def _is_readers(branch: BranchView, is_own: IsOwn) -> bool:
    """Whether the reader has steps in ``branch``, or it lists things and nobody has steps."""
    steps = tuple(steps_in(branch.nodes))
    lists = branch.has.brings or branch.has.encloses
    return any(map(is_own, steps)) or bool(lists and not steps)


def _way(
    entry: Entry, branch: BranchView | None, own: tuple[StepView, ...], is_route: bool, lookup: Lookup
) -> Way:
    sure = [step for step in own if not _depends(step, branch)]
    by = [step.by for step in sure] or ([branch.channels] if branch and branch.channels else [])
    common = [channel for channel in by[0] if all(channel in other for other in by)] if by else []
    stated = [channels for channels in by if channels]
    is_mixed = len(stated) > 1 and not common and not all(map(is_place, sum(stated, ())))
    places = tuple(dict.fromkeys(channels for channels in by if channels and all(map(is_place, channels))))
    acting = dict.fromkeys(
        role for step in (steps_in(branch.nodes) if branch and not own else ()) for role in step.actors.roles
    )
    needed = tuple(_needed(entry, branch, own, bool(places), lookup))
    return Way(
        label=branch.label if branch else None,
        is_route=is_route,
        own=own,
        places=places,
        channels=tuple(common),
        beginning=stated[0] if is_mixed else (),
        sure=len(sure),
        handlers=tuple(role for role in acting if role.kind is not RoleKind.SYSTEM),
        is_open=branch.is_open if branch else False,
        count=count_of(needed),
        is_bare=not needed and not _lists_things(entry, lookup),
    )


def is_place(channel: Channel) -> bool:
    """Whether one goes there."""
    return channel.kind in (ChannelKind.OFFICE, ChannelKind.PLACE)


def _depends(step: StepView, branch: BranchView | None) -> bool:
    """Whether ``step`` depends on more than the way itself."""
    return len(step.path) > (
        1 if branch and any(step.number == own.number for own in steps_in(branch.nodes)) else 0
    )


def _needed(
    entry: Entry, branch: BranchView | None, own: tuple[StepView, ...], visits: bool, lookup: Lookup
) -> Iterator[Thing]:
    """What the way asks for; whatever hangs on a further condition has it."""
    groups = [(things(entry.brings, lookup), things(entry.encloses, lookup), "")]
    if branch and (own or not any(steps_in(branch.nodes))):
        groups.append((branch.has.brings, branch.has.encloses, ""))
        inside = branches_in(branch.nodes)
        groups += [(inner.has.brings, inner.has.encloses, inner.label) for inner in inside]
    for step in own:
        condition = step.path[-1].label if _depends(step, branch) else ""
        groups.append((step.has.brings, step.has.encloses, condition))
    for brings, encloses, condition in groups:
        for thing in heard((*brings, *(() if visits else encloses)), lookup.is_for_served):
            yield replace(thing, condition=thing.condition or condition or None)


def _lists_things(entry: Entry, lookup: Lookup) -> bool:
    """Whether the answer, or one that it leads to, lists anything to bring."""
    others = (link.id for link in lookup.related[entry.id])
    return any(entry_requirements(entry_id, lookup) for entry_id in (entry.id, *others))
