"""The lead of an answer, as claims: what is said in one sentence, each part with the data that proves it.

Nothing is claimed that the data doesn't state: where it is silent about a channel, a document or a condition,
the claim is silent too. Words are made of claims in ``phrases/claims.py``.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from generator.model.base import Slug
from generator.model.catalogue import Role, RoleKind
from generator.model.entry import Entry
from generator.views.acting import acting, people_in
from generator.views.belongings import IsFor, belongings
from generator.views.claim import Claim, ClaimKind, Lead, Proof
from generator.views.counts import count_of, is_for_all
from generator.views.flow import NodeView, StepView, branches_in, steps_in
from generator.views.lookup import Lookup, Party
from generator.views.roleview import RoleView
from generator.views.ways import Reader, asked_for, leads_to_office, ways_of


def lead_of(entry: Entry, nodes: tuple[NodeView, ...], lookup: Lookup) -> Lead:
    """What the whole answer comes to, for whoever asks."""
    said = _with_steps(entry, nodes, lookup) if nodes else _without_steps(entry, lookup.is_for_served, lookup)
    return (*_short(entry), *said)


def role_lead(view: RoleView, entry: Entry, nodes: tuple[NodeView, ...], lookup: Lookup) -> Lead:
    """What the answer comes to for the role of ``view``."""
    role, steps = view.role, tuple(steps_in(nodes))
    is_for = partial(lookup.is_for, role)
    reader = Reader(is_own=lambda step: step.is_by(role), is_for=is_for, is_sure=is_for)
    if not nodes:
        return (*_short(entry), *_without_steps(entry, is_for, lookup, is_for))
    own: Iterable[Claim] = ()
    branches = branches_in(nodes)
    is_served = role.kind is RoleKind.SERVED
    if not steps or (is_served and (view.own or any(asked_for(each, reader) for each in branches))):
        own = _ways(entry, nodes, reader, lookup)
    elif view.own:
        own = [_own(view)]
    elif not view.takes_part:
        own = [_nothing(view, steps)]
    claims = [*_short(entry), *own, *_asked(role, view.asked), *_asked(role, view.asked, implied=True)]
    others = tuple(step for step in steps if not step.is_by(role))
    claims += _acting(ClaimKind.HANDLED, others, _is_handler)
    claims += _together(view.own, others, lookup.members, role)
    if not view.own:
        claims += _done_by(others, _is_served)
        claims += _automatic(steps)
    return (*claims, *_passed_on(steps, lookup))


def _short(entry: Entry) -> Iterator[Claim]:
    if entry.short_answer:
        yield Claim(
            kind=ClaimKind.SHORT,
            text=entry.short_answer,
            proof=Proof(fields=frozenset({"jawaban_singkat"})),
        )


def _without_steps(
    entry: Entry, is_for: IsFor, lookup: Lookup, is_sure: IsFor = is_for_all
) -> Iterator[Claim]:
    needs = tuple(_needs(entry, is_for, lookup, is_sure))
    yield from needs
    if entry.intro and not needs and not entry.short_answer:
        yield Claim(kind=ClaimKind.EXPLAINS, proof=Proof(fields=frozenset({"uraian"})))
    if entry.contacts:
        channels = lookup.channels_of(entry.contacts)
        yield Claim(kind=ClaimKind.CONTACTS, channels=channels, proof=Proof(fields=frozenset({"kontak"})))


def _needs(entry: Entry, is_for: IsFor, lookup: Lookup, is_sure: IsFor = is_for_all) -> Iterator[Claim]:
    has = belongings(entry, lookup).seen_by(is_for)
    if has.brings or has.encloses:
        keys = {key for key, found in (("bawa", has.brings), ("sertakan", has.encloses)) if found}
        count = count_of((*has.brings, *has.encloses), is_sure)
        yield Claim(kind=ClaimKind.NEEDS, count=count, proof=Proof(fields=frozenset(keys)))


def _with_steps(entry: Entry, nodes: tuple[NodeView, ...], lookup: Lookup) -> Iterator[Claim]:
    steps = tuple(steps_in(nodes))
    askers = lookup.all_of(entry.asked_by)

    def is_visitors(step: StepView) -> bool:
        """Whether the step is of those who ask; of all people served, where nobody is said to ask."""
        return any(
            role.kind is RoleKind.SERVED and (not askers or askers & lookup.members[role.id])
            for role in step.actors.roles
        )

    reader = Reader(is_own=is_visitors, is_for=lookup.is_for_served)
    mine = [step for step in steps if is_visitors(step)]
    visits = any(step.is_visit for step in mine) or any(
        leads_to_office(branch, reader) for branch in branches_in(nodes)
    )
    handlers = tuple(_acting(ClaimKind.HANDLED, steps, _is_handler))
    begins = visits or not steps or bool(mine and (mine[0] is steps[0] or not handlers))
    if begins:
        yield from _ways(entry, nodes, reader, lookup)
    else:
        yield from _needs(entry, lookup.is_for_served, lookup)
    yield from handlers
    told = {role for step in mine for role in step.actors.roles} if begins else set()
    yield from _done_by(steps, lambda role: _is_served(role) and role not in told)
    yield from _automatic(steps)
    for role in lookup.source.roles:
        if _is_served(role) and not any(step.is_by(role) for step in steps):
            heard_by = (step.seen_by(partial(lookup.is_for, role)) for step in steps)
            yield from _asked(role, tuple(s for s in heard_by if role in s.to.roles and s.asks(role)))
    yield from _passed_on(steps, lookup)


def _is_served(role: Role) -> bool:
    return role.kind is RoleKind.SERVED


def _is_handler(role: Role) -> bool:
    return role.kind in (RoleKind.STAFF, RoleKind.OUTSIDE)


def _ways(entry: Entry, nodes: tuple[NodeView, ...], reader: Reader, lookup: Lookup) -> Iterator[Claim]:
    for way in ways_of(entry, nodes, reader, lookup):
        proof = _steps(way.own) or _all_of(steps_in(nodes))
        yield Claim(kind=ClaimKind.WAY, way=way, proof=proof)


def _steps(steps: Iterable[StepView]) -> Proof:
    return Proof(steps=frozenset(step.number for step in steps))


def _all_of(steps: Iterable[StepView]) -> Proof:
    """Every step of an answer, or that its branches have none."""
    return _steps(steps) or Proof(fields=frozenset({"cabang"}))


def _acting(kind: ClaimKind, steps: tuple[StepView, ...], is_told: Callable[[Role], bool]) -> Iterator[Claim]:
    """Who of those that are ``is_told`` has a part in ``steps``: always, then only in certain situations."""
    certain = acting((step for step in steps if not step.path), is_told)
    for index, party in enumerate(certain):
        yield Claim(
            kind=kind,
            roles=party.roles,
            is_choice=party.is_choice,
            is_further=index > 0,
            proof=_steps(step for step in steps if not step.path and _share(step.actors, party)),
        )
    known = {role for party in certain if not party.is_choice for role in party.roles}
    for party in acting(steps, lambda role: is_told(role) and role not in known):
        if party in certain:
            continue
        further = [step for step in steps if _share(step.actors, party)]
        yield Claim(
            kind=kind,
            roles=party.roles,
            is_choice=party.is_choice,
            paths=tuple(step.path for step in further) if all(step.path for step in further) else (),
            is_further=bool(certain),
            proof=_steps(further),
        )


def _share(actors: Party, party: Party) -> bool:
    return bool(set(actors.roles) & set(party.roles))


def _done_by(steps: tuple[StepView, ...], is_told: Callable[[Role], bool]) -> Iterator[Claim]:
    """People served who act; a choice between them and others is told with the others."""
    for claim in _acting(ClaimKind.DONE_BY, steps, is_told):
        if not any(map(_is_handler, claim.roles)):
            yield claim


def _together(
    own: tuple[StepView, ...], others: tuple[StepView, ...], members: dict[Slug, frozenset[Slug]], role: Role
) -> Iterator[Claim]:
    """Who has a part in steps of ``role``, unless they are told as handlers of other steps."""
    handling = set(filter(_is_handler, people_in(others)))
    people = (other for other in people_in(own) if role.id not in members[other.id] and other not in handling)
    yield from _acting(ClaimKind.TOGETHER, own, set(people).__contains__)


def _automatic(steps: tuple[StepView, ...]) -> Iterator[Claim]:
    if steps and not people_in(steps):
        yield from _acting(ClaimKind.AUTOMATIC, steps, lambda _: True)


def _own(view: RoleView) -> Claim:
    paths = tuple(step.path for step in view.own)
    return Claim(
        kind=ClaimKind.OWN,
        roles=(view.role,),
        steps=() if view.own[0].path else tuple(step for step in view.own if not step.path),
        paths=paths if all(paths) else (),
        number=sum(not step.path for step in view.own),
        further=sum(bool(step.path) for step in view.own),
        proof=_steps(view.own),
    )


def _nothing(view: RoleView, steps: tuple[StepView, ...]) -> Claim:
    """Proved by every step of the answer: none is done by, asked of, or passed on to the role."""
    return Claim(kind=ClaimKind.NOTHING, roles=(view.role,), proof=_all_of(steps))


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


def _passed_on(steps: tuple[StepView, ...], lookup: Lookup) -> Iterator[Claim]:
    """Where a case goes on to somebody who has no steps here."""
    active = frozenset[Slug]().union(*(step.actors.members for step in steps))
    found: dict[Party, list[StepView]] = {}
    for step in steps:
        goal = step.escalates_to
        outside = tuple(role for role in goal.roles if not lookup.members[role.id] & active)
        if outside and "eskalasi_ke" not in step.act.implied:
            party = goal if goal.is_choice else Party(roles=outside)
            found.setdefault(party, []).append(step)
    for party, edges in found.items():
        paths = tuple(step.path for step in edges)
        yield Claim(
            kind=ClaimKind.PASSED_ON,
            roles=party.roles,
            is_choice=party.is_choice,
            paths=paths if all(paths) else (),
            proof=_steps(edges),
        )
