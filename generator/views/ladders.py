"""What is only for whom nothing before it has helped, step by step."""

from dataclasses import dataclass

from generator.views.situations import only_failed
from generator.views.turns import Section, Turn


@dataclass(frozen=True, kw_only=True)
class Ladder:
    """The rungs of a role's own list, of which each is for whom those before it haven't helped."""

    steps: frozenset[int]
    """Numbers of steps that are rungs by their own condition."""
    sections: frozenset[int]
    """Places of sections that are, from 0."""

    def __bool__(self) -> bool:
        return bool(self.steps or self.sections)


def ladder_of(sections: tuple[Section, ...]) -> Ladder:
    """The rungs of ``sections``; what comes first in the list is none, as nothing was tried before it."""
    steps: set[int] = set()
    rungs: set[int] = set()
    is_tried = False
    for place, section in enumerate(sections):
        if section.is_rung and is_tried:
            rungs.add(place)
        for step in (step for item in section.items if isinstance(item, Turn) for step in item.steps):
            if is_tried and step.act.condition and only_failed(step.act.condition):
                steps.add(step.number)
            is_tried = True
    return Ladder(steps=frozenset(steps), sections=frozenset(rungs))
