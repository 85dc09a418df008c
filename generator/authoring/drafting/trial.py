"""New entries as files: their text, and whether the source is sound with them, before any is written."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.authoring.drafting.draft import Draft
from generator.authoring.drafting.steps import Fields
from generator.authoring.schema import modeline
from generator.authoring.validate import read_source
from generator.problems.problem import Problem, Severity
from generator.source.manuscript import Manuscript
from generator.source.text import shown_path
from generator.source.writing import written


def entry_text(fields: Fields) -> str:
    """The text of a new file that holds the entry ``fields``."""
    return f"{modeline('entri')}\n{written(fields)}"


def draft_text(draft: Draft, fields: Fields, manuscript: Manuscript) -> str:
    """The same of a draft; below it the words that it was made from, to be compared and then deleted."""
    lines = manuscript.text.split("\n")[draft.first - 1 : draft.last]
    words = [" ".join(line.split()) for line in lines if line.strip()]
    heading = (
        f"# Naskah {manuscript.name}, baris {draft.first}–{draft.last} (hapus sesudah draf ini diperiksa):"
    )
    return "\n".join([entry_text(fields), heading, *(f"#   {line}" for line in words)]) + "\n"


def errors_with(source_dir: Path, files: Mapping[Path, str]) -> list[Problem]:
    """What would be wrong in ``files`` if they stood in the source."""
    _, problems = read_source(source_dir, instead={path: text.encode() for path, text in files.items()})
    shown = set(map(shown_path, files))
    return [problem for problem in problems if problem.severity is Severity.ERROR and problem.path in shown]


def draft_files(
    source_dir: Path, folder: Path, drafts: Sequence[Draft], manuscript: Manuscript
) -> tuple[dict[Path, str], list[Draft]]:
    """The files of ``drafts`` in ``folder``, all sound, and the drafts that can't be made so.

    Where the checker finds an error in what was read into an answer, its words are kept without steps.
    """
    files = {folder / f"{draft.id}.yml": draft_text(draft, draft.fields, manuscript) for draft in drafts}
    by_path = {folder / f"{draft.id}.yml": draft for draft in drafts}
    for path in _wrong(source_dir, files):
        files[path] = draft_text(by_path[path], by_path[path].plain, manuscript)
    refused = _wrong(source_dir, files)
    sound = {path: text for path, text in files.items() if path not in refused}
    return sound, [by_path[path] for path in refused]


def _wrong(source_dir: Path, files: Mapping[Path, str]) -> list[Path]:
    wrong = {problem.path for problem in errors_with(source_dir, files)}
    return [path for path in files if shown_path(path) in wrong]
