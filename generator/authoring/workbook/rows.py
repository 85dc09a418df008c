"""The rows of a sheet as trees of records, and what is wrong with how they stand."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.authoring.fields import RECORD_NAMES
from generator.authoring.workbook.cells import clean, shown, value_of
from generator.authoring.workbook.layout import ID, KEY, KIND, LEVEL, MAIN, TOPIC, Layout, Style, ordered
from generator.authoring.workbook.shapes import Column, Form, Part
from generator.authoring.workbook.tree import Row, new_row
from generator.model.base import Record
from generator.problems.problem import Problem
from generator.problems.wording import choose, natural, quoted
from generator.problems.wording import number as number_of
from generator.source.characters import visible
from generator.source.reader import LONGEST
from generator.source.workbook import Cell, Sheet

_EXPORT = "ekspor ulang buku kerja ini, lalu salin isinya ke sana."


@dataclass(kw_only=True)
class SheetRows:
    """Reads one sheet; ``roots`` are its records."""

    layout: Layout
    sheet: Sheet
    needs_keys: bool = False
    problems: list[Problem] = field(default_factory=list)
    roots: list[Row] = field(default_factory=list)
    extra: dict[int, dict[str, str]] = field(default_factory=dict)
    """Texts in columns that are no fields of the root in that row: topic and id."""
    places: dict[str, int] = field(default_factory=dict)
    """The number of each column by what is above it."""

    def read(self) -> None:
        self.problems += self.sheet.merged_problems()
        self._read_headers()
        if self.problems:
            return
        if self.layout.style is Style.FORM:
            self.roots.append(self._form())
        open_: list[Row | None] = [self.roots[0] if self.roots else None]
        for number, cells in self.sheet.rows.items():
            texts = self._texts(number, cells)
            if set(texts) - {KEY}:  # nothing but its key is left of a row that was emptied
                self._row(number, texts, open_)

    def problem(self, rule: str, message: str, hint: str, row: int = 1, label: str = "") -> None:
        column = self.places.get(label, 1)
        self.problems.append(self.sheet.problem(rule, message, hint, row, column))

    def _read_headers(self) -> None:
        filled = {column for cells in self.sheet.rows.values() for column in cells}
        labels = self.layout.labels
        for column, written in self.sheet.headers.items():
            label = " ".join(visible(written).lower().replace("_", " ").split())
            if label in self.places:
                message = f"judul kolom {quoted(label)} ada dua kali"
                self.problems.append(
                    self.sheet.problem("kolom-ganda", message, "hapus salah satu.", 1, column)
                )
            elif label in labels:
                self.places[label] = column
            elif column in filled:
                self._unknown(column, written)
        for column in sorted(filled - set(self.sheet.headers)):
            self._unknown(column, "")
        for label in labels:
            if label not in self.places and (label != KEY or self.needs_keys):
                message = f"kolom {quoted(label)} tidak ada di baris pertama"
                self.problem("kolom-tidak-ada", message, f"tambahkan kolom itu, atau {_EXPORT}")

    def _unknown(self, column: int, written: str) -> None:
        message = f"judul kolom {quoted(written)} tidak dikenal" if written else "kolom ini tidak berjudul"
        hint = f"{choose(written, self.layout.labels)} Bila bukan isian, hapus kolom ini."
        self.problems.append(self.sheet.problem("kolom-tidak-dikenal", message, hint, 1, column))

    def _texts(self, number: int, cells: dict[int, Cell]) -> dict[str, str]:
        """The texts of a row by what is above them."""
        texts: dict[str, str] = {}
        for label, column in self.places.items():
            cell = cells.get(column, Cell())
            text = cell.text
            if cell.fault:
                forms = {field.form for _, field in self.layout.fields.get(label, [])}
                text = cell.whole if label == LEVEL or Form.NUMBER in forms else ""
                text = cell.day if Form.DATE in forms else text
                if not text:
                    self.problem("sel-bukan-teks", *cell.fault, number, label)
                    text = "?"  # so that it isn't told to be empty, too
            if text := clean(text):
                texts[label] = text
        return texts

    def _form(self) -> Row:
        record = self.layout.record
        root = Row(kind=RECORD_NAMES[record], record=record, sheet=self.sheet, key=f"{self.layout.kind}.yml")
        root.spots = {}
        return root

    def _row(self, number: int, texts: dict[str, str], open_: list[Row | None]) -> None:
        if self.layout.style is Style.FLAT:
            self._root(number, texts)
            return
        kind = " ".join(texts.get(KIND, "").lower().replace("_", " ").split())
        if self.layout.style is Style.FORM and self._field(number, kind, texts):
            return
        level = self._level(number, kind, texts, open_)
        if level is None:
            return
        del open_[level + 1 :]
        open_.append(self._placed(number, kind, texts, level, open_[level]))

    def _field(self, number: int, kind: str, texts: dict[str, str]) -> bool:
        """Take a row that stands for a field of the sheet's only record."""
        root = self.roots[0]
        column = next((column for column in ordered(root.shape) if column.label == kind), None)
        if column is None or texts.get(LEVEL, "0") != "0":
            return False
        if column.keys in root.spots:
            hint = f"gabungkan dengan baris {root.spots[column.keys][0]}, lalu hapus baris ini."
            self.problem("baris-ganda", f"isian {quoted(kind)} sudah ada", hint, number, KIND)
            return True
        root.spots[column.keys] = number, self.places[MAIN]
        self._fill(root, number, texts, {MAIN: column})
        return True

    def _level(self, number: int, kind: str, texts: dict[str, str], open_: list[Row | None]) -> int | None:
        text = texts.get(LEVEL, "")
        if not text:
            fitting = (level for level in range(len(open_) - 1, -1, -1) if self._fits(kind, level, open_))
            return next(fitting, 0)
        most = len(open_) - 1
        if text.isascii() and text.isdigit() and int(text) <= most:
            return int(text)
        message = f"tingkat {quoted(text)} tidak mungkin di sini"
        hint = f"isi angka 0 sampai {most}, atau kosongkan; baris di atasnya bertingkat {most - 1}."
        if most == 0:
            hint = f"baris pertama bertingkat 0; bila baris-baris ini diurutkan menurut kolom, {_EXPORT}"
        self.problem("tingkat-baris", message, hint, number, LEVEL)
        return None

    def _fits(self, kind: str, level: int, open_: list[Row | None]) -> bool:
        if level == 0 and self.layout.style is not Style.FORM:
            return kind == self._root_kind
        above = open_[level]
        return above is not None and kind in dict(_children(above))

    @property
    def _root_kind(self) -> str:
        return RECORD_NAMES[self.layout.record]

    def _placed(
        self, number: int, kind: str, texts: dict[str, str], level: int, above: Row | None
    ) -> Row | None:
        """A row below ``above``; None if it can't stand there, and then none can below it."""
        if level == 0 and self.layout.style is not Style.FORM:
            if kind == self._root_kind:
                return self._root(number, texts)
            message = f"baris {quoted(kind)} tidak berada di bawah baris {quoted(self._root_kind)}"
            hint = "isi tingkat 1 atau lebih, di bawah baris yang memuatnya."
            self.problem("jenis-baris", message, hint, number, KIND)
            return None
        if above is None:
            return None
        children = dict(_children(above))
        if kind not in children:
            message = f"baris {quoted(kind)} tidak dapat berada di bawah baris {quoted(above.kind)}"
            if not kind:
                message = "jenis baris belum diisi"
            elif kind not in self.layout.kinds:
                message = f"jenis baris {quoted(kind)} tidak dikenal"
            hint = choose(kind, list(children)) if children else "ubah tingkatnya."
            self.problem("jenis-baris", message, hint, number, KIND)
            return None
        part, record = children[kind]
        row = new_row(part, record)
        rows = above.below.setdefault(part.keys, [])
        if part.is_grouped and rows:
            hint = f"gabungkan dengan baris {rows[0].number}."
            self.problem("baris-ganda", f"baris {quoted(kind)} sudah ada", hint, number, KIND)
        rows.append(row)
        self._fill(row, number, texts, self._columns(row))
        self._check_literal(above, part, number)
        return row

    def _check_literal(self, above: Row, part: Part, number: int) -> None:
        """A text that stands for steps isn't beside them."""
        if part.literal and (text := above.cells.get(part.keys)):
            message = f"baris di atasnya berisi {quoted(text)}, jadi tidak ada baris {quoted(part.label)}"
            hint = f"kosongkan sel itu di baris {above.number}, atau hapus baris ini."
            self.problem("sel-tidak-berlaku", message, hint, number, KIND)

    def _root(self, number: int, texts: dict[str, str]) -> Row:
        row = Row(kind=self._root_kind, record=self.layout.record)
        if self.layout.style is Style.ANSWERS:
            columns: dict[str, Column] = {}
            own: tuple[str, ...] = (MAIN, ID)
        else:
            columns = {column.label: column for column in row.shape.columns}
            own = (TOPIC,) if TOPIC in self.layout.leading else ()
        self._fill(row, number, {k: v for k, v in texts.items() if k not in own}, columns)
        self.extra[number] = {label: texts.get(label, "") for label in own}
        if TOPIC in own:
            row.spots[(TOPIC,)] = number, self.places[TOPIC]
        self.roots.append(row)
        return row

    def _columns(self, row: Row) -> dict[str, Column]:
        main = row.shape.main if self.layout.has_main else None
        return {
            MAIN if main and column.keys == main.keys else column.label: column
            for column in row.shape.columns
        }

    def _fill(self, row: Row, number: int, texts: dict[str, str], columns: dict[str, Column]) -> None:
        row.sheet, row.number = self.sheet, number
        if row.record is not self.layout.record or self.layout.style is not Style.FORM:
            row.key = texts.get(KEY, "")
            row.spots = {column.keys: (number, self.places[label]) for label, column in columns.items()}
        for label, text in texts.items():
            if label in (KEY, LEVEL, KIND):
                continue
            if label not in columns:
                message = (
                    f"kolom {quoted(label)} tidak berlaku bagi baris {quoted(texts.get(KIND, row.kind))}"
                )
                hint = (
                    f"kosongkan, atau pindahkan isinya. Kolom yang berlaku: {natural(list(columns), 'dan')}."
                )
                self.problem("sel-tidak-berlaku", message, hint, number, label)
            elif len(text) > LONGEST and columns[label].form is not Form.LINES:
                message = (
                    f"sel ini berisi {number_of(len(text))} karakter, paling banyak {number_of(LONGEST)}"
                )
                self.problem("terlalu-panjang", message, "bagi menjadi beberapa baris.", number, label)
            else:
                column = columns[label]
                row.cells[column.keys] = shown(column, value_of(column, text))


def _children(above: Row) -> Iterator[tuple[str, tuple[Part, type[Record] | None]]]:
    """What rows below ``above`` may be called, and what each is."""
    for part in above.shape.parts:
        if part.is_grouped:
            yield part.label, (part, None)
        else:
            for record in part.records or (None,):
                yield part.kind(record), (part, record)
