"""The whole pipeline on one screen: load and validate, views, render, write, MkDocs, swap."""

import hashlib
import os
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from generator.authoring.validate import read_source
from generator.authoring.workbook.reading import places_in
from generator.model.entry import Source
from generator.pages.diagnosis import questions, result_data, tree_page
from generator.phrases.gaps import GapLine
from generator.phrases.office import written_date
from generator.phrases.status import SOMEBODY, previewed_title, upkeep_counts, upkeep_mark
from generator.problems.problem import Problem, Severity, SourceError
from generator.search.language import read_indonesian
from generator.search.parts import search_files
from generator.settings import Settings
from generator.sheets.files import pdf_files
from generator.sheets.merge import merge_script
from generator.site.assets import (
    HAND_WRITTEN,
    addresses,
    assets,
    part_files,
    script,
    search_script,
    search_scripts,
)
from generator.site.editing import editor_files
from generator.site.output import gap_lines, hand_written_files, page_files
from generator.site.progress import progress
from generator.site.publish import alone, aside, lock_folder, recover, swap
from generator.site.write import claim, real_path, write_tree
from generator.source.attached import published_files
from generator.source.files import attachments_of
from generator.source.workbook import is_workbook
from generator.views.addresses import Addresses
from generator.views.lookup import Lookup
from generator.views.pages import Page
from generator.views.pages import pages as views
from generator.views.release import keeps_file, previewed, released, without_files
from generator.views.upkeep import upkeep_of, upkeep_on_pages, upkeep_page

PROJECT = Path(__file__).parent.parent
BUILD = PROJECT / "build"
PROGRESS = "progress"
"""Key of MkDocs's ``extra`` for the function that is called when a page is read and when it is written."""
PREPARED = "prepared"
"""Key of MkDocs's ``extra`` under which our own command hands over what it has prepared."""
SETTINGS = "settings"
"""Key of MkDocs's ``extra`` under which our own preview hands over its settings."""
WAITING = "Pembangunan lain sedang berjalan; menunggu …"


@dataclass(frozen=True, kw_only=True)
class Prepared:
    """A sound source whose pages are written."""

    source: Source
    """As it is shown."""
    problems: list[Problem]
    """Warnings only."""
    pages: Path
    site: str
    """The site's own address, or ""."""
    gaps: dict[str, tuple[GapLine, ...]] = field(default_factory=dict)
    """What each page's data lacks, by the page's path; for the preview only."""
    marks: dict[str, str] = field(default_factory=dict)
    """How far each page's answer has come, by the page's path; for the preview only."""
    records: dict[str, str] = field(default_factory=dict)
    """Where the record that a page is about is written, by the page's path; for the preview only."""

    @property
    def count(self) -> int:
        """Number of pages."""
        return sum(1 for _ in self.pages.rglob("*.md"))


def build_folder(source_dir: Path) -> Path:
    """A folder of its own for each source, so that two offices never mix."""
    whole = real_path(source_dir)
    return BUILD / f"{whole.name}-{hashlib.sha256(os.fsencode(whole)).hexdigest()[:8]}"


def prepare(settings: Settings, pages: Path) -> Prepared:
    """Read the source and write its pages (Markdown and assets) to ``pages``, which nobody else uses.

    Raises SourceError with every problem if the source has errors; nothing is written then.
    """
    whole, problems = read_source(settings.source_dir, today=settings.today)  # load, validate -> model
    if whole is None:
        raise SourceError(problems)
    if is_workbook(settings.source_dir):
        whole = without_files(whole)
    site = settings.site_address(whole.office.site_url)
    source = previewed(whole, previewed_title, SOMEBODY) if settings.with_gaps else released(whole)
    lookup = Lookup(source, settings.today)
    shown = tuple(views(lookup))  # model -> views
    upkeep = upkeep_of(lookup) if settings.with_gaps else ()
    shown += (upkeep_page(upkeep),) if upkeep else ()
    searching = search_files(lookup, read_indonesian(search_script()))
    scripts = {
        **search_scripts(searching),
        "sheets-data.js": merge_script(lookup),
        **diagnosis_scripts(shown, lookup),
    }
    store, is_kept = build_folder(settings.source_dir) / "pdf", keeps_file(whole, source)
    places = places_in(settings.source_dir)
    addressed = Addresses(source) if settings.with_addresses else None
    files = chain(  # views -> files
        page_files(shown, lookup, site, with_pdf=settings.with_pdf, addresses=addressed),
        assets(source, scripts, with_gaps=settings.with_gaps),
        part_files(searching),
        hand_written_files(),
        pdf_files(lookup, attachments_of(settings.source_dir), site, store) if settings.with_pdf else (),
        (file for file in published_files(attachments_of(settings.source_dir)) if is_kept(file[0])),
        editor_files(settings.source_dir, lookup, places) if settings.with_gaps else (),
    )
    write_tree(pages, files)
    gaps = gap_lines(shown, lookup, places) if settings.with_gaps else {}
    marks = {path: upkeep_mark(each) for path, each in upkeep_on_pages(shown, upkeep).items()}
    marks |= {"index.md": upkeep_counts(upkeep)} if upkeep else {}
    records = page_records(shown, addressed) if addressed else {}
    return Prepared(
        source=source, problems=problems, pages=pages, site=site, gaps=gaps, marks=marks, records=records
    )


def page_records(shown: tuple[Page, ...], addressed: Addresses) -> dict[str, str]:
    """Where the record that each page is about is written, by the page's path; of pages about one."""
    found = ((page.path, addressed.of_page(page)) for page in shown)
    return {path: str(address) for path, address in found if address}


def diagnosis_scripts(shown: tuple[Page, ...], lookup: Lookup) -> dict[str, str]:
    """The scripts that hold the office's diagnosis, by name; none where it has none."""
    page = tree_page(shown)
    if page is None:
        return {}
    return {
        "diagnosis-data.js": result_data(page, lookup.addressed_roles),
        "asking.js": script("asking.js", "Asking", questions(page)),
    }


def build_pages(settings: Settings, out: Path) -> Prepared:
    """Write the pages to ``out``, a folder that is new or ours."""
    out = real_path(out)
    claim(out, "index.md", _not_to_be_replaced(settings))
    with alone(lock_folder(BUILD, out), WAITING):
        return prepare(settings, out)


def build_site(settings: Settings, site: Path) -> Prepared:
    """Build the whole site aside and swap it into ``site``; where that is a link, into what it leads to."""
    site = real_path(site)
    own = build_folder(settings.source_dir)
    claim(site, "index.html", _not_to_be_replaced(settings))
    with alone(own, WAITING), alone(lock_folder(BUILD, site), WAITING):
        recover(site)
        with aside(site) as new:
            prepared = prepare(settings, own / "pages")
            finished = new / site.name
            config = load_config(str(PROJECT / "mkdocs.yml"), site_dir=str(finished), strict=True)
            config.extra[PREPARED] = prepared
            with progress(2 * prepared.count, "Menyusun situs") as advance:
                config.extra[PROGRESS] = advance
                mkdocs_build(config)
            swap(finished, site)
    return prepared


def _not_to_be_replaced(settings: Settings) -> tuple[Path, ...]:
    return settings.source_dir, HAND_WRITTEN, Path(__file__).parent


def configure(config: MkDocsConfig, prepared: Prepared) -> MkDocsConfig:
    """Fill MkDocs's configuration with what only the source knows."""
    office = prepared.source.office
    config.docs_dir = str(prepared.pages)
    config.site_name = office.name
    config.site_url = prepared.site
    config.nav = ["index.md"]  # one of all pages would make every page's cost grow with their number
    config.extra.update(
        office=office,
        roles=Lookup(prepared.source).addressed_roles,
        outside=Lookup(prepared.source).outside_pages,
        has_diagnosis=prepared.source.diagnosis is not None,
        assets=addresses(prepared.pages),
        updated=written_date(office.updated) if office.updated else None,
        gaps=prepared.gaps,
        marks=prepared.marks,
        records=prepared.records,
    )
    if not config.site_url:
        config.theme.static_templates.discard("sitemap.xml")  # it would be empty
    return config


def has_errors(problems: list[Problem]) -> bool:
    return any(problem.severity is Severity.ERROR for problem in problems)
