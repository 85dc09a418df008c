"""One entry as one role sees it: its own steps, and of the others' what concerns it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.model.catalogue import Role, RoleKind
from generator.views.acting import people_in
from generator.views.belongings import Belongings
from generator.views.flow import (
    BranchView,
    Concern,
    Handover,
    Mention,
    NodeView,
    StepView,
    branches_of,
    steps_in,
)
from generator.views.lookup import Lookup
from generator.views.projection import Seeing, heard_in, projected


@dataclass(frozen=True, kw_only=True)
class RoleView:
    """What a role's page of an entry shows."""

    role: Role
    nodes: tuple[NodeView, ...]
    """Its own steps, the others' that concern it, what else is for it; the rest as handovers."""
    own: tuple[StepView, ...]
    asked: tuple[StepView, ...]
    """Others' steps that ask something of this role: questions, information, an action."""
    mentions: tuple[Mention, ...]
    """Others' steps that concern it in any way, in order."""
    actors: tuple[Role, ...]
    """Everybody with steps in the entry, in order of their first; machines only where nobody else has any."""

    @property
    def takes_part(self) -> bool:
        """Whether the answer has anything for this role."""
        concerned = any(set(mention.concerns) - {Concern.AWAITED} for mention in self.mentions)
        others = (node for node in self.nodes if not isinstance(node, Handover | Mention))
        return concerned or any(others) or any(branches_of(node) for node in self.nodes)


def role_view(role: Role, nodes: tuple[NodeView, ...], lookup: Lookup) -> RoleView:
    """``nodes`` (the whole answer) as ``role`` sees it."""
    steps = tuple(step.seen_by(lambda audience: lookup.is_for(role, audience)) for step in steps_in(nodes))
    seen = seen_by(role, nodes, lookup)
    return RoleView(
        role=role,
        nodes=seen,
        own=tuple(step for step in steps if step.is_by(role)),
        asked=tuple(step for step in steps if step.asks(role)),
        mentions=tuple(mentions_in(seen)),
        actors=people_in(steps) or tuple(dict.fromkeys(role for step in steps for role in step.actors.roles)),
    )


def seen_by(role: Role, nodes: tuple[NodeView, ...], lookup: Lookup) -> tuple[NodeView, ...]:
    """``nodes`` (the whole answer) as ``role`` sees them.

    What a branch asks to bring or send is for whoever is served; what a branch without steps holds, and that
    the source leaves it open, is for all.
    """

    def is_kept(branch: BranchView) -> bool:
        asks = branch.has.brings or branch.has.encloses
        return bool(asks and role.kind is RoleKind.SERVED) or (
            not any(steps_in(branch.nodes)) and bool(branch.has or branch.is_open)
        )

    def mention(step: StepView) -> Mention | None:
        told = step.has.in_particular()
        concerns = tuple(_concerns(step, role, told))
        return Mention(step=step, concerns=concerns, says=said_to((role,), step)) if concerns else None

    heard = heard_in(nodes, lambda audience: lookup.is_for(role, audience))
    return projected(heard, Seeing(is_own=lambda step: step.is_by(role), is_kept=is_kept, mention=mention))


def mentions_in(nodes: tuple[NodeView, ...]) -> Iterator[Mention]:
    """Every mention among ``nodes`` that concerns the role, in order, through all branches."""
    for node in nodes:
        if isinstance(node, Mention) and node.concerns:
            yield node
        for branch in branches_of(node):
            yield from mentions_in(branch.nodes)


def _concerns(step: StepView, role: Role, told: Belongings) -> Iterator[Concern]:
    """How somebody else's ``step`` concerns ``role``, which is ``told`` this in particular."""
    if step.asks(role):
        yield Concern.ASKED
    if step.escalates_to.includes(role):
        yield Concern.HANDED
    elif step.to.includes(role) and step.delivers:
        yield Concern.DELIVERED
    if step.feedback_from.includes(role):
        yield Concern.REPORTS
    if told:
        yield Concern.TOLD
    if _awaited(step, role):
        yield Concern.AWAITED


def said_to(roles: tuple[Role, ...], step: StepView) -> Belongings:
    """What ``step``, as ``roles`` hear it, says for them in particular, and what those served wait for."""
    awaited = next(filter(None, (_awaited(step, role) for role in roles)), Belongings())
    return _joined(step.has.in_particular(), awaited)


def _awaited(step: StepView, role: Role) -> Belongings:
    """Time, cost and result that are said for all: whoever is served waits for them."""
    if role.kind is not RoleKind.SERVED:
        return Belongings()
    has = step.has.seen_by(lambda audience: not audience)
    return Belongings(times=has.times, costs=has.costs, results=has.results)


def _joined(told: Belongings, awaited: Belongings) -> Belongings:
    return replace(
        told,
        times=(*told.times, *awaited.times),
        costs=(*told.costs, *awaited.costs),
        results=(*told.results, *awaited.results),
    )
