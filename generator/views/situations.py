"""A procedure as a walk: every act and branch with the situation in which it applies."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.model.base import Channel
from generator.model.procedure import (
    Branch,
    Cases,
    Condition,
    Fork,
    Node,
    Question,
    RequirementRecord,
    Routes,
    Step,
)


class Turning(StrEnum):
    """What decides between the sides of a fork."""

    QUESTION = "question"
    CASE = "case"
    ROUTE = "route"
    CONDITION = "condition"


KINDS: dict[type[Fork], Turning] = {
    Question: Turning.QUESTION,
    Cases: Turning.CASE,
    Routes: Turning.ROUTE,
    Condition: Turning.CONDITION,
}


@dataclass(frozen=True, kw_only=True)
class Situation:
    """One side of a fork, or the condition of a step."""

    kind: Turning
    fork: tuple[int, ...]
    """Identity of the fork within the entry."""
    title: str
    """What is distinguished; empty for a condition."""
    label: str

    @property
    def excludes(self) -> bool:
        """Whether whoever is in this situation is in none of the fork's others."""
        return self.kind in (Turning.CASE, Turning.ROUTE)


@dataclass(frozen=True, kw_only=True)
class Stop:
    """An act or the head of a branch, where something may be brought."""

    path: tuple[Situation, ...]
    channel: Channel | None
    act: Step | Question | None = None
    branch: Branch | None = None

    @property
    def brings(self) -> tuple[RequirementRecord, ...]:
        found: tuple[RequirementRecord, ...] = getattr(self.branch or self.act, "brings", ())
        return found


def walk(
    nodes: tuple[Node, ...],
    path: tuple[Situation, ...] = (),
    channel: Channel | None = None,
    place: tuple[int, ...] = (),
) -> Iterator[Stop]:
    """Every stop of ``nodes`` in order; a branch comes before its steps."""
    for index, node in enumerate(nodes):
        here = (*place, index)
        if isinstance(node, Step | Question):
            yield Stop(path=_conditional(path, node, here), channel=node.channel or channel, act=node)
        if not isinstance(node, Step):
            for number, branch in enumerate(node.branches):
                inner = (*path, _situation(node, branch, here))
                nearest = branch.channel or channel
                yield Stop(path=inner, channel=nearest, branch=branch)
                yield from walk(branch.steps, inner, nearest, (*here, number))


def _conditional(
    path: tuple[Situation, ...], act: Step | Question, place: tuple[int, ...]
) -> tuple[Situation, ...]:
    if isinstance(act, Question) or not act.condition:
        return path
    return (*path, Situation(kind=Turning.CONDITION, fork=place, title="", label=act.condition))


def _situation(fork: Fork, branch: Branch, place: tuple[int, ...]) -> Situation:
    title = fork.question if isinstance(fork, Question) else getattr(fork, "title", "")
    return Situation(kind=KINDS[type(fork)], fork=place, title=title, label=branch.label)
