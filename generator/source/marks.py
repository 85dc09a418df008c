"""Exactly which characters of a file each value, item and key takes.

PyYAML's marks say where a value begins; where blocks end they run on over empty lines and comments.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import yaml

from generator.source.characters import visible
from generator.source.load import Loc
from generator.source.reader import LOADER

_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""Line ends as YAML counts them."""
_LINE = re.compile("[^\n\r\x85\u2028\u2029]*")
_BLANK = re.compile("(?:[ \t\n\r\x85\u2028\u2029]|(?:(?<=[\\s])|^)#[^\n\r\x85\u2028\u2029]*)*")
"""Spaces, line ends and comments."""
_HEADER = re.compile(r"[|>][-+1-9]*")


@dataclass(frozen=True, kw_only=True)
class Entry:
    """An item of a list, or a key with its value."""

    node: yaml.Node
    """The value."""
    start: int
    """Where the dash, the key or its ``?`` stands; within brackets the item itself."""
    lead: int
    """Right behind the dash or colon, where a value may follow; behind the key if it has no colon."""
    key: str | None = None
    has_colon: bool = True


class Marked:
    """A text with the places of its values."""

    def __init__(self, text: str) -> None:
        self.text = text
        root: yaml.Node | None = yaml.compose(text, Loader=LOADER)
        self.root: yaml.Node = root or yaml.ScalarNode("", "")
        self._entries: dict[int, list[Entry]] = {}
        self._ends: dict[int, int] = {}

    @cached_property
    def line_end(self) -> str:
        """What ends the lines that are added."""
        found = re.search("\r\n|\n|\r", self.text)
        return found[0] if found else "\n"

    @cached_property
    def _lines(self) -> list[int]:
        """Where each line begins."""
        return [0, *(found.end() for found in _BREAK.finditer(self.text))]

    def start_of_line(self, index: int) -> int:
        return self._lines[bisect_right(self._lines, index) - 1]

    def end_of_line(self, index: int) -> int:
        """Where the line of ``index`` ends, before its line end."""
        found = _LINE.match(self.text, index)
        return found.end() if found else index

    def next_line(self, index: int) -> int:
        found = _BREAK.match(self.text, end := self.end_of_line(index))
        return found.end() if found else end

    def before_break(self, index: int) -> int:
        """``index``, which is the start of a line, without the line end before it."""
        if self.text[max(index - 2, 0) : index] == "\r\n":
            return index - 2
        return max(index - 1, 0)

    def column(self, index: int) -> int:
        return index - self.start_of_line(index)

    def is_first(self, index: int) -> bool:
        """Whether nothing but spaces stands before ``index`` on its line."""
        return not self.text[self.start_of_line(index) : index].strip(" \t")

    def is_last(self, index: int) -> bool:
        """Whether nothing but spaces and a comment stands behind ``index`` on its line."""
        return self.skip(index) >= self.end_of_line(index)

    def skip(self, index: int) -> int:
        """``index`` after the spaces, line ends and comments that stand there."""
        found = _BLANK.match(self.text, index)
        return found.end() if found else index

    def start(self, node: yaml.Node) -> int:
        return int(node.start_mark.index)

    def end(self, node: yaml.Node) -> int:
        """Behind the last character of ``node``."""
        known = self._ends.get(id(node))
        if known is None:
            known = self._ends[id(node)] = self._end(node)
        return known

    def is_bracketed(self, node: yaml.Node) -> bool:
        """Whether ``node`` is a list or mapping in brackets; a pair in a list may do without."""
        return bool(getattr(node, "flow_style", False)) and self.text[self.start(node)] in "[{"

    def entries(self, node: yaml.Node) -> list[Entry]:
        """The items or keys of a list or mapping, in order."""
        known = self._entries.get(id(node))
        if known is None:
            known = self._entries[id(node)] = list(self._walk(node))
        return known

    def find(self, loc: Loc) -> "Spot":
        """Where ``loc`` leads, which must be there."""
        spot = Spot(node=self.root, flow=False)
        for part in loc:
            index, entry = next(
                (index, entry)
                for index, entry in enumerate(self.entries(spot.node))
                if part == (index if entry.key is None else entry.key)
            )
            spot = Spot(
                node=entry.node,
                flow=spot.flow or bool(getattr(spot.node, "flow_style", False)),
                entry=entry,
                index=index,
                owner=spot,
            )
        return spot

    def _walk(self, node: yaml.Node) -> Iterator[Entry]:
        flow = bool(getattr(node, "flow_style", False))
        at = self.start(node)
        if self.is_bracketed(node):
            at = self.skip(at + 1)
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                yield (entry := self._pair(at, key, value))
                at = self._next(self.end_of(entry), flow)
        elif isinstance(node, yaml.SequenceNode):
            for value in node.value:
                yield (entry := Entry(node=value, start=at, lead=at if flow else at + 1))
                at = self._next(self.end_of(entry), flow)

    def _pair(self, at: int, key: yaml.Node, value: yaml.Node) -> Entry:
        behind = int(key.end_mark.index)
        colon = self.skip(behind)
        has_colon = self.text[colon : colon + 1] == ":"
        lead = colon + 1 if has_colon else behind
        return Entry(node=value, start=at, lead=lead, key=visible(key.value), has_colon=has_colon)

    def _next(self, end: int, flow: bool) -> int:
        at = self.skip(end)
        return self.skip(at + 1) if flow and self.text[at : at + 1] == "," else at

    def end_of(self, entry: Entry) -> int:
        """Behind the last character of ``entry``."""
        if is_empty(entry.node):
            return entry.lead
        outer = self.column(entry.start)
        if isinstance(entry.node, yaml.ScalarNode) and entry.node.style in ("|", ">"):
            return self._end_of_block(entry.node, outer)
        return self.end(entry.node)

    def _end(self, node: yaml.Node) -> int:
        if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
            return self._end_of_block(node, -1)
        if isinstance(node, yaml.ScalarNode) or self.is_bracketed(node):
            return int(node.end_mark.index)
        entries = self.entries(node)
        return self.end_of(entries[-1]) if entries else int(node.end_mark.index)

    def head_end(self, node: yaml.Node, end: int) -> int:
        """Behind what of ``node`` stands on its first line, if it is a block of text; else its end."""
        if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
            found = _HEADER.match(self.text, self.start(node))
            return found.end() if found else end
        return end

    def _end_of_block(self, node: yaml.ScalarNode, outer: int) -> int:
        """Behind the last line of a block of text; empty lines after it are its own only if it keeps them."""
        start, end = self.start(node), min(int(node.end_mark.index), len(self.text))
        header = self.text[start : (top := self.head_end(node, start))]
        first = self.next_line(top)
        if end <= first:
            return top
        if "+" in header:
            return self.before_break(end) if _BREAK.match(self.text, end - 1) else end
        digits = header.strip("|>+-")
        lines = [(line.end(), line[0]) for line in _LINE.finditer(self.text, first, end) if line[0]]
        filled = next((line for _, line in lines if line.strip(" ")), "")
        indent = max(outer, 0) + int(digits) if digits else len(filled) - len(filled.lstrip(" "))
        own = [at for at, line in lines if line.strip(" ") or (filled and len(line) > indent)]
        return own[-1] if own else top

    def chunk(self, spot: "Spot", index: int) -> tuple[int, int]:
        """Where an item or key in a block begins and ends with the comments that belong to it.

        Those are the lines directly above it with its indentation (not above the first of a file, where they
        are about the file) and those directly below that stand further in.
        """
        entries = self.entries(spot.node)
        entry = entries[index]
        above = (
            self.end_of(entries[index - 1]) if index else spot.entry.lead if spot.entry else len(self.text)
        )
        start, end = entry.start, self.end_of_line(self.end_of(entry))
        column = self.column(start)
        while self.is_first(start) and (line := self.start_of_line(start)) > above:
            row = self.start_of_line(self.before_break(line))
            if row <= above or not self.text.startswith(" " * column + "#", row):
                break
            start = row + column
        while row := self.next_line(end):
            comment = self.skip_spaces(row)
            if row == end or self.text[comment : comment + 1] != "#" or comment - row <= column:
                break
            end = self.end_of_line(comment)
        return start, end

    def skip_spaces(self, index: int) -> int:
        while self.text[index : index + 1] in (" ", "\t"):
            index += 1
        return index


@dataclass(frozen=True, kw_only=True)
class Spot:
    """A value in its surroundings."""

    node: yaml.Node
    flow: bool
    """Whether it stands within brackets."""
    entry: Entry | None = None
    """It with its dash or key; none at the root."""
    index: int = 0
    """The how manieth of its list or mapping."""
    owner: "Spot | None" = None
    """The list or mapping that holds it."""


def is_empty(node: yaml.Node) -> bool:
    """Whether nothing is written where ``node`` would stand."""
    return isinstance(node, yaml.ScalarNode) and not node.style and not node.value
