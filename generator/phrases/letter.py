"""Letters put into words: what a letter asks, and how each of its fields is typed."""

import re
from dataclasses import dataclass, replace

from generator.model.catalogue import Document, DocumentKind
from generator.phrases.sentences import one_line, stopped, uncapital, when
from generator.phrases.things import asked, name_of
from generator.views.letters import Letter
from generator.views.things import Thing

APPLICATION = "permohonan"


def body(letter: Letter) -> str:
    """A draft for the applicant to change; empty where nothing says what the letter asks."""
    request = requested(letter.document)
    if not request:
        return ""
    sentence = stopped(f"Melalui surat ini kami mengajukan {request}")
    enclosed = [f"{number}. {attachment(thing)}" for number, thing in enumerate(letter.attachments, 1)]
    if enclosed:
        sentence = "\n".join((f"{sentence} Bersama surat ini kami sertakan:", *enclosed))
    return f"Dengan hormat,\n\n{sentence}\n\nAtas perhatian Bapak/Ibu, kami ucapkan terima kasih."


def requested(document: Document) -> str:
    """What an application asks for: "permohonan perubahan NPWP"; empty where that isn't known."""
    if document.kind is not DocumentKind.APPLICATION or not document.subject:
        return ""
    subject = uncapital(one_line(document.subject))
    return subject if subject.lower().startswith(APPLICATION) else f"{APPLICATION} {subject}"


def attachment(thing: Thing) -> str:
    """A document that goes with a letter: what is asked for of it, not what its source leaves open."""
    said = (
        uncapital(when(thing.condition)) if thing.condition else "",
        thing.need.value if thing.need else "",
        "" if thing.below else asked(thing),
    )
    words = "; ".join(filter(None, said))
    return one_line(f"{name_of(thing)}{f' ({words})' if words else ''}")


@dataclass(frozen=True, kw_only=True)
class Typing:
    """What a browser is told of a field: the kind of text, the keys to show, what it may fill in itself."""

    kind: str = "text"
    keys: str = "text"
    known_as: str = "off"
    """The browser's name for what its user has typed elsewhere (HTML's `autocomplete`)."""


PLAINLY = Typing()
_PHONE = r"(?:telepon|telp\.?|hp|handphone|ponsel|seluler|whatsapp|wa)"
_NUMBER = r"(?:nomor |no\.? ?)?"
_ORGANIZATION = r"(?:perusahaan|badan usaha|instansi|lembaga|organisasi)"
_OWNER = r"(?:lengkap|pemohon|pembawa|pelapor|pengguna|pendaftar)"
_FURTHER = r"(?: (?!(?:dan|atau|serta)\b)[\w.-]+)*"
"""Words that say more of a field, without joining it to another."""
_KINDS = tuple(
    (re.compile(words, re.IGNORECASE), kind)
    for words, kind in (
        (rf"(?:alamat )?(?:e-?mail|surel){_FURTHER}", Typing(kind="email", keys="email", known_as="email")),
        (
            rf"{_NUMBER}{_PHONE}(?:(?: ?/ ?| atau ){_PHONE})*{_FURTHER}",
            Typing(kind="tel", keys="tel", known_as="tel"),
        ),
        (
            rf"(?:alamat )?(?:web|website|laman|situs){_FURTHER}",
            Typing(kind="url", keys="url", known_as="url"),
        ),
        (
            rf"{_NUMBER}(?:npwp|nib|nik|nip|ktp|kk|kartu keluarga|rekening|kode pos){_FURTHER}",
            Typing(keys="numeric"),
        ),
        (rf"alamat{_FURTHER}", Typing(known_as="street-address")),
        (rf"nama {_ORGANIZATION}{_FURTHER}", Typing(known_as="organization")),
        (rf"jabatan{_FURTHER}", Typing(known_as="organization-title")),
        (rf"nama(?: {_OWNER})*", Typing(known_as="name")),
    )
)
"""What the whole name of a field looks like, and how such a field is typed; the first that fits counts."""


def typing(field: str, *, is_own: bool = True) -> Typing:
    """How the field of this name is typed; plainly, where its name tells nothing or several things.

    ``is_own`` tells whether it asks for something of the applicant's own.
    """
    name = one_line(field)
    found = next((kind for words, kind in _KINDS if words.fullmatch(name)), PLAINLY)
    return found if is_own else replace(found, known_as=PLAINLY.known_as)
