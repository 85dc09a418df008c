"""A form's values and the file's: whatever was filled in is what is read, in the fewest edits."""

import json
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.authoring.fields import CATALOGUE_MODELS, RECORD_NAMES, keys
from generator.preview.differences import differences
from generator.preview.forms import FIRST, shapes
from generator.preview.slots import Kind, Slot, slots
from generator.preview.spots import Spot, address, nearest_spot, open_file, spot_at
from generator.preview.values import changed, filled
from generator.source.edits import applied
from generator.source.writing import edited
from tests.conftest import ROOT
from tests.preview.asking import Browser

SOURCES = [
    ROOT / "faq_source",
    *sorted(path.parent for path in (ROOT / "tests/data").glob("*_office/kantor.yml")),
]

VALUES = st.recursive(
    st.text("ab", max_size=2),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from("pqrs"), inner, max_size=4),
    max_leaves=12,
)


@given(VALUES, VALUES)
@settings(max_examples=400, deadline=None)
def test_differences_lead_from_one_value_to_the_other(before: Any, after: Any) -> None:
    edits = list(differences(before, after, ()))
    assert applied(before, edits) == after
    assert bool(edits) == (before != after)


def test_every_field_of_every_record_has_an_input() -> None:
    for record in RECORD_NAMES:
        assert list(slots(record)) == list(keys(record))
        for is_new in (False, True):
            described = shapes(record, is_new=is_new)
            for shape in described.values():
                for field in shape:
                    inner = field.get("item", field)
                    assert inner["kind"] != Kind.RECORD or inner["shape"] in described
                    assert field["help"]


def test_fields_that_come_first_are_fields() -> None:
    for record, first in FIRST.items():
        assert set(first) <= set(keys(record))


def spots_in(source_dir: Path) -> list[Spot]:
    """Every record of a source."""
    found = []
    for path in sorted(source_dir.rglob("*.yml")):
        opened = open_file(source_dir, path.relative_to(source_dir).as_posix())
        waiting: list[tuple[Any, ...]] = [()]
        if isinstance(opened.loaded.value, list):
            waiting = [(index,) for index in range(len(opened.loaded.value))]
        while waiting:
            spot = nearest_spot(opened, waiting.pop())
            found.append(spot)
            for key, slot in slots(spot.record).items():
                value = spot.value.get(key)
                if slot.kind is Kind.RECORD and value:
                    waiting.append((*spot.loc, key))
                elif _holds_records(slot) and value and value != "tidak-disebut":
                    count = len(value) if isinstance(value, list) else 1
                    waiting += [(*spot.loc, key, index) for index in range(count)]
    return found


def _holds_records(slot: Slot) -> bool:
    return slot.item is not None and slot.item.kind is Kind.RECORD


@pytest.mark.parametrize("source_dir", SOURCES, ids=lambda path: path.name)
def test_a_form_that_is_sent_back_as_it_was_changes_nothing(source_dir: Path) -> None:
    spots = spots_in(source_dir)
    assert {spot.record for spot in spots} >= {CATALOGUE_MODELS["entri"], CATALOGUE_MODELS["peran"]}
    for spot in spots:
        assert spot_at(spot.opened, spot.loc).value == spot.value
        given_back = json.loads(json.dumps(filled(spot.record, spot.value)))
        assert changed(spot.record, given_back, spot.value) == spot.value
        assert list(changed(spot.record, given_back, spot.value)) == list(spot.value)


WORDS = ["satu", "dua: tiga", "- empat", "“lima”", "# enam", "tujuh 8", "' sembilan", "ya", "10:30", "[a]"]


def test_many_random_changes_end_in_the_bytes_of_direct_edits(browser_of: Browser) -> None:
    """Through the whole application, against the same edits made in the text alone."""
    chance = random.Random(15)
    path = "faq/umum/bercabang.yml"
    text = (browser_of.source_dir / path).read_bytes().decode()
    fields = {
        "langkah/0": ["tindakan", "akibat", "bila"],
        "langkah/1": ["tanya", "akibat"],
        "": ["judul", "gejala"],
    }
    done = 0
    for _ in range(120):
        way = chance.choice(sorted(fields))
        spot, key = f"{path}#{way}", chance.choice(fields[way])
        word = f"{chance.choice(WORDS)} {chance.randrange(1000)}"
        value: Any = [word, chance.choice(WORDS)] if key == "gejala" else word
        opened = open_file(browser_of.source_dir, path)
        at = spot_at(opened, tuple(int(part) if part.isdigit() else part for part in way.split("/") if part))
        after = changed(at.record, {key: value}, at.value)
        browser_of.ask("simpan", spot=spot, digest=opened.digest, value={key: value})
        assert browser_of.status == "200"
        text = edited(text, list(differences(at.raw, after, at.way)))
        assert (browser_of.source_dir / path).read_bytes().decode() == text
        done += 1
    assert done == 120
    assert address(path, ()) == f"{path}#"
