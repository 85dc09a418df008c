"""What a workbook says otherwise than the data that it was exported with, as records."""

from dataclasses import dataclass
from enum import StrEnum


class Difference(StrEnum):
    NEW = "baru"
    CHANGED = "berubah"
    GONE = "hilang"
    MOVED = "pindah"
    CONFLICT = "bentrok"


@dataclass(frozen=True, kw_only=True)
class Change:
    """One difference, as people are told it."""

    difference: Difference
    about: str
    """The question, or the sheet."""
    path: str
    """The file below the source folder."""
    place: str = ""
    """Sheet and row, if it still has one."""
    kind: str = ""
    title: str = ""
    """What the row is, and what it says."""
    label: str = ""
    """The column, if only one cell is different."""
    before: str = ""
    after: str = ""
    now: str = ""
    """What the files say meanwhile, or why the change can't be made."""
