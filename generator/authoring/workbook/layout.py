"""The sheets of a workbook: which records each holds, and what its columns are."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property

from generator.authoring.fields import CATALOGUE_MODELS, RECORD_NAMES
from generator.authoring.ids import kind_named
from generator.authoring.workbook.shapes import ITEM, Column, Form, Part, Shape, shape, side
from generator.model.base import Record
from generator.model.entry import Entry

KEY, LEVEL, KIND, MAIN, TOPIC, ID = "kunci", "tingkat", "jenis baris", "isi", "topik", "id"
"""What stands above the columns that aren't fields."""

GUIDE = "Petunjuk"
"""The sheet that says how to fill in the others; it isn't read."""
BASE = "_dasar"
"""The hidden sheet with the data as it was when it was exported."""

HEADING = RECORD_NAMES[Entry]
"""What the row is called under which all rows of an answer stand."""


COMMON = (
    *("isi", "id", "pelaku", "kepada", "bila", "saluran", "eskalasi ke", "dokumen", "asli", "salinan"),
    *("nama", "jenis", "keterangan", "alamat", "status"),
)
"""Columns that are shown even while nothing stands in them, and first where there are many."""


class Style(StrEnum):
    """How the records of a sheet stand in it."""

    FLAT = "flat"
    """A row for each; what has rows of its own stands in another sheet, or there is none."""
    TREE = "tree"
    """A row for each, and rows below it."""
    FORM = "form"
    """A single record: a row for each of its fields."""
    ANSWERS = "answers"
    """A row that names each entry, and all that stands below it."""


@dataclass(frozen=True, kw_only=True)
class Layout:
    """A sheet."""

    name: str
    kind: str
    """The kind of file whose records it holds."""
    style: Style

    @property
    def record(self) -> type[Record]:
        return CATALOGUE_MODELS[self.kind]

    @property
    def has_main(self) -> bool:
        """Whether what each row is about stands in one column, whatever its field."""
        return self.style in (Style.FORM, Style.ANSWERS)

    @cached_property
    def fields(self) -> dict[str, list[tuple[type[Record] | None, Column]]]:
        """The fields that stand in each column, by what is above it."""
        found: dict[str, list[tuple[type[Record] | None, Column]]] = {}
        shapes: list[tuple[type[Record] | None, Shape]] = []
        if self.style in (Style.FLAT, Style.TREE):
            shapes.append((self.record, shape(self.record)))
        if self.style is not Style.FLAT:
            shapes += below(self.record)
        for record, of in shapes:
            for column in ordered(of):
                if not (self.has_main and column == of.main):
                    found.setdefault(column.label, []).append((record, column))
        return found

    @property
    def leading(self) -> tuple[str, ...]:
        """The columns that stand before the fields."""
        match self.style:
            case Style.FLAT:
                return (KEY, TOPIC) if self.record is Entry else (KEY,)
            case Style.TREE:
                return KEY, LEVEL, KIND
            case Style.FORM:
                return KEY, LEVEL, KIND, MAIN
            case Style.ANSWERS:
                return KEY, LEVEL, KIND, MAIN, ID

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """What stands above the columns, in order."""
        rest = [label for label in self.fields if label not in self.leading]
        if self.style is Style.ANSWERS:
            rest.sort(key=lambda label: COMMON.index(label) if label in COMMON else len(COMMON))
        return (*self.leading, *rest)

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """What its rows may be called."""
        own = {
            Style.FLAT: (),
            Style.TREE: (RECORD_NAMES[self.record],),
            Style.FORM: tuple(column.label for column in ordered(shape(self.record))),
            Style.ANSWERS: (HEADING,),
        }[self.style]
        inner = () if self.style is Style.FLAT else (kind for kind, *_ in _all_kinds(self.record))
        return tuple(dict.fromkeys((*own, *inner)))


LAYOUTS = (
    Layout(name="Pertanyaan", kind="entri", style=Style.FLAT),
    Layout(name="Jawaban", kind="entri", style=Style.ANSWERS),
    Layout(name="Kantor", kind="kantor", style=Style.FORM),
    Layout(name="Peran", kind="peran", style=Style.FLAT),
    Layout(name="Topik", kind="topik", style=Style.FLAT),
    Layout(name="Saluran", kind="saluran", style=Style.TREE),
    Layout(name="Dokumen", kind="dokumen", style=Style.TREE),
    Layout(name="Rujukan", kind="rujukan", style=Style.FLAT),
    Layout(name="Istilah", kind="istilah", style=Style.TREE),
    Layout(name="Kata pencarian", kind="cari", style=Style.FORM),
    Layout(name="Diagnosis", kind="diagnosis", style=Style.FORM),
)
"""All sheets, in their order."""

QUESTIONS, ANSWERS = LAYOUTS[:2]
OTHERS = LAYOUTS[2:]
"""One sheet for each of the files at the root of a source."""


def ordered(of: Shape) -> tuple[Column, ...]:
    """The columns of a record, what must be filled in first."""
    return tuple(sorted(of.columns, key=lambda column: not column.is_required))


def ids_in(record: type[Record] | None, column: Column) -> str:
    """The kind of file whose ids stand in ``column`` of a ``record``, or ""."""
    if column.form is Form.PARTIES:
        return "peran"
    return kind_named(record, column.keys[0]) if record and len(column.keys) == 1 else ""


@cache
def below(record: type[Record]) -> tuple[tuple[type[Record] | None, Shape], ...]:
    """The shapes of all rows that may stand below one of a ``record``."""
    return tuple(dict.fromkeys((inner, of) for _, inner, of in _all_kinds(record)))


def _all_kinds(record: type[Record]) -> tuple[tuple[str, type[Record] | None, Shape], ...]:
    """What rows below one of a ``record`` may be called, and their shapes; the outermost first."""
    found: dict[tuple[str, type[Record] | None, Shape], None] = {}
    waiting = [shape(record)]
    while waiting:
        for part in waiting.pop(0).parts:
            for row in _kinds(part):
                if row not in found:
                    found[row] = None
                    waiting.append(row[2])
    return tuple(found)


def _kinds(part: Part) -> Iterator[tuple[str, type[Record] | None, Shape]]:
    if part.is_grouped:
        yield part.label, None, side(part)
    elif not part.records:
        yield part.label, None, ITEM
    else:
        for record in part.records:
            yield part.kind(record), record, shape(record)
