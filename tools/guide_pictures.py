"""Take PANDUAN.md's pictures: ``python -m tools.guide_pictures SOURCE FOLDER``.

They show a running preview, and a workbook, of a copy of the source: nothing is changed in the source itself.
"""

import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import openpyxl
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from playwright.sync_api import FloatRect, Locator, Page, expect, sync_playwright

from generator.exchange import write_workbook
from tools.programs import find_browser

PROJECT = Path(__file__).parent.parent
PATIENCE = 60
"""Seconds until a preview, or what it is asked for, must be there."""
WIDTH, HEIGHT = 1000, 700
HIGH_ENOUGH = 900
"""Height of a window that shows the whole menu."""
ANSWER = "faq/ubah-npwp.html"
STEP = "Datang ke kantor"
SHEET, ROWS, LAST = "Jawaban", 9, "I"
"""What of the workbook is shown: the first rows of a sheet, up to a column."""
DENSITY = 109
"""Pixels for each inch of the printed sheet."""


def _control(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=re.compile(f"^Ubah: .*{name}")).first


def _form(page: Page, name: str) -> Locator:
    """The form behind a control that is called so."""
    _control(page, name).click()
    form = page.locator("dialog.ubah[open]")
    expect(form).to_be_visible()
    return form


def _answer(page: Page) -> FloatRect:
    page.goto(ANSWER)
    expect(_control(page, STEP)).to_be_visible()
    top = _box(page.locator(".crumbs"))["y"]
    return {"x": 0, "y": top, "width": WIDTH, "height": HEIGHT - top}


def _filling(page: Page) -> FloatRect:
    page.goto(ANSWER)
    return _box(_form(page, STEP))


def _wrong(page: Page) -> FloatRect:
    page.goto(ANSWER)
    form = _form(page, STEP)
    form.get_by_label("Tindakan (wajib)").fill("")
    form.get_by_role("button", name="Simpan", exact=True).click()
    told = form.locator(".ubah-salah")
    expect(told).to_be_visible()
    box, end = _box(form), _box(told)
    top = _box(form.get_by_text("Tindakan (wajib)"))["y"] - 24
    return {**box, "y": top, "height": end["y"] + end["height"] + 16 - top}


def _saved(page: Page) -> FloatRect:
    page.goto(ANSWER)
    _form(page, "NPWP lama").get_by_role("button", name="Naik", exact=True).click()
    news = page.get_by_role("status")
    expect(news).to_contain_text("Halaman segera diperbarui")
    expect(news).not_to_contain_text("Halaman segera diperbarui")
    return _box(news)


def _menu(page: Page) -> FloatRect:
    page.set_viewport_size({"width": WIDTH, "height": HIGH_ENOUGH})
    page.goto(ANSWER)
    page.locator(".ubah-menu summary").click()
    page.mouse.move(0, 0)  # else the entry that has come below the pointer looks chosen
    return _box(page.locator(".ubah-menu"))


def _gaps(page: Page) -> FloatRect:
    page.goto("celah.html")
    main, end = _box(page.locator("main")), _box(page.locator("main h2 + ul li").first)
    return {**main, "height": end["y"] + end["height"] - main["y"]}


def _box(shown: Locator) -> FloatRect:
    box = shown.bounding_box()
    if box is None:
        raise LookupError(f"{shown} isn't on the page")
    return box


SHOTS: dict[str, Callable[[Page], FloatRect]] = {
    "panduan-halaman": _answer,
    "panduan-formulir": _filling,
    "panduan-salah": _wrong,
    "panduan-tersimpan": _saved,
    "panduan-menu": _menu,
    "panduan-celah": _gaps,
}
"""How to come to what each picture shows, and where on the page that is; the saved change is taken back."""
WORKBOOK = "panduan-buku-kerja"


def main(source: Path, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name) / source.name
        shutil.copytree(source, copy)
        with _preview(copy) as address:
            _take(address, folder)
        _take_workbook(source, Path(name), folder / f"{WORKBOOK}.png")


def _take(address: str, folder: Path) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        for name, shot in SHOTS.items():
            page = browser.new_page(base_url=address, viewport={"width": WIDTH, "height": HEIGHT})
            expect.set_options(timeout=1000 * PATIENCE)
            page.screenshot(path=folder / f"{name}.png", clip=shot(page), animations="disabled", caret="hide")
            page.close()


@contextmanager
def _preview(source: Path) -> Iterator[str]:
    """The address of a running preview of ``source``, whose files it calls by their short names."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{probe.getsockname()[1]}"
    command = [sys.executable, "-m", "generator", "serve", "--no-pdf", "--source", source.name]
    running = subprocess.Popen(
        [*command, "--address", host], cwd=source.parent, env={**os.environ, "PYTHONPATH": str(PROJECT)}
    )
    try:
        _wait(f"http://{host}/", running)
        yield f"http://{host}/"
    finally:
        running.terminate()
        running.wait()


def _wait(address: str, running: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + PATIENCE
    while running.poll() is None and time.monotonic() < end:
        try:
            urllib.request.urlopen(address, timeout=PATIENCE).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise TimeoutError(f"no preview at {address}")


def _take_workbook(source: Path, folder: Path, picture: Path) -> None:
    """The beginning of a sheet as LibreOffice prints it: the other sheets are left out, nothing else."""
    path = folder / "faq.xlsx"
    write_workbook(source, path)
    book = openpyxl.load_workbook(path)
    for sheet in book.worksheets:
        if sheet.title != SHEET:
            sheet.sheet_state = "hidden"
    book.active = book[SHEET]
    _fit_on_page(book[SHEET])
    book.save(path)
    convert = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(path)]
    subprocess.run(convert, check=True, stdout=subprocess.DEVNULL)
    draw = ["pdftoppm", "-r", str(DENSITY), "-l", "1", "-singlefile"]
    printed = path.with_suffix(".pdf")
    drawn = subprocess.run([*draw, printed], check=True, stdout=subprocess.PIPE).stdout
    part = ["-x", "0", "-y", "0", "-W", "99999", "-H", str(_height(drawn)), "-png"]
    subprocess.run([*draw, *part, printed, picture.with_suffix("")], check=True)


def _height(drawn: bytes) -> int:
    """The lines of a picture, a "portable pixmap", down to the last that isn't white."""
    _, width, _, _, points = re.split(rb"\s", drawn, maxsplit=4)
    return len(points.rstrip(b"\xff")) // (3 * int(width)) + 8


def _fit_on_page(sheet: Worksheet) -> None:
    sheet.print_area = f"A1:{LAST}{ROWS}"
    sheet.print_options.gridLines = sheet.print_options.headings = True
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    for side in ("left", "right", "top", "bottom", "header", "footer"):
        setattr(sheet.page_margins, side, 0.1)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
