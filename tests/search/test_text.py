"""What is written twice, in Python for the index and in JavaScript for the query, is the same."""

import random

import snowballstemmer
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.entry import Source
from generator.search.engine import Engine
from generator.search.index import fields
from generator.search.text import Language, words
from generator.search.words import mistakes, workshop
from generator.views.lookup import Lookup

PREFIXES = (
    "",
    *("di", "ke", "me", "mem", "men", "meng", "meny", "pem", "pen", "peng", "peny", "ter"),
    *("be", "ber", "bel", "pe", "per", "pel", "memper", "diper", "keber", "pember", "se"),
)
SUFFIXES = ("", "kah", "lah", "pun", "nya", "ku", "mu", "i", "an", "kan", "kannya", "annya", "inya", "kanlah")
LETTERS = "aaeeiioou" + "mnkbpgryhlstdw"


def many_words(language: Language) -> list[str]:
    """Real words, real words with affixes, and nonsense."""
    chance = random.Random(1)
    frequent = language.frequent
    made = [
        chance.choice(PREFIXES) + chance.choice(frequent[:8000]) + chance.choice(SUFFIXES)
        for _ in range(20_000)
    ]
    nonsense = ["".join(chance.choices(LETTERS, k=chance.randint(1, 12))) for _ in range(10_000)]
    return [*frequent, *made, *nonsense]


def test_stems_are_those_of_snowball(engine: Engine, language: Language) -> None:
    listed = many_words(language)
    assert len(set(listed)) > 40_000
    stemmer = snowballstemmer.stemmer("indonesian")
    stems = engine.call("(list) => list.map(Search.stem)", listed)
    wrong = {word: stem for word, stem in zip(listed, stems, strict=True) if stem != stemmer.stemWord(word)}
    assert wrong == {}


def test_words_of_all_answers_are_cut_alike(engine: Engine, source: Source) -> None:
    lookup = Lookup(source)
    texts = [found.text for filed in source.entries for found in fields(filed, lookup)]
    cut = engine.call("(list) => list.map((text) => Search.words(text).map((one) => one.word))", texts)
    assert cut == [list(words(text)) for text in texts]


@settings(max_examples=300)
@given(
    text=st.text(alphabet=st.one_of(st.characters(), st.sampled_from("aAxé7.'2-v ñ\u0301ſK")), max_size=60)
)
def test_words_of_any_text_are_cut_alike(engine: Engine, text: str) -> None:
    if any(0xD800 <= ord(char) <= 0xDFFF for char in text):
        return  # half a character can't be handed over
    cut = engine.call("(text) => Search.words(text).map((one) => one.word)", text)
    assert cut == list(words(text))


def test_bases_are_the_same_for_the_words_that_matter(engine: Engine, source: Source) -> None:
    """A query's words find the index's bases, also where a base isn't what the stemmer says."""
    shop = workshop(source)
    known = set(engine.call("() => engine.terms"))
    for word in shop.language.frequent:
        base = shop.language.base(word)
        if base in known or shop.language.stem(word) in known:
            assert engine.call("(word) => engine.base(word)", word) == base


def test_typing_mistakes_are_counted() -> None:
    assert mistakes("seleksi", "selekis") == 1
    assert mistakes("pasword", "password") == 1
    assert mistakes("user", "usser") == 1
    assert mistakes("login", "loign") == 1
    assert mistakes("npwp", "email") == 5


def test_words_are_plain() -> None:
    assert list(words("Masuk2 ke SPSE V3.6, e-mail LPSE.bombanakab.go.id")) == [
        *("masuk", "ke", "spse", "3.6", "e", "mail", "lpse", "bombanakab"),
    ]
    assert list(words("bangettt 7xxxx angka2nya")) == ["banget", "7xxxx", "angkanya"]
