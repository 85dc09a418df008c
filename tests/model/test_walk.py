"""The one walker: every act and branch in the order in which they are written, each with what leads to it."""

from hypothesis import given

from generator.model.walk import Head, Placed, Turning, placed_acts, walk
from tests.views.entries import Raw, acts_of, all_branches, entries, entry_of, lookup_of, some


def stops_of(raw: Raw) -> list[Placed | Head]:
    return list(walk(lookup_of(raw).entries["a"].steps))


@some
@given(entries())
def test_acts_are_numbered_in_the_order_of_the_file_with_all_that_leads_to_them(raw: Raw) -> None:
    placed = placed_acts(lookup_of(raw).entries["a"].steps)
    found = [
        (stop.number, stop.act.text, tuple(situation.label for situation in stop.path), stop.channels)
        for stop in placed
    ]
    expected = [(said.number, said.text, said.labels, said.channels) for said in acts_of(raw)]
    assert found == expected


@some
@given(entries())
def test_every_branch_has_its_head_before_its_steps(raw: Raw) -> None:
    heads = [stop.branch.label for stop in stops_of(raw) if isinstance(stop, Head)]
    assert heads == [branch["jika"] for branch in all_branches(raw["langkah"])]


@some
@given(entries())
def test_what_is_brought_is_brought_at_its_stop(raw: Raw) -> None:
    brought = [item.label for stop in stops_of(raw) for item in stop.brings]
    said = [item["sebutan"] for said in acts_of(raw) for item in said.act.get("bawa", [])]
    said += [item["sebutan"] for branch in all_branches(raw["langkah"]) for item in branch.get("bawa", [])]
    assert sorted(map(str, brought)) == sorted(said)


def test_what_a_question_depends_on_its_branches_depend_on() -> None:
    branch = {"jika": "Ya", "langkah": [{"pelaku": "admin", "tindakan": "Mengubah"}]}
    question = {"pelaku": "admin", "tanya": "Bisa?", "bila": "gagal", "cabang": [branch, {"jika": "Tidak"}]}
    asked, yes, changed, no = stops_of(entry_of(question))
    assert [[situation.label for situation in stop.path] for stop in (asked, yes, changed, no)] == [
        ["gagal"],
        ["gagal", "Ya"],
        ["gagal", "Ya"],
        ["gagal", "Tidak"],
    ]
    assert [situation.kind for situation in yes.path] == [Turning.CONDITION, Turning.QUESTION]
    assert [situation.title for situation in yes.path] == ["", "Bisa?"]
    assert [branch.label for branch in changed.branches] == ["Ya"]


def test_each_fork_has_its_kind_and_an_identity_of_its_own() -> None:
    def fork(key: str) -> Raw:
        return {key: "Apa?", "cabang": [{"jika": "Satu"}, {"jika": "Dua"}]}

    step = {"pelaku": "admin", "tindakan": "Datang"}
    condition = {"bila": "Perlu", "maka": [step], "selain_itu": [step]}
    heads = [
        stop for stop in stops_of(entry_of(fork("kasus"), fork("jalur"), condition)) if isinstance(stop, Head)
    ]
    sides = [head.path[-1] for head in heads]
    assert [side.kind for side in sides] == [
        *[Turning.CASE] * 2,
        *[Turning.ROUTE] * 2,
        *[Turning.CONDITION] * 2,
    ]
    assert [side.excludes for side in sides] == [True] * 4 + [False] * 2
    assert [side.title for side in sides] == ["Apa?"] * 4 + ["Perlu"] * 2
    assert len({side.fork for side in sides}) == 3
    assert [side.fork for side in sides[::2]] == [side.fork for side in sides[1::2]]
