"""How texts come onto a page without being taken for markup, and authors' Markdown as harmless HTML."""

import json
import re
from functools import cache

from linkify_it import LinkifyIt
from linkify_it.main import Match
from markupsafe import Markup, escape
from pydantic_core import PydanticCustomError

from generator.model.base import sound_address
from generator.phrases.markdown import parser
from generator.phrases.sentences import one_line

MARKDOWN_SPECIAL = frozenset("\\`*_{}[]()#+!|<>&\"'~:^=$@")
"""Characters that some Markdown dialect gives a meaning; written as character references."""


def markdown_text(text: str) -> Markup:
    """``text`` for a Markdown context: every special character as a character reference, on one line."""
    return Markup("".join(f"&#{ord(char)};" if char in MARKDOWN_SPECIAL else char for char in one_line(text)))


def front_matter_text(text: str) -> Markup:
    """``text`` on one line as a YAML double-quoted scalar, in which only what is printed stands as it is."""
    quoted = json.dumps(one_line(text), ensure_ascii=False)
    return Markup("".join(char if char.isprintable() else f"\\U{ord(char):08x}" for char in quoted))


def author_markdown(text: str, root: str, level: int = 2) -> Markup:
    """An author's Markdown as HTML: raw HTML and unsafe links stay text, files are found from ``root``.

    Its headings fit below those of the page: the highest becomes ``level``, and none is skipped.
    """
    tokens = parser().parse(text)
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
    return Markup(parser().renderer.render(tokens, parser().options, {}))


_LINK = Markup('<a href="{}">{}</a>')
_WITHOUT_SCHEME = re.compile(
    r"(?:www\.(?:[\w-]+\.)+|(?:[\w-]+\.){2,})(?:id|com|org|net|info|int)(?=[/?#:]|$)", re.IGNORECASE
)
"""Hosts under the endings that people here write; of two names only with "www": others may be sentences."""
SCHEMES = ("http:", "https:", "mailto:")


@cache
def _finder() -> LinkifyIt:
    return LinkifyIt()


def linked_text(text: str) -> Markup:
    """``text`` with the addresses in it as links; an address keeps the look that its author gave it."""
    parts: list[Markup] = []
    end = 0
    for found in (_finder().match(text) if "." in text else None) or ():
        if _is_address(found):
            parts += [escape(text[end : found.index]), _LINK.format(_with_small_host(found.url), found.text)]
            end = found.last_index
    return Markup("").join([*parts, escape(text[end:])])


def _is_address(found: Match) -> bool:
    """Whether what looks like an address is one that the office's own fields could hold."""
    if not (found.schema in SCHEMES or (not found.schema and _WITHOUT_SCHEME.match(found.text))):
        return False
    try:
        sound_address(found.url)
    except PydanticCustomError:
        return False
    return True


def _with_small_host(address: str) -> str:
    """Hosts are the same in capitals and small letters; small is how they are written."""
    scheme, slashes, rest = address.partition("://")
    host, slash, path = rest.partition("/")
    return f"{scheme}{slashes}{host.lower()}{slash}{path}" if slashes else address


def link_address(target: str, root: str) -> str:
    """A link's address from a page: files of the source (``berkas/…``) lie at the site's root."""
    return root + target if target.startswith("berkas/") else target
