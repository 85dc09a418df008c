"""From a source folder to the domain model, or to everything that is wrong with it."""

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby, islice
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError

from generator.authoring.checks import check
from generator.authoring.checks.data import Data, Located, Name
from generator.authoring.drafts import is_draft, read_draft
from generator.authoring.fields import CATALOGUE_MODELS, SINGLE
from generator.authoring.messages import field_problems
from generator.authoring.workbook.layout import OTHERS
from generator.authoring.workbook.loaded import TopicCell
from generator.authoring.workbook.reading import BookData, read_workbook
from generator.model.base import Record
from generator.model.entry import Filed, Source
from generator.problems.problem import Problem, Severity
from generator.problems.wording import number
from generator.source.attached import find_attached
from generator.source.files import REQUIRED, DataFile, attachments_of, find_files
from generator.source.load import MOST, Loaded, Loc, load
from generator.source.text import TextFile, file_problem, read_text, shown_path, text_of
from generator.source.workbook import is_workbook

_ID = re.compile(r"^[ \t-]*id:[ \t]*[\"']?([a-z0-9-]+)", re.MULTILINE)
"""The id in an entry that isn't sound YAML: so others that name it aren't told that it is unknown."""

_CONTENT = re.compile(r"^[ \t]*[^#\s]", re.MULTILINE)


Instead = Mapping[Path, bytes | None]
"""What is to be read instead of what files hold, by their paths; None where a file is to be gone."""


def read_source(
    source_dir: Path, instead: Instead = MappingProxyType({}), *, today: dt.date | None = None
) -> tuple[Source | None, list[Problem]]:
    """The source in ``source_dir``, or None if it has errors, and all its problems in order.

    ``today`` is the day by which reviews are overdue; without it none is.
    Bad input never raises: whatever is wrong with a file is a problem of that file. A workbook may stand for
    the folder; its attachments lie beside it.
    """
    if is_workbook(source_dir):
        return source_of(read_workbook(source_dir), source_dir, today=today)
    files: list[DataFile] = []
    problems: list[Problem] = []
    for found in find_files(source_dir, instead):
        if isinstance(found, DataFile):
            files.append(found)
        else:
            problems.append(found)
    readings = [_read(file, instead.get(file.path)) for file in files]
    return _checked(source_dir, readings, problems, today=today)


def source_of(
    book: BookData, path: Path, attachments: Path | None = None, *, today: dt.date | None = None
) -> tuple[Source | None, list[Problem]]:
    """The source that the workbook at ``path`` says, as ``read_source`` gives it.

    Its attachments lie in ``attachments``, or beside the workbook.
    """
    problems = list(book.problems)
    if any(problem.severity is Severity.ERROR for problem in problems):
        return None, _limited(sorted(problems))
    readings = []
    for file in book.files:
        data_file = DataFile(path / file.path, file.kind, file.topic)
        reading = _reading(data_file, file.loaded, [], json.dumps(file.loaded.value, ensure_ascii=False))
        readings.append(replace(reading, holder=TopicCell(file.loaded)))
    for layout in OTHERS:
        if layout.kind in REQUIRED and not any(file.kind == layout.kind for file in book.files):
            told = f"lembar {layout.name} belum diisi", "isi lembar itu."
            problems.append(file_problem(path, "berkas-wajib", *told))
    return _checked(path, readings, problems, attachments, today=today)


def _checked(
    source_dir: Path,
    readings: list["_Reading"],
    problems: list[Problem],
    attachments: Path | None = None,
    *,
    today: dt.date | None,
) -> tuple[Source | None, list[Problem]]:
    """The source made of ``readings``, with what only shows when they are looked at together."""
    folder = attachments or attachments_of(source_dir)
    attached = list(find_attached(folder))
    problems += [found for found in attached if isinstance(found, Problem)]
    for reading in readings:
        problems += reading.problems
    found = frozenset(each for each in attached if isinstance(each, str))
    data = _data(folder, readings, found, today)
    problems += check(data)
    ordered = _limited(sorted(set(problems)))
    if any(problem.severity is Severity.ERROR for problem in ordered):
        return None, ordered
    return _source(data, source_dir, readings), ordered


@dataclass(frozen=True, kw_only=True)
class _Reading:
    """What one file gave."""

    file: DataFile
    problems: list[Problem]
    records: Sequence[Located[Any]] = ()
    names: Sequence[Name] = ()
    text: str | None = None
    """None where not even the text could be read."""
    complete: bool = False
    """Whether every id in the file could be seen."""
    holder: TopicCell | None = None
    """What says its topic, where no folder does."""


def _read(file: DataFile, content: bytes | None) -> _Reading:
    text = read_text(file.path) if content is None else text_of(content, file.path)
    if isinstance(text, Problem):
        return _Reading(file=file, problems=[text])
    return _reading_of(file, text)


@lru_cache(maxsize=512)  # a preview reads all files again whenever one has changed
def _reading_of(file: DataFile, text: TextFile) -> _Reading:
    return _reading(file, *load(text), text.text)


def _reading(file: DataFile, loaded: Loaded, problems: list[Problem], text: str) -> "_Reading":
    single = file.kind in SINGLE
    if not loaded.usable or not isinstance(loaded.value, dict if single else list):
        if loaded.usable:
            problems.append(_wrong_shape(loaded, file))
        found = _ID.search(text) if file.kind == "entri" else None
        names = [Name(found[1], loaded, ("id",))] if found else []
        empty = loaded.value is None and not _CONTENT.search(text)
        return _Reading(file=file, problems=problems, names=names, text=text, complete=bool(names) or empty)
    if file.kind == "peran" and not loaded.value:
        hint = "tulis sedikitnya satu peran."
        problems.append(loaded.problem("berkas-kosong", "berkas ini tidak berisi peran", hint))
    values: list[tuple[Loc, Any]]
    values = [((), loaded.value)] if single else [((index,), item) for index, item in enumerate(loaded.value)]
    key = "istilah" if file.kind == "istilah" else "id"
    names = [
        Name(value[key], loaded, (*loc, key))
        for loc, value in values
        if isinstance(value, dict) and isinstance(value.get(key), str)
    ]
    records: list[Located[Any]] = []
    problems += islice(_validated(file, loaded, values, records), MOST + 1)
    return _Reading(file=file, problems=problems, records=records, names=names, text=text, complete=True)


def _validated(
    file: DataFile, loaded: Loaded, values: list[tuple[Loc, Any]], records: list[Located[Any]]
) -> Iterator[Problem]:
    """Put the sound ones of ``values`` into ``records``; yields what is wrong with the others."""
    model: type[Record] = CATALOGUE_MODELS[file.kind]
    for loc, value in values:
        record: Record | None
        try:
            record = model.model_validate(value)
        except ValidationError as error:
            record, waiting = None, frozenset[Loc]()
            if is_draft(model, value):
                record, waiting = read_draft(model, value, error)
            yield from field_problems(loaded, model, error, loc, waiting)
        if record is not None:
            records.append(Located(record, loaded, loc, file.topic))


def _wrong_shape(loaded: Loaded, file: DataFile) -> Problem:
    if file.kind in SINGLE:
        message = "berkas ini harus berisi isian, masing-masing di baris sendiri"
        hint = 'tulis setiap isian sebagai "nama isian: isi", dengan spasi sesudah titik dua.'
    else:
        message = "berkas ini harus berisi daftar"
        hint = 'awali setiap butir dengan tanda - dan spasi, misalnya "- id: …".'
    return loaded.problem("bentuk-berkas", message, hint)


def _data(folder: Path, readings: list[_Reading], attached: frozenset[str], today: dt.date | None) -> Data:
    def records(kind: str) -> tuple[Located[Any], ...]:
        return tuple(found for reading in readings if reading.file.kind == kind for found in reading.records)

    names: dict[str, list[Name]] = {kind: [] for kind in CATALOGUE_MODELS}
    for reading in readings:
        names[reading.file.kind] += reading.names
    # Without roles no actor can be known, and one message about their file says so.
    unread = {reading.file.kind for reading in readings if not reading.complete}
    if not names["peran"]:
        unread.add("peran")
    return Data(
        office=next(iter(records("kantor")), None),
        roles=records("peran"),
        topics=records("topik"),
        channels=records("saluran"),
        documents=records("dokumen"),
        references=records("rujukan"),
        terms=records("istilah"),
        search_words=next(iter(records("cari")), None),
        diagnosis=next(iter(records("diagnosis")), None),
        entries=records("entri"),
        names=names,
        unread=frozenset(unread),
        unsound=tuple(
            reading.text or "" for reading in readings if reading.file.kind == "entri" and not reading.records
        ),
        attached=attached,
        folder=folder,
        today=today,
        folders={
            reading.file.topic: reading.holder or TextFile(shown_path(reading.file.path.parent), "")
            for reading in readings
            if reading.file.topic
        },
    )


def _source(data: Data, source_dir: Path, readings: list[_Reading]) -> Source | None:
    if data.office is None:
        return None
    paths = {id(found): reading.file.path for reading in readings for found in reading.records}
    order = {topic.record.id: index for index, topic in enumerate(data.topics)}
    filed = [
        Filed(
            entry=found.record,
            topic=found.topic,
            path=paths[id(found)].relative_to(source_dir).as_posix(),
        )
        for found in data.entries
    ]
    return Source(
        office=data.office.record,
        roles=tuple(found.record for found in data.roles),
        topics=tuple(found.record for found in data.topics),
        channels=tuple(found.record for found in data.channels),
        documents=tuple(found.record for found in data.documents),
        references=tuple(found.record for found in data.references),
        terms=tuple(found.record for found in data.terms),
        search_words=data.search_words.record if data.search_words else None,
        diagnosis=data.diagnosis.record if data.diagnosis else None,
        entries=tuple(sorted(filed, key=lambda item: (order[item.topic], *_place(item)))),
    )


def _place(filed: Filed) -> tuple[bool, int, str]:
    """Entries without a number come after those that have one."""
    return filed.entry.number is None, filed.entry.number or 0, filed.entry.id


def _limited(problems: list[Problem]) -> list[Problem]:
    """At most MOST problems of each file, errors before warnings, and how many more there are."""
    told: list[Problem] = []
    for _, group in groupby(problems, key=lambda problem: problem.path):
        found = list(group)
        if len(found) > MOST:
            urgent = sorted(found, key=lambda problem: problem.severity is Severity.WARNING)
            found, rest = sorted(urgent[:MOST]), urgent[MOST:]
            more = rest[0]
            message = f"masih ada {number(len(rest))} masalah atau lebih di berkas ini"
            hint = "perbaiki dahulu yang disebut di atas, lalu periksa lagi."
            found.append(replace(more, rule="terlalu-banyak-masalah", message=message, hint=hint))
        told += found
    return sorted(told)
