"""One clause as one step: who, what, to whom, in which condition, with what."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.authoring.drafting.papers import thing
from generator.authoring.drafting.sentences import Clause
from generator.authoring.drafting.subjects import Names, Subject
from generator.model.catalogue import Document, Reference
from generator.model.entry import Source

Fields = dict[str, Any]
"""A record as the authors' keys and values."""

_ESCALATES = (
    r"\b(?:mengeskalasi(?:kan)?|di\s?eskalasi(?:kan)?|eskalasi(?:kan)?|meneruskan|diteruskan|teruskan"
    r"|melimpahkan|dilimpahkan)\b[^.;]{0,120}?\b(?:ke(?:pada)?)\s+(?P<to>NAME)"
)
_HEARS = (
    r"\b(?:mendapat(?:kan)?|menerima)\s+(?:konfirmasi|umpan balik|balasan|jawaban|pemberitahuan|informasi)\b"
    r"[^.;]{0,60}?\bdari\s+(?P<to>NAME)"
)
_ADDRESSES = (
    r"\b(?:meminta|minta|menanyakan|tanyakan|bertanya|memberitahu(?:kan)?|menginformasikan|menyampaikan|menghubungi"
    r"|hubungi|melapor(?:kan)?|laporkan|diserahkan|menyerahkan)\b(?:\s+(?:\w+\s+){0,4}?ke(?:pada)?)?\s+(?P<to>NAME)"
)
_ASKS_TO = r"\b(?:meminta|minta)\s+NAME\s+(?:untuk\s+|agar\s+)?(?P<what>[^.;]+)"
_ASKS_FOR = re.compile(r"\b(?:meminta|minta)\s+(?P<what>[^.;]+)", re.IGNORECASE)
_OFFICE = (
    r"\b(?:datang(?:i|lah)?|ke|kunjungi|mengunjungi)\b[^.;,]{0,40}?\bkantor\b\s*"
    r"(?:kami\b|ini\b|OFFICE\b|$|[.,;]|(?=(?:untuk|dengan|dan|pada|serta|guna|agar)\b))"
)
"""A way to the office itself; a bureau of somebody else carries that one's name."""
_DOWNLOADS = re.compile(
    r"\b(?:(?:men)?download|(?:meng)?unduh)\b(?:lah)?\s+(?P<what>[^.;,]{3,160})", re.IGNORECASE
)
_BRINGS = re.compile(
    r"\b(?:membawa|bawa(?:lah)?|melampirkan|lampirkan|menyerahkan|serahkan|menunjukk?an)\s+(?P<what>[^.;:]{3,200})",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\s+(?:ke|di|untuk|pada|kepada|agar|guna|saat|ketika|atau ke)\s", re.IGNORECASE)
MOST = 8
"""Things that one sentence lists at most; more are no list."""


@dataclass(frozen=True, kw_only=True)
class Catalogue:
    """What drafts may refer to: the roles, documents and references that the source has."""

    names: Names
    office: str = ""
    """A pattern for what the office is called."""
    documents: Sequence[Document] = ()
    references: Sequence[Reference] = ()


def catalogue_of(source: Source) -> Catalogue:
    called = {source.office.name, source.office.called}
    return Catalogue(
        names=Names(source.roles),
        office="(?:" + "|".join(map(re.escape, sorted(called, key=len, reverse=True))) + ")",
        documents=source.documents,
        references=source.references,
    )


def step(clause: Clause, catalogue: Catalogue, before: Subject | None) -> tuple[Fields, Subject]:
    """The step that ``clause`` tells of, and who acts in it; a chain keeps the subject before."""
    names = catalogue.names
    subject = names.subject(clause.text)
    passive = re.match(r"di\s?[a-z]{4,}", subject.rest, re.IGNORECASE)
    if clause.chained and before and not (subject.roles or subject.words or passive):
        subject = replace(before, rest=subject.rest)
    made: Fields = {"pelaku": _actors(subject)}
    if subject.words:
        made["pelaku_di_naskah"] = subject.words
    if subject.implied or (subject.addressed and subject.roles):
        made["tersirat"] = ["pelaku"]
    if clause.condition:
        made["bila"] = clause.condition
    made["tindakan"] = _sentence(subject.rest)
    made |= _parties(clause.text, names, subject.roles)
    made |= _things(clause.text, catalogue)
    if references := [
        item.id for item in catalogue.references if item.name.casefold() in clause.text.casefold()
    ]:
        made["rujukan"] = references
    return made, subject


def _actors(subject: Subject) -> Any:
    """Who acts; None (an empty field, which the checker tells of) where the text doesn't say."""
    if len(subject.roles) < 2:
        return subject.roles[0] if subject.roles else None
    return {"salah_satu": list(subject.roles)} if subject.either else list(subject.roles)


def _sentence(text: str) -> str:
    text = text.strip(" ,;:")
    text = text[:-1] if text.endswith(".") and not text.endswith("..") else text
    return text[:1].upper() + text[1:]


def _parties(text: str, names: Names, actors: Sequence[str]) -> Fields:
    """Whom the clause addresses, hands over to, or hears from."""
    made: Fields = {}
    if to := _named(_ESCALATES, text, names, actors):
        return {"eskalasi_ke": to}
    if to := _named(_HEARS, text, names, actors):
        return {"umpan_balik_dari": to} if actors else {}
    if to := _named(_ADDRESSES, text, names, actors):
        made["kepada"] = to
        asked = re.search(_ASKS_TO.replace("NAME", names.any_name), text, re.IGNORECASE)
        if asked:
            made["diminta_melakukan"] = _sentence(asked["what"])
    elif (found := _ASKS_FOR.search(text)) and (listed := _listed(found["what"])):
        made["meminta"] = listed
    return made


def _named(pattern: str, text: str, names: Names, actors: Sequence[str]) -> str:
    found = re.search(pattern.replace("NAME", names.any_name), text, re.IGNORECASE)
    role = names.id_of(found["to"]) if found else ""
    return "" if role in actors else role


def _things(text: str, catalogue: Catalogue) -> Fields:
    """Where the clause leads, and what is downloaded or brought there."""
    made: Fields = {}
    if re.search(_OFFICE.replace("OFFICE", catalogue.office or "(?!)"), text, re.IGNORECASE):
        made["saluran"] = "kantor"
    if (found := _DOWNLOADS.search(text)) and (listed := _listed(_GOES_ON.split(found["what"])[0])):
        made["unduh"] = listed
    if (found := _BRINGS.search(text)) and (listed := _listed(_GOES_ON.split(found["what"])[0])):
        made["bawa"] = [thing(item, catalogue.documents) for item in listed]
    return made


def _listed(text: str) -> list[str]:
    """The items of "a, b, dan c" or "a dan b"; none where that isn't a short list of things."""
    text = text.strip(" .,;:")
    if re.search(r"\basli\w*\s+dan\s", text, re.IGNORECASE):
        items = re.split(r"\s*,\s*(?:dan\s+|serta\s+)?", text)
    else:
        items = re.split(r"\s*,\s*(?:dan\s+|serta\s+)?|\s+(?:dan|serta)\s+", text)
    items = [item for item in items if item]
    vague = re.compile(r"(?:berikut|sebagai|tersebut|seperti|antara lain|berupa)\b", re.IGNORECASE)
    sound = all(2 < len(item) <= 80 and not vague.search(item) for item in items)
    return list(dict.fromkeys(items)) if sound and len(items) <= MOST else []
