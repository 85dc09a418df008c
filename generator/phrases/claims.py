"""The lead of an answer in words: each claim a clause, nothing said that no claim holds."""

from collections.abc import Iterator

from generator.model.catalogue import Role, RoleKind
from generator.model.walk import Situation
from generator.phrases.channels import options, place_name
from generator.phrases.roles import party, role_names
from generator.phrases.sentences import capital, listed, one_line, situation, stopped, uncapital, when
from generator.phrases.things import asked_names, counted
from generator.views.claims import Claim, ClaimKind, Lead
from generator.views.flow import StepView
from generator.views.lookup import Party
from generator.views.things import Thing
from generator.views.ways import Way

VARIES = "menurut keadaan"
UNSAID_OUTCOME = "kelanjutannya tidak disebut di naskah"


def lead_line(lead: Lead, reader: Role | None = None) -> str:
    """``lead`` as one line; said to the ``reader``, if it is for one role."""
    kinds = {claim.kind for claim in lead}
    ways = [claim.way for claim in lead if claim.way]
    short = [stopped(one_line(claim.text)) for claim in lead if claim.kind is ClaimKind.SHORT]
    clauses = list(filter(None, (_clause(claim, kinds, reader) for claim in lead)))
    first = _ways(ways) if ways else ""
    if first and not _is_divided(ways):
        clauses, first = [first, *clauses], ""
    sentences = [capital(first), capital("; ".join(clauses))]
    return " ".join([*short, *(f"{one_line(sentence)}." for sentence in sentences if sentence)])


def _clause(claim: Claim, kinds: set[ClaimKind], reader: Role | None) -> str:
    """``claim`` in words; ``kinds`` are those of the whole lead."""
    names = parties(claim.parties) or role_names(claim.roles)
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
            alone = not kinds & {ClaimKind.HANDLED, ClaimKind.WAY, ClaimKind.OWN}
            return _when(f"langkahnya dikerjakan {names}" if alone else f"ada langkah untuk {names}", claim)
        case ClaimKind.HANDLED:
            if claim.is_further:
                return _when(f"juga oleh {names}", claim)
            others = "langkah lain " if ClaimKind.OWN in kinds else ""
            return _when(f"{others}ditangani {names}", claim)
        case ClaimKind.AUTOMATIC:
            return f"dikerjakan oleh {names}"
        case ClaimKind.ASKED:
            reading = "menurut tafsiran, " if claim.is_implied else ""
            return f"{reading}{asked(claim, 'Anda' if reader else names)}"
        case ClaimKind.PASSED_ON:
            return _when(f"diteruskan ke {names}", claim)
    return ""


def _when(said: str, claim: Claim) -> str:
    """What is said, with the situations in which it holds."""
    condition = conditions(claim.paths)
    return f"{said} {condition}" if condition else said


def _own(claim: Claim) -> str:
    if not claim.number:
        return f"langkah untuk Anda {VARIES}"
    further = f", dan {claim.further} {VARIES}" if claim.further else ""
    return f"{claim.number} langkah untuk Anda{further}"


def conditions(paths: tuple[tuple[Situation, ...], ...]) -> str:
    """When something holds that does in each of ``paths``; empty where it always does."""
    if not paths:
        return ""
    said = {situation(path) for path in paths}
    return uncapital(said.pop()) if len(said) == 1 and len(paths[0]) == 1 else VARIES


def asked(claim: Claim, whom: str) -> str:
    """What is asked of somebody: in full where it is a single request, else that there are several."""
    if len(claim.steps) > 1:
        return f"{whom} akan diminta atau ditanya beberapa hal"
    step = claim.steps[0]
    condition = conditions(claim.paths)
    return f"{whom} {listed(request(step))}{f' {condition}' if condition else ''}"


def request(step: StepView) -> Iterator[str]:
    """What a step asks of its addressee."""
    if step.is_question:
        yield "akan ditanya"
    if step.act.asks_to:
        yield f"akan diminta {uncapital(step.act.asks_to)}"
    if step.asks_for:
        yield f"akan diminta {listed(_requested(step.asks_for))}"


def _requested(things: tuple[Thing, ...]) -> list[str]:
    """Names of what is always asked for, and that there is more by condition."""
    names = asked_names(thing for thing in things if not thing.condition)
    return [*names, *(["hal lain menurut keadaan"] if len(names) < len(things) else [])]


def parties(found: tuple[Party, ...]) -> str:
    """Several parties; a comma parts them where one of them is a choice."""
    names = list(map(party, found))
    if len(names) > 1 and any(each.is_choice for each in found):
        return f"{', '.join(names[:-1])}, dan {names[-1]}"
    return listed(names)


def _is_divided(ways: list[Way]) -> bool:
    """Whether the ways are cases, each a sentence of its own."""
    return len(ways) > 1 and not ways[0].is_route and len({way_text(way) for way in ways}) > 1


def _ways(ways: list[Way]) -> str:
    texts = [way_text(way) for way in ways]
    if len(texts) == 1:
        return texts[0]
    if ways[0].is_route:
        return ", atau ".join(_route(way, text) for way, text in zip(ways, texts, strict=True))
    if not _is_divided(ways):
        return f"{texts[0]}, {VARIES}"
    labelled = zip(ways, texts, strict=True)
    return ". ".join(f"{when(way.label or '')}: {text}" for way, text in labelled)


def _route(way: Way, text: str) -> str:
    """A route by its own name, with what is known of it."""
    if way.places and not way.beginning:
        return text
    downloads = f" (mengunduh {listed(asked_names(way.downloads))})" if way.downloads else ""
    things = counted(way.count)
    return f"{uncapital(way.label or '')}{downloads}{f' dengan {things}' if things else ''}"


def way_text(way: Way) -> str:
    """What the reader does on one way."""
    things = counted(way.count)
    with_things = f" dengan {things}" if things else ""
    if not way.own:
        return _without_own(way, things)
    if way.places and not way.beginning:
        stops = (listed(map(place_name, any_of), "atau") for any_of in way.places)
        return f"datang ke {', lalu '.join(stops)}{with_things}{_bare(way)}"
    if len(way.channels) > 1:
        return f"{options(way.channels)}{with_things}"
    if way.beginning:
        return f"{_number(way)}, dimulai {options(way.beginning)}{f',{with_things}' if things else ''}"
    if len(way.own) == way.sure == 1:
        return f"{uncapital(way.own[0].act.text.rstrip('.'))}{f',{with_things}' if things else ''}"
    channel = options(way.channels)
    return f"{_number(way)}{f' {channel}' if channel else ''}{f',{with_things}' if things else ''}"


def _number(way: Way) -> str:
    """How many steps there are: always, and by condition or choice."""
    further = len(way.own) - way.sure
    if not way.sure:
        return f"ada langkah {VARIES}"
    return f"{way.sure} langkah{f' dan {further} {VARIES}' if further else ''}"


def _bare(way: Way) -> str:
    return "; tidak ada dokumen yang disebut" if way.is_bare and way.label is None else ""


def _without_own(way: Way, things: str) -> str:
    """A case in which the reader has no step."""
    if way.handlers:
        by_served = all(role.kind is RoleKind.SERVED for role in way.handlers)
        return f"{'langkahnya dikerjakan' if by_served else 'ditangani'} {role_names(way.handlers)}"
    if way.is_open:
        return UNSAID_OUTCOME
    return f"siapkan {things}" if things else "lihat penjelasan"
