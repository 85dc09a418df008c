"""Acts of the staff towards somebody as messages to send: questions, requests, notices, handovers."""

from dataclasses import dataclass, replace
from enum import StrEnum

from generator.model.base import Slug
from generator.model.catalogue import RoleKind
from generator.model.entry import Entry
from generator.views.flow import NodeView, StepView, steps_in
from generator.views.lookup import Lookup, Party
from generator.views.roleview import said_to
from generator.views.things import Thing


class MessageKind(StrEnum):
    ASKS = "asks"
    """For an answer, information, an action."""
    TELLS = "tells"
    """Or brings something."""
    HANDS_ON = "hands on"
    """The case goes on to the addressee."""


@dataclass(frozen=True, kw_only=True)
class Message:
    """What a step says to its addressee."""

    kind: MessageKind
    to: Party
    step: StepView
    """As its addressee is to hear it."""
    encloses: tuple[Thing, ...]
    """What goes along."""
    entry_id: Slug
    title: str
    """The entry's."""
    folder: str
    """Where the addressee reads the answer, from the site's root."""

    @property
    def is_to_served(self) -> bool:
        return all(role.kind is RoleKind.SERVED for role in self.to.roles)


def messages_in(nodes: tuple[NodeView, ...], entry: Entry, lookup: Lookup) -> dict[int, tuple[Message, ...]]:
    """The messages of each step of the staff among ``nodes``, by its number."""
    found = {step.number: messages_of(step, entry, lookup) for step in steps_in(nodes)}
    return {number: messages for number, messages in found.items() if messages}


def messages_of(step: StepView, entry: Entry, lookup: Lookup) -> tuple[Message, ...]:
    """One for each party that a step of the staff addresses; none where nobody knows whom it does."""
    if not any(role.kind is RoleKind.STAFF for role in step.actors.roles):
        return ()
    asks = step.is_question or step.act.asks_something
    towards = [(MessageKind.ASKS if asks else MessageKind.TELLS, step.to)] if asks or step.delivers else []
    if step.escalates_to:
        towards = [(kind, to) for kind, to in towards if set(to.roles) != set(step.escalates_to.roles)]
        towards.append((MessageKind.HANDS_ON, step.escalates_to))
    return tuple(
        _message(kind, to, step, entry, lookup) for kind, to in towards if _can_hear(to, step.actors)
    )


def _can_hear(to: Party, senders: Party) -> bool:
    """Whether there is anybody but the ``senders`` and machines."""
    return any(role.kind is not RoleKind.SYSTEM and role not in senders.roles for role in to.roles)


def _message(kind: MessageKind, to: Party, step: StepView, entry: Entry, lookup: Lookup) -> Message:
    heard = step.seen_by(lambda audience: any(lookup.is_for(role, audience) for role in to.roles))
    folders = (role.address for role in to.roles if role in lookup.addressed_roles)
    return Message(
        kind=kind,
        to=to,
        step=replace(heard, has=replace(said_to(to.roles, heard), encloses=())),
        encloses=() if kind is MessageKind.ASKS else heard.has.encloses,
        entry_id=entry.id,
        title=entry.title,
        folder=next(folders, None) or "faq",
    )
