"""Nothing of the first office's trade is told to the public of another."""

import re
from pathlib import Path

import pytest

from tests.offices.reading import OFFICES, REGISTRY, TRADE
from tests.sheets.printed import Printed
from tests.site.reading import Pages

TEXT = (".html", ".js", ".json", ".xml", ".txt", ".svg", ".webmanifest")

PROGRAM = '<meta name="generator" content="pusat-bantuan-lpse">'
"""What has made the page, which no reader sees."""

COMMON = frozenset(("helpdesk", "penyedia", "perusahaan"))
"""Words that anybody may type, whatever the office."""


@pytest.mark.parametrize("office", OFFICES)
def test_no_page_and_no_search_data_speaks_of_another_trade(office: str, sites: dict[str, Pages]) -> None:
    found = {
        path.relative_to(sites[office].folder).as_posix(): sorted(words)
        for path in sites[office].folder.rglob("*")
        if path.suffix in TEXT
        for words in [_trade(path)]
        if words
    }
    assert found == {}


def _trade(path: Path) -> set[str]:
    """The words of the trade in a file; what the language has in common is no trade's own in the search."""
    text = path.read_text(encoding="utf-8").replace(PROGRAM, "")
    common = COMMON if path.suffix == ".js" else frozenset()
    return {word.casefold() for word in TRADE.findall(text)} - common


def test_no_paper_speaks_of_another_trade(sites: dict[str, Pages]) -> None:
    papers = sorted(sites[REGISTRY].folder.rglob("*.pdf"))
    assert papers
    for path in papers:
        assert not TRADE.search(re.sub(r"\s+", " ", Printed(path.read_bytes()).raw_text)), path
