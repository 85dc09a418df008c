"""The words that a query is read with, cut down to those that this site's answers need."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import combinations
from pathlib import Path
from typing import Any

from generator.model.catalogue import Role, Term
from generator.model.entry import Source
from generator.model.search_words import SearchWords
from generator.problems.problem import Problem, SourceError
from generator.search.text import Language, language, words
from generator.source.files import read_text
from generator.source.load import load

GENERAL = Path(__file__).parent / "bahasa.yml"
COMMON = 400
"""How many of the most frequent words say little about a query's subject even where no answer has them."""

REAL = 6000
"""How many of the most frequent words are never taken for mistyped; rarer ones cost more than they save."""


@cache
def general_words() -> SearchWords:
    """What holds for Indonesian in any office."""
    file = read_text(GENERAL)
    if isinstance(file, Problem):
        raise SourceError([file])
    loaded, problems = load(file)
    if problems:
        raise SourceError(problems)
    return SearchWords.model_validate(loaded.value)


@dataclass(frozen=True, kw_only=True, eq=False)
class Workshop:
    """The language's words and the office's together."""

    parts: tuple[SearchWords, ...]
    language: Language
    terms: tuple[Term, ...]
    roles: tuple[Role, ...]

    def all(self, field: str) -> Iterator[Any]:
        """Every item of ``field`` in all parts."""
        for part in self.parts:
            yield from getattr(part, field)

    @property
    def spellings(self) -> dict[str, str]:
        """Informal spelling, one word, to the words meant; the office's own win."""
        return {
            variant[0]: " ".join(words(spelling.standard))
            for spelling in self.all("spellings")
            for text in spelling.variants
            if len(variant := tuple(words(text))) == 1
        }

    def groups(self) -> Iterator[tuple[str, ...]]:
        """Words of the same meaning, as base phrases: the workshop's, the glossary's, the roles'."""
        names = [
            *self.all("synonyms"),
            # a spelling in several words ("foto kopi") is found as a phrase is
            *((one.standard, *filter(_in_words, one.variants)) for one in self.all("spellings")),
            *((term.term, *filter(None, [term.expansion]), *term.synonyms) for term in self.terms),
            *((role.name, *role.other_names) for role in self.roles),
        ]
        for group in names:
            phrases = self.phrases(group)
            if len(phrases) > 1:
                yield phrases

    def phrases(self, texts: Iterable[str]) -> tuple[str, ...]:
        """``texts`` as base phrases without stop words, each once."""
        return tuple(dict.fromkeys(phrase for text in texts if (phrase := self.phrase(text))))

    def phrase(self, text: str) -> str:
        kept = self.kept(text)
        return " ".join(kept if len(kept) > 1 else self.language.bases(text))

    def kept(self, text: str) -> tuple[str, ...]:
        """Bases of ``text`` without stop words."""
        return tuple(base for base in self.language.bases(text) if base not in self.stop_words)

    @cached_property
    def stop_words(self) -> frozenset[str]:
        """Bases left out before phrases are looked for; "terima kasih" is a phrase, not two words."""
        bases = (self.language.bases(text) for text in self.all("stop_words"))
        return frozenset(found[0] for found in bases if len(found) == 1)


def workshop(source: Source) -> Workshop:
    general = general_words()
    parts = (general, source.search_words) if source.search_words else (general,)
    bases = {
        word: word  # also stop words: "reka", the beginning of "rekanan", isn't "mereka"
        for part in parts
        for text in (*part.stop_words, *part.whole_words)
        for word in words(text)
    }
    for part in parts:
        for spelling in part.base_forms:
            bases |= {
                word: spelling.standard
                for text in (spelling.standard, *spelling.variants)
                for word in words(text)
            }
    return Workshop(parts=parts, language=language(bases), terms=source.terms, roles=source.roles)


def word_data(shop: Workshop, texts: Sequence[str], vocabulary: frozenset[str]) -> dict[str, Any]:
    """What search.js reads as ``words``; ``texts`` are the answers' texts, ``vocabulary`` all their bases.

    Synonyms that lead to nothing on this site, and real words unlike any word of it, stay at home.
    """
    forms = {word for text in texts for word in words(text)}
    found = frozenset(phrase for text in texts for phrase in _runs(shop.kept(text)))
    groups = [group for group in shop.groups() if found.intersection(group)]
    leads = [
        (shop.phrases(lead.words), targets)
        for lead in shop.all("leads")
        if (targets := tuple(phrase for phrase in shop.phrases(lead.to) if phrase in found))
    ]
    phrases = {phrase for group in (*groups, *(lead for lead, _ in leads)) for phrase in group}
    keys = {word for phrase in phrases for word in phrase.split()}
    known = vocabulary | phrases  # a word known only inside a phrase is no word of the site by itself
    off_topic = shop.phrases(shop.all("off_topic"))
    weak = {base for text in shop.all("weak_words") for base in shop.language.bases(text)}
    met = known | keys | shop.stop_words | weak | {word for phrase in off_topic for word in phrase.split()}
    irregular = {
        word: base
        for word, base in shop.language.irregular.items()
        if base != (stem := shop.language.stem(word)) and not {base, stem}.isdisjoint(met)
    }
    mistakable = vocabulary | forms | {key for key in keys if len(key) > 5}
    frequent = [word for word in shop.language.frequent if len(word) > 2]
    common = dict.fromkeys(shop.language.base(word) for word in frequent[:COMMON])
    return {
        "spellings": [
            f"{standard}:{','.join(variants)}" for standard, variants in _turned(shop.spellings).items()
        ],
        "irregular": [f"{base}:{','.join(found)}" for base, found in _turned(irregular).items()],
        "stop": "|".join(sorted({" ".join(shop.language.bases(text)) for text in shop.all("stop_words")})),
        "weak": " ".join(sorted(weak)),
        "common": front_coded(word for word in common if word not in known and word not in shop.stop_words),
        "real": front_coded(_near(shop.language, known, mistakable)),
        "groups": ["|".join(group) for group in groups],
        "leads": [f"{'|'.join(lead)}>{'|'.join(targets)}" for lead, targets in leads],
        "off": "|".join(phrase for phrase in off_topic if phrase not in found and phrase not in known),
    }


def _in_words(text: str) -> bool:
    return len(tuple(words(text))) > 1


def front_coded(listed: Iterable[str]) -> str:
    """Words in order, each as the number of letters it shares with the one before, and the rest."""
    before, coded = "", []
    for word in sorted(listed):
        shared = next((n for n in range(9, -1, -1) if before[:n] == word[:n] and n <= len(before)), 0)
        coded.append(f"{shared}{word[shared:]}")
        before = word
    return "".join(coded)


def _turned(pairs: dict[str, str]) -> dict[str, list[str]]:
    turned: dict[str, list[str]] = {}
    for key, value in sorted(pairs.items()):
        turned.setdefault(value, []).append(key)
    return turned


def _runs(text: tuple[str, ...], longest: int = 6) -> Iterator[str]:
    for start in range(len(text)):
        for end in range(start + 1, min(start + longest, len(text)) + 1):
            yield " ".join(text[start:end])


def _near(language: Language, known: frozenset[str], mistakable: frozenset[str]) -> Iterator[str]:
    """Real words that a mistyped word of the site could be taken for: they are never "mended"."""
    shaped: dict[str, set[str]] = {}
    for word in mistakable:
        for shape in _shapes(word):
            shaped.setdefault(shape, set()).add(word)
    for word in language.frequent[:REAL]:
        forms = {word, language.base(word)}
        if known.isdisjoint(forms) and any(
            forgivable(form, target)
            for form in forms
            for shape in _shapes(form)
            for target in shaped.get(shape, ())
        ):
            yield word


@cache
def _shapes(word: str) -> tuple[str, ...]:
    """``word`` with up to as many letters left out as are forgiven, after its first letter."""
    letters = range(1, len(word))
    return (
        word,
        *(
            "".join(letter for place, letter in enumerate(word) if place not in places)
            for count in range(1, tolerance(word) + 1)
            for places in combinations(letters, count)
        ),
    )


def tolerance(word: str) -> int:
    """How many mistakes are forgiven; the same in search.js."""
    return 0 if len(word) < 4 else 1 if len(word) < 8 else 2


def forgivable(word: str, target: str) -> bool:
    """Whether ``word`` may be ``target`` mistyped; of four letters only one left out, or two swapped."""
    if word[0] != target[0] or not tolerance(word):
        return False
    if len(word) == 4 and len(target) != 5 and sorted(word) != sorted(target):
        return False
    return mistakes(word, target) <= tolerance(word)


def mistakes(one: str, other: str) -> int:
    """Letters left out, added, changed, or swapped with their neighbour, to get from ``one`` to ``other``."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, last, row = row, before, [i] + [0] * len(other)
        for j, another in enumerate(other, 1):
            row[j] = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != another))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == another:
                row[j] = min(row[j], last[j - 2] + 1)
    return row[-1]
