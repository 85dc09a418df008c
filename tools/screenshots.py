"""Take the README's screenshots of a built site: ``python tools/screenshots.py SITE FOLDER``."""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tools.programs import find_browser

SHOTS = {
    "beranda-360": ("index.html", 360, 640),
    "jawaban-360": ("faq/data-tidak-sinkron-inaproc.html", 360, 640),
    "lembar-360": ("lembar/ubah-npwp.html", 360, 640),
    "jawaban-1280": ("helpdesk/tidak-bisa-roaming-ke-lpse-lain.html", 1280, 800),
}


def main(site: Path, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        for name, (page_address, width, height) in SHOTS.items():
            page = browser.new_page(viewport={"width": width, "height": height}, color_scheme="light")
            page.goto((site / page_address).resolve().as_uri())
            page.screenshot(path=folder / f"{name}.png")
            page.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
