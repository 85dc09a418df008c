"""Nobody may be asked for a password, PIN, OTP or token.

A text asks for a secret where the secret itself is the thing asked for: "password", "user ID dan
password", "kirimkan OTP". It doesn't where the secret only describes the thing: "surat permohonan
lupa password", "screenshot halaman password", nor where the owner of a password uses it.
"""

import re
from collections.abc import Iterator

from generator.authoring.checks.data import Data, Located
from generator.model.base import Reply
from generator.model.catalogue import Document, RoleKind
from generator.model.entry import Entry
from generator.model.procedure import Act, Question, Step
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
    r"|(?:me)?lampirkan|(?:t|men)unjukkan|(?:mem)?perlihatkan|(?:me)?lengkapi|(?:s|meny)ertakan|(?:men)?cantumkan"
    r"|kasih(?:kan)?|(?:t|men)eruskan|share|forward)(?:lah)?\b",
    re.IGNORECASE,
)
_ASK = re.compile(
    r"\b(?:(?:me|di)?minta(?:kan|i)?|(?:di)?tanya(?:kan|i)?|menanya(?:kan|i)|(?:men)?catat)(?:lah)?\b",
    re.IGNORECASE,
)
_WHICH = re.compile(r"^\s*(?:apa|apakah|berapa|berapakah|sebutkan|mana)\b", re.IGNORECASE)
_HINT = (
    "hapus permintaan ini: password, PIN, OTP, dan token tidak boleh diberikan kepada siapa pun. "
    "Bila yang dimaksud nama tombol atau menu, apit dengan tanda kutip."
)


def requested_secrets(data: Data, entry: Located[Entry]) -> Iterator[Problem]:
    """Every text of an entry in which somebody is asked for a secret."""
    served = {role.record.id for role in data.roles if role.record.kind is RoleKind.SERVED}
    for loc, key, text, secret in _found(entry, served):
        message = f"{quoted(text)} meminta rahasia ({secret})"
        yield entry.problem("meminta-rahasia", message, _HINT, (*loc, key), word=secret)


def secret_documents(data: Data) -> Iterator[Problem]:
    """Documents that are a secret."""
    for document in data.documents:
        if isinstance(document.record, Document) and (secret := named(document.record.name)):
            message = f"{quoted(document.record.name)} meminta rahasia ({secret})"
            yield document.problem("meminta-rahasia", message, _HINT, ("nama",), word=secret)


def _found(entry: Located[Entry], served: set[str]) -> Iterator[tuple[Loc, str, str, str]]:
    """Place, key and text of each request, and the secret it names."""
    asked = {"meminta", "sertakan"}
    for loc, record in entry.inside:
        texts: list[tuple[str, str | None, str | None]] = []
        if isinstance(record, ThingRecord) and record.name and len(loc) > 1 and loc[-2] in asked:
            texts = [("nama", record.name, named(record.name))]
        elif isinstance(record, ThingRecord) and record.label:
            texts = [("sebutan", record.label, named(record.label))]
        elif isinstance(record, Reply):
            texts = [(key, text, given(text)) for key, text in _reply(record)]
        elif isinstance(record, Act):
            texts = _act(record, served.issuperset(record.actors.ids))
        for key, text, secret in texts:
            if text and secret:
                yield loc, key, text, secret


def _reply(reply: Reply) -> list[tuple[str, str]]:
    return [(key, text) for key, text in (("pembuka", reply.opening), ("penutup", reply.closing)) if text]


def _act(act: Act, by_served: bool) -> list[tuple[str, str | None, str | None]]:
    """The texts of a step: who is served may use a secret but not give it; others may not ask for it."""
    action = act.action if isinstance(act, Step | Question) else None
    look = given if by_served else asked_for
    texts = [("tindakan", action, look(action) if action else None)]
    if isinstance(act, Question):
        texts.append(("tanya", act.question, questioned(act.question)))
    if act.asks_to:
        texts.append(("diminta_melakukan", act.asks_to, given(act.asks_to) or named(act.asks_to)))
    return texts


def named(text: str) -> str | None:
    """The secret that ``text``, the name of a thing, is or lists."""
    for part in _BETWEEN.split(_QUOTES.sub(" ", text)):
        if found := _SECRET.match(part.strip()):
            return found["secret"]
    return None


def given(text: str) -> str | None:
    """The secret that ``text`` tells somebody to give away."""
    return _object(_GIVE, text) or _object(_ASK, text)


def asked_for(text: str) -> str | None:
    """The secret that somebody is asked for, where ``text`` tells what the asker does."""
    return _object(_ASK, text)


def questioned(text: str) -> str | None:
    """The secret that the question ``text`` asks for."""
    if (which := _WHICH.match(text)) and (secret := named(text[which.end() :])):
        return secret
    return given(text)


def _object(verb: re.Pattern[str], text: str) -> str | None:
    """The secret among the objects of ``verb`` in ``text``, unless the verb is denied."""
    plain = _QUOTES.sub(lambda quote: " " * len(quote[0]), text)
    for found in verb.finditer(plain):
        if _NEGATION.search(plain[: found.start()]):
            continue
        rest = plain[found.end() :]
        leading = _LEADING.match(rest)
        rest = rest[leading.end() :] if leading else rest
        inner = verb.match(rest) or _GIVE.match(rest)
        rest = rest[inner.end() :] if inner else rest
        end = _CLAUSE_END.search(rest)
        if secret := named(rest[: end.start()] if end else rest):
            return secret
    return None
