"""Modules of the search script that read what was typed: heard, spaced, placed, affirmed."""

from typing import Any

import pytest

from generator.search.engine import Engine, Script
from tests.search.scripts import module

SPOKEN, SPACING, PLACES, DENIALS = map(module, ("spoken", "spacing", "places", "denials"))
AFFIXES = module("affixes")


def said(script: Script, call: str, text: str, *known: object) -> str:
    """What ``call`` makes of the pieces of ``text``; "," behind a word ends a clause."""
    pieces = [{"typed": word, "word": word.strip(","), "ends": word.endswith(",")} for word in text.split()]
    found: list[dict[str, Any]] = script.call(call, pieces, *known)
    return " ".join(piece["word"] for piece in found)


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("error tujuh satu nol lima", "error 7105"),
        ("kode 7 1 nol 34 tadi", "kode 71034 tadi"),
        ("versi empat titik lima", "versi 4.5"),
        ("aplikasi versi empat", "aplikasi versi 4"),
        ("error lima ratus", "error 500"),
        ("tujuh puluh satu ribu lima", "71005"),
        ("tujuh puluh rebu sekian", "70000 sekian"),
        ("seribu dua ratus dua belas", "1212"),
        ("tujuh puluh satu ribu sebelas", "71011"),
        ("tujuh ratus dua puluh", "720"),
        ("tujuh puluh satu nol tiga empat", "71034"),
        ("tujuh satu nol tiga puluh empat", "71034"),
        ("tujuh satu kosong tiga empat", "71034"),
        ("versi empat koma lima", "versi 4.5"),
        ("kode ribu", "kode ribu"),
        ("enam belas digit", "16 digit"),
        ("sepuluh", "sepuluh"),  # alone, it may be anything
        ("salah satu lpse", "salah satu lpse"),
        ("satu akun dua kantor", "satu akun dua kantor"),
        ("titik lima titik", "titik lima titik"),
        ("tahun 2026 12345", "tahun 2026 12345"),
        ("en pe we pe ganti", "npwp ganti"),
        ("el pe es e", "lpse"),
        ("n p w p", "npwp"),
        ("es pe es e lima", "spse lima"),
        ("be ce de", "be ce de"),  # no word of the site
        ("di a kantor", "di a kantor"),
        ("el pe es", "el pe es"),
        ("constructor satu toString", "constructor satu toString"),
        ("", ""),
    ],
)
def test_numbers_and_letters_are_heard(text: str, heard: str) -> None:
    call = "(pieces, own) => M.heard(pieces, (word) => own.includes(word))"
    assert said(SPOKEN, call, text, ["npwp", "lpse", "spse"]) == heard


KNOWN = ["ubah", "npwp", "lupa", "password", "login", "roaming", "kode", "error"]
KNOWN += ["di", "ada", "tender", "kan", "user", "username", "name", "mem", "kanada"]
OWN = ["npwp", "password", "login", "roaming", "error", "tender", "username"]
SPACED = """(pieces, known, own) =>
  M.spaced(pieces, (word) => known.includes(word), (word) => own.includes(word))"""


@pytest.mark.parametrize(
    ("text", "spaced"),
    [
        ("ubahnpwp", "ubah npwp"),
        ("loginroaming lupapassword", "login roaming lupa password"),
        ("kodeerror71034", "kode error 71034"),
        ("login4.5", "login 4.5"),
        ("nontender pratender", "non tender pra tender"),
        ("etender", "e tender"),
        ("pascatender", "pasca tender"),
        ("eubah", "eubah"),  # no word of the site behind it
        ("usernamelupa", "username lupa"),  # the first as long as can be
        ("memubahnpwp", "memubahnpwp"),  # an affix is no word
        ("kanada", "kanada"),
        ("pass word", "password"),
        ("roa ming", "roaming"),
        ("ubahada", "ubahada"),  # too short, and nothing of the site in it
        ("dikanadakan", "dikanadakan"),
        ("ubahxyzz", "ubahxyzz"),
        ("lupa password", "lupa password"),
        ("ada kan", "ada kan"),
    ],
)
def test_words_are_put_together_and_parted(text: str, spaced: str) -> None:
    assert said(SPACING, SPACED, text, KNOWN, OWN) == spaced


def test_a_word_longer_than_any_run_stays_whole() -> None:
    assert said(SPACING, SPACED, "tender" * 5, KNOWN, OWN) == "tender " * 4 + "tender"
    assert said(SPACING, SPACED, "tender" * 6, KNOWN, OWN) == "tender" * 6


LOCATED = """(pieces, known) => M.located(pieces, {
  places: new Set(["kendari", "konawe", "bombana", "kutai", "kartanegara", "kediri"]),
  terms: new Set(["lpse", "bombana", "dir"]),
  base: (word) => (word === "kediri" ? "dir" : word),
  knows: (phrase) => known.includes(phrase) }).filter((piece) => !piece.isOrigin)"""


@pytest.mark.parametrize(
    ("text", "located"),
    [
        ("lpse kendari gagal", "lpse lain gagal"),
        ("lpse kabupaten konawe selatan gagal", "lpse lain gagal"),
        ("login di lpse kota bau kendari", "login di lpse kota bau"),
        ("login di kabupaten konawe kendari", "login daerah lain"),
        ("ke kendari atau konawe", "daerah lain atau"),
        ("direktur kendari", "direktur"),
        ("lpse kutai kartanegara npwp", "lpse lain npwp"),
        ("lpse bombana gagal", "lpse bombana gagal"),  # the office's own
        ("lpse kediri gagal", "lpse kediri gagal"),  # also where its name isn't its base
        ("di bombana utara", "di bombana utara"),
        ("kendari", ""),
    ],
)
def test_names_of_regions_mean_another_office_or_region(text: str, located: str) -> None:
    assert said(PLACES, LOCATED, text, ["lpse lain", "daerah lain"]) == located


def test_names_of_regions_mean_nothing_where_the_site_speaks_of_no_others() -> None:
    assert said(PLACES, LOCATED, "lpse kota kendari gagal di konawe", []) == "lpse kota gagal di"


@pytest.mark.parametrize(
    ("text", "affirmed"),
    [
        ("bukan soal email pak, ini npwp", "bukan ini npwp"),
        ("bukan email tetapi npwp", "bukan tetapi npwp"),
        ("npwp jangan email lagi", "npwp jangan"),
        ("tidak usah email, npwp", "tidak usah npwp"),
        ("bukan a b c d e npwp", "bukan npwp"),  # a denial ends somewhere
        ("bukan email", "bukan email"),  # nothing else would be left
        ("email bukan", "email bukan"),
        ("bukan, npwp email", "bukan npwp email"),
        ("bukan email ini npwp", "bukan ini npwp"),
        ("bukan email gimana npwp", "bukan gimana npwp"),
        ("jangan jangan email npwp", "jangan jangan email npwp"),  # perhaps
    ],
)
def test_what_is_denied_is_not_looked_for(text: str, affirmed: str) -> None:
    call = '(pieces) => M.affirmed(pieces, ({ word }) => word === "npwp" || word === "email")'
    assert said(DENIALS, call, text) == affirmed


@pytest.mark.parametrize(
    ("word", "base"),
    [
        *(("gantiin", "ganti"), ("sandine", "sandi"), ("kulupami", "lupa"), ("ngagantikeun", "ganti")),
        *(("mengirimi", "kirim"), ("menulisnya", "tulis"), ("bagantinyo", "ganti"), ("zzz", None)),
    ],
)
def test_affixes_of_everyday_speech(word: str, base: str | None) -> None:
    call = "(word, known) => M.looserBase(word, word, (form) => known.includes(form)) || null"
    assert AFFIXES.call(call, word, ["ganti", "sandi", "lupa", "kirim", "tulis"]) == base


@pytest.mark.parametrize(
    ("query", "entry"),
    [
        ("error tujuh satu nol lima", "kode-error-7xxxx"),
        ("bukan soal email pak, ini npwp", "ubah-npwp"),
        ("jangan suruh daftar lagi, saya cuma lupa id", "lupa-user-id-atau-password"),
        ("ubahnpwp", "ubah-npwp"),
        ("loginroaming", "tidak-bisa-roaming-ke-lpse-lain"),
        ("kodeerror71034", "kode-error-7xxxx"),
        ("akun tidak laku di lpse kab konawe", "tidak-bisa-roaming-ke-lpse-lain"),
        ("lpse lain bisa, hanya lpse kolaka yang menolak", "gagal-login-satu-lpse-atau-spse-v4"),
        ("kumaha mun poho sandi", "lupa-user-id-atau-password"),
        ("intrnl srvr error", "internal-server-error"),
        ("e-mail perusahaan mau diganti", "ubah-email"),
    ],
)
def test_the_office_s_answers_are_found_however_it_is_typed(engine: Engine, query: str, entry: str) -> None:
    found = engine.search(query)
    assert found["hits"][0]["id"] == entry
    assert not found["low"]


@pytest.mark.parametrize(
    "query",
    ["ganti nomor hp", "ubah alamat", "kode billing", "dokumen penawaran", "e-katalog", "cara bikin sim"],
)
def test_a_verb_or_a_general_word_alone_is_no_ground(engine: Engine, query: str) -> None:
    found = engine.search(query)
    assert found["low"] or not found["hits"]
