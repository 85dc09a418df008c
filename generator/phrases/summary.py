"""The answer-first line: one sentence derived from channels, actors and documents."""

from collections.abc import Iterable

from generator.model.base import Channel
from generator.model.catalogue import Role
from generator.phrases.sentences import capital, listed, one_line, when
from generator.phrases.steps import channel
from generator.views.summary import Summary, Way


def role_names(roles: Iterable[Role]) -> str:
    return listed(role.name for role in roles)


def answer_line(summary: Summary) -> str:
    """The ways that the person served goes, or who handles it; then who else takes part."""
    handlers = role_names(summary.handlers)
    if summary.ways:
        return one_line(f"{_ways(summary)}{f'; ditangani {handlers}' if handlers else ''}.")
    if not handlers:
        return "Penjelasan; tidak ada langkah."
    helpers = f"; ada langkah untuk {role_names(summary.helpers)}" if summary.helpers else ""
    asked = f"; ada permintaan kepada {role_names(summary.asked)}" if summary.asked else ""
    return one_line(f"Ditangani {handlers}{helpers}{asked}.")


def _ways(summary: Summary) -> str:
    texts = [way(each, with_handed=not summary.handlers) for each in summary.ways]
    if len(texts) > 1 and len(set(texts)) == 1:
        return f"{capital(texts[0])}, menurut keadaan"
    if len(texts) > 1 and summary.cases:
        labelled = zip(summary.ways, texts, strict=True)
        return ". ".join(f"{when(each.label or '')}: {text}" for each, text in labelled)
    others = [
        "datang ke kantor" if each.channel is Channel.OFFICE and not each.papers else text
        for each, text in zip(summary.ways[1:], texts[1:], strict=True)
    ]
    return ", atau ".join([capital(texts[0]), *others])


def way(each: Way, with_handed: bool) -> str:
    """One way; ``with_handed`` says to whom it leads in the end."""
    number = f"{each.papers} {'butir dokumen' if each.has_list else 'dokumen'}"
    if each.channel is Channel.OFFICE:
        papers = f" dengan {number}" if each.papers else "; tidak ada dokumen yang disebut"
        text = f"datang ke kantor{papers}"
    else:
        by = f", {channel(each.channel)}" if each.channel else ""
        text = f"bisa sendiri{by}{f', dengan {number}' if each.papers else ''}"
    return f"{text}, lalu diteruskan ke {each.handed_to.name}" if each.handed_to and with_handed else text
