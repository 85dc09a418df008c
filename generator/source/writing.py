"""Writing back: edits made in the text of a file, of which nothing else changes by one byte.

Each edit is made by position, and its result read again by the loader that the site is built with: what isn't
read as ``applied`` says is never written.
"""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import yaml
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
from generator.source.in_blocks import delete_in_block, insert_in_block, move_in_block, set_in_block
from generator.source.in_brackets import (
    delete_in_brackets,
    insert_in_brackets,
    move_in_brackets,
    set_in_brackets,
)
from generator.source.layout import inline, inline_pair, item_lines, pair_lines, written
from generator.source.load import Loc, load
from generator.source.marks import Marked, Spot, is_empty
from generator.source.text import LIMIT, TextFile, decode, shown_path

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
    "edited",
    "put",
    "write_back",
    "written",
]

_BOM = "\ufeff"


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
        raise EditError(loc, _told(problems) or "berkas ini tidak dapat dibaca; perbaiki dahulu")
    return loaded.value, problems


def _told(problems: Sequence[Problem]) -> str:
    return "; ".join(f"baris {problem.line}: {problem.message}; {problem.hint}" for problem in problems[:1])


def _same(one: Value, other: Value) -> bool:
    """Whether both are the same, the order of keys included."""
    return one == other and repr(one) == repr(other)


def _first_right(text: str, edit: Edit, expected: Value, problems: Sequence[Problem]) -> str:
    """The first way to write ``edit`` that is read as ``expected`` and brings no new problem."""
    told = ""
    known = {(problem.rule, problem.message) for problem in problems}
    for result in _results(Marked(text), edit):
        loaded, after = load(TextFile("", result))
        new = [problem for problem in after if (problem.rule, problem.message) not in known]
        if loaded.usable and not new and _same(loaded.value, expected):
            return result
        told = told or _told(new)
    raise EditError(edit.loc, told or "perubahan ini tidak dapat ditulis tanpa mengubah isi lain")


def _results(marked: Marked, edit: Edit) -> Iterator[str]:
    """Ways to write ``edit``, the best first."""
    match edit:
        case SetValue():
            yield from _set(marked, marked.find(edit.loc), edit.value, edit.loc)
        case AddKey():
            yield from _add(marked, edit)
        case Insert():
            spot = marked.find(edit.loc)
            if _is_vacant(spot):
                yield from _set(marked, spot, [edit.value], edit.loc)
            elif getattr(spot.node, "flow_style", False):
                yield from insert_in_brackets(marked, spot, edit.index, inline([edit.value], edit.loc)[1:-1])
            else:
                column = marked.column(marked.start(spot.node))
                for blocks in (True, False):
                    lines = item_lines(edit.value, column, blocks=blocks)
                    yield insert_in_block(marked, spot, edit.index, lines)
        case Delete():
            yield from _delete(marked, edit)
        case Move():
            spot = marked.find(edit.loc)
            if getattr(spot.node, "flow_style", False):
                yield from move_in_brackets(marked, spot, edit.index, edit.to)
            else:
                yield move_in_block(marked, spot, edit.index, edit.to)


def _set(marked: Marked, spot: Spot, value: Value, loc: Loc) -> Iterator[str]:
    in_place = set_in_brackets if spot.flow else set_in_block
    yield from in_place(marked, spot, value, loc)


def _is_vacant(spot: Spot) -> bool:
    """Whether nothing stands at ``spot``, or an empty list or mapping that may become lines."""
    is_hollow = isinstance(spot.node, yaml.CollectionNode) and not spot.node.value
    return is_empty(spot.node) or (is_hollow and not spot.flow)


def _add(marked: Marked, edit: AddKey) -> Iterator[str]:
    spot = marked.find(edit.loc)
    if _is_vacant(spot):
        yield from _set(marked, spot, {edit.key: edit.value}, edit.loc)
        return
    names = [entry.key for entry in marked.entries(spot.node)]
    index = next((names.index(key) for key in edit.before if key in names), len(names))
    if getattr(spot.node, "flow_style", False):
        yield from insert_in_brackets(marked, spot, index, inline_pair(edit.key, edit.value, edit.loc))
        return
    column = marked.column(marked.start(spot.node))
    for blocks in (True, False):
        yield insert_in_block(marked, spot, index, pair_lines(edit.key, edit.value, column, blocks=blocks))


def _delete(marked: Marked, edit: Delete) -> Iterator[str]:
    target = marked.find(edit.loc)
    if (owner := target.owner) is None:
        return
    if marked.is_bracketed(owner.node):
        yield from delete_in_brackets(marked, owner, target.index)
    elif len(marked.entries(owner.node)) > 1:
        if not getattr(owner.node, "flow_style", False):
            yield from delete_in_block(marked, owner, target.index)
    else:
        yield from _set(marked, owner, {} if isinstance(owner.node, yaml.MappingNode) else [], edit.loc)


def digest(path: Path) -> str:
    """What tells one state of a file from another."""
    return _digest(path.read_bytes())


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def write_back(path: Path, edits: Sequence[Edit], *, seen: str) -> str:
    """Make ``edits`` in the file at ``path``, whose digest was ``seen``; returns its new digest.

    The file is replaced whole or not at all: a full disk or a lost right raises OSError only.
    Raises StaleError if it isn't the file that was seen, EditError if the edits don't fit it.
    """
    path = Path(os.path.realpath(path))
    with FileLock(_lock_of(path)):
        with path.open("r+b") as file:  # also tells whether it may be written
            content = file.read()
        if _digest(content) != seen:
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
        return _digest(result)


def _lock_of(path: Path) -> Path:
    """A file by which writers of ``path`` wait for each other, outside the source."""
    folder = Path(tempfile.gettempdir()) / "pusat-bantuan-kunci"
    folder.mkdir(mode=0o777, exist_ok=True)
    return folder / _digest(os.fsencode(path))


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
    with FileLock(_lock_of(path)):
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
