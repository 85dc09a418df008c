"""Everything that MkDocs reads: the pages, the assets, and the source's own files."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from generator.model.entry import Source
from generator.pages.render import Renderer
from generator.search.index import search_data
from generator.settings import Settings
from generator.sheets.files import pdf_files
from generator.sheets.merge import merge_script
from generator.site.assets import colours, script, site_icon, stylesheet, words_in
from generator.site.progress import progress
from generator.source.files import find_attached
from generator.texts.reply import reply_text
from generator.texts.sheet import sheet_text
from generator.views.lookup import Lookup
from generator.views.pages import pages

HAND_WRITTEN = Path(__file__).parents[2] / "docs"
BUNDLES = ("sheet",)
"""Styles and scripts of pages that need more than every page: each begins with the site's own, so that a
page asks for one style and one script (on a slow link a request costs more than the bytes)."""


def generated_files(source: Source, settings: Settings, pdf_store: Path) -> Iterator[tuple[str, bytes]]:
    """Path and content of everything that MkDocs reads; PDFs made before are taken from ``pdf_store``."""
    lookup = Lookup(source)
    site = settings.site_address(source.office.site_url)
    renderer = Renderer(
        lookup,
        HAND_WRITTEN,
        site=site,
        with_pdf=settings.with_pdf,
        reply_text=reply_text,
        sheet_text=partial(sheet_text, updated=source.office.updated),
    )
    every = tuple(pages(lookup))
    with progress(len(every), "Menulis halaman") as advance:
        for page in every:
            yield page.path, renderer.page(page).encode()
            advance()
    yield from _assets(source)
    if not source.office.logo:
        yield "assets/icon.svg", site_icon(source).encode()
    yield "assets/search-data.js", search_data(lookup).encode()
    yield "assets/sheets-data.js", merge_script(lookup).encode()
    if settings.with_pdf:
        yield from pdf_files(lookup, settings.source_dir, site, pdf_store)
    for name in find_attached(settings.source_dir):
        if isinstance(name, str):  # else a problem, which has been told
            yield name, (settings.source_dir / name).read_bytes()


def _assets(source: Source) -> Iterator[tuple[str, bytes]]:
    """What lies in ``docs/`` beside its pages; styles and scripts are made small, the rest goes as it is."""
    used = _used_words()
    for file in _files_below(HAND_WRITTEN):
        name = file.relative_to(HAND_WRITTEN).as_posix()
        parts = [file.with_stem("site"), file] if file.stem in BUNDLES else [file]
        if file.suffix == ".css":
            office = colours(source) if parts[0].stem == "site" else ""
            rules = "\n".join(part.read_text(encoding="utf-8") for part in parts)
            yield name, stylesheet(office + rules, used).encode()
        elif file.suffix == ".js":
            yield name, "\n".join(script(part.read_text(encoding="utf-8")) for part in parts).encode()
        elif file.suffix != ".md":
            yield name, file.read_bytes()


def _used_words() -> frozenset[str]:
    here = Path(__file__).parents[1]
    return words_in(
        file
        for folder in (here / "pages/templates", here / "site/theme", HAND_WRITTEN)
        for file in _files_below(folder)
        if file.suffix in (".j2", ".html", ".js", ".md")
    )


def _files_below(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())
