"""Who a sentence says acts: roles by the names that the source itself gives them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.model.catalogue import Role, RoleKind

_NOUNS = (
    "menu|media|meja|metode|mesin|merek|menteri|member|mei|melalui|menurut|mengenai|berkas|berita|berikut"
    "|bersama|bersangkutan|berupa|berdasarkan|beranda|besar|beberapa"
)
VERB = (
    rf"(?!(?:{_NOUNS})\b)(?:me[a-z-]{{3,}}|ber[a-z]{{3,}}|login|klik|masuk|datang|mohon|diminta|diharapkan"
    "|diwajibkan|disarankan|dimohon)"
)
_HELPS = (
    "akan|dapat|bisa|harus|wajib|perlu|telah|sudah|belum|tidak|silakan|silahkan|cukup|terlebih dahulu|juga"
)
_ACTS = re.compile(rf"\s*(?:[\w()/]+\s+){{0,2}}?(?:{_HELPS}|yang|{VERB})\b", re.IGNORECASE)
_SMALL = (
    "di|ke|dari|pada|untuk|yang|dan|atau|dengan|oleh|jika|apabila|bila|agar|karena|setelah|ini|itu"
    "|anda|saudara"
)
_AFTER = r"(?:setelah|sesudah|sebelum)\b(?: [\w/-]+){0,4}?,?\s+"
"""When somebody acts: Setelah langkah tersebut …"""
_NOBODY = (
    "cara|syarat|langkah|proses|tata|saat|ketika|sebelum|sesudah|selama|dalam|guna|tanpa|bagi|klik|pilih|hal"
)
"""What else stands before a verb: Cara mengurus …, Sebelum mengisi …"""
_UNKNOWN = re.compile(
    rf"(?!(?i:{_SMALL}|{_HELPS}|{_NOBODY}|{VERB})\b)(?P<who>[A-Z][\w./-]*(?:\s+(?!(?:{_SMALL}|{_HELPS})\b)(?!{VERB}\b)[\w./-]+){{0,2}})"
    rf"\s+(?=(?:(?:{_HELPS})\s+){{0,2}}(?!(?:{_NOUNS})\b)me[a-z-]{{4,}}\b)"
)
"""Some words that aren't a role's name before an active verb: Petugas loket memeriksa …"""
_READER = re.compile(
    r"\b(?:sila(?:h)?kan(?:lah)?|mohon|anda|saudara(?:/i)?|bapa?k\s*/\s*ibu|ibu\s*/\s*bapa?k|bapak|ibu)\b",
    re.IGNORECASE,
)
_POLITE = re.compile(
    r"^(?:(?:maka|mohon|sila(?:h)?kan|anda|saudara(?:/i)?|bapa?k\s*/\s*ibu|ibu\s*/\s*bapa?k)\b[\s,]*)+",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True)
class Subject:
    """Who acts in a sentence, as far as it says so, and the rest of it."""

    roles: tuple[str, ...] = ()
    either: bool = False
    """Whether one of the roles is enough."""
    words: str = ""
    """What the sentence calls whoever acts, where that is no role's full name."""
    implied: bool = False
    """Whether the role is read into those words."""
    addressed: bool = False
    """Whether the sentence speaks to its reader."""
    rest: str


class Names:
    """The roles of one office by all their names."""

    def __init__(self, roles: Sequence[Role]) -> None:
        self._roles = roles
        self._ids = {
            " ".join(name.casefold().split()): role.id
            for role in reversed(roles)
            for name in (*role.other_names, role.name)
        }

    @cached_property
    def any_name(self) -> str:
        """A pattern for each of the names, the longest first; it matches nothing if there are none."""
        ordered = sorted(self._ids, key=len, reverse=True)
        return "(?:" + "|".join(rf"{_spaced(name)}(?!\w)" for name in ordered) + ")" if ordered else "(?!)"

    @cached_property
    def _several(self) -> re.Pattern[str]:
        joint = r"\s*(?:,|/|&|\bdan\b|\batau\b|,\s*dan\b|,\s*atau\b)\s*"
        return re.compile(rf"{self.any_name}(?:{joint}{self.any_name})*", re.IGNORECASE)

    def id_of(self, name: str) -> str:
        return self._ids[" ".join(name.casefold().split())]

    def ids_in(self, text: str) -> tuple[str, ...]:
        """The roles that ``text`` names, in its order."""
        found = re.findall(rf"(?<!\w){self.any_name}", text, re.IGNORECASE)
        return tuple(dict.fromkeys(map(self.id_of, found)))

    def without(self, text: str) -> str:
        """``text`` without the roles that it names."""
        return re.sub(rf"(?<!\w){self.any_name}", " ", text, flags=re.IGNORECASE)

    def starts(self, text: str) -> bool:
        """Whether ``text`` begins with roles that act."""
        found = self._several.match(text)
        return bool(found and _ACTS.match(text, found.end()))

    def subject(self, text: str) -> Subject:
        """Who acts in ``text``, a sentence without its condition."""
        bare = _POLITE.sub("", text)
        found = self._several.match(bare)
        if found and _ACTS.match(bare, found.end()):
            rest = bare[found.end() :].strip()
            # "Penyedia yang berminat harus …" says which of them: then the words stay together.
            at_once = re.match(rf"(?!yang\b)(?:{_HELPS}|{VERB})\b", rest, re.IGNORECASE)
            either = bool(re.search(r"\batau\b|/", found[0]))
            return Subject(roles=self.ids_in(found[0]), either=either, rest=rest if at_once else bare)
        if (after := re.match(f"{_AFTER}(?={self.any_name})", bare, re.IGNORECASE)) and self.starts(
            bare[after.end() :]
        ):
            found = self._several.match(bare, after.end())
            return Subject(roles=self.ids_in(found[0] if found else ""), rest=bare)
        unknown = _UNKNOWN.match(text)
        if unknown and not _READER.search(unknown["who"]):
            return self._unknown(unknown["who"], text[unknown.end() :])
        if _READER.search(text[:80]):
            served = [role.id for role in self._roles if role.kind is RoleKind.SERVED]
            return Subject(roles=tuple(served) if len(served) == 1 else (), addressed=True, rest=bare or text)
        return Subject(rest=bare or text)

    def _unknown(self, words: str, rest: str) -> Subject:
        """A name cut short is read as the one member of the staff whose name begins so."""
        start = words.casefold().split()
        meant = {
            role.id
            for role in self._roles
            if role.kind is RoleKind.STAFF
            for name in (role.name, *role.other_names)
            if name.casefold().split()[: len(start)] == start
        }
        return (
            Subject(roles=tuple(meant), words=words, implied=True, rest=rest)
            if len(meant) == 1
            else Subject(words=words, rest=rest)
        )


def _spaced(name: str) -> str:
    return r"\s+".join(map(re.escape, name.split()))
