"""Edits within ``[ ]`` and ``{ }``: the item alone changes, its neighbours, comments and line ends stay."""

from collections.abc import Iterator

import yaml

from generator.source.edits import EditError, Value
from generator.source.layout import EMPTY, inline
from generator.source.load import Loc
from generator.source.marks import Entry, Marked, Spot, is_empty
from generator.source.quoting import Place, text_layouts


def set_in_brackets(marked: Marked, spot: Spot, value: Value, loc: Loc) -> Iterator[str]:
    """The text with ``value`` at ``spot``."""
    text, entry = marked.text, spot.entry
    if entry is None:
        return
    if value is None and entry.key is None:
        raise EditError(loc, EMPTY)
    for head in _heads(spot.node, value, loc):
        if is_empty(spot.node):
            sign = " " if entry.has_colon else ": "
            yield text[: entry.lead] + sign + head + text[entry.lead :]
        else:
            yield text[: marked.start(spot.node)] + head + text[marked.end(spot.node) :]


def _heads(node: yaml.Node, value: Value, loc: Loc) -> Iterator[str]:
    if isinstance(value, str) and isinstance(node, yaml.ScalarNode):
        yield from (layout.head for layout in text_layouts(value, Place(flow=True), node.style or ""))
    else:
        yield inline(value, loc)


def insert_in_brackets(marked: Marked, spot: Spot, index: int, item: str) -> Iterator[str]:
    """The text with ``item`` at ``index`` of the list or mapping at ``spot``."""
    text, entries = marked.text, marked.entries(spot.node)
    if not marked.is_bracketed(spot.node):
        start, end = marked.start(spot.node), marked.end(spot.node)
        first, second = (item, text[start:end]) if index == 0 else (text[start:end], item)
        yield f"{text[:start]}{{{first}, {second}}}{text[end:]}"
    elif not entries:
        start = marked.start(spot.node) + 1
        yield text[:start] + item + text[start:]
    elif index < len(entries):
        start = entries[index].start
        yield text[:start] + f"{item},{_gap(marked, start)}" + text[start:]
    else:
        yield _after(marked, entries[-1], item)


def _gap(marked: Marked, start: int) -> str:
    """What stands between items: a line end where ``start`` begins a line."""
    column = marked.column(start)
    return marked.line_end + marked.text[start - column : start] if marked.is_first(start) else " "


def _after(marked: Marked, entry: Entry, item: str) -> str:
    text, end = marked.text, marked.end_of(entry)
    comma = marked.skip(end)
    has_comma = text[comma : comma + 1] == ","
    behind = comma + 1 if has_comma else end
    gap = _gap(marked, entry.start)
    sign = "" if has_comma else " ," if is_empty(entry.node) else ","
    if gap != " " and marked.is_last(behind):
        line = marked.end_of_line(behind)
        return f"{text[:behind]}{sign}{text[behind:line]}{gap}{item}{text[line:]}"
    return f"{text[:behind]}{sign}{gap}{item}{text[behind:]}"


def delete_in_brackets(marked: Marked, spot: Spot, index: int) -> Iterator[str]:
    """The text without the item at ``index`` of the list or mapping at ``spot``."""
    text, entries = marked.text, marked.entries(spot.node)
    entry = entries[index]
    start, end = entry.start, marked.end_of(entry)
    comma = marked.skip(end)
    has_comma = text[comma : comma + 1] == ","
    behind = comma + 1 if has_comma else end
    if marked.is_first(start) and marked.is_last(behind) and start != behind:
        yield text[: marked.start_of_line(start)] + text[marked.next_line(behind) :]
    elif has_comma:
        after = marked.skip_spaces(behind)
        if after == marked.end_of_line(behind):
            start, after = len(text[:start].rstrip(" \t")), behind
        yield text[:start] + text[after:]
    elif index:
        before = marked.end_of(entries[index - 1])
        if not text[before:start].strip(" \t,"):
            yield text[:before] + text[end:]
    yield text[:start] + text[behind:]


def move_in_brackets(marked: Marked, spot: Spot, index: int, to: int) -> Iterator[str]:
    """The text with the item at ``index`` at ``to``; commas, comments and line ends stay where they are."""
    entries = marked.entries(spot.node)
    yield permuted(marked.text, [(entry.start, marked.end_of(entry)) for entry in entries], index, to)


def permuted(text: str, places: list[tuple[int, int]], index: int, to: int) -> str:
    """``text`` with what stands at ``places[index]`` moved to ``places[to]``, and the others moved up."""
    contents = [text[start:end] for start, end in places]
    contents.insert(to, contents.pop(index))
    for (start, end), content in reversed(list(zip(places, contents, strict=True))):
        text = text[:start] + content + text[end:]
    return text
