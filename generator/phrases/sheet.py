"""What a sheet says, as plain text in a fixed order: the same for PDF, screen, message and merged lists."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cached_property

from generator.model.catalogue import Office
from generator.model.contact import Channel
from generator.model.walk import Situation, Turning
from generator.phrases.channels import options
from generator.phrases.contacts import given
from generator.phrases.labels import LABELS
from generator.phrases.office import (
    Letterhead,
    letterhead,
    overdue,
    review_sentence,
    source_date,
    status,
)
from generator.phrases.roles import party
from generator.phrases.sentences import (
    capital,
    listed,
    one_line,
    situation,
    stopped,
    uncapital,
    when,
)
from generator.phrases.steps import facts, items, note, point, statement
from generator.phrases.things import Line, lines
from generator.phrases.ticks import keys
from generator.views.archive import SHEETS
from generator.views.lookup import Link, Lookup
from generator.views.sections import Section, VisitStep
from generator.views.situations import apart
from generator.views.visits import Terms, Visit

"""Folder of the sheets on the site."""
LATER = "Kemudian"
"""Heads what goes on after the sides of a fork, as in replies."""


@dataclass(frozen=True, kw_only=True)
class Block:
    """A section of a visit as text."""

    heading: str
    steps: tuple[str, ...]
    notes: tuple[str, ...]
    lines: tuple[Line, ...]
    keys: tuple[str, ...]
    """Of each line, the key under which its tick is remembered."""
    none: str
    """That nothing is listed to bring, where nothing is."""


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """Everything that one sheet prints, apart from its date, its version and where to check them."""

    id: str
    letterhead: Letterhead
    kind: str
    standing: str
    """That the office hasn't adopted it, where it hasn't."""
    title: str
    question: str
    review: str
    status: str
    source: str
    """How old the source is."""
    applicant: tuple[str, ...]
    """What the applicant fills in."""
    notes: tuple[str, ...]
    blocks: tuple[Block, ...]
    terms: tuple[str, ...]
    """Times, costs and results."""
    places: tuple[str, ...]
    """Counters and other places with their addresses and hours."""
    after: tuple[str, ...]
    elsewhere: tuple[Link, ...]
    """Answers with the documents that this one doesn't list."""
    has_receipt: bool

    @property
    def has_documents(self) -> bool:
        return any(block.lines for block in self.blocks)

    @cached_property
    def version(self) -> str:
        """Short hash of the content: paper and page with the same version say the same."""
        text = json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()[:7]


def sheet_of(visit: Visit, lookup: Lookup) -> Sheet:
    entry, office = visit.entry, lookup.source.office
    doubt = review_sentence(entry.review, office) if entry.review and visit.needs_review else ""
    late = overdue(due) if (due := lookup.overdue_since(entry)) else ""
    return Sheet(
        id=entry.id,
        letterhead=letterhead(office),
        kind=LABELS.checklist if visit.count else LABELS.visit,
        standing=standing(office),
        title=one_line(entry.title),
        question=one_line(entry.question),
        review=" ".join(filter(None, (f"{LABELS.review} {doubt}" if doubt else "", late))),
        status=status(entry.review),
        source=source_date(entry.source, office.source),
        applicant=tuple(map(one_line, office.applicant_fields)),
        notes=tuple(map(note, visit.notes)),
        blocks=tuple(_block(section, visit) for section in visit.sections),
        terms=tuple(text for terms in visit.terms for text in _terms(terms)),
        places=tuple(_place(channel, lookup) for channel in visit.channels),
        after=tuple(after(visit)),
        elsewhere=visit.elsewhere,
        has_receipt=office.receipt == "ya" and visit.count > 0,
    )


def sheet_address(site: str, entry_id: str) -> str:
    """The full address of a sheet's page, or "" while the address of the ``site`` isn't known."""
    return f"{site}{SHEETS}/{entry_id}.html" if site else ""


def standing(office: Office) -> str:
    """What sheets are to the office, where it hasn't made them its own."""
    return "" if office.official_sheets == "ya" else LABELS.aid


def heading(section: Section) -> str:
    """The situation of a section."""
    return " › ".join(map(_side, section.path))


def _side(side: Situation) -> str:
    """One side of a fork: "Pilih salah satu cara: Datang langsung"."""
    if side.kind is Turning.CONDITION:
        return one_line(when(apart(side)))
    title = f"{side.title}{'' if side.title.endswith(('?', ':')) else ':'}"
    is_answer = side.kind in (Turning.ROUTE, Turning.QUESTION)
    return one_line(f"{title} {capital(side.label) if is_answer else when(side.label)}")


def _block(section: Section, visit: Visit) -> Block:
    notes = [*section.notes, *(said for step in section.steps for said in step.notes)]
    lists_nothing = section.is_bare and not section.is_later
    is_bare = lists_nothing and not visit.encloses and not visit.elsewhere
    where = " › ".join(filter(None, (heading(section), LATER if section.is_later else "")))
    steps = [text for step in section.steps for text in _step(step, bool(section.channels))]
    if section.encloses:
        steps.append(items("Disertakan", section.encloses))
    return Block(
        heading=" – ".join(filter(None, (where, capital(_named_places(section.channels))))),
        steps=tuple(steps),
        notes=tuple(map(note, notes)),
        lines=lines(section.papers),
        keys=tuple(keys(section.papers, heading(section))),
        none=LABELS.no_documents if is_bare else "",
    )


def _step(step: VisitStep, is_placed: bool) -> Iterator[str]:
    """``is_placed`` tells that the place of the step stands above it already."""
    actor = "" if step.is_visitor else f"{party(step.actors)}: "
    place = "" if is_placed else _named_places(step.channels)
    yield one_line(f"{actor}{stopped(step.act.text)}{f' ({capital(place)}.)' if place else ''}")
    yield from (f"– {point(said)}" for said in step.points)
    if step.asks_for:
        yield items("Diminta", step.asks_for)
    if step.act.asks_to:
        yield one_line(f"Diminta: {stopped(step.act.asks_to)}")
    if step.encloses:
        yield items("Disertakan", step.encloses)


def _named_places(channels: tuple[Channel, ...]) -> str:
    """Where something happens, if that has a name."""
    return options(channels) if any(channel.name for channel in channels) else ""


def _terms(terms: Terms) -> Iterator[str]:
    """Each time, cost and result; those of a step or a branch in one line with what they belong to."""
    said = [one_line(f"{label}: {stopped(text)}") for label, text in facts(terms.has)]
    act = terms.act.text.rstrip(".?!") if terms.act else ""
    lead = ": ".join(filter(None, (situation(terms.path), act)))
    yield from [one_line(f"{lead} – {' '.join(said)}")] if lead else said


def _place(channel: Channel, lookup: Lookup) -> str:
    """A place with its address, its hours and what else is said of it to visitors."""
    lines = [f"{line.label} {line.text}" for line in given(channel)]
    lines += [statement(said) for said in channel.remarks if lookup.is_for_served(said.audience)]
    return one_line(f"{channel.name}{': ' if lines else ''}{'; '.join(lines)}")


def sent(visit: Visit) -> Iterator[str]:
    """What visitors hand over besides their papers, where the steps that say so aren't shown."""
    for section in visit.sections:
        if section.sent:
            lead = f"{heading(section)}: " if section.path else ""
            yield one_line(f"{lead}{items('Disertakan', section.sent)}")


def after(visit: Visit) -> Iterator[str]:
    """What else is said, below the documents."""
    if visit.encloses:
        yield items("Disertakan", visit.encloses)
    if visit.forms:
        forms = items("Formulir untuk diunduh menurut jawaban ini", visit.forms)
        yield f"{forms} Tidak disebut apakah dibawa."
    if visit.other_ways:
        ways = "; ".join(uncapital(side.label) for side in visit.other_ways)
        yield one_line(f"Ada cara lain selain datang ke kantor: {ways}.")
    if visit.elsewhere:
        titles = listed(f"“{other.title}”" for other in visit.elsewhere)
        yield one_line(f"Jawaban ini tidak menyebut dokumen. Daftar dokumen ada pada jawaban {titles}.")
