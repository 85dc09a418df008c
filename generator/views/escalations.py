"""Every hand-over of the office's answers: from whom, to whom, when, with what."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from generator.model.catalogue import Role
from generator.model.entry import Entry
from generator.model.walk import Situation, Turning
from generator.views.flow import StepView
from generator.views.situations import only_failed
from generator.views.things import Thing

Path = tuple[Situation, ...]


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
    before: tuple[StepView, ...]
    """The steps that come before it."""
    reported: tuple[StepView, ...]
    """The steps of the answer at which those to whom it went report back."""

    @property
    def collected(self) -> tuple[Thing, ...]:
        """What earlier steps that always come before it have asked for."""
        return tuple(
            thing for step in self.before if _leads(step.path, self.step.path) for thing in step.asks_for
        )

    @property
    def handed(self) -> tuple[Thing, ...]:
        """What the source asks to hand on with the case."""
        return (*self.collected, *self.step.has.encloses)

    def tried_by(self, role: Role) -> tuple[StepView, ...]:
        """What ``role`` has done before, also where only what came before that hadn't helped."""
        return tuple(step for step in self.before if step.is_by(role))

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
            before=tuple(
                earlier
                for earlier in answer.steps
                if earlier.number < step.number
                and _leads(_unless_helped(earlier.path), _unless_helped(step.path))
            ),
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


def _leads(path: Path, to: Path) -> bool:
    """Whether whoever is in the situations of ``to`` was in those of ``path`` before."""
    return path == to[: len(path)]


def _unless_helped(path: Path) -> Path:
    """``path`` without the condition that nothing before has helped."""
    return tuple(side for side in path if side.kind is not Turning.CONDITION or not only_failed(side.label))
