"""The paragraphs of an answer as items: each a point of a list, a list of papers, or a piece of prose."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.authoring.drafting.paragraphs import MARKER, Paragraph
from generator.authoring.drafting.sentences import TOLD

PAPERS = re.compile(
    r"\b(?:membawa|bawa(?:lah)?|melampirkan|menyerahkan|menunjukk?an|dokumen|berkas|persyaratan|syarat(?:-syarat)?"
    r"|kelengkapan|fotokopi|photo ?copy|salinan)\b",
    re.IGNORECASE,
)
"""What a sentence says that leads to a list of papers."""
_POINT = re.compile(r"(?:^|(?<=\s))(?P<number>\d{1,2})[.)]\s*(?=[^\W\d])")
_CONDITION = re.compile(r"(?:apabila|jika|bila|kalau)\b", re.IGNORECASE)
_BEHIND = re.compile(r"(?<=[.!])\s+(?=[A-Z])|\s+(?=(?:lalu|kemudian|selanjutnya|agar|untuk (?:di|selanjutnya))\s)")


@dataclass(frozen=True, kw_only=True)
class Item:
    """A piece of an answer."""

    text: str
    level: int = 0
    """How deep it stands: 1 below a bullet's question, 2 below that."""
    number: int | None = None
    is_point: bool = False
    """Whether it is one of a list."""
    papers: tuple[str, ...] = ()
    """The list that follows it, where that is one of things to bring."""

    @property
    def is_conditional(self) -> bool:
        return bool(_CONDITION.match(self.text))


def items(answer: Sequence[Paragraph], asks_for_papers: bool) -> list[Item]:
    """The items of an answer in their order; ``asks_for_papers`` says what its question is about."""
    flat = [item for paragraph in answer for item in _points(paragraph)]
    return list(_with_papers(_levelled(flat), asks_for_papers))


def _points(paragraph: Paragraph) -> Iterator[Item]:
    """The points of a list that stands inside a paragraph: … 1. … 2. …"""
    text = f"{paragraph.marker} {paragraph.text}" if paragraph.number is not None else paragraph.text
    starts: list[re.Match[str]] = []
    for found in _POINT.finditer(text):
        following = int(starts[-1]["number"]) + 1 if starts else paragraph.number or 1
        if int(found["number"]) == following:
            starts.append(found)
    if len(starts) < 2:
        marked = MARKER.fullmatch(paragraph.text) if not paragraph.marker else None
        yield Item(
            text=marked["rest"] if marked else paragraph.text,
            number=paragraph.number,
            is_point=bool(paragraph.marker or marked),
            level=1 if paragraph.marker and paragraph.number is None else 0,
        )
        return
    if intro := text[: starts[0].start()].strip():
        yield Item(text=intro)
    ends = [found.start() for found in starts[1:]] + [len(text)]
    for found, end in zip(starts, ends, strict=True):
        yield Item(text=text[found.end() : end].strip(), number=int(found["number"]), is_point=True)


def _levelled(flat: Sequence[Item]) -> Iterator[Item]:
    """Conditions without a mark of their own stand below the bullet before them."""
    below = False
    for item in flat:
        if item.level == 1:
            below = item.text.endswith("?")
            yield item
        elif below and item.is_conditional and not item.is_point:
            yield replace(item, level=2)
        else:
            below = False
            yield item


def _with_papers(found: Iterator[Item], asks_for_papers: bool) -> Iterator[Item]:
    """Lists of things to bring, each with the sentence that leads to it."""
    flat = list(found)
    index = 0
    while index < len(flat):
        item = flat[index]
        start = index if item.is_point else index + 1
        end = _end_of_list(flat, start)
        points = [point.text for point in flat[start:end]]
        leads = asks_for_papers if item.is_point else bool(PAPERS.search(item.text) and points)
        if points and leads and _are_things(points):
            last, *behind = _BEHIND.split(points[-1], maxsplit=1)
            papers = (*points[:-1], last)
            yield Item(text="" if item.is_point else item.text, papers=papers, level=item.level)
            yield from (Item(text=text) for text in behind)
            index = end
        else:
            yield item
            index += 1


def _end_of_list(flat: Sequence[Item], start: int) -> int:
    end = start
    while end < len(flat) and flat[end].is_point:
        if end > start and flat[end].number is not None and flat[end].number == 1:
            break
        end += 1
    return end


def _are_things(points: Sequence[str]) -> bool:
    """Whether most points are names of things: they neither tell to do something, nor say when."""
    acts = sum(bool(TOLD.match(point) or _CONDITION.match(point) or re.match("me(?!terai|mo)[a-z]{4}", point, re.I)) for point in points)
    return acts <= len(points) / 3
