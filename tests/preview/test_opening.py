"""Whatever a source holds opens in a form: from a page, from the menu, or with what is around it."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path

import pytest

from generator.authoring.fields import CATALOGUE_MODELS, SINGLE
from generator.build import Prepared, prepare
from generator.preview.forms import NO_NAMES, hidden, shapes
from generator.preview.offers import above
from generator.preview.slots import Kind
from generator.preview.spots import Spot, address, nearest_spot, open_file, parsed
from generator.settings import Settings
from tests.conftest import ROOT
from tests.preview.asking import Browser
from tests.preview.test_values import SOURCES, spots_in
from tests.site.statuses import TODAY, write_statuses

OFFICES = [*SOURCES, ROOT / "tests/data/civil_registry"]
STATUSES = Path("draf-dan-arsip")
"""Stands for a source with every field, drafts and archived answers."""


def on_pages(prepared: Prepared) -> Iterator[str]:
    """The addresses of what has a control on a page."""
    yield from prepared.records.values()
    for page in prepared.pages.rglob("*.md"):
        yield from map(unescape, re.findall(r'data-spot="([^"]*)"', page.read_text("utf-8")))
    for gaps in prepared.gaps.values():
        yield from (gap.at for gap in gaps if gap.at)


def in_menu(source_dir: Path) -> Iterator[str]:
    """The addresses of what the menu leads to; answers have pages of their own."""
    browser = Browser(source_dir)
    for kind in CATALOGUE_MODELS.keys() - {"entri"}:
        if kind in SINGLE:
            yield f"{kind}.yml#"
        else:
            yield from (each["spot"] for each in browser.ask("daftar", kind=kind)["records"])


def in_form(spot: Spot) -> Iterator[Spot]:
    """The records that are filled in along with the one at ``spot``."""
    yield spot
    unseen = hidden(spot.record, spot.value)
    for field in shapes(spot.record, is_new=False)[spot.record.__name__]:
        key, inner = field["key"], field.get("item", field)
        value = spot.value.get(key)
        if value and key not in unseen and inner["kind"] == Kind.RECORD:
            listed = range(len(value) if isinstance(value, list) else 1)
            for way in [(key, index) for index in listed] if inner is not field else [(key,)]:
                yield from in_form(nearest_spot(spot.opened, (*spot.loc, *way)))


def opened(source_dir: Path, addresses: Iterable[str]) -> set[str]:
    """What can be changed from there, in a form or in one of those around it."""
    found: set[str] = set()
    ways = {parsed(each) for each in addresses}
    for name in {name for name, _ in ways}:
        file = open_file(source_dir, name)
        for loc in (loc for other, loc in ways if other == name):
            spot = nearest_spot(file, loc)
            around = (nearest_spot(file, parsed(outer["spot"])[1]) for outer in above(spot, NO_NAMES))
            for start in (spot, *around):
                if start.address not in found:
                    found |= {inside.address for inside in in_form(start)}
    return found


@pytest.mark.parametrize("office", [*OFFICES, STATUSES], ids=lambda path: path.name)
def test_every_record_can_be_opened(office: Path, tmp_path: Path) -> None:
    source_dir = office
    if office is STATUSES:
        write_statuses(source_dir := tmp_path / "sumber")
    settings = Settings(
        source_dir=source_dir, with_pdf=False, with_gaps=True, with_addresses=True, today=TODAY
    )
    prepared = prepare(settings, tmp_path / "halaman")
    archived = {filed.path for filed in prepared.source.archived}
    assert bool(archived) == (office is STATUSES)
    wanted = {
        address(spot.opened.name, spot.loc)
        for spot in spots_in(source_dir)
        # What an archived answer said stands on no page until it is published again.
        if spot.opened.name not in archived or not spot.loc
    }
    assert len(wanted) > len(prepared.source.entries)
    assert wanted - opened(source_dir, (*on_pages(prepared), *in_menu(source_dir))) == set()
