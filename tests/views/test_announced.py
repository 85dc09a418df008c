"""What readers are told: answers come and go with being published, and nothing gets out of what isn't."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.authoring.versions import Step
from generator.model.diagnosis import Diagnosis
from generator.model.entry import Filed, Source
from generator.phrases.changes import whole_line
from generator.views.announced import announced_changes
from generator.views.changes import changes_between
from generator.views.naming import names_in
from generator.views.recorded import recorded
from generator.views.release import released
from tests.views.entries import OTHER, Raw, entry_of, lookup_of, some
from tests.views.test_changes import step

STATES = ("draf", "ditinjau", "terbit", "arsip")
Answers = tuple[Filed | None, ...]
HIDDEN = [state for state in STATES if state != "terbit"]


def entry(status: str = "terbit", **fields: Any) -> Raw:
    return {**entry_of(step()), "judul": "Rahasia", "status": status, **fields}


def source(*raw: Raw, **fields: Any) -> Source:
    return lookup_of(*raw).source.model_copy(update=fields)


def told(before: Source, after: Source) -> list[str]:
    return [whole_line(change) for change in announced_changes(before, after)]


@pytest.mark.parametrize("state", HIDDEN)
def test_an_answer_is_new_on_the_day_it_is_published(state: str) -> None:
    assert told(source(), source(entry())) == ["Pertanyaan baru: Rahasia"]
    assert told(source(entry(state, gejala=["Lama"])), source(entry())) == ["Pertanyaan baru: Rahasia"]


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("draf", "Pertanyaan ditarik sementara (kembali menjadi draf): Rahasia"),
        ("ditinjau", "Pertanyaan ditarik sementara (sedang ditinjau): Rahasia"),
        ("arsip", "Pertanyaan diarsipkan (tidak berlaku lagi): Rahasia"),
    ],
)
def test_an_answer_that_is_kept_back_is_gone_and_why(state: str, said: str) -> None:
    assert told(source(entry()), source(entry(state, judul="Lain lagi", gejala=["Baru"]))) == [said]
    assert told(source(entry()), source(entry(state, id="b", alias=["a"]))) == [said]
    assert told(source(entry()), source()) == ["Pertanyaan dihapus: Rahasia"]


@pytest.mark.parametrize("before", HIDDEN)
@pytest.mark.parametrize("after", HIDDEN)
def test_nothing_is_told_of_what_is_published_neither_before_nor_after(before: str, after: str) -> None:
    assert told(source(entry(before)), source(entry(after, judul="Lain", gejala=["Baru"]))) == []
    assert told(source(), source(entry(after))) == []
    assert told(source(entry(before)), source()) == []


def test_what_changes_in_a_published_answer_is_told_but_for_what_no_reader_sees() -> None:
    after = entry(gejala=["Macet"], kata_cari=["lambat"], belum_jelas=["Berapa lama?"])
    assert told(source(entry()), source(after)) == ["Rahasia: gejala bertambah: Macet"]


def leading(other: str, **fields: Any) -> Raw:
    """An answer that leads to an ``other`` one wherever it can."""
    steps = [step("Mengisi", lihat=[other], bawa=["ktp", {"daftar_dari": other}])]
    return {**entry_of(*steps, terkait=[other]), "id": "b", "judul": "B", **fields}


def tree(*answers: str) -> Diagnosis:
    choices = [{"jika": f"Pilihan {name}", "jawaban": name} for name in answers]
    return Diagnosis.model_validate({"tanya": "Apa?", "cabang": choices})


@pytest.mark.parametrize("state", HIDDEN)
def test_what_leads_to_an_answer_comes_with_it(state: str) -> None:
    without = source(entry_of(step("Mengisi"), id="b", judul="B"), diagnosis=tree(OTHER, OTHER))
    draft = source(entry(state), leading("a"), diagnosis=tree(OTHER, OTHER, "a"))
    assert not [line for line in told(without, draft) if "Rahasia" in line or "Pilihan a" in line]
    published = source(entry(), leading("a"), diagnosis=tree(OTHER, OTHER, "a"))
    lines = told(draft, published)
    assert lines[0] == "Pertanyaan baru: Rahasia"
    assert "B: terkait bertambah: Rahasia" in lines
    assert any("Pilihan a" in line for line in lines)


def test_names_stand_for_ids_also_of_answers_that_are_what_they_were() -> None:
    before = source(entry(), entry_of(step(), id="b", judul="B"))
    changed = before.entries[1].entry.model_copy(update={"related": ("a",)})
    filed = before.entries[1].model_copy(update={"entry": changed})
    after = before.model_copy(update={"entries": (before.entries[0], filed, *before.entries[2:])})
    assert told(before, after) == ["B: terkait bertambah: Rahasia"]


def states_of(name: str) -> list[Filed | None]:
    """An answer as it can be: not there, or in any state and leading to any other."""
    title = {"id": name, "judul": name.upper()}
    raw = [leading(other, **title, status=state) for other in "pqr" for state in STATES]
    return [None, *source(*raw).entries[:-1]]


SHARED = source()
versions = st.tuples(*(st.sampled_from(states_of(name)) for name in "pqr"))
"""Three answers; those that are drawn in the same state for two versions are the same objects."""


def test_what_leads_to_an_answer_is_told_also_if_nobody_touched_it() -> None:
    draft, leads, *shared = source(entry("draf"), leading("a")).entries
    (published, *_) = source(entry()).entries
    before, after = (
        SHARED.model_copy(update={"entries": (first, leads, *shared)}) for first in (draft, published)
    )
    assert "B: terkait bertambah: Rahasia" in told(before, after)
    assert "B: terkait berkurang: Rahasia" in told(after, before)


@pytest.mark.parametrize("state", HIDDEN)
def test_a_draft_that_nobody_touched_stays_unnamed(state: str) -> None:
    draft, *shared = source(entry(state)).entries
    plain, leads = (source(raw).entries[0] for raw in (leading(OTHER), leading("a", terkait=["a", OTHER])))
    before, after = (SHARED.model_copy(update={"entries": (draft, each, *shared)}) for each in (plain, leads))
    lines = told(before, after)
    assert lines
    assert not [line for line in lines if "Rahasia" in line or "terkait" in line]


@some
@given(versions, versions, st.sets(st.integers(0, 2)))
def test_it_is_what_two_releases_differ_in(one: Answers, other: Answers, kept: set[int]) -> None:
    two = [one[place] if place in kept else answer for place, answer in enumerate(other)]
    before, after = (
        SHARED.model_copy(update={"entries": (*filter(None, chosen), *SHARED.entries)})
        for chosen in (one, two)
    )
    found = [replace(change, after="") for change in announced_changes(before, after)]
    expected = changes_between(released(before), released(after), names_in(before, after))
    assert found == [replace(change, after="") for change in expected]


def test_the_first_version_counts_what_is_published_and_files_of_drafts_are_not_named() -> None:
    now = source(entry("draf"))
    files = ("faq/umum/a.yml", "faq/umum/lain.yml", "kantor.yml")
    first = Step(day=date(2026, 1, 1), before=source(), after=now, unreadable=files, is_first=True)
    (readers,) = recorded([first], for_readers=True)
    (editors,) = recorded([first])
    assert (readers.began_with, readers.unreadable) == (1, files[1:])
    assert (editors.began_with, editors.unreadable) == (2, files)
    later = Step(before=source(), after=now, unreadable=files[:1])
    assert recorded([later], for_readers=True) == ()
    assert len(recorded([later])) == 1
