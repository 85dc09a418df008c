"""Standard replies: opening and closing are the office's, the body is the page's own steps and things."""

from dataclasses import dataclass, replace

from generator.model.catalogue import RoleKind
from generator.model.contact import Channel
from generator.model.entry import Entry
from generator.model.said import Reply
from generator.views.belongings import Belongings, belongings, heard
from generator.views.flow import BranchView, Handover, Mention, NodeView, StepView, branches_in, branches_of
from generator.views.lookup import Lookup
from generator.views.projection import Seeing, heard_in, projected
from generator.views.things import Thing, things


@dataclass(frozen=True, kw_only=True)
class ReplyView:
    """A reply to copy and send; it holds only what the people whom the office serves do, bring or need."""

    label: str | None
    """The branch that it answers; None for the whole entry."""
    opening: str | None
    closing: str | None
    short_answer: str | None
    general: Belongings
    """What belongs to the entry itself."""
    has: Belongings
    """What belongs to the branch that it answers."""
    is_open: bool
    """Whether the source leaves open what happens there."""
    nodes: tuple[NodeView, ...]
    explanation: str | None
    """The author's Markdown, where the answer only explains."""
    attachments: tuple[Thing, ...]
    contacts: tuple[Channel, ...]

    @property
    def has_body(self) -> bool:
        """Whether there is anything of its own for the people served."""
        whole = self.label is None and (self.general or self.contacts or self.short_answer)
        return bool(self.nodes or self.has or self.is_open or self.explanation or whole)


def replies_of(entry: Entry, nodes: tuple[NodeView, ...], lookup: Lookup) -> tuple[ReplyView, ...]:
    """The replies of an entry: one per branch that has words of its own, else one for all of it.

    What a branch doesn't say in its own words is said in the entry's; words of the entry that no branch
    takes up begin or end a reply for all of it. There is none where nothing is for the people served: the
    office's own steps aren't sent out.
    """
    words = entry.reply or Reply()
    whole = ReplyView(
        label=None,
        opening=words.opening,
        closing=words.closing,
        short_answer=entry.short_answer,
        general=belongings(entry, lookup).seen_by(lookup.is_for_served),
        has=Belongings(),
        is_open=False,
        nodes=for_served(nodes, entry, lookup),
        explanation=None if nodes else entry.intro,
        attachments=heard(things(entry.attachments, lookup), lookup.is_for_served),
        contacts=lookup.channels_of(entry.contacts),
    )
    found = [
        replace(
            whole,
            label=branch.label,
            opening=branch.reply.opening or words.opening,
            closing=branch.reply.closing or words.closing,
            short_answer=None,
            has=branch.has.seen_by(lookup.is_for_served),
            is_open=branch.is_open,
            nodes=for_served(branch.nodes, entry, lookup),
            explanation=None,
        )
        for branch in branches_in(nodes)
        if branch.reply
    ]
    found = [reply for reply in found if reply.has_body]
    taken = {text for reply in found for text in (reply.opening, reply.closing)}
    if not entry.reply or (found and taken.issuperset(filter(None, (words.opening, words.closing)))):
        return tuple(found)
    return (whole, *found) if whole.has_body else tuple(found)


def for_served(nodes: tuple[NodeView, ...], entry: Entry, lookup: Lookup) -> tuple[NodeView, ...]:
    """``nodes`` with only what people served (of them, who asks if the data says so) do, bring or need."""
    askers = lookup.all_of(entry.asked_by)

    def is_theirs(step: StepView) -> bool:
        return any(
            role.kind is RoleKind.SERVED and (not askers or askers & lookup.members[role.id])
            for role in step.actors.roles
        )

    return _pruned(projected(heard_in(nodes, lookup.is_for_served), Seeing(is_own=is_theirs, is_kept=_tells)))


def _tells(branch: BranchView) -> bool:
    """Whether a branch itself has anything for the people served."""
    return bool(branch.has or branch.is_open)


def _pruned(nodes: tuple[NodeView, ...]) -> tuple[NodeView, ...]:
    """``nodes`` without handovers and without branches in which nothing is left."""
    kept: list[NodeView] = []
    for node in nodes:
        if isinstance(node, Handover):
            continue
        inner = (replace(branch, nodes=_pruned(branch.nodes)) for branch in branches_of(node))
        branches = tuple(branch for branch in inner if branch.nodes or _tells(branch))
        if isinstance(node, Mention):
            kept += [replace(node, step=replace(node.step, branches=branches))] if branches else []
        elif branches or isinstance(node, StepView):
            kept.append(replace(node, branches=branches))
    return tuple(kept)
