"""What visitors get together as one: things taken out of the lists that they stand in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.views.things import Shape, Thing, numbered


@dataclass(frozen=True, kw_only=True)
class Unit:
    """One thing with its parts, which services may have in common; or the head of a list."""

    thing: Thing
    conditions: tuple[str, ...]
    """Conditions of the lists that it comes from."""
    lists: tuple[Thing, ...]
    """Those lists, outermost first."""

    @property
    def is_head(self) -> bool:
        """Whether it only introduces the units of a list."""
        return self.thing.shape is Shape.LIST


def units(found: Iterable[Thing], outer: tuple[Thing, ...] = ()) -> Iterator[Unit]:
    """The units of ``found`` in order, numbered from within each; heads without what they introduce."""
    conditions = tuple(whole.condition for whole in outer if whole.condition)
    for thing in found:
        is_list = thing.shape is Shape.LIST
        own = replace(thing, parts=()) if is_list else thing
        yield Unit(thing=numbered(own, ""), conditions=conditions, lists=outer)
        if is_list:
            yield from units(thing.parts, (*outer, thing))
