"""A file's values, scalars kept as text, and the line and column of each.

Positions are composed only for a file that has problems, which keeps thousands of sound files quick.
"""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import yaml

from generator.problems.problem import Problem
from generator.source.characters import visible
from generator.source.reader import LOADER, Reader
from generator.source.syntax import syntax_problem
from generator.source.text import TextFile

MOST = 100
"""Problems of one file that are told one by one."""

Loc = tuple[int | str, ...]
"""The way to a value: keys and indexes from the root."""


@dataclass(frozen=True, kw_only=True)
class Loaded:
    """A file's values and where each stands."""

    file: TextFile
    value: Any
    usable: bool
    """Whether the values are what the author wrote, so that it makes sense to look at them."""

    @cached_property
    def _root(self) -> yaml.Node | None:
        # What the reader refused may be too deep to compose, or not YAML at all.
        root: yaml.Node | None = yaml.compose(self.file.text, Loader=LOADER) if self.usable else None
        return root

    def problem(
        self, rule: str, message: str, hint: str, loc: Loc = (), *, at_key: bool = False, word: str = ""
    ) -> Problem:
        """A problem at the value, or the key, that ``loc`` leads to; at ``word`` in it if that is found."""
        mark = self._mark(loc, at_key)
        line, column = mark.line + 1, mark.column + 1
        if word and (index := self.file.text.find(word, mark.index)) >= 0:
            line, column = self.file.place(index)
        return replace(self.file.problem(rule, message, hint, line, column), loc=loc)

    def line(self, loc: Loc) -> int:
        return self.place(loc)[0]

    def where(self, loc: Loc) -> str:
        """File and line, for messages that point to two places."""
        return f"{self.file.shown}:{self.line(loc)}"

    def place(self, loc: Loc) -> tuple[int, int]:
        """Line and column, both from 1, of the value that ``loc`` leads to."""
        mark = self._mark(loc, at_key=False)
        return int(mark.line) + 1, int(mark.column) + 1

    def get(self, loc: Loc) -> Any:
        """The raw value at ``loc``, or None."""
        value = self.value
        for part in loc:
            if isinstance(value, dict):
                value = value.get(part)
            elif isinstance(value, list) and isinstance(part, int) and part < len(value):
                value = value[part]
            else:
                return None
        return value

    def _mark(self, loc: Loc, at_key: bool) -> Any:
        """The mark of ``loc``; a part that isn't in the file stands for the value that lacks it."""
        node, key = self._root, None
        for part in loc:
            if isinstance(node, yaml.MappingNode):
                pair = next((pair for pair in node.value if visible(pair[0].value) == part), None)
                key, node = pair if pair else (key, node)
            elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
                key, node = None, node.value[part]
        if at_key and key is not None:
            return key.start_mark
        return node.start_mark if node else yaml.Mark("", 0, 0, 0, None, 0)


def load(file: TextFile) -> tuple[Loaded, list[Problem]]:
    """The values of ``file``, and what is wrong with how it is written."""
    reader = Reader(file, MOST)
    try:
        reader.read()
    except yaml.YAMLError as error:
        problem = syntax_problem(file, error)
        # An anchor or tag may be told twice: once for itself, once for the text that follows it.
        if not any((other.line, other.column) == (problem.line, problem.column) for other in reader.problems):
            reader.problems.append(problem)
        reader.usable = False
    return Loaded(file=file, value=reader.root, usable=reader.usable), reader.problems
