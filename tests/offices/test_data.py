"""The three small offices are sound, of other trades, and use all that the model offers between them."""

from enum import StrEnum

import pytest

from generator.authoring.fields import NODES, RECORD_NAMES
from generator.model.base import Record, Stated
from generator.model.catalogue import DocumentKind, LetterPart, RoleKind
from generator.model.contact import ChannelKind
from generator.model.entry import ReviewStatus, Source
from generator.model.procedure import NOBODY, Act, Question
from generator.model.said import NoteKind
from generator.model.things import Need
from tests.offices.reading import FOLDER, OFFICES, TRADE, chosen, records


def _used(sources: dict[str, Source]) -> set[tuple[type[Record], str]]:
    """Each record's fields that some office fills."""
    return {
        (type(record), name)
        for source in sources.values()
        for record in records(source)
        for name in record.model_fields_set
        if getattr(record, name) not in (None, (), "")
    }


NOT_PUBLISHED = {"pertanyaan: status", "pertanyaan: diarsipkan", "pertanyaan: diganti_oleh"}
"""Fields of answers that no site shows: tests/site/statuses.py has them."""


def test_the_three_offices_use_every_field_of_every_record(offices: dict[str, Source]) -> None:
    used = _used(offices)
    missing = {
        f"{noun}: {field.alias or name}"
        for record, noun in RECORD_NAMES.items()
        for name, field in record.model_fields.items()
        # What a question shares with a step is shown by steps.
        if (record, name) not in used and not (record is Question and name in Act.model_fields)
    }
    assert missing == NOT_PUBLISHED


NOT_PUBLISHED = {"pertanyaan: status", "pertanyaan: diarsipkan", "pertanyaan: diganti_oleh"}
"""Fields of answers that no site shows: tests/site/statuses.py has them."""


def test_the_three_offices_use_every_record(offices: dict[str, Source]) -> None:
    found = {type(record) for source in offices.values() for record in records(source)}
    assert set(RECORD_NAMES) <= found
    assert set(NODES) <= found


@pytest.mark.parametrize(
    "choices",
    [NoteKind, Stated, DocumentKind, LetterPart, RoleKind, ChannelKind, ReviewStatus, Need],
    ids=lambda choices: choices.__name__,
)
def test_the_three_offices_take_every_choice(offices: dict[str, Source], choices: type[StrEnum]) -> None:
    taken = set().union(*(chosen(source, choices) for source in offices.values()))
    assert taken == {choice.value for choice in choices}


def test_parties_together_and_one_of_several(offices: dict[str, Source]) -> None:
    shapes = {
        (name, "bersama" if parties.together else "salah_satu")
        for source in offices.values()
        for act in records(source)
        if isinstance(act, Act)
        for name in ("actors", "to", "escalates_to", "feedback_from")
        if len((parties := getattr(act, name, NOBODY)).ids) > 1
    }
    one_of = {(name, "salah_satu") for name in ("actors", "to", "escalates_to", "feedback_from")}
    assert {("actors", "bersama"), *one_of} <= shapes


def test_their_data_is_of_other_trades() -> None:
    for office in OFFICES:
        for path in (FOLDER / office).rglob("*.*"):
            assert not TRADE.search(path.read_text(encoding="utf-8")), path
