"""An answer as one list: a section for each situation, in it the turns in order."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.views.flow import BranchView, ForkView, Handover, Mention, NodeView, StepView, branches_of
from generator.views.lookup import Party
from generator.views.situations import only_failed


@dataclass(frozen=True, kw_only=True)
class Turn:
    """A run of one party's steps."""

    party: Party
    steps: tuple[StepView, ...]


@dataclass(frozen=True, kw_only=True)
class Choice:
    """What the sections that follow are cases or routes of, in the author's words."""

    title: str


Item = Turn | Handover | Mention | Choice


@dataclass(frozen=True, kw_only=True)
class Entered:
    """A branch that leads to a section."""

    branch: BranchView
    is_choice: bool
    """Whether the reader chooses it (a route) rather than being in that situation."""
    is_rung: bool = False
    """Whether it is the side of a condition that says only that what comes before hasn't helped."""


@dataclass(frozen=True, kw_only=True)
class Section:
    """What happens in one situation, until another situation begins."""

    path: tuple[Entered, ...] = ()
    """The branches that lead here, outermost first."""
    goes_on: bool = False
    """Whether it goes on behind branches that meet again here."""
    unsaid_for: str | None = None
    """The condition whose other side this is, of which the source says nothing."""
    items: tuple[Item, ...] = ()
    ends: bool = False
    """Whether the answer ends here, by the author's word."""

    @property
    def is_rung(self) -> bool:
        """Whether it is for whom nothing before it has helped."""
        return any(entered.is_rung for entered in self.path)

    @property
    def opens(self) -> BranchView | None:
        """The branch that begins here."""
        return self.path[-1].branch if self.path and not self.goes_on and self.unsaid_for is None else None


@dataclass
class _Open:
    """A section being filled."""

    path: tuple[Entered, ...]
    goes_on: bool = False
    items: list[Item] = field(default_factory=list)

    @property
    def says_anything(self) -> bool:
        """Whether there is anything under its heading; the branches inside it have headings of their own."""
        opens = self.path[-1].branch if self.path and not self.goes_on else None
        return bool(self.items or (opens and (opens.has or opens.channels or opens.implied or opens.is_open)))

    def add(self, step: StepView) -> None:
        """Append ``step`` to the turn at the end, or begin one."""
        last = self.items[-1] if self.items else None
        if isinstance(last, Turn) and last.party == step.actors:
            self.items[-1] = Turn(party=last.party, steps=(*last.steps, step))
        else:
            self.items.append(Turn(party=step.actors, steps=(step,)))

    def closed(self, *, ends: bool = False) -> Section:
        return Section(path=self.path, goes_on=self.goes_on, items=tuple(self.items), ends=ends)


def sections_of(nodes: tuple[NodeView, ...]) -> tuple[Section, ...]:
    """``nodes`` as one list; nested branches come one after another, each with its whole path."""
    return tuple(_sections(nodes, _Open(path=())))


def _sections(nodes: tuple[NodeView, ...], current: _Open) -> Iterator[Section]:
    """The sections of ``nodes``, of which ``current`` is the first; it is left out if nothing is in it."""
    path = current.path
    ends = bool(path) and path[-1].branch.ends
    for index, node in enumerate(nodes):
        if isinstance(node, StepView):
            current.add(node)
        elif isinstance(node, Handover | Mention):
            current.items.append(node)
        elif node.title and node.kind != "condition":
            current.items.append(Choice(title=node.title))
        if not branches_of(node):
            continue
        if current.says_anything:
            yield current.closed()
        yield from _branches(node, path)
        if index == len(nodes) - 1 and not ends:
            return
        current = _Open(path=path, goes_on=True)
    if current.items or (path and not current.goes_on) or ends:
        yield current.closed(ends=ends)


def _branches(node: NodeView, path: tuple[Entered, ...]) -> Iterator[Section]:
    is_choice = isinstance(node, ForkView) and node.kind == "routes"
    for branch in branches_of(node):
        is_rung = isinstance(node, ForkView) and node.kind == "condition" and only_failed(branch.label)
        entered = Entered(branch=branch, is_choice=is_choice, is_rung=is_rung)
        yield from _sections(branch.nodes, _Open(path=(*path, entered)))
    if isinstance(node, ForkView) and node.other_side_unsaid:
        yield Section(path=path, unsaid_for=node.title)
