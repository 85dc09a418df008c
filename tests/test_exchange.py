"""A workbook's way out and in: what is brought in, what is told of it, and that nothing else changes."""

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.__main__ import main
from generator.authoring.validate import read_source
from generator.build import prepare
from generator.exchange import read_import, write_workbook
from generator.problems.problem import SourceError
from generator.problems.report import format_problems
from generator.settings import Settings
from generator.source.swapping import StaleError
from generator.texts.differences import difference_text
from tests.authoring.workbook.editing import Editing
from tests.authoring.workbook.exported import OFFICES, saved_by_libreoffice
from tests.conftest import ROOT
from tests.sources import SOUND, write_source

FORK = """\
# Pertanyaan kedua
id: lupa
judul: Lupa
pertanyaan: "Lupa?"  # seperti di naskah
langkah:
  # langkah pertama
  - pelaku: penyedia
    tindakan: Menelepon
    bawa: [ktp]
  - kasus: Apa yang lupa?
    cabang:
      - jika: nama
        langkah:
          - {pelaku: petugas, tindakan: Mencari nama}
      - jika: sandi
        langkah: tidak-disebut
  # langkah terakhir
  - pelaku: petugas
    tindakan: Menjawab
    biaya: gratis
"""
FILES = {**SOUND, "faq/umum/lupa.yml": FORK}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return write_source(tmp_path / "data", FILES)


@pytest.fixture
def book(folder: Path) -> Editing:
    path = folder.parent / "faq.xlsx"
    assert write_workbook(folder, path)
    return Editing(path)


def bytes_in(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.*")}


def brought(book: Editing, folder: Path) -> str:
    """Bring ``book`` in; returns what is told of it."""
    found = read_import(book.save(), folder)
    told = difference_text(found.changes, "faq.xlsx", "data")
    found.write()
    assert read_source(folder)[0] is not None
    return told


def refused(book: Editing, folder: Path) -> str:
    before = bytes_in(folder)
    with pytest.raises(SourceError) as error:
        read_import(book.save(), folder)
    assert bytes_in(folder) == before
    return format_problems(error.value.problems)


@pytest.mark.parametrize("office", OFFICES)
def test_an_unedited_workbook_changes_not_one_byte(office: str, tmp_path: Path) -> None:
    source = shutil.copytree(ROOT / office, tmp_path / "data")
    before = bytes_in(source)
    assert write_workbook(source, tmp_path / "faq.xlsx")
    found = read_import(tmp_path / "faq.xlsx", source)
    assert (found.changes, found.files) == ((), {})
    found.write()
    assert bytes_in(source) == before


def test_libreoffice_may_save_the_edits(book: Editing, folder: Path) -> None:
    book.set("Jawaban", book.row("Jawaban", isi="Menelepon"), "isi", "=Menelepon 2.10")
    book.sheet("Jawaban").cell(book.row("Jawaban", isi="=Menelepon 2.10"), 4).data_type = "s"
    saved = saved_by_libreoffice(book.save(), folder.parent / "disimpan")
    found = read_import(saved, folder)
    found.write()
    text = (folder / "faq/umum/lupa.yml").read_text()
    assert text == FORK.replace("Menelepon\n", '"=Menelepon 2.10"\n')
    assert len(found.changes) == 1


def test_a_full_disk_while_importing(
    book: Editing, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    book.set("Jawaban", book.row("Jawaban", isi="gratis"), "isi", "Rp0")
    found = read_import(book.save(), folder)
    before = bytes_in(folder)

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        found.write()
    assert main(["impor", "--source", "data", "--ya"]) == 1
    assert capsys.readouterr().err == (
        "Tidak dapat membaca atau menulis data/faq/umum/lupa.yml: penyimpanannya penuh.\n"
        "Perbaikan: kosongkan sebagian penyimpanannya, lalu ulangi.\n"
    )
    assert bytes_in(folder) == before


def test_somebody_else_writes_while_one_decides(book: Editing, folder: Path) -> None:
    book.set("Jawaban", book.row("Jawaban", isi="gratis"), "isi", "Rp0")
    found = read_import(book.save(), folder)
    path = folder / "faq/umum/lupa.yml"
    path.write_text(FORK.replace("Menjawab", "Menjawab lagi"))
    before = bytes_in(folder)
    with pytest.raises(StaleError):
        found.write()
    assert bytes_in(folder) == before


def test_a_workbook_that_does_not_tell_what_it_was_exported_with(book: Editing, folder: Path) -> None:
    """Without it nobody knows what was changed: nothing is taken for deleted."""
    book.sheet("_dasar").cell(2, 2).value = "{"
    assert 'lembar tersembunyi "_dasar" tidak ada atau berubah' in refused(book, folder)
    del book.book["_dasar"]
    assert 'lembar tersembunyi "_dasar" tidak ada atau berubah' in refused(book, folder)


def test_a_text_that_fits_no_cell_is_told(folder: Path) -> None:
    words = "".join(f"  - {'kata ' * 3000}\n" for _ in range(3))
    path = folder / "faq/umum/lupa.yml"
    path.write_text(f"{FORK}gejala:\n{words}")
    with pytest.raises(SourceError) as error:
        write_workbook(folder, folder.parent / "faq.xlsx")
    (problem,) = error.value.problems
    assert problem.place == "data/faq/umum/lupa.yml:1:1"
    assert problem.message == 'isi kolom "gejala" 44.999 karakter, paling banyak 32.767'


def test_the_preview_shows_a_workbook_without_forms(book: Editing, tmp_path: Path) -> None:
    settings = Settings(source_dir=book.path, with_pdf=False, with_gaps=True)
    prepared = prepare(settings, tmp_path / "halaman")
    (gap,) = [gap for gap in prepared.gaps["faq/lupa.md"] if "KTP" in gap.text]
    number = list(book.rows("Jawaban", dokumen="ktp"))[1]
    assert gap.place.startswith(f"lembar Jawaban baris {number} kolom ")
    assert prepared.records == {}


def test_a_page_from_a_workbook_leads_to_no_file_that_is_not_there(folder: Path, tmp_path: Path) -> None:
    with (folder / "kantor.yml").open("a", encoding="utf-8") as office:
        office.write("alamat_repositori: https://contoh.example/data\n")
    path = tmp_path / "situs.xlsx"
    assert write_workbook(folder, path)
    shown = {
        source: [
            page.read_text("utf-8").count("Perbaiki jawaban ini")
            for page in prepare(Settings(source_dir=source, with_pdf=False), tmp_path / "halaman").pages.glob(
                "faq/*.md"
            )
        ]
        for source in (folder, path)
    }
    assert max(shown[folder]) == 1
    assert len(shown[path]) == len(shown[folder])
    assert max(shown[path]) == 0


def without_question(book: Editing) -> None:
    book.delete("Pertanyaan", book.row("Pertanyaan", id="lupa"))
    book.delete("Jawaban", book.row("Jawaban", id="lupa"), book.sheet("Jawaban").max_row)


EDITS: dict[str, Callable[[Editing], None]] = {
    "a row more": lambda book: book.append("Peran", id="tamu", nama="Tamu", jenis="luar"),
    "a row less": lambda book: book.delete("Peran", 4),
    "the only row gone": lambda book: book.delete("Rujukan", 2),
    "rows moved": lambda book: book.move("Peran", 2, 4),
    "another topic": lambda book: book.set("Pertanyaan", 2, "topik", "lain"),
    "a question gone": without_question,
}


@pytest.mark.parametrize("edit", EDITS)
def test_a_workbook_with_edits_is_not_written_over(edit: str, book: Editing, folder: Path) -> None:
    EDITS[edit](book)
    content = book.save().read_bytes()
    assert not write_workbook(folder, book.path)
    assert book.path.read_bytes() == content


class TestEdits:
    def test_a_cell(self, book: Editing, folder: Path) -> None:
        row = book.row("Jawaban", isi="Menelepon")
        book.set("Jawaban", row, "isi", "Menelepon kantor")
        told = brought(book, folder)
        assert told == (
            "Perubahan dari faq.xlsx untuk data:\n\n"
            "Lupa (faq/umum/lupa.yml)\n"
            f'  berubah  langkah "Menelepon kantor", kolom tindakan (lembar Jawaban baris {row})\n'
            '           "Menelepon" menjadi "Menelepon kantor"\n\n'
            "1 berubah.\n"
        )
        text = (folder / "faq/umum/lupa.yml").read_text()
        assert text == FORK.replace("Menelepon\n", "Menelepon kantor\n")

    def test_a_short_value_becomes_a_record(self, book: Editing, folder: Path) -> None:
        row = list(book.rows("Jawaban", dokumen="ktp"))[1]
        book.set("Jawaban", row, "salinan", "ya")
        assert 'bawa "ktp", kolom salinan' in brought(book, folder)
        text = (folder / "faq/umum/lupa.yml").read_text()
        assert text == FORK.replace("bawa: [ktp]", "bawa: [{dokumen: ktp, salinan: ya}]")

    def test_a_new_row(self, book: Editing, folder: Path) -> None:
        row = book.row("Jawaban", isi="Menjawab")
        book.insert("Jawaban", row, jenis_baris="langkah", tingkat="1", isi="Mencatat", pelaku="petugas")
        told = brought(book, folder)
        assert f'baru     langkah "Mencatat" (lembar Jawaban baris {row})' in told
        text = (folder / "faq/umum/lupa.yml").read_text()
        step = "  - pelaku: petugas\n    tindakan: Mencatat\n"
        assert text == FORK.replace("  # langkah terakhir\n", f"{step}  # langkah terakhir\n")

    def test_a_new_row_without_its_level(self, book: Editing, folder: Path) -> None:
        row = book.row("Jawaban", isi="Mencari nama") + 1
        book.insert("Jawaban", row, jenis_baris="langkah", isi="Mencatat", pelaku="petugas, penyedia")
        brought(book, folder)
        actors = "          - pelaku:\n              - petugas\n              - penyedia\n"
        step = f"{actors}            tindakan: Mencatat\n"
        text = (folder / "faq/umum/lupa.yml").read_text()
        assert text == FORK.replace("      - jika: sandi\n", f"{step}      - jika: sandi\n")

    def test_rows_that_are_gone(self, book: Editing, folder: Path) -> None:
        row = book.row("Jawaban", isi="Menelepon")
        book.delete("Jawaban", row, 2)
        told = brought(book, folder)
        assert '  hilang   langkah "Menelepon"\n' in told
        text = (folder / "faq/umum/lupa.yml").read_text()
        assert "Menelepon" not in text
        assert "# langkah terakhir" in text

    def test_a_row_that_moved(self, book: Editing, folder: Path) -> None:
        last = book.row("Jawaban", isi="Menjawab")
        cost = book.row("Jawaban", isi="gratis")
        first = book.row("Jawaban", isi="Menelepon")
        book.move("Jawaban", cost, first)
        book.move("Jawaban", last + 1, first)
        told = brought(book, folder)
        assert "pindah   langkah" in told
        text = (folder / "faq/umum/lupa.yml").read_text()
        assert sorted(text.splitlines()) == sorted(FORK.splitlines())
        assert text.index("Menjawab") < text.index("Menelepon")

    def test_a_new_question(self, book: Editing, folder: Path) -> None:
        book.append("Pertanyaan", topik="umum", judul="Apa itu NPWP?", pertanyaan="Apa itu NPWP?")
        book.append("Jawaban", jenis_baris="pertanyaan", isi="Apa itu NPWP?")
        book.append("Jawaban", jenis_baris="langkah", isi="Membaca", pelaku="penyedia")
        book.append("Jawaban", jenis_baris="bawa", dokumen="ktp", asli="ya")
        told = brought(book, folder)
        assert 'baru     pertanyaan "Apa itu NPWP?"' in told
        assert (folder / "faq/umum/apa-itu-npwp.yml").read_text() == (
            "# yaml-language-server: $schema=../../skema/entri.json\n"
            "id: apa-itu-npwp\njudul: Apa itu NPWP?\npertanyaan: Apa itu NPWP?\nlangkah:\n"
            "  - pelaku: penyedia\n    bawa:\n      - dokumen: ktp\n        asli: ya\n    tindakan: Membaca\n"
        )
        assert "Tidak ada perubahan" in brought(book, folder)

    def test_a_question_that_is_gone(self, book: Editing, folder: Path) -> None:
        book.delete("Pertanyaan", book.row("Pertanyaan", id="lupa"))
        start = book.row("Jawaban", id="lupa")
        book.delete("Jawaban", start, book.sheet("Jawaban").max_row)
        assert 'hilang   pertanyaan "Lupa"' in brought(book, folder)
        assert not (folder / "faq/umum/lupa.yml").exists()

    def test_a_new_record_and_a_new_file(self, book: Editing, folder: Path) -> None:
        book.append("Dokumen", jenis_baris="dokumen", id="akta", nama="Akta")
        book.append("Istilah", jenis_baris="istilah", istilah="NPWP", definisi="Nomor pokok")
        book.append("Istilah", jenis_baris="sumber", nama="Undang-undang")
        row = book.row("Kantor", jenis_baris="telepon")
        book.set("Kantor", row, "isi", "(0403) 21000\n(0403) 21001")
        assert f"kolom telepon (lembar Kantor baris {row})" in brought(book, folder)
        assert (folder / "dokumen.yml").read_text() == "- {id: ktp, nama: KTP}\n- id: akta\n  nama: Akta\n"
        assert "sumber:\n    - Undang-undang\n" in (folder / "istilah.yml").read_text()
        assert "telepon:\n  - (0403) 21000\n  - (0403) 21001\n" in (folder / "kantor.yml").read_text()

    def test_a_question_in_another_topic(self, book: Editing, folder: Path) -> None:
        book.append("Topik", id="lain", judul="Lain")
        book.set("Pertanyaan", book.row("Pertanyaan", id="lupa"), "topik", "lain")
        told = brought(book, folder)
        assert "kolom topik" in told
        assert '"umum" menjadi "lain"' in told
        assert not (folder / "faq/umum/lupa.yml").exists()
        assert (folder / "faq/lain/lupa.yml").read_text() == FORK

    def test_a_copied_row_is_a_new_one(self, book: Editing, folder: Path) -> None:
        row = book.row("Jawaban", isi="Menjawab")
        values = [cell.value for cell in book.sheet("Jawaban")[row]]
        book.sheet("Jawaban").append(values)
        book.set("Jawaban", book.sheet("Jawaban").max_row, "isi", "Menjawab lagi")
        assert brought(book, folder).endswith("1 baru.\n")
        assert FORK in (folder / "faq/umum/lupa.yml").read_text()


class TestNewerEdits:
    """The workbook was exported last week, and the files moved on."""

    def change(self, folder: Path, old: str, new: str) -> str:
        path = folder / "faq/umum/lupa.yml"
        text = path.read_text().replace(old, new)
        path.write_text(text)
        return text

    def test_what_others_wrote_stays(self, book: Editing, folder: Path) -> None:
        text = self.change(folder, "tindakan: Menelepon\n", "tindakan: Menelepon dahulu\n")
        self.change(folder, "  # langkah pertama\n", "  - {pelaku: petugas, tindakan: Bersiap}\n")
        assert "Tidak ada perubahan" in brought(book, folder)
        book.set("Jawaban", book.row("Jawaban", isi="gratis"), "isi", "Rp0")
        told = brought(book, folder)
        assert told.endswith("1 berubah.\n")
        new = text.replace("  # langkah pertama\n", "  - {pelaku: petugas, tindakan: Bersiap}\n")
        assert (folder / "faq/umum/lupa.yml").read_text() == new.replace("gratis", "Rp0")

    def test_a_cell_that_others_changed(self, book: Editing, folder: Path) -> None:
        text = self.change(folder, "gratis", "Rp1.000")
        book.set("Jawaban", book.row("Jawaban", isi="gratis"), "isi", "Rp0")
        book.set("Jawaban", book.row("Jawaban", isi="Mencari nama"), "isi", "Mencari")
        told = brought(book, folder)
        assert 'bentrok  biaya "Rp0", kolom teks' in told
        assert '"gratis" menjadi "Rp0"\n           di data kini "Rp1.000"; tidak diterapkan.' in told
        assert told.endswith("1 berubah, 1 bentrok.\n")
        assert (folder / "faq/umum/lupa.yml").read_text() == text.replace("Mencari nama", "Mencari")

    def test_rows_that_others_deleted_or_changed(self, book: Editing, folder: Path) -> None:
        text = self.change(folder, "    biaya: gratis\n", "")
        text = self.change(folder, "tindakan: Menelepon\n", "tindakan: Menelepon dahulu\n")
        book.set("Jawaban", book.row("Jawaban", isi="gratis"), "isi", "Rp0")
        book.delete("Jawaban", book.row("Jawaban", isi="Menelepon"), 2)
        told = brought(book, folder)
        assert "baris ini sudah dihapus dari data; tidak diterapkan." in told
        assert "dihapus di buku kerja, tetapi diubah di data; tidak diterapkan." in told
        assert told.endswith("2 bentrok.\n")
        assert (folder / "faq/umum/lupa.yml").read_text() == text

    def test_a_question_that_others_changed_is_not_deleted(self, book: Editing, folder: Path) -> None:
        text = self.change(folder, "gratis", "Rp1.000")
        without_question(book)
        told = brought(book, folder)
        assert "dihapus di buku kerja, tetapi diubah di data; tidak diterapkan." in told
        assert told.endswith("1 bentrok.\n")
        assert (folder / "faq/umum/lupa.yml").read_text() == text

    def test_a_question_that_others_deleted_does_not_come_back(self, book: Editing, folder: Path) -> None:
        (folder / "faq/umum/lupa.yml").unlink()
        assert "Tidak ada perubahan" in brought(book, folder)
        book.set("Jawaban", book.row("Jawaban", isi="gratis"), "isi", "Rp0")
        told = brought(book, folder)
        assert "pertanyaan ini sudah dihapus dari data; tidak diterapkan." in told
        assert told.endswith("1 bentrok.\n")
        assert not (folder / "faq/umum/lupa.yml").exists()

    def test_a_new_question_is_not_written_over_another_s(self, book: Editing, folder: Path) -> None:
        text = FORK.replace("id: lupa", "id: sandi").replace("judul: Lupa", "judul: Sandi")
        write_source(folder, {"faq/umum/sandi.yml": text})
        book.append("Pertanyaan", topik="umum", judul="Sandi", pertanyaan="Apa sandinya?")
        book.append("Jawaban", jenis_baris="pertanyaan", isi="Sandi")
        book.append("Jawaban", jenis_baris="langkah", isi="Membaca", pelaku="penyedia")
        told = brought(book, folder)
        assert "berkas faq/umum/sandi.yml sudah ada; tidak diterapkan." in told
        assert told.endswith("1 bentrok.\n")
        assert (folder / "faq/umum/sandi.yml").read_text() == text

    def test_rows_that_both_have_moved(self, book: Editing, folder: Path) -> None:
        steps = FORK[FORK.index("  # langkah pertama\n") :]
        last = steps[steps.index("  # langkah terakhir\n") :]
        text = self.change(folder, steps, last + steps.replace(last, ""))
        fork = book.row("Jawaban", isi="Apa yang lupa?")
        for row in range(fork, book.row("Jawaban", isi="Menjawab")):
            book.move("Jawaban", row, book.row("Jawaban", id="lupa") + 1 + row - fork)
        told = brought(book, folder)
        assert "urutan baris di data juga sudah berubah; tidak diterapkan." in told
        assert told.endswith("1 bentrok.\n")
        assert (folder / "faq/umum/lupa.yml").read_text() == text

    def test_the_same_edit_is_none(self, book: Editing, folder: Path) -> None:
        self.change(folder, "gratis", "Rp0")
        book.set("Jawaban", book.row("Jawaban", isi="gratis"), "isi", "Rp0")
        assert "Tidak ada perubahan" in brought(book, folder)

    def test_a_source_that_is_broken_now(self, book: Editing, folder: Path) -> None:
        self.change(folder, "pelaku: penyedia", "pelaku: penyedi")
        book.set("Jawaban", book.row("Jawaban", isi="gratis"), "isi", "Rp0")
        assert 'peran "penyedi" tidak dikenal' in refused(book, folder)

    def test_what_only_fails_together_is_told_of_the_files(self, book: Editing, folder: Path) -> None:
        (folder / "dokumen.yml").write_text("- {id: kk, nama: KK}\n")
        for name in ("dasar", "lupa"):
            path = folder / f"faq/umum/{name}.yml"
            path.write_text(path.read_text().replace("[ktp]", "[kk]"))
        row = book.row("Jawaban", isi="Menjawab") + 1
        book.insert("Jawaban", row, tingkat="2", jenis_baris="bawa", dokumen="ktp")
        told = refused(book, folder)
        assert 'data/faq/umum/lupa.yml:20:9: dokumen "ktp" tidak dikenal' in told


class TestCommands:
    def test_export_import_and_build(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["ekspor", "--source", "data"]) == 0
        assert main(["check", "--source", "faq.xlsx"]) == 0
        assert main(["impor", "--source", "data"]) == 0
        assert capsys.readouterr().out == (
            "Ditulis: faq.xlsx\nData di faq.xlsx dapat dibangun.\nTidak ada perubahan di faq.xlsx.\n"
        )

    def test_import_asks(
        self, book: Editing, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        book.set("Jawaban", book.row("Jawaban", isi="gratis"), "isi", "Rp0")
        book.save()
        before = bytes_in(folder)
        monkeypatch.setattr("builtins.input", lambda _: "t")
        assert main(["impor", "--source", "data"]) == 0
        assert capsys.readouterr().out.endswith("1 berubah.\nTidak ada yang ditulis.\n")
        assert bytes_in(folder) == before
        assert main(["impor", "--source", "data", "--ya"]) == 0
        assert "Ditulis: 1 berkas di data.\n" in capsys.readouterr().out
        assert b"biaya: Rp0" in bytes_in(folder)["faq/umum/lupa.yml"]

    def test_export_keeps_what_was_not_imported(
        self, book: Editing, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["ekspor", "--source", "data"]) == 0
        book.set("Jawaban", book.row("Jawaban", isi="gratis"), "isi", "Rp0")
        content = book.save().read_bytes()
        assert main(["ekspor", "--source", "data"]) == 1
        assert "jadi tidak ditimpa" in capsys.readouterr().err
        assert book.path.read_bytes() == content

    def test_errors_keep_anything_from_being_written(
        self, book: Editing, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        book.set("Jawaban", book.row("Jawaban", isi="gratis"), "isi", "=1+1")
        book.save()
        before = bytes_in(folder)
        assert main(["impor", "--source", "data", "--ya"]) == 1
        assert capsys.readouterr().err.endswith("1 masalah di 1 lembar. Tidak ada yang ditulis.\n")
        assert bytes_in(folder) == before

    @pytest.mark.parametrize("left", ["", ".gitkeep"])
    def test_a_lost_source_comes_back(self, folder: Path, monkeypatch: pytest.MonkeyPatch, left: str) -> None:
        """The workbook says all of it; that it was exported so is no reason to leave it out."""
        assert main(["ekspor", "--source", "data"]) == 0
        before = read_source(folder)
        shutil.rmtree(folder)
        if left:
            folder.mkdir()
            (folder / left).touch()
        monkeypatch.setattr("builtins.input", lambda _: "t")
        assert main(["impor", "--source", "data"]) == 0
        assert bytes_in(folder).keys() == {left} - {""}
        assert main(["impor", "--source", "data", "--ya"]) == 0
        assert read_source(folder) == before

    @pytest.mark.parametrize(("name", "code"), [("faq.csv", 2), ("faq", 2), ("", 2), ("data.xlsx", 1)])
    def test_a_workbook_is_written_only_where_one_may_stand(
        self, name: str, code: int, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        folder.with_name("data.xlsx").mkdir()
        try:
            assert main(["ekspor", "--source", "data", "--file", name]) == code
        except SystemExit as ended:
            assert ended.code == code  # noqa: PT017 - both ways out are right
        assert capsys.readouterr().err
        assert {path.name for path in folder.parent.iterdir()} == {"data", "data.xlsx"}

    def test_an_office_begins_with_a_blank_workbook(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.chdir(tmp_path)
        assert main(["ekspor", "--kosong"]) == 0
        assert main(["check", "--source", "faq.xlsx"]) == 1
        told = capsys.readouterr().err
        assert 'faq.xlsx, lembar Kantor, baris 2, kolom D (isi): isian "nama" belum ada' in told
        assert "lembar Peran belum diisi" in told
        book = Editing(tmp_path / "faq.xlsx")
        book.set("Kantor", 2, "isi", "Kantor Baru")
        book.append("Peran", id="warga", nama="Warga", jenis="pengguna", halaman="warga")
        book.append("Topik", id="umum", judul="Umum")
        book.append("Pertanyaan", topik="umum", judul="Kapan buka?", pertanyaan="Kapan kantor buka?")
        book.append("Jawaban", jenis_baris="pertanyaan", isi="Kapan buka?")
        book.append("Jawaban", jenis_baris="langkah", isi="Datang pagi", pelaku="warga")
        book.save()
        assert main(["site", "--no-pdf", "--source", "faq.xlsx"]) == 0
        assert "Datang pagi" in (tmp_path / "site/faq/kapan-buka.html").read_text()
        assert main(["impor", "--source", "data", "--ya"]) == 0
        assert main(["check", "--source", "data"]) == 0
        assert read_source(Path("data")) == read_source(Path("faq.xlsx"))
        site = bytes_in(tmp_path / "site")
        row = book.row("Jawaban", isi="Datang pagi")
        book.set("Jawaban", row, "pelaku", "orang")
        book.save()
        capsys.readouterr()
        assert main(["site", "--no-pdf", "--source", "faq.xlsx"]) == 1
        told = capsys.readouterr().err
        assert f"faq.xlsx, lembar Jawaban, baris {row}, kolom F (pelaku)" in told
        assert told.endswith("Situs tidak dibangun.\n")
        assert bytes_in(tmp_path / "site") == site
