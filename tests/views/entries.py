"""Generated entries for the properties of views: raw data as an author would write it, and what it says.

Every text is a word of its own, so that a test can tell where each ends up. The expected answers are computed
from the raw data, never from the model's own walk.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from generator.model.catalogue import Document, Office, Reference, Role, Topic
from generator.model.entry import Entry, Filed, Source
from generator.views.lookup import Lookup

Raw = dict[str, Any]

some = settings(max_examples=15)
"""Enough examples to meet every kind of block inside every other."""

SERVED, STAFF, OUTSIDE = ("penyedia", "konsultan"), ("helpdesk", "admin"), ("pusat",)
KINDS = {"pengguna": SERVED, "petugas": STAFF, "luar": OUTSIDE}
ROLES = tuple(
    Role.model_validate(
        {"id": name, "nama": name.title(), "jenis": kind, "halaman": None if kind == "luar" else name}
    )
    for kind, names in KINDS.items()
    for name in names
)
DOCUMENTS = ("ktp", "akta", "surat", "npwp")
OTHER = "lain"
"""An entry that generated ones may refer to."""


def lookup_of(*raw: Raw) -> Lookup:
    """A source of the entries ``raw`` and of OTHER, looked up."""
    other = {
        "id": OTHER,
        "judul": "Lain",
        "pertanyaan": "Apa?",
        "langkah": [{"pelaku": "penyedia", "tindakan": "Datang", "bawa": ["npwp"]}],
    }
    entries = [Entry.model_validate(entry) for entry in (*raw, other)]
    return Lookup(
        Source(
            office=Office(nama="Kantor"),
            roles=ROLES,
            topics=(Topic(id="umum", judul="Umum"),),
            documents=tuple(Document(id=name, nama=name.upper()) for name in DOCUMENTS),
            references=(Reference(id="sop", nama="SOP"),),
            entries=tuple(
                Filed(entry=entry, topic="umum", path=f"faq/umum/{entry.id}.yml") for entry in entries
            ),
        )
    )


def role(name: str) -> Role:
    return next(found for found in ROLES if found.id == name)


def entry_of(*steps: Raw, **fields: Any) -> Raw:
    """A raw entry with these steps."""
    return {"id": "a", "judul": "A", "pertanyaan": "Apa?", "langkah": list(steps), **fields}


@dataclass(frozen=True, kw_only=True)
class Said:
    """An act of the raw data and what leads to it."""

    number: int
    act: Raw
    labels: tuple[str, ...]
    """Labels of branches and conditions of questions around it, and its own condition, outermost first."""
    channel: str | None


def acts_of(entry: Raw) -> list[Said]:
    """Every act of ``entry`` in the order in which it is written."""
    numbers = count(1)
    found: list[Said] = []
    waiting: list[tuple[Raw, tuple[str, ...], str | None]] = [
        (node, (), None) for node in reversed(entry["langkah"])
    ]
    while waiting:
        node, labels, channel = waiting.pop()
        if "pelaku" in node:
            labels = (*labels, *filter(None, [node.get("bila")]))
            found.append(
                Said(number=next(numbers), act=node, labels=labels, channel=node.get("saluran", channel))
            )
        inner: list[tuple[Raw, tuple[str, ...], str | None]] = []
        for branch in branches_of(node):
            near = branch.get("saluran", channel)
            inner += [(step, (*labels, branch["jika"]), near) for step in branch.get("langkah", [])]
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


def all_branches(nodes: list[Raw]) -> Iterator[Raw]:
    for node in nodes:
        for branch in branches_of(node):
            yield branch
            yield from all_branches(branch.get("langkah", []))


@dataclass
class _Words:
    """New words, one after the other."""

    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def __call__(self, stem: str) -> str:
        return f"{stem}{next(self.numbers)}"


CHANNELS = st.sampled_from(["kantor", "daring", "email"])
NAMES = st.sampled_from([*SERVED, *STAFF])


@st.composite
def entries(draw: st.DrawFn, depth: int = 3) -> Raw:
    """A valid raw entry with nested blocks of all kinds and every optional field of an act here and there."""
    words = _Words()
    askers = draw(st.lists(st.sampled_from(SERVED), unique=True, max_size=2))
    entry = entry_of(*draw(_nodes(words, depth)))
    if askers:
        entry["penanya"] = askers
    if draw(st.booleans()):
        entry["balasan"] = {"pembuka": words("pembuka"), "penutup": words("penutup")}
    return entry


def _nodes(words: _Words, depth: int, least: int = 1) -> st.SearchStrategy[list[Raw]]:
    return st.lists(_node(words, depth), min_size=least, max_size=3)


@st.composite
def _node(draw: st.DrawFn, words: _Words, depth: int) -> Raw:
    kind = draw(st.sampled_from(["step"] * 4 + ["tanya", "kasus", "jalur", "bila"] if depth else ["step"]))
    if kind == "step":
        return draw(_step(words))
    if kind == "bila":
        otherwise = draw(st.one_of(st.just("tidak-disebut"), _nodes(words, depth - 1)))
        return {"bila": words("keadaan"), "maka": draw(_nodes(words, depth - 1)), "selain_itu": otherwise}
    branches = draw(st.lists(_branch(words, depth - 1), min_size=2, max_size=3))
    if kind == "tanya":
        return {"tanya": words("tanya"), **draw(_act(words)), "cabang": branches}
    return {kind: words(kind), "cabang": branches}


@st.composite
def _branch(draw: st.DrawFn, words: _Words, depth: int) -> Raw:
    branch: Raw = {"jika": words("cabang"), "langkah": draw(_nodes(words, depth, least=0))}
    if draw(st.booleans()):
        branch["saluran"] = draw(CHANNELS)
    if draw(st.booleans()):
        branch["bawa"] = [draw(_requirement(words))]
    if draw(st.integers(0, 4)) == 0:
        branch["balasan"] = {draw(st.sampled_from(["pembuka", "penutup"])): words("balasan")}
    return branch


@st.composite
def _step(draw: st.DrawFn, words: _Words) -> Raw:
    step: Raw = {"tindakan": words("tindakan"), **draw(_act(words))}
    others = [name for name in (*SERVED, *STAFF, *OUTSIDE) if name != step["pelaku"]]
    edge = draw(st.sampled_from(["", "", "eskalasi_ke", "umpan_balik_dari"]))
    if edge:
        step[edge] = draw(st.sampled_from(others))
    return step


@st.composite
def _act(draw: st.DrawFn, words: _Words) -> Raw:
    act: Raw = {"pelaku": draw(NAMES)}
    optional: dict[str, st.SearchStrategy[Any]] = {
        "kepada": st.sampled_from([*SERVED, *STAFF]).filter(lambda name: name != act["pelaku"]),
        "bila": st.builds(words, st.just("bila")),
        "saluran": CHANNELS,
        "meminta": st.builds(lambda: [words("meminta")]),
        "diminta_melakukan": st.builds(words, st.just("lakukan")),
        "bawa": st.lists(_requirement(words), min_size=1, max_size=2),
        "unduh": st.builds(lambda: [words("unduh")]),
        "sertakan": st.builds(lambda: [words("sertakan")]),
        "rujukan": st.just(["sop"]),
        "lihat": st.just([OTHER]),
        "akibat": st.builds(words, st.just("akibat")),
        "catatan": st.builds(lambda: [{"jenis": "tip", "teks": words("catatan")}]),
    }
    for key in draw(st.lists(st.sampled_from(sorted(optional)), unique=True, max_size=4)):
        act[key] = draw(optional[key])
    return act


@st.composite
def _requirement(draw: st.DrawFn, words: _Words) -> Raw:
    kind = draw(st.sampled_from(["dokumen", "dokumen", "salah_satu", "terdiri_dari", "daftar_dari"]))
    parts: list[Any] = ["ktp", {"dokumen": "akta", "keterangan": words("keterangan")}]
    value = {"dokumen": draw(st.sampled_from(DOCUMENTS)), "daftar_dari": OTHER}.get(kind, parts)
    item: Raw = {kind: value, "sebutan": words("sebutan")}
    for key, choices in (("asli", ("ya", "tidak")), ("salinan", ("ya", "tidak"))):
        if draw(st.booleans()):
            item[key] = draw(st.sampled_from(choices))
    if draw(st.booleans()):
        item["bila"] = words("bila")
    return item
