"""Things of a list as lines of a message."""

from collections.abc import Iterable, Iterator

from generator.phrases.things import Line, lines
from generator.views.things import Thing

INDENT = "   "
"""Of the parts of a thing."""


def thing_lines(things: Iterable[Thing], indent: str = "") -> Iterator[str]:
    """A line for each thing, with the address of its form or example where it has one."""
    for line, text in zip(found := lines(things), numbered_lines(found, indent), strict=True):
        yield f"{text}: {line.link}" if line.link and not line.is_head else text


def numbered_lines(found: Iterable[Line], indent: str = "") -> Iterator[str]:
    for line in found:
        number = f"{line.number}. " if line.number else ""
        yield f"{indent}{INDENT * line.depth}{number}{line.text}"
