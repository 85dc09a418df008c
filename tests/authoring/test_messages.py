"""Whatever pydantic finds wrong with a field is told in Indonesian, at a place in the file."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter
from pydantic_core import ErrorDetails

from generator.authoring.fields import CATALOGUE_MODELS, RECORD_NAMES, held, inner_records, keys, record_at
from generator.authoring.messages import field_problems, real
from generator.authoring.wrong_values import tell_value
from generator.model.base import Record
from generator.model.entry import Entry
from generator.model.procedure import Question, Step
from generator.model.things import ThingRecord
from generator.problems.problem import Problem
from generator.source.load import Loc, load
from generator.source.text import TextFile

KEYS = sorted(
    {key for record in RECORD_NAMES for key in keys(record)} | {"Step", "xyz", "pelaku:x", "tindakn"}
)
TEXTS = st.sampled_from(
    ["", " ", "a", "ya", "yes", "x y", "0", "1", "100", "1.5", "1e9", "9" * 5000, "2026-02-30", "2026-01-31"]
) | st.text(max_size=5)
VALUES: st.SearchStrategy[Any] = st.recursive(
    TEXTS | st.none(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, min_size=1, max_size=6)
    ),
    max_leaves=25,
)


def problems_of(model: type[Record], value: Any) -> list[Problem]:
    """What is told of ``value``, written as JSON, which is YAML too."""
    text = json.dumps(value, indent=1)
    loaded, problems = load(TextFile("a.yml", text))
    if not loaded.usable:
        return []
    try:
        model.model_validate(loaded.value)
    except ValueError as error:
        return [*problems, *field_problems(loaded, model, error)]  # type: ignore[arg-type]
    return problems


@given(model=st.sampled_from(sorted(RECORD_NAMES, key=lambda record: record.__name__)), data=st.data())
def test_no_error_is_told_in_general_words(model: type[Record], data: st.DataObject) -> None:
    """The message for errors that nobody foresaw never shows."""
    own = st.dictionaries(st.sampled_from([*keys(model), "xyz"]), VALUES, min_size=1)
    found = problems_of(model, data.draw(own))
    for problem in found:
        assert problem.rule != "isian-tidak-sah", problem
        assert problem.hint
        assert "Input" not in problem.message
        assert "should" not in problem.message


def test_errors_that_nobody_foresaw_have_words_too() -> None:
    rule, message, hint = tell_value("recursion_loop", 'isian "langkah"', "x", {})
    assert (rule, message) == ("isian-tidak-sah", 'isian "langkah" tidak sah')
    assert hint == "bandingkan dengan contoh di PANDUAN.md."


@pytest.mark.parametrize(
    ("loc", "way"),
    [
        (("langkah", 0, "Step", "pelaku"), ("langkah", 0, "pelaku")),
        (("langkah", 0, "Question", "cabang", 1, "jika"), ("langkah", 0, "cabang", 1, "jika")),
        (("selain_itu", "literal['tidak-disebut']"), ("selain_itu",)),
        (("selain_itu", "tuple[tagged-union[...], ...]", 0, "Step", "x"), ("selain_itu", 0, "x")),
        (("Step",), ("Step",)),
    ],
)
def test_names_of_union_members_are_no_part_of_the_way(loc: Loc, way: Loc) -> None:
    assert real(loc) == way


@pytest.mark.parametrize(
    ("loc", "record"),
    [
        ((), Entry),
        (("langkah", 0, "Step"), Step),
        (("langkah", 0, "Question", "cabang", 1, "langkah", 0, "Step"), Step),
        (("langkah", 0, "Question"), Question),
        (("langkah", 0, "Step", "bawa", 2, "salah_satu", 0), ThingRecord),
        (("tidak_ada", "x"), None),
    ],
)
def test_record_at_a_place(loc: Loc, record: type[Record] | None) -> None:
    assert record_at(Entry, loc) is record


def test_every_record_has_a_name_and_every_field_a_meaning() -> None:
    waiting: list[type[Record]] = list(CATALOGUE_MODELS.values())
    seen: set[type[Record]] = set()
    while waiting:
        record = waiting.pop()
        if record not in seen:
            seen.add(record)
            waiting += [inner for field in record.model_fields.values() for inner in held(field.annotation)]
    assert seen == set(RECORD_NAMES)
    for record in seen:
        for key, field in keys(record).items():
            assert field.description, f"{record.__name__}.{key}"
        assert {key for key, _ in inner_records(record)} <= set(keys(record))


def test_typo_is_told_once() -> None:
    """The missing field that an unknown key was meant to be isn't told besides."""
    value = {"id": "a", "judull": "b", "pertanyaan": "c", "langkah": []}
    assert [problem.rule for problem in problems_of(Entry, value)] == ["isian-tidak-dikenal"]


def test_types_of_errors_are_those_of_this_pydantic() -> None:
    """A new pydantic may name its errors otherwise; then messages would fall back to general words."""
    foreseen: list[tuple[Any, Any, str]] = [
        (str, [], "string_type"),
        (tuple[str, ...], "x", "tuple_type"),
        (Step, "x", "model_type"),
        (int, "x", "int_parsing"),
    ]
    for annotation, value, kind in foreseen:
        errors: list[ErrorDetails] = []
        try:
            TypeAdapter(annotation).validate_python(value)
        except ValueError as error:
            errors = error.errors()  # type: ignore[attr-defined]
        assert [error["type"] for error in errors] == [kind]


def test_what_nested_blocks_lack_is_told_alone() -> None:
    """Each branch takes steps or a word; only what is meant is told, however deep the blocks nest."""
    step = {"tindakan": "Datang"}
    inner = {"tanya": "B?", "pelaku": "a", "cabang": [{"jika": "x", "langkah": [step]}, {"jika": "y"}]}
    outer = {"tanya": "A?", "pelaku": "a", "cabang": [{"jika": "x", "langkah": [inner]}, {"jika": "y"}]}
    found = problems_of(Entry, {"id": "a", "judul": "A", "pertanyaan": "A?", "langkah": [outer]})
    assert [(problem.rule, problem.message) for problem in found] == [
        ("isian-wajib", 'isian "pelaku" belum ada pada langkah ini')
    ]
