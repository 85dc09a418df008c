"""One standard reply as a message to send: what the people served do and bring, in order."""

from collections.abc import Iterator

from generator.phrases.sentences import capital, stopped, uncapital, when
from generator.phrases.steps import item, items
from generator.texts.things import thing_lines
from generator.views.flow import BranchView, ForkView, Handover, NodeView, StepView
from generator.views.replies import ReplyView

REASONS = ("karena", "sebab")
"""Words with which a sentence begins that gives its reason first."""


def reply_text(reply: ReplyView) -> str:
    paragraphs = ["\n".join(_body(reply)), reply.closing]
    return "\n\n".join(filter(None, paragraphs))


def _body(reply: ReplyView) -> Iterator[str]:
    opening = reply.opening
    first = reply.nodes[0] if len(reply.nodes) == 1 else None
    if reply.explanation:
        yield from [stopped(opening, ".?!:"), ""] if opening else []
        yield reply.explanation
    elif isinstance(first, StepView) and not first.branches:
        yield f"{_invitation(opening, first)}{_end(first)}"
        yield from _belongings(first, "")
    elif reply.nodes:
        yield f"{opening}, silakan:" if opening else "Silakan:"
        yield from _nodes(reply.nodes, "")
    elif opening:
        yield stopped(opening, ".?!:")
    if reply.papers:
        yield "Dokumen:"
        yield from thing_lines(reply.papers)


def _invitation(opening: str | None, step: StepView) -> str:
    """The only step as a sentence; a reason at the head of the sentence stays at its head."""
    reason, comma, rest = step.act.text.partition(", ")
    reasoned = bool(comma) and reason.split()[0].lower() in REASONS
    condition = step.act.condition
    heads = [opening, when(condition) if condition else None, reason if reasoned else None]
    first, *others = filter(None, [*heads, "silakan"])
    lead = ", ".join([capital(first) if first == "silakan" else first, *map(uncapital, others)])
    return f"{lead} {uncapital(rest if reasoned else step.act.text)}"


def _nodes(nodes: tuple[NodeView, ...], indent: str) -> Iterator[str]:
    follows_branches = False
    for node in nodes:
        if isinstance(node, Handover):
            continue
        if follows_branches:
            yield from ("", f"{indent}Kemudian:")
        if isinstance(node, StepView):
            condition = f"{when(node.act.condition)}: " if node.act.condition else ""
            yield f"{indent}- {condition}{node.act.text}{_end(node)}"
            yield from _belongings(node, f"{indent}  ")
        if isinstance(node, ForkView) and node.condition:
            yield f"{indent}{when(node.condition)}:"
        is_choice = isinstance(node, ForkView) and node.kind == "routes"
        for index, branch in enumerate(node.branches):
            yield from () if indent else ("",)
            yield f"{indent}{_lead(branch, is_choice, index)}:"
            if branch.papers:
                yield f"{indent}  Dokumen:"
                yield from thing_lines(branch.papers, f"{indent}  ")
            yield from _nodes(branch.nodes, f"{indent}  " if indent or not is_choice else "")
        follows_branches = bool(node.branches)


def _lead(branch: BranchView, is_choice: bool, index: int) -> str:
    if not is_choice:
        return when(branch.label)
    return f"Atau {uncapital(branch.label)}" if index else capital(branch.label)


def _end(step: StepView) -> str:
    """How the sentence of a step ends."""
    if step.papers:
        return ":"
    return "" if step.act.text.endswith((".", "?", "!")) else "."


def _belongings(step: StepView, indent: str) -> Iterator[str]:
    """What follows the sentence of a step: things to bring, what goes with it, links, its effect."""
    yield from thing_lines(step.papers, indent)
    if step.act.encloses:
        yield f"{indent}{items('Sertakan', step.act.encloses)}"
    for download in step.act.downloads:
        if download.link:
            yield f"{indent}{item(download)}: {download.link}"
    if step.act.effect:
        yield f"{indent}{stopped(step.act.effect, '.?!:')}"
