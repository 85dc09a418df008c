"""One role's view: what it does, what is asked of it, what comes to it and what goes from it."""

from hypothesis import given
from hypothesis import strategies as st

from generator.model.catalogue import Role
from generator.views.flow import whole
from generator.views.roleview import RoleView, Transfer, role_view
from tests.views.entries import ROLES, Raw, Said, acts_of, entries, entry_of, lookup_of, role, some


def view(name: str, *steps: Raw) -> RoleView:
    return role_view(role(name), whole("a", lookup_of(entry_of(*steps))))


def step(actor: str, **fields: object) -> Raw:
    return {"pelaku": actor, "tindakan": "Bekerja", **fields}


def asks_something(said: Said) -> bool:
    return any(key in said.act for key in ("meminta", "diminta_melakukan"))


def delivers(said: Said) -> bool:
    """Whether an act with an addressee brings them something rather than asking for it."""
    return "kepada" in said.act and not (
        asks_something(said) or "tanya" in said.act or "eskalasi_ke" in said.act
    )


def found(transfers: tuple[Transfer, ...]) -> set[tuple[int, str, str]]:
    return {(transfer.step.number, transfer.role.id, transfer.kind) for transfer in transfers}


@some
@given(entries(), st.sampled_from([known for known in ROLES if known.address]))
def test_what_a_role_does_and_is_asked(raw: Raw, viewer: Role) -> None:
    seen = role_view(viewer, whole("a", lookup_of(raw)))
    acts = acts_of(raw)
    assert [step.number for step in seen.own] == [
        said.number for said in acts if said.act["pelaku"] == viewer.id
    ]
    assert [step.number for step in seen.asked] == [
        said.number
        for said in acts
        if said.act.get("kepada") == viewer.id and ("tanya" in said.act or asks_something(said))
    ]
    assert [actor.id for actor in seen.actors] == list(dict.fromkeys(said.act["pelaku"] for said in acts))


@some
@given(entries(), st.sampled_from(ROLES))
def test_what_comes_to_a_role(raw: Raw, viewer: Role) -> None:
    expected: set[tuple[int, str, str]] = set()
    for said in acts_of(raw):
        act, actor = said.act, said.act["pelaku"]
        if act.get("eskalasi_ke") == viewer.id:
            expected.add((said.number, actor, "escalation"))
        elif act.get("kepada") == viewer.id and delivers(said):
            expected.add((said.number, actor, "delivery"))
        if actor == viewer.id and "umpan_balik_dari" in act:
            expected.add((said.number, act["umpan_balik_dari"], "feedback"))
        if actor == viewer.id and "kepada" in act and "meminta" in act:
            expected.add((said.number, act["kepada"], "answer"))
    assert found(role_view(viewer, whole("a", lookup_of(raw))).receives) == expected


@some
@given(entries(), st.sampled_from(ROLES))
def test_what_goes_from_a_role(raw: Raw, viewer: Role) -> None:
    expected: set[tuple[int, str, str]] = set()
    for said in acts_of(raw):
        act, actor = said.act, said.act["pelaku"]
        if actor == viewer.id and "eskalasi_ke" in act:
            expected.add((said.number, act["eskalasi_ke"], "escalation"))
        elif actor == viewer.id and delivers(said):
            expected.add((said.number, act["kepada"], "delivery"))
        if act.get("umpan_balik_dari") == viewer.id:
            expected.add((said.number, actor, "feedback"))
    assert found(role_view(viewer, whole("a", lookup_of(raw))).passes) == expected


def test_without_own_steps_there_is_nothing_to_show_but_documents_of_nobody_s_branch() -> None:
    assert view("penyedia", step("admin")).nodes == ()
    cases = {"kasus": "Apa?", "cabang": [{"jika": "Satu", "bawa": ["ktp"]}, {"jika": "Dua"}]}
    seen = view("penyedia", step("admin"), cases)
    assert seen.own == ()
    assert len(seen.nodes) == 2
