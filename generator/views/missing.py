"""What each page's data lacks and where that is written: the gap report laid over the pages."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from generator.authoring.fields import walk
from generator.model.base import UNSAID, Record, Stated
from generator.model.catalogue import Document, Reference
from generator.model.contact import Contact
from generator.model.entry import Entry
from generator.model.procedure import Branch, Condition
from generator.model.said import LinkRecord
from generator.model.things import ThingRecord
from generator.source.load import Loc
from generator.views.gap import DOCUMENTS_FILE, OFFICE_FILE, REFERENCES_FILE, Gap, GapKind
from generator.views.gaps import EntryGaps, Gaps, gaps_of
from generator.views.letters import letters_of
from generator.views.lookup import Lookup
from generator.views.pages import Page
from generator.views.things import things

FROM_AFAR = ("telepon", "whatsapp", "email")
"""Fields of the office that an answer shows to whoever gets no further."""


def gaps_of_pages(pages: Iterable[Page], lookup: Lookup) -> dict[str, tuple[Gap, ...]]:
    """The gaps that show on each page, by its path; pages without any are left out."""
    found = _Found(gaps_of(lookup), lookup)
    shown = {page.path: tuple(found.on(page)) for page in pages}
    return {path: gaps for path, gaps in shown.items() if gaps}


def gaps_of_source(lookup: Lookup) -> Iterator[Gap]:
    """Everything that the office hasn't said or must review, wherever it is written."""
    gaps = gaps_of(lookup)
    for each in gaps.entries:
        yield from _of_entry(each, lookup)
    for place, document in enumerate(lookup.source.documents):
        if document.is_letter and not document.letter_parts:
            yield _form(document, place)
    for place, reference in enumerate(lookup.source.references):
        if reference in gaps.references:
            yield _reference(reference, place)
    yield from _of_office(gaps)


class _Found:
    """All gaps of a source, by what pages show."""

    def __init__(self, gaps: Gaps, lookup: Lookup) -> None:
        self._lookup = lookup
        self._entries = {each.entry.id: tuple(_of_entry(each, lookup)) for each in gaps.entries}
        self._office = tuple(_of_office(gaps))
        self._forms: dict[str, Gap] = {}
        self._asked: dict[str, list[str]] = defaultdict(list)
        for letter in letters_of(lookup):
            document = letter.document
            if document.name in gaps.letters:
                place = lookup.source.documents.index(document)
                self._forms[document.id] = _form(document, place)
                for entry in letter.entries:
                    self._asked[entry.id].append(document.id)
        self._references = {
            reference.id: _reference(reference, place)
            for place, reference in enumerate(lookup.source.references)
            if reference in gaps.references
        }

    def on(self, page: Page) -> Iterator[Gap]:
        match page.template:
            case "home.md.j2":
                yield from self._of_office(key for key in _keys(Contact))
            case "tentang.md":
                yield from self._office
            case "letter.md.j2":
                yield from self._form_of(page.context["letter"].document.id)
            case "answer.md.j2" | "role_answer.md.j2" | "sheet.md.j2":
                yield from self._of_answer(page)

    def _of_answer(self, page: Page) -> Iterator[Gap]:
        entry: Entry = page.context["answer"].entry
        yield from self._entries.get(entry.id, ())
        for document_id in self._asked[entry.id]:
            yield from self._form_of(document_id)
        named = [
            *entry.references,
            *(ref for act in self._lookup.acts[entry.id] for ref in act.act.references),
        ]
        for reference in dict.fromkeys(named):
            yield from [self._references[reference]] if reference in self._references else []
        role = page.context.get("role")
        office = self._lookup.source.office
        is_reached = office.phones or office.whatsapp or office.emails
        if (
            page.template != "sheet.md.j2"
            and not is_reached
            and (not role or self._lookup.is_served(role.id))
        ):
            yield from self._of_office(FROM_AFAR)

    def _of_office(self, keys: Iterable[str]) -> Iterator[Gap]:
        wanted = set(keys)
        yield from (gap for gap in self._office if gap.loc[0] in wanted)

    def _form_of(self, document_id: str) -> Iterator[Gap]:
        yield from [self._forms[document_id]] if document_id in self._forms else []


def _keys(model: type[Record]) -> Iterator[str]:
    return (field.alias or name for name, field in model.model_fields.items())


def _of_office(gaps: Gaps) -> Iterator[Gap]:
    for key in gaps.office:
        yield Gap(kind=GapKind.OFFICE, path=OFFICE_FILE, loc=(key,), field=key, subject=key)
    for key in gaps.service_standard:
        yield Gap(kind=GapKind.OFFICE, path=OFFICE_FILE, loc=("standar_layanan", key), field=key, subject=key)


def _form(document: Document, place: int) -> Gap:
    return Gap(kind=GapKind.FORM, path=DOCUMENTS_FILE, loc=(place,), field="bentuk", subject=document.name)


def _reference(reference: Reference, place: int) -> Gap:
    return Gap(
        kind=GapKind.REFERENCE, path=REFERENCES_FILE, loc=(place,), field="tautan", subject=reference.name
    )


def _of_entry(gaps: EntryGaps, lookup: Lookup) -> Iterator[Gap]:
    """The gaps of one entry, each where its record first is."""
    inside = list(walk(gaps.entry))

    def gap(kind: GapKind, loc: Loc, field: str, subject: str = "", other: str = "") -> Gap:
        return Gap(kind=kind, path=gaps.path, loc=loc, field=field, subject=subject, other=other)

    if gaps.needs_review:
        for index, reason in enumerate(gaps.reasons):
            yield gap(
                GapKind.REVIEW,
                ("tinjauan", "alasan", index),
                "tinjauan",
                reason.mentions,
                reason.evidence or "",
            )
        if not gaps.reasons:
            yield gap(GapKind.REVIEW, ("tinjauan", "status"), "tinjauan")
    for name in gaps.unsaid_papers:
        place = _first(inside, partial(_leaves_copies_open, name, lookup))
        yield gap(GapKind.PAPER, place, "asli, salinan", name)
    for name in gaps.unlinked:
        place = _first(inside, partial(_lacks_address, name, lookup))
        yield gap(GapKind.ADDRESS, place, "tautan", name)
    for loc, each in inside:
        for key, label in _left_open(each):
            yield gap(GapKind.OUTCOME, (*loc, key), key, label)
    for loc, each in inside:
        if isinstance(each, ThingRecord) and each.others:
            yield gap(GapKind.LIST, (*loc, "lainnya"), "lainnya")
    for index, question in enumerate(gaps.entry.open_questions):
        yield gap(GapKind.QUESTION, ("belum_jelas", index), "belum_jelas", question)


Inside = list[tuple[Loc, Record]]


def _first(inside: Inside, is_meant: Callable[[Record], bool]) -> Loc:
    """The way to the first record that is meant; to the entry where none is."""
    return next((loc for loc, each in inside if is_meant(each)), ())


def _leaves_copies_open(name: str, lookup: Lookup, each: Record) -> bool:
    """Whether ``each`` is the thing called ``name``, and says neither of its original nor of its copy."""
    if not isinstance(each, ThingRecord) or Stated.UNSAID not in {each.original, each.copy_}:
        return False
    return any(thing.name == name for thing in things((each,), lookup))


def _lacks_address(name: str, lookup: Lookup, each: Record) -> bool:
    if isinstance(each, LinkRecord):
        return each.name == name and not each.address
    return isinstance(each, ThingRecord) and any(
        thing.name == name and not thing.link for thing in things((each,), lookup)
    )


def _left_open(each: Record) -> Iterator[tuple[str, str]]:
    """Keys of what the source doesn't say what follows, with what it follows on."""
    if isinstance(each, Branch) and each.is_open:
        yield "langkah", each.label
    if isinstance(each, Condition):
        if each.then == UNSAID:
            yield "maka", each.condition
        if each.otherwise == UNSAID:
            yield "selain_itu", f"selain: {each.condition}"
