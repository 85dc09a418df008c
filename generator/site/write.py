"""Writing: only what changed, and only in a folder that is ours."""

import errno
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

SIGN = "pusat-bantuan-lpse"
"""What the first page of a folder of ours says of its maker."""


class UnreplaceableError(Exception):
    """A folder that may not be replaced."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self.folder = folder


class ForeignFolderError(UnreplaceableError):
    """The folder to be replaced holds something that we haven't written."""


class KeptFolderError(UnreplaceableError):
    """The folder to be replaced is, holds or lies in one that has to stay: ``kept``."""

    def __init__(self, folder: Path, kept: Path) -> None:
        super().__init__(folder)
        self.kept = kept


def real_path(path: Path) -> Path:
    """Where ``path`` leads; one whose links go in a circle stays as it is, for the system to refuse."""
    return Path(os.path.realpath(path))


def claim(folder: Path, first_page: str, never: Iterable[Path]) -> None:
    """Make sure that ``folder`` may be replaced: absent, empty, or ours, as its ``first_page`` says.

    Raises ForeignFolderError otherwise, and KeptFolderError for a folder that is, holds or lies in one of
    ``never``: nobody loses a folder by naming it as the target.
    """
    if folder.exists() and not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))
    target = real_path(folder)
    for kept in never:
        path = real_path(kept)
        if target.is_relative_to(path) or path.is_relative_to(target):
            raise KeptFolderError(folder, kept)
    if folder.is_dir() and any(folder.iterdir()) and not _is_ours(folder / first_page):
        raise ForeignFolderError(folder)


def _is_ours(first_page: Path) -> bool:
    return first_page.is_file() and SIGN in first_page.read_text(encoding="utf-8", errors="replace")


def write_tree(folder: Path, files: Iterable[tuple[str, bytes]]) -> int:
    """Make ``folder`` hold exactly ``files`` (path below it, content); returns how many were written.

    Files whose content is the same are not touched, so that watchers see only real changes.
    """
    kept: set[Path] = set()
    written = 0
    made: set[Path] = set()
    for name, content in files:
        path = folder / name
        kept.add(path)
        if path.parent not in made:
            _make_folder(path.parent, folder)
            made.add(path.parent)
        if path.is_symlink():
            path.unlink()  # what it leads to isn't ours
        elif path.is_dir():
            shutil.rmtree(path)
        if not _holds(path, content):
            path.write_bytes(content)
            written += 1
    delete_others(folder, kept)
    return written


def _make_folder(path: Path, top: Path) -> None:
    """Make the folder ``path`` below ``top``, in the place of whatever else stands there or above it."""
    for part in (*reversed(path.relative_to(top).parents), path.relative_to(top)):
        place = top / part
        if place != top and (place.is_symlink() or (place.exists() and not place.is_dir())):
            place.unlink()
    path.mkdir(parents=True, exist_ok=True)


def delete_others(folder: Path, kept: set[Path]) -> None:
    """Delete every file below ``folder`` that is not in ``kept``, and the folders left empty."""
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif path not in kept:
            path.unlink()


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except FileNotFoundError:
        return False
