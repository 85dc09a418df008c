"""The pages as text, and the hand-written files that go along as they are."""

from collections.abc import Iterator
from functools import partial

from generator.pages.render import Renderer
from generator.phrases.gaps import GapLine, gap_line
from generator.site.assets import HAND_WRITTEN
from generator.site.progress import progress
from generator.source.places import Places
from generator.texts.message import greeting, message_text
from generator.texts.reply import reply_text
from generator.texts.sheet import sheet_text
from generator.texts.whatsapp import whatsapp_address
from generator.views.addresses import Addresses
from generator.views.lookup import Lookup
from generator.views.missing import gaps_of_pages
from generator.views.pages import Page


def page_files(
    shown: tuple[Page, ...],
    lookup: Lookup,
    site: str,
    *,
    with_pdf: bool,
    addresses: Addresses | None = None,
) -> Iterator[tuple[str, bytes]]:
    """Path and Markdown of every page; ``site`` is the site's own address, or ""."""
    renderer = Renderer(
        lookup,
        HAND_WRITTEN,
        site=site,
        with_pdf=with_pdf,
        reply_text=partial(reply_text, site=site),
        sheet_text=partial(sheet_text, updated=lookup.source.office.updated),
        greeting=greeting,
        message_text=partial(message_text, site=site),
        whatsapp_address=whatsapp_address,
        addresses=addresses,
    )
    with progress(len(shown), "Menulis halaman") as advance:
        for page in shown:
            yield page.path, renderer.page(page).encode()
            advance()


def hand_written_files() -> Iterator[tuple[str, bytes]]:
    """What lies in ``docs/`` beside its pages (templates), styles and scripts (assets)."""
    for file in sorted(HAND_WRITTEN.rglob("*.*")):
        if file.suffix not in (".md", ".css", ".js"):
            yield file.relative_to(HAND_WRITTEN).as_posix(), file.read_bytes()


def gap_lines(shown: tuple[Page, ...], lookup: Lookup, places: Places) -> dict[str, tuple[GapLine, ...]]:
    """What the data of each page lacks, with its place in the source's files, by the page's path."""
    return {
        path: tuple(gap_line(gap, places.shown(gap.path, gap.loc)) for gap in gaps)
        for path, gaps in gaps_of_pages(shown, lookup).items()
    }
