"""Several files replaced together: all of them, or none."""

import os
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from generator.source.writing import StaleError, digest, writing_lock


def swap_files(folder: Path, new: Mapping[str, bytes | None], seen: Mapping[str, str]) -> None:
    """Make the files of ``new``, by their paths below ``folder``, hold what it says; None takes one away.

    ``seen`` has the digests of those that were there. Everything is written aside before anything is
    replaced: a full disk, a lost right or a file that has changed meanwhile (StaleError) leaves every file
    as it was.
    """
    with writing_lock():
        _swap(folder, new, seen)


def _swap(folder: Path, new: Mapping[str, bytes | None], seen: Mapping[str, str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=".impor-", dir=folder))
    try:
        for index, (path, content) in enumerate(new.items()):
            if content is not None:
                _write(aside / f"baru-{index}", content, folder / path)
        for path in new:
            _check(folder / path, seen.get(path))
        done: list[tuple[Path, Path | None]] = []
        try:
            for index, (path, content) in enumerate(new.items()):
                _replace(folder / path, content is not None, aside, index, done)
        except BaseException:
            for target, kept in reversed(done):
                _restore(target, kept)
            raise
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    for path, content in new.items():
        if content is None:
            with suppress(OSError):  # another file is left in it
                (folder / path).parent.rmdir()


def _write(path: Path, content: bytes, target: Path) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if target.exists():
        shutil.copymode(target, path)


def _check(path: Path, seen: str | None) -> None:
    if seen is None:
        if path.exists():
            raise StaleError(path)
    elif not path.is_file() or digest(path) != seen:
        raise StaleError(path)


def _replace(
    target: Path, is_written: bool, aside: Path, index: int, done: list[tuple[Path, Path | None]]
) -> None:
    """Put the file written aside in the place of ``target``, whose old content is kept aside."""
    kept = aside / f"lama-{index}" if target.exists() else None
    if kept:
        target.replace(kept)
    done.append((target, kept))
    if is_written:
        target.parent.mkdir(parents=True, exist_ok=True)
        (aside / f"baru-{index}").replace(target)


def _restore(target: Path, kept: Path | None) -> None:
    if kept:
        kept.replace(target)
    else:
        target.unlink(missing_ok=True)
