"""Nobody may be asked for a password, PIN, OTP or token.

A text asks for a secret where the secret itself is the thing asked for: "password", "user ID dan
password", "kirimkan OTP". It doesn't where the secret only describes the thing: "surat permohonan
lupa password", "screenshot halaman password", nor where the owner of a password uses it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator

from generator.authoring.checks.data import Data, Located
from generator.model.base import Record
from generator.model.catalogue import RoleKind
from generator.model.entry import Entry
from generator.model.procedure import Act, Question, Step
from generator.model.said import PointRecord, Reply, StatementRecord
from generator.model.things import ThingRecord
from generator.problems.problem import Problem
from generator.problems.wording import quoted
from generator.source.load import Loc

_WORDS = (
    r"(?:password|passwd|pasword|passphrase|kata\s*sandi|sandi|pin|otp|token"
    r"|kode\s+(?:verifikasi|rahasia|akses))"
)
_SECRET = re.compile(
    r"(?:(?:nomor|kode|isi|data|informasi)\s+)*(?P<secret>" + _WORDS + r")(?:nya|mu|ku)?\b"
    # A message about a password, or what became of it, isn't the password.
    r"(?!(?:\s+(?:anda|user|akun|penyedia|baru))*\s+(?:salah|keliru|tidak|belum|sudah|telah|gagal|hilang|error))"
    r"(?!\s+(?:listrik|lokasi))",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[,/&+;]|\b(?:dan|atau|serta|beserta|juga|berikut)\b", re.IGNORECASE)
_QUOTES = re.compile(r"\"[^\"]*\"|“[^“”]*”|‘[^‘’]*’|(?<!\w)'[^']*'(?!\w)")
_CLAUSE_END = re.compile(
    r"[.:?!]|\b(?:ke|kepada|melalui|lewat|via|untuk|pada|di|dengan|jika|bila|apabila|agar|supaya|oleh|dari)\b",
    re.IGNORECASE,
)
_EDGE = re.compile(rf"{_CLAUSE_END.pattern}|(?P<between>{_BETWEEN.pattern})", re.IGNORECASE)
"""Where one thing of a list ends: before the next, or with the clause."""
_NEGATION = re.compile(
    r"\b(?:jangan(?:lah)?|tidak|tanpa|dilarang|larang|bukan)(?:\s+(?:pernah|perlu|boleh|usah|akan))?\s*$",
    re.IGNORECASE,
)
_NEAR = 200
"""Characters before a verb in which it may be denied."""
_LEADING = re.compile(
    r"(?:\s+(?:kepada|ke|dari|pada))?(?:\s+(?:penyedia|pengguna|user|pemohon|pelapor|pelaku\s+usaha|anda))?"
    r"(?:\s+(?:untuk|agar|supaya|dengan))?\s*",
    re.IGNORECASE,
)
"""What may stand between a verb and its object: the person, and the word that leads to a second verb."""

_GIVE = re.compile(
    r"\b(?:(?:meng|ng)?kirim(?:kan|i)?|mengirim(?:kan|i)?|(?:mem)?beri\s*tahu(?:kan)?|(?:mem)?beri(?:kan)?"
    r"|(?:se|menye)but(?:kan)?|(?:s|meny)ampaikan|(?:s|meny)erahkan|(?:mem)?bagikan|(?:meng)?informasikan|infokan"
    r"|(?:me)?lampirkan|(?:t|men)unjukkan|(?:mem)?perlihatkan|(?:s|meny)ertakan"
    r"|kasih(?:kan)?|(?:t|men)eruskan|share|forward)(?:lah)?\b",
    re.IGNORECASE,
)
_ASK = re.compile(
    r"\b(?:(?:me|di)?minta(?:kan|i)?|(?:di)?tanya(?:kan|i)?|menanya(?:kan|i))(?:lah)?\b",
    re.IGNORECASE,
)
_NOTE = re.compile(r"\b(?:men)?catat(?:lah)?\b", re.IGNORECASE)
"""What the owner of a secret may do with it, and nobody else."""
_FILL = re.compile(r"\b(?:(?:me)?lengkapi|(?:men)?cantumkan)(?:lah)?\b", re.IGNORECASE)
"""What the owner does with a form, and what others are told to do with a message."""
_REQUEST = re.compile(r"\b(?:me)?minta\b", re.IGNORECASE)
_NEW = re.compile(r"\bbaru\b", re.IGNORECASE)
_WHICH = re.compile(r"^\s*(?:apa|apakah|berapa|berapakah|sebutkan|mana)\b", re.IGNORECASE)
_HINT = (
    "hapus permintaan ini: password, PIN, OTP, dan token tidak boleh diberikan kepada siapa pun. "
    "Bila naskah memang memintanya, catat di tinjauan: alasan, agar kantor dapat memperbaiki jawabannya. "
    "Bila yang dimaksud nama tombol atau menu, apit dengan tanda kutip."
)


def requested_secrets(data: Data, entry: Located[Entry]) -> Iterator[Problem]:
    """Every text of an entry in which somebody is asked for a secret."""
    kinds = {role.record.id: role.record.kind for role in data.roles}
    for loc, key, text, secret in _found(entry, kinds):
        message = f"{quoted(text)} meminta rahasia ({secret})"
        yield entry.problem("meminta-rahasia", message, _HINT, (*loc, key), word=secret)


def secret_documents(data: Data) -> Iterator[Problem]:
    """Documents that are a secret, or have to contain one."""
    for document in data.documents:
        names: list[tuple[Loc, str]] = [(("nama",), document.record.name)]
        names += [((*loc, "nama"), item.name) for loc, item in document.each(ThingRecord) if item.name]
        for loc, name in names:
            if secret := named(name):
                message = f"{quoted(name)} meminta rahasia ({secret})"
                yield document.problem("meminta-rahasia", message, _HINT, loc, word=secret)


_Look = Callable[[str], str | None]

_HANDED = frozenset(("meminta", "sertakan", "bawa", "memuat"))
"""Lists of what others get to see."""


def _found(entry: Located[Entry], kinds: dict[str, RoleKind]) -> Iterator[tuple[Loc, str, str, str]]:
    """Place, key and text of each request, and the secret it names."""
    acts = dict(entry.each(Act))
    for loc, record in entry.inside:
        nearest = next((loc[:end] for end in range(len(loc), 0, -1) if loc[:end] in acts), None)
        actors = {kinds.get(role) for role in acts[nearest].actors.ids} if nearest else set()
        for key, text, look in _texts(loc, record, actors):
            if text and (secret := look(text)):
                yield loc, key, text, secret


def _texts(loc: Loc, record: Record, actors: set[RoleKind | None]) -> Iterator[tuple[str, str | None, _Look]]:
    """The texts of ``record`` that may ask for a secret, each with its key and how to look at it."""
    by_system = actors == {RoleKind.SYSTEM}  # a screen that asks for a password is no person who does
    if isinstance(record, ThingRecord):
        if not by_system and _HANDED.intersection(map(str, loc)):
            yield "nama", record.name, named
        yield "sebutan", record.label, named
    elif isinstance(record, Reply):
        yield "pembuka", record.opening, told
        yield "penutup", record.closing, told
    elif isinstance(record, StatementRecord):
        yield "teks", record.text, _look(actors) if isinstance(record, PointRecord) else given
    elif isinstance(record, Entry):
        yield "jawaban_singkat", record.short_answer, given
    elif isinstance(record, Step | Question):
        yield "tindakan", record.action, _look(actors)
        yield "diminta_melakukan", record.asks_to, _demanded
        if isinstance(record, Question) and not by_system:
            yield "tanya", record.question, questioned


def _look(actors: set[RoleKind | None]) -> _Look:
    """Who is served may use a secret but not give it; a machine may ask its user; others may not ask."""
    if actors == {RoleKind.SYSTEM}:
        return _nothing
    return handed_over if actors == {RoleKind.SERVED} else asked_for


def _nothing(_: str) -> None:
    return None


def _demanded(text: str) -> str | None:
    return told(text) or named(text)


def named(text: str) -> str | None:
    """The secret that ``text``, the name of a thing, is or lists."""
    for part in _BETWEEN.split(_QUOTES.sub(" ", text)):
        if found := _SECRET.match(part.strip()):
            return found["secret"]
    return None


def given(text: str) -> str | None:
    """The secret that ``text`` tells somebody to give away."""
    return _object(_GIVE, text) or _object(_ASK, text)


def handed_over(text: str) -> str | None:
    """The secret that its owner gives away in ``text``; asking for a new one is no gift."""
    return _object(_GIVE, text) or (None if _is_renewal(text) else _object(_ASK, text))


def _is_renewal(text: str) -> bool:
    """Whether ``text`` asks for a new secret instead of one that is lost."""
    for clause in re.split(r"[.;]", text):
        if (request := _REQUEST.search(clause)) and _NEW.search(clause, request.end()):
            return True
    return False


def told(text: str) -> str | None:
    """The secret that ``text``, written to somebody, tells them to give away or to fill in."""
    return given(text) or _object(_FILL, text)


def asked_for(text: str) -> str | None:
    """The secret that somebody is asked for, where ``text`` tells what the asker does."""
    return _object(_ASK, text) or _object(_NOTE, text)


def questioned(text: str) -> str | None:
    """The secret that the question ``text`` asks for."""
    if (which := _WHICH.match(text)) and (secret := named(text[which.end() :])):
        return secret
    return given(text)


def _object(verb: re.Pattern[str], text: str) -> str | None:
    """The secret among the objects of ``verb`` in ``text``, unless the verb is denied."""
    plain = _QUOTES.sub(lambda quote: " " * len(quote[0]), text)
    parts: _Parts | None = None
    for found in verb.finditer(plain):
        if _NEGATION.search(plain, max(0, found.start() - _NEAR), found.start()):
            continue
        leading = _LEADING.match(plain, found.end())
        start = leading.end() if leading else found.end()
        inner = verb.match(plain, start) or _GIVE.match(plain, start)
        parts = parts or _Parts(plain)
        if secret := parts.secret_from(inner.end() if inner else start):
            return secret
    return None


class _Parts:
    """A text cut once into the things that it lists, however many verbs they are the objects of."""

    def __init__(self, plain: str) -> None:
        edges = [*_EDGE.finditer(plain)]
        self._plain = plain
        self._stops = [*(edge.start() for edge in edges), len(plain)]
        self._clause_ends = [*(edge.start() for edge in edges if not edge["between"]), len(plain)]
        starts = [0, *(edge.end() for edge in edges)]
        found = ((start, self._secret(start, stop)) for start, stop in zip(starts, self._stops, strict=True))
        self._secrets = [(start, secret) for start, secret in found if secret]

    def secret_from(self, start: int) -> str | None:
        """The first secret from ``start`` to the end of the clause."""
        if secret := self._secret(start, self._stops[bisect_left(self._stops, start)]):
            return secret
        end = self._clause_ends[bisect_left(self._clause_ends, start)]
        index = bisect_right(self._secrets, start, key=lambda found: found[0])
        later = self._secrets[index] if index < len(self._secrets) else None
        return later[1] if later and later[0] <= end else None

    def _secret(self, start: int, stop: int) -> str | None:
        found = _SECRET.match(self._plain[start:stop].strip())
        return found["secret"] if found else None
