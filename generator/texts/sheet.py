"""A sheet as a message to send."""

from collections.abc import Iterator
from datetime import date

from generator.phrases.labels import LABELS
from generator.phrases.office import data_date, version
from generator.phrases.sentences import capital
from generator.phrases.sheet import Block, Sheet
from generator.texts.things import numbered_lines


def sheet_text(sheet: Sheet, address: str, updated: date | None) -> str:
    """``updated`` is the data's date; ``address`` is the page's, or "" while nobody knows it."""
    imprint = f"{capital(data_date(updated))} · {version(sheet.version)} · {sheet.source}"
    paragraphs = [
        [f"{sheet.kind}: {sheet.title}", sheet.letterhead.name],
        [sheet.review],
        [*sheet.notes],
        *(list(_block(block)) for block in sheet.blocks),
        [*sheet.after],
        _titled(LABELS.terms, sheet.terms),
        _titled(LABELS.places, sheet.places),
        [imprint, address],
    ]
    return "\n\n".join("\n".join(filter(None, lines)) for lines in paragraphs if any(lines))


def _titled(title: str, texts: tuple[str, ...]) -> list[str]:
    return [f"{title}:", *(f"- {text}" for text in texts)] if texts else []


def _block(block: Block) -> Iterator[str]:
    yield block.heading
    yield from block.steps
    yield from block.notes
    yield from numbered_lines(block.lines)
    yield block.none
