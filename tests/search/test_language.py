"""What is read of the language, and bases as the index and a query see them."""

from generator.model.entry import Source
from generator.model.search_words import SearchWords
from generator.search.engine import Script
from generator.search.index import AFTER, BEFORE, index
from generator.search.language import Cutter, Indonesian
from generator.search.travelling import COMMON
from generator.search.workshop import Workshop, workshop
from generator.views.lookup import Lookup
from tests.search.scripts import module


def test_words_come_in_order_of_frequency_with_bases(indonesian: Indonesian) -> None:
    assert indonesian.frequent[:3] == ("yang", "dan", "di")
    assert len(indonesian.frequent) == len(set(indonesian.frequent)) > COMMON
    assert indonesian.bases["menerima"] == indonesian.bases["terima"] == "terima"
    assert indonesian.words.stop_words


def test_texts_are_cut_once_in_one_call(indonesian: Indonesian) -> None:
    class Counting(Script):
        calls = 0

        def call(self, function: str, *arguments: object) -> object:
            self.calls += 1
            return super().call(function, *arguments)

    script = Counting(indonesian.script)
    cutter = Cutter(script=script)
    cutter.cut(["Mengubah akun", "akun SPSE", "Mengubah akun"])
    assert script.calls == 2
    assert cutter.words("akun SPSE") == ("akun", "spse")
    assert [cutter.stem(word) for word in cutter.words("Mengubah akun")] == ["ubah", "akun"]
    assert script.calls == 2


def test_a_query_finds_the_index_s_bases(data: str, shop: Workshop) -> None:
    """Also where a base isn't what the stemmer says."""
    site = module("entries")
    site.run(data.removeprefix(BEFORE).removesuffix(AFTER).join(("const data = ", ";")))
    site.run("const { lexicon, entries } = M.wholeSite(data)")
    fields = site.call(
        "() => entries.flatMap(({ fields }) => fields.map(({ text, bases }) => [text, bases]))"
    )
    assert all(tuple(bases) == shop.language.bases(text) for text, bases in fields if text)
    known = {base for _, bases in fields for base in bases}
    assert set(site.call("() => [...lexicon.terms]")) == known
    language = shop.language
    language.cutter.learn(shop.frequent)
    met = [word for word in shop.frequent if language.base(word) in known]
    assert len(met) > 500
    found = """(words) => words.map((word) => {
      const base = lexicon.base(word);
      return lexicon.isSettled(word, base) ? base : lexicon.looserBase(word, base) || base;
    })"""
    assert site.call(found, met) == [language.base(word) for word in met]


def test_the_office_s_own_spelling_wins(source: Source, indonesian: Indonesian) -> None:
    own = SearchWords.model_validate({"ejaan": [{"baku": "gedung kantor", "ragam": ["gk", "ged.", "g k"]}]})
    spellings = workshop(source.model_copy(update={"search_words": own}), indonesian).spellings
    assert spellings["gk"] == spellings["ged"] == "gedung kantor"
    assert spellings["gak"] == "tidak"


def test_a_very_long_word_costs_no_more_than_others(source: Source, indonesian: Indonesian) -> None:
    """Its letters left out in all ways are millions of words; it is like none of the language's."""
    filed = source.entries[0]
    entry = filed.entry.model_copy(update={"title": "panjang" * 300, "symptoms": ("k" * 2000,)})
    entries = (filed.model_copy(update={"entry": entry}), *source.entries[1:])
    made = index(Lookup(source.model_copy(update={"entries": entries})), indonesian)
    assert "panjang" * 300 in made["entries"][0]["fields"][0][1]
