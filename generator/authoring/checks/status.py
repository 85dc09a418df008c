"""How far entries have come: what is published leads only to what is published, and is looked at in time."""

from collections.abc import Iterator
from itertools import islice

from generator.authoring.checks.data import Data, Located
from generator.authoring.ids import IDS
from generator.model.base import Record
from generator.model.entry import Entry, Status
from generator.problems.problem import Problem
from generator.problems.wording import natural, quoted
from generator.source.load import MOST, Loc

LEADING = tuple((owner, field, key) for owner, field, key, kind in IDS if kind == "entri")
"""Fields that lead to entries: record, field and key."""

ARCHIVE_FIELDS = (("archived_on", "diarsipkan"), ("successors", "diganti_oleh"))


def overdue(data: Data) -> Iterator[Problem]:
    """Published entries that should have been looked at again before the day of the build."""
    for entry in data.entries:
        review = entry.record.review
        if data.today and entry.record.is_published and review and review.due and review.due < data.today:
            message = f"tinjauan ulang jawaban ini sudah lewat waktunya ({review.due})"
            hint = "periksa jawabannya, lalu perbarui tanggal dan tinjau_lagi."
            yield entry.problem("tinjauan-lewat", message, hint, ("tinjauan", "tinjau_lagi"))


def archive_fields(_: Data, entry: Located[Entry]) -> Iterator[Problem]:
    """What is only said of archived entries, on one that isn't."""
    if entry.record.status is Status.ARCHIVED:
        return
    for field, key in ARCHIVE_FIELDS:
        if getattr(entry.record, field):
            message = f"isian {quoted(key)} tidak tampil, karena statusnya {entry.record.status}"
            hint = 'tulis "status: arsip", atau hapus isian ini.'
            yield entry.problem("isian-arsip", message, hint, (key,), at_key=True)


def leading_nowhere(data: Data) -> Iterator[Problem]:
    """References on the site to entries that aren't there; they are left out of it."""
    targets = {entry.record.id: entry.record for entry in data.entries if not entry.record.is_published}
    if targets:
        for found in data.all_located():
            yield from islice(_leading(found, targets), MOST + 1)


def _leading(found: Located[Record], targets: dict[str, Entry]) -> Iterator[Problem]:
    status = found.record.status if isinstance(found.record, Entry) else Status.PUBLISHED
    for loc, record in found.inside:
        for owner, field, key in LEADING:
            shows = Status.ARCHIVED if field == "successors" else Status.PUBLISHED
            if isinstance(record, owner) and status is shows:
                value = getattr(record, field)
                for index, name in enumerate(value if isinstance(value, tuple) else (value,)):
                    if name in targets and name != getattr(record, "id", None):
                        place = (*loc, key, index) if isinstance(value, tuple) else (*loc, key)
                        yield _unseen(found, place, targets[name])


def _unseen(found: Located[Record], loc: Loc, target: Entry) -> Problem:
    if target.status is Status.ARCHIVED:
        message = f"pertanyaan {quoted(target.id)} sudah diarsipkan"
        others = natural([quoted(name) for name in target.successors])
        hint = f"tulis penggantinya: {others}." if others else "hapus id ini, atau tulis penggantinya."
    else:
        message = f"pertanyaan {quoted(target.id)} belum terbit, jadi tidak tampil di situs"
        hint = f"ganti status: {target.status} di sana bila jawabannya sudah siap, atau hapus id ini."
    return found.problem("tidak-terbit", message, hint, loc)
