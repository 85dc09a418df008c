"""View and template to text; no decisions."""

import json
from datetime import date
from functools import cache, partial
from html import unescape
from pathlib import Path
from typing import Any

import material
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markdown_it import MarkdownIt
from markupsafe import Markup

from generator.sheets.content import Phrases, Sheet, sheet_address, sheet_of
from generator.sheets.qr import qr_code
from generator.views.gaps import Gaps
from generator.views.lookup import Lookup
from generator.views.pages import Page
from generator.views.replies import ReplyView
from generator.views.visits import Visit

TEMPLATES = Path(__file__).parent / "templates"
ICONS = Path(material.__file__).parent / "templates" / ".icons" / "material"

MARKDOWN_SPECIAL = frozenset("\\`*_{}[]()#+!|<>&\"'~:^=$@")
"""Characters that some Markdown dialect gives a meaning; written as character references."""


def environment(*folders: Path) -> Environment:
    """Jinja with our templates (and those of ``folders``) and filters; HTML is escaped, plain text is not."""
    made = Environment(
        loader=FileSystemLoader([TEMPLATES, *folders]),
        autoescape=lambda name: name is not None and not name.endswith(".txt.j2"),
        undefined=StrictUndefined,
    )
    made.filters.update(
        md=markdown_text,
        json=front_matter_text,
        plain=unescape,
        markdown=author_markdown,
        address=link_address,
        capital=capital,
        uncapital=uncapital,
        span=number_span,
    )
    return made


def written_date(value: date) -> str:
    """A date as pages write it."""
    words: Any = environment().get_template("_words.j2").module
    return str(words.date(value)).strip()


class Renderer:
    """Renders pages of one source: templates with the office, its roles and the filters at hand."""

    def __init__(self, lookup: Lookup, hand_written: Path, *, site: str = "", with_pdf: bool = True) -> None:
        self.environment = environment(hand_written)
        self.environment.filters.update(reply_text=self.reply_text, sheet_text=self.sheet_text)
        source = lookup.source
        self.environment.globals.update(
            office=source.office,
            roles=lookup.addressed_roles,
            adviser=lookup.adviser,
            icon=icon,
            has_messages=any(one.entry.error_messages for one in source.entries),
            documents=lookup.documents,
            with_pdf=with_pdf,
            sheet_of=self.sheet,
            sheet_address=partial(sheet_address, site),
            qr_code=qr_svg,
        )
        self.phrases = Phrases(self.environment)
        self._office = source.office

    def page(self, page: Page) -> str:
        template = self.environment.get_template(page.template)
        return template.render(page.context, root=page.root).lstrip()

    def sheet(self, visit: Visit) -> Sheet:
        return sheet_of(visit, self._office, self.phrases)

    def sheet_text(self, sheet: Sheet, address: str) -> str:
        return self.environment.get_template("sheet.txt.j2").render(sheet=sheet, address=address).strip()

    def gap_report(self, gaps: Gaps) -> str:
        return self.environment.get_template("gaps.txt.j2").render(gaps=gaps)

    def reply_text(self, reply: ReplyView) -> str:
        return self.environment.get_template("reply.txt.j2").render(reply=reply).strip()


@cache
def icon(name: str) -> Markup:
    """An icon of Material's set, inlined."""
    return Markup((ICONS / f"{name}.svg").read_text())


def qr_svg(address: str) -> Markup:
    return Markup(qr_code(address))


def markdown_text(text: str) -> Markup:
    """``text`` for a Markdown context: every special character as a character reference, on one line."""
    line = " ".join(str(text).split())
    return Markup("".join(f"&#{ord(char)};" if char in MARKDOWN_SPECIAL else char for char in line))


def front_matter_text(value: str) -> Markup:
    """``value`` on one line as a YAML double-quoted scalar: JSON, if it leaves emoji as they are."""
    text = value.unescape() if isinstance(value, Markup) else value
    return Markup(json.dumps(" ".join(text.split()), ensure_ascii=False))


@cache
def _markdown() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False, "xhtmlOut": False}).enable("table")


def author_markdown(text: str, root: str, level: int = 2) -> Markup:
    """An author's Markdown as HTML: raw HTML and unsafe links stay text, files are found from ``root``.

    Its headings fit below those of the page: the highest becomes ``level``, and none is skipped.
    """
    tokens = _markdown().parse(text)
    used = sorted({token.tag for token in tokens if token.type == "heading_open"})
    depth = level - 1
    for token in tokens:
        if token.type == "heading_open":
            depth = min(level + used.index(token.tag), depth + 1, 6)
        if token.type.startswith("heading_"):
            token.tag = f"h{depth}"
        for child in token.children or ():
            for name in ("href", "src"):
                target = child.attrs.get(name)
                if isinstance(target, str):
                    child.attrSet(name, link_address(target, root))
        if token.type in ("th_open", "td_open"):
            token.attrs.pop("style", None)  # a strict Content-Security-Policy forbids style attributes
    return Markup(_markdown().renderer.render(tokens, _markdown().options, {}))


def link_address(target: str, root: str) -> str:
    """A link's address from a page: files of the source (``berkas/…``) lie at the site's root."""
    return root + target if target.startswith("berkas/") else target


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def uncapital(text: str) -> str:
    """``text`` inside a sentence; abbreviations, names of two words and "Anda" keep their capitals."""
    first, _, rest = text.partition(" ")
    is_name = rest[:1].isupper() or not first[1:].islower() or first == "Anda"
    return text if is_name and len(first) > 1 else text[:1].lower() + text[1:]


def number_span(numbers: tuple[int, ...]) -> str:
    """1, 2, 3, 5 as "1–3, 5"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in runs)
