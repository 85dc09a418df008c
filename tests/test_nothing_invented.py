"""Nothing invented: what the source text lacks is absent from the data, and doubts are marked."""

import re
from pathlib import Path
from typing import Any

import pytest

from generator.authoring.fields import walk
from generator.model.diagnosis import ChoiceRecord
from generator.model.entry import Entry, ReviewStatus, Source
from generator.model.procedure import Step
from generator.model.things import ThingRecord
from generator.model.walk import placed_acts

Facts = dict[str, Any]

DOUBTED = {
    "notifikasi-password-baru-tidak-masuk": ["password baru"],
    "lupa-user-id-atau-password": ["lupa password"],
    "kode-error-7xxxx": ["JaIM"],
    "data-tidak-sinkron-inaproc": ["SPSE 3.6 SP5", "inaproc.lkpp.go.id"],
    "roaming-halaman-aktivasi-tidak-muncul": ["aktivasi agregasi", "inaproc.lkpp.go.id"],
    "akun-dalam-proses-seleksi-admin-inaproc": ["aktivasi agregasi"],
    "gagal-login-satu-lpse-atau-spse-v4": ["SPSE V3.6", "roaming"],
    "tidak-bisa-roaming-ke-lpse-lain": ["aktivasi agregasi"],
    "agregasi-data-login-luar-lpse": ["agregasi"],
    "ubah-email": ["datang ke kantor", "SIUP/SIUJK"],
    "syarat-daftar-perusahaan-baru": ["SIUP/SIUJK"],
    "cara-daftar-perusahaan-baru": ["LPSE.bombanakab.go.id"],
}
"""What the answers mention that looks out of date, by entry; the others aren't in doubt."""

NOT_IN_THE_SOURCE = {
    "telepon": r"(\+62|\b0)[\d\s().-]{6,}\d",
    "jam": r"\b([01]?\d|2[0-3])[.:][0-5]\d\b",
    "zona waktu": r"\b(WIB|WITA|WIT)\b",
    "harga": r"\bRp\.?\s*\d",
    "jumlah": r"\b(\d+|satu|dua|tiga|empat|lima)\s+(lembar|rangkap|kali|buah|berkas|salinan|eksemplar)\b",
    "tenggat": r"\b(\d+|satu|dua|tiga)\s+(hari|jam|menit|minggu)\b",
    "email": r"\S+@\S+",
}
"""Patterns of facts that the source text doesn't hold."""


def data_texts(source_dir: Path) -> dict[str, str]:
    """The data files without comments and addresses of cited sources, by path."""
    return {
        path.relative_to(source_dir).as_posix(): re.sub(
            r"(?m)^\s*#.*$|^\s*(- )?tautan:.*$", "", path.read_text("utf-8")
        )
        for path in sorted(source_dir.rglob("*.yml"))
    }


def test_only_the_name_and_source_of_the_office_are_given(source: Source) -> None:
    given = source.office.model_dump(exclude_defaults=True, mode="json")
    assert set(given) == {"name", "short_name", "updated", "source", "applicant_fields"}
    assert source.office.name == "LPSE Kabupaten Bombana"
    assert source.office.short_name == "LPSE"
    assert source.office.applicant_fields == ("Nama perusahaan", "NPWP", "Nama pembawa", "Telepon")
    assert source.office.source is not None
    assert source.office.source.date is None


@pytest.mark.parametrize("kind", NOT_IN_THE_SOURCE)
def test_no_fact_of_a_kind_that_the_source_lacks(source_dir: Path, kind: str) -> None:
    found = {
        path: match.group()
        for path, text in data_texts(source_dir).items()
        if (match := re.search(NOT_IN_THE_SOURCE[kind], text))
    }
    assert found == {}


def test_no_misspelling_of_the_source(source_dir: Path, inventory: Facts) -> None:
    wrong = [form.casefold() for form in inventory["ejaan_naskah"]["diperbaiki"]]
    found = {
        (path, form)
        for path, text in data_texts(source_dir).items()
        for form in wrong
        if re.search(rf"\b{re.escape(form)}\b", text.casefold())
    }
    assert found == set()


def test_no_counts_of_documents(source: Source) -> None:
    def flat(item: ThingRecord) -> list[ThingRecord]:
        return [item, *(inner for part in (*item.one_of, *item.consists_of) for inner in flat(part))]

    placed = [placed for filed in source.entries for placed in placed_acts(filed.entry.steps)]
    brought = [item for at in placed for branch in at.branches for item in branch.brings]
    brought += [item for at in placed if isinstance(at.act, Step) for item in at.act.brings]
    items = [inner for item in brought for inner in flat(item)]
    assert items
    assert {(item.original_count, item.copy_count, item.condition, item.remark) for item in items} == {
        (None, None, None, None)
    }


def test_letters_and_references_without_what_the_office_has_not_said(source: Source) -> None:
    assert {document.letter_parts for document in source.documents} == {()}
    assert {document.link for document in source.documents} == {None}
    assert [(reference.name, reference.link) for reference in source.references] == [
        ("SOP error handling", None)
    ]


def test_nothing_stands_beside_the_answers(entry: Entry) -> None:
    beside = {
        "alias", "uraian", "catatan", "lampiran", "bawa", "sertakan", "waktu", "biaya", "hasil", "tautan",
        "kontak", "standar_layanan", "jawaban_singkat", "rujukan",
    }  # fmt: skip
    given = entry.model_dump(exclude_defaults=True, by_alias=True, mode="json")
    assert beside & set(given) == set()


def test_notes_say_only_what_was_read_into_the_source(entry: Entry, question: Facts) -> None:
    """Each speaks of an interpretation where no field of the step holds it, in the source's own words."""
    placed = list(placed_acts(entry.steps))
    notes = {note: None for at in placed for branch in at.branches for note in branch.notes}
    notes |= {note: None for at in placed for note in at.act.notes}
    told = {
        3: "Pastikan versi SPSE merupakan SPSE 3.6 SP5 build terbaru",
        8: "diminta untuk melakukan agregasi",
    }
    assert [told[question["nomor"]] in note.text for note in notes] == [True] * (question["nomor"] in told)
    assert all("tersirat" in note.text.lower() for note in notes)


def test_the_helpdesk_is_told_what_to_ask_at_the_branch(source: Source) -> None:
    (entry,) = (filed.entry for filed in source.entries if filed.entry.number == 8)
    branches = {branch.label: branch for at in placed_acts(entry.steps) for branch in at.branches}
    asking = {label: branch.notes for label, branch in branches.items() if branch.notes}
    assert set(asking) == {"Jika muncul"}
    (note,) = asking["Jika muncul"]
    assert note.audience == ("helpdesk-lpse",)
    assert "siapa yang meminta tidak disebut" in note.text


READINGS = {
    3: ["Pastikan versi SPSE", "di LPSE mana"],
    4: ['menulis "Helpdesk"', "kepada siapa"],
    5: ['"Admin sistem"'],
    7: ["dibaca sebagai dua gejala", "pesan error bersama gejala kedua"],
    8: ["siapa yang bertanya", "kepada siapa ditanyakan", "siapa yang meminta", "siapa yang mengeskalasi"],
    10: ["dibaca sama dengan"],
    12: ['dibaca "SIUP atau SIUJK"'],
    14: ["dibaca sebagai dua kasus"],
}
"""What of each interpretation stands among the open questions, by number of the question."""


def test_interpretations_are_open_questions_too(entry: Entry, question: Facts) -> None:
    text = " ".join(entry.open_questions)
    assert [reading for reading in READINGS.get(question["nomor"], []) if reading not in text] == []


def test_a_wrong_password_leads_to_the_forgotten_one(source: Source) -> None:
    entries = {filed.entry.number: filed.entry for filed in source.entries}
    assert "lupa-user-id-atau-password" in entries[7].related


def test_whoever_comes_to_register_is_led_to_the_list(source: Source) -> None:
    (entry,) = (filed.entry for filed in source.entries if filed.entry.number == 13)
    visits = [at.act for at in placed_acts(entry.steps) if at.channels == ("kantor",)]
    assert [act.see for act in visits] == [("syarat-daftar-perusahaan-baru",)]


def test_interpretations_are_marked(entry: Entry, question: Facts) -> None:
    placed = list(placed_acts(entry.steps))
    items = [item for at in placed if isinstance(at.act, Step) for item in at.act.brings]
    steps = {at.number: set(at.act.implied) for at in placed if at.act.implied}
    leads = {branch for at in placed for branch in at.branches}
    branches = {branch.label: set(branch.implied) for branch in leads if branch.implied}
    expected: dict[int, dict[int, set[str]]] = {
        4: {1: {"kepada"}, 2: {"pelaku"}},
        5: {2: {"pelaku"}},
        8: {1: {"pelaku"}, 2: {"pelaku", "kepada"}, 3: {"pelaku"}, 5: {"pelaku"}, 8: {"pelaku"}},
    }
    assert steps == expected.get(question["nomor"], {})
    assert branches == ({"Jika lupa password": {"saluran"}} if question["nomor"] == 14 else {})
    implied = {item.implied for item in items if item.implied}
    assert implied == {10: {("daftar_dari",)}, 12: {("salah_satu",)}}.get(question["nomor"], set())


def test_review_status_with_reason_and_evidence(entry: Entry) -> None:
    assert entry.review is not None
    assert entry.review.date is None
    doubts = DOUBTED.get(entry.id, [])
    assert entry.review.status is (ReviewStatus.NEEDED if doubts else ReviewStatus.UNREVIEWED)
    mentions = [reason.mentions for reason in entry.review.reasons]
    assert len(mentions) == len(doubts)
    assert all(doubt in mention for doubt, mention in zip(doubts, mentions, strict=True))
    assert all(reason.evidence for reason in entry.review.reasons)


def test_what_only_the_office_can_answer_is_asked(entry: Entry) -> None:
    assert entry.open_questions


def test_search_words_are_words(entry: Entry) -> None:
    assert 5 <= len(entry.search_words) <= 18
    assert len(set(entry.search_words)) == len(entry.search_words)
    assert all(len(words.split()) <= 6 and not words.endswith(".") for words in entry.search_words)


def test_terms_explain_words_only(source: Source) -> None:
    told = r"(?<!LPSE V)\d|\b(kini|sejak|menurut|seed|harus|klik|membawa|datang ke)\b"
    assert [term.term for term in source.terms if re.search(told, term.definition)] == []
    assert all(term.sources and all(cited.link for cited in term.sources) for term in source.terms)
    names = [term.term.casefold() for term in source.terms]
    assert names == sorted(set(names))


def test_terms_say_what_their_sources_say(source: Source) -> None:
    defined = {term.term: term.definition for term in source.terms}
    assert "Roaming hanya berlaku di website LPSE V3." in defined["Roaming"]
    unproved = {"JaIM", "Utility SMTP", "PPE", "SP", 'Kode error "7xxxx"', "Internal server error"}
    assert unproved & set(defined) == set(), "no source besides the office's explains them"


def test_every_term_is_a_word_of_the_answers_or_of_another_term(source: Source) -> None:
    answers = " ".join(filed.entry.model_dump_json() for filed in source.entries)
    answers += " ".join(document.name for document in source.documents)
    answers += " ".join(reference.name for reference in source.references)
    answers += " ".join(role.name for role in source.roles)
    texts = {term.term: term.definition for term in source.terms}
    unused = []
    for name in texts:
        text = " ".join([answers, *(said for other, said in texts.items() if other != name)]).casefold()
        words = [word.removeprefix("formulir ") for word in name.casefold().split(" dan ")]
        unused += [word for word in words if word not in text]
    assert unused == []


JOINING = {"sudah", "tetapi", "karena", "belum", "atau", "misal", "agar"}
"""Words with which the choices of the diagnosis join what the answers say."""


def test_choices_of_the_diagnosis_say_what_answers_say(source: Source) -> None:
    said: set[str] = set()
    for filed in source.entries:
        texts = [filed.entry.title, filed.entry.question, *filed.entry.symptoms]
        texts += [message.text for message in filed.entry.error_messages]
        said |= {word for text in texts for word in re.findall(r"[\w.]+", text.casefold())}
    assert source.diagnosis
    labels = [record.label for _, record in walk(source.diagnosis) if isinstance(record, ChoiceRecord)]
    told = {word for label in labels for word in re.findall(r"[\w.]+", label.casefold())}
    assert told - JOINING - said == set()
    assert told >= JOINING
