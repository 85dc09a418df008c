"""What a sheet prints, as plain text in a fixed order: the same for PDF, screen and merged lists."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cached_property
from html import unescape
from typing import Any

from jinja2 import Environment

from generator.model.base import Stated
from generator.model.catalogue import Office
from generator.views.sheet import Copies, Row, rows
from generator.views.visits import Section, Visit, VisitStep

SHEETS = "lembar"
"""Folder of the sheets on the site."""


class Phrases:
    """Plain text of the phrases that templates share."""

    def __init__(self, environment: Environment) -> None:
        self._module: Any = environment.get_template("_sheet_words.j2").module

    def __call__(self, name: str, *values: object) -> str:
        """The text of macro ``name``, on one line."""
        return one_line(unescape(str(getattr(self._module, name)(*values))))

    @property
    def labels(self) -> dict[str, str]:
        found: dict[str, str] = self._module.labels
        return found


def one_line(text: str) -> str:
    return " ".join(text.split())


@dataclass(frozen=True, kw_only=True)
class Cell:
    """Original or copies of a row: "box", "no", "unsaid", or "none" on a head."""

    mark: str
    count: str = ""


@dataclass(frozen=True, kw_only=True)
class Line:
    """A row as text."""

    number: str
    depth: int
    is_head: bool
    is_option: bool
    joint: str
    condition: str
    name: str
    choices: tuple[str, ...]
    original: Cell
    copy: Cell
    remarks: tuple[str, ...]
    document: str
    """Id in the catalogue, where the row is one document."""
    origin: str
    """Id of the entry whose list the rows below are."""

    @property
    def spoken(self) -> str:
        """The row's name where it stands alone, as the label of a box."""
        return " / ".join(self.choices) if not self.name else self.name


@dataclass(frozen=True, kw_only=True)
class Block:
    """A section as text."""

    heading: str
    steps: tuple[str, ...]
    notes: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, kw_only=True)
class Letterhead:
    """What the office gives of itself, on every sheet."""

    name: str
    lines: tuple[str, ...]
    logo: str
    """Path below the source folder, or empty."""


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


def sheet_of(visit: Visit, office: Office, say: Phrases) -> Sheet:
    entry = visit.entry
    review = entry.review
    reasons = list(dict.fromkeys(reason.mentions for reason in review.reasons)) if review else []
    after = [say("forms", visit.forms)] if visit.forms else []
    return Sheet(
        id=entry.id,
        letterhead=letterhead(office, say),
        kind=say.labels["checklist" if visit.count else "visit"],
        title=one_line(entry.title),
        question=one_line(entry.question),
        review=say("review", reasons) if visit.needs_review else "",
        status=say("status", review.status.value if review else None),
        notes=tuple(say("note", note) for note in entry.notes),
        blocks=tuple(_block(section, say) for section in visit.sections),
        after=(*after, *([say("other_ways", visit.other_ways)] if visit.other_ways else [])),
        has_receipt=office.receipt == "ya" and visit.count > 0,
    )


def sheet_address(site: str, entry_id: str) -> str:
    """The full address of a sheet's page, or "" while the address of the ``site`` isn't known."""
    return f"{site}{SHEETS}/{entry_id}.html" if site else ""


def letterhead(office: Office, say: Phrases) -> Letterhead:
    contacts = {"phone": office.phone, "whatsapp": office.whatsapp, "email": office.email}
    hours = [say("hours", one, office.time_zone) for one in office.opening_hours]
    lines = (
        office.address,
        " · ".join(say("contact", kind, value) for kind, value in contacts.items() if value),
        office.website,
        " · ".join(hours),
    )
    return Letterhead(
        name=one_line(office.name),
        lines=tuple(one_line(line) for line in lines if line),
        logo=office.logo_file,
    )


def heading(section: Section, say: Phrases) -> str:
    return " › ".join(say("heading", situation) for situation in section.path)


def _block(section: Section, say: Phrases) -> Block:
    notes = [*section.notes, *(note for step in section.steps for note in step.act.notes)]
    return Block(
        heading=heading(section, say),
        steps=tuple(text for step in section.steps for text in _step(step, say)),
        notes=tuple(say("note", note) for note in notes),
        lines=tuple(line_of(row, say) for row in rows(section.papers)),
    )


def _step(step: VisitStep, say: Phrases) -> Iterator[str]:
    yield say("step", step)
    if step.act.asks_for:
        yield say("asks_for", step.act.asks_for)
    if step.act.asks_to:
        yield say("asks_to", step.act.asks_to)
    if step.act.encloses:
        yield say("encloses", step.act.encloses)


def line_of(row: Row, say: Phrases) -> Line:
    paper = row.paper
    return Line(
        number=row.number,
        depth=row.depth,
        is_head=row.is_head,
        is_option=row.is_option,
        joint=say.labels["or"] if row.is_further_option else "",
        condition=say("condition", paper.condition) if paper.condition else "",
        name=one_line(row.name),
        choices=tuple(one_line(name) for name in row.choices),
        original=_cell(row.original, row.is_head, say),
        copy=_cell(row.copy, row.is_head, say),
        remarks=tuple(_remarks(row, say)),
        document=paper.document.id if paper.document else "",
        origin=paper.origin.id if paper.origin else "",
    )


def _cell(copies: Copies, is_head: bool, say: Phrases) -> Cell:
    if is_head:
        return Cell(mark="none")
    marks = {Stated.YES: "box", Stated.NO: "no", Stated.UNSAID: "unsaid"}
    return Cell(mark=marks[copies.stated], count=say("count", copies.count) if copies.count else "")


def _remarks(row: Row, say: Phrases) -> Iterator[str]:
    paper = row.paper
    if row.choices:
        yield say("one_of", row.read_from)
    elif row.is_head and paper.kind != "list_of":
        yield say("parts", paper.kind, row.read_from)
    if paper.origin:
        yield say("origin", paper.origin)
    if paper.remark:
        yield one_line(paper.remark)
    if paper.document and paper.document.letter_parts:
        yield say("form_of_letter", [part.value for part in paper.document.letter_parts])
    others = [name for name in paper.implied if name != "salah_satu"]
    if others:
        yield say("implied", others)
