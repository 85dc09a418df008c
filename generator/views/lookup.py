"""The source with its cross-references resolved: ids to records, computed once per build."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from generator.model.base import Slug
from generator.model.catalogue import Document, Reference, Role, RoleKind, Topic
from generator.model.contact import Channel, ChannelKind
from generator.model.entry import Entry, Filed, ReviewStatus, Source
from generator.model.procedure import PartiesRecord
from generator.model.walk import Placed, placed_acts


@dataclass(frozen=True, kw_only=True)
class Link:
    """Another entry, as links and lists need it."""

    id: str
    title: str
    needs_review: bool = False


@dataclass(frozen=True, kw_only=True)
class Party:
    """Who does something, or to whom it goes: one role, several together, or one of several."""

    roles: tuple[Role, ...] = ()
    is_choice: bool = False
    """Whether one of the roles is enough."""
    members: frozenset[Slug] = frozenset()
    """Ids of the roles and of those that they comprise."""

    def __bool__(self) -> bool:
        return bool(self.roles)

    def includes(self, role: Role) -> bool:
        """Whether ``role`` takes part: by itself, or as one of those that a role comprises."""
        return role.id in self.members

    def others(self, role: Role) -> tuple[Role, ...]:
        """Who else takes part beside ``role``, where the data names it."""
        return tuple(other for other in self.roles if other != role) if role in self.roles else ()


NOBODY = Party()


@dataclass(frozen=True)
class Lookup:
    """Finds the records that ids name; ids are sound after validation, so none is missing."""

    source: Source
    today: dt.date | None = None
    """The day of the build; without it no review is overdue."""

    @cached_property
    def roles(self) -> dict[str, Role]:
        return {role.id: role for role in self.source.roles}

    @cached_property
    def addressed_roles(self) -> tuple[Role, ...]:
        """Roles with a home and views of their own, in the order of the data."""
        return tuple(role for role in self.source.roles if role.address and role.kind is not RoleKind.OUTSIDE)

    @cached_property
    def outside_pages(self) -> tuple[Role, ...]:
        """Roles outside the office that have a page of what is handed on to them."""
        return tuple(role for role in self.source.roles if role.address and role.kind is RoleKind.OUTSIDE)

    @cached_property
    def members(self) -> dict[Slug, frozenset[Slug]]:
        """Every role's id with the ids of all that it comprises, itself among them."""
        found: dict[Slug, frozenset[Slug]] = {}
        for role in self.source.roles:
            inside, waiting = {role.id}, [role.id]
            while waiting:
                for other in set(self.roles[waiting.pop()].comprises) - inside:
                    inside.add(other)
                    waiting.append(other)
            found[role.id] = frozenset(inside)
        return found

    def party(self, parties: PartiesRecord) -> Party:
        return Party(
            roles=tuple(self.roles[role_id] for role_id in parties.ids),
            is_choice=bool(parties.one_of),
            members=self.all_of(parties.ids),
        )

    def all_of(self, role_ids: tuple[Slug, ...]) -> frozenset[Slug]:
        """The roles of these ids and all that they comprise."""
        return frozenset[Slug]().union(*(self.members[role_id] for role_id in role_ids))

    @cached_property
    def channels(self) -> dict[Slug, Channel]:
        """The office's own channels and places, and the plain kinds, which have no name of their own."""
        plain = {
            kind.value: Channel.model_construct(id=kind.value, kind=kind, name="") for kind in ChannelKind
        }
        return {**plain, **{channel.id: channel for channel in self.source.channels}}

    def channels_of(self, ids: tuple[Slug, ...]) -> tuple[Channel, ...]:
        return tuple(self.channels[channel_id] for channel_id in ids)

    def is_office(self, ids: tuple[Slug, ...]) -> bool:
        """Whether a channel of these ids leads to the office itself."""
        return any(self.channels[channel_id].kind is ChannelKind.OFFICE for channel_id in ids)

    @cached_property
    def documents(self) -> dict[str, Document]:
        return {document.id: document for document in self.source.documents}

    @cached_property
    def references(self) -> dict[str, Reference]:
        return {reference.id: reference for reference in self.source.references}

    @cached_property
    def topics(self) -> dict[str, Topic]:
        return {topic.id: topic for topic in self.source.topics}

    @cached_property
    def entries(self) -> dict[str, Entry]:
        return {filed.entry.id: filed.entry for filed in self.source.entries}

    @cached_property
    def by_topic(self) -> tuple[tuple[Topic, tuple[Filed, ...]], ...]:
        """Topics that have entries, each with its entries, in the order of the data."""
        groups: dict[str, list[Filed]] = defaultdict(list)
        for filed in self.source.entries:
            groups[filed.topic].append(filed)
        return tuple((topic, tuple(groups[topic.id])) for topic in self.source.topics if groups[topic.id])

    @cached_property
    def acts(self) -> dict[str, tuple[Placed, ...]]:
        """Every entry's acts in order, by entry id."""
        return {entry_id: tuple(placed_acts(entry.steps)) for entry_id, entry in self.entries.items()}

    @cached_property
    def related(self) -> dict[str, tuple[Link, ...]]:
        """Entries related in either direction, or continued by a step, by entry id."""
        pairs: dict[str, dict[str, None]] = {entry_id: {} for entry_id in self.entries}
        for entry_id, entry in self.entries.items():
            named = [*entry.related, *(other for placed in self.acts[entry_id] for other in placed.act.see)]
            for other in named:
                if other != entry_id:
                    pairs[entry_id][other] = None
                    pairs[other][entry_id] = None
        return {entry_id: tuple(self.link(other) for other in others) for entry_id, others in pairs.items()}

    def link(self, entry_id: str) -> Link:
        entry = self.entries[entry_id]
        return Link(id=entry.id, title=entry.title, needs_review=needs_review(entry))

    def overdue_since(self, entry: Entry) -> dt.date | None:
        """The day by which the office should have looked at the answer again, if that has passed."""
        due = entry.review.due if entry.review else None
        return due if due and self.today and due < self.today else None

    def is_served(self, role_id: str) -> bool:
        return self.roles[role_id].kind is RoleKind.SERVED

    def is_for(self, role: Role, audience: tuple[Slug, ...]) -> bool:
        """Whether something said for ``audience`` (empty: for all) is for ``role``."""
        return not audience or role.id in self.all_of(audience)

    def is_for_served(self, audience: tuple[Slug, ...]) -> bool:
        """Whether something said for ``audience`` (empty: for all) is for people whom the office serves."""
        return not audience or any(self.is_served(role_id) for role_id in self.all_of(audience))


def needs_review(entry: Entry) -> bool:
    return entry.review is not None and entry.review.status is ReviewStatus.NEEDED
