"""The history of a source as what it changed: newest first, day by day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.authoring.versions import Step
from generator.views.announced import announced_changes, announced_files
from generator.views.change import Change
from generator.views.changes import changes_between


@dataclass(frozen=True, kw_only=True)
class Recorded:
    """What one saved version changed."""

    day: date | None
    """When it was saved; None for what isn't saved yet."""
    author: str
    changes: tuple[Change, ...]
    unreadable: tuple[str, ...]
    """Files that can't be read in this version."""
    began_with: int | None = None
    """With how many questions the data began, where this is the first version of all."""


def recorded(
    steps: Iterable[Step], unsaved: Step | None = None, *, for_readers: bool = False
) -> tuple[Recorded, ...]:
    """What the ``steps``, given from the oldest on, and the ``unsaved`` one changed; the newest first.

    Readers of answers are told only of what they see.
    """
    in_order = [*steps, *([unsaved] if unsaved else [])]
    found = (_announced(step) if for_readers else _recorded(step) for step in reversed(in_order))
    return tuple(each for each in found if each.changes or each.unreadable or each.began_with is not None)


def _recorded(step: Step) -> Recorded:
    return Recorded(
        day=step.day,
        author=step.author,
        changes=() if step.is_first else changes_between(step.before, step.after),
        unreadable=step.unreadable,
        began_with=len(step.after.entries) if step.is_first else None,
    )


def _announced(step: Step) -> Recorded:
    published = sum(filed.entry.is_published for filed in step.after.entries)
    return Recorded(
        day=step.day,
        author=step.author,
        changes=() if step.is_first else announced_changes(step.before, step.after),
        unreadable=announced_files(step.unreadable, step.after),
        began_with=published if step.is_first else None,
    )
