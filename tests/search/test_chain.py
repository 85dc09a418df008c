"""Each step of the query chain does its own work."""

import pytest

from generator.search.engine import Engine
from generator.search.index import CONTACT_ID


def first(engine: Engine, query: str) -> str:
    hits = engine.search(query)["hits"]
    return str(hits[0]["id"]) if hits else ""


@pytest.mark.parametrize(
    ("query", "entry"),
    [
        ("72001", "kode-error-7xxxx"),
        ("kode 72xxx", "kode-error-7xxxx"),
        ("7xxxx", "kode-error-7xxxx"),
        ("error 500", "internal-server-error"),
        ("User id atau password anda salah", "gagal-login-satu-lpse-atau-spse-v4"),
        ("sedang dalam proses seleksi admin", "akun-dalam-proses-seleksi-admin-inaproc"),
        ("internal server eror", "internal-server-error"),
    ],
)
def test_messages_and_codes_come_first(engine: Engine, query: str, entry: str) -> None:
    found = engine.search(query)
    assert found["hits"][0]["id"] == entry
    assert not found["low"]


@pytest.mark.parametrize("query", ["72001", "muncul internal server error waktu kirim penawaran"])
def test_hits_by_message_say_so(engine: Engine, query: str) -> None:
    assert engine.search(query)["hits"][0]["message"]


@pytest.mark.parametrize("query", ["62001", "720011", "2024"])
def test_other_numbers_are_plain_words(engine: Engine, query: str) -> None:
    assert not any(hit["message"] for hit in engine.search(query)["hits"])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("gk bs login", "tidak bisa login"),
        ("masuk2 lpse lain", "masuk lpse lain"),
        ("GANTI E-MAIL", "ganti email"),
        ("lupa pw", "lupa password"),
        ("ganti émail", "ganti email"),
        ("lupa passsssword", "lupa pasword"),
        ("ganti npwp, terima kasih", "ganti npwp"),
    ],
)
def test_same_meaning_same_answer(engine: Engine, one: str, other: str) -> None:
    assert first(engine, one + " ") == first(engine, other + " ") != ""


def test_last_word_counts_as_a_beginning(engine: Engine) -> None:
    assert first(engine, "notif") == "notifikasi-password-baru-tidak-masuk"
    assert first(engine, "selek") == "akun-dalam-proses-seleksi-admin-inaproc"


def test_real_words_are_not_mended(engine: Engine) -> None:
    """ "kota" is one letter from "kotak", but nobody means a box."""
    assert engine.search("kota ")["tokens"][0]["mended"] == []
    assert engine.search("selekis ")["tokens"][0]["mended"] == ["seleksi"]


def test_subjects_outside_the_site_are_refused(engine: Engine) -> None:
    for query in ("ganti email instagram", "jaminan penawaran bank", "cuaca hari ini"):
        found = engine.search(query)
        assert found["low"] or not found["hits"], query


def test_same_word_in_a_phrase_of_no_meaning(engine: Engine) -> None:
    """ "salah satu" is no complaint that something is wrong."""
    units = engine.search("di salah satu lpse ")["units"]
    assert not any("salah" in dict(unit["terms"]) for unit in units)


@pytest.mark.parametrize(
    "query",
    [
        *("jam buka", "jam bukak", "buka jam berapa", "jam pelayanan", "jam pelayanann", "jadwal layanan"),
        *("alamat kantor", "almat kantor", "kantor lpse dimana", "alamat lpse bombana", "lokasi kantor"),
        *("nomor telepon", "nomer telpon", "no telp", "nomor wa", "wa helpdesk", "no hp admin", "notelp"),
        *("kontak", "kontak person", "hubungi kantor", "LPSE Kabupaten Bombana"),
    ],
)
def test_words_for_the_office_lead_to_its_contact(engine: Engine, query: str) -> None:
    assert first(engine, query) == CONTACT_ID
    assert not engine.search(query)["low"]


@pytest.mark.parametrize(
    "query",
    ["ganti nomor telepon", "bawa apa ke kantor", "datang langsung", "alamat email", "kontak lkpp"],
)
def test_what_asks_for_more_than_the_office_does_not(engine: Engine, query: str) -> None:
    assert first(engine, query) != CONTACT_ID


def test_a_short_word_that_may_be_another_is_only_a_guess(engine: Engine) -> None:
    """ "Pilih" is no "pulih", and nobody knows whether "kontka" is "kontak"."""
    for query in ("pilih ", "penting ", "kontka "):
        found = engine.search(query)
        assert found["low"] or not found["hits"]
    assert engine.search("kontka")["hits"][0]["id"] == CONTACT_ID
    assert not engine.search("kontka helpdesk ")["low"]


@pytest.mark.parametrize(
    "phrase",
    ["balik nama npwp", "nomor induk berusaha", "badan usaha baru", "antar LPSE", "surat pengantar"],
)
def test_words_of_a_phrase_are_not_mended(engine: Engine, phrase: str) -> None:
    assert [token for token in engine.search(phrase + " ")["tokens"] if token["mended"]] == []


def test_a_message_is_found_as_it_was_pasted(engine: Engine) -> None:
    """Also where it says what a query would deny."""
    found = engine.search("bukan lupa, yang muncul: user id atau password anda salah")
    assert found["hits"][0]["message"] == "User id atau password anda salah"
    found = engine.search("bukan user id atau password anda salah, npwp")
    assert [hit["message"] for hit in found["hits"] if hit["message"]] == ["User id atau password anda salah"]
