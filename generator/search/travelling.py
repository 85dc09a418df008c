"""The words that travel with a site's data: those that its answers need, written to be small."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from generator.search.workshop import Workshop

COMMON = 400
"""How many of the most frequent words say little about a query's subject even where no answer has them."""
REAL = 6000
"""How many of the most frequent words are never taken for mistyped; rarer ones cost more than they save."""
LONGEST_PHRASE = 6
"""Words of the longest phrase that is looked for in a text."""


def word_data(shop: Workshop, texts: Sequence[str], vocabulary: frozenset[str]) -> dict[str, Any]:
    """What the script reads as ``words``; ``texts`` are the answers' texts, ``vocabulary`` all their bases.

    Synonyms that lead to nothing on this site, and real words unlike any word of it, stay at home.
    """
    language = shop.language
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
    weak = {base for text in shop.all("weak_words") for base in language.bases(text)}
    met = known | keys | shop.stop_words | weak | {word for phrase in off_topic for word in phrase.split()}
    forms = {word for text in texts for word in language.cutter.words(text)}
    return {
        "spellings": _lines(shop.spellings),
        "irregular": _lines(_irregular(shop, met)),
        "stop": "|".join(sorted({" ".join(language.bases(text)) for text in shop.all("stop_words")})),
        "weak": " ".join(sorted(weak)),
        "common": front_coded(_common(shop) - known - shop.stop_words),
        "real": front_coded(_real(shop, known, vocabulary | forms | {key for key in keys if len(key) > 5})),
        "groups": ["|".join(group) for group in groups],
        "leads": [f"{'|'.join(lead)}>{'|'.join(targets)}" for lead, targets in leads],
        "off": "|".join(phrase for phrase in off_topic if phrase not in found and phrase not in known),
    }


def _irregular(shop: Workshop, met: frozenset[str]) -> dict[str, str]:
    """Bases that aren't stems, of the words that a query may meet."""
    irregular = shop.language.irregular
    stem = shop.language.cutter.stem
    shop.language.cutter.learn(irregular)
    return {
        word: base
        for word, base in irregular.items()
        if base != stem(word) and not met.isdisjoint((base, stem(word)))
    }


def _common(shop: Workshop) -> set[str]:
    frequent = [word for word in shop.frequent if len(word) > 2]
    return {shop.language.base(word) for word in frequent[:COMMON]}


def _real(shop: Workshop, known: frozenset[str], mistakable: frozenset[str]) -> list[str]:
    """Real words that a mistyped word of the site could be taken for: they are never "mended"."""
    frequent = shop.frequent[:REAL]
    shop.language.cutter.learn(frequent)
    forms = {word: {word, shop.language.base(word)} for word in frequent}
    strange = {word: sorted(both) for word, both in forms.items() if known.isdisjoint(both)}
    near = shop.language.cutter.script.call("Search.near", list(strange.values()), sorted(mistakable))
    return [word for word, is_near in zip(strange, near, strict=True) if is_near]


def front_coded(listed: Iterable[str]) -> str:
    """Words in order, each as the number of letters it shares with the one before, and the rest."""
    before, coded = "", []
    for word in sorted(listed):
        shared = next((n for n in range(9, -1, -1) if before[:n] == word[:n] and n <= len(before)), 0)
        coded.append(f"{shared}{word[shared:]}")
        before = word
    return "".join(coded)


def _lines(pairs: dict[str, str]) -> list[str]:
    """Keys with the same value on one line: "value:key,key"."""
    turned: dict[str, list[str]] = {}
    for key, value in sorted(pairs.items()):
        turned.setdefault(value, []).append(key)
    return [f"{value}:{','.join(keys)}" for value, keys in turned.items()]


def _runs(text: tuple[str, ...]) -> Iterator[str]:
    for start in range(len(text)):
        for end in range(start + 1, min(start + LONGEST_PHRASE, len(text)) + 1):
            yield " ".join(text[start:end])
