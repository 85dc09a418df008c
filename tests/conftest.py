"""Fixtures shared by all tests: the office's source, the count of its facts, its site, and a browser."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright

from generator.authoring.validate import read_source
from generator.model.entry import Entry, Source
from generator.model.walk import Placed, placed_acts
from tests.building import build_once, shared_folder
from tests.site.twins import Twins, build_twins
from tools.programs import find_browser

ROOT = Path(__file__).parents[1]
INVENTORY: dict[str, Any] = yaml.safe_load((ROOT / "tests/data/inventory.yml").read_text("utf-8"))
PLAIN_HOST = "kantor.test"
"""This machine under a name that browsers don't trust: on plain http they give a page no clipboard there."""

# How long an example takes says nothing about what it proves, and depends on the machine.
# Continuous integration tries the same examples each time; whoever works here explores others.
settings.register_profile(
    "uji",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=os.environ.get("CI") == "true",
)
settings.load_profile("uji")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that takes ``question`` runs once for each question of the inventory."""
    if "question" in metafunc.fixturenames:
        questions = INVENTORY["pertanyaan"]
        metafunc.parametrize("question", questions, ids=[question["id"] for question in questions])


@pytest.fixture(scope="session")
def inventory() -> dict[str, Any]:
    """Every fact of the source text, counted independently of the data."""
    return INVENTORY


@pytest.fixture(scope="session")
def source_dir() -> Path:
    return ROOT / "faq_source"


@pytest.fixture(scope="session")
def source(source_dir: Path) -> Source:
    """The office's own source, sound and without a single problem."""
    loaded, problems = read_source(source_dir)
    assert problems == []
    assert loaded is not None
    return loaded


@pytest.fixture(scope="session")
def site(source_dir: Path, tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The office's whole site, built once for all tests."""
    return build_once(source_dir, shared_folder(tmp_path_factory, worker_id) / "kantor")


@pytest.fixture(scope="session")
def twins(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Twins:
    """A harmless and a hostile site, otherwise the same."""
    return build_twins(shared_folder(tmp_path_factory, worker_id), tmp_path_factory.mktemp("kembar"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of this process; it talks to nobody by itself."""
    path = find_browser()
    assert path, "the browser tests need Chromium or Google Chrome"
    with sync_playwright() as playwright:
        alone = ("--no-sandbox", "--disable-background-networking", "--disable-gpu")
        hosts = f"--host-resolver-rules=MAP {PLAIN_HOST} 127.0.0.1"
        launched = playwright.chromium.launch(executable_path=path, args=[*alone, hosts])
        yield launched
        launched.close()


@pytest.fixture
def entry(source: Source, question: dict[str, Any]) -> Entry:
    """The entry that answers ``question``."""
    return next(filed.entry for filed in source.entries if filed.entry.id == question["id"])


@pytest.fixture
def acts(entry: Entry) -> list[Placed]:
    """The numbered steps and questions of ``entry``."""
    return list(placed_acts(entry.steps))
