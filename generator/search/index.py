"""One record per entry: its texts by field, each with the bases of its words, ready for the site's script."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from dataclasses import field as data_field
from typing import Any

from generator.model.catalogue import Role, RoleKind
from generator.model.entry import Entry, Filed, Source
from generator.model.walk import Head, Placed, walk
from generator.phrases.office import contacts
from generator.phrases.summary import answer_line
from generator.phrases.things import asked
from generator.search.language import Indonesian, Language
from generator.search.travelling import word_data
from generator.search.workshop import workshop
from generator.views.lookup import Lookup
from generator.views.summary import summary_of
from generator.views.things import Thing, entry_requirements, things

TITLE, QUESTION, MESSAGE, PATTERN, SYMPTOM, WORD, STEP, PAPER, ITEM, OTHER = "tqmpgwsdio"
"""Fields by the letter under which the script (``docs/assets/search/entries.js``) knows and weighs them."""
BEFORE = "/*! words.real: wordfreq 3.1.1 by Robyn Speer, CC BY-SA 4.0, shortened */\nvar searchData="
AFTER = ";\n"
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class FieldText:
    kind: str
    text: str
    label: str = ""
    """Where the text stands, for people: "Langkah 3 · Admin LPSE"."""


@dataclass
class Vocabulary:
    """Numbers for bases, in order of first use."""

    language: Language
    numbers: dict[str, int] = data_field(default_factory=dict)

    def encode(self, text: str) -> str:
        bases = self.language.bases(text)
        return " ".join(base36(self.numbers.setdefault(base, len(self.numbers))) for base in bases)


def base36(number: int) -> str:
    high, low = divmod(number, 36)
    return (base36(high) if high else "") + DIGITS[low]


def search_data(lookup: Lookup, indonesian: Indonesian) -> str:
    """The script that holds index and words: pages opened from a disk may load nothing but scripts."""
    data = json.dumps(index(lookup, indonesian), ensure_ascii=False, separators=(",", ":"))
    # A line separator ends a line in old scripts; "<" could end the script element it may be pasted into.
    safe = data.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("<", "\\u003c")
    return f"{BEFORE}{safe}{AFTER}"


def index(lookup: Lookup, indonesian: Indonesian) -> dict[str, Any]:
    source = lookup.source
    shop = workshop(source, indonesian)
    found = {filed.entry.id: tuple(fields(filed, lookup)) for filed in source.entries}
    texts = [field.text for all_fields in found.values() for field in all_fields]
    shop.language.cutter.cut(texts)
    vocabulary = Vocabulary(shop.language)
    roles = list(lookup.roles)
    entries = [
        {
            "id": filed.entry.id,
            "lead": answer_line(summary_of(filed.entry.id, lookup)),
            "roles": [roles.index(role) for role in acting(filed.entry.id, lookup)],
            "fields": [_row(field, vocabulary) for field in found[filed.entry.id]],
        }
        for filed in source.entries
    ]
    return {
        "terms": " ".join(vocabulary.numbers),
        "roles": [[role.id, role.name, role.address or ""] for role in source.roles],
        "entries": entries,
        "words": word_data(shop, texts, frozenset(vocabulary.numbers)),
        "contact": contact(source),
        "asked": asked_items(lookup),
    }


def _row(found: FieldText, vocabulary: Vocabulary) -> list[str]:
    """A field as the script reads it; search words are never shown, so their text stays at home."""
    shown = "" if found.kind == WORD else found.text
    return [found.kind, shown, vocabulary.encode(found.text), *([found.label] if found.label else [])]


def fields(filed: Filed, lookup: Lookup) -> Iterator[FieldText]:
    """Everything in an entry that people may search for; the title first."""
    entry = filed.entry
    yield FieldText(TITLE, entry.title)
    yield FieldText(QUESTION, entry.question)
    for message in entry.error_messages:
        yield FieldText(PATTERN if message.is_pattern == "ya" else MESSAGE, message.text)
    for text in entry.symptoms:
        yield FieldText(SYMPTOM, text)
    for text in entry.search_words:
        yield FieldText(WORD, text)
    for placed in lookup.acts[entry.id]:
        yield from _act_fields(placed, lookup.roles[placed.act.actor])
    for text in dict.fromkeys(_thing_names(things(entry_requirements(entry.id, lookup), lookup))):
        yield FieldText(PAPER, text, "Dibawa")
    for text in dict.fromkeys(_other_texts(entry, lookup)):
        yield FieldText(OTHER, text)
    yield FieldText(OTHER, lookup.topics[filed.topic].title)
    yield FieldText(OTHER, ", ".join(lookup.roles[role].name for role in acting(entry.id, lookup)))


def _act_fields(placed: Placed, actor: Role) -> Iterator[FieldText]:
    """What an act says: whatever a step may carry, a question carries."""
    act = placed.act
    label = f"Langkah {placed.number}"
    said = [branch.label for branch in placed.branches[-1:]]
    said += [act.condition] if act.condition else []
    yield FieldText(STEP, "; ".join([*said, act.text]), f"{label} · {actor.name}")
    for item in (*act.asks_for, *act.downloads, *act.encloses):
        yield FieldText(ITEM, item.name, label)
    for text in filter(None, (act.asks_to, act.effect)):
        yield FieldText(ITEM, text, label)


def _thing_names(found: Iterable[Thing]) -> Iterator[str]:
    """What is to be brought, and what goes to make it up; another entry's list is found with that entry."""
    for thing in found:
        if not (thing.origin and thing.name == thing.origin.title):
            said = asked(thing)
            yield f"{thing.name} ({said})" if said else thing.name
        if not thing.origin:
            yield from _thing_names(thing.parts)


def _other_texts(entry: Entry, lookup: Lookup) -> Iterator[str]:
    for placed in lookup.acts[entry.id]:
        yield from (lookup.references[reference].name for reference in placed.act.references)
        yield from (note.text for note in placed.act.notes)
    for stop in walk(entry.steps):
        if isinstance(stop, Head):
            yield from (note.text for note in stop.branch.notes)
            yield from () if stop.branch.steps else (stop.branch.label,)
    yield from (note.text for note in entry.notes)
    yield from (item.name for item in entry.attachments)
    if entry.validity:
        yield from (f"versi {version}" for version in entry.validity.versions)


def acting(entry_id: str, lookup: Lookup) -> tuple[str, ...]:
    """Ids of the roles that have steps in the entry, in order."""
    return tuple(dict.fromkeys(placed.act.actor for placed in lookup.acts[entry_id]))


def asked_items(lookup: Lookup) -> list[str]:
    """What staff asks the people it serves for: worth having ready before one calls."""
    staff = {role.id for role in lookup.source.roles if role.kind is RoleKind.STAFF}
    return list(
        dict.fromkeys(
            item.name
            for acts in lookup.acts.values()
            for placed in acts
            if placed.act.actor in staff and placed.act.to and lookup.is_served(placed.act.to)
            for item in placed.act.asks_for
        )
    )


def contact(source: Source) -> list[list[str]]:
    """The office's contact as far as given: label, text, and address of a link if there is one."""
    given = (known for known in contacts(source.office) if known.text)
    return [[source.office.name], *([known.label, known.text, known.link] for known in given)]
