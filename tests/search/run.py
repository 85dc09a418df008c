"""Type queries into the built site and write down what it shows.

``python -m tests.search.run QUERIES RUN [--site SITE]``: one JSON line for each query of QUERIES, with the
entries shown, best first, whether they are shown as guesses, and how long the last key press took until the
results stood in the page.
"""

import argparse
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from tests.search.scoring import read_rows
from tools.programs import find_browser

SHORT = 200
"""Characters of a query that are typed one by one; a longer one is pasted."""
_CLOCK = """
let began = 0;
document.addEventListener("input", () => { began = performance.now(); }, true);
document.addEventListener("input", () => { window.took = performance.now() - began; });
"""
_TOLD = "() => document.querySelector('.search [role=status]').textContent"
"""The final state is announced, and no other: a large site has to load parts first."""
_SHOWN = """
() => ({
  results: [...document.querySelectorAll("#hasil-cari [role=option]")].map((one) => one.dataset.entry),
  low: document.querySelector(".found").classList.contains("low"),
  ms: Math.round(window.took * 100) / 100,
})
"""


def open_search(page: Page, address: str) -> None:
    """Open the site's home and wait until its search is there."""
    page.goto(address)
    page.focus("#cari")
    page.wait_for_selector("#cari[role=combobox]")


def typed(page: Page, query: str) -> dict[str, Any]:
    """What the open page shows once ``query`` has been typed into its empty search box."""
    box = page.locator("#cari")
    box.fill("")
    line = " ".join(query.split())
    if len(line) > SHORT:
        box.fill(line)
    else:
        box.press_sequentially(line)
    if page.evaluate("Boolean(searchData.parts)"):
        page.wait_for_function(_TOLD)
    shown: dict[str, Any] = page.evaluate(_SHOWN)
    return shown


def run(queries: Iterable[str], address: str, slowdown: int = 1) -> Iterator[dict[str, Any]]:
    """What the site at ``address`` shows for each query, on a processor ``slowdown`` times slower."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        page = browser.new_page()
        if slowdown > 1:
            session = page.context.new_cdp_session(page)
            session.send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
        open_search(page, address)
        page.evaluate(_CLOCK)
        for query in queries:
            yield {"q": query, **typed(page, query)}
        browser.close()


def home_of(site: str) -> str:
    """The address of a site's home: ``site`` is a folder or a web address."""
    if site.startswith(("http://", "https://")):
        return site.rstrip("/") + "/index.html"
    return (Path(site) / "index.html").resolve().as_uri()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("queries", type=Path)
    parser.add_argument("run", type=Path)
    parser.add_argument("--site", default="site", help="folder of the built site, or its address")
    options = parser.parse_args()
    with options.run.open("w", encoding="utf-8") as file:
        for row in run([row["q"] for row in read_rows(options.queries)], home_of(options.site)):
            print(json.dumps(row, ensure_ascii=False), file=file)


if __name__ == "__main__":
    main()
