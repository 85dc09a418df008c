"""Files written for people: whole or not at all, and never in the place of another."""

import errno
import os
from pathlib import Path

import pytest

from generator.__main__ import main
from generator.source.whole import TakenError, write_new, write_whole
from tests.source.histories import begin, save
from tests.sources import SOUND


@pytest.mark.parametrize("function", [write_new, write_whole])
def test_a_full_disk_leaves_nothing_and_names_the_file(
    function: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    assert callable(function)
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space") as caught:
        function(tmp_path / "celah.xlsx", b"isi")
    assert caught.value.filename == str(tmp_path / "celah.xlsx")
    assert list(tmp_path.iterdir()) == []


def test_what_stands_there_is_kept(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_bytes(b"lama")
    (tmp_path / "folder").mkdir()
    (tmp_path / "tautan").symlink_to("tidak-ada")
    for name in ("berkas", "folder", "tautan"):
        with pytest.raises(TakenError):
            write_new(tmp_path / name, b"baru")
    assert (tmp_path / "berkas").read_bytes() == b"lama"
    assert not (tmp_path / "tidak-ada").exists()


@pytest.mark.parametrize("command", ["celah", "perubahan"])
def test_a_report_takes_no_other_file_s_place(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Most of all not the place of the workbook that somebody edits, which every command calls FILE."""
    monkeypatch.chdir(tmp_path)
    source = begin(tmp_path)
    save(source, SOUND, "2026-01-01")
    edited = tmp_path / "faq.xlsx"
    edited.write_bytes(b"suntingan")
    ask = [command, "--source", source.name, "--file"]
    assert main([*ask, "faq.xlsx"]) == 1
    assert capsys.readouterr().err == (
        "faq.xlsx sudah ada, jadi tidak ditimpa.\n"
        "Perbaikan: pilih nama berkas lain (FILE=…), atau pindahkan dahulu yang ada.\n"
    )
    assert edited.read_bytes() == b"suntingan"
    assert main([*ask, "lain/faq.xlsx"]) == 1
    assert capsys.readouterr().err == (
        "Tidak dapat membaca atau menulis lain/faq.xlsx: tidak ditemukan.\n"
        "Perbaikan: periksa nama dan letaknya.\n"
    )
    assert main([*ask, "baru.xlsx"]) == 0
    assert (tmp_path / "baru.xlsx").read_bytes()
