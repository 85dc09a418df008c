"""Any edits of any files: the result is read as expected, and nothing outside the edited lines changes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.source.load import load
from generator.source.text import TextFile
from generator.source.writing import (
    AddKey,
    Delete,
    Edit,
    EditError,
    Insert,
    Loc,
    Move,
    SetValue,
    Value,
    applied,
    edited,
)
from tests.source.outside import complaints
from tests.source.ugly_yaml import UGLY

ROOT = Path(__file__).parents[2]
DATA = sorted(
    path
    for folder in ("faq_source", "tests/data/other_office", "tests/data/civil_registry")
    + ("tests/data/statistics_office", "tests/data/weather_office")
    for path in (ROOT / folder).rglob("*.yml")
)
FORMS = {
    "unix": lambda text: text,
    "windows": lambda text: text.replace("\n", "\r\n"),
    "mark": lambda text: "\ufeff" + text,
    "unterminated": lambda text: text.rstrip("\n"),
}

TEXTS = st.one_of(
    st.sampled_from(
        [
            *(
                "baru",
                "no",
                "10:30",
                "- x",
                "a: b",
                "#",
                "x # y",
                " awal",
                "akhir ",
                "@x",
                "%x",
                "",
                "2026-01-31",
            ),
            *("dua\nbaris", "dua\n\nbaris\n", "\nawal", "a\n  b\nc", "  a\nb", "a \nb\n\n", "\n", "a\n \nb"),
            *(
                "\xa0x",
                "tab\tdi",
                "\ttab",
                "\x85",
                "a\u2028b",
                "kata " * 40 + "x",
                "[x]",
                "{x: y}",
                "'k'",
                '"k" \\',
            ),
            *(
                "null",
                "~",
                "14",
                "010",
                "true",
                "😀",
                "https://x.y/z?q=1#f",
                ": x",
                "? x",
                "-",
                "---",
                "|",
                "x:",
                "a,b",
            ),
            *("# a\n# b", "- a\n- b", "<<", "=", "a\r\nb", "kata\u200bbaru", "`x`", "&x", "*x", "!x", "> x"),
        ]
    ),
    st.text(st.sampled_from("ab :#-\n\t'\"\\[]{},|>é\u2028"), max_size=12),
)
VALUES: st.SearchStrategy[Value] = st.recursive(
    TEXTS,
    lambda values: st.one_of(
        st.lists(values, max_size=3),
        st.dictionaries(st.sampled_from(["a", "langkah", "no", "a: b", "", "#"]), values, max_size=3),
    ),
    max_leaves=6,
)
PLANS = st.lists(
    st.tuples(st.integers(0, 5), st.integers(0, 9999), st.integers(0, 99), st.one_of(st.none(), VALUES)),
    min_size=8,
    max_size=20,
)


def places(value: Value, loc: Loc = ()) -> Iterator[tuple[Loc, Value]]:
    yield loc, value
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from places(item, (*loc, index))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from places(item, (*loc, key))


def an_edit(value: Value, kind: int, place: int, choice: int, new: Value) -> Edit | None:
    """The edit of ``value`` that the numbers stand for."""
    found = list(places(value))
    loc, old = found[place % len(found)]
    size = len(old) if isinstance(old, list | dict) else 0
    if kind == 0 and isinstance(old, dict | None):
        keys = list(old or ())
        return AddKey(
            loc=loc, key=("baru", "no", "a b: c")[choice % 3], value=new, before=tuple(keys[choice % 5 :])
        )
    if kind == 1 and isinstance(old, list | None):
        return Insert(loc=loc, index=choice % (size + 1), value=new)
    if kind == 2 and isinstance(old, list) and old:
        return Move(loc=loc, index=choice % size, to=choice // 7 % size)
    if kind == 3 and loc:
        return Delete(loc=loc)
    return SetValue(loc=loc, value=new) if loc else None


def is_unwritable(error: EditError) -> bool:
    return "butir kosong" in error.message or "sudah ada" in error.message


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    name=st.sampled_from([*UGLY, *(str(path.relative_to(ROOT)) for path in DATA)]),
    plan=PLANS,
)
def test_edits_are_read_as_meant_and_leave_everything_else(
    form: str, name: str, plan: list[tuple[int, int, int, Value]]
) -> None:
    text = FORMS[form](UGLY[name] if name in UGLY else (ROOT / name).read_text(encoding="utf-8"))
    for numbers in plan:
        value = load(TextFile(name, text.removeprefix("\ufeff")))[0].value
        if (edit := an_edit(value, *numbers)) is None:
            continue
        try:
            result = edited(text, [edit])
        except EditError as error:
            assert is_unwritable(error), (text, edit)
            continue
        loaded, _ = load(TextFile(name, result.removeprefix("\ufeff")))
        assert loaded.value == applied(value, [edit]), (text, edit)
        assert result.startswith("\ufeff") == text.startswith("\ufeff")
        told = list(complaints(text.removeprefix("\ufeff"), result.removeprefix("\ufeff"), edit))
        assert not told, (text, edit, result)
        text = result
