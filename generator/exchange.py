"""The workbook's way out and in: everything as one file for those who edit in Excel."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from generator.authoring.schema import modeline
from generator.authoring.validate import read_source, source_of
from generator.authoring.workbook.changes import Change
from generator.authoring.workbook.export import files_of, sheets_of, too_long
from generator.authoring.workbook.merging import Merged, merge
from generator.authoring.workbook.reading import is_unedited, read_workbook, without_base
from generator.authoring.workbook.records import Files
from generator.problems.problem import Problem, SourceError
from generator.source.comparing import edits_between
from generator.source.files import DataFile, find_files
from generator.source.swapping import digest_of, swap_files
from generator.source.text import shown_path
from generator.source.whole import TakenError, write_whole
from generator.source.workbook_writing import workbook_bytes
from generator.source.writing import edited, written

_TITLE = "Pusat Bantuan"


def write_workbook(source_dir: Path | None, target: Path) -> bool:
    """Write the source, or a workbook to begin with, to ``target``; False where that would lose edits.

    Raises SourceError for a source with errors, and for what fits no cell; TakenError where no file stands.
    """
    if target.exists() and not target.is_file():
        raise TakenError(target)
    if target.exists() and not is_unedited(target):
        return False
    title = _TITLE
    if source_dir:
        source, problems = read_source(source_dir)
        if source is None:
            raise SourceError(problems)
        title = source.office.name
    sheets = sheets_of(files_of(source_dir) if source_dir else {})
    if problems := list(too_long(sheets, source_dir or Path())):
        raise SourceError(problems)
    write_whole(target, workbook_bytes(sheets, title))
    return True


@dataclass(frozen=True, kw_only=True)
class Import:
    """What a workbook brings into a source."""

    source_dir: Path
    changes: tuple[Change, ...]
    files: dict[str, bytes | None]
    """What files are to hold, by their paths below the source folder; None for those to be gone."""
    seen: dict[str, str]
    """The digests of the files as they were read."""
    warnings: list[Problem]

    def write(self) -> None:
        """Write all files, or none."""
        swap_files(self.source_dir, self.files, self.seen)


def read_import(path: Path, source_dir: Path) -> Import:
    """What the workbook at ``path`` changes in the source.

    Raises SourceError for a workbook, or a source, with errors, and if both together had any.
    """
    book = read_workbook(path, needs_keys=True)
    source, problems = source_of(book, path, source_dir)
    if source is None:
        raise SourceError(problems)
    if book.base is None:
        raise SourceError([without_base(path)])
    contents = _contents(source_dir)
    now = files_of(source_dir) if contents else {}
    # Where nothing is (any more), everything that the workbook says is new.
    merged = merge(book.base if now else {}, book.files, now)
    files = dict(_changed(merged, now, contents))
    if files:
        _check_together(source_dir, files)
    return Import(
        source_dir=source_dir,
        changes=tuple(merged.changes),
        files=files,
        seen={name: digest_of(content) for name, content in contents.items()},
        warnings=problems,
    )


def _is_begun(source_dir: Path) -> bool:
    """Whether anything is there but what programs hide, such as .gitkeep and .DS_Store."""
    return source_dir.exists() and any(not path.name.startswith(".") for path in source_dir.iterdir())


def _contents(source_dir: Path) -> dict[str, bytes]:
    """The data files of a sound source; none where there is no source yet."""
    if not _is_begun(source_dir):
        return {}
    source, problems = read_source(source_dir)
    if source is None:
        raise SourceError(problems)
    return {
        found.path.relative_to(source_dir).as_posix(): found.path.read_bytes()
        for found in find_files(source_dir)
        if isinstance(found, DataFile)
    }


def _changed(merged: Merged, now: Files, contents: dict[str, bytes]) -> Iterator[tuple[str, bytes | None]]:
    """The files that become others: what each is to hold."""
    for path, value in merged.files.items():
        old = merged.moved.get(path, path)
        if old not in contents:
            kind = "entri" if path.startswith("faq/") else path.removesuffix(".yml")
            yield path, f"{modeline(kind)}\n{written(value)}".encode()
        elif value != now[old] or path != old:
            text = contents[old].decode()
            yield path, edited(text, list(edits_between(now[old], value))).encode()
    for path in contents:
        if path not in merged.files:
            yield path, None


def _check_together(source_dir: Path, files: dict[str, bytes | None]) -> None:
    """Read the source as it would be; what is wrong with it is told of the files that it would have."""
    if _is_begun(source_dir):
        source, problems = read_source(source_dir, {source_dir / name: files[name] for name in files})
        if source is None:
            raise SourceError(problems)
        return
    with tempfile.TemporaryDirectory(prefix="impor-") as folder:
        swap_files(Path(folder), files, {})
        source, problems = read_source(Path(folder))
    if source is None:
        shown, meant = shown_path(Path(folder)), shown_path(source_dir)
        raise SourceError([replace(found, path=found.path.replace(shown, meant)) for found in problems])
