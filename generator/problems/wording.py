"""How messages name things: quoted words, numbers, and what to write instead."""

from bisect import bisect
from collections.abc import Collection, Iterator
from difflib import get_close_matches

FEW = 40
"""So many choices are listed; of more only the nearest is told."""


MANY = 200
"""So many choices are compared whole; comparing takes longer than all other checks."""


def short(text: str, limit: int = 60) -> str:
    """``text`` as messages show the author's own words: on one line and not too long."""
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else flat[: limit - 1] + "…"


def quoted(text: str) -> str:
    return f'"{short(text)}"'


def number(value: int) -> str:
    """``value`` as Indonesians write it: 12.345."""
    return f"{value:,}".replace(",", ".")


TYPO = 0.8
"""How much alike two words are (of 1) that differ by a slip of the fingers only."""


def nearest(name: str, choices: Collection[str], likeness: float = 0.6) -> str | None:
    """The choice that ``name`` is most likely meant to be, if it is so much alike."""
    meant = name[:100].strip().lower()
    compared = choices if len(choices) <= MANY else (*_around(meant, choices), *_around(meant, choices, -1))
    close = get_close_matches(meant, compared, n=1, cutoff=likeness)
    return close[0] if close else None


def _around(name: str, choices: Collection[str], step: int = 1) -> Iterator[str]:
    """The choices that begin most like ``name``, or end so where ``step`` is -1."""
    ordered = sorted(choice[::step] for choice in choices)
    place = bisect(ordered, name[::step])
    return (choice[::step] for choice in ordered[max(0, place - FEW) : place + FEW])


def choose(name: str, choices: Collection[str], otherwise: str = "") -> str:
    """A hint that offers the nearest of ``choices`` to ``name`` and lists them while they are few."""
    near = nearest(name, choices)
    advice = f"tulis {quoted(near)}." if near else otherwise or "tulis salah satu pilihan."
    if not 0 < len(choices) <= FEW:
        return advice
    return f"{advice} Pilihan: {', '.join(choices)}."


def natural(names: Collection[str], joint: str = "atau") -> str:
    """``names`` as a sentence lists them: a, b, atau c."""
    listed = list(names)
    if len(listed) < 3:
        return f" {joint} ".join(listed)
    return ", ".join(listed[:-1]) + f", {joint} {listed[-1]}"
