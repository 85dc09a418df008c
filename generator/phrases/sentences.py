"""How words become parts of sentences: lists, conditions, capitals, ends."""

from collections.abc import Iterable

from generator.model.walk import Situation, Turning
from generator.problems.wording import natural

# fmt: off
CONJUNCTIONS = (
    "jika", "apabila", "bila", "kalau", "ketika", "saat", "setelah", "sesudah", "sebelum", "selama",
    "untuk", "bagi", "selain", "kecuali", "hanya", "khusus", "atau", "lewat", "dalam", "pada", "melalui",
    "dengan", "tanpa", "via", "sejak", "seandainya", "sebagai", "secara", "dari", "di", "ke", "karena",
    "setiap", "tiap", "hingga", "sampai",
)
# fmt: on
"""Words with which an author's condition leads into a sentence by itself."""


def one_line(text: str) -> str:
    return " ".join(text.split())


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def uncapital(text: str) -> str:
    """``text`` inside a sentence; abbreviations, names of two words and "Anda" keep their capitals."""
    first, _, rest = text.partition(" ")
    is_name = rest[:1].isupper() or not first[1:].islower() or first == "Anda"
    keeps = is_name and len(first) > 1 and first.lower() not in CONJUNCTIONS
    return text if keeps else text[:1].lower() + text[1:]


def stopped(text: str, ends: str = ".?!") -> str:
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
    return capital(condition) if _leads(condition) else f"Jika {uncapital(condition)}"


def situation(path: Iterable[Situation]) -> str:
    """The situations of ``path`` as a lead: "Jika belum aktivasi, jika tidak muncul"; empty for none."""
    said = [when(side_label(side)) for side in path]
    return ", ".join([*said[:1], *map(uncapital, said[1:])])


def side_label(side: Situation) -> str:
    """One situation, where it stands apart from its fork; only an answer needs its question."""
    if side.kind is Turning.CONDITION and side.title and side.title != side.label:
        return f"selain keadaan “{side.title}”"
    if side.kind is Turning.QUESTION and not _leads(side.label):
        return f"“{side.title}” dijawab “{side.label}”"
    return side.label


def _leads(condition: str) -> bool:
    """Whether a condition leads into a sentence by itself."""
    return condition.split()[0].lower() in CONJUNCTIONS


def number_span(numbers: Iterable[int]) -> str:
    """1, 2, 3, 5 as "1–3, 5"."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in runs)
