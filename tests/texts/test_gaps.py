"""The gap report, word for word."""

from generator.texts.gaps import gap_report
from generator.views.gaps import gaps_of
from tests.views.entries import entry_of, lookup_of


def test_everything_that_is_missing_is_told() -> None:
    lookup = lookup_of(
        entry_of(
            {"pelaku": "penyedia", "tindakan": "Datang", "bawa": ["ktp"], "unduh": ["Formulir"]},
            belum_jelas=["Berapa\nlama?"],
            lampiran=["Panduan"],
            tinjauan={
                "status": "perlu-ditinjau",
                "alasan": [{"menyebut": "SPSE 3", "bukti": "Versi lama"}, {"menyebut": "menu lama"}],
            },
        )
    )
    standard = "persyaratan, prosedur, waktu, biaya, produk, pengaduan"
    report = gap_report(gaps_of(lookup), lookup.source.office)
    head, office, components, reference, *entries = report.split("\n\n")
    assert head == ("LAPORAN CELAH: Kantor\nHal yang belum diisi, belum jelas, atau perlu ditinjau kantor.")
    assert office.startswith("kantor.yml belum berisi: alamat, zona_waktu, jam_layanan, telepon, ")
    assert components == f"Komponen standar layanan yang belum diisi: {standard}"
    assert reference == "Rujukan tanpa tautan: SOP"
    assert entries == [
        "A (faq/umum/a.yml)\n"
        "  - Perlu ditinjau: jawaban menyebut SPSE 3. Versi lama\n"
        "  - Perlu ditinjau: jawaban menyebut menu lama\n"
        "  - Asli atau salinan belum disebut: KTP\n"
        "  - Tautan belum diisi: Formulir\n"
        "  - Tautan belum diisi: Panduan\n"
        "  - Belum jelas: Berapa lama?",
        "Lain (faq/umum/lain.yml)\n  - Asli atau salinan belum disebut: NPWP\n",
    ]


def test_doubt_without_a_reason_is_doubt() -> None:
    lookup = lookup_of(entry_of(tinjauan={"status": "perlu-ditinjau"}))
    report = gap_report(gaps_of(lookup), lookup.source.office)
    assert "A (faq/umum/a.yml)\n  - Perlu ditinjau\n" in report
