"""What a question itself says: its short title, its address, and the messages that it quotes."""

import re
from collections.abc import Collection

LONGEST_TITLE = 80
LONGEST_ID = 60

_QUOTED = re.compile(r"[\"“”]\s*([^\"“”]{2,200}?)\s*[\"“”]")
_MESSAGE_BEFORE = re.compile(
    r"\b(?:pesan|error|galat|peringatan|notif(?:ikasi)?|kode|muncul|tampil(?:an)?|tertulis)\b", re.IGNORECASE
)
_FEATURE_BEFORE = re.compile(
    r"\b(?:fitur|menu|tombol|halaman|kolom|kotak|tab|link|tautan|pilih|klik)\s*$", re.IGNORECASE
)
_PATTERN = re.compile(r"[0-9]*[xX]{2,}[0-9]*")
_HOW = re.compile(
    r"^(?:bagaimana(?:kah)?\s+)?cara(?:nya)?\s+(?=\w)|^bagaimana(?:kah)?\s+(?!(?:jika|bila|kalau|apabila)\b)(?=\w)"
    r"|^apa saja\s+|^apa(?:kah)?\s+(?=syarat)",
    re.IGNORECASE,
)
_EMPTY = re.compile(
    r"\b(?:dan|atau|yang|di|ke|dari|dengan|untuk|pada|karena|agar|oleh|setelah|jika|bila|berupa|misal|saat)$",
    re.IGNORECASE,
)


def asked(text: str) -> str:
    """The question as a sentence: no blanks before its marks, a capital at its beginning."""
    text = re.sub(r"\s+([?.!,:;])", r"\1", text.strip())
    return text[:1].upper() + text[1:]


def messages(question: str) -> list[str | dict[str, str]]:
    """The messages that the question quotes, as they show on a screen; a name of a menu is none."""
    found: dict[str, None] = {}
    for quote in _QUOTED.finditer(question):
        before = question[max(0, quote.start() - 60) : quote.start()]
        if _MESSAGE_BEFORE.search(before) and not _FEATURE_BEFORE.search(before.rstrip(" :")):
            found[quote[1].strip()] = None
    return [{"teks": text, "pola": "ya"} if _PATTERN.fullmatch(text) else text for text in found]


def title(question: str) -> str:
    """The question as a title that fits a phone: without "Bagaimana cara", cut where a clause ends."""
    text = _HOW.sub("", question).rstrip(" ?.")
    if len(text) > LONGEST_TITLE:
        text = _shortened(text)
    return text[:1].upper() + text[1:] or question[:LONGEST_TITLE]


def _shortened(text: str) -> str:
    ends = [found.start() for found in re.finditer(r"[.;,(]\s|\s[(]", text[: LONGEST_TITLE + 1])]
    if ends and ends[-1] >= 30:
        return text[: ends[-1]].rstrip(" ,;(")
    cut = text[: LONGEST_TITLE + 1].rsplit(" ", 1)[0] if " " in text[:LONGEST_TITLE] else text[:LONGEST_TITLE]
    while _EMPTY.search(cut):
        cut = cut.rsplit(" ", 1)[0]
    if (
        (quotes := re.findall('["“”]', cut))
        and len(quotes) % 2
        and (before := cut[: cut.rindex(quotes[-1])]).strip()
    ):
        cut = before
    return cut.rstrip(" ,;:(")


def slug(text: str, taken: Collection[str]) -> str:
    """An id that nobody has yet, from the words of ``text``."""
    words = re.findall(r"[a-z0-9]+", text.lower())
    made = ""
    for word in words:
        if len(made) + len(word) + 1 > LONGEST_ID:
            break
        made = f"{made}-{word}" if made else word
    made = made or (words[0][:LONGEST_ID] if words else "pertanyaan")
    if made not in taken:
        return made
    return next(f"{made}-{number}" for number in range(2, len(taken) + 3) if f"{made}-{number}" not in taken)
