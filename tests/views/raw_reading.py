"""What raw entries say, read without the model's walk: the other side of every comparison."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any

from tests.views.small_office import COMPRISED, KINDS, OFFICES, Raw


def ids_of(party: Any) -> tuple[str, ...]:
    """The ids that a raw party names: one, several together, or a choice."""
    if not party:
        return ()
    if isinstance(party, dict):
        return (*party.get("bersama", ()), *party.get("salah_satu", ()))
    return (party,) if isinstance(party, str) else tuple(party)


def members_of(party: Any) -> set[str]:
    """The ids that a raw party names, and those that these comprise."""
    named = ids_of(party)
    return {*named, *(inner for name in named for inner in COMPRISED.get(name, ()))}


def listed_in(value: Any) -> list[Any]:
    """One value, or several, as a list."""
    return value if isinstance(value, list) else [] if value is None else [value]


def heard_by(said: Any, reader: str) -> bool:
    """Whether something said is for ``reader``."""
    audience = listed_in(said.get("untuk")) if isinstance(said, dict) else []
    return not audience or reader in members_of(audience)


def heard_by_served(said: Any) -> bool:
    """Whether something said is for anybody whom the office serves."""
    audience = listed_in(said.get("untuk")) if isinstance(said, dict) else []
    return not audience or any(KINDS[name] == "pengguna" for name in members_of(audience))


@dataclass(frozen=True, kw_only=True)
class Said:
    """An act of the raw data and what leads to it."""

    number: int
    act: Raw
    labels: tuple[str, ...]
    """Labels of branches and conditions of questions around it, and its own condition, outermost first."""
    channels: tuple[str, ...]
    """Its own, or those of the nearest branch that has any."""

    @property
    def actors(self) -> set[str]:
        """Everybody who does it, by themselves or within a role that comprises them."""
        return members_of(self.act["pelaku"])

    @property
    def text(self) -> str:
        text: str = self.act.get("tindakan") or self.act["tanya"]
        return text

    @property
    def asks_something(self) -> bool:
        return any(key in self.act for key in ("meminta", "diminta_melakukan"))

    @property
    def delivers(self) -> bool:
        """Whether it brings its addressee something rather than asking for it."""
        return "kepada" in self.act and not (
            self.asks_something or "tanya" in self.act or "eskalasi_ke" in self.act
        )

    @property
    def is_visit(self) -> bool:
        return any(channel in OFFICES for channel in self.channels)

    def asks(self, reader: str) -> bool:
        """Whether others ask something of ``reader`` here."""
        is_request = "tanya" in self.act or self.asks_something
        return is_request and reader in members_of(self.act.get("kepada")) and reader not in self.actors


def acts_of(entry: Raw) -> list[Said]:
    """Every act of ``entry`` in the order in which it is written."""
    numbers = count(1)
    found: list[Said] = []
    waiting: list[tuple[Raw, tuple[str, ...], Any]] = [
        (node, (), None) for node in reversed(entry.get("langkah", []))
    ]
    while waiting:
        node, labels, channel = waiting.pop()
        if "pelaku" in node:
            labels = (*labels, *filter(None, [node.get("bila")]))
            channels = tuple(listed_in(node.get("saluran", channel)))
            found.append(Said(number=next(numbers), act=node, labels=labels, channels=channels))
        inner: list[tuple[Raw, tuple[str, ...], Any]] = []
        for branch in branches_of(node):
            near = branch.get("saluran", channel)
            inner += [(step, (*labels, branch["jika"]), near) for step in steps_of(branch)]
        waiting += reversed(inner)
    return found


def branches_of(node: Raw) -> list[Raw]:
    """The branches of a raw node; a condition's sides are two."""
    if "maka" in node:
        sides = [{"jika": node["bila"], "langkah": node["maka"]}]
        if isinstance(node.get("selain_itu"), list):
            sides.append({"jika": "jika tidak", "langkah": node["selain_itu"]})
        return sides
    found: list[Raw] = node.get("cabang", [])
    return found


def steps_of(branch: Raw) -> list[Raw]:
    """The nodes of a raw branch; none where the source leaves them open."""
    steps = branch.get("langkah", [])
    return steps if isinstance(steps, list) else []


def is_open(branch: Raw) -> bool:
    return branch.get("langkah") == "tidak-disebut"


def all_branches(nodes: list[Raw]) -> Iterator[Raw]:
    for branch, _ in placed_branches(nodes):
        yield branch


def placed_branches(nodes: list[Raw], path: tuple[str, ...] = ()) -> Iterator[tuple[Raw, tuple[str, ...]]]:
    """Every branch with the labels that lead to it, its own the last."""
    for node in nodes:
        around = (*path, *filter(None, [node.get("bila") if "pelaku" in node else None]))
        for branch in branches_of(node):
            here = (*around, branch["jika"])
            yield branch, here
            yield from placed_branches(steps_of(branch), here)
