"""What is said of steps: what is asked for, notes, times, costs, results, links."""

from collections.abc import Iterable, Iterator

from generator.model.said import LinkRecord, NoteKind, NoteRecord, PointRecord, StatementRecord, TimeRecord
from generator.phrases.sentences import listed, one_line, uncapital, when
from generator.phrases.things import named
from generator.views.belongings import Belongings
from generator.views.things import Thing

NOTE_KINDS = {
    NoteKind.TIP: "Tip",
    NoteKind.PROHIBITION: "Larangan",
    NoteKind.WARNING: "Peringatan",
    NoteKind.PREREQUISITE: "Prasyarat",
    NoteKind.EXAMPLE: "Contoh",
    NoteKind.CAUSE: "Sebab",
    NoteKind.WORKAROUND: "Untuk sementara",
    NoteKind.INFO: "Catatan",
}


SINCE = ("sejak", "setelah", "sesudah", "mulai", "dari", "terhitung", "dihitung", "sebelum", "pada")
"""Words with which the beginning of a time leads into a sentence by itself."""


def note_kind(kind: NoteKind) -> str:
    return NOTE_KINDS[kind]


def statement(said: StatementRecord) -> str:
    """What is said, with its condition and its addresses, on one line."""
    condition = f"{when(said.condition)}: " if said.condition else ""
    addresses = [link.address for link in said.links if link.address]
    text = f"{said.text.rstrip('.')} ({listed(addresses)})" if addresses else said.text
    return one_line(f"{condition}{text}")


def note(said: NoteRecord) -> str:
    return f"{NOTE_KINDS[said.kind]}: {statement(said)}"


def time(said: TimeRecord) -> str:
    """How long something takes or until when it has to be done, and what if it isn't."""
    condition = f"{when(said.condition)}: " if said.condition else ""
    since = f", {_since(said.since)}" if said.since else ""
    missed = f"; bila lewat: {said.if_missed}" if said.if_missed else ""
    return one_line(f"{condition}{said.duration or said.deadline}{since}{missed}")


def _since(text: str) -> str:
    """From when a time counts, with the author's own word for it or with "sejak"."""
    return text if text.split()[0].lower() in SINCE else f"sejak {uncapital(text)}"


def time_label(said: TimeRecord) -> str:
    return "Tenggat" if said.deadline else "Waktu"


def facts(has: Belongings) -> Iterator[tuple[str, str]]:
    """Labels and texts of times, costs and results."""
    yield from ((time_label(said), time(said)) for said in has.times)
    yield from (("Biaya", statement(said)) for said in has.costs)
    yield from (("Hasil", statement(said)) for said in has.results)


def point(said: PointRecord) -> str:
    return f"{said.code}: {statement(said)}" if said.code else statement(said)


def link(said: LinkRecord) -> str:
    """A link as plain text; without an address it is said to be missing."""
    name = one_line(said.name or "")
    if said.address:
        return f"{name}: {said.address}" if name else said.address
    return f"{name} (alamat belum diisi kantor)"


def items(title: str, asked: Iterable[Thing]) -> str:
    """A sentence that lists things after a title."""
    return f"{title}: {'; '.join(map(named, asked))}."
