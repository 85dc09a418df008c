"""Problems in the data, as sortable records."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum


class Severity(StrEnum):
    """What a problem does to the build."""

    ERROR = "galat"
    """Stops the build; the last site stays untouched."""
    WARNING = "peringatan"
    """Is told, and the site is built."""


@dataclass(frozen=True, order=True, kw_only=True)
class Problem:
    """One mistake at one place; sorts by path, line and column."""

    path: str
    """As shown to people, e.g. ``faq_source/faq/akun/ubah-npwp.yml``."""
    line: int
    """From 1."""
    column: int
    """From 1."""
    rule: str
    message: str
    hint: str
    severity: Severity
    excerpt: str = ""
    """The source line; empty where there is none to show."""
    cell: str = ""
    """The column as people name it, where the place is a cell: ``path`` is a sheet then, ``line`` a row."""
    loc: tuple[int | str, ...] = field(default=(), compare=False)
    """The way to the field that it is about, also where the file doesn't hold it."""

    @property
    def as_warning(self) -> "Problem":
        """The same where it can wait."""
        return replace(self, severity=Severity.WARNING)

    @property
    def place(self) -> str:
        """Where it is, as people are told."""
        if self.cell:
            return f"{self.path}, baris {self.line}, kolom {self.cell}"
        return f"{self.path}:{self.line}:{self.column}"


class SourceError(Exception):
    """The source can't be built; carries every problem found."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = list(problems)
