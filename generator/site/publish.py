"""Publishing: one build at a time, made aside, put in its place in one step; a killed one leaves nothing."""

import ctypes
import errno
import hashlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

HOST_FILES = ("CNAME",)
"""Files that a web host keeps in a published folder, besides hidden ones."""
NEW, OLD = "baru", "lama"
"""Kinds of folders beside the site: one that is being made, and one that has just been replaced."""
_HERE = -100
"""AT_FDCWD of Linux: paths are taken as they are."""
_EXCHANGE = 2
"""RENAME_EXCHANGE of Linux: two names change places in one step."""


@contextmanager
def alone(folder: Path, told: str) -> Iterator[None]:
    """Wait until no other process works in ``folder``; ``told`` is printed if that takes a while.

    The system gives the lock back when the process ends, however it ends.
    """
    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder / "kunci")
    try:
        lock.acquire(blocking=False)
    except Timeout:
        print(told, file=sys.stderr)
        lock.acquire()
    try:
        yield
    finally:
        lock.release()


def own_folder(folder: Path, name: str) -> Path:
    """A folder in ``folder`` that no other process uses, until this one ends: ``name``, ``name-2`` …"""
    number = 1
    while True:
        mine = folder / (name if number == 1 else f"{name}-{number}")
        mine.mkdir(parents=True, exist_ok=True)
        lock = FileLock(mine / "kunci", is_singleton=False)
        try:
            lock.acquire(blocking=False)
        except Timeout:
            number += 1
        else:
            _held.append(lock)
            return mine


_held: list[object] = []
"""Locks that are held to the end of the process: one that nobody refers to is given back."""


def lock_folder(folder: Path, target: Path) -> Path:
    """The folder below ``folder`` in which builds into ``target`` wait for each other."""
    return folder / "situs" / hashlib.sha256(os.fsencode(target)).hexdigest()[:16]


@contextmanager
def aside(target: Path, kind: str = NEW) -> Iterator[Path]:
    """A new folder beside ``target``, gone at the end."""
    target.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=f".{target.name}.{kind}.", dir=target.parent))
    folder.chmod(0o755)  # mkdtemp's own mode would keep the web server out
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def recover(target: Path) -> None:
    """Undo what a killed build left beside ``target``; only for who is ``alone`` there."""
    for folder in _left_beside(target, OLD):
        if not target.exists() and (folder / target.name).is_dir():
            # killed between taking the old site away and putting the new one there
            (folder / target.name).rename(target)
    for folder in (*_left_beside(target, NEW), *_left_beside(target, OLD)):
        shutil.rmtree(folder, ignore_errors=True)


def _left_beside(target: Path, kind: str) -> list[Path]:
    """Folders of ``kind`` that builds into ``target`` have made and not deleted."""
    if not target.parent.is_dir():
        return []
    start = f".{target.name}.{kind}."
    return [path for path in target.parent.iterdir() if path.name.startswith(start)]


def swap(finished: Path, target: Path) -> None:
    """Put the ``finished`` folder in the place of ``target``; what a host keeps there stays."""
    if target.exists():
        _keep_host_files(target, finished)
    with aside(target, OLD) as old:
        if not target.exists():
            finished.rename(target)
        elif not _exchanged(finished, target):
            target.rename(old / target.name)
            try:
                finished.rename(target)
            except OSError:
                (old / target.name).rename(target)
                raise


def _keep_host_files(published: Path, finished: Path) -> None:
    """Copy the host's own files of the ``published`` site to the ``finished`` one, but no socket or pipe."""
    for path in published.iterdir():
        is_host_file = path.name.startswith(".") or path.name in HOST_FILES
        kept = finished / path.name
        if not is_host_file or kept.exists():
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.copytree(path, kept, symlinks=True, ignore=_special)
        elif path.is_symlink() or path.is_file():
            shutil.copy2(path, kept, follow_symlinks=False)


def _special(folder: str, names: list[str]) -> list[str]:
    """Those of ``names`` that are neither files, folders nor links."""
    paths = [Path(folder, name) for name in names]
    return [path.name for path in paths if not (path.is_symlink() or path.is_dir() or path.is_file())]


def _exchanged(finished: Path, target: Path) -> bool:
    """Let two folders change places in one step, so that no visitor meets none; False where that can't be."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):  # another system, or an old C library
        return False
    if rename(_HERE, os.fsencode(finished), _HERE, os.fsencode(target), _EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EPERM):  # the file system can't
        return False
    raise OSError(number, os.strerror(number), str(target))
