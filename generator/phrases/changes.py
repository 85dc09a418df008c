"""Differences between two states of a source in words, one line each: "langkah 2 berubah: … → …"."""

from itertools import takewhile

from generator.authoring.fields import NODES, RECORD_NAMES
from generator.model.base import UNSAID
from generator.model.entry import Status
from generator.model.procedure import Act, Branch
from generator.phrases.sentences import capital, one_line
from generator.problems.wording import short
from generator.views.change import Change, ChangeKind, Spot, Subject

NOUNS = {"entri": "pertanyaan", "cari": "kata pencarian"}
"""What a kind of file is called where that isn't its own name."""
HEADS = {"tindakan", "tanya", "jika", "kasus", "jalur"}
"""Fields that are what a step, a block or a branch itself says."""
STATES = {"arsip": "diarsipkan", "terbit": "diterbitkan", "draf": "dijadikan draf"}
"""What it means that the status of a question became another one."""
WITHDRAWN = {
    Status.ARCHIVED: "diarsipkan (tidak berlaku lagi)",
    Status.DRAFT: "ditarik sementara (kembali menjadi draf)",
    Status.IN_REVIEW: "ditarik sementara (sedang ditinjau)",
}
"""Why a question that isn't deleted is gone for its readers."""
LONGEST = 140
"""Letters of a text that a line shows."""
AROUND = 30
"""Letters that two long texts keep of what they have in common before they differ."""


def whole_line(change: Change) -> str:
    """A difference with what it is about: "Mengubah NPWP: langkah 2 berubah: … → …"."""
    said = change_line(change)
    if not (change.way or change.key):
        return capital(said)
    return f"{subject_name(change.subject)}: {said}"


def subject_name(subject: Subject) -> str:
    """A question by its title, other things with what they are: "Dokumen KTP"."""
    if subject.kind == "entri":
        return one_line(subject.name)
    return capital(f"{_noun(subject)} {one_line(subject.name)}".strip())


def change_line(change: Change) -> str:
    """A difference alone."""
    if not change.way and not change.key:
        return _of_subject(change)
    last = change.way[-1] if change.way else None
    if last and not change.key:
        return _of_part(change, last)
    if not change.way and change.key == "status" and change.after in STATES:
        return STATES[change.after]
    if last and change.key in HEADS and issubclass(last.record, (*NODES, Branch)):
        place = _way(change.way) if last.number else ", ".join([*map(_spot, change.way[:-1]), _noun_of(last)])
        return f"{place} berubah: {_contrasted(change.before, change.after)}"
    lead = f"{_way(change.way)}: " if change.way else ""
    return f"{lead}{_of_field(change, change.key.replace('_', ' '))}"


def _of_subject(change: Change) -> str:
    noun = _noun(change.subject)
    named = f": {one_line(change.subject.name)}" if change.subject.name else ""
    match change.kind:
        case ChangeKind.NEW:
            return f"{noun} baru{named}"
        case ChangeKind.GONE:
            return f"{noun} {WITHDRAWN[Status(change.after)] if change.after else 'dihapus'}{named}"
        case _:
            return f"urutan {noun} berubah{named}"


def _of_part(change: Change, part: Spot) -> str:
    """That a step, a block or a branch came, went or moved."""
    done = {ChangeKind.NEW: "baru", ChangeKind.GONE: "dihapus"}.get(change.kind, "dipindahkan")
    within = f" pada {_way(change.way[:-1])}" if change.way[:-1] else ""
    noun = f"langkah {part.number}" if part.number else _noun_of(part)
    along = f" ({change.steps} langkah)" if change.steps else ""
    return f"{noun}{within} {done}: {_shown(change.before or change.after)}{along}"


def _of_field(change: Change, label: str) -> str:
    before, after = change.before, change.after
    match change.kind:
        case ChangeKind.NEW:
            return f"{label} bertambah: {_shown(after)}"
        case ChangeKind.GONE:
            return f"{label} berkurang: {_shown(before)}"
        case ChangeKind.MOVED:
            return f"urutan {label} berubah: {_shown(after)} dipindahkan"
    if not before:
        return f"{label} diisi: {_shown(after)}"
    if not after:
        return f"{label} dikosongkan (semula: {_shown(before)})"
    return f"{label} berubah: {_contrasted(before, after)}"


def _noun(subject: Subject) -> str:
    return NOUNS.get(subject.kind, subject.kind)


def _noun_of(part: Spot) -> str:
    return "langkah" if issubclass(part.record, Act) else RECORD_NAMES[part.record]


def _way(way: tuple[Spot, ...]) -> str:
    return ", ".join(map(_spot, way))


def _spot(spot: Spot) -> str:
    if spot.number:
        return f"langkah {spot.number}"
    noun = spot.key.replace("_", " ")
    if issubclass(spot.record, (*NODES, Branch)):
        noun = _noun_of(spot)
    return f'{noun} "{short(spot.name)}"' if spot.name else noun


def _shown(text: str) -> str:
    return "tidak disebut" if text == UNSAID else short(text, LONGEST)


def _contrasted(before: str, after: str) -> str:
    """Two texts beside one another; of long ones the part from where they differ."""
    old, new = one_line(before), one_line(after)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
    cut = max(0, same - AROUND)
    if max(len(old), len(new)) > LONGEST and (cut := old.rfind(" ", 0, cut + 1) + 1):
        old, new = f"… {old[cut:]}", f"… {new[cut:]}"
    return f"{_shown(old)} → {_shown(new)}"
