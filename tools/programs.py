"""The system programs that the tests use: find them, or install them: ``programs.py``.

Uses the standard library only; the tests import :func:`find_browser` from here.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))  # when run as a script

from tools.environment import install_system_packages, run, say

BROWSERS = ("google-chrome", "google-chrome-stable", "chromium", "chromium-browser")
SNAP = Path("/snap/bin/chromium")
OTHERS = {"pdftotext": "poppler-utils"}
"""Other programs, with the Debian package of each."""
WISHED = {"soffice": "libreoffice-calc-nogui"}
"""Programs without which some tests are skipped; installed where that asks nobody."""

NO_BROWSER = """\
Uji peramban memerlukan Chromium atau Google Chrome, dan tidak satu pun ditemukan.
  Debian: sudo apt-get install chromium
  Ubuntu: pasang Google Chrome (chromium di Ubuntu adalah snap), atau
  letak lain: make test CHROMIUM=/letak/chrome
  tanpa uji peramban: make test PERAMBAN=tidak ARGS="-m 'not browser'"
(The browser tests need Chromium or Google Chrome; install one, or name it in CHROMIUM.)"""
NO_PROGRAMS = """\
Program yang diperlukan uji belum terpasang: {names}
  sudo apt-get install {packages}
(Programs that the tests need are missing; install them as above, then run the same command again.)"""


def main() -> None:
    packages = [package for name, package in OTHERS.items() if not shutil.which(name)]
    wants_browser = os.environ.get("PERAMBAN") != "tidak" and not find_browser()
    if wants_browser and not is_ubuntu():
        packages += ["chromium", "fonts-liberation"]
    if packages:
        install_system_packages(packages)
    wished = [package for name, package in WISHED.items() if not shutil.which(name)]
    if wished and os.environ.get("CI") == "true":
        install_system_packages(wished)
    missing = {name: package for name, package in OTHERS.items() if not shutil.which(name)}
    if missing:
        sys.exit(NO_PROGRAMS.format(names=", ".join(missing), packages=" ".join(missing.values())))
    if wants_browser and not find_browser() and not download_browser():
        sys.exit(NO_BROWSER)


def find_browser() -> Path | None:
    """$CHROMIUM, an installed Chrome or Chromium, or the one Playwright has downloaded."""
    named = os.environ.get("CHROMIUM")
    if named:
        found = shutil.which(named)
        return Path(found) if found else None
    paths = [Path(found) for name in BROWSERS if (found := shutil.which(name))]
    cache = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or Path.home() / ".cache/ms-playwright")
    paths += sorted(cache.glob("chromium-*/chrome-linux*/chrome"), reverse=True)
    return next((path for path in paths if not is_only_a_signpost(path)), None)


def is_only_a_signpost(path: Path) -> bool:
    """Ubuntu's package is a script that asks for a snap, which may be absent (as in containers)."""
    with path.open("rb") as file:
        return b"snap install chromium" in file.read(4096) and not SNAP.exists()


def is_ubuntu() -> bool:
    """Whether the package named chromium is only Ubuntu's signpost to a snap."""
    try:
        release = Path("/etc/os-release").read_text(encoding="utf-8")
    except OSError:
        return False
    return "ID=ubuntu" in release.splitlines()


def download_browser() -> bool:
    """Let Playwright fetch its own Chromium; needs no administrator, but the internet."""
    say("Mengunduh Chromium untuk uji peramban …")
    return run([".venv/bin/python", "-m", "playwright", "install", "chromium"]) and bool(find_browser())


if __name__ == "__main__":
    main()
