"""The ways to write an edit into a text, the best first; what reads them again chooses."""

from collections.abc import Iterator

import yaml

from generator.source.edits import AddKey, Delete, Edit, Insert, Move, SetValue, Value
from generator.source.in_blocks import delete_in_block, insert_in_block, move_in_block, set_in_block
from generator.source.in_brackets import (
    delete_in_brackets,
    insert_in_brackets,
    move_in_brackets,
    set_in_brackets,
)
from generator.source.layout import inline, inline_pair, item_lines, pair_lines
from generator.source.load import Loc
from generator.source.marks import Marked, Spot


def ways(text: str, edit: Edit) -> Iterator[str]:
    """Ways to write ``edit``, those first that leave the end of the file as it is."""
    marked = Marked(text)
    yield from _results(marked, edit)
    if not marked.is_terminated:
        # A block of text at the very end has no last line end, one further up has.
        steady = Marked(marked.steady())
        yield from _results(steady, edit)
        yield from (result + marked.line_end for result in _results(steady, edit))


def _results(marked: Marked, edit: Edit) -> Iterator[str]:
    """Ways to write ``edit``, the best first."""
    match edit:
        case SetValue():
            yield from _set(marked, marked.find(edit.loc), edit.value, edit.loc)
        case AddKey():
            yield from _add(marked, edit)
        case Insert():
            spot = marked.find(edit.loc)
            if _is_vacant(spot):
                yield from _set(marked, spot, [edit.value], edit.loc)
            elif getattr(spot.node, "flow_style", False):
                yield from insert_in_brackets(marked, spot, edit.index, inline([edit.value], edit.loc)[1:-1])
            else:
                column = marked.column(marked.start(spot.node))
                for blocks in (True, False):
                    lines = item_lines(edit.value, column, blocks=blocks)
                    yield insert_in_block(marked, spot, edit.index, lines)
        case Delete():
            yield from _delete(marked, edit)
        case Move():
            spot = marked.find(edit.loc)
            if getattr(spot.node, "flow_style", False):
                yield from move_in_brackets(marked, spot, edit.index, edit.to)
            else:
                yield move_in_block(marked, spot, edit.index, edit.to)


def _set(marked: Marked, spot: Spot, value: Value, loc: Loc) -> Iterator[str]:
    in_place = set_in_brackets if spot.flow else set_in_block
    yield from in_place(marked, spot, value, loc)


def _is_vacant(spot: Spot) -> bool:
    """Whether no list or mapping stands at ``spot`` yet, or an empty one that may become lines."""
    return isinstance(spot.node, yaml.ScalarNode) or (not spot.node.value and not spot.flow)


def _add(marked: Marked, edit: AddKey) -> Iterator[str]:
    spot = marked.find(edit.loc)
    if _is_vacant(spot):
        yield from _set(marked, spot, {edit.key: edit.value}, edit.loc)
        return
    names = [entry.key for entry in marked.entries(spot.node)]
    index = next((names.index(key) for key in edit.before if key in names), len(names))
    if getattr(spot.node, "flow_style", False):
        yield from insert_in_brackets(marked, spot, index, inline_pair(edit.key, edit.value, edit.loc))
        return
    column = marked.column(marked.start(spot.node))
    for blocks in (True, False):
        yield insert_in_block(marked, spot, index, pair_lines(edit.key, edit.value, column, blocks=blocks))


def _delete(marked: Marked, edit: Delete) -> Iterator[str]:
    target = marked.find(edit.loc)
    if (owner := target.owner) is None:
        return
    if marked.is_bracketed(owner.node):
        yield from delete_in_brackets(marked, owner, target.index)
    elif len(marked.entries(owner.node)) > 1:
        if not getattr(owner.node, "flow_style", False):
            yield from delete_in_block(marked, owner, target.index)
    else:
        yield from _set(marked, owner, {} if isinstance(owner.node, yaml.MappingNode) else [], edit.loc)
