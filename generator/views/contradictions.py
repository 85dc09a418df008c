"""Where the data speaks against itself: only what the data itself proves, put as a question to the office.

One document under two names, two entries with one answer, and a branch or choice that skips a check that
all its siblings make.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import combinations
from typing import Any

from generator.authoring.fields import inner_records, walk
from generator.model.base import Record
from generator.model.diagnosis import ChoiceRecord, Diagnosis
from generator.model.entry import Entry
from generator.model.procedure import Act, Branch, Question
from generator.model.things import ThingRecord
from generator.model.walk import Head, Placed, placed_acts
from generator.model.walk import walk as walk_steps
from generator.source.load import Loc
from generator.views.gap import DIAGNOSIS_FILE, DOCUMENTS_FILE, Gap, GapKind
from generator.views.lookup import Lookup

SAME_WORD = 0.85
"""So much alike (of 1) are two spellings of one word."""
COMMON = 3
"""So many words two names share before one more word may be a mere addition."""
FEW = 3
"""So many branches a question has before one that differs from all others stands out."""
WORDS = 5
"""So many words the one step of an answer has that counts as an answer of its own."""
COPIES = frozenset(("asli", "salinan", "fotokopi", "kopi", "foto", "copy", "scan", "hasil", "dan", "atau"))
"""Words of a document's name that say nothing of which document it is."""
_WORD = re.compile(r"[^\W_]+")

Words = frozenset[str]


def contradictions(lookup: Lookup) -> Iterator[Gap]:
    yield from _twice_named(lookup)
    yield from _named_beside(lookup)
    yield from _same_answers(lookup)
    for filed in lookup.source.entries:
        yield from _skipped(filed.entry, filed.path)
    if lookup.source.diagnosis:
        yield from _direct_choices(lookup.source.diagnosis)


def _twice_named(lookup: Lookup) -> Iterator[Gap]:
    """Documents whose names are the same but for spelling, copies and abbreviations, or one more word.

    Two that one list asks for are two documents, however alike their names.
    """
    expansions = _expansions(lookup)
    words = [_words(document.name, expansions) for document in lookup.source.documents]
    listed = set(_listed_together(lookup))
    for (first, one), (second, two) in combinations(enumerate(words), 2):
        documents = lookup.source.documents[first], lookup.source.documents[second]
        if _is_same(one, two) and frozenset(document.id for document in documents) not in listed:
            yield Gap(
                kind=GapKind.TWICE,
                path=DOCUMENTS_FILE,
                loc=(second,),
                field="nama",
                subject=documents[1].name,
                other=documents[0].name,
                beside=(DOCUMENTS_FILE, (first,)),
            )


def _named_beside(lookup: Lookup) -> Iterator[Gap]:
    """Things to bring or send that are given by a name although the catalogue has just that document."""
    expansions = _expansions(lookup)
    words = [_words(document.name, expansions) for document in lookup.source.documents]
    known = {name: place for place, name in enumerate(words) if name}
    for filed in lookup.source.entries:
        for loc, record in walk(filed.entry):
            if not isinstance(record, ThingRecord) or {"bawa", "sertakan"}.isdisjoint(loc):
                continue
            name = record.name or ""
            place = known.get(_words(name, expansions))
            if place is not None:
                yield Gap(
                    kind=GapKind.TWICE,
                    path=filed.path,
                    loc=loc,
                    field="dokumen",
                    subject=name,
                    other=lookup.source.documents[place].name,
                    beside=(DOCUMENTS_FILE, (place,)),
                )


def _expansions(lookup: Lookup) -> dict[str, str]:
    """Abbreviations of the glossary, by what they stand for."""
    terms = lookup.source.terms
    return {term.expansion.casefold(): term.term.casefold() for term in terms if term.expansion}


def _words(name: str, expansions: dict[str, str]) -> Words:
    text = name.casefold()
    for long, short in expansions.items():
        text = text.replace(long, short)
    return frozenset(_WORD.findall(text)) - COPIES


def _is_same(one: Words, two: Words) -> bool:
    only_one, only_two = sorted(one - two), sorted(two - one)
    if not only_one or not only_two:
        rest = len(only_one) + len(only_two)
        return bool(one) and bool(two) and (rest == 0 or (rest == 1 and len(one & two) >= COMMON))
    return len(only_one) == len(only_two) and all(
        _is_spelling(*pair) for pair in zip(only_one, only_two, strict=True)
    )


def _is_spelling(one: str, two: str) -> bool:
    """Whether two words differ by a slip; numbers and short codes that differ are others."""
    is_word = min(len(one), len(two)) > 3 and not any(letter.isdigit() for letter in one + two)
    return is_word and SequenceMatcher(None, one, two, autojunk=False).ratio() >= SAME_WORD


def _listed_together(lookup: Lookup) -> Iterator[frozenset[str]]:
    """Pairs of documents that one record asks for."""
    for entry in lookup.entries.values():
        for _, record in walk(entry):
            for _, name in inner_records(type(record)):
                value = getattr(record, name)
                if isinstance(value, tuple):
                    found = {each.document for each in _flat(value) if each.document}
                    yield from map(frozenset, combinations(sorted(found), 2))


def _flat(values: Iterable[Any]) -> Iterator[ThingRecord]:
    for value in values:
        if isinstance(value, ThingRecord):
            yield value
            yield from _flat((*value.one_of, *value.consists_of))


def _same_answers(lookup: Lookup) -> Iterator[Gap]:
    """Entries whose steps say the same in the same order, with all that belongs to them."""
    seen: dict[tuple[object, ...], tuple[str, str]] = {}
    for filed in lookup.source.entries:
        entry = filed.entry
        acts = lookup.acts[entry.id]
        if len(acts) < 2 and sum(len(_WORD.findall(_text(placed.act))) for placed in acts) < WORDS:
            continue
        sense = (*map(_sense, walk_steps(entry.steps)), entry.brings, entry.encloses)
        path, title = seen.setdefault(sense, (filed.path, entry.title))
        if path != filed.path:
            yield Gap(
                kind=GapKind.SAME,
                path=filed.path,
                loc=("langkah",),
                field="langkah",
                subject=entry.title,
                other=title,
                beside=(path, ("langkah",)),
            )


def _sense(stop: Placed | Head) -> Record:
    """What a stop says, whatever its names, its letters' case, and what is noted beside it."""
    if isinstance(stop, Head):
        return stop.branch.model_copy(
            update={"label": _plain(stop.branch.label), "stated_steps": (), "implied": (), "notes": ()}
        )
    update = {"action": _plain(_text(stop.act)), "mark": None, "implied": (), "notes": ()}
    return stop.act.model_copy(
        update={**update, **({"branches": ()} if isinstance(stop.act, Question) else {})}
    )


def _text(act: Act) -> str:
    return str(getattr(act, "text", ""))


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _skipped(entry: Entry, path: str) -> Iterator[Gap]:
    """Branches without a check that all their siblings make, and that no step outside them makes."""
    for loc, record in walk(entry):
        branches: tuple[Branch, ...] = getattr(record, "branches", ()) if _holds_branches(record) else ()
        if len(branches) < FEW:
            continue
        checked = [_checks(placed_acts(branch.steps)) for branch in branches]
        every = _checks(placed_acts(entry.steps))
        for place, check in _lacking([set(checks) for checks in checked]):
            inside = sum(checks.count(check) for checks in checked)
            if branches[place].steps and every.count(check) == inside:
                yield _skip(path, (*loc, "cabang"), place, branches[place].label, _said(check, branches))


def _holds_branches(record: Record) -> bool:
    return "branches" in type(record).model_fields


def _lacking(checked: list[set[str]]) -> Iterator[tuple[int, str]]:
    """Which of several lacks what all others have."""
    if len(checked) < FEW:
        return
    count: dict[str, int] = defaultdict(int)
    for checks in checked:
        for check in checks:
            count[check] += 1
    for check, times in count.items():
        if times == len(checked) - 1:
            yield next(place for place, checks in enumerate(checked) if check not in checks), check


def _checks(acts: Iterable[Placed]) -> list[str]:
    """What ``acts`` ask or ask for, comparable."""
    return [_plain(text) for placed in acts for text in _asked(placed.act)]


def _asked(act: Act) -> Iterator[str]:
    if isinstance(act, Question):
        yield act.question
    elif act.asks_something:
        yield _text(act)


def _said(check: str, branches: Iterable[Branch]) -> str:
    """The ``check`` as a sibling writes it."""
    acts = (placed.act for branch in branches for placed in placed_acts(branch.steps))
    return next(text for act in acts for text in _asked(act) if _plain(text) == check)


def _direct_choices(diagnosis: Diagnosis) -> Iterator[Gap]:
    """Choices that lead to an answer at once where all their siblings ask the same first."""
    for loc, record in walk(diagnosis):
        if isinstance(record, Diagnosis | ChoiceRecord):
            asked = [{_plain(choice.question)} if choice.question else set() for choice in record.choices]
            for place, check in _lacking(asked):
                questions = [choice.question for choice in record.choices if choice.question]
                said = next(text for text in questions if _plain(text) == check)
                label = record.choices[place].label
                yield _skip(DIAGNOSIS_FILE, (*loc, "cabang"), place, label, said)


def _skip(path: str, siblings: Loc, place: int, label: str, check: str) -> Gap:
    """That the sibling at ``place`` lacks the ``check``, beside the first that makes it."""
    return Gap(
        kind=GapKind.SKIPPED,
        path=path,
        loc=(*siblings, place),
        field="langkah",
        subject=label,
        other=check,
        beside=(path, (*siblings, 0 if place else 1)),
    )
