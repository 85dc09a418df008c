"""What a form offers besides its fields leads where it says, and isn't refused."""

from pathlib import Path

import pytest

from generator.authoring.fields import RECORD_NAMES
from generator.authoring.ids import IDS
from generator.model.base import Record
from generator.model.procedure import PartiesRecord
from generator.preview.forms import options, shapes
from generator.preview.offers import can
from generator.preview.places import addition_at
from generator.preview.slots import MARKS, OWN_KEYS, slots
from generator.preview.spots import open_file, parsed
from generator.preview.values import filled
from tests.preview.asking import Browser
from tests.preview.test_values import SOURCES, spots_in


def count_at(source_dir: Path, at: str) -> int:
    """How many records the list has at whose end ``at`` leads."""
    name, loc = parsed(at)
    listed = open_file(source_dir, name).loaded.get(loc[:-1])
    return len(listed) if isinstance(listed, list) else 0


def test_what_is_added_stands_where_its_button_says(browser_of: Browser) -> None:
    said = set()
    for spot in spots_in(browser_of.source_dir):
        for offer in can(spot)["add"]:
            place = addition_at(browser_of.source_dir, *parsed(offer["spot"]), offer["new"])
            is_after = offer["label"].endswith("sesudah ini")
            where = spot.loc[-1] + 1 if is_after else count_at(browser_of.source_dir, offer["spot"])  # type: ignore[operator]
            assert place.index == where, offer
            said.add(offer["label"])
    assert {"Tambah cabang di akhir", "Tambah langkah di akhir", "Tambah dokumen sesudah ini"} <= said


def test_a_record_moves_only_as_far_as_its_list(browser_of: Browser) -> None:
    before, moved = browser_of.bytes(), 0
    for spot in spots_in(browser_of.source_dir):
        offered = can(spot)
        for key, by in (("up", -1), ("down", 1)):
            if key in offered:
                browser_of.ask("pindah", spot=spot.address, digest=spot.opened.digest, by=by)
                assert (browser_of.status == "200") == offered[key], (spot.address, by)
                if offered[key]:
                    moved += 1
                    browser_of.ask("urung")
    assert moved
    assert browser_of.bytes() == before


@pytest.mark.parametrize("source_dir", SOURCES, ids=lambda path: path.name)
def test_whatever_stands_in_a_source_could_have_been_chosen(source_dir: Path) -> None:
    offered: dict[str, set[str]] = {}
    chosen = set()
    for spot in spots_in(source_dir):
        for key, slot in slots(spot.record).items():
            inner = slot.item or slot
            if inner.refers in ("", MARKS, OWN_KEYS):
                continue
            if inner.refers not in offered:
                found = options(source_dir, [inner.refers], spot.opened)[inner.refers]
                offered[inner.refers] = {value for value, _ in found}
            value = filled(spot.record, spot.value).get(key) or []
            values = (
                value["peran"] if isinstance(value, dict) else [value] if isinstance(value, str) else value
            )
            assert set(values) <= offered[inner.refers], spot.address
            chosen |= set(values)
    assert chosen


def test_every_channel_that_can_be_chosen_is_taken(browser_of: Browser) -> None:
    spot = "faq/umum/bercabang.yml#langkah/0"
    channels = [value for value, _ in browser_of.form(spot)["options"]["saluran"]]
    assert "telepon" in channels
    answer = browser_of.save(spot, {"saluran": channels})
    assert browser_of.status == "200", answer


def test_whatever_names_something_is_chosen_from_a_list() -> None:
    for owner, _, key, kind in IDS:
        for record in RECORD_NAMES:
            if issubclass(record, owner) and record is not PartiesRecord:
                slot = slots(record)[key]
                assert (slot.item or slot).refers == kind, (record, key)


@pytest.mark.parametrize("record", RECORD_NAMES)
def test_help_speaks_of_lists_and_not_of_files(record: type[Record]) -> None:
    told = [field["help"] for fields in shapes(record, is_new=True).values() for field in fields]
    assert [text for text in told if ".yml" in text or "TTTT" in text] == []
