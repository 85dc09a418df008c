"""What has changed in a source, as plain text and as text for WhatsApp."""

from collections.abc import Iterable, Iterator

from generator.model.catalogue import Office
from generator.phrases.history import NOTHING, Told
from generator.phrases.sentences import one_line
from generator.problems.wording import number
from generator.texts.whatsapp import bold

LONGEST = 3500
"""Letters of a message that people still read, and that WhatsApp sends whole."""


def history_text(days: Iterable[Told], office: Office) -> str:
    head = f"PERUBAHAN: {one_line(office.name)}"
    blocks = ["\n".join([day.heading, *(f"- {line}" for line in day.lines)]) for day in days]
    return "\n\n".join([head, *(blocks or [NOTHING])]) + "\n"


def history_message(days: Iterable[Told], office: Office, longest: int = LONGEST) -> str:
    """The newest changes as one message, and how many more there are."""
    days = tuple(days)
    head = bold(f"Perubahan FAQ {one_line(office.called)}")
    waiting = sum(len(day.lines) for day in days)
    if not waiting:
        return f"{head}\n\n{NOTHING}\n"
    text = head
    for part in _parts(days):
        if len(f"{text}{part}{_more(waiting - 1)}") >= longest:
            break
        text, waiting = f"{text}{part}", waiting - 1
    return f"{text}{_more(waiting)}\n"


def _parts(days: Iterable[Told]) -> Iterator[str]:
    """The facts as they follow one another, the first of a day with its heading."""
    for day in days:
        lead = f"\n\n{bold(day.heading)}"
        for line in day.lines:
            yield f"{lead}\n- {line}"
            lead = ""


def _more(count: int) -> str:
    return f"\n\ndan {number(count)} perubahan lain" if count else ""
