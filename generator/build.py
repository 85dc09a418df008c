"""The whole pipeline on one screen: load and validate, views, render, write, MkDocs, swap."""

import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from generator.model.entry import Source
from generator.output import generated_files
from generator.problems import Problem, Severity, SourceError
from generator.progress import progress
from generator.render import written_date
from generator.settings import site_address
from generator.validate import read_source
from generator.write import claim, swap, write_tree

PROJECT = Path(__file__).parent.parent
BUILD = PROJECT / "build"
STYLESHEET = "assets/site.css"
"""A file that every folder of ours has."""
PROGRESS = "progress"
"""Key of MkDocs's ``extra`` for the function that is called when a page is read and when it is written."""
PREPARED = "prepared"
"""Key of MkDocs's ``extra`` under which our own command hands over what it has prepared."""


@dataclass(frozen=True)
class Prepared:
    """A sound source whose pages are written."""

    source: Source
    problems: list[Problem]
    """Warnings only."""
    pages: Path
    count: int
    """Number of pages."""


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
    claim(target, STYLESHEET)
    write_tree(target, generated_files(source, source_dir, build_folder(source_dir) / "pdf"))
    count = sum(1 for _ in target.rglob("*.md"))
    return Prepared(source, problems, target, count)


def build_site(source_dir: Path, site: Path) -> Prepared:
    """Build the whole site of ``source_dir`` aside and swap it into ``site``."""
    claim(site, STYLESHEET)
    prepared = prepare(source_dir)
    aside = site.with_name(f".{site.name}.baru")
    shutil.rmtree(aside, ignore_errors=True)
    try:
        config = load_config(str(PROJECT / "mkdocs.yml"), site_dir=str(aside), strict=True)
        config.extra[PREPARED] = prepared
        with progress(2 * prepared.count, "Menyusun situs") as advance:
            config.extra[PROGRESS] = advance
            mkdocs_build(config)
        swap(aside, site)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return prepared


def configure(config: MkDocsConfig, prepared: Prepared) -> MkDocsConfig:
    """Fill MkDocs's configuration with what only the source knows."""
    office = prepared.source.office
    config.docs_dir = str(prepared.pages)
    config.site_name = office.name
    config.site_url = site_address(office)
    config.nav = ["index.md"]  # one of all pages would make every page's cost grow with their number
    config.extra.update(
        office=office,
        roles=[role for role in prepared.source.roles if role.address],
        updated=written_date(office.updated) if office.updated else None,
    )
    if not config.site_url:
        config.theme.static_templates.discard("sitemap.xml")  # it would be empty
    return config


def has_errors(problems: list[Problem]) -> bool:
    return any(problem.severity is Severity.ERROR for problem in problems)
