"""The stylesheet holds what pages and scripts use, all of it and nothing else."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
import tinycss2
from tinycss2.ast import Node

from generator.site.output import HAND_WRITTEN
from tests.building import build_once, shared_folder
from tests.conftest import ROOT
from tests.site.reading import Pages

SCRIPT_CLASSES = re.compile(r'(?:classList\.\w+\(|className ?= ?|make\("\w+", ?|button\()"([\w -]+)"')
"""How scripts, as they are written, give elements classes."""


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> list[Pages]:
    """Two offices that between them have every kind of page and part."""
    shared = shared_folder(tmp_path_factory, worker_id)
    sources = {"kantor": ROOT / "faq_source", "lain": ROOT / "tests/data/other_office"}
    return [Pages(build_once(source, shared / name)) for name, source in sources.items()]


def on_pages(sites: list[Pages], style: str = "") -> set[str]:
    """Classes on all pages, or on those with the style sheet of this name."""
    linked = f"link[href$='/{style}'], link[href='assets/{style}']" if style else "link"
    found = (pages[one] for pages in sites for one in pages.addresses if pages[one].select(linked))
    elements = (tag for page in found for tag in page.select("[class]"))
    return {name for tag in elements for name in tag.get_attribute_list("class")}


def in_scripts() -> set[str]:
    scripts = [path.read_text("utf-8") for path in HAND_WRITTEN.rglob("*.js")]
    return {name for text in scripts for found in SCRIPT_CLASSES.findall(text) for name in found.split()}


def rules(folder: Path, style: str = "*.css") -> str:
    return "\n".join(path.read_text("utf-8") for path in sorted(folder.rglob(style)))


def classes(nodes: Iterable[Node]) -> Iterator[str]:
    """The classes that the selectors of a stylesheet name."""
    for node in nodes:
        if node.type == "qualified-rule":
            yield from re.findall(r"\.(-?[A-Za-z_][\w-]*)", tinycss2.serialize(node.prelude))
        elif node.type == "at-rule" and node.content and node.lower_at_keyword in ("media", "supports"):
            yield from classes(tinycss2.parse_rule_list(node.content))


def styled(folder: Path, style: str = "*.css") -> set[str]:
    sheet = tinycss2.parse_stylesheet(rules(folder, style), skip_comments=True, skip_whitespace=True)
    return set(classes(sheet))


def test_every_class_of_a_page_or_script_has_a_rule(sites: list[Pages]) -> None:
    used = on_pages(sites) | in_scripts()
    begun = {name for name in used if name.endswith("-")}  # a script adds a number
    kinds = {name for name in used if name.startswith("page-")}
    assert used - begun - kinds - styled(sites[0].folder) == set()


@pytest.mark.parametrize("style", ["site.css", "sheet.css"])
def test_every_class_of_a_page_has_a_rule_in_its_own_style(sites: list[Pages], style: str) -> None:
    used = on_pages(sites, style)
    assert used
    kinds = {name for name in used if name.startswith("page-")}
    assert used - kinds - styled(sites[0].folder, style) == set()


def test_every_rule_s_class_is_used(sites: list[Pages]) -> None:
    used = on_pages(sites) | in_scripts()
    begun = tuple(name for name in used if name.endswith("-"))  # a script adds a number
    assert {name for name in styled(sites[0].folder) - used if not name.startswith(begun)} == set()


def test_no_font_image_or_style_is_fetched_by_the_stylesheet(sites: list[Pages]) -> None:
    for pages in sites:
        assert re.findall(r"@import|@font-face|url\((?!['\"]?data:)", rules(pages.folder)) == []


def test_the_office_s_colours_reach_the_stylesheet(sites: list[Pages]) -> None:
    css = rules(sites[1].folder)
    assert "--primary:#ffd54f" in css
    assert "--on-primary:#000" in css  # black is readable on yellow
    assert '[data-role="pelaku-usaha"]' in css


def test_dark_mode_and_print_need_no_script(sites: list[Pages]) -> None:
    css = rules(sites[0].folder)
    assert "@media (prefers-color-scheme:dark)" in css.replace("scheme: dark", "scheme:dark")
    assert "@media print" in css
