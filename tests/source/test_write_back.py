"""A file is written whole or not at all, and only if it is the one that was seen."""

import os
import resource
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.source.swapping import StaleError, digest, swap_files
from generator.source.writing import EditError, SetValue, edited

OLD = b"# komentar\na: lama\n"
NEW = [SetValue(loc=("a",), value="baru")]


NOBODY = 65534


@contextmanager
def without_privileges(path: Path) -> Iterator[None]:
    """Root, which may do everything, is somebody else meanwhile, to whom the file and its folder belong."""
    if os.geteuid() != 0:
        yield
        return
    for each in (path, path.parent):
        os.chown(each, NOBODY, -1)
    for folder in path.parent.parents[:3]:
        folder.chmod(folder.stat().st_mode | 0o011)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def write_back(path: Path, edits: list[SetValue], *, seen: str) -> str:
    """Edit one file as the forms, the workbook and the dialogue do; returns its new digest."""
    result = edited(path.read_bytes().decode(), edits).encode()
    swap_files(path.parent, {path.name: result}, {path.name: seen})
    return digest(path)


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "a.yml"
    path.write_bytes(OLD)
    yield path
    assert [each.name for each in tmp_path.iterdir()] == ["a.yml"], "something is left beside the file"


def test_the_file_and_its_new_digest(path: Path) -> None:
    path.chmod(0o640)
    seen = write_back(path, NEW, seen=digest(path))
    assert path.read_bytes() == OLD.replace(b"lama", b"baru")
    assert seen == digest(path)
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"\xef\xbb\xbfa: lama\r\nb: 1", b"\xef\xbb\xbfa: baru\r\nb: 1"),
        (b"b: 1\r\na: lama", b"b: 1\r\na: baru"),
        (b"a: lama\r\nb: 1\n", b"a: baru\r\nb: 1\n"),
    ],
)
def test_mark_line_ends_and_a_missing_last_one_stay(path: Path, old: bytes, new: bytes) -> None:
    path.write_bytes(old)
    write_back(path, NEW, seen=digest(path))
    assert path.read_bytes() == new


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may give a file away")
def test_the_file_stays_its_owner_s(path: Path) -> None:
    os.chown(path, NOBODY, NOBODY)
    write_back(path, NEW, seen=digest(path))
    assert (path.stat().st_uid, path.stat().st_gid) == (NOBODY, NOBODY)


def test_a_file_that_was_seen_otherwise_stays(path: Path) -> None:
    seen = digest(path)
    path.write_bytes(b"a: lain\n")
    with pytest.raises(StaleError, match=r"a\.yml: berkas ini sudah berubah sejak dibuka; muat ulang dahulu"):
        write_back(path, NEW, seen=seen)
    assert path.read_bytes() == b"a: lain\n"


def test_a_change_by_another_program_while_writing_stays(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.fsync

    def saved_meanwhile(handle: int) -> None:
        path.write_bytes(b"a: lain\n")
        real(handle)

    monkeypatch.setattr(os, "fsync", saved_meanwhile)
    with pytest.raises(StaleError):
        write_back(path, NEW, seen=digest(path))
    assert path.read_bytes() == b"a: lain\n"


def test_of_two_writers_at_once_one_is_told(path: Path) -> None:
    seen, results = digest(path), []
    start = threading.Barrier(8)

    def write(name: str) -> None:
        start.wait()
        try:
            results.append((name, write_back(path, [SetValue(loc=("a",), value=name)], seen=seen)))
        except StaleError:
            results.append((name, ""))

    threads = [threading.Thread(target=write, args=(f"nilai-{number}",)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    ((name, after),) = [(name, after) for name, after in results if after]
    assert len(results) == 8
    assert path.read_bytes() == OLD.replace(b"lama", name.encode())
    assert after == digest(path)


def test_a_full_disk_leaves_the_old_file(path: Path) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(OLD), hard))
    try:
        with pytest.raises(OSError, match="File too large"):
            write_back(path, [SetValue(loc=("a",), value="x" * 100)], seen=digest(path))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert path.read_bytes() == OLD


@pytest.mark.parametrize(("name", "mode"), [("a.yml", 0o444), (".", 0o555)])
def test_a_lost_right_leaves_the_old_file(path: Path, name: str, mode: int) -> None:
    place = path.parent / name
    place.chmod(mode)
    seen = digest(path)
    with without_privileges(path), pytest.raises(PermissionError, match=f"{place}'"):
        write_back(path, NEW, seen=seen)
    place.chmod(0o755)
    assert path.read_bytes() == OLD


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"a: &x lama\n", "berkas ini perlu diperbaiki dahulu: baris 1: jangkar YAML"),
        (b"a: [\n", "berkas ini perlu diperbaiki dahulu: baris 2: tulisan YAML"),
        (b"", "berkas ini perlu diperbaiki dahulu: baris 1: berkas ini kosong"),
    ],
)
def test_a_file_that_cannot_be_read_stays(path: Path, content: bytes, message: str) -> None:
    path.write_bytes(content)
    with pytest.raises(EditError, match=message):
        write_back(path, NEW, seen=digest(path))
    assert path.read_bytes() == content
