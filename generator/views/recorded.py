"""The history of a source as what it changed: newest first, day by day."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from generator.authoring.versions import Step
from generator.model.entry import Status
from generator.views.changes import Change, changes_between

UNSEEN = frozenset(("kata_cari", "belum_jelas", "tersirat", "sebutan_lain", "sinonim", "nomor", "bukti"))
"""Fields that guide the search or the editor; no reader of an answer sees them as its facts."""


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

    def for_readers(self) -> "Recorded":
        """Without what readers of answers don't see."""
        return replace(self, changes=tuple(filter(_is_seen, self.changes)))


def _is_seen(change: Change) -> bool:
    """Whether readers of answers see it; of a question that is no longer published they see just that."""
    withdrawn = change.key == "status" and change.before == Status.PUBLISHED
    shows = change.subject.is_published or withdrawn
    return shows and change.subject.kind != "cari" and change.key not in UNSEEN


def recorded(steps: Iterable[Step], unsaved: Step | None = None) -> tuple[Recorded, ...]:
    """What the ``steps``, given from the oldest on, and the ``unsaved`` one changed; the newest first."""
    in_order = [*steps, *([unsaved] if unsaved else [])]
    found = (_recorded(step) for step in reversed(in_order))
    return tuple(each for each in found if each.changes or each.unreadable or each.began_with is not None)


def _recorded(step: Step) -> Recorded:
    return Recorded(
        day=step.day,
        author=step.author,
        changes=() if step.is_first else changes_between(step.before, step.after),
        unreadable=step.unreadable,
        began_with=len(step.after.entries) if step.is_first else None,
    )
