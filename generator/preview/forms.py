"""A form for one record, described for the browser: fields from the models, values, what can be chosen."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from generator.authoring.checks.identity import PLAIN_KINDS
from generator.authoring.fields import CATALOGUE_MODELS, NODES, RECORD_NAMES, keys, placed
from generator.model.base import UNSAID, Record
from generator.model.catalogue import Document, Office, Role
from generator.model.contact import Channel
from generator.model.entry import Entry
from generator.model.procedure import Branch, Cases, Condition, Question, Routes, Step
from generator.model.things import ThingRecord
from generator.preview.slots import MARKS, OWN_KEYS, Kind, Slot, slots
from generator.preview.spots import Opened
from generator.preview.values import is_shown
from generator.source.files import DataFile, find_files
from generator.source.load import load
from generator.source.text import TextFile, read_text

FIRST: dict[type[Record], tuple[str, ...]] = {
    Entry: ("judul", "pertanyaan", "jawaban_singkat", "status", "langkah"),
    Step: ("pelaku", "tindakan", "kepada", "saluran", "bawa", "eskalasi_ke"),
    Question: ("pelaku", "tanya", "kepada", "saluran", "cabang"),
    Branch: ("jika", "langkah", "selesai"),
    Condition: ("bila", "maka", "selain_itu"),
    ThingRecord: ("dokumen", "nama", "asli", "salinan", "bila"),
    Document: ("nama", "jenis", "keterangan"),
    Role: ("nama", "jenis", "keterangan"),
    Channel: ("nama", "jenis", "alamat", "telepon"),
    Office: ("nama", "alamat", "telepon", "whatsapp", "email", "web", "jam_layanan"),
}
"""What is asked first, beside what must be filled and what is; the rest is folded."""

NEW_NODES = {
    Step: "langkah",
    Question: "pertanyaan bercabang",
    Cases: "kasus",
    Routes: "jalur",
    Condition: "keadaan",
}
"""What can be added to a list of steps, and what buttons call it."""
FORKS = (Question, Cases, Routes, Condition)

NAMED_BY_TITLE = (Entry, "id")
"""What a new record gets from its title where nobody fills it in."""

_NAMING = (
    "judul",
    "nama",
    "istilah",
    "dokumen",
    "tindakan",
    "tanya",
    "jika",
    "kasus",
    "jalur",
    "bila",
    "teks",
)
_LONGEST = 60
NO_NAMES: Mapping[str, str] = MappingProxyType({})

_KEY = re.compile(r"(?<=[a-z])_(?=[a-z])")
"""What stands between the words of a key, and not in its label."""


def _listed(kind: str) -> str:
    return f"di daftar {RECORD_NAMES[CATALOGUE_MODELS[kind]].capitalize()}"


def called(record: type[Record], value: dict[str, Any], names: Mapping[str, str] = NO_NAMES) -> str:
    """What people call a record: its kind with its first words; ``names`` are those of documents, by id."""
    noun = RECORD_NAMES[record].capitalize()
    key = next((key for key in (*_NAMING, *value) if isinstance(value.get(key), str)), "")
    words = value.get(key, "")
    if key == "dokumen":
        words = names.get(words, words)
    short = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"
    return f"{noun}: {short}" if short else noun


def shapes(root: type[Record], *, is_new: bool) -> dict[str, list[dict[str, Any]]]:
    """The fields of ``root`` and of all records that can stand in it, by the record's name."""
    found: dict[str, list[dict[str, Any]]] = {}
    waiting = [root]
    while waiting:
        record = waiting.pop()
        if record.__name__ in found:
            continue
        found[record.__name__] = list(_fields(record, is_new=is_new))
        for slot in slots(record).values():
            inner = slot.item or slot
            if inner.record:
                waiting.append(inner.record)
            elif is_new and inner.kind is Kind.RECORD:
                waiting.append(Step)
    return found


def _fields(record: type[Record], *, is_new: bool) -> Iterator[dict[str, Any]]:
    first = FIRST.get(record, ())
    table = slots(record)
    order = [*first, *(key for key in keys(record) if key not in first)]
    for key in order:
        if not is_new and key == "cabang" and record in FORKS:
            continue  # each has a form of its own
        field = keys(record)[key]
        needed = field.is_required() and not (is_new and (record, key) == NAMED_BY_TITLE)
        yield {
            "key": key,
            "label": key.replace("_", " ").capitalize(),
            "help": _help(field.description or "", table[key]),
            "required": needed,
            "first": needed or key in first,
            **_input(table[key], record, is_new=is_new),
        }


def _help(description: str, slot: Slot) -> str:
    """A description in the words of a form, without what only whoever writes files has to know."""
    words = placed(description, _listed).replace(" (TTTT-BB-HH)", "")
    words = words.replace("atau id di ", "atau salah satu di ")
    inner = slot.item or slot
    if inner.refers or inner.kind is Kind.PARTIES:
        words = words.removeprefix("id ")
    for choice in (*inner.choices, UNSAID):
        words = words.replace(choice, choice.replace("-", " "))
    words = _KEY.sub(" ", words)
    return words[:1].upper() + words[1:]


def _input(slot: Slot, record: type[Record], *, is_new: bool) -> dict[str, Any]:
    """How ``slot`` is filled in."""
    if slot.kind is Kind.STEPS and not is_new:
        return {"kind": Kind.CHOICE, "choices": ["tidak-disebut"]}
    kind = Kind.LIST if slot.kind is Kind.STEPS else slot.kind
    made: dict[str, Any] = {"kind": kind}
    if slot.refers == OWN_KEYS:
        made["choices"] = list(keys(record))
    elif slot.refers:
        made["refers"] = slot.refers
    elif slot.choices:
        made["choices"] = list(slot.choices)
    if slot.item:
        made["item"] = _input(slot.item, record, is_new=is_new)
    if slot.kind is Kind.RECORD:
        made["shape"] = (slot.record or Step).__name__
    return made


def hidden(record: type[Record], value: dict[str, Any]) -> list[str]:
    """Fields that hold something that a form can't show; they stay as they are."""
    return [key for key in keys(record) if not is_shown(record, key, value)]


def options(source_dir: Path, wanted: Iterable[str], opened: Opened) -> dict[str, list[tuple[str, str]]]:
    """What can be chosen, by kind: each an id and what it is called, as the files are now."""
    return {kind: list(_options(source_dir, kind, opened)) for kind in wanted}


def _options(source_dir: Path, kind: str, opened: Opened) -> Iterator[tuple[str, str]]:
    if kind == MARKS:
        yield from ((mark, mark) for mark in _marks(opened.loaded.value))
        return
    if kind == "saluran":
        yield from ((each, each) for each in PLAIN_KINDS)
    for found in find_files(source_dir):
        if isinstance(found, DataFile) and found.kind == kind:
            text = read_text(found.path)
            value = load(text)[0].value if isinstance(text, TextFile) else None
            for each in value if isinstance(value, list) else [value]:
                if isinstance(each, dict) and isinstance(each.get("id"), str):
                    name = each.get("nama") or each.get("judul") or each["id"]
                    yield each["id"], name if isinstance(name, str) else each["id"]


def _marks(value: Any) -> Iterator[str]:
    """The marks of steps in an answer."""
    if isinstance(value, dict):
        if isinstance(value.get("tanda"), str):
            yield value["tanda"]
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from _marks(each)


def referred(described: dict[str, list[dict[str, Any]]]) -> set[str]:
    """The kinds of ids that a form's fields choose from."""
    inputs = [field for fields in described.values() for field in fields]
    inputs += [field["item"] for field in inputs if "item" in field]
    return {each["refers"] for each in inputs if "refers" in each}


def is_node(record: type[Record]) -> bool:
    return record in NODES
