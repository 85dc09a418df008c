"""No title makes an id that a part of the page has."""

from pathlib import Path

import yaml

from tests.building import build_once
from tests.site.reading import Pages
from tests.sources import SOUND, write_source

TITLES = ("Balasan 1", "Terkait", "Langkah 1", "Isi", "Cari", "Standar layanan", "Belum jelas", "Kontak")


def test_ids_are_unique_whatever_answers_are_called(tmp_path: Path) -> None:
    entry = {
        "pertanyaan": "Apa?",
        "penanya": ["penyedia"],
        "langkah": [{"pelaku": "penyedia", "tindakan": "Datang", "saluran": "kantor"}],
        "balasan": {"pembuka": "Halo"},
        "terkait": ["dasar"],
        "belum_jelas": ["Kapan?"],
        "standar_layanan": {"biaya": "Rp0"},
    }
    files = {
        f"faq/umum/e{number}.yml": yaml.safe_dump({"id": f"e{number}", "judul": title, **entry})
        for number, title in enumerate(TITLES)
    }
    roles = SOUND["peran.yml"].replace("nama: Petugas", "nama: '1'")
    write_source(
        tmp_path / "sumber", {**SOUND, **files, "peran.yml": roles, "topik.yml": "- {id: umum, judul: Isi}\n"}
    )
    pages = Pages(build_once(tmp_path / "sumber", tmp_path / "situs", with_pdf=False))
    for address in pages.addresses:
        ids = [str(element["id"]) for element in pages[address].select("[id]")]
        assert len(ids) == len(set(ids)), address


def test_a_list_of_facts_is_there_only_where_it_has_any(tmp_path: Path) -> None:
    for_staff = {"teks": "Rahasia kantor", "untuk": ["petugas"]}
    entry = {
        "id": "a",
        "judul": "A",
        "pertanyaan": "Apa?",
        "berlaku": {},
        "kontak": ["arsip"],
        "standar_layanan": {"biaya": for_staff},
        "uraian": "Begini.",
        "sumber": {"tautan": "https://contoh.example/khusus"},
    }
    channel = [{"id": "arsip", "jenis": "lain", "nama": "Arsip", "keterangan": [for_staff]}]
    files = {**SOUND, "faq/umum/a.yml": yaml.safe_dump(entry), "saluran.yml": yaml.safe_dump(channel)}
    files["kantor.yml"] += "sumber: Naskah Kantor\n"
    write_source(tmp_path / "sumber", files)
    pages = Pages(build_once(tmp_path / "sumber", tmp_path / "situs", with_pdf=False))
    page = pages["penyedia/a.html"]
    assert "Rahasia kantor" not in page.get_text()
    assert not page.select("#standar-layanan")
    assert all(found.select("dt") and found.select("dd") for found in page.select("dl"))
    assert "kontaknya tidak disebut" in page.get_text()
    assert pages["petugas/a.html"].select("#standar-layanan")
    (source,) = page.select('a[href="https://contoh.example/khusus"]')
    assert source.get_text() == "https://contoh.example/khusus"
