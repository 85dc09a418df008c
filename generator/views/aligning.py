"""Two versions of a list laid side by side: which items are the same ones, and which came or went."""

from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

T = TypeVar("T")

Pair = tuple[T | None, T | None]
"""An item before and after; None where it wasn't or isn't there."""


def aligned(
    before: Sequence[T], after: Sequence[T], likeness: Callable[[T, T], float | None]
) -> Iterator[Pair[T]]:
    """Items of ``before`` and ``after`` in pairs, in order of both lists.

    ``likeness`` tells how much two items are alike, or None where they can't be versions of one another.
    """
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, start, end, from_, to in matcher.get_opcodes():
        if tag == "equal":
            yield from zip(before[start:end], after[from_:to], strict=True)
        else:
            yield from _best(before[start:end], after[from_:to], likeness)


def _best(
    before: Sequence[T], after: Sequence[T], likeness: Callable[[T, T], float | None]
) -> Iterator[Pair[T]]:
    """The pairs in order that are most alike in sum."""
    rows, columns = len(before), len(after)
    alike = [[likeness(old, new) for new in after] for old in before]
    sums = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for row in reversed(range(rows)):
        for column in reversed(range(columns)):
            found = alike[row][column]
            paired = -1.0 if found is None else found + sums[row + 1][column + 1]
            sums[row][column] = max(paired, sums[row + 1][column], sums[row][column + 1])
    row = column = 0
    while row < rows or column < columns:
        found = alike[row][column] if row < rows and column < columns else None
        if found is not None and sums[row][column] == found + sums[row + 1][column + 1]:
            yield before[row], after[column]
            row, column = row + 1, column + 1
        elif column == columns or (row < rows and sums[row][column] == sums[row + 1][column]):
            yield before[row], None
            row += 1
        else:
            yield None, after[column]
            column += 1
