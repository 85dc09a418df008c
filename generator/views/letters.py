"""Letters that the office asks visitors to write, and the entries that ask for them."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.base import Slug
from generator.model.catalogue import Document
from generator.model.entry import Entry
from generator.model.procedure import Act, Branch
from generator.model.walk import Head, Placed, walk
from generator.views.belongings import heard
from generator.views.lookup import Link, Lookup
from generator.views.things import Shape, Thing, all_of, entry_requirements, numbered, renumbered, things


@dataclass(frozen=True, kw_only=True)
class Letter:
    """One letter of the catalogue that some entry asks to bring or to send."""

    document: Document
    contents: tuple[Thing, ...]
    """What it has to contain, wherever that is said."""
    entries: tuple[Link, ...]
    attachments: tuple[Thing, ...]
    """Documents that stand in one list with it: the same wherever it is asked for, or else none is known."""


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
            attachments=_attachments(document.id, lookup),
        )
        for document in lookup.source.documents
        if document.id in entries
    )


def _asked(entry_id: str, lookup: Lookup) -> tuple[Thing, ...]:
    """What an entry asks to bring or to send along."""
    sent = (item for record in _records(lookup.entries[entry_id]) for item in record.encloses)
    return things((*entry_requirements(entry_id, lookup), *sent), lookup)


def _records(entry: Entry) -> Iterator[Entry | Branch | Act]:
    """The entry, its branches and its acts: whatever may hold a list of things."""
    yield entry
    for stop in walk(entry.steps):
        if isinstance(stop, Placed):
            yield stop.act
        elif isinstance(stop, Head):
            yield stop.branch


def _attachments(letter: Slug, lookup: Lookup) -> tuple[Thing, ...]:
    """What goes with a letter, if all lists that hold it agree."""
    found = {
        renumbered(beside)
        for entry in lookup.entries.values()
        for record in _records(entry)
        for items in (record.brings, record.encloses)
        if (beside := _beside(letter, heard(things(items, lookup), lookup.is_for_served))) is not None
    }
    return found.pop() if len(found) == 1 else ()


def _beside(letter: Slug, listed: tuple[Thing, ...]) -> tuple[Thing, ...] | None:
    """The other documents of a list; of a choice that holds the letter none. None: the letter isn't there."""
    if not any(_holds(thing, letter) for thing in listed):
        return None
    return tuple(_documents(listed, letter))


def _documents(listed: tuple[Thing, ...], letter: Slug) -> Iterator[Thing]:
    """What a letter can name: groups of documents as such, but lists without a name in their parts."""
    for thing in listed:
        is_group = thing.shape is Shape.LIST and not thing.label
        if is_group or (thing.shape in (Shape.LIST, Shape.WHOLE) and _holds(thing, letter)):
            yield from _documents(thing.parts, letter)
        elif thing.is_document and not _holds(thing, letter):
            yield thing


def _holds(thing: Thing, letter: Slug) -> bool:
    return any(each.document is not None and each.document.id == letter for each in all_of([thing]))
