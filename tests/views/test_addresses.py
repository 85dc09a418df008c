"""Each record that a page shows is found again at its place in the files."""

from pathlib import Path

import pytest

from generator.authoring.fields import walk
from generator.authoring.validate import read_source
from generator.model.entry import Source
from generator.source.load import load
from generator.source.text import TextFile, read_text
from generator.views.addresses import Address, Addresses, field_of
from generator.views.flow import branches_of, steps_in, whole
from generator.views.lookup import Lookup
from generator.views.missing import gaps_of_pages
from generator.views.pages import pages
from tests.conftest import ROOT
from tests.preview.conftest import FORKED
from tests.sources import SOUND, write_source

PATH = "faq/umum/bercabang.yml"


@pytest.fixture
def source(tmp_path: Path) -> Source:
    found, problems = read_source(write_source(tmp_path, {**SOUND, PATH: FORKED}))
    assert found, problems
    return found


def test_steps_things_and_branches_lead_to_their_own_records(source: Source) -> None:
    addresses, nodes = Addresses(source), whole("bercabang", Lookup(source))
    steps = list(steps_in(nodes))
    assert [str(addresses.of(step.act)) for step in steps] == [
        f"{PATH}#langkah/0",
        f"{PATH}#langkah/1",
        f"{PATH}#langkah/1/cabang/0/langkah/0",
        f"{PATH}#langkah/2/maka/0",
    ]
    brought = [str(addresses.of(thing.record)) for thing in steps[0].has.brings]
    assert brought == [f"{PATH}#langkah/0/bawa/0", f"{PATH}#langkah/0/bawa/1"]
    branches = [str(addresses.of(branch.record)) for branch in steps[1].branches]
    assert branches == [f"{PATH}#langkah/1/cabang/0", f"{PATH}#langkah/1/cabang/1"]
    assert [str(addresses.of(branch.record)) for branch in branches_of(nodes[2])] == [f"{PATH}#langkah/2"]


def test_what_views_make_by_themselves_has_no_address(source: Source) -> None:
    addresses = Addresses(source)
    assert addresses.of(None) is None
    assert addresses.of(source.office.model_copy()) is None
    assert addresses.of(()) is None


def test_pages_lead_to_what_they_are_about(source: Source) -> None:
    addresses = Addresses(source)
    found = {page.path: addresses.of_page(page) for page in pages(Lookup(source))}
    told = {path: str(address) for path, address in found.items() if address}
    assert told["faq/bercabang.md"] == told["petugas/bercabang.md"] == f"{PATH}#"
    assert told["petugas/index.md"] == "peran.yml#1"
    assert told["index.md"] == told["tentang.md"] == "kantor.yml#"
    assert "istilah.md" not in told


def test_every_address_of_the_office_s_data_is_a_place_in_its_files() -> None:
    folder = ROOT / "faq_source"
    source, _ = read_source(folder)
    assert source
    addresses = Addresses(source)
    for filed in source.entries:
        text = read_text(folder / filed.path)
        assert isinstance(text, TextFile)
        loaded = load(text)[0]
        for loc, record in walk(filed.entry):
            address = addresses.of(record)
            assert address in (Address(path=filed.path, loc=loc), None)
            if address and all(isinstance(part, int) or part != "pelaku" for part in loc):
                assert loaded.line(loc) >= 1


def test_a_gap_leads_to_the_field_that_takes_what_is_lacking(source: Source) -> None:
    lookup = Lookup(source)
    gaps = gaps_of_pages(pages(lookup), lookup)
    fields = {str(field_of(gap)) for found in gaps.values() for gap in found}
    assert "kantor.yml#telepon" in fields
    assert f"{PATH}#langkah/1/cabang/1/langkah" in fields
    assert f"{PATH}#langkah/2/selain_itu" in fields
    assert f"{PATH}#langkah/0/bawa/0/asli" in fields
    assert "rujukan.yml#0/tautan" in fields
