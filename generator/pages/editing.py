"""The pages for whoever edits the data: seen in the preview, or written to a file; never in a release."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.model.catalogue import Office
from generator.pages.escaping import front_matter_text, markdown_text
from generator.pages.render import TEMPLATES
from generator.phrases.gaps import NO_GAPS, REPORT, TITLES, ReportLine
from generator.phrases.history import TITLE, Told
from generator.phrases.sentences import one_line

MOST = 200
"""So many gaps of a kind stand on the page; the command lists them all."""


def gaps_page(lines: Iterable[ReportLine]) -> str:
    """What the office must still say or mend, as a page of the preview."""
    kinds = [(TITLES[kind], tuple(group)) for kind, group in groupby(lines, lambda line: line.kind)]
    return _rendered("gaps.md.j2", title=REPORT, kinds=kinds, none=NO_GAPS, most=MOST)


def history_page(days: Iterable[Told], remarks: Iterable[str]) -> str:
    """What has changed, as a page of the preview."""
    return _rendered("history.md.j2", title=TITLE, days=tuple(days), remarks=tuple(remarks))


def history_file(days: Iterable[Told], remarks: Iterable[str], office: Office) -> str:
    """The same as a page of its own, to send or to put somewhere."""
    name = one_line(office.name)
    return _rendered("history.html.j2", title=TITLE, days=tuple(days), remarks=tuple(remarks), name=name)


def _rendered(template: str, **context: Any) -> str:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=False
    )
    environment.filters.update(md=markdown_text, json=front_matter_text)
    return environment.get_template(template).render(context).lstrip()
