"""An answer as somebody sees it: their own steps, what concerns them of others', the rest as handovers."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeGuard

from generator.views.belongings import IsFor
from generator.views.flow import (
    BranchView,
    ForkView,
    Handover,
    Mention,
    NodeView,
    StepView,
    branches_in,
    branches_of,
    steps_in,
)


def _concerns_nobody(_: StepView) -> None:
    return None


@dataclass(frozen=True, kw_only=True)
class Seeing:
    """What of an answer somebody sees."""

    is_own: Callable[[StepView], bool]
    is_kept: Callable[[BranchView], bool]
    """Whether a branch is shown even without a step of theirs."""
    mention: Callable[[StepView], Mention | None] = _concerns_nobody
    """Somebody else's step, if it concerns them."""


def heard_in(nodes: tuple[NodeView, ...], is_for: IsFor) -> tuple[NodeView, ...]:
    """``nodes`` (a whole answer) with only what is for the reader."""
    views: list[NodeView] = []
    for node in nodes:
        if not isinstance(node, StepView | ForkView):
            views.append(node)
            continue
        branches = tuple(
            replace(branch, has=branch.has.seen_by(is_for), nodes=heard_in(branch.nodes, is_for))
            for branch in node.branches
        )
        own = node.seen_by(is_for) if isinstance(node, StepView) else node
        views.append(replace(own, branches=branches))
    return tuple(views)


def projected(nodes: tuple[NodeView, ...], seeing: Seeing) -> tuple[NodeView, ...]:
    """``nodes`` (a whole answer, or a branch of one) as far as somebody sees them.

    Whatever else is there becomes a handover; somebody else's question stays where its answers are seen.
    """
    views: list[NodeView] = []
    for before, node in zip((None, *nodes), nodes, strict=False):
        if not isinstance(node, StepView | ForkView):
            views.append(node)
            continue
        branches = tuple(replace(branch, nodes=projected(branch.nodes, seeing)) for branch in node.branches)
        if isinstance(node, ForkView):
            if _is_seen(node, seeing):
                views.append(replace(node, branches=branches))
            else:
                _hand_over(views, node)
        elif seeing.is_own(node):
            views.append(replace(node, branches=branches))
        else:
            _others(views, node, branches, seeing)
            if isinstance(views[-1], Mention) and _is_unseen(before, node, seeing):
                views[-1] = replace(views[-1], after=before)
    return tuple(views)


def _others(views: list[NodeView], step: StepView, branches: tuple[BranchView, ...], seeing: Seeing) -> None:
    """Append somebody else's ``step``: mentioned if it concerns the reader, else handed over."""
    mention = seeing.mention(step)
    shown = branches if any(_is_seen(branch, seeing) for branch in branches_in((step,))) else ()
    if mention or shown:
        concerns = mention or Mention(step=step, concerns=(), says=type(step.has)())
        views.append(replace(concerns, step=replace(step, branches=shown)))
        if not shown:
            _hand_over(views, *(node for branch in step.branches for node in branch.nodes), by_case=True)
    else:
        _hand_over(views, step)


def _is_unseen(before: NodeView | None, step: StepView, seeing: Seeing) -> TypeGuard[StepView]:
    """Whether the actors of ``step`` always do ``before`` first, and the reader doesn't see it."""
    return (
        isinstance(before, StepView)
        and before.actors == step.actors
        and not (before.branches or before.act.condition or seeing.mention(before))
    )


def _is_seen(place: ForkView | BranchView, seeing: Seeing) -> bool:
    """Whether anything in ``place`` is seen: a step, a mention, or a branch for itself."""
    nodes = place.nodes if isinstance(place, BranchView) else (place,)
    inner = tuple(branches_in(nodes))
    kept = (place, *inner) if isinstance(place, BranchView) else inner
    steps = steps_in(nodes)
    return any(map(seeing.is_kept, kept)) or any(
        seeing.is_own(step) or seeing.mention(step) is not None for step in steps
    )


def _hand_over(views: list[NodeView], *nodes: NodeView, by_case: bool = False) -> None:
    """Append the steps of ``nodes`` to the handover at the end of ``views``, or begin one.

    ``by_case``: whether they all stand in branches.
    """
    steps = tuple(steps_in(nodes))
    if not steps:
        return
    last = views.pop() if views and isinstance(views[-1], Handover) else None
    turns = list(last.turns) if isinstance(last, Handover) else []
    for step in steps:
        if turns and turns[-1][0] == step.actors:
            turns[-1] = (step.actors, (*turns[-1][1], step.number))
        else:
            turns.append((step.actors, (step.number,)))
    depends = len(steps) if by_case else sum(_depends(node) for node in nodes)
    views.append(
        Handover(
            first=last.first if isinstance(last, Handover) else steps[0].number,
            turns=tuple(turns),
            onward=steps[-1].escalates_to,
            conditional=depends + (last.conditional if isinstance(last, Handover) else 0),
        )
    )


def _depends(node: NodeView) -> int:
    """How many steps of ``node`` depend on anything."""
    inner = sum(1 for branch in branches_of(node) for _ in steps_in(branch.nodes))
    return inner + (isinstance(node, StepView) and bool(node.act.condition))
