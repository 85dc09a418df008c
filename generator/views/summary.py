"""The answer-first line: one sentence derived from channels, actors and documents."""

from dataclasses import dataclass

from generator.model.base import Channel
from generator.model.catalogue import Role
from generator.model.procedure import Branch, Cases, Placed
from generator.views.lookup import Lookup


@dataclass(frozen=True, kw_only=True)
class Way:
    """One way that the person served goes alone: at the office with papers, or elsewhere."""

    label: str | None
    """The case in which it applies; None where it always may."""
    channel: Channel | None
    papers: int
    has_list: bool
    """Whether a row stands for another entry's whole list, so that rows aren't documents."""


@dataclass(frozen=True, kw_only=True)
class Summary:
    """Either ways (the person served acts alone) or handlers, with who else takes part."""

    ways: tuple[Way, ...]
    cases: bool
    """Whether the ways are cases (the situation chooses) rather than routes (the reader chooses)."""
    handlers: tuple[Role, ...]
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
        if placed.act.to and lookup.is_served(placed.act.to) and placed.act.asks_something
    )
    return Summary(
        ways=() if handlers else _ways(acts, lookup),
        cases=any(isinstance(node, Cases) for node in lookup.entries[entry_id].steps),
        handlers=handlers,
        helpers=served if handlers else (),
        asked=tuple(role for role in asked if role not in served),
    )


def _ways(acts: tuple[Placed, ...], lookup: Lookup) -> tuple[Way, ...]:
    """One way per outermost branch; an answer without branches has one way."""
    groups: dict[Branch | None, list[Placed]] = {}
    for placed in acts:
        groups.setdefault(placed.branches[0] if placed.branches else None, []).append(placed)
    ways = []
    for branch, group in groups.items():
        channels = [placed.channel for placed in group]
        brings = dict.fromkeys(
            item
            for placed in group
            for item in (
                *(b for br in placed.branches for b in br.brings),
                *placed.act.brings,
            )
        )
        ways.append(
            Way(
                label=branch.label if branch else None,
                channel=Channel.OFFICE if Channel.OFFICE in channels else next(filter(None, channels), None),
                papers=len(brings),
                has_list=any(item.list_of for item in brings),
            )
        )
    return tuple(ways)
