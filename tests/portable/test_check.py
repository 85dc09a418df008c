"""The portability check itself: it finds what is lost, and only that."""

from html import escape
from pathlib import Path

import pytest

from generator.model.entry import Source
from tests.portable.check import entry_texts, missing

SOURCE = Source.model_validate(
    {
        "office": {"nama": "Kantor Uji"},
        "roles": [
            {"id": "pemohon", "nama": "Pemohon", "jenis": "pengguna", "halaman": "pemohon"},
            {"id": "petugas", "nama": "Petugas", "jenis": "luar"},
        ],
        "documents": [{"id": "surat", "nama": "Surat permohonan"}, {"id": "akta", "nama": "Akta"}],
        "references": [{"id": "aturan", "nama": "Aturan kantor"}],
        "entries": [
            {
                "topic": "umum",
                "path": "faq/umum/satu.yml",
                "entry": {
                    "id": "satu",
                    "judul": "Judul <satu>",
                    "pertanyaan": "Bagaimana & kapan?",
                    "gejala": ["Layar kosong"],
                    "pesan_error": ["Gagal 7xxxx"],
                    "catatan": [{"jenis": "tip", "teks": "Catatan jawaban"}],
                    "langkah": [
                        {
                            "tanya": "Sudah aktif?",
                            "pelaku": "petugas",
                            "cabang": [
                                {"jika": "benar", "bawa": ["surat"]},
                                {
                                    "jika": "tidak",
                                    "langkah": [
                                        {
                                            "pelaku": "pemohon",
                                            "tindakan": "Aktifkan dahulu",
                                            "bila": "jika masih gagal",
                                            "meminta": ["tangkapan layar"],
                                            "akibat": "Data sinkron",
                                            "rujukan": ["aturan"],
                                            "bawa": [{"terdiri_dari": ["akta", {"dokumen": "surat"}]}],
                                        }
                                    ],
                                },
                            ],
                        }
                    ],
                },
            }
        ],
    }
)
STEPS = {"Sudah aktif?": 1, "Aktifkan dahulu": 2}
TEXTS = list(dict.fromkeys(entry_texts(SOURCE.entries[0].entry, SOURCE)))


def paragraph(text: str) -> str:
    mark = f' id="langkah-{STEPS[text]}"' if text in STEPS else ""
    return f"<p{mark}>{escape(text)}</p>\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that shows everything; its pages are beside it."""
    for address in ("index", "faq/satu", "pemohon/satu"):
        for file in (tmp_path / "pages" / f"{address}.md", tmp_path / "site" / f"{address}.html"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("".join(map(paragraph, TEXTS)))
    return tmp_path / "site"


def lost(site: Path) -> list[str]:
    return missing(SOURCE, site.parent / "pages", site)


def test_a_whole_site_lacks_nothing(site: Path) -> None:
    assert lost(site) == []


def test_all_kinds_of_text_are_looked_for() -> None:
    assert len(TEXTS) == 15
    assert {"Surat permohonan", "Akta", "tangkapan layar", "tidak", "Aturan kantor"} <= set(TEXTS)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("hiding", ["<p></p>", "<script>{}</script>", "<p hidden>{}</p>"])
def test_a_text_that_is_gone_or_not_visible_is_lost(site: Path, text: str, hiding: str) -> None:
    page = site / "faq" / "satu.html"
    page.write_text(page.read_text().replace(paragraph(text), hiding.format(escape(text))))
    said = [f"faq/satu.html: tidak ada {text!r}"]
    if text in STEPS:
        said.append(f"faq/satu.html: langkah {STEPS[text]} tidak memuat {text!r}")
    assert lost(site) == said


def test_a_step_without_its_own_place_is_lost(site: Path) -> None:
    page = site / "faq" / "satu.html"
    page.write_text(page.read_text().replace('id="langkah-2"', ""))
    assert lost(site) == ["faq/satu.html: langkah 2 tidak memuat 'Aktifkan dahulu'"]


@pytest.mark.parametrize("address", ["index", "faq/satu", "pemohon/satu"])
def test_a_page_at_another_address_is_lost(site: Path, address: str) -> None:
    (site / f"{address}.html").rename(site / "elsewhere.html")
    assert f"{address}.html: halaman tidak ada" in lost(site)
