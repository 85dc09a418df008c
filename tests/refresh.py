"""Write anew what the tests expect to be told: ``python -m tests.refresh``, then review the difference."""

import os
import tempfile
from dataclasses import replace
from pathlib import Path

from generator.authoring.validate import read_source
from generator.problems.report import format_problems
from tests.sources import CASES, TODAY, Case, read_cases, tell, write_cases, write_source

TERRIBLE = Path(__file__).parent / "data/terrible"
"""One source with every mistake."""

TERRIBLE_TOLD = TERRIBLE.with_suffix(".txt")


def told_of(case: Case) -> str:
    """What people are told of ``case`` now."""
    with tempfile.TemporaryDirectory() as folder:
        return in_folder(write_source(Path(folder), case.files))


def in_folder(folder: Path) -> str:
    """What is told of the source in ``folder``, with paths as from inside it."""
    here = Path.cwd()
    os.chdir(folder)
    try:
        return tell(read_source(Path(), today=TODAY)[1])
    finally:
        os.chdir(here)


def told_of_terrible() -> str:
    """Everything that is told of the terrible source, as the command line shows it."""
    here = Path.cwd()
    os.chdir(TERRIBLE.parent)
    try:
        return format_problems(read_source(Path(TERRIBLE.name), today=TODAY)[1]) + "\n"
    finally:
        os.chdir(here)


def main() -> None:
    for path in sorted(CASES.glob("*.txt")):
        write_cases(path, [replace(case, told=told_of(case)) for case in read_cases(path)])
    TERRIBLE_TOLD.write_text(told_of_terrible(), encoding="utf-8")


if __name__ == "__main__":
    main()
