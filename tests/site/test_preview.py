"""The live preview: edits appear, mistakes are told, and the browser keeps the last good pages."""

import os
import re
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
from mkdocs.config.defaults import MkDocsConfig
from playwright.sync_api import Browser

from generator import mkdocs_hook
from generator.build import BUILD, SETTINGS
from generator.preview.editing import Editor
from generator.settings import Settings
from tests.browser.test_accessibility import AXE, RUN
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
        command = [sys.executable, "-m", "generator", "serve", "--source", str(self.source)]
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

    def settled(self) -> None:
        """Until the pages show the source as it is now."""
        newest = max(path.stat().st_mtime for path in (self.source, *self.source.rglob("*")))
        written = 1000 * (time.monotonic() - (time.time() - newest))  # as the pages tell when they were built
        self.wait(lambda: self.epoch() > written)

    def epoch(self) -> int:
        """When it began to build what it shows."""
        found = re.search(r'data-epoch="(\d+)"', self.page("index.html"))
        return int(found[1]) if found else 0

    def stop(self) -> None:
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()

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
        running.stop()


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


def mark_of(page: str) -> str:
    """The mark of what a page's data lacks."""
    return page.partition('<aside class="gaps"')[2].partition("</aside>")[0]


def test_each_page_shows_its_editor_what_is_missing_and_where(preview: Preview) -> None:
    path = preview.source / ENTRY
    before = path.read_text(encoding="utf-8")
    line = 1 + next(number for number, text in enumerate(before.splitlines()) if "bawa:" in text)
    place = f"{path.as_posix()}:{line}:{before.splitlines()[line - 1].index('ktp') + 1}"
    mark = mark_of(preview.page())
    assert f"<code>{place}</code>" in mark
    assert "Asli atau salinan belum disebut: KTP" in mark
    assert f"<summary>{mark.count('<li')} celah</summary>" in mark
    path.write_text("# catatan\n# lagi\n" + before, encoding="utf-8")
    preview.wait(lambda: place.replace(f":{line}:", f":{line + 2}:") in mark_of(preview.page()))
    path.write_text(before.replace("[ktp]", "[{dokumen: ktp, asli: ya, salinan: tidak}]"), encoding="utf-8")
    preview.wait(lambda: "KTP" not in mark_of(preview.page()))
    assert mark_of(preview.page("petugas/index.html")) == ""
    style = re.search(r"assets/gaps\.\w+\.css", preview.page())
    assert style
    assert ".gaps" in preview.page(style[0])
    path.write_text(before, encoding="utf-8")
    preview.wait(lambda: place in mark_of(preview.page()))


def test_the_report_and_the_history_are_pages_that_follow_each_edit(preview: Preview) -> None:
    for title, page in (("Laporan celah", "celah"), ("Perubahan terakhir", "perubahan")):
        assert f"{title}: http://127.0.0.1:{preview.port}/{page}.html" in preview.told()
    assert 'href="./celah.html"' in mark_of(preview.page("index.html"))
    assert 'href="./perubahan.html"' in mark_of(preview.page("index.html"))
    path = preview.source / ENTRY
    before = path.read_text(encoding="utf-8")
    assert "Rujukan tanpa tautan" in preview.page("celah.html")
    path.write_text(before + "belum_jelas: [Berapa <lama>?]\n", encoding="utf-8")
    preview.wait(lambda: "Belum jelas: Berapa &lt;lama&gt;?" in preview.page("celah.html"))
    shown = preview.page("celah.html")
    line = 1 + before.count("\n")
    assert f"<code>{path.as_posix()}:{line}</code>" in shown
    assert '<a href="faq/dasar.html">Dasar</a>' in shown
    path.write_text(before, encoding="utf-8")
    preview.wait(lambda: "Berapa" not in preview.page("celah.html"))
    assert "folder data tidak berada di dalam repositori Git" in preview.page("perubahan.html")


@pytest.mark.browser
@pytest.mark.parametrize("name", ["celah", "perubahan"])
def test_axe_finds_nothing_on_the_editor_s_pages(preview: Preview, browser: Browser, name: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 640})
    page.goto(f"http://127.0.0.1:{preview.port}/{name}.html")
    page.evaluate(AXE)
    assert page.evaluate(RUN, None) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.close()


@pytest.mark.browser
def test_the_mark_moves_nothing_is_not_printed_and_axe_finds_nothing(
    preview: Preview, browser: Browser
) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 640})
    page.goto(f"http://127.0.0.1:{preview.port}/faq/dasar.html")
    mark, body = page.locator(".gaps"), page.locator("body")
    height, width = body.evaluate("body => [body.scrollHeight, body.scrollWidth]")
    page.locator(".gaps summary").click()
    assert page.locator(".gaps li").first.is_visible()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.evaluate(AXE)
        assert page.evaluate(RUN, None) == []
    page.emulate_media(media="print")
    assert mark.is_hidden()
    page.emulate_media(media="screen")
    mark.evaluate("mark => mark.remove()")
    assert body.evaluate("body => [body.scrollHeight, body.scrollWidth]") == [height, width]
    page.close()


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


def style_of(page: str) -> str:
    """The address of a page's style, which changes with it."""
    found = re.search(r"assets/site\.\w+\.css", page)
    assert found
    return found[0]


def test_an_edit_of_the_style_appears(preview: Preview) -> None:
    preview.edit(preview.folder / "proyek/docs/assets/site.css", "body {", "body { outline: 1px dotted red;")
    preview.wait(lambda: "1px dotted red" in preview.page(style_of(preview.page())))


class Server:
    """Stands for MkDocs's own, and notes what is watched."""

    def __init__(self) -> None:
        self.watched: list[str] = []
        self.observer: object = None
        self.builder: Callable[..., None] | None = None
        self.server_address = ("127.0.0.1", 8000)
        self.error_handler: Callable[[int], bytes | None] = lambda code: None
        self.app: object = None

    def get_app(self) -> object:
        return self.app

    def set_app(self, app: object) -> None:
        self.app = app

    def watch(self, path: str) -> None:
        self.watched.append(path)

    def unwatch(self, path: str) -> None:
        """Forget what MkDocs watches by itself."""


def config_of(source_dir: Path) -> MkDocsConfig:
    config = MkDocsConfig()
    config.load_dict({"docs_dir": str(source_dir), "extra": {SETTINGS: Settings(source_dir=source_dir)}})
    return config


def test_nothing_is_rebuilt_for_ever(tmp_path: Path) -> None:
    """What the preview writes by itself is not watched, so that it can't count as an edit."""
    server, config = Server(), config_of(tmp_path)
    mkdocs_hook.on_serve(server, config, builder=print)
    assert str(tmp_path) in server.watched
    assert not any(BUILD.is_relative_to(path) for path in server.watched)
    assert not any(Path(path).is_relative_to(BUILD) for path in server.watched)


def test_pages_wait_for_the_last_of_changes_that_follow_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []

    def is_hasty(_: Editor) -> bool:
        done.append("asked")
        return len(done) < 3

    monkeypatch.setattr(Editor, "is_hasty", property(is_hasty))
    server = Server()
    mkdocs_hook.on_serve(server, config_of(tmp_path), builder=lambda: done.append("built"))
    assert server.builder is not None
    server.builder()
    assert done == ["asked", "asked", "asked", "built"]


def test_an_error_of_a_build_lets_the_browser_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("rusak di tengah")

    server, config = Server(), config_of(tmp_path)
    mkdocs_hook.on_serve(server, config, builder=fail)
    assert server.builder is not None
    server.builder()
    assert "rusak di tengah" in capsys.readouterr().err


def test_a_draft_with_blanks_is_seen_while_it_is_written(preview: Preview) -> None:
    path = preview.source / "faq/umum/baru.yml"
    path.write_text("id: baru\nstatus: draf\njudul: Yang baru\n", encoding="utf-8")
    preview.wait(lambda: "Draf: Yang baru" in preview.page("faq/baru.html"))
    assert "Draf: 1." in preview.page("index.html")
    assert "faq/umum/baru.yml" in preview.page("pratinjau.html")
    path.write_text(
        path.read_text("utf-8") + "langkah:\n  - tindakan: Datang\n  - pelaku:\n", encoding="utf-8"
    )
    preview.wait(lambda: "Pelaku belum diisi" in preview.page("faq/baru.html"))
    path.unlink()
    preview.wait(lambda: preview.page("faq/baru.html") == "galat 404")


def test_a_source_that_vanishes_and_comes_back_is_seen_again(preview: Preview) -> None:
    away = preview.folder / "di-tempat-lain"
    before = len(preview.told())
    preview.source.rename(away)
    preview.wait(lambda: "folder sumber tidak dapat dibuka" in preview.told()[before:])
    assert "<h1" in preview.page()
    preview.edit(away / "kantor.yml", "Kantor Uji", "Kantor Kembali")
    away.rename(preview.source)
    preview.wait(lambda: "Kantor Kembali" in preview.page())
    preview.edit(preview.source / "kantor.yml", "Kantor Kembali", "Kantor Sesudahnya")
    preview.wait(lambda: "Kantor Sesudahnya" in preview.page())


def test_a_site_built_beside_a_preview_shares_no_folder_with_it(preview: Preview) -> None:
    folders = [path.parent for path in (preview.folder / "proyek/build").glob("*/*/kunci")]
    assert [folder.name for folder in folders if folder.parent.name.startswith("sumber-")] == ["pratinjau"]
    command = [sys.executable, "-m", "generator", "site", "--no-pdf", "--site", "../situs"]
    here = preview.folder / "proyek"
    subprocess.run([*command, "--source", preview.source], cwd=here, check=True, capture_output=True)
    assert (preview.folder / "situs/index.html").is_file()
    (built,) = (preview.folder / "proyek/build").glob("sumber-*")
    assert {"pages", "pratinjau"} <= {path.name for path in built.iterdir()}


@pytest.fixture
def broken(tmp_path: Path) -> Iterator[Preview]:
    """A preview of data that is not sound yet."""
    project = tmp_path / "proyek"
    project.symlink_to(ROOT)
    write_source(tmp_path / "sumber", {**SOUND, ENTRY: "id: dasar\njudul: <b>Dasar</b>\n"})
    running = Preview(tmp_path, free_port())
    try:
        yield running
    finally:
        running.stop()


def test_data_that_is_broken_at_the_start_is_shown_until_it_is_mended(broken: Preview) -> None:
    broken.wait(lambda: "Data belum dapat dibangun" in broken.page("index.html"))
    shown = broken.page("index.html")
    assert "isian-wajib" in shown
    assert "isian-wajib" in broken.told()
    assert "<b>Dasar" not in shown
    (broken.source / ENTRY).write_text(SOUND[ENTRY], encoding="utf-8")
    broken.wait(lambda: "Datang" in broken.page())


def test_an_address_in_use_is_told(preview: Preview) -> None:
    ended = run_serve(preview.source, preview.port)
    assert ended.returncode == 1
    assert str(preview.port) in ended.stderr
    assert "Traceback" not in ended.stderr


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
