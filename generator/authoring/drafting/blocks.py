"""Paragraphs as questions with their answers."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.authoring.drafting.paragraphs import Paragraph

LONGEST = 600
"""Characters of a question; longer texts that end with ? are something else."""

_ASKS = re.compile(
    r"\b(?:apa|apakah|apa(?:kah)? saja|bagaimana(?:kah)?|gimana|mengapa(?:kah)?|kenapa|siapa(?:kah)?"
    r"|kapan(?:kah)?|di ?mana(?:kah)?|ke ?mana(?:kah)?|berapa(?:kah)?|bisa(?:kah)?|boleh(?:kah)?"
    r"|haruskah|perlukah|adakah)\b",
    re.IGNORECASE,
)
_ASKS_SOMEBODY = re.compile(r"\b(?:tanya(?:kan|i)?|menanyakan|ditanya(?:kan)?)\b", re.IGNORECASE)
_CONDITION = re.compile(r"(?:apabila|jika|bila|kalau)\b", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Block:
    """A question and what stands below it until the next one."""

    question: Paragraph
    answer: tuple[Paragraph, ...]
    last: int
    """The last of its lines."""

    @property
    def first(self) -> int:
        return self.question.first


def blocks(found: Sequence[Paragraph]) -> tuple[list[Paragraph], list[Block]]:
    """What stands before the first question, and the questions with their answers."""
    parts = list(_without_bare_labels(_with_questions_split(found)))
    starts = _questions(parts)
    if not starts:
        return list(found), []
    ends = [*starts[1:], len(parts)]
    made = [
        Block(
            question=parts[start],
            answer=tuple(part for part in parts[start + 1 : end] if part.text),
            last=max(part.last for part in parts[start:end]),
        )
        for start, end in zip(starts, ends, strict=True)
    ]
    return parts[: starts[0]], made


def _with_questions_split(found: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """A question whose answer goes on behind its question mark becomes two paragraphs."""
    for paragraph in found:
        asked, mark, rest = paragraph.text.partition("? ")
        begins = paragraph.label == "question" or bool(_ASKS.match(asked))
        if mark and begins and paragraph.label != "answer" and not paragraph.text.endswith("?"):
            yield replace(paragraph, text=f"{asked.rstrip()}?")
            yield replace(paragraph, text=rest.strip(), marker="", label="answer")
        else:
            yield paragraph


def _without_bare_labels(found: Sequence[Paragraph] | Iterator[Paragraph]) -> Iterator[Paragraph]:
    """A label that stands on a line of its own belongs to the paragraph below it."""
    label = ""
    for paragraph in found:
        if paragraph.label and not paragraph.text:
            label = paragraph.label
            continue
        yield replace(paragraph, label=paragraph.label or label)
        label = ""
    if label:
        yield replace(paragraph, text="", label=label)


def _questions(parts: Sequence[Paragraph]) -> list[int]:
    """Which of ``parts`` are questions: by their labels if the text has any, else by how they ask."""
    labelled = [index for index, part in enumerate(parts) if part.label == "question"]
    if len(labelled) > 1:
        return labelled
    before_answers = {index - 1 for index, part in enumerate(parts) if part.label == "answer" and index}
    asking = {index for index, part in enumerate(parts) if _asks(part)}
    certain = before_answers | asking | set(labelled)
    bullet = _bullet_of([parts[index] for index in certain], parts)
    certain |= {index for index, part in enumerate(parts) if bullet and part.marker == bullet}
    # An answer may itself ask: what stands right behind a label is never a question.
    return sorted(index for index in certain if parts[index].label != "answer")


def _asks(part: Paragraph) -> bool:
    """Whether ``part`` asks the office something, rather than telling its staff what to ask."""
    if part.label == "answer" or len(part.text) > LONGEST or not part.text.rstrip(" \"”'").endswith("?"):
        return False
    tells = _ASKS_SOMEBODY.search(part.text) or (_CONDITION.match(part.text) and not _ASKS.search(part.text))
    return not tells and bool(part.marker or _ASKS.search(part.text))


def _bullet_of(certain: Sequence[Paragraph], parts: Sequence[Paragraph]) -> str:
    """The bullet that stands before questions and before nothing else that is told of."""
    counted = Counter(part.marker for part in certain if part.marker and part.number is None)
    if not counted:
        return ""
    marker, times = counted.most_common(1)[0]
    everywhere = sum(part.marker == marker for part in parts)
    return marker if times > 1 and times > 0.7 * everywhere else ""
