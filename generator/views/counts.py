"""How many things a list asks for, as far as that is certain: never a number where it isn't."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields

from generator.model.base import Slug
from generator.model.things import Need
from generator.views.things import Shape, Thing

IsSure = Callable[[tuple[Slug, ...]], bool]
"""Tells whether something said for an audience (ids of roles; empty: for all) is for every reader."""


def is_for_all(audience: tuple[Slug, ...]) -> bool:
    """Whether an audience is nobody in particular."""
    return not audience


@dataclass(frozen=True, kw_only=True)
class Count:
    """Counted as a person counts: a choice once, a whole and another entry's list by their parts."""

    sure: int = 0
    """Documents that are always asked for."""
    objects: int = 0
    """What else is always asked for: things and information that aren't documents."""
    conditional: int = 0
    """What is asked for only in some situation, or of some readers."""
    optional: int = 0
    recommended: int = 0
    has_objects: bool = False
    """Whether what is conditional, optional or recommended isn't documents alone."""
    varies: bool = False
    """Whether there is more in cases that exclude each other, of which no number holds for all."""
    is_open: bool = False
    """Whether the list says that it isn't complete."""
    is_vague: bool = False
    """Whether there is something of which no number is certain."""

    def __add__(self, other: "Count") -> "Count":
        return Count(
            sure=self.sure + other.sure,
            objects=self.objects + other.objects,
            conditional=self.conditional + other.conditional,
            optional=self.optional + other.optional,
            recommended=self.recommended + other.recommended,
            has_objects=self.has_objects or other.has_objects,
            varies=self.varies or other.varies,
            is_open=self.is_open or other.is_open,
            is_vague=self.is_vague or other.is_vague,
        )

    def __bool__(self) -> bool:
        return any(getattr(self, each.name) for each in fields(self))

    @property
    def by_condition(self) -> "Count":
        """The same where all of it depends on a situation."""
        return Count(
            conditional=self.sure + self.objects + self.conditional,
            optional=self.optional,
            recommended=self.recommended,
            has_objects=self.has_objects or bool(self.objects),
            varies=self.varies,
            is_open=self.is_open,
            is_vague=self.is_vague,
        )


def count_of(found: Iterable[Thing], is_sure: IsSure = is_for_all) -> Count:
    """What ``found`` comes to for readers of whom ``is_sure`` tells what is for each of them."""
    return sum((_count(thing, is_sure) for thing in found), Count())


def _count(thing: Thing, is_sure: IsSure) -> Count:
    inner = _unconditional(thing, is_sure)
    if thing.need:
        further = inner.by_condition
        number = further.conditional + further.optional + further.recommended
        inner = Count(
            optional=number if thing.need is Need.OPTIONAL else 0,
            recommended=number if thing.need is Need.RECOMMENDED else 0,
            has_objects=further.has_objects,
            is_open=further.is_open,
            is_vague=further.is_vague,
        )
    return inner.by_condition if thing.condition or not is_sure(thing.audience) else inner


def _unconditional(thing: Thing, is_sure: IsSure) -> Count:
    """What ``thing`` comes to, its own condition and need apart."""
    match thing.shape:
        case Shape.OTHERS:
            return Count(is_open=True)
        case Shape.CHOICE:
            return _choice(thing, is_sure)
        case Shape.WHOLE | Shape.LIST:
            is_read = bool({"daftar_dari", "terdiri_dari"} & set(thing.implied))
            return Count(is_vague=True) if is_read else count_of(thing.parts, is_sure)
    return Count(sure=1) if thing.is_document else Count(objects=1)


def _choice(thing: Thing, is_sure: IsSure) -> Count:
    """One, if that is how many each of the options comes to."""
    inner = [_unconditional(part, is_sure) for part in thing.parts]
    counts = {(each.sure + each.objects, each.is_vague) for each in inner}
    if not counts <= {(1, False), (0, False)}:
        return Count(is_vague=True)
    depends = all(part.condition or not is_sure(part.audience) for part in thing.parts)
    one = Count(sure=1) if thing.is_document else Count(objects=1)
    return one.by_condition if depends else one
