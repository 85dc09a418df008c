"""How texts come onto a page without being taken for markup, and authors' Markdown as harmless HTML."""

import json

from markupsafe import Markup

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


def link_address(target: str, root: str) -> str:
    """A link's address from a page: files of the source (``berkas/…``) lie at the site's root."""
    return root + target if target.startswith("berkas/") else target
