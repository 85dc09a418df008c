"""What the search script makes of a query, on a site of three small answers."""

import json
from pathlib import Path
from typing import Any

import pytest

from generator.authoring.validate import read_source
from generator.search.engine import Script
from generator.search.index import fields
from generator.site.assets import script
from generator.texts.query import explanation
from generator.views.lookup import Lookup
from tests.sources import SOUND, write_source

WORDS: dict[str, Any] = {
    "spellings": ["tidak:gk,gak", "kata sandi:pw"],
    "irregular": ["terima:menerima,terima"],
    "stop": "AyangAdiAsalah satuAterima kasihAsaya",
    "weak": "AbisaAtidak",
    "common": "Aorang",
    "places": "AkendariAkonawe",
    "groups": ["sandi|password|kata sandi", "masuk|log in", "lpse lain|luar"],
    "leads": ["blokir>gagal"],
    "off": "AcuacaAlibur lebaran",
}
ENTRIES: list[list[tuple[str, ...]]] = [
    [("t", "Lupa password"), ("m", "user id anda salah"), ("s", "Ganti password itu", "Langkah 1 · Admin")],
    [("t", "Gagal masuk"), ("p", "7xxxx"), ("q", "Kenapa gagal saja")],
    [("t", "Ubah email"), ("w", "imel"), ("o", "Kotak surat dan nomor telepon kantor")],
]


@pytest.fixture(scope="module")
def small() -> Script:
    """A site of three small answers: ``ask`` is its search, ``show`` a hit's texts as parts."""
    made = Script(script("search/at-build.js", "Search"))

    entries = [
        {"id": str(number), "lead": "", "roles": [], "fields": fields}
        for number, fields in enumerate(ENTRIES)
    ]
    data = {"words": WORDS, "entries": entries}
    made.run(f"const data = {json.dumps(data)}; const ask = Search.explained(data)")
    return made


def ask(small: Script, query: str, *without: str) -> dict[str, Any]:
    found: dict[str, Any] = small.call("ask", query, without)
    return found


def ids(found: dict[str, Any]) -> list[str]:
    return [hit["id"] for hit in found["hits"]]


@pytest.mark.parametrize(
    ("query", "bases"),
    [
        ("saya gk bisa masuk ", ["tidak", "bisa", "masuk"]),
        ("lupa pw ", ["lupa", "kata", "sandi"]),
        ("di salah satu kantor ", ["kantor"]),
        ("terima kasih ", []),
        ("menerima email ", ["terima", "email"]),
        ("log in ", ["log", "in"]),
        ("ganti ganti email ", ["ganti", "email"]),
        ("a b c ", []),
        ("gantiin ", ["ganti"]),
        ("ngirim ", ["ngirim"]),
        ("so\u00adft pass\u200bword ", ["soft", "password"]),
        ("x " * 70 + "email ", []),
        (" " * 600 + "email ", []),
    ],
)
def test_tokens(small: Script, query: str, bases: list[str]) -> None:
    assert [token["base"] for token in ask(small, query)["tokens"]] == bases


@pytest.mark.parametrize(
    ("query", "mended"),
    [
        ("pasword ", ["password"]),
        ("emial ", ["email"]),
        ("psswrd ", ["password"]),  # without its vowels
        ("ml ", []),  # too short for that
        ("orangg ", []),  # drawn out
        ("orang ", []),  # a common one
        ("zzzzzz ", []),
        ("pasw0rd ", []),
        ("pass", []),  # on its way
    ],
)
def test_typing_mistakes_are_mended(small: Script, query: str, mended: list[str]) -> None:
    tokens = ask(small, query)["tokens"]
    assert [base for token in tokens for base in token["mended"]] == mended
    assert all(token["mended"] == [] for token in ask(small, query, "typo")["tokens"])


def terms_of(small: Script, query: str, *without: str) -> dict[str, float]:
    units = ask(small, query, *without)["units"]
    return {term: round(weight, 3) for unit in units for term, weight in unit["terms"]}


def test_units_stand_for_what_means_the_same(small: Script) -> None:
    assert terms_of(small, "sandi ") == {"password": 0.7}
    assert terms_of(small, "kata sandi ") == {"password": 0.7}
    assert terms_of(small, "sandi ", "synonym") == {}
    assert terms_of(small, "blokir ") == {"gagal": 0.35}
    assert terms_of(small, "pasword ") == {"password": 0.8}
    assert terms_of(small, "passwordkah ") == {"password": 1}


def test_the_last_word_is_a_beginning(small: Script) -> None:
    assert terms_of(small, "ema") == {"email": 0.7}
    assert terms_of(small, "ema ") == {}
    assert terms_of(small, "ema", "prefix") == {}
    assert terms_of(small, "e") == {}
    assert terms_of(small, "em") == {"email": 0.7}
    assert terms_of(small, "pa") == {}  # too many words begin so: only short ones are offered
    assert terms_of(small, "blo") == {"gagal": 0.122}


def test_words_of_a_phrase_count_by_themselves_too(small: Script) -> None:
    units = ask(small, "log in email log in ")["units"]
    assert [(unit["word"], unit["part"]) for unit in units] == [("log in", False), ("email", False)]
    units = ask(small, "kata sandi ")["units"]
    assert [(unit["word"], unit["part"], unit["worth"] > 0) for unit in units] == [
        ("kata sandi", False, True),
        ("sandi", True, False),
    ]


def test_what_a_unit_is_worth(small: Script) -> None:
    units = ask(small, "bisa orang abcd abc 123456 email cuaca ")["units"]
    worth = {unit["word"]: unit["worth"] for unit in units}
    rare = worth.pop("email")
    assert worth == {"bisa": 0.1, "orang": 0.3, "abcd": 1, "abc": 0.4, "123456": 0.4, "cuaca": 2.5}
    assert 0.35 < rare < 1
    assert [unit["off"] for unit in units] == [False] * 6 + [True]
    assert not any(unit["off"] for unit in ask(small, "cuaca ", "offTopic")["units"])


@pytest.mark.parametrize(
    ("query", "weight"),
    [
        *(("72001 ", 1), ("7xxxx ", 1), ("72xxx ", 1)),
        *(("7xx ", 0.4), ("720 ", 0.4), ("720", 0.6)),
        *(("62001 ", None), ("720011 ", None)),
    ],
)
def test_numbers_fit_patterns(small: Script, query: str, weight: float | None) -> None:
    assert terms_of(small, query).get("7xxxx") == weight
    messages = [hit["message"] for hit in ask(small, query)["hits"]]
    assert messages == ([] if weight is None else ["7xxxx" if weight == 1 else ""])
    assert terms_of(small, query, "code") == ({"7xxxx": 1} if query == "7xxxx " else {})


def test_hits_are_ranked_by_where_words_stand(small: Script) -> None:
    assert ids(ask(small, "password ")) == ["0"]
    assert ids(ask(small, "gagal email ")) == ["1", "2"]  # twice in one answer, once in the other
    assert ids(ask(small, "kantor ")) == ["2"]
    assert ids(ask(small, "")) == []
    hits = ask(small, "lupa password email ")["hits"]
    assert hits[0]["score"] > hits[1]["score"] > 0
    assert hits[0]["matched"] == ["lupa", "password"]


def test_a_query_that_repeats_a_message_says_so(small: Script) -> None:
    assert ask(small, "email saya muncul user id anda salah ")["hits"][0]["message"] == "user id anda salah"
    assert ask(small, "user id anda ")["hits"][0]["message"] == "user id anda salah"  # most of it
    assert ask(small, "user id ")["hits"][0]["message"] == ""
    assert ask(small, "user id anda salah ", "message")["hits"][0]["message"] == ""


def test_guesses_are_told_from_answers(small: Script) -> None:
    assert not ask(small, "lupa password ")["low"]
    assert ask(small, "email cuaca ")["low"]
    assert ask(small, "email gunung pantai ")["low"]
    assert not ask(small, "gunung pantai ")["low"]  # nothing was found


def test_what_a_query_becomes_is_told(small: Script) -> None:
    """``python -m generator cari``: spellings, mistakes, strange words, other subjects, hits."""
    query = "gk bisa ganti emial zebra cuaca "
    assert explanation(query, ask(small, query)).splitlines() == [
        "Diketik : gk bisa ganti emial zebra cuaca ",
        "Kata    : gk → tidak, bisa, ganti, emial → email (salah ketik), zebra, cuaca",
        "",
        "Dicari  : tidak: tidak dikenal di situs ini",
        "          bisa: tidak dikenal di situs ini",
        "          ganti = ganti",
        "          emial = email ×0.80",
        "          zebra: tidak dikenal di situs ini",
        "          cuaca: bahasan di luar situs ini",
        "",
        "Hasil   : ragu, ditampilkan sebagai tidak ditemukan dengan tebakan",
        "      Nilai  Isi    Judul",
        "  1.   1.08   16 %   40 %  Ubah email [2]",
        "  2.   0.49   11 %    0 %  Lupa password [0]",
    ]
    query = "user id anda salah "
    assert explanation(query, ask(small, query)).splitlines()[-3:] == [
        "Hasil   : yakin",
        "      Nilai  Isi    Judul",
        "  1.   8.41  100 %    0 %  Lupa password [0] · pesan error",
    ]
    query = "emailpassword pa ssword lpse kendari, bukan gagal"
    assert explanation(query, ask(small, query)).splitlines()[:3] == [
        "Diketik : emailpassword pa ssword lpse kendari, bukan gagal",
        "Kata    : emailpassword → email, emailpassword → password, lpse, kendari → lain, bukan",
        "Bukan   : gagal",
    ]


def small_source(folder: Path, carrier: str) -> Lookup:
    """A source whose only answer has one act that carries what steps and questions may."""
    carried = (
        "      kepada: petugas\n      bila: zqbila\n      meminta: [zqminta]\n"
        "      diminta_melakukan: zqlaku\n"
        "      bawa: [ktp]\n      unduh: [zqunduh]\n      sertakan: [zqserta]\n      rujukan: [sop]\n"
        "      akibat: zqakibat\n      catatan: [{jenis: info, teks: zqcatatan}]\n"
    )
    head = "id: dasar\njudul: Dasar\npertanyaan: Apa?\nlangkah:\n    - pelaku: penyedia\n"
    write_source(folder, {**SOUND, "faq/umum/dasar.yml": f"{head}      {carrier}\n{carried}"})
    source, problems = read_source(folder)
    assert source, problems
    return Lookup(source)


def test_a_question_is_found_by_all_that_a_step_is_found_by(tmp_path: Path) -> None:
    step = small_source(tmp_path / "a", "tindakan: Datang")
    branches = "[{jika: Ya, catatan: [{jenis: info, teks: zqcabang}]}, {jika: Tidak}]"
    question = small_source(tmp_path / "b", f"tanya: Datang\n      cabang: {branches}")
    found, asked = (list(fields(lookup.source.entries[0], lookup)) for lookup in (step, question))
    assert [field for field in asked if field.text not in ("zqcabang", "Ya", "Tidak")] == found
    assert {"zqcabang", "Ya", "Tidak"} <= {field.text for field in asked}
    texts = " ".join(field.text for field in found)
    words = ("bila", "minta", "laku", "unduh", "serta", "akibat", "catatan")
    assert [word for word in words if f"zq{word}" not in texts] == []
    assert {"KTP", "SOP"} <= set(texts.split())
