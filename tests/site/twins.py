"""Two sites from one complete source: one harmless, one hostile, otherwise the same."""

from pathlib import Path
from typing import NamedTuple

from tests.building import build_once
from tests.site.complete import write_complete_source
from tests.site.reading import Pages


class Twins(NamedTuple):
    harmless: Pages
    hostile: Pages
    fields: dict[int, tuple[str, str]]
    """The record and key of each numbered text."""


def build_twins(shared: Path, own: Path) -> Twins:
    """Build both below ``shared``, once per run; ``own`` is a folder of this process for the sources."""
    sites: list[Pages] = []
    fields: dict[int, tuple[str, str]] = {}
    for name in ("baik", "jahat"):
        fields = write_complete_source(own / name, hostile=name == "jahat").fields
        # printed sheets have hostile tests of their own
        sites.append(Pages(build_once(own / name, shared / name, with_pdf=False)))
    harmless, hostile = sites
    return Twins(harmless, hostile, fields)
