"""Nobody may be asked for a password, PIN, OTP or token.

A text asks for a secret where the secret itself is the thing asked for: "password", "user ID dan
password", "kirimkan OTP". It doesn't where the secret only describes the thing: "surat permohonan
lupa password", "screenshot halaman password", nor where the owner of a password uses it.
"""

import re
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
_BETWEEN = re.compile(r"\s*(?:[,/&+;]|\b(?:dan|atau|serta|beserta|juga|berikut)\b)\s*", re.IGNORECASE)
_QUOTES = re.compile(r"\"[^\"]*\"|“[^”]*”|‘[^’]*’|(?<!\w)'[^']*'(?!\w)")
_CLAUSE_END = re.compile(
    r"[.:?!]|\b(?:ke|kepada|melalui|lewat|via|untuk|pada|di|dengan|jika|bila|apabila|agar|supaya|oleh|dari)\b",
    re.IGNORECASE,
)
_NEGATION = re.compile(
    r"\b(?:jangan(?:lah)?|tidak|tanpa|dilarang|larang|bukan)(?:\s+(?:pernah|perlu|boleh|usah|akan))?\s*$",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^(?:\s+(?:kepada|ke|dari|pada))?(?:\s+(?:penyedia|pengguna|user|pemohon|pelapor|pelaku\s+usaha|anda))?"
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
_RENEWAL = re.compile(r"\b(?:me)?minta\b[^.;]*\bbaru\b", re.IGNORECASE)
"""Asking for a new secret instead of one that is lost."""
_WHICH = re.compile(r"^\s*(?:apa|apakah|berapa|berapakah|sebutkan|mana)\b", re.IGNORECASE)
REACH = 200
"""Letters before and after a verb in which its denial and its object stand: sentences are shorter."""

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
    return _object(_GIVE, text) or (None if _RENEWAL.search(text) else _object(_ASK, text))


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
    for found in verb.finditer(plain):
        if _NEGATION.search(plain[max(0, found.start() - REACH) : found.start()]):
            continue
        rest = plain[found.end() : found.end() + REACH]
        leading = _LEADING.match(rest)
        rest = rest[leading.end() :] if leading else rest
        inner = verb.match(rest) or _GIVE.match(rest)
        rest = rest[inner.end() :] if inner else rest
        end = _CLAUSE_END.search(rest)
        if secret := named(rest[: end.start()] if end else rest):
            return secret
    return None
