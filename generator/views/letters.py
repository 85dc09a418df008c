"""Letters that the office asks visitors to write, and the entries that ask for them."""

from dataclasses import dataclass

from generator.model.catalogue import Document, DocumentKind
from generator.views.lookup import Link, Lookup
from generator.views.papers import Paper, entry_requirements, papers


@dataclass(frozen=True, kw_only=True)
class Letter:
    """One letter of the catalogue that some entry asks to bring."""

    document: Document
    entries: tuple[Link, ...]


def letters_of(lookup: Lookup) -> tuple[Letter, ...]:
    """Every letter that is asked for, in the order of the catalogue."""
    asked: dict[str, list[Link]] = {}
    for entry_id in lookup.entries:
        for document in _documents(papers(entry_requirements(entry_id, lookup), lookup)):
            if document.kind is DocumentKind.LETTER:
                asked.setdefault(document.id, []).append(lookup.link(entry_id))
    return tuple(
        Letter(document=document, entries=tuple(dict.fromkeys(asked[document.id])))
        for document in lookup.source.documents
        if document.id in asked
    )


def _documents(rows: tuple[Paper, ...]) -> list[Document]:
    found = []
    for row in rows:
        if row.document:
            found.append(row.document)
        found += _documents(row.parts)
    return found
