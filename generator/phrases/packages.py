"""What goes along with a case that is handed on, in words: the fields of its package, and what they hold."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.entry import Entry
from generator.model.said import NoteKind
from generator.phrases.sentences import capital, one_line
from generator.phrases.steps import NOTE_KINDS
from generator.phrases.things import named
from generator.views.escalations import Escalation

APART = "ada, dikirim terpisah"
"""Of what can't be told in words, or goes on by another way."""
LACKING = "belum ada"
NO_MESSAGE = "tidak ada pesan yang muncul"


@dataclass(frozen=True, kw_only=True)
class Field:
    """One line of a package; what the source doesn't ask for may be left out."""

    label: str
    is_asked: bool = False
    choices: tuple[str, ...] = ()
    is_chosen: bool = False
    """Whether the choice is sure from the beginning."""
    hint: str = ""
    has_words: bool = True
    """Whether it can be told in words."""


def fields(each: Escalation) -> tuple[Field, ...]:
    """What a package holds: the case itself, what the source asks for, a free note; no label twice."""
    found: dict[str, Field] = {}
    note = Field(label=NOTE_KINDS[NoteKind.INFO])
    for field in (_symptoms(each.entry), _message(each.entry), *_asked(each), note):
        known = found.get(field.label.casefold())
        if known is None or (field.is_asked and not known.is_asked):
            found[field.label.casefold()] = field
    return tuple(found.values())


def _symptoms(entry: Entry) -> Field:
    known = tuple(map(one_line, entry.symptoms or (entry.title,)))
    return Field(label="Gejala", choices=known, is_chosen=len(known) == 1, hint="dengan kata-kata pelapor")


def _message(entry: Entry) -> Field:
    """Messages to choose from; of a pattern only its form is known."""
    patterns = [message.text for message in entry.error_messages if message.is_pattern == "ya"]
    exact = [message.text for message in entry.error_messages if message.is_pattern != "ya"]
    silent = [NO_MESSAGE] if entry.without_message == "ya" else []
    return Field(
        label="Pesan di layar",
        choices=tuple(map(one_line, (*exact, *silent))),
        hint=f"persis seperti di layar{f', misal {patterns[0]}' if patterns else ''}",
    )


def _asked(each: Escalation) -> Iterator[Field]:
    for thing in each.handed:
        yield Field(
            label=capital(named(thing)), is_asked=True, choices=(APART,), has_words=not thing.is_document
        )
