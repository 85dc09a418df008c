"""The history of a source folder as Git keeps it: which files each version changed, and what they held.

Git is only asked, never told to write, to run hooks or to fetch what a partial copy lacks.
"""

import os
import re
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from generator.source.text import LIMIT

PATIENCE = 120
"""Seconds that Git may take for one answer."""
QUIET = {
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "LC_ALL": "C",
}
ELSEWHERE = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
"""What a hook of another repository would lead us away with."""
END = "\0"
"""Ends each part of what Git tells; the one character that no name and no path holds."""


class Missing(StrEnum):
    """Why there is no history."""

    GIT = "git"
    """The program isn't installed."""
    REPOSITORY = "repository"
    TRUST = "trust"
    """The folder belongs to somebody else, so that Git refuses it."""
    COMMITS = "commits"
    """Nothing of the folder has ever been saved."""
    SINCE = "since"
    """The version to begin at isn't known."""
    FOLDER = "folder"
    """The source is a workbook, of which Git knows no parts."""
    BROKEN = "broken"
    """Git says something else."""


class HistoryError(Exception):
    """There is no history to read."""

    def __init__(self, missing: Missing, told: str = "") -> None:
        super().__init__(missing, told)
        self.missing = missing
        self.told = told
        """What Git said."""


@dataclass(frozen=True, kw_only=True)
class Version:
    """One saved state of the folder."""

    id: str
    day: date
    author: str
    files: dict[str, str]
    """Id of the content of each file that it changed, by its path below the folder; "" if it is gone."""


@dataclass(frozen=True, kw_only=True)
class History:
    """Versions from the oldest to the newest, and the files before the first of them."""

    versions: tuple[Version, ...]
    base: dict[str, str]
    """Ids of contents by path; empty where the history begins with the first version."""
    is_shallow: bool
    """Whether this copy lacks older versions."""


def read_history(folder: Path, since: str = "", newest: int | None = None) -> History:
    """The history of ``folder`` from a day (TTTT-BB-HH) on, or after a version; at most so many versions.

    Raises HistoryError where there is none.
    """
    is_shallow = _git(folder, "rev-parse", "--is-shallow-repository").strip() == b"true"
    if not _commit(folder, "HEAD"):
        raise HistoryError(Missing.COMMITS)
    first_day = _day(since)
    after = _commit(folder, since) if since and not first_day else ""
    if since and not (first_day or after):
        raise HistoryError(Missing.SINCE, since)
    versions = _versions(folder, f"{after}..HEAD" if after else "HEAD", newest)
    if not versions and not _git(folder, "log", "-1", "--format=%H", "HEAD", "--", "."):
        raise HistoryError(Missing.COMMITS)
    versions = [version for version in versions if not first_day or version.day >= first_day]
    base = _files(folder, f"{versions[0].id}^" if versions else "HEAD")
    if is_shallow and versions and not base:  # what the oldest version of a cut history changed isn't known
        base = versions.pop(0).files
    return History(versions=tuple(versions), base=base, is_shallow=is_shallow)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text) else None
    except ValueError:
        return None


def _commit(folder: Path, name: str) -> str:
    """The id of the version that is called ``name``, or "" where there is none."""
    done = _run(folder, ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}"))
    return done.stdout.decode().strip() if done.returncode == 0 else ""


def head_of(folder: Path) -> str:
    """The id of the newest version."""
    _git(folder, "rev-parse", "--git-dir")  # tells why, where there is no repository
    return _commit(folder, "HEAD")


def unsaved_files(folder: Path) -> tuple[str, ...]:
    """Paths below ``folder`` of files that aren't as the newest version has them."""
    top = _git(folder, "rev-parse", "--show-prefix").decode("utf-8", "replace").rstrip("\n")
    wanted = ("--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", ".")
    answer = _git(folder, "status", *wanted).decode("utf-8", "replace")
    return tuple(line[3:].removeprefix(top) for line in answer.split(END) if line)


def contents(folder: Path, ids: Iterable[str]) -> dict[str, bytes]:
    """What the contents of these ``ids`` are; one that this copy lacks is left out."""
    wanted = sorted(set(ids))
    answer = _git(folder, "cat-file", "--batch", given="".join(f"{name}\n" for name in wanted).encode())
    found: dict[str, bytes] = {}
    place = 0
    for name in wanted:
        head, _, _ = answer[place : place + 200].partition(b"\n")
        place += len(head) + 1
        match head.split():
            case [_, b"blob", size]:
                found[name] = answer[place : place + min(int(size), LIMIT + 1)]
                place += int(size) + 1
    return found


def _versions(folder: Path, span: str, newest: int | None) -> list[Version]:
    """What each version of the main line changed, from the oldest on."""
    answer = _git(
        folder,
        *("log", "--reverse", "--first-parent", "--diff-merges=first-parent", "--raw", "--no-abbrev"),
        *("--no-renames", "--relative", "-z", "--format=%H%x00%cI%x00%an%x00"),
        *([f"--max-count={newest}"] if newest else []),
        *(span, "--", "."),
    ).decode("utf-8", "replace")
    return list(_read(answer))


def _read(answer: str) -> Iterator[Version]:
    """The versions of which ``answer`` tells: of each id, moment, author, then its contents and paths."""
    parts = iter(answer.split(END))
    version: Version | None = None
    for part in parts:
        head = part.strip("\n")
        if version and head.startswith(":"):
            content = head.split()[3]
            version.files[next(parts)] = content if content.strip("0") else ""
        elif head:
            if version:
                yield version
            day = _day(next(parts)[:10]) or date.max  # a clock may have been wrong by ages
            version = Version(id=head, day=day, author=_printable(next(parts)), files={})
    if version:
        yield version


def _printable(name: str) -> str:
    """``name`` without the characters that a terminal obeys."""
    return "".join(letter for letter in name if letter.isprintable())


def _files(folder: Path, version: str) -> dict[str, str]:
    """Ids of contents by path in ``version``; none where there is no such."""
    if not _commit(folder, version):
        return {}
    answer = _git(folder, "ls-tree", "-r", "-z", version, ".").decode("utf-8", "replace")
    heads = (line.partition("\t") for line in answer.split(END) if line)
    return {path: head.split()[2] for head, _, path in heads}


def _git(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    done = _run(folder, arguments, given)
    if done.returncode == 0:
        return done.stdout
    told = done.stderr.decode("utf-8", "replace").strip()
    for sign, missing in (("dubious ownership", Missing.TRUST), ("not a git repository", Missing.REPOSITORY)):
        if sign in told:
            raise HistoryError(missing, told)
    raise HistoryError(Missing.BROKEN, told)


def _run(folder: Path, arguments: Iterable[str], given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(
            ["git", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false", *arguments],
            cwd=folder,
            env={key: value for key, value in os.environ.items() if key not in ELSEWHERE} | QUIET,
            input=given,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
    except FileNotFoundError as error:
        if not folder.is_dir():
            raise
        raise HistoryError(Missing.GIT) from error
    except NotADirectoryError as error:
        raise HistoryError(Missing.FOLDER) from error
    except subprocess.TimeoutExpired as error:
        raise HistoryError(Missing.BROKEN, "waktu tunggu habis") from error
