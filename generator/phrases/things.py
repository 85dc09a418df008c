"""One thing to bring as a line of text: what every list of documents says, in the same words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.base import Stated
from generator.model.catalogue import LetterPart
from generator.phrases.implied import unwritten
from generator.phrases.sentences import listed, one_line, uncapital, when
from generator.views.things import Copies, Count, Shape, Thing, flattened

OR = "atau"
PART_NAMES = {part: part.value.replace("-", " ") for part in LetterPart}
MARKS = {
    Stated.YES: "box",
    Stated.SHOWN: "box",
    Stated.HANDED_OVER: "box",
    Stated.NO: "no",
    Stated.UNSAID: "unsaid",
}
COPIES = {
    Stated.YES: "{}",
    Stated.SHOWN: "{} ditunjukkan",
    Stated.HANDED_OVER: "{} diserahkan",
    Stated.NO: "tanpa {}",
    Stated.UNSAID: "{} tidak disebut",
}
"""What is said of originals, or of copies, in the order in which it is told."""


@dataclass(frozen=True, kw_only=True)
class Cell:
    """Originals or copies in a table: "box", "no", "unsaid", or "none" on a head."""

    mark: str
    count: str = ""


@dataclass(frozen=True, kw_only=True)
class Line:
    """One thing as text, for every medium to lay out."""

    number: str
    depth: int
    is_head: bool
    """Whether it only introduces the lines below it: there is nothing to tick on it."""
    is_option: bool
    joint: str
    condition: str
    name: str
    """Empty where the choices already say it."""
    choices: tuple[str, ...]
    """Names to choose from on this one line."""
    original: Cell
    copy: Cell
    said: str
    """What is said of originals and copies, in words; empty on a head."""
    remarks: tuple[str, ...]
    reading: str
    """The last of the remarks, where it marks an interpretation; else empty."""
    document: str
    """Id in the catalogue, where the line is one document."""
    link: str
    """Where the office has a form or an example of it."""
    origin: str
    """Id of the entry whose list the lines below are."""

    @property
    def spoken(self) -> str:
        """The line's name where it stands alone, as the label of a box."""
        return self.name or " / ".join(self.choices)

    @property
    def text(self) -> str:
        """The whole line, where there are no columns."""
        choices = f" {OR} ".join(self.choices)
        name = ": ".join(filter(None, (self.name, choices)))
        said = f"({self.said})" if self.said else ""
        words = " ".join(filter(None, (self.joint, self.condition, name, said)))
        return f"{'; '.join((words, *self.remarks))}{':' if self.is_head else ''}"


def lines(things: Iterable[Thing]) -> tuple[Line, ...]:
    """A line for each of ``things`` and of their parts, in order."""
    return tuple(line(thing) for thing in flattened(things))


def line(thing: Thing) -> Line:
    is_head = bool(thing.below)
    choices = tuple(one_line(part.name) for part in thing.parts) if thing.fits_one_line else ()
    reading = _reading(thing)
    return Line(
        number=thing.number,
        depth=thing.depth,
        is_head=is_head,
        is_option=thing.is_option,
        joint=OR if thing.is_further_option else "",
        condition=condition(thing.condition) if thing.condition else "",
        name="" if choices and _names(thing.name) == choices else one_line(thing.name),
        choices=choices,
        original=_cell(thing.original, is_head),
        copy=_cell(thing.copy, is_head),
        said="" if is_head or not thing.is_document else copies(thing.original, thing.copy),
        remarks=(*_remarks(thing), *([reading] if reading else [])),
        reading=reading,
        document=thing.document.id if thing.document else "",
        link=thing.link,
        origin=thing.origin.id if thing.origin else "",
    )


def condition(text: str) -> str:
    return one_line(f"{when(text)}:")


def named(thing: Thing) -> str:
    """A thing inside a sentence, where nothing is said of originals and copies."""
    condition = f"{uncapital(when(thing.condition))}: " if thing.condition else ""
    remark = f" ({thing.remark})" if thing.remark else ""
    return one_line(f"{condition}{thing.name}{remark}")


def asked_names(things: Iterable[Thing]) -> list[str]:
    return [one_line(thing.name) for thing in things]


def counted(count: Count) -> str:
    """How many things are asked for, always and by condition; empty where there are none."""
    if count.sure and count.conditional:
        return f"{count.sure} dokumen, dan {count.conditional} menurut keadaan"
    if count.sure:
        return f"{count.sure} dokumen"
    return f"{count.conditional} dokumen menurut keadaan" if count.conditional else ""


def copies(original: Copies, copy: Copies) -> str:
    """All that is said, the affirmative first: "salinan 2 lembar, asli tidak disebut"."""
    told = []
    for stated, pattern in COPIES.items():
        words = _stated(stated, original, copy)
        if words:
            told.append(pattern.format("/".join(words) if stated is Stated.UNSAID else listed(words)))
    return ", ".join(told)


def asked(thing: Thing) -> str:
    """The originals and copies that are asked for."""
    return listed(_stated(Stated.YES, thing.original, thing.copy))


def _stated(stated: Stated, original: Copies, copy: Copies) -> list[str]:
    return [
        f"{name} {said.count} lembar" if said.count else name
        for name, said in (("asli", original), ("salinan", copy))
        if said.stated is stated
    ]


def letter_parts(parts: Iterable[LetterPart]) -> str:
    return listed(PART_NAMES[part] for part in parts)


def _names(text: str) -> tuple[str, ...]:
    """The names that ``text`` joins by a slash or "atau"."""
    return tuple(one_line(name) for name in text.replace(f" {OR} ", "/").split("/"))


def _cell(said: Copies, is_head: bool) -> Cell:
    if is_head:
        return Cell(mark="none")
    return Cell(mark=MARKS[said.stated], count=f"{said.count}×" if said.count else "")


def _remarks(thing: Thing) -> Iterator[str]:
    if thing.shape is Shape.CHOICE:
        yield "salah satu"
    elif thing.shape is Shape.WHOLE:
        yield "terdiri dari"
    if thing.origin:
        doubt = ", yang mungkin sudah berubah" if thing.origin.needs_review else ""
        yield one_line(f"daftar dari jawaban “{thing.origin.title}”{doubt}")
    if thing.remark:
        yield one_line(thing.remark)
    if thing.document and thing.document.letter_parts:
        yield f"bentuk: {letter_parts(thing.document.letter_parts)}"


def _reading(thing: Thing) -> str:
    """What is an interpretation of the source's own words, or not in them at all."""
    others = [field for field in thing.implied if field != "salah_satu"]
    choice = [f"tafsiran atas “{one_line(thing.name)}”"] if len(others) < len(thing.implied) else []
    return "; ".join([*choice, *([f"tafsiran: {unwritten(others)}"] if others else [])])
