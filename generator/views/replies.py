"""Standard replies: opening and closing are the office's, the body is the page's own steps and papers."""

from dataclasses import dataclass, replace

from generator.model.base import Reply
from generator.model.catalogue import RoleKind
from generator.model.entry import Entry
from generator.views.flow import Handover, NodeView, StepView, branches_in, projected
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

    @property
    def has_body(self) -> bool:
        """Whether there is anything for the people served."""
        return bool(self.nodes or self.papers or self.explanation)


def replies_of(entry: Entry, nodes: tuple[NodeView, ...]) -> tuple[ReplyView, ...]:
    """The replies of an entry: one per branch that has words of its own, else one for all of it.

    What a branch doesn't say in its own words is said in the entry's; words of the entry that no branch
    takes up begin or end a reply for all of it. There is none where nothing is for the people served: the
    office's own steps aren't sent out.
    """
    words = entry.reply or Reply()
    found = [
        ReplyView(
            label=branch.label,
            opening=branch.reply.opening or words.opening,
            closing=branch.reply.closing or words.closing,
            papers=branch.papers,
            nodes=for_served(branch.nodes, entry.asked_by),
            explanation=None,
        )
        for branch in branches_in(nodes)
        if branch.reply
    ]
    found = [reply for reply in found if reply.has_body]
    taken = {text for reply in found for text in (reply.opening, reply.closing)}
    if not entry.reply or (found and taken.issuperset(filter(None, (words.opening, words.closing)))):
        return tuple(found)
    whole = ReplyView(
        label=None,
        opening=words.opening,
        closing=words.closing,
        papers=(),
        nodes=for_served(nodes, entry.asked_by),
        explanation=None if nodes else entry.intro,
    )
    return (whole, *found) if whole.has_body else tuple(found)


def for_served(nodes: tuple[NodeView, ...], askers: tuple[str, ...]) -> tuple[NodeView, ...]:
    """``nodes`` with only what people served (of them, who asks if the data says so) do or bring."""

    def is_theirs(step: StepView) -> bool:
        return step.actor.kind is RoleKind.SERVED and (not askers or step.actor.id in askers)

    return _pruned(projected(nodes, is_theirs, lambda branch: bool(branch.papers)))


def _pruned(nodes: tuple[NodeView, ...]) -> tuple[NodeView, ...]:
    """``nodes`` without handovers and without branches in which nothing is left."""
    kept: list[NodeView] = []
    for node in nodes:
        if isinstance(node, Handover):
            continue
        inner = (replace(branch, nodes=_pruned(branch.nodes)) for branch in node.branches)
        branches = tuple(branch for branch in inner if branch.nodes or branch.papers)
        if branches or isinstance(node, StepView):
            kept.append(replace(node, branches=branches))
    return tuple(kept)
