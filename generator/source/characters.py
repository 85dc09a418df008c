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
    "(?P<flag>\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f)"
    "|[\xad\u180e\u200b\u200e\u200f\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
    "|(?<=[\x00-\u02ff])[\u200c\u200d]+"
)
"""Soft hyphens, zero-width spaces and their like, which come along when text is copied from Word or a web
page, and tags, with which text is hidden in text: nobody sees them, and no search finds the words that they
are in. (Joiners have a meaning in other scripts and in emoji, tags in the flags of countries' parts.)"""

_BLANK = re.compile(
    "[\\s\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2800\u3164\ufe00-\ufe0f\uffa0"
    "\U0001d159\U0001d173-\U0001d17a\U000e0000-\U000e0fff]*"
)
"""What shows nothing where nothing else stands beside it: spaces, letters without a shape, joiners and the
signs that choose how another character looks."""


def visible(text: str) -> str:
    """``text`` without what can't be seen; empty if that leaves nothing to see."""
    if text.isascii():
        return text
    seen = _INVISIBLE.sub(r"\g<flag>", text)
    return "" if _BLANK.fullmatch(seen) else seen
