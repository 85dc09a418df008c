"""Small sources for tests, and the format of the files that hold what is wrong with them.

A case file is plain text, so that tabs and control characters stand there as an author would type them:

    === rule: what is special
    --- path of a file (hapus) | +kepala | +langkah
    its text
    --- masalah
    what is told of it

``+kepala`` puts id, title and question before the text, ``+langkah`` one step after it; ``(hapus)``
leaves the file out. All other files are those of the sound source.
"""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.authoring.validate import read_source
from generator.problems.problem import Problem
from generator.problems.report import format_problems

SOUND = {
    "kantor.yml": "nama: Kantor Uji\n",
    "peran.yml": (
        "- {id: penyedia, nama: Penyedia, jenis: pengguna, halaman: penyedia}\n"
        "- {id: petugas, nama: Petugas, jenis: petugas, halaman: petugas, mengirim_balasan: ya}\n"
        "- {id: pusat, nama: Pusat, jenis: luar}\n"
    ),
    "topik.yml": "- {id: umum, judul: Umum}\n",
    "dokumen.yml": "- {id: ktp, nama: KTP}\n",
    "rujukan.yml": "- {id: sop, nama: SOP}\n",
    "faq/umum/dasar.yml": (
        "id: dasar\njudul: Dasar\npertanyaan: Apa dasarnya?\nlangkah:\n"
        "  - {pelaku: penyedia, tindakan: Datang, bawa: [ktp], rujukan: [sop]}\n"
    ),
}
"""A source without a single problem."""

HEAD = "id: a\njudul: Judul\npertanyaan: Apa?\n"
STEP = "langkah:\n  - pelaku: penyedia\n    tindakan: Datang\n"
TODAY = date(2026, 1, 1)
"""The day on which the cases are read."""
CASES = Path(__file__).parent / "data/rules"
"""The folder of the case files."""

TOLD = "--- masalah\n"

_ASIDE = re.compile(r" +(\d+ )?\| |[\d.]+ (masalah|peringatan) di ")
"""Source lines, carets and counts."""


@dataclass(frozen=True)
class Case:
    """One source with a mistake, and what is told of it."""

    file: str
    title: str
    """The rule, and after a colon what is special."""
    given: str
    """The sections with the source's files, as written."""
    told: str

    def __str__(self) -> str:
        return self.title

    @property
    def rule(self) -> str:
        return self.title.partition(":")[0]

    @property
    def files(self) -> dict[str, str]:
        """The files of the source, sound ones included."""
        files = dict(SOUND)
        for header, text in re.findall(r"^--- (.*)\n((?:(?!--- ).*\n)*)", self.given, re.MULTILINE):
            path, *marks = header.split()
            if "(hapus)" in marks:
                del files[path]
            else:
                files[path] = HEAD * ("+kepala" in marks) + text + STEP * ("+langkah" in marks)
        return files


def read_cases(path: Path) -> list[Case]:
    """The cases in ``path``, in order."""
    parts = path.read_bytes().decode().split("=== ")[1:]
    titles = (part.partition("\n") for part in parts)
    cases = ((title, *rest.partition(TOLD)) for title, _, rest in titles)
    return [
        Case(path.name, title, given.rstrip("\n") + "\n", told.strip("\n")) for title, given, _, told in cases
    ]


def write_cases(path: Path, cases: list[Case]) -> None:
    """Write ``cases`` as ``read_cases`` reads them."""
    text = "\n".join(f"=== {case.title}\n{case.given}{TOLD}{case.told}\n" for case in cases)
    path.write_bytes(text.encode())


def write_source(folder: Path, files: dict[str, str]) -> Path:
    """Write ``files`` below ``folder`` and return it."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return folder


def problems_in(folder: Path, files: dict[str, str]) -> list[Problem]:
    """The problems of the sound source with ``files`` instead of its own, written to ``folder``."""
    return read_source(write_source(folder, {**SOUND, **files}))[1]


def tell(problems: list[Problem]) -> str:
    """``problems`` as people are told them, without source lines and counts."""
    whole = format_problems(problems)
    return "\n".join(line for line in whole.splitlines() if line and not _ASIDE.match(line))
