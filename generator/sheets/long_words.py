"""Words too long for a line or a column of the paper: where they may break."""

import re
import unicodedata
from typing import Any

ANYWHERE = "\u200b"
"""Zero-width space: a line may end here, nothing is seen."""
LENGTH = 24
"""Letters that a narrow line holds."""
NARROW = {"remarks": 18}
"""Letters that narrower columns hold, by the key of their texts."""
NOT_TEXT = frozenset(("id", "address", "logo", "qr"))
"""Keys whose values are addresses rather than words to read."""


def breakable(value: Any, length: int = LENGTH) -> Any:
    """``value`` (JSON) with every word of ``length`` letters or more free to break anywhere."""
    if isinstance(value, str):
        return value if len(value) < length else re.sub(rf"\S{{{length},}}", _opened, value)
    if isinstance(value, dict):
        return {
            key: inner if key in NOT_TEXT else breakable(inner, NARROW.get(key, length))
            for key, inner in value.items()
        }
    if isinstance(value, list | tuple):
        return [breakable(inner, length) for inner in value]
    return value


def _opened(word: re.Match[str]) -> str:
    """The word with a place to break before every letter; marks stay on the letter that they belong to."""
    letters = word[0]
    return letters[0] + "".join(
        char if unicodedata.category(char).startswith("M") else ANYWHERE + char for char in letters[1:]
    )
