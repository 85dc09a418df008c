"""What the search makes of a query, word for word."""

from typing import Any

from generator.texts.query import explanation


def token(typed: str, word: str = "", base: str = "", mended: tuple[str, ...] = ()) -> dict[str, Any]:
    word = word or typed
    return {"typed": typed, "word": word, "base": base or word, "mended": list(mended)}


def unit(word: str, *terms: tuple[str, float], off: bool = False, part: bool = False) -> dict[str, Any]:
    return {"word": word, "terms": list(terms), "off": off, "part": part}


def test_words_what_they_stand_for_and_what_they_find() -> None:
    found = {
        "denied": ["email"],
        "origins": ["kendari"],
        "tokens": [
            token("gk", "tidak"),
            token("mendaftar", base="daftar"),
            token("pasword", mended=("password",)),
        ],
        "units": [
            unit("daftar", ("daftar", 1), ("registrasi", 0.7)),
            unit("password", part=True),
            unit("xyzzy"),
            unit("motor", off=True),
        ],
        "hits": [
            {"id": "a", "title": "Judul A", "score": 6.876, "coverage": 1, "share": 0.5, "message": ""},
            {"id": "b", "title": "Judul B", "score": 12.3, "coverage": 0.224, "share": 0, "message": "Error"},
        ],
        "low": False,
    }
    assert explanation("gk mendaftar pasword", found) == (
        "Diketik : gk mendaftar pasword\n"
        "Kata    : gk → tidak, mendaftar → daftar, pasword → password (salah ketik)\n"
        "Bukan   : email\n"
        "Asal    : kendari (tidak dicari)\n"
        "\n"
        "Dicari  : daftar = daftar, registrasi ×0.70\n"
        "          xyzzy: tidak dikenal di situs ini\n"
        "          motor: bahasan di luar situs ini\n"
        "\n"
        "Hasil   : yakin\n"
        "      Nilai  Isi    Judul\n"
        "  1.   6.88  100 %   50 %  Judul A [a]\n"
        "  2.  12.30   22 %    0 %  Judul B [b] · pesan error"
    )


def test_doubtful_hits_and_none() -> None:
    nothing: dict[str, Any] = {
        "denied": [],
        "origins": [],
        "tokens": [],
        "units": [],
        "hits": [],
        "low": False,
    }
    assert explanation("?", nothing) == (
        "Diketik : ?\nKata    : tidak ada\n\nDicari  : tidak ada\n\nHasil   : tidak ditemukan."
    )
    hit = {"id": "a", "title": "A", "score": 1, "coverage": 0.1, "share": 0, "message": ""}
    assert "Hasil   : ragu, ditampilkan sebagai tidak ditemukan dengan tebakan\n" in explanation(
        "a", {**nothing, "hits": [hit], "low": True}
    )
