"""One record per entry: its texts by field, each with the bases of its words, ready for the site's script."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from generator.model.catalogue import Office, RoleKind
from generator.model.entry import Entry, Filed, Source
from generator.model.procedure import Act, Branch
from generator.model.walk import Head, Placed, walk
from generator.phrases.claims import lead_line
from generator.phrases.contacts import NO_CONTACT, given
from generator.phrases.roles import party
from generator.phrases.sentences import situation, when
from generator.phrases.steps import point, statement, time
from generator.phrases.things import asked, named
from generator.search.language import Indonesian, Language
from generator.search.travelling import word_data
from generator.search.workshop import workshop
from generator.views.belongings import heard
from generator.views.claims import lead_of
from generator.views.flow import whole
from generator.views.lookup import Lookup
from generator.views.things import Shape, Thing, entry_requirements, things

TITLE, QUESTION, MESSAGE, PATTERN, SYMPTOM, WORD, STEP, PAPER, ITEM, OTHER = "tqmpgwsdio"
"""Fields by the letter under which the script (``docs/assets/search/entries.js``) knows and weighs them."""
CONTACT, CONTACT_ID, CONTACT_PAGE = "Kontak kantor", "kontak-kantor", "index.html#kontak"
"""What is found for those who look for the office itself: no answer, but a part of the site's home."""
BEFORE = (
    "/*! common: wordfreq 3.1.1, Robyn Speer, CC BY-SA 4.0, cut;"
    " places: (c) 2014-2015 Edward Samuel Pasaribu, MIT */\n"
    "var searchData="
)
AFTER = ";\n"


@dataclass(frozen=True)
class FieldText:
    kind: str
    text: str
    label: str = ""
    """Where the text stands, for people: "Langkah 3 · Admin LPSE"."""


def search_data(lookup: Lookup, indonesian: Indonesian) -> str:
    """The script that holds index and words: pages opened from a disk may load nothing but scripts."""
    return as_script(index(lookup, indonesian))


def as_script(data: object) -> str:
    return f"{BEFORE}{literal(data)}{AFTER}"


def literal(data: object) -> str:
    """``data`` as a script may hold it."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    # A line separator ends a line in old scripts; "<" could end the script element it may be pasted into.
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("<", "\\u003c")


def index(lookup: Lookup, indonesian: Indonesian) -> dict[str, Any]:
    source = lookup.source
    shop = workshop(source, indonesian)
    found = {filed.entry.id: tuple(fields(filed, lookup)) for filed in source.entries}
    office = tuple(office_fields(source))
    texts = [field.text for all_fields in (*found.values(), office) for field in all_fields]
    shop.language.cutter.cut(texts)
    vocabulary = frozenset(base for text in texts for base in shop.language.bases(text))
    roles = list(lookup.roles)
    entries: list[dict[str, Any]] = [
        {
            "id": filed.entry.id,
            "lead": lead_line(lead_of(filed.entry, whole(filed.entry.id, lookup), lookup)),
            "roles": [roles.index(role) for role in acting(filed.entry.id, lookup)],
            "fields": [_row(field, shop.language) for field in found[filed.entry.id]],
        }
        for filed in source.entries
    ]
    entries.append(
        {
            "id": CONTACT_ID,
            "page": CONTACT_PAGE,
            "lead": contact_line(source.office),
            "roles": [],
            "fields": [_row(field, shop.language) for field in office],
        }
    )
    return {
        "roles": [
            [role.id, role.name, (role.address or "") if role in lookup.addressed_roles else ""]
            for role in source.roles
        ],
        "entries": entries,
        "words": word_data(shop, texts, vocabulary),
        "contact": contact(source),
        "asked": asked_items(lookup),
    }


def _row(found: FieldText, language: Language) -> list[str]:
    """A field as the script reads it; search words are never shown, so their bases do for their text."""
    text = " ".join(language.bases(found.text)) if found.kind == WORD else found.text
    return [found.kind, text, *([found.label] if found.label else [])]


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
        yield from _act_fields(placed, lookup)
    brought = heard(things(entry_requirements(entry.id, lookup), lookup), lookup.is_for_served)
    for text in dict.fromkeys(_thing_names(brought)):
        yield FieldText(PAPER, text, "Dibawa")
    for text in dict.fromkeys(_other_texts(entry, lookup)):
        yield FieldText(OTHER, text)
    yield FieldText(OTHER, lookup.topics[filed.topic].title)
    yield FieldText(OTHER, ", ".join(lookup.roles[role].name for role in acting(entry.id, lookup)))


def _act_fields(placed: Placed, lookup: Lookup) -> Iterator[FieldText]:
    """What an act says: whatever a step may carry, a question carries."""
    act = placed.act
    label = f"Langkah {placed.number}"
    condition = situation(placed.path)
    said = f"{condition}: {act.text}" if condition else act.text
    yield FieldText(STEP, said, f"{label} · {party(lookup.party(act.actors))}")
    for text in _thing_names(things((*act.asks_for, *act.downloads, *act.encloses), lookup)):
        yield FieldText(ITEM, text, label)
    more = [act.asks_to, act.effect, *(point(each) for each in act.points)]
    for text in filter(None, [*more, *_facts(act)]):
        yield FieldText(ITEM, text, label)


def _facts(record: Act | Branch | Entry) -> Iterator[str]:
    """Times, costs, results and notes as they are said."""
    yield from map(time, record.times)
    yield from map(statement, (*record.costs, *record.results))
    yield from (note.text for note in record.notes)


def _thing_names(found: Iterable[Thing]) -> Iterator[str]:
    """What is to be brought, and what goes to make it up; another entry's list is found with that entry."""
    for thing in found:
        if thing.shape is Shape.OTHERS:
            continue
        if not (thing.origin and thing.name == thing.origin.title):
            said, condition = asked(thing), f"{when(thing.condition)}: " if thing.condition else ""
            yield f"{condition}{thing.name}{f' ({said})' if said else ''}"
        if not thing.origin:
            yield from _thing_names((*thing.parts, *thing.contents))


def _other_texts(entry: Entry, lookup: Lookup) -> Iterator[str]:
    for placed in lookup.acts[entry.id]:
        yield from (lookup.references[reference].name for reference in placed.act.references)
    for stop in walk(entry.steps):
        if isinstance(stop, Head):
            yield from _facts(stop.branch)
            yield from _thing_names(things(stop.branch.encloses, lookup))
            yield from () if stop.branch.steps else (stop.branch.label,)
    yield from _facts(entry)
    yield from _thing_names(things((*entry.encloses, *entry.attachments), lookup))
    yield from (entry.short_answer,) if entry.short_answer else ()
    for channel in lookup.channels_of(_channels(entry, lookup)):
        yield from filter(None, (channel.name, channel.address))
    if entry.validity:
        yield from (f"versi {version}" for version in entry.validity.versions)


def acting(entry_id: str, lookup: Lookup) -> tuple[str, ...]:
    """Ids of the roles that have steps in the entry, in order."""
    actors = (lookup.party(placed.act.actors).members for placed in lookup.acts[entry_id])
    found = frozenset[str]().union(*actors)
    return tuple(role_id for role_id in lookup.roles if role_id in found)


def _channels(entry: Entry, lookup: Lookup) -> tuple[str, ...]:
    """Ids of all channels that an entry names."""
    named = [channel for stop in walk(entry.steps) for channel in stop.channels]
    return tuple(dict.fromkeys((*named, *entry.contacts)))


def asked_items(lookup: Lookup) -> list[str]:
    """What staff asks the people it serves for: worth having ready before one calls."""
    staff = {role.id for role in lookup.source.roles if role.kind is RoleKind.STAFF}
    return list(
        dict.fromkeys(
            named(thing)
            for acts in lookup.acts.values()
            for placed in acts
            if staff.issuperset(placed.act.actors.ids) and any(map(lookup.is_served, placed.act.to.ids))
            for thing in heard(things(placed.act.asks_for, lookup), lookup.is_for_served)
            if thing.shape is not Shape.OTHERS
        )
    )


def contact(source: Source) -> list[list[str]]:
    """The office's name and its contact, as label, text, and address of a link; or that none is given."""
    lines = [[line.label, line.text, line.link] for line in given(source.office)]
    return [[source.office.name], *lines] if lines else [[NO_CONTACT]]


def office_fields(source: Source) -> Iterator[FieldText]:
    """What leads to the office's contact: the words for it, and the names of the office and its staff."""
    office = source.office
    staff = (role.name for role in source.roles if role.kind is RoleKind.STAFF)
    yield FieldText(TITLE, CONTACT)
    for name in dict.fromkeys((office.name, office.called, *staff)):
        yield FieldText(WORD, name)


def contact_line(office: Office) -> str:
    """How the office can be reached, on one line."""
    return " · ".join(f"{line.label}: {line.text}" for line in given(office)) or NO_CONTACT
