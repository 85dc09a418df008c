"""Prepare a virtual environment from a hash-locked file: ``environment.py VENV LOCK``.

Uses the standard library only, because it runs before anything is installed, and only wheels, so that nothing
that is installed runs a program of its own. Commands running at the
same time wait for each other; an interrupted run leaves no stamp, so the next one starts afresh.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import IO

OLDEST = (3, 11)
NEWER = ("python3.14", "python3.13", "python3.12", "python3.11")
UNFINISHED = "belum-selesai"
"""File in an environment that is being filled: its packages can't be trusted."""

TOO_OLD = """\
Diperlukan Python 3.11 atau lebih baru; yang ada: {found}.
  Debian/Ubuntu: sudo apt-get install python3.11 python3.11-venv, lalu make PYTHON=python3.11 …
(Python 3.11 or newer is needed; see the command above.)"""
NO_VENV = """\
Paket {package} belum terpasang, dan hanya administrator yang dapat memasangnya:
  sudo apt-get install {package}
(The system package {package} is missing; install it as above, then run the same command again.)"""
NOT_INSTALLED = """\
Paket Python tidak dapat dipasang ke {venv}. Periksa sambungan internet, lalu ulangi perintah yang sama.
(The Python packages could not be installed; check the network and run the same command again.)"""


NOT_CREATED = """\
Lingkungan Python {venv} tidak dapat dibuat; sebabnya tertulis di atas.
(The Python environment could not be created; the reason stands above.)"""


def main(arguments: list[str]) -> None:
    if sys.version_info < OLDEST:
        restart_with_newer_python()
    venv, lock = map(Path, arguments)
    with one_at_a_time():
        if not is_ready(venv, lock):
            fill(venv, lock)
        stamp(venv, lock).touch()


def restart_with_newer_python() -> NoReturn:
    """Ubuntu 22.04's python3 is 3.10, but a newer one may stand beside it."""
    for name in NEWER:
        newer = shutil.which(name)
        if newer:
            os.execv(newer, [newer, *sys.argv])
    sys.exit(TOO_OLD.format(found=sys.version.split()[0]))


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Hold the project's set-up lock; it lies on this file, so that nothing needs to be cleaned up.

    Child processes inherit it: if only this process is killed, the next one waits for its installer.
    """
    with Path(__file__).open("r+") as file:
        os.set_inheritable(file.fileno(), True)
        if not locked(file, wait=False):
            say("Menunggu perintah lain yang sedang menyiapkan lingkungan …")
            while not locked(file, wait=True):
                pass
        yield


def locked(file: IO[str], *, wait: bool) -> bool:
    """Whether this process now holds the lock on ``file``, until it ends."""
    try:
        if sys.platform == "win32":  # which gives up waiting after ten seconds
            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def python_of(venv: Path) -> Path:
    return venv / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def stamp(venv: Path, lock: Path) -> Path:
    """The file that says which content of ``lock`` is installed in ``venv``."""
    return venv / f".siap-{lock.stem}"


def key(lock: Path) -> str:
    return hashlib.sha256(lock.read_bytes()).hexdigest()


def is_ready(venv: Path, lock: Path) -> bool:
    """Whether ``venv`` holds exactly ``lock``, or more, whole, and with a Python that still exists."""
    mark = stamp(venv, lock)
    return is_sound(venv) and mark.is_file() and mark.read_text() == f"{lock}\n{key(lock)}\n"


def is_sound(venv: Path) -> bool:
    """Whether Python is there and everything once installed is whole and still wanted."""
    if not python_of(venv).exists() or (venv / UNFINISHED).exists():
        return False
    marks = [mark.read_text().splitlines() for mark in venv.glob(".siap-*")]
    return bool(marks) and all(
        len(mark) == 2 and Path(mark[0]).is_file() and key(Path(mark[0])) == mark[1] for mark in marks
    )


def fill(venv: Path, lock: Path) -> None:
    """Install ``lock`` into ``venv``: on top of a sound one, else from nothing."""
    say(f"Menyiapkan {venv} dari {lock} …")
    uv = shutil.which("uv")
    if not is_sound(venv):
        create(venv, uv)
    (venv / UNFINISHED).touch()
    python = str(python_of(venv))
    wanted = ["--require-hashes", "--no-deps", "--requirement", str(lock)]
    if uv:
        command = [uv, "pip", "install", "--quiet", "--python", python, "--no-build", *wanted]
    else:
        command = [python, "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
        command += ["--only-binary", ":all:", *wanted]
    # A person's PIP_USER or PIP_TARGET would lead the packages elsewhere.
    if not run(command, without=("PIP_USER", "PIP_TARGET")):
        sys.exit(NOT_INSTALLED.format(venv=venv))
    mark = stamp(venv, lock)
    mark.write_text(f"{lock}\n{key(lock)}\n")
    (venv / UNFINISHED).unlink()


def create(venv: Path, uv: str | None) -> None:
    """An empty environment on the real interpreter, so that its removal or upgrade is noticed."""
    for mark in venv.glob(".siap-*"):
        mark.unlink()  # before the packages, so that an interruption leaves nothing that looks ready
    if venv.exists():
        shutil.rmtree(venv)
    python = str(Path(sys.executable).resolve())
    if uv:
        command = [uv, "venv", "--quiet", "--no-config", "--python", python, str(venv)]
    else:
        need_ensurepip()
        command = [python, "-m", "venv", str(venv)]
    if not run(command):
        sys.exit(NOT_CREATED.format(venv=venv))


def need_ensurepip() -> None:
    """Debian ships Python without ensurepip: install its package when root, else say what to do."""
    try:
        import ensurepip  # noqa: F401
    except ImportError:
        package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        if not install_system_packages([package]):
            sys.exit(NO_VENV.format(package=package))


def is_administrator() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


def install_system_packages(packages: list[str]) -> bool:
    """Install Debian packages; False if this person may not, or it fails."""
    if not is_administrator() or not shutil.which("apt-get"):
        return False
    say(f"Memasang paket sistem: {' '.join(packages)} …")
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    install = ["apt-get", "-qq", "install", "--yes", "--no-install-recommends", *packages]
    return run(["apt-get", "-qq", "update"], output=subprocess.DEVNULL) and run(
        install, output=subprocess.DEVNULL
    )


def run(command: list[str], *, without: tuple[str, ...] = (), output: int | None = None) -> bool:
    """Run ``command`` with the environment less the names in ``without``; whether it succeeded."""
    environment = {name: value for name, value in os.environ.items() if name not in without}
    done = subprocess.run(command, env=environment, stdout=output, close_fds=False, check=False)
    return done.returncode == 0


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit(130)
