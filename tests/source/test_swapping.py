"""Several files are replaced together, or none of them is touched."""

import errno
import os
from pathlib import Path

import pytest
from filelock import Timeout

from generator.source import swapping
from generator.source.swapping import ASIDE, StaleError, digest, swap_files

NEW = {"a.yml": b"A", "b.yml": None, "faq/umum/c.yml": b"C", "faq/baru/d.yml": b"D"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.yml", "b.yml", "faq/umum/c.yml", "faq/umum/e.yml"):
        path = tmp_path / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return tmp_path / "data"


def files(folder: Path) -> dict[str, bytes]:
    """All that is there, also what is hidden."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def seen(folder: Path) -> dict[str, str]:
    return {name: digest(folder / name) for name in files(folder)}


def test_all_are_replaced(folder: Path) -> None:
    (folder / "a.yml").chmod(0o640)
    swap_files(folder, NEW, seen(folder))
    new = {name: content for name, content in NEW.items() if content is not None}
    assert files(folder) == {**new, "faq/umum/e.yml": b"faq/umum/e.yml"}
    assert (folder / "a.yml").stat().st_mode & 0o777 == 0o640


def test_a_folder_that_holds_nothing_more_goes(folder: Path) -> None:
    swap_files(folder, {"faq/umum/c.yml": None, "faq/umum/e.yml": None}, seen(folder))
    assert not (folder / "faq/umum").exists()


@pytest.mark.parametrize("name", NEW)
def test_a_file_that_changed_meanwhile_stops_all(name: str, folder: Path) -> None:
    known = seen(folder)
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text("lain")
    before = files(folder)
    with pytest.raises(StaleError):
        swap_files(folder, NEW, known)
    assert files(folder) == before


@pytest.mark.parametrize("count", range(1, 5))
def test_a_full_disk_leaves_every_file(count: int, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk is full when the ``count``-th file is written aside."""
    before, calls = files(folder), []

    def full(handle: int) -> None:
        calls.append(handle)
        if len(calls) == count:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    if count > sum(content is not None for content in NEW.values()):
        swap_files(folder, NEW, seen(folder))
        return
    with pytest.raises(OSError, match="No space"):
        swap_files(folder, NEW, seen(folder))
    assert files(folder) == before


@pytest.mark.parametrize("count", range(1, 6))
def test_whatever_fails_while_swapping_is_undone(
    count: int, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The ``count``-th step of the swap is refused, as where somebody has the file open on Windows."""
    before, replace, steps = files(folder), Path.replace, []

    def refusing(path: Path, target: Path) -> Path:
        steps.append(path)
        if len(steps) == count:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", refusing)
    if count == 5:  # two files are replaced, one goes, one is new: four steps
        swap_files(folder, NEW, seen(folder))
        assert len(steps) == 4
        return
    with pytest.raises(PermissionError):
        swap_files(folder, NEW, seen(folder))
    assert files(folder) == before


def everything(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_what_a_killed_program_left_goes_but_not_what_another_writes(folder: Path) -> None:
    left, live = folder / f"{ASIDE}lama", folder / f"{ASIDE}baru"
    for aside in (left, live):
        aside.mkdir()
        (aside / "baru-0").write_bytes(b"isi")
    os.utime(left, (0, 0))
    swap_files(folder, {"baru.yml": b"baru"}, {})
    assert not left.exists()
    assert (live / "baru-0").read_bytes() == b"isi"


def test_new_files_come_with_their_folders(tmp_path: Path) -> None:
    swap_files(tmp_path / "baru", {"faq/umum/a.yml": b"a", "faq/umum/b.yml": b"b"}, {})
    assert everything(tmp_path / "baru") == ["faq", "faq/umum", "faq/umum/a.yml", "faq/umum/b.yml"]


def test_a_name_that_is_taken_keeps_its_file(tmp_path: Path) -> None:
    (tmp_path / "b.yml").write_text("id: lama\n")
    with pytest.raises(StaleError):
        swap_files(tmp_path, {"faq/a.yml": b"a", "b.yml": b"b"}, {})
    assert everything(tmp_path) == ["b.yml"]
    assert (tmp_path / "b.yml").read_text() == "id: lama\n"


@pytest.mark.parametrize("stop", [OSError(errno.ENOSPC, "No space left"), KeyboardInterrupt()])
def test_a_full_disk_or_ctrl_c_leaves_no_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stop: BaseException
) -> None:
    replace, steps = Path.replace, []

    def second_fails(path: Path, target: Path) -> Path:
        steps.append(path)
        if len(steps) == 2:
            raise stop
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", second_fails)
    with pytest.raises(type(stop)):
        swap_files(tmp_path / "baru", {"faq/umum/a.yml": b"a", "faq/lain/b.yml": b"b"}, {})
    assert everything(tmp_path) == []


def test_a_file_is_there_at_every_moment(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever reads while others write reads the old content or the new."""
    replace, missing = Path.replace, list[str]()

    def looking(path: Path, target: Path) -> Path:
        missing.extend(name for name in ("a.yml", "faq/umum/c.yml") if not (folder / name).exists())
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", looking)
    swap_files(folder, NEW, seen(folder))
    assert missing == []


def test_whoever_writes_too_waits_from_the_look_to_the_last_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace, looks = Path.replace, list[Path]()

    def trying(path: Path, target: Path) -> Path:
        looks.append(path)
        with pytest.raises(Timeout):
            swapping._lock().acquire(timeout=0)
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", trying)
    swap_files(folder, NEW, seen(folder))
    assert looks


def test_what_is_elsewhere_stays_there(folder: Path) -> None:
    elsewhere = folder.parent / "bersama.yml"
    (folder / "a.yml").replace(elsewhere)
    (folder / "a.yml").symlink_to(elsewhere)
    swap_files(folder, NEW, seen(folder))
    assert (folder / "a.yml").is_symlink()
    assert elsewhere.read_bytes() == b"A"
