"""A procedure as a walk: every act and branch in document order, numbered, each in its situation.

The only walker over the tree of steps: whatever needs the steps one after the other takes them from here.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import count

from generator.model.base import Record, Slug
from generator.model.procedure import (
    Branch,
    Cases,
    Condition,
    Fork,
    Node,
    Question,
    Routes,
    Step,
)
from generator.model.things import ThingRecord


class Turning(StrEnum):
    """What decides between the sides of a fork."""

    QUESTION = "question"
    CASE = "case"
    ROUTE = "route"
    CONDITION = "condition"


TURNINGS: dict[type[Record], Turning] = {
    Question: Turning.QUESTION,
    Cases: Turning.CASE,
    Routes: Turning.ROUTE,
    Condition: Turning.CONDITION,
}


@dataclass(frozen=True, kw_only=True)
class Situation:
    """One side of a fork, or the condition of an act."""

    kind: Turning
    fork: tuple[int, ...]
    """Identity of the fork, or of the act with the condition, within the entry."""
    title: str
    """What is distinguished: a question, a case, a choice, or a condition; empty for an act's own."""
    label: str
    branch: Branch | None = field(default=None, compare=False, repr=False)
    """The branch itself; None for the condition of an act."""

    @property
    def excludes(self) -> bool:
        """Whether whoever is in this situation is in none of the fork's others."""
        return self.kind in (Turning.CASE, Turning.ROUTE)


@dataclass(frozen=True, kw_only=True)
class Stop:
    """An act, or the head of a branch."""

    path: tuple[Situation, ...]
    """The situations in which the stop applies, outermost first; an act's own condition is the last."""
    channels: tuple[Slug, ...]
    """Its own, or those of the nearest branch around it that has any."""

    @property
    def brings(self) -> tuple[ThingRecord, ...]:
        """What is brought here."""
        raise NotImplementedError

    @property
    def branches(self) -> tuple[Branch, ...]:
        """The branches that lead here, outermost first."""
        return tuple(situation.branch for situation in self.path if situation.branch)


@dataclass(frozen=True, kw_only=True)
class Placed(Stop):
    """An act at its place."""

    number: int
    """From 1, through all branches of the entry."""
    act: Step | Question

    @property
    def brings(self) -> tuple[ThingRecord, ...]:
        return self.act.brings


@dataclass(frozen=True, kw_only=True)
class Head(Stop):
    """The head of a branch, before its steps."""

    branch: Branch

    @property
    def brings(self) -> tuple[ThingRecord, ...]:
        return self.branch.brings


def walk(nodes: tuple[Node, ...]) -> Iterator[Placed | Head]:
    """Every act and branch of ``nodes`` in document order; a branch's head comes before its steps."""
    yield from _walk(nodes, (), (), (), count(1))


def placed_acts(nodes: tuple[Node, ...]) -> Iterator[Placed]:
    """Every act of ``nodes`` in document order."""
    return (stop for stop in walk(nodes) if isinstance(stop, Placed))


def _walk(
    nodes: tuple[Node, ...],
    path: tuple[Situation, ...],
    channels: tuple[Slug, ...],
    place: tuple[int, ...],
    numbers: Iterator[int],
) -> Iterator[Placed | Head]:
    for index, node in enumerate(nodes):
        here, outer = (*place, index), path
        if isinstance(node, Step | Question):
            outer = (*path, *_own_condition(node, here))
            yield Placed(path=outer, channels=node.channels or channels, number=next(numbers), act=node)
        if not isinstance(node, Step):
            for number, branch in enumerate(node.branches):
                inner, nearest = (*outer, _side(node, branch, here)), branch.channels or channels
                yield Head(path=inner, channels=nearest, branch=branch)
                yield from _walk(branch.steps, inner, nearest, (*here, number), numbers)


def _own_condition(act: Step | Question, place: tuple[int, ...]) -> tuple[Situation, ...]:
    """What a question depends on, its branches depend on too."""
    if not act.condition:
        return ()
    return (Situation(kind=Turning.CONDITION, fork=place, title="", label=act.condition),)


def _side(fork: Fork, branch: Branch, place: tuple[int, ...]) -> Situation:
    match fork:
        case Question():
            title = fork.question
        case Condition():
            title = fork.condition
        case _:
            title = fork.title
    return Situation(kind=TURNINGS[type(fork)], fork=place, title=title, label=branch.label, branch=branch)
