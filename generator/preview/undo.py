"""The last changes of a preview's source, each to be taken back while nothing has touched its file since."""

from collections import deque
from dataclasses import dataclass
from pathlib import Path

from generator.source.swapping import digest_of

MOST = 20
"""So many changes are remembered."""


def digest(content: bytes | None) -> str:
    """What tells whether a file is still the same; empty where there is none."""
    return "" if content is None else digest_of(content)


def content_of(path: Path) -> bytes | None:
    """What the file at ``path`` holds; None where there is none."""
    return path.read_bytes() if path.is_file() else None


@dataclass(frozen=True, kw_only=True)
class Touched:
    """What a change did to one file."""

    path: Path
    before: bytes | None
    """None where the file was not there."""
    after: str
    """The digest of what the change left."""


@dataclass(frozen=True, kw_only=True)
class Change:
    """One change, of one or several files."""

    files: tuple[Touched, ...]
    said: str
    """What was changed, in words."""


class History:
    """The changes that can be taken back, newest last."""

    def __init__(self) -> None:
        self._changes: deque[Change] = deque(maxlen=MOST)

    def add(self, files: tuple[Touched, ...], said: str) -> None:
        self._changes.append(Change(files=files, said=said))

    @property
    def last(self) -> Change | None:
        return self._changes[-1] if self._changes else None

    def forget_last(self) -> None:
        self._changes.pop()
