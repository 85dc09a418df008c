"""The files of a source folder: which there are, and their text."""

import errno
import os
import re
import stat
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path

from generator.model.base import ATTACHED
from generator.problems.problem import Problem
from generator.problems.rules import RULES
from generator.problems.wording import number, quoted
from generator.source.characters import FORBIDDEN

LIMIT = 1_000_000
"""Bytes that one file may have."""

CATALOGUES = ("kantor", "peran", "topik", "dokumen", "rujukan", "istilah", "cari")
"""Files at the root of a source, without their ``.yml``."""

REQUIRED = ("kantor", "peran")
SCHEMAS = "skema"
FOLDERS = ("faq", ATTACHED, SCHEMAS)

_BREAK = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
"""Line breaks as YAML counts them."""

_UTF16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True)
class DataFile:
    """A file of the source that holds data."""

    path: Path
    kind: str
    """Name of a catalogue, or ``entri``."""
    topic: str = ""
    """The folder of an entry."""


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


_SYSTEM = ("desktop.ini", "thumbs.db")
"""Files that Windows puts into folders by itself."""
_ABOUT = re.compile(r"(readme|license|lisensi|changelog)\b|.*~$", re.IGNORECASE)
"""Files about a folder, which stand beside data everywhere, and copies that text editors leave."""


def _ignored(path: Path) -> Iterator[Problem]:
    """That a file beside data isn't read: most often Windows has added a second ending, which it hides."""
    if path.name.lower() in _SYSTEM or _ABOUT.match(path.name):
        return
    hint = f"pindahkan ke luar folder sumber, atau ke {ATTACHED}/ bila ini lampiran."
    if found := re.match(r"(.*)\.ya?ml\b.", path.name, re.IGNORECASE):
        meant = f"{found[1]}.yml"
        hint = f'ganti namanya menjadi {meant} (di Explorer: Tampilan, centang "Ekstensi nama file").'
        if path.with_name(meant).exists():
            hint = f"pindahkan ke luar folder sumber: {meant} sudah ada, dan itulah yang dibaca."
    yield file_problem(path, "berkas-diabaikan", f"berkas {quoted(path.name)} tidak dibaca", hint)


def find_files(source_dir: Path) -> Iterator[DataFile | Problem]:
    """The data files of ``source_dir`` in order of their paths, and what is wrong with its folders."""
    try:
        names = sorted(os.listdir(source_dir))  # noqa: PTH208 - names only, without one Path for each
    except OSError as error:
        message = f"folder sumber tidak dapat dibuka: {reason(error)}"
        yield file_problem(source_dir, "folder-sumber", message, "periksa nama dan letak folder sumber.")
        return
    visible = [name for name in names if not name.startswith(".")]
    if not visible:
        hint = "isi folder ini dengan kantor.yml, peran.yml, dan folder faq."
        yield file_problem(source_dir, "folder-sumber", "folder sumber kosong", hint)
        return
    for catalogue in REQUIRED:
        if f"{catalogue}.yml" not in names:
            path = source_dir / f"{catalogue}.yml"
            hint = f"buat berkas {path.name} di folder sumber."
            yield file_problem(path, "berkas-wajib", f"berkas {path.name} tidak ada", hint)
    for name in visible:
        yield from _at_root(source_dir / name)


def _at_root(path: Path) -> Iterator[DataFile | Problem]:
    name = path.name
    known = [f"{catalogue}.yml" for catalogue in CATALOGUES]
    if path.is_symlink():
        yield _symlink(path)
    elif name in known:
        yield DataFile(path, path.stem)
    elif name == "faq":
        yield from _topics(path)
    elif name == SCHEMAS:
        yield from _schemas(path)
    elif path.is_dir():
        if name not in FOLDERS:
            hint = f"pindahkan folder ini. Folder yang dikenal: {', '.join(FOLDERS)}."
            yield file_problem(path, "folder-tidak-dikenal", f'folder "{name}" tidak dibaca', hint)
    elif path.suffix.lower() in (".yml", ".yaml"):
        near = get_close_matches(name.lower(), known, n=1, cutoff=0.75)
        advice = f"ganti namanya menjadi {near[0]}" if near else "pindahkan ke folder topik di faq/"
        hint = f"{advice}. Berkas yang dikenal: {', '.join(known)}."
        yield file_problem(path, "berkas-tidak-dikenal", f'berkas "{name}" tidak dibaca', hint)
    else:
        yield from _ignored(path)


def _schemas(folder: Path) -> Iterator[Problem]:
    """What stands between the schemas, which only editors read."""
    for path in inside(folder):
        if isinstance(path, Problem):
            yield path
        elif path.suffix != ".json":
            yield from _ignored(path)


def _topics(folder: Path) -> Iterator[DataFile | Problem]:
    for path in inside(folder):
        if isinstance(path, Problem):
            yield path
        elif path.is_dir():
            yield from _entries(path)
        elif path.suffix.lower() in (".yml", ".yaml"):
            message = f'berkas "{path.name}" tidak berada di folder topik'
            hint = "pindahkan ke faq/<id topik>/, sesuai id topik di topik.yml."
            yield file_problem(path, "berkas-tidak-dikenal", message, hint)
        else:
            yield from _ignored(path)


def _entries(folder: Path) -> Iterator[DataFile | Problem]:
    for path in inside(folder):
        if isinstance(path, Problem):
            yield path
        elif path.is_dir():
            hint = "pindahkan isinya ke folder topik; folder topik tidak berisi folder lain."
            message = f'folder "{path.name}" di dalam folder topik tidak dibaca'
            yield file_problem(path, "berkas-tidak-dikenal", message, hint)
        elif path.suffix == ".yml":
            yield DataFile(path, "entri", folder.name)
        elif path.suffix.lower() in (".yml", ".yaml"):
            hint = f"ganti namanya menjadi {path.stem}.yml."
            message = f'berkas "{path.name}" tidak dibaca karena akhirannya bukan .yml'
            yield file_problem(path, "berkas-tidak-dikenal", message, hint)
        else:
            yield from _ignored(path)


def inside(folder: Path) -> Iterator[Path | Problem]:
    """What ``folder`` holds, without hidden files; symbolic links are refused, so that none can loop."""
    try:
        paths = sorted(folder.iterdir())
    except OSError as error:
        message = f"folder tidak dapat dibuka: {reason(error)}"
        yield file_problem(folder, "berkas-tidak-terbaca", message, "periksa jenis dan hak aksesnya.")
        return
    for path in paths:
        if not path.name.startswith("."):
            yield _symlink(path) if path.is_symlink() else path


def _symlink(path: Path) -> Problem:
    hint = "ganti tautan ini dengan salinan berkas atau folder aslinya."
    return file_problem(path, "tautan-simbolis", f'"{path.name}" adalah tautan simbolis', hint)


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
    if len(content) > LIMIT:
        size = number(max(status.st_size, LIMIT + 1))
        message = f"berkas berukuran {size} bita, lebih dari {number(LIMIT)}"
        hint = "bagi menjadi beberapa berkas, satu pertanyaan satu berkas."
        return file_problem(path, "berkas-terlalu-besar", message, hint)
    return _decode(content, shown_path(path))


def _decode(content: bytes, shown: str) -> TextFile | Problem:
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
    errno.EACCES: "tidak ada izin membacanya",
    errno.EPERM: "tidak ada izin membacanya",
    errno.ENOTDIR: "bukan folder",
    errno.ELOOP: "tautan simbolisnya berputar",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
    errno.EROFS: "penyimpanannya hanya dapat dibaca",
    errno.ENOSPC: "penyimpanannya penuh",
    errno.EDQUOT: "jatah penyimpanannya habis",
    errno.EMFILE: "terlalu banyak berkas terbuka",
}
"""Common reasons why the system refuses, by its number."""


def reason(error: OSError) -> str:
    """Why the system refused, in Indonesian where it is a common reason."""
    return REASONS.get(error.errno or 0, f"galat sistem ({error.strerror})")
