"""A condition above a line is beside it wherever the line is taken out of its branch."""

from collections.abc import Iterator

from hypothesis import given

from generator.phrases.sentences import situation
from generator.phrases.sheet import sheet_of
from generator.phrases.things import lines
from generator.views.flow import StepView, whole
from generator.views.pages import role_answer
from generator.views.roleview import RoleView
from generator.views.things import entry_requirements, things
from generator.views.visits import visit_of
from tests.oracle.media import words_in
from tests.views.entries import Raw, acts_of, entries, lookup_of, some
from tests.views.raw_reading import placed_branches
from tests.views.small_office import WITH_PAGES


def views_of(raw: Raw) -> Iterator[RoleView]:
    lookup = lookup_of(raw)
    entry, nodes = lookup.entries["a"], whole("a", lookup)
    for role in WITH_PAGES:
        yield role_answer(role, entry, nodes, lookup).view


def listed_steps(view: RoleView) -> Iterator[StepView]:
    """Every step that sentences for a role take out of the answer: its own, and others' that concern it."""
    yield from view.asked
    yield from view.own
    yield from (mention.step for mention in view.mentions)
    yield from (mention.after for mention in view.mentions if mention.after)


def unless(labels: tuple[str, ...], said: set[str]) -> set[str]:
    """What of ``labels`` isn't said; the other side of a condition is told by the condition itself."""
    return {label for label in labels if label != "jika tidak"} - said


@some
@given(entries())
def test_what_is_asked_received_and_passed_on_has_every_condition(raw: Raw) -> None:
    numbered = {said.number: said for said in acts_of(raw)}
    for view in views_of(raw):
        for step in listed_steps(view):
            assert unless(numbered[step.number].labels, words_in(situation(step.path))) == set()


@some
@given(entries())
def test_things_of_a_branch_have_its_conditions_in_the_list_of_the_entry(raw: Raw) -> None:
    lookup = lookup_of(raw)
    found = lines(things(entry_requirements("a", lookup), lookup))
    said = [words_in(line.text) for line in found if not line.depth]
    owners = [(act.act, act.labels) for act in acts_of(raw)]
    owners += list(placed_branches(raw["langkah"]))
    for owner, labels in owners:
        for thing in owner.get("bawa", []):
            own = (thing["bila"],) if "bila" in thing else ()
            (line,) = (words for words in said if thing["sebutan"] in words)
            assert unless((*labels, *own), line) == set()


@some
@given(entries())
def test_what_a_sheet_prints_stands_under_its_conditions(raw: Raw) -> None:
    lookup = lookup_of(raw)
    visit = visit_of("a", lookup)
    if not visit:
        return
    sheet = sheet_of(visit, lookup)
    told = {act.text: act.labels for act in acts_of(raw)}
    for section, block in zip(visit.sections, sheet.blocks, strict=True):
        for step in section.steps:
            assert unless(told[step.act.text], words_in(block.heading)) == set()
