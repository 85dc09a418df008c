"""The words that travel with a site's data: those that its answers need, written to be small."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from string import ascii_uppercase
from typing import Any

from generator.search.workshop import Workshop

COMMON = 200
"""How many of the most frequent words say little about a query's subject even where no answer has them."""


def word_data(shop: Workshop, texts: Sequence[str], vocabulary: frozenset[str]) -> dict[str, Any]:
    """What the script reads as ``words``; ``texts`` are the answers' texts, ``vocabulary`` all their bases.

    Synonyms that lead to nothing on this site stay at home, and bases that a query finds by itself.
    """
    language = shop.language
    all_groups = tuple(shop.groups())
    longest = max((phrase.count(" ") + 1 for group in all_groups for phrase in group), default=1)
    found = frozenset(phrase for text in texts for phrase in _runs(shop.kept(text), longest))
    groups = [group for group in all_groups if found.intersection(group)]
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
    settled = known.union(shop.stop_words, off_topic)
    forms = frozenset(word for text in texts for word in language.cutter.words(text))
    return {
        "spellings": _lines(shop.spellings),
        "irregular": _lines(_irregular(shop, met, known, settled, forms)),
        "stop": front_coded({" ".join(language.bases(text)) for text in shop.all("stop_words")}),
        "weak": front_coded(weak),
        "common": front_coded(_common(shop) - known - shop.stop_words),
        "places": front_coded(shop.places),
        "groups": ["|".join(group) for group in groups],
        "leads": [f"{'|'.join(lead)}>{'|'.join(targets)}" for lead, targets in leads],
        "off": front_coded(phrase for phrase in off_topic if phrase not in found and phrase not in known),
    }


def _irregular(
    shop: Workshop,
    met: frozenset[str],
    known: frozenset[str],
    settled: frozenset[str],
    forms: frozenset[str],
) -> dict[str, str]:
    """Bases that aren't stems, of ``forms`` in the answers, and of what a query may meet and can't find."""
    irregular = shop.language.irregular
    stem = shop.language.cutter.stem
    shop.language.cutter.learn(irregular)
    pairs = [
        (word, base)
        for word, base in irregular.items()
        if base != stem(word) and not met.isdisjoint((base, stem(word)))
    ]
    found = shop.language.cutter.script.call(
        "Search.findable", pairs, sorted(known - shop.stop_words), sorted(settled)
    )
    return {
        word: base
        for (word, base), is_found in zip(pairs, found, strict=True)
        if word in forms or not is_found
    }


def _common(shop: Workshop) -> set[str]:
    frequent = [word for word in shop.frequent if len(word) > 2]
    return {shop.language.base(word) for word in frequent[:COMMON]}


def front_coded(listed: Iterable[str]) -> str:
    """Words in order, each as how many letters it shares with the one before (A: none), and the rest."""
    before, coded = "", []
    for word in sorted(listed):
        common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, word, strict=False)))
        shared = min(common, len(ascii_uppercase) - 1)
        coded.append(ascii_uppercase[shared] + word[shared:])
        before = word
    return "".join(coded)


def _lines(pairs: dict[str, str]) -> list[str]:
    """Keys with the same value on one line: "value:key,key"."""
    turned: dict[str, list[str]] = {}
    for key, value in sorted(pairs.items()):
        turned.setdefault(value, []).append(key)
    return [f"{value}:{','.join(keys)}" for value, keys in turned.items()]


def _runs(text: tuple[str, ...], longest: int) -> Iterator[str]:
    """Every run of words in a text, up to ``longest`` words."""
    for start in range(len(text)):
        for end in range(start + 1, min(start + longest, len(text)) + 1):
            yield " ".join(text[start:end])
