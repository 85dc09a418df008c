"""The language's words and the office's together: what is spelt otherwise, means the same, or says little."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from generator.model.catalogue import Role, Term
from generator.model.entry import Source
from generator.model.search_words import SearchWords
from generator.search.engine import Script
from generator.search.language import Cutter, Indonesian, Language


@dataclass(frozen=True, kw_only=True, eq=False)
class Workshop:
    parts: tuple[SearchWords, ...]
    """The language's, and the office's if it has any."""
    language: Language
    frequent: tuple[str, ...]
    """The most frequent words, in that order."""
    places: tuple[str, ...]
    """Words of the names of regions."""
    terms: tuple[Term, ...]
    roles: tuple[Role, ...]

    def all(self, field: str) -> Iterator[Any]:
        """Every item of ``field`` in all parts."""
        for part in self.parts:
            yield from getattr(part, field)

    @property
    def spellings(self) -> dict[str, str]:
        """Informal spelling, one word, to the words meant; the office's own win."""
        words = self.language.cutter.words
        return {
            words(text)[0]: " ".join(words(spelling.standard))
            for spelling in self.all("spellings")
            for text in spelling.variants
            if len(words(text)) == 1
        }

    def groups(self) -> Iterator[tuple[str, ...]]:
        """Words of the same meaning, as base phrases: the workshop's, the glossary's, the roles'."""
        names = [
            *self.all("synonyms"),
            *(
                (spelling.standard, *self._phrases_of(spelling.variants))
                for spelling in self.all("spellings")
            ),
            *((term.term, *filter(None, [term.expansion]), *term.synonyms) for term in self.terms),
            *((role.name, *role.other_names) for role in self.roles),
        ]
        for group in names:
            phrases = self.phrases(group)
            if len(phrases) > 1:
                yield phrases

    def _phrases_of(self, variants: Iterable[str]) -> Iterator[str]:
        """A spelling in several words ("foto kopi") is found as a phrase is."""
        return (text for text in variants if len(self.language.cutter.words(text)) > 1)

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


def workshop(source: Source, indonesian: Indonesian) -> Workshop:
    office = source.search_words
    parts = (indonesian.words, office) if office else (indonesian.words,)
    cutter = _cutter(indonesian.script)
    cutter.cut(_texts(part.model_dump() for part in parts))
    return Workshop(
        parts=parts,
        language=Language(cutter=cutter, irregular={**indonesian.bases, **_told(parts, cutter)}),
        frequent=indonesian.frequent,
        places=indonesian.places,
        terms=source.terms,
        roles=source.roles,
    )


@lru_cache(maxsize=1)
def _cutter(script: str) -> Cutter:
    """What a preview learns of words at one build it knows at the next."""
    return Cutter(script=Script(script))


def _told(parts: tuple[SearchWords, ...], cutter: Cutter) -> dict[str, str]:
    """Bases that the parts tell."""
    told = {
        word: word  # also stop words: "reka", the beginning of "rekanan", isn't "mereka"
        for part in parts
        for text in (*part.stop_words, *part.whole_words)
        for word in cutter.words(text)
    }
    for part in parts:
        for form in part.base_forms:
            texts = (form.standard, *form.variants)
            told |= {word: form.standard for text in texts for word in cutter.words(text)}
    return told


def _texts(value: object) -> Iterator[str]:
    """Every text in a nested value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Iterable):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _texts(inner)
