"""Ids to records, and what follows from all entries together."""

from generator.model.catalogue import Role
from generator.model.procedure import PartiesRecord
from generator.views.lookup import Lookup, needs_review
from tests.views.entries import OTHER, ROLES, Raw, entry_of, lookup_of, role


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


def test_roles_with_a_home() -> None:
    lookup = lookup_of(entry("a"))
    assert [role.id for role in lookup.addressed_roles] == ["penyedia", "konsultan", "helpdesk", "admin"]
    assert lookup.is_served("penyedia")
    assert not lookup.is_served("helpdesk")


def test_topics_with_their_entries_in_order() -> None:
    ((topic, filed),) = lookup_of(entry("a"), entry("b")).by_topic
    assert topic.id == "umum"
    assert [found.entry.id for found in filed] == ["a", "b", OTHER]


def test_a_role_comprises_others_through_others_and_itself() -> None:
    everybody = Role.model_validate(
        {"id": "publik", "nama": "Publik", "jenis": "pengguna", "mencakup": ["semua", "publik"]}
    )
    source = lookup_of(entry("a")).source
    lookup = Lookup(source.model_copy(update={"roles": (*ROLES, everybody)}))
    assert lookup.members["publik"] == {"publik", "semua", "penyedia", "konsultan"}
    assert lookup.members["penyedia"] == {"penyedia"}


def test_a_party_includes_whom_its_roles_comprise_and_names_who_else() -> None:
    lookup = lookup_of(entry("a"))
    party = lookup.party(PartiesRecord.model_validate({"salah_satu": ["semua", "admin"]}))
    assert party.is_choice
    assert [name.id for name in ROLES if party.includes(name)] == ["penyedia", "konsultan", "semua", "admin"]
    assert party.others(role("admin")) == (role("semua"),)
    assert party.others(role("penyedia")) == ()


def test_whom_something_is_for() -> None:
    lookup = lookup_of(entry("a"))
    assert lookup.is_for(role("konsultan"), ("semua",))
    assert not lookup.is_for(role("admin"), ("semua",))
    assert lookup.is_for(role("admin"), ())
    audiences = ((), ("semua",), ("admin",), ("admin", "penyedia"))
    assert [lookup.is_for_served(audience) for audience in audiences] == [True, True, False, True]


def test_channels_of_the_office_s_own_and_plain_kinds() -> None:
    lookup = lookup_of(entry("a"))
    assert [channel.name for channel in lookup.channels_of(("kantor", "loket"))] == ["", "Loket Tiga"]
    assert lookup.is_office(("daring", "loket"))
    assert not lookup.is_office(("gedung", "grup"))
