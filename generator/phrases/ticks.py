"""The key under which a row's tick is remembered: the same wherever exactly the same is asked for."""

import hashlib
import json
from collections.abc import Iterable, Iterator

from generator.phrases.things import lines
from generator.views.merging import Unit, units
from generator.views.things import Thing

LENGTH = 10
"""Characters of a key: a site has far fewer rows than would make two of them meet by chance."""


def keys(found: Iterable[Thing], situation: str) -> Iterator[str]:
    """The keys of the lines of ``found``, in their order; "" for heads of lists."""
    for unit in units(found):
        yield from [""] if unit.is_head else unit_keys(unit, situation)


def unit_keys(unit: Unit, situation: str) -> tuple[str, ...]:
    """A key for each line of ``unit``; the first is that of the whole.

    They follow from what the rows say alone: not from their place, nor from anything else on the sheet.
    """
    said = [(line.text, line.document, line.link) for line in lines([unit.thing])]
    content = json.dumps([situation, unit.conditions, said], ensure_ascii=False)
    whole = hashlib.sha256(content.encode()).hexdigest()[:LENGTH]
    return (whole, *(f"{whole}-{place}" for place in range(2, len(said) + 1)))
