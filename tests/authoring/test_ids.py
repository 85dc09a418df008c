"""The table of ids knows every field that names something else: forms and workbook offer what there is."""

import re
from collections.abc import Iterator

import pytest

from generator.authoring.fields import RECORD_NAMES, keys
from generator.authoring.ids import IDS, KINDS_BY_KEY, kind_named
from generator.authoring.workbook.layout import ids_in
from generator.authoring.workbook.shapes import shape
from generator.model.base import SLUG_PATTERN, Record
from generator.model.catalogue import Document, Role
from generator.model.entry import Entry
from generator.model.procedure import PartiesRecord
from generator.preview.slots import Kind, slots

OWN = ("id", "alias", "halaman", "tanda", "kembali_ke")
"""Keys of ids that name their own record, a page of its own, or a step of the same answer."""


def id_fields() -> Iterator[tuple[type[Record], str]]:
    """Every field that takes only ids, by the pattern that it tells of."""
    for record in RECORD_NAMES:
        schema = record.model_json_schema(by_alias=True)
        for key, field in schema.get("properties", {}).items():
            if re.escape(SLUG_PATTERN) in re.escape(repr(field)) and key not in OWN:
                yield record, key


@pytest.mark.parametrize(("record", "key"), list(id_fields()), ids=str)
def test_the_table_knows_each_field_that_names_something(record: type[Record], key: str) -> None:
    assert kind_named(record, key) or KINDS_BY_KEY[key]


@pytest.mark.parametrize(("record", "key", "kind"), [(owner, key, kind) for owner, _, key, kind in IDS])
def test_forms_and_workbook_offer_what_there_is(record: type[Record], key: str, kind: str) -> None:
    owners = [each for each in RECORD_NAMES if issubclass(each, record)]
    assert owners
    for owner in owners:
        if owner is PartiesRecord:
            continue  # chosen as roles, together or one of them, wherever it stands
        slot = slots(owner)[key]
        slot = slot.item if slot.kind is Kind.LIST and slot.item else slot
        assert (slot.kind, slot.refers) == (Kind.CHOICE, kind)
        columns = [column for column in shape(owner).columns if column.keys == (key,)]
        assert [ids_in(owner, column) for column in columns] == [kind] * len(columns)


def test_a_field_of_plain_words_offers_nothing() -> None:
    assert kind_named(Document, "nama") == ""
    assert kind_named(Role, "dokumen") == ""


def test_the_field_that_an_archived_answer_points_with_is_one_of_them() -> None:
    assert kind_named(Entry, "diganti_oleh") == "entri"
    assert "diganti_oleh" in keys(Entry)
