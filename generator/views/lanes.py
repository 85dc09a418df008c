"""Whose turn it is: the order of turns, derived from the steps, as a list that forks where they do."""

from dataclasses import dataclass

from generator.views.flow import BranchView, ForkView, Handover, NodeView, StepView
from generator.views.lookup import Party


@dataclass(frozen=True, kw_only=True)
class Turn:
    """A run of one party's steps; without steps it only asks, receives, answers or reports."""

    party: Party
    numbers: tuple[int, ...] = ()
    part: str = ""
    """Of a turn without steps: "asks", "receives" (an escalation), "reports" (feedback) or "answers"."""
    conditional: bool = False
    """Whether all its steps depend on a condition of their own."""
    is_implied: bool = False
    """Of a turn without steps: whether whose turn it is was only read into the source."""


@dataclass(frozen=True, kw_only=True)
class LaneBranch:
    label: str
    is_open: bool
    """Whether the source leaves open what happens here."""
    lane: tuple["Turn | LaneFork", ...]


@dataclass(frozen=True, kw_only=True)
class LaneFork:
    branches: tuple[LaneBranch, ...]
    is_choice: bool = False
    """Whether the reader chooses (routes) rather than the situation."""
    other_side_unsaid: bool = False


Lane = tuple[Turn | LaneFork, ...]


def lanes(nodes: tuple[NodeView, ...], askers: tuple[Party, ...]) -> Lane:
    """The turns of a whole answer, beginning with whoever asks."""
    turns: list[Turn | LaneFork] = [Turn(party=asker, part="asks") for asker in askers]
    _follow(nodes, turns)
    return tuple(turns)


def _follow(nodes: tuple[NodeView, ...], turns: list[Turn | LaneFork]) -> None:
    for node in nodes:
        if isinstance(node, StepView):
            _take_turn(node, turns)
        if not isinstance(node, Handover) and node.branches:
            turns.append(
                LaneFork(
                    branches=tuple(_branch(branch) for branch in node.branches),
                    is_choice=isinstance(node, ForkView) and node.kind == "routes",
                    other_side_unsaid=isinstance(node, ForkView) and node.other_side_unsaid,
                )
            )


def _branch(branch: BranchView) -> LaneBranch:
    inner: list[Turn | LaneFork] = []
    _follow(branch.nodes, inner)
    return LaneBranch(label=branch.label, is_open=branch.is_open, lane=tuple(inner))


def _take_turn(step: StepView, turns: list[Turn | LaneFork]) -> None:
    conditional = step.act.condition is not None
    if step.feedback_from:
        _add(turns, _other(step, step.feedback_from, "reports", "umpan_balik_dari"))
    _add(turns, Turn(party=step.actors, numbers=(step.number,), conditional=conditional))
    if step.escalates_to:
        _add(turns, _other(step, step.escalates_to, "receives", "eskalasi_ke"))
    elif step.to and step.act.asks_something:
        _add(turns, _other(step, step.to, "answers", "kepada"))


def _other(step: StepView, party: Party, part: str, key: str) -> Turn:
    """The turn of ``party``, whom ``step`` names in its field ``key``."""
    return Turn(
        party=party,
        part=part,
        conditional=step.act.condition is not None,
        is_implied=key in step.act.implied,
    )


def _add(turns: list[Turn | LaneFork], turn: Turn) -> None:
    """Append ``turn``, or join it to the last one where the same role goes on."""
    last = turns[-1] if turns else None
    if not isinstance(last, Turn) or last.party != turn.party:
        turns.append(turn)
    elif turn.numbers:
        turns[-1] = Turn(
            party=turn.party,
            numbers=last.numbers + turn.numbers,
            conditional=turn.conditional and (last.conditional or not last.numbers),
        )
