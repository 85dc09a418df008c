"""Finding the browser that the tests drive."""

from pathlib import Path

import pytest

from tools import programs


def program(path: Path, text: str = "#!/bin/sh\n") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(0o755)
    return path


@pytest.fixture(autouse=True)
def _bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without any browser."""
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path / "cache"))


def test_none() -> None:
    assert programs.find_browser() is None


def test_the_named_one_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path / "bin" / "chromium")
    mine = program(tmp_path / "mine" / "chrome")
    monkeypatch.setenv("CHROMIUM", str(mine))
    assert programs.find_browser() == mine


def test_a_named_one_that_is_not_there_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path / "bin" / "chromium")
    monkeypatch.setenv("CHROMIUM", str(tmp_path / "gone"))
    assert programs.find_browser() is None


def test_google_chrome_before_chromium(tmp_path: Path) -> None:
    program(tmp_path / "bin" / "chromium")
    chrome = program(tmp_path / "bin" / "google-chrome")
    assert programs.find_browser() == chrome


def test_a_script_that_asks_for_a_snap_is_no_browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(programs, "SNAP", tmp_path / "no-snap")
    program(tmp_path / "bin" / "chromium-browser", "#!/bin/sh\necho 'snap install chromium'\nexit 1\n")
    assert programs.find_browser() is None
    downloaded = program(tmp_path / "cache" / "chromium-1200" / "chrome-linux" / "chrome")
    assert programs.find_browser() == downloaded
