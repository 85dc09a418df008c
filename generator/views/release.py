"""What of a source is shown: a release has what is published, the preview has drafts as well."""

from collections.abc import Callable, Collection, Iterator
from typing import Any, TypeVar

from generator.model.base import UNSAID, Record, Slug
from generator.model.diagnosis import ChoiceRecord, Diagnosis
from generator.model.entry import Entry, Filed, Source, Status
from generator.model.procedure import Act
from generator.model.things import ThingRecord

R = TypeVar("R", bound=Record)

LEADING: tuple[tuple[type[Record], str], ...] = ((Entry, "related"), (Act, "see"))
"""Fields that lead to other entries: record and field."""


def released(source: Source) -> Source:
    """``source`` as visitors get it: nothing of entries that aren't published, nothing that leads to one."""
    return _showing(source, tuple(filed for filed in source.entries if filed.entry.is_published))


def previewed(source: Source, titled: Callable[[Entry], str]) -> Source:
    """``source`` as its editors see it: drafts stand among the others, under a title that says so."""
    return _showing(
        source,
        tuple(
            filed.model_copy(update={"entry": filed.entry.model_copy(update={"title": titled(filed.entry)})})
            for filed in source.entries
            if filed.entry.status is not Status.ARCHIVED
        ),
    )


def _showing(source: Source, shown: tuple[Filed, ...]) -> Source:
    left_out = {filed.entry.id for filed in source.entries} - {filed.entry.id for filed in shown}
    archived = tuple(filed for filed in source.entries if filed.entry.status is Status.ARCHIVED)
    if not left_out:
        return source.model_copy(update={"entries": shown})
    kept = {filed.entry.id for filed in (*shown, *archived)}
    return source.model_copy(
        update={
            "entries": tuple(_without(filed, left_out) for filed in shown),
            "archived": tuple(_pointing(filed, kept) for filed in archived),
            "documents": tuple(_without(document, left_out) for document in source.documents),
            "diagnosis": _pruned(source.diagnosis, left_out) if source.diagnosis else None,
        }
    )


def _pointing(filed: Filed, kept: Collection[Slug]) -> Filed:
    """An archived entry that names only successors with a page."""
    successors = tuple(other for other in filed.entry.successors if other in kept)
    return filed.model_copy(update={"entry": filed.entry.model_copy(update={"successors": successors})})


def _without(record: R, left_out: Collection[Slug]) -> R:
    """``record`` without what leads to an entry of ``left_out``; itself where nothing does."""
    update: dict[str, Any] = {}
    for name in type(record).model_fields:
        value = getattr(record, name)
        if isinstance(value, Record):
            changed: Any = _without(value, left_out)
        elif isinstance(value, tuple):
            changed = tuple(_items(record, name, value, left_out))
        else:
            continue
        if changed != value:
            update[name] = changed
    return record.model_copy(update=update) if update else record


def _items(record: Record, name: str, items: tuple[Any, ...], left_out: Collection[Slug]) -> Iterator[Any]:
    leads = any(isinstance(record, owner) and name == field for owner, field in LEADING)
    open_ends: dict[ThingRecord, None] = {}
    for item in items:
        if isinstance(item, ThingRecord) and (item.others or item.list_of in left_out):
            open_ends[_open_end(item)] = None
        elif isinstance(item, Record):
            yield _without(item, left_out)
        elif not (leads and item in left_out):
            yield item
    yield from open_ends


def _open_end(item: ThingRecord) -> ThingRecord:
    """What stands for a list that isn't shown: the list goes on, and doesn't say with what."""
    if item.others:
        return item
    return ThingRecord.model_construct(
        others=UNSAID, condition=item.condition, remark=item.remark, audience=item.audience
    )


def _pruned(tree: Diagnosis, left_out: Collection[Slug]) -> Diagnosis | None:
    """``tree`` without the choices that end at an entry of ``left_out``; None if no choice is left."""
    choices = tuple(_choices(tree.choices, left_out))
    return tree.model_copy(update={"choices": choices}) if choices else None


def _choices(choices: tuple[ChoiceRecord, ...], left_out: Collection[Slug]) -> Iterator[ChoiceRecord]:
    for choice in choices:
        if choice.answer is None:
            further = tuple(_choices(choice.choices, left_out))
            if further:
                yield choice.model_copy(update={"choices": further})
        elif choice.answer not in left_out:
            yield choice
