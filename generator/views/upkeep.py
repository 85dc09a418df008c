"""How far each entry has come, and when it is to be looked at again: for its editor, in the preview only."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.model.entry import Entry, Filed, Status
from generator.source.load import Loc
from generator.views.gap import Gap, GapKind
from generator.views.lookup import Lookup
from generator.views.pages import Page


class UpkeepKind(StrEnum):
    """What is to be done, the most urgent first."""

    OVERDUE = "overdue"
    DRAFT = "draft"
    IN_REVIEW = "in-review"
    DUE = "due"
    ARCHIVED = "archived"


KINDS = {
    Status.DRAFT: UpkeepKind.DRAFT,
    Status.IN_REVIEW: UpkeepKind.IN_REVIEW,
    Status.ARCHIVED: UpkeepKind.ARCHIVED,
}

REPORTED: dict[UpkeepKind, tuple[GapKind, Loc]] = {
    UpkeepKind.OVERDUE: (GapKind.OVERDUE, ("tinjauan", "tinjau_lagi")),
    UpkeepKind.IN_REVIEW: (GapKind.IN_REVIEW, ("status",)),
    UpkeepKind.DRAFT: (GapKind.DRAFT, ("status",)),
}
"""What of it the gap report tells as well, and the way to the value that says so."""


@dataclass(frozen=True, kw_only=True)
class Upkeep:
    """What is to be done about one entry."""

    kind: UpkeepKind
    entry: Entry
    path: str
    """The file below the source folder."""


def upkeep_of(lookup: Lookup) -> tuple[Upkeep, ...]:
    """Every entry of which something is to be done or known, by kind; the earliest due first."""
    found = (
        Upkeep(kind=kind, entry=filed.entry, path=filed.path)
        for filed in (*lookup.source.entries, *lookup.source.archived)
        for kind in _kinds(filed, lookup)
    )
    order = list(UpkeepKind)
    return tuple(sorted(found, key=lambda each: (order.index(each.kind), *_due(each.entry))))


def _kinds(filed: Filed, lookup: Lookup) -> Iterator[UpkeepKind]:
    if not filed.entry.is_published:
        yield KINDS[filed.entry.status]
    elif filed.entry.review and filed.entry.review.due:
        yield UpkeepKind.OVERDUE if lookup.overdue_since(filed.entry) else UpkeepKind.DUE


def _due(entry: Entry) -> tuple[str, str]:
    due = entry.review.due if entry.review else None
    return due.isoformat() if due else "", entry.title.casefold()


def upkeep_gaps(lookup: Lookup) -> Iterator[Gap]:
    """Answers that nobody has looked at in time, or that aren't published yet."""
    for each in upkeep_of(lookup):
        if each.kind in REPORTED:
            kind, loc = REPORTED[each.kind]
            yield Gap(kind=kind, path=each.path, loc=loc, field=str(loc[-1]))


def upkeep_page(found: tuple[Upkeep, ...]) -> Page:
    """The preview's list of them."""
    groups = {kind: [each for each in found if each.kind is kind] for kind in UpkeepKind}
    return Page(path="pratinjau.md", template="preview.md.j2", context={"groups": groups})


def upkeep_on_pages(pages: Iterable[Page], found: tuple[Upkeep, ...]) -> dict[str, Upkeep]:
    """What each page of an entry shows of it, by the page's path."""
    by_entry = {each.entry.id: each for each in found}
    shown = ((page.path, page.context["answer"].entry.id) for page in pages if "answer" in page.context)
    return {path: by_entry[entry_id] for path, entry_id in shown if entry_id in by_entry}
