"""What paper can't show: characters that the typeface of the sheets doesn't have."""

from collections.abc import Iterator

from generator.authoring.checks.data import Data
from generator.authoring.fields import keys
from generator.authoring.typeface import REPLACEMENT, is_printable
from generator.model.base import Record
from generator.problems.problem import Problem
from generator.problems.wording import quoted
from generator.source.characters import FORBIDDEN
from generator.source.load import Loc


def unprintable(data: Data) -> Iterator[Problem]:
    """The first such character of each text."""
    for found in data.all_located():
        for loc, record in found.inside:
            for place, text in _texts(record):
                wrong = next(char for char in text if not is_printable(char))
                message = f"karakter {quoted(wrong)} (U+{ord(wrong):04X}) tidak ada pada huruf cetak"
                hint = f"di kertas tampil sebagai {REPLACEMENT}; tulis dengan huruf lain bila perlu."
                yield found.problem("karakter-tidak-tercetak", message, hint, (*loc, *place), word=wrong)


def _texts(record: Record) -> Iterator[tuple[Loc, str]]:
    """The texts of ``record`` that paper can't show whole, each with the way to it."""
    for key, name in zip(keys(type(record)), type(record).model_fields, strict=True):
        value = getattr(record, name)
        texts = value if isinstance(value, tuple) else (value,)
        for index, text in enumerate(texts):
            if isinstance(text, str) and not (text.isascii() or is_printable(text) or FORBIDDEN.search(text)):
                yield ((key, index) if isinstance(value, tuple) else (key,)), text
