"""Nothing of the first office's trade is told to the public of another."""

import re

import pytest

from tests.offices.reading import OFFICES, REGISTRY, TRADE
from tests.sheets.printed import Printed
from tests.site.reading import Pages

TEXT = (".html", ".js", ".json", ".xml", ".txt", ".svg", ".webmanifest")


@pytest.mark.parametrize("office", OFFICES)
def test_no_page_and_no_search_data_speaks_of_another_trade(office: str, sites: dict[str, Pages]) -> None:
    found = {
        path.relative_to(sites[office].folder).as_posix(): sorted(set(TRADE.findall(text)))
        for path in sites[office].folder.rglob("*")
        if path.suffix in TEXT
        for text in [path.read_text(encoding="utf-8")]
        if TRADE.search(text)
    }
    assert found == {}


def test_no_paper_speaks_of_another_trade(sites: dict[str, Pages]) -> None:
    papers = sorted(sites[REGISTRY].folder.rglob("*.pdf"))
    assert papers
    for path in papers:
        assert not TRADE.search(re.sub(r"\s+", " ", Printed(path.read_bytes()).raw_text)), path
