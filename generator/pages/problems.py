"""The page that a preview shows while the data has never been sound: what is wrong with it."""

from html import escape


def problem_page(told: str) -> str:
    """Markdown that shows ``told`` as it stands in the terminal (see ``problems.html`` in the theme)."""
    return f"---\ntemplate: problems.html\n---\n\n<!--html-->\n<pre>{escape(told)}</pre>\n<!--/html-->\n"
