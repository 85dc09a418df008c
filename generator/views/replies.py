"""Replies: opening and closing are the office's, the body is the page's own claims, steps and things."""

from dataclasses import dataclass, replace

from generator.model.base import Slug
from generator.model.catalogue import Role, RoleKind
from generator.model.contact import Channel
from generator.model.entry import Entry
from generator.model.said import Reply
from generator.views.belongings import Belongings, belongings, heard
from generator.views.claim import ClaimKind, Lead
from generator.views.claims import lead_of
from generator.views.flow import (
    BranchView,
    Handover,
    Mention,
    NodeView,
    StepView,
    branches_in,
    branches_of,
    steps_in,
)
from generator.views.lookup import Lookup
from generator.views.projection import Seeing, heard_in, projected
from generator.views.things import Thing, things

HANDLING = (ClaimKind.HANDLED, ClaimKind.DONE_BY, ClaimKind.AUTOMATIC, ClaimKind.PASSED_ON)
"""Claims that say who handles a case and where it goes on."""


@dataclass(frozen=True, kw_only=True)
class ReplyView:
    """A reply to copy and send; it holds only what the people whom the office serves do, bring or need."""

    title: str
    """The entry's."""
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
    lead: Lead
    """The claims of the whole answer; a reply for all of it says who handles it and where it goes on."""
    asked: tuple[StepView, ...]
    """At which steps something is asked of them."""
    readers: frozenset[Slug]
    """Ids of the roles to which it is sent."""

    @property
    def is_derived(self) -> bool:
        """Whether the office has no words of its own for it."""
        return not (self.opening or self.closing)

    @property
    def acts_first(self) -> bool:
        """Whether it begins with what its readers do, rather than with who handles it."""
        is_handled = any(claim.kind in HANDLING for claim in self.lead)
        return any(claim.kind is ClaimKind.WAY for claim in self.lead) or not (is_handled or self.asked)

    @property
    def has_body(self) -> bool:
        """Whether there is anything of its own for the people served."""
        whole = self.label is None and (self.general or self.contacts or self.short_answer)
        told = self.asked or any(claim.kind in HANDLING for claim in self.lead)
        return bool(self.nodes or self.has or self.is_open or self.explanation or whole or told)


def replies_of(entry: Entry, nodes: tuple[NodeView, ...], lookup: Lookup) -> tuple[ReplyView, ...]:
    """The replies of an entry: one per branch that has words of its own, else one for all of it.

    What a branch doesn't say in its own words is said in the entry's; words of the entry that no branch
    takes up begin or end a reply for all of it. Where the office has no words at all, the reply for all of
    it says what the page says. The office's own steps aren't sent out, only whose they are.
    """
    words = entry.reply or Reply()
    whole = _whole(entry, nodes, lookup)
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
            lead=(),
            asked=(),
        )
        for branch in branches_in(nodes)
        if branch.reply
    ]
    found = [reply for reply in found if reply.has_body]
    taken = {text for reply in found for text in (reply.opening, reply.closing)}
    if found and taken.issuperset(filter(None, (words.opening, words.closing))):
        return tuple(found)
    return (whole, *found) if whole.has_body else tuple(found)


def _whole(entry: Entry, nodes: tuple[NodeView, ...], lookup: Lookup) -> ReplyView:
    words = entry.reply or Reply()
    askers = frozenset(role.id for role in _askers(entry, lookup))
    return ReplyView(
        title=entry.title,
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
        lead=_of_others(lead_of(entry, nodes, lookup), askers),
        asked=tuple(
            step.seen_by(lookup.is_for_served)
            for step in steps_in(nodes)
            if any(step.asks(role) for role in _askers(entry, lookup))
        ),
        readers=lookup.all_of(entry.asked_by) or askers,
    )


def _askers(entry: Entry, lookup: Lookup) -> tuple[Role, ...]:
    """The people served who ask; all of them, where nobody is said to."""
    askers = lookup.all_of(entry.asked_by)
    return tuple(
        role
        for role in lookup.source.roles
        if role.kind is RoleKind.SERVED and (not askers or askers & lookup.members[role.id])
    )


def _of_others(lead: Lead, askers: frozenset[Slug]) -> Lead:
    """``lead`` without who does the steps where they are the readers' own: the reply itself has those."""
    return tuple(
        claim
        for claim in lead
        if claim.kind is not ClaimKind.DONE_BY or not askers.issuperset(role.id for role in claim.roles)
    )


def for_served(nodes: tuple[NodeView, ...], entry: Entry, lookup: Lookup) -> tuple[NodeView, ...]:
    """``nodes`` with only what people served (of them, who asks if the data says so) do, bring or need."""
    askers = _askers(entry, lookup)

    def is_theirs(step: StepView) -> bool:
        return any(role in askers for role in step.actors.roles)

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
