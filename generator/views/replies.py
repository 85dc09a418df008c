"""Standard replies: opening and closing are the office's, the body is the page's own steps and papers."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.catalogue import RoleKind
from generator.model.entry import Entry
from generator.views.flow import BranchView, Handover, NodeView, StepView, steps_in


@dataclass(frozen=True, kw_only=True)
class ReplyBlock:
    """Steps under the same branch."""

    label: str | None
    steps: tuple[StepView, ...]
    branch: BranchView | None


@dataclass(frozen=True, kw_only=True)
class ReplyView:
    """A reply to copy and send; it holds only steps of the people whom the office serves."""

    label: str | None
    """The branch that it answers; None for the whole entry."""
    opening: str | None
    closing: str | None
    blocks: tuple[ReplyBlock, ...]


def replies_of(entry: Entry, nodes: tuple[NodeView, ...]) -> tuple[ReplyView, ...]:
    """The replies of an entry: one per branch that has words of its own, else one for all of it."""
    words = entry.reply
    closing = words.closing if words else None
    own = tuple(
        ReplyView(
            label=branch.label,
            opening=branch.reply.opening,
            closing=branch.reply.closing or closing,
            blocks=_blocks(branch.nodes, None, branch),
        )
        for branch in _branches(nodes)
        if branch.reply
    )
    if own or not words:
        return own
    return (ReplyView(label=None, opening=words.opening, closing=closing, blocks=_blocks(nodes, None, None)),)


def _branches(nodes: tuple[NodeView, ...]) -> Iterator[BranchView]:
    for node in nodes:
        if not isinstance(node, Handover):
            for branch in node.branches:
                yield branch
                yield from _branches(branch.nodes)


def _blocks(
    nodes: tuple[NodeView, ...], label: str | None, branch: BranchView | None
) -> tuple[ReplyBlock, ...]:
    blocks: list[ReplyBlock] = []
    run: list[StepView] = []
    for node in nodes:
        if isinstance(node, StepView) and node.actor.kind is RoleKind.SERVED:
            run.append(node)
        if not isinstance(node, Handover) and any(
            step.actor.kind is RoleKind.SERVED for inner in node.branches for step in steps_in(inner.nodes)
        ):
            if run:
                blocks.append(ReplyBlock(label=label, steps=tuple(run), branch=branch))
                run = []
            for inner in node.branches:
                blocks.extend(_blocks(inner.nodes, inner.label, inner))
    if run:
        blocks.append(ReplyBlock(label=label, steps=tuple(run), branch=branch))
    return tuple(blocks)
