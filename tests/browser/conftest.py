"""Pages in Chromium: served, watched for errors, violations of the policy, and calls to strangers."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

from tests.browser.serving import serving
from tests.conftest import PLAIN_HOST

PHONE: ViewportSize = {"width": 360, "height": 640}
DESKTOP: ViewportSize = {"width": 1280, "height": 800}


GROUPS = ("faq", "penyedia", "helpdesk", "admin", "lembar", "")
"""Folders of pages, to share the work between processes; the last stands for all others."""


def in_group(group: str, addresses: list[str]) -> list[str]:
    folders = {address: address.rpartition("/")[0] for address in addresses}
    return [
        address
        for address, folder in folders.items()
        if folder == group or (not group and folder not in GROUPS)
    ]


class Opener(Protocol):
    """Opens a page in a context of its own, on a phone unless told otherwise."""

    def __call__(self, address: str, **options: Any) -> Page: ...


@pytest.fixture(scope="session")
def home(site: Path) -> Iterator[str]:
    """Address of the served site."""
    with serving(site) as address:
        yield address


@pytest.fixture(scope="session")
def addresses(site: Path) -> list[str]:
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


@pytest.fixture(scope="session")
def kinds(site: Path, addresses: list[str]) -> list[str]:
    """One page of every kind."""
    found: dict[str, str] = {}
    for address in addresses:
        body = (site / address).read_text(encoding="utf-8").partition("<body")[2].partition(">")[0]
        folder = address.rpartition("/")[0] if "role" in body else ""
        found.setdefault(body + folder, address)
    return [*found.values(), "faq/tidak-bisa-roaming-ke-lpse-lain.html", "helpdesk/ubah-npwp.html"]


class Watch:
    """What goes wrong while pages are used."""

    def __init__(self, context: BrowserContext) -> None:
        self.faults: list[str] = []
        context.on("console", lambda said: self._said(said.type, said.text, said.page))
        context.on("weberror", lambda error: self.faults.append(str(error.error)))
        context.on("request", lambda request: self._asked(request.url))

    def _said(self, kind: str, text: str, page: Page | None) -> None:
        if kind in ("error", "warning"):
            self.faults.append(f"{page.url if page else ''}: {text}")

    def _asked(self, url: str) -> None:
        if not url.startswith(("http://127.0.0.1:", f"http://{PLAIN_HOST}:", "file:", "data:", "blob:")):
            self.faults.append(f"asked a stranger: {url}")


@pytest.fixture
def open_page(browser: Browser, home: str) -> Iterator[Opener]:
    """Opens pages of the site; any fault of any of them fails the test at its end."""
    contexts: list[BrowserContext] = []
    watches: list[Watch] = []

    def opened(address: str, **options: Any) -> Page:
        context = browser.new_context(**{"viewport": PHONE, "locale": "id-ID", **options})
        contexts.append(context)
        watches.append(Watch(context))
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.goto(address if ":" in address else f"{home}/{address}")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert [fault for watch in watches for fault in watch.faults] == []
