"""PDFs that were made before, by a hash of everything that decides their bytes."""

import hashlib
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator.sheets.typeset import recipe, typeset


@dataclass(frozen=True, kw_only=True)
class Job:
    """One PDF to make."""

    address: str
    """Path below the site's root."""
    text: str
    """What typst reads (see :func:`generator.sheets.typeset.document`)."""
    root: Path
    dated: date | None
    logo: bytes = b""
    """The image that the sheet shows, for the hash only."""


@dataclass(frozen=True)
class Store:
    """A folder of made PDFs; only what the last run used is kept."""

    folder: Path
    used: set[Path] = field(default_factory=set)

    def files(self, jobs: list[Job]) -> Iterator[tuple[str, bytes]]:
        """Address and bytes of every job, in order; what is missing is made on all cores."""
        self.folder.mkdir(parents=True, exist_ok=True)
        paths = [self._path(job) for job in jobs]
        missing = [(job, path) for job, path in zip(jobs, paths, strict=True) if not path.exists()]
        # The longest texts first, so that no core waits for the other at the end.
        missing.sort(key=lambda pair: len(pair[0].text), reverse=True)
        if missing:
            with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
                for made in [pool.submit(_make, job, path) for job, path in missing]:
                    made.result()
        for job, path in zip(jobs, paths, strict=True):
            yield job.address, path.read_bytes()
        self._forget_others()

    def _path(self, job: Job) -> Path:
        digest = hashlib.sha256(recipe())
        digest.update(f"{job.dated} {len(job.logo)} ".encode() + job.logo + job.text.encode())
        path = self.folder / f"{digest.hexdigest()[:32]}.pdf"
        self.used.add(path)
        return path

    def _forget_others(self) -> None:
        for path in self.folder.iterdir():
            if path not in self.used:
                path.unlink()


def _make(job: Job, path: Path) -> None:
    """Make the PDF of ``job``; a run that is cut off leaves no half file behind."""
    part = path.with_suffix(".sebagian")
    part.write_bytes(typeset(job.text, job.root, job.dated))
    part.replace(path)
