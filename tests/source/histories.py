"""Git histories of small sources, made in a test's own folder."""

import os
import subprocess
from pathlib import Path

from tests.sources import write_source

NOBODY = {
    **{key: value for key, value in os.environ.items() if not key.startswith("GIT_")},
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}
"""No settings of whoever runs the tests."""


def git(folder: Path, *arguments: str, day: str = "2026-01-01", author: str = "Siti") -> str:
    person = {f"GIT_{who}_{what}": author for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    when = {f"GIT_{who}_DATE": f"{day}T09:00:00+08:00" for who in ("AUTHOR", "COMMITTER")}
    done = subprocess.run(
        ["git", *arguments], cwd=folder, env={**NOBODY, **person, **when}, check=True, capture_output=True
    )
    return done.stdout.decode().strip()


def begin(folder: Path) -> Path:
    """An empty repository, and the source folder in it."""
    git(folder, "init", "--quiet", "--initial-branch=main")
    source = folder / "faq_source"
    source.mkdir()
    return source


def save(source: Path, files: dict[str, str], day: str, author: str = "Siti", delete: str = "") -> str:
    """Save ``files`` as a version of the ``source`` on a ``day``; returns its id."""
    write_source(source, files)
    if delete:
        (source / delete).unlink()
    git(source, "add", "--all", ".")
    git(source, "commit", "--quiet", "--message", "versi", day=day, author=author)
    return git(source, "rev-parse", "HEAD")
