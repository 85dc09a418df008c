"""Everything that was read into the source of one answer, as the legend of its marks."""

from collections.abc import Iterable, Iterator

from generator.model.procedure import Question, Step
from generator.phrases.implied import unwritten
from generator.phrases.roles import party
from generator.phrases.sentences import capital, stopped, when
from generator.phrases.things import beyond, line
from generator.views.belongings import Belongings
from generator.views.flow import Concern, Mention, NodeView, StepView, branches_of
from generator.views.things import Thing, flattened


def readings(nodes: Iterable[NodeView], has: Belongings, attachments: Iterable[Thing]) -> tuple[str, ...]:
    """A sentence for each interpretation that a page marks, in order; each is told once."""
    found = (*_of_nodes(nodes), *_of_things((*has.brings, *has.encloses, *attachments)))
    return tuple(dict.fromkeys(stopped(capital(text)) for text in found))


def _of_nodes(nodes: Iterable[NodeView]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, StepView):
            yield from _of_step(node)
            asked = beyond(node.asks_for, node.act.text)
            yield from _of_things((*node.has.brings, *node.has.encloses, *asked, *node.downloads))
        elif isinstance(node, Mention):
            yield from _of_step(node.step)
            asked = node.step.asks_for if Concern.ASKED in node.concerns else ()
            yield from _of_things((*node.says.brings, *node.says.encloses, *asked, *handed_along(node)))
        for branch in branches_of(node):
            reading = unwritten(branch.implied)
            yield from [f"{when(branch.label)}: {reading}"] if reading else []
            yield from _of_things((*branch.has.brings, *branch.has.encloses))
            yield from _of_nodes(branch.nodes)


def _of_step(step: StepView) -> Iterator[str]:
    act: Step | Question = step.act
    reading = unwritten(act.implied, party(step.actors), act.actor_in_source)
    yield from [f"langkah {step.number}: {reading}"] if reading else []


def handed_along(mention: Mention) -> tuple[Thing, ...]:
    """What comes with a case that is handed on, where nothing nearer to the reader is told of the step."""
    is_nearer = {Concern.ASKED, Concern.REPORTS} & set(mention.concerns)
    return mention.step.has.encloses if Concern.HANDED in mention.concerns and not is_nearer else ()


def named_otherwise(nodes: Iterable[NodeView]) -> Iterator[str]:
    """What the source calls the actors of the steps that are seen, where that is no interpretation."""
    for node in nodes:
        step = node if isinstance(node, StepView) else node.step if isinstance(node, Mention) else None
        if step and step.act.actor_in_source and "pelaku" not in step.act.implied:
            yield f"langkah {step.number} “{step.act.actor_in_source}”"
        for branch in branches_of(node):
            yield from named_otherwise(branch.nodes)


def _of_things(things: Iterable[Thing]) -> Iterator[str]:
    for thing in flattened(things):
        said = line(thing)
        yield from [f"{said.spoken}: {said.reading}"] if said.reading else []
