"""Exactly which characters of a file each value, item and key takes.

PyYAML's marks say where a value begins; where blocks end they run on over empty lines and comments.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from generator.source.characters import visible
from generator.source.lines import Lines
from generator.source.load import Loc
from generator.source.reader import LOADER

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


class Marked(Lines):
    """A text with the places of its values."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        root: yaml.Node | None = yaml.compose(text, Loader=LOADER)
        self.root: yaml.Node = root or yaml.ScalarNode("", "")
        self._entries: dict[int, list[Entry]] = {}
        self._ends: dict[int, int] = {}

    def steady(self) -> str:
        """The text so that its last value stays the same when a line end comes behind it."""
        node = self.root
        while isinstance(node, yaml.CollectionNode) and node.value:
            node = self.entries(node)[-1].node
        if not isinstance(node, yaml.ScalarNode) or node.value.endswith("\n"):
            return self.text
        start = self.start(node)
        end = self.head_end(node, start)
        header = self.text[start:end].rstrip("-+")
        return self.text[:start] + f"{header}-" + self.text[end:] if header else self.text

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
        top = self.head_end(node, start)
        if "+" in self.text[start:top] and end > self.next_line(top):
            return self.before_break(end) if self.is_break(end - 1) else end
        column = self.block_column(node, outer)
        lines = self.filled(self.next_line(top), end) if column else []
        own = [at for at, line in lines if line.strip(" ") or len(line) > column]
        return own[-1] if own else top

    def block_column(self, node: yaml.ScalarNode, outer: int) -> int:
        """Where the lines of a block of text begin, whose owner is at ``outer``; 0 without lines."""
        start = self.start(node)
        top = self.head_end(node, start)
        lines = self.filled(self.next_line(top), int(node.end_mark.index))
        first = next((line for _, line in lines if line.strip(" ")), "")
        digits = self.text[start:top].strip("|>+-")
        return max(outer, 0) + int(digits) if digits and first else len(first) - len(first.lstrip(" "))

    def chunk(self, spot: "Spot", index: int) -> tuple[int, int]:
        """Where an item or key in a block begins and ends with the comments that belong to it.

        Those are the lines directly above it with its indentation (not above the first of a file, where they
        are about the file) and those directly below that stand further in.
        """
        entries = self.entries(spot.node)
        entry = entries[index]
        above = spot.entry.lead if spot.entry else len(self.text)
        if index:
            above = self.end_of(entries[index - 1])
        start, end = entry.start, self.end_of_line(self.end_of(entry))
        column = self.column(start)
        while self.is_first(start) and (line := self.start_of_line(start)) > above:
            row = self.start_of_line(self.before_break(line))
            if row <= above or not self.text.startswith(" " * column + "#", row):
                break
            start = row + column
        comment = self.skip_spaces(row := self.next_line(end))
        while self.text[comment : comment + 1] == "#" and comment - row > column:
            end = self.end_of_line(comment)
            comment = self.skip_spaces(row := self.next_line(end))
        return start, end


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
