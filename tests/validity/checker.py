"""Fetch the Nu Html Checker and run it: the npm package vnu-jar, at one version and no other."""

import base64
import hashlib
import json
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Sequence
from pathlib import Path

from tests.validity.faults import Fault
from tools.environment import install_system_packages, say

VERSION = "26.9.27"
INTEGRITY = "TkQd5DFfOaWC9ebtvozTsrH2Vaod3jYg+vrOeREzIXxBexLz9+rS2DNtjn7+RPUiZhgli0SghgBX6RJRNea0KA=="
"""SHA-512 of the package, as the npm registry gives it."""
IN_PACKAGE = "package/build/dist/vnu.jar"
PROGRAMS = {"java": "default-jre-headless", "npm": "npm"}
"""What fetching and running it takes, with the Debian package of each."""

NO_PROGRAM = """\
Pemeriksaan HTML memerlukan {name}, yang belum terpasang: sudo apt-get install {package}
(Checking the HTML needs {name}; install it as above, then run the same command again.)"""
NOT_FETCHED = """\
Nu Html Checker tidak dapat diunduh dari npm; sebabnya tertulis di atas.
(The checker could not be fetched from npm; the reason stands above.)"""
OTHER_CONTENT = """\
Paket vnu-jar {version} dari npm bukan yang diharapkan, jadi tidak dipakai.
(The package is not the one whose checksum tests/validity/checker.py names.)"""


def need(name: str) -> str:
    """The program ``name``; installed if this person may, else the command ends with what to do."""
    if not shutil.which(name):
        install_system_packages([PROGRAMS[name]])
    return shutil.which(name) or sys.exit(NO_PROGRAM.format(name=name, package=PROGRAMS[name]))


def fetched(folder: Path) -> Path:
    """The checker in ``folder``, fetched once."""
    jar = folder / f"vnu-{VERSION}.jar"
    if not jar.exists():
        folder.mkdir(parents=True, exist_ok=True)
        say(f"Mengunduh Nu Html Checker {VERSION} …")
        pack = [need("npm"), "pack", f"vnu-jar@{VERSION}", "--silent", "--pack-destination", str(folder)]
        if subprocess.run(pack, stdout=subprocess.DEVNULL, check=False).returncode:
            sys.exit(NOT_FETCHED)
        unpack(folder / f"vnu-jar-{VERSION}.tgz", jar)
    return jar


def unpack(package: Path, jar: Path) -> None:
    """Take the checker out of ``package``, if that is the one we know."""
    if base64.b64encode(hashlib.sha512(package.read_bytes()).digest()).decode() != INTEGRITY:
        package.unlink()
        sys.exit(OTHER_CONTENT.format(version=VERSION))
    aside = jar.with_suffix(".part")
    with tarfile.open(package) as content:
        member = content.extractfile(IN_PACKAGE)
        assert member is not None
        aside.write_bytes(member.read())
    aside.rename(jar)
    package.unlink()


def judged(jar: Path, sites: Sequence[Path]) -> list[Fault]:
    """What the checker finds in the pages, styles and images of ``sites``."""
    options = ["--format", "json", "--skip-non-html", "--also-check-css", "--also-check-svg"]
    command = [need("java"), "-jar", str(jar), *options, *map(str, sites)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        messages = json.loads(done.stderr)["messages"]
    except (ValueError, KeyError):
        sys.exit(done.stderr)
    return [Fault.from_message(message) for message in messages]
