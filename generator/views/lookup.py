"""The source with its cross-references resolved: ids to records, computed once per build."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from generator.model.catalogue import Document, Reference, Role, RoleKind, Topic
from generator.model.entry import Entry, Filed, ReviewStatus, Source
from generator.model.walk import Placed, placed_acts


@dataclass(frozen=True, kw_only=True)
class Link:
    """Another entry, as links and lists need it."""

    id: str
    title: str
    needs_review: bool = False


@dataclass(frozen=True)
class Lookup:
    """Finds the records that ids name; ids are sound after validation, so none is missing."""

    source: Source

    @cached_property
    def roles(self) -> dict[str, Role]:
        return {role.id: role for role in self.source.roles}

    @cached_property
    def addressed_roles(self) -> tuple[Role, ...]:
        """Roles with a home and views of their own, in the order of the data."""
        return tuple(role for role in self.source.roles if role.address)

    @cached_property
    def adviser(self) -> str:
        """Name of whom to ask when in doubt: the role that sends replies, else the office."""
        answering = (role.name for role in self.source.roles if role.sends_replies == "ya")
        return next(answering, self.source.office.name)

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

    def is_served(self, role_id: str) -> bool:
        return self.roles[role_id].kind is RoleKind.SERVED


def needs_review(entry: Entry) -> bool:
    return entry.review is not None and entry.review.status is ReviewStatus.NEEDED
