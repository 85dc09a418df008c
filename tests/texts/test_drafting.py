"""What a manuscript gave, word for word."""

from pathlib import Path

from generator.authoring.drafting.draft import Draft, Drafts
from generator.authoring.drafting.paragraphs import Paragraph
from generator.source.manuscript import Manuscript
from generator.texts.drafting import draft_report, no_questions, too_many_questions

MANUSCRIPT = Manuscript(name="naskah.txt", text="FAQ\n\nApa?\n", removed=1200)
FIRST = Draft(
    id="ubah-email",
    fields={
        "judul": "Ubah email",
        "langkah": [
            {"pelaku": "loket", "tindakan": "A", "bawa": ["ktp", {"nama": "NPWP"}]},
            {
                "tanya": "B?",
                "pelaku": None,
                "cabang": [{"jika": "C", "langkah": [{"pelaku": None, "tindakan": "D"}]}],
            },
        ],
    },
    plain={},
    first=3,
    last=9,
    unplaced=("Kalimat lain.",),
)
SECOND = Draft(id="arti", fields={"judul": "Arti", "uraian": "E"}, plain={}, first=10, last=11, unplaced=())


def test_report() -> None:
    found = Drafts(
        questions=5,
        drafts=(FIRST, SECOND),
        known=("Apa syaratnya?",),
        too_long=(Paragraph(text="Apa " * 100, marker="•", first=20, last=40),),
        outside=(Paragraph(text="FAQ", first=1, last=1), Paragraph(text="12", first=50, last=50)),
    )
    report = draft_report(MANUSCRIPT, found, [FIRST, SECOND], [SECOND], Path("sumber/faq/umum"))
    assert report == (
        "2 draf ditulis di sumber/faq/umum:\n"
        "  - ubah-email.yml: Ubah email (3 langkah dan 2 dokumen)\n"
        "  - arti.yml: Arti (penjelasan saja)\n"
        "\n"
        "Belum diisi, karena naskah tidak menyebutnya:\n"
        "  - ubah-email: pelaku langkah 2 dan 3\n"
        "\n"
        "Belum ditempatkan di langkah mana pun; tetap tertulis di uraian drafnya:\n"
        "  - ubah-email: Kalimat lain.\n"
        "\n"
        "Sudah ada di data, jadi tidak ditulis lagi:\n"
        "  - Apa syaratnya?\n"
        "\n"
        "Tidak dapat ditulis sebagai draf; tulislah dengan perintah baru:\n"
        "  - baris 10–11: Arti\n"
        f"  - baris 20: • {('Apa ' * 100)[:197]}…\n"
        "\n"
        "Di luar pertanyaan, jadi tidak masuk ke draf mana pun:\n"
        "  - baris 1: FAQ\n"
        "  - baris 50: 12\n"
        "\n"
        "1.200 karakter kendali yang tidak boleh dipakai tidak disalin.\n"
        "\n"
        "Draf tidak ikut terbit. Periksa tiap draf di pratinjau (make serve), cocokkan dengan naskah di "
        "akhir berkasnya, isi yang masih kosong dengan “Ubah”, lalu pilih status terbit.\n"
    )


def test_nothing_written() -> None:
    found = Drafts(questions=1, drafts=(), known=("Apa?",), too_long=(), outside=())
    clean = Manuscript(name="a.txt", text="Apa?", removed=0)
    assert draft_report(clean, found, [], [], Path("sumber/faq/umum")) == (
        "Tidak ada draf yang ditulis.\n\nSudah ada di data, jadi tidak ditulis lagi:\n  - Apa?\n"
    )


def test_no_questions() -> None:
    assert no_questions(MANUSCRIPT) == (
        "naskah.txt: tidak ditemukan pertanyaan di 2 baris naskah ini, jadi tidak ada draf yang ditulis.\n"
        '  Perbaikan: awali tiap pertanyaan dengan "Pertanyaan:" dan jawabannya dengan "Jawaban:", '
        "atau akhiri tiap pertanyaan dengan tanda tanya, lalu jalankan lagi."
    )


def test_too_many_questions() -> None:
    assert too_many_questions(MANUSCRIPT, 1200, 300) == (
        "naskah.txt: naskah ini berisi 1.200 pertanyaan, paling banyak 300.\n"
        "  Perbaikan: bagi naskahnya menjadi beberapa berkas."
    )
