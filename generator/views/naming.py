"""What a record, an id or a value of the model is called where a list of differences speaks of it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from generator.authoring.ids import IDS
from generator.model.base import Record
from generator.model.entry import Entry, Source
from generator.model.procedure import Cases, Condition, PartiesRecord, Question, Routes, Step
from generator.model.things import ThingRecord


@dataclass(frozen=True)
class Names:
    """Finds what ids stand for, by the kind of file that holds them."""

    by_kind: dict[str, dict[str, str]]

    def said(self, value: Any, kind: str = "") -> str:
        """``value`` as text; ids of a ``kind`` by the names of what they stand for."""
        match value:
            case None:
                return ""
            case PartiesRecord():
                named = [self._named(role, "peran") for role in value.ids]
                return (" atau " if value.one_of else " dan ").join(named)
            case ThingRecord():
                return self._thing(value)
            case Record():
                return self.headline(value)
            case tuple():
                return ", ".join(self.said(item, kind) for item in value)
            case StrEnum():
                return value.value.replace("-", " ")
            case _:
                return self._named(str(value), kind)

    def headline(self, record: Record) -> str:
        """What tells ``record`` from its like: its title, or else all that it says."""
        match record:
            case Step() | Question():
                return record.text
            case Condition():
                return record.condition
            case Cases() | Routes() | Entry():
                return record.title
            case ThingRecord():
                return self._thing(record)
        if name := getattr(record, "name", None) or getattr(record, "label", None):
            return str(name)
        fields = type(record).model_fields.items()
        given = [name for name, field in fields if getattr(record, name) != field.default]
        return ", ".join(self.said(getattr(record, name), kind_of(record, name)) for name in given)

    def _thing(self, thing: ThingRecord) -> str:
        if named := thing.label or thing.name:
            return named
        if thing.document:
            return self._named(thing.document, "dokumen")
        if thing.list_of:
            return f"daftar dari {self._named(thing.list_of, 'entri')}"
        if thing.one_of:
            return " atau ".join(self._thing(each) for each in thing.one_of)
        return " + ".join(self._thing(each) for each in thing.consists_of) or "dan lain-lain"

    def _named(self, name: str, kind: str) -> str:
        return self.by_kind.get(kind, {}).get(name, name)


def names_in(*sources: Source) -> Names:
    """The names in ``sources``; where they differ, those of the last."""
    found: dict[str, dict[str, str]] = {}
    for source in sources:
        for kind, named in {
            "peran": {role.id: role.name for role in source.roles},
            "topik": {topic.id: topic.title for topic in source.topics},
            "dokumen": {document.id: document.name for document in source.documents},
            "rujukan": {reference.id: reference.name for reference in source.references},
            "saluran": {channel.id: channel.name for channel in source.channels},
            "entri": {filed.entry.id: filed.entry.title for filed in source.entries},
        }.items():
            found.setdefault(kind, {}).update(named)
    return Names(found)


def kind_of(record: Record, field: str) -> str:
    """The kind of file whose ids ``field`` of ``record`` holds, or ""."""
    return next((kind for owner, name, _, kind in IDS if name == field and isinstance(record, owner)), "")
