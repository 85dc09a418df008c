"""Writing back: edits made in the text of a file, of which nothing else changes by one byte.

Each edit is made by position, and its result read again by the loader that the site is built with: what isn't
read as ``applied`` says is never written.
"""

from collections.abc import Sequence
from dataclasses import replace

from generator.problems.problem import Problem
from generator.source.edits import (
    AddKey,
    Delete,
    Edit,
    EditError,
    Insert,
    Move,
    SetValue,
    Value,
    applied,
    as_read,
    key_as_read,
)
from generator.source.layout import written
from generator.source.load import Loc, load
from generator.source.text import TextFile
from generator.source.ways import ways

__all__ = [
    "AddKey",
    "Delete",
    "Edit",
    "EditError",
    "Insert",
    "Loc",
    "Move",
    "SetValue",
    "Value",
    "applied",
    "edited",
    "written",
]

_BOM = "\ufeff"

_LIMITS = ("terlalu-panjang", "terlalu-dalam")
"""Rules that a new value may break however it is written."""


def edited(text: str, edits: Sequence[Edit]) -> str:
    """``text`` after ``edits``, one after another.

    Raises EditError for an edit that doesn't fit what is there, or can't be written to be read as meant.
    A comment belongs to the item below it if it stands directly above with the same indentation, and to the
    item above it if it stands directly below and further in; it is deleted and moved along.
    """
    mark = _BOM if text.startswith(_BOM) else ""
    text = text.removeprefix(_BOM)
    value, problems = _read(text, ())
    for edit in edits:
        expected = applied(value, [edit])
        if _same(expected, value):
            continue
        text = _first_right(text, _as_read(edit), expected, problems)
        value = expected
    return mark + text


def _as_read(edit: Edit) -> Edit:
    if isinstance(edit, SetValue | AddKey | Insert):
        edit = replace(edit, value=as_read(edit.value, edit.loc))
    return replace(edit, key=key_as_read(edit.key, edit.loc)) if isinstance(edit, AddKey) else edit


def _read(text: str, loc: Loc) -> tuple[Value, list[Problem]]:
    loaded, problems = load(TextFile("", text))
    if not loaded.usable:
        first = problems[0]
        raise EditError(
            loc, f"berkas ini perlu diperbaiki dahulu: baris {first.line}: {first.message}; {first.hint}"
        )
    return loaded.value, problems


def _told(problems: Sequence[Problem]) -> str:
    return "; ".join(f"{problem.message}; {problem.hint}" for problem in problems[:1])


def _same(one: Value, other: Value) -> bool:
    """Whether both are the same, the order of keys included."""
    return one == other and repr(one) == repr(other)


def _first_right(text: str, edit: Edit, expected: Value, problems: Sequence[Problem]) -> str:
    """The first way to write ``edit`` that is read as ``expected`` and brings no new problem."""
    told = ""
    known = {(problem.rule, problem.message) for problem in problems}
    for result in ways(text, edit):
        loaded, after = load(TextFile("", result))
        new = [problem for problem in after if (problem.rule, problem.message) not in known]
        if loaded.usable and not new and _same(loaded.value, expected):
            return result
        told = told or _told([problem for problem in new if problem.rule in _LIMITS])
    raise EditError(
        edit.loc, told or "perubahan ini tidak dapat ditulis tanpa mengubah isi lain; ubah di berkasnya"
    )
