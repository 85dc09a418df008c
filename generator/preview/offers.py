"""What can be done with a record besides filling in its form: what is around it, what can be added where."""

from collections.abc import Mapping
from typing import Any

from generator.authoring.fields import RECORD_NAMES
from generator.model.entry import Entry
from generator.model.procedure import Branch, Condition
from generator.preview.forms import FORKS, NEW_NODES, called, is_node
from generator.preview.spots import Spot, address


def above(spot: Spot, names: Mapping[str, str]) -> list[dict[str, str]]:
    """The records around it, outermost first."""
    found: list[dict[str, str]] = []
    around = spot.above
    while around:
        found.insert(0, {"spot": around.address, "title": called(around.record, around.value, names)})
        around = around.above
    return found


def can(spot: Spot) -> dict[str, Any]:
    """What can be done with the record besides filling it in."""
    found: dict[str, Any] = {"add": list(_additions(spot))}
    if spot.loc and isinstance(spot.loc[-1], int):
        found["delete"] = True
        if spot.way[-1:] == spot.loc[-1:]:
            index, listed = int(spot.loc[-1]), spot.opened.loaded.get(spot.way[:-1])
            found |= {"up": index > 0, "down": index + 1 < len(listed)}
    elif not spot.loc and spot.record is Entry:
        found["delete"] = True
    return found


def _additions(spot: Spot) -> list[dict[str, str]]:
    """Where records can be added: inside, and after it in its list."""
    found: list[dict[str, str]] = []
    inside = {Entry: ("langkah",), Branch: ("langkah",), Condition: ("maka", "selain_itu")}.get(
        spot.record, ()
    )
    for key in inside:
        index = len(spot.value[key]) if isinstance(spot.value.get(key), list) else 0
        side = "" if key == "langkah" else f" pada “{key.replace('_', ' ')}”"
        found += _nodes(address(spot.opened.name, (*spot.loc, key, index)), f"di akhir{side}")
    if spot.record in FORKS and spot.record is not Condition:
        listed = spot.value.get("cabang")
        index = len(listed) if isinstance(listed, list) else 0
        at = address(spot.opened.name, (*spot.loc, "cabang", index))
        found.append({"spot": at, "new": Branch.__name__, "label": "Tambah cabang di akhir"})
    if spot.loc and isinstance(spot.loc[-1], int) and spot.way[-1:] == spot.loc[-1:]:
        after = address(spot.opened.name, (*spot.loc[:-1], spot.loc[-1] + 1))
        if is_node(spot.record):
            found += _nodes(after, "sesudah ini")
        else:
            noun = RECORD_NAMES[spot.record]
            found.append({"spot": after, "new": spot.record.__name__, "label": f"Tambah {noun} sesudah ini"})
    return found


def _nodes(at: str, where: str) -> list[dict[str, str]]:
    return [
        {"spot": at, "new": node.__name__, "label": f"Tambah {name} {where}"}
        for node, name in NEW_NODES.items()
    ]
