"""Everything that MkDocs reads: the pages, the assets, and the source's own files."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from generator.model.entry import Source
from generator.pages.render import Renderer
from generator.search.index import search_data
from generator.search.language import read_indonesian
from generator.settings import Settings
from generator.sheets.files import pdf_files
from generator.sheets.merge import merge_script
from generator.site.assets import HAND_WRITTEN as HAND_WRITTEN
from generator.site.assets import assets, search_script
from generator.site.progress import progress
from generator.source.attached import published_files
from generator.texts.reply import reply_text
from generator.texts.sheet import sheet_text
from generator.views.lookup import Lookup
from generator.views.pages import pages


def generated_files(source: Source, settings: Settings, pdf_store: Path) -> Iterator[tuple[str, bytes]]:
    """Path and content of everything that MkDocs reads; PDFs made before are taken from ``pdf_store``."""
    lookup = Lookup(source)
    indonesian = read_indonesian(search_script())
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
    data = {
        "search-data.js": search_data(lookup, indonesian),
        "sheets-data.js": merge_script(lookup),
    }
    yield from assets(source, data)
    for file in sorted(HAND_WRITTEN.rglob("*.*")):
        if file.suffix not in (".md", ".css", ".js"):  # these are pages and assets
            yield file.relative_to(HAND_WRITTEN).as_posix(), file.read_bytes()
    if settings.with_pdf:
        yield from pdf_files(lookup, settings.source_dir, site, pdf_store)
    yield from published_files(settings.source_dir)
