"""The records of a source at their addresses: what a page names, found in the file as it is now."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.authoring.fields import SINGLE
from generator.model.base import Record
from generator.preview.requests import Refusal
from generator.preview.slots import Kind, Slot, root_slot, slots
from generator.preview.undo import digest
from generator.preview.values import UnreadableError, written_out
from generator.problems.problem import Problem
from generator.source.files import CATALOGUES, DataFile, find_files
from generator.source.load import Loaded, Loc, load
from generator.source.text import TextFile, shown_path, text_of


def gone() -> Refusal:
    """What was asked for isn't there, or no longer."""
    return Refusal(
        "404 Not Found",
        "Bagian ini tidak ada lagi di berkasnya. Muat ulang halamannya, lalu ulangi perubahannya.",
    )


@dataclass(frozen=True, kw_only=True)
class Opened:
    """A file of the source as it is now."""

    file: DataFile
    name: str
    """Its path below the source folder."""
    content: bytes | None
    """None where it isn't there yet."""
    loaded: Loaded

    @property
    def digest(self) -> str:
        return digest(self.content)


@dataclass(frozen=True, kw_only=True)
class Spot:
    """A record at its place."""

    opened: Opened
    slot: Slot
    loc: Loc
    """The way to it through the models."""
    way: Loc
    """The way to it in the file, where a list of one or a record of one key may be left out."""
    raw: Any
    """As it is written."""
    value: dict[str, Any]
    """Written out."""
    above: "Spot | None" = None
    """The record that it belongs to."""

    @property
    def record(self) -> type[Record]:
        return self.slot.record_of(self.value)

    @property
    def address(self) -> str:
        return address(self.opened.name, self.loc)


def address(name: str, loc: Loc) -> str:
    return f"{name}#{'/'.join(map(str, loc))}"


def parsed(text: str) -> tuple[str, Loc]:
    """File and way of an address as pages carry it."""
    name, _, way = text.partition("#")
    parts = way.split("/") if way else []
    return name, tuple(int(part) if part.isdecimal() and len(part) < 6 else part for part in parts)


def open_file(source_dir: Path, name: str) -> Opened:
    """The file called ``name`` below ``source_dir``; refuses whatever isn't one of the source's own files."""
    files = {each.path.relative_to(source_dir).as_posix(): each for each in _files(source_dir)}
    files |= {
        f"{kind}.yml": DataFile(source_dir / f"{kind}.yml", kind)
        for kind in CATALOGUES
        if f"{kind}.yml" not in files
    }
    if name not in files:
        raise Refusal("404 Not Found", "Berkas ini tidak ada di folder sumber.")
    file = files[name]
    if not file.path.exists():
        nothing = "{}" if file.kind in SINGLE else ""
        loaded, _ = load(TextFile(shown_path(file.path), nothing))
        return Opened(file=file, name=name, content=None, loaded=loaded)
    try:
        content = file.path.read_bytes()
    except (FileNotFoundError, IsADirectoryError):
        raise gone() from None
    text = text_of(content, file.path)
    if isinstance(text, Problem):
        raise _unreadable(text)
    loaded, problems = load(text)
    if not loaded.usable and problems and content.strip():
        raise _unreadable(problems[0])
    return Opened(file=file, name=name, content=content, loaded=loaded)


def _files(source_dir: Path) -> Iterator[DataFile]:
    return (found for found in find_files(source_dir) if isinstance(found, DataFile))


def _unreadable(problem: Problem) -> Refusal:
    told = f"{problem.path}:{problem.line}: {problem.message}. Perbaikan: {problem.hint}"
    return Refusal("422 Unprocessable Content", f"Berkas ini belum dapat dibaca; perbaiki dahulu. {told}")


def nearest_spot(opened: Opened, loc: Loc) -> Spot:
    """The record at ``loc``, or the one around it whose field ``loc`` leads to."""
    found = list(_spots(opened, loc))
    if not found:
        raise gone()
    return found[-1]


def spot_at(opened: Opened, loc: Loc) -> Spot:
    """The record at ``loc``."""
    found = nearest_spot(opened, loc)
    if found.loc != loc:
        raise gone()
    return found


def _spots(opened: Opened, loc: Loc) -> Iterator[Spot]:
    """The records on the way to ``loc``, outermost first."""
    slot: Slot | None = root_slot(opened.file.kind)
    raw, above = opened.loaded.value, None
    way: Loc = ()
    for index in range(len(loc) + 1):
        if slot is None:
            return
        if slot.kind is Kind.RECORD:
            try:
                value = written_out(slot, raw)
            except UnreadableError:
                return
            above = Spot(
                opened=opened, slot=slot, loc=loc[:index], way=way, raw=raw, value=value, above=above
            )
            yield above
        if index == len(loc):
            return
        step = _below(slot, raw, loc[index])
        if step is None:
            return
        slot, raw, is_written = step
        way = (*way, loc[index]) if is_written else way


def _below(slot: Slot, raw: Any, part: int | str) -> tuple[Slot | None, Any, bool] | None:
    """What stands at ``part`` of ``raw``, and whether the file spells that step of the way."""
    if slot.kind is Kind.RECORD:
        if not isinstance(raw, dict):
            return None
        table = slots(slot.record_of(raw))
        return (table[part], raw.get(part), True) if isinstance(part, str) and part in table else None
    if slot.kind not in (Kind.LIST, Kind.STEPS) or not isinstance(part, int):
        return None
    if isinstance(raw, list):
        return (slot.item, raw[part], True) if part < len(raw) else None
    return (slot.item, raw, False) if slot.takes_one and part == 0 and raw is not None else None
