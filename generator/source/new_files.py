"""New files beside others: all of them, or none."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path


def write_new(files: Mapping[Path, str]) -> None:
    """Write ``files``, texts by their paths, none of which exists yet.

    Whatever stops it (a full disk, a lost right, Ctrl-C, a name that is taken meanwhile), nothing is left.
    """
    made: list[Path] = []
    ready: list[tuple[Path, Path]] = []
    try:
        for path, text in files.items():
            made += _folders(path.parent)
            handle, name = tempfile.mkstemp(prefix=f".{path.stem}-", suffix=".tmp", dir=path.parent)
            made.append(Path(name))
            ready.append((Path(name), path))
            with os.fdopen(handle, "wb") as file:
                file.write(text.encode())
                file.flush()
                os.fsync(file.fileno())
            Path(name).chmod(0o644)
        for temporary, path in ready:
            with path.open("xb"):  # whoever has written this name meanwhile keeps it
                made.append(path)
            temporary.replace(path)
    except BaseException:
        for path in reversed(made):
            if path.is_dir():
                path.rmdir()
            else:
                path.unlink(missing_ok=True)
        raise


def _folders(folder: Path) -> list[Path]:
    """Make ``folder`` and what it stands in; returns those that are new, the outermost first."""
    missing = [path for path in (folder, *folder.parents) if not path.exists()][::-1]
    for path in missing:
        path.mkdir()
    return missing
