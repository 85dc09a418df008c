"""Silence about an entry's state: nothing of what isn't published, no date or name that isn't given."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.model.entry import Entry, Review
from generator.phrases.office import archived, overdue, reviewed
from generator.views.lookup import Lookup
from generator.views.release import released
from tests.oracle.media import words_in
from tests.views.entries import OTHER, Raw, entries, lookup_of, some

DAYS = st.dates(date(2001, 1, 1), date(2030, 12, 31))
STATED = st.fixed_dictionaries(
    {"status": st.sampled_from(("belum-ditinjau", "perlu-ditinjau", "sesuai"))},
    optional={"oleh": st.sampled_from(("Kepala", "Seksi Dua")), "tanggal": DAYS, "tinjau_lagi": DAYS},
)
HIDDEN = st.sampled_from(("draf", "ditinjau", "arsip"))


@some
@given(entries(depth=2), HIDDEN)
def test_nothing_of_an_unpublished_entry_reaches_the_views(raw: Raw, status: str) -> None:
    leading = {
        "id": "b",
        "judul": "B",
        "pertanyaan": "Apa?",
        "terkait": ["a"],
        "langkah": [
            {
                "pelaku": "penyedia",
                "tindakan": "Datang",
                "lihat": ["a"],
                "bawa": ["ktp", {"daftar_dari": "a"}],
            }
        ],
    }
    alone = lookup_of(leading).source
    source = released(lookup_of({**raw, "status": status}, leading).source)
    lookup = Lookup(source)
    assert set(lookup.entries) == {"b", OTHER}
    shown = words_in(source.model_copy(update={"archived": ()}).model_dump_json(exclude_defaults=True))
    known = words_in(alone.model_dump_json(exclude_defaults=True))
    assert shown - known <= {"others", "tidak", "disebut"}


@some
@given(STATED, st.booleans())
def test_a_review_says_no_more_than_its_data(raw: dict[str, Any], to_staff: bool) -> None:
    whole = Review.model_validate(raw)
    told = words_in(reviewed(whole, to_staff=to_staff))
    for key in raw.keys() - {"status"}:
        less = {name: value for name, value in raw.items() if name != key}
        assert words_in(reviewed(Review.model_validate(less), to_staff=to_staff)) <= told
    if not raw.keys() - {"status"}:
        assert told == set()


@some
@given(STATED, DAYS)
def test_a_review_is_overdue_only_after_a_day_that_the_data_gives(raw: dict[str, Any], today: date) -> None:
    entry = Entry.model_validate({"id": "a", "judul": "A", "pertanyaan": "Apa?", "tinjauan": raw})
    found = Lookup(lookup_of().source, today).overdue_since(entry)
    due = raw.get("tinjau_lagi")
    assert found == (due if due is not None and due.isoformat() < today.isoformat() else None)
    if found:
        assert str(found.year) in overdue(found)


@some
@given(st.none() | DAYS)
def test_an_archived_answer_has_a_date_only_if_the_data_has(day: date | None) -> None:
    raw = {"id": "a", "judul": "A", "pertanyaan": "Apa?", "status": "arsip", "diarsipkan": day}
    told = archived(Entry.model_validate(raw))
    assert ("sejak" in told) == (day is not None)
    assert [int(word) for word in told.replace(".", "").split() if word.isdigit()] == (
        [day.day, day.year] if day else []
    )
