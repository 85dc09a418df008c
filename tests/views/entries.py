"""Generated entries for the properties of views: raw data as an author would write it.

Every text is a word of its own, so that a test can tell where each ends up. The expected answers are computed
from the raw data (``raw_reading``), never from the model's own walk.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from tests.views.raw_reading import Said, acts_of, all_branches, branches_of
from tests.views.small_office import (
    DOCUMENTS,
    EVERYBODY,
    MACHINE,
    OTHER,
    OUTSIDE,
    OWN_CHANNELS,
    PLAIN_CHANNELS,
    ROLES,
    SERVED,
    STAFF,
    Raw,
    entry_of,
    lookup_of,
    role,
)

__all__ = (
    "OTHER",
    "OUTSIDE",
    "ROLES",
    "SERVED",
    "STAFF",
    "Raw",
    "Said",
    "acts_of",
    "all_branches",
    "branches_of",
    "entries",
    "entry_of",
    "explanations",
    "lookup_of",
    "many",
    "role",
    "some",
)

some = settings(max_examples=15)
"""Enough examples to meet every kind of block inside every other."""

many = settings(max_examples=50)
"""Enough to meet most fields of a step beside most others."""


@dataclass
class _Words:
    """New words, one after the other."""

    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def __call__(self, stem: str) -> str:
        return f"{stem}{next(self.numbers)}"


CHANNELS = st.sampled_from([*PLAIN_CHANNELS, *OWN_CHANNELS])
CHANNEL_FIELD = st.one_of(CHANNELS, CHANNELS, st.lists(CHANNELS, min_size=1, max_size=2, unique=True))
NOTE_KINDS = ("tip", "larangan", "peringatan", "prasyarat", "contoh", "sebab", "sementara", "info")
AUDIENCES = st.lists(st.sampled_from([*SERVED, *STAFF, EVERYBODY]), min_size=1, max_size=2, unique=True)
STATED = ("ya", "tidak", "ditunjukkan", "diserahkan")


def _parties(names: tuple[str, ...]) -> st.SearchStrategy[Any]:
    """A raw party: mostly one role, now and then several together or one of several."""
    single = st.sampled_from(names)
    several = st.lists(single, min_size=2, max_size=2, unique=True)
    return st.one_of(single, single, single, several, several.map(lambda ids: {"salah_satu": ids}))


@st.composite
def entries(draw: st.DrawFn, depth: int = 3) -> Raw:
    """A valid raw entry with nested blocks of all kinds and every optional field here and there."""
    words = _Words()
    askers = draw(st.lists(st.sampled_from(SERVED), unique=True, max_size=2))
    entry = entry_of(*draw(_nodes(words, depth)), **draw(_entry_fields(words)))
    if askers:
        entry["penanya"] = askers
    if draw(st.booleans()):
        entry["balasan"] = {"pembuka": words("pembuka"), "penutup": words("penutup")}
    return entry


@st.composite
def explanations(draw: st.DrawFn) -> Raw:
    """A valid raw entry without steps."""
    words = _Words()
    entry = entry_of(
        **draw(_entry_fields(words)), uraian=f"**{words('uraian')}**", balasan={"pembuka": "Hai"}
    )
    del entry["langkah"]
    return entry


@st.composite
def _entry_fields(draw: st.DrawFn, words: _Words) -> Raw:
    return draw(
        _some_of(
            {
                **_belongings(words),
                "jawaban_singkat": _word(words, "singkat"),
                "kontak": st.lists(
                    st.sampled_from(sorted(OWN_CHANNELS)), min_size=1, max_size=2, unique=True
                ),
                "lampiran": st.builds(lambda: [words("lampiran")]),
            },
            2,
        )
    )


@st.composite
def _some_of(draw: st.DrawFn, optional: dict[str, st.SearchStrategy[Any]], most: int) -> Raw:
    keys = draw(st.lists(st.sampled_from(sorted(optional)), unique=True, max_size=most))
    return {key: draw(optional[key]) for key in keys}


def _word(words: _Words, stem: str) -> st.SearchStrategy[str]:
    return st.builds(words, st.just(stem))


@st.composite
def _statement(draw: st.DrawFn, /, words: _Words, stem: str, key: str = "teks", **fields: Any) -> Any:
    """A statement, as bare text or with its condition and its audience."""
    more = draw(_some_of({"bila": _word(words, "bila"), "untuk": AUDIENCES}, 1))
    is_bare = not (more or fields) and key in ("teks", "lama")
    return words(stem) if is_bare else {key: words(stem), **more, **fields}


@st.composite
def _note(draw: st.DrawFn, words: _Words) -> Any:
    return draw(_statement(words, "catatan", jenis=draw(st.sampled_from(NOTE_KINDS))))


@st.composite
def _time(draw: st.DrawFn, words: _Words) -> Any:
    more = draw(_some_of({"sejak": _word(words, "sejak"), "bila_lewat": _word(words, "lewat")}, 2))
    return draw(_statement(words, "waktu", draw(st.sampled_from(["lama", "tenggat"])), **more))


def _belongings(words: _Words) -> dict[str, st.SearchStrategy[Any]]:
    """What a step, a branch and an entry may all have."""
    return {
        "bawa": st.lists(_thing(words), min_size=1, max_size=2),
        "sertakan": st.lists(_thing(words), min_size=1, max_size=1),
        "waktu": st.lists(_time(words), min_size=1, max_size=1),
        "biaya": _statement(words, "biaya"),
        "hasil": _statement(words, "hasil"),
        "tautan": st.builds(lambda: [{"alamat": "https://contoh.example/", "nama": words("tautan")}]),
        "catatan": st.lists(_note(words), min_size=1, max_size=1),
    }


def _nodes(words: _Words, depth: int, least: int = 1) -> st.SearchStrategy[list[Raw]]:
    return st.lists(_node(words, depth), min_size=least, max_size=3)


def _side(words: _Words, depth: int) -> st.SearchStrategy[Any]:
    """Steps, or that the source leaves them open."""
    return st.one_of(_nodes(words, depth), _nodes(words, depth), st.just("tidak-disebut"))


@st.composite
def _node(draw: st.DrawFn, words: _Words, depth: int) -> Raw:
    kind = draw(st.sampled_from(["step"] * 4 + ["tanya", "kasus", "jalur", "bila"] if depth else ["step"]))
    if kind == "step":
        return draw(_step(words))
    if kind == "bila":
        return {
            "bila": words("keadaan"),
            "maka": draw(_side(words, depth - 1)),
            "selain_itu": draw(_side(words, depth - 1)),
        }
    branches = draw(st.lists(_branch(words, depth - 1), min_size=2, max_size=3))
    if kind == "tanya":
        return {"tanya": words("tanya"), **draw(_act(words)), "cabang": branches}
    return {kind: words(kind), "cabang": branches}


@st.composite
def _branch(draw: st.DrawFn, words: _Words, depth: int) -> Raw:
    steps = draw(st.one_of(_nodes(words, depth, least=0), _side(words, depth)))
    branch: Raw = {"jika": words("cabang"), "langkah": steps, **draw(_some_of(_belongings(words), 2))}
    if draw(st.booleans()):
        branch["saluran"] = draw(CHANNEL_FIELD)
    if draw(st.booleans()):
        branch["bawa"] = [draw(_thing(words))]
    if draw(st.integers(0, 4)) == 0:
        branch["balasan"] = {draw(st.sampled_from(["pembuka", "penutup"])): words("balasan")}
    return branch


@st.composite
def _step(draw: st.DrawFn, words: _Words) -> Raw:
    step: Raw = {"tindakan": words("tindakan"), **draw(_act(words))}
    edge = draw(st.sampled_from(["", "", "eskalasi_ke", "umpan_balik_dari"]))
    if edge:
        step[edge] = draw(_parties((*SERVED, *STAFF, *OUTSIDE)))
    return step


@st.composite
def _act(draw: st.DrawFn, words: _Words) -> Raw:
    act: Raw = {"pelaku": draw(_parties((*SERVED, *SERVED, *STAFF, *STAFF, EVERYBODY, MACHINE)))}
    optional: dict[str, st.SearchStrategy[Any]] = {
        **_belongings(words),
        "kepada": _parties((*SERVED, *STAFF, EVERYBODY)),
        "bila": _word(words, "bila"),
        "saluran": CHANNEL_FIELD,
        "meminta": st.lists(_thing(words), min_size=1, max_size=1),
        "diminta_melakukan": _word(words, "lakukan"),
        "unduh": st.builds(lambda: [words("unduh")]),
        "butir": st.builds(lambda: [{"kode": words("kode"), "teks": words("butir")}, words("butir")]),
        "gambar": st.builds(lambda: [words("gambar")]),
        "rujukan": st.just(["sop"]),
        "lihat": st.just([OTHER]),
        "akibat": _word(words, "akibat"),
        "uraian": st.builds(lambda: f"**{words('uraian')}**"),
    }
    act |= draw(_some_of({key: optional[key] for key in ("kepada", "saluran")}, 1))
    act |= draw(_some_of(optional, 4))
    return act


@st.composite
def _thing(draw: st.DrawFn, words: _Words) -> Raw:
    kinds = ["dokumen", "dokumen", "nama", "salah_satu", "terdiri_dari", "daftar_dari", "lainnya"]
    kind = draw(st.sampled_from(kinds))
    parts: list[Any] = ["ktp", {"dokumen": "akta", "keterangan": words("keterangan")}]
    given = {
        "dokumen": draw(st.sampled_from(DOCUMENTS)),
        "nama": words("nama"),
        "daftar_dari": OTHER,
        "lainnya": "tidak-disebut",
    }
    item: Raw = {kind: given.get(kind, parts), "sebutan": words("sebutan")}
    stated = st.sampled_from(STATED)
    item |= draw(
        _some_of(
            {
                "asli": stated,
                "salinan": stated,
                "bila": _word(words, "bila"),
                "keperluan": st.sampled_from(["opsional", "disarankan"]),
                "keterangan": _word(words, "keterangan"),
                "memuat": st.builds(lambda: [words("muatan")]),
                "untuk": AUDIENCES,
            },
            3,
        )
    )
    return item
