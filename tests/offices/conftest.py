"""The three small offices: their data, read once."""

import pytest

from generator.authoring.validate import read_source
from generator.model.entry import Source
from tests.offices.reading import FOLDER, OFFICES


@pytest.fixture(scope="session")
def offices() -> dict[str, Source]:
    """Each office's source by its folder's name, without a single problem."""
    read = {office: read_source(FOLDER / office) for office in OFFICES}
    assert {office: problems for office, (_, problems) in read.items() if problems} == {}
    return {office: source for office, (source, _) in read.items() if source is not None}
