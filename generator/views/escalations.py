"""Every hand-over of the office's answers: from whom, to whom, when, with what."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from generator.model.catalogue import Role
from generator.model.entry import Entry
from generator.views.flow import StepView
from generator.views.things import Thing


class Answer(Protocol):
    """An entry with its steps."""

    @property
    def entry(self) -> Entry: ...
    @property
    def steps(self) -> tuple[StepView, ...]: ...


@dataclass(frozen=True, kw_only=True)
class Escalation:
    """One step that hands a case on."""

    entry: Entry
    step: StepView
    collected: tuple[Thing, ...]
    """What earlier steps on the way to it have asked for."""
    reported: tuple[StepView, ...]
    """The steps of the answer at which those to whom it went report back."""

    def is_to(self, role: Role) -> bool:
        return self.step.escalates_to.includes(role)

    def involves(self, role: Role) -> bool:
        """Whether ``role`` hands the case on, or receives it."""
        return self.is_to(role) or self.step.is_by(role)


def escalations(answers: Iterable[Answer]) -> tuple[Escalation, ...]:
    """All of them, in the order of the answers and of their steps."""
    return tuple(
        Escalation(
            entry=answer.entry,
            step=step,
            collected=tuple(thing for before in _on_the_way(answer.steps, step) for thing in before.asks_for),
            reported=tuple(
                later
                for later in answer.steps
                if any(later.feedback_from.includes(role) for role in step.escalates_to.roles)
            ),
        )
        for answer in answers
        for step in answer.steps
        if step.escalates_to
    )


def _on_the_way(steps: tuple[StepView, ...], to: StepView) -> tuple[StepView, ...]:
    """The steps that always come before ``to``: earlier ones that no other situation than its own limits."""
    return tuple(step for step in steps if step.number < to.number and step.path == to.path[: len(step.path)])
