"""How far entries have come, as the preview says it."""

from typing import Any

import pytest

from generator.model.entry import Entry
from generator.phrases.status import HEADINGS, TOLD, previewed_title, upkeep_counts, upkeep_line, upkeep_mark
from generator.views.upkeep import Upkeep, UpkeepKind


def upkeep(kind: UpkeepKind, **fields: Any) -> Upkeep:
    entry = Entry.model_validate({"id": "a", "judul": "A", "pertanyaan": "Apa?", **fields})
    return Upkeep(kind=kind, entry=entry, path="faq/umum/a.yml")


REVIEWED = {"tinjauan": {"status": "sesuai", "oleh": "Kepala", "tinjau_lagi": "2026-05-01"}}


@pytest.mark.parametrize(
    ("status", "title"),
    [("draf", "Draf: A"), ("ditinjau", "Sedang ditinjau: A"), ("terbit", "A"), ("arsip", "A")],
)
def test_a_title_says_that_its_answer_is_not_published(status: str, title: str) -> None:
    assert previewed_title(upkeep(UpkeepKind.DRAFT, status=status).entry) == title


def test_every_kind_has_its_words() -> None:
    assert set(HEADINGS) == set(TOLD) == set(UpkeepKind)


def test_a_mark_tells_of_one_entry_and_the_first_page_how_many_there_are() -> None:
    draft, late = upkeep(UpkeepKind.DRAFT), upkeep(UpkeepKind.OVERDUE, **REVIEWED)
    assert upkeep_mark(draft) == "Draf. Masih ditulis; tidak ikut terbit."
    assert upkeep_mark(late) == (
        "Lewat waktu tinjauan ulang. Ditinjau oleh Kepala. Ditinjau lagi paling lambat 1 Mei 2026. "
        "Periksa jawabannya, lalu perbarui tanggal dan tinjau_lagi."
    )
    assert upkeep_counts((draft,)) == "Draf: 1."
    assert upkeep_counts((late, draft, draft)) == "Lewat waktu tinjauan ulang: 1; Draf: 2."


def test_a_line_of_the_list() -> None:
    assert upkeep_line(upkeep(UpkeepKind.DRAFT)) == "faq/umum/a.yml"
    assert upkeep_line(upkeep(UpkeepKind.DUE, **REVIEWED)) == (
        "ditinjau oleh Kepala; ditinjau lagi paling lambat 1 Mei 2026; faq/umum/a.yml"
    )
