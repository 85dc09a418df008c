"""An answer as a page shows it: whole, and as each role sees it; nothing lost, no step shown as another's."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.catalogue import Role, RoleKind
from generator.model.procedure import Question
from generator.views.flow import (
    BranchView,
    ForkView,
    Handover,
    Mention,
    NodeView,
    StepView,
    branches_in,
    branches_of,
    steps_in,
    whole,
)
from generator.views.lookup import NOBODY
from generator.views.roleview import seen_by
from tests.views.entries import (
    ROLES,
    STAFF,
    Raw,
    acts_of,
    all_branches,
    entries,
    entry_of,
    lookup_of,
    role,
    some,
)
from tests.views.raw_reading import heard_by, ids_of, is_open, steps_of

AVAILABLE = st.sampled_from([found for found in ROLES if found.address])


def nodes_of(*steps: Raw) -> tuple[NodeView, ...]:
    return whole("a", lookup_of(entry_of(*steps)))


def seen_of(raw: Raw, viewer: Role) -> tuple[NodeView, ...]:
    lookup = lookup_of(raw)
    return seen_by(viewer, whole("a", lookup), lookup)


def seen(name: str, *steps: Raw) -> tuple[NodeView, ...]:
    return seen_of(entry_of(*steps), role(name))


def handed_over(nodes: tuple[NodeView, ...]) -> Iterator[int]:
    """Numbers of the steps that handovers stand for, wherever these are."""
    for node in nodes:
        if isinstance(node, Handover):
            yield from (number for _, numbers in node.turns for number in numbers)
        for branch in branches_of(node):
            yield from handed_over(branch.nodes)


def mentioned(nodes: tuple[NodeView, ...]) -> Iterator[Mention]:
    """Others' steps and questions that stand among ``nodes`` themselves, wherever these are."""
    for node in nodes:
        if isinstance(node, Mention):
            yield node
        for branch in branches_of(node):
            yield from mentioned(branch.nodes)


def ways(nodes: tuple[NodeView, ...], path: tuple[str, ...] = ()) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Each step's number with everything that is said to lead to it, its own condition included."""
    for node in nodes:
        act = node.act if isinstance(node, StepView) else node.step.act if isinstance(node, Mention) else None
        here = (*path, *filter(None, [act.condition if act else None]))
        if isinstance(node, StepView):
            yield node.number, here
        for branch in branches_of(node):
            yield from ways(branch.nodes, (*here, branch.label))


@some
@given(entries())
def test_the_whole_answer_has_every_step_once_with_its_actor_and_its_conditions(raw: Raw) -> None:
    nodes = whole("a", lookup_of(raw))
    said = acts_of(raw)
    found = [
        (step.number, tuple(role.id for role in step.actors.roles), step.act.text) for step in steps_in(nodes)
    ]
    assert found == [(act.number, ids_of(act.act["pelaku"]), act.text) for act in said]
    assert list(ways(nodes)) == [(act.number, act.labels) for act in said]


@some
@given(entries())
def test_every_branch_is_there_with_what_is_brought(raw: Raw) -> None:
    found = [
        (branch.label, len(branch.has.brings), len(branch.has.encloses), branch.is_open)
        for branch in branches_in(whole("a", lookup_of(raw)))
    ]
    assert found == [
        (branch["jika"], len(branch.get("bawa", [])), len(branch.get("sertakan", [])), is_open(branch))
        for branch in all_branches(raw["langkah"])
    ]


@some
@given(entries(), AVAILABLE)
def test_a_role_sees_exactly_its_own_steps_with_their_conditions(raw: Raw, viewer: Role) -> None:
    seen = seen_of(raw, viewer)
    mine = [act for act in acts_of(raw) if viewer.id in act.actors]
    assert list(ways(seen)) == [(act.number, act.labels) for act in mine]


@some
@given(entries(), AVAILABLE)
def test_what_a_role_does_not_do_is_handed_over_or_mentioned_once(raw: Raw, viewer: Role) -> None:
    seen = seen_of(raw, viewer)
    others = [act.number for act in acts_of(raw) if viewer.id not in act.actors]
    assert sorted([*handed_over(seen), *(mention.step.number for mention in mentioned(seen))]) == others


@some
@given(entries(), AVAILABLE)
def test_a_mention_without_concern_is_a_question_of_which_an_answer_is_shown(raw: Raw, viewer: Role) -> None:
    for mention in mentioned(seen_of(raw, viewer)):
        assert mention.concerns or (mention.step.is_question and mention.step.branches)


@some
@given(entries(), AVAILABLE)
def test_a_role_that_is_served_sees_every_branch_s_documents(raw: Raw, viewer: Role) -> None:
    shown = {branch.label for branch in branches_in(seen_of(raw, viewer)) if branch.has.brings}
    due = {
        branch["jika"]
        for branch in all_branches(raw["langkah"])
        if any(heard_by(thing, viewer.id) for thing in branch.get("bawa", []))
        and (viewer.kind is RoleKind.SERVED or not acts_of({"langkah": steps_of(branch)}))
    }
    assert shown >= due


def step(actor: str, text: str = "Datang", **fields: object) -> Raw:
    return {"pelaku": actor, "tindakan": text, **fields}


def fork(kind: str, *branches: Raw) -> Raw:
    return {kind: "Apa?", "cabang": list(branches)}


def test_handovers_run_on_and_name_turns_in_order() -> None:
    others = [step("admin"), step("admin"), step("helpdesk")]
    before, own, after = seen("penyedia", *others, step("penyedia"), step("admin"))
    assert isinstance(before, Handover)
    assert isinstance(after, Handover)
    assert isinstance(own, StepView)
    turns = [(party.roles, numbers) for party, numbers in before.turns]
    assert turns == [((role("admin"),), (1, 2)), ((role("helpdesk"),), (3,))]
    assert (before.first, own.number, after.first) == (1, 4, 5)
    assert not before.conditional


@pytest.mark.parametrize(
    ("others", "conditional", "varies"),
    [
        ([step("admin"), step("admin")], 0, False),
        ([step("admin"), step("admin", bila="gagal")], 1, True),
        ([step("admin", bila="gagal"), step("admin")], 1, True),
        ([step("admin", bila="gagal")], 1, False),
        ([fork("kasus", {"jika": "Satu", "langkah": [step("admin")]}, {"jika": "Dua"})], 1, False),
    ],
)
def test_a_handover_says_how_much_depends_on_anything(
    others: list[Raw], conditional: int, varies: bool
) -> None:
    first, _ = seen("penyedia", *others, step("penyedia"))
    assert isinstance(first, Handover)
    assert (first.conditional, first.varies) == (conditional, varies)


def test_somebody_else_s_question_keeps_its_condition_and_its_asker() -> None:
    question = {
        "pelaku": "helpdesk",
        "tanya": "Sudah?",
        "bila": "gagal",
        "cabang": [{"jika": "Ya", "langkah": [step("admin")]}, {"jika": "Belum"}],
    }
    (context,) = seen("admin", question)
    assert isinstance(context, Mention)
    assert context.step.actors.roles == (role("helpdesk"),)
    act = context.step.act
    assert isinstance(act, Question)
    assert (context.concerns, act.question, act.condition, context.step.number) == ((), "Sudah?", "gagal", 1)
    assert [branch.label for branch in context.step.branches] == ["Ya", "Belum"]


def test_a_question_of_which_no_answer_is_shown_hands_over_what_others_do_then() -> None:
    branches = [{"jika": "Ya", "langkah": [step("admin"), step("admin")]}, {"jika": "Belum"}]
    asked = {"pelaku": "helpdesk", "kepada": "penyedia", "tanya": "Sudah?", "cabang": branches}
    mention, handover = seen("penyedia", asked)
    assert isinstance(mention, Mention)
    assert isinstance(handover, Handover)
    assert (mention.step.number, branches_of(mention)) == (1, ())
    assert (handover.turns[0][1], handover.conditional, handover.varies) == ((2, 3), 2, False)


@pytest.mark.parametrize(
    ("before", "number"),
    [
        ([step("admin")], 1),
        ([step("helpdesk"), step("admin")], 2),
        ([], None),
        ([step("admin", bila="gagal")], None),
        ([step("helpdesk")], None),
        ([step("admin", kepada="penyedia")], None),
        ([fork("kasus", {"jika": "Satu", "langkah": [step("admin")]}, {"jika": "Dua"})], None),
    ],
)
def test_a_mention_follows_what_the_same_people_always_do_unseen(
    before: list[Raw], number: int | None
) -> None:
    *_, mention = seen("penyedia", *before, step("admin", kepada="penyedia", meminta=["NIK"]))
    assert isinstance(mention, Mention)
    assert (mention.after.number if mention.after else None) == number


@pytest.mark.parametrize("name", [*STAFF, "penyedia"])
def test_a_branch_with_documents_and_no_steps_is_in_everybody_s_view(name: str) -> None:
    branches = [{"jika": "Badan usaha", "bawa": ["akta"]}, {"jika": "Perorangan", "bawa": ["ktp"]}]
    shown = branches_in(seen(name, fork("kasus", *branches)))
    assert [thing.name for branch in shown for thing in branch.has.brings] == ["AKTA", "KTP"]


def test_who_is_asked() -> None:
    def asks(act: Raw, name: str) -> bool:
        (found,) = steps_in(nodes_of(act))
        return found.asks(role(name))

    request = step("admin", kepada="penyedia", meminta=["nomor"])
    assert asks(request, "penyedia")
    assert not asks(request, "helpdesk")
    assert not asks(request, "admin")
    assert asks(step("admin", kepada="penyedia", diminta_melakukan="masuk"), "penyedia")
    assert not asks(step("admin", kepada="penyedia"), "penyedia")
    question = {"pelaku": "admin", "kepada": "penyedia", "tanya": "Sudah?", "cabang": [{"jika": "Ya"}] * 2}
    assert asks(question, "penyedia")


def test_everything_that_names_others_is_looked_up() -> None:
    (first, last) = steps_in(
        nodes_of(
            step("admin", tanda="awal", rujukan=["sop"], lihat=["lain"], eskalasi_ke="pusat", bawa=["ktp"]),
            step("helpdesk", bila="gagal", kembali_ke="awal", umpan_balik_dari="pusat", kepada="penyedia"),
        )
    )
    assert [reference.name for reference in first.references] == ["SOP"]
    assert [link.title for link in first.see] == ["Lain"]
    assert [thing.name for thing in first.has.brings] == ["KTP"]
    assert first.escalates_to.roles == (role("pusat"),)
    assert (first.feedback_from, first.to, first.back_to) == (NOBODY, NOBODY, None)
    assert last.feedback_from.roles == (role("pusat"),)
    assert last.to.roles == (role("penyedia"),)
    assert last.back_to == 1


def test_a_condition_whose_other_side_is_not_said() -> None:
    unsaid, said = nodes_of(
        {"bila": "perlu", "maka": [step("admin")], "selain_itu": "tidak-disebut"},
        {"bila": "perlu", "maka": [step("admin")], "selain_itu": [step("admin")]},
    )
    assert isinstance(unsaid, ForkView)
    assert isinstance(said, ForkView)
    assert (unsaid.kind, unsaid.other_side_unsaid, len(unsaid.branches)) == ("condition", True, 1)
    assert (said.other_side_unsaid, [branch.label for branch in said.branches]) == (
        False,
        ["perlu", "jika tidak"],
    )


def test_a_branch_says_whether_it_ends() -> None:
    branches: list[Raw] = [
        {"jika": "Satu", "selesai": "ya", "saluran": "kantor", "tersirat": ["saluran"]},
        {"jika": "Dua"},
    ]
    found: list[BranchView] = list(branches_in(nodes_of(fork("jalur", *branches))))
    ends = [(branch.ends, [channel.id for channel in branch.channels], branch.implied) for branch in found]
    assert ends == [(True, ["kantor"], ("saluran",)), (False, [], ())]


@some
@given(entries(), AVAILABLE)
def test_a_role_sees_only_what_is_for_it(raw: Raw, viewer: Role) -> None:
    shown = [note.text for found in steps_in(seen_of(raw, viewer)) for note in found.has.notes]
    due = [
        note["teks"] if isinstance(note, dict) else note
        for said in acts_of(raw)
        for note in said.act.get("catatan", [])
        if viewer.id in said.actors and heard_by(note, viewer.id)
    ]
    assert shown == due


def test_a_step_has_the_channels_of_the_nearest_branch_that_has_any() -> None:
    inner = fork(
        "kasus", {"jika": "A", "langkah": [step("admin"), step("admin", saluran="grup")]}, {"jika": "B"}
    )
    outer = fork("jalur", {"jika": "C", "saluran": ["loket", "email"], "langkah": [inner]}, {"jika": "D"})
    nearest, own = steps_in(nodes_of(outer))
    assert [channel.id for channel in nearest.by] == ["loket", "email"]
    assert ([channel.id for channel in own.by], own.is_visit, nearest.is_visit) == (["grup"], False, True)


def test_a_branch_that_is_left_open_is_in_everybody_s_view() -> None:
    acted: Raw = {"jika": "Dua", "langkah": [step("admin")]}
    cases = fork("kasus", {"jika": "Satu", "langkah": "tidak-disebut"}, acted)
    for name in ("penyedia", "helpdesk", "admin"):
        assert [branch.label for branch in branches_in(seen(name, cases)) if branch.is_open] == ["Satu"]
    sides = {"bila": "perlu", "maka": "tidak-disebut", "selain_itu": [step("admin")]}
    assert [branch.is_open for branch in branches_in(seen("penyedia", sides))] == [True, False]
