"""Sources as workbooks, for tests."""

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from generator.authoring.workbook.export import files_of, sheets_of
from generator.authoring.workbook.records import Files
from generator.source.workbook_writing import workbook_bytes
from tests.conftest import ROOT

OFFICES = (
    "faq_source",
    *(
        f"tests/data/{name}"
        for name in ("other_office", "civil_registry", "statistics_office", "weather_office")
    ),
)
"""All sources of the project, below its root."""


def written(files: Files, path: Path) -> Path:
    """``files`` as the workbook at ``path``."""
    path.write_bytes(workbook_bytes(sheets_of(files), "Uji"))
    return path


def exported(office: str, folder: Path) -> Path:
    """The ``office`` as a workbook in ``folder``, with its attachments beside it."""
    source = ROOT / office
    if (source / "berkas").is_dir():
        shutil.copytree(source / "berkas", folder / "berkas")
    return written(files_of(source), folder / "faq.xlsx")


def saved_by_libreoffice(book: Path, folder: Path) -> Path:
    """``book`` as LibreOffice writes it after it has opened it, in ``folder``."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("needs LibreOffice: sudo apt-get install libreoffice-calc-nogui")
    folder.mkdir(exist_ok=True)
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    command: list[Any] = [program, profile, "--headless", "--convert-to", "xlsx", "--outdir", folder, book]
    subprocess.run(command, check=True, capture_output=True)
    return folder / book.name
