"""Characters: which no text may hold, and which nobody would see in it."""

import re

_NO_CHARACTERS = "\ufdd0-\ufdef" + "".join(
    chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF)
)
"""Numbers to which Unicode gives no character, as part of a set in a regular expression."""

FORBIDDEN = re.compile(
    rf"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff{_NO_CHARACTERS}]"
)
"""What YAML doesn't allow, and the controls that make text read otherwise than it is."""

_INVISIBLE = re.compile(
    r"[\xad\u180e\u200b\u200e\u200f\u2060-\u2064\ufeff\U000e0000-\U000e007f]|(?:^|(?<=[\x00-\u02ff]))[\u200c\u200d]+"
)
"""Soft hyphens, zero-width spaces and their like, which come along when text is copied from Word or a web
page: nobody sees them, and no search finds the words that they are in. (Joiners have a meaning in other
scripts and in emoji.)"""


_BLANK = re.compile(r"[\s\u115f\u1160\u2800\u3164\uffa0]*")
"""Letters of other scripts that leave their place empty."""


def visible(text: str) -> str:
    """``text`` without what can't be seen; nothing where nothing can."""
    if text.isascii():
        return text
    seen = _INVISIBLE.sub("", text)
    return "" if _BLANK.fullmatch(seen) else seen
