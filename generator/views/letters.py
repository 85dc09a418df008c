"""Letters that the office asks visitors to write, and the entries that ask for them."""

from dataclasses import dataclass

from generator.model.catalogue import Document
from generator.model.walk import Head, Placed, walk
from generator.views.belongings import heard
from generator.views.lookup import Link, Lookup
from generator.views.things import Thing, all_of, entry_requirements, numbered, things


@dataclass(frozen=True, kw_only=True)
class Letter:
    """One letter of the catalogue that some entry asks to bring or to send."""

    document: Document
    contents: tuple[Thing, ...]
    """What it has to contain, wherever that is said."""
    entries: tuple[Link, ...]


def letters_of(lookup: Lookup) -> tuple[Letter, ...]:
    """Every letter that is asked for, in the order of the catalogue."""
    entries: dict[str, dict[Link, None]] = {}
    contents: dict[str, dict[Thing, None]] = {}
    for entry_id in lookup.entries:
        for thing in all_of(heard(_asked(entry_id, lookup), lookup.is_for_served)):
            if thing.document and thing.document.is_letter:
                entries.setdefault(thing.document.id, {})[lookup.link(entry_id)] = None
                contents.setdefault(thing.document.id, {}).update(
                    dict.fromkeys(numbered(each, "") for each in thing.contents)
                )
    return tuple(
        Letter(
            document=document,
            contents=tuple(contents[document.id]),
            entries=tuple(entries[document.id]),
        )
        for document in lookup.source.documents
        if document.id in entries
    )


def _asked(entry_id: str, lookup: Lookup) -> tuple[Thing, ...]:
    """What an entry asks to bring or to send along."""
    entry = lookup.entries[entry_id]
    sent = list(entry.encloses)
    for stop in walk(entry.steps):
        if isinstance(stop, Placed):
            sent += stop.act.encloses
        elif isinstance(stop, Head):
            sent += stop.branch.encloses
    return things((*entry_requirements(entry_id, lookup), *sent), lookup)
