"""Take the README's screenshots of a built site: ``python -m tools.screenshots SITE FOLDER``."""

import sys
from pathlib import Path
from typing import Literal

from playwright.sync_api import sync_playwright

from tools.programs import find_browser

PHONE, DESKTOP = (360, 640), (1280, 800)
SHOTS: dict[str, tuple[str, tuple[int, int], Literal["light", "dark"]]] = {
    "beranda-360": ("index.html", PHONE, "light"),
    "peran-360": ("penyedia/index.html", PHONE, "light"),
    "jawaban-360": ("penyedia/data-tidak-sinkron-inaproc.html", PHONE, "light"),
    "lembar-360": ("lembar/ubah-npwp.html", PHONE, "light"),
    "surat-360": ("surat/surat-permohonan-perubahan-npwp.html", PHONE, "light"),
    "gelap-360": ("admin/data-tidak-sinkron-inaproc.html", PHONE, "dark"),
    "jawaban-1280": ("helpdesk/tidak-bisa-roaming-ke-lpse-lain.html", DESKTOP, "light"),
}
"""Page, size of the window in CSS pixels and colour scheme, by the picture's name."""


def main(site: Path, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        for name, (page_address, (width, height), scheme) in SHOTS.items():
            page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
            page.goto((site / page_address).resolve().as_uri())
            page.screenshot(path=folder / f"{name}.png")
            page.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
