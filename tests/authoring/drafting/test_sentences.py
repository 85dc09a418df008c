"""Sentences, the links of their chains, and their conditions."""

import pytest

from generator.authoring.drafting.sentences import Clause, clauses, sentences, split_condition
from generator.authoring.drafting.subjects import Names
from generator.model.catalogue import Role

NAMES = Names(
    [
        Role.model_validate({"id": "loket", "nama": "Petugas Loket", "jenis": "petugas"}),
        Role.model_validate({"id": "pemohon", "nama": "Pemohon", "jenis": "pengguna"}),
    ]
)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Buka menu. Klik tombol. Selesai", ["Buka menu.", "Klik tombol.", "Selesai"]),
        ("Biayanya Rp. 6.000 saja. Bayar di loket.", ["Biayanya Rp. 6.000 saja.", "Bayar di loket."]),
        ("Versi 3.6 SP5 di kantor.go.id baru", ["Versi 3.6 SP5 di kantor.go.id baru"]),
        (
            "bawa surat informasi ID untuk lupa sandi, Anda bisa mengeklik lupa",
            ["bawa surat informasi ID", "untuk lupa sandi, Anda bisa mengeklik lupa"],
        ),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


@pytest.mark.parametrize(
    ("text", "condition", "rest"),
    [
        ("Jika masih gagal, Petugas Loket menelepon", "Jika masih gagal", "Petugas Loket menelepon"),
        ("Apabila belum juga Petugas Loket melapor", "Apabila belum juga", "Petugas Loket melapor"),
        ("Jika Pemohon belum membayar, klik bayar", "Jika Pemohon belum membayar", "klik bayar"),
        ("Bila halaman terbuka maka klik masuk", "Bila halaman terbuka", "klik masuk"),
        ("Jika datanya benar silakan datang", "Jika datanya benar", "silakan datang"),
        ("Jika rusak (pecah, hilang), datang", "Jika rusak (pecah, hilang)", "datang"),
        ("Apabila kantor sudah memakai JaIM", "Apabila kantor sudah memakai JaIM", ""),
        ("untuk lupa sandi, Anda bisa mengeklik", "untuk lupa sandi", "Anda bisa mengeklik"),
        ("untuk keamanan, kata sandi diganti", "", "untuk keamanan, kata sandi diganti"),
        ("Klik masuk", "", "Klik masuk"),
    ],
)
def test_conditions(text: str, condition: str, rest: str) -> None:
    assert split_condition(text, NAMES) == (condition, rest)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        (
            "Petugas Loket memeriksa, selanjutnya Pemohon membayar",
            [Clause(text="Petugas Loket memeriksa"), Clause(text="Pemohon membayar", chained=True)],
        ),
        (
            "masuk ke web kemudian klik daftar selanjutnya mendownload formulir lalu isi",
            [
                Clause(text="masuk ke web"),
                Clause(text="klik daftar", chained=True),
                Clause(text="mendownload formulir", chained=True),
                Clause(text="isi", chained=True),
            ],
        ),
        ("Tahap selanjutnya adalah seleksi", [Clause(text="Tahap selanjutnya adalah seleksi")]),
        ("Setelah itu klik simpan", [Clause(text="klik simpan")]),
        ("Pertama-tama buka menu", [Clause(text="buka menu")]),
        (
            "unduh formulir atau Bapak/Ibu bisa datang ke kantor",
            [Clause(text="unduh formulir"), Clause(text="Bapak/Ibu bisa datang ke kantor", other_way=True)],
        ),
        (
            "Jika gagal, Petugas Loket memeriksa untuk selanjutnya diteruskan ke pusat",
            [
                Clause(text="Petugas Loket memeriksa", condition="Jika gagal"),
                Clause(text="diteruskan ke pusat", chained=True),
            ],
        ),
        ("Apabila sudah memakai JaIM", [Clause(text="", condition="Apabila sudah memakai JaIM")]),
    ],
)
def test_clauses(text: str, made: list[Clause]) -> None:
    assert list(clauses(text, NAMES)) == made
