"""Any edits of any files: the result is read as expected, and nothing outside the edited lines changes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
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
    written,
)
from tests.source.outside import complaints
from tests.source.ugly_yaml import UGLY

ROOT = Path(__file__).parents[2]
OFFICES = ("other_office", "civil_registry", "statistics_office", "weather_office")
DATA = sorted(
    str(path.relative_to(ROOT))
    for folder in ("faq_source", *(f"tests/data/{office}" for office in OFFICES))
    for path in (ROOT / folder).rglob("*.yml")
)
FORMS = {
    "unix": lambda text: text,
    "windows": lambda text: text.replace("\n", "\r\n"),
    "mark": lambda text: "\ufeff" + text,
    "unterminated": lambda text: text.rstrip("\n"),
}
MISREAD = [
    *("baru", "no", "10:30", "- x", "a: b", "#", "x # y", " awal", "akhir ", "@x", "%x", ""),
    *("dua\nbaris", "dua\n\nbaris\n", "\nawal", "a\n  b\nc", "  a\nb", "a \nb\n\n", "\n"),
    *("\xa0x", "tab\tdi", "\ttab", "\x85", "a\u2028b", "kata " * 40 + "x", "[x]", "{x: y}"),
    *("null", "~", "14", "010", "true", "😀", "https://x.y/z?q=1#f", ": x", "? x", "-", "---"),
    *("# a\n# b", "- a\n- b", "<<", "=", "a\r\nb", "kata\u200bbaru", "`x`", "&x", "*x", "!x"),
    *("'k'", '"k" \\', "a\n \nb", "2026-01-31", "|", "x:", "a,b", "> x", "x\n\n\ty", "a\n\n\nb\n"),
]
"""Texts that YAML would take for something else if they were written as they are."""

TEXTS = st.one_of(
    st.sampled_from(MISREAD), st.text(st.sampled_from("ab :#-\n\t'\"\\[]{},|>é\u2028"), max_size=12)
)
VALUES: st.SearchStrategy[Value] = st.recursive(
    TEXTS,
    lambda values: st.one_of(
        st.lists(values, max_size=3),
        st.dictionaries(st.sampled_from(["a", "langkah", "no", "a: b", "", "#"]), values, max_size=3),
    ),
    max_leaves=6,
)
Plan = list[tuple[int, int, int, Value]]
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
        key, others = ("baru", "no", "a b: c")[choice % 3], tuple(old or ())
        return AddKey(loc=loc, key=key, value=new, before=others[choice % 5 :])
    if kind == 1 and isinstance(old, list | None):
        return Insert(loc=loc, index=choice % (size + 1), value=new)
    if kind == 2 and isinstance(old, list) and old:
        return Move(loc=loc, index=choice % size, to=choice // 7 % size)
    if kind == 3 and loc:
        return Delete(loc=loc)
    return SetValue(loc=loc, value=new) if loc else None


def result_of(text: str, edit: Edit) -> str:
    """``text`` after ``edit``; unchanged where brackets can't hold it or the key is there already."""
    try:
        return edited(text, [edit])
    except EditError as error:
        if "butir kosong" in error.message or "sudah ada" in error.message:
            return text
        raise


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=60, deadline=None)
@given(name=st.sampled_from([*UGLY, *DATA]), plan=PLANS)
def test_edits_are_read_as_meant_and_change_nothing_else(form: str, name: str, plan: Plan) -> None:
    text = FORMS[form](UGLY[name] if name in UGLY else (ROOT / name).read_text(encoding="utf-8"))
    mark = "\ufeff" if form == "mark" else ""
    for numbers in plan:
        value = load(TextFile(name, text.removeprefix(mark)))[0].value
        edit = an_edit(value, *numbers)
        if edit is None or (result := result_of(text, edit)) == text:
            continue
        assert result.startswith(mark)
        if "\r\n" in text:  # a text of one line doesn't tell how its lines would end
            assert "\n" not in result.replace("\r\n", "")
        assert load(TextFile(name, result.removeprefix(mark)))[0].value == applied(value, [edit])
        assert list(complaints(text.removeprefix(mark), result.removeprefix(mark), edit)) == []
        text = result


@settings(max_examples=300, deadline=None)
@given(VALUES)
def test_a_new_file_is_read_as_meant(value: Value) -> None:
    loaded, problems = load(TextFile("a.yml", written([value])))
    assert problems == []
    assert loaded.value == applied([None], [SetValue(loc=(0,), value=value)])
