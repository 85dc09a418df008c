"""One entry as one role sees it: its own steps, what is asked of it, what it receives and passes on."""

from dataclasses import dataclass

from generator.model.catalogue import Role
from generator.views.flow import Handover, NodeView, StepView, seen_by, steps_in


@dataclass(frozen=True, kw_only=True)
class Transfer:
    """Something that goes from one role to another at a step."""

    step: StepView
    role: Role
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
    """Everybody with steps in the entry, in order of their first step."""


def role_view(role: Role, nodes: tuple[NodeView, ...]) -> RoleView:
    """``nodes`` (the whole answer) as ``role`` sees it."""
    steps = tuple(steps_in(nodes))
    seen = seen_by(role, nodes)
    own = tuple(step for step in steps if step.actor == role)
    return RoleView(
        role=role,
        nodes=seen if own or any(not isinstance(node, Handover) for node in seen) else (),
        own=own,
        asked=tuple(step for step in steps if step.asks(role)),
        receives=tuple(_receives(role, steps)),
        passes=tuple(_passes(role, steps)),
        actors=tuple(dict.fromkeys(step.actor for step in steps)),
    )


def _receives(role: Role, steps: tuple[StepView, ...]) -> list[Transfer]:
    received = []
    for step in steps:
        if step.escalates_to == role:
            received.append(Transfer(step=step, role=step.actor, kind="escalation"))
        elif step.to == role and _delivers(step):
            received.append(Transfer(step=step, role=step.actor, kind="delivery"))
        if step.actor == role and step.feedback_from:
            received.append(Transfer(step=step, role=step.feedback_from, kind="feedback"))
        if step.actor == role and step.to and step.to != role and step.act.asks_for:
            received.append(Transfer(step=step, role=step.to, kind="answer"))
    return received


def _passes(role: Role, steps: tuple[StepView, ...]) -> list[Transfer]:
    passed = []
    for step in steps:
        if step.actor == role and step.escalates_to:
            passed.append(Transfer(step=step, role=step.escalates_to, kind="escalation"))
        elif step.actor == role and step.to and _delivers(step):
            passed.append(Transfer(step=step, role=step.to, kind="delivery"))
        if step.feedback_from == role:
            passed.append(Transfer(step=step, role=step.actor, kind="feedback"))
    return passed


def _delivers(step: StepView) -> bool:
    """Whether the step brings its addressee something, rather than asking for it."""
    return step.to != step.actor and not (step.is_question or step.act.asks_something or step.escalates_to)
