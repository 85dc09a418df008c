"""What is brought: one item of a list as a thing, with what it says of original and copy."""

import re
from collections.abc import Sequence
from typing import Any

from generator.model.catalogue import Document

LONGEST = 120
"""Characters of a name; what follows a comma in longer ones is its remark."""

_COPY = r"(?:(?:(?:f|ph)oto\s?|f)?c?opy|foto\s?kopi|fotocopi|kopi|copy|salinan|scan)(?:nya)?"
_BOTH = re.compile(
    rf"(?:asli(?:nya)?\s*(?:dan|&|/|\+|serta|,)\s*{_COPY}|{_COPY}\s*(?:dan|&|/|\+|serta|,)\s*asli(?:nya)?)\b[\s:]*",
    re.IGNORECASE,
)
_ORIGINAL = re.compile(r"asli\b[\s:]*", re.IGNORECASE)
_ONE_COPY = re.compile(rf"{_COPY}\b[\s:]*", re.IGNORECASE)
_BEHIND = re.compile(
    rf"\s*[\[(]?\b(?P<said>asli|{_COPY}|asli\s*(?:dan|&|/|\+)\s*{_COPY})\s*[\])]?\s*$", re.IGNORECASE
)
_COUNT = re.compile(
    r",?\s*(?:sebanyak\s+)?(?P<count>[1-9]\d?)\s*(?:\(\w+\)\s*)?(?:lembar|rangkap)\s*$", re.IGNORECASE
)
_IF = re.compile(
    r"[,\s]*[(\[]?\b(?P<when>(?:jika|bila|apabila|bagi)\b[^()\[\]]{2,80}?)[)\]]?\s*$", re.IGNORECASE
)
_IF_BRACKETED = re.compile(
    r"\s*[(\[](?P<when>(?:jika|bila|apabila|bagi)\b[^()\[\]]{2,80})[)\]]\s*", re.IGNORECASE
)

ASKED_STATES = {
    "a": {"asli": "ya"},
    "f": {"salinan": "ya"},
    "af": {"asli": "ya", "salinan": "ya"},
    "fa": {"asli": "ya", "salinan": "ya"},
}
"""Short answers to what is to be brought of a document."""


def thing(text: str, documents: Sequence[Document]) -> dict[str, Any] | str:
    """``text`` as an item of ``bawa``: by its id where the catalogue has exactly this document."""
    name = text.strip(" .;,")
    made: dict[str, Any] = {}
    name, condition = _condition(name)
    name, count = _without_count(name)
    name, made["asli"], made["salinan"] = _originals(name)
    if count and made["salinan"]:
        made["jumlah_salinan"] = count
    elif count:
        name = f"{name} {count} lembar"
    if len(name) > LONGEST and ", " in name[20:]:
        cut = name.index(", ", 20)
        name, made["keterangan"] = name[:cut], name[cut + 2 :]
    made["bila"] = condition
    known = {document.name.casefold(): document.id for document in documents}
    known_id = known.get(name.casefold())
    filled = {key: value for key, value in made.items() if value}
    if known_id and not filled:
        return known_id
    named = {"dokumen": known_id} if known_id else {"nama": name[:1].upper() + name[1:]}
    return {**named, **filled}


def _condition(name: str) -> tuple[str, str]:
    found = _IF_BRACKETED.search(name) or _IF.search(name)
    if not found or found.start() == 0:
        return name, ""
    rest = f"{name[: found.start()]} {name[found.end() :]}".strip()
    return rest, found["when"].strip()


def _without_count(name: str) -> tuple[str, str]:
    found = _COUNT.search(name)
    return (name[: found.start()], found["count"]) if found and found.start() else (name, "")


def _originals(name: str) -> tuple[str, str, str]:
    """The name alone, and whether the original and a copy are asked for in so many words."""
    if found := _BOTH.match(name):
        return name[found.end() :], "ya", "ya"
    if (found := _ORIGINAL.match(name)) and found.end() < len(name):
        return name[found.end() :], "ya", ""
    if (found := _ONE_COPY.match(name)) and found.end() < len(name):
        return name[found.end() :], "", "ya"
    if (found := _BEHIND.search(name)) and found.start():
        said = found["said"].lower()
        original = "ya" if said.startswith("asli") else ""
        return name[: found.start()].rstrip(" ,"), original, "ya" if said != "asli" else ""
    return name, "", ""
