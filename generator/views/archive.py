"""The addresses that an entry keeps, and what stands there once it is archived."""

from dataclasses import dataclass

from generator.model.entry import Entry
from generator.model.walk import walk
from generator.views.lookup import Link, Lookup
from generator.views.visits import is_visited

ANSWERS, SHEETS = "faq", "lembar"
"""The folders of the whole answers and of the sheets."""


def folders_of(entry: Entry, lookup: Lookup) -> tuple[str, ...]:
    """The folders in which ``entry`` has an address."""
    sheets = (SHEETS,) if is_visited(tuple(walk(entry.steps)), lookup) else ()
    return (ANSWERS, *(role.address or "" for role in lookup.addressed_roles), *sheets)


@dataclass(frozen=True, kw_only=True)
class ArchivedView:
    """An entry of which only the addresses are kept."""

    entry: Entry
    successors: tuple[Link, ...]
    """The answers that replace it."""


def archived_views(lookup: Lookup) -> tuple[ArchivedView, ...]:
    """Every archived entry, with where it leads on to."""
    archived = {filed.entry.id: filed.entry for filed in lookup.source.archived}
    known = {**lookup.entries, **archived}
    return tuple(
        ArchivedView(
            entry=entry,
            successors=tuple(Link(id=other, title=known[other].title) for other in entry.successors),
        )
        for entry in archived.values()
    )
