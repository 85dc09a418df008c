"""An answer as steps, what only explains, and the words of its reply."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from generator.authoring.drafting.items import Item, items
from generator.authoring.drafting.papers import thing
from generator.authoring.drafting.paragraphs import Paragraph
from generator.authoring.drafting.sentences import ACTIVE, TOLD, Clause, clauses, sentences, split_condition
from generator.authoring.drafting.steps import Catalogue, Fields, step
from generator.authoring.drafting.subjects import Subject
from generator.model.base import UNSAID

_OPENING = re.compile(
    r"(?P<words>(?:sehubungan|terkait|berkaitan|menanggapi|menindaklanjuti|berkenaan)\b[^,.;]{3,120}),\s*",
    re.IGNORECASE,
)
_CLOSING = re.compile(r"\b(?P<words>(?:sekian\W+|demikian\W+)?terima\s?kasih\b[\s.…!]*)$", re.IGNORECASE)
_ADDRESSED = re.compile(
    r"\b(?:sila(?:h)?kan|mohon)\b|\b(?:anda|saudara|bapa?k/ibu|ibu/bapa?k)\s+(?:bisa|dapat|harus|perlu|cukup|wajib|tinggal)\b",
    re.IGNORECASE,
)


_OTHER_WAY = ""
"""Where a step says, until its answer is whole, that it begins another way to the same."""


@dataclass(kw_only=True)
class Answer:
    """What an answer says, as far as it could be told apart."""

    steps: list[Fields] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)
    """What tells nobody to do anything."""
    brings: list[Any] = field(default_factory=list)
    """Things to bring, where no sentence says who brings them where."""
    opening: str = ""
    closing: str = ""


def answer(paragraphs: Sequence[Paragraph], question: str, catalogue: Catalogue) -> Answer:
    """The answer that ``paragraphs`` give to ``question``."""
    made = Answer()
    told = list(paragraphs)
    if told and (found := _OPENING.match(told[0].text)):
        made.opening = found["words"].strip()
        told[0] = replace(told[0], text=told[0].text[found.end() :])
    if told and (found := _CLOSING.search(told[-1].text)):
        made.closing = found["words"].strip()
        told[-1] = replace(told[-1], text=told[-1].text[: found.start()].rstrip(" .,"))
    found_items = items([part for part in told if part.text], question, catalogue.names)
    made.steps = _Steps(catalogue, made).nodes(found_items)
    return made


class _Steps:
    """Turns items into steps; what is none goes into the prose of the answer."""

    def __init__(self, catalogue: Catalogue, made: Answer) -> None:
        self._catalogue = catalogue
        self._names = catalogue.names
        self._made = made

    def nodes(self, found: Sequence[Item]) -> list[Fields]:
        """The steps and blocks of ``found``."""
        made: list[Fields] = []
        index = 0
        while index < len(found):
            item = found[index]
            end = self._end_of_branches(found, index)
            if end > index + 1:
                made.append(self._asked(item, found[index + 1 : end]))
                index = end
                continue
            end = self._end_of_condition(found, index)
            if end > index + 1:
                inner = self.nodes(found[index + 1 : end])
                made.append({"bila": item.text.rstrip(" ,:."), "maka": inner, "selain_itu": UNSAID})
                index = end
                continue
            made += self._item(item)
            index += 1
        return made

    def _end_of_branches(self, found: Sequence[Item], index: int) -> int:
        """Where the answers to a question end that the item at ``index`` tells to ask."""
        item = found[index]
        end = index + 1
        if not self._question(item.text) or end >= len(found) or not found[end].is_conditional:
            return end
        level = found[end].level
        if level < item.level:
            return end
        while end < len(found) and (
            found[end].level > level or (found[end].level == level and found[end].is_conditional)
        ):
            end += 1
        branches = sum(other.level == level for other in found[index + 1 : end])
        return end if branches > 1 else index + 1

    def _end_of_condition(self, found: Sequence[Item], index: int) -> int:
        """Where the points end that hold only under the condition that the item at ``index`` consists of."""
        item = found[index]
        end = index + 1
        if item.is_point or not item.is_conditional or split_condition(item.text, self._names)[1]:
            return end
        while end < len(found) and found[end].is_point and not (end > index + 1 and found[end].number == 1):
            end += 1
        return end

    def _question(self, text: str) -> re.Match[str] | None:
        _, main = split_condition(text, self._names)
        pattern = (
            rf"(?:{self._names.any_name}\s+)?(?:tanya(?:kan|i)?|menanyakan)\b"
            rf"(?:\s*(?:ke(?:pada)?)?\s+(?P<to>{self._names.any_name}))?[\s,]*(?:apakah\s*,\s*)?(?P<asked>.+\?)$"
        )
        return re.match(pattern, main or text, re.IGNORECASE)

    def _asked(self, item: Item, below: Sequence[Item]) -> Fields:
        """A question that somebody is told to ask, with what to do for each answer."""
        found = self._question(item.text)
        subject = self._names.subject(item.text)
        asked = found["asked"] if found else item.text
        made: Fields = {
            "tanya": asked[:1].upper() + asked[1:],
            "pelaku": subject.roles[0] if subject.roles else None,
        }
        if found and found["to"]:
            made["kepada"] = self._names.id_of(found["to"])
        level = below[0].level
        starts = [place for place, other in enumerate(below) if other.level == level]
        ends = [*starts[1:], len(below)]
        made["cabang"] = [self._branch(below[start:end]) for start, end in zip(starts, ends, strict=True)]
        return made

    def _branch(self, found: Sequence[Item]) -> Fields:
        condition, rest = split_condition(found[0].text, self._names)
        # Whatever is said for one answer alone is what to do then, even if nobody is named.
        first = [replace(found[0], text=rest[:1].upper() + rest[1:], is_point=True)] if rest else []
        return {"jika": condition, "langkah": self.nodes([*first, *found[1:]]) or UNSAID}

    def _item(self, item: Item) -> list[Fields]:
        """The steps of one item; its things belong to the last of them."""
        things = [thing(text, self._catalogue.documents) for text in item.listed] if item.brings else []
        if things and not item.text:
            self._made.brings += things
            return []
        made: list[Fields] = []
        subject: Subject | None = None
        for sentence in sentences(item.text):
            parts = list(clauses(sentence, self._names))
            if made and not self._starts_step(parts, item):
                made[-1]["tindakan"] += f". {sentence.rstrip('.')}"
            elif item.is_point or things or made or self._is_action(parts) or _leads(item):
                for part in parts:
                    if not part.text:  # a condition of which nothing follows
                        self._made.prose.append(part.condition)
                        continue
                    fields, subject = step(part, self._catalogue, subject)
                    made.append({**fields, _OTHER_WAY: part.other_way})
            else:
                self._made.prose.append(sentence)
        if made and item.listed:
            made[-1] |= {"tindakan": _leading(made[-1]["tindakan"])}
            made[-1] |= {"bawa": things} if things else {"butir": list(item.listed)}
        else:
            self._made.prose += item.listed
        return _with_ways(made)

    def _starts_step(self, parts: Sequence[Clause], item: Item) -> bool:
        """Whether a further sentence tells of another step, rather than of the same one."""
        first = parts[0].text
        if self._names.starts(first) or parts[0].other_way:
            return True
        return not item.is_point and self._is_action(parts)

    def _is_action(self, parts: Sequence[Clause]) -> bool:
        return any(
            part.text
            and (
                self._names.starts(part.text)
                or TOLD.match(part.text)
                or _ADDRESSED.search(part.text)
                or self._names.subject(part.text).words
            )
            for part in parts
        )


def _leads(item: Item) -> bool:
    """Whether the item tells to do something with what it lists: Menyampaikan data: 1. … 2. …"""
    return bool(item.listed and ACTIVE.match(item.text))


def _leading(text: str) -> str:
    """A sentence that went on with a list, which now stands below it."""
    return re.sub(r"(?i)\b(membawa|bawa(?:lah)?|melampirkan|menyerahkan)$", r"\1 yang", text) + (
        ""
        if re.search(r"(?i)\b(?:berikut(?: ini)?|sbb|seperti|adalah|antara lain|yaitu|berupa)$", text)
        else " berikut"
    )


def _with_ways(made: list[Fields]) -> list[Fields]:
    """Steps as routes to choose from where the text offers another way to the same."""
    starts = [index for index, fields in enumerate(made) if fields.pop(_OTHER_WAY)]
    if not starts:
        return made
    bounds = [0, *starts, len(made)]
    ways = [made[start:end] for start, end in pairwise(bounds)]
    names = ("pertama", "kedua", "ketiga", "keempat", "kelima")
    if len(ways) > len(names):
        return made
    branches = [{"jika": f"Cara {name}", "langkah": way} for name, way in zip(names, ways, strict=False)]
    return [{"jalur": "Pilih salah satu cara", "cabang": branches}]
