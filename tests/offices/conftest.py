"""The three small offices: their data read once, their sites built once, PDFs only of the registry."""

from pathlib import Path

import pytest

from generator.authoring.validate import read_source
from generator.model.entry import Source
from tests.building import build_once, shared_folder
from tests.offices.reading import FOLDER, OFFICES, REGISTRY, STATISTICS, WEATHER
from tests.site.reading import Pages


@pytest.fixture(scope="session")
def offices() -> dict[str, Source]:
    """Each office's source by its folder's name, without a single problem."""
    read = {office: read_source(FOLDER / office) for office in OFFICES}
    assert {office: problems for office, (_, problems) in read.items() if problems} == {}
    return {office: source for office, (source, _) in read.items() if source is not None}


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> dict[str, Pages]:
    """Each office's site by its folder's name."""
    shared = shared_folder(tmp_path_factory, worker_id)
    return {office: _site(office, shared) for office in OFFICES}


def _site(office: str, shared: Path) -> Pages:
    return Pages(build_once(FOLDER / office, shared / office, with_pdf=office == REGISTRY))


@pytest.fixture(scope="session")
def registry(sites: dict[str, Pages]) -> Pages:
    return sites[REGISTRY]


@pytest.fixture(scope="session")
def weather(sites: dict[str, Pages]) -> Pages:
    return sites[WEATHER]


@pytest.fixture(scope="session")
def statistics(sites: dict[str, Pages]) -> Pages:
    return sites[STATISTICS]
