"""Values as YAML: blocks of lines, or within brackets on one line."""

from collections.abc import Iterator

from generator.source.edits import EditError, Value, as_read
from generator.source.load import Loc
from generator.source.quoting import STEP, Layout, Place, key_text, text_layouts

EMPTY = "butir kosong tidak dapat ditulis di dalam kurung [ ]; isi, atau hapus"


def written(value: Value) -> str:
    """The text of a new file that holds ``value``: keys in the order given, long texts folded."""
    value = as_read(value)
    if isinstance(value, dict | list) and value:
        return "\n".join(block_lines(value, 0)) + "\n"
    return inline(value, ()) + "\n"


def block_lines(value: Value, column: int, *, blocks: bool = True) -> list[str]:
    """The lines of ``value``, a list or mapping that holds something; all but the first are indented.

    Without ``blocks`` each text stands on one line, in quotes where need be.
    """
    lines: list[str] = []
    margin = " " * column
    if isinstance(value, dict):
        for key, item in value.items():
            first, *others = pair_lines(key, item, column, blocks=blocks)
            lines += [margin + first, *others]
    elif isinstance(value, list):
        for item in value:
            first, *others = item_lines(item, column, blocks=blocks)
            lines += [margin + first, *others]
    return [lines[0][column:], *lines[1:]]


def pair_lines(key: str, value: Value, column: int, *, blocks: bool = True) -> list[str]:
    """``key`` with its value; all lines but the first are indented."""
    name = key_text(key)
    if isinstance(value, dict | list) and value:
        inner = column + STEP
        first, *others = block_lines(value, inner, blocks=blocks)
        return [f"{name}:", " " * inner + first, *others]
    layout = _layout(value, column, len(name) + 2, blocks)
    return [f"{name}: {layout.head}".rstrip(" "), *layout.body]


def item_lines(value: Value, column: int, *, blocks: bool = True) -> list[str]:
    """``value`` behind the dash of an item at ``column``; all lines but the first are indented."""
    if isinstance(value, dict | list) and value:
        first, *others = block_lines(value, column + STEP, blocks=blocks)
        return [f"- {first}", *others]
    layout = _layout(value, column, STEP, blocks)
    return [f"- {layout.head}".rstrip(" "), *layout.body]


def _layout(value: Value, column: int, taken: int, blocks: bool) -> Layout:
    if not isinstance(value, str):
        return Layout(head="" if value is None else inline(value, ()))
    place = Place(flow=not blocks, column=column + STEP, outer=column, taken=column + taken)
    return next(text_layouts(value, place))


def inline(value: Value, loc: Loc) -> str:
    """``value`` on one line, as it stands within brackets."""
    if isinstance(value, str):
        return next(text_layouts(value, Place(flow=True))).head
    if isinstance(value, list):
        if None in value:
            raise EditError(loc, EMPTY)
        return f"[{', '.join(inline(item, loc) for item in value)}]"
    if isinstance(value, dict):
        return f"{{{', '.join(_inline_pairs(value, loc))}}}"
    return ""


def _inline_pairs(value: dict[str, Value], loc: Loc) -> Iterator[str]:
    for key, item in value.items():
        yield inline_pair(key, item, loc)


def inline_pair(key: str, value: Value, loc: Loc) -> str:
    return f"{key_text(key, flow=True)}: {inline(value, loc)}"
