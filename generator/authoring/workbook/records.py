"""The records of each sheet, taken from the data of a source."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.authoring.fields import RECORD_NAMES
from generator.authoring.workbook.layout import Layout, Style
from generator.authoring.workbook.tree import Row, row_of

Files = Mapping[str, Any]
"""The data of a source as it is read, by the paths of its files below the source folder."""


def entry_paths(files: Iterable[str]) -> list[str]:
    return sorted(path for path in files if path.startswith("faq/"))


def rows_of(layout: Layout, files: Files) -> Iterator[Row]:
    """The records of a sheet as trees, in order."""
    kind = RECORD_NAMES[layout.record]
    if layout.kind == "entri":
        for path in entry_paths(files):
            yield row_of(layout.record, files[path], kind, path)
        return
    path = f"{layout.kind}.yml"
    value = files.get(path)
    if layout.style is Style.FORM:
        yield row_of(layout.record, value or {}, kind, path)
    else:
        for index, item in enumerate(value or ()):
            yield row_of(layout.record, item, kind, f"{path}.{index}")
