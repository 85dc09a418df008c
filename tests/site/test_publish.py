"""Publishing: in one step, one build at a time, and whole again after a build that was killed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator import build
from generator.settings import Settings
from generator.site import publish
from generator.site.publish import NEW, OLD, alone, aside, own_folder, recover, swap
from generator.site.write import write_tree
from tests.conftest import ROOT
from tests.sources import SOUND, write_source


def site(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(text)
    return folder


def hidden(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name.startswith("."))


@pytest.fixture(params=["in one step", "in two"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """With what Linux offers, and as on a system that can't exchange folders."""
    if request.param == "in two":
        monkeypatch.setattr(publish, "_exchanged", lambda *_: False)


@pytest.mark.usefixtures("way")
def test_a_finished_site_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    target = site(tmp_path / "situs", "lama")
    swap(site(tmp_path / "jadi", "baru"), target)
    assert (target / "index.html").read_text() == "baru"
    recover(target)
    assert hidden(tmp_path) == []


@pytest.mark.usefixtures("way")
def test_a_first_site_needs_no_old_one(tmp_path: Path) -> None:
    swap(site(tmp_path / "jadi", "baru"), tmp_path / "situs")
    assert (tmp_path / "situs/index.html").read_text() == "baru"


@pytest.mark.usefixtures("way")
def test_what_a_host_keeps_stays(tmp_path: Path) -> None:
    target = site(tmp_path / "situs", "lama")
    (target / "CNAME").write_text("bantuan.contoh.go.id")
    (target / ".git").mkdir()
    (target / ".git/HEAD").write_text("ref")
    (target / ".nojekyll").write_text("")
    finished = site(tmp_path / "jadi", "baru")
    (finished / ".nojekyll").write_text("baru")
    swap(finished, target)
    assert (target / "CNAME").read_text() == "bantuan.contoh.go.id"
    assert (target / ".git/HEAD").read_text() == "ref"
    assert (target / ".nojekyll").read_text() == "baru"


def test_no_visitor_meets_a_missing_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The exchange is one call of the system: neither folder is ever renamed by itself."""
    target = site(tmp_path / "situs", "lama")
    finished = site(tmp_path / "jadi", "baru")
    if not publish._exchanged(finished, target):
        pytest.fail("this file system can't exchange folders, so that the test shows nothing")
    assert (target / "index.html").read_text() == "baru"
    assert (finished / "index.html").read_text() == "lama"

    def forbidden(*_: object) -> None:
        raise AssertionError("renamed in two steps")

    monkeypatch.setattr(Path, "rename", forbidden)
    swap(finished, target)
    assert (target / "index.html").read_text() == "lama"


def test_a_swap_that_fails_half_way_puts_the_old_site_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publish, "_exchanged", lambda *_: False)
    target = site(tmp_path / "situs", "lama")
    with pytest.raises(FileNotFoundError):
        swap(tmp_path / "tidak-ada", target)
    assert (target / "index.html").read_text() == "lama"


def test_a_build_killed_between_two_renames_is_undone(tmp_path: Path) -> None:
    site(tmp_path / f".situs.{OLD}.x/situs", "lama")
    site(tmp_path / f".situs.{NEW}.y/situs", "setengah")
    recover(tmp_path / "situs")
    assert (tmp_path / "situs/index.html").read_text() == "lama"
    assert hidden(tmp_path) == []


def test_leftovers_go_and_the_site_stays(tmp_path: Path) -> None:
    target = site(tmp_path / "situs", "sekarang")
    site(tmp_path / f".situs.{OLD}.x/situs", "lama")
    site(tmp_path / f".situs.{NEW}.y/situs", "setengah")
    site(tmp_path / f".situs-lain.{NEW}.z/situs-lain", "milik situs lain")
    recover(target)
    assert (target / "index.html").read_text() == "sekarang"
    assert hidden(tmp_path) == [f".situs-lain.{NEW}.z"]


@pytest.mark.parametrize("name", ["*", "situs[1]", "**", "a**b", "?"])
def test_a_name_is_a_name_and_no_pattern(name: str, tmp_path: Path) -> None:
    site(tmp_path / f".situs1.{NEW}.z/situs1", "milik situs lain")
    site(tmp_path / f".{name}.{OLD}.x/{name}", "lama")
    site(tmp_path / f".{name}.{NEW}.y/{name}", "setengah")
    recover(tmp_path / name)
    assert (tmp_path / name / "index.html").read_text() == "lama"
    assert hidden(tmp_path) == [f".situs1.{NEW}.z"]


def test_sockets_and_pipes_of_a_host_are_left_out(tmp_path: Path) -> None:
    target = site(tmp_path / "situs", "lama")
    (target / ".git").mkdir()
    (target / ".git/HEAD").write_text("ref")
    os.mkfifo(target / ".git/pipa")
    os.mkfifo(target / ".pipa")
    swap(site(tmp_path / "jadi", "baru"), target)
    assert (target / ".git/HEAD").read_text() == "ref"
    assert not (target / ".git/pipa").exists()


def test_a_file_takes_the_place_of_a_folder_and_the_reverse(tmp_path: Path) -> None:
    write_tree(tmp_path / "a", [("x/y/z.txt", b"1"), ("b.txt", b"2")])
    write_tree(tmp_path / "a", [("x/y", b"3"), ("b.txt/c/d", b"4")])
    files = [path for path in (tmp_path / "a").rglob("*") if path.is_file()]
    found = {path.relative_to(tmp_path / "a").as_posix() for path in files}
    assert found == {"x/y", "b.txt/c/d"}


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "luar").mkdir()
    (tmp_path / "luar/milik.txt").write_text("orang lain")
    (tmp_path / "a").mkdir()
    (tmp_path / "a/faq").symlink_to(tmp_path / "luar")
    (tmp_path / "a/satu.txt").symlink_to(tmp_path / "luar/milik.txt")
    write_tree(tmp_path / "a", [("faq/dasar.md", b"isi"), ("satu.txt", b"isi")])
    assert (tmp_path / "a/faq/dasar.md").read_bytes() == b"isi"
    assert not (tmp_path / "a/faq").is_symlink()
    assert [path.name for path in (tmp_path / "luar").iterdir()] == ["milik.txt"]
    assert (tmp_path / "luar/milik.txt").read_text() == "orang lain"


def test_a_folder_beside_is_gone_whatever_happens(tmp_path: Path) -> None:
    def fail() -> None:
        with aside(tmp_path / "situs") as folder:
            assert folder.parent == tmp_path
            assert folder.stat().st_mode & 0o777 == 0o755
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert hidden(tmp_path) == []


def test_two_previews_never_share_a_folder(tmp_path: Path) -> None:
    first, second = own_folder(tmp_path, "pratinjau"), own_folder(tmp_path, "pratinjau")
    assert (first.name, second.name) == ("pratinjau", "pratinjau-2")
    code = "import sys; from generator.site.publish import own_folder; from pathlib import Path; "
    code += "print(own_folder(Path(sys.argv[1]), 'pratinjau').name)"
    for _ in range(2):  # a process that has ended has given its folder back
        told = subprocess.run(
            [sys.executable, "-c", code, tmp_path], cwd=ROOT, capture_output=True, text=True, check=True
        )
        assert told.stdout == "pratinjau-3\n"


def test_a_build_waits_for_another(tmp_path: Path) -> None:
    code = """
import sys; from pathlib import Path; from generator.site.publish import alone
with alone(Path(sys.argv[1]), "menunggu"): print("sendiri")
"""
    with alone(tmp_path, "menunggu"):
        waiting = subprocess.Popen(
            [sys.executable, "-c", code, tmp_path], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        assert waiting.stderr is not None
        assert waiting.stderr.readline().decode().strip() == "menunggu"
        assert waiting.poll() is None
    told, _ = waiting.communicate(timeout=60)
    assert told.decode().strip() == "sendiri"


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setattr(build, "BUILD", tmp_path / "build")
    return Settings(source_dir=write_source(tmp_path / "sumber", SOUND), with_pdf=False)


def test_a_link_to_a_folder_stays_a_link(tmp_path: Path, settings: Settings) -> None:
    (tmp_path / "rilis").mkdir()
    (tmp_path / "situs").symlink_to("rilis")
    build.build_site(settings, tmp_path / "situs")
    assert (tmp_path / "situs").is_symlink()
    assert (tmp_path / "rilis/index.html").is_file()


def test_a_roundabout_path_is_the_folder_that_it_leads_to(tmp_path: Path, settings: Settings) -> None:
    build.build_site(settings, tmp_path / "situs")
    build.build_site(settings, tmp_path / "situs/faq/..")
    assert (tmp_path / "situs/faq/dasar.html").is_file()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["build", "situs", "sumber"]


def test_a_relative_path_is_meant_from_where_one_stands(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "di-sini").mkdir()
    monkeypatch.chdir(tmp_path / "di-sini")
    before = set(ROOT.iterdir())
    build.build_site(settings, Path("situs"))
    assert (tmp_path / "di-sini/situs/index.html").is_file()
    assert os.listdir() == ["situs"]  # noqa: PTH208
    assert set(ROOT.iterdir()) == before


PHASES = ["write_tree", "load_config", "mkdocs_build", "swap"]


def test_builds_killed_anywhere_leave_the_last_site_and_the_next_one_repairs(
    tmp_path: Path, settings: Settings
) -> None:
    build.build_site(settings, tmp_path / "situs")
    before = (tmp_path / "situs/index.html").read_bytes()
    for phase in PHASES:
        code = f"""
import os, signal, sys
from pathlib import Path
from generator import build
from generator.settings import Settings
build.BUILD = Path(sys.argv[2]) / "build"
build.{phase} = lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL)
build.build_site(Settings(source_dir=Path(sys.argv[1]), with_pdf=False), Path(sys.argv[2]) / "situs")
"""
        command = [sys.executable, "-c", code, str(settings.source_dir), str(tmp_path)]
        assert subprocess.run(command, cwd=ROOT, check=False).returncode == -9, phase
        assert (tmp_path / "situs/index.html").read_bytes() == before, phase
        assert len(hidden(tmp_path)) == 1, phase
    build.build_site(settings, tmp_path / "situs")
    assert (tmp_path / "situs/index.html").read_bytes() == before
    assert hidden(tmp_path) == []
