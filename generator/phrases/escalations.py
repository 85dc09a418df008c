"""Hand-overs in words: when, with what, and what is left unsaid."""

from collections.abc import Iterator

from generator.phrases.channels import options
from generator.phrases.sentences import listed, situation
from generator.phrases.things import asked_names
from generator.views.escalations import Escalation

UNCONDITIONAL = "tanpa syarat"


def condition(each: Escalation) -> str:
    """When the case is handed on."""
    return situation(each.step.path) or UNCONDITIONAL


def enclosed(each: Escalation) -> str:
    """What is sent along, what has been asked for before; empty where the source says neither."""
    said = []
    if each.step.has.encloses:
        said.append(listed(asked_names(each.step.has.encloses)))
    if each.collected:
        said.append(f"sebelumnya diminta {listed(asked_names(each.collected))}")
    return "; ".join(said)


def channel(each: Escalation) -> str:
    """How the case is handed on; empty where the source doesn't say."""
    return options(each.step.by)


def unsaid(each: Escalation) -> str:
    """What the source leaves out, in one line; empty where it says everything."""
    missing = listed(_missing(each))
    return f"{missing} tidak disebut" if missing else ""


def _missing(each: Escalation) -> Iterator[str]:
    if not channel(each):
        yield "saluran"
    if not each.step.has.encloses:
        yield "yang disertakan"
