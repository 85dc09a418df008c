"""What is said of the office: its dates, its letterhead, what it has reviewed."""

from dataclasses import dataclass
from datetime import date

from generator.model.catalogue import Office, SourceRecord
from generator.model.entry import Entry, Review, ReviewStatus
from generator.phrases.contacts import given, hours
from generator.phrases.labels import LABELS
from generator.phrases.sentences import listed, one_line

# fmt: off
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)
# fmt: on
REVIEWED = {
    ReviewStatus.CONFIRMED: "sudah diperiksa kantor",
    ReviewStatus.NEEDED: "mungkin sudah berubah",
    ReviewStatus.UNREVIEWED: "belum diperiksa kantor",
}
"""What visitors are told."""
REVIEWED_FOR_STAFF = {
    ReviewStatus.CONFIRMED: "sesuai",
    ReviewStatus.NEEDED: "perlu ditinjau",
    ReviewStatus.UNREVIEWED: "belum ditinjau",
}


def written_date(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def data_date(day: date | None) -> str:
    """How old the data is, as far as the office says."""
    return f"data {written_date(day)}" if day else "tanggal data belum diisi"


def source_date(own: SourceRecord | None, general: SourceRecord | None) -> str:
    """How old the source of an answer is: its own, or else the office's."""
    found = own if own and (own.date or own.title) else general
    return f"naskah {found.date}" if found and found.date else "tanggal naskah tidak diketahui"


def version(name: str) -> str:
    return f"versi {name}"


def status(review: Review | None, *, to_staff: bool = False) -> str:
    """Whether the office has reviewed an answer."""
    return (REVIEWED_FOR_STAFF if to_staff else REVIEWED)[
        review.status if review else ReviewStatus.UNREVIEWED
    ]


def reviewed(review: Review | None, *, to_staff: bool = False) -> str:
    """When an answer was reviewed, after its status; to staff also by whom, and when it is due again."""
    if review is None:
        return ""
    when = written_date(review.date) if review.date else ""
    if to_staff and review.by:
        when = ", ".join(filter(None, (f"ditinjau oleh {one_line(review.by)}", when)))
    due = f"; ditinjau lagi paling lambat {written_date(review.due)}" if to_staff and review.due else ""
    return f"{f' ({when})' if when else ''}{due}"


def overdue(due: date) -> str:
    """That the day has passed by which the office meant to look at an answer again."""
    return f"Jadwal peninjauan ulang jawaban ini, {written_date(due)}, sudah lewat."


def archived(entry: Entry) -> str:
    """That an answer isn't valid any more, and since when if that is said."""
    since = f" sejak {written_date(entry.archived_on)}" if entry.archived_on else ""
    return f"Jawaban ini sudah diarsipkan{since} dan tidak berlaku lagi."


def mentions(review: Review) -> str:
    """What makes an answer look out of date."""
    return listed(dict.fromkeys(one_line(reason.mentions) for reason in review.reasons))


def review_sentence(review: Review, office: Office, *, to_staff: bool = False) -> str:
    """Doubt about an answer and what to do about it, without its heading."""
    doubt = f"Jawaban ini menyebut {mentions(review)}. " if review.reasons else ""
    return f"{doubt}{'Periksa dahulu sebelum disampaikan.' if to_staff else ask_first(office)}"


def doubted(*, to_staff: bool) -> tuple[str, str]:
    """That an answer may be out of date, and what its reader does first, in few words."""
    if to_staff:
        return LABELS.review_for_staff.rstrip("."), "periksa dahulu"
    return LABELS.review.rstrip("."), "tanyakan dahulu"


def ask_first(office: Office) -> str:
    return f"Tanyakan dahulu ke {place(office)}."


def place(office: Office) -> str:
    """The office as a place to turn to: "kantor LPSE"."""
    name = one_line(office.called)
    return name if name.lower().startswith("kantor") else f"kantor {name}"


@dataclass(frozen=True, kw_only=True)
class Letterhead:
    """What the office gives of itself, on every sheet."""

    name: str
    lines: tuple[str, ...]
    logo: str
    """Path below the source folder, or empty."""


def letterhead(office: Office) -> Letterhead:
    found = given(office)

    def told(*labels: str) -> str:
        lines = (line for line in found if line.label in labels)
        return " · ".join(f"{line.label} {line.text}" for line in lines)

    lines = (
        office.address or "",
        told("Telepon", "Faksimile", "WhatsApp", "Email"),
        office.website or "",
        " · ".join(hours(some, office) for some in office.opening_hours),
    )
    return Letterhead(
        name=one_line(office.name),
        lines=tuple(one_line(line) for line in lines if line),
        logo=office.logo_file,
    )
