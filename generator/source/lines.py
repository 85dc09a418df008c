"""The lines of a text, as YAML counts them."""

import re
from bisect import bisect_right
from functools import cached_property

_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""Line ends as YAML counts them."""
_LINE = re.compile("[^\n\r\x85\u2028\u2029]*")
_BLANK = re.compile("(?:[ \t\n\r\x85\u2028\u2029]|(?:(?<=[\\s])|^)#[^\n\r\x85\u2028\u2029]*)*")
"""Spaces, line ends and comments."""


class Lines:
    """A text, its lines, and what stands between its values."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def line_end(self) -> str:
        """What ends the lines that are added."""
        found = re.search("\r\n|\n|\r", self.text)
        return found[0] if found else "\n"

    @cached_property
    def _lines(self) -> list[int]:
        """Where each line begins."""
        return [0, *(found.end() for found in _BREAK.finditer(self.text))]

    def start_of_line(self, index: int) -> int:
        return self._lines[bisect_right(self._lines, index) - 1]

    def end_of_line(self, index: int) -> int:
        """Where the line of ``index`` ends, before its line end."""
        found = _LINE.match(self.text, index)
        return found.end() if found else index

    def next_line(self, index: int) -> int:
        found = _BREAK.match(self.text, end := self.end_of_line(index))
        return found.end() if found else end

    def before_break(self, index: int) -> int:
        """``index``, which is the start of a line, without the line end before it."""
        if self.text[max(index - 2, 0) : index] == "\r\n":
            return index - 2
        return max(index - 1, 0)

    def column(self, index: int) -> int:
        return index - self.start_of_line(index)

    def is_first(self, index: int) -> bool:
        """Whether nothing but spaces stands before ``index`` on its line."""
        return not self.text[self.start_of_line(index) : index].strip(" \t")

    def is_last(self, index: int) -> bool:
        """Whether nothing but spaces and a comment stands behind ``index`` on its line."""
        return self.skip(index) >= self.end_of_line(index)

    def skip(self, index: int) -> int:
        """``index`` after the spaces, line ends and comments that stand there."""
        found = _BLANK.match(self.text, index)
        return found.end() if found else index

    @property
    def is_terminated(self) -> bool:
        """Whether the last line has a line end."""
        return not self.text or self.is_break(len(self.text) - 1)

    def is_break(self, index: int) -> bool:
        return bool(_BREAK.match(self.text, index))

    def filled(self, start: int, end: int) -> list[tuple[int, str]]:
        """The lines from ``start`` to ``end`` that hold any character, and where each ends."""
        return [(line.end(), line[0]) for line in _LINE.finditer(self.text, start, end) if line[0]]

    def skip_spaces(self, index: int) -> int:
        while self.text[index : index + 1] in (" ", "\t"):
            index += 1
        return index
