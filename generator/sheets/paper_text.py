"""Texts as paper takes them: what the typeface can print, and where words too long for a line may break."""

import re
import unicodedata
from typing import Any

from generator.authoring.typeface import printable

MAY_BREAK = "\u200b"
"""Tells the template where a line may end; it isn't printed (see sheet.typ)."""
LENGTH = 24
"""Letters that a narrow line holds."""
NARROW = {"remarks": 18}
"""Letters that narrower columns hold, by the key of their texts."""
NOT_TEXT = frozenset(("id", "keywords", "number", "address", "logo"))
"""Keys of names and addresses rather than words to read."""


def on_paper(value: Any, length: int = LENGTH) -> Any:
    """``value`` (JSON) with its texts printable, words of ``length`` letters free to break anywhere."""
    if isinstance(value, str):
        text = printable(value)
        return text if len(text) < length else re.sub(rf"\S{{{length},}}", _opened, text)
    if isinstance(value, dict):
        return {
            key: inner if key in NOT_TEXT else on_paper(inner, NARROW.get(key, length))
            for key, inner in value.items()
        }
    if isinstance(value, list | tuple):
        return [on_paper(inner, length) for inner in value]
    return value


def _opened(word: re.Match[str]) -> str:
    """The word with a place to break before every letter; marks stay on the letter that they belong to."""
    letters = word[0]
    return letters[0] + "".join(
        char if unicodedata.category(char).startswith("M") else MAY_BREAK + char for char in letters[1:]
    )
