"""The three small offices of other trades, and what their data uses of the model."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from generator.authoring.fields import walk
from generator.model.base import Record
from generator.model.entry import Source
from tests.conftest import ROOT

REGISTRY, WEATHER, STATISTICS = "civil_registry", "weather_office", "statistics_office"
OFFICES = (REGISTRY, WEATHER, STATISTICS)
FOLDER = ROOT / "tests/data"


def records(source: Source) -> Iterator[Record]:
    """Every record of ``source``, catalogues and entries alike."""
    for _, record in walk(source):
        yield record


def values(value: Any) -> Iterator[Any]:
    """``value``, or each of the values that it holds."""
    if isinstance(value, tuple):
        for item in value:
            yield from values(item)
    else:
        yield value


def chosen(source: Source, choices: type[StrEnum]) -> set[str]:
    """Which of ``choices`` the data of ``source`` takes."""
    return {
        item.value
        for record in records(source)
        for name in record.model_fields_set
        for item in values(getattr(record, name))
        if isinstance(item, choices)
    }
