"""The fewest edits that make one value of a file into another."""

import json
from collections.abc import Iterator
from difflib import SequenceMatcher

from generator.source.edits import AddKey, Delete, Edit, Insert, SetValue, Value
from generator.source.load import Loc


def differences(before: Value, after: Value, loc: Loc) -> Iterator[Edit]:
    """Edits, to be made one after another, from ``before`` (which stands at ``loc``) to ``after``."""
    if before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict) and before and after:
        yield from _of_keys(before, after, loc)
    elif isinstance(before, list) and isinstance(after, list) and before and after:
        yield from _of_items(before, after, loc)
    else:
        yield SetValue(loc=loc, value=after)


def _of_keys(before: dict[str, Value], after: dict[str, Value], loc: Loc) -> Iterator[Edit]:
    order = list(after)
    for key, value in after.items():
        if key in before:
            yield from differences(before[key], value, (*loc, key))
    # From the last to the first, so that what a new key stands before is there already.
    for key in reversed(order):
        if key not in before:
            yield AddKey(loc=loc, key=key, value=after[key], before=tuple(order[order.index(key) + 1 :]))
    for key in before:
        if key not in after:
            yield Delete(loc=(*loc, key))


def _of_items(before: list[Value], after: list[Value], loc: Loc) -> Iterator[Edit]:
    matcher = SequenceMatcher(None, list(map(_same, before)), list(map(_same, after)), autojunk=False)
    # From the end, so that the places before it still hold.
    for _, start, end, first, last in reversed(
        [code for code in matcher.get_opcodes() if code[0] != "equal"]
    ):
        shared = min(end - start, last - first)
        for index in range(last - 1, first + shared - 1, -1):
            yield Insert(loc=loc, index=start + shared, value=after[index])
        for index in range(end - 1, start + shared - 1, -1):
            yield Delete(loc=(*loc, index))
        for step in range(shared):
            yield from differences(before[start + step], after[first + step], (*loc, start + step))


def _same(value: Value) -> str:
    """A text that is equal for equal values."""
    return json.dumps(value, sort_keys=True)
