"""The search over the office's data, run by the site's own script outside a browser."""

from pathlib import Path

import pytest

from generator.model.entry import Source
from generator.search.engine import Engine
from generator.search.index import search_data
from generator.search.text import Language
from generator.search.words import workshop
from generator.views.lookup import Lookup


@pytest.fixture(scope="session")
def data(source: Source) -> str:
    return search_data(Lookup(source))


@pytest.fixture(scope="session")
def engine(data: str) -> Engine:
    return Engine(data)


@pytest.fixture(scope="session")
def language(source: Source) -> Language:
    return workshop(source).language


@pytest.fixture(scope="session")
def home(site: Path) -> str:
    return (site / "index.html").resolve().as_uri()
