"""Text into words and words into bases, exactly as ``docs/assets/search.js`` does it with a query."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import snowballstemmer

_WORD = re.compile(r"[0-9A-Za-zÀ-ɏ\u0300-\u036f]+(?:[.'’][0-9A-Za-zÀ-ɏ\u0300-\u036f]+)*")
_PART = re.compile(r"[^.]+")
_NUMBER = re.compile(r"v?([0-9]+(?:\.[0-9]+)*)$")
_ADDRESS_NOISE = re.compile(r"[a-z]{1,2}$|www$|com$|https?$")
_TWICE = re.compile(r"([a-z]{3,})2(nya|an|i|kan)?$")
_REPEATED = re.compile(r"([a-z])\1{2,}")


def fold(text: str) -> str:
    """Lower case without diacritics; what isn't a letter a–z, a digit or a dot disappears."""
    plain = unicodedata.normalize("NFKD", text).lower()
    return "".join(char for char in plain if char in "abcdefghijklmnopqrstuvwxyz0123456789.")


def words(text: str) -> Iterator[str]:
    """The words of ``text``: versions whole, addresses in parts, doubled words (masuk2) once."""
    for match in _WORD.finditer(text):
        whole = fold(match[0])
        number = _NUMBER.match(whole)
        if number:
            yield number[1]
            continue
        parts = _PART.findall(whole)
        for part in parts:
            if len(parts) == 1 or not _ADDRESS_NOISE.match(part):
                yield _plain(part)


def _plain(word: str) -> str:
    twice = _TWICE.match(word)
    if twice:
        word = twice[1] + (twice[2] or "")
    return word if re.search("[0-9]", word) else _REPEATED.sub(r"\1", word)


KNOWN = 10000
"""How many of the most frequent words may have a base of their own."""


@dataclass(frozen=True)
class Language:
    """Indonesian as far as the index needs it: words by frequency, and bases that the stemmer misses."""

    frequent: tuple[str, ...]
    """Real words, most frequent first."""
    irregular: Mapping[str, str]
    """Bases of words whose stem is something else."""
    stemmed: dict[str, str] = field(default_factory=dict, repr=False)
    """What has been looked up already."""

    @cached_property
    def _stemmer(self) -> snowballstemmer.basestemmer.BaseStemmer:
        return snowballstemmer.stemmer("indonesian")

    def base(self, word: str) -> str:
        found = self.stemmed.get(word)
        if found is None:
            found = self.irregular.get(word) or self.stem(word)
            self.stemmed[word] = found
        return found

    def stem(self, word: str) -> str:
        return str(self._stemmer.stemWord(word))

    def bases(self, text: str) -> tuple[str, ...]:
        return tuple(self.base(word) for word in words(text))


def language(bases: Mapping[str, str] | None = None) -> Language:
    """The list in ``kata-id.txt``, and ``bases`` that are known better than by stemming."""
    text = (Path(__file__).parent / "kata-id.txt").read_text("utf-8")
    listed = [item for line in text.splitlines() if not line.startswith("#") for item in line.split()]
    pairs = [item.partition("=") for item in listed]
    irregular = {word: base for word, _, base in pairs[:KNOWN] if base} | dict(bases or {})
    return Language(frequent=tuple(word for word, _, _ in pairs), irregular=irregular)
