"""How far an entry has come, in words."""

from generator.model.entry import Entry, Review, Status
from generator.phrases.office import written_date
from generator.phrases.sentences import capital, one_line
from generator.views.upkeep import Upkeep, UpkeepKind

SOMEBODY = "Pelaku belum diisi"
"""Who acts where a draft doesn't say."""
TITLED = {Status.DRAFT: "Draf", Status.IN_REVIEW: "Sedang ditinjau"}
HEADINGS = {
    UpkeepKind.OVERDUE: "Lewat waktu tinjauan ulang",
    UpkeepKind.DRAFT: "Draf",
    UpkeepKind.IN_REVIEW: "Sedang ditinjau",
    UpkeepKind.DUE: "Akan ditinjau ulang",
    UpkeepKind.ARCHIVED: "Arsip",
}
TOLD = {
    UpkeepKind.OVERDUE: "Periksa jawabannya, lalu perbarui tanggal dan tinjau_lagi.",
    UpkeepKind.DRAFT: "Masih ditulis; tidak ikut terbit.",
    UpkeepKind.IN_REVIEW: 'Belum terbit; bila sudah benar, tulis "status: terbit".',
    UpkeepKind.DUE: "Belum perlu diperiksa lagi.",
    UpkeepKind.ARCHIVED: "Alamatnya tetap ada, jawabannya tidak ditampilkan.",
}


def previewed_title(entry: Entry) -> str:
    """The title in the preview: wherever it stands there, it says that it isn't part of a release."""
    return f"{TITLED[entry.status]}: {entry.title}" if entry.status in TITLED else entry.title


def upkeep_heading(kind: UpkeepKind) -> str:
    return HEADINGS[kind]


def upkeep_told(kind: UpkeepKind) -> str:
    """What is to be done about entries of this kind."""
    return TOLD[kind]


def upkeep_line(each: Upkeep) -> str:
    """When the entry is due, who reviewed it, and in which file it stands."""
    return "; ".join([*_review(each.entry.review), each.path])


def upkeep_mark(each: Upkeep) -> str:
    """What the preview tells on the pages of an entry."""
    return ". ".join([HEADINGS[each.kind], *map(capital, _review(each.entry.review)), TOLD[each.kind]])


def upkeep_counts(found: tuple[Upkeep, ...]) -> str:
    """How many there are of each kind."""
    counts = {kind: sum(each.kind is kind for each in found) for kind in UpkeepKind}
    return "; ".join(f"{HEADINGS[kind]}: {count}" for kind, count in counts.items() if count) + "."


def _review(review: Review | None) -> list[str]:
    if review is None:
        return []
    reviewed = [f"ditinjau oleh {one_line(review.by)}"] if review.by else []
    due = [f"ditinjau lagi paling lambat {written_date(review.due)}"] if review.due else []
    return reviewed + due
