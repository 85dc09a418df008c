"""Modules of the search script that rank, judge and show hits."""

import pytest

from tests.search.scripts import module

RANKING = module("ranking")


def test_nearness() -> None:
    near = """(places, units) => M.nearness(
      { fields: places.map((field) => ({ places: field.map(([term, from, to]) => ({ term, from, to })) })) },
      units.map(([term, idf, place, weak]) => ({ terms: new Map([[term, 1]]), idf, place, weak })))"""
    ab = [["a", 2, 0, False], ["b", 4, 1, False]]
    assert RANKING.call(near, [[["a", 0, 0], ["b", 1, 1]]], ab) == 2
    assert RANKING.call(near, [[["b", 0, 0], ["a", 2, 2]]], ab) == 1
    assert RANKING.call(near, [[["a", 0, 3], ["b", 5, 5]], [["b", 0, 0]]], ab) == 1
    assert RANKING.call(near, [[["a", 0, 0], ["b", 6, 6]]], ab) == pytest.approx(2 / 6)
    assert RANKING.call(near, [[["a", 0, 0], ["b", 7, 7]]], ab) == 0
    assert RANKING.call(near, [[["a", 0, 0]], [["b", 1, 1]]], ab) == 0
    assert RANKING.call(near, [[["a", 0, 0], ["b", 1, 1]]], [ab[0], ["b", 4, 1, True]]) == 0
    assert RANKING.call(near, [[["a", 0, 0], ["b", 1, 1]]], [ab[0], ["b", 4, 0, False]]) == 0


def test_repeated() -> None:
    assert RANKING.call("M.repeated", ["a", "b", "c", "d"], ["x", "b", "c", "d"]) == 0.75
    assert RANKING.call("M.repeated", ["a", "b"], ["a", "x", "b"]) == 0
    assert RANKING.call("M.repeated", ["a", "b"], ["a", "a", "b"]) == 1
    assert RANKING.call("M.repeated", [], []) == 0


JUDGING = module("judging")


def test_judged() -> None:
    def judged(hits: list[tuple[float, float, float, str]], off: bool = False) -> tuple[list[float], bool]:
        rows = [
            {"score": score, "coverage": coverage, "covered": covered, "message": message, "entry": {}}
            for score, coverage, covered, message in hits
        ]
        found = JUDGING.call("M.judged", rows, [{"off": off}])
        return [hit["score"] for hit in found["hits"]], found["low"]

    assert judged([]) == ([], False)
    assert judged([(10, 1, 1, ""), (2, 1, 1, ""), (1.9, 1, 1, "")]) == ([10, 2], False)
    assert judged([(10, 0, 0, ""), (5, 0, 0, "quoted")]) == ([5, 10], False)
    assert judged([(10, 0.55, 1, "")]) == ([10], False)
    assert judged([(10, 0.54, 1.7, "")]) == ([10], True)
    assert judged([(10, 0.54, 1.8, "")]) == ([10], False)
    assert judged([(10, 0.54, 1.8, "")], off=True) == ([10], True)
    assert judged([(10, 0.27, 1.8, "")]) == ([10], True)
    assert len(judged([(10, 1, 1, "")] * 12)[0]) == 10


def test_a_page_that_is_no_answer_fits_only_what_asks_for_nothing_else() -> None:
    judged = """(page, units) => {
      const all = units.map(([matched, part, weak]) => ({ matched, part, weak }));
      const matched = all.filter((unit) => unit.matched);
      return M.judged([{ score: 1, coverage: 1, message: "", entry: { page }, matched }], all).hits.length;
    }"""
    said, other = [True, False, False], [False, False, False]
    assert JUDGING.call(judged, "index.html", [said, said]) == 1
    assert JUDGING.call(judged, "index.html", [said, other]) == 0
    assert JUDGING.call(judged, "index.html", [said, [False, True, False], [False, False, True]]) == 1
    assert JUDGING.call(judged, "", [said, other]) == 1


EXCERPTS = module("excerpts")
HIT = """
const unit = (idf, weak, term) => ({ idf, weak, terms: new Map([[term, 1]]) });
const field = (kind, text, label = "") => ({ kind, text, label,
  places: text.toLowerCase().split(" ").map((term, place) => ({ term, from: place, to: place })) });
const matched = [unit(2, false, "kata"), unit(9, true, "bisa"), unit(1, false, "lain")];
const hit = (...fields) => ({ matched, entry: { fields } });
"""
EXCERPTS.run(HIT)


def test_marks() -> None:
    call = "(text) => M.marks(field('s', text), hit())"
    assert EXCERPTS.call(call, "Sebuah kata bisa lain") == [
        {"text": "Sebuah "},
        {"text": "kata", "mark": True},
        {"text": " bisa "},
        {"text": "lain", "mark": True},
        {"text": ""},
    ]
    phrase = "M.marks({ text: 'a b c', places: [{ term: 'kata', from: 0, to: 1 }] }, hit())"
    assert [part["text"] for part in EXCERPTS.call(f"() => {phrase}") if part.get("mark")] == ["a", "b"]


def test_excerpt() -> None:
    def shown(fields: str, length: int = 40) -> tuple[str, str] | None:
        found = EXCERPTS.call(f"() => M.excerpt(hit({fields}), {length})")
        return found and (found["label"], "".join(part["text"] for part in found["parts"]))

    assert shown("field('t', 'kata'), field('w', 'kata'), field('m', 'kata'), field('p', 'kata')") is None
    assert shown("field('s', 'tidak bisa')") is None
    both = "field('s', 'yang lain', 'satu'), field('q', 'sebuah kata', 'dua'), field('i', 'kata', 'tiga')"
    assert shown(both) == ("dua", "sebuah kata")
    assert shown(f"field('s', '{'awal ' * 9}kata penutup')", 40) == ("", "… awal awal kata penutup")
    assert shown(f"field('s', 'kata {'akhir ' * 9}')", 20) == ("", "kata akhir akhir …")


def test_terms_of_an_entry_have_places() -> None:
    """Words, and phrases over words that say something, from their first to their last."""
    entries = module("entries")
    words = {"t": "log in lagi yang kata sandi", "o": "sandi"}
    entries.run("""
      const phrases = { "log in": 2, "kata sandi": 2 };
      const lexicon = {
        silent: (bases) => bases.map((base) => base === "yang"),
        phrases: { openedAt: (bases, from) => {
          const phrase = bases.slice(from, from + 2).join(" ");
          return phrases[phrase] ? [{ phrase, size: 2 }] : [];
        } },
      };
      const read = (fields) => M.readEntries({ entries: [{ fields }] }, lexicon);
    """)
    rows = [[kind, text, text] for kind, text in words.items()]
    places = entries.call(
        "(rows) => read(rows).entries[0].fields[0].places.map(({ term, from, to }) => [term, from, to])", rows
    )
    assert places == [
        *(["log", 0, 0], ["in", 1, 1], ["lagi", 2, 2], ["kata", 4, 4], ["sandi", 5, 5]),
        *(["log in", 0, 1], ["kata sandi", 4, 5]),
    ]
    counted = "(rows) => [...read(rows).postings].map(([term, [one]]) => [term, one.count])"
    once = dict.fromkeys(("log", "in", "lagi", "kata", "log in", "kata sandi"), 3)
    assert dict(entries.call(counted, rows)) == once | {"sandi": 3.5}
    titled = "(rows) => [...read(rows).postings].map(([term, [one]]) => [term, one.titled])"
    assert all(dict(entries.call(titled, rows)).values())
    assert dict(entries.call(titled, [*rows, ["o", "lain", "lain"]]))["lain"] is False
    assert entries.call("(rows) => read(rows).meanLength", rows) == 7
