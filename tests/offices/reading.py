"""The three small offices of other trades, and what their data uses of the model."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from generator.authoring.fields import walk
from generator.authoring.ids import IDS
from generator.model.base import UNSAID, Record
from generator.model.catalogue import Role
from generator.model.entry import Source
from generator.model.said import LinkRecord
from tests.conftest import ROOT

REGISTRY, WEATHER, STATISTICS = "civil_registry", "weather_office", "statistics_office"
OFFICES = (REGISTRY, WEATHER, STATISTICS)
FOLDER = ROOT / "tests/data"

TRADE = re.compile(
    r"\b(lpse|lkpp|spse|inaproc|npwp|siup|siujk|penyedia|perusahaan|rekanan|tender|lelang|pengadaan|roaming"
    r"|agregasi|ukpbj|helpdesk|bombana)\b",
    re.IGNORECASE,
)
"""Words of the first office's trade."""


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


NOT_SHOWN = {
    *("id", "mark", "back_to", "colour", "licence", "implied"),
    *("search_words", "former_ids", "evidence", "other_names"),
    "by",
    *("link", "site_url", "repository_url", "website", "logo"),
    *("intro", "details"),
}
"""Fields whose text isn't what all readers see: ids, words for the search or for staff, addresses behind a
name, Markdown."""

NAMING = {field for _, field, _, _ in IDS}
"""Fields that name something else."""

CLOSED = ("ya", "tidak", UNSAID)
"""Values that stand for something, and aren't shown as written."""


def plain(text: str) -> str:
    """``text`` as its letters and digits, so that capitals and punctuation make no difference."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def said(record: Record) -> Iterator[str]:
    """Every text of ``record``'s own that its readers have to see."""
    behind = {"address"} if isinstance(record, LinkRecord | Role) else set()
    for name in record.model_fields_set - NOT_SHOWN - NAMING - behind:
        for value in values(getattr(record, name)):
            if isinstance(value, str) and not isinstance(value, StrEnum) and value not in CLOSED:
                yield value
