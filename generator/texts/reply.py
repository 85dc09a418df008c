"""One standard reply as a message to send: what the people served do, bring and need, in order."""

from collections.abc import Iterator

from generator.model.said import LinkRecord
from generator.phrases.claims import UNSAID_OUTCOME, sentence_of
from generator.phrases.contacts import given
from generator.phrases.markdown import plain_text
from generator.phrases.sentences import capital, listed, stopped, uncapital, when
from generator.phrases.steps import link
from generator.phrases.things import named
from generator.texts.asking import READER, asked_lines
from generator.texts.belongings import belongings_of, contact_lines, lines_of, through, with_whole_addresses
from generator.texts.whatsapp import bold
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
from generator.views.replies import HANDLING, ReplyView

REASONS = ("karena", "sebab")
"""Words with which a sentence begins that gives its reason first."""


ALLOWANCES = ("bisa", "dapat", "boleh", "diminta")
"""Words with which a sentence begins that says what its reader may do, or is asked to."""


JOINTS = ("kemudian", "lalu")
"""Words that join the steps of a way to one sentence."""


def reply_text(reply: ReplyView, site: str = "") -> str:
    """``site`` is the address of the site, or "" while nobody knows it."""
    opening = reply.opening
    if reply.is_derived and not reply.label:
        opening = f"Sehubungan dengan pertanyaan {READER} mengenai {bold(reply.title)}"
    others = ["\n".join(_handling(reply)), "\n".join(asked_lines(reply.asked, reply.readers))]
    if reply.acts_first:
        paragraphs = ["\n".join(_body(reply, opening)), *others]
    else:
        paragraphs = [_alone(reply, opening) if opening else "", *others, "\n".join(_body(reply, None))]
    text = "\n\n".join(filter(None, [*paragraphs, "\n".join(_general(reply)), reply.closing]))
    return with_whole_addresses(text, site)


def _handling(reply: ReplyView) -> Iterator[str]:
    """Who handles the case and where it goes on, in the words of the answer's lead."""
    said = sentence_of(reply.lead, HANDLING)
    is_of_case = said.lower().startswith(("di", "bisa di"))
    yield from [f"Hal ini {said[0].lower()}{said[1:]}" if is_of_case else said] if said else []


def _body(reply: ReplyView, opening: str | None) -> Iterator[str]:
    first = reply.nodes[0] if len(reply.nodes) == 1 else None
    if reply.short_answer or reply.explanation:
        yield from [_alone(reply, opening), ""] if opening else []
        yield from filter(None, [reply.short_answer, "" if reply.short_answer else None])
        opening = None
    if reply.explanation:
        yield plain_text(reply.explanation)
    elif isinstance(first, ForkView) and (said := _ways_said(first)):
        yield ", ".join([opening, said] if opening else [capital(said)])
    elif isinstance(first, StepView) and not first.branches:
        yield f"{_invitation(opening, first)}{_end(first)}"
        yield from belongings_of(first, "")
    elif reply.nodes:
        silent = "Silakan:" if reply.acts_first else f"Langkah untuk {READER}:"
        yield f"{opening}, silakan:" if opening else silent
        yield from _nodes(reply.nodes, "")
    elif opening:
        yield _alone(reply, opening)
    yield from lines_of(reply.has, "")
    if reply.is_open:
        yield f"{capital(UNSAID_OUTCOME)}."


def _ways_said(fork: ForkView) -> str | None:
    """Equal ways in one sentence, where each is a few plain steps: "silakan masuk ke …; atau …"."""
    said = [_way_said(branch) for branch in fork.branches]
    if fork.kind != "routes" or None in said:
        return None
    first, *others = filter(None, said)
    ways = [_allowed(first) or f"silakan {first}", *(_allowed(way) or way for way in others)]
    return f"{'; atau '.join(ways)}."


def _way_said(branch: BranchView) -> str | None:
    """The steps of a way as a part of a sentence; None where they need lines of their own."""
    steps = [node for node in branch.nodes if isinstance(node, StepView) and _is_plain(node)]
    if not steps or len(steps) != len(branch.nodes) or len(steps) > len(JOINTS) + 1:
        return None
    said = steps[0].act.text.rstrip(".")
    for joint, step in zip(JOINTS, steps[1:], strict=False):
        said += f", {joint} {uncapital(step.act.text.rstrip('.'))}"
    is_named = branch.label.split()[-1].casefold() in said.casefold()
    needs_lines = branch.is_open or [*through(branch.channels, ""), *lines_of(branch.has, "")]
    return uncapital(said) if is_named and not needs_lines else None


def _is_plain(step: StepView) -> bool:
    """Whether its sentence says all of a step."""
    return not (step.branches or step.points or step.act.condition or [*belongings_of(step, "")])


def _alone(reply: ReplyView, opening: str) -> str:
    """An opening that no sentence of the body takes up."""
    return f"{opening}:" if reply.is_derived else stopped(opening, ".?!:…")


def _general(reply: ReplyView) -> Iterator[str]:
    """What belongs to the whole answer."""
    yield from lines_of(reply.general, "")
    told = {channel.id for step in steps_in(reply.nodes) for channel in step.channels}
    told |= {channel.id for branch in branches_in(reply.nodes) for channel in branch.channels}
    further = tuple(channel for channel in reply.contacts if channel.id not in told)
    yield from contact_lines(further, "")
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
    """A ``deed`` that one may do or is asked to, said to the reader; None if it is one to be done."""
    return f"{READER} {uncapital(deed)}" if deed.split()[0].lower() in ALLOWANCES else None


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
            yield from belongings_of(node, f"{indent}  ")
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


def _branch(branch: BranchView, indent: str, is_choice: bool) -> Iterator[str]:
    yield from through(branch.channels, f"{indent}  ")
    yield from lines_of(branch.has, f"{indent}  ")
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
