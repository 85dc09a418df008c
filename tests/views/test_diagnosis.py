"""The guided diagnosis: which questions lead where, under which addresses, and what is left at each end."""

from typing import Any

import pytest

from generator.authoring.validate import read_source
from generator.model.diagnosis import Diagnosis
from generator.model.entry import Source
from generator.model.procedure import Question
from generator.model.walk import placed_acts
from generator.views.diagnosis import (
    Ending,
    Inquiry,
    diagnosis_of,
    endings_in,
    questions_in,
    section_of,
)
from generator.views.flow import whole
from generator.views.lookup import Lookup
from generator.views.turns import sections_of
from tests.conftest import ROOT
from tests.views.small_office import OTHER, Raw, entry_of, lookup_of

SOURCES = ("faq_source", "tests/data/other_office", "tests/data/civil_registry")
HELP = {"pelaku": "helpdesk", "tindakan": "Menolong"}
SEND = {"pelaku": "penyedia", "tindakan": "Mengirim"}


def choice(label: str, **rest: Any) -> Raw:
    return {"jika": label, **rest}


def tree_of(lookup: Lookup, *choices: Raw) -> Inquiry:
    """The tree with these first choices, and a last one that leads to OTHER."""
    record = Diagnosis.model_validate({"tanya": "Apa?", "cabang": [*choices, choice("Lain", jawaban=OTHER)]})
    lookup = Lookup(lookup.source.model_copy(update={"diagnosis": record}))
    tree = diagnosis_of(lookup, {entry_id: whole(entry_id, lookup) for entry_id in lookup.entries})
    assert tree is not None
    return tree


def endings(*steps: Raw, **fields: Any) -> dict[str, Ending]:
    """The ends behind the one choice "A", which leads to an entry with these steps, by their paths."""
    tree = tree_of(lookup_of(entry_of(*steps, **fields)), choice("A", jawaban="a"))
    return {found.path: found for found in endings_in(tree) if found.answer.id == "a"}


def texts(ending: Ending) -> list[str]:
    return [doing.step.act.text for doing in ending.doings]


def question(*branches: Raw, **fields: Any) -> Raw:
    return {"tanya": "Sudah?", "pelaku": "helpdesk", "cabang": list(branches), **fields}


def test_no_tree_no_diagnosis() -> None:
    assert diagnosis_of(lookup_of(), {}) is None


def test_questions_of_the_office_with_the_way_to_each() -> None:
    lookup = lookup_of(entry_of(HELP))
    deep = choice("Dua", tanya="Mana?", cabang=[choice("Ini", jawaban="a"), choice("Itu", jawaban=OTHER)])
    tree = tree_of(lookup, choice("Satu", jawaban="a"), deep)
    assert [(asked.path, asked.text) for asked in questions_in(tree)] == [("", "Apa?"), ("dua", "Mana?")]
    assert [(found.path, found.answer.id) for found in endings_in(tree)] == [
        ("satu", "a"),
        ("dua/ini", "a"),
        ("dua/itu", OTHER),
        ("lain", OTHER),
    ]


@pytest.mark.parametrize(
    ("fork", "asked"),
    [
        (question(choice("ya", langkah=[HELP]), choice("tidak")), "Sudah?"),
        (
            {"kasus": "Apa jenisnya?", "cabang": [choice("ya", langkah=[HELP]), choice("tidak")]},
            "Apa jenisnya?",
        ),
        ({"jalur": "Pilih", "cabang": [choice("ya", langkah=[HELP]), choice("tidak")]}, "Pilih"),
        ({"bila": "ya", "maka": [HELP], "selain_itu": "tidak-disebut"}, ""),
    ],
    ids=["question", "cases", "routes", "condition"],
)
def test_a_fork_at_the_beginning_of_an_answer_is_the_next_question(fork: Raw, asked: str) -> None:
    tree = tree_of(lookup_of(entry_of(fork, SEND)), choice("A", jawaban="a"))
    last = list(questions_in(tree))[-1]
    assert (last.path, last.text, last.answer and last.answer.id) == ("a", asked, "a")
    yes, no = (chosen.leads_to for chosen in last.choices)
    assert isinstance(yes, Ending)
    assert isinstance(no, Ending)
    assert (texts(yes), texts(no)) == (["Menolong", "Mengirim"], ["Mengirim"])
    assert last.choices[0].is_route == ("jalur" in fork)
    assert no.is_open == ("bila" in fork)
    assert not yes.is_open


def test_a_question_inside_a_branch_goes_on_with_the_tree() -> None:
    inner = question(choice("muncul", langkah=[HELP]), choice("tidak muncul"))
    found = endings(question(choice("belum", langkah=[inner]), choice("sudah", langkah="tidak-disebut")))
    assert list(found) == ["a/belum/muncul", "a/belum/tidak-muncul", "a/sudah"]
    assert [side and side.label for side in found["a/belum/muncul"].sides] == ["belum", "muncul"]
    assert found["a/sudah"].is_open


@pytest.mark.parametrize(
    "steps",
    [
        (SEND, question(choice("ya", langkah=[HELP]), choice("tidak"))),
        (question(choice("ya", langkah=[HELP]), choice("tidak"), bila="bila lama"),),
    ],
    ids=["later", "asked sometimes"],
)
def test_other_forks_are_no_questions_but_conditions_of_what_is_left(steps: tuple[Raw, ...]) -> None:
    (ending,) = endings(*steps).values()
    helping = next(doing for doing in ending.doings if doing.step.act.text == "Menolong")
    assert ending.sides == ()
    assert helping.path[-1].label == "ya"


def test_the_answer_goes_on_behind_a_fork_unless_a_side_ends_it() -> None:
    ending = {**HELP, "selesai": "ya"}
    back = {**HELP, "kembali_ke": "awal"}
    branches = (
        choice("satu", langkah=[HELP]),
        choice("dua", langkah=[HELP], selesai="ya"),
        choice("tiga", langkah=[ending]),
        choice("empat", langkah=[{**ending, "bila": "bila lama"}]),
        choice("lima", langkah=[back]),
    )
    found = endings({**question(*branches), "tanda": "awal"}, SEND)
    left = {path.rpartition("/")[2]: len(ending.doings) for path, ending in found.items()}
    assert left == {"satu": 2, "dua": 1, "tiga": 1, "empat": 2, "lima": 1}


def test_an_inner_side_that_ends_the_answer_ends_the_outer_one_too() -> None:
    inner = question(choice("muncul", langkah=[HELP], selesai="ya"), choice("tidak muncul"))
    found = endings(question(choice("belum", langkah=[inner, SEND]), choice("sudah")), SEND)
    assert {path: len(ending.doings) for path, ending in found.items()} == {
        "a/belum/muncul": 1,
        "a/belum/tidak-muncul": 2,
        "a/sudah": 1,
    }


def test_what_to_bring_is_what_the_situation_asks_for_and_people_served_need() -> None:
    coming = {
        "pelaku": "penyedia",
        "tindakan": "Datang",
        "saluran": "kantor",
        "bawa": ["ktp"],
        "bila": "bila lama",
    }
    tool = {"nama": "stempel", "untuk": "admin"}
    found = endings(
        question(choice("ya", bawa=["akta"], langkah=[coming]), choice("tidak", langkah=[HELP])),
        bawa=["surat", tool],
    )
    carried = {
        path: [(len(group.path), [thing.name for thing in group.things]) for group in ending.carried]
        for path, ending in found.items()
    }
    assert carried == {"a/ya": [(0, ["SURAT"]), (0, ["AKTA"]), (1, ["KTP"])], "a/tidak": [(0, ["SURAT"])]}
    assert found["a/ya"].is_visit


def test_what_a_later_branch_asks_for_keeps_its_condition() -> None:
    later = {"kasus": "Apa?", "cabang": [choice("baru", bawa=["ktp"]), choice("lama", langkah=[HELP])]}
    found = endings(question(choice("ya", langkah=[HELP]), choice("tidak", selesai="ya")), later)
    (group,) = found["a/ya"].carried
    assert [side.label for side in group.path] == ["baru"]
    assert found["a/tidak"].carried == ()


def test_nothing_to_bring_and_nobody_to_visit() -> None:
    (ending,) = endings(HELP).values()
    assert (ending.carried, ending.is_visit) == ((), False)


def test_the_section_of_a_page_in_which_a_situation_begins() -> None:
    inner = question(choice("muncul", langkah=[HELP]), choice("tidak muncul", langkah=[HELP]))
    unsaid = {"bila": "lama", "maka": [inner], "selain_itu": "tidak-disebut"}
    lookup = lookup_of(entry_of(unsaid))
    tree = tree_of(lookup, choice("A", jawaban="a"))
    sections = sections_of(whole("a", lookup))
    numbers = {found.path: section_of(found, sections) for found in endings_in(tree)}
    labels = {number: [one.branch.label for one in each.path] for number, each in enumerate(sections, 1)}
    assert labels[numbers["a/lama/muncul"]] == ["lama", "muncul"]
    assert labels[numbers["a/lama/tidak-muncul"]] == ["lama", "tidak muncul"]
    assert sections[numbers["a/lainnya"] - 1].unsaid_for == "lama"
    assert numbers["lain"] == 0


def read(name: str) -> Source:
    source, problems = read_source(ROOT / name)
    assert problems == []
    assert source is not None
    return source


@pytest.mark.parametrize("name", SOURCES)
def test_every_path_ends_at_one_answer_and_every_answer_is_reached(name: str) -> None:
    lookup = Lookup(read(name))
    tree = diagnosis_of(lookup, {entry_id: whole(entry_id, lookup) for entry_id in lookup.entries})
    assert tree is not None
    ends = list(endings_in(tree))
    paths = [asked.path for asked in questions_in(tree)] + [end.path for end in ends]
    assert len(set(paths)) == len(paths)
    assert {end.answer.id for end in ends} == set(lookup.entries)
    for asked in questions_in(tree):
        assert len(asked.choices) >= 2
        assert all(chosen.leads_to.path.startswith(asked.path) for chosen in asked.choices)


def test_no_step_of_a_situation_is_lost_and_none_of_another_is_told(source: Source) -> None:
    """Against the walk through each entry: all acts on the chosen sides and behind them, no questions."""
    lookup = Lookup(source)
    tree = diagnosis_of(lookup, {entry_id: whole(entry_id, lookup) for entry_id in lookup.entries})
    assert tree is not None
    for end in endings_in(tree):
        chosen = [side.label for side in end.sides if side]
        acts = list(placed_acts(lookup.entries[end.answer.id].steps))
        wanted = [
            at.number
            for at in acts
            if not (isinstance(at.act, Question) and len(at.path) < len(end.sides))
            and all(side.label in chosen for side in at.path if not any(side.fork[::2]))
        ]
        assert [doing.step.number for doing in end.doings] == wanted, end.path
