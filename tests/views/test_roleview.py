"""One role's view: what it does, what is asked of it, what comes to it and what goes from it."""

from hypothesis import given
from hypothesis import strategies as st

from generator.model.catalogue import Role, RoleKind
from generator.views.flow import whole
from generator.views.roleview import RoleView, Transfer, role_view
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
from tests.views.raw_reading import heard_by, ids_of, members_of, steps_of
from tests.views.small_office import MACHINE


def view(name: str, *steps: Raw) -> RoleView:
    return view_of(entry_of(*steps), role(name))


def view_of(raw: Raw, viewer: Role) -> RoleView:
    lookup = lookup_of(raw)
    return role_view(viewer, whole("a", lookup), lookup)


def step(actor: str, **fields: object) -> Raw:
    return {"pelaku": actor, "tindakan": "Bekerja", **fields}


Edge = tuple[int, tuple[str, ...], bool, str]


def edge(said: Said, key: str, kind: str) -> Edge:
    """A transfer at ``said`` with the party in its field ``key``."""
    party = said.act[key]
    return said.number, ids_of(party), isinstance(party, dict), kind


def found(transfers: tuple[Transfer, ...]) -> list[Edge]:
    return [
        (
            transfer.step.number,
            tuple(role.id for role in transfer.party.roles),
            transfer.party.is_choice,
            transfer.kind,
        )
        for transfer in transfers
    ]


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
def test_what_comes_to_a_role(raw: Raw, viewer: Role) -> None:
    expected: list[Edge] = []
    for said in acts_of(raw):
        act = said.act
        if viewer.id in said.actors:
            expected += [edge(said, "umpan_balik_dari", "feedback")] if "umpan_balik_dari" in act else []
            asked = "kepada" in act and any(heard_by(thing, viewer.id) for thing in act.get("meminta", []))
            expected += [edge(said, "kepada", "answer")] if asked else []
        elif viewer.id in members_of(act.get("eskalasi_ke")):
            expected.append(edge(said, "pelaku", "escalation"))
        elif said.delivers and viewer.id in members_of(act["kepada"]):
            expected.append(edge(said, "pelaku", "delivery"))
    assert found(view_of(raw, viewer).receives) == expected


@some
@given(entries(), st.sampled_from(ROLES))
def test_what_goes_from_a_role(raw: Raw, viewer: Role) -> None:
    expected: list[Edge] = []
    for said in acts_of(raw):
        if viewer.id in said.actors and "eskalasi_ke" in said.act:
            expected.append(edge(said, "eskalasi_ke", "escalation"))
        elif viewer.id in said.actors and said.delivers:
            expected.append(edge(said, "kepada", "delivery"))
        if viewer.id in members_of(said.act.get("umpan_balik_dari")):
            expected.append(edge(said, "pelaku", "feedback"))
    assert found(view_of(raw, viewer).passes) == expected


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
    assert view("penyedia", step("admin")).nodes == ()
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
    ((at, said),) = view("penyedia", act).awaited
    assert at.number == 1
    assert [time.duration for time in said.times] == ["4 hari"]
    assert ([cost.text for cost in said.costs], [result.text for result in said.results]) == ([], ["Akun"])
    assert said.notes == ()
    assert not view("penyedia", act).takes_part
    assert view("helpdesk", act).awaited == ()
