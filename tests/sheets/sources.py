"""Made-up sources for the sheets: a full letterhead, a very long list, and hostile text in every field."""

import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

Data = dict[str, Any]

HOSTILE = '<script>alert(1)</script> #eval("1+1") $x^2$ [x](y) {{ 7 }} *b* _i_ `c` \\ " @ref ~ // /* */ 漢😀'
"""Characters that HTML, Markdown, Jinja and typst give a meaning, and two that no office typeface has."""

ROLES = [
    {"id": "pemohon", "nama": "Pemohon", "jenis": "pengguna", "halaman": "pemohon"},
    {"id": "loket", "nama": "Loket", "jenis": "petugas", "halaman": "loket"},
]


def write_source(folder: Path, office: Data, documents: Iterable[Data], entries: Iterable[Data]) -> Path:
    """Write a source with one topic to ``folder``."""
    (folder / "faq" / "topik").mkdir(parents=True)
    files: dict[str, Any] = {
        "kantor.yml": office,
        "peran.yml": ROLES,
        "topik.yml": [{"id": "topik", "judul": "Topik"}],
        "dokumen.yml": list(documents),
        **{f"faq/topik/{entry['id']}.yml": entry for entry in entries},
    }
    for name, content in files.items():
        text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def filled_in(source_dir: Path, folder: Path) -> Path:
    """The source with all that its office can give of itself: the fullest letterhead, a logo, a receipt."""
    shutil.copytree(source_dir, folder)
    given = {
        "alamat": "Kompleks Perkantoran Pemerintah Kabupaten Contoh, Jalan Contoh Nomor 0, Kelurahan Contoh",
        "zona_waktu": "WITA",
        "jam_layanan": [
            {"hari": "Senin–Kamis", "jam": "08.00–15.00"},
            {"hari": "Jumat", "jam": "08.00–11.00"},
        ],
        "telepon": "(0000) 000-000",
        "whatsapp": "0000-0000-0000",
        "email": "helpdesk@lpse.contoh.example",
        "web": "https://lpse.contoh.example",
        "alamat_situs": "https://bantuan.contoh.go.id/lpse/",
        "logo": "berkas/logo.svg",
        "tanda_terima": "ya",
    }
    office = yaml.safe_load((folder / "kantor.yml").read_text(encoding="utf-8"))
    text = yaml.safe_dump({**office, **given}, allow_unicode=True, sort_keys=False)
    (folder / "kantor.yml").write_text(text, encoding="utf-8")
    (folder / "berkas").mkdir(exist_ok=True)
    logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
    (folder / "berkas/logo.svg").write_text(logo, encoding="utf-8")
    return folder


def long_source(folder: Path) -> Path:
    """A visit with forty documents: conditions within conditions, choices, composites, long names; and two
    that are shorter."""
    documents = [
        {
            "id": f"dokumen-{number}",
            "nama": f"Dokumen {number} dengan nama yang cukup panjang untuk lebih dari satu baris di tabel",
        }
        for number in range(1, 41)
    ]

    def plain(first: int, last: int) -> list[Any]:
        return [{"dokumen": f"dokumen-{number}", "asli": "ya"} for number in range(first, last + 1)]

    nested: Data = {
        "sebutan": "Bukti pengalaman",
        "bila": "jika pernah mengerjakan paket sejenis",
        "salah_satu": [
            {
                "sebutan": "Kontrak beserta berita acara",
                "terdiri_dari": [
                    {"dokumen": "dokumen-11", "salinan": "ya", "jumlah_salinan": "2"},
                    {"dokumen": "dokumen-12", "asli": "tidak", "salinan": "ya"},
                ],
            },
            {"dokumen": "dokumen-13", "bila": "jika kontrak hilang", "keterangan": "dilegalisasi"},
        ],
    }
    steps: list[Data] = [
        {
            "pelaku": "pemohon",
            "saluran": "kantor",
            "tindakan": "Datang ke kantor",
            "bawa": [*plain(1, 10), nested],
        },
        {
            "kasus": "Bentuk usaha",
            "cabang": [
                {
                    "jika": "Badan usaha",
                    "saluran": "kantor",
                    "bawa": plain(14, 28),
                    "langkah": [
                        {
                            "pelaku": "pemohon",
                            "tindakan": "Menyerahkan surat kuasa",
                            "bila": "jika dikuasakan",
                            "bawa": plain(29, 32),
                        }
                    ],
                },
                {"jika": "Perorangan", "saluran": "kantor", "bawa": plain(33, 40)},
            ],
        },
    ]
    entries: list[Data] = [
        {"id": "kunjungan-panjang", "judul": "Kunjungan panjang", "pertanyaan": "Apa?", "langkah": steps},
        {
            "id": "kunjungan-singkat",
            "judul": "Kunjungan singkat",
            "pertanyaan": "Apa?",
            "langkah": [{**steps[0], "bawa": plain(1, 2)}],
        },
        {
            "id": "kunjungan-sedang",
            "judul": "Kunjungan sedang",
            "pertanyaan": "Apa?",
            "langkah": [{**steps[0], "bawa": plain(11, 30)}],
        },
    ]
    return write_source(folder, {"nama": "Kantor Uji", "tanda_terima": "ya"}, documents, entries)


def hostile_source(folder: Path) -> Path:
    """A visit whose every text is :data:`HOSTILE`, each behind a word of its own."""

    def text(word: str) -> str:
        return f"{word} {HOSTILE}"

    documents: list[Data] = [
        {"id": "satu", "nama": text("nama"), "keterangan": text("keterangan"), "bentuk": ["kop", "cap"]},
        {"id": "dua", "nama": text("dua")},
        {"id": "tiga", "nama": text("tiga")},
        {
            "id": "surat",
            "nama": text("surat"),
            "jenis": "surat-permohonan",
            "perihal": text("perihal"),
            "bentuk": ["kop", "meterai", "tanda-tangan"],
        },
    ]
    office = {
        "nama": text("kantor"),
        "alamat": text("alamat"),
        "telepon": text("telepon"),
        "jam_layanan": [{"hari": text("hari"), "jam": text("jam")}],
        "alamat_situs": "https://contoh.go.id/bantuan",
        "tanda_terima": "ya",
    }
    step = {
        "pelaku": "pemohon",
        "saluran": "kantor",
        "tindakan": text("tindakan"),
        "meminta": [text("meminta")],
        "sertakan": [text("sertakan")],
        "unduh": [text("unduh")],
        "catatan": [{"jenis": "tip", "teks": text("catatan")}],
        "bawa": [
            {"dokumen": "satu", "bila": text("bila"), "asli": "ya"},
            {"salah_satu": ["dua", "tiga"], "sebutan": text("sebutan")},
            {"dokumen": "surat"},
        ],
    }
    entry = {
        "id": "jahat",
        "judul": text("judul")[:80],
        "pertanyaan": text("pertanyaan"),
        "tinjauan": {"status": "perlu-ditinjau", "alasan": [{"menyebut": text("menyebut")}]},
        "catatan": [{"jenis": "larangan", "teks": text("larangan")}],
        "langkah": [
            {
                "jalur": text("jalur"),
                "cabang": [
                    {"jika": text("datang"), "saluran": "kantor", "langkah": [step]},
                    {
                        "jika": text("daring"),
                        "saluran": "daring",
                        "langkah": [{"pelaku": "pemohon", "tindakan": text("lewat")}],
                    },
                ],
            }
        ],
    }
    return write_source(folder, office, documents, [entry])
