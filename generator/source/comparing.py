"""What has to be edited to make one value of another: as little as possible, so that comments stay."""

import json
from bisect import bisect
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher

from generator.source.edits import AddKey, Delete, Edit, Insert, Move, SetValue, Value
from generator.source.load import Loc

MANY = 300
"""Items of two lists that are compared each with each; of more only equal ones are found."""


def pairs(old: Sequence[str], new: Sequence[str], likeness: Callable[[int, int], float]) -> dict[int, int]:
    """Which of the ``new`` items each of the ``old`` has become.

    Equal ones are found first, also where they have moved; of the others the most alike, if at all.
    """
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    found = {block.a + step: block.b + step for block in blocks for step in range(block.size)}
    taken = set(found.values())
    waiting: dict[str, list[int]] = {}
    for index, token in enumerate(new):
        if index not in taken:
            waiting.setdefault(token, []).append(index)
    for index, token in enumerate(old):
        if index not in found and waiting.get(token):
            found[index] = waiting[token].pop(0)
    left = [index for index in range(len(old)) if index not in found]
    right = sorted(set(range(len(new))) - set(found.values()))
    if len(left) > MANY or len(right) > MANY:
        return found
    alike = [(likeness(a, b), -abs(a - b), -a, -b) for a in left for b in right]
    for score, _, a, b in sorted(alike, reverse=True):
        if score > 0 and -a not in found and -b not in found.values():
            found[-a] = -b
    return found


def edits_between(old: Value, new: Value, loc: Loc = ()) -> Iterator[Edit]:
    """Edits that make ``new`` of ``old``, to be made one after another."""
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict):
        yield from _keys(old, new, loc)
    elif isinstance(old, list) and isinstance(new, list):
        yield from _items(old, new, loc)
    else:
        yield SetValue(loc=loc, value=new)


def _keys(old: dict[str, Value], new: dict[str, Value], loc: Loc) -> Iterator[Edit]:
    names = list(new)
    for index, key in enumerate(names):
        if key not in old:
            yield AddKey(loc=loc, key=key, value=new[key], before=tuple(names[index + 1 :]))
    for key in old:
        if key not in new:
            yield Delete(loc=(*loc, key))
        else:
            yield from edits_between(old[key], new[key], (*loc, key))


def _items(old: list[Value], new: list[Value], loc: Loc) -> Iterator[Edit]:
    tokens = [[json.dumps(item, sort_keys=True) for item in items] for items in (old, new)]
    became = pairs(tokens[0], tokens[1], lambda a, b: _likeness(old[a], new[b]))
    came_from = {b: a for a, b in became.items()}
    present = list(range(len(old)))
    # Insertions first: a list that is emptied on the way would lose how it is written.
    for index in range(len(new)):
        if index not in came_from:
            follows = came_from.get(index - 1)
            place = present.index(follows) + 1 if follows is not None else _after(present, index)
            yield Insert(loc=loc, index=place, value=new[index])
            present.insert(place, -index - 1)
            came_from[index] = -index - 1
    kept = set(came_from.values())
    for item in [item for item in reversed(present) if item not in kept]:
        place = present.index(item)
        yield Delete(loc=(*loc, place))
        present.pop(place)
    yield from _moves(present, [came_from[index] for index in range(len(new))], loc)
    for index, value in enumerate(new):
        if came_from[index] >= 0:
            yield from edits_between(old[came_from[index]], value, (*loc, index))


def _after(present: list[int], index: int) -> int:
    """Where the item at ``index`` goes that follows one which is new itself, or none."""
    before = -index
    return present.index(before) + 1 if index and before in present else 0


def _moves(present: list[int], wanted: list[int], loc: Loc) -> Iterator[Edit]:
    """Moves that bring ``present`` into the order ``wanted``: each item that is out of order, once."""
    staying = set(rising([wanted.index(item) for item in present]))
    for place, item in enumerate(wanted):
        if place not in staying:
            start = present.index(item)
            present.pop(start)
            before = [other for other in wanted[:place] if other in present]
            target = present.index(before[-1]) + 1 if before else 0
            present.insert(target, item)
            if start != target:
                yield Move(loc=loc, index=start, to=target)


def rising(numbers: Sequence[int]) -> list[int]:
    """The longest run of ``numbers``, all different, that rise; not necessarily beside each other."""
    ends: list[int] = []  # the smallest number with which a run of each length can end
    before: dict[int, int | None] = {}
    for number in numbers:
        place = bisect(ends, number)
        before[number] = ends[place - 1] if place else None
        ends[place : place + 1] = [number]
    run: list[int] = []
    last = ends[-1] if ends else None
    while last is not None:
        run.append(last)
        last = before[last]
    return run[::-1]


def _likeness(old: Value, new: Value) -> float:
    """How much two values have in common; above 1 for two records of one id."""
    if isinstance(old, str) and isinstance(new, str):
        return 0.1
    if isinstance(old, str) or isinstance(new, str):
        text, record = (old, new) if isinstance(old, str) else (new, old)
        return 0.5 if isinstance(record, dict) and text in record.values() else 0
    if isinstance(old, dict) and isinstance(new, dict):
        if "id" in old and old["id"] == new.get("id"):
            return 2
        return sum(new.get(key) == value for key, value in old.items()) / max(len(old), len(new), 1)
    return 0.1 if type(old) is type(new) else 0
