"""The built site as its pages, for the tests of what they say and how they are made."""

from pathlib import Path

import pytest

from generator.model.entry import Source
from tests.site.reading import Pages


@pytest.fixture(scope="session")
def pages(site: Path) -> Pages:
    return Pages(site)


@pytest.fixture(scope="session")
def addresses(source: Source) -> dict[str, str]:
    """The page folder of each role that has one, by role id."""
    return {role.id: role.address for role in source.roles if role.address}


@pytest.fixture(scope="session")
def names(source: Source) -> dict[str, str]:
    """The name of each role, by role id."""
    return {role.id: role.name for role in source.roles}
