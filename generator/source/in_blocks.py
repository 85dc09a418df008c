"""Edits in lists and mappings that stand on lines of their own: only the lines of the item change."""

from collections.abc import Iterator

import yaml

from generator.source.edits import Value
from generator.source.in_brackets import permuted
from generator.source.layout import block_lines, inline
from generator.source.load import Loc
from generator.source.marks import Entry, Marked, Spot, is_empty
from generator.source.quoting import STEP, WIDTH, Layout, Place, text_layouts


def set_in_block(marked: Marked, spot: Spot, value: Value, loc: Loc) -> Iterator[str]:
    """Texts with ``value`` at ``spot``, the best first."""
    holds = isinstance(value, dict | list) and bool(value)
    for blocks in (True, False):
        if _is_block(marked, spot.node):
            yield from _block_by_block(marked, spot, value, blocks) if holds else ()
            yield from () if holds else _block_by_line(marked, spot, value, loc)
        else:
            yield from () if holds and not blocks else _line_by_line(marked, spot, value, loc)
            yield from _line_by_block(marked, spot, value, blocks) if holds else ()


def _is_block(marked: Marked, node: yaml.Node) -> bool:
    return isinstance(node, yaml.CollectionNode) and not marked.is_bracketed(node)


def _span(marked: Marked, spot: Spot) -> tuple[int, int, int]:
    """Where what stands on the value's line begins and ends, and where the whole value ends."""
    start = spot.entry.lead if spot.entry and is_empty(spot.node) else marked.start(spot.node)
    end = marked.end_of(spot.entry) if spot.entry else marked.end(spot.node)
    return start, marked.head_end(spot.node, end), end


def _lead(marked: Marked, spot: Spot) -> int:
    return spot.entry.lead if spot.entry else marked.start(spot.node)


def _layouts(marked: Marked, spot: Spot, value: Value, loc: Loc) -> Iterator[Layout]:
    """Ways to write ``value``, a text or something empty, in the style of the old value where that fits."""
    if not isinstance(value, str):
        yield Layout(head=inline(value, loc))
        return
    outer = marked.column(spot.entry.start) if spot.entry else 0
    column, width, style, old = outer + STEP, WIDTH, "", spot.node
    if isinstance(old, yaml.ScalarNode) and not is_empty(old):
        style = old.style or ""
        width = max(WIDTH, marked.column(marked.end(old)))
        if style in ("|", ">"):
            column = marked.block_column(old, outer) or column
    lead = _lead(marked, spot)
    place = Place(column=column, outer=outer, taken=marked.column(lead) + 1, width=width)
    yield from text_layouts(value, place, style)


def _line_by_line(marked: Marked, spot: Spot, value: Value, loc: Loc) -> Iterator[str]:
    start, cut, end = _span(marked, spot)
    if isinstance(value, dict | list):
        room = WIDTH - marked.column(start)
        if value and (not _is_simple(spot.node, value) or len(inline(value, loc)) > room):
            return
    for layout in _layouts(marked, spot, value, loc):
        yield _spliced(marked, (start, cut, end), layout, spot)


def _is_simple(node: yaml.Node, value: Value) -> bool:
    """Whether ``value`` may stay in the brackets that ``node`` stands in."""
    if isinstance(node, yaml.SequenceNode) and isinstance(value, list):
        return bool(node.value) and all(isinstance(item, str) and item for item in value)
    if isinstance(node, yaml.MappingNode) and isinstance(value, dict):
        return bool(node.value) and all(isinstance(item, str) and item for item in value.values())
    return False


def _spliced(marked: Marked, span: tuple[int, int, int], layout: Layout, spot: Spot) -> str:
    """The text with ``layout`` in the place of ``span``; what follows on the line stays there."""
    text, (start, cut, end) = marked.text, span
    line = marked.end_of_line(cut)
    before, head, tail = text[:start], layout.head, text[cut:line]
    if not head:
        before = before.rstrip(" \t") if spot.entry and start > spot.entry.lead else before
        comment = tail.lstrip(" \t")
        # No tab may stand behind a dash.
        tail = "" if not comment else f" {comment}" if tail[0] == "\t" else tail
    elif spot.entry and start == spot.entry.lead:
        head = f"{_colon(marked, spot.entry)} {head}"
    body = "".join(marked.line_end + row for row in layout.body)
    return before + head + tail + body + text[max(end, line) :]


def _colon(marked: Marked, entry: Entry) -> str:
    """The colon that ``entry`` lacks: it is a key behind a ``?``, whose value stands on a line of its own."""
    return "" if entry.has_colon else f"{marked.line_end}{' ' * marked.column(entry.start)}:"


def _line_by_block(marked: Marked, spot: Spot, value: Value, blocks: bool) -> Iterator[str]:
    """A list or mapping in the place of what stood on the line of its key or dash."""
    start, cut, end = _span(marked, spot)
    entry, lead = spot.entry, _lead(marked, spot)
    on_line = marked.start_of_line(start) == marked.start_of_line(lead)
    if entry and entry.key is not None and on_line:
        column = marked.column(entry.start) + STEP
        lines = block_lines(value, column, blocks=blocks)
        layout = Layout(body=(" " * column + lines[0], *lines[1:]))
        colon, text = _colon(marked, entry), marked.text
        line = marked.end_of_line(cut)
        body = "".join(marked.line_end + row for row in layout.body)
        yield text[:lead] + colon + text[cut:line] + body + text[max(end, line) :]
    else:
        column = marked.column(start) + (1 if start == lead and entry else 0)
        lines = block_lines(value, column, blocks=blocks)
        yield _spliced(marked, (start, cut, end), Layout(head=lines[0], body=tuple(lines[1:])), spot)


def _block_by_block(marked: Marked, spot: Spot, value: Value, blocks: bool) -> Iterator[str]:
    text, (start, _, end) = marked.text, _span(marked, spot)
    rest = text[marked.end_of_line(end) :]
    lines = block_lines(value, marked.column(start), blocks=blocks)
    yield text[:start] + marked.line_end.join(lines) + rest
    if spot.entry:
        column = marked.column(spot.entry.start) + STEP
        lines = block_lines(value, column, blocks=blocks)
        above = marked.before_break(marked.start_of_line(start))
        yield text[:above] + marked.line_end + " " * column + marked.line_end.join(lines) + rest


def _block_by_line(marked: Marked, spot: Spot, value: Value, loc: Loc) -> Iterator[str]:
    """What stands on one line, or a text, in the place of a list or mapping in lines."""
    text, (start, _, end) = marked.text, _span(marked, spot)
    rest = text[marked.end_of_line(end) :]
    lead = _lead(marked, spot)
    line = marked.end_of_line(lead)
    for layout in _layouts(marked, spot, value, loc):
        body = "".join(marked.line_end + row for row in layout.body)
        if start <= line:
            before = text[:start] if layout.head else text[:start].rstrip(" ")
            yield before + layout.head + body + rest
            continue
        head = f" {layout.head}" if layout.head else ""
        between = text[line : marked.before_break(marked.start_of_line(start))]
        yield text[:lead] + head + text[lead:line] + body + between + rest


def insert_in_block(marked: Marked, spot: Spot, index: int, lines: list[str]) -> str:
    """The text with ``lines`` as the item or key at ``index``, right below the one before it."""
    text, entries = marked.text, marked.entries(spot.node)
    margin = " " * marked.column(entries[0].start)
    if index:
        _, end = marked.chunk(spot, index - 1)
        return text[:end] + marked.line_end + margin + marked.line_end.join(lines) + text[end:]
    start, _ = marked.chunk(spot, 0)
    return text[:start] + marked.line_end.join(lines) + marked.line_end + margin + text[start:]


def delete_in_block(marked: Marked, spot: Spot, index: int) -> Iterator[str]:
    """Texts without the item or key at ``index``, which isn't the only one."""
    text = marked.text
    start, end = marked.chunk(spot, index)
    if not marked.is_first(start):
        following, _ = marked.chunk(spot, 1)
        gap = text[end:following]
        if gap.startswith(("\r\n", "\n")) and not gap.strip(" \r\n") and gap.count("\n") == 1:
            yield text[:start] + text[following:]
        yield text[:start].rstrip(" ") + text[end:]
        return
    line, below = marked.start_of_line(start), marked.next_line(end)
    if below == end:
        yield text[: marked.before_break(line)]
    yield text[:line] + text[below:]


def move_in_block(marked: Marked, spot: Spot, index: int, to: int) -> str:
    """The text with an item moved along with its comments; empty lines and line ends stay where they are."""
    count = len(marked.entries(spot.node))
    return permuted(marked.text, [marked.chunk(spot, each) for each in range(count)], index, to)
