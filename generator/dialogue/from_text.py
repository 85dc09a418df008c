"""Drafts from the text of an FAQ that an office has."""

from pathlib import Path

from generator.authoring.drafting.draft import drafts, taken_ids
from generator.authoring.drafting.steps import catalogue_of
from generator.authoring.drafting.trial import draft_files
from generator.dialogue.topics import Chosen
from generator.model.entry import Source
from generator.source.manuscript import Manuscript
from generator.source.new_files import write_new
from generator.texts.drafting import draft_report, no_questions

MOST = 300
"""Questions of one manuscript: more can't be looked at one by one."""


class UndraftedError(Exception):
    """Nothing can be made of a manuscript; says why and what to do."""


def drafts_from(manuscript: Manuscript, source_dir: Path, source: Source, topic: Chosen) -> str:
    """Write the drafts of ``manuscript``; returns what is told of them."""
    questions = {filed.entry.question for filed in source.entries}
    found = drafts(manuscript, catalogue_of(source), taken_ids(source), questions)
    if not (found.drafts or found.known or found.too_long):
        raise UndraftedError(no_questions(manuscript))
    if len(found.drafts) > MOST:
        raise UndraftedError(
            f"{manuscript.name}: naskah ini berisi lebih dari {MOST} pertanyaan.\n"
            "  Perbaikan: bagi naskahnya menjadi beberapa berkas."
        )
    folder = source_dir / "faq" / topic.id
    files, refused = draft_files(source_dir, folder, found.drafts, manuscript)
    write_new(files)
    written = [draft for draft in found.drafts if draft not in refused]
    return draft_report(manuscript, found, written, refused, folder)
