"""Setting up: once, again, at once, and after an interruption."""

import subprocess
import sys
from pathlib import Path

import pytest

from tools import environment

SCRIPT = Path(environment.__file__)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a lock file that needs nothing from the network."""
    monkeypatch.chdir(tmp_path)
    Path("some.lock").write_text("# nothing\n")
    return tmp_path


def start() -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, SCRIPT, "env", "some.lock"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.usefixtures("place")
def test_two_commands_at_once_set_up_once() -> None:
    both = [start(), start()]
    told = "".join(process.communicate(timeout=120)[1] for process in both)
    assert [process.returncode for process in both] == [0, 0]
    assert told.count("Menyiapkan env dari some.lock") == 1
    assert environment.is_ready(Path("env"), Path("some.lock"))


@pytest.fixture
def filled(place: Path) -> Path:
    """An environment as a finished set-up leaves it."""
    venv = place / "env"
    (venv / "bin").mkdir(parents=True)
    (venv / "bin" / "python").symlink_to(sys.executable)
    lock = Path("some.lock")
    environment.stamp(venv, lock).write_text(f"{lock}\n{environment.key(lock)}\n")
    assert environment.is_ready(venv, lock)
    return venv


def test_a_changed_lock_makes_it_stale(filled: Path) -> None:
    Path("some.lock").write_text("# other\n")
    assert not environment.is_ready(filled, Path("some.lock"))
    assert not environment.is_sound(filled)


def test_a_second_lock_goes_on_top_of_a_sound_one(filled: Path) -> None:
    Path("more.lock").write_text("# more\n")
    assert not environment.is_ready(filled, Path("more.lock"))
    assert environment.is_sound(filled)


def test_an_interrupted_set_up_counts_for_nothing(filled: Path) -> None:
    (filled / environment.UNFINISHED).touch()
    assert not environment.is_ready(filled, Path("some.lock"))


def test_a_removed_python_is_noticed(filled: Path) -> None:
    (filled / "bin" / "python").unlink()
    (filled / "bin" / "python").symlink_to(filled / "gone")
    assert not environment.is_ready(filled, Path("some.lock"))


@pytest.mark.usefixtures("place")
def test_a_failed_installation_leaves_no_stamp_and_says_so(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    monkeypatch.setattr(environment, "create", lambda venv, _: (venv / "bin").mkdir(parents=True))
    monkeypatch.setattr(environment, "run", lambda *_, **__: False)
    with pytest.raises(SystemExit) as stopped:
        environment.main(["env", "some.lock"])
    assert "tidak dapat dipasang" in str(stopped.value)
    assert not environment.is_ready(Path("env"), Path("some.lock"))
    assert list(Path("env").glob(".siap-*")) == []
    assert "Menyiapkan env" in capfd.readouterr().err
