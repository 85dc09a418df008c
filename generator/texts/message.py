"""One message of the staff: what is asked, told or handed on, why, and where the answer stands."""

from collections.abc import Iterator

from generator.model.procedure import Question
from generator.phrases.labels import LABELS
from generator.phrases.roles import party
from generator.phrases.sentences import situation, stopped, uncapital
from generator.phrases.things import named
from generator.texts.asking import READER
from generator.texts.belongings import belongings_of, with_whole_addresses
from generator.texts.things import thing_lines
from generator.texts.whatsapp import bold
from generator.views.messages import Message, MessageKind


def greeting(message: Message) -> str:
    """Whom the message addresses, with the empty line behind it."""
    return f"Yth. {READER if message.is_to_served else party(message.to)},\n\n"


def message_text(message: Message, site: str = "") -> str:
    """What follows the greeting; ``site`` is the address of the site, or "" while nobody knows it."""
    text = "\n".join([*_request(message), *_belongings(message), "", *_origin(message, site)])
    return with_whole_addresses(text, site)


def _subject(message: Message) -> str:
    """The answer's title, and in which situation the step is taken."""
    where = situation(message.step.path)
    return f"{bold(message.title)}{f' ({uncapital(where)})' if where else ''}"


def _request(message: Message) -> Iterator[str]:
    subject, step = _subject(message), message.step
    if message.kind is MessageKind.HANDS_ON:
        yield f"Mohon menindaklanjuti eskalasi dari {party(step.actors)} mengenai {subject}."
        yield f"Langkah {step.number}: {stopped(step.act.text)}"
        return
    asker = f" {READER}" if message.is_to_served else ""
    lead = f"Sehubungan dengan pertanyaan{asker} mengenai {subject}"
    if message.kind is MessageKind.TELLS:
        yield f"{lead}, berikut pemberitahuan dari {party(step.actors)}:"
        yield stopped(step.act.text)
        return
    if isinstance(step.act, Question):
        yield f"{lead}, mohon menjawab:"
        yield step.act.question
    if step.act.asks_to:
        yield f"{'Mohon' if step.is_question else f'{lead}, mohon'} melakukan:"
        yield stopped(step.act.asks_to)
    if step.asks_for:
        yield f"{'Mohon' if step.is_question or step.act.asks_to else f'{lead}, mohon'} menyampaikan:"
        yield from thing_lines(step.asks_for) if len(step.asks_for) > 1 else map(named, step.asks_for)


def _belongings(message: Message) -> Iterator[str]:
    """What else the step says to the addressee."""
    if message.encloses:
        yield "Disertakan:"
        yield from thing_lines(message.encloses)
    yield from belongings_of(message.step, "", with_asked=False)


def _origin(message: Message, site: str) -> Iterator[str]:
    yield f"{LABELS.entry}: {message.entry_id}"
    yield from [f"{site}{message.folder}/{message.entry_id}.html"] if site else []
