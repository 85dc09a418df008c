"""Modules of the search script that rank, judge and show hits."""

from tests.search.scripts import module

RANKING = module("ranking")


def test_repeated() -> None:
    assert RANKING.call("M.repeated", ["a", "b", "c", "d"], ["x", "b", "c", "d"]) == 0.75
    assert RANKING.call("M.repeated", ["a", "b"], ["a", "x", "b"]) == 0
    assert RANKING.call("M.repeated", ["a", "b"], ["a", "a", "b"]) == 1
    assert RANKING.call("M.repeated", [], []) == 0


TITLES = module("titles")


def named(title: str, terms: dict[str, float], phrases: tuple[str, ...] = ()) -> float:
    """The share of ``title`` that a query with these terms names; all its words are as rare."""
    bases = title.split()
    places = [(base, place, place) for place, base in enumerate(bases) if base != "atau"]
    for phrase in phrases:
        start = title.split(phrase)[0].count(" ")
        places.append((phrase, start, start + phrase.count(" ")))
    call = """(bases, places, terms) => M.namedShare(
      { fields: [{ bases, places: places.map(([term, from, to]) => ({ term, from, to })) }],
        rare: bases.map((base) => (base === "atau" ? 0 : 7)) },
      [{ terms: new Map(terms) }])"""
    return round(float(TITLES.call(call, bases, places, list(terms.items()))), 2)


def test_how_much_of_a_title_is_named() -> None:
    assert named("ubah email kantor lama", {"ubah": 1, "email": 1}) == 0.5
    assert named("ubah email", {"ubah": 0.7, "surat": 1}) == 0.35
    assert named("kode error", {"kode error": 0.7, "error": 0.35}, ("kode error",)) == 0.7  # as a phrase
    assert named("ubah email", {}) == 0
    assert TITLES.call("() => M.namedShare({ fields: [{ bases: [], places: [] }], rare: [] }, [])") == 0


def test_rare_words_of_a_title_count_more() -> None:
    call = """(terms) => {
      const places = [{ term: "ubah", from: 0, to: 0 }, { term: "npwp", from: 1, to: 1 }];
      const entry = { fields: [{ bases: ["ubah", "npwp"], places }], rare: [100, 300] };
      return M.namedShare(entry, [{ terms: new Map(terms) }]);
    }"""
    assert TITLES.call(call, [["ubah", 1]]) == 0.25
    assert TITLES.call(call, [["npwp", 1]]) == 0.75


def test_one_side_of_a_choice_in_a_title_is_enough() -> None:
    title = "lupa user id atau password"
    assert named(title, {"lupa": 1, "password": 1}, ("user id",)) == 1
    assert named(title, {"lupa": 1, "user id": 1}, ("user id",)) == 1
    assert named(title, {"lupa": 1}, ("user id",)) == 0.5
    assert named("lupa user atau password", {"lupa": 1, "user": 1}) == 1


JUDGING = module("judging")


def test_judged() -> None:
    def judged(
        *hits: tuple[float, float, float, str], off: bool = False, guess: bool = False
    ) -> tuple[list[float], bool]:
        rows = [
            {
                "score": score,
                "coverage": coverage,
                "share": share,
                "message": message,
                "entry": {},
                "matched": [{"guess": guess}],
            }
            for score, coverage, share, message in hits
        ]
        found = JUDGING.call("M.judged", rows, [{"off": off}])
        return [hit["score"] for hit in found["hits"]], found["low"]

    assert judged() == ([], False)
    assert judged((10, 1, 1, ""), (2, 1, 1, ""), (1.9, 1, 1, "")) == ([10, 2], False)
    assert judged((10, 0, 0, ""), (5, 0, 0, "quoted")) == ([5, 10], False)
    assert judged((1, 0.69, 0, "")) == ([1], True)  # 0.69 + 0.05
    assert judged((1, 0.71, 0, "")) == ([1], False)
    assert judged((1, 0.61, 1, "")) == ([1], False)  # a title that is named wholly counts 0.1
    assert judged((10, 0.26, 0, "")) == ([10], False)
    assert judged((100, 0, 0, "")) == ([100], False)  # counts as 20
    assert judged((20, 0.24, 0, ""), off=True) == ([20], True)  # 0.5 off
    assert judged((20, 0.26, 0, ""), off=True) == ([20], False)
    assert judged((10, 1, 0, ""), (6, 0.5, 0.25, "")) == ([10, 6], True)  # another title is named
    assert judged((10, 1, 0, ""), (5.9, 0.5, 0.25, ""), (6, 0.5, 0.24, "")) == ([10, 5.9, 6], False)
    assert judged((10, 1, 0.1, ""), (6, 0.5, 0.25, "")) == ([10, 6], False)
    assert judged((10, 1, 1, ""), guess=True) == ([10], True)  # all that matched may be another word
    assert judged((60, 0.1, 0, ""), off=True) == ([60], True)  # more than 20 says no more
    assert len(judged(*[(10.0, 1.0, 1.0, "")] * 12)[0]) == 10


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
        base: (word) => word,
        silent: (bases) => bases.map((base) => base === "yang"),
        phrases: { openedAt: (bases, from) => {
          const phrase = bases.slice(from, from + 2).join(" ");
          return phrases[phrase] ? [{ phrase, size: 2 }] : [];
        } },
      };
      const read = (fields) => M.readEntries({ entries: [{ fields }] }, lexicon);
    """)
    rows = [[kind, text] for kind, text in words.items()]
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
    assert entries.call("(rows) => read(rows).meanLength", rows) == 7
