"""Numbers and addresses by which people are reached: each can be called, written to, or at least dialled."""

import re
from collections.abc import Iterator
from itertools import chain

from generator.authoring.checks.data import Data, Located
from generator.model.base import Record
from generator.model.contact import Contact
from generator.model.numbers import Number, numbers_in, one_number_each
from generator.problems.problem import Problem
from generator.problems.wording import quoted
from generator.source.load import Loc

_EMAIL = re.compile(r"[^\s@]+@(?!-)[\w-]+(\.[\w-]+)+")
"""One address, at a host of at least two names."""


def contacts(data: Data) -> Iterator[Problem]:
    """Telephone and WhatsApp numbers that can't be tapped, and what is no email address."""
    for found in data.all_located():
        contact = found.record
        if isinstance(contact, Contact):
            yield from chain(
                _numbers(found, "telepon", contact.phones),
                _numbers(found, "whatsapp", contact.whatsapp),
                _emails(found, contact.emails),
            )


def _numbers(found: Located[Record], key: str, texts: tuple[str, ...]) -> Iterator[Problem]:
    for index, text in enumerate(texts):
        place: Loc = (key, index)
        for part in one_number_each(" ".join(text.split())):
            number = next(iter(numbers_in(part)), None)
            message, hint = _fault(part, number, is_message=key == "whatsapp")
            if message:
                yield found.problem("nomor-tidak-sah", message, hint, place, word=part)


def _fault(part: str, number: Number | None, *, is_message: bool) -> tuple[str, str]:
    """What is wrong with the number in ``part`` and what to write instead; empty where nothing is."""
    kind = "WhatsApp" if is_message else "telepon"
    if not number:
        hint = "tulis nomornya, misalnya (0999) 555010 atau 0812 0000 0000; cara lain ditulis di kontak_lain."
        return f"{quoted(part)} tidak memuat nomor {kind}", hint
    if number.lacks_area:
        hint = "awali dengan kode area atau 0, misalnya (0999) 555010 atau 0812 0000 0000, atau dengan +62."
        return f"nomor {kind} {quoted(part)} tanpa kode area", hint
    if not number.is_complete:
        return f"nomor {kind} {quoted(part)} terlalu pendek", "lengkapi angka sesudah kode negaranya."
    if is_message and number.extension:
        hint = "tulis nomor ponsel tanpa pesawat, atau pindahkan ke telepon."
        return f"nomor WhatsApp {quoted(part)} memakai nomor pesawat", hint
    if is_message and not number.international and number.digits[0] != "0":
        hint = "tulis nomor yang terdaftar di WhatsApp, diawali 0 atau +62, atau pindahkan ke telepon."
        return f"{quoted(part)} bukan nomor WhatsApp", hint
    return "", ""


def _emails(found: Located[Record], emails: tuple[str, ...]) -> Iterator[Problem]:
    for index, email in enumerate(emails):
        if not _EMAIL.fullmatch(email):
            message = f"{quoted(email)} bukan alamat email"
            hint = "tulis satu alamat, misalnya nama@contoh.go.id."
            yield found.problem("email-tidak-sah", message, hint, ("email", index))
