"""The guided diagnosis: the office's tree of questions, going on with those at which its answers begin.

Every state has an address of its own: the choices that lead there, in words.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model.base import Slug
from generator.model.diagnosis import ChoiceRecord, Diagnosis
from generator.model.entry import Entry
from generator.model.procedure import Step
from generator.model.walk import Head, Situation, walk
from generator.views.belongings import Belongings, belongings
from generator.views.flow import BranchView, ForkView, NodeView, StepView, branches_in, steps_in
from generator.views.lookup import Link, Lookup
from generator.views.slugs import slugs_of
from generator.views.things import Thing
from generator.views.turns import Section

PAGE_IDS = ("isi", "cari", "hasil-cari", "transkrip")
"""Ids of the page and its shell, which no choice can have."""


@dataclass(frozen=True, kw_only=True)
class Doing:
    """A step that is left in a situation."""

    step: StepView
    path: tuple[Situation, ...]
    """What else it depends on, besides what was answered."""


@dataclass(frozen=True, kw_only=True)
class Carried:
    """Things to bring, and what else it depends on that they are needed."""

    path: tuple[Situation, ...]
    things: tuple[Thing, ...]


@dataclass(frozen=True, kw_only=True)
class Ending:
    """An answer, in the situation that the questions have led to."""

    path: str
    answer: Link
    sides: tuple[BranchView | None, ...]
    """The sides of the answer's first forks that were chosen; None for one that the source leaves unsaid."""
    doings: tuple[Doing, ...]
    carried: tuple[Carried, ...]

    @property
    def is_visit(self) -> bool:
        """Whether anything that is left happens at the office, or needs to be brought there."""
        return bool(self.carried) or any(doing.step.is_visit for doing in self.doings)

    @property
    def is_open(self) -> bool:
        """Whether the source leaves open how it goes on from here."""
        return bool(self.sides) and (self.sides[-1] is None or self.sides[-1].is_open)


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One answer to a question."""

    label: str
    """In the author's words; empty for the side that the source leaves unsaid."""
    leads_to: "Inquiry | Ending"
    is_route: bool = False
    """Whether the reader chooses a way rather than being in that situation."""


@dataclass(frozen=True, kw_only=True)
class Inquiry:
    """A question with its choices."""

    path: str
    """Empty for the first."""
    text: str
    """Empty where only a condition decides."""
    choices: tuple[Choice, ...]
    answer: Link | None = None
    """The answer that begins with this question; None for one of the office's tree."""


Nodes = tuple[NodeView, ...]


def diagnosis_of(lookup: Lookup, nodes_of: Mapping[Slug, Nodes]) -> Inquiry | None:
    """The whole tree of the office, if it has one; ``nodes_of`` are its answers' steps by their ids."""
    tree = lookup.source.diagnosis
    return _Tree(lookup, nodes_of).asked(tree, "") if tree else None


def questions_in(asked: Inquiry) -> Iterator[Inquiry]:
    """``asked`` and every question behind it."""
    yield asked
    for choice in asked.choices:
        if isinstance(choice.leads_to, Inquiry):
            yield from questions_in(choice.leads_to)


def endings_in(asked: Inquiry) -> Iterator[Ending]:
    """Every ending of ``asked``, in order."""
    for choice in asked.choices:
        if isinstance(choice.leads_to, Ending):
            yield choice.leads_to
        else:
            yield from endings_in(choice.leads_to)


def section_of(ending: Ending, sections: Sequence[Section]) -> int:
    """The number of the section of a page in which the ending's situation begins; 0 for the whole page."""
    labels = [side.label if side else None for side in ending.sides]
    for number, section in enumerate(sections, 1):
        found: list[str | None] = [entered.branch.label for entered in section.path]
        found += [None] if section.unsaid_for is not None else []
        if labels and found == labels:
            return number
    return 0


class _Tree:
    """Makes the questions of one office."""

    def __init__(self, lookup: Lookup, nodes_of: Mapping[Slug, Nodes]) -> None:
        self._lookup = lookup
        self._nodes_of = nodes_of

    def asked(self, record: Diagnosis | ChoiceRecord, path: str) -> Inquiry:
        slugs = slugs_of([choice.label for choice in record.choices], () if path else PAGE_IDS)
        choices = zip(record.choices, slugs, strict=True)
        return Inquiry(
            path=path,
            text=record.question or "",
            choices=tuple(
                Choice(label=choice.label, leads_to=self._behind(choice, _joined(path, slug)))
                for choice, slug in choices
            ),
        )

    def _behind(self, choice: ChoiceRecord, path: str) -> Inquiry | Ending:
        if choice.answer is None:
            return self.asked(choice, path)
        return self._answer(self._lookup.entries[choice.answer], path, self._nodes_of[choice.answer], ())

    def _answer(
        self, entry: Entry, path: str, nodes: Nodes, sides: tuple[BranchView | None, ...]
    ) -> Inquiry | Ending:
        """The ending, or the question at which ``nodes``, which the ``sides`` lead to, begin."""
        branches = _first_sides(nodes)
        answer = self._lookup.link(entry.id)
        if not branches:
            left = tuple(_left(self._nodes_of[entry.id], sides))
            doings = tuple(_reached(left))
            carried = tuple(self._carried(entry, sides, left))
            return Ending(path=path, answer=answer, sides=sides, doings=doings, carried=carried)
        first = nodes[0]
        labels = [branch.label if branch else "" for branch in branches]
        return Inquiry(
            path=path,
            text=_title(first),
            answer=answer,
            choices=tuple(
                Choice(
                    label=label,
                    is_route=isinstance(first, ForkView) and first.kind == "routes",
                    leads_to=self._answer(
                        entry, _joined(path, slug), branch.nodes if branch else (), (*sides, branch)
                    ),
                )
                for branch, label, slug in zip(branches, labels, slugs_of(labels), strict=True)
            ),
        )

    def _carried(
        self, entry: Entry, sides: tuple[BranchView | None, ...], left: tuple[tuple[Nodes, int], ...]
    ) -> Iterator[Carried]:
        """What people served need in the situation: for the answer, its sides, and what is left to do."""
        whole = branches_in(self._nodes_of[entry.id])
        heads = (stop for stop in walk(entry.steps) if isinstance(stop, Head))
        paths = {id(branch): head.path for branch, head in zip(whole, heads, strict=True)}
        found: list[tuple[tuple[Situation, ...], Belongings]] = [((), belongings(entry, self._lookup))]
        found += [((), side.has) for side in sides if side]
        for nodes, depth in left:
            found += [(paths[id(branch)][depth:], branch.has) for branch in branches_in(nodes)]
            found += [(step.path[depth:], step.has) for step in steps_in(nodes)]
        for path, has in found:
            if things := has.seen_by(self._lookup.is_for_served).brings:
                yield Carried(path=path, things=things)


def _first_sides(nodes: Nodes) -> tuple[BranchView | None, ...]:
    """The sides from which to choose at once; a question that is asked only sometimes is none."""
    first = nodes[0] if nodes else None
    if isinstance(first, StepView):
        return first.branches if first.is_question and not first.act.condition else ()
    if isinstance(first, ForkView):
        return (*first.branches, None) if first.other_side_unsaid else first.branches
    return ()


def _title(fork: NodeView) -> str:
    if isinstance(fork, StepView):
        return fork.act.text if isinstance(fork.act, Step) else fork.act.question
    return fork.title if isinstance(fork, ForkView) and fork.kind != "condition" else ""


def _left(nodes: Nodes, sides: tuple[BranchView | None, ...], depth: int = 0) -> Iterator[tuple[Nodes, int]]:
    """What is left of ``nodes`` for whoever is on these ``sides`` of their first forks, the innermost first.

    Each run comes with the number of situations that it lies in by what was answered.
    """
    rest = nodes
    if sides:
        side, rest = sides[0], nodes[1:]
        yield from _left(side.nodes, sides[1:], depth + 1) if side else ()
        if any(each and each.ends for each in sides):
            return
    yield rest, depth


def _reached(left: tuple[tuple[Nodes, int], ...]) -> Iterator[Doing]:
    """The steps that are left, up to the one at which the answer ends, or goes back, in any case."""
    for nodes, depth in left:
        for step in steps_in(nodes):
            doing = Doing(step=step, path=step.path[depth:])
            yield doing
            if isinstance(step.act, Step) and not doing.path and (step.act.ends == "ya" or step.act.back_to):
                return


def _joined(path: str, slug: str) -> str:
    return f"{path}/{slug}" if path else slug
