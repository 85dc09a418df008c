"""Make generator/search/kata-id.txt, the most frequent Indonesian words and what the stemmer misses of them.

Run once by a developer, never by a build: `pip install wordfreq==3.1.1`, then `python tools/word_list.py`.
The package weighs 57 MB and the list 45 kB, so the list travels with the project. Words stand in order
of frequency. `word=base` marks a word whose base the stemmer misses and the list itself proves: the prefix
swallowed a k or t (menerima: terima), or the stemmer would cut into a base (terima: not ima).
"""

import gzip
import re
import textwrap
from pathlib import Path

import msgpack  # type: ignore[import-not-found, import-untyped, unused-ignore]
import snowballstemmer
import wordfreq  # type: ignore[import-not-found, import-untyped, unused-ignore]

TARGET = Path(__file__).parents[1] / "generator/search/kata-id.txt"
RAREST = 575
"""Frequency in centibels below one, down to which words prove bases; rarer ones are mostly misspellings."""
MOST = 5000
"""Words that the list has: more bases of rarer words changed no answer."""
HEADER = """\
# Indonesian words by frequency, from wordfreq 3.1.1 (Robyn Speer, 2022, doi:10.5281/zenodo.7199437),
# shortened and given bases by tools/word_list.py.
# Licence of this list: Creative Commons Attribution-ShareAlike 4.0
# (https://creativecommons.org/licenses/by-sa/4.0/).
# wordfreq credits: Google Books Ngrams (http://books.google.com/ngrams), the Leeds Internet Corpus,
# Wikipedia, ParaCrawl, OPUS OpenSubtitles 2018 (http://opus.nlpl.eu/OpenSubtitles.php), the SUBTLEX word
# lists of Marc Brysbaert et al., which remain freely available.
"""
SWALLOWED = re.compile(r"(?:(meng|peng)|men|pen)(?=[aeiou])")


def frequent_words() -> list[str]:
    """Plain words, most frequent first."""
    data = Path(wordfreq.__file__).parent / "data/small_id.msgpack.gz"
    bins = msgpack.unpackb(gzip.decompress(data.read_bytes()), raw=False)[1:]
    return [
        word for words in bins[: RAREST + 1] for word in sorted(words) if re.fullmatch("[a-z]{2,16}", word)
    ]


def bases(words: list[str]) -> dict[str, str]:
    """Each word's base where it isn't what the stemmer says."""
    rank = {word: place for place, word in enumerate(words)}
    stemmer = snowballstemmer.stemmer("indonesian")
    stems = {word: stemmer.stemWord(word) for word in words}
    found = {word: _restored(word, stem, rank) for word, stem in stems.items()}
    whole = set(found.values())
    return {word: base for word in words if (base := word if word in whole else found[word]) != stems[word]}


def _restored(word: str, stem: str, rank: dict[str, int]) -> str:
    """The stem with its swallowed first letter, if that is a more frequent word than the stem."""
    prefix = SWALLOWED.match(word)
    if not prefix or not word.startswith(stem, prefix.end()):
        return stem
    restored = ("k" if prefix[1] else "t") + stem
    return restored if rank.get(restored, len(rank)) < rank.get(stem, len(rank)) else stem


def main() -> None:
    words = frequent_words()
    irregular = bases(words)
    listed = [f"{word}={irregular[word]}" if word in irregular else word for word in words[:MOST]]
    TARGET.write_text(HEADER + "\n".join(textwrap.wrap(" ".join(listed), 110)) + "\n", "utf-8")


if __name__ == "__main__":
    main()
