"""Whether the rows of a sheet were put into another order than that of their keys: sorted by a column."""

from collections.abc import Iterator

from generator.authoring.workbook.export import lines
from generator.authoring.workbook.layout import KEY, KIND, MAIN, QUESTIONS
from generator.authoring.workbook.records import Files, rows_of
from generator.authoring.workbook.rows import SheetRows
from generator.problems.problem import Problem
from generator.source.comparing import rising

FEW = 8
"""Rows of fewer may be in any order by hand."""


def shuffled(rows: SheetRows, base: Files) -> Iterator[Problem]:
    """That most rows stand elsewhere than they were exported; a few that were moved are none."""
    if rows.layout == QUESTIONS or KEY not in rows.places:  # questions have no order of their own
        return
    exported = {
        texts[KEY]: texts
        for record in rows_of(rows.layout, base)
        for _, _, texts in lines(rows.layout, record)
    }
    order = {key: index for index, key in enumerate(exported)}
    column = rows.places[KEY]
    found = {
        cells[column].text: number
        for number, cells in rows.sheet.rows.items()
        if column in cells and cells[column].text in order
    }
    if len(found) < FEW:
        return
    staying = rising([order[key] for key in found])
    moved = len(found) - len(staying)
    if 2 * moved > len(found) or 2 * _changed_places(rows, found, exported) > len(found):
        message = "baris-baris lembar ini berada dalam urutan lain daripada saat diekspor"
        hint = (
            "batalkan pengurutan (sort), atau ekspor ulang lalu ulangi perubahannya. "
            "Beberapa baris boleh dipindahkan; seluruh lembar tidak boleh diurutkan menurut kolom."
        )
        yield rows.sheet.problem("baris-teracak", message, hint, min(found.values()), column)


def _changed_places(rows: SheetRows, found: dict[str, int], exported: dict[str, dict[str, str]]) -> int:
    """How many rows say what another said: columns that were sorted without their keys."""
    labels = [label for label in (MAIN, *rows.layout.labels) if label in rows.places][:3]
    labels = [label for label in labels if label not in (KEY, KIND)] or [KIND]
    label = labels[0]
    said = {texts.get(label, "") for texts in exported.values()} - {""}
    count = 0
    for key, number in found.items():
        cell = rows.sheet.rows[number].get(rows.places[label])
        text = cell.text.strip() if cell else ""
        count += text != exported[key].get(label, "").strip() and text in said
    return count
