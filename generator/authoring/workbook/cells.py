"""Values as the text of a cell, and back."""

import re
from collections.abc import Iterator
from typing import Any

from generator.authoring.workbook.shapes import Column, Form
from generator.source.characters import visible

NONE = "(tidak ada)"
"""An empty list where leaving it out would mean something else."""
_ONE_OF = "salah satu:"
_INSIDE = "  "
"""What begins a further line of one item."""
_BREAKS = re.compile(r"\r\n?")


def clean(text: str) -> str:
    """``text`` as every cell holds it: one kind of line ends, nothing unseen, no space around it."""
    return visible(_BREAKS.sub("\n", text)).strip()


def shown(column: Column, value: Any) -> str:
    """``value``, raw data, as it stands in the cell of ``column``."""
    if value is None:
        return ""
    if column.form is Form.PARTIES:
        return _parties(value)
    if column.form not in (Form.IDS, Form.LINES):
        return clean(str(value))
    items = [clean(str(item)) for item in (value if isinstance(value, list) else [value]) if item is not None]
    if not items and column.has_default:
        return NONE
    if column.form is Form.IDS:
        return ", ".join(items)
    return "\n".join(item.replace("\n", f"\n{_INSIDE}") for item in items)


def value_of(column: Column, text: str) -> Any:
    """The raw data that the ``text`` in a cell of ``column`` means; None for an empty one."""
    text = clean(text)
    if not text:
        return None
    if column.form is Form.PARTIES:
        return _parties_of(text)
    if column.form not in (Form.IDS, Form.LINES):
        return text
    if text == NONE and column.has_default:
        return []
    items = _ids(text) if column.form is Form.IDS else list(_items(text))
    return items[0] if column.takes_one and len(items) == 1 else items


def _parties(value: Any) -> str:
    """Roles together, and those of whom one is enough after a word that says so."""
    if not isinstance(value, dict):
        return ", ".join(value) if isinstance(value, list) else clean(str(value))
    together, one_of = (_listed(value.get(key)) for key in ("bersama", "salah_satu"))
    parts = [", ".join(together), f"{_ONE_OF} {', '.join(one_of)}" if one_of else ""]
    return "; ".join(filter(None, parts))


def _parties_of(text: str) -> Any:
    together, _, one_of = text.partition(_ONE_OF)
    if not one_of and re.search(r"\batau\b", text):
        together, one_of = "", re.sub(r"\batau\b", ",", text)
    several = {"bersama": _ids(together), "salah_satu": _ids(one_of)}
    if several["salah_satu"]:
        return {key: ids for key, ids in several.items() if ids}
    return several["bersama"][0] if len(several["bersama"]) == 1 else several["bersama"]


def _listed(value: Any) -> list[str]:
    return value if isinstance(value, list) else [] if value is None else [str(value)]


def _ids(text: str) -> list[str]:
    return [item.strip() for item in re.split(r"[,;\n]", text) if item.strip()]


def _items(text: str) -> Iterator[str]:
    """The items of a text with one on each line; a line that begins with two spaces goes on with the last."""
    whole = ""
    for line in text.split("\n"):
        if whole and line.startswith(_INSIDE):
            whole += f"\n{line.removeprefix(_INSIDE)}"
        else:
            if whole.strip():
                yield whole.strip()
            whole = line
    if whole.strip():
        yield whole.strip()
