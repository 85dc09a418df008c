"""Ids to records, and what follows from all entries together."""

from generator.views.lookup import needs_review
from tests.views.entries import OTHER, ROLES, Raw, entry_of, lookup_of


def entry(name: str, **fields: object) -> Raw:
    step = {"pelaku": "penyedia", "tindakan": "Datang", **fields.pop("langkah", {})}  # type: ignore[dict-item]
    return {**entry_of(step), "id": name, "judul": name.upper(), **fields}


def test_entries_are_related_both_ways_and_each_once() -> None:
    lookup = lookup_of(entry("a", terkait=["b"]), entry("b", terkait=["a"], langkah={"lihat": [OTHER]}))
    related = {name: [link.id for link in links] for name, links in lookup.related.items()}
    assert related == {"a": ["b"], "b": ["a", OTHER], OTHER: ["b"]}


def test_a_step_that_leads_to_its_own_entry_relates_nothing() -> None:
    assert lookup_of(entry("a", langkah={"lihat": ["a"]})).related["a"] == ()


def test_a_link_says_whether_its_entry_is_in_doubt() -> None:
    lookup = lookup_of(entry("a", tinjauan={"status": "perlu-ditinjau"}), entry("b"))
    assert (lookup.link("a").title, lookup.link("a").needs_review) == ("A", True)
    assert not lookup.link("b").needs_review
    assert needs_review(lookup.entries["a"])


def test_roles_with_a_home_and_whom_to_ask() -> None:
    lookup = lookup_of(entry("a"))
    assert [role.id for role in lookup.addressed_roles] == ["penyedia", "konsultan", "helpdesk", "admin"]
    assert lookup.adviser == "Kantor"
    assert lookup.is_served("penyedia")
    assert not lookup.is_served("helpdesk")
    answering = ROLES[2].model_copy(update={"sends_replies": "ya"})
    source = lookup.source.model_copy(update={"roles": (*ROLES[:2], answering, *ROLES[3:])})
    assert type(lookup)(source).adviser == "Helpdesk"


def test_topics_with_their_entries_in_order() -> None:
    ((topic, filed),) = lookup_of(entry("a"), entry("b")).by_topic
    assert topic.id == "umum"
    assert [found.entry.id for found in filed] == ["a", "b", OTHER]
