"""PDFs that were made before, by a hash of everything that decides their bytes."""

import hashlib
import json
import multiprocessing
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator.sheets.typeset import Data, recipe, typeset

BATCH = 100
"""Sheets that are worth another process, and that one is given at a time."""


@dataclass(frozen=True, kw_only=True)
class Job:
    """One PDF to make."""

    address: str
    """Path below the site's root."""
    data: Data
    """What the template shows (see sheet.typ)."""
    root: Path
    dated: date | None
    logo: bytes = b""
    """The image that the sheet shows, for the hash only."""

    @property
    def weight(self) -> int:
        return len(self.data["sheets"])


Task = tuple[Job, Path]


@dataclass(frozen=True)
class Store:
    """A folder of made PDFs; only what the last run used is kept."""

    folder: Path
    used: set[Path] = field(default_factory=set)

    def files(self, jobs: list[Job]) -> Iterator[tuple[str, bytes]]:
        """Address and bytes of every job, in order; only what is missing is made."""
        self.folder.mkdir(parents=True, exist_ok=True)
        paths = [self._path(job) for job in jobs]
        make_all([(job, path) for job, path in zip(jobs, paths, strict=True) if not path.exists()])
        for job, path in zip(jobs, paths, strict=True):
            yield job.address, _read(job, path)
        self._forget_others()

    def _path(self, job: Job) -> Path:
        digest = hashlib.sha256(recipe())
        digest.update(f"{job.dated} {len(job.logo)} ".encode() + job.logo)
        digest.update(json.dumps(job.data, ensure_ascii=False).encode())
        path = self.folder / f"{digest.hexdigest()[:32]}.pdf"
        self.used.add(path)
        return path

    def _forget_others(self) -> None:
        for path in self.folder.iterdir():
            if path not in self.used:
                path.unlink(missing_ok=True)


def _read(job: Job, path: Path) -> bytes:
    """The PDF of ``job``; made again where another run beside this one has forgotten it."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return typeset(job.data, job.root, job.dated)


def make_all(tasks: list[Task]) -> None:
    """Make every PDF of ``tasks``: here while they are few, in processes on all cores otherwise."""
    if sum(job.weight for job, _ in tasks) <= BATCH:
        _make_batch(tasks)
        return
    packs = [task for task in tasks if task[0].weight > 1]
    single = [task for task in tasks if task[0].weight == 1]
    batches = [single[start : start + BATCH] for start in range(0, len(single), BATCH)]
    # New processes rather than copies of this one, which may have threads (the live preview's).
    context = multiprocessing.get_context("spawn")
    # The packs have one process for themselves, one after the other: side by side they would take twice the
    # memory, and sheets after them would each wait for typst to go through all that it remembers.
    with ProcessPoolExecutor(1, context) as apart, ProcessPoolExecutor(os.cpu_count(), context) as pool:
        started = [apart.submit(_make_batch, packs)] if packs else []
        started += [pool.submit(_make_batch, batch) for batch in batches]
        for done in started:
            done.result()


def _make_batch(tasks: list[Task]) -> None:
    """Make the PDFs of ``tasks``; a run that is cut off leaves no half file behind."""
    # One paper after the other: typst remembers how it set a text, for a page of the same size.
    for job, path in sorted(tasks, key=lambda task: str(task[0].data["paper"])):
        part = path.with_suffix(f".{os.getpid()}")
        part.write_bytes(typeset(job.data, job.root, job.dated))
        part.replace(path)
