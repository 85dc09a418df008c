"""What is said of the office, its dates and its reviews."""

from datetime import date

from generator.model.catalogue import Office
from generator.model.entry import Entry, Review
from generator.phrases.office import (
    archived,
    data_date,
    letterhead,
    mentions,
    overdue,
    review_sentence,
    reviewed,
    status,
    version,
    written_date,
)
from tests.phrases.test_contacts import OFFICE


def review(*reasons: str, state: str = "perlu-ditinjau") -> Review:
    return Review.model_validate({"status": state, "alasan": [{"menyebut": reason} for reason in reasons]})


def test_dates() -> None:
    assert [written_date(date(2026, month, 3)) for month in range(1, 13)] == [
        *("3 Januari 2026", "3 Februari 2026", "3 Maret 2026", "3 April 2026", "3 Mei 2026", "3 Juni 2026"),
        *("3 Juli 2026", "3 Agustus 2026", "3 September 2026", "3 Oktober 2026", "3 November 2026"),
        "3 Desember 2026",
    ]


def test_age_and_version() -> None:
    assert data_date(date(2026, 11, 22)) == "data 22 November 2026"
    assert data_date(None) == "tanggal data belum diisi"
    assert version("5c80422") == "versi 5c80422"


def test_a_letterhead_has_what_is_given_and_nothing_else() -> None:
    head = letterhead(OFFICE)
    assert (head.name, head.logo) == ("Kantor Uji", "berkas/logo kami.svg")
    assert head.lines == (
        "Jalan Uji 5",
        "Telepon 0999 · Email uji@contoh.example",
        "https://contoh.example",
        "Senin–Kamis: 08.00–15.00 WIT · Jumat: 08.00 WIT",
    )
    assert letterhead(Office(nama="Kantor")).lines == ()


def test_status() -> None:
    assert status(None) == "belum diperiksa kantor"
    assert status(review(state="belum-ditinjau")) == "belum diperiksa kantor"
    assert status(review(state="sesuai")) == "sudah diperiksa kantor"
    assert status(review()) == "mungkin sudah berubah"
    assert [status(found, to_staff=True) for found in (None, review(state="sesuai"), review())] == [
        "belum ditinjau",
        "sesuai",
        "perlu ditinjau",
    ]


def test_doubt_names_each_reason_once() -> None:
    doubt = review("SPSE 3.6", "menu  lama", "SPSE 3.6")
    assert mentions(doubt) == "SPSE 3.6 dan menu lama"
    office = Office.model_validate({"nama": "Dinas Uji Kabupaten", "nama_pendek": "Dinas Uji"})
    assert review_sentence(doubt, office) == (
        "Jawaban ini menyebut SPSE 3.6 dan menu lama. Tanyakan dahulu ke kantor Dinas Uji."
    )
    assert review_sentence(review(), OFFICE) == "Tanyakan dahulu ke Kantor Uji."
    assert review_sentence(review(), OFFICE, to_staff=True) == "Periksa dahulu sebelum disampaikan."


def test_when_a_review_was_and_to_staff_by_whom_and_until_when() -> None:
    raw = {"status": "sesuai", "oleh": "Kepala  Seksi", "tanggal": "2026-01-02", "tinjau_lagi": "2027-01-02"}
    found = Review.model_validate(raw)
    assert reviewed(None) == reviewed(review(state="sesuai"), to_staff=True) == ""
    assert reviewed(found) == " (2 Januari 2026)"
    assert reviewed(found, to_staff=True) == (
        " (ditinjau oleh Kepala Seksi, 2 Januari 2026); ditinjau lagi paling lambat 2 Januari 2027"
    )
    undated = Review.model_validate({"status": "sesuai", "oleh": "Kepala"})
    assert (reviewed(undated), reviewed(undated, to_staff=True)) == ("", " (ditinjau oleh Kepala)")


def test_an_overdue_review_and_an_archived_answer() -> None:
    assert overdue(date(2026, 5, 1)) == "Jadwal peninjauan ulang jawaban ini, 1 Mei 2026, sudah lewat."
    raw = {"id": "a", "judul": "A", "pertanyaan": "Apa?", "status": "arsip"}
    assert archived(Entry.model_validate(raw)) == "Jawaban ini sudah diarsipkan dan tidak berlaku lagi."
    assert archived(Entry.model_validate({**raw, "diarsipkan": "2026-05-01"})) == (
        "Jawaban ini sudah diarsipkan sejak 1 Mei 2026 dan tidak berlaku lagi."
    )
