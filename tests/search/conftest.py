"""The search over the office's data, run by the site's own script outside a browser."""

from pathlib import Path

import pytest

from generator.model.entry import Source
from generator.search.engine import Engine
from generator.search.index import search_data
from generator.search.language import Indonesian, read_indonesian
from generator.search.workshop import Workshop, workshop
from generator.site.assets import search_script
from generator.views.lookup import Lookup


@pytest.fixture(scope="session")
def indonesian() -> Indonesian:
    return read_indonesian(search_script())


@pytest.fixture(scope="session")
def data(source: Source, indonesian: Indonesian) -> str:
    return search_data(Lookup(source), indonesian)


@pytest.fixture(scope="session")
def engine(data: str, indonesian: Indonesian) -> Engine:
    return Engine(indonesian.script, data)


@pytest.fixture(scope="session")
def shop(source: Source, indonesian: Indonesian) -> Workshop:
    return workshop(source, indonesian)


@pytest.fixture(scope="session")
def home(site: Path) -> str:
    return (site / "index.html").resolve().as_uri()
