"""The text of a file, its places, and why it can't be read."""

import errno
import os
import re
import stat
from bisect import bisect_right
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.problems.problem import Problem
from generator.problems.rules import RULES
from generator.problems.wording import number
from generator.source.characters import FORBIDDEN

LIMIT = 1_000_000
"""Bytes that one file may have."""

_BREAK = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
"""Line breaks as YAML counts them."""

_UTF16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True)
class TextFile:
    """The text of a file under the path that people are shown."""

    shown: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        return _BREAK.split(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        """Where each line begins."""
        return [0, *(found.end() for found in _BREAK.finditer(self.text))]

    def place(self, index: int) -> tuple[int, int]:
        """Line and column, both from 1, of the character at ``index``."""
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1

    def problem(self, rule: str, message: str, hint: str, line: int = 1, column: int = 1) -> Problem:
        """A problem at ``line`` and ``column``, held inside the file."""
        line = min(max(line, 1), len(self.lines))
        excerpt = self.lines[line - 1]
        column = min(max(column, 1), len(excerpt) + 1)
        return Problem(
            path=self.shown,
            line=line,
            column=column,
            rule=rule,
            message=message,
            hint=hint,
            severity=RULES[rule].severity,
            excerpt=excerpt,
        )


def shown_path(path: Path) -> str:
    """``path`` as people are shown it: relative to the current folder when inside it."""
    # Plain strings: resolving paths would follow symbolic links, and thousands of Path objects are slow.
    absolute, current = os.path.abspath(path), os.path.join(os.getcwd(), "")  # noqa: PTH100, PTH109, PTH118
    return absolute.removeprefix(current).replace(os.sep, "/")


def file_problem(path: Path, rule: str, message: str, hint: str) -> Problem:
    """A problem of a whole file or folder."""
    return TextFile(shown_path(path), "").problem(rule, message, hint)


def read_text(path: Path) -> TextFile | Problem:
    """The text of ``path``, or why there is none."""
    hint = "periksa berkas itu dan hak aksesnya."
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            kind = "folder" if stat.S_ISDIR(status.st_mode) else "berkas khusus"
            message = f'"{path.name}" adalah {kind}, bukan berkas teks'
            return file_problem(path, "berkas-tidak-terbaca", message, "ganti namanya atau pindahkan.")
        with path.open("rb") as file:
            content = file.read(LIMIT + 1)
    except OSError as error:
        message = f"berkas tidak dapat dibaca: {reason(error)}"
        return file_problem(path, "berkas-tidak-terbaca", message, hint)
    return text_of(content, path, status.st_size)


def text_of(content: bytes, path: Path, size: int = 0) -> TextFile | Problem:
    """The text of ``content`` of the file at ``path``; it may be only the beginning of ``size`` bytes."""
    if len(content) > LIMIT:
        message = f"berkas berukuran {number(max(size, len(content)))} bita, lebih dari {number(LIMIT)}"
        hint = "bagi menjadi beberapa berkas, satu pertanyaan satu berkas."
        return file_problem(path, "berkas-terlalu-besar", message, hint)
    return decode(content, shown_path(path))


def decode(content: bytes, shown: str) -> TextFile | Problem:
    """The text of ``content`` without its byte-order mark, or what is wrong with it."""
    hint = 'simpan ulang sebagai UTF-8 (di Notepad: Simpan sebagai, Pengodean "UTF-8").'
    if content.startswith(_UTF16) or b"\0" in content[:64]:
        message = "berkas disimpan sebagai UTF-16 atau bukan teks"
        return TextFile(shown, "").problem("bukan-utf8", message, hint)
    content = content.removeprefix(b"\xef\xbb\xbf")
    file = TextFile(shown, content.decode("utf-8", errors="replace"))
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8")
        message = f"berkas tidak disimpan sebagai UTF-8 (bita 0x{content[error.start]:02X})"
        return file.problem("bukan-utf8", message, hint, *file.place(len(before)))
    found = FORBIDDEN.search(file.text)
    if not found:
        return file
    message = f"ada karakter yang tidak boleh dipakai (U+{ord(found[0]):04X})"
    hint = "hapus karakter itu; ketik ulang baris ini bila perlu."
    return file.problem("karakter-terlarang", message, hint, *file.place(found.start()))


REASONS = {
    errno.ENOENT: "tidak ditemukan",
    errno.EACCES: "tidak ada izin",
    errno.EPERM: "tidak ada izin",
    errno.ENOTDIR: "bukan folder",
    errno.EISDIR: "bukan berkas, melainkan folder",
    errno.ELOOP: "tautan simbolisnya berputar",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
    errno.EROFS: "penyimpanannya hanya dapat dibaca",
    errno.ENOSPC: "penyimpanannya penuh",
    errno.EDQUOT: "jatah penyimpanannya habis",
    errno.EMFILE: "terlalu banyak berkas terbuka",
}
"""Common reasons why the system refuses, by its number."""


_ROOM = "kosongkan sebagian penyimpanannya, lalu ulangi."
_RIGHTS = "periksa hak aksesnya; bila sedang terbuka di aplikasi lain (misalnya Excel), tutup dahulu."
_MENDING = {
    errno.EACCES: _RIGHTS,
    errno.EPERM: _RIGHTS,
    errno.EROFS: "pakai folder yang dapat ditulisi.",
    errno.ENOSPC: _ROOM,
    errno.EDQUOT: _ROOM,
    errno.EMFILE: "tutup aplikasi lain, lalu ulangi.",
}


def mending(error: OSError) -> str:
    """What to do where the system refused."""
    return _MENDING.get(error.errno or 0, "periksa nama dan letaknya.")


@contextmanager
def told_of(path: Path) -> Iterator[None]:
    """Let what the system refuses be told of ``path``, and not of a file for the moment or of none."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, shown_path(path)) from error


def reason(error: OSError) -> str:
    """Why the system refused, in Indonesian where it is a common reason."""
    return REASONS.get(error.errno or 0, f"galat sistem ({error.strerror})")
