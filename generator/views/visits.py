"""Visits to the office: what has the office as its channel, with the papers of each part."""

from dataclasses import dataclass

from generator.model.base import Channel
from generator.model.entry import Entry
from generator.model.procedure import Branch, Placed, RequirementRecord
from generator.views.lookup import Lookup, needs_review
from generator.views.papers import Paper, papers


@dataclass(frozen=True, kw_only=True)
class VisitPart:
    """The part of a visit under the same branches: their labels, its steps and papers."""

    labels: tuple[str, ...]
    steps: tuple[str, ...]
    papers: tuple[Paper, ...]


@dataclass(frozen=True, kw_only=True)
class Visit:
    """One sheet: the visit that an entry asks for."""

    entry: Entry
    parts: tuple[VisitPart, ...]
    is_alternative: bool
    """Whether there is another way than coming to the office."""

    @property
    def count(self) -> int:
        """Rows of documents on the sheet."""
        return sum(len(part.papers) for part in self.parts)

    @property
    def needs_review(self) -> bool:
        return needs_review(self.entry)


def visit_of(entry_id: str, lookup: Lookup) -> Visit | None:
    """The visit of an entry, or None where nothing brings anyone to the office."""
    acts = lookup.acts[entry_id]
    groups: dict[tuple[Branch, ...], list[Placed]] = {}
    for placed in acts:
        if placed.channel is Channel.OFFICE:
            groups.setdefault(placed.branches, []).append(placed)
    if not groups:
        return None
    parts = tuple(
        VisitPart(
            labels=tuple(branch.label for branch in branches),
            steps=tuple(_text(placed) for placed in group),
            papers=papers(_requirements(branches, group), lookup),
        )
        for branches, group in groups.items()
    )
    served = [placed for placed in acts if lookup.is_served(placed.act.actor)]
    return Visit(
        entry=lookup.entries[entry_id],
        parts=parts,
        is_alternative=any(placed.channel is not Channel.OFFICE for placed in served),
    )


def _text(placed: Placed) -> str:
    return placed.act.action or getattr(placed.act, "question", "")


def _requirements(branches: tuple[Branch, ...], group: list[Placed]) -> tuple[RequirementRecord, ...]:
    found: dict[RequirementRecord, None] = {}
    for branch in branches:
        found.update(dict.fromkeys(branch.brings))
    for placed in group:
        found.update(dict.fromkeys(getattr(placed.act, "brings", ())))
    return tuple(found)
