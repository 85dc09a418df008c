"""Parts of addresses made of words, to be read and passed on."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

WHOLE_WORDS = 48
"""Characters of a choice in an address, which people pass on and read."""


def slugs_of(labels: Sequence[str], reserved: Sequence[str] = ()) -> list[str]:
    """A part of an address for each of ``labels``: its first phrase, or all of it where others begin so."""
    short = [_slug(re.split(r"[,;:(]", label.strip(" ,;:("))[0]) for label in labels]
    shared = Counter(short)
    found = list(reserved)
    for label, first in zip(labels, short, strict=True):
        own = first if shared[first] == 1 else _slug(label)
        taken = sum(other == own or other.startswith(f"{own}--") for other in found)
        found.append(f"{own}--{taken + 1}" if taken else own)
    return found[len(reserved) :]


def _slug(label: str) -> str:
    plain = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode().lower()
    words, kept = re.findall(r"[a-z0-9]+", plain), ""
    for word in words:
        longer = f"{kept}-{word}" if kept else word[:WHOLE_WORDS]
        if len(longer) > WHOLE_WORDS:
            break
        kept = longer
    return kept or "lainnya"
