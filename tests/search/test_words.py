"""Modules of the search script that know words only: cutting, stems, typing mistakes, phrases."""

import random
from collections.abc import Callable

import pytest
import snowballstemmer
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.search.language import Indonesian
from tests.search.scripts import module

PREFIXES = (
    "",
    *("di", "ke", "me", "mem", "men", "meng", "meny", "pem", "pen", "peng", "peny", "ter"),
    *("be", "ber", "bel", "pe", "per", "pel", "memper", "diper", "keber", "pember", "se"),
)
SUFFIXES = ("", "kah", "lah", "pun", "nya", "ku", "mu", "i", "an", "kan", "kannya", "annya", "inya", "kanlah")
LETTERS = "aaeeiioou" + "mnkbpgryhlstdw"


@pytest.fixture(scope="module")
def words() -> Callable[[str], list[str]]:
    made = module("words")
    return lambda text: [found["word"] for found in made.call("M.words", text)]


def many_words(frequent: tuple[str, ...]) -> list[str]:
    """Real words, real words with affixes, and nonsense."""
    chance = random.Random(1)
    made = [
        chance.choice(PREFIXES) + chance.choice(frequent) + chance.choice(SUFFIXES) for _ in range(40_000)
    ]
    nonsense = ["".join(chance.choices(LETTERS, k=chance.randint(1, 12))) for _ in range(10_000)]
    return [*frequent, *made, *nonsense]


def test_stems_are_those_of_snowball(indonesian: Indonesian) -> None:
    listed = many_words(indonesian.frequent)
    assert len(set(listed)) > 40_000
    stemmer = snowballstemmer.stemmer("indonesian")
    stems = module("stems").call("(list) => list.map(M.stem)", listed)
    wrong = {word: stem for word, stem in zip(listed, stems, strict=True) if stem != stemmer.stemWord(word)}
    assert wrong == {}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Masuk2 ke SPSE", ["masuk", "ke", "spse"]),
        ("V3.6, v4 dan 0.4.10.", ["3.6", "4", "dan", "0.4.10"]),
        ("e-mail LPSE.bombanakab.go.id", ["e", "mail", "lpse", "bombanakab"]),
        ("https://www.inaproc.id/akun a.kantor.com", ["https", "inaproc", "akun", "kantor"]),
        ("bangettt 7xxxx angka2nya aa", ["banget", "7xxxx", "angkanya", "aa"]),
        ("n.p.w.p Rp. 71.034 1.000.000 7.1", ["npwp", "rp", "71034", "1000000", "7.1"]),
        ("777 aplikasi2i ab2", ["777", "aplikasii", "ab2"]),
        ("Jum'at Jum’at émail ﬁle ﬀ", ["jumat", "jumat", "email", "le"]),
        ("", []),
        ("... 密码 😀", []),
    ],
)
def test_words(words: Callable[[str], list[str]], text: str, found: list[str]) -> None:
    assert words(text) == found


def test_words_stand_where_they_are_found() -> None:
    text = "Di lpse.bombanakab.go.id, Émail: salah!"
    places = module("words").call("M.words", text)
    assert [(place["word"], text[place["start"] : place["end"]]) for place in places] == [
        ("di", "Di"),
        ("lpse", "lpse.bombanakab.go.id"),
        ("bombanakab", "lpse.bombanakab.go.id"),
        ("email", "Émail"),
        ("salah", "salah"),
    ]


@settings(max_examples=200, deadline=None)
@given(text=st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60))
def test_words_of_any_text_are_plain_and_cut_once(words: Callable[[str], list[str]], text: str) -> None:
    found = words(text)
    assert all(set(word) <= set("abcdefghijklmnopqrstuvwxyz0123456789.") and word for word in found)
    assert words(" ".join(found)) == [word for part in found for word in words(part)]


def edits(word: str, other: str) -> int:
    """Mistakes between two words by the definition: optimal string alignment, without a table."""
    if not word or not other:
        return len(word) + len(other)
    ways = [edits(word[1:], other) + 1, edits(word, other[1:]) + 1]
    ways.append(edits(word[1:], other[1:]) + (word[0] != other[0]))
    if word[:2] == other[1::-1] and len(word) > 1 and len(other) > 1:
        ways.append(edits(word[2:], other[2:]) + 1)
    return min(ways)


MISTAKES = module("mistakes")


@settings(max_examples=150, deadline=None)
@given(word=st.text("abc", max_size=5), other=st.text("abc", max_size=5), most=st.integers(0, 5))
def test_mistakes_are_counted(word: str, other: str, most: int) -> None:
    counted, right = MISTAKES.call("M.mistakes", word, other, most), edits(word, other)
    assert counted == right or (counted > most and right > most)


@pytest.mark.parametrize(
    ("word", "other", "most", "count"),
    [
        ("seleksi", "selekis", 2, 1),
        ("pasword", "password", 1, 1),
        ("user", "usser", 1, 1),  # of four letters, one left out …
        ("user", "uesr", 1, 1),  # … or two swapped
        ("user", "uses", 1, 2),  # but not one changed
        ("login", "logim", 1, 1),
        ("npwp", "email", 2, 3),
        ("password", "pass", 2, 3),
    ],
)
def test_distance(word: str, other: str, most: int, count: int) -> None:
    assert MISTAKES.call("M.distance", word, other, most) == count


def test_longer_words_forgive_more() -> None:
    words = ["", "npw", "npwp", "seleksi", "password", "a" * 2000]
    assert [MISTAKES.call("M.tolerance", word) for word in words] == [0, 0, 1, 1, 2, 2]


def test_lists_are_read_as_they_were_written() -> None:
    decoding = module("decoding")
    assert decoding.call("M.listed", "AmasaElahDukA2 kataA7") == ["masa", "masalah", "masuk", "2 kata", "7"]
    assert decoding.call("M.listed", "") == []
    read = decoding.call("(lines) => [...M.pairs(lines)]", ["tidak:gk,gak", "bisa:bs"])
    assert read == [["gk", "tidak"], ["gak", "tidak"], ["bs", "bisa"]]


def test_phrases_are_found_longest_first() -> None:
    book = module("phrases")
    book.run('const book = M.phraseBook(); ["a b", "a b c d", "b c", "z"].forEach(book.add)')
    at = '(from) => book.openedAt(["x", "a", "b", "c", "d"], from).map(({ phrase, size }) => [phrase, size])'
    assert book.call(at, 1) == [["a b c d", 4], ["a b", 2]]
    assert book.call(at, 2) == [["b c", 2]]
    assert book.call(at, 4) == []
