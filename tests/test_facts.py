"""Nothing lost: every fact that the inventory counts in the source text stands in the data."""

import re
from collections import Counter
from typing import Any

from generator.model.catalogue import SourceRecord
from generator.model.entry import Entry, Source
from generator.model.procedure import Condition, PartiesRecord, Step
from generator.model.walk import Placed

Facts = dict[str, Any]

TITLES = {
    "notifikasi-password-baru-tidak-masuk": "Notifikasi password baru tidak diterima",
    "lupa-user-id-atau-password": "Lupa user ID atau password",
    "internal-server-error": 'Pesan "Internal server error"',
    "kode-error-7xxxx": "Pesan kode error, misal 7xxxx",
    "data-tidak-sinkron-inaproc": "Data akun tidak tersinkronisasi dengan Inaproc",
    "roaming-halaman-aktivasi-tidak-muncul": "Tidak bisa roaming, halaman aktivasi tidak muncul, tanpa pesan",
    "akun-dalam-proses-seleksi-admin-inaproc": "Tidak bisa roaming, akun dalam proses seleksi admin Inaproc",
    "gagal-login-satu-lpse-atau-spse-v4": "Gagal login di salah satu LPSE atau di SPSE V4",
    "tidak-bisa-roaming-ke-lpse-lain": "Tidak bisa login di LPSE lain (roaming)",
    "agregasi-data-login-luar-lpse": "Agregasi data untuk login di luar LPSE ini",
    "ubah-npwp": "Mengubah NPWP",
    "ubah-email": "Mengubah email",
    "syarat-daftar-perusahaan-baru": "Syarat mendaftarkan perusahaan baru",
    "cara-daftar-perusahaan-baru": "Cara mendaftarkan perusahaan baru",
}
"""Short titles by id, in the order of the site."""


def steps(acts: list[Placed]) -> dict[int, Step]:
    """The acts that are steps (not questions), by number."""
    return {placed.number: placed.act for placed in acts if isinstance(placed.act, Step)}


def stated(question: Facts, key: str) -> dict[int, Any]:
    """What the inventory says of steps under ``key``, by step number."""
    return {step["nomor"]: step[key] for step in question["langkah"] if key in step}


def single(parties: PartiesRecord) -> str:
    """The id of the only role that acts, is addressed, or receives."""
    (found,) = parties.ids
    return found


def lower(text: str) -> str:
    return " ".join(text.casefold().split())


def test_topics_ids_and_titles_in_order(source: Source) -> None:
    assert {filed.entry.id: filed.entry.title for filed in source.entries} == TITLES
    assert [filed.entry.id for filed in source.entries] == list(TITLES)
    assert Counter(filed.topic for filed in source.entries) == {
        "akun-dan-password": 2,
        "gangguan-aplikasi": 2,
        "login-dan-roaming": 6,
        "data-perusahaan": 2,
        "pendaftaran": 2,
    }


def test_roles(source: Source, inventory: Facts) -> None:
    assert {role.id: role.name for role in source.roles} == inventory["peran"]
    addresses = {role.id: role.address for role in source.roles}
    assert addresses == {
        "penyedia": "penyedia",
        "helpdesk-lpse": "helpdesk",
        "admin-lpse": "admin",
        "helpdesk-lkpp": "lkpp",
    }
    assert [role.id for role in source.roles if role.sends_replies == "ya"] == ["helpdesk-lpse"]


def test_question_as_asked(entry: Entry, question: Facts) -> None:
    first, last = question["baris"]
    assert (entry.number, entry.question) == (question["nomor"], question["judul"])
    assert entry.source == SourceRecord(bagian=f"Pertanyaan ke-{question['nomor']} (baris {first}–{last})")


def test_asker(entry: Entry, question: Facts) -> None:
    asker = question["penanya_asal"]
    assert entry.asked_by == (("penyedia",) if asker == "penyedia" else ())
    assert entry.asker_in_source == ("user" if asker == "user" else None)


def test_steps_with_actor_and_text(acts: list[Placed], question: Facts) -> None:
    found = [(placed.number, single(placed.act.actors), placed.act.action) for placed in acts]
    assert found == [(step["nomor"], step["pelaku"], step["makna"]) for step in question["langkah"]]


def test_actors_as_named_in_the_source(acts: list[Placed], question: Facts) -> None:
    implied = [placed.number for placed in acts if "pelaku" in placed.act.implied]
    assert implied == list(stated(question, "tersirat"))
    expected = stated(question, "pelaku_di_naskah")
    assert set(expected) <= set(implied), "a name that the source doesn't use is an interpretation"
    named = {placed.number: placed.act.actor_in_source for placed in acts if placed.act.actor_in_source}
    assert named == expected


def test_conditions_of_steps(acts: list[Placed], question: Facts) -> None:
    conditions = {number: step.condition for number, step in steps(acts).items() if step.condition}
    assert conditions == stated(question, "syarat")


def test_escalations_with_direction(acts: list[Placed], question: Facts) -> None:
    found = {
        number: (single(step.actors), single(step.escalates_to))
        for number, step in steps(acts).items()
        if step.escalates_to
    }
    expected = stated(question, "eskalasi")
    assert found == {number: (edge["dari"], edge["ke"]) for number, edge in expected.items()}
    assert [number for number, step in steps(acts).items() if "eskalasi_ke" in step.implied] == []


def test_feedback(acts: list[Placed], question: Facts) -> None:
    found = {
        number: {"dari": single(step.feedback_from), "ke": single(step.actors)}
        for number, step in steps(acts).items()
        if step.feedback_from
    }
    assert found == stated(question, "umpan_balik")


def test_requested_items_and_of_whom(acts: list[Placed], question: Facts) -> None:
    found = {
        number: [item.name for item in step.asks_for] for number, step in steps(acts).items() if step.asks_for
    }
    assert found == stated(question, "meminta")
    assert [name for names in found.values() for name in names] == question["informasi_diminta"]
    said = {
        placed.number: single(placed.act.to)
        for placed in acts
        if placed.act.to and "kepada" not in placed.act.implied
    }
    implied = {placed.number: single(placed.act.to) for placed in acts if "kepada" in placed.act.implied}
    assert said == stated(question, "permintaan_ke")
    assert implied == stated(question, "kepada_tersirat")


def test_requested_actions_and_effects(acts: list[Placed], question: Facts) -> None:
    asked = [step for step in steps(acts).values() if step.asks_to]
    assert [step.asks_to for step in asked] == question.get("aksi_penyedia", [])
    assert all(single(step.to) == "penyedia" and not step.implied for step in asked)
    effects = {number: step.effect for number, step in steps(acts).items() if step.effect}
    assert effects == stated(question, "akibat")


def test_sop_references(acts: list[Placed], question: Facts) -> None:
    found = {number: len(step.references) for number, step in steps(acts).items() if step.references}
    assert found == stated(question, "rujukan_sop")
    assert all(set(step.references) <= {"sop-error-handling"} for step in steps(acts).values())


def test_error_messages(entry: Entry, question: Facts) -> None:
    assert [message.text for message in entry.error_messages] == question["pesan_error"]
    is_pattern = question.get("pesan_error_berupa_pola", False)
    assert [message.text for message in entry.error_messages if message.is_pattern == "ya"] == (
        question["pesan_error"] if is_pattern else []
    )
    assert (entry.without_message == "ya") == question.get("tanpa_pesan", False)
    conditions = {message.text: message.condition for message in entry.error_messages if message.condition}
    assert conditions == question.get("syarat_pesan", {})


def test_versions(entry: Entry, question: Facts) -> None:
    versions = entry.validity.versions if entry.validity else ()
    assert list(versions) == question["versi"]


def test_menus_features_and_addresses(entry: Entry, question: Facts) -> None:
    text = lower(entry.model_dump_json(include={"question", "symptoms", "steps"}))
    mentioned = question["rujukan"]["menu"] + question["rujukan"]["fitur"] + question["rujukan"]["url"]
    names = [lower(re.sub(r"\s*\(.*\)", "", name)) for name in mentioned]
    assert [name for name in names if name not in text] == []


def branch_steps(acts: list[Placed]) -> dict[tuple[str, ...], list[int]]:
    """The numbers of the acts directly in each branch, by the labels that lead to it."""
    found: dict[tuple[str, ...], list[int]] = {}
    for placed in acts:
        if placed.branches:
            path = tuple(lower(branch.label) for branch in placed.branches)
            found.setdefault(path, []).append(placed.number)
    return found


def test_branches_and_their_nesting(acts: list[Placed], question: Facts) -> None:
    branches = {branch["id"]: branch for branch in question["cabang"]}

    def path(branch: Facts) -> tuple[str, ...]:
        outer = path(branches[branch["induk"]]) if "induk" in branch else ()
        return (*outer, lower(branch["syarat"]).removeprefix("atau "))

    assert branch_steps(acts) == {path(branch): branch["langkah"] for branch in branches.values()}


def test_unsaid_other_side(entry: Entry, question: Facts) -> None:
    unsaid = [branch["syarat"] for branch in question["cabang"] if branch.get("lawan") == "tidak-disebut"]
    conditions = [node for node in entry.steps if isinstance(node, Condition)]
    assert [node.condition for node in conditions if node.otherwise == "tidak-disebut"] == unsaid
    assert len(conditions) == len(unsaid)
