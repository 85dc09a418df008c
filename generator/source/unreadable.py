"""Why a file that somebody brought can't be read."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Unreadable:
    """A file outside the data from which nothing can be taken."""

    shown: str
    """Its path as people are shown it."""
    message: str
    hint: str

    def __str__(self) -> str:
        return f"{self.shown}: {self.message}\n  Perbaikan: {self.hint}"
