"""The paragraphs of an answer as items: points of a list, or sentences with the things that they list."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.authoring.drafting.paragraphs import MARKER, Paragraph
from generator.authoring.drafting.sentences import TOLD
from generator.authoring.drafting.subjects import Names

PAPERS = re.compile(
    r"\b(?:membawa|bawa(?:lah)?|melampirkan|menyerahkan|menunjukk?an|(?:dokumen|berkas|persyaratan|syarat(?:-syarat)?)(?:nya)?"
    r"|kelengkapan|fotokopi|photo ?copy|salinan)\b",
    re.IGNORECASE,
)
"""What a sentence says that leads to a list of papers."""
_POINT = re.compile(r"(?:^|(?<=\s))(?P<number>\d{1,2})[.)]\s*(?=[^\W\d])")
_CONDITION = re.compile(r"(?:apabila|jika|bila|kalau)\b", re.IGNORECASE)
_ACTIVE = re.compile(r"me(?!terai|mo\b|nu\b)[a-z]{4}", re.IGNORECASE)
_BEHIND = re.compile(
    r"(?<=[.!])\s+(?=[A-Z])|\s+(?=(?:lalu|kemudian|selanjutnya|agar|untuk (?:di|selanjutnya))\s)"
)


@dataclass(frozen=True, kw_only=True)
class Item:
    """A piece of an answer."""

    text: str
    level: int = 0
    """How deep it stands: 1 below a bullet's question, 2 below that."""
    number: int | None = None
    is_point: bool = False
    """Whether it is one of a list."""
    listed: tuple[str, ...] = ()
    """The things that it lists."""
    brings: bool = False
    """Whether they are to be brought."""

    @property
    def is_conditional(self) -> bool:
        return bool(_CONDITION.match(self.text))


def items(answer: Sequence[Paragraph], question: str, names: Names) -> list[Item]:
    """The items of an answer to ``question`` in their order."""
    bullets = Counter(paragraph.marker for paragraph in answer if paragraph.number is None)
    # A bullet that stands alone marks the whole answer, not a point of it.
    told = [
        replace(part, marker="") if bullets[part.marker] == 1 and part.number is None else part
        for part in answer
    ]
    flat = [item for paragraph in told for item in _points(paragraph)]
    return list(_with_lists(list(_levelled(flat)), bool(PAPERS.search(question)), names))


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


def _with_lists(flat: Sequence[Item], asks_for_papers: bool, names: Names) -> Iterator[Item]:
    """The items, lists of things being part of the sentence that leads to them."""
    index = 0
    while index < len(flat):
        item = flat[index]
        start = index if item.is_point else index + 1
        end = _end_of_list(flat, start)
        points = [point.text for point in flat[start:end]]
        brings = asks_for_papers if item.is_point else bool(PAPERS.search(item.text))
        if points and (brings or not item.is_point) and _are_things(points, names, 2 if brings else 3):
            last, *behind = _BEHIND.split(points[-1], maxsplit=1)
            text = "" if item.is_point else item.text
            yield Item(text=text, listed=(*points[:-1], last), brings=brings, level=item.level)
            yield from (Item(text=text) for text in behind)
            index = end
        elif item.is_point:
            yield from flat[index:end]
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


def _are_things(points: Sequence[str], names: Names, share: int) -> bool:
    """Whether most points name things: at most one of ``share`` says what to do, who does it, or when."""
    return sum(_acts(point, names) for point in points) <= len(points) / share


def _acts(point: str, names: Names) -> bool:
    subject = names.subject(point)
    says_who = bool(subject.roles or subject.words or subject.addressed)
    return says_who or bool(TOLD.match(point) or _CONDITION.match(point) or _ACTIVE.match(point))
