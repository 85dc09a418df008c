"""Whose turn it is: each step in one turn, turns in order, and what each other role does between them."""

from collections.abc import Iterator
from itertools import pairwise

from hypothesis import given

from generator.views.flow import whole
from generator.views.lanes import Lane, LaneFork, Turn, lanes
from tests.views.entries import Raw, acts_of, entries, entry_of, lookup_of, some
from tests.views.raw_reading import ids_of


def lane_of(*steps: Raw, askers: tuple[str, ...] = ()) -> Lane:
    lookup = lookup_of(entry_of(*steps))
    return lanes(whole("a", lookup), tuple(map(lookup.party_of, askers)))


def turns_in(lane: Lane) -> Iterator[Turn]:
    for part in lane:
        if isinstance(part, Turn):
            yield part
        else:
            for branch in part.branches:
                yield from turns_in(branch.lane)


def told(*steps: Raw, askers: tuple[str, ...] = ()) -> list[tuple[str, tuple[int, ...], str]]:
    return [(named(turn), turn.numbers, turn.part) for turn in turns_in(lane_of(*steps, askers=askers))]


def named(turn: Turn) -> str:
    """The ids of a turn's party."""
    return "/".join(role.id for role in turn.party.roles)


def step(actor: str, **fields: object) -> Raw:
    return {"pelaku": actor, "tindakan": "Bekerja", **fields}


@some
@given(entries())
def test_every_step_is_in_exactly_one_turn_of_its_actor(raw: Raw) -> None:
    turns = list(turns_in(lanes(whole("a", lookup_of(raw)), ())))
    found = [
        (number, [role.id for role in turn.party.roles], turn.party.is_choice)
        for turn in turns
        for number in turn.numbers
    ]
    assert found == [
        (said.number, list(ids_of(said.act["pelaku"])), isinstance(said.act["pelaku"], dict))
        for said in acts_of(raw)
    ]
    assert [turn for turn in turns if not turn.numbers and not turn.part] == []


@some
@given(entries())
def test_no_two_turns_of_one_role_follow_each_other(raw: Raw) -> None:
    def check(lane: Lane) -> None:
        for before, after in pairwise(lane):
            if isinstance(before, Turn) and isinstance(after, Turn):
                assert before.party != after.party
        for part in lane:
            if isinstance(part, LaneFork):
                for branch in part.branches:
                    check(branch.lane)

    check(lanes(whole("a", lookup_of(raw)), ()))


def test_a_role_that_goes_on_has_one_turn() -> None:
    assert told(step("admin"), step("admin"), step("helpdesk"), step("admin")) == [
        ("admin", (1, 2), ""),
        ("helpdesk", (3,), ""),
        ("admin", (4,), ""),
    ]


def test_who_asks_begins_and_goes_on_with_their_own_steps() -> None:
    assert told(step("admin"), askers=("penyedia",)) == [("penyedia", (), "asks"), ("admin", (1,), "")]
    assert told(step("penyedia"), askers=("penyedia",)) == [("penyedia", (1,), "")]


def test_escalation_feedback_and_requests_give_others_a_turn() -> None:
    assert told(step("helpdesk", eskalasi_ke="pusat", kepada="penyedia", meminta=["nomor"])) == [
        ("helpdesk", (1,), ""),
        ("pusat", (), "receives"),
    ]
    assert told(step("helpdesk", umpan_balik_dari="pusat")) == [
        ("pusat", (), "reports"),
        ("helpdesk", (1,), ""),
    ]
    assert told(step("helpdesk", kepada="penyedia", meminta=["nomor"])) == [
        ("helpdesk", (1,), ""),
        ("penyedia", (), "answers"),
    ]
    assert told(step("helpdesk", kepada="penyedia")) == [("helpdesk", (1,), "")]


def test_whoever_received_and_then_acts_has_one_turn() -> None:
    assert told(step("helpdesk", eskalasi_ke="admin"), step("admin")) == [
        ("helpdesk", (1,), ""),
        ("admin", (2,), ""),
    ]


def test_what_depends_on_a_condition_is_said() -> None:
    def conditional(*steps: Raw) -> list[bool]:
        return [turn.conditional for turn in turns_in(lane_of(*steps))]

    assert conditional(step("admin", bila="gagal")) == [True]
    assert conditional(step("admin", bila="gagal"), step("admin")) == [False]
    assert conditional(step("admin"), step("admin", bila="gagal")) == [False]
    assert conditional(step("admin", bila="gagal"), step("admin", bila="gagal")) == [True]
    assert conditional(step("admin", bila="gagal", eskalasi_ke="pusat")) == [True, True]
    assert conditional(step("helpdesk", eskalasi_ke="admin"), step("admin", bila="gagal")) == [False, True]


def test_what_is_read_into_the_source_is_said() -> None:
    _, receives = turns_in(lane_of(step("helpdesk", eskalasi_ke="pusat", tersirat=["eskalasi_ke"])))
    assert receives.is_implied
    _, receives = turns_in(lane_of(step("helpdesk", eskalasi_ke="pusat", tersirat=["pelaku"])))
    assert not receives.is_implied


def test_forks_keep_their_labels_and_their_kind() -> None:
    def fork(*keys: Raw) -> LaneFork:
        (found,) = lane_of(*keys)
        assert isinstance(found, LaneFork)
        return found

    branches = [{"jika": "Satu", "langkah": [step("admin")]}, {"jika": "Dua"}]
    routes, cases = fork({"jalur": "Cara", "cabang": branches}), fork({"kasus": "Apa?", "cabang": branches})
    assert (routes.is_choice, cases.is_choice) == (True, False)
    assert [(branch.label, len(branch.lane)) for branch in routes.branches] == [("Satu", 1), ("Dua", 0)]
    unsaid = fork({"bila": "perlu", "maka": [step("admin")], "selain_itu": "tidak-disebut"})
    assert (unsaid.other_side_unsaid, cases.other_side_unsaid) == (True, False)


def test_open_outcomes_are_said() -> None:
    branches = [{"jika": "Satu", "langkah": "tidak-disebut"}, {"jika": "Dua", "langkah": [step("admin")]}]
    (fork,) = lane_of({"kasus": "Apa?", "cabang": branches})
    assert isinstance(fork, LaneFork)
    assert [branch.is_open for branch in fork.branches] == [True, False]


def test_several_actors_have_one_turn_and_a_choice_is_another_party() -> None:
    both, either = ["helpdesk", "admin"], {"salah_satu": ["helpdesk", "admin"]}
    assert told(step(both), step(both), step(either)) == [  # type: ignore[arg-type]
        ("helpdesk/admin", (1, 2), ""),
        ("helpdesk/admin", (3,), ""),
    ]
