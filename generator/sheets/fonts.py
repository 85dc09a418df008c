"""The typeface of the sheets (Source Sans 3, SIL Open Font License 1.1) and what it can print."""

import struct
import unicodedata
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

FAMILY = "Source Sans 3"
FOLDER = Path(str(files("fontpkg_source_sans_3") / "files"))
REPLACEMENT = "◆"
"""Printed where the typeface has no such character: the PDF standard refuses a missing glyph."""

STEERING = frozenset("\u00ad")
"""Characters of the typeface that only say where a word may break (soft hyphens), which the paper finds
itself; hundreds of them in a word would take minutes."""

WIDEST_MAP = (3, 10)
"""The character map of a font that covers all of Unicode (platform, encoding); its format is 12."""


def printable(value: Any) -> Any:
    """``value`` (JSON) with every text as the typeface can print it."""
    if isinstance(value, str):
        return value if value.isascii() and value.isprintable() else _printable(value)
    if isinstance(value, dict):
        return {key: printable(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [printable(inner) for inner in value]
    return value


def _printable(text: str) -> str:
    known = coverage()
    composed = unicodedata.normalize("NFC", text)
    return "".join(
        char if char in known else REPLACEMENT
        for char in composed
        if char in known or not _is_invisible(char)
    )


def _is_invisible(char: str) -> bool:
    """Whether ``char`` only steers how others look, so that leaving it out loses nothing."""
    return unicodedata.category(char) in ("Cf", "Cc") or "VARIATION SELECTOR" in unicodedata.name(char, "")


@cache
def coverage() -> frozenset[str]:
    """Every character of the upright typeface that is printed."""
    font = next(FOLDER.glob("*3[[]wght].ttf")).read_bytes()
    table = _character_map(font)
    (groups,) = struct.unpack_from(">I", font, table + 12)
    found: set[str] = set()
    for index in range(groups):
        first, last, _ = struct.unpack_from(">III", font, table + 16 + 12 * index)
        found.update(map(chr, range(first, last + 1)))
    return frozenset(found) - STEERING


def _character_map(font: bytes) -> int:
    """Where the widest character map begins (OpenType: table directory, then ``cmap``)."""
    (tables,) = struct.unpack_from(">H", font, 4)
    records = (struct.unpack_from(">4sIII", font, 12 + 16 * index) for index in range(tables))
    start = next(offset for tag, _, offset, _ in records if tag == b"cmap")
    (maps,) = struct.unpack_from(">H", font, start + 2)
    entries = (struct.unpack_from(">HHI", font, start + 4 + 8 * index) for index in range(maps))
    offsets = {(platform, encoding): int(offset) for platform, encoding, offset in entries}
    return int(start) + offsets[WIDEST_MAP]
