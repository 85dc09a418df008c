"""The whole way from a manuscript to drafts, on one screen."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from generator.authoring.checks.identity import DEVICES, OWN_PAGES
from generator.authoring.drafting.answers import Answer, answer
from generator.authoring.drafting.blocks import Block, blocks
from generator.authoring.drafting.paragraphs import Paragraph, paragraphs
from generator.authoring.drafting.questions import asked, messages, slug, title
from generator.authoring.drafting.sentences import sentences
from generator.authoring.drafting.steps import Catalogue, Fields
from generator.authoring.drafts import read_draft
from generator.model.entry import Entry, Source, Status
from generator.source.manuscript import Manuscript
from generator.source.reader import LONGEST, LONGEST_WORD

DRAFT: Fields = {"status": Status.DRAFT.value}
"""What marks an entry that nobody has looked at yet: it is in no release."""

_WORD = re.compile(r"[^\W_]+")
_BY_ORDER = """
selanjutnya kemudian lalu setelah sesudah itu pertama tama mula terakhir dan atau untuk maka silakan silahkan
mohon anda saudara bapak bapk ibu tanyakan menanyakan tanya ke kepada asli copy fotocopy fotokopi foto kopi
photocopy photo salinan lembar rangkap sebanyak terima kasih terimakasih
"""
_SAID_BY_ORDER = frozenset(_BY_ORDER.split()) | set(map(str, range(100)))
"""Words that a draft says by the order or the fields of its steps."""


@dataclass(frozen=True, kw_only=True)
class Draft:
    """One question of a manuscript as an entry that somebody still has to look at."""

    id: str
    fields: Fields
    """The entry by the authors' keys, in the order in which they are written."""
    plain: Fields
    """The same without steps, its answer being kept word for word."""
    first: int
    last: int
    """Its lines in the manuscript."""
    unplaced: tuple[str, ...]
    """Sentences that became no step; they stand in its ``uraian``."""


MOST = 300
"""Questions of one manuscript that become drafts: more can't be looked at one by one."""


@dataclass(frozen=True, kw_only=True)
class Drafts:
    """What a manuscript gave."""

    questions: int
    """How many it has; if they are too many there are no drafts."""

    drafts: tuple[Draft, ...]
    known: tuple[str, ...]
    """Questions that the source has word for word."""
    too_long: tuple[Paragraph, ...]
    """Questions whose text no data file may hold."""
    outside: tuple[Paragraph, ...]
    """What stands before the first question, and page numbers."""


def taken_ids(source: Source) -> frozenset[str]:
    """The ids that a new entry can't have."""
    own = {name for filed in source.entries for name in (filed.entry.id, *filed.entry.former_ids)}
    return DEVICES | own | set(OWN_PAGES)


def drafts(
    manuscript: Manuscript, catalogue: Catalogue, taken: Collection[str], questions: Collection[str]
) -> Drafts:
    """The drafts of ``manuscript``; the source has the ids ``taken`` and the questions ``questions``."""
    found, pages = paragraphs(manuscript.text)
    before, asked_blocks = blocks(found)
    if len(asked_blocks) > MOST:
        return Drafts(questions=len(asked_blocks), drafts=(), known=(), too_long=(), outside=())
    ids = set(taken)
    known_questions = {_plain(question) for question in questions}
    made: list[Draft] = []
    known: list[str] = []
    too_long: list[Paragraph] = []
    for number, block in enumerate(asked_blocks, 1):
        question = asked(block.question.text)
        if _plain(question) in known_questions:
            known.append(question)
        elif _is_too_long(block):
            too_long += [block.question, *block.answer]
        else:
            entry_id = slug(title(question), ids)
            ids.add(entry_id)
            part = f"Pertanyaan ke-{number} (baris {block.first}–{block.last})"
            made.append(
                _draft(entry_id, question, block, {"judul": manuscript.name, "bagian": part}, catalogue)
            )
    outside = (*before, *pages)
    return Drafts(
        questions=len(asked_blocks),
        drafts=tuple(made),
        known=tuple(known),
        too_long=tuple(too_long),
        outside=outside,
    )


def _draft(entry_id: str, question: str, block: Block, source: Fields, catalogue: Catalogue) -> Draft:
    told = answer(block.answer, question, catalogue)
    fields = _with_prose(_entry(entry_id, question, told, source), told.prose)
    lost = tuple(_lost(block, fields, catalogue))
    fields = _with_prose(fields, [*told.prose, *lost])
    words = Answer(prose=[part.text for part in block.answer])
    plain = _with_prose(_entry(entry_id, question, words, source), words.prose)
    if not _is_sound(
        fields
    ):  # whatever was read into the answer fits no step: its words are kept as they are
        fields, lost = plain, tuple(words.prose)
    unplaced = (*told.prose, *lost) if "langkah" in fields or lost else ()
    return Draft(
        id=entry_id,
        fields=fields,
        plain=plain,
        first=block.first,
        last=block.last,
        unplaced=tuple(dict.fromkeys(unplaced)),
    )


def _entry(entry_id: str, question: str, told: Answer, source: Fields) -> Fields:
    reply = {key: value for key, value in (("pembuka", told.opening), ("penutup", told.closing)) if value}
    made: Fields = {
        "id": entry_id,
        **DRAFT,
        "judul": title(question),
        "pertanyaan": question,
        "pesan_error": messages(question),
        "sumber": source,
        "uraian": "",
        "bawa": told.brings,
        "balasan": reply,
        "langkah": told.steps,
    }
    if not (told.steps or told.prose or told.brings):
        made["belum_jelas"] = ["Naskah tidak memuat jawaban atas pertanyaan ini."]
    return {key: value for key, value in made.items() if value or key == "uraian"}


def _with_prose(fields: Fields, prose: Sequence[str]) -> Fields:
    if prose:
        return {**fields, "uraian": "\n\n".join(map(_unmarked, prose))}
    return {key: value for key, value in fields.items() if key != "uraian"}


def _unmarked(text: str) -> str:
    """``text`` as Markdown that shows it as it is."""
    text = re.sub(r"([\\`*_\[\]<>|&])", r"\\\1", text)
    return re.sub(r"^(\d*)([#+=.)-])", r"\1\\\2", text)


def _lost(block: Block, fields: Fields, catalogue: Catalogue) -> Iterator[str]:
    """The sentences of the answer of which words stand nowhere in ``fields``."""
    said = Counter(word for text in _texts(fields) for word in _words(text))
    roles = catalogue.names.ids_in(" ".join(part.text for part in block.answer))
    names = {word for part in block.answer for name in roles for word in _words(name)}
    for paragraph in block.answer:
        for sentence in sentences(paragraph.text):
            missing = [
                word
                for word in _words(catalogue.names.without(sentence))
                if not said[word] and word not in _SAID_BY_ORDER | names
            ]
            if missing:
                yield sentence


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)
    elif isinstance(value, str):
        yield value


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _plain(question: str) -> str:
    return " ".join(_words(question))


def _is_too_long(block: Block) -> bool:
    texts = [block.question.text, *(part.text for part in block.answer)]
    return sum(map(len, texts)) > LONGEST or any(
        len(word) > LONGEST_WORD for text in texts for word in text.split()
    )


def _is_sound(fields: Fields) -> bool:
    """Whether the model takes ``fields`` as a draft."""
    try:
        Entry.model_validate(fields)
    except ValidationError as error:
        return read_draft(Entry, fields, error)[0] is not None
    return True
