"""Documents to bring, as numbered rows: alternatives and composites in parts, other lists expanded."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.base import Stated
from generator.model.catalogue import Document
from generator.model.procedure import RequirementRecord
from generator.model.walk import Stop, Turning, walk
from generator.views.lookup import Link, Lookup


@dataclass(frozen=True, kw_only=True)
class Paper:
    """One row of a document list; it never says more about originals and copies than the source."""

    number: str
    """"1", or "a" for a part of a row."""
    name: str
    kind: str
    """"document", "one_of", "consists_of" or "list_of"."""
    document: Document | None
    original: Stated
    original_count: int | None
    copy: Stated
    copy_count: int | None
    condition: str | None
    remark: str | None
    implied: tuple[str, ...]
    parts: tuple["Paper", ...] = ()
    origin: Link | None = None
    """The entry whose list this row stands for."""

    @property
    def says_copies(self) -> bool:
        """Whether the source says anything about originals or copies of this row itself."""
        return self.original is not Stated.UNSAID or self.copy is not Stated.UNSAID


def papers(requirements: Iterable[RequirementRecord], lookup: Lookup, start: int = 1) -> tuple[Paper, ...]:
    """Rows for ``requirements``, numbered from ``start``."""
    return tuple(_paper(item, str(number), lookup) for number, item in enumerate(requirements, start))


def entry_requirements(entry_id: str, lookup: Lookup) -> tuple[RequirementRecord, ...]:
    """Everything that an entry asks a visitor to bring, once each, in order, with its conditions."""
    found: dict[RequirementRecord, None] = {}
    for stop in walk(lookup.entries[entry_id].steps):
        conditions = [_condition_of(stop)] if stop.path else []
        for item in stop.brings:
            condition = ", ".join([*conditions, *([item.condition] if item.condition else [])])
            found[item.model_copy(update={"condition": condition or None})] = None
    return tuple(found)


def _condition_of(stop: Stop) -> str:
    """The situation of ``stop`` as one condition; only an answer needs its question to be understood."""
    return ", ".join(
        f"{one.title} {one.label}" if one.kind is Turning.QUESTION else one.label for one in stop.path
    )


def _paper(item: RequirementRecord, number: str, lookup: Lookup) -> Paper:
    document = lookup.documents[item.document] if item.document else None
    if item.list_of:
        kind, inner = "list_of", entry_requirements(item.list_of, lookup)
    elif item.one_of:
        kind, inner = "one_of", item.one_of
    elif item.consists_of:
        kind, inner = "consists_of", item.consists_of
    else:
        kind, inner = "document", ()
    parts = tuple(_paper(part, letter(index), lookup) for index, part in enumerate(inner))
    return Paper(
        number=number,
        name=item.label or _name(document, kind, parts, item, lookup),
        kind=kind,
        document=document,
        original=item.original,
        original_count=item.original_count,
        copy=item.copy_,
        copy_count=item.copy_count,
        condition=item.condition,
        remark=item.remark or (document.remark if document else None),
        implied=item.implied,
        parts=parts,
        origin=lookup.link(item.list_of) if item.list_of else None,
    )


def _name(
    document: Document | None, kind: str, parts: tuple[Paper, ...], item: RequirementRecord, lookup: Lookup
) -> str:
    if document:
        return document.name
    if item.list_of:
        return lookup.entries[item.list_of].title
    *others, last = [part.name for part in parts]
    joint = "atau" if kind == "one_of" else "dan"
    return f"{', '.join(others)}{',' if len(others) > 1 else ''} {joint} {last}"


def letter(index: int) -> str:
    """a … z, aa, ab …: the name of the part at ``index`` (0-based)."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(ord("a") + rest) + name
    return name
