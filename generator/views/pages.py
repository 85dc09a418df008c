"""Every page of the site: its address, its template, and what it shows."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.model.catalogue import Reference, Role, Topic
from generator.model.contact import Channel
from generator.model.entry import Entry, ErrorMessageRecord, Filed
from generator.views.archive import ANSWERS, SHEETS, ArchivedView, archived_views, folders_of
from generator.views.asking import Prepared, prepared
from generator.views.belongings import Belongings, belongings
from generator.views.claim import Lead
from generator.views.claims import lead_of, role_lead
from generator.views.diagnosis import diagnosis_of
from generator.views.escalations import Escalation, escalations
from generator.views.flow import NodeView, StepView, branches_in, steps_in, whole
from generator.views.ladders import Ladder, ladder_of
from generator.views.letters import letters_of
from generator.views.lookup import Link, Lookup, needs_review
from generator.views.messages import Message, messages_in
from generator.views.outcomes import grouped, outcome_of
from generator.views.replies import ReplyView, replies_of
from generator.views.roleview import RoleView, role_view
from generator.views.things import Thing, things
from generator.views.turns import Section, Turn, sections_of
from generator.views.visits import Visit, visit_of

AROUND = 4
"""How many answers of its topic are offered on each side of an answer; pages must not grow with topics."""


@dataclass(frozen=True, kw_only=True)
class Page:
    """One page to render."""

    path: str
    """Path of the Markdown below the pages folder; the address is the same with ``.html``."""
    template: str
    context: dict[str, Any] = field(default_factory=dict)

    @property
    def root(self) -> str:
        """Relative address of the site's root from this page: "" or "../"."""
        return "../" * self.path.count("/")


@dataclass(frozen=True, kw_only=True)
class RoleAnswer:
    """An entry for one role."""

    view: RoleView
    sections: tuple[Section, ...]
    """The view as one list, by situation and turn."""
    ladder: Ladder
    lead: Lead
    has: Belongings
    """What belongs to the entry itself and is for this role."""
    contacts: tuple[Channel, ...]
    """Whom to turn to, besides those who are told at a step."""
    prepared: tuple[Prepared, ...]
    """What the role has ready when it asks about the answer."""
    related: tuple[Link, ...]
    """Related answers, besides those to which one of the steps seen leads."""

    @property
    def later_turn(self) -> int | None:
        """The number of the role's first step, if more than one row comes before it."""
        begins = any(isinstance(item, Turn) for section in self.sections[:1] for item in section.items[:2])
        return self.view.own[0].number if self.view.own and not begins else None


@dataclass(frozen=True, kw_only=True)
class EntryView:
    """One entry with everything derived from it."""

    entry: Entry
    topic: Topic
    path: str
    nodes: tuple[NodeView, ...]
    sections: tuple[Section, ...]
    """The whole answer as one list, by situation and turn."""
    lead: Lead
    has: Belongings
    """What belongs to the entry itself."""
    attachments: tuple[Thing, ...]
    contacts: tuple[Channel, ...]
    """Whom to turn to, besides those who are told at a step."""
    prepared: tuple[Prepared, ...]
    """What somebody has ready who asks about it."""
    related: tuple[Link, ...]
    """Related answers, besides those to which a step leads."""
    views: dict[str, RoleAnswer]
    """The answer as each role with pages of its own sees it, by the role's id."""
    visit: Visit | None
    replies: tuple[ReplyView, ...]
    messages: dict[int, tuple[Message, ...]]
    """What steps of the staff say to others, by the step's number."""
    askers: tuple[Role, ...]
    references: tuple[Reference, ...]
    """What the whole answer refers to."""
    beside: tuple[Link, ...]
    """The answer and those around it in its topic."""

    @property
    def needs_review(self) -> bool:
        return needs_review(self.entry)

    @property
    def steps(self) -> tuple[StepView, ...]:
        return tuple(steps_in(self.nodes))


@dataclass(frozen=True, kw_only=True)
class TopicView:
    topic: Topic
    entries: tuple[EntryView, ...]


@dataclass(frozen=True, kw_only=True)
class MessageView:
    """An error message and the entries that explain it."""

    message: ErrorMessageRecord
    entries: tuple[EntryView, ...]


def entry_view(filed: Filed, lookup: Lookup, beside: tuple[Link, ...] = ()) -> EntryView:
    entry = filed.entry
    nodes = whole(entry.id, lookup)
    askers = tuple(lookup.roles[role_id] for role_id in entry.asked_by)
    return EntryView(
        entry=entry,
        topic=lookup.topics[filed.topic],
        path=filed.path,
        nodes=nodes,
        sections=sections_of(nodes),
        lead=lead_of(entry, nodes, lookup),
        has=belongings(entry, lookup),
        attachments=things(entry.attachments, lookup),
        contacts=_further_contacts(entry, nodes, lookup),
        prepared=prepared(nodes, lookup),
        views={role.id: role_answer(role, entry, nodes, lookup) for role in lookup.addressed_roles},
        visit=visit_of(entry.id, lookup),
        replies=replies_of(entry, nodes, lookup),
        messages=messages_in(nodes, entry, lookup),
        related=_further_related(entry, nodes, lookup),
        askers=askers,
        references=tuple(lookup.references[reference] for reference in entry.references),
        beside=beside,
    )


def _further_contacts(entry: Entry, nodes: tuple[NodeView, ...], lookup: Lookup) -> tuple[Channel, ...]:
    """The entry's contacts that aren't told at a step or a branch of ``nodes``."""
    told = [channel for step in steps_in(nodes) for channel in step.channels]
    told += [channel for branch in branches_in(nodes) for channel in branch.channels]
    return tuple(channel for channel in lookup.channels_of(entry.contacts) if channel not in told)


def _further_related(entry: Entry, nodes: tuple[NodeView, ...], lookup: Lookup) -> tuple[Link, ...]:
    """The related entries to which none of these steps leads."""
    led = {link for step in steps_in(nodes) for link in step.see}
    return tuple(link for link in lookup.related[entry.id] if link not in led)


def role_answer(role: Role, entry: Entry, nodes: tuple[NodeView, ...], lookup: Lookup) -> RoleAnswer:
    view = role_view(role, nodes, lookup)
    sections = sections_of(view.nodes)
    return RoleAnswer(
        view=view,
        sections=sections,
        ladder=ladder_of(sections),
        lead=role_lead(view, entry, nodes, lookup),
        contacts=_further_contacts(entry, view.nodes, lookup),
        prepared=prepared(nodes, lookup, role),
        related=_further_related(entry, view.nodes, lookup),
        has=belongings(entry, lookup).seen_by(lambda audience: lookup.is_for(role, audience)),
    )


def topic_views(lookup: Lookup) -> tuple[TopicView, ...]:
    """Topics in the order of the data, each entry with those around it in the topic."""
    topics = []
    for topic, filed in lookup.by_topic:
        links = [lookup.link(answer.entry.id) for answer in filed]
        entries = (
            entry_view(answer, lookup, tuple(links[max(0, place - AROUND) : place + AROUND + 1]))
            for place, answer in enumerate(filed)
        )
        topics.append(TopicView(topic=topic, entries=tuple(entries)))
    return tuple(topics)


def pages(lookup: Lookup) -> Iterator[Page]:
    """Every page of the site, in a stable order."""
    topics = topic_views(lookup)
    entries = tuple(entry for topic in topics for entry in topic.entries)
    by_title = tuple(sorted(entries, key=lambda answer: answer.entry.title.casefold()))
    visits = tuple(answer for answer in entries if answer.visit)
    common = {"topics": topics, "entries": entries, "visits": visits}

    yield Page(path="index.md", template="home.md.j2", context=common)
    yield Page(path="faq/index.md", template="all.md.j2", context={**common, "by_title": by_title})
    yield Page(path="lembar/index.md", template="sheets.md.j2", context=common)
    yield Page(
        path="pesan-error.md", template="messages.md.j2", context={"messages": messages(entries), **common}
    )
    yield from _diagnosis_page(entries, lookup)
    yield Page(path="tentang.md", template="tentang.md", context=common)
    yield Page(path="istilah.md", template="terms.md.j2", context={"terms": _terms(lookup)})
    handed_on = escalations(entries)
    by_entry: dict[str, list[Escalation]] = {}
    for each in handed_on:
        by_entry.setdefault(each.entry.id, []).append(each)
    for answer in entries:
        yield from _entry_pages(answer, by_entry.get(answer.entry.id, []), lookup)
    for archived in archived_views(lookup):
        yield from _archived_pages(archived, lookup)
    for letter in letters_of(lookup):
        path = f"surat/{letter.document.id}.md"
        yield Page(path=path, template="letter.md.j2", context={"letter": letter})
        moved = Link(id=letter.document.id, title=letter.document.name)
        for old in letter.document.former_ids:
            yield Page(path=f"surat/{old}.md", template="moved.md.j2", context={"moved": moved})
    for role in lookup.addressed_roles:
        involved = tuple(each for each in handed_on if each.involves(role))
        seen = ((answer, answer.views[role.id]) for answer in entries)
        groups = grouped((answer, outcome_of(own.view, own.lead, answer.lead)) for answer, own in seen)
        yield Page(
            path=f"{role.address}/index.md",
            template="role_home.md.j2",
            context={"role": role, "groups": groups, "handed_on": involved, **common},
        )
    for role in lookup.outside_pages:
        received = tuple(each for each in handed_on if each.is_to(role))
        yield Page(
            path=f"{role.address}.md", template="outside.md.j2", context={"role": role, "handed_on": received}
        )


def _diagnosis_page(entries: tuple[EntryView, ...], lookup: Lookup) -> Iterator[Page]:
    """The page that leads to answers by questions, where the office has written these."""
    answers = {answer.entry.id: answer for answer in entries}
    if tree := diagnosis_of(lookup, {entry_id: answer.nodes for entry_id, answer in answers.items()}):
        yield Page(
            path="diagnosis/index.md", template="diagnosis.md.j2", context={"tree": tree, "answers": answers}
        )


def _entry_pages(answer: EntryView, handed_on: list[Escalation], lookup: Lookup) -> Iterator[Page]:
    entry = answer.entry
    yield Page(path=f"faq/{entry.id}.md", template="answer.md.j2", context={"answer": answer})
    for role in lookup.addressed_roles:
        yield Page(
            path=f"{role.address}/{entry.id}.md",
            template="role_answer.md.j2",
            context={
                "answer": answer,
                "role": role,
                "seen": answer.views[role.id],
                "handed_on": tuple(each for each in handed_on if each.involves(role)),
            },
        )
    if answer.visit:
        yield Page(
            path=f"lembar/{entry.id}.md",
            template="sheet.md.j2",
            context={"answer": answer, "visit": answer.visit},
        )
    yield from _moved(answer, lookup)


def _archived_pages(answer: ArchivedView, lookup: Lookup) -> Iterator[Page]:
    """At each address of an archived entry, that it isn't valid any more, and what replaces it."""
    for folder in folders_of(answer.entry, lookup):
        context = {"answer": answer, "folder": ANSWERS if folder == SHEETS else folder}
        yield Page(path=f"{folder}/{answer.entry.id}.md", template="archived.md.j2", context=context)
    yield from _moved(answer, lookup)


def _moved(answer: EntryView | ArchivedView, lookup: Lookup) -> Iterator[Page]:
    """What leads on from the addresses under former ids."""
    moved = Link(id=answer.entry.id, title=answer.entry.title)
    for old in answer.entry.former_ids:
        for folder in folders_of(answer.entry, lookup):
            yield Page(path=f"{folder}/{old}.md", template="moved.md.j2", context={"moved": moved})


def messages(entries: tuple[EntryView, ...]) -> tuple[MessageView, ...]:
    """Error messages in order of first mention, each once."""
    found: dict[ErrorMessageRecord, list[EntryView]] = {}
    for answer in entries:
        for message in answer.entry.error_messages:
            found.setdefault(message, []).append(answer)
    return tuple(MessageView(message=message, entries=tuple(ones)) for message, ones in found.items())


def _terms(lookup: Lookup) -> tuple[Any, ...]:
    return tuple(sorted(lookup.source.terms, key=lambda term: term.term.casefold()))
