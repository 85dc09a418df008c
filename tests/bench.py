"""``make bench``: what building costs, how it grows, and how it compares with stock Material.

Figures, no assertions: run it on a quiet machine. Wall and CPU in seconds, memory in MiB.
"""

import argparse
import math
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.bench_sheets import bench_sheets
from tests.search.bench_search import script_weight, search_figures
from tests.synthetic import synthetic_source

PROJECT = Path(__file__).parent.parent
SIZES = (14, 1000, 5000)
MATERIAL = """\
site_name: Baseline
theme: {name: material, font: false, features: [navigation.prune]}
plugins: [search]
nav:
"""


@dataclass(frozen=True)
class Cost:
    wall: float
    cpu: float
    memory: float
    pages: int


def measured(command: list[str], pages_of: Path, cwd: Path = PROJECT) -> Cost:
    """Run ``command`` to its end and count the HTML pages that it left in ``pages_of``."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=cwd, stdout=subprocess.DEVNULL, env=os.environ | {"PYTHONHASHSEED": "0"}
    )
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if status:
        sys.exit(f"{' '.join(command)} failed")
    pages = sum(1 for _ in pages_of.rglob("*.html"))
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, pages)


def ours(source: Path, site: Path) -> Cost:
    command = [
        sys.executable,
        "-m",
        "generator",
        "site",
        "--source",
        str(source),
        "--site",
        str(site),
        "--no-pdf",
    ]
    return measured(command, site)


def material_project(source: Path, folder: Path) -> Path:
    """A stock Material project of the answers of ``source``, one page each, in sections of 50."""
    pages = folder / "halaman"
    command = [
        sys.executable,
        "-m",
        "generator",
        "build",
        "--source",
        str(source),
        "--out",
        str(pages),
        "--no-pdf",
    ]
    subprocess.run(command, cwd=PROJECT, check=True, stdout=subprocess.DEVNULL)
    (folder / "docs").mkdir()
    answers = sorted(path for path in (pages / "faq").glob("*.md") if path.name != "index.md")
    lines = [MATERIAL]
    for number, answer in enumerate(answers):
        if number % 50 == 0:
            lines.append(f"  - Bagian {number // 50}:\n")
        lines.append(f"    - {answer.name}\n")
        shutil.copy(answer, folder / "docs" / answer.name)
    shutil.copy(answers[0], folder / "docs" / "index.md")
    (folder / "mkdocs.yml").write_text("".join(lines), encoding="utf-8")
    return folder


def material(project: Path) -> Cost:
    return measured([sys.executable, "-m", "mkdocs", "build", "--quiet"], project / "site", cwd=project)


def show(name: str, cost: Cost) -> None:
    each = cost.wall / cost.pages * 1000
    print(
        f"{name:28s} {cost.pages:6d} pages  wall {cost.wall:7.2f}  cpu {cost.cpu:7.2f}"
        f"  memory {cost.memory:6.0f}  {each:5.2f} ms/page",
        flush=True,
    )


def bench_build(work: Path, sizes: tuple[int, ...], rounds: int) -> None:
    """Cost of building per size, growth exponent, and ratio to Material in interleaved runs."""
    sources = {size: synthetic_source(PROJECT / "faq_source", work / f"data-{size}", size) for size in sizes}
    costs = {size: ours(source, work / "site") for size, source in sources.items()}
    for size, cost in costs.items():
        show(f"{size} entries", cost)
    small, large = sizes[-2:]
    growth = math.log(costs[large].cpu / costs[small].cpu) / math.log(large / small)
    print(f"growth exponent of CPU from {small} to {large} entries: {growth:.2f}")
    project = material_project(sources[small], work / "material")
    ratios = []
    for _ in range(rounds):
        mine, stock = ours(sources[small], work / "site"), material(project)
        show("ours", mine)
        show("Material, pruned navigation", stock)
        ratios.append((mine.wall / mine.pages) / (stock.wall / stock.pages))
    print(f"wall a page, ratio to Material: {sorted(ratios)[len(ratios) // 2]:.2f} (median of {rounds})")


def main() -> None:
    options = argparse.ArgumentParser(prog="make bench", description=__doc__)
    options.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    options.add_argument("--rounds", type=int, default=3)
    chosen = options.parse_args()
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    with tempfile.TemporaryDirectory() as folder:
        bench_build(Path(folder), tuple(chosen.sizes), chosen.rounds)
        bench_sheets(Path(folder) / "lembar")
    print(f"\nSkrip pencarian: {script_weight() / 1024:.1f} KB gzip")
    for found in search_figures(PROJECT / "faq_source", chosen.sizes):
        print(found)


if __name__ == "__main__":
    main()
