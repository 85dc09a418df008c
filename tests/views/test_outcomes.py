"""Each answer has one outcome for each reader: a part of the reader's lead, in one group."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.catalogue import Role
from generator.phrases.outcomes import heading, line
from generator.views.claim import ClaimKind
from generator.views.outcomes import Group, OutcomeKind, grouped, outcome_of
from generator.views.pages import EntryView, topic_views
from tests.views.entries import Raw, entries, entry_of, explanations, lookup_of, role, some
from tests.views.small_office import WITH_PAGES


def answers(*raw: Raw) -> list[EntryView]:
    return [view for topic in topic_views(lookup_of(*raw)) for view in topic.entries]


def groups(viewer: Role, found: list[EntryView]) -> tuple[Group[EntryView], ...]:
    seen = ((answer, answer.views[viewer.id]) for answer in found)
    return grouped((answer, outcome_of(own.view, own.lead, answer.lead)) for answer, own in seen)


def step(actor: str, **fields: object) -> Raw:
    return {"pelaku": actor, "tindakan": "Bekerja", **fields}


VISIT = step("penyedia", saluran="kantor", bawa=["ktp", "akta"])
HANDED_ON = step("helpdesk", eskalasi_ke="admin")
PASSED_ON = step("admin", eskalasi_ke="pusat")


@pytest.mark.parametrize(
    ("reader", "steps", "under", "said"),
    [
        ("penyedia", [VISIT], "Datang ke kantor", "Datang ke kantor dengan 2 dokumen."),
        (
            "penyedia",
            [step("penyedia", saluran="gedung")],
            "Datang ke kantor atau tempat lain",
            "Datang ke Gedung Arsip; tidak ada dokumen yang disebut.",
        ),
        ("penyedia", [step("penyedia")], "Giliran Anda", "Bekerja."),
        ("penyedia", [step("penyedia"), step("penyedia")], "Giliran Anda", "Mulai dengan bekerja."),
        (
            "penyedia",
            [step("admin", kepada="penyedia", meminta=["Nama"])],
            "Bila Anda diminta",
            "Anda akan dimintai Nama.",
        ),
        ("penyedia", [PASSED_ON], "Diteruskan ke Pusat", "Ditangani Admin."),
        (
            "penyedia",
            [{**PASSED_ON, "bila": "gagal"}, step("admin")],
            "Ditangani petugas",
            "Ditangani Admin; diteruskan ke Pusat jika gagal.",
        ),
        ("penyedia", [step("konsultan")], "Dikerjakan Konsultan", "Bekerja."),
        ("helpdesk", [VISIT], "Dikerjakan Penyedia", "Datang ke kantor dengan 2 dokumen."),
        ("helpdesk", [HANDED_ON, step("admin")], "Diteruskan ke Admin", "Bekerja."),
        (
            "helpdesk",
            [step("helpdesk"), HANDED_ON],
            "Giliran Anda",
            "Bekerja, lalu bekerja; diteruskan ke Admin.",
        ),
        (
            "helpdesk",
            [step("admin"), step("helpdesk", bila="gagal")],
            "Giliran Anda menurut keadaan",
            "Giliran Anda jika gagal; selebihnya ditangani Admin.",
        ),
        ("helpdesk", [step("admin")], "Ditangani petugas lain", "Ditangani Admin."),
        ("admin", [HANDED_ON], "Bisa diteruskan ke Anda", "Ditangani Helpdesk; diteruskan ke Anda."),
        ("admin", [step("pusat")], "Lainnya", "Ditangani Pusat."),
    ],
)
def test_what_an_answer_comes_to(reader: str, steps: list[Raw], under: str, said: str) -> None:
    viewer = role(reader)
    for group in groups(viewer, answers(entry_of(*steps))):
        for answer, outcome in group.answers:
            if answer.entry.id == "a":
                assert (heading(group, viewer), line(outcome, viewer)) == (under, said)


def test_what_the_reader_has_to_do_comes_first_and_the_data_s_order_is_kept() -> None:
    steps = {"a": step("admin"), "b": VISIT, "c": step("penyedia"), "d": PASSED_ON, "e": VISIT}
    raw = [{**entry_of(each), "id": name} for name, each in steps.items()]
    found = groups(role("penyedia"), answers(*raw))
    listed = [(group.kind, [answer.entry.id for answer, _ in group.answers]) for group in found]
    assert listed == [
        (OutcomeKind.VISIT, ["b", "e"]),
        (OutcomeKind.TURN, ["c", "lain"]),
        (OutcomeKind.HANDED, ["d"]),
        (OutcomeKind.HANDLED, ["a"]),
    ]


def test_each_party_to_whom_cases_go_has_its_group() -> None:
    goals = {"a": "admin", "b": "pusat", "c": "admin"}
    raw = [{**entry_of(step("helpdesk", eskalasi_ke=goal)), "id": name} for name, goal in goals.items()]
    viewer = role("helpdesk")
    found = [group for group in groups(viewer, answers(*raw)) if group.kind is OutcomeKind.HANDED]
    assert [heading(group, viewer) for group in found] == ["Diteruskan ke Admin", "Diteruskan ke Pusat"]
    assert [[answer.entry.id for answer, _ in group.answers] for group in found] == [["a", "c"], ["b"]]


@some
@given(raw=st.one_of(entries(), explanations()), viewer=st.sampled_from(WITH_PAGES))
def test_every_answer_is_in_one_group_with_a_part_of_its_lead(raw: Raw, viewer: Role) -> None:
    found = answers(raw)
    listed = [pair for group in groups(viewer, found) for pair in group.answers]
    assert sorted(answer.entry.id for answer, _ in listed) == sorted(answer.entry.id for answer in found)
    for answer, outcome in listed:
        lead = answer.lead if outcome.kind is OutcomeKind.DONE_BY else answer.views[viewer.id].lead
        assert set(map(id, outcome.claims)) <= set(map(id, lead))
        assert all(claim in outcome.claims for claim in lead if claim.kind is ClaimKind.SHORT)
        assert not re.search(r"\d+ langkah", line(outcome, viewer))


@some
@given(raw=entries(), viewer=st.sampled_from(WITH_PAGES))
def test_a_turn_is_told_to_those_alone_who_take_part(raw: Raw, viewer: Role) -> None:
    for group in groups(viewer, answers(raw)):
        for answer, _ in group.answers:
            view = answer.views[viewer.id].view
            if group.kind in (OutcomeKind.TURN, OutcomeKind.VISIT):
                assert view.takes_part
            if group.kind in (OutcomeKind.HANDLED, OutcomeKind.DONE_BY, OutcomeKind.RECEIVED):
                assert not view.own
