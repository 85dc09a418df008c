"""What the search weighs and how long it takes (``python -m tests.search.bench_search``, ``make bench``).

Weight is gzip, as a server sends it, of all that a browser loads for a visitor's first query: on a large site
also the parts that this query needs. About 260 bytes of headers come with each file. Time is that of one key
press on a processor four times slower: the search alone, and until the results stand in the page, once the
parts are there. The large sites repeat the office's answers, which compresses well; in the varied ones each
answer has words of its own.
"""

import gzip
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import sync_playwright

from generator.authoring.validate import read_source
from generator.search.engine import Engine
from generator.search.language import read_indonesian
from generator.search.parts import PARTS_FROM, SearchFiles, search_files
from generator.site.assets import part_files, script, search_script, search_scripts, stylesheet
from generator.views.lookup import Lookup
from tests.search.scoring import DEVELOPMENT, read_rows
from tests.synthetic import numbered, synthetic_source, with_words_of_its_own
from tools.programs import find_browser

SIZES = (14, 1000, 5000)
SLOWER = 4
_PAGE = """<!doctype html><html lang="id" data-root="./"><meta charset="utf-8">
<form class="search"><input id="cari"></form>
<script src="search-data.js"></script>
<script src="search-parts.js"></script>
<script src="engine.js"></script>
<script src="search.js"></script>
<script>Search.start()</script>"""
_MEASURE = """
async (queries) => {
  let began = performance.now();
  const search = Engine.searchOver(searchData, window.Parts && Parts.openParts);
  search("x");
  const ready = performance.now() - began, input = document.querySelector("#cari"), searched = [], shown = [];
  const load = (name) => new Promise((loaded, lost) => {
    const part = document.createElement("script");
    part.src = `assets/search-${name}.${searchData.edition}.js`;
    Object.assign(part, { onload: loaded, onerror: lost });
    document.head.append(part);
  });
  for (const query of queries) for (let size = 1; size <= query.length; size += 3) {
    const typed = query.slice(0, size);
    for (let wanting = null; !wanting || wanting.length;) {
      began = performance.now();
      ({ wanting } = search(typed));
      searched.push(performance.now() - began);
      await Promise.all(wanting.map(load));
    }
    input.value = typed;
    began = performance.now();
    input.dispatchEvent(new Event("input"));
    shown.push(performance.now() - began);
  }
  const p95 = (list) => list.sort((a, b) => a - b)[Math.floor(list.length * 0.95)];
  return [ready, p95(searched), p95(shown)];
}
"""


@dataclass(frozen=True, kw_only=True)
class First:
    """What a visitor's first query loads."""

    size: int
    """Bytes, gzip."""
    requests: int

    def __str__(self) -> str:
        return f"{self.size / 1024:.1f} KB gzip dalam {self.requests} berkas"


@dataclass(frozen=True, kw_only=True)
class Figures:
    entries: int
    kind: str
    usual: First
    worst: First
    ready: float
    """Milliseconds until the first search is done, data already loaded."""
    search: float
    shown: float

    def __str__(self) -> str:
        return (
            f"{self.entries:6} pertanyaan{self.kind}: pencarian pertama {self.usual}, terberat {self.worst}; "
            f"siap {self.ready:.1f} ms, p95 mencari {self.search:.1f} ms, sampai tampil {self.shown:.1f} ms"
        )


def weight(text: str) -> int:
    return len(gzip.compress(text.encode(), 9, mtime=0))


def script_weight() -> int:
    """Bytes of the script as published, gzip."""
    return weight(script("search.js", "Search"))


def first_searches(files: SearchFiles, queries: Iterable[str]) -> Iterator[First]:
    """What each of ``queries`` would load if it were the first."""
    always = [stylesheet("search.css", ""), script("search.js", "Search"), *search_scripts(files).values()]
    common = sum(map(weight, always))
    for query in queries:
        engine = Engine(search_script(), files.data, files.parts)
        engine.search(query)
        parts = sum(weight(files.parts[name]) for name in engine.loaded)
        yield First(size=common + parts, requests=len(always) + len(engine.loaded))


def timed(files: SearchFiles, queries: Iterable[str]) -> tuple[float, float, float]:
    """Milliseconds of a slow browser until ready, for a search, and until its hits are shown."""
    contents = {
        "search-parts.js": "",
        **search_scripts(files),
        "engine.js": script("search/engine.js", "Engine"),
        "search.js": script("search.js", "Search", {"ASKING_FILES": []}),
        "index.html": _PAGE,
    }
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        (Path(folder) / "assets").mkdir()
        for name, content in [
            *((name, text.encode()) for name, text in contents.items()),
            *part_files(files),
        ]:
            (Path(folder) / name).write_bytes(content)
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 360, "height": 740})
        session = page.context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.goto((Path(folder) / "index.html").as_uri())
        ready, search, shown = page.evaluate(_MEASURE, list(queries))
        browser.close()
    return ready, search, shown


def figures(source_dir: Path, kind: str = "") -> Figures:
    source, problems = read_source(source_dir)
    if source is None:
        raise ValueError(problems)
    files = search_files(Lookup(source), read_indonesian(search_script()))
    queries = [row["q"] for row in read_rows(DEVELOPMENT)]
    firsts = sorted(first_searches(files, queries), key=lambda first: first.size)
    ready, search, shown = timed(files, queries[::2])
    return Figures(
        entries=len(source.entries),
        kind=kind,
        usual=firsts[len(firsts) // 2],
        worst=firsts[-1],
        ready=ready,
        search=search,
        shown=shown,
    )


def search_figures(real: Path, sizes: Iterable[int] = SIZES) -> Iterator[Figures]:
    """Figures of the office's own source and of large ones made from it."""
    for size in sizes:
        if size <= SIZES[0]:
            yield figures(real)
            continue
        for kind, vary in (("", numbered), (" (beragam)", with_words_of_its_own())):
            with tempfile.TemporaryDirectory() as folder:
                yield figures(synthetic_source(real, Path(folder) / "faq", size, vary), kind)


def main() -> None:
    print(f"Skrip pencarian: {script_weight() / 1024:.1f} KB gzip; terbagi mulai {PARTS_FROM} pertanyaan")
    for found in search_figures(Path("faq_source")):
        print(found)


if __name__ == "__main__":
    main()
