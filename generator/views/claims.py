"""The lead of an answer, as claims: what is said in one sentence, each part with the data that proves it.

Nothing is claimed that the data doesn't state: where it is silent about a channel, a document or a condition,
the claim is silent too. Words are made of claims in ``phrases/claims.py``.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from generator.model.catalogue import Role, RoleKind
from generator.model.contact import Channel
from generator.model.entry import Entry
from generator.model.walk import Situation
from generator.views.belongings import belongings
from generator.views.flow import NodeView, StepView, steps_in
from generator.views.lookup import Lookup, Party
from generator.views.roleview import RoleView
from generator.views.things import Count, count_of
from generator.views.ways import IsOwn, Way, ways_of


class ClaimKind(StrEnum):
    SHORT = "short"
    """The office's own short answer."""
    NEEDS = "needs"
    """What an answer without steps asks to bring or send."""
    CONTACTS = "contacts"
    """Whom an answer without steps names to turn to."""
    EXPLAINS = "explains"
    """That an answer without steps only explains."""
    WAY = "way"
    """What the reader does, in one case or by one route or always."""
    OWN = "own"
    """How many steps the reader's role has."""
    NOTHING = "nothing"
    """That the answer has nothing for the reader's role."""
    DONE_BY = "done by"
    """Who does the steps, where it is people served."""
    HANDLED = "handled"
    """Who on the staff or outside has steps."""
    AUTOMATIC = "automatic"
    """Which machines have all the steps."""
    ASKED = "asked"
    """What is asked of people served who have no steps of their own."""
    PASSED_ON = "passed on"
    """To whom the case goes on who has no steps here."""


@dataclass(frozen=True, kw_only=True)
class Proof:
    """Where the data says it: numbers of steps, keys of the entry."""

    steps: frozenset[int] = frozenset()
    fields: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.steps or self.fields)


@dataclass(frozen=True, kw_only=True)
class Claim:
    kind: ClaimKind
    proof: Proof
    roles: tuple[Role, ...] = ()
    parties: tuple[Party, ...] = ()
    """Who acts or receives; a role that certainly does stands by itself."""
    paths: tuple[tuple[Situation, ...], ...] = ()
    """The situations in which it holds; empty where it always does."""
    text: str = ""
    """The author's own words."""
    way: Way | None = None
    count: Count | None = None
    channels: tuple[Channel, ...] = ()
    number: int = 0
    """How many steps there always are."""
    is_further: bool = False
    """Whether others certainly act, and these only do in certain situations."""
    further: int = 0
    """How many more there are by condition, case or choice."""
    is_implied: bool = False
    """Whether it was only read into the source."""
    steps: tuple[StepView, ...] = ()
    """What is asked, and at which steps."""


Lead = tuple[Claim, ...]


def lead_of(entry: Entry, nodes: tuple[NodeView, ...], lookup: Lookup) -> Lead:
    """What the whole answer comes to, for whoever asks."""
    return (*_short(entry), *(_with_steps(entry, nodes, lookup) if nodes else _without_steps(entry, lookup)))


def role_lead(view: RoleView, entry: Entry, nodes: tuple[NodeView, ...], lookup: Lookup) -> Lead:
    """What the answer comes to for the role of ``view``."""
    if not nodes:
        return lead_of(entry, nodes, lookup)
    role, steps = view.role, tuple(steps_in(nodes))
    others = [step for step in steps if not step.is_by(role)]
    own: Iterable[Claim]
    if view.own and role.kind is RoleKind.SERVED:
        own = _ways(entry, nodes, lambda step: step.is_by(role), lookup)
    elif view.own:
        own = [_own(view)]
    else:
        own = () if view.takes_part else (_nothing(view, steps),)
    claims = [*_short(entry), *own, *_asked(role, view.asked), *_asked(role, view.asked, implied=True)]
    claims += _doing(ClaimKind.HANDLED, [step for step in others if is_handled(step)])
    if not view.own:
        claims += _doing(ClaimKind.DONE_BY, [step for step in others if is_by_served(step)])
    return (*claims, *_passed_on(steps, lookup.members[role.id]))


def _short(entry: Entry) -> Iterator[Claim]:
    if entry.short_answer:
        yield Claim(
            kind=ClaimKind.SHORT,
            text=entry.short_answer,
            proof=Proof(fields=frozenset({"jawaban_singkat"})),
        )


def _without_steps(entry: Entry, lookup: Lookup) -> Iterator[Claim]:
    has = belongings(entry, lookup)
    asked = tuple(thing for thing in (*has.brings, *has.encloses) if lookup.is_for_served(thing.audience))
    if asked:
        keys = {"bawa"} if has.brings else set()
        keys |= {"sertakan"} if has.encloses else set()
        yield Claim(kind=ClaimKind.NEEDS, count=count_of(asked), proof=Proof(fields=frozenset(keys)))
    if entry.contacts:
        channels = lookup.channels_of(entry.contacts)
        yield Claim(kind=ClaimKind.CONTACTS, channels=channels, proof=Proof(fields=frozenset({"kontak"})))
    if not asked and not entry.contacts and not entry.short_answer and entry.intro:
        yield Claim(kind=ClaimKind.EXPLAINS, proof=Proof(fields=frozenset({"uraian"})))


def _with_steps(entry: Entry, nodes: tuple[NodeView, ...], lookup: Lookup) -> Iterator[Claim]:
    steps = tuple(steps_in(nodes))
    askers = lookup.all_of(entry.asked_by)

    def is_visitors(step: StepView) -> bool:
        """Whether the step is of those who ask; of all people served, where nobody is said to ask."""
        return any(
            role.kind is RoleKind.SERVED and (not askers or askers & lookup.members[role.id])
            for role in step.actors.roles
        )

    handled = [step for step in steps if is_handled(step)]
    mine = [step for step in steps if is_visitors(step)]
    begins = bool(mine) and (mine[0] is steps[0] or any(step.is_visit for step in mine) or not handled)
    if begins:
        yield from _ways(entry, nodes, is_visitors, lookup)
    yield from _doing(ClaimKind.HANDLED, handled)
    told = mine if begins else []
    yield from _doing(ClaimKind.DONE_BY, [step for step in steps if is_by_served(step) and step not in told])
    if not any(is_handled(step) or is_by_served(step) for step in steps):
        yield from _doing(ClaimKind.AUTOMATIC, list(steps))
    served = [role for role in lookup.source.roles if role.kind is RoleKind.SERVED]
    for role in served:
        if not any(step.is_by(role) for step in steps):
            yield from _asked(
                role, tuple(step for step in steps if role in step.to.roles and step.asks(role))
            )
    yield from _passed_on(steps, frozenset())


def _ways(entry: Entry, nodes: tuple[NodeView, ...], is_own: IsOwn, lookup: Lookup) -> Iterator[Claim]:
    for way in ways_of(entry, nodes, is_own, lookup):
        yield Claim(kind=ClaimKind.WAY, way=way, proof=_steps(way.own) or _steps(steps_in(nodes)))


def _steps(steps: Iterable[StepView]) -> Proof:
    return Proof(steps=frozenset(step.number for step in steps))


def is_handled(step: StepView) -> bool:
    """Whether somebody on the staff or outside does it."""
    return any(role.kind in (RoleKind.STAFF, RoleKind.OUTSIDE) for role in step.actors.roles)


def is_by_served(step: StepView) -> bool:
    """Whether somebody served does it, and nobody else."""
    return all(role.kind is RoleKind.SERVED for role in step.actors.roles)


def _doing(kind: ClaimKind, steps: list[StepView]) -> Iterator[Claim]:
    """That the actors of ``steps`` act: always, or only in certain situations."""
    always = [step for step in steps if not step.path]
    certain = distinct(step.actors for step in always)
    if certain:
        yield Claim(kind=kind, parties=certain, proof=_steps(always))
    rest = [step for step in steps if step.path and not _are_told(step.actors, certain)]
    if rest:
        yield Claim(
            kind=kind,
            parties=tuple(party for party in distinct(step.actors for step in rest) if party not in certain),
            paths=tuple(step.path for step in rest),
            is_further=bool(certain),
            proof=_steps(rest),
        )


def _are_told(party: Party, told: tuple[Party, ...]) -> bool:
    """Whether all of ``party`` are among those who certainly act."""
    certain = {role for each in told if not each.is_choice for role in each.roles}
    return party in told or certain >= set(party.roles)


def distinct(parties: Iterable[Party]) -> tuple[Party, ...]:
    """Each role that certainly takes part once, then the choices that name anybody else."""
    found = list(dict.fromkeys(parties))
    certain = dict.fromkeys(role for party in found if not party.is_choice for role in party.roles)
    single = (Party(roles=(role,), members=frozenset({role.id})) for role in certain)
    return (
        *single,
        *(party for party in found if party.is_choice and not certain.keys() >= set(party.roles)),
    )


def _own(view: RoleView) -> Claim:
    return Claim(
        kind=ClaimKind.OWN,
        roles=(view.role,),
        number=sum(not step.path for step in view.own),
        further=sum(bool(step.path) for step in view.own),
        proof=_steps(view.own),
    )


def _nothing(view: RoleView, steps: tuple[StepView, ...]) -> Claim:
    """Proved by every step of the answer: none is done by, asked of, or passed on to the role."""
    return Claim(kind=ClaimKind.NOTHING, roles=(view.role,), proof=_steps(steps))


def _asked(role: Role, steps: tuple[StepView, ...], *, implied: bool = False) -> Iterator[Claim]:
    """What is asked of ``role``, where the data says (or only implies) that it is asked of it."""
    found = tuple(step for step in steps if ("kepada" in step.act.implied) is implied)
    if found:
        paths = tuple(step.path for step in found)
        yield Claim(
            kind=ClaimKind.ASKED,
            roles=(role,),
            steps=found,
            paths=paths if all(paths) else (),
            is_implied=implied,
            proof=_steps(found),
        )


def _passed_on(steps: tuple[StepView, ...], reader: frozenset[str]) -> Iterator[Claim]:
    """Where a case goes on to somebody who has no steps here and isn't the ``reader``."""
    acting = {role.id for step in steps for role in step.actors.roles}
    found: dict[Party, list[StepView]] = {}
    for step in steps:
        party = step.escalates_to
        unknown = tuple(role for role in party.roles if role.id not in acting)
        if not unknown or party.members & reader or "eskalasi_ke" in step.act.implied:
            continue
        found.setdefault(party if party.is_choice else replace(party, roles=unknown), []).append(step)
    for party, edges in found.items():
        paths = tuple(step.path for step in edges)
        yield Claim(
            kind=ClaimKind.PASSED_ON,
            parties=(party,),
            paths=paths if all(paths) else (),
            proof=_steps(edges),
        )
