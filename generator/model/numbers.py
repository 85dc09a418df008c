"""Telephone numbers as people write them: what in a text is one, and what it is from any telephone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

COUNTRY = "62"
"""Indonesia, whose offices this is for: a number that begins with 0 is one of its own."""
DIGITS = range(3, 16)
"""So many digits a telephone number has."""
WHOLE = range(9, 15)
"""So many an Indonesian one has with its 0 and its area or operator."""
SHORT = 8
"""A number that begins with 1 and has no more is the same everywhere in the country: 112, 1500123."""
ABROAD = range(8, 16)
"""So many a number with a country's code has."""

_NUMBER = re.compile(
    r"(?<![\w+@])(?<!\d\.)(?!\d{1,2}[.:]\d\d(?!\d))"  # not inside a word or an address; no time of day
    r"(?>(?P<written>(?:\(\+?\d++\)(?=[ ]?[.\u2013-]?[ ]?\d)|\+?\d++)"
    r"(?:(?!(?<=\d{5})[ ]?[\u2013-][ ]?\d{5}|(?<=\d{4})[ ][\u2013-][ ]\d)"  # a stroke between two numbers
    r"[ ]?[.\u2013-]?[ ]?(?:\(\d++\)(?=[ ]?[.\u2013-]?[ ]?\d)|\d++))*+)"
    r"(?:,?[ ]?\(?(?:ext(?:ension)?|ekst(?:ensi)?|pes(?:awat)?|pswt?)\.?:?[ ]?(?P<extension>\d{1,9})\)?)?)"
    r"(?![\w@]|\)[ ]?[.\u2013-]?[ ]?\d)",  # "(0403) 21xxx" is none, nor is its beginning
    re.IGNORECASE,
)
"""One number in groups of digits, with an extension or without; it never stops inside a word."""
_AT_HOME = re.compile(rf"^{COUNTRY}0")
"""The zero that is dialled only in the country itself."""
_SERVICE = re.compile(r"0(800|804|807|809)")
"""Numbers of services, which may not be reached with the country's code."""
_SEPARATOR = re.compile(r"[ ]*(?:[/;,|&\u2013-]|\b(?:atau|dan)\b)[ ]*", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Number:
    """A telephone number in a text."""

    start: int
    end: int
    digits: str
    is_abroad: bool
    """Whether it is written with the code of a country."""
    extension: str

    @property
    def international(self) -> str:
        """Its digits from the country's code on; empty where they aren't certain."""
        digits = self.digits
        if self.is_abroad or (digits.startswith(COUNTRY) and len(digits) > WHOLE[0]):
            found = _AT_HOME.sub(COUNTRY, digits)
            return found if len(found) in ABROAD else ""
        is_own = digits[0] == "0" and digits[1] != "0" and len(digits) in WHOLE
        return f"{COUNTRY}{digits[1:]}" if is_own and not _SERVICE.match(digits) else ""

    @property
    def lacks_area(self) -> bool:
        """Whether it reaches nobody, or somebody else, from another area."""
        if self.international or self.is_abroad:
            return False
        return self.digits[0] != "0" and not (self.digits[0] == "1" and len(self.digits) <= SHORT)

    @property
    def is_complete(self) -> bool:
        """Whether any telephone in the country reaches it."""
        return bool(self.international) or not (self.lacks_area or self.is_abroad)


def numbers_in(text: str) -> tuple[Number, ...]:
    """The telephone numbers that ``text`` (one line) holds, in order."""
    return tuple(_numbers(text))


def _numbers(text: str) -> Iterator[Number]:
    if "@" in text or "://" in text:
        return
    for found in _NUMBER.finditer(text):
        digits = re.sub(r"\D", "", found["written"])
        if len(digits) in DIGITS:
            yield Number(
                start=found.start(),
                end=found.end(),
                digits=digits,
                is_abroad="+" in found["written"],
                extension=found["extension"] or "",
            )


def one_number_each(text: str) -> tuple[str, ...]:
    """``text`` in parts that hold one number each, where it names several."""
    parts, begin = [], 0
    for first, second in pairwise(_numbers(text)):
        between = _SEPARATOR.search(text, first.end, second.start)
        if between:
            parts.append(text[begin : between.start()])
            begin = between.end()
    return (*parts, text[begin:])
