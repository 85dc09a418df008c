"""The gap report, word for word: counts, then every gap by urgency, with its place and whom to ask."""

import socket
from pathlib import Path

import pytest

from generator.__main__ import main
from generator.model.catalogue import Office
from generator.phrases.gaps import said
from generator.texts.gaps import gap_report
from generator.views.gap import GapKind
from tests.sources import SOUND, write_source

FIRST = """\
id: dasar
judul: Dasar
pertanyaan: Apa dasarnya?
tinjauan:
  status: perlu-ditinjau
  alasan:
    - {menyebut: SPSE 3, bukti: "Versi\\nlama"}
    - menyebut: menu lama
belum_jelas: [Berapa lama?]
langkah:
  - {pelaku: penyedia, tindakan: Mengisi formulir, unduh: [Formulir], kepada: pusat}
  - {pelaku: petugas, tindakan: Memeriksa berkas, meminta: [nomor], bila: lengkap}
  - {pelaku: penyedia, tindakan: Datang, bawa: [ktp]}
"""
SECOND = """\
id: kedua
judul: Kedua
pertanyaan: Apa lagi?
langkah:
  - {pelaku: penyedia, tindakan: mengisi formulir, unduh: [Formulir], kepada: pusat}
  - {pelaku: petugas, tindakan: Memeriksa berkas, meminta: [nomor], bila: lengkap}
  - {pelaku: penyedia, tindakan: Datang, bawa: [ktp]}
"""


def report(folder: Path, files: dict[str, str], capsys: pytest.CaptureFixture[str]) -> str:
    write_source(folder / "data", {**SOUND, **files})
    assert main(["celah", "--source", "data"]) == 0
    return capsys.readouterr().out


def test_everything_with_its_place_and_whom_to_ask(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    files = {
        "faq/umum/dasar.yml": FIRST,
        "faq/umum/kedua.yml": SECOND,
        "dokumen.yml": "- {id: ktp, nama: KTP}\n- {id: dua, nama: KTP (asli)}\n",
    }
    told, _, office = report(tmp_path, files, capsys).partition("\n\nBelum diisi kantor\n")
    empty = office.count("Belum diisi kantor: ")
    assert (
        told
        == f"""\
LAPORAN CELAH: Kantor Uji
Hal yang belum diisi, belum jelas, atau perlu ditinjau kantor.

Jumlah: {10 + empty}
- Perlu ditinjau: 2
- Jawaban yang sama: 1
- Dokumen dengan dua nama: 1
- Belum jelas: 1
- Asli atau salinan belum disebut: 2
- Tautan belum diisi: 2
- Rujukan tanpa tautan: 1
- Belum diisi kantor: {empty}

Perlu ditinjau
Perbaikan: periksa jawabannya, lalu beri tinjauannya status sesuai.
- data/faq/umum/dasar.yml:7 · Dasar
  Perlu ditinjau: jawaban menyebut SPSE 3. Versi lama
  Tanya kepada: Petugas
- data/faq/umum/dasar.yml:8 · Dasar
  Perlu ditinjau: jawaban menyebut menu lama
  Tanya kepada: Petugas

Jawaban yang sama
Perbaikan: gabungkan keduanya, atau tulis bedanya.
- data/faq/umum/kedua.yml:5 · Kedua
  Langkah-langkahnya sama dengan jawaban "Dasar"
  Bandingkan: data/faq/umum/dasar.yml:11
  Tanya kepada: Petugas

Dokumen dengan dua nama
Perbaikan: pakai satu dokumen saja, atau bedakan namanya.
- data/dokumen.yml:2
  Dokumen "KTP (asli)" tampaknya sama dengan "KTP"
  Bandingkan: data/dokumen.yml:1
  Tanya kepada: Kantor Uji

Belum jelas
Perbaikan: tanyakan ke kantor, tulis jawabannya, lalu hapus butir ini.
- data/faq/umum/dasar.yml:9 · Dasar
  Belum jelas: Berapa lama?
  Tanya kepada: Petugas

Asli atau salinan belum disebut
Perbaikan: isi ya atau tidak menurut ketentuan kantor.
- data/faq/umum/dasar.yml:13 · Dasar
  Asli atau salinan belum disebut: KTP
  Tanya kepada: Petugas
- data/faq/umum/kedua.yml:7 · Kedua
  Asli atau salinan belum disebut: KTP
  Tanya kepada: Petugas

Tautan belum diisi
Perbaikan: isi alamat https://… atau berkas/….
- data/faq/umum/dasar.yml:11 · Dasar
  Tautan belum diisi: Formulir
  Tanya kepada: Pusat
- data/faq/umum/kedua.yml:5 · Kedua
  Tautan belum diisi: Formulir
  Tanya kepada: Pusat

Rujukan tanpa tautan
Perbaikan: isi alamat https://… atau berkas/….
- data/rujukan.yml:1
  Rujukan tanpa tautan: SOP
  Tanya kepada: Kantor Uji"""
    )
    assert office.startswith(
        "Perbaikan: isi bila kantor memilikinya.\n"
        "- data/kantor.yml:1\n  Belum diisi kantor: alamat\n  Tanya kepada: Kantor Uji\n"
    )


def test_doubt_without_a_reason_and_a_check_that_one_branch_skips(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    check = "[{pelaku: petugas, tindakan: Memeriksa nomor, meminta: [nomor]}]"
    side = "{pelaku: penyedia, tindakan: Pulang}"
    entry = (
        "id: dasar\njudul: Dasar\npertanyaan: Apa?\ntinjauan: {status: perlu-ditinjau}\nlangkah:\n"
        "  - kasus: Apa?\n    cabang:\n"
        f"      - {{jika: A, langkah: {check}}}\n      - {{jika: B, langkah: [{side}]}}\n"
        f"      - {{jika: C, langkah: {check}}}\n"
    )
    told = report(tmp_path, {"faq/umum/dasar.yml": entry}, capsys)
    assert "- data/faq/umum/dasar.yml:4 · Dasar\n  Perlu ditinjau\n  Tanya kepada: Petugas\n" in told
    assert (
        "\nPemeriksaan yang dilewati\n"
        "Perbaikan: tambahkan pemeriksaan itu, atau pastikan memang tidak diperlukan.\n"
        "- data/faq/umum/dasar.yml:9 · Dasar\n"
        '  Cabang "B" tidak memuat yang diperiksa semua cabang lain: Memeriksa nomor\n'
        "  Bandingkan: data/faq/umum/dasar.yml:8\n"
        "  Tanya kepada: Petugas\n"
    ) in told


def test_nothing_is_lacking() -> None:
    assert gap_report((), Office(nama="Kantor")) == (
        "LAPORAN CELAH: Kantor\nHal yang belum diisi, belum jelas, atau perlu ditinjau kantor.\n\n"
        "Tidak ada celah yang ditemukan.\n"
    )


def test_links_are_asked_only_on_request_and_told_as_unasked_without_a_connection(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("no_proxy", "*")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{probe.getsockname()[1]}/"
    files = {**SOUND, "rujukan.yml": f"- {{id: sop, nama: SOP, tautan: '{address}'}}\n"}
    write_source(tmp_path / "data", files)
    assert main(["celah", "--source", "data"]) == 0
    silent = capsys.readouterr()
    assert silent.err == ""
    assert main(["celah", "--source", "data", "--tautan"]) == 0
    told = capsys.readouterr()
    assert told.out == silent.out
    assert told.err == (
        "Tautan tidak diperiksa: tidak satu alamat pun dapat dihubungi dari komputer ini.\n"
        "Perbaikan: periksa sambungan internet, lalu ulangi.\n"
    )


def test_what_is_said_of_a_link() -> None:
    assert said(GapKind.DEAD, "https://a.example", "404") == (
        "Tautan tidak dapat dibuka: https://a.example (menjawab 404)"
    )
    assert said(GapKind.DEAD, "https://a.example").endswith("(tidak tersambung)")
    assert said(GapKind.UNSURE, "https://a.example", "403") == (
        "Tautan belum dapat dipastikan: https://a.example (menjawab 403, mungkin menolak program)"
    )
    assert said(GapKind.UNSURE, "https://a.example").endswith("(belum ada jawaban)")
