"""Problems as people read them: sorted, with the source line, a caret, and a count at the end."""

import unicodedata
from collections.abc import Iterable, Sequence

from generator.problems.problem import Problem, Severity
from generator.problems.wording import number

WIDTH = 100
"""Cells of a source line that are shown; longer lines are cut around the caret."""

_UNSAFE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
"""Unicode categories that could move a terminal's cursor, reorder text, or fail to be encoded."""


UNBUILT, UNWRITTEN = "Situs tidak dibangun.", "Tidak ada yang ditulis."
"""What comes of errors."""


def format_problems(problems: Iterable[Problem], consequence: str = UNBUILT) -> str:
    """Every problem with its source line, a caret and the way to mend it, and the count at the end."""
    found = sorted(problems)
    return "\n\n".join([*(_format(problem) for problem in found), _summary(found, consequence)])


def _format(problem: Problem) -> str:
    warning = "peringatan: " if problem.severity is Severity.WARNING else ""
    lines = [_safe(f"{problem.place}: {warning}{problem.message} [{problem.rule}]")]
    if problem.excerpt.strip():
        shown, caret = _window(problem.excerpt, problem.column - 1)
        gutter = f"  {problem.line} | "
        lines += [gutter + shown, " " * (len(gutter) - 2) + "| " + " " * caret + "^"]
    if problem.hint:
        lines.append(_safe(f"  Perbaikan: {problem.hint}"))
    return "\n".join(lines)


def _window(excerpt: str, index: int) -> tuple[str, int]:
    """The part of ``excerpt`` around character ``index`` that fits, and the cell where the caret stands."""
    line = excerpt.rstrip()
    start = max(0, min(index - WIDTH // 2, len(line) - WIDTH)) if len(line) > WIDTH else 0
    before = ("…" if start else "") + "".join(map(_visible, line[start:index]))
    after = "".join(map(_visible, line[max(index, start) : start + WIDTH]))
    more = "…" if len(line) > start + WIDTH else ""
    return before + after + more, sum(map(_cells, before))


def _visible(character: str) -> str:
    if character == "\t":
        return "→   "
    return _escape(character) if unicodedata.category(character) in _UNSAFE else character


def _cells(character: str) -> int:
    """How many columns of a terminal ``character`` takes."""
    if unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _safe(text: str) -> str:
    return "".join(_escape(char) if unicodedata.category(char) in _UNSAFE else char for char in text)


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}" if code < 65536 else f"\\U{code:08x}"


def _summary(found: Sequence[Problem], consequence: str) -> str:
    errors = [problem for problem in found if problem.severity is Severity.ERROR]
    warnings = [problem for problem in found if problem.severity is Severity.WARNING]
    parts = []
    if errors:
        parts.append(f"{_count('masalah', errors)}. {consequence}")
    if warnings:
        parts.append(f"{_count('peringatan', warnings)}.")
    return "\n".join(parts) or "Tidak ada masalah."


def _count(noun: str, found: Sequence[Problem]) -> str:
    holder = "lembar" if any(problem.cell for problem in found) else "berkas"
    return f"{number(len(found))} {noun} di {number(len({problem.path for problem in found}))} {holder}"
