"""What the office must still fill in or review, gathered from the whole source."""

from dataclasses import dataclass

from generator.model.catalogue import DocumentKind, Office, Reference, ServiceStandard
from generator.model.entry import Entry
from generator.views.lookup import Lookup, needs_review
from generator.views.things import Shape, entry_requirements, things


@dataclass(frozen=True, kw_only=True)
class EntryGaps:
    """What one entry lacks."""

    entry: Entry
    path: str
    unsaid_papers: tuple[str, ...]
    """Names of documents of which neither original nor copy is stated."""
    unlinked: tuple[str, ...]
    """Names of forms to download without an address."""

    @property
    def needs_review(self) -> bool:
        return needs_review(self.entry)

    @property
    def is_empty(self) -> bool:
        found = self.unsaid_papers, self.unlinked, self.entry.open_questions, self.needs_review
        return not any(found)


@dataclass(frozen=True, kw_only=True)
class Gaps:
    """The whole report; fields are named by their YAML keys, as the office finds them in its files."""

    office: tuple[str, ...]
    service_standard: tuple[str, ...]
    references: tuple[Reference, ...]
    letters: tuple[str, ...]
    """Names of letters whose form (letterhead, duty stamp, seal, signature) the office hasn't said."""
    entries: tuple[EntryGaps, ...]


def gaps_of(lookup: Lookup) -> Gaps:
    source = lookup.source
    entries = (_entry_gaps(filed.entry, filed.path, lookup) for filed in source.entries)
    return Gaps(
        office=_empty_fields(source.office, Office),
        service_standard=_empty_fields(source.office.service_standard, ServiceStandard),
        references=tuple(reference for reference in source.references if not reference.link),
        letters=tuple(
            document.name
            for document in source.documents
            if document.kind is DocumentKind.LETTER and not document.letter_parts
        ),
        entries=tuple(gaps for gaps in entries if not gaps.is_empty),
    )


def _empty_fields(
    record: Office | ServiceStandard | None, model: type[Office] | type[ServiceStandard]
) -> tuple[str, ...]:
    return tuple(
        field.alias or name
        for name, field in model.model_fields.items()
        if not field.is_required() and not getattr(record, name, None)
    )


def _entry_gaps(entry: Entry, path: str, lookup: Lookup) -> EntryGaps:
    acts = [placed.act for placed in lookup.acts[entry.id]]
    return EntryGaps(
        entry=entry,
        path=path,
        unsaid_papers=tuple(
            paper.name
            for paper in things(entry_requirements(entry.id, lookup), lookup)
            if paper.shape is not Shape.LIST and not paper.says_copies
        ),
        unlinked=tuple(item.name for act in acts for item in act.downloads if not item.link),
    )
