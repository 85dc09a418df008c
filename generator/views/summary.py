"""The answer-first line: one sentence derived from channels, actors and documents."""

from dataclasses import dataclass

from generator.model.base import Channel
from generator.model.catalogue import Role
from generator.model.entry import Entry
from generator.model.procedure import Branch, Cases, Node, Question, Routes, Step
from generator.model.walk import Placed
from generator.views.lookup import Lookup


@dataclass(frozen=True, kw_only=True)
class Way:
    """One way that the person served goes: to the office with papers, or elsewhere."""

    label: str | None
    """The case in which it applies; None where it always may."""
    channel: Channel | None
    papers: int
    has_list: bool
    """Whether a row stands for another entry's whole list, so that rows aren't documents."""
    handed_to: Role | None
    """To whom the way leads in the end, where the person served escalates."""


@dataclass(frozen=True, kw_only=True)
class Summary:
    """The ways that the person served goes, where the answer begins with them; and who else takes part."""

    ways: tuple[Way, ...]
    cases: bool
    """Whether the ways are cases (the situation chooses) rather than routes (the reader chooses)."""
    handlers: tuple[Role, ...]
    """Everybody else with steps."""
    helpers: tuple[Role, ...]
    """People served who have steps of their own in an answer that the office handles."""
    asked: tuple[Role, ...]
    """People served of whom something is asked, without steps of their own."""


def summary_of(entry_id: str, lookup: Lookup) -> Summary:
    acts = lookup.acts[entry_id]
    actors = [lookup.roles[role_id] for role_id in dict.fromkeys(placed.act.actor for placed in acts)]
    served = tuple(role for role in actors if lookup.is_served(role.id))
    handlers = tuple(role for role in actors if not lookup.is_served(role.id))
    asked = dict.fromkeys(
        lookup.roles[placed.act.to]
        for placed in acts
        if placed.act.to
        and lookup.is_served(placed.act.to)
        and placed.act.asks_something
        and "kepada" not in placed.act.implied
    )
    entry = lookup.entries[entry_id]
    fork = _choice(entry.steps)
    mine = tuple(placed for placed in acts if _is_visitors(placed, entry, lookup))
    begins = bool(mine) and (
        mine[0] is acts[0] or any(placed.channel is Channel.OFFICE for placed in mine) or not handlers
    )
    return Summary(
        ways=_ways(mine, fork, lookup) if begins else (),
        cases=not isinstance(fork, Routes),
        handlers=handlers,
        helpers=() if begins else served,
        asked=tuple(role for role in asked if role not in served),
    )


def _is_visitors(placed: Placed, entry: Entry, lookup: Lookup) -> bool:
    """Whether the step is of those who ask; of all people served, where the data doesn't say who asks."""
    actor = placed.act.actor
    return lookup.is_served(actor) and (not entry.asked_by or actor in entry.asked_by)


def _choice(nodes: tuple[Node, ...]) -> Question | Cases | Routes | None:
    """The fork that divides the answer into ways: its only outermost one, conditions apart."""
    forks = [node for node in nodes if isinstance(node, Question | Cases | Routes)]
    return forks[0] if len(forks) == 1 else None


def _ways(
    acts: tuple[Placed, ...], fork: Question | Cases | Routes | None, lookup: Lookup
) -> tuple[Way, ...]:
    """One way per branch of ``fork``, each with the steps that all share; without one, a single way."""
    if fork is None:
        return (_way(None, acts, lookup),)
    ways = []
    inside: dict[int, list[Placed]] = {id(branch): [] for branch in fork.branches}
    shared: list[Placed] = []
    for placed in acts:
        inside.get(id(placed.branches[0]) if placed.branches else 0, shared).append(placed)
    for branch in fork.branches:
        if inside[id(branch)] or branch.brings or not isinstance(fork, Question):
            ways.append(_way(branch, (*shared, *inside[id(branch)]), lookup))
    return tuple(ways)


def _way(branch: Branch | None, acts: tuple[Placed, ...], lookup: Lookup) -> Way:
    channels = [placed.channel for placed in acts if not placed.act.condition]
    channels += [branch.channel] if branch else []
    brings = dict.fromkeys(branch.brings if branch else ())
    for placed in acts:
        for inner in placed.branches:
            brings.update(dict.fromkeys(inner.brings))
        brings.update(dict.fromkeys(placed.act.brings))
    handed = [
        placed.act.escalates_to
        for placed in acts
        if isinstance(placed.act, Step) and placed.act.escalates_to and not placed.act.condition
    ]
    return Way(
        label=branch.label if branch else None,
        channel=Channel.OFFICE if Channel.OFFICE in channels else next(filter(None, channels), None),
        papers=len(brings),
        has_list=any(item.list_of for item in brings),
        handed_to=lookup.roles[handed[0]] if handed else None,
    )
