"""Lists in lists: what stands for another entry's list, or for what a document contains, comes to an end."""

from collections.abc import Iterator
from contextlib import suppress
from graphlib import CycleError, TopologicalSorter
from itertools import islice

from generator.authoring.checks.data import Data, Located
from generator.model.base import Record
from generator.model.entry import Entry
from generator.model.things import ThingRecord
from generator.model.walk import walk
from generator.problems.problem import Problem
from generator.problems.wording import number, quoted
from generator.source.load import MOST, Loc

LONGEST = 300
"""Items that a list may have with all lists that it refers to: some ten printed pages. Two references in each
of ten entries would make a thousand."""

WHOLE = 10_000
"""Items that all entries with such lists may have together: a hundred lists of a hundred."""

DEEPEST = 20
"""Levels of items in items and lists in lists: more than any office needs, less than Python can follow."""

_Node = tuple[str, str]
"""Whose list it is: a kind of file, and an id."""

_Owners = dict[_Node, Located[Record]]

_Uses = dict[_Node, list[tuple[Loc, _Node]]]
"""The lists that each list refers to, and where."""

_NOUNS = {"entri": "pertanyaan", "dokumen": "dokumen"}
_KEYS = {"entri": "daftar_dari", "dokumen": "dokumen"}


def circles(data: Data) -> Iterator[Problem]:
    """Lists that come back to themselves, and references to entries that have none."""
    uses = _uses(data)
    suspects = set(uses) - set(_inner_first(uses))
    owners = _owners(data)
    told = (
        problem
        for name in uses
        for loc, target in uses[name]
        for problem in _wrong(owners, uses, suspects, name, loc, target)
    )
    yield from islice(told, MOST + 1)


def _wrong(
    owners: _Owners,
    uses: _Uses,
    suspects: set[_Node],
    name: _Node,
    loc: Loc,
    target: _Node,
) -> Iterator[Problem]:
    kind, identity = target
    place = (*loc, _KEYS[kind])
    if {name, target} <= suspects and _comes_back(name, target, uses):
        what = f"daftar dokumen {quoted(identity)}" if kind == "entri" else f"isi dokumen {quoted(identity)}"
        message = f"{what} kembali ke {_NOUNS[name[0]]} ini"
        hint = "tulis dokumennya satu per satu di salah satu pertanyaan."
        if name[0] == "dokumen":
            hint = "hapus dari isian memuat salah satu dokumen."
        yield owners[name].problem("daftar-berputar", message, hint, place)
    elif kind == "entri" and target in owners and not _has_list(owners[target].record):
        message = f"pertanyaan {quoted(identity)} tidak mempunyai dokumen untuk dibawa"
        hint = "periksa id-nya, atau tulis dokumennya di sini."
        yield owners[name].problem("daftar-tanpa-dokumen", message, hint, place)


def _has_list(record: Record) -> bool:
    """Whether ``record``, an entry, asks visitors to bring something."""
    return isinstance(record, Entry) and bool(
        record.brings or any(stop.brings for stop in walk(record.steps))
    )


def too_large(data: Data) -> Iterator[Problem]:
    """Lists that grow beyond any use, where they first do: each list is measured once, after those in it."""
    owners, uses = _owners(data), _uses(data)
    sizes: dict[_Node, tuple[int, int]] = {}
    whole = 0
    for name in _inner_first(uses):
        if name not in owners:
            continue  # told as an unknown id
        owner = owners[name]
        found = [_size(item, sizes) for item in _outermost(owner)]
        count, depth = sum(rows for rows, _ in found), max((levels for _, levels in found), default=0)
        sizes[name] = min(count, LONGEST + 1), min(depth, DEEPEST + 1)
        inner = [sizes.get(target, (0, 0)) for _, target in uses[name]]
        place = next(((*loc, _KEYS[target[0]]) for loc, target in uses[name]), _first_item(owner))
        if count > LONGEST and inner and all(rows <= LONGEST for rows, _ in inner):
            message = f"daftar dokumen ini dengan daftar lain di dalamnya berisi lebih dari {LONGEST} butir"
            hint = "tulis dokumen yang diperlukan satu per satu, tanpa daftar_dari."
            yield owner.problem("daftar-terlalu-panjang", message, hint, place)
        if depth > DEEPEST and all(levels <= DEEPEST for _, levels in inner):
            message = f"butir di dalam butir lebih dari {DEEPEST} tingkat"
            hint = (
                "tulis sebagai butir biasa, tanpa daftar_dari, gabungan, atau memuat yang bertingkat-tingkat."
            )
            yield owner.problem("daftar-terlalu-dalam", message, hint, _deepest_item(owner, sizes))
        before, whole = whole, whole + (sum(rows for rows, _ in inner) if name[0] == "entri" else 0)
        if before <= WHOLE < whole:
            message = f"semua daftar yang dipakai di pertanyaan lain berisi lebih dari {number(WHOLE)} butir"
            hint = "kurangi daftar_dari, atau isian memuat pada dokumen yang sering dipakai."
            yield owner.problem("daftar-terlalu-panjang", message, hint, place)


def _owners(data: Data) -> _Owners:
    entries: _Owners = {("entri", found.record.id): found for found in data.entries}
    return entries | {("dokumen", found.record.id): found for found in data.documents}


def _uses(data: Data) -> _Uses:
    filled = {found.record.id for found in data.documents if found.record.contents}
    return {name: list(_used(owner, filled)) for name, owner in _owners(data).items()}


def _used(owner: Located[Record], filled: set[str]) -> Iterator[tuple[Loc, _Node]]:
    for loc, item in owner.each(ThingRecord):
        if item.list_of:
            yield loc, ("entri", item.list_of)
        if item.document in filled:
            yield loc, ("dokumen", item.document)


def _inner_first(uses: _Uses) -> Iterator[_Node]:
    """Lists in such an order that each comes after those in it; those in and around circles are left out."""
    sorter = TopologicalSorter({name: [target for _, target in used] for name, used in uses.items()})
    with suppress(CycleError):  # a problem of its own; what isn't behind a circle is still given
        sorter.prepare()
    while ready := sorter.get_ready():
        yield from ready
        sorter.done(*ready)


def _outermost(owner: Located[Record]) -> Iterator[ThingRecord]:
    """The items of ``owner`` that aren't part of others."""
    places = {loc for loc, _ in owner.each(ThingRecord)}
    return (item for loc, item in owner.each(ThingRecord) if loc[:-2] not in places)


def _size(item: ThingRecord, sizes: dict[_Node, tuple[int, int]]) -> tuple[int, int]:
    """How many items ``item`` stands for with itself, and in how many levels."""
    inner = [_size(part, sizes) for part in (*item.one_of, *item.consists_of, *item.contents)]
    others = ("entri", item.list_of), ("dokumen", item.document)
    inner += [sizes[kind, name] for kind, name in others if name and (kind, name) in sizes]
    return 1 + sum(rows for rows, _ in inner), 1 + max((levels for _, levels in inner), default=0)


def _first_item(owner: Located[Record]) -> Loc:
    return next((loc for loc, _ in owner.each(ThingRecord)), ())


def _deepest_item(owner: Located[Record], sizes: dict[_Node, tuple[int, int]]) -> Loc:
    """The place of the outermost item that holds the most levels."""
    found = dict(owner.each(ThingRecord))
    outermost = (loc for loc in found if loc[:-2] not in found)
    return max(outermost, key=lambda loc: _size(found[loc], sizes)[1], default=())


def _comes_back(start: _Node, target: _Node, uses: _Uses) -> bool:
    """Whether the list of ``target`` leads back to ``start``."""
    seen: set[_Node] = set()
    waiting = [target]
    while waiting:
        name = waiting.pop()
        if name == start:
            return True
        if name not in seen:
            seen.add(name)
            waiting += [other for _, other in uses.get(name, [])]
    return False
