"""What the answer-first line is made of: ways, who else takes part, who is asked."""

import pytest

from generator.model.base import Channel
from generator.views.summary import Summary, Way, summary_of
from tests.views.entries import OTHER, Raw, entry_of, lookup_of


def summary(*steps: Raw, **fields: object) -> Summary:
    return summary_of("a", lookup_of(entry_of(*steps, **fields)))


def only_way(*steps: Raw, **fields: object) -> Way:
    (way,) = summary(*steps, **fields).ways
    return way


def step(actor: str = "penyedia", **fields: object) -> Raw:
    return {"pelaku": actor, "tindakan": "Datang", **fields}


def names(roles: tuple[object, ...]) -> list[str]:
    return [role.id for role in roles]  # type: ignore[attr-defined]


def test_a_way_has_its_channel_and_counts_what_is_brought() -> None:
    way = only_way(step(saluran="kantor", bawa=["ktp", "akta"]), step(bawa=["ktp"]))
    assert (way.label, way.channel, way.papers, way.has_list) == (None, Channel.OFFICE, 2, False)
    assert only_way(step(bawa=[{"daftar_dari": OTHER}])).has_list


def test_the_office_goes_before_another_channel_and_a_condition_gives_none() -> None:
    assert only_way(step(saluran="daring"), step(saluran="kantor")).channel is Channel.OFFICE
    assert only_way(step(saluran="daring"), step(saluran="email")).channel is Channel.ONLINE
    assert only_way(step(), step(saluran="kantor", bila="gagal")).channel is None


def test_whither_the_person_served_is_handed_on() -> None:
    handed = only_way(step(eskalasi_ke="pusat")).handed_to
    assert handed is not None
    assert handed.id == "pusat"
    assert only_way(step(eskalasi_ke="pusat", bila="gagal")).handed_to is None


@pytest.mark.parametrize("kind", ["kasus", "jalur"])
def test_each_branch_is_a_way_with_the_steps_that_all_share(kind: str) -> None:
    branches = [
        {"jika": "Satu", "saluran": "kantor", "bawa": ["ktp"], "langkah": [step()]},
        {"jika": "Dua", "langkah": [step(bawa=["akta", "surat"])]},
    ]
    found = summary(step(bawa=["npwp"]), {kind: "Apa?", "cabang": branches})
    assert [(way.label, way.channel, way.papers) for way in found.ways] == [
        ("Satu", Channel.OFFICE, 2),
        ("Dua", None, 3),
    ]
    assert found.cases is (kind == "kasus")


def test_an_answer_of_a_question_without_steps_is_no_way() -> None:
    question = {"pelaku": "penyedia", "tanya": "Sudah?"}
    branches = [{"jika": "Ya"}, {"jika": "Belum", "langkah": [step()]}, {"jika": "Lain", "bawa": ["ktp"]}]
    assert [way.label for way in summary({**question, "cabang": branches}).ways] == ["Belum", "Lain"]
    assert len(summary({"kasus": "Apa?", "cabang": branches}, step()).ways) == 3


def test_two_forks_make_one_way() -> None:
    fork = {"kasus": "Apa?", "cabang": [{"jika": "Satu", "langkah": [step()]}, {"jika": "Dua"}]}
    assert [way.label for way in summary(fork, fork).ways] == [None]


def test_who_handles_it_and_who_helps() -> None:
    found = summary(step("admin"), step("helpdesk"), step("admin"), step())
    assert (found.ways, names(found.handlers), names(found.helpers)) == (
        (),
        ["admin", "helpdesk"],
        ["penyedia"],
    )
    begun = summary(step(), step("admin"))
    assert (len(begun.ways), names(begun.handlers), begun.helpers) == (1, ["admin"], ())


def test_a_visit_is_a_way_although_others_begin() -> None:
    found = summary(step("admin"), step(saluran="kantor"))
    assert [way.channel for way in found.ways] == [Channel.OFFICE]
    assert found.helpers == ()


def test_steps_of_others_than_who_asks_are_no_way() -> None:
    assert summary(step("konsultan"), penanya=["penyedia"]).ways == ()
    assert len(summary(step("konsultan")).ways) == 1


def test_who_is_asked_for_something_without_steps_of_their_own() -> None:
    request = step("admin", kepada="penyedia", meminta=["nomor"])
    assert names(summary(request).asked) == ["penyedia"]
    assert summary(request, step()).asked == ()
    assert summary({**request, "tersirat": ["kepada"]}).asked == ()
    assert summary(step("admin", kepada="penyedia")).asked == ()
    assert summary(step("admin", kepada="helpdesk", meminta=["nomor"])).asked == ()
