"""Earlier states of a source, read leniently: what can't be read is told, and never taken for a change."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from generator.authoring.drafts import is_draft, read_draft
from generator.authoring.fields import CATALOGUE_MODELS, SINGLE
from generator.model.base import Record
from generator.model.catalogue import Office
from generator.model.entry import Filed, Source
from generator.problems.problem import Problem
from generator.source.files import data_file_at
from generator.source.history import History, contents, unsaved_files
from generator.source.load import load
from generator.source.text import LIMIT, TextFile, decode, read_text

Records = tuple[Any, ...]
"""The records of one file, in order."""
Files = dict[str, Records | None]
"""What each file of a state says, by its path; None for one that was never readable."""
NAMELESS = Office(nama="–")
"""Stands for an office whose file isn't there or can't be read."""


@dataclass(frozen=True, kw_only=True)
class Step:
    """From one state of a source to the next."""

    day: date | None = None
    """When it was saved; None for what isn't saved yet."""
    author: str = ""
    before: Source
    after: Source
    unreadable: tuple[str, ...] = ()
    """Files that can't be read after it: what changes in them is told with the next readable state."""
    is_first: bool = False
    """Whether nothing was there before."""


def steps_of(history: History, folder: Path) -> tuple[tuple[Step, ...], Files]:
    """The steps of ``history``, from the oldest on, and the files as they are in the end."""
    files = [history.base, *(version.files for version in history.versions)]
    wanted = {
        (path, name) for each in files for path, name in each.items() if name and data_file_at(Path(path))
    }
    texts = contents(folder, (name for _, name in wanted))
    read = {(path, name): _records(path, texts.get(name)) for path, name in wanted}
    state: Files = {path: read[path, name] for path, name in history.base.items() if (path, name) in read}
    steps = []
    for version in history.versions:
        found = {path: read[path, name] for path, name in version.files.items() if (path, name) in read}
        gone = [path for path, name in version.files.items() if not name]
        step, state = _step(state, found, gone)
        steps.append(replace(step, day=version.day, author=version.author))
    return tuple(steps), state


def unsaved(state: Files, folder: Path) -> Step:
    """From ``state``, the last that is saved, to the files as they are in ``folder``."""
    found: Files = {}
    changed = [path for path in unsaved_files(folder) if data_file_at(Path(path))]
    gone = [path for path in changed if not (folder / path).exists()]
    for path in changed:
        if path not in gone:
            text = read_text(folder / path)
            found[path] = None if isinstance(text, Problem) else _parsed(Path(path), text)
    return _step(state, found, gone)[0]


def _step(state: Files, found: Files, gone: Iterable[str]) -> tuple[Step, Files]:
    """From ``state`` to what ``found`` makes of it, without the files that are ``gone``."""
    unreadable = tuple(sorted(path for path, records in found.items() if records is None))
    kept = {path: state.get(path) for path in unreadable}
    after: Files = {path: records for path, records in {**state, **found, **kept}.items() if path not in gone}
    # What could never be read before says nothing about what is new in it.
    before = {path: after.get(path) if records is None else records for path, records in state.items()}
    step = Step(before=source_of(before), after=source_of(after), unreadable=unreadable, is_first=not state)
    return step, after


def source_of(files: Files) -> Source:
    """The source that ``files`` hold, as far as they can be read."""
    held: dict[str, list[Any]] = {kind: [] for kind in CATALOGUE_MODELS}
    filed = []
    for path, records in sorted(files.items()):
        file = data_file_at(Path(path))
        if file and file.kind == "entri":
            filed += [
                Filed.model_construct(entry=record, topic=file.topic, path=path) for record in records or ()
            ]
        elif file:
            held[file.kind] += records or ()
    return Source.model_construct(
        office=next(iter(held["kantor"]), NAMELESS),
        roles=tuple(held["peran"]),
        topics=tuple(held["topik"]),
        documents=tuple(held["dokumen"]),
        references=tuple(held["rujukan"]),
        terms=tuple(held["istilah"]),
        channels=tuple(held["saluran"]),
        search_words=next(iter(held["cari"]), None),
        diagnosis=next(iter(held["diagnosis"]), None),
        entries=tuple(filed),
    )


def _records(path: str, content: bytes | None) -> Records | None:
    text = decode(content, path) if content is not None and len(content) <= LIMIT else None
    return _parsed(Path(path), text) if isinstance(text, TextFile) else None


def _parsed(path: Path, text: TextFile) -> Records | None:
    """The records of the file ``path`` of a source; None unless all of them can be read."""
    file = data_file_at(path)
    loaded, _ = load(text)
    is_single = file is not None and file.kind in SINGLE
    values = [loaded.value] if is_single else loaded.value or []
    if file is None or not loaded.usable or not isinstance(values, list):
        return None
    try:
        return tuple(_record(CATALOGUE_MODELS[file.kind], value) for value in values)
    except ValidationError:
        return None


def _record(model: type[Record], value: Any) -> Record:
    """The record of ``value``, of a draft with blanks for what it lacks; raises ValidationError."""
    try:
        return model.model_validate(value)
    except ValidationError as error:
        draft = read_draft(model, value, error)[0] if is_draft(model, value) else None
        if draft is None:
            raise
        return draft
