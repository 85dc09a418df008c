"""The data of merged visits: each service's papers as units that are the same wherever they are equal."""

import hashlib
import json
from dataclasses import asdict
from typing import Any

from generator.sheets.content import Phrases, heading, line_of, one_line
from generator.views.lookup import Lookup
from generator.views.sheet import Unit, units
from generator.views.visits import Visit, visit_of

SHOWN = ("number", "depth", "is_head", "is_option", "joint", "condition", "name", "choices", "remarks")


def merge_script(lookup: Lookup, say: Phrases) -> str:
    """A script that holds the data: a page opened from a disk can't fetch anything else."""
    papers: dict[str, Any] = {}
    visits: dict[str, Any] = {}
    for filed in lookup.source.entries:
        visit = visit_of(filed.entry.id, lookup)
        if visit:
            visits[filed.entry.id] = {
                "title": one_line(filed.entry.title),
                "needs_review": visit.needs_review,
                "papers": list(_papers(visit, say, papers)),
            }
    return f"window.sheets={json.dumps({'papers': papers, 'visits': visits}, separators=(',', ':'))};\n"


def _papers(visit: Visit, say: Phrases, papers: dict[str, Any]) -> list[dict[str, str]]:
    """What ``visit`` needs, as keys into ``papers``, which takes up the new ones."""
    found = []
    for section in visit.sections:
        for unit in units(section.papers):
            situation = heading(section, say)
            key = hashlib.sha256(f"{unit.identity}\n{situation}".encode()).hexdigest()[:10]
            if key not in papers:
                papers[key] = {"situation": situation, "lines": _lines(unit, say)}
            found.append({"key": key, "note": _note(unit, say)})
    return found


def _lines(unit: Unit, say: Phrases) -> list[dict[str, Any]]:
    lines = []
    for row in unit.rows:
        line = line_of(row, say)
        shown = {name: value for name, value in asdict(line).items() if name in SHOWN and value}
        cells = {"original": line.original, "copy": line.copy}
        lines.append({**shown, **{name: [cell.mark, cell.count] for name, cell in cells.items()}})
    first = say("condition", ", ".join(unit.conditions)) if unit.conditions else ""
    lines[0]["condition"] = " ".join(filter(None, (first, lines[0].get("condition", ""))))
    return lines


def _note(unit: Unit, say: Phrases) -> str:
    """Where the paper's list comes from, for this service."""
    notes = [say("origin", one.origin) for one in unit.lists if one.origin]
    notes += [say("implied", one.implied) for one in unit.lists if one.implied]
    return "; ".join(notes)
