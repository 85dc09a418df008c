"""Drafts from the text of an FAQ that an office has."""

from pathlib import Path

from generator.authoring.drafting.draft import MOST, drafts, taken_ids
from generator.authoring.drafting.steps import catalogue_of
from generator.authoring.drafting.trial import draft_files
from generator.dialogue.saving import save
from generator.dialogue.topics import Chosen
from generator.model.entry import Source
from generator.source.manuscript import Manuscript
from generator.texts.drafting import draft_report, no_questions, too_many_questions


class UndraftedError(Exception):
    """Nothing can be made of a manuscript; says why and what to do."""


def drafts_from(manuscript: Manuscript, source_dir: Path, source: Source, topic: Chosen) -> str:
    """Write the drafts of ``manuscript``; returns what is told of them."""
    questions = {filed.entry.question for filed in source.entries}
    found = drafts(manuscript, catalogue_of(source), taken_ids(source), questions)
    if not found.questions:
        raise UndraftedError(no_questions(manuscript))
    if found.questions > MOST:
        raise UndraftedError(too_many_questions(manuscript, found.questions, MOST))
    folder = source_dir / "faq" / topic.id
    files, refused = draft_files(source_dir, folder, found.drafts, manuscript)
    if files:
        save(source_dir, files, topic)
    written = [draft for draft in found.drafts if draft not in refused]
    return draft_report(manuscript, found, written, refused, folder)
