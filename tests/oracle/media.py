"""Everything that is derived from one raw entry, as text, and the entry with any one thing left out."""

import copy
import re
from collections.abc import Iterator
from typing import Any

from generator.phrases.claims import lead_line
from generator.phrases.office import version
from generator.phrases.sheet import sheet_of
from generator.search.index import fields
from generator.texts.reply import reply_text
from generator.texts.sheet import sheet_text
from generator.views.claims import lead_of
from generator.views.flow import whole
from generator.views.lookup import Lookup, Party
from generator.views.pages import role_answer
from generator.views.replies import replies_of
from generator.views.visits import visit_of
from tests.views.small_office import WITH_PAGES, Raw, lookup_of

_WORD = re.compile(r"[^\W\d_]+\d*")
_OWN_WORD = re.compile(r"[a-z]+\d+")


def texts_of(raw: Raw) -> dict[str, str]:
    """Leads, replies, the sheet and the texts that the search shows, by what they are."""
    lookup = lookup_of(raw)
    found = {f"lead for {name}": text for name, text in leads_of(lookup).items()}
    entry, nodes = lookup.entries["a"], whole("a", lookup)
    found["replies"] = "\n".join(map(reply_text, replies_of(entry, nodes, lookup)))
    visit = visit_of("a", lookup)
    sheet = sheet_of(visit, lookup) if visit else None
    found["sheet"] = sheet_text(sheet, "", None).replace(version(sheet.version), "") if sheet else ""
    filed = next(filed for filed in lookup.source.entries if filed.entry.id == "a")
    found["search"] = "\n".join(f"{each.label} {each.text}" for each in fields(filed, lookup))
    return found


def leads_of(lookup: Lookup) -> dict[str, str]:
    """The lead for whoever asks, and for each role with a page."""
    entry, nodes = lookup.entries["a"], whole("a", lookup)
    found = {"all": lead_line(lead_of(entry, nodes, lookup))}
    for role in WITH_PAGES:
        found[role.id] = lead_line(role_answer(role, entry, nodes, lookup).lead, role)
    return found


def transfers_of(raw: Raw) -> set[tuple[str, ...]]:
    """How each role's view ties its steps, and others' that concern it: who, how, which step, with whom."""
    lookup = lookup_of(raw)
    entry, nodes = lookup.entries["a"], whole("a", lookup)
    found: set[tuple[str, ...]] = set()
    for role in WITH_PAGES:
        view = role_answer(role, entry, nodes, lookup).view
        found |= {(role.id, "asked", step.act.text) for step in view.asked}
        for mention in view.mentions:
            parties = ids(mention.step.actors)
            found |= {(role.id, concern, mention.step.act.text, parties) for concern in mention.concerns}
        for step in view.own:
            edges = (
                ("escalates", step.escalates_to),
                ("reported by", step.feedback_from),
                ("delivers" if step.delivers else "asks", step.to),
            )
            found |= {(role.id, name, step.act.text, ids(who)) for name, who in edges if who}
    return found


def ids(who: Party) -> str:
    return "/".join(role.id for role in who.roles)


def words_in(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}


def own_words(words: set[str]) -> set[str]:
    """Those of ``words`` that are the generator's, not the data's."""
    return {word for word in words if not _OWN_WORD.fullmatch(word)}


# fmt: off
SAID = frozenset((
    "akibat", "asli", "balasan", "bawa", "biaya", "bila_lewat", "butir", "catatan", "diminta_melakukan",
    "eskalasi_ke", "gambar", "hasil", "jawaban_singkat", "jenis", "kepada", "keterangan", "kode", "kontak",
    "lampiran", "lihat", "meminta", "memuat", "pembuka", "penutup", "rujukan", "salinan", "saluran",
    "sejak", "sertakan", "tautan", "umpan_balik_dari", "unduh", "uraian", "waktu",
))
# fmt: on
"""Keys that add something: all but the structure of an entry and what weakens other things (conditions,
audiences, wishes, interpretations, that a list goes on)."""


PARTIES = frozenset(("kepada", "eskalasi_ke", "umpan_balik_dari"))
"""Keys of which the parts mean something else than the whole."""


def without_one(raw: Raw) -> Iterator[tuple[str, Raw]]:
    """``raw`` without each optional key and each item of a list, one at a time, with what is left out."""
    for path in _paths(raw):
        smaller = copy.deepcopy(raw)
        holder: Any = smaller
        for step in path[:-1]:
            holder = holder[step]
        del holder[path[-1]]
        yield "/".join(map(str, path)), smaller


def _paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from [(*path, key)] if key in SAID else []
            yield from _paths(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from [(*path, index)] if len(value) > 1 and path[-1] in SAID - PARTIES else []
            yield from _paths(inner, (*path, index))
