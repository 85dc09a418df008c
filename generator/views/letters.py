"""Letters that the office asks visitors to write, and the entries that ask for them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.catalogue import Document
from generator.views.lookup import Link, Lookup
from generator.views.things import Thing, entry_requirements, things


@dataclass(frozen=True, kw_only=True)
class Letter:
    """One letter of the catalogue that some entry asks to bring."""

    document: Document
    entries: tuple[Link, ...]


def letters_of(lookup: Lookup) -> tuple[Letter, ...]:
    """Every letter that is asked for, in the order of the catalogue."""
    asked: dict[str, dict[Link, None]] = {}
    for entry_id in lookup.entries:
        for document in _documents(things(entry_requirements(entry_id, lookup), lookup)):
            if document.is_letter:
                asked.setdefault(document.id, {})[lookup.link(entry_id)] = None
    return tuple(
        Letter(document=document, entries=tuple(asked[document.id]))
        for document in lookup.source.documents
        if document.id in asked
    )


def _documents(found: Iterable[Thing]) -> Iterator[Document]:
    for thing in found:
        if thing.document:
            yield thing.document
        yield from _documents(thing.parts)
