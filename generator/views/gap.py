"""Something that the office must say, look at again, or mend: one shape for pages and report."""

from dataclasses import dataclass
from enum import StrEnum

from generator.source.load import Loc

OFFICE_FILE, DOCUMENTS_FILE, REFERENCES_FILE = "kantor.yml", "dokumen.yml", "rujukan.yml"
DIAGNOSIS_FILE = "diagnosis.yml"


class GapKind(StrEnum):
    """What is lacking, the most urgent first: what misleads a reader, then what leaves one waiting."""

    OVERDUE = "overdue"
    """The day by which the office meant to look at an answer again has passed."""
    REVIEW = "review"
    SKIPPED = "skipped"
    """A branch without a check that its siblings make."""
    SAME = "same"
    """Two entries with one answer."""
    TWICE = "twice"
    """One document under two names."""
    DEAD = "dead"
    """An address that leads nowhere."""
    UNSURE = "unsure"
    """An address that a program can't judge."""
    IN_REVIEW = "in-review"
    """An answer that only waits to be looked at."""
    DRAFT = "draft"
    """An answer that is still being written."""
    OUTCOME = "outcome"
    QUESTION = "question"
    PAPER = "paper"
    FORM = "form"
    LIST = "list"
    ADDRESS = "address"
    REFERENCE = "reference"
    OFFICE = "office"


@dataclass(frozen=True, kw_only=True)
class Gap:
    """Something that the office hasn't said yet, or must look at again."""

    kind: GapKind
    path: str
    """The file below the source folder."""
    loc: Loc
    """The way to the value that lacks it, or to the field itself."""
    field: str
    """The key that takes it."""
    subject: str = ""
    """What it is about, in the office's own words."""
    other: str = ""
    """What it stands against, or what speaks for it: another name or answer, a check, the evidence."""
    beside: tuple[str, Loc] | None = None
    """File of what it stands against, and the way to it there."""
