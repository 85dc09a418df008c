"""The history of a source in words: day by day, one line per fact; and why there is none."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.phrases.changes import whole_line
from generator.phrases.office import written_date
from generator.phrases.sentences import listed
from generator.source.history import HistoryError, Missing
from generator.views.recorded import Recorded

TITLE = "Perubahan terakhir"
UNSAVED = "Belum disimpan ke riwayat"
NOTHING = "Tidak ada perubahan."
SHALLOW = (
    "Riwayat di komputer ini tidak lengkap (shallow clone), jadi perubahan yang lebih lama tidak terlihat.",
    "jalankan git fetch --unshallow.",
)
_WITHOUT = {
    Missing.GIT: (
        "program Git tidak ditemukan di komputer ini",
        "pasang Git (https://git-scm.com), lalu ulangi perintah ini.",
    ),
    Missing.REPOSITORY: (
        "folder data tidak berada di dalam repositori Git",
        "ambil folder ini dengan git clone; ZIP dari GitHub tidak memuat riwayat.",
    ),
    Missing.TRUST: (
        "folder ini milik pengguna lain, sehingga Git menolak membacanya",
        "jalankan sebagai pemilik folder, atau izinkan dengan git config --global safe.directory.",
    ),
    Missing.COMMITS: (
        "isi folder data belum pernah disimpan ke riwayat",
        "simpan dahulu dengan git add dan git commit.",
    ),
    Missing.SINCE: (
        "versi {told} tidak ada di riwayat",
        "tulis tanggal (TTTT-BB-HH), misalnya 2026-11-01, atau kode commit.",
    ),
    Missing.BROKEN: ("Git menolak: {told}", "periksa repositorinya dengan git status."),
}
"""Why there is no history, and what to do."""


@dataclass(frozen=True, kw_only=True)
class Told:
    """The changes of one day, or of what isn't saved yet."""

    heading: str
    lines: tuple[str, ...]


def told_days(records: Iterable[Recorded], *, with_authors: bool = False) -> tuple[Told, ...]:
    """``records``, given newest first, by days; with the names of those who saved them only if asked."""

    def heading(each: Recorded) -> str:
        day = written_date(each.day) if each.day else UNSAVED
        return f"{day}, oleh {each.author}" if with_authors and each.author else day

    told = (
        Told(heading=named, lines=tuple(line for each in group for line in _lines(each)))
        for named, group in groupby(records, heading)
    )
    return tuple(day for day in told if day.lines)


def _lines(each: Recorded) -> Iterator[str]:
    if each.began_with is not None:
        yield f"Data pertama kali disimpan: {each.began_with} pertanyaan"
    yield from (whole_line(change) for change in each.changes)
    if each.unreadable:
        files = listed(each.unreadable)
        yield f"Tidak terbaca pada versi ini: {files}; perubahannya disebut pada versi berikutnya"


def no_history(error: HistoryError) -> tuple[str, str]:
    """Why there is no history, and how to mend it."""
    what, mend = _WITHOUT[error.missing]
    return what.format(told=error.told), mend
