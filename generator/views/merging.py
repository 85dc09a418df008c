"""What merged lists keep together: things taken out of the lists that they stand in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.views.things import Shape, Thing, numbered


@dataclass(frozen=True, kw_only=True)
class Unit:
    """One thing with its parts, which services may have in common."""

    thing: Thing
    conditions: tuple[str, ...]
    """Conditions of the lists that it comes from."""
    lists: tuple[Thing, ...]
    """Those lists, outermost first."""

    @property
    def identity(self) -> str:
        """Equal for two units that ask for exactly the same."""
        return repr((self.thing, self.conditions))


def units(found: Iterable[Thing], outer: tuple[Thing, ...] = ()) -> Iterator[Unit]:
    """The units of ``found``, numbered from within each."""
    for thing in found:
        if thing.shape is Shape.LIST:
            yield from units(thing.parts, (*outer, thing))
        else:
            conditions = tuple(whole.condition for whole in outer if whole.condition)
            yield Unit(thing=numbered(thing, ""), conditions=conditions, lists=outer)
