"""A record as a tree of rows, made from raw data and turned into raw data again."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from generator.authoring.fields import keys
from generator.authoring.workbook.cells import shown, value_of
from generator.authoring.workbook.shapes import ITEM, Expand, Keys, Part, Shape, shape, side
from generator.model.base import Record
from generator.source.workbook import Sheet


@dataclass(eq=False, kw_only=True)
class Row:
    """One record, or one list that has a row of its own, with what stands in its cells and below it."""

    kind: str
    """What the row is called."""
    record: type[Record] | None = None
    group: Part | None = None
    """The list that this row stands for."""
    cells: dict[Keys, str] = field(default_factory=dict)
    """Texts of the cells that aren't empty."""
    below: dict[Keys, list["Row"]] = field(default_factory=dict)
    raw: Any = None
    """The data as its author wrote it; None for a new row."""
    key: str = ""
    """What tells this row from all others of its file; empty for a new one."""
    expand: tuple[Expand, ...] = ()
    sheet: Sheet | None = None
    """Where it was read."""
    number: int = 1
    """The number of its row in that sheet."""
    spots: dict[Keys, tuple[int, int]] = field(default_factory=dict)
    """Row and column of each of its cells, also of the empty ones."""

    @property
    def shape(self) -> Shape:
        if self.record:
            return shape(self.record)
        return side(self.group) if self.group else ITEM

    @property
    def title(self) -> str:
        """The text that says what the row is about."""
        main = self.shape.main
        texts = [self.cells.get(main.keys, "") if main else "", *self.cells.values()]
        return next(filter(None, texts), "")

    @property
    def is_filled(self) -> bool:
        """Whether anything stands in it or below it."""
        return bool(self.cells or any(self.below.values()))

    def inside(self) -> Iterator["Row"]:
        """This row and all below it, in order."""
        yield self
        for part in self.shape.parts:
            for row in self.below.get(part.keys, ()):
                yield from row.inside()

    def equals(self, other: "Row") -> bool:
        """Whether both say the same."""
        if (self.kind, self.cells) != (other.kind, other.cells):
            return False
        for part in self.shape.parts:
            mine, yours = self.below.get(part.keys, []), other.below.get(part.keys, [])
            if len(mine) != len(yours) or not all(a.equals(b) for a, b in zip(mine, yours, strict=True)):
                return False
        return True


def row_of(record: type[Record], raw: Any, kind: str, key: str = "") -> Row:
    """``raw``, the data of a ``record``, as a tree of rows."""
    return _filled(Row(kind=kind, record=record, raw=raw, key=key))


def _filled(row: Row) -> Row:
    if row.group is None and row.record is None:  # a list of texts
        row.cells = _kept({(): shown(ITEM.columns[0], row.raw)})
        return row
    data = row.raw if row.group else _expanded(row.raw, row.expand)
    if row.record:
        data = _spread(data, row.shape)
    literals = {part.keys for part in row.shape.parts if part.literal}
    for column in row.shape.columns:
        value = get(data, column.keys)
        if column.keys not in literals or isinstance(value, str):
            row.cells[column.keys] = shown(column, value)
    row.cells = _kept(row.cells)
    for part in row.shape.parts:
        row.below[part.keys] = list(_rows(part, get(data, part.keys), row.key))
    row.below = {way: rows for way, rows in row.below.items() if rows}
    return row


def _rows(part: Part, value: Any, above: str) -> Iterator[Row]:
    """The rows of ``value``, which stands at ``part`` of the row whose key is ``above``."""
    key = f"{above}.{'.'.join(part.keys)}" if part.keys else above
    if value is None or (part.literal and isinstance(value, str) and not part.is_grouped):
        return
    if part.is_grouped:
        yield _filled(Row(kind=part.label, group=part, raw=value, key=key))
        return
    for index, item in enumerate(listed(value, part)):
        expanded = _expanded(item, part.expand_item)
        record = part.record_of(expanded)
        row = Row(
            kind=part.kind(record), record=record, raw=item, key=f"{key}.{index}", expand=part.expand_item
        )
        yield _filled(row)


def listed(value: Any, part: Part) -> list[Any]:
    """The items of ``value`` at ``part``, one of which may stand without a list."""
    found = _expanded(value, part.expand)
    return list(found) if isinstance(found, list | tuple) else []


def new_row(part: Part, record: type[Record] | None) -> Row:
    """A row of ``part`` that nobody has filled yet."""
    if part.is_grouped:
        return Row(kind=part.label, group=part)
    return Row(kind=part.kind(record), record=record, expand=part.expand_item)


def raw_of(row: Row) -> Any:
    """The data that ``row`` says, written as its author wrote it wherever it says the same as before."""
    if row.group is not None:
        return row.cells.get(()) or _items(row, row.shape.parts[0])
    if row.record is None:
        column = ITEM.columns[0]
        same = row.raw is not None and shown(column, row.raw) == row.cells.get((), "")
        return row.raw if same else value_of(column, row.cells.get((), ""))
    written = _expanded(row.raw, row.expand)
    data = _spread(deepcopy(written) if isinstance(written, dict) else {}, row.shape)
    for column in row.shape.columns:
        text = row.cells.get(column.keys, "")
        if shown(column, _text_at(data, column.keys, row.shape)) != text:
            _put(data, column.keys, value_of(column, text), row.record)
    for part in row.shape.parts:
        _put_items(row, part, data)
    return _short(_gathered(data, written, row.shape), row.raw, row.expand)


def _put_items(row: Row, part: Part, data: dict[str, Any]) -> None:
    old = get(data, part.keys)
    rows = row.below.get(part.keys, [])
    if part.is_grouped:
        new: Any = raw_of(rows[0]) if rows else None
    elif part.literal and not rows and isinstance(old, str):
        return  # the cell says it
    else:
        new = _items(row, part)
        if old is not None and new == listed(old, part):
            return
        if not new and not part.is_required:
            new = None
        elif len(new) == 1 and part.expand and not isinstance(old, list):
            new = new[0]
    if new != old:
        _put(data, part.keys, new, row.record)


def _items(row: Row, part: Part) -> list[Any]:
    return [raw_of(each) for each in row.below.get(part.keys, [])]


def _text_at(data: dict[str, Any], way: Keys, of: Shape) -> Any:
    """The value of a column; steps aren't the text that may stand instead of them."""
    value = get(data, way)
    is_list = any(part.keys == way for part in of.parts) and not isinstance(value, str)
    return None if is_list else value


def get(data: Any, way: Keys) -> Any:
    """What stands at ``way`` in ``data``."""
    for key in way:
        data = data.get(key) if isinstance(data, dict) else None
    return data


def _put(data: dict[str, Any], way: Keys, value: Any, record: type[Record] | None) -> None:
    """Let ``value`` stand at ``way``; a new key goes where the model has it, None takes the key away."""
    *above, key = way
    order = list(keys(record)) if record else []
    for part in above:
        if not isinstance(data.get(part), dict):
            if value is None:
                return
            _insert(data, part, {}, order)
        data, order = data[part], []
    if value is None:
        data.pop(key, None)
    else:
        _insert(data, key, value, order)


def _insert(data: dict[str, Any], key: str, value: Any, order: Sequence[str]) -> None:
    later = set(order[order.index(key) + 1 :]) if key in order else set()
    following = [other for other in data if other in later] if key not in data else []
    data[key] = value
    start = list(data).index(following[0]) if following else len(data)
    for other in list(data)[start:]:
        if other != key:
            data[other] = data.pop(other)


def _expanded(value: Any, expand: tuple[Expand, ...]) -> Any:
    for each in expand:
        value = each(value)
    return value


def _spread(data: Any, of: Shape) -> Any:
    """``data`` with the records whose fields stand in its row written out."""
    if not isinstance(data, dict):
        return data
    short = {
        way: _expanded(get(data, way), expand) for way, expand in of.spread if isinstance(get(data, way), str)
    }
    return {**data, **{way[0]: value for way, value in short.items()}} if short else data


def _gathered(data: dict[str, Any], before: Any, of: Shape) -> dict[str, Any]:
    """``data`` with those records written short again, or left out if they say nothing any more."""
    for way, expand in of.spread:
        value = get(data, way)
        if not isinstance(value, dict):
            continue
        if not value:
            if get(before, way) != {}:
                data.pop(way[0])
        else:
            data[way[0]] = _short(value, get(before, way), expand)
    return data


def _short(value: dict[str, Any], before: Any, expand: tuple[Expand, ...]) -> Any:
    """``value`` as a bare text where authors may write one, unless its author didn't."""
    if len(value) != 1 or isinstance(before, dict):
        return value
    (text,) = value.values()
    return text if isinstance(text, str) and expand and _expanded(text, expand) == value else value


def _kept(cells: dict[Keys, str]) -> dict[Keys, str]:
    return {way: text for way, text in cells.items() if text}
