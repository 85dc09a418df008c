"""The project's own promises: documented commands, justified and locked dependencies, no machine's paths."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from generator.model.base import ATTACHED
from generator.source.workbook import is_workbook

PROJECT = Path(__file__).parents[1]
MAKEFILE = (PROJECT / "Makefile").read_text(encoding="utf-8")
TARGETS = re.findall(r"^([a-z][a-z-]*):.*## .+$", MAKEFILE, re.MULTILINE)
PYPROJECT = (PROJECT / "pyproject.toml").read_text(encoding="utf-8")
SETTINGS = tomllib.loads(PYPROJECT)
RUNTIME = SETTINGS["project"]["dependencies"]
TEST = SETTINGS["dependency-groups"]["test"]
RUNTIME_LOCK = PROJECT / "requirements.lock"
TEST_LOCK = PROJECT / "requirements-test.lock"
PORTABLE = PROJECT / "tests" / "portable"
LOCKED = {
    RUNTIME_LOCK: RUNTIME,
    TEST_LOCK: [*RUNTIME, *TEST],
    PORTABLE / "zensical.lock": None,
    PORTABLE / "properdocs.lock": None,
    PROJECT / "tools" / "uv.lock": None,
}
"""Each lock file with what it locks; None where a file of the same name ending in .in says so."""


def wanted(lock: Path) -> list[Requirement]:
    lines = LOCKED[lock] or lock.with_suffix(".in").read_text(encoding="utf-8").splitlines()
    return [Requirement(line.partition("#")[0].strip()) for line in lines]


def pins(lock: Path) -> Iterator[tuple[str, str]]:
    """Name and version of each line of ``lock``; a name may have several, for different Pythons."""
    for name, version in re.findall(r"^([\w.-]+)==(\S+)", lock.read_text(encoding="utf-8"), re.MULTILINE):
        yield canonicalize_name(name), version


def tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "-C", PROJECT, "ls-files", "-z"], capture_output=True, text=True, check=True
    )
    files = [PROJECT / name for name in listed.stdout.split("\0") if name]
    return [file for file in files if file.is_file()]


@pytest.mark.parametrize("target", sorted({*TARGETS} - {"help"}))
def test_every_command_is_documented(target: str) -> None:
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")
    assert re.search(rf"\bmake {target}\b", readme), f"README.md doesn't mention make {target}"


def test_every_command_describes_itself() -> None:
    phony = re.findall(r"^\.PHONY: (.+)$", MAKEFILE, re.MULTILINE)
    assert sorted(TARGETS) == sorted(set(" ".join(phony).split()) - {"FORCE"})


@pytest.mark.parametrize("requirement", [*RUNTIME, *TEST])
def test_every_dependency_is_justified(requirement: str) -> None:
    assert re.search(rf'^ *"{re.escape(requirement)}", +# \S', PYPROJECT, re.MULTILINE)


def test_every_dependency_outside_pyproject_is_justified() -> None:
    lines = [line for file in PROJECT.glob("t*/**/*.in") for line in file.read_text().splitlines()]
    assert len(lines) >= 4
    assert [line for line in lines if not re.search(r" # \S", line)] == []


@pytest.mark.parametrize("lock", LOCKED, ids=lambda lock: lock.name)
def test_locks_are_fresh(lock: Path) -> None:
    pinned = list(pins(lock))
    for requirement in wanted(lock):
        versions = [version for name, version in pinned if name == canonicalize_name(requirement.name)]
        assert versions, f"{requirement} is not in {lock.name}: make lock"
        for version in versions:
            assert requirement.specifier.contains(version), (
                f"{lock.name} has {version}, not {requirement}: make lock"
            )


@pytest.mark.parametrize("lock", LOCKED, ids=lambda lock: lock.name)
def test_locks_are_hashed_and_name_no_host(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    blocks = re.split(r"^(?=[\w.-]+==)", text, flags=re.MULTILINE)[1:]
    assert blocks
    assert all("--hash=sha256:" in block for block in blocks)
    assert "://" not in text
    assert not re.search(r"^\s*(--(extra-)?index|--find-links|-i |-f )", text, re.MULTILINE)


def test_test_environment_holds_the_runtime_as_it_is() -> None:
    assert set(pins(RUNTIME_LOCK)) <= set(pins(TEST_LOCK))


def test_every_lock_is_made_by_make_lock() -> None:
    locks = {lock.relative_to(PROJECT).as_posix() for lock in LOCKED}
    assert set(re.findall(r"-o (\S+\.lock)", MAKEFILE)) == locks


def imported(files: str) -> set[str]:
    """Top-level names of the modules that the code in ``files``, a pattern, imports."""
    names: set[str] = set()
    for file in PROJECT.glob(files):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                names.add(node.module.partition(".")[0])
    return names


@pytest.mark.parametrize(
    ("files", "requirements"),
    [
        ("generator/**/*.py", RUNTIME),
        ("tests/**/*.py", [*RUNTIME, *TEST]),
        ("tools/[ep]*.py", []),  # environment and programs run before anything is installed
    ],
    ids=["generator", "tests", "set-up"],
)
def test_imports_are_declared(files: str, requirements: list[str]) -> None:
    """Nothing works by the accident of another package's dependencies."""
    declared = {canonicalize_name(Requirement(line).name) for line in requirements}
    providers = packages_distributions()
    # pydantic's error types live in its core, which it pins to itself.
    foreign = imported(files) - sys.stdlib_module_names - {"generator", "tests", "tools", "pydantic_core"}
    undeclared = {
        name for name in foreign if not declared & {canonicalize_name(one) for one in providers.get(name, [])}
    }
    assert undeclared == set()


def test_no_file_knows_one_machine() -> None:
    machine = re.compile(r"(?<![\w.:/-])/(?:home|root|Users|work|tmp|opt)/[\w.-]+|\bC:\\\\?Users")
    found = [
        f"{file.relative_to(PROJECT)}: {match[0]}"
        for file in tracked()
        for match in machine.finditer(file.read_text(encoding="utf-8", errors="replace"))
    ]
    assert found == []


def test_actions_are_pinned_by_commit() -> None:
    workflows = list((PROJECT / ".github" / "workflows").glob("*.y*ml"))
    used = [line for file in workflows for line in re.findall(r"uses:.*", file.read_text(encoding="utf-8"))]
    assert used
    pinned = re.compile(r"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
    own = re.compile(r"uses: \./(\.github/workflows/[\w.-]+)")
    called = [found[1] for line in used if (found := own.fullmatch(line))]
    assert [line for line in used if not (pinned.fullmatch(line) or own.fullmatch(line))] == []
    assert [name for name in called if not (PROJECT / name).is_file()] == []


def test_a_workbook_that_is_uploaded_is_published_without_the_program_s_tests() -> None:
    folder = PROJECT / ".github/workflows"
    checks, publishes = (
        yaml.load((folder / name).read_text("utf-8"), yaml.BaseLoader)
        for name in ("pages.yml", "publish.yml")
    )
    paths = publishes["on"]["push"]["paths"]
    assert checks["on"]["push"]["paths-ignore"] == paths
    (command,) = (step for step in publishes["jobs"]["publish"]["steps"] if step.get("run"))
    assert command["run"] == "make site"
    assert f"'{paths[0]}' || 'faq_source'" in command["env"]["SOURCE"]
    assert is_workbook(Path(paths[0]))
    assert paths[1] == f"{ATTACHED}/**"
    assert "SOURCE ?= faq_source\n" in (PROJECT / "Makefile").read_text("utf-8")
