"""A file that a command writes for people: whole or not at all, and in nobody else's place."""

import os
import tempfile
from pathlib import Path

from generator.source.text import shown_path, told_of


class TakenError(Exception):
    """Something stands where a file was to be written."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{shown_path(path)} sudah ada, jadi tidak ditimpa.\n"
            "Perbaikan: pilih nama berkas lain (FILE=…), atau pindahkan dahulu yang ada."
        )


def write_new(target: Path, content: bytes) -> None:
    """Let a new file hold ``content``; raises TakenError where one stands, which somebody may have edited."""
    if os.path.lexists(target):
        raise TakenError(target)
    write_whole(target, content)


def write_whole(target: Path, content: bytes) -> None:
    """Put ``content`` at ``target`` in one step; whatever the system refuses is told of ``target``."""
    with told_of(target):
        _write(target, content)


def _write(target: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{target.stem}-", suffix=".tmp", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o644)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
