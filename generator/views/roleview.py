"""One entry as one role sees it: its own steps, what is asked of it, what it receives and passes on."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.catalogue import Role
from generator.views.acting import people_in
from generator.views.flow import Handover, NodeView, StepView, seen_by, steps_in
from generator.views.lookup import Lookup, Party


@dataclass(frozen=True, kw_only=True)
class Transfer:
    """Something that goes from one party to another at a step."""

    step: StepView
    party: Party
    """The other side."""
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
    receives: tuple[Transfer, ...]
    passes: tuple[Transfer, ...]
    actors: tuple[Role, ...]
    """Everybody with steps in the entry, in order of their first step; machines apart."""

    @property
    def takes_part(self) -> bool:
        """Whether the answer has anything for this role."""
        return bool(self.nodes or self.asked or self.receives or self.passes)


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
        receives=tuple(_receives(role, steps)),
        passes=tuple(_passes(role, steps)),
        actors=people_in(steps),
    )


def _receives(role: Role, steps: tuple[StepView, ...]) -> Iterator[Transfer]:
    for step in steps:
        if step.is_by(role):
            if step.feedback_from:
                yield Transfer(step=step, party=step.feedback_from, kind="feedback")
            if step.to and step.asks_for:
                yield Transfer(step=step, party=step.to, kind="answer")
        elif step.escalates_to.includes(role):
            yield Transfer(step=step, party=step.actors, kind="escalation")
        elif step.to.includes(role) and _delivers(step):
            yield Transfer(step=step, party=step.actors, kind="delivery")


def _passes(role: Role, steps: tuple[StepView, ...]) -> Iterator[Transfer]:
    for step in steps:
        if step.is_by(role) and step.escalates_to:
            yield Transfer(step=step, party=step.escalates_to, kind="escalation")
        elif step.is_by(role) and step.to and _delivers(step):
            yield Transfer(step=step, party=step.to, kind="delivery")
        if step.feedback_from.includes(role):
            yield Transfer(step=step, party=step.actors, kind="feedback")


def _delivers(step: StepView) -> bool:
    """Whether the step brings its addressee something, rather than asking for it."""
    return not (step.is_question or step.act.asks_something or step.escalates_to)
