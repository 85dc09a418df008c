"""What visitors bring: each item says one thing, and lists that refer to lists come to an end."""

from collections.abc import Iterator
from contextlib import suppress
from graphlib import CycleError, TopologicalSorter

from generator.authoring.checks.data import Data, Located
from generator.model.entry import Entry
from generator.model.things import ThingRecord
from generator.model.walk import walk
from generator.problems.problem import Problem
from generator.problems.wording import natural, quoted
from generator.source.load import Loc

SHAPES = {
    "document": "dokumen",
    "name": "nama",
    "one_of": "salah_satu",
    "consists_of": "terdiri_dari",
    "list_of": "daftar_dari",
    "others": "lainnya",
}
"""Fields of an item of which exactly one is given, with their keys."""

PARTS = ("one_of", "consists_of")

COUNTS = (
    ("original", "asli", "jumlah_asli", "original_count"),
    ("copy_", "salinan", "jumlah_salinan", "copy_count"),
)


LONGEST = 300
"""Items that a list may have with all lists that it refers to: some ten printed pages. Two references in each
of ten entries would make a thousand."""

DEEPEST = 20
"""Levels of items in items and lists in lists: more than any office needs, less than Python can follow."""


def items(_: Data, entry: Located[Entry]) -> Iterator[Problem]:
    """Items that name nothing or several things, choices of one, and counts of what isn't asked for."""
    for loc, item in entry.each(ThingRecord):
        given = [field for field in SHAPES if field in item.model_fields_set]
        if len(given) != 1:
            found = natural([SHAPES[field] for field in given], "dan")
            message = (
                f"butir bawa ini berisi {found} sekaligus"
                if given
                else "butir bawa ini tidak menyebut dokumen"
            )
            hint = f"isi tepat satu dari {natural(SHAPES.values())}."
            place = (*loc, SHAPES[given[1]]) if given else loc
            yield entry.problem("butir-dokumen", message, hint, place, at_key=bool(given))
        for field in PARTS:
            if field in given and len(getattr(item, field)) < 2:
                message = f"{SHAPES[field]} berisi kurang dari dua butir"
                hint = 'tulis dua butir atau lebih, atau pakai "dokumen" untuk satu dokumen.'
                yield entry.problem("bagian-dokumen-kurang", message, hint, (*loc, SHAPES[field]))
        for field, key, count_key, count in COUNTS:
            if getattr(item, count) is not None and not getattr(item, field).is_asked_for:
                message = f"{count_key} diisi, tetapi {key} bukan ya"
                hint = f'tulis "{key}: ya", atau hapus {count_key}.'
                yield entry.problem("jumlah-tanpa-ya", message, hint, (*loc, count_key))


def lists_of_lists(data: Data) -> Iterator[Problem]:
    """Items that stand for another entry's list, when that list is empty or comes back to them."""
    entries = {entry.record.id: entry for entry in data.entries}
    uses = {name: _lists(entry) for name, entry in entries.items()}
    for name, entry in entries.items():
        for loc, target in uses[name]:
            place = (*loc, "daftar_dari")
            if _comes_back(name, target, uses):
                message = f"daftar dokumen {quoted(target)} kembali ke pertanyaan ini"
                hint = "tulis dokumennya satu per satu di salah satu pertanyaan."
                yield entry.problem("daftar-berputar", message, hint, place)
            elif target in entries and not any(entries[target].each(ThingRecord)):
                message = f"pertanyaan {quoted(target)} tidak mempunyai dokumen untuk dibawa"
                hint = "periksa id-nya, atau tulis dokumennya di sini."
                yield entry.problem("daftar-tanpa-dokumen", message, hint, place)


def too_large_lists(data: Data) -> Iterator[Problem]:
    """Lists that grow beyond any use, where they first do: each list is measured once, after those in it."""
    entries = {entry.record.id: entry for entry in data.entries}
    sizes: dict[str, tuple[int, int]] = {}
    uses = {name: _lists(entry) for name, entry in entries.items()}
    for name in _inner_first({name: [target for _, target in used] for name, used in uses.items()}):
        if name not in entries:
            continue  # told as an unknown id
        entry = entries[name]
        found = [_size(item, sizes) for stop in walk(entry.record.steps) for item in stop.brings]
        count, depth = sum(rows for rows, _ in found), max((levels for _, levels in found), default=0)
        sizes[name] = min(count, LONGEST + 1), min(depth, DEEPEST + 1)
        inner = [sizes.get(target, (0, 0)) for _, target in uses[name]]
        place = next(((*loc, "daftar_dari") for loc, _ in uses[name]), _first_item(entry))
        if count > LONGEST and inner and all(rows <= LONGEST for rows, _ in inner):
            message = f"daftar dokumen ini dengan daftar lain di dalamnya berisi lebih dari {LONGEST} butir"
            hint = "tulis dokumen yang diperlukan satu per satu, tanpa daftar_dari."
            yield entry.problem("daftar-terlalu-panjang", message, hint, place)
        if depth > DEEPEST and all(levels <= DEEPEST for _, levels in inner):
            message = f"butir bawa di dalam butir bawa lebih dari {DEEPEST} tingkat"
            hint = "tulis dokumennya sebagai butir biasa, tanpa daftar_dari atau gabungan di dalam gabungan."
            yield entry.problem("daftar-terlalu-dalam", message, hint, place)


def _inner_first(targets: dict[str, list[str]]) -> Iterator[str]:
    """Names in such an order that each comes after its targets; those in and around circles are left out."""
    sorter = TopologicalSorter(targets)
    with suppress(CycleError):  # a problem of its own; what isn't behind a circle is still given
        sorter.prepare()
    while ready := sorter.get_ready():
        yield from ready
        sorter.done(*ready)


def _size(item: ThingRecord, sizes: dict[str, tuple[int, int]]) -> tuple[int, int]:
    """How many items ``item`` stands for with itself, and in how many levels."""
    inner = [_size(part, sizes) for part in (*item.one_of, *item.consists_of)]
    if item.list_of in sizes:
        inner.append(sizes[item.list_of])
    return 1 + sum(rows for rows, _ in inner), 1 + max((levels for _, levels in inner), default=0)


def _first_item(entry: Located[Entry]) -> Loc:
    return next((loc for loc, _ in entry.each(ThingRecord)), ())


def _lists(entry: Located[Entry]) -> list[tuple[Loc, str]]:
    """The lists that ``entry`` refers to, and where."""
    return [(loc, item.list_of) for loc, item in entry.each(ThingRecord) if item.list_of]


def _comes_back(start: str, target: str, uses: dict[str, list[tuple[Loc, str]]]) -> bool:
    """Whether the list of ``target`` leads back to ``start``."""
    seen: set[str] = set()
    waiting = [target]
    while waiting:
        name = waiting.pop()
        if name == start:
            return True
        if name not in seen:
            seen.add(name)
            waiting += [other for _, other in uses.get(name, [])]
    return False
