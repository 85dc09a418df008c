"""Sites built for tests: once per run, whichever of the parallel test processes asks first."""

import fcntl
from pathlib import Path

import pytest

from generator import build


def shared_folder(factory: pytest.TempPathFactory, worker: str) -> Path:
    """A temporary folder that all processes of this run see; ``worker`` is this one's name."""
    base = factory.getbasetemp()
    return base if worker == "master" else base.parent


def build_aside(source_dir: Path, folder: Path) -> Path:
    """Build the site of ``source_dir`` wholly inside ``folder``, away from the project's own build folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(build, "BUILD", folder / "build")
        build.build_site(source_dir, folder / "site")
    return folder / "site"


def build_once(source_dir: Path, folder: Path) -> Path:
    """The site of ``source_dir`` in ``folder``, built unless another process of this run has done so."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "site").is_dir():
            build_aside(source_dir, folder)
    return folder / "site"
