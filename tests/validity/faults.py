"""What the checker says, less what we have decided to live with; a decision without a case must go."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote


@dataclass(frozen=True, order=True, kw_only=True)
class Fault:
    """One message of the checker."""

    path: str
    line: int
    message: str
    extract: str = ""

    @classmethod
    def from_message(cls, message: dict[str, Any]) -> "Fault":
        return cls(
            path=unquote(message.get("url", "")).removeprefix("file:"),
            line=message.get("lastLine", 0),
            message=message["message"],
            extract=" ".join(message.get("extract", "").split()),
        )

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}\n    {self.extract}"


@dataclass(frozen=True)
class Tolerated:
    """A message that is no fault of ours, and why."""

    pattern: str
    reason: str


TOLERATED = (
    Tolerated(
        r"Resource violates Content Security Policy .* (stylesheet|script|image) “[^”:]+” blocked",
        "The checker takes each file for an origin of its own; browsers don't, as the browser tests show.",
    ),
    Tolerated(
        r"CSS: “field-sizing”: Property “field-sizing” doesn't exist",
        "A property younger than the checker's list; browsers without it show a scroll bar instead.",
    ),
)


def left_over(
    faults: Iterable[Fault], tolerated: tuple[Tolerated, ...] = TOLERATED
) -> tuple[list[Fault], list[Tolerated]]:
    """Faults that are not tolerated, and what is tolerated in vain."""
    used: set[Tolerated] = set()
    left = []
    for fault in faults:
        matching = [one for one in tolerated if re.search(one.pattern, fault.message)]
        used.update(matching)
        if not matching:
            left.append(fault)
    return sorted(left), [one for one in tolerated if one not in used]
