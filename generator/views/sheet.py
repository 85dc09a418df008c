"""The rows of a sheet: papers flattened and numbered, each with exactly what is said of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.model.base import Stated
from generator.views.papers import Paper, letter


@dataclass(frozen=True, kw_only=True)
class Copies:
    """What is said of originals, or of copies."""

    stated: Stated
    count: int | None = None


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line of the table."""

    number: str
    """"2", "2a", "2a.1": levels alternate, so that no two run into each other."""
    depth: int
    paper: Paper
    is_head: bool
    """Whether it only introduces the rows below it: there is nothing to tick on it."""
    name: str
    """Empty where the choices already say it."""
    choices: tuple[str, ...] = ()
    """Names to choose from on this one line."""
    read_from: str | None = None
    """The source's own words, where reading them as a choice is an interpretation."""
    is_option: bool = False
    """Whether the row is one of several to choose from, and so has a box before its name."""
    is_further_option: bool = False
    original: Copies
    copy: Copies


NOTHING_SAID = Copies(stated=Stated.UNSAID)


def rows(papers: tuple[Paper, ...]) -> Iterator[Row]:
    """Every line for ``papers``, in order."""
    for paper in papers:
        yield from _rows(paper, paper.number, 0, NOTHING_SAID, NOTHING_SAID)


@dataclass(frozen=True, kw_only=True)
class Unit:
    """What merged lists keep together: one paper with its parts, taken out of the list that it stands in."""

    paper: Paper
    conditions: tuple[str, ...]
    """Conditions of the lists that it comes from."""
    lists: tuple[Paper, ...]
    """Those lists, outermost first."""

    @property
    def identity(self) -> str:
        """Equal for two units that ask for exactly the same."""
        return repr((self.paper, self.conditions))

    @property
    def rows(self) -> tuple[Row, ...]:
        return tuple(_rows(self.paper, "", 0, NOTHING_SAID, NOTHING_SAID))


def units(papers: tuple[Paper, ...], outer: tuple[Paper, ...] = ()) -> Iterator[Unit]:
    """The units of ``papers``; what a list says of all its papers is said of each."""
    for paper in papers:
        if paper.kind == "list_of":
            parts = (_with_copies(part, paper) for part in paper.parts)
            yield from units(tuple(parts), (*outer, paper))
        else:
            conditions = tuple(one.condition for one in outer if one.condition)
            yield Unit(paper=replace(paper, number=""), conditions=conditions, lists=outer)


def _with_copies(part: Paper, whole: Paper) -> Paper:
    if part.original is Stated.UNSAID:
        part = replace(part, original=whole.original, original_count=whole.original_count)
    if part.copy is Stated.UNSAID:
        part = replace(part, copy=whole.copy, copy_count=whole.copy_count)
    return part


def _rows(paper: Paper, number: str, depth: int, original: Copies, copy: Copies) -> Iterator[Row]:
    """The lines of ``paper``; what is said of a group holds for its parts, unless they say otherwise."""
    original = _nearest(Copies(stated=paper.original, count=paper.original_count), original)
    copy = _nearest(Copies(stated=paper.copy, count=paper.copy_count), copy)
    in_line = _fits_one_line(paper)
    choices = tuple(part.name for part in paper.parts)
    yield Row(
        number=number,
        depth=depth,
        paper=paper,
        is_head=bool(paper.parts) and not in_line,
        name="" if in_line and _names(paper.name) == choices else paper.name,
        choices=choices if in_line else (),
        read_from=paper.name if "salah_satu" in paper.implied else None,
        original=original,
        copy=copy,
    )
    if in_line:
        return
    for index, part in enumerate(paper.parts):
        inner = number + (letter(index) if depth % 2 == 0 else f".{index + 1}")
        first, *others = _rows(part, inner, depth + 1, original, copy)
        is_option = paper.kind == "one_of"
        yield replace(first, is_option=is_option, is_further_option=is_option and index > 0)
        yield from others


def _nearest(own: Copies, outer: Copies) -> Copies:
    return outer if own.stated is Stated.UNSAID else own


def _fits_one_line(paper: Paper) -> bool:
    """Whether ``paper`` offers plain names to choose from, about which nothing more is said."""
    return paper.kind == "one_of" and all(
        part.kind == "document"
        and not (part.says_copies or part.condition or part.remark or part.implied)
        and not (part.document and (part.document.letter_parts or part.document.link))
        for part in paper.parts
    )


def _names(text: str) -> tuple[str, ...]:
    """The names that ``text`` joins by a slash or "atau"."""
    return tuple(name.strip() for name in text.replace(" atau ", "/").split("/"))
