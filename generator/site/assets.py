"""Assets made at build time: styles with only what pages use, the office's colours, scripts, the icon."""

import re
from collections.abc import Iterable
from functools import cache
from itertools import cycle, pairwise
from pathlib import Path

import rcssmin
import tinycss2
from calmjs.parse import es5
from calmjs.parse.unparsers.es5 import minify_print
from tinycss2.ast import Node, QualifiedRule

from generator.model.entry import Source
from generator.pages.render import ICONS

DEFAULT_COLOUR = "#1a4f6e"
ROLE_COLOURS = ("#1d4ed8", "#00695c", "#9a3412", "#6b21a8", "#a16207", "#be185d", "#3f6212", "#475569")
"""For roles to which the office gives none, by their place in the data."""
WORD = re.compile(r"[\w-]+")


def stylesheet(css: str, used: frozenset[str]) -> str:
    """``css`` without the rules of classes that are not in ``used``, and without what only people read."""
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return str(rcssmin.cssmin("".join(_kept(rules, used))))


@cache
def script(code: str) -> str:
    """``code`` (ECMAScript 5, which old browsers and the parser read) with short names inside functions."""
    return str(minify_print(es5(code), obfuscate=True))


def words_in(files: Iterable[Path]) -> frozenset[str]:
    """Every word of the templates and scripts: a class that pages use is among them."""
    return frozenset(word for file in files for word in WORD.findall(file.read_text(encoding="utf-8")))


def _kept(rules: Iterable[Node], used: frozenset[str]) -> Iterable[str]:
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            selectors = [part for part in _split(rule.prelude) if _classes(part) <= used]
            if selectors:
                yield f"{','.join(map(tinycss2.serialize, selectors))}{{{tinycss2.serialize(rule.content)}}}"
        elif rule.type == "at-rule" and rule.content is not None and rule.lower_at_keyword == "media":
            inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            kept = "".join(_kept(inner, used))
            if kept:
                yield f"@media{tinycss2.serialize(rule.prelude)}{{{kept}}}"
        elif rule.type == "at-rule":
            yield rule.serialize()


def _split(prelude: list[Node]) -> list[list[Node]]:
    """A selector list as its selectors."""
    parts: list[list[Node]] = [[]]
    for token in prelude:
        if token == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _classes(selector: list[Node]) -> set[str]:
    """Names of the classes that a selector needs."""
    return {after.value for token, after in pairwise(selector) if token == "." and after.type == "ident"}


def colours(source: Source) -> str:
    """Custom properties for the office's colour and its roles'."""
    primary = source.office.colour or DEFAULT_COLOUR
    rules = [f":root{{--primary:{primary};--on-primary:{readable_on(primary)}}}"]
    rules += [
        f'[data-role="{role.id}"],[data-pelaku="{role.id}"]{{--role:{role.colour or default}}}'
        for role, default in zip(source.roles, cycle(ROLE_COLOURS), strict=False)
    ]
    return "".join(rules)


def readable_on(colour: str) -> str:
    """White or black, whichever contrasts more with ``colour`` (WCAG 2 relative luminance)."""
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return "#fff" if 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 else "#000"


def site_icon(source: Source) -> str:
    """The browser's icon: Material's lifebuoy in the office's colour."""
    svg = (ICONS / "lifebuoy.svg").read_text(encoding="utf-8")
    return svg.replace("<svg ", f'<svg fill="{source.office.colour or DEFAULT_COLOUR}" ', 1)
