"""Changes of a source's files that a browser asks for: tried aside, told of, written, taken back."""

import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from threading import Lock

from generator.authoring.fields import CATALOGUE_MODELS, RECORD_NAMES
from generator.authoring.schema import modeline
from generator.authoring.validate import read_source
from generator.preview.requests import Refusal
from generator.preview.spots import Opened
from generator.preview.undo import History, Touched, content_of, digest
from generator.problems.problem import Problem, Severity
from generator.source.edits import Edit, EditError, Value
from generator.source.load import Loc
from generator.source.swapping import StaleError, swap_files
from generator.source.text import shown_path
from generator.source.writing import edited, written


def stale() -> Refusal:
    """The file isn't the one that the form was opened for."""
    return Refusal(
        "409 Conflict",
        "Berkas ini sudah berubah sejak formulir dibuka. Salin dahulu isian Bapak/Ibu, tutup formulir ini, "
        "lalu buka lagi.",
    )


def touched_since() -> Refusal:
    """What is to be taken back isn't there any more."""
    return Refusal(
        "409 Conflict",
        "Berkasnya sudah berubah lagi sesudah perubahan itu, jadi tidak dapat diurungkan dari sini. "
        "Ubah kembali lewat formulirnya.",
    )


HERE = {
    **dict.fromkeys(("isian-wajib", "isian-kosong"), "isi di sini."),
    "tidak-dicapai": "tambahkan pertanyaan itu pada “Cabang” yang sesuai.",
    "pilihan-buntu": "pilih pertanyaan yang menjawabnya pada “Jawaban”, atau isi “Tanya” dan “Cabang”.",
}
"""What to do in a form, by rules whose hints say what to write into the file."""
ELSEWHERE = {
    "tidak-dicapai": "simpan dahulu sebagai draf, tambahkan pada “Cabang” yang sesuai di halaman Diagnosis "
    "(“Ubah”), lalu pilih lagi statusnya.",
}
"""What to do where a form's change asks for another one elsewhere."""


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


@dataclass(frozen=True, kw_only=True)
class FileChange:
    """What is to become of one file."""

    opened: Opened
    after: bytes | None
    """None where it is to be gone."""


def changed_file(opened: Opened, edits: Sequence[Edit], about: Sequence[Loc] = ()) -> FileChange:
    """A file with ``edits``; what doesn't fit is told from one of the places ``about``."""
    content = opened.content or b""
    try:
        return FileChange(opened=opened, after=edited(content.decode(), edits).encode())
    except EditError as error:
        raise WrongError([_of_edit(error, about)]) from None


def new_file(opened: Opened, value: Value) -> FileChange:
    """A file that isn't there yet, with ``value``."""
    try:
        text = written(value)
    except EditError as error:
        raise WrongError([_of_edit(error, ())]) from None
    return FileChange(opened=opened, after=f"{modeline(opened.file.kind)}\n{text}".encode())


AT_ONCE = 300
"""Milliseconds in which nobody fills in another form."""


@dataclass(kw_only=True)
class Editor:
    """Changes one source; one change at a time."""

    source_dir: Path
    history: History = field(default_factory=History)
    lock: Lock = field(default_factory=Lock)
    written_at: int = 0
    """When something was last written, in the milliseconds in which MkDocs tells when a build began."""
    follows: bool = False
    """Whether that followed at once upon another change."""

    @property
    def is_hasty(self) -> bool:
        """Whether one change follows upon another at once, as when a program sends them."""
        return self.follows and time.monotonic() * 1000 - self.written_at < AT_ONCE

    def make(self, changes: Sequence[FileChange], said: str, about: Sequence[Loc] = ()) -> None:
        """Make all ``changes`` or none; problems at places ``about`` the first file are told from there."""
        real = [change for change in changes if change.after != change.opened.content]
        if not real:
            return
        self._try(real, about)
        self._write({change.opened.file.path: (change.opened.content, change.after) for change in real})
        self.history.add(
            tuple(
                Touched(
                    path=change.opened.file.path, before=change.opened.content, after=digest(change.after)
                )
                for change in real
            ),
            said,
        )

    def undo(self) -> str:
        """Take the last change back; returns what it was."""
        last = self.history.last
        if last is None:
            raise Refusal("404 Not Found", "Tidak ada perubahan yang dapat diurungkan.")
        if any(digest(content_of(each.path)) != each.after for each in last.files):
            raise touched_since()
        self._write({each.path: (content_of(each.path), each.before) for each in last.files})
        self.history.forget_last()
        return last.said

    def _write(self, contents: Mapping[Path, tuple[bytes | None, bytes | None]]) -> None:
        """Let files hold what comes second, where they still hold what comes first; all of them or none."""
        now = round(time.monotonic() * 1000)
        self.follows = now - self.written_at < AT_ONCE
        self.written_at = now
        named = {path.relative_to(self.source_dir).as_posix(): both for path, both in contents.items()}
        try:
            swap_files(
                self.source_dir,
                {name: after for name, (_, after) in named.items()},
                {name: digest(before) for name, (before, _) in named.items() if before is not None},
            )
        except StaleError:
            raise stale() from None

    def _try(self, changes: Sequence[FileChange], about: Sequence[Loc]) -> None:
        """Raise WrongError if the source has errors with these that it hasn't without."""
        errors = _errors(
            read_source(
                self.source_dir, instead={change.opened.file.path: change.after for change in changes}
            )[1]
        )
        if not errors:
            return
        known = {key for problem in _errors(read_source(self.source_dir)[1]) for key in _keys(problem)}
        if new := [problem for problem in errors if known.isdisjoint(_keys(problem))]:
            shown = shown_path(changes[0].opened.file.path)
            raise WrongError([_told(problem, shown, about) for problem in new])


def check_seen(opened: Opened, seen: str) -> None:
    """Refuse a change of a file that has another digest than ``seen``."""
    if opened.digest != seen:
        raise stale()


def _errors(problems: Iterable[Problem]) -> list[Problem]:
    return [problem for problem in problems if problem.severity is Severity.ERROR]


def _keys(problem: Problem) -> tuple[tuple[object, ...], ...]:
    """What tells a problem from others: what it says, wherever its line has moved to, or where it is."""
    return (problem.path, problem.rule, problem.message), (problem.path, problem.rule, problem.loc)


def _told(problem: Problem, shown: str, about: Sequence[Loc]) -> Told:
    base = _nearest(problem.loc, about) if problem.path == shown else None
    if base is not None:
        hint = HERE.get(problem.rule, problem.hint)
        return Told(loc=problem.loc[len(base) :], message=problem.message, hint=hint)
    return Told(
        loc=(), message=problem.message, hint=ELSEWHERE.get(problem.rule, problem.hint), place=_place(problem)
    )


def _place(problem: Problem) -> str:
    """The list that it is about, as the menu calls it, or file and line."""
    path = PurePath(problem.path)
    record = None if path.parent.parent.name == "faq" else CATALOGUE_MODELS.get(path.stem)
    return RECORD_NAMES[record].capitalize() if record else f"{problem.path}:{problem.line}"


def _of_edit(error: EditError, about: Sequence[Loc]) -> Told:
    base = _nearest(error.loc, about) or ()
    return Told(loc=error.loc[len(base) :], message=error.message, hint="")


def _nearest(loc: Loc, about: Sequence[Loc]) -> Loc | None:
    """The innermost of the places ``about`` in which ``loc`` lies: a file may leave out steps of the way."""
    return max((base for base in about if loc[: len(base)] == base), key=len, default=None)
