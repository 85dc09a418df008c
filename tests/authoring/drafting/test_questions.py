"""Titles, ids and messages that a question itself gives."""

from typing import Any

import pytest

from generator.authoring.drafting.questions import asked, messages, slug, title


@pytest.mark.parametrize(
    ("words", "made"),
    [
        ("Bagaimana cara mengubah NPWP Penyedia?", "Mengubah NPWP Penyedia"),
        ("Bagaimana jika lupa sandi?", "Bagaimana jika lupa sandi"),
        ("Apa saja persyaratan mendaftar?", "Persyaratan mendaftar"),
        ("Cara mendaftar", "Mendaftar"),
        (
            "Pengguna tidak bisa masuk karena halaman aktivasi belum muncul. TIDAK ada pesan yang muncul.",
            "Pengguna tidak bisa masuk karena halaman aktivasi belum muncul",
        ),
        (
            'Data pemohon di aplikasi tidak sinkron dengan pusat dan muncul pesan "Data akun Anda tidak ada"',
            "Data pemohon di aplikasi tidak sinkron dengan pusat dan muncul pesan",
        ),
        ("a" * 100, "A" + "a" * 79),
    ],
)
def test_title(words: str, made: str) -> None:
    assert title(words) == made
    assert len(made) <= 80


@pytest.mark.parametrize(
    ("words", "made"),
    [
        ("Muncul pesan “Internal server error”", ["Internal server error"]),
        ('tampil pesan " User id salah"', ["User id salah"]),
        ('kode error, misal: "7xxxx"', [{"teks": "7xxxx", "pola": "ya"}]),
        ('setelah memakai fitur "lupa sandi"', []),
        ('muncul di menu "Data Penyedia"', []),
        ('muncul pesan "A1" lalu pesan "B2"', ["A1", "B2"]),
        ('fitur "lupa sandi', []),
    ],
)
def test_messages(words: str, made: list[Any]) -> None:
    assert messages(words) == made


def test_asked() -> None:
    assert asked("bagaimana cara A ?") == "Bagaimana cara A?"


@pytest.mark.parametrize(
    ("text", "taken", "made"),
    [
        ("Mengubah NPWP/SIUP", set(), "mengubah-npwp-siup"),
        ("Mengubah NPWP", {"mengubah-npwp", "mengubah-npwp-2"}, "mengubah-npwp-3"),
        ("satu kata " * 20, set(), "satu-kata-satu-kata-satu-kata-satu-kata-satu-kata-satu-kata"),
        ("x" * 100, set(), "x" * 60),
        ("سلام", {"pertanyaan"}, "pertanyaan-2"),
    ],
)
def test_slug(text: str, taken: set[str], made: str) -> None:
    assert slug(text, taken) == made
