"""What the checks look at: sound records with their places, and every id that the source names."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from generator.authoring.fields import walk
from generator.model.base import SLUG_PATTERN, Record
from generator.model.catalogue import Document, Office, Reference, Role, Term, Topic
from generator.model.contact import Channel
from generator.model.diagnosis import Diagnosis
from generator.model.entry import Entry, Status
from generator.model.search_words import SearchWords
from generator.problems.problem import Problem
from generator.problems.rules import RULES
from generator.source.load import Loaded, Loc

R_co = TypeVar("R_co", bound=Record, covariant=True)
R = TypeVar("R", bound=Record)


class Holder(Protocol):
    """A folder, or a cell that stands for one."""

    def problem(self, rule: str, message: str, hint: str) -> Problem:
        """A problem of the topic's name."""


@dataclass(frozen=True)
class Located(Generic[R_co]):
    """A sound record and its place."""

    record: R_co
    file: Loaded
    loc: Loc = ()
    topic: str = ""
    """The folder of an entry."""

    def problem(
        self, rule: str, message: str, hint: str, loc: Loc = (), *, at_key: bool = False, word: str = ""
    ) -> Problem:
        """A problem at ``loc`` below this record; a warning where it is about what a draft still lacks."""
        found = self.file.problem(rule, message, hint, (*self.loc, *loc), at_key=at_key, word=word)
        return found.as_warning if RULES[rule].may_wait and self.is_draft else found

    @property
    def is_draft(self) -> bool:
        """Whether this is an entry that is being written."""
        return isinstance(self.record, Entry) and self.record.status is Status.DRAFT

    def lacks(self, loc: Loc) -> bool:
        """Whether the author left out what is at ``loc``, as a draft may; that has been told."""
        return self.file.get((*self.loc, *loc)) is None

    @cached_property
    def inside(self) -> list[tuple[Loc, Record]]:
        """This record and every record in it, each with the way to it."""
        return list(walk(self.record))

    def each(self, kind: type[R]) -> Iterator[tuple[Loc, R]]:
        """The records of ``kind`` in this one."""
        for loc, record in self.inside:
            if isinstance(record, kind):
                yield loc, record


@dataclass(frozen=True)
class Name:
    """An id (or a term) where it is given; its record may have other problems."""

    text: str
    file: Loaded
    loc: Loc

    @property
    def place(self) -> str:
        """File and line, for messages that point to two places."""
        return self.file.where(self.loc)


@dataclass(frozen=True, kw_only=True)
class Data:
    """All of a source that could be read."""

    office: Located[Office] | None = None
    roles: tuple[Located[Role], ...] = ()
    topics: tuple[Located[Topic], ...] = ()
    channels: tuple[Located[Channel], ...] = ()
    documents: tuple[Located[Document], ...] = ()
    references: tuple[Located[Reference], ...] = ()
    terms: tuple[Located[Term], ...] = ()
    search_words: Located[SearchWords] | None = None
    diagnosis: Located[Diagnosis] | None = None
    entries: tuple[Located[Entry], ...] = ()
    names: dict[str, list[Name]] = field(default_factory=dict)
    """Ids by kind of file."""
    unread: frozenset[str] = frozenset()
    """Kinds of files of which one could not be read, so that an id may exist unseen."""
    unsound: tuple[str, ...] = ()
    """Texts of the entries' files that have problems of their own."""
    attached: frozenset[str] = frozenset()
    """Files of ``berkas/`` by their paths below the source folder."""
    folder: Path = Path()
    """The source folder."""
    today: dt.date | None = None
    """The day of the build, where it matters."""
    folders: dict[str, "Holder"] = field(default_factory=dict)
    """What holds entries of a topic, by the topic's id: mostly the folders of ``faq/``."""

    @cached_property
    def known(self) -> dict[str, dict[str, Name]]:
        """The first place of every id that can be one, by kind."""
        known: dict[str, dict[str, Name]] = {kind: {} for kind in self.names}
        for kind, names in self.names.items():
            for name in names:
                if re.fullmatch(SLUG_PATTERN, name.text):
                    known[kind].setdefault(name.text, name)
        return known

    @property
    def with_aliases(self) -> dict[str, Sequence[Located[Entry | Document]]]:
        """What may have former ids, by kind."""
        return {"entri": self.entries, "dokumen": self.documents}

    @cached_property
    def renamed(self) -> dict[str, dict[str, str]]:
        """Present ids by former ones, by kind."""
        return {
            kind: {alias: each.record.id for each in found for alias in each.record.former_ids}
            for kind, found in self.with_aliases.items()
        }

    def all_located(self) -> Iterable[Located[Record]]:
        single = tuple(found for found in (self.office, self.diagnosis) if found)
        return (
            *single,
            *self.roles,
            *self.topics,
            *self.channels,
            *self.documents,
            *self.references,
            *self.terms,
            *self.entries,
        )
