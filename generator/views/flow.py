"""A procedure as a page shows it: numbered steps in their branches, whole or as one role sees it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import count

from generator.model.base import Channel, Note, Reply
from generator.model.catalogue import Reference, Role, RoleKind
from generator.model.procedure import Branch, Cases, Condition, Node, Question, Routes, Step
from generator.views.lookup import Link, Lookup
from generator.views.things import Thing, things


@dataclass(frozen=True, kw_only=True)
class BranchView:
    label: str
    channel: Channel | None
    papers: tuple[Thing, ...]
    notes: tuple[Note, ...]
    implied: tuple[str, ...]
    reply: Reply | None
    ends: bool
    nodes: tuple["NodeView", ...]


@dataclass(frozen=True, kw_only=True)
class StepView:
    """A numbered step or question, with everything that belongs to it."""

    number: int
    act: Step | Question
    actor: Role
    to: Role | None
    escalates_to: Role | None
    feedback_from: Role | None
    papers: tuple[Thing, ...]
    references: tuple[Reference, ...]
    see: tuple[Link, ...]
    back_to: int | None
    branches: tuple[BranchView, ...] = ()
    """The answers, where the step is a question."""

    @property
    def is_question(self) -> bool:
        return isinstance(self.act, Question)

    def asks(self, role: Role) -> bool:
        """Whether somebody else asks something of ``role`` here: an answer, information, an action."""
        return self.actor != role == self.to and (self.is_question or self.act.asks_something)


@dataclass(frozen=True, kw_only=True)
class ForkView:
    """Cases, routes, a condition, or (in a role's view) somebody else's question, as context."""

    kind: str
    """"cases", "routes", "condition" or "question"."""
    title: str
    branches: tuple[BranchView, ...]
    other_side_unsaid: bool = False
    asked_by: Role | None = None
    """Who asks, at which step and on which condition, where this is somebody else's question."""
    number: int | None = None
    condition: str | None = None


@dataclass(frozen=True, kw_only=True)
class Handover:
    """In a role's view: a run of steps that others do here."""

    first: int
    turns: tuple[tuple[Role, tuple[int, ...]], ...]
    """Roles with the numbers of their steps, in order."""
    conditional: bool = False
    """Whether some of them depend on a condition, a case or a choice."""


NodeView = StepView | ForkView | Handover


def whole(entry_id: str, lookup: Lookup) -> tuple[NodeView, ...]:
    """The whole answer of an entry, every actor's steps, numbered in document order."""
    marks = {placed.act.mark: placed.number for placed in lookup.acts[entry_id] if placed.act.mark}
    return _nodes(lookup.entries[entry_id].steps, count(1), marks, lookup)


def _nodes(
    nodes: tuple[Node, ...], numbers: Iterator[int], marks: dict[str, int], lookup: Lookup
) -> tuple[NodeView, ...]:
    views: list[NodeView] = []
    for node in nodes:
        if isinstance(node, Step):
            views.append(_step(node, next(numbers), (), marks, lookup))
        elif isinstance(node, Question):
            number = next(numbers)
            branches = _branches(node.branches, numbers, marks, lookup)
            views.append(_step(node, number, branches, marks, lookup))
        else:
            views.append(_fork(node, _branches(node.branches, numbers, marks, lookup)))
    return tuple(views)


def _branches(
    branches: tuple[Branch, ...], numbers: Iterator[int], marks: dict[str, int], lookup: Lookup
) -> tuple[BranchView, ...]:
    return tuple(
        BranchView(
            label=branch.label,
            channel=branch.channel,
            papers=things(branch.brings, lookup),
            notes=branch.notes,
            implied=branch.implied,
            reply=branch.reply,
            ends=branch.ends == "ya",
            nodes=_nodes(branch.steps, numbers, marks, lookup),
        )
        for branch in branches
    )


def _step(
    act: Step | Question, number: int, branches: tuple[BranchView, ...], marks: dict[str, int], lookup: Lookup
) -> StepView:
    roles = lookup.roles
    step = act if isinstance(act, Step) else None
    return StepView(
        number=number,
        act=act,
        actor=roles[act.actor],
        to=roles[act.to] if act.to else None,
        escalates_to=roles[step.escalates_to] if step and step.escalates_to else None,
        feedback_from=roles[step.feedback_from] if step and step.feedback_from else None,
        papers=things(act.brings, lookup),
        references=tuple(lookup.references[ref] for ref in act.references),
        see=tuple(lookup.link(other) for other in act.see),
        back_to=marks[step.back_to] if step and step.back_to else None,
        branches=branches,
    )


def _fork(node: Cases | Routes | Condition, branches: tuple[BranchView, ...]) -> ForkView:
    if isinstance(node, Condition):
        return ForkView(
            kind="condition",
            title=node.condition,
            branches=branches,
            other_side_unsaid=node.otherwise == "tidak-disebut",
        )
    return ForkView(
        kind="cases" if isinstance(node, Cases) else "routes", title=node.title, branches=branches
    )


def steps_in(nodes: tuple[NodeView, ...]) -> Iterator[StepView]:
    """Every step of ``nodes`` in order, through all branches."""
    for node in nodes:
        if isinstance(node, StepView):
            yield node
        if not isinstance(node, Handover):
            for branch in node.branches:
                yield from steps_in(branch.nodes)


def branches_in(nodes: tuple[NodeView, ...]) -> Iterator[BranchView]:
    """Every branch of ``nodes`` in order, each before those inside it."""
    for node in nodes:
        if not isinstance(node, Handover):
            for branch in node.branches:
                yield branch
                yield from branches_in(branch.nodes)


def seen_by(role: Role, nodes: tuple[NodeView, ...]) -> tuple[NodeView, ...]:
    """``nodes`` as ``role`` sees them: its own steps in their conditions, others' as handovers.

    Documents of a branch are for whoever is served; those of a branch without steps are for all.
    """

    def is_for_role(branch: BranchView) -> bool:
        is_served = role.kind is RoleKind.SERVED
        return bool(branch.papers) and (is_served or not any(steps_in(branch.nodes)))

    return projected(nodes, lambda step: step.actor == role, is_for_role)


def projected(
    nodes: tuple[NodeView, ...],
    is_own: Callable[[StepView], bool],
    is_kept: Callable[[BranchView], bool],
) -> tuple[NodeView, ...]:
    """``nodes`` with the steps that are ``is_own`` and the branches that are ``is_kept``.

    Whatever else is there becomes a handover, and a question that is somebody else's becomes context.
    """
    views: list[NodeView] = []
    for node in nodes:
        if isinstance(node, Handover):
            views.append(node)
        elif not any(map(is_own, steps_in((node,)))) and not any(map(is_kept, branches_in((node,)))):
            _hand_over(views, node)
        else:
            branches = tuple(
                replace(branch, nodes=projected(branch.nodes, is_own, is_kept)) for branch in node.branches
            )
            if isinstance(node, ForkView) or is_own(node):
                views.append(replace(node, branches=branches))
            else:
                views.append(_as_context(node, branches))
    return tuple(views)


def _as_context(question: StepView, branches: tuple[BranchView, ...]) -> ForkView:
    """Somebody else's question, for a role that acts in its branches."""
    return ForkView(
        kind="question",
        title=question.act.question if isinstance(question.act, Question) else question.act.text,
        branches=branches,
        condition=question.act.condition,
        asked_by=question.actor,
        number=question.number,
    )


def _hand_over(views: list[NodeView], node: StepView | ForkView) -> None:
    """Append the steps of ``node`` to the handover at the end of ``views``, or begin one."""
    steps = tuple(steps_in((node,)))
    if not steps:
        return
    last = views.pop() if views and isinstance(views[-1], Handover) else None
    turns = list(last.turns) if isinstance(last, Handover) else []
    for step in steps:
        if turns and turns[-1][0] == step.actor:
            turns[-1] = (step.actor, (*turns[-1][1], step.number))
        else:
            turns.append((step.actor, (step.number,)))
    depends = bool(node.branches) or any(step.act.condition for step in steps)
    views.append(
        Handover(
            first=last.first if isinstance(last, Handover) else steps[0].number,
            turns=tuple(turns),
            conditional=depends or (isinstance(last, Handover) and last.conditional),
        )
    )
