"""The search data as the site's files: one for most offices, a small one and its parts for large ones."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.search.engine import Script
from generator.search.index import as_script, index, literal
from generator.search.language import Indonesian
from generator.views.lookup import Lookup

PARTS_FROM = 1000
"""Entries from which a search loads only the parts that it needs: 1,000 weigh as much as four pages."""


@dataclass(frozen=True, kw_only=True)
class SearchFiles:
    data: str
    """The script that every search loads."""
    parts: Mapping[str, str] = field(default_factory=dict)
    """Scripts that a large site's searches load as they need them, by name."""
    edition: str = ""
    """What the parts of one build have in common: those of another don't fit."""


def search_files(lookup: Lookup, indonesian: Indonesian, parts_from: int = PARTS_FROM) -> SearchFiles:
    """The search data of a source; from ``parts_from`` entries on in parts, which the script splits."""
    data = index(lookup, indonesian)
    if len(lookup.source.entries) < parts_from:
        return SearchFiles(data=as_script(data))
    split = Script(indonesian.script).call("Search.split", data)
    parts = {name: f"searchData.parts.{name}={literal(part)};\n" for name, part in split["parts"].items()}
    edition = hashlib.sha256("".join(parts.values()).encode()).hexdigest()[:8]
    return SearchFiles(data=as_script({**split["core"], "edition": edition}), parts=parts, edition=edition)
