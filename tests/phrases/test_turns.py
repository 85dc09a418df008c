"""The one list of an answer in words."""

from typing import Any

import pytest

from generator.phrases.turns import before_it, heading, unsaid_channels, unsaid_targets, whose
from generator.views.flow import Mention, StepView, steps_in, whole
from generator.views.lookup import Party
from generator.views.roleview import role_view
from generator.views.turns import sections_of
from tests.views.small_office import Raw, entry_of, lookup_of, role


def step(actor: Any = "penyedia", text: str = "Datang", **fields: Any) -> Raw:
    return {"pelaku": actor, "tindakan": text, **fields}


def branch(label: str, *steps: Raw) -> Raw:
    return {"jika": label, "langkah": list(steps)}


def headings(*steps: Raw) -> list[str]:
    return [heading(section) for section in sections_of(whole("a", lookup_of(entry_of(*steps))))]


def first_step(raw: Raw) -> StepView:
    return next(steps_in(whole("a", lookup_of(entry_of(raw)))))


def party(*names: str, is_choice: bool = False) -> Party:
    return first_step(step({"salah_satu": list(names)} if is_choice else list(names))).actors


def test_a_heading_tells_every_situation_and_the_first_has_none() -> None:
    inner = {"kasus": "Muncul?", "cabang": [branch("Tidak muncul", step()), branch("Muncul", step())]}
    cases = {"kasus": "Aktif?", "cabang": [branch("Belum aktivasi", inner, step()), branch("Sudah", step())]}
    assert headings(step(), cases, step()) == [
        "",
        "Jika belum aktivasi",
        "Jika belum aktivasi › jika tidak muncul",
        "Jika belum aktivasi › jika muncul",
        "Jika belum aktivasi › sesudah itu",
        "Jika sudah",
        "Sesudah itu",
    ]


def test_routes_are_headings_by_their_own_names() -> None:
    routes = {"jalur": "Cara", "cabang": [branch("Lewat web", step()), branch("datang langsung", step())]}
    assert headings(routes) == ["", "Lewat web", "Datang langsung"]


def test_sides_of_a_condition() -> None:
    unsaid = {"bila": "perlu", "maka": [step()], "selain_itu": "tidak-disebut"}
    assert headings(unsaid) == ["Jika perlu", "Selain keadaan itu"]
    assert headings({**unsaid, "selain_itu": [step()]}) == ["Jika perlu", "Jika tidak"]


@pytest.mark.parametrize(
    ("who", "reader", "said"),
    [
        (party("admin"), None, "Admin"),
        (party("admin"), "penyedia", "Admin"),
        (party("penyedia"), "penyedia", "Anda"),
        (party("admin", "penyedia"), "penyedia", "Anda dan Admin"),
        (party("admin", "penyedia", is_choice=True), "penyedia", "Anda atau Admin"),
        (party("admin", "penyedia", is_choice=True), None, "Admin atau Penyedia"),
    ],
)
def test_whose_turn_it_is(who: Party, reader: str | None, said: str) -> None:
    assert whose(who, role(reader) if reader else None) == said


@pytest.mark.parametrize(
    ("raw", "targets"),
    [
        (step("admin", "Meneruskan", eskalasi_ke="pusat"), ("diteruskan ke Pusat",)),
        (step("admin", "Meneruskan ke pusat", eskalasi_ke="pusat"), ()),
        (
            step("admin", "Meneruskan ke Pusat", eskalasi_ke=["pusat", "helpdesk"]),
            ("diteruskan ke Pusat dan Helpdesk",),
        ),
        (step("admin", "Menunggu", umpan_balik_dari="pusat"), ("konfirmasi dari Pusat",)),
        (step("admin", "Menjawab", kepada="penyedia"), ("kepada Penyedia",)),
        (step("admin", "Menjawab penyedia", kepada="penyedia"), ()),
        (step("admin", "Meminta", kepada="penyedia", meminta=["NIK"]), ()),
    ],
)
def test_targets_that_a_step_doesn_t_name_itself(raw: Raw, targets: tuple[str, ...]) -> None:
    assert unsaid_targets(first_step(raw)) == targets


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (step(), ""),
        (step(text="Mengirim", saluran="email"), "lewat email"),
        (step(text="Mengirim Email", saluran="email"), ""),
        (step(text="Datang ke Loket Tiga", saluran="loket"), "di Loket Tiga"),
        (step(text="Mengirim email", saluran=["email", "loket"]), "lewat email atau di Loket Tiga"),
    ],
)
def test_channels_that_a_step_doesn_t_name_itself(raw: Raw, said: str) -> None:
    assert unsaid_channels(first_step(raw)) == said


def mention_after(*before: Raw) -> Mention:
    lookup = lookup_of(entry_of(*before, step("admin", "Meminta", kepada="penyedia", meminta=["NIK"])))
    (mention,) = role_view(role("penyedia"), whole("a", lookup), lookup).mentions
    return mention


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ([], ""),
        ([step("admin", "Memeriksa koneksi (lewat ping); mencatatnya.")], "Sesudah Admin memeriksa koneksi."),
        ([step("admin", "Pengecekan koneksi")], ""),
        ([step("helpdesk", "Memeriksa koneksi")], ""),
    ],
)
def test_what_happens_before_the_reader_is_asked(before: list[Raw], said: str) -> None:
    assert before_it(mention_after(*before)) == said
