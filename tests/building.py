"""Sites built for tests: once per run, whichever of the parallel test processes asks first."""

import os
from pathlib import Path

import pytest
from filelock import FileLock

from generator import build
from generator.settings import settings_from


def shared_folder(factory: pytest.TempPathFactory, worker: str) -> Path:
    """A temporary folder that all processes of this run see; ``worker`` is this one's name."""
    base = factory.getbasetemp()
    return base if worker == "master" else base.parent


def build_aside(source_dir: Path, folder: Path, *, with_pdf: bool = True) -> Path:
    """Build the site of ``source_dir`` wholly inside ``folder``, away from the project's own build folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(build, "BUILD", folder / "build")
        settings = settings_from(os.environ, source_dir, with_pdf=with_pdf)
        build.build_site(settings, folder / "site")
    return folder / "site"


def build_once(source_dir: Path, folder: Path, *, with_pdf: bool = True) -> Path:
    """The site of ``source_dir`` in ``folder``, built unless another process of this run has done so."""
    folder.mkdir(parents=True, exist_ok=True)
    with FileLock(folder / "kunci"):
        if not (folder / "site").is_dir():
            build_aside(source_dir, folder, with_pdf=with_pdf)
    return folder / "site"
