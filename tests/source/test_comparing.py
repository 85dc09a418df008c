"""Edits that make one value of another: right for any two, few where little is different."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.source.comparing import edits_between, pairs, rising
from generator.source.edits import AddKey, Delete, Insert, Move, SetValue, Value, applied

TEXTS = st.text("abc", max_size=2)
VALUES = st.recursive(
    TEXTS,
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=20,
)


@settings(max_examples=300)
@given(VALUES, VALUES)
def test_edits_lead_from_any_value_to_any_other(old: Any, new: Any) -> None:
    assert applied(old, list(edits_between(old, new))) == new


@given(st.permutations(list("abcdefg")), st.permutations(list("abcdefg")))
def test_another_order_is_moves_only(old: list[Value], new: list[Value]) -> None:
    edits = list(edits_between(old, new))
    assert all(isinstance(edit, Move) for edit in edits)
    assert len(edits) <= len(old) - len(rising([old.index(item) for item in new]))


@pytest.mark.parametrize(
    ("old", "new", "edits"),
    [
        (
            {"a": "1", "c": "3"},
            {"a": "1", "b": "2", "c": "3"},
            [AddKey(loc=(), key="b", value="2", before=("c",))],
        ),
        ({"a": "1", "b": "2"}, {"a": "1"}, [Delete(loc=("b",))]),
        (["x", "y"], ["x", "z", "y"], [Insert(loc=(), index=1, value="z")]),
        (["x", "y", "z"], ["y", "z", "x"], [Move(loc=(), index=0, to=2)]),
        ([{"id": "a", "n": "1"}], [{"id": "a", "n": "2"}], [SetValue(loc=(0, "n"), value="2")]),
        (
            ["ktp"],
            [{"dokumen": "ktp", "asli": "ya"}],
            [SetValue(loc=(0,), value={"dokumen": "ktp", "asli": "ya"})],
        ),
        (
            [{"a": "1", "b": "1"}, {"a": "2", "b": "2"}],
            [{"a": "0", "b": "0"}, {"a": "1", "b": "x"}, {"a": "2", "b": "2"}],
            [Insert(loc=(), index=0, value={"a": "0", "b": "0"}), SetValue(loc=(1, "b"), value="x")],
        ),
    ],
)
def test_edits_are_few(old: Any, new: Any, edits: list[Any]) -> None:
    assert list(edits_between(old, new)) == edits


def test_alike_items_are_paired() -> None:
    assert pairs(["a", "b", "c"], ["b", "x", "a"], lambda a, b: float((a, b) == (2, 1))) == {0: 2, 1: 0, 2: 1}


@given(st.permutations(range(9)))
def test_the_longest_rising_run(numbers: list[int]) -> None:
    run = rising(numbers)
    places = [numbers.index(number) for number in run]
    assert run == sorted(run)
    assert places == sorted(places)
    best = [1] * len(numbers)
    for index, number in enumerate(numbers):
        best[index] += max((best[other] for other in range(index) if numbers[other] < number), default=0)
    assert len(run) == max(best)
