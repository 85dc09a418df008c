"""Times, links and pictures, wherever they stand."""

from collections.abc import Iterator
from itertools import chain, islice
from pathlib import PurePosixPath

from generator.authoring.checks.data import Data, Located
from generator.authoring.images import SUFFIXES
from generator.model.base import ATTACHED, Record, path_of
from generator.model.said import LinkRecord, TimeRecord
from generator.problems.problem import Problem
from generator.problems.wording import quoted
from generator.source.load import MOST

SHOWN = (*SUFFIXES, ".gif", ".webp")
"""How the names of pictures end that pages can show."""


def statements(data: Data) -> Iterator[Problem]:
    """Times that say nothing or too much, links to nothing, pictures that nobody could describe or see."""
    for found in data.all_located():
        yield from islice(chain(_times(found), _links(found)), MOST + 1)


def _times(found: Located[Record]) -> Iterator[Problem]:
    for loc, time in found.each(TimeRecord):
        if bool(time.duration) == bool(time.deadline):
            message = "lama dan tenggat diisi sekaligus" if time.duration else "waktu ini kosong"
            hint = "isi tepat satu: lama (berapa lama) atau tenggat (sampai kapan)."
            place = (*loc, "tenggat") if time.duration else loc
            yield found.problem("lama-atau-tenggat", message, hint, place, at_key=bool(time.duration))
        elif time.if_missed and not time.deadline:
            message = "bila_lewat diisi, tetapi tenggat tidak"
            hint = "tulis batas waktunya di tenggat, atau pindahkan bila_lewat ke catatan."
            yield found.problem("bila-lewat-tanpa-tenggat", message, hint, (*loc, "bila_lewat"), at_key=True)


def _links(found: Located[Record]) -> Iterator[Problem]:
    for loc, link in found.each(LinkRecord):
        is_picture = "gambar" in loc[-2:]
        if is_picture and not link.name:
            hint = "tulis apa yang tampak, untuk pembaca yang tidak melihat gambarnya."
            message = "gambar ini tidak mempunyai nama"
            yield found.problem("gambar-tanpa-nama", message, hint, (*loc, "alamat"))
        elif not link.name and not link.address:
            message = "tautan ini tidak mempunyai alamat dan nama"
            yield found.problem("tautan-kosong", message, "tulis alamatnya, atau hapus butir ini.", loc)
        if is_picture and link.address:
            yield from _picture(found, (*loc, "alamat"), link.address)


def _picture(found: Located[Record], place: tuple[int | str, ...], address: str) -> Iterator[Problem]:
    if not address.startswith(f"{ATTACHED}/"):
        message = f"gambar {quoted(address)} tidak tersimpan di folder berkas"
        hint = "simpan gambarnya di berkas/, lalu tulis berkas/nama-berkas."
        yield found.problem("gambar-luar", message, hint, place)
    elif PurePosixPath(path_of(address)).suffix.lower() not in SHOWN:
        message = f"{quoted(address)} bukan gambar"
        hint = f"simpan sebagai {', '.join(SHOWN)}, atau pindahkan ke isian tautan."
        yield found.problem("bukan-gambar", message, hint, place)
