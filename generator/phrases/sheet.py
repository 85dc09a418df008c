"""What a sheet says, as plain text in a fixed order: the same for PDF, screen, message and merged lists."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cached_property

from generator.model.walk import Situation, Turning
from generator.phrases.labels import LABELS
from generator.phrases.office import Letterhead, letterhead, review_sentence, status
from generator.phrases.roles import party
from generator.phrases.sentences import capital, one_line, stopped, uncapital, when
from generator.phrases.steps import items, note
from generator.phrases.things import Line, lines
from generator.views.lookup import Lookup
from generator.views.visits import Section, Visit, VisitStep

SHEETS = "lembar"
"""Folder of the sheets on the site."""


@dataclass(frozen=True, kw_only=True)
class Block:
    """A section of a visit as text."""

    heading: str
    steps: tuple[str, ...]
    notes: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """Everything that one sheet prints, apart from its date, its version and where to check them."""

    id: str
    letterhead: Letterhead
    kind: str
    title: str
    question: str
    review: str
    status: str
    notes: tuple[str, ...]
    blocks: tuple[Block, ...]
    after: tuple[str, ...]
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
    return Sheet(
        id=entry.id,
        letterhead=letterhead(office),
        kind=LABELS.checklist if visit.count else LABELS.visit,
        title=one_line(entry.title),
        question=one_line(entry.question),
        review=f"{LABELS.review} {doubt}" if doubt else "",
        status=status(entry.review),
        notes=tuple(map(note, entry.notes)),
        blocks=tuple(map(_block, visit.sections)),
        after=tuple(_after(visit)),
        has_receipt=office.receipt == "ya" and visit.count > 0,
    )


def sheet_address(site: str, entry_id: str) -> str:
    """The full address of a sheet's page, or "" while the address of the ``site`` isn't known."""
    return f"{site}{SHEETS}/{entry_id}.html" if site else ""


def heading(section: Section) -> str:
    """The situation of a section."""
    return " › ".join(map(_side, section.path))


def _side(side: Situation) -> str:
    """One side of a fork: "Pilih salah satu cara: Datang langsung"."""
    title = f"{side.title}{'' if side.title.endswith(('?', ':')) else ':'} " if side.title else ""
    is_answer = side.kind in (Turning.ROUTE, Turning.QUESTION)
    return one_line(f"{title}{capital(side.label) if is_answer else when(side.label)}")


def _block(section: Section) -> Block:
    notes = [*section.notes, *(said for step in section.steps for said in step.act.notes)]
    return Block(
        heading=heading(section),
        steps=tuple(text for step in section.steps for text in _step(step)),
        notes=tuple(map(note, notes)),
        lines=lines(section.papers),
    )


def _step(step: VisitStep) -> Iterator[str]:
    actor = "" if step.is_visitor else f"{party(step.actors)}: "
    yield one_line(f"{actor}{stopped(step.act.text)}")
    if step.asks_for:
        yield items("Diminta", step.asks_for)
    if step.act.asks_to:
        yield one_line(f"Diminta: {step.act.asks_to}.")
    if step.encloses:
        yield items("Disertakan", step.encloses)


def _after(visit: Visit) -> Iterator[str]:
    """What else is said, below the documents."""
    if visit.forms:
        forms = items("Formulir untuk diunduh menurut jawaban ini", visit.forms)
        yield f"{forms} Tidak disebut apakah dibawa."
    if visit.other_ways:
        ways = "; ".join(uncapital(side.label) for side in visit.other_ways)
        yield one_line(f"Ada cara lain selain datang ke kantor: {ways}.")
