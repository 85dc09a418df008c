"""Texts as YAML: plain where nothing in them could be misread, in quotes or as a block where not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from yaml.nodes import ScalarNode
from yaml.resolver import Resolver

WIDTH = 110
"""Characters of the lines that we break."""

STEP = 2
"""Columns that each level stands further in."""

_NULLS = {"~", "null", "Null", "NULL"}
_BREAK = re.compile("[\n\r\x85\u2028\u2029]")
_FIRST = re.compile(r"[,\[\]{}#&*!|>'\"%@`=]|[-?:](\s|$)|---|\.\.\.")
"""Beginnings that mean something to YAML."""
_WITHIN = re.compile(r":(\s|$)|\s#|\t")
_WITHIN_FLOW = re.compile(r"[,\[\]{}?]|:(?![\w/])|^[-?:]")
"""What ends a plain text within brackets, or did so in some version of YAML."""
_NUMBER = re.compile(r"0|[1-9]\d*|\d{4}-\d\d-\d\d")
"""Numbers and dates that every program reads as what they are."""
_OTHERS = re.compile(r"[-+]?0o[0-7]+|[-+.]?\d[\d_.,:eE+-]*")
"""What other programs that read YAML take for a number."""

_ESCAPES = {
    "\\": "\\\\",
    '"': '\\"',
    "\n": "\\n",
    "\r": "\\r",
    "\t": "\\t",
    "\x85": "\\N",
    "\u2028": "\\L",
    "\u2029": "\\P",
}
_TYPES = Resolver()


@dataclass(frozen=True, kw_only=True)
class Layout:
    """A value as it is written: what stands on the line where it begins, and the lines below."""

    head: str = ""
    body: tuple[str, ...] = ()
    """Without line ends."""


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where a text is to stand."""

    flow: bool = False
    """Within brackets, where all stands on one line."""
    column: int = STEP
    """Where the lines of a block begin."""
    outer: int = 0
    """The column of the list or mapping that it belongs to, from which YAML counts."""
    taken: int = 0
    """Columns taken on the first line."""
    width: int = WIDTH
    """Characters that a line may have before its text is broken."""


def text_layouts(text: str, place: Place, style: str = "") -> Iterator[Layout]:
    """Ways to write ``text``, the best first; ``style`` is the sign that its old one begins with, if any."""
    plain = [Layout(head=text)] if is_plain(text, flow=place.flow) else []
    quotes = _quotes(text, style)
    blocks = list(_blocks(text, place, folds=style == ">"))
    if style in ("|", ">"):
        yield from blocks
    elif not style:
        is_long = place.taken + len(text) > place.width
        if is_long and " " in text and not place.flow and (folded := _folded(text, place)):
            yield folded
        yield from plain
    if style == '"' or not _BREAK.search(text):
        yield from quotes
    yield from blocks
    yield from quotes


def key_text(key: str, *, flow: bool = False) -> str:
    """``key`` as it stands before its colon."""
    return key if key != "<<" and is_plain(key, flow=flow) else next(iter(_quotes(key, ""))).head


def is_plain(text: str, *, flow: bool) -> bool:
    """Whether ``text`` needs no quotes: no reader of YAML takes it for something else."""
    if not text or text != text.strip() or text in _NULLS or _BREAK.search(text):
        return False
    if _FIRST.match(text) or _WITHIN.search(text) or (flow and _WITHIN_FLOW.search(text)):
        return False
    if _NUMBER.fullmatch(text):
        return True
    tag: str = _TYPES.resolve(ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    return tag == "tag:yaml.org,2002:str" and not _OTHERS.fullmatch(text)


def _quotes(text: str, style: str) -> list[Layout]:
    double = Layout(head='"' + "".join(_ESCAPES.get(sign, sign) for sign in text) + '"')
    if _BREAK.search(text) or "\t" in text:
        return [double]
    single = Layout(head="'" + text.replace("'", "''") + "'")
    prefers_single = style == "'" or (style != '"' and ('"' in text or "\\" in text))
    return [single, double] if prefers_single else [double]


def _blocks(text: str, place: Place, *, folds: bool) -> Iterator[Layout]:
    if place.flow:
        return
    if folds and (folded := _folded(text, place)):
        yield folded
    if literal := _literal(text, place):
        yield literal


def _literal(text: str, place: Place) -> Layout | None:
    """``text`` as a block that keeps its lines."""
    if (lines := _lines(text)) is None:
        return None
    return _block("|", text, lines, place)


def _folded(text: str, place: Place) -> Layout | None:
    """``text`` as a block whose lines are joined by spaces; none where lines begin with a space."""
    lines = _lines(text)
    if lines is None or any(line[:1] in (" ", "\t") for line in lines):
        return None
    rows: list[str] = []
    for line in lines:
        if line and any(rows):
            rows.append("")  # a single line end would be read as a space
        rows.extend(_wrapped(line, max(WIDTH - place.column, 30)))
    return _block(">", text, rows, place)


def _lines(text: str) -> list[str] | None:
    """The lines of ``text`` without a last line end; none where a block can't hold them."""
    body = text.removesuffix("\n")
    if not body.strip() or body.endswith("\n") or re.search("[\r\x85\u2028\u2029]", text):
        return None
    return body.split("\n")


def _block(sign: str, text: str, lines: list[str], place: Place) -> Layout | None:
    first = next(line for line in lines if line)
    indent = str(place.column - place.outer) if first[0] in " \t" else ""
    if len(indent) > 1:
        return None
    margin = " " * place.column
    body = tuple(margin + line if line else "" for line in lines)
    return Layout(head=f"{sign}{indent}{'' if text.endswith(chr(10)) else '-'}", body=body)


def _wrapped(line: str, width: int) -> Iterator[str]:
    """``line`` in parts of at most ``width`` where its single spaces allow that."""
    row = ""
    for part in re.split(r"(?<=[^ \t]) (?=[^ \t])", line):
        if row and len(row) + 1 + len(part) > width:
            yield row
            row = part
        else:
            row = f"{row} {part}" if row else part
    yield row
