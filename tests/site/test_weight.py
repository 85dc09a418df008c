"""A page costs a visitor's data plan little, and no more when the office writes more."""

import gzip
import re
from pathlib import Path

import pytest

from generator.site.assets import SEARCH, addresses
from tests.building import build_once, shared_folder
from tests.site.reading import Pages
from tests.synthetic import synthetic_source

COLD_BYTES = 12 * 1024
"""All that the first visit to a page loads, compressed."""
COLD_REQUESTS = 4
SEARCH_BYTES = 25 * 1024
"""All that the first use of the search loads, compressed."""
SEGMENTS = {"site.css": 3, "site.js": 2, "sheet.css": 4, "sheet.js": 1}
"""What a first picture waits for, in segments of a network's 1,500 bytes; on a slow link each costs 30 ms."""
SEGMENT = 1500
HEADERS = 260
"""Of a server's answer, about."""


def compressed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), compresslevel=9, mtime=0))


def cold(pages: Pages, address: str) -> list[Path]:
    """The page and what a browser loads with it."""
    page = pages[address]
    loaded = [str(tag["href"]) for tag in page.select("link[rel=stylesheet], link[rel=icon]")]
    loaded += [str(tag["src"]) for tag in page.select("script[src], img[src]")]
    here = (pages.folder / address).parent
    root = pages.folder
    paths = [root / one.lstrip("/") if one.startswith("/") else here / one for one in loaded]
    return [root / address, *{path.resolve(): path for path in paths}.values()]


def test_a_first_visit_is_light(pages: Pages) -> None:
    heavy = {
        address: size
        for address in pages.addresses
        if (size := sum(map(compressed, cold(pages, address)))) > COLD_BYTES
    }
    assert heavy == {}


def test_a_first_visit_asks_for_few_files(pages: Pages) -> None:
    counts = {address: len(cold(pages, address)) for address in pages.addresses}
    assert {address: count for address, count in counts.items() if count > COLD_REQUESTS} == {}


@pytest.mark.parametrize("name", SEGMENTS)
def test_the_first_picture_waits_for_few_segments(pages: Pages, name: str) -> None:
    size = compressed(pages.folder / addresses(pages.folder)[name]) + HEADERS
    assert size / SEGMENT <= SEGMENTS[name]


def test_the_search_is_light(pages: Pages) -> None:
    loaded = [pages.folder / addresses(pages.folder)[name] for name in SEARCH]
    assert sum(map(compressed, loaded)) <= SEARCH_BYTES


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory, worker_id: str, source_dir: Path) -> Pages:
    """The office with 60 entries."""
    folder = shared_folder(tmp_path_factory, worker_id) / "besar"
    if not (folder / "sumber").exists():
        synthetic_source(source_dir, folder / "sumber", 60)
    return Pages(build_once(folder / "sumber", folder))


def test_an_answer_does_not_grow_with_the_number_of_entries(pages: Pages, large: Pages) -> None:
    for address in (
        "faq/data-tidak-sinkron-inaproc.html",
        "penyedia/ubah-npwp.html",
        "lembar/ubah-npwp.html",
    ):
        small, big = ((one.folder / address).stat().st_size for one in (pages, large))
        assert big <= small + 1500  # longer titles, all neighbours that a page offers


def without_addresses(path: Path) -> bytes:
    """What a file holds, whichever build's assets it names."""
    return re.sub(rb"\.[0-9a-f]{8}\.", b".", path.read_bytes())


def test_scripts_and_styles_of_every_page_do_not_grow(pages: Pages, large: Pages) -> None:
    for first, second in zip(
        cold(pages, "faq/ubah-npwp.html")[1:], cold(large, "faq/ubah-npwp.html")[1:], strict=True
    ):
        assert without_addresses(first) == without_addresses(second)
