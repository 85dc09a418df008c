"""Which steps are only for whom nothing before them has helped: by their own words, and never the first."""

import pytest

from generator.model.entry import Source
from generator.views.flow import whole
from generator.views.ladders import ladder_of
from generator.views.lookup import Lookup
from generator.views.roleview import role_view
from generator.views.situations import only_failed
from generator.views.turns import sections_of
from tests.views.entries import Raw, entry_of, lookup_of, role


@pytest.mark.parametrize(
    "condition",
    [
        "apabila masih belum berhasil",
        "jika masih gagal",
        "apabila belum berhasil",
        "Bila langkah di atas tidak berhasil.",
        "kalau cara ini juga gagal",
        "belum bisa juga",
        "jika tetap tidak teratasi",
    ],
)
def test_what_says_only_that_nothing_has_helped(condition: str) -> None:
    assert only_failed(condition)


@pytest.mark.parametrize(
    "condition",
    [
        "Jika tidak muncul",
        "jika gagal login",
        "apabila LPSE belum berhasil mengirim surat",
        "jika berhasil",
        "jika belum",
        "jika tidak bisa datang",
        "Apabila LPSE sudah menggunakan Java Installer Manager (JaIM)",
    ],
)
def test_what_says_more_is_a_condition_like_others(condition: str) -> None:
    assert not only_failed(condition)


def act(text: str, by: str = "admin", **fields: object) -> Raw:
    return {"pelaku": by, "tindakan": text, **fields}


def ladder(*steps: Raw, of: str = "admin") -> tuple[set[int], set[int]]:
    lookup = lookup_of(entry_of(*steps))
    found = ladder_of(sections_of(role_view(role(of), whole("a", lookup), lookup).nodes))
    return set(found.steps), set(found.sections)


def test_later_attempts_are_rungs_and_what_follows_always_is_none() -> None:
    steps = (
        act("Satu"),
        act("Dua", bila="jika belum berhasil"),
        act("Tiga"),
        act("Empat", bila="jika masih gagal"),
    )
    assert ladder(*steps) == ({2, 4}, set())


def test_the_first_of_one_s_own_is_no_rung() -> None:
    steps = (
        act("Satu", "helpdesk"),
        act("Dua", bila="jika belum berhasil"),
        act("Tiga", bila="jika masih gagal"),
    )
    assert ladder(*steps) == ({3}, set())
    assert ladder(*steps, of="helpdesk") == (set(), set())


def test_a_branch_for_whom_nothing_has_helped_is_a_rung_with_all_in_it() -> None:
    inner = {"kasus": "Keadaan", "cabang": [{"jika": "lama", "langkah": [act("Tiga")]}, {"jika": "baru"}]}
    fork = {"bila": "apabila belum berhasil", "maka": [act("Dua"), inner]}
    assert ladder(act("Satu"), fork) == (set(), {1, 2, 3})
    assert ladder(fork) == (set(), {1, 2})


def test_answers_to_a_question_are_no_rungs() -> None:
    question = act("Bertanya", tanya="Berhasil?", kepada="helpdesk")
    sides = [{"jika": "jika gagal", "langkah": [act("Dua")]}, {"jika": "berhasil", "langkah": [act("Tiga")]}]
    assert ladder({**question, "cabang": sides}) == (set(), set())


def test_the_office_s_ladders(source: Source) -> None:
    lookup = Lookup(source)
    found = {
        (filed.entry.id, reader.address): set(ladder_of(sections_of(view.nodes)).steps)
        for filed in source.entries
        for reader in lookup.addressed_roles
        if (view := role_view(reader, whole(filed.entry.id, lookup), lookup))
    }
    assert {key: steps for key, steps in found.items() if steps} == {
        ("notifikasi-password-baru-tidak-masuk", "admin"): {3, 4},
        ("roaming-halaman-aktivasi-tidak-muncul", "admin"): {3},
    }
