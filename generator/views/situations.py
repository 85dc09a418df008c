"""Situations and conditions away from the place where the author wrote them."""

import re

from generator.model.walk import Situation, Turning

# fmt: off
CONJUNCTIONS = (
    "jika", "apabila", "bila", "kalau", "ketika", "saat", "setelah", "sesudah", "sebelum", "selama",
    "untuk", "bagi", "selain", "kecuali", "hanya", "khusus", "atau", "lewat", "dalam", "pada", "melalui",
    "dengan", "tanpa", "via", "sejak", "seandainya", "sebagai", "secara", "dari", "di", "ke", "karena",
    "setiap", "tiap", "hingga", "sampai",
)
# fmt: on
"""Words with which an author's condition leads into a sentence by itself."""


_FAILED = re.compile(
    # "masih", then "gagal", or that something hasn't worked; before it, what: "langkah di atas", "cara ini"
    r"(?:(?:langkah|cara|hal|ini|itu|di|atas|sebelumnya|tersebut|masih|tetap|juga|saja) )*"
    r"(?:gagal|(?:belum|tidak|tak)(?: juga)? (?:berhasil|bisa|dapat|teratasi|selesai|berubah))"
    r"(?: (?:juga|lagi))?"
)


def only_failed(condition: str) -> bool:
    """Whether a condition says no more than that what comes before it hasn't helped."""
    first, _, rest = condition.lower().rstrip(".,").partition(" ")
    return bool(_FAILED.fullmatch(rest if first in CONJUNCTIONS else condition.lower()))


def leads(condition: str) -> bool:
    """Whether a condition leads into a sentence by itself."""
    return condition.split()[0].lower() in CONJUNCTIONS


def apart(side: Situation) -> str:
    """One situation away from its fork: a bare answer with its question, an other side with the one side."""
    if side.kind is Turning.CONDITION and side.title not in ("", side.label):
        return f"selain keadaan “{side.title}”"
    if side.kind is Turning.QUESTION and not leads(side.label):
        return f"“{side.title}” dijawab “{side.label}”"
    return side.label
