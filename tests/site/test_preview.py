"""The live preview: edits appear, mistakes are told, and the browser keeps the last good pages."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.sources import SOUND, write_source

PATIENCE = 40.0
"""Seconds to wait for a rebuild; it takes one or two, unless all cores are busy."""
ENTRY = "faq/umum/dasar.yml"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Preview:
    """A running preview of a copy of the project."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder, self.port = folder, port
        self.source = folder / "sumber"
        self.log = folder / "log.txt"
        command = [sys.executable, "-m", "generator", "serve", "--source", "../sumber"]
        environment = {**os.environ, "PYTHONUNBUFFERED": "1", "TANPA_PDF": "ya"}
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [*command, "--address", f"127.0.0.1:{port}"],
                cwd=folder / "proyek",
                env=environment,
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def told(self) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace")

    def page(self, address: str = "faq/dasar.html") -> str:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{address}", timeout=5) as response:
                return str(response.read().decode("utf-8"))
        except urllib.error.HTTPError as error:
            return f"galat {error.code}"
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return ""

    def wait(self, reached: Callable[[], bool]) -> None:
        """Until ``reached``; fails with what the preview has told."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self.process.poll() is not None:
                pytest.fail(f"preview ended with {self.process.returncode}:\n{self.told()}")
            if reached():
                return
            time.sleep(0.2)
        pytest.fail(f"nothing came of it:\n{self.told()[-3000:]}")

    def edit(self, path: Path, old: str, new: str) -> None:
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    folder = tmp_path_factory.mktemp("pratinjau")
    project = folder / "proyek"
    for name in ("generator", "docs"):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", project)
    write_source(folder / "sumber", SOUND)
    running = Preview(folder, free_port())
    try:
        running.wait(lambda: "<h1" in running.page())
        yield running
    finally:
        running.process.send_signal(signal.SIGINT)
        try:
            running.process.wait(10)
        except subprocess.TimeoutExpired:
            running.process.kill()


def test_the_address_is_told(preview: Preview) -> None:
    assert f"http://127.0.0.1:{preview.port}/" in preview.told()


def test_edits_and_mistakes(preview: Preview) -> None:
    path = preview.source / ENTRY
    good = path.read_text(encoding="utf-8")
    path.write_text(good.replace("Datang", "Datang pagi"), encoding="utf-8")
    preview.wait(lambda: "Datang pagi" in preview.page())
    path.write_text(good.replace("langkah:", "langkah: ["), encoding="utf-8")
    preview.wait(lambda: "dasar.yml:" in preview.told())
    assert "masalah di" in preview.told()
    assert "Traceback" not in preview.told()
    for _ in range(3):
        assert "Datang pagi" in preview.page()
    path.write_text(good.replace("Datang", "Datang sore"), encoding="utf-8")
    preview.wait(lambda: "Datang sore" in preview.page())


def test_a_new_entry_appears_and_a_deleted_one_goes(preview: Preview) -> None:
    path = preview.source / "faq/umum/kedua.yml"
    path.write_text(SOUND[ENTRY].replace("dasar", "kedua").replace("Dasar", "Kedua"), encoding="utf-8")
    preview.wait(lambda: "Kedua" in preview.page("faq/kedua.html"))
    path.unlink()
    preview.wait(lambda: "galat 404" in preview.page("faq/kedua.html"))


def test_an_edit_of_a_template_appears(preview: Preview) -> None:
    template = preview.folder / "proyek/generator/pages/templates/answer.md.j2"
    preview.edit(template, "## Langkah-langkah", "## Langkah demi langkah")
    preview.wait(lambda: "Langkah demi langkah" in preview.page())


def test_an_edit_of_the_style_appears(preview: Preview) -> None:
    preview.edit(preview.folder / "proyek/docs/assets/site.css", "body {", "body { outline: 1px dotted red;")
    preview.wait(lambda: "1px dotted red" in preview.page("assets/site.css"))


def test_nothing_is_rebuilt_for_ever(preview: Preview) -> None:
    """What the preview writes by itself must not count as an edit."""
    pages = preview.folder / "proyek/build"

    def state() -> list[int]:
        return sorted(path.stat().st_mtime_ns for path in pages.rglob("*") if path.is_file())

    time.sleep(1)
    before = state(), len(preview.told())
    time.sleep(3)
    assert (state(), len(preview.told())) == before


def run_serve(folder: Path, port: int) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "generator", "serve", "--source", str(folder)]
    return subprocess.run(
        [*command, "--address", f"127.0.0.1:{port}"],
        cwd=ROOT,
        env={**os.environ, "TANPA_PDF": "ya"},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


def test_a_source_that_was_never_good_is_told_at_once(tmp_path: Path) -> None:
    ended = run_serve(tmp_path / "tidak-ada", free_port())
    assert ended.returncode == 1
    assert "folder sumber tidak dapat dibuka" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_an_address_in_use_is_told(preview: Preview) -> None:
    ended = run_serve(preview.source, preview.port)
    assert ended.returncode == 1
    assert str(preview.port) in ended.stderr
    assert "Traceback" not in ended.stderr
