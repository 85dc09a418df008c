"""Drafts, archived entries, and what is due to be looked at again, as the preview lists them."""

from datetime import date
from typing import Any

from generator.views.lookup import Lookup
from generator.views.pages import pages
from generator.views.release import previewed
from generator.views.upkeep import UpkeepKind, upkeep_of, upkeep_on_pages, upkeep_page
from tests.views.entries import Raw, entry_of, lookup_of

TODAY = date(2026, 6, 1)


def raw(name: str, due: str = "", **fields: Any) -> Raw:
    review = {"tinjauan": {"status": "sesuai", "tinjau_lagi": due}} if due else {}
    return {**entry_of({"pelaku": "penyedia", "tindakan": "Datang"}), "id": name, **review, **fields}


def preview(*entries: Raw, today: date | None = TODAY) -> Lookup:
    source = previewed(lookup_of(*entries).source, lambda entry: entry.title, "Seseorang")
    return Lookup(source, today)


ALL = (
    raw("lama", status="arsip"),
    raw("nanti", "2026-06-01"),
    raw("lewat", "2026-05-31"),
    raw("dulu", "2025-05-31"),
    raw("tulis", "2025-01-01", status="draf"),
    raw("periksa", status="ditinjau"),
    raw("biasa"),
)


def test_the_most_urgent_come_first_and_what_needs_nothing_is_left_out() -> None:
    assert [(each.kind, each.entry.id) for each in upkeep_of(preview(*ALL))] == [
        (UpkeepKind.OVERDUE, "dulu"),
        (UpkeepKind.OVERDUE, "lewat"),
        (UpkeepKind.DRAFT, "tulis"),
        (UpkeepKind.IN_REVIEW, "periksa"),
        (UpkeepKind.DUE, "nanti"),
        (UpkeepKind.ARCHIVED, "lama"),
    ]


def test_nothing_is_overdue_where_nobody_says_what_day_it_is() -> None:
    kinds = {each.kind for each in upkeep_of(preview(*ALL, today=None))}
    assert UpkeepKind.OVERDUE not in kinds
    lookup = preview(*ALL)
    late = [entry_id for entry_id, entry in lookup.entries.items() if lookup.overdue_since(entry)]
    assert sorted(late) == ["dulu", "lewat", "tulis"]


def test_each_page_of_an_entry_tells_its_own() -> None:
    lookup = preview(*ALL)
    found = upkeep_of(lookup)
    shown = upkeep_on_pages(pages(lookup), found)
    for folder in ("faq", "penyedia", "helpdesk"):
        for each in found:
            assert shown[f"{folder}/{each.entry.id}.md"] == each
    assert "faq/biasa.md" not in shown
    assert not {"index.md", "faq/index.md"} & shown.keys()


def test_the_list_holds_each_of_them_once() -> None:
    found = upkeep_of(preview(*ALL))
    groups = upkeep_page(found).context["groups"]
    assert [each for group in groups.values() for each in group] == list(found)
