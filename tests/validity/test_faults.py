"""What is tolerated is told apart from faults, and expires."""

import io
import tarfile
from pathlib import Path

import pytest

from tests.validity import checker
from tests.validity.faults import TOLERATED, Fault, Tolerated, left_over

FAULT = Fault(
    path="/situs/index.html", line=3, message="Element “blink” not allowed here.", extract="<blink>"
)


def test_a_message_becomes_a_fault_with_its_place() -> None:
    message = {
        "type": "error",
        "url": "file:/situs/a%20b.html",
        "lastLine": 7,
        "message": "Stray end tag “p”.",
        "extract": "</b>\n</p>",
    }
    assert str(Fault.from_message(message)) == "/situs/a b.html:7: Stray end tag “p”.\n    </b> </p>"


def test_a_fault_that_nobody_tolerates_is_left() -> None:
    other = Fault(path="/situs/a.html", line=1, message="CSS: “x”: wrong")
    faults, vain = left_over([FAULT, other], (Tolerated("CSS", "x"),))
    assert faults == [FAULT]
    assert vain == []


def test_what_no_longer_happens_must_not_be_tolerated() -> None:
    old = Tolerated("marquee", "once")
    assert left_over([FAULT], (Tolerated("blink", "x"), old)) == ([], [old])


def test_every_tolerated_message_has_a_reason() -> None:
    assert all(len(one.reason.split()) > 5 for one in TOLERATED)


def test_a_package_with_another_content_is_refused(tmp_path: Path) -> None:
    package = tmp_path / "vnu.tgz"
    with tarfile.open(package, "w:gz") as made:
        made.addfile(tarfile.TarInfo(checker.IN_PACKAGE), io.BytesIO())
    with pytest.raises(SystemExit, match="bukan yang diharapkan"):
        checker.unpack(package, tmp_path / "vnu.jar")
    assert list(tmp_path.iterdir()) == []


def test_a_missing_program_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    monkeypatch.setattr(checker, "install_system_packages", lambda packages: False)
    with pytest.raises(SystemExit, match="sudo apt-get install default-jre-headless"):
        checker.need("java")
