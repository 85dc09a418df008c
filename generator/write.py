"""Writing: only what changed, only in the folder given, and a finished site swapped in whole."""

import errno
import os
import shutil
from collections.abc import Iterable
from pathlib import Path


class ForeignFolderError(Exception):
    """The folder to be replaced holds something that we haven't written."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self.folder = folder


def claim(folder: Path, ours: str) -> None:
    """Make sure that ``folder`` may be replaced: absent, empty, or ours by the file ``ours`` in it.

    Raises ForeignFolderError otherwise: nobody loses a folder by naming it as the target.
    """
    if folder.exists() and not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))
    if folder.is_dir() and any(folder.iterdir()) and not (folder / ours).is_file():
        raise ForeignFolderError(folder)


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
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        if not _holds(path, content):
            path.write_bytes(content)
            written += 1
    delete_others(folder, kept)
    return written


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


def swap(finished: Path, target: Path) -> None:
    """Put the ``finished`` folder in the place of ``target``, which is whole before and after."""
    target.parent.mkdir(parents=True, exist_ok=True)
    old = target.with_name(f".{target.name}.lama")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    finished.rename(target)
    shutil.rmtree(old, ignore_errors=True)
