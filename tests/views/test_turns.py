"""An answer as one list: a section for each situation, in it the turns in order; nothing twice or lost."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.catalogue import Role
from generator.views.flow import Handover, Mention, StepView, branches_in, whole
from generator.views.roleview import role_view
from generator.views.turns import Choice, Section, Turn, sections_of
from tests.views.entries import ROLES, Raw, acts_of, entries, entry_of, lookup_of, role, some
from tests.views.raw_reading import branches_of, placed_branches, steps_of

VIEWERS = st.sampled_from([found for found in ROLES if found.address])


def sections_in(raw: Raw, viewer: Role | None = None) -> tuple[Section, ...]:
    """The sections of the whole answer, or of what ``viewer`` sees of it."""
    lookup = lookup_of(raw)
    nodes = whole("a", lookup)
    return sections_of(role_view(viewer, nodes, lookup).nodes if viewer else nodes)


def sections(*steps: Raw, viewer: str | None = None) -> tuple[Section, ...]:
    return sections_in(entry_of(*steps), role(viewer) if viewer else None)


def path_of(section: Section) -> tuple[str, ...]:
    return tuple(entered.branch.label for entered in section.path)


def turns_in(section: Section) -> list[Turn]:
    return [item for item in section.items if isinstance(item, Turn)]


def steps_in_turns(found: tuple[Section, ...]) -> Iterator[tuple[StepView, tuple[str, ...]]]:
    """Each step with the labels of the section in which it stands."""
    for section in found:
        yield from ((step, path_of(section)) for turn in turns_in(section) for step in turn.steps)


def mentions_in_items(found: tuple[Section, ...]) -> list[Mention]:
    return [item for section in found for item in section.items if isinstance(item, Mention)]


def placed_acts(nodes: list[Raw], path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """For each act, in the order in which it is written, the labels of the branches around it."""
    for node in nodes:
        yield from [path] if "pelaku" in node else []
        for branch in branches_of(node):
            yield from placed_acts(steps_of(branch), (*path, branch["jika"]))


def outline(found: tuple[Section, ...]) -> list[tuple[tuple[str, ...], bool, list[list[int]]]]:
    """Of each section: its labels, whether it goes on, and the numbers of each turn."""
    return [
        (
            path_of(section),
            section.goes_on,
            [[step.number for step in turn.steps] for turn in turns_in(section)],
        )
        for section in found
    ]


def step(actor: str = "penyedia", text: str = "Datang", **fields: object) -> Raw:
    return {"pelaku": actor, "tindakan": text, **fields}


def fork(kind: str, *branches: Raw) -> Raw:
    return {kind: "Apa?", "cabang": list(branches)}


def branch(label: str, *steps: Raw, **fields: object) -> Raw:
    return {"jika": label, "langkah": list(steps), **fields}


@some
@given(entries())
def test_each_step_of_an_answer_stands_once_in_order_under_its_branches(raw: Raw) -> None:
    found = [(step.number, path) for step, path in steps_in_turns(sections_in(raw))]
    assert found == list(enumerate(placed_acts(raw["langkah"]), 1))


@some
@given(entries(), VIEWERS)
def test_a_role_s_turns_are_its_own_steps_and_the_others_are_mentioned_or_handed_over(
    raw: Raw, viewer: Role
) -> None:
    found = sections_in(raw, viewer)
    placed = list(placed_acts(raw["langkah"]))
    own = [said.number for said in acts_of(raw) if viewer.id in said.actors]
    assert [(step.number, path) for step, path in steps_in_turns(found)] == [
        (number, placed[number - 1]) for number in own
    ]
    mentioned = [mention.step.number for mention in mentions_in_items(found)]
    handed = [
        number
        for section in found
        for item in section.items
        if isinstance(item, Handover)
        for _, numbers in item.turns
        for number in numbers
    ]
    assert mentioned == sorted(mentioned)
    assert sorted([*own, *mentioned, *handed]) == [said.number for said in acts_of(raw)]


@some
@given(entries(), VIEWERS)
def test_every_concern_is_mentioned_once_under_the_branches_of_its_step(raw: Raw, viewer: Role) -> None:
    lookup = lookup_of(raw)
    due = [mention.step.number for mention in role_view(viewer, whole("a", lookup), lookup).mentions]
    placed = list(placed_acts(raw["langkah"]))
    found = [
        (item.step.number, path_of(section))
        for section in sections_in(raw, viewer)
        for item in section.items
        if isinstance(item, Mention) and item.concerns
    ]
    assert found == [(number, placed[number - 1]) for number in due]


@some
@given(entries(), st.none() | VIEWERS)
def test_whoever_acts_on_has_one_turn(raw: Raw, viewer: Role | None) -> None:
    for section in sections_in(raw, viewer):
        for turn in turns_in(section):
            assert {step.actors for step in turn.steps} == {turn.party}
        for before, after in pairwise(section.items):
            assert not (isinstance(before, Turn) and isinstance(after, Turn) and before.party == after.party)
            assert not (isinstance(before, Handover) and isinstance(after, Handover))


@some
@given(entries())
def test_each_branch_that_says_anything_opens_one_section(raw: Raw) -> None:
    lookup = lookup_of(raw)
    found = sections_in(raw)
    opened = [section.opens.label for section in found if section.opens]
    saying = [
        each.label
        for each in branches_in(whole("a", lookup))
        if each.has or each.channels or each.is_open or each.implied
    ]
    assert len(opened) == len(set(opened)) or "jika tidak" in opened
    assert [label for label in opened if label in saying] == saying
    named = {path_of(section)[: depth + 1] for section in found for depth in range(len(section.path))}
    assert named == {path for _, path in placed_acts_of_branches(raw)}


def placed_acts_of_branches(raw: Raw) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every branch with the labels that lead to it; a question's own condition stands with the question."""
    for found, path in placed_branches(raw["langkah"]):
        yield found["jika"], tuple(label for label in path if not label.startswith("bila"))


def test_consecutive_steps_of_one_actor_are_one_turn() -> None:
    (found,) = sections(step(), step(), step("admin"), step("admin"), step())
    turns = [(turn.party.roles, [each.number for each in turn.steps]) for turn in turns_in(found)]
    assert turns == [
        ((role("penyedia"),), [1, 2]),
        ((role("admin"),), [3, 4]),
        ((role("penyedia"),), [5]),
    ]
    assert (found.path, found.opens, found.ends) == ((), None, False)


def test_several_together_are_another_turn_than_one_of_them_or_a_choice_of_them() -> None:
    both, either = ["penyedia", "admin"], {"salah_satu": ["penyedia", "admin"]}
    (found,) = sections(step(), {**step(), "pelaku": both}, {**step(), "pelaku": either})
    assert [len(turn.steps) for turn in turns_in(found)] == [1, 1, 1]


def test_a_role_s_turn_ends_where_the_next_actor_takes_over() -> None:
    (found,) = sections(
        step(), step("admin"), step("helpdesk"), step(), step("admin", kepada="penyedia"), viewer="penyedia"
    )
    first, handover, second, mention = found.items
    assert isinstance(first, Turn)
    assert isinstance(second, Turn)
    assert isinstance(handover, Handover)
    assert isinstance(mention, Mention)
    assert [each.number for each in (*first.steps, *second.steps)] == [1, 4]
    assert [(party.roles, numbers) for party, numbers in handover.turns] == [
        ((role("admin"),), (2,)),
        ((role("helpdesk"),), (3,)),
    ]
    assert (mention.step.number, mention.concerns) == (5, ("delivered",))


@pytest.mark.parametrize(
    ("fields", "concern"),
    [
        ({"kepada": "penyedia", "meminta": ["NIK"]}, "asked"),
        ({"kepada": "penyedia", "diminta_melakukan": "Masuk"}, "asked"),
        ({"eskalasi_ke": "penyedia"}, "handed"),
        ({"kepada": "penyedia"}, "delivered"),
        ({"umpan_balik_dari": "penyedia"}, "reports"),
        ({"catatan": [{"teks": "Bawa map", "untuk": ["penyedia"]}]}, "told"),
        ({"waktu": "4 hari"}, "awaited"),
    ],
)
def test_others_steps_are_mentioned_with_their_concern(fields: Raw, concern: str) -> None:
    (found,) = sections(step("admin", **fields), viewer="penyedia")
    (mention,) = found.items
    assert isinstance(mention, Mention)
    assert mention.concerns == (concern,)


def test_a_choice_is_told_before_its_branches_which_are_headings() -> None:
    choice, web, post = sections(fork("jalur", branch("lewat web", step()), branch("lewat pos", step())))
    assert choice.items == (Choice(title="Apa?"),)
    assert [path_of(web), path_of(post)] == [("lewat web",), ("lewat pos",)]
    assert [entered.is_choice for section in (web, post) for entered in section.path] == [True, True]
    _, case, _ = sections(fork("kasus", branch("PT", step()), branch("CV", step())))
    assert [entered.is_choice for entered in case.path] == [False]


def test_a_condition_needs_no_title_above_its_sides() -> None:
    sides = {"bila": "perlu", "maka": [step()], "selain_itu": [step("admin")]}
    assert outline(sections(sides)) == [(("perlu",), False, [[1]]), (("jika tidak",), False, [[2]])]


def test_nested_branches_are_headings_with_their_whole_path() -> None:
    inner = fork("kasus", branch("tidak muncul", step()), branch("muncul", step()))
    found = sections(step(), fork("kasus", branch("belum aktif", step(), inner), branch("aktif", step())))
    assert outline(found) == [
        ((), False, [[1]]),
        (("belum aktif",), False, [[2]]),
        (("belum aktif", "tidak muncul"), False, [[3]]),
        (("belum aktif", "muncul"), False, [[4]]),
        (("aktif",), False, [[5]]),
    ]


def test_a_branch_with_nothing_but_a_question_in_it_has_no_heading_without_content() -> None:
    asked = {**step("admin"), "tanya": "Sudah?", "cabang": [branch("ya", step()), branch("belum", step())]}
    sides = {"bila": "perlu", "maka": [step()]}
    found = sections(fork("kasus", branch("PT", {"bila": "gagal", "maka": [asked]}, sides), branch("CV")))
    assert [path_of(section) for section in found] == [
        (),
        ("PT", "gagal"),
        ("PT", "gagal", "ya"),
        ("PT", "gagal", "belum"),
        ("PT", "perlu"),
        ("CV",),
    ]


def test_what_follows_branches_goes_on_where_they_meet() -> None:
    cases = fork("kasus", branch("PT", step(), fork("kasus", branch("A"), branch("B")), step("admin")))
    found = sections(cases, step("admin"), step("admin"))
    assert [(labels, turns) for labels, goes_on, turns in outline(found) if goes_on] == [
        (("PT",), [[2]]),
        ((), [[3, 4]]),
    ]
    assert [section.opens for section in found if section.goes_on] == [None, None]


def test_the_other_side_that_the_source_leaves_out_is_said_to_be_unsaid() -> None:
    sides = {"bila": "perlu", "maka": [step()], "selain_itu": "tidak-disebut"}
    found = sections(fork("kasus", branch("PT", sides, step()), branch("CV")))
    assert [(path_of(section), section.unsaid_for, section.goes_on) for section in found[1:]] == [
        (("PT", "perlu"), None, False),
        (("PT",), "perlu", False),
        (("PT",), None, True),
        (("CV",), None, False),
    ]
    assert (found[2].items, found[2].opens) == ((), None)


def test_a_loop_names_the_step_to_which_it_leads_back() -> None:
    again = step(bila="gagal", kembali_ke="awal")
    found = sections(step("admin"), step(tanda="awal"), fork("kasus", branch("A", again), branch("B")))
    assert [(each.number, each.back_to) for each, _ in steps_in_turns(found)] == [
        (1, None),
        (2, None),
        (3, 2),
    ]


def test_a_branch_that_ends_says_so_once_at_its_end() -> None:
    inner = fork("kasus", branch("A", step()), branch("B", step()))
    found = sections(
        fork("kasus", branch("PT", inner, selesai="ya"), branch("CV", step(), selesai="ya"), branch("UD"))
    )
    assert [(path_of(section), section.goes_on) for section in found if section.ends] == [
        (("PT",), True),
        (("CV",), False),
    ]
