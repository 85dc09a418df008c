"""What of a source is shown: a release has what is published, the preview has drafts as well."""

from collections.abc import Callable, Collection, Iterator
from functools import cache, partial
from typing import Any, TypeVar
from urllib.parse import unquote

from generator.authoring.fields import inner_records
from generator.model.base import UNSAID, Record, Slug
from generator.model.catalogue import Role, RoleKind
from generator.model.diagnosis import ChoiceRecord, Diagnosis
from generator.model.entry import Entry, Filed, Source, Status
from generator.model.procedure import Act, PartiesRecord
from generator.model.things import ThingRecord

R = TypeVar("R", bound=Record)
Change = Callable[[Record, str, Any], Any]
"""What a field of a record becomes: record, name and value."""

LEADING: tuple[tuple[type[Record], str], ...] = ((Entry, "related"), (Act, "see"))
"""Fields that lead to other entries, and are shown without those that aren't: record and field."""

SOMEBODY = "?"
"""Id of the role that stands in the preview where a draft doesn't say who acts; no other can have it."""


def released(source: Source) -> Source:
    """``source`` as visitors get it: nothing of entries that aren't published, nothing that leads to one."""
    return _showing(source, tuple(filed for filed in source.entries if filed.entry.is_published))


def previewed(source: Source, titled: Callable[[Entry], str], somebody: str) -> Source:
    """``source`` as its editors see it: drafts stand among the others, under a title that says so.

    ``somebody`` is the name of whoever acts where a draft doesn't say who.
    """
    role = Role.model_construct(id=SOMEBODY, name=somebody, kind=RoleKind.STAFF)
    shown = _showing(
        source, tuple(filed for filed in source.entries if filed.entry.status is not Status.ARCHIVED)
    )
    if all(filed.entry.is_published for filed in shown.entries):
        return shown
    entries = tuple(
        filed if filed.entry.is_published else _drafted(filed, titled(filed.entry)) for filed in shown.entries
    )
    return shown.model_copy(update={"entries": entries, "roles": (*source.roles, role)})


def without_files(source: Source) -> Source:
    """A ``source`` that was read from a workbook: no page leads to a file where it could be mended."""
    office = source.office.model_copy(update={"repository_url": None})
    return source.model_copy(update={"office": office})


def _drafted(filed: Filed, title: str) -> Filed:
    """A draft under ``title``, with somebody who acts in each of its steps."""
    entry = _changed(filed.entry, _acted).model_copy(update={"title": title})
    return filed.model_copy(update={"entry": entry})


def _acted(record: Record, name: str, value: Any) -> Any:
    is_nobody = isinstance(record, Act) and name == "actors" and not value
    return PartiesRecord.model_construct(together=(SOMEBODY,)) if is_nobody else value


def keeps_file(source: Source, shown: Source) -> Callable[[str], bool]:
    """Whether a file goes along: unless only what ``shown`` leaves out of ``source`` names it."""
    if shown is source:
        return lambda _: True
    shown = shown.model_copy(update={"archived": ()})
    before, after = (unquote(each.model_dump_json()) for each in (source, shown))
    return lambda path: path in after or path not in before


def _showing(source: Source, shown: tuple[Filed, ...]) -> Source:
    left_out = {filed.entry.id for filed in source.entries} - {filed.entry.id for filed in shown}
    if not left_out:
        return source
    archived = tuple(filed for filed in source.entries if filed.entry.status is Status.ARCHIVED)
    kept = {filed.entry.id for filed in (*shown, *archived)}
    without = partial(_without, left_out)
    return source.model_copy(
        update={
            "entries": tuple(_changed(filed, without) for filed in shown),
            "archived": tuple(_pointing(filed, kept) for filed in archived),
            "documents": tuple(_changed(document, without) for document in source.documents),
            "diagnosis": _pruned(source.diagnosis, left_out) if source.diagnosis else None,
        }
    )


def _pointing(filed: Filed, kept: Collection[Slug]) -> Filed:
    """An archived entry that names only successors with a page."""
    successors = tuple(other for other in filed.entry.successors if other in kept)
    return filed.model_copy(update={"entry": filed.entry.model_copy(update={"successors": successors})})


def _changed(record: R, change: Change) -> R:
    """``record`` with each of its fields changed, and before that those of the records in it."""
    update: dict[str, Any] = {}
    for name in _fields(type(record)):
        value = changed = getattr(record, name)
        if isinstance(value, Record):
            changed = _changed(value, change)
        elif isinstance(value, tuple):
            changed = tuple(_changed(item, change) if isinstance(item, Record) else item for item in value)
        changed = change(record, name, changed)
        if changed != value:
            update[name] = changed
    return record.model_copy(update=update) if update else record


@cache
def _fields(model: type[Record]) -> tuple[str, ...]:
    """The fields of ``model`` that can hold records or lead to entries."""
    leading = (field for owner, field in LEADING if issubclass(model, owner))
    return (*(name for _, name in inner_records(model)), *leading)


def _without(left_out: Collection[Slug], record: Record, name: str, value: Any) -> Any:
    """``value`` without what leads to an entry of ``left_out``; other things keep their places."""
    if not isinstance(value, tuple):
        return value
    if any(isinstance(record, owner) and name == field for owner, field in LEADING):
        return tuple(item for item in value if item not in left_out)
    return tuple(
        _open_end(item) if isinstance(item, ThingRecord) and item.list_of in left_out else item
        for item in value
    )


def _open_end(item: ThingRecord) -> ThingRecord:
    """What stands for a list that isn't shown: the list goes on, and doesn't say with what."""
    return ThingRecord(lainnya=UNSAID, bila=item.condition, keterangan=item.remark, untuk=item.audience)


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
