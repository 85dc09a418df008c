"""Indonesian as far as the search needs it: texts into words, words into bases, by the site's own script."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.model.search_words import SearchWords
from generator.problems.problem import Problem, SourceError
from generator.search.engine import Script
from generator.source.load import load
from generator.source.text import read_text

HERE = Path(__file__).parent


@dataclass(frozen=True, kw_only=True)
class Indonesian:
    """What holds in any office, read once before anything is rendered."""

    words: SearchWords
    """How people type (``bahasa.yml``)."""
    frequent: tuple[str, ...]
    """The most frequent words, in that order (``kata-id.txt``)."""
    bases: Mapping[str, str]
    """Bases of frequent words that the stemmer misses."""
    places: tuple[str, ...]
    """Words of the names of regions (``daerah-id.txt``)."""
    script: str
    """What the site searches with: see ``Script``."""


def read_indonesian(script: str) -> Indonesian:
    """Read the files beside this module; raises SourceError if one is broken."""
    file = read_text(HERE / "bahasa.yml")
    if isinstance(file, Problem):
        raise SourceError([file])
    loaded, problems = load(file)
    if problems:
        raise SourceError(problems)
    pairs = [item.partition("=") for item in _listed("kata-id.txt")]
    return Indonesian(
        words=SearchWords.model_validate(loaded.value),
        frequent=tuple(word for word, _, _ in pairs),
        bases={word: base for word, _, base in pairs if base},
        places=tuple(_listed("daerah-id.txt")),
        script=script,
    )


def _listed(name: str) -> list[str]:
    """The items of a list beside this module; lines that begin with "#" tell of it."""
    lines = (HERE / name).read_text("utf-8").splitlines()
    return [item for line in lines if not line.startswith("#") for item in line.split()]


@dataclass(frozen=True, kw_only=True, eq=False)
class Cutter:
    """Texts cut into words and words stemmed by the script, each once."""

    script: Script
    _words: dict[str, tuple[str, ...]] = field(default_factory=dict, repr=False)
    _stems: dict[str, str] = field(default_factory=dict, repr=False)

    def words(self, text: str) -> tuple[str, ...]:
        """The words of ``text``: versions whole, addresses in parts, doubled words (masuk2) once."""
        if text not in self._words:
            self.cut([text])
        return self._words[text]

    def stem(self, word: str) -> str:
        if word not in self._stems:
            self.learn([word])
        return self._stems[word]

    def cut(self, texts: Iterable[str]) -> None:
        """Cut ``texts`` and stem their words at once: one call of the script costs more than its work."""
        new = [text for text in dict.fromkeys(texts) if text not in self._words]
        for text, found in zip(new, self.script.call("Search.cut", new), strict=True):
            self._words[text] = tuple(found)
        self.learn(word for text in new for word in self._words[text])

    def learn(self, words: Iterable[str]) -> None:
        """Stem ``words`` at once."""
        new = [word for word in dict.fromkeys(words) if word not in self._stems]
        self._stems.update(zip(new, self.script.call("Search.stems", new), strict=True))


@dataclass(frozen=True, kw_only=True, eq=False)
class Language:
    """Bases of words: the stemmer's, or what is known better."""

    cutter: Cutter
    irregular: Mapping[str, str]
    """Bases of words whose stem is something else."""

    def base(self, word: str) -> str:
        return self.irregular.get(word) or self.cutter.stem(word)

    def bases(self, text: str) -> tuple[str, ...]:
        return tuple(map(self.base, self.cutter.words(text)))
