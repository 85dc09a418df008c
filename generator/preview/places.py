"""Where something new is to stand: a place in a list, or a file of its own."""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.authoring.fields import NODES, RECORD_NAMES
from generator.model.base import Record
from generator.preview.requests import Refusal
from generator.preview.slots import Kind, Slot, root_slot, slots
from generator.preview.spots import Opened, gone, open_file, spot_at
from generator.source.files import DataFile
from generator.source.load import Loc, load
from generator.source.text import TextFile, shown_path

_LONGEST = 60
"""Characters of an id that is made from a title: addresses are typed from paper."""
_RECORDS = {record.__name__: record for record in RECORD_NAMES}


@dataclass(frozen=True, kw_only=True)
class Addition:
    """A place in a list for a new record."""

    opened: Opened
    record: type[Record]
    owner: type[Record] | None
    """The record that has the list; None where the file is the list."""
    loc: Loc
    """The way to the new record through the models."""
    way: Loc
    """The way to the list in the file."""
    listed: Any
    """What stands there."""
    is_written: bool
    """Whether the file has the list's key."""
    takes_one: bool
    index: int


def addition_at(source_dir: Path, name: str, loc: Loc, new: str) -> Addition:
    """The place at ``loc``, whose list takes a record called ``new``."""
    opened = open_file(source_dir, name)
    if not loc or not isinstance(loc[-1], int):
        raise gone()
    slot, listed, is_written = root_slot(opened.file.kind), opened.loaded.value, True
    owner: type[Record] | None = None
    way: Loc = ()
    if len(loc) > 1:
        spot, key = spot_at(opened, loc[:-2]), str(loc[-2])
        table = slots(spot.record)
        if key not in table or not isinstance(spot.raw, dict):
            raise gone()
        slot, owner, listed = table[key], spot.record, spot.value.get(key)
        way = (*spot.way, key)
        is_written = key in spot.raw
    index = loc[-1]
    if not isinstance(listed, list):
        index = 0 if listed is None or isinstance(listed, str) else index
    elif index > len(listed):
        raise gone()
    return Addition(
        opened=opened,
        record=_taken(slot, new),
        owner=owner,
        loc=loc,
        way=way,
        listed=listed,
        is_written=is_written,
        takes_one=slot.takes_one,
        index=index,
    )


def _taken(slot: Slot, new: str) -> type[Record]:
    """The record called ``new``, if lists of this kind take it."""
    record = _RECORDS.get(new)
    if slot.kind not in (Kind.LIST, Kind.STEPS) or slot.item is None or record is None:
        raise gone()
    if record is not slot.item.record and not (slot.item.record is None and record in NODES):
        raise gone()
    return record


def new_entry(source_dir: Path, topic: str, title: str = "") -> Opened:
    """A file for a new answer, named after its title; refuses a title whose name is taken."""
    name = slug(title) or "pertanyaan-baru"
    path = source_dir / "faq" / topic / f"{name}.yml"
    if title and any(source_dir.glob(f"faq/*/{name}.yml")):
        raise Refusal(
            "422 Unprocessable Content", f"Sudah ada pertanyaan dengan id “{name}”. Pilih judul yang lain."
        )
    return Opened(
        file=DataFile(path, "entri", topic),
        name=f"faq/{topic}/{name}.yml",
        content=None,
        loaded=load(TextFile(shown_path(path), ""))[0],
    )


def slug(title: str) -> str:
    """An id made from a title."""
    plain = unicodedata.normalize("NFKD", title.lower()).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain)
    name = ""
    for word in words:
        if len(name) + len(word) >= _LONGEST:
            break
        name = f"{name}-{word}" if name else word
    return name
