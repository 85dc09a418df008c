"""The gap report: every gap of a source with its answer and whom to ask, the urgent ones first."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.authoring.fields import walk
from generator.model.catalogue import Role, RoleKind
from generator.model.entry import Entry, Filed
from generator.model.procedure import Act, PartiesRecord, Step
from generator.views.contradictions import contradictions
from generator.views.gap import Gap, GapKind
from generator.views.lookup import Lookup
from generator.views.missing import gaps_of_source
from generator.views.release import SOMEBODY
from generator.views.upkeep import upkeep_gaps

ASKED = (RoleKind.STAFF, RoleKind.OUTSIDE)
"""Kinds of roles that know what the source doesn't say; who is served asks, and a machine tells nothing."""
REVIEWED = (GapKind.OVERDUE, GapKind.REVIEW, GapKind.IN_REVIEW, GapKind.DRAFT)
"""Of these whoever reviews the answer knows first."""


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One line of the report."""

    gap: Gap
    entry: Entry | None
    """The answer that it is about; None for what all share."""
    ask: tuple[Role, ...]
    """Who can tell, as far as the data names anybody; else the office."""
    reviewer: str = ""
    """Who reviews the answer, where that is whom to ask: a name or a position."""


def findings(lookup: Lookup, also: Iterable[Gap] = ()) -> tuple[Finding, ...]:
    """Everything that is found, and ``also`` what others have found; the most urgent first."""
    filed = {each.path: each for each in lookup.source.entries}
    found = [*upkeep_gaps(lookup), *gaps_of_source(lookup), *contradictions(lookup), *also]
    urgency = {kind: place for place, kind in enumerate(GapKind)}
    order = {path: place for place, path in enumerate(filed)}
    found.sort(key=lambda gap: (urgency[gap.kind], order.get(gap.path, len(order))))
    return tuple(_finding(gap, filed.get(gap.path), lookup) for gap in found)


def _finding(gap: Gap, filed: Filed | None, lookup: Lookup) -> Finding:
    if filed is None:
        return Finding(gap=gap, entry=None, ask=())
    review = filed.entry.review if gap.kind in REVIEWED else None
    near = next(iter(_at(gap, filed.entry, lookup)), ())
    return Finding(
        gap=gap,
        entry=filed.entry,
        ask=near or _staff(filed.entry, lookup),
        reviewer=(review.by if review else None) or "",
    )


def _at(gap: Gap, entry: Entry, lookup: Lookup) -> list[tuple[Role, ...]]:
    """Who of the step that the gap is in can be asked: its actor, else those to whom it goes."""
    acts = [each for loc, each in walk(entry) if isinstance(each, Act) and loc == gap.loc[: len(loc)]]
    parties = [party for act in acts[-1:] for party in _parties(act)]
    asked = (tuple(role for role in _roles(each, lookup) if role.kind in ASKED) for each in parties)
    return [roles for roles in asked if roles]


def _parties(act: Act) -> tuple[PartiesRecord, ...]:
    further = (act.escalates_to, act.feedback_from) if isinstance(act, Step) else ()
    return (act.actors, act.to, *further)


def _staff(entry: Entry, lookup: Lookup) -> tuple[Role, ...]:
    """The staff who act in the answer, each once."""
    acting = [role for placed in lookup.acts[entry.id] for role in _roles(placed.act.actors, lookup)]
    return tuple(dict.fromkeys(role for role in acting if role.kind is RoleKind.STAFF))


def _roles(parties: PartiesRecord, lookup: Lookup) -> tuple[Role, ...]:
    return tuple(role for role in lookup.party(parties).roles if role.id != SOMEBODY)
