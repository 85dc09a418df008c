"""Between what stands in a file and what a form holds: shorthands written out, and kept where they were."""

import json
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from generator.authoring.fields import keys
from generator.model.base import Record
from generator.preview.slots import Kind, Slot, slots

TOGETHER, ONE_OF = "bersama", "salah_satu"
HOW, WHO = "cara", "peran"
"""Keys of a form's value for several roles: whether together or one of them, and who."""


class UnreadableError(ValueError):
    """A value that has not the shape of its field."""


def filled(record: type[Record], value: object) -> dict[str, Any]:
    """The fields of ``value``, a ``record`` as written, as a form holds them.

    Left out are those that say nothing or can't be shown, and lists of steps: each has its own form.
    """
    if not isinstance(value, dict):
        raise UnreadableError
    found: dict[str, Any] = {}
    for key, slot in slots(record).items():
        if value.get(key) is None:
            continue
        try:
            found[key] = _filled(slot, value[key])
        except UnreadableError:
            continue
    return found


def is_shown(record: type[Record], key: str, value: Mapping[str, object]) -> bool:
    """Whether a form can show what ``value`` has under ``key``."""
    return value.get(key) is None or key in filled(record, {key: value[key]})


def _filled(slot: Slot, value: object) -> Any:
    match slot.kind:
        case Kind.LIST:
            items = [value] if slot.takes_one and not isinstance(value, list) else value
            if not isinstance(items, list) or slot.item is None:
                raise UnreadableError
            return [_filled(slot.item, item) for item in items]
        case Kind.RECORD:
            whole = written_out(slot, value)
            found = filled(slot.record_of(whole), whole)
            if len(found) != sum(item is not None for item in whole.values()):
                raise UnreadableError  # what the form doesn't show would be lost with the rest
            return found
        case Kind.PARTIES:
            return _parties(value)
        case Kind.STEPS:
            if not isinstance(value, str):
                raise UnreadableError
    if not isinstance(value, str):
        raise UnreadableError
    return value


def _parties(value: object) -> dict[str, object]:
    how = TOGETHER
    if isinstance(value, dict):
        if len(value) != 1 or not set(value) <= {TOGETHER, ONE_OF}:
            raise UnreadableError
        ((how, value),) = value.items()
    who = [value] if isinstance(value, str) else value
    if not isinstance(who, list) or not all(isinstance(each, str) for each in who):
        raise UnreadableError
    return {HOW: how, WHO: who}


def written_out(slot: Slot, value: object) -> dict[str, Any]:
    """A record as a mapping, also where a bare text stands for it."""
    if isinstance(value, str) and slot.short:
        return {slot.short: value}
    if not isinstance(value, dict):
        raise UnreadableError
    return value


def written(slot: Slot, given: object, before: object) -> Any:
    """``given`` by a form as it is written into a file; None where it says nothing.

    What says the same as ``before`` stays as it was written, and what changes keeps its shape.
    """
    match slot.kind:
        case Kind.LIST | Kind.STEPS:
            return _list(slot, given, before)
        case Kind.RECORD:
            return _record(slot, given, before)
        case Kind.PARTIES:
            return _written_parties(given, before)
    if given is None:
        return None
    if not isinstance(given, str):
        raise UnreadableError
    text = _plain(slot, given)
    return before if isinstance(before, str) and _plain(slot, before) == text else text or None


def _plain(slot: Slot, text: str) -> str:
    """``text`` without what doesn't count in it."""
    if slot.kind is Kind.LINES:
        return "\n".join(line.rstrip() for line in text.splitlines()).strip("\n")
    return " ".join(text.split("\n")).replace("\r", "").strip()


def changed(record: type[Record], given: Mapping[str, object], before: Mapping[str, Any]) -> dict[str, Any]:
    """``before`` with what a form gives; keys that it doesn't give stay, those that say nothing go."""
    table = slots(record)
    if not set(given) <= set(table):
        raise UnreadableError
    made = dict(before)
    for key, value in given.items():
        new = written(table[key], value, before.get(key))
        if new is None:
            made.pop(key, None)
        else:
            made[key] = new
    added = [key for key in made if key not in before]
    return _ordered(made, [key for key in before if key in made], added, list(keys(record)))


def _ordered(made: dict[str, Any], order: list[str], added: list[str], model: list[str]) -> dict[str, Any]:
    """``made`` with what is new where the model has it, among what stood there before."""
    for key in sorted(added, key=model.index):
        earlier = [order.index(other) for other in model[: model.index(key)] if other in order]
        order.insert(max(earlier, default=-1) + 1, key)
    return {key: made[key] for key in order}


def _record(slot: Slot, given: object, before: object) -> Any:
    if given is None:
        return None
    if not isinstance(given, dict):
        raise UnreadableError
    was_short = isinstance(before, str)
    try:
        old = written_out(slot, before)
    except UnreadableError:
        old = {}
    # A form holds the whole of an inner record: what it doesn't give has been taken out.
    record = slot.record_of(given)
    made = changed(record, {**dict.fromkeys(key for key in old if key in slots(record)), **given}, old)
    if (was_short or not old) and set(made) == {slot.short} and isinstance(made[slot.short], str):
        return made[slot.short]
    return made or None


def _list(slot: Slot, given: object, before: object) -> Any:
    if given is None or (slot.kind is Kind.STEPS and isinstance(given, str)):
        return given or None
    if not isinstance(given, list) or slot.item is None:
        raise UnreadableError
    old = before if isinstance(before, list) else [] if before is None else [before]
    made = [written(slot.item, item, was) for item, was in _paired(slot.item, given, old)]
    items = [item for item in made if item is not None]
    if slot.takes_one and len(items) == 1 and not isinstance(before, list):
        return items[0]
    return items or None


def _paired(slot: Slot, given: Sequence[object], old: Sequence[object]) -> Iterator[tuple[object, object]]:
    """Each item that a form gives, with the one as written that it most likely was."""
    shown = [_shown(slot, item) for item in old]
    matcher = SequenceMatcher(None, list(map(_same, shown)), list(map(_same, given)), autojunk=False)
    for _, start, end, first, last in matcher.get_opcodes():
        for place in range(first, last):
            was = start + place - first
            yield given[place], old[was] if was < end else None


def _same(value: object) -> str:
    """A text that is equal for equal values."""
    return json.dumps(value, sort_keys=True)


def _shown(slot: Slot, item: object) -> object:
    try:
        return _filled(slot, item)
    except UnreadableError:
        return None


def _written_parties(given: object, before: object) -> Any:
    if given is None:
        return None
    if not isinstance(given, dict) or set(given) != {HOW, WHO} or given[HOW] not in (TOGETHER, ONE_OF):
        raise UnreadableError
    who = [each for each in given[WHO] if each] if isinstance(given[WHO], list) else None
    if who is None or not all(isinstance(each, str) for each in who):
        raise UnreadableError
    if not who:
        return None
    if given[HOW] == ONE_OF and len(who) > 1:
        return {ONE_OF: who}
    if isinstance(before, dict) and TOGETHER in before:
        return {TOGETHER: who}
    return who if len(who) > 1 or isinstance(before, list) else who[0]
