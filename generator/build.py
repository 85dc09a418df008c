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

from generator.model.entry import Source
from generator.problems import Problem, Severity, SourceError
from generator.render import Renderer
from generator.validate import read_source
from generator.views.lookup import Lookup
from generator.views.pages import Page, pages
from generator.write import swap, write_tree

PROJECT = Path(__file__).parent.parent
HAND_WRITTEN = PROJECT / "docs"
BUILD = PROJECT / "build"
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
    for path, text in renderer.pages(pages(lookup)):
        yield path, text.encode()
    common = next(iter(pages(lookup))).context
    for file in sorted(HAND_WRITTEN.rglob("*")):
        name = file.relative_to(HAND_WRITTEN).as_posix()
        if file.suffix == ".md":
            yield name, renderer.page(Page(path=name, template=name, context=common)).encode()
        elif file.is_file():
            yield name, file.read_bytes()
    for file in sorted((source_dir / ATTACHED).rglob("*")):
        if file.is_file():
            yield file.relative_to(source_dir).as_posix(), file.read_bytes()


def build_site(source_dir: Path, site: Path) -> Prepared:
    """Build the whole site of ``source_dir`` aside and swap it into ``site``."""
    prepared = prepare(source_dir)
    aside = site.with_name(f".{site.name}.baru")
    shutil.rmtree(aside, ignore_errors=True)
    try:
        config = load_config(str(PROJECT / "mkdocs.yml"), site_dir=str(aside), hooks=[], strict=True)
        mkdocs_build(configure(config, prepared))
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
    config.site_description = None
    config.nav = navigation(source)
    config.extra.update(office=office, roles=Lookup(source).addressed_roles)
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
