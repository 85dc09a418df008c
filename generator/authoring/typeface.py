"""The typeface of the sheets (Source Sans 3, SIL Open Font License 1.1) and what it can print."""

import struct
import unicodedata
from functools import cache
from importlib.resources import files
from pathlib import Path

FAMILY = "Source Sans 3"
FOLDER = Path(str(files("fontpkg_source_sans_3") / "files"))
REPLACEMENT = "◆"
"""Printed where the typeface has no such character: the PDF standard refuses a missing glyph."""

WIDEST_MAP = (3, 10)
"""The character map of a font that covers all of Unicode (platform, encoding); its format is 12."""


def printable(text: str) -> str:
    """``text`` as the typeface can print it."""
    return text if text.isascii() and text.isprintable() else "".join(map(_printed, _composed(text)))


def is_printable(text: str) -> bool:
    """Whether paper shows all of ``text``, rather than a mark in the place of some character."""
    return all(_printed(char) != REPLACEMENT or char == REPLACEMENT for char in _composed(text))


def _composed(text: str) -> str:
    """``text`` with accents on their letters, as typefaces have them."""
    return unicodedata.normalize("NFC", text)


def _printed(char: str) -> str:
    if char in coverage():
        return char
    if char.isspace():
        return " "
    return "" if _is_invisible(char) else REPLACEMENT


def _is_invisible(char: str) -> bool:
    """Whether ``char`` only steers how others look, so that leaving it out loses nothing."""
    return unicodedata.category(char) in ("Cf", "Cc") or "VARIATION SELECTOR" in unicodedata.name(char, "")


@cache
def coverage() -> frozenset[str]:
    """Every character of the upright typeface that is seen.

    What it has besides (zero-width spaces and soft hyphens) only says where a word may break, which the
    paper finds itself; hundreds of them in a word would take minutes, and the PDF standard refuses some.
    """
    font = next(FOLDER.glob("*3[[]wght].ttf")).read_bytes()
    table = _character_map(font)
    (groups,) = struct.unpack_from(">I", font, table + 12)
    found: set[str] = set()
    for index in range(groups):
        first, last, _ = struct.unpack_from(">III", font, table + 16 + 12 * index)
        found.update(map(chr, range(first, last + 1)))
    return frozenset(char for char in found if not _is_invisible(char))


def _character_map(font: bytes) -> int:
    """Where the widest character map begins (OpenType: table directory, then ``cmap``)."""
    (tables,) = struct.unpack_from(">H", font, 4)
    records = (struct.unpack_from(">4sIII", font, 12 + 16 * index) for index in range(tables))
    start = next(offset for tag, _, offset, _ in records if tag == b"cmap")
    (maps,) = struct.unpack_from(">H", font, start + 2)
    entries = (struct.unpack_from(">HHI", font, start + 4 + 8 * index) for index in range(maps))
    offsets = {(platform, encoding): int(offset) for platform, encoding, offset in entries}
    return int(start) + offsets[WIDEST_MAP]
