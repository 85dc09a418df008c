"""YAML as text with positions: what authors write is what is meant, and no text makes the loader raise."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.source import load as load_module
from generator.source import reader
from generator.source.load import MOST, load
from generator.source.text import TextFile
from tests.sources import CASES, Case, read_cases

YAML_LIKE = st.lists(
    st.sampled_from(
        [
            *(
                "id",
                "judul",
                "langkah",
                "pelaku",
                ": ",
                ":",
                "- ",
                "-",
                "\n",
                "\n  ",
                "\n    ",
                "\t",
                " ",
                "# ",
            ),
            *("[", "]", "{", "}", ",", '"', "'", "|", ">", "&a ", "*a", "!t ", "%", "@", "`", "?", "<<", "~"),
            *("---\n", "...\n", "\\", "\\0", "é", "😀", "\u2028", "\x85", "\r\n", "x" * 200, "null", "="),
        ]
    ),
    max_size=60,
).map("".join)


def values(text: str) -> object:
    loaded, problems = load(TextFile("a.yml", text))
    assert problems == []
    return loaded.value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: no", {"a": "no"}),
        ("a: 010", {"a": "010"}),
        ("a: 10:30", {"a": "10:30"}),
        ("a: 2026-01-31", {"a": "2026-01-31"}),
        ("a: 3.60", {"a": "3.60"}),
        ("a: true", {"a": "true"}),
        ("yes: on", {"yes": "on"}),
        ("a:", {"a": None}),
        ("a: ''", {"a": ""}),
        ('a: "null"', {"a": "null"}),
        ("- a\n-\n- [b, c]", ["a", None, ["b", "c"]]),
        ("a: |\n  b\n  c\n", {"a": "b\nc\n"}),
        ("a: >-\n  b\n  c\n", {"a": "b c"}),
        ("a: b # catatan", {"a": "b"}),
    ],
)
def test_scalars_stay_text(text: str, value: object) -> None:
    assert values(text) == value


def test_positions_of_keys_and_values() -> None:
    text = "a: é😀\nlangkah:\n  - pelaku: b\n    rujukan: [c, d]\n  - |\n    teks\n"
    loaded, _ = load(TextFile("a.yml", text))
    places = {
        (): (1, 1),
        ("a",): (1, 4),
        ("langkah",): (3, 3),
        ("langkah", 0): (3, 5),
        ("langkah", 0, "pelaku"): (3, 13),
        ("langkah", 0, "rujukan", 1): (4, 18),
        ("langkah", 1): (5, 5),
        ("langkah", 0, "tidak-ada"): (3, 5),
        ("langkah", 7): (3, 3),
    }
    for loc, place in places.items():
        problem = loaded.problem("isian-tidak-sah", "", "", loc)
        assert (problem.line, problem.column) == place, loc
    key = loaded.problem("isian-tidak-sah", "", "", ("langkah", 0, "rujukan"), at_key=True)
    assert (key.line, key.column, key.excerpt) == (4, 5, "    rujukan: [c, d]")
    word = loaded.problem("isian-tidak-sah", "", "", ("langkah", 1), word="teks")
    assert (word.line, word.column) == (6, 5)


@given(st.text("a\r\n\x85\u2028", max_size=12), st.integers(0, 12))
def test_place_is_the_line_and_column_of_a_character(text: str, index: int) -> None:
    """Counted in another way: what stands before the character, split at the breaks that YAML knows."""
    index = min(index, len(text))
    if text[index - 1 : index + 1] != "\r\n":  # between the two halves of a break there is no place
        before = TextFile("", text[:index]).lines
        assert TextFile("", text).place(index) == (len(before), len(before[-1]) + 1)


def test_a_key_that_holds_what_nobody_sees_has_its_place() -> None:
    loaded, _ = load(TextFile("a.yml", "id: a\nju\u00addul: Kata\n"))
    assert loaded.problem("isian-kosong", "", "", ("judul",)).line == 2


@given(st.one_of(st.text(), YAML_LIKE))
def test_no_text_makes_the_loader_raise(text: str) -> None:
    file = TextFile("a.yml", text.encode("utf-8", "replace").decode())
    loaded, problems = load(file)
    assert len(problems) <= MOST
    for problem in problems:
        line = file.lines[problem.line - 1]
        assert 1 <= problem.column <= len(line) + 1
        assert problem.excerpt == line
    if loaded.usable:
        loaded.problem("isian-tidak-sah", "", "", ("langkah", 0, "pelaku"))


@given(YAML_LIKE)
def test_values_are_those_that_yaml_means(text: str) -> None:
    """Where nothing is wrong, the values are PyYAML's own, with scalars as text."""
    loaded, problems = load(TextFile("a.yml", text))
    if problems:
        return

    assert loaded.value == plain(yaml.compose(text, Loader=reader.LOADER))


def plain(node: Any) -> object:
    """``node`` as values, as the loader should build them."""
    if isinstance(node, yaml.MappingNode):
        return {plain(key) or "": plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [plain(item) for item in node.value]
    return node.value or ("" if node.style else None)


SYNTAX = [case for case in read_cases(CASES / "berkas.txt") if "faq/umum/a.yml" in case.files]


@pytest.mark.parametrize("case", SYNTAX, ids=str)
def test_parser_without_c_tells_the_same(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    """PyYAML's parser in Python words its errors otherwise; people are told the same rule and line."""
    file = TextFile("a.yml", case.files["faq/umum/a.yml"])
    quick = [(problem.rule, problem.line) for problem in load(file)[1]]
    for module in (reader, load_module):
        monkeypatch.setattr(module, "LOADER", yaml.SafeLoader)
    assert [(problem.rule, problem.line) for problem in load(file)[1]] == quick
