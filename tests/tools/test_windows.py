"""The program on Windows: one command file sets it up and runs it; what the documents name there exists."""

import re
from pathlib import Path
from typing import Any

import pytest

from generator import commands
from generator.__main__ import main, parser
from tests.conftest import ROOT
from tests.sources import SOUND, write_source
from tools.environment import stamp

FILE = ROOT / "tools/lpse.cmd"
TEXT = FILE.read_bytes().decode()
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
NAMING = {
    "README.md": r"`tools\\lpse ([^`]+)`",
    "PANDUAN.md": r"`tools\\lpse ([^`]+)`",
    ".github/workflows/pages.yml": r"call tools\\lpse (.+) \|\| exit",
}
"""Where commands of Windows are named, and how."""
NAMED = [
    (name, command)
    for name, pattern in NAMING.items()
    for command in re.findall(pattern, (ROOT / name).read_text(encoding="utf-8"))
]


def test_its_lines_end_as_windows_wants_them() -> None:
    assert TEXT.count("\n") == TEXT.count("\r\n") > 5
    assert "*.cmd -text" in (ROOT / ".gitattributes").read_text(encoding="utf-8")


def test_it_sets_up_what_make_sets_up() -> None:
    (venv, lock) = re.findall(r"environment\.py (\S+) (\S+)", TEXT)[0]
    assert (ROOT / lock).is_file()
    assert f"RUNTIME := {stamp(Path(venv), Path(lock)).as_posix()}\n" in MAKEFILE
    assert f"{venv}\\Scripts\\python -m generator" in TEXT


def test_a_double_click_starts_the_preview_and_opens_it() -> None:
    (alone,) = re.findall(r'if "%~1"=="" set command=(.+)\r', TEXT)
    options = parser().parse_args(alone.split())
    assert (options.command, options.open) == ("serve", True)
    assert not parser().parse_args(["serve"]).open


def test_the_browser_is_opened_when_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[dict[str, Any]] = []
    monkeypatch.setattr(commands, "mkdocs_serve", lambda *_, **options: asked.append(options))
    source = str(write_source(tmp_path, SOUND))
    for more in ([], ["--open"], ["--buka"]):
        assert main(["serve", "--source", source, *more]) == 0
    assert [options["open_in_browser"] for options in asked] == [False, True, True]


@pytest.mark.parametrize(("name", "command"), NAMED)
def test_each_command_named_for_windows_is_one(name: str, command: str) -> None:
    assert parser().parse_args(command.split())


def test_each_document_names_some() -> None:
    assert {name for name, _ in NAMED} == set(NAMING)
