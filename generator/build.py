"""The whole pipeline on one screen: load and validate, views, render, write, MkDocs, swap."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from generator.authoring.validate import read_source
from generator.model.entry import Source
from generator.phrases.office import written_date
from generator.problems.problem import Problem, Severity, SourceError
from generator.settings import site_address
from generator.site.output import HAND_WRITTEN, generated_files
from generator.site.progress import progress
from generator.site.write import alone, aside, claim, swap, write_tree

PROJECT = Path(__file__).parent.parent
BUILD = PROJECT / "build"
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
    if out:
        claim(out, "index.md", _not_to_be_replaced(source_dir))
    write_tree(target, generated_files(source, source_dir, build_folder(source_dir) / "pdf"))
    count = sum(1 for _ in target.rglob("*.md"))
    return Prepared(source, problems, target, count)


def build_site(source_dir: Path, site: Path) -> Prepared:
    """Build the whole site of ``source_dir`` aside and swap it into ``site``."""
    claim(site, "index.html", _not_to_be_replaced(source_dir))
    with alone(build_folder(source_dir), "Pembangunan lain sedang berjalan; menunggu …"), aside(site) as new:
        prepared = prepare(source_dir)
        finished = new / site.name
        config = load_config(str(PROJECT / "mkdocs.yml"), site_dir=str(finished), strict=True)
        config.extra[PREPARED] = prepared
        with progress(2 * prepared.count, "Menyusun situs") as advance:
            config.extra[PROGRESS] = advance
            mkdocs_build(config)
        swap(finished, site)
    return prepared


def _not_to_be_replaced(source_dir: Path) -> tuple[Path, ...]:
    return source_dir, HAND_WRITTEN, Path(__file__).parent


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
