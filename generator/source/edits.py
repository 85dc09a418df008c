"""What can be changed in a file's values, and what the values are afterwards.

On plain data only: this is the expectation that ``writing`` holds the text of the file against.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.problems.wording import quoted
from generator.source.characters import FORBIDDEN, visible
from generator.source.load import Loc

Value = str | list["Value"] | dict[str, "Value"] | None
"""A value of a file as it is read: texts, lists, mappings; None where nothing stands."""

_GONE = "tidak ada (lagi) di sini; muat ulang, lalu ulangi perubahannya"
_BREAKS = re.compile(r"\r\n?")
_KINDS = {str: "teks", list: "daftar", dict: "kelompok isian", type(None): "kosong"}


@dataclass(frozen=True, kw_only=True)
class SetValue:
    """Puts ``value`` in the place of the one at ``loc``, whatever their kinds."""

    loc: Loc
    value: Value


@dataclass(frozen=True, kw_only=True)
class AddKey:
    """Adds ``key`` to the mapping at ``loc``, which may still be empty."""

    loc: Loc
    key: str
    value: Value
    before: tuple[str, ...] = ()
    """Keys that it stands before: the first of them that is there decides; without any it comes last."""


@dataclass(frozen=True, kw_only=True)
class Insert:
    """Adds ``value`` to the list at ``loc``, which may still be empty, so that it stands at ``index``."""

    loc: Loc
    index: int
    value: Value


@dataclass(frozen=True, kw_only=True)
class Delete:
    """Takes away a key with its value, or an item; what held only this is left empty: ``[]`` or ``{}``."""

    loc: Loc


@dataclass(frozen=True, kw_only=True)
class Move:
    """Takes the item at ``index`` of the list at ``loc`` to where it then stands at ``to``."""

    loc: Loc
    index: int
    to: int


Edit = SetValue | AddKey | Insert | Delete | Move


class EditError(Exception):
    """Why an edit can't be made; ``loc`` is where."""

    def __init__(self, loc: Loc, message: str) -> None:
        super().__init__(f"{way(loc)}: {message}")
        self.loc = loc
        self.message = message


def way(loc: Loc) -> str:
    """``loc`` as people say it: langkah butir 2, tindakan."""
    words = ", ".join(f"butir {part + 1}" if isinstance(part, int) else part for part in loc)
    return words.replace(", butir", " butir") or "seluruh berkas"


def as_read(value: Value, loc: Loc = ()) -> Value:
    """``value`` as it comes back from a file: line ends are one character, what nobody sees is gone."""
    if isinstance(value, str):
        if found := FORBIDDEN.search(value):
            told = f"teks ini memuat karakter yang tidak boleh dipakai (U+{ord(found[0]):04X})"
            raise EditError(loc, f"{told}; hapus karakter itu, atau ketik ulang teksnya")
        return visible(_BREAKS.sub("\n", value))
    if isinstance(value, list):
        return [as_read(item, (*loc, index)) for index, item in enumerate(value)]
    if isinstance(value, dict):
        return {key_as_read(key, loc): as_read(item, (*loc, key)) for key, item in value.items()}
    return None


def key_as_read(key: str, loc: Loc) -> str:
    read = as_read(key, (*loc, key))
    return read if isinstance(read, str) else ""


def applied(value: Value, edits: Sequence[Edit]) -> Value:
    """``value`` after ``edits``, one after another; raises EditError for what they don't fit."""
    for edit in edits:
        value = _changed(value, edit.loc, edit, ())
    return value


def _changed(value: Value, rest: Loc, edit: Edit, done: Loc) -> Value:
    """``value``, which stands at ``done``, after ``edit``, which is to be made at ``rest`` below it."""
    if isinstance(edit, Delete) and len(rest) == 1:
        return _without(value, rest[0], edit.loc)
    if rest:
        part = rest[0]
        old = child(value, part, edit.loc)
        new = _changed(old, rest[1:], edit, (*done, part))
        if isinstance(value, list):
            return [new if index == part else item for index, item in enumerate(value)]
        return {key: new if key == part else item for key, item in _mapping(value, done).items()}
    match edit:
        case SetValue():
            return as_read(edit.value, edit.loc)
        case AddKey():
            return _added(_mapping(value, edit.loc), edit)
        case Insert():
            items = _list(value, edit.loc)
            _within(edit.index, len(items) + 1, edit.loc)
            return [*items[: edit.index], as_read(edit.value, edit.loc), *items[edit.index :]]
        case Move():
            items = list(_list(value, edit.loc))
            _within(edit.index, len(items), edit.loc)
            _within(edit.to, len(items), edit.loc)
            items.insert(edit.to, items.pop(edit.index))
            return items
        case Delete():
            raise EditError(edit.loc, "seluruh isi berkas tidak dapat dihapus; hapus berkasnya")


def child(value: Value, part: int | str, loc: Loc) -> Value:
    """What stands at ``part`` of ``value``; ``loc`` is what was asked for."""
    if isinstance(value, list) and isinstance(part, int) and 0 <= part < len(value):
        return value[part]
    if isinstance(value, dict) and isinstance(part, str) and part in value:
        return value[part]
    name = f"butir {part + 1}" if isinstance(part, int) else f"isian {quoted(part)}"
    raise EditError(loc, f"{name} {_GONE}")


def _without(value: Value, part: int | str, loc: Loc) -> Value:
    child(value, part, loc)
    if isinstance(value, list):
        return [item for index, item in enumerate(value) if index != part]
    return {key: item for key, item in _mapping(value, loc).items() if key != part}


def _added(value: dict[str, Value], edit: AddKey) -> Value:
    key = key_as_read(edit.key, edit.loc)
    if key in value:
        raise EditError((*edit.loc, key), "isian ini sudah ada; ubah isinya")
    successor = next((other for other in edit.before if other in value), None)
    result: dict[str, Value] = {}
    for other, item in value.items():
        if other == successor:
            result[key] = as_read(edit.value, (*edit.loc, key))
        result[other] = item
    result.setdefault(key, as_read(edit.value, (*edit.loc, key)))
    return result


def _mapping(value: Value, loc: Loc) -> dict[str, Value]:
    if value is None:
        return {}
    if isinstance(value, dict):
        return value
    raise EditError(loc, f"di sini ada {_KINDS[type(value)]}, bukan kelompok isian")


def _list(value: Value, loc: Loc) -> list[Value]:
    if value is None:
        return []
    if isinstance(value, list):
        return value
    raise EditError(loc, f"di sini ada {_KINDS[type(value)]}, bukan daftar")


def _within(index: int, length: int, loc: Loc) -> None:
    if not 0 <= index < length:
        raise EditError(loc, f"butir {index + 1} {_GONE}")
