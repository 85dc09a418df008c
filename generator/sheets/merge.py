"""The data of merged visits: each service's documents as units, the same wherever they say the same."""

import json
from dataclasses import asdict
from typing import Any

from generator.phrases.sentences import one_line
from generator.phrases.sheet import after, heading, sent
from generator.phrases.things import condition, line, lines
from generator.phrases.ticks import unit_keys
from generator.views.letters import letters_of
from generator.views.lookup import Lookup
from generator.views.merging import Unit, units
from generator.views.visits import Visit, visit_of

SHOWN = {
    *("number", "depth", "is_head", "is_open", "is_option", "joint", "condition"),
    *("name", "choices", "said", "contents", "remarks", "link"),
}
"""What merged lists show of a line, besides its cells."""


def merge_script(lookup: Lookup) -> str:
    """A script that holds the data: a page opened from a disk can't fetch anything else."""
    letters = frozenset(letter.document.id for letter in letters_of(lookup))
    papers: dict[str, Any] = {}
    visits: dict[str, Any] = {}
    for filed in lookup.source.entries:
        visit = visit_of(filed.entry.id, lookup)
        if visit:
            visits[filed.entry.id] = {
                "title": one_line(filed.entry.title),
                "needs_review": visit.needs_review,
                "is_bare": visit.is_bare,
                "notes": [*sent(visit), *after(visit)],
                "papers": list(_papers(visit, papers, letters)),
            }
    return f"window.sheets={json.dumps({'papers': papers, 'visits': visits}, separators=(',', ':'))};\n"


def _papers(visit: Visit, papers: dict[str, Any], letters: frozenset[str]) -> list[dict[str, str]]:
    """What ``visit`` needs, as keys into ``papers``, which takes up the new ones."""
    found = []
    for section in visit.sections:
        situation = heading(section)
        for unit in units(section.papers):
            if not unit.is_head:
                keys = unit_keys(unit, situation)
                papers.setdefault(keys[0], {"situation": situation, "lines": _lines(unit, keys, letters)})
                found.append({"key": keys[0], "note": _note(unit)})
    return found


def _lines(unit: Unit, keys: tuple[str, ...], letters: frozenset[str]) -> list[dict[str, Any]]:
    """The lines of ``unit``; those of ``letters``, which the site helps to write, name their page."""
    found = []
    for said, key in zip(lines([unit.thing]), keys, strict=True):
        shown = {name: value for name, value in asdict(said).items() if name in SHOWN and value}
        cells = {"original": said.original, "copy": said.copy}
        shown |= {name: [cell.mark, cell.count, cell.word] for name, cell in cells.items()}
        shown |= {"letter": said.document} if said.document in letters else {}
        found.append({"key": key, **shown})
    first = condition(", ".join(unit.conditions)) if unit.conditions else ""
    found[0]["condition"] = " ".join(filter(None, (first, found[0].get("condition", ""))))
    return found


def _note(unit: Unit) -> str:
    """Where the list of the unit comes from, for this service."""
    return "; ".join(remark for whole in unit.lists for remark in line(whole).remarks)
