"""A sheet as a message, word for word."""

from datetime import date

from generator.phrases.sheet import Sheet, sheet_of
from generator.texts.sheet import sheet_text
from generator.views.visits import visit_of
from tests.views.entries import Raw, entry_of, lookup_of


def sheet(raw: Raw) -> Sheet:
    lookup = lookup_of(raw)
    visit = visit_of("a", lookup)
    assert visit is not None
    return sheet_of(visit, lookup)


def test_a_checklist() -> None:
    made = sheet(
        entry_of(
            {"pelaku": "penyedia", "tindakan": "Datang", "saluran": "kantor", "bawa": ["ktp"]},
            {
                **{"pelaku": "penyedia", "tindakan": "Menyerahkan", "saluran": "kantor", "bila": "PT"},
                "bawa": [{"terdiri_dari": ["akta", "surat"], "asli": "ya", "salinan": "ya"}],
            },
            catatan=[{"jenis": "larangan", "teks": "Jangan terlambat"}],
            tinjauan={"status": "perlu-ditinjau"},
        )
    )
    assert sheet_text(made, "https://contoh.example/lembar/a.html", date(2026, 11, 22)) == (
        "Lembar periksa dokumen: A\n"
        "Kantor\n"
        "\n"
        "Mungkin sudah berubah. Tanyakan dahulu ke Kantor.\n"
        "\n"
        "Larangan: Jangan terlambat\n"
        "\n"
        "Datang.\n"
        "1. KTP (asli/fotokopi tidak disebut)\n"
        "\n"
        "Jika PT\n"
        "Menyerahkan.\n"
        "2. AKTA dan SURAT; terdiri atas:\n"
        "   2a. AKTA (asli dan fotokopi)\n"
        "   2b. SURAT (asli dan fotokopi)\n"
        "\n"
        f"Data 22 November 2026 · versi {made.version} · tanggal naskah tidak diketahui\n"
        "https://contoh.example/lembar/a.html"
    )


def test_a_visit_without_documents_and_dates() -> None:
    made = sheet(entry_of({"pelaku": "penyedia", "tindakan": "Datang", "saluran": "kantor"}))
    assert sheet_text(made, "", None) == (
        "Lembar kunjungan: A\nKantor\n\nDatang.\nTidak ada dokumen yang disebut untuk dibawa.\n\n"
        f"Tanggal data belum diisi · versi {made.version} · tanggal naskah tidak diketahui"
    )
