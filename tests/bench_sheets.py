"""``make bench``, the part on sheets: the office's own, a thousand, and a second build.

Figures, no assertions: run it on a quiet machine. Wall and CPU in seconds (CPU with its processes).
"""

import os
import sys
import tempfile
import time
from pathlib import Path

from generator.authoring.validate import read_source
from generator.sheets.files import pdf_files
from generator.views.lookup import Lookup
from tests.synthetic import synthetic_source

PROJECT = Path(__file__).parent.parent
SITE = "https://bantuan.contoh.go.id/"
"""An address, so that codes are drawn, too."""
VISITS_OF_14 = 6
"""Sheets that the 14 entries have, so that a source of n sheets can be made."""


def make(source_dir: Path, store: Path) -> tuple[int, float, float]:
    """Make every PDF of a source: how many there are, and the wall and CPU time that it took."""
    source, problems = read_source(source_dir)
    if source is None:
        sys.exit(str(problems))
    lookup = Lookup(source)
    wall, before = time.perf_counter(), os.times()
    count = sum(1 for _ in pdf_files(lookup, source_dir, SITE, store))
    after = os.times()
    return count, time.perf_counter() - wall, sum(after[:4]) - sum(before[:4])


def show(name: str, measured: tuple[int, float, float]) -> None:
    count, wall, cpu = measured
    print(f"{name:44s} {count:5d} PDFs  wall {wall:6.2f}  cpu {cpu:6.2f}", flush=True)


def bench_sheets(work: Path, sheets: int = 1000) -> None:
    """Cost of the sheets on both papers with their packs, new and unchanged."""
    show("14 entries", make(PROJECT / "faq_source", work / "pdf-14"))
    show("14 entries, nothing changed", make(PROJECT / "faq_source", work / "pdf-14"))
    source = synthetic_source(PROJECT / "faq_source", work / "data-sheets", sheets * 14 // VISITS_OF_14 + 1)
    show(f"{sheets} sheets", make(source, work / "pdf-many"))
    show(f"{sheets} sheets, nothing changed", make(source, work / "pdf-many"))
    entry = next((source / "faq").glob("*/ubah-npwp.yml"))
    text = entry.read_text(encoding="utf-8").replace("Mengubah NPWP", "Mengganti NPWP")
    entry.write_text(text, encoding="utf-8")
    show(f"{sheets} sheets, one changed (and the packs)", make(source, work / "pdf-many"))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        bench_sheets(Path(folder))
