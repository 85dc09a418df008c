"""YAML events as plain values; anchors, tags and depth are refused before anything is built."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.files import TextFile
from generator.problems import Problem
from generator.syntax import quoted_line
from generator.wording import quoted

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""PyYAML's parser in C, or in Python where PyYAML was built without it."""

DEPTH = 100
"""Levels of lists and keys that a file may nest."""

_NULLS = {"~", "null", "Null", "NULL"}
_CUT_OFF = re.compile(r"[ \t]+#\S")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass
class _Open:
    """A list or a mapping whose end is still to come."""

    value: Any
    keys: dict[str, Any] = field(default_factory=dict)
    """Where each key stands."""
    key: str | None = None
    """The key whose value comes next."""
    repeated: bool = False
    """Whether that key stood there before; its first value is kept."""


class Reader:
    """Builds the values of one file from its YAML events."""

    def __init__(self, file: TextFile) -> None:
        self.file = file
        self.root: Any = None
        self.usable = False
        self._senseless = False
        """Whether the rest of the file can't be told apart any more."""
        self._open: list[_Open] = []
        self._comments = " #" in file.text or "\t#" in file.text

    def read(self) -> Iterator[Problem]:
        """Read to the end or to the first thing that makes the rest senseless; yields what is wrong."""
        documents = 0
        for event in yaml.parse(self.file.text, Loader=LOADER):
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    message = "dokumen kedua dimulai di sini"
                    yield self._at(event, "banyak-dokumen", message, "hapus baris --- ini.")
                    self.usable = False
                    return
                self.usable = True
            elif isinstance(event, yaml.NodeEvent):
                yield from self._node(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._open.pop()
            if self._senseless:
                return
        if self.root is None and (self.usable or not documents):
            self.usable = False
            hint = "isi berkas ini, atau hapus bila tidak diperlukan."
            yield self.file.problem("berkas-kosong", "berkas ini kosong", hint)

    def _node(self, event: yaml.NodeEvent) -> Iterator[Problem]:
        yield from self._refused(event)
        top = self._open[-1] if self._open else None
        if top is not None and isinstance(top.value, dict) and top.key is None:
            yield from self._key(top, event)
            return
        value: Any = None
        if isinstance(event, yaml.ScalarEvent):
            value = event.value if event.value or event.style else None
            yield from self._text(event)
            if not event.style and value in _NULLS:
                value = None
        elif isinstance(event, yaml.MappingStartEvent):
            value = {}
        elif isinstance(event, yaml.SequenceStartEvent):
            value = []
        self._add(top, value)
        if isinstance(event, yaml.CollectionStartEvent):
            self._open.append(_Open(value))
            if len(self._open) > DEPTH:
                message = f"isian bertingkat lebih dari {DEPTH}"
                yield self._at(event, "terlalu-dalam", message, "kurangi tingkatnya.")
                self._give_up()

    def _key(self, top: _Open, event: yaml.NodeEvent) -> Iterator[Problem]:
        """Take ``event`` as the key of the next value."""
        if not isinstance(event, yaml.ScalarEvent):
            if not isinstance(event, yaml.AliasEvent):
                message = "nama isian tidak boleh berupa daftar atau kelompok isian"
                hint = f"pakai satu teks; bila ini isi, {self._in_quotes(event)}"
                yield self._at(event, "nama-isian", message, hint)
            self._give_up()
            return
        key = event.value
        top.key, top.repeated = key, key in top.keys
        if top.repeated:
            first, second = top.keys[key].line + 1, _start(event).line + 1
            message = f"isian {quoted(key)} ditulis dua kali: pertama di baris {first}"
            hint = f"gabungkan isinya, lalu hapus salah satu (baris {first} atau {second})."
            yield self._at(event, "isian-ganda", message, hint)
        elif key == "<<" and not event.style:
            hint = "salin isian yang dimaksud ke sini."
            yield self._at(event, "jangkar", "penggabungan YAML (<<) tidak dipakai di sini", hint)
            self.usable = False
        else:
            top.keys[key] = _start(event)

    def _give_up(self) -> None:
        self.usable, self._senseless = False, True

    def _add(self, top: _Open | None, value: Any) -> None:
        if top is None:
            self.root = value
        elif isinstance(top.value, list):
            top.value.append(value)
        else:
            if not top.repeated:
                top.value[top.key] = value
            top.key = None

    def _refused(self, event: yaml.NodeEvent) -> Iterator[Problem]:
        """Anchors, aliases and tags: they would let one file mean more than one can see."""
        if isinstance(event, yaml.AliasEvent):
            message = f"acuan YAML (*{event.anchor}) tidak dipakai di sini"
            hint = f"salin isi yang dimaksud ke sini; bila ini teks, {self._in_quotes(event)}"
        elif event.anchor is not None:
            message = f"jangkar YAML (&{event.anchor}) tidak dipakai di sini"
            hint = f"hapus &{event.anchor}; bila ini teks, {self._in_quotes(event)}"
        elif getattr(event, "tag", None) is not None:
            self.usable = False
            message = f"tag YAML ({quoted(str(getattr(event, 'tag', '')))}) tidak dipakai di sini"
            hint = f"hapus tag itu; bila ini teks, {self._in_quotes(event)}"
            yield self._at(event, "tag-khusus", message, hint)
            return
        else:
            return
        self.usable = False
        yield self._at(event, "jangkar", message, hint)

    def _text(self, event: yaml.ScalarEvent) -> Iterator[Problem]:
        """What is suspicious in one text."""
        if not event.style:
            if event.value in _NULLS:
                hint = f"hapus {event.value}; bila ini teks, {self._in_quotes(event)}"
                yield self._at(event, "nilai-null", f"nilai kosong ditulis {event.value}", hint)
            yield from self._cut_off(event)
        elif event.style == '"' and (found := _CONTROL.search(event.value)):
            message = f"ada karakter yang tidak boleh dipakai (U+{ord(found[0]):04X})"
            yield self._at(event, "karakter-terlarang", message, "hapus kode \\… itu dari teks ini.")

    def _cut_off(self, event: yaml.ScalarEvent) -> Iterator[Problem]:
        mark: Any = event.end_mark
        if self._comments and _CUT_OFF.match(self.file.text, mark.index):
            message = "teks sesudah # dibaca sebagai komentar, bukan isi"
            hint = "apit seluruh teksnya dengan tanda kutip, atau beri spasi sesudah # bila ini komentar."
            column = self.file.lines[mark.line].find("#", mark.column) + 1
            yield self.file.problem("teks-terpotong", message, hint, mark.line + 1, column)

    def _in_quotes(self, event: yaml.Event) -> str:
        return f"apit dengan tanda kutip: {quoted_line(self.file, _start(event).line + 1)}"

    def _at(self, event: yaml.Event, rule: str, message: str, hint: str) -> Problem:
        mark = _start(event)
        return self.file.problem(rule, message, hint, mark.line + 1, mark.column + 1)


def _start(event: yaml.Event) -> Any:
    """Where ``event`` begins; the parser always says, although its types don't."""
    return event.start_mark
