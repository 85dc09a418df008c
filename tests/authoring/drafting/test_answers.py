"""Answers of all shapes as steps, with what only explains apart."""

from typing import Any

import pytest

from generator.authoring.drafting.answers import Answer, answer
from generator.authoring.drafting.paragraphs import paragraphs
from generator.authoring.drafting.steps import Catalogue
from generator.authoring.drafting.subjects import Names
from generator.model.catalogue import Document, Reference, Role

CATALOGUE = Catalogue(
    names=Names(
        [
            Role.model_validate({"id": "warga", "nama": "Warga", "jenis": "pengguna"}),
            Role.model_validate({"id": "loket", "nama": "Petugas Loket", "jenis": "petugas"}),
            Role.model_validate({"id": "arsip", "nama": "Kepala Arsip", "jenis": "petugas"}),
            Role.model_validate({"id": "pusat", "nama": "Dinas Provinsi", "jenis": "luar"}),
        ]
    ),
    office="(?:Dinas Arsip)",
    documents=[Document.model_validate({"id": "kk", "nama": "Kartu Keluarga"})],
    references=[Reference.model_validate({"id": "sop", "nama": "SOP gangguan"})],
)


def read(text: str, question: str = "Bagaimana?") -> Answer:
    return answer(paragraphs(text)[0], question, CATALOGUE)


def steps(text: str) -> list[dict[str, Any]]:
    found = read(text)
    assert found.prose == []
    return found.steps


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Petugas Loket mengikuti SOP gangguan.", {"tindakan": "Mengikuti SOP gangguan", "rujukan": ["sop"]}),
        (
            "Petugas Loket mengeskalasi permasalahan ke Kepala Arsip",
            {"tindakan": "Mengeskalasi permasalahan ke Kepala Arsip", "eskalasi_ke": "arsip"},
        ),
        (
            "Petugas Loket meneruskan berkas kepada Dinas Provinsi.",
            {"tindakan": "Meneruskan berkas kepada Dinas Provinsi", "eskalasi_ke": "pusat"},
        ),
        (
            "Petugas Loket menerima konfirmasi dari Dinas Provinsi",
            {"tindakan": "Menerima konfirmasi dari Dinas Provinsi", "umpan_balik_dari": "pusat"},
        ),
        (
            "Petugas Loket meminta Warga untuk mengisi formulir",
            {
                "tindakan": "Meminta Warga untuk mengisi formulir",
                "kepada": "warga",
                "diminta_melakukan": "Mengisi formulir",
            },
        ),
        (
            "Petugas Loket meminta nama, tangkapan layar, dan alamat situs",
            {
                "tindakan": "Meminta nama, tangkapan layar, dan alamat situs",
                "meminta": ["nama", "tangkapan layar", "alamat situs"],
            },
        ),
        (
            "Petugas Loket mengunduh formulir A dan formulir B dari situs",
            {"tindakan": "Mengunduh formulir A dan formulir B dari situs"},
        ),
        (
            "Petugas Loket datang ke kantor Dinas Arsip",
            {"tindakan": "Datang ke kantor Dinas Arsip", "saluran": "kantor"},
        ),
        ("Petugas Loket datang ke kantor camat", {"tindakan": "Datang ke kantor camat"}),
        ("Jika gagal, Petugas Loket mengulang", {"bila": "Jika gagal", "tindakan": "Mengulang"}),
        (
            "Petugas Loket membawa Kartu Keluarga, surat kuasa asli, dan fotokopi KTP ke ruang arsip",
            {
                "tindakan": "Membawa Kartu Keluarga, surat kuasa asli, dan fotokopi KTP ke ruang arsip",
                "bawa": ["kk", {"nama": "Surat kuasa", "asli": "ya"}, {"nama": "KTP", "salinan": "ya"}],
            },
        ),
    ],
)
def test_one_step(text: str, fields: dict[str, Any]) -> None:
    made = steps(text)
    if "mengunduh" in text.lower():
        assert made == [{"pelaku": "loket", **fields, "unduh": ["formulir A", "formulir B dari situs"]}]
    else:
        assert made == [{"pelaku": "loket", **fields}]


def test_numbered_steps_with_more_than_one_sentence() -> None:
    made = steps(
        "1. Petugas Loket memeriksa versi. Pastikan terbaru. Petugas Loket melapor.\n2. Klik simpan.\n"
    )
    assert made == [
        {"pelaku": "loket", "tindakan": "Memeriksa versi. Pastikan terbaru"},
        {"pelaku": "loket", "tindakan": "Melapor"},
        {"pelaku": None, "tindakan": "Klik simpan"},
    ]


def test_a_chain_keeps_its_subject_unless_it_is_passive() -> None:
    made = steps("Petugas Loket mencatat, kemudian menelepon, selanjutnya di eskalasi ke Dinas Provinsi")
    assert [step["pelaku"] for step in made] == ["loket", "loket", None]
    assert made[2] == {"pelaku": None, "tindakan": "Di eskalasi ke Dinas Provinsi", "eskalasi_ke": "pusat"}


def test_who_is_spoken_to_is_read_into_the_text() -> None:
    found = read("Sehubungan dengan pertanyaan Anda, silakan datang ke kantor kami. Terima kasih.")
    assert (found.opening, found.closing) == ("Sehubungan dengan pertanyaan Anda", "Terima kasih.")
    assert found.steps == [
        {"pelaku": "warga", "tersirat": ["pelaku"], "tindakan": "Datang ke kantor kami", "saluran": "kantor"}
    ]


def test_a_condition_over_numbered_steps() -> None:
    made = steps(
        "1. Petugas Loket melapor.\n\nApabila aplikasi sudah baru\n"
        "1. Petugas Loket memperbarui.\n2. Klik ya.\n"
    )
    assert made[1] == {
        "bila": "Apabila aplikasi sudah baru",
        "maka": [
            {"pelaku": "loket", "tindakan": "Memperbarui"},
            {"pelaku": None, "tindakan": "Klik ya"},
        ],
        "selain_itu": "tidak-disebut",
    }


def test_a_question_with_its_answers() -> None:
    made = steps(
        "Petugas Loket menanyakan kepada Warga, apakah sudah aktivasi?\n\n"
        "✓ Jika belum, tanyakan apakah halamannya muncul?\n\nJika muncul, diminta mengisi\n\n"
        "Jika tidak muncul, Petugas Loket melapor\n\n✓ Jika sudah, Petugas Loket mencatat\n"
    )
    assert made == [
        {
            "tanya": "Apakah sudah aktivasi?",
            "pelaku": "loket",
            "kepada": "warga",
            "cabang": [
                {
                    "jika": "Jika belum",
                    "langkah": [
                        {
                            "tanya": "Apakah halamannya muncul?",
                            "pelaku": None,
                            "cabang": [
                                {
                                    "jika": "Jika muncul",
                                    "langkah": [{"pelaku": None, "tindakan": "Diminta mengisi"}],
                                },
                                {
                                    "jika": "Jika tidak muncul",
                                    "langkah": [{"pelaku": "loket", "tindakan": "Melapor"}],
                                },
                            ],
                        }
                    ],
                },
                {"jika": "Jika sudah", "langkah": [{"pelaku": "loket", "tindakan": "Mencatat"}]},
            ],
        }
    ]


def test_two_ways_to_the_same() -> None:
    made = steps("Silakan klik daftar lalu isi formulir atau Anda bisa datang ke kantor")
    assert made[0]["jalur"] == "Pilih salah satu cara"
    assert [branch["jika"] for branch in made[0]["cabang"]] == ["Cara pertama", "Cara kedua"]
    assert [len(branch["langkah"]) for branch in made[0]["cabang"]] == [2, 1]


LISTS = [
    "Silakan datang dengan membawa : 1. asli dan copy Kartu Keluarga 2. surat kuasa Terimakasih",
    "Silakan datang dengan membawa:\n1. asli dan copy Kartu Keluarga\n2. surat kuasa\nTerima kasih\n",
    "Silakan datang dengan membawa:\n• asli dan copy Kartu Keluarga\n• surat kuasa\n",
    "- Silakan datang dengan membawa:\n1) asli dan copy Kartu Keluarga\n2) surat kuasa\n",
]


@pytest.mark.parametrize("text", LISTS)
def test_a_list_of_papers(text: str) -> None:
    (made,) = read(text).steps
    assert made == {
        "pelaku": "warga",
        "tersirat": ["pelaku"],
        "tindakan": "Datang dengan membawa yang berikut",
        "bawa": [{"dokumen": "kk", "asli": "ya", "salinan": "ya"}, {"nama": "Surat kuasa"}],
    }


def test_a_bare_list_answers_a_question_about_papers() -> None:
    found = read("1. Kartu Keluarga\n2. surat kuasa\n", "Apa saja syaratnya?")
    assert (found.steps, found.brings) == ([], ["kk", {"nama": "Surat kuasa"}])


def test_a_list_of_anything_else_is_points() -> None:
    made = steps("Menyampaikan data antara lain:\n1. nama lengkap\n2. alamat rumah\n")
    assert made == [
        {
            "pelaku": None,
            "tindakan": "Menyampaikan data antara lain",
            "butir": ["nama lengkap", "alamat rumah"],
        }
    ]


def test_what_only_explains() -> None:
    found = read("Kartu itu berlaku seumur hidup. Masa berlaku tidak dicetak lagi.")
    assert found.steps == []
    assert found.prose == ["Kartu itu berlaku seumur hidup.", "Masa berlaku tidak dicetak lagi."]
