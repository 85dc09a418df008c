"""Lines become paragraphs; words that a line's end broke are mended, words with a hyphen keep it."""

import pytest

from generator.authoring.drafting.paragraphs import joined, paragraphs


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ('fitur "lupa pass-', "word", 'fitur "lupa password'),
        ("sama dengan konfig-", "urasi akun", "sama dengan konfigurasi akun"),
        ("pastikan kon-", "eksinya berhasil", "pastikan koneksinya berhasil"),
        ("Muncul pe-", 'san "A"', 'Muncul pesan "A"'),
        ("login kem-", "bali.", "login kembali."),
        ("kata\u00ad", "nya", "katanya"),
        ("kata\u2010", "nya", "katanya"),
        ("membawa dokumen-", "dokumen asli", "membawa dokumen-dokumen asli"),
        ("membawa dokumen-", "dokumennya", "membawa dokumen-dokumennya"),
        ("oleh masing-", "masing pihak", "oleh masing-masing pihak"),
        ("syarat-", "syaratnya", "syarat-syaratnya"),
        ("sebaik-", "baiknya", "sebaik-baiknya"),
        ("urusan surat-", "menyurat", "urusan surat-menyurat"),
        ("secara e-", "purchasing", "secara e-purchasing"),
        ("tombol Log-", "In", "tombol Log-In"),
        ("pegawai non-", "ASN", "pegawai non-ASN"),
        ("versi SP-", "5", "versi SP-5"),
        ("tahun 2020-", "2021", "tahun 2020-2021"),
        ("satu", "dua", "satu dua"),
        ("satu -", "dua", "satu - dua"),
    ],
)
def test_hyphens_at_the_end_of_a_line(before: str, after: str, whole: str) -> None:
    assert joined([before, after]) == whole


def told(text: str) -> list[tuple[str, str, str]]:
    return [(part.marker, part.label, part.text) for part in paragraphs(text)[0]]


def test_blank_lines_between_all_lines_end_no_sentence() -> None:
    text = "1. Admin memastikan\n\nkonfigurasi sama dengan\n\nakun dinas\n\n2. Admin mengirim ulang\n"
    assert told(text) == [
        ("1.", "", "Admin memastikan konfigurasi sama dengan akun dinas"),
        ("2.", "", "Admin mengirim ulang"),
    ]


def test_elsewhere_a_blank_line_ends_a_paragraph() -> None:
    assert told("Surat pengantar dari kelurahan\n\nSilakan datang ke loket\n") == [
        ("", "", "Surat pengantar dari kelurahan"),
        ("", "", "Silakan datang ke loket"),
    ]


@pytest.mark.parametrize(
    ("line", "marker", "label", "text"),
    [
        ("• Apa?", "•", "", "Apa?"),
        ("\uf0b7 Apa?", "\uf0b7", "", "Apa?"),
        ("- Apa?", "-", "", "Apa?"),
        ("12) Apa?", "12)", "", "Apa?"),
        ("a. Apa?", "a.", "", "Apa?"),
        ("3.6 SP5 build terbaru", "", "", "3.6 SP5 build terbaru"),
        ("Pertanyaan 3: Apa?", "", "question", "Apa?"),
        ("Pertanyaan ke-3 : Apa?", "", "question", "Apa?"),
        ("2. Q : Apa?", "2.", "question", "Apa?"),
        ("T: Apa?", "", "question", "Apa?"),
        ("Jawaban ; Ya.", "", "answer", "Ya."),
        ("J : Ya.", "", "answer", "Ya."),
        ("Q1: Apa?", "", "question", "Apa?"),
        ("A1: Ya.", "", "answer", "Ya."),
        ("Pertanyaan 4", "", "question", ""),
        ("## Apa syaratnya?", "", "", "Apa syaratnya?"),
        ("*Apa syaratnya?*", "", "", "Apa syaratnya?"),
        ("Jalan: terus", "", "", "Jalan: terus"),
        ("Tanda terima: ada", "", "", "Tanda terima: ada"),
        ("Solusinya: Ya.", "", "answer", "Ya."),
        ("Pertanyaan yang sering diajukan: FAQ", "", "", "Pertanyaan yang sering diajukan: FAQ"),
        ("http://contoh.go.id", "", "", "http://contoh.go.id"),
    ],
)
def test_marks_and_labels(line: str, marker: str, label: str, text: str) -> None:
    assert told(line) == [(marker, label, text)]


def test_an_answer_on_the_line_of_its_question() -> None:
    assert told("Apa syaratnya? Jawaban: KTP") == [("", "", "Apa syaratnya?"), ("", "answer", "KTP")]


def test_rows_of_a_table() -> None:
    """As a spreadsheet gives them when they are copied."""
    assert told("No\tPertanyaan\tJawaban\n1\tApa syaratnya?\tKTP\tdi loket\n") == [
        ("", "", "No Pertanyaan Jawaban"),
        ("1.", "question", "Apa syaratnya?"),
        ("", "answer", "KTP di loket"),
    ]


def test_a_number_at_a_line_end_belongs_to_the_next_line() -> None:
    text = "Membawa: 1. KTP Direktur 2.\nNPWP Perusahaan 3. Akta\n"
    assert told(text) == [("", "", "Membawa: 1. KTP Direktur 2. NPWP Perusahaan 3. Akta")]


def test_page_numbers_stand_apart() -> None:
    found, pages = paragraphs("Apa syaratnya? Datang ke\n\n  Halaman 2 dari 9\n\nloket satu\n\n12\n")
    assert [part.text for part in found] == ["Apa syaratnya? Datang ke loket satu"]
    assert [(part.first, part.text) for part in pages] == [(3, "Halaman 2 dari 9"), (7, "12")]


def test_where_a_paragraph_stands() -> None:
    found, _ = paragraphs("\n\n  • Apa\n    syaratnya?\n\nKTP\n")
    assert [(part.first, part.last) for part in found] == [(3, 4), (6, 6)]
