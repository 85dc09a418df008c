"""One role's view: what it does and hands on, and how others' steps concern it."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.model.catalogue import Role, RoleKind
from generator.views.flow import Concern, Handover, Mention, whole
from generator.views.lookup import Party
from generator.views.roleview import RoleView, role_view
from tests.views.claims_oracle import Oracle, asked_of
from tests.views.entries import (
    ROLES,
    Raw,
    Said,
    acts_of,
    all_branches,
    entries,
    entry_of,
    lookup_of,
    role,
    some,
)
from tests.views.raw_reading import heard_by, ids_of, listed_in, members_of, steps_of
from tests.views.small_office import MACHINE


def view(name: str, *steps: Raw) -> RoleView:
    return view_of(entry_of(*steps), role(name))


def view_of(raw: Raw, viewer: Role) -> RoleView:
    lookup = lookup_of(raw)
    return role_view(viewer, whole("a", lookup), lookup)


def step(actor: str, **fields: object) -> Raw:
    return {"pelaku": actor, "tindakan": "Bekerja", **fields}


Named = tuple[tuple[str, ...], bool]
EDGES = ("pelaku", "kepada", "eskalasi_ke", "umpan_balik_dari")
SAID_OF_ALL = ("waktu", "biaya", "hasil")


def named(who: Party) -> Named:
    """Roles, and whether one of them is enough."""
    return tuple(role.id for role in who.roles), who.is_choice


def raw_named(party: object) -> Named:
    return ids_of(party), isinstance(party, dict)


def said_at(said: Said, *keys: str) -> list[tuple[str, Any]]:
    """What stands in these keys of ``said``, one by one, with the key."""
    return [(key, each) for key in keys for each in listed_in(said.act.get(key))]


def is_for_all(said: object) -> bool:
    return not (isinstance(said, dict) and said.get("untuk"))


def told_to(said: Said, viewer: Role) -> list[tuple[str, Any]]:
    """What ``said`` says for ``viewer`` in particular."""
    everything = said_at(said, "bawa", "sertakan", *SAID_OF_ALL, "catatan")
    return [(key, each) for key, each in everything if not is_for_all(each) and heard_by(each, viewer.id)]


def awaited_by(said: Said, viewer: Role) -> list[tuple[str, Any]]:
    """Time, cost and result that ``said`` says to all, if ``viewer`` is served."""
    if viewer.kind is not RoleKind.SERVED:
        return []
    return [(key, each) for key, each in said_at(said, *SAID_OF_ALL) if is_for_all(each)]


def concerns_in(said: Said, viewer: Role) -> tuple[Concern, ...]:
    """How somebody else's act concerns ``viewer``, by its raw data."""
    handed = viewer.id in members_of(said.act.get("eskalasi_ke"))
    delivered = said.delivers and viewer.id in members_of(said.act["kepada"])
    found = (
        (Concern.ASKED, asked_of(said, viewer.id)),
        (Concern.HANDED, handed),
        (Concern.DELIVERED, delivered and not handed),
        (Concern.REPORTS, viewer.id in members_of(said.act.get("umpan_balik_dari"))),
        (Concern.TOLD, bool(told_to(said, viewer))),
        (Concern.AWAITED, bool(awaited_by(said, viewer))),
    )
    return tuple(concern for concern, holds in found if holds)


@some
@given(entries(), st.sampled_from([known for known in ROLES if known.address]))
def test_what_a_role_does_and_is_asked(raw: Raw, viewer: Role) -> None:
    seen = view_of(raw, viewer)
    acts = acts_of(raw)
    assert [step.number for step in seen.own] == [said.number for said in acts if viewer.id in said.actors]
    assert [step.number for step in seen.asked] == [said.number for said in acts if asked_of(said, viewer.id)]
    names = list(dict.fromkeys(name for said in acts for name in ids_of(said.act["pelaku"])))
    people = [name for name in names if name != MACHINE]
    assert [actor.id for actor in seen.actors] == (people or names)


@some
@given(entries(), st.sampled_from(ROLES))
def test_every_step_of_others_that_concerns_a_role_is_mentioned_once_by_whom_and_how(
    raw: Raw, viewer: Role
) -> None:
    others = [said for said in acts_of(raw) if viewer.id not in said.actors]
    expected = [
        (said.number, raw_named(said.act["pelaku"]), concerns)
        for said in others
        if (concerns := concerns_in(said, viewer))
    ]
    found = [
        (mention.step.number, named(mention.step.actors), mention.concerns)
        for mention in view_of(raw, viewer).mentions
    ]
    assert found == expected


@some
@given(entries(), st.sampled_from(ROLES))
def test_a_mention_says_what_its_step_says_for_the_role(raw: Raw, viewer: Role) -> None:
    numbered = {said.number: said for said in acts_of(raw)}
    for mention in view_of(raw, viewer).mentions:
        said, says = numbered[mention.step.number], mention.says
        due = [*told_to(said, viewer), *awaited_by(said, viewer)]
        found = {
            "bawa": len(says.brings),
            "sertakan": len(says.encloses),
            "waktu": len(says.times),
            "biaya": len(says.costs),
            "hasil": len(says.results),
            "catatan": len(says.notes),
        }
        assert found == {key: sum(key == of for of, _ in due) for key in found}
        assert not says.links


@some
@given(entries(), st.sampled_from(ROLES))
def test_a_role_s_own_steps_say_to_whom_they_go_and_what_comes_back(raw: Raw, viewer: Role) -> None:
    own = [said for said in acts_of(raw) if viewer.id in said.actors]
    found = [
        [named(who) for who in (step.actors, step.to, step.escalates_to, step.feedback_from)]
        for step in view_of(raw, viewer).own
    ]
    assert found == [[raw_named(said.act.get(key)) for key in EDGES] for said in own]
    asked = [len(step.asks_for) for step in view_of(raw, viewer).own]
    assert asked == [sum(heard_by(thing, viewer.id) for thing in said.act.get("meminta", [])) for said in own]


@some
@given(entries(), st.sampled_from(ROLES))
def test_a_role_takes_part_where_any_step_or_branch_is_for_it(raw: Raw, viewer: Role) -> None:
    involved = Oracle(raw, viewer.id).involves(viewer.id)
    branches = list(all_branches(raw["langkah"]))
    things = any(branch.get("bawa") or branch.get("sertakan") for branch in branches)
    is_shown = (things and viewer.kind is RoleKind.SERVED) or not all(map(steps_of, branches))
    if involved or not (is_shown or "'untuk'" in str(raw)):
        assert view_of(raw, viewer).takes_part is involved


def test_without_own_steps_there_is_nothing_to_show_but_documents_of_nobody_s_branch() -> None:
    alone = view("penyedia", step("admin"))
    assert [type(node) for node in alone.nodes] == [Handover]
    assert not alone.takes_part
    cases = {"kasus": "Apa?", "cabang": [{"jika": "Satu", "bawa": ["ktp"]}, {"jika": "Dua"}]}
    seen = view("penyedia", step("admin"), cases)
    assert seen.own == ()
    assert len(seen.nodes) == 2


def test_a_request_whose_things_are_for_others_asks_nothing() -> None:
    request = step("admin", kepada="semua", meminta=[{"nama": "Nomor izin", "untuk": ["konsultan"]}])
    assert [asked.number for asked in view("konsultan", request).asked] == [1]
    assert view("penyedia", request).asked == ()


def test_a_step_of_several_is_everybody_s_own() -> None:
    shared = step(["helpdesk", "semua"])  # type: ignore[arg-type]
    own = {name: len(view(name, shared).own) for name in ("helpdesk", "penyedia", "konsultan", "admin")}
    assert own == {"helpdesk": 1, "penyedia": 1, "konsultan": 1, "admin": 0}


def test_whoever_is_served_is_told_how_long_others_take_and_what_comes_of_it() -> None:
    act = step(
        "admin", waktu="4 hari", biaya={"teks": "Rp0", "untuk": ["admin"]}, hasil="Akun", catatan=["Sibuk"]
    )
    (mention,) = view("penyedia", act).mentions
    assert (mention.step.number, mention.concerns) == (1, (Concern.AWAITED,))
    assert [time.duration for time in mention.says.times] == ["4 hari"]
    assert [result.text for result in mention.says.results] == ["Akun"]
    assert (mention.says.costs, mention.says.notes) == ((), ())
    assert not view("penyedia", act).takes_part
    assert view("helpdesk", act).mentions == ()


def test_what_is_said_for_a_role_and_for_all_is_mentioned_together() -> None:
    note = {"teks": "Siapkan kuota", "untuk": ["penyedia"]}
    (mention,) = view("penyedia", step("admin", waktu="4 hari", catatan=[note])).mentions
    assert mention.concerns == (Concern.TOLD, Concern.AWAITED)
    assert [time.duration for time in mention.says.times] == ["4 hari"]
    assert [said.text for said in mention.says.notes] == ["Siapkan kuota"]


def test_a_question_of_others_that_only_leads_to_own_steps_concerns_nobody() -> None:
    branches = [{"jika": "Ya", "langkah": [step("admin")]}, {"jika": "Belum"}]
    seen = view("admin", {"pelaku": "helpdesk", "tanya": "Sudah?", "cabang": branches})
    assert [type(node) for node in seen.nodes] == [Mention]
    assert seen.mentions == ()
    assert seen.takes_part
