"""Things to bring, as a numbered tree: alternatives and composites in parts, other lists expanded."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from generator.model.base import Stated
from generator.model.catalogue import Document
from generator.model.things import ThingRecord
from generator.model.walk import Stop, Turning, walk
from generator.problems.wording import natural
from generator.views.lookup import Link, Lookup


class Shape(StrEnum):
    """How a thing is made up."""

    SINGLE = "single"
    CHOICE = "choice"
    """One of its parts is enough."""
    WHOLE = "whole"
    """All its parts together."""
    LIST = "list"
    """Stands for the whole list of another entry."""


@dataclass(frozen=True, kw_only=True)
class Copies:
    """What is said of originals, or of copies."""

    stated: Stated = Stated.UNSAID
    count: int | None = None


NOTHING_SAID = Copies()


@dataclass(frozen=True, kw_only=True)
class Thing:
    """One thing to bring, in every medium; it never says more about originals and copies than the source."""

    number: str = ""
    """"2", "2a", "2a.1": levels alternate, so that no two run into each other."""
    depth: int = 0
    name: str
    shape: Shape
    document: Document | None
    original: Copies
    """Of the thing itself, or else of the group that it belongs to."""
    copy: Copies
    condition: str | None
    remark: str | None
    implied: tuple[str, ...]
    link: str = ""
    audience: tuple[str, ...] = ()
    """Ids of the roles that it is for; empty: for all."""
    parts: tuple["Thing", ...] = ()
    origin: Link | None = None
    """The entry whose list this is."""
    is_option: bool = False
    """Whether it is one of several to choose from."""
    is_further_option: bool = False

    @property
    def is_document(self) -> bool:
        """Whether originals and copies of it mean anything: a document, or a choice or whole of some."""
        return bool(self.document) or any(part.is_document for part in self.parts)

    @property
    def says_copies(self) -> bool:
        """Whether the source says anything about its originals or copies."""
        return self.original != NOTHING_SAID or self.copy != NOTHING_SAID

    @property
    def fits_one_line(self) -> bool:
        """Whether its parts are plain names to choose from, about which nothing more is said."""
        return self.shape is Shape.CHOICE and all(part.is_plain_in(self) for part in self.parts)

    def is_plain_in(self, whole: "Thing") -> bool:
        """Whether nothing is said of it that isn't said of ``whole``."""
        return (
            self.shape is Shape.SINGLE
            and (self.original, self.copy) == (whole.original, whole.copy)
            and not (self.condition or self.remark or self.implied)
            and not (self.document and (self.document.letter_parts or self.document.link))
        )

    @property
    def below(self) -> tuple["Thing", ...]:
        """Its parts, where they stand in lines of their own."""
        return () if self.fits_one_line else self.parts


@dataclass(frozen=True, kw_only=True)
class Count:
    """How many things a list asks for, as far as that is certain."""

    sure: int = 0
    conditional: int = 0


def count_of(found: Iterable[Thing]) -> Count:
    rows = tuple(found)
    conditional = sum(1 for thing in rows if thing.condition)
    return Count(sure=len(rows) - conditional, conditional=conditional)


def things(requirements: Iterable[ThingRecord], lookup: Lookup, start: int = 1) -> tuple[Thing, ...]:
    """What ``requirements`` ask for, numbered from ``start``."""
    return tuple(
        numbered(_thing(item, NOTHING_SAID, NOTHING_SAID, lookup), str(number))
        for number, item in enumerate(requirements, start)
    )


def entry_requirements(entry_id: str, lookup: Lookup) -> tuple[ThingRecord, ...]:
    """Everything that an entry asks a visitor to bring, once each, in order, with its conditions."""
    found: dict[ThingRecord, None] = dict.fromkeys(lookup.entries[entry_id].brings)
    for stop in walk(lookup.entries[entry_id].steps):
        conditions = [_condition_of(stop)] if stop.path else []
        for item in stop.brings:
            condition = ", ".join([*conditions, *([item.condition] if item.condition else [])])
            found[item.model_copy(update={"condition": condition or None})] = None
    return tuple(found)


def _condition_of(stop: Stop) -> str:
    """The situation of ``stop`` as one condition; only an answer needs its question to be understood."""
    return ", ".join(
        f"{side.title} {side.label}" if side.kind is Turning.QUESTION else side.label for side in stop.path
    )


def numbered(thing: Thing, number: str, depth: int = 0) -> Thing:
    """``thing`` and its parts with their numbers, from ``number`` on."""
    parts = (
        replace(
            numbered(part, number + (letter(index) if depth % 2 == 0 else f".{index + 1}"), depth + 1),
            is_option=thing.shape is Shape.CHOICE,
            is_further_option=thing.shape is Shape.CHOICE and index > 0,
        )
        for index, part in enumerate(thing.parts)
    )
    return replace(thing, number=number, depth=depth, parts=tuple(parts))


def flattened(found: Iterable[Thing]) -> Iterator[Thing]:
    """Every thing of ``found`` that stands in a line of its own, in order."""
    for thing in found:
        yield thing
        yield from flattened(thing.below)


def _thing(item: ThingRecord, original: Copies, copy: Copies, lookup: Lookup) -> Thing:
    """``item``; ``original`` and ``copy`` are said of the group that it belongs to."""
    original = _nearest(Copies(stated=item.original, count=item.original_count), original)
    copy = _nearest(Copies(stated=item.copy_, count=item.copy_count), copy)
    document = lookup.documents[item.document] if item.document else None
    shape, inner = _shape(item, lookup)
    parts = tuple(_thing(part, original, copy, lookup) for part in inner)
    joint = "atau" if shape is Shape.CHOICE else "dan"
    origin = lookup.link(item.list_of) if item.list_of else None
    named = document.name if document else origin.title if origin else None
    return Thing(
        name=item.label or item.name or named or natural([part.name for part in parts], joint),
        shape=shape,
        document=document,
        original=original,
        copy=copy,
        condition=item.condition,
        remark=item.remark or (document.remark if document else None),
        implied=item.implied,
        link=item.link or (document.link if document else None) or "",
        audience=item.audience,
        parts=parts,
        origin=origin,
    )


def _shape(item: ThingRecord, lookup: Lookup) -> tuple[Shape, tuple[ThingRecord, ...]]:
    if item.list_of:
        return Shape.LIST, entry_requirements(item.list_of, lookup)
    if item.one_of:
        return Shape.CHOICE, item.one_of
    if item.consists_of:
        return Shape.WHOLE, item.consists_of
    return Shape.SINGLE, ()


def _nearest(own: Copies, outer: Copies) -> Copies:
    return outer if own.stated is Stated.UNSAID else own


def letter(index: int) -> str:
    """a … z, aa, ab …: the name of the part at ``index`` (0-based)."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(ord("a") + rest) + name
    return name
