"""How words become parts of sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.phrases.sentences import capital, listed, number_span, one_line, stopped, uncapital, when


def test_one_line() -> None:
    assert one_line(" a\n  b\tc ") == "a b c"


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("Datang langsung", "datang langsung"),
        ("A", "A"),
        ("A sampai Z", "a sampai Z"),
        ("Jika IPv4 aktif", "jika IPv4 aktif"),
        ("NPWP baru", "NPWP baru"),
        ("Surat Kuasa", "Surat Kuasa"),
        ("Anda lupa", "Anda lupa"),
        ("Jika PT", "jika PT"),
        ("Untuk CV", "untuk CV"),
        ("eKTP lama", "eKTP lama"),
        ("", ""),
    ],
)
def test_inside_a_sentence_names_keep_their_capitals(text: str, inside: str) -> None:
    assert uncapital(text) == inside


def test_capital() -> None:
    assert [capital(text) for text in ("datang Ke", "NPWP", "")] == ["Datang Ke", "NPWP", ""]


@pytest.mark.parametrize(
    ("text", "whole"), [("Datang", "Datang."), ("Datang.", "Datang."), ("Apa?", "Apa?"), ("Ini:", "Ini:.")]
)
def test_a_sentence_has_one_stop(text: str, whole: str) -> None:
    assert stopped(text) == whole


def test_a_colon_ends_where_it_may() -> None:
    assert stopped("Ini:", ".?!:") == "Ini:"


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a dan b"),
        (["a", "b", "c"], "a, b, dan c"),
        (["a dan b", "c"], "a dan b; c"),
        (["a dan b"], "a dan b"),
        (["sandang", "pandan"], "sandang dan pandan"),
    ],
)
def test_lists(names: list[str], sentence: str) -> None:
    assert listed(names) == sentence


def test_lists_of_choices() -> None:
    assert listed(["a", "b dan c", "d"], "atau") == "a, b dan c, atau d"


@pytest.mark.parametrize(
    ("condition", "lead"),
    [
        ("masih gagal", "Jika masih gagal"),
        ("Badan usaha", "Jika badan usaha"),
        ("PT", "Jika PT"),
        ("jika dikuasakan", "Jika dikuasakan"),
        ("Untuk CV", "Untuk CV"),
        ("bila\nbaru", "Bila\nbaru"),
        ("bilamana baru", "Jika bilamana baru"),
    ],
)
def test_conditions_lead_with_a_conjunction(condition: str, lead: str) -> None:
    assert when(condition) == lead


@given(st.sets(st.integers(1, 40)))
def test_spans_name_exactly_their_numbers(numbers: set[int]) -> None:
    span = number_span(sorted(numbers))
    read: list[int] = []
    for part in span.split(", ") if span else []:
        first, _, last = part.partition("–")
        read += range(int(first), int(last or first) + 1)
    assert read == sorted(numbers)


def test_spans() -> None:
    assert number_span((1, 2, 3, 5, 7, 8)) == "1–3, 5, 7–8"
