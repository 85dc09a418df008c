"""What is said of the office: its dates and hours, how to reach it, what it has reviewed."""

import re
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from generator.model.catalogue import Hours, Office
from generator.model.entry import Review, ReviewStatus
from generator.phrases.sentences import listed, one_line

# fmt: off
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)
# fmt: on
REVIEWED = {
    ReviewStatus.CONFIRMED: "sudah ditinjau kantor",
    ReviewStatus.NEEDED: "perlu ditinjau",
    ReviewStatus.UNREVIEWED: "belum ditinjau kantor",
}


_NUMBER = re.compile(
    r"(?P<number>\+?[0-9(][0-9 ().\u2013-]{2,40})(?:,? ?(?:ext|pes|pesawat)\.? ?(?P<extension>[0-9]{1,9}))?",
    re.IGNORECASE,
)
"""One telephone number as people write it, with an extension or without."""
_NOT_DIALLED = re.compile(r"[^0-9]")


def written_date(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def data_date(day: date | None) -> str:
    """How old the data is, as far as the office says."""
    return f"data {written_date(day)}" if day else "tanggal data belum diisi"


def version(name: str) -> str:
    return f"versi {name}"


def hours(some: Hours, office: Office) -> str:
    """Opening hours of some days."""
    return one_line(f"{some.days}: {some.hours} {office.time_zone or ''}")


def status(review: Review | None) -> str:
    """Whether the office has reviewed an answer."""
    return REVIEWED[review.status if review else ReviewStatus.UNREVIEWED]


def mentions(review: Review) -> str:
    """What makes an answer look out of date."""
    return listed(dict.fromkeys(one_line(reason.mentions) for reason in review.reasons))


def review_sentence(review: Review, adviser: str) -> str:
    """Doubt about an answer, without its heading; ``adviser`` is whom to ask."""
    doubt = f"Jawaban ini menyebut {mentions(review)}. " if review.reasons else ""
    return f"{doubt}Pastikan ke {one_line(adviser)} sebelum dipakai."


@dataclass(frozen=True, kw_only=True)
class Contact:
    """A way to reach the office."""

    label: str
    text: str
    """Empty while the office hasn't given it."""
    link: str = ""


def contacts(office: Office) -> tuple[Contact, ...]:
    """Every way to reach the office, given or not; opening hours line by line."""
    phone, email, web = (office.phone or "", office.email or "", office.website or "")
    opened = [hours(some, office) for some in office.opening_hours]
    return (
        Contact(label="Alamat", text=one_line(office.address or "")),
        Contact(label="Telepon", text=phone, link=dialled(phone)),
        Contact(label="WhatsApp", text=office.whatsapp or ""),
        Contact(label="Email", text=email, link=f"mailto:{quote(email, safe='@')}"),
        Contact(label="Laman", text=web, link=web),
        *(Contact(label="Jam layanan", text=text) for text in opened or [""]),
    )


def dialled(number: str) -> str:
    """The address under which a telephone calls ``number``, or "" where it isn't one number."""
    found = _NUMBER.fullmatch(number.strip())
    if not found:
        return ""
    abroad = "+" if found["number"].startswith("+") else ""
    extension = f";ext={found['extension']}" if found["extension"] else ""
    return f"tel:{abroad}{_NOT_DIALLED.sub('', found['number'])}{extension}"


@dataclass(frozen=True, kw_only=True)
class Letterhead:
    """What the office gives of itself, on every sheet."""

    name: str
    lines: tuple[str, ...]
    logo: str
    """Path below the source folder, or empty."""


def letterhead(office: Office) -> Letterhead:
    address, phone, whatsapp, email, web, *opened = contacts(office)
    lines = (
        address.text,
        " · ".join(f"{number.label} {number.text}" for number in (phone, whatsapp, email) if number.text),
        web.text,
        " · ".join(hour.text for hour in opened),
    )
    return Letterhead(
        name=one_line(office.name),
        lines=tuple(one_line(line) for line in lines if line),
        logo=office.logo_file,
    )
