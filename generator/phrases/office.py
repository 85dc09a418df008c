"""What is said of the office: its dates and hours, how to reach it, what it has reviewed."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from generator.model.catalogue import Office, SourceRecord
from generator.model.contact import Contact, Hours
from generator.model.entry import Review, ReviewStatus
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
NO_CONTACT = "Kontak kantor belum tersedia di situs ini."
"""Where the office has given no way to reach it."""

_NUMBER = re.compile(
    r"(?P<abroad>\+)?(?P<number>\(?[0-9][0-9 ().\u2013-]{1,30})"
    r"(?:,? ?(?:ext|pes|pesawat)\.? ?(?P<extension>[0-9]{1,9}))?",
    re.IGNORECASE,
)
"""One telephone number as people write it, with an extension or without."""
_TWO_NUMBERS = re.compile(r"[0-9]{5,} *[\u2013-] *[0-9]{5,}|[0-9]{4,} +[\u2013-] +[0-9]")
"""A stroke between two numbers rather than between the groups of one."""
_AT_HOME = re.compile(r"\(0\)")
"""The zero that is dialled only in the country itself."""
_NOT_DIALLED = re.compile(r"[^0-9]")
DIGITS = range(3, 16)
"""So many digits a telephone number has."""


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


def hours(some: Hours, contact: Contact) -> str:
    """Opening hours of some days."""
    pause = f", istirahat {some.break_}" if some.break_ else ""
    return one_line(f"{some.days}: {some.hours} {contact.time_zone or ''}{pause}").replace(" ,", ",")


def status(review: Review | None, *, to_staff: bool = False) -> str:
    """Whether the office has reviewed an answer."""
    return (REVIEWED_FOR_STAFF if to_staff else REVIEWED)[
        review.status if review else ReviewStatus.UNREVIEWED
    ]


def mentions(review: Review) -> str:
    """What makes an answer look out of date."""
    return listed(dict.fromkeys(one_line(reason.mentions) for reason in review.reasons))


def review_sentence(review: Review, office: Office, *, to_staff: bool = False) -> str:
    """Doubt about an answer and what to do about it, without its heading."""
    doubt = f"Jawaban ini menyebut {mentions(review)}. " if review.reasons else ""
    return f"{doubt}{'Periksa dahulu sebelum disampaikan.' if to_staff else ask_first(office)}"


def ask_first(office: Office) -> str:
    return f"Tanyakan dahulu ke {place(office)}."


def place(office: Office) -> str:
    """The office as a place to turn to: "kantor LPSE"."""
    name = one_line(office.called)
    return name if name.lower().startswith("kantor") else f"kantor {name}"


@dataclass(frozen=True, kw_only=True)
class ContactLine:
    """A way to reach somebody."""

    label: str
    text: str
    """Empty while it hasn't been given."""
    link: str = ""


def contacts(contact: Contact) -> tuple[ContactLine, ...]:
    """Every common way to reach somebody, given or not, line by line; others as far as given."""
    return (
        *_lines("Alamat", [contact.address]),
        *(ContactLine(label="Alamat surat", text=one_line(text)) for text in [contact.post] if text),
        *_lines("Telepon", contact.phones, dialled),
        *(ContactLine(label="Faksimile", text=one_line(text)) for text in contact.faxes),
        *_lines("WhatsApp", contact.whatsapp, messaged),
        *_lines("Email", contact.emails, lambda email: f"mailto:{quote(email, safe='@')}"),
        *_lines("Situs web", [contact.website], str),
        *(ContactLine(label=other.name, text=other.text, link=other.link or "") for other in contact.others),
        *_lines("Jam layanan", [hours(some, contact) for some in contact.opening_hours]),
    )


def given(contact: Contact) -> tuple[ContactLine, ...]:
    """The ways to reach somebody that have been given."""
    return tuple(line for line in contacts(contact) if line.text)


def _lines(
    label: str, texts: Iterable[str | None], link: Callable[[str], str] = lambda _: ""
) -> Iterator[ContactLine]:
    """A line for each text, or an empty one where there is none."""
    for text in [one_line(text) for text in texts if text] or [""]:
        yield ContactLine(label=label, text=text, link=link(text) if text else "")


def messaged(number: str) -> str:
    """The address under which WhatsApp writes to ``number``, or "" where it isn't one mobile number."""
    found, digits = _NUMBER.fullmatch(number.strip()), _digits(number)
    if not found or found["extension"] or len(digits) < 8:
        return ""
    if found["abroad"]:
        return f"https://wa.me/{digits}" if not digits.startswith("620") else f"https://wa.me/62{digits[3:]}"
    return f"https://wa.me/62{digits[1:]}" if digits[0] == "0" and digits[1] != "0" else ""


def dialled(number: str) -> str:
    """The address under which a telephone calls ``number``, or "" where it isn't one number."""
    found, digits = _NUMBER.fullmatch(number.strip()), _digits(number)
    if not found or len(digits) not in DIGITS:
        return ""
    extension = f";ext={found['extension']}" if found["extension"] else ""
    return f"tel:{found['abroad'] or ''}{digits}{extension}"


def _digits(number: str) -> str:
    """The digits of one number without its extension; none where there are two numbers."""
    found = _NUMBER.fullmatch(number.strip())
    if not found or _TWO_NUMBERS.search(number):
        return ""
    text = _AT_HOME.sub("", found["number"]) if found["abroad"] else found["number"]
    return _NOT_DIALLED.sub("", text)


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
