"""How words become parts of sentences: lists, conditions, capitals, ends."""

import re
from collections.abc import Iterable

from generator.model.walk import Situation
from generator.problems.wording import natural
from generator.views.situations import CONJUNCTIONS, apart, leads


def one_line(text: str) -> str:
    return " ".join(text.split())


def core(action: str) -> str:
    """An action itself, to go on with in a sentence; what a semicolon or brackets add is left to its step."""
    return uncapital(re.split(r"; | \(", action, maxsplit=1)[0].rstrip("."))


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def uncapital(text: str) -> str:
    """``text`` inside a sentence; abbreviations, names of two words and "Anda" keep their capitals."""
    first, _, rest = text.partition(" ")
    is_name = rest[:1].isupper() or not first[1:].islower() or first == "Anda"
    is_word = len(first) > 1 or not rest  # a letter alone is a code, before other words it may be a word
    keeps = is_name and is_word and first.lower() not in CONJUNCTIONS
    return text if keeps else text[:1].lower() + text[1:]


def stopped(text: str, ends: str = ".?!…") -> str:
    """``text`` as a whole sentence: with a stop, unless it ends with one of ``ends``."""
    return text if text.endswith(tuple(ends)) else f"{text}."


def listed(names: Iterable[str], joint: str = "dan") -> str:
    """a, b, dan c; where a name holds the ``joint`` itself, a; b; c."""
    found = list(names)
    if len(found) > 1 and any(f" {joint} " in name for name in found):
        return "; ".join(found)
    return natural(found, joint)


def when(condition: str) -> str:
    """A condition as a lead: with the author's own conjunction, or "Jika"."""
    return capital(condition) if leads(condition) else f"Jika {uncapital(condition)}"


def situation(path: Iterable[Situation]) -> str:
    """The situations of ``path`` as a lead: "Jika belum aktivasi, jika tidak muncul"; empty for none."""
    said = [when(apart(side)) for side in path]
    return ", ".join([*said[:1], *map(uncapital, said[1:])])


def number_span(numbers: Iterable[int]) -> str:
    """1, 2, 3, 5 as "1–3, 5"."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in runs)
