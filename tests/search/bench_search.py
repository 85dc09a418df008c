"""What the search weighs and how long it takes (``python -m tests.search.bench_search``, ``make bench``).

Weight is gzip, as a server sends it. Time is that of one key press on a processor four times slower: the
search alone, and until the results stand in the page. The large sites repeat the office's answers.
"""

import gzip
import json
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import sync_playwright

from generator.authoring.validate import read_source
from generator.search.index import AFTER, BEFORE, search_data
from generator.search.language import read_indonesian
from generator.site.assets import script, search_script
from generator.views.lookup import Lookup
from tests.search.scoring import DEVELOPMENT, read_rows
from tests.synthetic import synthetic_source
from tools.programs import find_browser

SIZES = (14, 1000, 5000)
SLOWER = 4
_PAGE = """<!doctype html><html lang="id" data-root="./"><meta charset="utf-8">
<form class="search"><input id="cari"></form>
<script src="search-data.js"></script>
<script src="engine.js"></script>
<script src="search.js"></script>
<script>Search.start()</script>"""
_MEASURE = """
(queries) => {
  let began = performance.now();
  const search = Engine.searchOver(searchData);
  search("x");
  const ready = performance.now() - began, input = document.querySelector("#cari"), searched = [], shown = [];
  for (const query of queries) for (let size = 1; size <= query.length; size += 3) {
    const typed = query.slice(0, size);
    began = performance.now();
    search(typed);
    searched.push(performance.now() - began);
    input.value = typed;
    began = performance.now();
    input.dispatchEvent(new Event("input"));
    shown.push(performance.now() - began);
  }
  const p95 = (list) => list.sort((a, b) => a - b)[Math.floor(list.length * 0.95)];
  return [ready, p95(searched), p95(shown)];
}
"""


@dataclass(frozen=True)
class Figures:
    entries: int
    data: int
    """Bytes of search-data.js, gzip."""
    texts: int
    """Of these, what answers are shown with: a split index would fetch it per hit."""
    ready: float
    """Milliseconds until the first search is done, data already loaded."""
    search: float
    shown: float

    def __str__(self) -> str:
        return (
            f"{self.entries:6} pertanyaan: data {self.data / 1024:7.1f} KB gzip "
            f"(tanpa teks jawaban {(self.data - self.texts) / 1024:7.1f} KB), siap {self.ready:7.1f} ms, "
            f"p95 mencari {self.search:6.1f} ms, sampai tampil {self.shown:6.1f} ms"
        )


def weight(text: str) -> int:
    return len(gzip.compress(text.encode(), 9, mtime=0))


def without_texts(data: str) -> str:
    """``data`` with only what finding needs, not what answers are shown with."""
    index = json.loads(data.removeprefix(BEFORE).removesuffix(AFTER))
    for entry in index["entries"]:
        entry["lead"] = ""
        entry["fields"] = [[kind, "", numbers] for kind, _, numbers, *_ in entry["fields"]]
    return json.dumps(index, separators=(",", ":"))


def script_weight() -> int:
    """Bytes of the script as published, gzip."""
    return weight(script("search.js", "Search"))


def figures(source_dir: Path, queries: Iterable[str]) -> Figures:
    source, problems = read_source(source_dir)
    if source is None:
        raise ValueError(problems)
    parts = {
        "search-data.js": search_data(Lookup(source), read_indonesian(search_script())),
        "engine.js": script("search/engine.js", "Engine"),
        "search.js": script("search.js", "Search"),
        "index.html": _PAGE,
    }
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        for name, content in parts.items():
            (Path(folder) / name).write_text(content, "utf-8")
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 360, "height": 740})
        session = page.context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.goto((Path(folder) / "index.html").as_uri())
        ready, search, shown = page.evaluate(_MEASURE, list(queries))
        browser.close()
    return Figures(
        entries=len(source.entries),
        data=weight(parts["search-data.js"]),
        texts=weight(parts["search-data.js"]) - weight(without_texts(parts["search-data.js"])),
        ready=ready,
        search=search,
        shown=shown,
    )


def search_figures(real: Path, sizes: Iterable[int] = SIZES) -> Iterable[Figures]:
    """Figures of the office's own source and of large ones made from it."""
    queries = [row["q"] for row in read_rows(DEVELOPMENT)][::2]
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            small = size <= SIZES[0]
            yield figures(real if small else synthetic_source(real, Path(folder) / "faq", size), queries)


def main() -> None:
    print(f"Skrip pencarian: {script_weight() / 1024:.1f} KB gzip")
    for found in search_figures(Path("faq_source")):
        print(found)


if __name__ == "__main__":
    main()
