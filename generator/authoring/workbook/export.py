"""A source's data as the sheets of a workbook."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.authoring.checks.identity import PLAIN_KINDS
from generator.authoring.fields import placed
from generator.authoring.workbook.cells import NONE
from generator.authoring.workbook.guide import guide
from generator.authoring.workbook.layout import (
    BASE,
    COMMON,
    HEADING,
    ID,
    KEY,
    KIND,
    LAYOUTS,
    LEVEL,
    MAIN,
    QUESTIONS,
    TOPIC,
    Layout,
    Style,
    ids_in,
    ordered,
)
from generator.authoring.workbook.records import Files, rows_of
from generator.authoring.workbook.shapes import Column, Form
from generator.authoring.workbook.tree import Row
from generator.model.procedure import Branch
from generator.problems.problem import Problem
from generator.problems.wording import number, quoted
from generator.source.files import DataFile, find_files
from generator.source.load import load
from generator.source.text import TextFile, file_problem, read_text
from generator.source.workbook import LONGEST_CELL, column_letter
from generator.source.workbook_writing import LAST, Header, RowOut, SheetOut

CHANNELS = "saluran"
"""Kind of file besides whose ids some kinds of channels may be named."""
Lists = Mapping[str, tuple[str, ...]]

_CHUNK = 30_000
"""Characters of a cell of the exported base."""
STATUS = "status"
_NOTES = {
    KEY: "Tanda baris. Jangan diubah atau dihapus.",
    LEVEL: "Angka: 0 untuk baris pertama, 1 untuk baris di bawahnya, dan seterusnya. Baris berangka lebih "
    "besar adalah bagian dari baris di atasnya. Bila dikosongkan, ditentukan dari jenis barisnya.",
    KIND: "Apa arti baris ini; pilih dari daftar.",
    MAIN: "Isi utama baris: tindakan, pertanyaan, keadaan, nama, atau teksnya.",
    TOPIC: "id topik di lembar Topik.",
    ID: "Hanya pada baris pertanyaan: id seperti di lembar Pertanyaan.",
}
_HEADS, _BLOCKS, _BRANCHES, _STEPS, _REST = "D9E8F0", "FCE9C8", "FFF6E0", "FFFFFF", "EFF5EA"
_WIDE, _NARROW, _MIDDLE = 60, 10, 24
_EXAMPLES = {
    Form.IDS: " Beberapa: pisahkan dengan koma.",
    Form.LINES: " Beberapa: satu di tiap baris (Alt+Enter).",
    Form.PARTIES: " Beberapa bersama-sama: pisahkan dengan koma. Cukup salah satunya: a atau b.",
}


def sheets_of(files: Files) -> list[SheetOut]:
    """All sheets of ``files``; of none, what an office begins with."""
    return [guide(), *(_sheet(layout, files) for layout in LAYOUTS), _base(files)]


def files_of(source_dir: Path) -> dict[str, Any]:
    """The data of each file of a sound source."""
    files: dict[str, Any] = {}
    for found in find_files(source_dir):
        text = read_text(found.path) if isinstance(found, DataFile) else found
        if isinstance(found, DataFile) and isinstance(text, TextFile):
            files[found.path.relative_to(source_dir).as_posix()] = load(text)[0].value
    return files


def too_long(sheets: Iterable[SheetOut], source_dir: Path) -> Iterator[Problem]:
    """What doesn't fit a cell."""
    for sheet in sheets:
        for row in sheet.rows:
            for index, text in row.texts.items():
                count = len(text.encode("utf-16-le")) // 2
                if count > LONGEST_CELL:
                    path = source_dir / f"{row.texts[0].partition('.yml')[0]}.yml"
                    label = quoted(sheet.headers[index].label)
                    message = (
                        f"isi kolom {label} {number(count)} karakter, paling banyak {number(LONGEST_CELL)}"
                    )
                    yield file_problem(path, "terlalu-panjang", message, "bagi isinya sebelum mengekspor.")


def _sheet(layout: Layout, files: Files) -> SheetOut:
    places = {label: index for index, label in enumerate(layout.labels)}
    rows = [
        RowOut(
            texts={places[label]: text for label, text in texts.items() if text},
            level=level,
            colour=_colour(row) if layout.style in (Style.ANSWERS, Style.FORM) else "",
            is_bold=layout.style is Style.ANSWERS and row.kind == HEADING,
            note=_about(record, texts) if layout.style is Style.FORM and row is record else "",
        )
        for record in rows_of(layout, files)
        for level, row, texts in lines(layout, record)
    ]
    used = {layout.labels[index] for row in rows for index in row.texts}
    lists = _lists(files)
    return SheetOut(
        name=layout.name,
        headers=[
            _header(layout, label, label in used, _offered(layout, label, lists)) for label in layout.labels
        ],
        rows=rows,
        indented=places.get(MAIN, -1),
        noted=places.get(KIND, -1),
        frozen=len(layout.leading) if layout.style is not Style.FLAT else places.get("judul", 2) + 1,
    )


def lines(layout: Layout, record: Row) -> Iterator[tuple[int, Row, dict[str, str]]]:
    """The rows of ``record``: level, what each stands for, and its texts by what is above them."""
    if layout.style is Style.FLAT:
        topic = record.key.split("/")[1] if TOPIC in layout.leading else ""
        yield 0, record, {KEY: record.key, TOPIC: topic, **_cells(record, None)}
    elif layout.style is Style.FORM:
        for column in ordered(record.shape):
            text = record.cells.get(column.keys, "")
            key = f"{record.key}.{'.'.join(column.keys)}"
            yield 0, record, {KEY: key, LEVEL: "0", KIND: column.label, MAIN: text}
        yield from _below(layout, record, 0)
    elif layout.style is Style.ANSWERS:
        identity = {ID: record.cells.get(("id",), ""), MAIN: record.title}
        yield 0, record, {KEY: record.key, LEVEL: "0", KIND: HEADING, **identity}
        yield from _below(layout, record, 1)
    else:
        yield 0, record, {KEY: record.key, LEVEL: "0", KIND: record.kind, **_cells(record, None)}
        yield from _below(layout, record, 1)


def _below(layout: Layout, above: Row, level: int) -> Iterator[tuple[int, Row, dict[str, str]]]:
    for part in above.shape.parts:
        for row in above.below.get(part.keys, ()):
            main = row.shape.main if layout.has_main else None
            yield level, row, {KEY: row.key, LEVEL: str(level), KIND: row.kind, **_cells(row, main)}
            yield from _below(layout, row, level + 1)


def _cells(row: Row, main: Column | None) -> dict[str, str]:
    return {
        MAIN if main and main.keys == column.keys else column.label: row.cells.get(column.keys, "")
        for column in row.shape.columns
    }


def _about(record: Row, texts: dict[str, str]) -> str:
    """What the field is that a row stands for."""
    return "\n".join(_notes(column for column in record.shape.columns if column.label == texts[KIND]))


def _colour(row: Row) -> str:
    if row.kind == HEADING:
        return _HEADS
    if row.group or row.record is Branch:
        return _BRANCHES
    if row.record and any(held.records for held in row.shape.parts if Branch in held.records):
        return _BLOCKS
    return _STEPS if row.record and row.shape.main and row.shape.main.keys == ("tindakan",) else _REST


def _header(layout: Layout, label: str, is_used: bool, choices_from: str) -> Header:
    columns = [column for _, column in layout.fields.get(label, [])]
    shown = is_used or label in COMMON or any(column.is_required for column in columns)
    shown = shown or (layout is QUESTIONS and label == STATUS)  # a question without one is published at once
    notes = [_NOTES[label]] if label in layout.leading else list(dict.fromkeys(_notes(columns)))
    is_wide = label == MAIN or any(column.is_words and column.is_required for column in columns)
    widths = {LEVEL: _NARROW, KIND: _MIDDLE}
    choices = tuple(dict.fromkeys(choice for column in columns for choice in column.choices))
    return Header(
        label=label,
        note="\n".join(notes),
        width=widths.get(label, _WIDE if is_wide else _MIDDLE),
        is_hidden=label == KEY or not (shown or label in layout.leading),
        choices=layout.kinds if label == KIND else choices,
        choices_from=choices_from,
    )


def _notes(columns: Iterable[Column]) -> Iterator[str]:
    for column in columns:
        if column.description:
            empty = f" Kosong yang disengaja: {NONE}." if column.has_default else ""
            yield f"{placed(column.description, _sheet_of)}.{_EXAMPLES.get(column.form, '')}{empty}"


def _sheet_of(kind: str) -> str:
    return f"di lembar {next(layout.name for layout in LAYOUTS if layout.kind == kind)}"


def _offered(layout: Layout, label: str, lists: Lists) -> str:
    """The cells that hold what is chosen from in a column, where they hold one kind of thing."""
    kinds = {ids_in(record, column) for record, column in layout.fields.get(label, [])} - {""}
    kind = "topik" if label == TOPIC else kinds.pop() if len(kinds) == 1 else ""
    name = layout.name if label == KIND else kind
    if name in lists:
        letter = column_letter(_OFFSET + list(lists).index(name) + 1)
        return f"'{BASE}'!${letter}$2:${letter}${len(lists[name]) + 1}"
    return _ids(kind) if kind else ""


def _ids(kind: str) -> str:
    """The cells that hold the ids of ``kind``."""
    layout = next(layout for layout in LAYOUTS if layout.kind == kind)
    letter = "ABCDEFGHIJ"[layout.labels.index(ID)]
    return f"'{layout.name}'!${letter}$2:${letter}${LAST}"


_OFFSET = 2
"""Columns of the base's sheet before those of what there is to choose from."""


def _lists(files: Files) -> Lists:
    """What there is to choose from besides ids: kinds of rows, by their sheets, and kinds of channels."""
    channels = next(layout for layout in LAYOUTS if layout.kind == CHANNELS)
    own = (record.cells.get((ID,), "") for record in rows_of(channels, files))
    return {**{layout.name: layout.kinds for layout in LAYOUTS}, CHANNELS: (*PLAIN_KINDS, *filter(None, own))}


def _base(files: Files) -> SheetOut:
    """The hidden sheet: the data by file, and what there is to choose from."""
    chunks = [
        {0: path, 1: text[start : start + _CHUNK]}
        for path, value in files.items()
        for text in [_packed(value)]
        for start in range(0, len(text), _CHUNK)
    ]
    lists = _lists(files)
    count = max(len(chunks), *map(len, lists.values()))
    rows = []
    for index in range(count):
        texts = dict(chunks[index]) if index < len(chunks) else {}
        for column, choices in enumerate(lists.values(), _OFFSET):
            if index < len(choices):
                texts[column] = choices[index]
        rows.append(RowOut(texts=texts))
    labels = ("berkas", "data", *lists)
    return SheetOut(name=BASE, headers=[Header(label=label) for label in labels], rows=rows, is_hidden=True)


def _packed(value: Any) -> str:
    """``value`` in plain ASCII, without what a workbook would take for the number of a character."""
    return json.dumps(value, ensure_ascii=True).replace("_", "\\u005f")
