"""Addresses of the web that the data names, each with where it first stands."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.authoring.fields import walk
from generator.model.base import Record
from generator.source.load import Loc
from generator.source.reachable import Answer, Reach
from generator.views.changes import CATALOGUES
from generator.views.gap import DIAGNOSIS_FILE, OFFICE_FILE, Gap, GapKind
from generator.views.lookup import Lookup

_ADDRESS = re.compile(r"https?://[^\s<>\"'|\\]+", re.IGNORECASE)
_AFTER = ".,;:!?)]}”’*_"
"""What ends a sentence, not an address."""


@dataclass(frozen=True, kw_only=True)
class OutsideLink:
    address: str
    path: str
    loc: Loc
    field: str


def outside_links(lookup: Lookup) -> tuple[OutsideLink, ...]:
    found: dict[str, OutsideLink] = {}
    for path, start, record in _records(lookup):
        for loc, each in walk(record, start):
            for name, field in type(each).model_fields.items():
                key = field.alias or name
                for address in _addresses(getattr(each, name)):
                    link = OutsideLink(address=address, path=path, loc=(*loc, key), field=key)
                    found.setdefault(address, link)
    return tuple(found.values())


def link_gaps(links: Iterable[OutsideLink], answers: Mapping[str, Answer]) -> Iterator[Gap]:
    """Which of ``links`` lead nowhere, or can't be judged; ``answers`` tell what came of asking them."""
    for link in links:
        answer = answers.get(link.address, Answer(reach=Reach.UNSURE))
        if answer.reach is not Reach.FOUND:
            yield Gap(
                kind=GapKind.UNSURE if answer.reach is Reach.UNSURE else GapKind.DEAD,
                path=link.path,
                loc=link.loc,
                field=link.field,
                subject=link.address,
                other=str(answer.status or ""),
            )


def _records(lookup: Lookup) -> Iterator[tuple[str, Loc, Record]]:
    source = lookup.source
    for filed in source.entries:
        yield filed.path, (), filed.entry
    yield OFFICE_FILE, (), source.office.model_copy(update={"site_url": None})  # where this site will be
    if source.diagnosis:
        yield DIAGNOSIS_FILE, (), source.diagnosis
    for kind, field in CATALOGUES.items():
        for place, record in enumerate(getattr(source, field)):
            yield f"{kind}.yml", (place,), record


def _addresses(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield from (found.rstrip(_AFTER) for found in _ADDRESS.findall(value))
    elif isinstance(value, tuple):
        for each in value:
            yield from _addresses(each)
