"""What the office must still fill in or review, gathered from the whole source."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.catalogue import Office, Reference, ServiceStandard
from generator.model.entry import Entry, ReviewReason
from generator.model.things import ThingRecord
from generator.model.walk import Head, Placed, walk
from generator.views.flow import unsaid_in, whole
from generator.views.lookup import Lookup, needs_review
from generator.views.things import Shape, entry_requirements, flattened, things


@dataclass(frozen=True, kw_only=True)
class EntryGaps:
    """What one entry lacks."""

    entry: Entry
    path: str
    unsaid_papers: tuple[str, ...]
    """Names of documents of which neither original nor copy is stated."""
    unlinked: tuple[str, ...]
    """Names of forms to download and of attachments without an address."""
    open_questions: tuple[str, ...]
    open_outcomes: tuple[str, ...]
    """Labels of branches, and conditions, of which the source doesn't say what follows."""
    open_lists: int
    """How many lists the source ends with "and others"."""
    reasons: tuple[ReviewReason, ...]
    """Why the answer looks out of date."""

    @property
    def needs_review(self) -> bool:
        return needs_review(self.entry)

    @property
    def is_empty(self) -> bool:
        found = (
            *(self.unsaid_papers, self.unlinked, self.open_questions, self.open_outcomes, self.open_lists),
            self.needs_review,
        )
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


RARE = frozenset({"post", "faxes", "others", "short_name", "applicant_fields"})
"""Fields that only those offices fill in that need them."""


def gaps_of(lookup: Lookup) -> Gaps:
    source = lookup.source
    entries = (_entry_gaps(filed.entry, filed.path, lookup) for filed in source.entries)
    return Gaps(
        office=_empty_fields(source.office, Office),
        service_standard=_empty_fields(source.office.service_standard, ServiceStandard),
        references=tuple(reference for reference in source.references if not reference.link),
        letters=_distinct(
            document.name for document in source.documents if document.is_letter and not document.letter_parts
        ),
        entries=tuple(gaps for gaps in entries if not gaps.is_empty),
    )


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    """Each of ``names`` once: the office mends it once."""
    return tuple(dict.fromkeys(names))


def _empty_fields(
    record: Office | ServiceStandard | None, model: type[Office] | type[ServiceStandard]
) -> tuple[str, ...]:
    return tuple(
        field.alias or name
        for name, field in model.model_fields.items()
        if not field.is_required() and name not in RARE and not getattr(record, name, None)
    )


def _entry_gaps(entry: Entry, path: str, lookup: Lookup) -> EntryGaps:
    asked = things(entry_requirements(entry.id, lookup), lookup)
    own = (thing for thing in asked if thing.shape is not Shape.LIST)  # another entry's list is its own gap
    return EntryGaps(
        entry=entry,
        path=path,
        unsaid_papers=_distinct(
            thing.name
            for thing in flattened(own)
            if thing.may_be_copied and not thing.below and not thing.says_copies
        ),
        open_questions=_distinct(entry.open_questions),
        open_lists=sum(thing.others is not None for thing in _listed(entry)),
        open_outcomes=_distinct(unsaid_in(whole(entry.id, lookup))),
        reasons=tuple(dict.fromkeys(entry.review.reasons)) if entry.review else (),
        unlinked=_distinct(_without_address(entry, lookup)),
    )


def _listed(entry: Entry) -> Iterator[ThingRecord]:
    """Everything in the entry's own lists, the parts of things apart."""
    yield from (*entry.brings, *entry.encloses, *entry.attachments)
    for stop in walk(entry.steps):
        yield from stop.brings
        if isinstance(stop, Placed):
            yield from (*stop.act.encloses, *stop.act.asks_for, *stop.act.downloads)
        elif isinstance(stop, Head):
            yield from stop.branch.encloses


def _without_address(entry: Entry, lookup: Lookup) -> Iterator[str]:
    """Names of downloads, attachments, links and pictures whose address the office hasn't given."""
    acts = [placed.act for placed in lookup.acts[entry.id]]
    offered = [thing for act in acts for thing in act.downloads]
    for thing in things((*offered, *entry.attachments), lookup):
        if not thing.link and thing.shape is not Shape.OTHERS:
            yield thing.name
    links = [*entry.links, *(link for act in acts for link in (*act.links, *act.pictures))]
    yield from (link.name for link in links if link.name and not link.address)
