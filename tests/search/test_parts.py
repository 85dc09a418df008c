"""A large site's search data comes in parts: a search loads few and finds what the whole index finds."""

from pathlib import Path

import pytest

from generator.authoring.validate import read_source
from generator.model.entry import Source
from generator.search.engine import Engine
from generator.search.index import search_data
from generator.search.language import Indonesian
from generator.search.parts import PARTS_FROM, SearchFiles, search_files
from generator.views.lookup import Lookup
from tests.search.bench_search import first_searches
from tests.search.scoring import DEVELOPMENT, FRESH, read_rows
from tests.search.scripts import module
from tests.synthetic import synthetic_source, with_words_of_its_own

QUERIES = [row["q"] for row in read_rows(DEVELOPMENT)]
MOST_SHOWN = 10
FIRST_BYTES = 80 * 1024
HEADERS = 260


@pytest.fixture(scope="module")
def files(source: Source, indonesian: Indonesian) -> SearchFiles:
    """The office's own answers in parts."""
    return search_files(Lookup(source), indonesian, parts_from=len(source.entries))


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory, source_dir: Path) -> Lookup:
    """As many answers as make parts, with words of their own."""
    folder = tmp_path_factory.mktemp("besar") / "faq"
    made, _ = read_source(synthetic_source(source_dir, folder, PARTS_FROM, with_words_of_its_own()))
    assert made is not None
    return Lookup(made)


@pytest.fixture(scope="module")
def large_files(large: Lookup, indonesian: Indonesian) -> SearchFiles:
    return search_files(large, indonesian)


def parted(files: SearchFiles, indonesian: Indonesian) -> Engine:
    return Engine(indonesian.script, files.data, files.parts)


def test_few_answers_are_one_file(source: Source, indonesian: Indonesian, data: str) -> None:
    assert search_files(Lookup(source), indonesian) == SearchFiles(data=data)


def test_parts_find_what_the_whole_finds(engine: Engine, files: SearchFiles, indonesian: Indonesian) -> None:
    """Also of words that are still being typed, mistyped or run through with a step left out."""
    other = parted(files, indonesian)
    queries = [row["q"][:size] for row in read_rows(FRESH) for size in (4, 9, 200)]
    for query in (*queries, *QUERIES, "", "a", "~", "constructor toString", "zzz 7", "x" * 700):
        assert other.search(query) == engine.search(query), query
    for query in QUERIES[::4]:
        for step in ("stem", "synonym", "typo", "phrase"):
            assert other.search(query, (step,)) == engine.search(query, (step,)), (query, step)


def test_parts_of_a_large_site_find_what_the_whole_finds(
    large: Lookup, large_files: SearchFiles, indonesian: Indonesian
) -> None:
    whole = Engine(indonesian.script, search_data(large, indonesian))
    other = parted(large_files, indonesian)
    for query in QUERIES:
        assert other.search(query) == whole.search(query), query


def test_a_search_loads_few_parts(large_files: SearchFiles, indonesian: Indonesian) -> None:
    for query in ("lupa password", "lupa passw", "npwp", "pe", "gantiin npwp"):
        engine = parted(large_files, indonesian)
        found = engine.search(query)
        answers = [name for name in engine.loaded if name.startswith("e")]
        assert len(found["hits"]) <= len(answers) <= MOST_SHOWN
        assert 0 < len(engine.loaded) - len(answers) <= len(large_files.parts) / 50
        assert len(set(engine.loaded)) == len(engine.loaded)


def test_a_first_search_is_light(large_files: SearchFiles) -> None:
    for query, first in zip(QUERIES[::6], first_searches(large_files, QUERIES[::6]), strict=True):
        assert first.size + first.requests * HEADERS <= FIRST_BYTES, query


def test_answers_are_wanted_last_and_nothing_twice(files: SearchFiles, indonesian: Indonesian) -> None:
    engine = parted(files, indonesian)
    first = engine.script.call("search", "lupa password", [])["wanting"]
    assert first
    assert not [name for name in first if name.startswith("e")]
    engine.search("lupa password")
    loaded = list(engine.loaded)
    assert engine.script.call("search", "lupa password", [])["wanting"] == []
    engine.search("lupa password")
    assert engine.loaded == loaded


def test_words_of_one_meaning_lie_together(files: SearchFiles, indonesian: Indonesian) -> None:
    engine = parted(files, indonesian)
    assert len(engine.script.call("search", "npwp ", [])["wanting"]) == 1
    (unit,) = engine.search("npwp ")["units"]
    assert len(unit["terms"]) > 1


def test_an_edition_changes_with_any_part(source: Source, indonesian: Indonesian, files: SearchFiles) -> None:
    first, *others = source.entries
    moved = first.model_copy(
        update={"entry": first.entry.model_copy(update={"question": "Lain sama sekali?"})}
    )
    lookup = Lookup(source.model_copy(update={"entries": (moved, *others)}))
    other = search_files(lookup, indonesian, parts_from=1)
    assert other.edition != files.edition
    assert search_files(Lookup(source), indonesian, parts_from=1) == files
    assert f'"edition":"{files.edition}"' in files.data


@pytest.mark.parametrize("numbers", [[], [0], [31, 32, 1023, 1024, 5000, 70000], [1, 1, 2]])
def test_numbers_come_back(numbers: list[int]) -> None:
    coding = module("numbers")
    assert coding.call("(list) => M.unpacked(M.packed(list))", numbers) == numbers
    assert coding.call("(list) => M.risen(M.stepsOf(list))", numbers) == numbers
    assert coding.call("M.packed", [0, 31, 32, 1023]) == "aFGb_F"
