"""A procedure as a page shows it: numbered steps in their branches, whole or as one role sees it."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

from generator.model.catalogue import Reference, Role
from generator.model.contact import Channel, ChannelKind
from generator.model.procedure import Branch, Cases, Condition, Node, Question, Routes, Step
from generator.model.said import LinkRecord, PointRecord, Reply
from generator.model.walk import Placed, Situation
from generator.views.belongings import Belongings, IsFor, belongings, heard
from generator.views.lookup import NOBODY, Link, Lookup, Party
from generator.views.things import Thing, things


@dataclass(frozen=True, kw_only=True)
class BranchView:
    label: str
    channels: tuple[Channel, ...]
    has: Belongings
    implied: tuple[str, ...]
    reply: Reply | None
    ends: bool
    is_open: bool
    """Whether the source leaves open what happens here."""
    nodes: tuple["NodeView", ...]
    record: Branch | Condition | None = field(default=None, compare=False, repr=False)
    """What it was made from."""


@dataclass(frozen=True, kw_only=True)
class StepView:
    """A numbered step or question, with everything that belongs to it."""

    number: int
    act: Step | Question
    path: tuple[Situation, ...]
    """The situations in which it applies, outermost first; its own condition is the last."""
    actors: Party
    to: Party
    escalates_to: Party
    feedback_from: Party
    channels: tuple[Channel, ...]
    """Its own; those of its branch stand at the branch."""
    by: tuple[Channel, ...]
    """Its own, or those of the nearest branch around it that has any."""
    has: Belongings
    asks_for: tuple[Thing, ...]
    downloads: tuple[Thing, ...]
    points: tuple[PointRecord, ...]
    pictures: tuple[LinkRecord, ...]
    references: tuple[Reference, ...]
    see: tuple[Link, ...]
    back_to: int | None
    branches: tuple[BranchView, ...] = ()
    """The answers, where the step is a question."""

    @property
    def is_question(self) -> bool:
        return isinstance(self.act, Question)

    @property
    def is_visit(self) -> bool:
        """Whether it happens at the office."""
        return any(channel.kind is ChannelKind.OFFICE for channel in self.by)

    def is_by(self, role: Role) -> bool:
        """Whether ``role`` does it, alone or with others."""
        return self.actors.includes(role)

    def asks(self, role: Role) -> bool:
        """Whether others ask something of ``role`` here: an answer, information, an action."""
        asks = self.is_question or self.asks_for or self.act.asks_to
        return bool(asks) and self.to.includes(role) and not self.is_by(role)

    @property
    def delivers(self) -> bool:
        """Whether it brings its addressee something, rather than asking for it or handing over."""
        asks = self.is_question or self.act.asks_something
        return bool(self.to) and not (asks or self.escalates_to)

    def seen_by(self, is_for: IsFor) -> "StepView":
        """The step with only what is for the reader."""
        return replace(
            self,
            has=self.has.seen_by(is_for),
            asks_for=heard(self.asks_for, is_for),
            downloads=heard(self.downloads, is_for),
            points=heard(self.points, is_for),
        )


@dataclass(frozen=True, kw_only=True)
class ForkView:
    """Cases, routes or a condition."""

    kind: str
    """"cases", "routes" or "condition"."""
    title: str
    branches: tuple[BranchView, ...]
    other_side_unsaid: bool = False


@dataclass(frozen=True, kw_only=True)
class Handover:
    """In a role's view: a run of steps that others do here."""

    first: int
    turns: tuple[tuple[Party, tuple[int, ...]], ...]
    """Parties with the numbers of their steps, in order."""
    onward: Party = NOBODY
    """To whom the last of them hands the case on."""
    conditional: int = 0
    """How many of them depend on a condition, a case or a choice."""

    @property
    def varies(self) -> bool:
        """Whether only some of them do."""
        return 0 < self.conditional < sum(len(numbers) for _, numbers in self.turns)


class Concern(StrEnum):
    """How somebody else's step concerns a role."""

    ASKED = "asked"
    """It asks something of the role: an answer, information, an action."""
    HANDED = "handed"
    """It hands the case on to the role."""
    DELIVERED = "delivered"
    """It brings the role something."""
    REPORTS = "reports"
    """It waits for something that the role reports."""
    TOLD = "told"
    """It says something for the role in particular."""
    AWAITED = "awaited"
    """It says how long it takes, what it costs or what comes of it, to whoever is served."""


@dataclass(frozen=True, kw_only=True)
class Mention:
    """In a role's view: somebody else's step that concerns the role, or whose answers do."""

    step: StepView
    """With its branches as the role sees them."""
    concerns: tuple[Concern, ...]
    """None for a question of which only the answers concern the role."""
    says: Belongings
    """What the step says for the role."""
    after: StepView | None = None
    """What the same people do directly before it, always, if the role doesn't see that."""


NodeView = StepView | ForkView | Handover | Mention


def branches_of(node: NodeView) -> tuple[BranchView, ...]:
    """The branches that begin at ``node``."""
    if isinstance(node, Handover):
        return ()
    return node.step.branches if isinstance(node, Mention) else node.branches


def whole(entry_id: str, lookup: Lookup) -> tuple[NodeView, ...]:
    """The whole answer of an entry, every actor's steps, numbered in document order."""
    return _Views(entry_id, lookup).nodes(lookup.entries[entry_id].steps)


class _Views:
    """Makes the views of one entry's steps, taking numbers and situations from the walk through it."""

    def __init__(self, entry_id: str, lookup: Lookup) -> None:
        acts = lookup.acts[entry_id]
        self._lookup = lookup
        self._placed = iter(acts)
        self._marks = {placed.act.mark: placed.number for placed in acts if placed.act.mark}

    def nodes(self, nodes: tuple[Node, ...]) -> tuple[NodeView, ...]:
        return tuple(
            self._step(next(self._placed)) if isinstance(node, Step | Question) else self._fork(node)
            for node in nodes
        )

    def _branches(self, branches: tuple[Branch, ...], of: Condition | None = None) -> tuple[BranchView, ...]:
        return tuple(
            BranchView(
                label=branch.label,
                channels=self._lookup.channels_of(branch.channels),
                has=belongings(branch, self._lookup),
                implied=branch.implied,
                reply=branch.reply,
                ends=branch.ends == "ya",
                is_open=branch.is_open,
                nodes=self.nodes(branch.steps),
                record=of or branch,
            )
            for branch in branches
        )

    def _step(self, placed: Placed) -> StepView:
        lookup, act = self._lookup, placed.act
        step = act if isinstance(act, Step) else None
        return StepView(
            number=placed.number,
            act=act,
            path=placed.path,
            actors=lookup.party(act.actors),
            to=lookup.party(act.to),
            escalates_to=lookup.party(step.escalates_to) if step else NOBODY,
            feedback_from=lookup.party(step.feedback_from) if step else NOBODY,
            channels=lookup.channels_of(act.channels),
            by=lookup.channels_of(placed.channels),
            has=belongings(act, lookup),
            asks_for=things(act.asks_for, lookup),
            downloads=things(act.downloads, lookup),
            points=act.points,
            pictures=act.pictures,
            references=tuple(lookup.references[ref] for ref in act.references),
            see=tuple(lookup.link(other) for other in act.see),
            back_to=self._marks[step.back_to] if step and step.back_to else None,
            branches=self._branches(act.branches) if isinstance(act, Question) else (),
        )

    def _fork(self, node: Cases | Routes | Condition) -> ForkView:
        branches = self._branches(node.branches, node if isinstance(node, Condition) else None)
        if isinstance(node, Condition):
            unsaid = node.otherwise == "tidak-disebut"
            return ForkView(
                kind="condition", title=node.condition, branches=branches, other_side_unsaid=unsaid
            )
        kind = "cases" if isinstance(node, Cases) else "routes"
        return ForkView(kind=kind, title=node.title, branches=branches)


def steps_in(nodes: tuple[NodeView, ...]) -> Iterator[StepView]:
    """Every step of ``nodes`` in order, through all branches; in a role's view, only its own."""
    for node in nodes:
        if isinstance(node, StepView):
            yield node
        for branch in branches_of(node):
            yield from steps_in(branch.nodes)


def branches_in(nodes: tuple[NodeView, ...]) -> Iterator[BranchView]:
    """Every branch of ``nodes`` in order, each before those inside it."""
    for node in nodes:
        for branch in branches_of(node):
            yield branch
            yield from branches_in(branch.nodes)


def unsaid_in(nodes: tuple[NodeView, ...]) -> Iterator[str]:
    """The situations of which the source doesn't say what follows."""
    for node in nodes:
        if isinstance(node, ForkView) and node.other_side_unsaid:
            yield f"selain: {node.title}"
        for branch in branches_of(node):
            yield from [branch.label] if branch.is_open else []
            yield from unsaid_in(branch.nodes)
