"""Ids of the headings that Markdown makes of texts, apart from all ids that templates give."""

from markdown.extensions.toc import slugify


def heading_id(text: str, separator: str) -> str:
    """An id that no part of a page has, whatever an office calls its answers."""
    return f"judul-{slugify(text, separator)}"
