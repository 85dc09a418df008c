"""What the guided diagnosis shows at its ends, as a script: a page from a disk can't fetch anything else."""

import json
from collections.abc import Iterable
from typing import Any

from generator.model.catalogue import Role, RoleKind
from generator.phrases.claims import lead_line
from generator.phrases.diagnosis import UNSAID, carried, doings, inquiry
from generator.phrases.labels import LABELS
from generator.phrases.office import doubted
from generator.views.diagnosis import Ending, Inquiry, endings_in, questions_in, section_of
from generator.views.pages import EntryView, Page

TREE, ANSWERS = "tree", "answers"
"""Where the diagnosis page has its questions, and the answers by their ids."""


def tree_page(shown: Iterable[Page]) -> Page | None:
    """The page of the diagnosis, if the site has one."""
    return next((page for page in shown if TREE in page.context), None)


def result_data(page: Page, roles: Iterable[Role]) -> str:
    """What the page's script shows at each end; ``roles`` are those with pages."""
    tree: Inquiry = page.context[TREE]
    answers: dict[str, EntryView] = page.context[ANSWERS]
    data = {
        "roles": [[role.id, role.name, role.address] for role in roles],
        "answers": {entry_id: _answer(answers[entry_id]) for entry_id in _reached(tree)},
        "endings": {ending.path: _ending(ending, answers) for ending in endings_in(tree)},
    }
    return f"window.diagnosis={json.dumps(data, separators=(',', ':'))};\n"


def questions(page: Page) -> dict[str, Any]:
    """What finds the question that decides between two answers: see ``docs/assets/asking.js``."""
    tree: Inquiry = page.context[TREE]
    asked = [found for found in questions_in(tree) if not found.answer]
    above = {choice.leads_to.path: number for number, one in enumerate(asked) for choice in one.choices}
    reached: dict[str, list[int]] = {}
    for one in asked:
        for choice in one.choices:
            if answer := choice.leads_to.answer:
                reached.setdefault(answer.id, []).append(above[choice.leads_to.path])
    rows = [[inquiry(one), one.path, above.get(one.path, -1)] for one in asked]
    return {
        "QUESTIONS": rows,
        "REACHED": {name: list(dict.fromkeys(found)) for name, found in reached.items()},
    }


def _reached(tree: Inquiry) -> list[str]:
    return list(dict.fromkeys(ending.answer.id for ending in endings_in(tree)))


def _answer(answer: EntryView) -> dict[str, Any]:
    """The leads by the id of the role to whom they are said; "" is everybody."""
    leads = {"": lead_line(answer.lead)}
    cautions = {"": caution(to_staff=False)}
    for role_id, seen in answer.views.items():
        role = seen.view.role
        leads[role_id] = lead_line(seen.lead, role)
        cautions[role_id] = caution(to_staff=role.kind is RoleKind.STAFF)
    sheet = LABELS.checklist if answer.visit and answer.visit.count else LABELS.visit
    return {
        "title": answer.entry.title,
        "leads": leads,
        "cautions": cautions if answer.needs_review else {},
        "sheet": sheet,
    }


def caution(*, to_staff: bool) -> str:
    return f"{': '.join(doubted(to_staff=to_staff))}."


def _ending(ending: Ending, answers: dict[str, EntryView]) -> dict[str, Any]:
    answer = answers[ending.answer.id]
    pages = {"": answer.sections} | {role_id: seen.sections for role_id, seen in answer.views.items()}
    begins = {reader: section_of(ending, sections) for reader, sections in pages.items()}
    return {
        "answer": ending.answer.id,
        "sections": {reader: number for reader, number in begins.items() if number},
        "is_visit": answer.visit is not None and ending.is_visit,
        "bring": list(carried(ending)),
        "steps": doings(ending),
        "unsaid": UNSAID if ending.is_open else "",
    }
