"""How texts come onto a page without being taken for markup, and authors' Markdown as harmless HTML."""

import json
import re
from collections.abc import Iterable
from functools import cache
from itertools import takewhile

from linkify_it import LinkifyIt
from linkify_it.main import Match
from markdown_it.token import Token
from markupsafe import Markup, escape
from pydantic_core import PydanticCustomError

from generator.model.base import sound_address
from generator.phrases.contacts import ContactLine
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
        for place, child in enumerate(token.children or ()):
            for name in ("href", "src"):
                target = child.attrs.get(name)
                if isinstance(target, str):
                    child.attrSet(name, link_address(target, root))
            if child.type == "link_open" and spells(_link_name(token, place), str(child.attrGet("href"))):
                child.attrSet("class", "bare")
        if token.type in ("th_open", "td_open"):
            token.attrs.pop("style", None)  # a strict Content-Security-Policy forbids style attributes
    made: str = parser().renderer.render(tokens, parser().options, {})
    return Markup(_CELL.sub(lambda cell: _LONG_WORD.sub(_with_breaks, cell[0]), made))


def _link_name(line: Token, start: int) -> str:
    """The words of the link that begins at ``start`` in a line."""
    inside = takewhile(lambda token: token.type != "link_close", (line.children or ())[start + 1 :])
    return "".join(token.content for token in inside)


_CELL = re.compile(r"<(t[dh])>.*?</\1>", re.DOTALL)
_LETTER = r"(?:&#?\w+;|[^\s<>&])"
_LONG_WORD = re.compile(rf"<[^>]*>|{_LETTER}{{21,}}")
"""Tags, which stay as they are, and words that may be too long for a column of a table."""
_PIECE = re.compile(rf"{_LETTER}{{8}}(?={_LETTER})")


def _with_breaks(found: re.Match[str]) -> str:
    """A word with places at which it may be broken: style rules could only make columns of single letters."""
    return found[0] if found[0].startswith("<") else _PIECE.sub(r"\g<0><wbr>", found[0])


_LINK = Markup('<a class="bare" href="{}">{}</a>')
"""An address in running text; paper needn't name it again."""
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


def tapped(text: str, lines: Iterable[ContactLine]) -> Markup:
    """``text`` with the links of ``lines`` that stand in it; other addresses are links too."""
    parts: list[Markup] = []
    for line in lines:
        before, found, after = text.partition(line.text)
        if found and line.link:
            parts += [linked_text(before), _LINK.format(line.link, found)]
            text = after
    return Markup("").join([*parts, linked_text(text)])


def spells(name: str, address: str) -> bool:
    """Whether a link's ``name`` says where it leads: the address, with its scheme or without, or a number."""
    if _without_scheme(name) == _without_scheme(address):
        return True
    number = re.sub(r"[^0-9]", "", name).lstrip("0")
    return len(number) >= 8 and number in address and not any(map(str.isalpha, name))


def _without_scheme(address: str) -> str:
    return re.sub(r"https?://", "", address.strip().lower()).rstrip("/")


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
