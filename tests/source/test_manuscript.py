"""Manuscripts in every way in which they are saved, and files that are none."""

import os
from pathlib import Path

import pytest

from generator.source.manuscript import LIMIT, Manuscript, read_manuscript
from generator.source.unreadable import Unreadable

TEXT = "Apa syaratnya?\nBawa “KTP” asli – dan kafé.\n"
TO_NOTEPAD = "buka naskahnya, salin seluruh tulisannya ke Notepad, lalu simpan."
AS_TEXT = (
    'buka berkas itu di aplikasinya, pilih "Simpan sebagai" dengan jenis "Teks biasa (*.txt)", '
    "lalu pakai berkas .txt itu."
)


def read(tmp_path: Path, content: bytes, name: str = "naskah.txt") -> Manuscript | Unreadable:
    path = tmp_path / name
    path.write_bytes(content)
    return read_manuscript(path)


def refused(tmp_path: Path, content: bytes, name: str = "naskah.txt") -> tuple[str, str]:
    found = read(tmp_path, content, name)
    assert isinstance(found, Unreadable)
    assert found.shown == f"{tmp_path}/{name}"
    return found.message, found.hint


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-16-be-bom", "cp1252"]
)
def test_text_is_read_however_windows_saves_it(tmp_path: Path, encoding: str) -> None:
    plain = encoding.removesuffix("-bom")
    mark = b"\xfe\xff" if plain != encoding else b""
    content = mark + TEXT.replace("\n", "\r\n").encode(plain)
    assert read(tmp_path, content) == Manuscript(name="naskah.txt", text=TEXT, removed=0)


def test_every_line_end_is_one(tmp_path: Path) -> None:
    found = read(tmp_path, "a\rb\x0cc\x0bd\u2028e\x85f".encode())
    assert isinstance(found, Manuscript)
    assert found.text == "a\nb\nc\nd\ne\nf"


def test_characters_that_data_may_not_hold_are_counted_and_left_out(tmp_path: Path) -> None:
    """NUL, an escape, and the control that turns the direction of reading; Arabic letters stay."""
    found = read(tmp_path, (TEXT + "a\0b\x1bc\u202ed \u0633\u0644\u0627\u0645 e\u00adf\n").encode())
    assert found == Manuscript(name="naskah.txt", text=TEXT + "abcd \u0633\u0644\u0627\u0645 ef\n", removed=3)


@pytest.mark.parametrize("content", [b"", b" \r\n\t\n", "\ufeff\u200b\n".encode()])
def test_nothing_to_read(tmp_path: Path, content: bytes) -> None:
    assert refused(tmp_path, content) == ("berkas ini tidak berisi tulisan", TO_NOTEPAD)


@pytest.mark.parametrize(
    ("name", "beginning", "kind"),
    [
        ("naskah.docx", b"PK\x03\x04\x14\0", "dokumen Word, Excel, atau berkas ZIP"),
        ("naskah.doc", b"\xd0\xcf\x11\xe0\xa1\xb1", "dokumen Word atau Excel lama"),
        ("naskah.rtf", b"{\\rtf1\\ansi Apa?}", "dokumen RTF"),
        ("naskah.png", b"\x89PNG\r\n\x1a\n", "gambar"),
    ],
)
def test_other_formats_are_told_how_to_become_text(
    tmp_path: Path, name: str, beginning: bytes, kind: str
) -> None:
    assert refused(tmp_path, beginning + bytes(64), name) == (f"berkas ini {kind}, bukan teks", AS_TEXT)


def test_web_page(tmp_path: Path) -> None:
    hint = "buka halaman itu di peramban, salin tulisannya ke Notepad, lalu simpan."
    page = b"<!DOCTYPE html><html><body>Apa?</body></html>"
    assert refused(tmp_path, page) == ("berkas ini halaman web, bukan teks", hint)


def test_binary(tmp_path: Path) -> None:
    assert refused(tmp_path, bytes(range(256)) * 20) == ("berkas ini bukan teks", TO_NOTEPAD)


def test_too_much_text(tmp_path: Path) -> None:
    hint = "bagi naskahnya menjadi beberapa berkas."
    assert refused(tmp_path, b"Apa?\n" * (LIMIT // 4)) == ("berkas ini lebih dari 2.000.000 bita", hint)


def test_what_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipa")
    for name in ("pipa", "."):
        found = read_manuscript(tmp_path / name)
        assert isinstance(found, Unreadable)
        assert found.message == "bukan berkas biasa"
    missing = read_manuscript(tmp_path / "tidak-ada.txt")
    assert str(missing) == (
        f"{tmp_path}/tidak-ada.txt: berkas tidak dapat dibaca: tidak ditemukan\n"
        "  Perbaikan: periksa nama berkas itu dan foldernya."
    )
