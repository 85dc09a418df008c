"""Writing back: edits made in the text of a file, of which nothing else changes by one byte.

Each edit is made by position, and its result read again by the loader that the site is built with: what isn't
read as ``applied`` says is never written.
"""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from filelock import FileLock

from generator.problems.problem import Problem
from generator.problems.wording import number
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
from generator.source.text import LIMIT, TextFile, decode, shown_path
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
    "StaleError",
    "Value",
    "applied",
    "digest",
    "digest_of",
    "edited",
    "put",
    "write_back",
    "writing_lock",
    "written",
]

_BOM = "\ufeff"

_LIMITS = ("terlalu-panjang", "terlalu-dalam")
"""Rules that a new value may break however it is written."""


class StaleError(Exception):
    """The file isn't the one that the editor saw."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{shown_path(path)}: berkas ini sudah berubah sejak dibuka; muat ulang dahulu")
        self.path = path


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
    raise EditError(edit.loc, told or "perubahan ini tidak dapat ditulis tanpa mengubah isi lain")


def digest(path: Path) -> str:
    """What tells one state of a file from another."""
    return digest_of(path.read_bytes())


def digest_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def write_back(path: Path, edits: Sequence[Edit], *, seen: str) -> str:
    """Make ``edits`` in the file at ``path``, whose digest was ``seen``; returns its new digest.

    The file is replaced whole or not at all: a full disk or a lost right raises OSError only.
    Raises StaleError if it isn't the file that was seen, EditError if the edits don't fit it.
    """
    path = Path(os.path.realpath(path))
    with writing_lock():
        with path.open("r+b") as file:  # also tells whether it may be written
            content = file.read()
        if digest_of(content) != seen:
            raise StaleError(path)
        text = decode(content, shown_path(path))
        if isinstance(text, Problem):
            raise EditError((), f"{text.message}; {text.hint}")
        bom = _BOM if content.startswith(_BOM.encode()) else ""
        result = (bom + edited(text.text, edits)).encode()
        if len(result) > LIMIT:
            raise EditError((), f"berkas menjadi {number(len(result))} bita, paling banyak {number(LIMIT)}")
        if result != content:
            _replace(path, result, seen)
        return digest_of(result)


def writing_lock() -> FileLock:
    """What all writing of one person waits for; outside the source, where nothing is to be left."""
    person = getattr(os, "geteuid", int)()
    return FileLock(Path(tempfile.gettempdir()) / f"pusat-bantuan-{person}.kunci")


def _replace(path: Path, content: bytes, seen: str) -> None:
    """Put ``content`` in the place of the file at ``path`` in one step."""
    handle, name = tempfile.mkstemp(prefix=f".{path.stem}-", suffix=".tmp", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(path, temporary)
        if hasattr(os, "chown"):
            with suppress(PermissionError):  # whose file it is may be changed by root alone, who must keep it
                os.chown(temporary, (owner := path.stat()).st_uid, owner.st_gid)
        if digest(path) != seen:
            raise StaleError(path)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def put(path: Path, content: bytes | None, *, seen: str) -> None:
    """Write the whole file at ``path``, or delete it; ``seen`` is its digest, "" where there is none yet.

    Raises StaleError if it isn't the file that was seen; the old one stays whatever fails.
    """
    path = Path(os.path.realpath(path))
    with writing_lock():
        if (digest(path) if path.exists() else "") != seen:
            raise StaleError(path)
        if content is None:
            path.unlink()
        elif seen:
            _replace(path, content, seen)
        else:
            _create(path, content)


def _create(path: Path, content: bytes) -> None:
    try:
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError:
        raise StaleError(path) from None
    except OSError:
        path.unlink(missing_ok=True)
        raise
