"""Whether an edit has changed anything but its own lines, found out without the code that edits.

Lines are those of PyYAML's marks, trimmed to what is written of a value.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from generator.source.characters import visible
from generator.source.writing import AddKey, Delete, Edit, Insert, Loc, Move, SetValue


@dataclass(frozen=True)
class Region:
    """The lines of an item or key (first and last, from 0), its column, and what it holds."""

    first: int
    last: int
    column: int
    node: yaml.Node
    in_flow: bool
    size: int = 0
    """How many stand in the list or mapping that it belongs to."""


def complaints(old: str, new: str, edit: Edit) -> Iterator[str]:
    """What has changed from ``old`` to ``new`` that ``edit`` doesn't ask for."""
    lines = old.splitlines(keepends=True)
    region, owner = _region(lines, edit.loc)
    is_piece = isinstance(edit, Delete) and region.size > 1
    if isinstance(edit, Delete) and (region.size == 1 or _is_flow(owner.node) or owner.in_flow):
        region = owner  # brackets, or an empty list, are written in the lines of what held the item
    first, last = _with_comments(lines, region, is_root=region.column < 0 or _is_first_of_root(old, region))
    before, after = "".join(lines[:first]), "".join(lines[last + 1 :])
    is_loose = not after and not old.endswith(("\n", "\r", "\x85", "\u2028", "\u2029"))
    if is_loose:
        before = before.rstrip("\r\n")
    if not new.startswith(before):
        yield "lines above have changed"
    if isinstance(edit, Delete) and lines[first][: max(region.column, 0)].strip():
        after = after.lstrip(" ")  # the next key takes the place behind the dash
    if not new.endswith(after) or len(new) < len(before) + len(after):
        yield "lines below have changed"
    if isinstance(edit, SetValue):
        tail = _tail(lines, region.node)
        if (tail.strip() if edit.value is None else tail) not in new[len(before) :]:
            yield f"what stood behind the value is gone: {tail!r}"
    if isinstance(edit, Move):
        if not is_loose and sorted(new) != sorted(old):
            yield "more than the order has changed"
    elif isinstance(edit, AddKey | Insert) and isinstance(region.node, yaml.CollectionNode):
        if not is_loose and region.node.value and not _is_within(old, new):
            yield "something was taken away"
        if not is_loose and region.node.value and not region.node.flow_style and not _is_one_piece(old, new):
            yield "something was added in two places"
    elif is_piece and not (is_loose or _is_one_piece(new, old)):
        yield "more than one piece was taken away"


def _is_flow(node: yaml.Node) -> bool:
    return isinstance(node, yaml.CollectionNode) and bool(node.flow_style)


def _is_within(less: str, more: str) -> bool:
    rest = iter(more)
    return all(sign in rest for sign in less)


def _is_one_piece(less: str, more: str) -> bool:
    """Whether ``more`` is ``less`` with one piece put in."""
    same = next(
        (at for at, pair in enumerate(zip(less, more, strict=False)) if pair[0] != pair[1]), len(less)
    )
    return more.endswith(less[same:]) and len(more) >= len(less)


def _is_first_of_root(text: str, region: Region) -> bool:
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    return isinstance(root, yaml.CollectionNode) and root.start_mark.line == region.first


def _region(lines: list[str], loc: Loc) -> tuple[Region, Region]:
    root = yaml.compose("".join(lines), Loader=yaml.CSafeLoader)
    assert root is not None
    region = owner = Region(root.start_mark.line, _last(lines, root), -1, root, False)
    for part in loc:
        owner = region
        region = next(found for key, found in _entries(lines, owner) if key == part)
    return region, owner


def _entries(lines: list[str], owner: Region) -> Iterator[tuple[int | str, Region]]:
    node = owner.node
    assert isinstance(node, yaml.CollectionNode)
    flow = owner.in_flow or bool(node.flow_style)
    size, line = len(node.value), node.start_mark.line
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            last = _last(lines, value)
            if _is_nothing(value):
                shown = lines[last][: value.start_mark.column] if last < len(lines) else ""
                last = last if shown.rstrip().endswith(":") else key.end_mark.line
            column = node.start_mark.column
            yield visible(key.value), Region(key.start_mark.line, last, column, value, flow, size)
        return
    for index, value in enumerate(node.value):
        first, last = value.start_mark.line, _last(lines, value)
        if not flow:
            while line < first and not lines[line].lstrip().startswith("-"):
                line += 1
            first = line
        yield index, Region(first, last, node.start_mark.column, value, flow, size)
        line = last + 1 if not flow else line


def _is_nothing(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.start_mark.index == node.end_mark.index


def _last(lines: list[str], node: yaml.Node) -> int:
    """The last line of ``node`` that isn't an empty one below it."""
    if isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
        last = node.value[-1]
        return _last(lines, last[1] if isinstance(last, tuple) else last)
    if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
        line = node.end_mark.line - (node.end_mark.column == 0)
        keeps = "+" in lines[node.start_mark.line][node.start_mark.column :].split("#")[0]
        written = [below for below in lines[node.start_mark.line + 1 : line + 1] if below.strip()]
        indent = len(written[0]) - len(written[0].lstrip(" ")) if written else 0
        while line > node.start_mark.line and (
            line >= len(lines) or not (keeps or lines[line].strip() or _is_said(lines[line], indent))
        ):
            line -= 1
        return line
    return node.end_mark.line


def _is_said(blank: str, indent: int) -> bool:
    """Whether a blank line of a block says spaces: those beyond its indentation."""
    return bool(indent) and len(blank.rstrip("\r\n")) > indent


def _with_comments(lines: list[str], region: Region, *, is_root: bool) -> tuple[int, int]:
    """The lines of ``region`` and of the comments that belong to it."""
    first, last = region.first, region.last
    if region.in_flow or region.column < 0:
        is_root = True
    margin = " " * region.column + "#"
    while not is_root and first and lines[first - 1].startswith(margin):
        first -= 1
    while last + 1 < len(lines) and (below := lines[last + 1]).lstrip(" ").startswith("#"):
        if len(below) - len(below.lstrip(" ")) <= region.column:
            break
        last += 1
    return first, last


def _tail(lines: list[str], node: yaml.Node) -> str:
    """What stands behind a value on its line: spaces and a comment."""
    is_block = isinstance(node, yaml.CollectionNode) and not node.flow_style
    if is_block or (isinstance(node, yaml.ScalarNode) and node.style in ("|", ">")) or _is_nothing(node):
        return ""
    mark = node.end_mark
    return lines[mark.line][mark.column :].rstrip("\r\n\x85\u2028\u2029") if mark.line < len(lines) else ""
