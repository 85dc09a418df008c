"""How to reach somebody: every way that the data gives, with the address that a tap on it opens."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote

from generator.model.contact import Contact, Hours
from generator.model.entry import Entry
from generator.model.numbers import Number, numbers_in, one_number_each
from generator.phrases.labels import LABELS
from generator.phrases.sentences import one_line, uncapital

NO_CONTACT = "Kontak kantor belum tersedia di situs ini."
"""Where the office has given no way to reach it."""
ASKED_BY = ("Telepon", "WhatsApp", "Email")
"""Labels of the ways by which a question is asked from afar."""


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
        *_lines("Telepon", _each_number(contact.phones), dialled),
        *(ContactLine(label="Faksimile", text=one_line(text)) for text in contact.faxes),
        *_lines("WhatsApp", _each_number(contact.whatsapp), messaged),
        *_lines("Email", contact.emails, lambda email: f"mailto:{quote(email, safe='@')}"),
        *_lines("Situs web", [contact.website], str),
        *(ContactLine(label=other.name, text=other.text, link=other.link or "") for other in contact.others),
        *_lines("Jam layanan", [hours(some, contact) for some in contact.opening_hours]),
    )


def given(contact: Contact) -> tuple[ContactLine, ...]:
    """The ways to reach somebody that have been given."""
    return tuple(line for line in contacts(contact) if line.text)


def from_afar(contact: Contact, told: Iterable[Contact] = ()) -> tuple[ContactLine, ...]:
    """The ways to ask somebody without coming or writing a letter; none that those ``told`` have too."""
    others = {other.name for other in contact.others}
    known = {line.text for each in told for line in given(each)}
    return tuple(
        line
        for line in given(contact)
        if (line.label in ASKED_BY or line.label in others) and line.text not in known
    )


def asked_about(line: ContactLine, entry: Entry) -> str:
    """The address of ``line``; where it leads to a message, that begins with the answer asked about."""
    code = f"{LABELS.entry}: {entry.id}"
    begun = quote(
        f"Saya masih terkendala pada jawaban “{one_line(entry.title)}” ({uncapital(code)}).", safe=""
    )
    if line.link.startswith("https://wa.me/"):
        return f"{line.link}?text={begun}"
    if line.link.startswith("mailto:"):
        return f"{line.link}?subject={quote(code, safe='')}&body={begun}"
    return line.link


def hours(some: Hours, contact: Contact) -> str:
    """Opening hours of some days."""
    pause = f", istirahat {some.break_}" if some.break_ else ""
    return one_line(f"{some.days}: {some.hours} {contact.time_zone or ''}{pause}").replace(" ,", ",")


def messaged(text: str) -> str:
    """The address under which WhatsApp writes to the number in ``text``, or "" where that isn't certain."""
    number = _number(text)
    is_certain = number and number.international and not number.extension
    return f"https://wa.me/{number.international}" if number and is_certain else ""


def dialled(text: str) -> str:
    """The address under which a telephone calls the number in ``text``, or "" where it would reach nobody."""
    number = _number(text)
    if not number or not number.is_complete:
        return ""
    digits = f"+{number.international}" if number.international else number.digits
    return f"tel:{digits}{f';ext={number.extension}' if number.extension else ''}"


def _number(text: str) -> Number | None:
    return next(iter(numbers_in(one_line(text))), None)


def _each_number(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from one_number_each(one_line(text))


def _lines(
    label: str, texts: Iterable[str | None], link: Callable[[str], str] = lambda _: ""
) -> Iterator[ContactLine]:
    """A line for each text, or an empty one where there is none."""
    for text in [one_line(text) for text in texts if text] or [""]:
        yield ContactLine(label=label, text=text, link=link(text) if text else "")
