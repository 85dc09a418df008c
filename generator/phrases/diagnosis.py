"""The guided diagnosis in words: its questions and choices, and what is left to do in a situation."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from generator.phrases.roles import party
from generator.phrases.sentences import capital, situation, uncapital, when
from generator.phrases.things import lines
from generator.phrases.turns import OTHERWISE, unsaid_targets
from generator.views.diagnosis import Choice, Doing, Ending, Inquiry

WHICH_HOLDS = "Keadaan mana yang berlaku?"
"""Asked where a condition decides, which is no question."""
UNSAID = "Kelanjutannya tidak disebut di naskah."


def inquiry(asked: Inquiry) -> str:
    return asked.text or WHICH_HOLDS


def choice(chosen: Choice, asked: Inquiry) -> str:
    """A choice by its own words; a side of an answer's fork as that answer's page heads it."""
    if not asked.answer:
        return chosen.label
    if not chosen.label:
        return capital(OTHERWISE)
    return capital(chosen.label if chosen.is_route else when(chosen.label))


def doings(ending: Ending) -> list[tuple[str, str]]:
    """Who does what, in order."""
    return [(party(doing.step.actors), _done(doing)) for doing in ending.doings]


def _done(doing: Doing) -> str:
    step, act = doing.step, doing.step.act
    is_asked = step.is_question and not act.action
    said = f"Menanyakan: “{act.text}”" if is_asked else act.text
    condition = situation(doing.path)
    told = f"{condition}: {uncapital(said)}" if condition else said
    return " → ".join([told, *unsaid_targets(step)])


def shown_doings(ending: Ending) -> str:
    """All of it on one line, each party named at the beginning of its turn."""
    turns = groupby(doings(ending), key=itemgetter(0))
    return ". ".join(f"{who}: {'; '.join(uncapital(what) for _, what in run)}" for who, run in turns)


def carried(ending: Ending) -> Iterator[tuple[str, str, int]]:
    """What is brought: number, text, and depth of each line; a condition has a line of its own."""
    for group in ending.carried:
        if condition := situation(group.path):
            yield "", f"{condition}:", 0
        for line in lines(group.things):
            yield line.number, line.text, line.depth
