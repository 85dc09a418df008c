"""New files: all of them, or not a trace of any."""

import errno
import os
from pathlib import Path

import pytest

from generator.source.new_files import write_new


def everything(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_all_are_written_with_their_folders(tmp_path: Path) -> None:
    write_new({tmp_path / "faq/umum/a.yml": "id: a\n", tmp_path / "faq/umum/b.yml": "id: é\n"})
    assert everything(tmp_path) == ["faq", "faq/umum", "faq/umum/a.yml", "faq/umum/b.yml"]
    assert (tmp_path / "faq/umum/b.yml").read_bytes() == "id: é\n".encode()
    assert (tmp_path / "faq/umum/a.yml").stat().st_mode & 0o777 == 0o644


def test_a_name_that_is_taken_keeps_its_file(tmp_path: Path) -> None:
    (tmp_path / "b.yml").write_text("id: lama\n")
    with pytest.raises(FileExistsError):
        write_new({tmp_path / "a.yml": "id: a\n", tmp_path / "b.yml": "id: b\n"})
    assert everything(tmp_path) == ["b.yml"]
    assert (tmp_path / "b.yml").read_text() == "id: lama\n"


@pytest.mark.parametrize("stop", [OSError(errno.ENOSPC, "No space left"), KeyboardInterrupt()])
def test_a_full_disk_or_ctrl_c_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stop: BaseException
) -> None:
    synced: list[int] = []

    def second_fails(handle: int) -> None:
        synced.append(handle)
        if len(synced) == 2:
            raise stop

    monkeypatch.setattr(os, "fsync", second_fails)
    with pytest.raises(type(stop)):
        write_new({tmp_path / "faq/umum/a.yml": "id: a\n", tmp_path / "faq/umum/b.yml": "id: b\n"})
    assert everything(tmp_path) == []
