"""The lead of an answer in words: each claim a clause, nothing said that no claim holds."""

from collections.abc import Collection, Iterator

from generator.model.catalogue import Role, RoleKind
from generator.model.contact import ChannelKind
from generator.model.procedure import Question
from generator.model.walk import Situation
from generator.phrases.channels import options, place_name
from generator.phrases.counts import counted
from generator.phrases.roles import names_all, party
from generator.phrases.sentences import capital, core, listed, one_line, situation, stopped, uncapital, when
from generator.phrases.things import asked_names
from generator.views.claim import Claim, ClaimKind, Lead
from generator.views.flow import StepView
from generator.views.lookup import Party
from generator.views.things import Thing
from generator.views.ways import Way

VARIES = "menurut keadaan"
SEVERAL = "akan diminta atau ditanya beberapa hal"
LINE = 90
"""Characters of a line in which two steps are told."""
SOMETIMES_HERE = "pada keadaan tertentu di kantor"
ACTING = (ClaimKind.HANDLED, ClaimKind.DONE_BY, ClaimKind.AUTOMATIC)
"""Claims that say who does the steps."""
UNSAID_OUTCOME = "kelanjutannya tidak disebut di naskah"


def lead_line(lead: Lead, reader: Role | None = None) -> str:
    """``lead`` as one line; said to the ``reader``, if it is for one role."""
    return " ".join(filter(None, [short_line(lead), derived_line(lead, reader)]))


def short_line(lead: Lead) -> str:
    """The office's own short answer, or empty."""
    short = (stopped(one_line(claim.text)) for claim in lead if claim.kind is ClaimKind.SHORT)
    return next(short, "")


def derived_line(lead: Lead, reader: Role | None = None) -> str:
    """What the data comes to, without the office's own short answer; never how many steps there are."""
    ways = [claim.way for claim in lead if claim.way]
    clauses = _clauses(lead, reader)
    if ways and not _by_case(ways):
        clauses.insert(0, _ways(ways))
    cases = [_ways(ways)] if _by_case(ways) else []
    sentences = [*cases, *(["; ".join(clauses)] if clauses else [])]
    return " ".join(stopped(capital(one_line(sentence))) for sentence in sentences)


def sentence_of(lead: Lead, kinds: Collection[ClaimKind]) -> str:
    """Those claims of ``lead`` that are of ``kinds``, in the words that they have in the whole lead."""
    said = "; ".join(_clauses(lead, None, kinds=kinds))
    return stopped(capital(one_line(said))) if said else ""


def _clauses(
    lead: Lead,
    reader: Role | None,
    *,
    kinds: Collection[ClaimKind] = tuple(ClaimKind),
) -> list[str]:
    """The claims of ``lead`` that are of ``kinds``, in words."""
    all_kinds = {claim.kind for claim in lead}
    clauses: list[str] = []
    for claim in lead:
        is_said = claim.kind in kinds and not _is_covered(claim, lead)
        clause = _clause(claim, all_kinds, reader) if is_said else ""
        if clause and claim.kind is ClaimKind.HANDLED and claim.is_further:
            clauses[-1] += f", {clause}"
        elif clause:
            clauses.append(clause)
    return clauses


def _is_covered(claim: Claim, lead: Lead) -> bool:
    """Whether another claim says as much: that several things are asked; who acts, if not the reader; or
    where the reader hands the case on."""
    others = [other for other in lead if other is not claim]
    if claim.kind is ClaimKind.NOTHING:
        return any(other.kind in ACTING for other in others)
    if claim.kind is ClaimKind.PASSED_ON:
        own = (step for other in others if other.kind is ClaimKind.OWN for step in _told(other))
        told = {step.number for step in own if names_all(core(step.act.text), claim.roles)}
        return claim.proof.steps <= told
    return claim.is_implied and any(
        other.kind is ClaimKind.ASKED and other.roles == claim.roles and len(other.steps) > 1
        for other in others
    )


def _clause(claim: Claim, kinds: set[ClaimKind], reader: Role | None) -> str:
    """``claim`` in words; ``kinds`` are those of the whole lead."""
    names = _names(claim, reader)
    has_own = bool(kinds & {ClaimKind.WAY, ClaimKind.OWN})
    match claim.kind:
        case ClaimKind.NEEDS:
            return f"yang diperlukan: {counted(claim.count)}" if claim.count else ""
        case ClaimKind.CONTACTS:
            return f"hubungi {listed(map(place_name, claim.channels), 'atau')}"
        case ClaimKind.EXPLAINS:
            return "penjelasan"
        case ClaimKind.OWN:
            return _own(claim)
        case ClaimKind.NOTHING:
            return "tidak ada langkah untuk Anda"
        case ClaimKind.DONE_BY:
            alone = not has_own and ClaimKind.HANDLED not in kinds
            return _when(f"langkahnya dikerjakan {names}" if alone else f"ada langkah untuk {names}", claim)
        case ClaimKind.HANDLED:
            others = "selebihnya " if ClaimKind.OWN in kinds else ""
            if claim.is_further:
                return " ".join(filter(None, [conditions(claim.paths), "juga", names]))
            return _when(f"{others}ditangani {names}", claim)
        case ClaimKind.TOGETHER:
            return f"cukup salah satu: {names}" if claim.is_choice else f"ada langkah bersama {names}"
        case ClaimKind.AUTOMATIC:
            return f"dikerjakan oleh {names}"
        case ClaimKind.ASKED:
            reading = "menurut tafsiran, " if claim.is_implied else ""
            return f"{reading}{asked(claim, names)}"
        case ClaimKind.PASSED_ON:
            if conditions(claim.paths) == VARIES:
                return f"bisa diteruskan ke {names}"
            return _when(f"diteruskan ke {names}", claim)
    return ""


def _when(said: str, claim: Claim) -> str:
    """What is said, with the situations in which it holds."""
    return " ".join(filter(None, [said, conditions(claim.paths)]))


def _names(claim: Claim, reader: Role | None) -> str:
    """The roles of ``claim``, the reader as "Anda"."""
    names = ("Anda" if role == reader else role.name for role in claim.roles)
    return listed(names, "atau" if claim.is_choice else "dan")


def _own(claim: Claim) -> str:
    """What the reader's role does: all of it where that is short, else what it begins with."""
    if not claim.number:
        return _when("giliran Anda", claim)
    told = _told(claim)
    if not told or len(told) < claim.number + claim.further:
        return _first(told[0] if told else None)
    return ", lalu ".join(map(_done, told))


def _told(claim: Claim) -> tuple[StepView, ...]:
    """The steps that an own claim names: two if they fit a line together, else the first."""
    pair = claim.steps[:2]
    return pair if len(", lalu ".join(map(_done, pair))) <= LINE else claim.steps[:1]


def _first(step: StepView | None) -> str:
    """What is done first of several; without it, only that there is something to do."""
    return f"mulai dengan {_done(step).split(' dan me')[0]}" if step else "ada langkah untuk Anda"


def _done(step: StepView) -> str:
    return f"bertanya kepada {party(step.to)}" if step.is_question and step.to else core(step.act.text)


def conditions(paths: tuple[tuple[Situation, ...], ...]) -> str:
    """When something holds that does in each of ``paths``; empty where it always does."""
    if not paths:
        return ""
    said = {situation(path) for path in paths}
    return uncapital(said.pop()) if len(said) == 1 and len(paths[0]) == 1 else VARIES


def asked(claim: Claim, whom: str) -> str:
    """What is asked of somebody: a single request in full; of several the first, if it is always made."""
    first, *others = claim.steps
    what = " serta ".join(request(first))
    if others:
        what = SEVERAL if first.path else f"{what} dan hal lain"
    return " ".join(filter(None, [whom, what, conditions(claim.paths)]))


def request(step: StepView) -> Iterator[str]:
    """What a step asks of its addressee."""
    if isinstance(step.act, Question):
        yield f"akan ditanya “{one_line(step.act.question)}”"
    if step.act.asks_to:
        yield f"akan diminta {uncapital(step.act.asks_to.rstrip('.'))}"
    if step.asks_for:
        yield f"akan dimintai {listed(map(_requested, step.asks_for))}"


def _requested(thing: Thing) -> str:
    condition = f" ({uncapital(when(thing.condition))})" if thing.condition else ""
    return one_line(f"{thing.name}{condition}")


def _by_case(ways: list[Way]) -> bool:
    """Whether each way is told with the case in which it is the reader's."""
    return len(ways) > 1 and not ways[0].is_route and len(set(map(way_text, ways))) > 1


def _ways(ways: list[Way]) -> str:
    texts = [way_text(way) for way in ways]
    if _by_case(ways):
        labelled = zip(ways, texts, strict=True)
        return ". ".join(f"{when(way.label or '')}: {text}" for way, text in labelled)
    if len(ways) == 1 and not ways[0].is_route:
        return texts[0]
    if ways[0].is_route:
        return ", atau ".join(map(_route, ways))
    return f"{texts[0]}, {VARIES}"


def _route(way: Way) -> str:
    """A route by its own name, with what is known of it."""
    if way.places:
        return way_text(way)
    downloads = f"mengunduh {listed(asked_names(way.downloads))}" if way.downloads else ""
    visit = SOMETIMES_HERE if way.may_visit else ""
    outcome = UNSAID_OUTCOME if way.is_open else ""
    known = "; ".join(filter(None, [downloads, counted(way.count), visit, outcome]))
    return f"{uncapital(way.label or '')}{f' ({known})' if known else ''}"


def way_text(way: Way) -> str:
    """What the reader does on one way, and that the source doesn't say how it goes on."""
    if not (way.places or way.own):
        return f"{_without_own(way)}{f', {SOMETIMES_HERE}' if way.may_visit else ''}"
    text = _visit(way) if way.places else _steps(way)
    return f"{text}; {UNSAID_OUTCOME}" if way.is_open else text


def _visit(way: Way) -> str:
    things = counted(way.count)
    stops = (listed(map(place_name, any_of), "atau") for any_of in way.places)
    sometimes = f", {SOMETIMES_HERE}" if way.may_visit else ""
    return f"datang ke {', lalu '.join(stops)}{f' dengan {things}' if things else ''}{sometimes}{_bare(way)}"


def _steps(way: Way) -> str:
    things = counted(way.count)
    channel = f"dimulai {options(way.beginning)}" if way.beginning else options(way.channels)
    is_told = any(channel.kind is ChannelKind.OFFICE for channel in (*way.channels, *way.beginning))
    if len(way.own) == 1 and way.sure:
        action = uncapital(way.own[0].act.text.rstrip("."))
        text = f"{action}{f' ({channel})' if is_told or len(way.channels) > 1 else ''}"
    elif way.sure:
        through = options(way.beginning or way.channels)
        text = f"{_first(way.begins)}{f' ({through})' if through else ''}"
    else:
        text = f"ada langkah {VARIES}{f', {channel}' if channel else ''}"
    visit = "ada yang di kantor" if way.visits_later else SOMETIMES_HERE if way.may_visit else ""
    with_things = f"dengan {things}" if things else ""
    return ", ".join(filter(None, [text, with_things, "" if is_told else visit]))


def _bare(way: Way) -> str:
    return "; tidak ada dokumen yang disebut" if way.is_bare and way.label is None else ""


def _without_own(way: Way) -> str:
    """A case in which the reader has no step."""
    things = counted(way.count)
    through = f" ({options(way.channels)})" if way.channels else ""
    needed = [f"siapkan {things}{through}"] if things else []
    handled = [_handled(party) for party in way.handlers]
    outcome = [UNSAID_OUTCOME] if way.is_open else []
    told = needed + handled + outcome
    if told:
        return "; ".join(told)
    return "lihat penjelasan" if way.explains else "tidak ada langkah yang disebut"


def _handled(who: Party) -> str:
    kinds = {role.kind for role in who.roles}
    if kinds == {RoleKind.SYSTEM}:
        return f"dikerjakan oleh {party(who)}"
    return f"{'dikerjakan' if RoleKind.SERVED in kinds else 'ditangani'} {party(who)}"
