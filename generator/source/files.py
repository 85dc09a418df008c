"""The files of a source folder: which there are, and which are read."""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType

from generator.model.base import ATTACHED
from generator.problems.problem import Problem
from generator.problems.wording import quoted
from generator.source.text import file_problem, reason
from generator.source.workbook import is_workbook

CATALOGUES = ("kantor", "peran", "topik", "saluran", "dokumen", "rujukan", "istilah", "cari", "diagnosis")
"""Files at the root of a source, without their ``.yml``."""

REQUIRED = ("kantor", "peran")
SCHEMAS = "skema"
FOLDERS = ("faq", ATTACHED, SCHEMAS)


def attachments_of(source: Path) -> Path:
    """The folder in which the attachments' folder lies: the source itself, or where the workbook is."""
    return source.parent if is_workbook(source) else source


@dataclass(frozen=True)
class DataFile:
    """A file of the source that holds data."""

    path: Path
    kind: str
    """Name of a catalogue, or ``entri``."""
    topic: str = ""
    """The folder of an entry."""


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


def find_files(
    source_dir: Path, instead: Mapping[Path, bytes | None] = MappingProxyType({})
) -> Iterator[DataFile | Problem]:
    """The data files of ``source_dir`` in order of their paths, and what is wrong with its folders.

    ``instead`` names files that are to be written (with their content) or to be gone (None).
    """
    known = set()
    for found in _found(source_dir):
        if isinstance(found, DataFile):
            known.add(found.path)
        if isinstance(found, Problem) or instead.get(found.path, b"") is not None:
            yield found
    for path in sorted(
        path for path, content in instead.items() if content is not None and path not in known
    ):
        is_entry = path.parent.parent == source_dir / "faq"
        yield DataFile(path, "entri", path.parent.name) if is_entry else DataFile(path, path.stem)


def _found(source_dir: Path) -> Iterator[DataFile | Problem]:
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


def data_file_at(path: Path) -> DataFile | None:
    """What ``path``, relative to a source folder, would hold there; None if it isn't read as data."""
    match path.parts:
        case (_,) if path.suffix == ".yml" and path.stem in CATALOGUES:
            return DataFile(path, path.stem)
        case ("faq", topic, name) if path.suffix == ".yml" and not name.startswith("."):
            return DataFile(path, "entri", topic)
        case _:
            return None


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
        elif path.suffix == ".yml" and not _is_text(path.name):
            message = f"nama berkas {quoted(path.name)} memuat bita yang bukan UTF-8"
            yield file_problem(path, "berkas-tidak-dikenal", message, "ganti nama berkas ini.")
        elif path.suffix == ".yml":
            yield DataFile(path, "entri", folder.name)
        elif path.suffix.lower() in (".yml", ".yaml"):
            hint = f"ganti namanya menjadi {path.stem}.yml."
            message = f'berkas "{path.name}" tidak dibaca karena akhirannya bukan .yml'
            yield file_problem(path, "berkas-tidak-dikenal", message, hint)
        else:
            yield from _ignored(path)


def _is_text(name: str) -> bool:
    """Whether ``name`` can be written: the system allows bytes that are no characters."""
    return not re.search("[\ud800-\udfff]", name)


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
