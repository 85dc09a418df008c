"""One entry as one role sees it: its own steps, what is asked of it, what it receives and passes on."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.model.catalogue import Role, RoleKind
from generator.views.acting import people_in
from generator.views.belongings import Belongings
from generator.views.flow import Handover, NodeView, StepView, steps_in
from generator.views.lookup import Lookup, Party
from generator.views.projection import seen_by


@dataclass(frozen=True, kw_only=True)
class Transfer:
    """Something that goes from one party to another at a step."""

    step: StepView
    party: Party
    """The other side."""
    side: Party
    """The role's own side: the role itself, together with others or as one of several."""
    kind: str
    """"escalation", "delivery", "feedback", or "answer" (what was asked for comes back)."""


@dataclass(frozen=True, kw_only=True)
class RoleView:
    """What a role's page of an entry shows."""

    role: Role
    nodes: tuple[NodeView, ...]
    """Its own steps and what else is for it, with the others' as handovers; empty where all are others'."""
    own: tuple[StepView, ...]
    asked: tuple[StepView, ...]
    """Others' steps that ask something of this role: questions, information, an action."""
    told: tuple[tuple[StepView, Belongings], ...]
    """What steps that others do say for this role in particular."""
    awaited: tuple[tuple[StepView, Belongings], ...]
    """How long others' steps take, what they cost and what comes of them, for whoever is served."""
    receives: tuple[Transfer, ...]
    passes: tuple[Transfer, ...]
    actors: tuple[Role, ...]
    """Everybody with steps in the entry, in order of their first; machines only where nobody else has any."""

    @property
    def takes_part(self) -> bool:
        """Whether the answer has anything for this role."""
        return bool(self.nodes or self.asked or self.told or self.receives or self.passes)


def role_view(role: Role, nodes: tuple[NodeView, ...], lookup: Lookup) -> RoleView:
    """``nodes`` (the whole answer) as ``role`` sees it."""
    steps = tuple(step.seen_by(lambda audience: lookup.is_for(role, audience)) for step in steps_in(nodes))
    seen = seen_by(role, nodes, lambda audience: lookup.is_for(role, audience))
    own = tuple(step for step in steps if step.is_by(role))
    return RoleView(
        role=role,
        nodes=seen if own or any(not isinstance(node, Handover) for node in seen) else (),
        own=own,
        asked=tuple(step for step in steps if step.asks(role)),
        told=tuple(_told(role, steps, lookup)),
        awaited=tuple(_awaited(role, steps)),
        receives=tuple(_receives(role, steps)),
        passes=tuple(_passes(role, steps)),
        actors=people_in(steps) or tuple(dict.fromkeys(role for step in steps for role in step.actors.roles)),
    )


def _told(role: Role, steps: tuple[StepView, ...], lookup: Lookup) -> Iterator[tuple[StepView, Belongings]]:
    """What others' steps say for the role in particular."""
    for step in steps:
        own = step.has.seen_by(lambda audience: bool(audience) and lookup.is_for(role, audience))
        said = replace(own, links=())
        if said and not step.is_by(role):
            yield step, said


def _awaited(role: Role, steps: tuple[StepView, ...]) -> Iterator[tuple[StepView, Belongings]]:
    """Times, costs and results of others' steps that are said for all: whoever is served waits for them."""
    for step in steps:
        has = step.has.seen_by(lambda audience: not audience)
        said = Belongings(times=has.times, costs=has.costs, results=has.results)
        if said and role.kind is RoleKind.SERVED and not step.is_by(role):
            yield step, said


def _receives(role: Role, steps: tuple[StepView, ...]) -> Iterator[Transfer]:
    for step in steps:
        if step.is_by(role):
            if step.feedback_from:
                yield Transfer(step=step, party=step.feedback_from, side=step.actors, kind="feedback")
            if step.to and step.asks_for:
                yield Transfer(step=step, party=step.to, side=step.actors, kind="answer")
        elif step.escalates_to.includes(role):
            yield Transfer(step=step, party=step.actors, side=step.escalates_to, kind="escalation")
        elif step.to.includes(role) and step.delivers:
            yield Transfer(step=step, party=step.actors, side=step.to, kind="delivery")


def _passes(role: Role, steps: tuple[StepView, ...]) -> Iterator[Transfer]:
    for step in steps:
        if step.is_by(role) and step.escalates_to:
            yield Transfer(step=step, party=step.escalates_to, side=step.actors, kind="escalation")
        elif step.is_by(role) and step.delivers:
            yield Transfer(step=step, party=step.to, side=step.actors, kind="delivery")
        if step.feedback_from.includes(role):
            yield Transfer(step=step, party=step.actors, side=step.feedback_from, kind="feedback")
