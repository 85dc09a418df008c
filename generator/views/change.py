"""A difference between two states of a source: one shape for the history and for whoever announces it."""

from dataclasses import dataclass
from enum import StrEnum

from generator.model.base import Record


class ChangeKind(StrEnum):
    NEW = "new"
    GONE = "gone"
    CHANGED = "changed"
    MOVED = "moved"
    """Only its place among its like is another one."""


@dataclass(frozen=True, kw_only=True)
class Subject:
    """What has changed as a whole or in a part: a question, a document, the office."""

    kind: str
    """The kind of file that holds it, such as ``entri`` or ``dokumen``."""
    id: str = ""
    """Its id now (of what is gone: its last); empty where the kind holds only one."""
    name: str = ""
    topic: str = ""
    """The folder of a question."""


@dataclass(frozen=True, kw_only=True)
class Spot:
    """A part of a subject on the way to what has changed."""

    record: type[Record]
    name: str = ""
    key: str = ""
    """The field that holds it; empty for steps and blocks."""
    number: int | None = None
    """A step's number in its answer: now, or of one that is gone, its last."""


@dataclass(frozen=True, kw_only=True)
class Change:
    """One difference."""

    subject: Subject
    kind: ChangeKind
    way: tuple[Spot, ...] = ()
    """The parts that lead to it, from the nearest step or block on; a part that came or went is the last."""
    key: str = ""
    """The field that has changed; empty where the subject itself, or the last part, came, went or moved."""
    before: str = ""
    after: str = ""
    """What the field said and says; empty where it says nothing. Ids stand there by name.

    Of a question that is gone for its readers alone, ``after`` is its status now.
    """
    steps: int = 0
    """How many steps came or went along with a block or branch."""
