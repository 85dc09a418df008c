"""Files written together: all of them, or none; and only where they are still what was seen."""

import hashlib
import os
import shutil
import tempfile
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from filelock import FileLock

from generator.source.text import shown_path, told_of

ASIDE = ".tulis-"
"""How the names of the folders begin in which files are written first."""
LEFT = 3600
"""Seconds after which nobody can be writing any more in such a folder: its program was killed."""


class StaleError(Exception):
    """A file isn't the one that the editor saw."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{shown_path(path)}: berkas ini sudah berubah sejak dibuka; muat ulang dahulu")


def digest(path: Path) -> str:
    """What tells one state of a file from another."""
    return digest_of(path.read_bytes())


def digest_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def swap_files(folder: Path, new: Mapping[str, bytes | None], seen: Mapping[str, str]) -> None:
    """Make the files of ``new``, by their paths below ``folder``, hold what it says; None takes one away.

    ``seen`` has the digests of those that were there. Everything is written aside before anything is
    replaced: a full disk, a lost right, Ctrl-C or a file that has changed meanwhile (StaleError) leaves
    every file as it was. A file that is replaced is there at every moment, and keeps its owner and rights.
    """
    with _lock():
        made = _folders(folder)
        _clear(folder)
        try:
            _Swap(folder, new, seen, made).do()
        except BaseException:
            for each in reversed(made):
                with suppress(OSError):  # somebody else has put something there
                    each.rmdir()
            raise
    for path, content in new.items():
        if content is None:
            with suppress(OSError):  # another file is left in it
                (folder / path).parent.rmdir()


def _lock() -> FileLock:
    """What all writing of one person waits for; outside the source, where nothing is to be left."""
    person = getattr(os, "geteuid", int)()
    return FileLock(Path(tempfile.gettempdir()) / f"pusat-bantuan-{person}.kunci")


def _clear(folder: Path) -> None:
    """Take away what programs have left in ``folder`` that were killed while they wrote."""
    for aside in folder.glob(f"{ASIDE}*"):
        with suppress(OSError):  # it is somebody else's
            if aside.stat().st_mtime < time.time() - LEFT:
                shutil.rmtree(aside)


def _folders(folder: Path) -> list[Path]:
    """Make ``folder`` and what it stands in; returns those that are new, the outermost first."""
    missing = [path for path in (folder, *folder.parents) if not path.exists()][::-1]
    for path in missing:
        path.mkdir()
    return missing


@dataclass
class _Swap:
    folder: Path
    new: Mapping[str, bytes | None]
    seen: Mapping[str, str]
    made: list[Path]
    """Folders that weren't there, the outermost first."""
    done: list[tuple[Path, Path | None]] = field(default_factory=list)
    """Targets that hold the new content, each with its old content aside."""

    def do(self) -> None:
        with told_of(self.folder):
            aside = Path(tempfile.mkdtemp(prefix=ASIDE, dir=self.folder))
        try:
            targets = [Path(os.path.realpath(self.folder / path)) for path in self.new]
            for index, (target, content) in enumerate(zip(targets, self.new.values(), strict=True)):
                if content is not None:
                    with told_of(target):
                        _write(aside / f"baru-{index}", content, target)
            for target, path in zip(targets, self.new, strict=True):
                _check(target, self.seen.get(path))
            try:
                for index, (target, content) in enumerate(zip(targets, self.new.values(), strict=True)):
                    self._replace(target, aside, index, is_written=content is not None)
            except BaseException:
                for target, kept in reversed(self.done):
                    _restore(target, kept)
                raise
        finally:
            shutil.rmtree(aside, ignore_errors=True)

    def _replace(self, target: Path, aside: Path, index: int, *, is_written: bool) -> None:
        kept = aside / f"lama-{index}" if target.exists() else None
        if kept and is_written:
            _keep(target, kept)
        elif kept:
            target.replace(kept)
        self.done.append((target, kept))
        if is_written:
            self.made += _folders(target.parent)
            (aside / f"baru-{index}").replace(target)


def _write(path: Path, content: bytes, target: Path) -> None:
    """Write what is to stand at ``target``, with the owner and rights of what stands there."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if target.exists():
        shutil.copymode(target, path)
        if hasattr(os, "chown"):
            with suppress(PermissionError):  # whose file it is may be changed by root alone, who must keep it
                os.chown(path, (owner := target.stat()).st_uid, owner.st_gid)


def _keep(target: Path, kept: Path) -> None:
    """Let what stands at ``target`` stand at ``kept``, too; where the disk knows no links, a copy of it."""
    try:
        os.link(target, kept)
    except OSError:
        shutil.copy2(target, kept)


def _check(path: Path, seen: str | None) -> None:
    if seen is None:
        if path.exists():
            raise StaleError(path)
        return
    if not path.is_file() or digest(path) != seen:
        raise StaleError(path)
    with path.open("r+b"):  # raises where it may not be written
        pass


def _restore(target: Path, kept: Path | None) -> None:
    if kept:
        kept.replace(target)
    else:
        target.unlink(missing_ok=True)
