"""The built site as its pages, for the tests of what they say and how they are made."""

from pathlib import Path

import pytest

from generator.model.entry import Source
from generator.views.lookup import Lookup
from tests.building import build_once, shared_folder
from tests.conftest import ROOT
from tests.site.reading import Pages

OFFICES = {"kantor": ROOT / "faq_source", "lain": ROOT / "tests/data/other_office"}


@pytest.fixture(scope="session")
def pages(site: Path) -> Pages:
    return Pages(site)


@pytest.fixture(scope="module", params=OFFICES)
def any_pages(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, worker_id: str
) -> Pages:
    """The site of the office, and the one of an office with files, former ids and an address."""
    shared = shared_folder(tmp_path_factory, worker_id)
    return Pages(build_once(OFFICES[request.param], shared / request.param))


@pytest.fixture(scope="session")
def addresses(source: Source) -> dict[str, str]:
    """The page folder of each role that has one, by role id."""
    return {role.id: role.address or "" for role in Lookup(source).addressed_roles}


@pytest.fixture(scope="session")
def names(source: Source) -> dict[str, str]:
    """The name of each role, by role id."""
    return {role.id: role.name for role in source.roles}
