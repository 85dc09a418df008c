"""YAML events as plain values; anchors, tags and depth are refused before anything is built."""

import re
from dataclasses import dataclass
from typing import Any

import yaml

from generator.problems.problem import Problem
from generator.problems.wording import number, quoted, short
from generator.source.characters import FORBIDDEN, visible
from generator.source.syntax import quoted_line
from generator.source.text import TextFile

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""PyYAML's parser in C, or in Python where PyYAML was built without it."""

DEPTH = 100
"""Levels of lists and keys that a file may nest."""

LONGEST = 20_000
"""Characters of one text, some ten pages: more than is read, and what paper still takes easily."""
LONGEST_WORD = 2000
"""Characters of one word, as long as addresses get: breaking longer ones takes paper minutes."""

_NULLS = {"~", "null", "Null", "NULL"}
_CUT_OFF = re.compile(r"[ \t]+#\S")


@dataclass(slots=True)
class _Open:
    """A list or a mapping whose end is still to come."""

    value: Any
    keys: dict[str, Any] | None = None
    """Where each key stands, in a mapping."""
    key: str | None = None
    """The key whose value comes next."""
    repeated: bool = False
    """Whether that key stood there before; its first value is kept."""


class Reader:
    """Builds the values of one file from its YAML events, and collects what is wrong."""

    def __init__(self, file: TextFile, most: int) -> None:
        self.file = file
        self.root: Any = None
        self.problems: list[Problem] = []
        self.usable = False
        """Whether the values are what the author wrote."""
        self._most = most
        self._senseless = False
        """Whether the rest of the file can't be told apart any more."""
        self._open: list[_Open] = []
        self._comments = " #" in file.text or "\t#" in file.text

    def read(self) -> None:
        """Read to the end, to the first thing that makes the rest senseless, or to the last problem allowed.

        The parser's own errors pass through.
        """
        parser = LOADER(self.file.text)
        try:
            self._read(parser)
        finally:
            parser.dispose()
        if len(self.problems) >= self._most:
            self.usable = False

    def _read(self, parser: Any) -> None:
        documents = 0
        while not self._senseless and len(self.problems) < self._most:
            event = parser.get_event()
            if isinstance(event, yaml.NodeEvent):
                self._node(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._open.pop()
            elif isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                self.usable = True
                if documents > 1:
                    self._refuse(
                        event, "banyak-dokumen", "dokumen kedua dimulai di sini", "hapus baris --- ini."
                    )
                    self._give_up()
            elif isinstance(event, yaml.StreamEndEvent):
                if self.root is None and (self.usable or not documents):
                    self.usable = False
                    hint = "isi berkas ini, atau hapus bila tidak diperlukan."
                    self.problems.append(self.file.problem("berkas-kosong", "berkas ini kosong", hint))
                return

    def _node(self, event: yaml.NodeEvent) -> None:
        """Take a scalar, or the beginning of a list or mapping, as a key or a value."""
        if event.anchor is not None or getattr(event, "tag", None) is not None:
            self._forbidden(event)
        if isinstance(event, yaml.ScalarEvent) and len(event.value) > LONGEST_WORD:
            self._long(event)
        top = self._open[-1] if self._open else None
        if top is not None and top.keys is not None and top.key is None:
            self._key(top, event)
            return
        value: Any = None
        if isinstance(event, yaml.ScalarEvent):
            if event.style:
                value = visible(event.value)
                if event.style == '"':
                    self._escapes(event)
            elif event.value not in _NULLS:
                value = visible(event.value) or None
            else:
                hint = f"hapus {event.value}; bila ini teks, {self._in_quotes(event)}"
                self._refuse(event, "nilai-null", f"nilai kosong ditulis {event.value}", hint)
            if self._comments and not event.style:
                self._cut_off(event)
        elif isinstance(event, yaml.MappingStartEvent):
            value = {}
            self._open.append(_Open(value, {}))
        elif isinstance(event, yaml.SequenceStartEvent):
            value = []
            self._open.append(_Open(value))
        if len(self._open) > DEPTH:
            message = f"isian bertingkat lebih dari {DEPTH}"
            self._refuse(event, "terlalu-dalam", message, "kurangi tingkatnya.")
            self._give_up()
        self._add(top, value)

    def _key(self, top: _Open, event: yaml.NodeEvent) -> None:
        """Take ``event`` as the key of the next value."""
        keys = top.keys or {}
        if isinstance(event, yaml.ScalarEvent) and event.style == '"':
            self._escapes(event)
        if not isinstance(event, yaml.ScalarEvent):
            if not isinstance(event, yaml.AliasEvent):
                message = "nama isian tidak boleh berupa daftar atau kelompok isian"
                hint = f"pakai satu teks; bila ini isi, {self._in_quotes(event)}"
                self._refuse(event, "nama-isian", message, hint)
            self._give_up()
            return
        key = visible(event.value)
        top.key, top.repeated = key, key in keys
        if top.repeated:
            first, second = keys[key].line + 1, _start(event).line + 1
            message = f"isian {quoted(key)} ditulis dua kali: pertama di baris {first}"
            hint = f"gabungkan isinya, lalu hapus salah satu (baris {first} atau {second})."
            self._refuse(event, "isian-ganda", message, hint)
        elif key == "<<" and not event.style:
            hint = "salin isian yang dimaksud ke sini."
            self._refuse(event, "jangkar", "penggabungan YAML (<<) tidak dipakai di sini", hint)
            self.usable = False
        elif top.keys is not None:
            top.keys[key] = event.start_mark

    def _add(self, top: _Open | None, value: Any) -> None:
        if top is None:
            self.root = value
        elif top.keys is None:
            top.value.append(value)
        else:
            if not top.repeated:
                top.value[top.key] = value
            top.key = None

    def _give_up(self) -> None:
        self.usable, self._senseless = False, True

    def _forbidden(self, event: yaml.NodeEvent) -> None:
        """Anchors, aliases and tags: they would let one file mean more than one can see."""
        quotes, anchor = self._in_quotes(event), short(event.anchor or "")
        if isinstance(event, yaml.AliasEvent):
            message = f"acuan YAML (*{anchor}) tidak dipakai di sini"
            self._refuse(
                event, "jangkar", message, f"salin isi yang dimaksud ke sini; bila ini teks, {quotes}"
            )
        elif event.anchor is not None:
            message = f"jangkar YAML (&{anchor}) tidak dipakai di sini"
            self._refuse(event, "jangkar", message, f"hapus &{anchor}; bila ini teks, {quotes}")
        else:
            message = f"tag YAML ({quoted(str(getattr(event, 'tag', '')))}) tidak dipakai di sini"
            self._refuse(event, "tag-khusus", message, f"hapus tag itu; bila ini teks, {quotes}")
        self.usable = False

    def _escapes(self, event: yaml.ScalarEvent) -> None:
        r"""Control characters that an escape such as ``\0`` brings in."""
        if found := FORBIDDEN.search(event.value):
            message = f"ada karakter yang tidak boleh dipakai (U+{ord(found[0]):04X})"
            self._refuse(event, "karakter-terlarang", message, "hapus kode \\… itu dari teks ini.")

    def _long(self, event: yaml.ScalarEvent) -> None:
        """Texts and words that nobody reads to their end, and that cost more than all others together."""
        longest = max(map(len, event.value.split()), default=0)
        if len(event.value) > LONGEST:
            message = f"teks ini berisi {number(len(event.value))} karakter, paling banyak {number(LONGEST)}"
            hint = "bagi menjadi beberapa teks; periksa juga tanda kutip penutupnya."
        elif longest > LONGEST_WORD:
            message = f"satu kata berisi {number(longest)} karakter, paling banyak {number(LONGEST_WORD)}"
            hint = "beri spasi di antara katanya."
        else:
            return
        self._refuse(event, "terlalu-panjang", message, hint)
        self.usable = False

    def _cut_off(self, event: yaml.ScalarEvent) -> None:
        """Text after ``#`` that was hardly meant as a comment."""
        mark: Any = event.end_mark
        if _CUT_OFF.match(self.file.text, mark.index):
            message = "teks sesudah # dibaca sebagai komentar, bukan isi"
            hint = "apit seluruh teksnya dengan tanda kutip, atau beri spasi sesudah # bila ini komentar."
            column = self.file.lines[mark.line].find("#", mark.column) + 1
            self.problems.append(self.file.problem("teks-terpotong", message, hint, mark.line + 1, column))

    def _in_quotes(self, event: yaml.Event) -> str:
        return f"apit dengan tanda kutip: {quoted_line(self.file, _start(event).line + 1)}"

    def _refuse(self, event: yaml.Event, rule: str, message: str, hint: str) -> None:
        mark = _start(event)
        self.problems.append(self.file.problem(rule, message, hint, mark.line + 1, mark.column + 1))


def _start(event: yaml.Event) -> Any:
    """Where ``event`` begins; the parser always says, although its types don't."""
    return event.start_mark
