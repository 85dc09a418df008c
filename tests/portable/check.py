"""What another builder's site must contain: each page at its address, each entry's text on its page."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from bs4 import BeautifulSoup, Tag

from generator.model.entry import Entry, Source
from generator.model.procedure import Act, Branch, Node, Question, Step
from generator.model.things import ThingRecord
from generator.model.walk import placed_acts
from generator.views.lookup import Lookup

UNSEEN = ("head", "script", "style", "template", "noscript")


def missing(source: Source, pages: Path, site: Path) -> list[str]:
    """Everything of ``source`` that ``site``, built from ``pages``, lacks; empty if it is whole."""
    addresses = sorted(page.relative_to(pages).with_suffix(".html") for page in pages.rglob("*.md"))
    absent = [f"{address}: halaman tidak ada" for address in addresses if not (site / address).is_file()]
    return [*absent, *missing_texts(source, site)]


def missing_texts(source: Source, site: Path) -> Iterator[str]:
    """Each text of each entry that its page (and, for the title, each role's page) doesn't show."""
    folders = [role.address for role in Lookup(source).addressed_roles]
    for filed in source.entries:
        entry = filed.entry
        page = visible(site / f"faq/{entry.id}.html")
        lost = [f"tidak ada {text!r}" for text in _absent(page, entry_texts(entry, source))]
        for placed in placed_acts(entry.steps):
            step = page.find(id=f"langkah-{placed.number}") or BeautifulSoup()
            absent = _absent(step, [str(placed.act.action or getattr(placed.act, "question", ""))])
            lost += [f"langkah {placed.number} tidak memuat {text!r}" for text in absent]
        yield from (f"faq/{entry.id}.html: {line}" for line in lost)
        for folder in folders:
            page = visible(site / f"{folder}/{entry.id}.html")
            absent = _absent(page, (entry.title, entry.question))
            yield from (f"{folder}/{entry.id}.html: tidak ada {text!r}" for text in absent)


def _absent(element: Tag, texts: Iterable[str]) -> Iterator[str]:
    shown = plain(element.get_text())
    # A sentence may hold a question without its mark.
    return (text for text in dict.fromkeys(texts) if plain(text).rstrip("?") not in shown)


def visible(page: Path) -> BeautifulSoup:
    """What a reader sees of ``page``; nothing if there is no such page."""
    soup = BeautifulSoup(page.read_bytes() if page.is_file() else b"", "html.parser")
    for unseen in soup.find_all(UNSEEN) + soup.select("[hidden]"):
        unseen.decompose()
    return soup


def plain(text: str) -> str:
    """``text`` with single spaces and without capitals, since pages begin sentences with data."""
    return re.sub(r"\s+", " ", text).strip().casefold()


def entry_texts(entry: Entry, source: Source) -> Iterator[str]:
    """Every text of ``entry`` that its page must show."""
    yield from (entry.title, entry.question, *entry.symptoms)
    yield from (message.text for message in entry.error_messages)
    yield from filter(None, [entry.short_answer])
    yield from things_texts(entry.attachments, source)
    yield from belongings_texts(entry, source)
    yield from nodes_texts(entry.steps, source)


def nodes_texts(nodes: tuple[Node, ...], source: Source) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Step | Question):
            yield from act_texts(node, source)
        if isinstance(node, Step):
            continue
        for branch in node.branches:
            # "selain itu" is our own word for the other side of a condition, not the office's.
            yield from () if branch.label == "selain itu" else (branch.label,)
            yield from belongings_texts(branch, source)
            yield from nodes_texts(branch.steps, source)


def act_texts(act: Step | Question, source: Source) -> Iterator[str]:
    question = act.question if isinstance(act, Question) else None
    yield from filter(None, (question, act.action, act.condition, act.asks_to, act.effect))
    yield from things_texts((*act.asks_for, *act.downloads), source)
    yield from (point.text for point in act.points)
    yield from belongings_texts(act, source)
    yield from (reference.name for reference in source.references if reference.id in act.references)


def belongings_texts(record: Act | Branch | Entry, source: Source) -> Iterator[str]:
    """What an answer, a branch and a step may carry alike."""
    yield from things_texts((*record.brings, *record.encloses), source)
    for time in record.times:
        yield from filter(None, (time.duration, time.deadline, time.if_missed))
    yield from (said.text for said in (*record.costs, *record.results, *record.notes))


def things_texts(things: tuple[ThingRecord, ...], source: Source) -> Iterator[str]:
    """Names, conditions and remarks of things, through alternatives and composites."""
    names = {document.id: document.name for document in source.documents}
    for thing in things:
        named = thing.label or thing.name or names.get(thing.document or "")
        yield from filter(None, (named, thing.condition, thing.remark))
        yield from things_texts((*thing.one_of, *thing.consists_of, *thing.contents), source)
