"""Two versions of a list side by side: all items of both, in order, and the likest together."""

from hypothesis import given
from hypothesis import strategies as st

from generator.views.aligning import aligned


def likeness(before: str, after: str) -> float | None:
    """Words of the same first letter are versions of one another, the more so the longer their beginning."""
    same = next((place for place, pair in enumerate(zip(before, after, strict=False)) if len({*pair}) > 1), 1)
    return float(same) if before[:1] == after[:1] else None


def pairs(before: str, after: str) -> list[tuple[str | None, str | None]]:
    found = aligned(before.split(), after.split(), likeness)
    return [*found]


def test_what_is_the_same_what_changed_what_came_and_went() -> None:
    assert pairs("a1 b c", "a1 b2 d") == [("a1", "a1"), ("b", "b2"), ("c", None), (None, "d")]
    assert pairs("", "a") == [(None, "a")]
    assert pairs("a", "") == [("a", None)]


def test_the_likest_are_paired() -> None:
    assert pairs("abc", "ax abx") == [(None, "ax"), ("abc", "abx")]
    assert pairs("ax abx", "abc") == [("ax", None), ("abx", "abc")]


lists = st.lists(st.text("abc", min_size=1, max_size=3), max_size=6)


@given(lists, lists)
def test_nothing_is_lost_and_the_order_stays(before: list[str], after: list[str]) -> None:
    aside = aligned(before, after, likeness)
    found = [*aside]
    assert [old for old, _ in found if old is not None] == before
    assert [new for _, new in found if new is not None] == after
    assert all(old[0] == new[0] for old, new in found if old and new)
