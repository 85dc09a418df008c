"""The style sheets hold what templates and scripts use, all of it and nothing else."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
import tinycss2
from tinycss2.ast import Node

from generator.site.assets import HAND_WRITTEN, addresses
from tests.building import build_once, shared_folder
from tests.conftest import ROOT
from tests.site.reading import Pages

ASSETS = HAND_WRITTEN / "assets"
TEMPLATES = (ROOT / "generator/pages", ROOT / "generator/site/theme", HAND_WRITTEN)
MARKUP = re.compile(r'class="((?:\{\{.*?\}\}|\{%.*?%\}|[^"{])*)"')
"""Where templates give classes: words, and statements and expressions of Jinja among them."""
JINJA = re.compile(r"\{%.*?%\}")
EXPRESSION = re.compile(r"\{\{(.*?)\}\}")
IN_SCRIPTS = (
    re.compile(r'(?:classList\.\w+\(|className(?: =|:) |make\("\w+", |button\(|linkTo\([^"]*, )"([\w -]+)"'),
    re.compile(r"className = `([\w-]+)\$"),
)
"""How scripts give classes; the second kind adds something to a beginning."""


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> list[Pages]:
    """Two offices that between them have every kind of page and part."""
    shared = shared_folder(tmp_path_factory, worker_id)
    sources = {"kantor": ROOT / "faq_source", "lain": ROOT / "tests/data/other_office"}
    return [Pages(build_once(source, shared / name)) for name, source in sources.items()]


def in_templates() -> Iterator[str]:
    """The classes that templates give; one that an expression ends is left as its beginning: "page-"."""
    files = (path for folder in TEMPLATES for path in folder.rglob("*.*"))
    for path in (path for path in files if path.suffix in (".j2", ".html", ".md", ".py")):
        for found in MARKUP.findall(path.read_text("utf-8")):
            for expression in EXPRESSION.findall(found):
                yield from " ".join(re.findall(r'"([\w -]+)"', expression)).split()
            yield from EXPRESSION.sub("", JINJA.sub(" ", found)).split()


def in_scripts() -> Iterator[str]:
    for path in ASSETS.rglob("*.js"):
        for pattern in IN_SCRIPTS:
            yield from (name for found in pattern.findall(path.read_text("utf-8")) for name in found.split())


USED = {*in_templates(), *in_scripts()}
BEGINNINGS = tuple(name for name in USED if name.endswith("-"))


def on_pages(sites: list[Pages], style: str) -> set[str]:
    """Classes on all pages with the style sheet of this name."""
    found = set()
    for pages in sites:
        wanted = addresses(pages.folder)[style]
        for address in pages.addresses:
            if pages[address].select(f"link[href$='{wanted}']"):
                elements = pages[address].select("[class]")
                found |= {name for tag in elements for name in tag.get_attribute_list("class")}
    return found


def classes(nodes: Iterable[Node]) -> Iterator[str]:
    """The classes that the selectors of a stylesheet name."""
    for node in nodes:
        if node.type == "qualified-rule":
            yield from re.findall(r"\.(-?[A-Za-z_][\w-]*)", tinycss2.serialize(node.prelude))
        elif node.type == "at-rule" and node.content and node.lower_at_keyword in ("media", "supports"):
            yield from classes(tinycss2.parse_rule_list(node.content))


def styled(*names: str) -> set[str]:
    texts = [(ASSETS / name).read_text("utf-8") for name in names]
    return {name for text in texts for name in classes(tinycss2.parse_stylesheet(text, skip_comments=True))}


ALL = (
    "site.css",
    "sheet.css",
    "letter.css",
    "desk.css",
    "diagnosis.css",
    "search.css",
    "gaps.css",
    "edit.css",
)


def test_every_class_has_a_rule() -> None:
    begun = {name for name in BEGINNINGS if any(rule.startswith(name) for rule in styled(*ALL))}
    assert USED - begun - styled(*ALL) == set()


def test_every_rule_s_class_is_used() -> None:
    unused = {name for name in styled(*ALL) - USED if not name.startswith(BEGINNINGS)}
    assert unused == set()


def test_classes_are_found_where_they_are_given() -> None:
    assert {"page-", "opens", "turn", "depth-1", "brand"} <= set(in_templates())
    assert {"hit", "hit-lead", "chip", "yours", "review", "low", "depth-"} <= set(in_scripts())


@pytest.mark.parametrize(
    "parts",
    [
        ("site.css",),
        ("sheet.css", "site.css"),
        ("letter.css", "sheet.css", "site.css"),
        ("desk.css", "site.css"),
        ("diagnosis.css", "site.css"),
    ],
)
def test_every_class_of_a_page_has_a_rule_in_its_style(sites: list[Pages], parts: tuple[str, ...]) -> None:
    used = on_pages(sites, parts[0])
    assert used
    kinds = {name for name in used if name.startswith("page-")}
    assert used - kinds - styled(*parts) == set()


def rules(folder: Path, style: str = "*.css") -> str:
    return "\n".join(path.read_text("utf-8") for path in sorted(folder.rglob(style)))


def test_no_font_image_or_style_is_fetched_by_the_stylesheet(sites: list[Pages]) -> None:
    for pages in sites:
        assert re.findall(r"@import|@font-face|url\((?!['\"]?data:)", rules(pages.folder)) == []


def test_the_office_s_colours_reach_the_stylesheet(sites: list[Pages]) -> None:
    css = rules(sites[1].folder)
    assert "--primary:#ffd54f" in css
    assert "--on-primary:#000" in css  # black is readable on yellow
    assert "[data-role=pelaku-usaha]" in css


def test_dark_mode_and_print_need_no_script(sites: list[Pages]) -> None:
    css = rules(sites[0].folder)
    assert "@media screen and (prefers-color-scheme:dark)" in css
    assert "@media print" in css
