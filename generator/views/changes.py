"""Two states of a source compared as models: every difference as a typed record.

``phrases/changes.py`` puts the records into words; the history of a source and the import of a workbook
both use them. Only what is written counts: comments, order of keys and quotes are no differences.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Any

from generator.authoring.fields import NODES
from generator.model.base import Record
from generator.model.entry import Entry, Filed, Source
from generator.model.procedure import Act, Branch, PartiesRecord
from generator.model.things import ThingRecord
from generator.model.walk import placed_acts
from generator.views.aligning import aligned
from generator.views.naming import Names, kind_of, names_in


class ChangeKind(StrEnum):
    NEW = "new"
    GONE = "gone"
    CHANGED = "changed"
    MOVED = "moved"
    """Only its place among its like is another one."""


@dataclass(frozen=True, kw_only=True)
class Subject:
    """What has changed as a whole or in a part: a question, a document, the office."""

    kind: str
    """The kind of file that holds it, such as ``entri`` or ``dokumen``."""
    id: str = ""
    """Its id now (of what is gone: its last); empty where the kind holds only one."""
    name: str = ""
    topic: str = ""
    """The folder of a question."""
    is_published: bool = True
    """Whether visitors see it now; of what is gone, whether they saw it."""


@dataclass(frozen=True, kw_only=True)
class Spot:
    """A part of a subject on the way to what has changed."""

    record: type[Record]
    name: str = ""
    key: str = ""
    """The field that holds it; empty for steps and blocks."""
    number: int | None = None
    """A step's number in its answer: now, or of one that is gone, its last."""


@dataclass(frozen=True, kw_only=True)
class Change:
    """One difference."""

    subject: Subject
    kind: ChangeKind
    way: tuple[Spot, ...] = ()
    """The parts that lead to it, from the nearest step or block on; a part that came or went is the last."""
    key: str = ""
    """The field that has changed; empty where the subject itself, or the last part, came, went or moved."""
    before: str = ""
    after: str = ""
    """What the field said and says; empty where it says nothing. Ids stand there by name."""
    steps: int = 0
    """How many steps came or went along with a block or branch."""


CATALOGUES = {
    "dokumen": "documents",
    "rujukan": "references",
    "saluran": "channels",
    "istilah": "terms",
    "peran": "roles",
    "topik": "topics",
}
"""Kinds of files that hold lists, and the source's field for each."""
SINGLES = {"kantor": "office", "cari": "search_words", "diagnosis": "diagnosis"}
SENTENCE = 30
"""So many letters a sentence has at least."""
LIKE = 0.5
"""So much alike (of 1) are two versions of one text in a list; less is another text."""


def changes_between(before: Source, after: Source) -> tuple[Change, ...]:
    """What makes ``after`` differ from ``before``: questions first, in the order of the data."""
    names = names_in(before, after)
    return (
        *_entries(before.entries, after.entries, names),
        *(
            change
            for kind, field in CATALOGUES.items()
            for change in _catalogue(kind, getattr(before, field), getattr(after, field), names)
        ),
        *(
            change
            for kind, field in SINGLES.items()
            for change in _single(kind, getattr(before, field), getattr(after, field), names)
        ),
    )


def _entries(before: tuple[Filed, ...], after: tuple[Filed, ...], names: Names) -> Iterator[Change]:
    old = {filed.entry.id: filed for filed in before}
    for filed in after:
        entry = filed.entry
        subject = _question(filed)
        known = next((name for name in (entry.id, *entry.former_ids) if name in old), None)
        if known is None:
            yield Change(subject=subject, kind=ChangeKind.NEW)
            continue
        was = old.pop(known)
        if was is filed:
            continue
        compared = _Compared(subject, names, _numbers(was.entry, entry))
        if was.topic != filed.topic:
            yield compared.field("topik", names.said(was.topic, "topik"), names.said(filed.topic, "topik"))
        yield from compared.fields(was.entry, entry)
    for filed in old.values():
        yield Change(subject=_question(filed), kind=ChangeKind.GONE)


def _question(filed: Filed) -> Subject:
    entry = filed.entry
    return Subject(
        kind="entri",
        id=entry.id,
        name=entry.title,
        topic=filed.topic,
        is_published=entry.is_published,
    )


def _catalogue(
    kind: str, before: tuple[Record, ...], after: tuple[Record, ...], names: Names
) -> Iterator[Change]:
    old, new = ({_id(record): record for record in records} for records in (before, after))
    for name, record in new.items():
        subject = Subject(kind=kind, id=name, name=names.said(name, kind))
        if name in old:
            yield from _Compared(subject, names).fields(old[name], record)
        else:
            yield Change(subject=subject, kind=ChangeKind.NEW)
    for name in old:
        if name not in new:
            yield Change(
                subject=Subject(kind=kind, id=name, name=names.said(name, kind)), kind=ChangeKind.GONE
            )
    if [name for name in old if name in new] != [name for name in new if name in old]:
        yield Change(subject=Subject(kind=kind), kind=ChangeKind.MOVED)


def _id(record: Record) -> str:
    return str(getattr(record, "id", None) or getattr(record, "term", ""))


def _single(kind: str, before: Record | None, after: Record | None, names: Names) -> Iterator[Change]:
    subject = Subject(kind=kind)
    if before and after:
        yield from _Compared(subject, names).fields(before, after)
    elif before or after:
        yield Change(subject=subject, kind=ChangeKind.NEW if after else ChangeKind.GONE)


def _numbers(*entries: Entry) -> dict[int, int]:
    """The number of each act in its own entry, by the act's identity."""
    return {id(placed.act): placed.number for entry in entries for placed in placed_acts(entry.steps)}


class _Compared:
    """The comparison of one subject's two states."""

    def __init__(self, subject: Subject, names: Names, numbers: dict[int, int] | None = None) -> None:
        self._subject = subject
        self._names = names
        self._numbers = numbers or {}

    def field(self, key: str, before: str, after: str, way: tuple[Spot, ...] = ()) -> Change:
        return Change(
            subject=self._subject, kind=ChangeKind.CHANGED, way=way, key=key, before=before, after=after
        )

    def fields(self, before: Record, after: Record, way: tuple[Spot, ...] = ()) -> Iterator[Change]:
        """The differences between two states of one record."""
        for name, field in type(after).model_fields.items():
            old, new = getattr(before, name), getattr(after, name)
            if old != new:
                yield from self._values(field.alias or name, old, new, way, kind_of(after, name))

    def _values(self, key: str, old: Any, new: Any, way: tuple[Spot, ...], kind: str) -> Iterator[Change]:
        if isinstance(old, tuple) and isinstance(new, tuple):
            yield from self._items(key, old, new, way, kind)
        elif isinstance(old, Record) and type(old) is type(new) and not isinstance(old, PartiesRecord):
            yield from self.fields(old, new, (*way, Spot(record=type(new), key=key)))
        else:
            yield self.field(key, self._said(old, kind), self._said(new, kind), way)

    def _said(self, value: Any, kind: str) -> str:
        if isinstance(value, tuple) and value and isinstance(value[0], NODES):
            return f"{_count(value)} langkah"
        return self._names.said(value, kind)

    def _items(
        self, key: str, old: tuple[Any, ...], new: tuple[Any, ...], way: tuple[Spot, ...], kind: str
    ) -> Iterator[Change]:
        pairs = list(aligned(old, new, self._likeness))
        gone = [before for before, after in pairs if after is None]
        moved: list[Any] = []
        for before, after in pairs:
            if before == after:
                continue
            if isinstance(before, Record) and isinstance(after, Record):
                yield from self.fields(before, after, self._to(after, key, way))
            elif before is not None and after is not None:
                yield self.field(key, self._said(before, kind), self._said(after, kind), way)
            elif after is not None and after in gone:
                gone.remove(after)
                moved.append(after)
                yield self._whole(ChangeKind.MOVED, after, key, way, kind)
            elif after is not None:
                yield self._whole(ChangeKind.NEW, after, key, way, kind)
        for before in gone:
            yield self._whole(ChangeKind.GONE, before, key, way, kind)

    def _whole(self, change: ChangeKind, item: Any, key: str, way: tuple[Spot, ...], kind: str) -> Change:
        """That an item came, went or moved."""
        text = self._names.said(item, kind)
        if isinstance(item, Act):
            text = f"{self._names.said(item.actors)}: {text}"
        is_part = isinstance(item, (*NODES, Branch))
        return Change(
            subject=self._subject,
            kind=change,
            way=self._to(item, key, way) if is_part else way,
            key="" if is_part else key,
            before=text if change is ChangeKind.GONE else "",
            after="" if change is ChangeKind.GONE else text,
            steps=_count((item,)) if is_part and not isinstance(item, Act) else 0,
        )

    def _to(self, item: Record, key: str, way: tuple[Spot, ...]) -> tuple[Spot, ...]:
        """The way to ``item``, which begins anew at a step or block: a step's number says where it is."""
        name = self._names.headline(item)
        if isinstance(item, NODES):
            return (Spot(record=type(item), name=name, number=self._numbers.get(id(item))),)
        return (*way, Spot(record=type(item), name=name, key=key))

    def _likeness(self, before: Any, after: Any) -> float | None:
        if type(before) is not type(after) or (isinstance(after, str) and not _is_text(after)):
            return None
        if isinstance(after, ThingRecord) and before.document != after.document:
            return None
        old, new = self._names.said(before), self._names.said(after)
        ratio = 1.0 if old == new else SequenceMatcher(None, old, new, autojunk=False).ratio()
        return ratio if ratio >= LIKE or isinstance(after, (*NODES, Branch)) else None


def _is_text(text: str) -> bool:
    """Whether ``text`` can become another version of itself; an id or a few words come and go."""
    return len(text) >= SENTENCE and " " in text


def _count(items: Iterable[Any]) -> int:
    """How many steps the nodes and branches of ``items`` hold."""
    nodes = [node for item in items for node in (item.steps if isinstance(item, Branch) else (item,))]
    return sum(1 for _ in placed_acts(tuple(nodes)))
