"""The guide's tables from phrases to fields: each way to write is sound where the table says it may stand,
and no field that authors can write is left untold."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from pydantic import ValidationError

from generator.authoring.fields import CATALOGUE_MODELS, RECORD_NAMES, keys
from generator.authoring.schema import record_schemas
from generator.model.base import Record
from generator.model.catalogue import Document, Office, Role
from generator.model.entry import Entry
from generator.model.procedure import Branch, Step
from generator.model.said import NoteRecord, TimeRecord
from generator.model.things import ThingRecord
from generator.source.load import load
from generator.source.text import TextFile
from tests.test_docs import FENCE, GUIDE

PLACES: dict[str, type[Record]] = {
    "pertanyaan": Entry,
    "langkah": Step,
    "cabang": Branch,
    "butir": ThingRecord,
    "catatan": NoteRecord,
    "waktu": TimeRecord,
    "`peran.yml`": Role,
    "`kantor.yml`": Office,
    "`dokumen.yml`": Document,
}
"""What the guide calls the places of a field, with the record that has it there."""

ONLY_IN_REFERENCE = {
    *("kata_henti", "kata_lemah", "kata_utuh", "kata_dasar", "mengarah", "kata", "di_luar"),
    *("alamat_repositori", "lisensi", "bersama"),
}
"""Keys that few editors need: the reference tells of them, the guide doesn't."""

PLACED, OF_A_THING = "Boleh di", "Tulis pada butirnya"
"""Heads of the last column of the tables that tell ways to write."""

CODE = re.compile(r"`([^`\n]+)`")
FIELD = re.compile(r"(?:- )?(?P<key>[a-z_]+): .+")

WORDS = {
    word
    for text in (*CODE.findall(FENCE.sub("", GUIDE)), *(found["text"] for found in FENCE.finditer(GUIDE)))
    for word in re.findall(r"[a-z_-]+", text)
}
"""What the guide writes in examples and in code within sentences."""


@dataclass(frozen=True, kw_only=True)
class Way:
    """One way to write something, and the record that may hold it."""

    line: int
    code: str
    record: type[Record]

    def __str__(self) -> str:
        return f"baris-{self.line}-{self.code}-{RECORD_NAMES[self.record]}"

    @property
    def value(self) -> dict[str, Any]:
        loaded, problems = load(TextFile(shown="tabel.yml", text=self.code + "\n"))
        assert problems == []
        return dict(loaded.value)


def ways() -> Iterator[Way]:
    """Every ``key: value`` of a table whose last column says where it may stand, or of the things' own."""
    head = ""
    for number, line in enumerate(GUIDE.splitlines(), 1):
        cells = [cell.strip() for cell in line.strip("|").split("|")] if line.startswith("|") else [""]
        head = (head or cells[-1]) if line.startswith("|") else ""
        if head == PLACED and len(cells) == 3 and cells[2] != head:
            yield from _ways(number, cells[1], [_records(part) for part in cells[2].split("; ")])
        elif head == OF_A_THING and cells[1] != head:
            yield from _ways(number, cells[1], [[ThingRecord]])


def _records(cell: str) -> list[type[Record]]:
    return [PLACES[name] for name in cell.split(", ") if name in PLACES]


def _ways(number: int, cell: str, records: list[list[type[Record]]]) -> Iterator[Way]:
    """Where a cell parts its places by a semicolon, it parts the ways in the same order."""
    parts = cell.split("; ") if len(records) > 1 else [cell]
    for part, found in zip(parts, records, strict=True):
        for code in CODE.findall(part):
            if FIELD.fullmatch(code):
                yield from (Way(line=number, code=code, record=record) for record in found)


@pytest.mark.parametrize("way", list(ways()), ids=str)
def test_each_way_to_write_is_sound_in_each_of_its_places(way: Way) -> None:
    try:
        way.record.model_validate(way.value)
    except ValidationError as error:
        wrong = [each for each in error.errors() if each["type"] != "missing" or len(each["loc"]) > 1]
        assert wrong == []


def test_a_wrong_way_would_be_seen() -> None:
    way = Way(line=1, code="waktu: {lama: 1 hari, sejam: 2}", record=Step)
    with pytest.raises(AssertionError):
        test_each_way_to_write_is_sound_in_each_of_its_places(way)


def test_no_code_is_broken_between_lines() -> None:
    prose = FENCE.sub("", GUIDE).splitlines()
    assert [line for line in prose if line.count("`") % 2] == []


def test_every_place_is_told_of() -> None:
    assert {way.record for way in ways()} == set(PLACES.values())


def test_every_field_is_told() -> None:
    fields = {key for record in RECORD_NAMES for key in keys(record)}
    assert fields - WORDS == ONLY_IN_REFERENCE


def test_every_choice_is_told() -> None:
    schemas = record_schemas(list(CATALOGUE_MODELS.values()))
    assert set(_choices(schemas)) - WORDS == set()


def _choices(schema: Any) -> Iterator[str]:
    """Every fixed value that a field may have."""
    if isinstance(schema, dict):
        yield from schema.get("enum", [])
        yield from [schema["const"]] if "const" in schema else []
    for part in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else []:
        yield from _choices(part)
