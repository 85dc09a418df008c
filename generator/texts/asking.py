"""What people served are asked, said to them."""

from collections.abc import Iterator

from generator.model.base import Slug
from generator.model.procedure import Question
from generator.phrases.roles import party
from generator.phrases.sentences import capital, listed, situation, stopped, uncapital
from generator.phrases.things import named
from generator.texts.things import thing_lines
from generator.views.flow import StepView

READER = "Bapak/Ibu"
READING = "menurut tafsiran"


def asked_lines(steps: tuple[StepView, ...], readers: frozenset[Slug]) -> Iterator[str]:
    """What is asked at ``steps`` of ``readers`` (ids of roles), each with the situation in which it is."""
    if len(steps) == 1:
        yield from _single(steps[0], readers)
    elif steps:
        yield f"{READER} akan diminta atau ditanya beberapa hal:"
        yield from (f"{number}. {_one_of_several(step, readers)}" for number, step in enumerate(steps, 1))


def _is_implied(step: StepView) -> bool:
    return "kepada" in step.act.implied


def _whom(step: StepView, readers: frozenset[Slug]) -> str:
    return READER if readers <= step.to.members else party(step.to)


def _one_of_several(step: StepView, readers: frozenset[Slug]) -> str:
    whom = _whom(step, readers)
    heads = [situation(step.path), "" if whom == READER else whom]
    asked = [step.act.question] if isinstance(step.act, Question) else []
    asked += [step.act.asks_to] if step.act.asks_to else []
    asked += [listed(map(named, step.asks_for))] if step.asks_for else []
    lead = "".join(f"{head}: " for head in heads if head)
    reading = f" ({READING})" if _is_implied(step) else ""
    effect = f" {stopped(step.act.effect, '.?!:…')}" if step.act.effect else ""
    return f"{lead}{'; '.join(asked)}{reading}{'.' if effect else ''}{effect}"


def _single(step: StepView, readers: frozenset[Slug]) -> Iterator[str]:
    again = f"{_whom(step, readers)} akan"
    heads = [situation(step.path), READING if _is_implied(step) else "", again]
    first, *others = filter(None, heads)
    lead = ", ".join([capital(first), *others])
    if isinstance(step.act, Question):
        yield f"{lead} ditanya: {step.act.question}"
        lead = again
    if step.act.asks_to:
        yield f"{lead} diminta {stopped(uncapital(step.act.asks_to))}"
        lead = again
    if len(step.asks_for) == 1:
        yield f"{lead} diminta {stopped(named(step.asks_for[0]))}"
    elif step.asks_for:
        yield f"{lead} diminta:"
        yield from thing_lines(step.asks_for)
    if step.act.effect:
        yield stopped(step.act.effect, ".?!:…")
