"""Sheets made for the tests, straight from the sources without a site around them."""

from pathlib import Path

import pytest

from generator.authoring.validate import read_source
from generator.model.entry import Source
from generator.phrases.sheet import Sheet, sheet_of
from generator.sheets.files import pdf_files
from generator.views.lookup import Lookup
from generator.views.visits import visit_of
from tests.sheets.printed import Printed
from tests.sheets.sources import hostile_source, long_source

SITE = "https://bantuan.contoh.go.id/lpse/"

Prints = dict[str, Printed]
"""PDFs by their file names."""


def sound(source_dir: Path) -> Source:
    source, problems = read_source(source_dir)
    assert source is not None, problems
    return source


def make(source_dir: Path, store: Path, site: str = "") -> Prints:
    """Every PDF of a source; ``site`` is the site's address where the office gives none."""
    source = sound(source_dir)
    address = (source.office.site_url or site).rstrip("/")
    files = pdf_files(Lookup(source), source_dir, f"{address}/" if address else "", store)
    return {address.removeprefix("lembar/"): Printed(content) for address, content in files}


@pytest.fixture(scope="session")
def prints(source_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Prints:
    """The office's sheets as they are while the site's address isn't known."""
    return make(source_dir, tmp_path_factory.mktemp("simpanan"))


@pytest.fixture(scope="session")
def addressed(source_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Prints:
    """The office's sheets for a site with an address."""
    return make(source_dir, tmp_path_factory.mktemp("simpanan"), SITE)


@pytest.fixture(scope="session")
def sheets(source: Source) -> dict[str, Sheet]:
    """What each sheet of the office prints, by entry id."""
    return sheets_of(source)


def sheets_of(source: Source) -> dict[str, Sheet]:
    lookup = Lookup(source)
    visits = [visit_of(filed.entry.id, lookup) for filed in source.entries]
    return {visit.entry.id: sheet_of(visit, lookup) for visit in visits if visit}


@pytest.fixture(scope="session")
def long_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return long_source(tmp_path_factory.mktemp("panjang") / "sumber")


@pytest.fixture(scope="session")
def hostile_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile_source(tmp_path_factory.mktemp("jahat") / "sumber")
