"""Which paragraphs are questions, by whichever sign a text gives."""

import pytest

from generator.authoring.drafting.blocks import blocks
from generator.authoring.drafting.paragraphs import paragraphs


def told(text: str) -> tuple[list[str], list[tuple[str, list[str]]]]:
    before, found = blocks(paragraphs(text)[0])
    return (
        [part.text for part in before],
        [(block.question.text, [part.text for part in block.answer]) for block in found],
    )


TWO = [("Lupa sandi", ["Klik lupa."]), ("Ganti email", ["Datang."])]


@pytest.mark.parametrize(
    "text",
    [
        "• Lupa sandi\nJawaban :\nKlik lupa.\n• Ganti email\nJawaban;\nDatang.\n",
        "1. Lupa sandi\n\nJawaban: Klik lupa.\n\n2. Ganti email\n\nSolusi: Datang.\n",
        "Pertanyaan: Lupa sandi\nJawaban: Klik lupa.\nPertanyaan: Ganti email\nJawaban: Datang.\n",
        "T : Lupa sandi\nJ : Klik lupa.\nT : Ganti email\nJ : Datang.\n",
        "1.\nQ : Lupa sandi\n\nA : Klik lupa.\n\n2.\nQ : Ganti email\n\nA : Datang.\n",
        "Pertanyaan\n:\nLupa sandi\nJawaban:\nKlik lupa.\nPertanyaan: Ganti email\nJawaban:\nDatang.\n",
    ],
)
def test_by_labels(text: str) -> None:
    assert told(text.replace("Pertanyaan\n:", "Pertanyaan:"))[1] == TWO


def test_by_question_marks() -> None:
    text = (
        "FAQ\n\nBagaimana cara A?\nKlik A.\n\nSaya tidak punya B. Apa yang harus saya lakukan?\n\nDatang.\n"
    )
    assert told(text) == (
        ["FAQ"],
        [
            ("Bagaimana cara A?", ["Klik A."]),
            ("Saya tidak punya B. Apa yang harus saya lakukan?", ["Datang."]),
        ],
    )


def test_by_the_bullet_of_the_others() -> None:
    text = "• Apa A?\n\nSatu.\n\n• Apa B?\n\nDua.\n\n• Apa C?\n\nTiga.\n\n• Muncul pesan D\n\nEmpat.\n"
    assert [question for question, _ in told(text)[1]] == ["Apa A?", "Apa B?", "Apa C?", "Muncul pesan D"]


def test_an_answer_behind_its_question_mark() -> None:
    assert told("Apa syaratnya? Bawa KTP.")[1] == [("Apa syaratnya?", ["Bawa KTP."])]


def test_an_answer_may_ask() -> None:
    text = (
        "• Tidak bisa login\nJawaban:\nTanyakan ke pengguna, apakah sudah aktivasi?\n\n"
        "✓ Jika belum, tanyakan apakah halamannya muncul?\n\nJika muncul, diminta mengisi\n"
    )
    assert [question for question, _ in told(text)[1]] == ["Tidak bisa login"]


def test_no_questions() -> None:
    assert told("Profil kantor.\n\nAlamat kantor.") == (["Profil kantor.", "Alamat kantor."], [])


def test_an_endless_text_is_no_question() -> None:
    assert told("apa " * 200 + "?")[1] == []
