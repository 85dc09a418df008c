"""Where in a source's files a value stands, or would stand."""

import re
from functools import cache
from pathlib import Path

from generator.problems.problem import Problem
from generator.source.load import Loaded, Loc, load
from generator.source.text import TextFile, read_text, shown_path


class Places:
    """Finds places in the files below one folder, each file read once."""

    def __init__(self, source_dir: Path) -> None:
        self._folder = source_dir
        self._loaded = cache(self._load)

    def shown(self, path: str, loc: Loc) -> str:
        """File, line and column, as messages name them; of an absent field the line that waits for it."""
        return ":".join(map(str, self.place(path, loc)))

    def place(self, path: str, loc: Loc) -> tuple[str, int, int]:
        """File as people are shown it, line and column."""
        loaded = self._loaded(path)
        return loaded.file.shown, *(_waiting(loaded, loc) or loaded.place(loc))

    def _load(self, path: str) -> Loaded:
        text = read_text(self._folder / path)
        if isinstance(text, Problem):  # changed while it was looked at
            return load(TextFile(shown_path(self._folder / path), ""))[0]
        return load(text)[0]


def _waiting(loaded: Loaded, loc: Loc) -> tuple[int, int] | None:
    """Where the last key of ``loc`` is commented out, if the file doesn't hold it but has it ready."""
    if not loc or not isinstance(loc[-1], str) or loaded.get(loc) is not None:
        return None
    found = re.search(rf"^[ \t]*#[# \t]*(?={re.escape(loc[-1])}:)", loaded.file.text, re.MULTILINE)
    return loaded.file.place(found.end()) if found else None
