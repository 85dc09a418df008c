"""One thing of a list as a line of text: what every list of things says, in the same words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.base import Stated
from generator.model.catalogue import Document, LetterPart
from generator.phrases.implied import unwritten
from generator.phrases.sentences import listed, one_line, uncapital, when
from generator.views.things import Copies, Shape, Thing, flattened, unjoined

OR = "atau"
OTHERS, UNLISTED = "dan lain-lain", "tidak disebut di naskah"
"""What a list says that isn't complete."""
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
CELLS = {Stated.SHOWN: "ditunjukkan", Stated.HANDED_OVER: "diserahkan"}
"""What a cell says besides its box."""


@dataclass(frozen=True, kw_only=True)
class Cell:
    """Originals or copies in a table: "box", "no", "unsaid", or "none" where the question doesn't arise."""

    mark: str
    count: str = ""
    word: str = ""


@dataclass(frozen=True, kw_only=True)
class Line:
    """One thing as text, for every medium to lay out."""

    number: str
    depth: int
    is_head: bool
    """Whether it only introduces the lines below it: there is nothing to tick on it."""
    is_open: bool
    """Whether it only says that the list isn't complete."""
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
    contents: str
    """What it has to contain, as a phrase: "memuat: …"."""
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
        phrases = filter(None, (words, self.contents, *self.remarks))
        return f"{'; '.join(phrases)}{':' if self.is_head else ''}"


def lines(things: Iterable[Thing]) -> tuple[Line, ...]:
    """A line for each of ``things`` and of their parts, in order."""
    return tuple(line(thing) for thing in flattened(things))


def line(thing: Thing) -> Line:
    is_head, is_open = bool(thing.below), thing.shape is Shape.OTHERS
    choices = tuple(one_line(part.name) for part in thing.parts) if thing.fits_one_line else ()
    reading = _reading(thing)
    name = "" if choices and _names(thing.name) == choices else name_of(thing, is_joined=thing.is_option)
    return Line(
        number=thing.number,
        depth=thing.depth,
        is_head=is_head,
        is_open=is_open,
        is_option=thing.is_option,
        joint=OR if thing.is_further_option else "",
        condition=condition(thing.condition) if thing.condition else "",
        name=name,
        choices=choices,
        original=_cell(thing, thing.original),
        copy=_cell(thing, thing.copy),
        said=said_copies(thing),
        contents=contents(thing),
        remarks=(*_remarks(thing), *([reading] if reading else [])),
        reading=reading,
        document=thing.document.id if thing.document else "",
        link=thing.link,
        origin=thing.origin.id if thing.origin else "",
    )


def beyond(things: Iterable[Thing], text: str) -> tuple[Thing, ...]:
    """``things``, unless ``text`` says all that is known of each."""
    found = tuple(things)
    is_told = all(line(thing).text.casefold() in text.casefold() and not thing.link for thing in found)
    return () if is_told else found


def condition(text: str) -> str:
    return one_line(f"{when(text)}:")


def name_of(thing: Thing, *, is_joined: bool = False) -> str:
    """What a thing is called; of what only says that there are others, that they aren't listed.

    ``is_joined`` tells that a word which joins may stand before it already.
    """
    if thing.shape is Shape.OTHERS:
        name = thing.name or OTHERS
        return one_line(f"{unjoined(name) if is_joined else name} ({UNLISTED})")
    return one_line(thing.name)


def named(thing: Thing) -> str:
    """A thing inside a sentence, with all that is said of it; silence about copies isn't told there."""
    lead = f"{uncapital(when(thing.condition))}: " if thing.condition else ""
    return one_line(f"{lead}{_told(thing)}")


def asked_names(things: Iterable[Thing]) -> list[str]:
    """Names for a sentence to join."""
    return [name_of(thing, is_joined=True) for thing in things]


def contents(thing: Thing) -> str:
    """What ``thing`` has to contain: "memuat: judul dan wilayah"; empty if nothing is said of it."""
    return f"memuat: {_joined(thing.contents)}" if thing.contents else ""


def content(thing: Thing, *, is_joined: bool = False) -> str:
    """One of the contents: "Nama ayah (jika tercatat di Kartu Keluarga)"."""
    lead = uncapital(when(thing.condition)) if thing.condition else ""
    address = f"contoh atau formulir: {thing.link}" if thing.link else ""
    return one_line(_told(thing, lead, last=address, is_joined=is_joined))


def _joined(things: Iterable[Thing], joint: str = "dan") -> str:
    return listed((content(thing, is_joined=True) for thing in things), joint)


def _told(thing: Thing, lead: str = "", *, last: str = "", is_joined: bool = False) -> str:
    """The name of ``thing`` and, in brackets, all that is said of it and of its parts."""
    said = said_copies(thing, with_silence=False)
    remarks = [lead, said, contents(thing), *_remarks(thing), _reading(thing), last]
    if thing.below:
        remarks.append(_joined(thing.parts, OR if thing.shape is Shape.CHOICE else "dan"))
    found = "; ".join(filter(None, remarks))
    return f"{name_of(thing, is_joined=is_joined)}{f' ({found})' if found else ''}"


def said_copies(thing: Thing, *, with_silence: bool = True) -> str:
    """What is said of originals and copies; that nothing is, only where it leaves a question open."""
    if thing.below:
        return ""
    return copies(thing.original, thing.copy, with_silence=with_silence and thing.may_be_copied)


def copies(original: Copies, copy: Copies, *, with_silence: bool = True) -> str:
    """All that is said, the affirmative first: "fotokopi 2 lembar, asli tidak disebut"."""
    told = []
    for stated, pattern in COPIES.items():
        is_silent = stated is Stated.UNSAID
        words = _stated(stated, original, copy)
        if words and (with_silence or not is_silent):
            told.append(pattern.format("/".join(words) if is_silent else listed(words)))
    return ", ".join(told)


def asked(thing: Thing) -> str:
    """The originals and copies that are asked for."""
    found = {stated: _stated(stated, thing.original, thing.copy) for stated in COPIES if stated.is_asked_for}
    return ", ".join(COPIES[stated].format(listed(words)) for stated, words in found.items() if words)


def _stated(stated: Stated, original: Copies, copy: Copies) -> list[str]:
    return [
        f"{name} {said.count} lembar" if said.count else name
        for name, said in (("asli", original), ("fotokopi", copy))
        if said.stated is stated
    ]


def form(document: Document) -> Iterator[str]:
    """How a document has to look, who signs it and to whom it goes, as far as that is said."""
    names = [PART_NAMES[part] for part in document.letter_parts]
    stamp = PART_NAMES[LetterPart.DUTY_STAMP]
    if document.duty:
        names = [f"{name} {document.duty}" if name == stamp else name for name in names]
        if LetterPart.DUTY_STAMP not in document.letter_parts:
            names.append(f"{stamp} {document.duty}")
    if names:
        yield one_line(f"bentuk: {listed(names)}")
    if document.signers:
        yield one_line(f"penanda tangan: {listed(document.signers)}")
    if document.addressee:
        yield one_line(f"kepada: {document.addressee}")


def _names(text: str) -> tuple[str, ...]:
    """The names that ``text`` joins by a slash or "atau"."""
    return tuple(one_line(name) for name in text.replace(f" {OR} ", "/").split("/"))


def _cell(thing: Thing, said: Copies) -> Cell:
    is_silent = said.stated is Stated.UNSAID and not thing.may_be_copied
    if thing.below or is_silent:
        return Cell(mark="none")
    count = f"{said.count}×" if said.count else ""
    return Cell(mark=MARKS[said.stated], count=count, word=CELLS.get(said.stated, ""))


def _remarks(thing: Thing) -> Iterator[str]:
    if thing.need:
        yield thing.need.value
    if thing.roles:
        yield f"untuk {listed(one_line(role.name) for role in thing.roles)}"
    if thing.shape is Shape.CHOICE:
        yield "salah satu"
    elif thing.shape is Shape.WHOLE:
        yield "terdiri atas"
    if thing.origin:
        doubt = ", yang mungkin sudah berubah" if thing.origin.needs_review else ""
        yield one_line(f"daftar dari jawaban “{thing.origin.title}”{doubt}")
    yield from (one_line(remark).removesuffix(".") for remark in thing.remarks)
    if thing.document:
        yield from form(thing.document)


def _reading(thing: Thing) -> str:
    """What is an interpretation of the source's own words, or not in them at all."""
    quoted = bool(thing.label) and "sebutan" not in thing.implied and "salah_satu" in thing.implied
    others = [field for field in thing.implied if not (quoted and field == "salah_satu")]
    choice = [f"naskah menulis “{one_line(thing.label)}”, dibaca “salah satu”"] if quoted else []
    return "; ".join([*choice, *([f"tafsiran: {unwritten(others)}"] if others else [])])
