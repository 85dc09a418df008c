"""What belongs to a step, a branch or an answer as lines of a message."""

import re
from collections.abc import Iterator

from generator.model.base import ATTACHED
from generator.model.contact import Channel
from generator.phrases.channels import options
from generator.phrases.contacts import given
from generator.phrases.markdown import plain_text
from generator.phrases.sentences import capital, stopped
from generator.phrases.steps import facts, items, link, note, point, statement
from generator.phrases.things import named
from generator.texts.things import thing_lines
from generator.views.belongings import Belongings
from generator.views.flow import StepView

_FILE = re.compile(rf"(: | \()({ATTACHED}/[^\s)]+)(\)?)")
"""The address of a file of the source, behind a name or in brackets."""


def with_whole_addresses(text: str, site: str) -> str:
    """Files of the source have an address outside the site only where the site has one."""
    return _FILE.sub(lambda found: f"{found[1]}{site}{found[2]}{found[3]}" if site else "", text)


def belongings_of(step: StepView, indent: str, *, with_asked: bool = True) -> Iterator[str]:
    """What follows the sentence of a step."""
    yield from through(step.channels, indent)
    for said in step.points:
        yield f"{indent}- {point(said)}"
    yield from thing_lines(step.has.brings, indent)
    if step.asks_for and with_asked:
        yield f"{indent}{items('Diminta', step.asks_for)}"
    yield from _downloads(step, indent)
    yield from lines_of(step.has, indent, with_brings=False)
    if step.act.effect:
        yield f"{indent}{stopped(step.act.effect, '.?!:…')}"
    if step.act.details:
        yield from (f"{indent}{line}".rstrip() for line in plain_text(step.act.details).splitlines())


def _downloads(step: StepView, indent: str) -> Iterator[str]:
    """What is downloaded, unless its name in the sentence is all that is known of it."""
    for download in step.downloads:
        address = f": {download.link}" if download.link else ""
        said = f"{named(download)}{address}"
        if said.casefold() not in step.act.text.casefold():
            yield f"{indent}Unduh {said}"


def through(channels: tuple[Channel, ...], indent: str) -> Iterator[str]:
    """Channels of the office's own, or several equal ones, with how to reach them."""
    if any(channel.name for channel in channels) or len(channels) > 1:
        yield f"{indent}{capital(options(channels))}."
        yield from contact_lines(channels, indent)


def contact_lines(channels: tuple[Channel, ...], indent: str) -> Iterator[str]:
    """How to reach channels of the office's own."""
    for channel in channels:
        lines = [f"{line.label}: {line.text}" for line in given(channel)]
        lines += [statement(said) for said in channel.remarks if not said.audience]
        if channel.name and lines:
            yield f"{indent}{channel.name}:"
            yield from (f"{indent}  {line}" for line in lines)


def lines_of(has: Belongings, indent: str, *, with_brings: bool = True) -> Iterator[str]:
    """What belongs to a step, a branch or the whole answer."""
    if with_brings and has.brings:
        yield f"{indent}Dokumen:"
        yield from thing_lines(has.brings, indent)
    if has.encloses:
        yield f"{indent}Sertakan:"
        yield from thing_lines(has.encloses, indent)
    yield from (f"{indent}{label}: {text}" for label, text in facts(has))
    yield from (f"{indent}{link(each)}" for each in has.links)
    yield from (f"{indent}{note(said)}" for said in has.notes)
