"""One standard reply as a message to send: what the people served do, bring and need, in order."""

import re
from collections.abc import Iterator

from generator.model.base import ATTACHED
from generator.model.contact import Channel
from generator.model.said import LinkRecord
from generator.phrases.channels import options
from generator.phrases.claims import UNSAID_OUTCOME
from generator.phrases.contacts import given
from generator.phrases.markdown import plain_text
from generator.phrases.sentences import capital, listed, stopped, uncapital, when
from generator.phrases.steps import facts, items, link, note, point, statement
from generator.phrases.things import named
from generator.texts.things import thing_lines
from generator.views.belongings import Belongings
from generator.views.flow import (
    BranchView,
    ForkView,
    Handover,
    Mention,
    NodeView,
    StepView,
    branches_in,
    branches_of,
    steps_in,
)
from generator.views.replies import ReplyView

_FILE = re.compile(rf"(: | \()({ATTACHED}/[^\s)]+)(\)?)")
"""The address of a file of the source, behind a name or in brackets."""

REASONS = ("karena", "sebab")
"""Words with which a sentence begins that gives its reason first."""


ALLOWANCES = ("bisa", "dapat", "boleh")
"""Words with which a sentence begins that says what one may do: nobody is asked to do it."""


def reply_text(reply: ReplyView, site: str = "") -> str:
    """``site`` is the address of the site, or "" while nobody knows it."""
    paragraphs = ["\n".join(_body(reply)), "\n".join(_general(reply)), reply.closing]
    return _with_whole_addresses("\n\n".join(filter(None, paragraphs)), site)


def _with_whole_addresses(text: str, site: str) -> str:
    """Files of the source have an address outside the site only where the site has one."""
    return _FILE.sub(lambda found: f"{found[1]}{site}{found[2]}{found[3]}" if site else "", text)


def _body(reply: ReplyView) -> Iterator[str]:
    opening = reply.opening
    first = reply.nodes[0] if len(reply.nodes) == 1 else None
    if reply.short_answer or reply.explanation:
        yield from [stopped(opening, ".?!:…"), ""] if opening else []
        yield from filter(None, [reply.short_answer, "" if reply.short_answer else None])
        opening = None
    if reply.explanation:
        yield plain_text(reply.explanation)
    elif isinstance(first, StepView) and not first.branches:
        yield f"{_invitation(opening, first)}{_end(first)}"
        yield from _belongings(first, "")
    elif reply.nodes:
        yield f"{opening}, silakan:" if opening else "Silakan:"
        yield from _nodes(reply.nodes, "")
    elif opening:
        yield stopped(opening, ".?!:…")
    yield from _has(reply.has, "")
    if reply.is_open:
        yield f"{capital(UNSAID_OUTCOME)}."


def _general(reply: ReplyView) -> Iterator[str]:
    """What belongs to the whole answer."""
    yield from _has(reply.general, "")
    told = {channel.id for step in steps_in(reply.nodes) for channel in step.channels}
    told |= {channel.id for branch in branches_in(reply.nodes) for channel in branch.channels}
    further = tuple(channel for channel in reply.contacts if channel.id not in told)
    yield from _contacts(further, "")
    silent = [channel.name for channel in further if not given(channel)]
    yield from [f"Hubungi {listed(silent, 'atau')}."] if silent else []
    for attached in reply.attachments:
        name = named(attached)
        yield f"{name}: {attached.link}" if attached.link else link(LinkRecord.model_construct(name=name))


def _invitation(opening: str | None, step: StepView) -> str:
    """The only step as a sentence; a reason at the head of the sentence stays at its head."""
    reason, comma, rest = step.act.text.partition(", ")
    reasoned = bool(comma) and reason.partition(" ")[0].lower() in REASONS
    condition = step.act.condition
    heads = [opening, when(condition) if condition else None, reason if reasoned else None]
    deed = rest if reasoned else step.act.text
    invited = _allowed(deed) or f"silakan {uncapital(deed)}"
    first, *others = filter(None, [*heads, invited])
    return ", ".join([first if others else capital(first), *map(uncapital, others)])


def _allowed(deed: str) -> str | None:
    """A ``deed`` that one may do, said to the reader; None if it is one to be done."""
    return f"Bapak/Ibu {uncapital(deed)}" if deed.split()[0].lower() in ALLOWANCES else None


def _nodes(nodes: tuple[NodeView, ...], indent: str) -> Iterator[str]:
    follows_branches = False
    for node in nodes:
        if isinstance(node, Handover):
            continue
        if follows_branches:
            yield from ("", f"{indent}Kemudian:")
        if isinstance(node, StepView):
            condition = f"{when(node.act.condition)}: " if node.act.condition else ""
            yield f"{indent}- {condition}{_allowed(node.act.text) or node.act.text}{_end(node)}"
            yield from _belongings(node, f"{indent}  ")
        if isinstance(node, Mention) and node.step.act.condition:
            yield f"{indent}{when(node.step.act.condition)}:"
        is_choice = isinstance(node, ForkView) and node.kind == "routes"
        for index, branch in enumerate(branches_of(node)):
            yield from () if indent else ("",)
            yield f"{indent}{_lead(branch, is_choice, index)}:"
            yield from _branch(branch, indent, is_choice)
        if isinstance(node, ForkView) and node.other_side_unsaid:
            yield f"{indent}Selain keadaan itu: tidak disebut di naskah."
        follows_branches = bool(branches_of(node))


def _through(channels: tuple[Channel, ...], indent: str) -> Iterator[str]:
    """Channels of the office's own, or several equal ones, with how to reach them."""
    if any(channel.name for channel in channels) or len(channels) > 1:
        yield f"{indent}{capital(options(channels))}."
        yield from _contacts(channels, indent)


def _branch(branch: BranchView, indent: str, is_choice: bool) -> Iterator[str]:
    yield from _through(branch.channels, f"{indent}  ")
    yield from _has(branch.has, f"{indent}  ")
    if branch.is_open:
        yield f"{indent}  {capital(UNSAID_OUTCOME)}."
    yield from _nodes(branch.nodes, f"{indent}  " if indent or not is_choice else "")


def _lead(branch: BranchView, is_choice: bool, index: int) -> str:
    if not is_choice:
        return when(branch.label)
    return f"Atau {uncapital(branch.label)}" if index else capital(branch.label)


def _end(step: StepView) -> str:
    """How the sentence of a step ends."""
    if step.has.brings or step.points:
        return ":"
    return "" if step.act.text.endswith((".", "?", "!")) else "."


def _belongings(step: StepView, indent: str) -> Iterator[str]:
    """What follows the sentence of a step."""
    yield from _through(step.channels, indent)
    for said in step.points:
        yield f"{indent}- {point(said)}"
    yield from thing_lines(step.has.brings, indent)
    if step.asks_for:
        yield f"{indent}{items('Diminta', step.asks_for)}"
    yield from _downloads(step, indent)
    yield from _has(step.has, indent, with_brings=False)
    if step.act.effect:
        yield f"{indent}{stopped(step.act.effect, '.?!:…')}"
    if step.act.details:
        yield from (f"{indent}{line}" for line in plain_text(step.act.details).splitlines())


def _downloads(step: StepView, indent: str) -> Iterator[str]:
    """What is downloaded, unless its name in the sentence is all that is known of it."""
    for download in step.downloads:
        address = f": {download.link}" if download.link else ""
        said = f"{named(download)}{address}"
        if said.casefold() not in step.act.text.casefold():
            yield f"{indent}Unduh {said}"


def _contacts(channels: tuple[Channel, ...], indent: str) -> Iterator[str]:
    """How to reach channels of the office's own."""
    for channel in channels:
        lines = [f"{line.label}: {line.text}" for line in given(channel)]
        lines += [statement(said) for said in channel.remarks if not said.audience]
        if channel.name and lines:
            yield f"{indent}{channel.name}:"
            yield from (f"{indent}  {line}" for line in lines)


def _has(has: Belongings, indent: str, *, with_brings: bool = True) -> Iterator[str]:
    if with_brings and has.brings:
        yield f"{indent}Dokumen:"
        yield from thing_lines(has.brings, indent)
    if has.encloses:
        yield f"{indent}Sertakan:"
        yield from thing_lines(has.encloses, indent)
    yield from (f"{indent}{label}: {text}" for label, text in facts(has))
    yield from (f"{indent}{link(each)}" for each in has.links)
    yield from (f"{indent}{note(said)}" for said in has.notes)
