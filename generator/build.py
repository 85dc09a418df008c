"""The whole pipeline on one screen: load and validate, views, render, write, MkDocs, swap."""

import hashlib
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from generator.assets import site_icon, stylesheet, words_in
from generator.model.entry import Source
from generator.problems import Problem, Severity, SourceError
from generator.render import Renderer, written_date
from generator.validate import read_source
from generator.views.lookup import Lookup
from generator.views.pages import pages
from generator.write import swap, write_tree

PROJECT = Path(__file__).parent.parent
HAND_WRITTEN = PROJECT / "docs"
BUILD = PROJECT / "build"
PREPARED = "prepared"
"""Key of MkDocs's ``extra`` under which our own command hands over what it has prepared."""
ATTACHED = "berkas"
"""Folder of the source whose files are published as they are."""


@dataclass(frozen=True)
class Prepared:
    """A sound source whose pages are written."""

    source: Source
    problems: list[Problem]
    """Warnings only."""
    pages: Path


def build_folder(source_dir: Path) -> Path:
    """A folder of its own for each source, so that two offices never mix."""
    digest = hashlib.sha256(str(source_dir.resolve()).encode()).hexdigest()[:8]
    return BUILD / f"{source_dir.resolve().name}-{digest}"


def prepare(source_dir: Path, out: Path | None = None) -> Prepared:
    """Read ``source_dir`` and write its pages (Markdown and assets) to ``out``.

    Raises SourceError with every problem if the source has errors; nothing is written then.
    """
    source, problems = read_source(source_dir)
    if source is None:
        raise SourceError(problems)
    target = out or build_folder(source_dir) / "pages"
    write_tree(target, generated_files(source, source_dir))
    return Prepared(source, problems, target)


def generated_files(source: Source, source_dir: Path) -> Iterator[tuple[str, bytes]]:
    """Path and content of everything that MkDocs reads."""
    lookup = Lookup(source)
    renderer = Renderer(lookup, HAND_WRITTEN)
    for page in pages(lookup):
        yield page.path, renderer.page(page).encode()
    yield from _assets(source)
    yield "assets/icon.svg", site_icon(source).encode()
    for file in _files_below(source_dir / ATTACHED):
        yield file.relative_to(source_dir).as_posix(), file.read_bytes()


def _assets(source: Source) -> Iterator[tuple[str, bytes]]:
    """What lies in ``docs/`` beside its pages; styles are trimmed, the rest goes as it is."""
    for file in _files_below(HAND_WRITTEN):
        name = file.relative_to(HAND_WRITTEN).as_posix()
        if file.suffix == ".css":
            yield name, stylesheet(file.read_text(encoding="utf-8"), _used_words(), source).encode()
        elif file.suffix != ".md":
            yield name, file.read_bytes()


def _used_words() -> frozenset[str]:
    here = Path(__file__).parent
    return words_in(
        file
        for folder in (here / "templates", here / "theme", HAND_WRITTEN)
        for file in _files_below(folder)
        if file.suffix in (".j2", ".html", ".js", ".md")
    )


def _files_below(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def build_site(source_dir: Path, site: Path) -> Prepared:
    """Build the whole site of ``source_dir`` aside and swap it into ``site``."""
    prepared = prepare(source_dir)
    aside = site.with_name(f".{site.name}.baru")
    shutil.rmtree(aside, ignore_errors=True)
    try:
        config = load_config(str(PROJECT / "mkdocs.yml"), site_dir=str(aside), strict=True)
        config.extra[PREPARED] = prepared
        mkdocs_build(config)
        swap(aside, site)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return prepared


def configure(config: MkDocsConfig, prepared: Prepared) -> MkDocsConfig:
    """Fill MkDocs's configuration with what only the source knows."""
    source, office = prepared.source, prepared.source.office
    site_url = os.environ.get("SITE_URL") or office.site_url
    config.docs_dir = str(prepared.pages)
    config.site_name = f"Pusat Bantuan {office.name}"
    config.site_url = site_url.rstrip("/") + "/" if site_url else ""
    config.nav = navigation(source)
    config.extra.update(office=office, updated=written_date(office.updated) if office.updated else None)
    if not site_url:
        config.theme.static_templates.discard("sitemap.xml")  # it would be empty
    return config


def navigation(source: Source) -> list[dict[str, Any]]:
    """Sections only: a navigation of all pages would make every page's cost grow with their number."""
    roles = [{role.name: f"{role.address}/index.md"} for role in source.roles if role.address]
    return [
        {"Beranda": "index.md"},
        {"Semua pertanyaan": "faq/index.md"},
        *roles,
        {"Yang dibawa": "lembar/index.md"},
        {"Pesan error": "pesan-error.md"},
        {"Istilah": "istilah.md"},
        {"Tentang": "tentang.md"},
    ]


def has_errors(problems: list[Problem]) -> bool:
    return any(problem.severity is Severity.ERROR for problem in problems)
