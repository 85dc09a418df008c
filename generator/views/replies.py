"""Standard replies: opening and closing are the office's, the body is the page's own steps and papers."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.model.catalogue import RoleKind
from generator.model.entry import Entry
from generator.views.flow import BranchView, ForkView, Handover, NodeView, as_context
from generator.views.things import Thing


@dataclass(frozen=True, kw_only=True)
class ReplyView:
    """A reply to copy and send; it holds only what the people whom the office serves do or bring."""

    label: str | None
    """The branch that it answers; None for the whole entry."""
    opening: str | None
    closing: str | None
    papers: tuple[Thing, ...]
    """What the branch itself asks for."""
    nodes: tuple[NodeView, ...]
    explanation: str | None
    """The author's Markdown, where the answer only explains."""


def replies_of(entry: Entry, nodes: tuple[NodeView, ...]) -> tuple[ReplyView, ...]:
    """The replies of an entry: one per branch that has words of its own, else one for all of it.

    There is none where nothing is for the people served: the office's own steps aren't sent out.
    """
    words = entry.reply
    closing = words.closing if words else None
    found = [
        ReplyView(
            label=branch.label,
            opening=branch.reply.opening,
            closing=branch.reply.closing or closing,
            papers=branch.papers,
            nodes=for_served(branch.nodes, entry.asked_by),
            explanation=None,
        )
        for branch in _branches(nodes)
        if branch.reply
    ]
    if not found and words:
        explanation = None if nodes else entry.intro
        whole = ReplyView(
            label=None,
            opening=words.opening,
            closing=closing,
            papers=(),
            nodes=for_served(nodes, entry.asked_by),
            explanation=explanation,
        )
        found = [whole]
    return tuple(reply for reply in found if reply.nodes or reply.papers or reply.explanation)


def _branches(nodes: tuple[NodeView, ...]) -> Iterator[BranchView]:
    for node in nodes:
        if not isinstance(node, Handover):
            for branch in node.branches:
                yield branch
                yield from _branches(branch.nodes)


def for_served(nodes: tuple[NodeView, ...], askers: tuple[str, ...]) -> tuple[NodeView, ...]:
    """``nodes`` with only what people served (of them, who asks if the data says so) do or bring."""
    kept: list[NodeView] = []
    for node in nodes:
        if isinstance(node, Handover):
            continue
        inner = (replace(branch, nodes=for_served(branch.nodes, askers)) for branch in node.branches)
        branches = tuple(branch for branch in inner if branch.nodes or branch.papers)
        if isinstance(node, ForkView):
            kept += [replace(node, branches=branches)] if branches else []
        elif node.actor.kind is RoleKind.SERVED and (not askers or node.actor.id in askers):
            kept.append(replace(node, branches=branches))
        elif branches:
            kept.append(as_context(node, branches))
    return tuple(kept)
