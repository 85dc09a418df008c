"""The workbook's way out and in: everything as one file for those who edit in Excel."""

import os
import tempfile
from pathlib import Path

from generator.authoring.validate import read_source
from generator.authoring.workbook.export import files_of, sheets_of, too_long
from generator.authoring.workbook.reading import is_unedited
from generator.problems.problem import SourceError
from generator.source.workbook_writing import workbook_bytes

_TITLE = "Pusat Bantuan"


def write_workbook(source_dir: Path | None, target: Path) -> bool:
    """Write the source, or a workbook to begin with, to ``target``; False where that would lose edits.

    Raises SourceError for a source with errors, and for what fits no cell.
    """
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


def write_whole(target: Path, content: bytes) -> None:
    """Put ``content`` at ``target`` in one step."""
    handle, name = tempfile.mkstemp(prefix=f".{target.stem}-", suffix=".tmp", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        temporary.chmod(0o644)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
