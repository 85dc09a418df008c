"""No query does harm: the script never fails, reads no more than a question, shows text as text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.search.engine import Engine

HOSTILE = [
    "a" * 10_000,
    "login " * 2_000,
    "7" * 10_000,
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "(((((.*)+)+)+)$ [a-z]{1,} \\d ^$ |",
    "((a+)+)+$ " * 50,
    "😀😀 🇮🇩 👩‍👩‍👧",
    "كلمة السر الخاصة بي",
    "密码 忘记",
    "\u202elogin\u202c \u0000 \ufeff",
    "__proto__ constructor toString hasOwnProperty",
    "{{ 7*7 }} ${7*7} %s %n",
    "' OR 1=1 --",
    "   ",
    "",
    "....",
    "x" * 300 + " lupa password",
]


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_queries(engine: Engine, query: str) -> None:
    found = engine.search(query.replace("\0", " "))
    assert len(found["typed"]) <= 60  # what is read of a query is bounded, so its cost is
    assert sum(map(len, found["typed"])) <= 600
    assert len(found["hits"]) <= 10


def test_what_cannot_be_read_finds_nothing(engine: Engine) -> None:
    for query in ("كلمة السر الخاصة بي", "密码 忘记", "....", "", "😀"):
        assert engine.search(query)["hits"] == []


def test_names_of_the_language_are_only_words(engine: Engine) -> None:
    assert engine.search("constructor prototype __proto__")["hits"] == []


@settings(max_examples=150)
@given(query=st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=80))
def test_any_query(engine: Engine, query: str) -> None:
    scores = [hit["score"] for hit in engine.search(query)["hits"]]
    assert all(score > 0 for score in scores)
