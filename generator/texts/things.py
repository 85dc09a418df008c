"""Things of a list as lines of a message."""

from collections.abc import Iterable, Iterator

from generator.phrases.things import Line, lines
from generator.views.things import Thing

INDENT = "   "
"""Of the parts of a thing."""


def thing_lines(things: Iterable[Thing], indent: str = "") -> Iterator[str]:
    return numbered_lines(lines(things), indent)


def numbered_lines(found: Iterable[Line], indent: str = "") -> Iterator[str]:
    for line in found:
        number = f"{line.number}. " if line.number else ""
        yield f"{indent}{INDENT * line.depth}{number}{line.text}"
