"""The text of a manuscript: whatever an office pasted into a text file, or the text of a PDF.

A manuscript isn't data yet, so it may be written in any of the ways in which Windows saves text.
"""

import codecs
import re
import stat
from dataclasses import dataclass
from pathlib import Path

from generator.problems.wording import number
from generator.source.characters import FORBIDDEN, visible
from generator.source.pdf import pdf_text
from generator.source.text import reason, shown_path
from generator.source.unreadable import Unreadable

LIMIT = 2_000_000
"""Bytes of text that are read: some 700 pages."""
PDF_LIMIT = 30_000_000
"""Bytes of a PDF, whose pictures and letters take more room than its text."""

AS_TEXT = (
    'buka berkas itu di aplikasinya, pilih "Simpan sebagai" dengan jenis "Teks biasa (*.txt)", '
    "lalu pakai berkas .txt itu."
)
_NOTEPAD = "buka naskahnya, salin seluruh tulisannya ke Notepad, lalu simpan."
_FROM_PAGE = "buka halaman itu di peramban, salin tulisannya ke Notepad, lalu simpan."
_FORMATS: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "dokumen Word, Excel, atau berkas ZIP"),
    (b"\xd0\xcf\x11\xe0", "dokumen Word atau Excel lama"),
    (b"{\\rtf", "dokumen RTF"),
    (b"\x89PNG", "gambar"),
    (b"\xff\xd8\xff", "gambar"),
    (b"GIF8", "gambar"),
)
"""Other files that people take for text, by how they begin."""
_PDF = b"%PDF-"
_PAGE = re.compile(rb"\s*<(!doctype html|html|\?xml)", re.IGNORECASE)
_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BREAK = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
"""Whatever ends a line, in text files and in YAML."""
_UNDEFINED = str.maketrans(dict.fromkeys((129, 141, 143, 144, 157), " "))


@dataclass(frozen=True, kw_only=True)
class Manuscript:
    """A text that holds questions and answers, as somebody wrote it."""

    name: str
    """Name of its file."""
    text: str
    """Without characters that data may not hold; lines end with a line feed."""
    removed: int
    """How many such characters were taken out."""


def read_manuscript(path: Path) -> Manuscript | Unreadable:
    """The text of the file at ``path``, or why it has none."""
    shown = shown_path(path)
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # opening a pipe would wait for ever
            hint = "tulis nama berkas naskahnya, misalnya naskah.txt."
            return Unreadable(shown, "bukan berkas biasa", hint)
        with path.open("rb") as file:
            content = file.read(PDF_LIMIT + 1)
    except OSError as error:
        hint = "periksa nama berkas itu dan foldernya."
        return Unreadable(shown, f"berkas tidak dapat dibaca: {reason(error)}", hint)
    if content.startswith(_PDF):
        if len(content) > PDF_LIMIT:
            return _too_large(shown, PDF_LIMIT)
        text = pdf_text(content, shown)
    else:
        text = _plain_text(content, shown)
    if isinstance(text, Unreadable):
        return text
    clean, removed = FORBIDDEN.subn("", _BREAK.sub("\n", text))
    clean = "\n".join(map(visible, clean.split("\n")))
    if not clean.strip():
        return Unreadable(shown, "berkas ini tidak berisi tulisan", _NOTEPAD)
    return Manuscript(name=path.name, text=clean, removed=removed)


def _plain_text(content: bytes, shown: str) -> str | Unreadable:
    if len(content) > LIMIT:
        return _too_large(shown, LIMIT)
    for beginning, kind in _FORMATS:
        if content.startswith(beginning):
            return Unreadable(shown, f"berkas ini {kind}, bukan teks", AS_TEXT)
    if _PAGE.match(content):
        return Unreadable(shown, "berkas ini halaman web, bukan teks", _FROM_PAGE)
    text = _decoded(content)
    if _is_binary(text):
        return Unreadable(shown, "berkas ini bukan teks", _NOTEPAD)
    return text


def _decoded(content: bytes) -> str:
    """``content`` as text: by its mark, by its zero bytes, as UTF-8, or as Windows writes western text."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.removeprefix(mark).decode(encoding, errors="replace")
    even, odd = content[0:4000:2].count(0), content[1:4000:2].count(0)
    half = len(content[:4000]) // 2
    if half and max(even, odd) > 0.4 * half and min(even, odd) < 0.1 * half:
        return content.decode("utf-16-le" if odd > even else "utf-16-be", errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace").translate(_UNDEFINED)


def _is_binary(text: str) -> bool:
    """Whether so much of ``text`` is no character that the rest means nothing."""
    strange = sum(len(found[0]) for found in re.finditer("[\x00-\x08\x0e-\x1f\x7f\ufffd]+", text))
    return strange > len(text) / 20


def _too_large(shown: str, limit: int) -> Unreadable:
    message = f"berkas ini lebih dari {number(limit)} bita"
    return Unreadable(shown, message, "bagi naskahnya menjadi beberapa berkas.")
