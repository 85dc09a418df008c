"""Changes of a source's files that a browser asks for: tried aside, told what is wrong, written, taken back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import Any

from generator.authoring.validate import Instead, read_source
from generator.preview.requests import Refusal
from generator.preview.spots import Opened
from generator.preview.undo import History, digest
from generator.problems.problem import Problem, Severity
from generator.source.edits import Edit, EditError, Value
from generator.source.load import Loc
from generator.source.text import reason, shown_path
from generator.source.writing import StaleError, edited, put, write_back, written

STALE = Refusal(
    "409 Conflict",
    "Berkas ini sudah berubah sejak formulir dibuka. Salin isian Bapak/Ibu bila perlu, tutup formulir, lalu buka lagi.",
)


@dataclass(frozen=True, kw_only=True)
class Told:
    """What is wrong with a change, beside the field that it is about."""

    loc: Loc
    """The way to the field from the record that is changed; () where it is about the whole."""
    message: str
    hint: str
    place: str = ""
    """File and line, where it isn't about the record at hand."""


class WrongError(Exception):
    """A change after which the source would have errors that it hasn't now."""

    def __init__(self, told: Sequence[Told]) -> None:
        super().__init__(f"{len(told)} problems")
        self.told = list(told)


@dataclass(kw_only=True)
class Editor:
    """Changes one source; one change at a time."""

    source_dir: Path
    history: History = field(default_factory=History)
    lock: Lock = field(default_factory=Lock)

    def change(
        self, opened: Opened, edits: Sequence[Edit], seen: str, about: Iterable[Loc], said: str
    ) -> None:
        """Make ``edits`` in a file of digest ``seen``; problems at one of the places ``about`` are told from there."""
        self.check_seen(opened, seen)
        content = opened.content or b""
        try:
            after = edited(content.decode(), edits).encode()
        except EditError as error:
            raise WrongError([_of_edit(error, tuple(about))]) from None
        if after == content:
            return
        self._try({opened.file.path: after}, opened, tuple(about))
        try:
            write_back(opened.file.path, edits, seen=seen)
        except StaleError:
            raise STALE from None
        except OSError as error:
            raise _unwritten(error) from None
        self.history.add(opened.file.path, content, after, said)

    def create(self, opened: Opened, value: Value, schema: str, said: str) -> None:
        """Write a file that isn't there yet, with ``value``, under the line that names its ``schema``."""
        self.check_seen(opened, "")
        try:
            after = f"# yaml-language-server: $schema={schema}\n{written(value)}".encode()
        except EditError as error:
            raise WrongError([_of_edit(error, ((),))]) from None
        self._try({opened.file.path: after}, opened, ((0,), ()))
        self._put(opened.file.path, after, "")
        self.history.add(opened.file.path, None, after, said)

    def remove(self, opened: Opened, seen: str, said: str) -> None:
        """Take a whole file away."""
        self.check_seen(opened, seen)
        self._try({opened.file.path: None}, opened, ())
        self._put(opened.file.path, None, seen)
        self.history.add(opened.file.path, opened.content, None, said)

    def undo(self) -> str:
        """Take the last change back; returns what it was."""
        last = self.history.last
        if last is None:
            raise Refusal("404 Not Found", "Tidak ada perubahan yang dapat diurungkan.")
        self._put(last.path, last.before, last.after)
        self.history.forget_last()
        return last.said

    def _put(self, path: Path, content: bytes | None, seen: str) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            put(path, content, seen=seen)
        except StaleError:
            raise STALE from None
        except OSError as error:
            raise _unwritten(error) from None

    def check_seen(self, opened: Opened, seen: str) -> None:
        if digest(opened.content) != seen:
            raise STALE

    def _try(self, instead: Instead, opened: Opened, about: Sequence[Loc]) -> None:
        """Raise WrongError if the source has errors with this that it hasn't without."""
        errors = _errors(read_source(self.source_dir, instead)[1])
        if not errors:
            return
        known = {_key(problem) for problem in _errors(read_source(self.source_dir)[1])}
        if new := [problem for problem in errors if _key(problem) not in known]:
            shown = shown_path(opened.file.path)
            raise WrongError([_told(problem, shown, about) for problem in new])


def _errors(problems: Iterable[Problem]) -> list[Problem]:
    return [problem for problem in problems if problem.severity is Severity.ERROR]


def _key(problem: Problem) -> tuple[str, str, str]:
    """What tells a problem from others wherever its line has moved to."""
    return problem.path, problem.rule, problem.message


def _told(problem: Problem, shown: str, about: Sequence[Loc]) -> Told:
    if problem.path == shown:
        for base in about:
            if problem.loc[: len(base)] == base:
                return Told(loc=problem.loc[len(base) :], message=problem.message, hint=problem.hint)
    place = f"{problem.path}:{problem.line}"
    return Told(loc=(), message=problem.message, hint=problem.hint, place=place)


def _of_edit(error: EditError, about: Sequence[Loc]) -> Told:
    base = next((base for base in about if error.loc[: len(base)] == base), ())
    return Told(loc=error.loc[len(base) :], message=error.message, hint="")


def _unwritten(error: OSError) -> Refusal:
    return Refusal(
        "507 Insufficient Storage",
        f"Perubahan belum tersimpan: {reason(error)}. Isian tetap di formulir ini; perbaiki, lalu simpan lagi.",
    )
