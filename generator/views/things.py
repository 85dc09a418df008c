"""Things to bring, send or ask for, as a numbered tree: choices and wholes in parts, other lists expanded."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

from generator.model.base import Slug, Stated
from generator.model.catalogue import Document, DocumentKind, Role
from generator.model.things import Need, ThingRecord
from generator.model.walk import Stop, walk
from generator.problems.wording import natural
from generator.views.lookup import Link, Lookup
from generator.views.situations import apart


class Shape(StrEnum):
    """How a thing is made up."""

    SINGLE = "single"
    """A document of the catalogue, or something else by its name."""
    CHOICE = "choice"
    """One of its parts is enough."""
    WHOLE = "whole"
    """All its parts together."""
    LIST = "list"
    """Stands for the whole list of another entry."""
    OTHERS = "others"
    """Says that the list isn't complete."""


JOINTS = {Shape.CHOICE: ("atau", "atau"), Shape.WHOLE: ("dan", "serta")}
"""What joins the names of parts: of plain ones, and of those that are joined themselves."""


@dataclass(frozen=True, kw_only=True)
class Copies:
    """What is said of originals, or of copies."""

    stated: Stated = Stated.UNSAID
    count: int | None = None


NOTHING_SAID = Copies()


@dataclass(frozen=True, kw_only=True)
class Thing:
    """One thing of a list, in every medium; it never says more about originals and copies than the source."""

    number: str = ""
    """"2", "2a", "2a.1": levels alternate, so that no two run into each other."""
    depth: int = 0
    name: str
    """Empty where it only says that there are others."""
    label: str = ""
    """What the source calls it, where that isn't its name in the catalogue."""
    shape: Shape
    document: Document | None
    original: Copies
    """Of the thing itself, or else of the group that it belongs to."""
    copy: Copies
    condition: str | None
    need: Need | None = None
    remarks: tuple[str, ...] = ()
    """Of the thing here, then of its document everywhere."""
    implied: tuple[str, ...]
    contents: tuple["Thing", ...] = ()
    """What it has to contain."""
    link: str = ""
    audience: tuple[Slug, ...] = ()
    """Ids of the roles that it is for; empty: for all."""
    roles: tuple[Role, ...] = ()
    """The roles themselves."""
    parts: tuple["Thing", ...] = ()
    origin: Link | None = None
    """The entry whose list this is."""
    record: ThingRecord | None = field(default=None, compare=False, repr=False)
    """What it was made from."""
    is_option: bool = False
    """Whether it is one of several to choose from."""
    is_further_option: bool = False

    @property
    def is_document(self) -> bool:
        """Whether it is a document or a group with one, and no object or piece of information."""
        if self.document:
            return self.document.kind is not DocumentKind.OBJECT
        return any(part.is_document for part in self.parts)

    @property
    def may_be_copied(self) -> bool:
        """Whether silence about its originals or copies leaves a question open; not so for own letters.

        Of what is no document it does once the one is said and the other isn't.
        """
        if self.document and self.document.is_letter:
            return False
        if self.shape is Shape.SINGLE:
            return self.says_copies or (self.document is not None and self.is_document)
        return any(part.may_be_copied for part in self.parts)

    @property
    def has_form(self) -> bool:
        """Whether anything is said of how it has to look, who signs it and to whom it goes."""
        found = self.document
        return bool(found and (found.letter_parts or found.duty or found.signers or found.addressee))

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
            and (self.says_copies or self.may_be_copied == whole.may_be_copied)
            and not (self.condition or self.need or self.remarks or self.implied or self.contents)
            and not (self.audience or self.link or self.has_form)
        )

    @property
    def below(self) -> tuple["Thing", ...]:
        """Its parts, where they stand in lines of their own."""
        return () if self.fits_one_line else self.parts


def things(requirements: Iterable[ThingRecord], lookup: Lookup, start: int = 1) -> tuple[Thing, ...]:
    """What ``requirements`` ask for, numbered from ``start``."""
    return renumbered((_thing(item, NOTHING_SAID, NOTHING_SAID, lookup) for item in requirements), start)


def renumbered(found: Iterable[Thing], start: int = 1) -> tuple[Thing, ...]:
    """``found`` numbered from ``start``; what only says that there are others has no number."""
    rows, number = [], start
    for thing in found:
        is_row = thing.shape is not Shape.OTHERS
        rows.append(numbered(thing, str(number) if is_row else ""))
        number += is_row
    return tuple(rows)


def entry_requirements(entry_id: str, lookup: Lookup) -> tuple[ThingRecord, ...]:
    """Everything that an entry asks a visitor to bring, once each, in order, with its conditions."""
    found: dict[ThingRecord, None] = dict.fromkeys(lookup.entries[entry_id].brings)
    for stop in walk(lookup.entries[entry_id].steps):
        found |= dict.fromkeys(under_condition(item, stop) for item in stop.brings)
    return tuple(found)


def under_condition(item: ThingRecord, stop: Stop) -> ThingRecord:
    """``item`` of ``stop`` with the situation of the stop as its condition, to stand in another list."""
    conditions = [*map(apart, stop.path), *([item.condition] if item.condition else [])]
    return item.model_copy(update={"condition": ", ".join(conditions) or None})


def numbered(thing: Thing, number: str, depth: int = 0) -> Thing:
    """``thing`` and its parts with their numbers, from ``number`` on."""
    rows, index = [], 0
    for position, part in enumerate(thing.parts):
        is_row = part.shape is not Shape.OTHERS
        own = number + (letter(index) if depth % 2 == 0 else f".{index + 1}") if is_row else ""
        index += is_row
        row = numbered(part, own, depth + 1)
        is_option = thing.shape is Shape.CHOICE
        rows.append(replace(row, is_option=is_option, is_further_option=is_option and position > 0))
    return replace(thing, number=number, depth=depth, parts=tuple(rows))


def flattened(found: Iterable[Thing]) -> Iterator[Thing]:
    """Every thing of ``found`` that stands in a line of its own, in order."""
    for thing in found:
        yield thing
        yield from flattened(thing.below)


def all_of(found: Iterable[Thing]) -> Iterator[Thing]:
    """Every thing of ``found`` with all its parts, in order."""
    for thing in found:
        yield thing
        yield from all_of(thing.parts)


def _thing(item: ThingRecord, original: Copies, copy: Copies, lookup: Lookup) -> Thing:
    """``item``; ``original`` and ``copy`` are said of the group that it belongs to."""
    original = _nearest(Copies(stated=item.original, count=item.original_count), original)
    copy = _nearest(Copies(stated=item.copy_, count=item.copy_count), copy)
    document = lookup.documents[item.document] if item.document else None
    shape, inner = _shape(item, lookup)
    parts = tuple(_thing(part, original, copy, lookup) for part in inner)
    origin = lookup.link(item.list_of) if item.list_of else None
    named = document.name if document else origin.title if origin else None
    remarks = (item.remark, document.remark if document else None)
    contents = (*item.contents, *(document.contents if document else ()))
    return Thing(
        name=item.label or item.name or named or _joined(parts, shape),
        label=item.label or "",
        shape=shape,
        document=document,
        original=original,
        copy=copy,
        condition=item.condition,
        need=item.need,
        remarks=tuple(dict.fromkeys(remark for remark in remarks if remark)),
        implied=item.implied,
        contents=things(dict.fromkeys(contents), lookup),
        link=item.link or (document.link if document else None) or "",
        audience=item.audience,
        roles=tuple(lookup.roles[role_id] for role_id in item.audience),
        parts=parts,
        origin=origin,
        record=item,
    )


def _joined(parts: tuple[Thing, ...], shape: Shape) -> str:
    """The names of ``parts`` as one: "KTP dan NPWP"; "KTP, serta NPWP atau SIUP"."""
    if not parts or shape not in JOINTS:
        return ""
    names = [_name_among_others(part) for part in parts]
    plain, further = JOINTS[shape]
    if any(f" {joint} " in name for name in names for pair in JOINTS.values() for joint in pair):
        return ", ".join((*names[:-1], f"{further} {names[-1]}"))
    return natural(names, plain)


def _name_among_others(part: Thing) -> str:
    return unjoined(part.name or "lainnya") if part.shape is Shape.OTHERS else part.name


def unjoined(name: str) -> str:
    """``name`` without the word that joins it to a list: "dan lain-lain" as "lain-lain"."""
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower() in ("dan", "atau", "serta") else name


def with_parts(thing: Thing, parts: tuple[Thing, ...], contents: tuple[Thing, ...]) -> Thing:
    """``thing`` with only these parts and contents, and a name that tells of no others."""
    is_named_by_parts = thing.name == _joined(thing.parts, thing.shape) and not thing.label
    name = _joined(parts, thing.shape) if thing.parts and is_named_by_parts else thing.name
    return replace(thing, name=name, parts=parts, contents=contents)


def _shape(item: ThingRecord, lookup: Lookup) -> tuple[Shape, tuple[ThingRecord, ...]]:
    if item.list_of:
        return Shape.LIST, entry_requirements(item.list_of, lookup)
    if item.one_of:
        return Shape.CHOICE, item.one_of
    if item.consists_of:
        return Shape.WHOLE, item.consists_of
    return (Shape.OTHERS if item.others else Shape.SINGLE), ()


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
