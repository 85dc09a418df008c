"""What an answer comes to for one reader, as a list of answers shows it: each falls into exactly one group.

An outcome is a choice among the claims of the reader's lead: nothing is derived here that the answer's own
page doesn't say with the same proof.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from itertools import groupby
from typing import Generic, TypeVar

from generator.model.catalogue import Role, RoleKind
from generator.views.claim import Claim, ClaimKind, Lead
from generator.views.lookup import Party
from generator.views.roleview import RoleView
from generator.views.ways import Way

Answer = TypeVar("Answer")


class OutcomeKind(IntEnum):
    """What happens, in the order in which a reader has to do something."""

    VISIT = 1
    """Whoever is served goes somewhere, whichever way is theirs."""
    TURN = 2
    """The reader always has something to do."""
    NEEDS = 3
    """Something is to be prepared; the source has no steps."""
    ASKED = 4
    """The reader has no turn, and is asked for something."""
    RECEIVED = 5
    """The case may be handed to the reader."""
    SOMETIMES = 6
    """The reader acts in certain situations only."""
    HANDED = 7
    """The case always goes on to somebody; all that the reader surely does is hand it on."""
    HANDLED = 8
    """Others of the staff have it."""
    DONE_BY = 9
    """Only people served have steps, and the reader isn't one of them."""
    OTHER = 10
    """None of these."""


TOLD = {
    OutcomeKind.VISIT: {ClaimKind.WAY},
    OutcomeKind.TURN: {ClaimKind.WAY, ClaimKind.OWN, ClaimKind.PASSED_ON},
    OutcomeKind.NEEDS: {ClaimKind.NEEDS},
    OutcomeKind.ASKED: {ClaimKind.ASKED, ClaimKind.PASSED_ON},
    OutcomeKind.RECEIVED: {ClaimKind.HANDLED, ClaimKind.PASSED_ON},
    OutcomeKind.SOMETIMES: {ClaimKind.OWN, ClaimKind.HANDLED, ClaimKind.DONE_BY, ClaimKind.PASSED_ON},
    OutcomeKind.HANDED: {ClaimKind.OWN, ClaimKind.PASSED_ON},
}
"""The claims that a list shows beside the office's own short answer; all, where a kind isn't named."""

HANDED_BY_OTHERS = {ClaimKind.HANDLED}
"""The claims that a list shows of a case that others hand on."""


@dataclass(frozen=True, kw_only=True)
class Outcome:
    kind: OutcomeKind
    party: Party | None = None
    """To whom the case is handed, or who does it."""
    claims: Lead
    """What the list says: part of the lead of the reader, or of the whole answer where only others act."""

    @property
    def leads_elsewhere(self) -> bool:
        """Whether a way leads to another place than the office."""
        ways = (claim.way for claim in self.claims if claim.way)
        return any(not way.is_to_office for way in ways)


@dataclass(frozen=True, kw_only=True)
class Group(Generic[Answer]):
    """The answers of one kind, in their order."""

    kind: OutcomeKind
    party: Party | None
    answers: tuple[tuple[Answer, Outcome], ...]

    @property
    def leads_elsewhere(self) -> bool:
        return any(outcome.leads_elsewhere for _, outcome in self.answers)


def grouped(found: Iterable[tuple[Answer, Outcome]]) -> tuple[Group[Answer], ...]:
    """Answers with their outcomes by kind, and by party in the order of their first answers."""
    answers = list(found)
    parties = list(dict.fromkeys(outcome.party for _, outcome in answers))

    def place(each: tuple[Answer, Outcome]) -> tuple[OutcomeKind, int]:
        return each[1].kind, parties.index(each[1].party)

    return tuple(
        Group(kind=kind, party=parties[party], answers=tuple(ones))
        for (kind, party), ones in groupby(sorted(answers, key=place), place)
    )


def outcome_of(view: RoleView, lead: Lead, everybody: Lead) -> Outcome:
    """What an answer comes to for the role of ``view``, by its ``lead`` and the one for ``everybody``."""
    kind, party = _sorted(view, lead)
    source = everybody if kind is OutcomeKind.DONE_BY else lead
    told = HANDED_BY_OTHERS if kind is OutcomeKind.HANDED and not view.own else TOLD.get(kind)
    claims = tuple(
        claim for claim in source if told is None or claim.kind is ClaimKind.SHORT or claim.kind in told
    )
    return Outcome(kind=kind, party=party, claims=claims)


def _sorted(view: RoleView, lead: Lead) -> tuple[OutcomeKind, Party | None]:
    is_served = view.role.kind is RoleKind.SERVED
    ways = tuple(claim.way for claim in lead if claim.way) if is_served else ()
    if ways and all(way.places for way in ways):
        return OutcomeKind.VISIT, None
    if any(map(_is_turn, ways)) or any(claim.number for claim in _of(lead, ClaimKind.OWN)):
        goal = _only_goal(view)
        return (OutcomeKind.HANDED, goal) if goal and not is_served else (OutcomeKind.TURN, None)
    if is_served and _of(lead, ClaimKind.NEEDS):
        return OutcomeKind.NEEDS, None
    if _of(lead, ClaimKind.ASKED):
        return OutcomeKind.ASKED, None
    if view.own:
        return OutcomeKind.SOMETIMES, None
    return _others(view.role, lead, is_served=is_served)


def _others(role: Role, lead: Lead, *, is_served: bool) -> tuple[OutcomeKind, Party | None]:
    """What it comes to for a reader who does nothing."""
    passed_on, handled = _of(lead, ClaimKind.PASSED_ON), _of(lead, ClaimKind.HANDLED)
    done_by = _of(lead, ClaimKind.DONE_BY)
    if any(role in claim.roles for claim in passed_on):
        return OutcomeKind.RECEIVED, None
    if is_served and not done_by and len(passed_on) == 1 and not passed_on[0].paths:
        return OutcomeKind.HANDED, _party(passed_on[0])
    is_staffs = all(member.kind is RoleKind.STAFF for claim in handled for member in claim.roles)
    if handled and is_staffs and not (is_served and done_by):
        return OutcomeKind.HANDLED, None
    if len(done_by) == 1 and not handled:
        return OutcomeKind.DONE_BY, _party(done_by[0])
    return OutcomeKind.OTHER, None


def _of(lead: Lead, kind: ClaimKind) -> tuple[Claim, ...]:
    return tuple(claim for claim in lead if claim.kind is kind)


def _party(claim: Claim) -> Party:
    return Party(roles=claim.roles, is_choice=claim.is_choice)


def _is_turn(way: Way) -> bool:
    """Whether the way asks something of the reader, in any situation that it may meet."""
    return bool(way.sure or way.places or (way.count and not way.handlers))


def _only_goal(view: RoleView) -> Party | None:
    """To whom every step hands the case on that the role of ``view`` always has."""
    sure = [step for step in view.own if not step.path]
    goals = {step.escalates_to for step in sure}
    is_stated = all(step.escalates_to and "eskalasi_ke" not in step.act.implied for step in sure)
    return goals.pop() if len(goals) == 1 and is_stated else None
