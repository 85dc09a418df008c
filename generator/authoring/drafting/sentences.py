"""Texts cut into the sentences and clauses in which one thing happens each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.authoring.drafting.subjects import VERB, Names

_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"“(])")
_ABBREVIATED = re.compile(r"\b(?:Rp|No|Kab|Prov|Kec|Jl|dll|dst|sbb|PT|CV|a\.n|u\.p|s\.d|Bpk|Sdr|[A-Z])\.$")

IMPERATIVE = (
    r"(?:klik|tekan|pilih|masuk|buka|isi|unggah|unduh|cek|pastikan|hubungi|login|log-in|catat|simpan|datang(?:lah|i)?"
    r"|bawa(?:lah)?|siapkan|ajukan|kirim(?:kan)?|lakukan|gunakan|masukkan|ketik(?:kan)?|tunggu|periksa|lengkapi"
    r"|download|upload|cetak|ikuti|scan|akses|daftar(?:kan)?|tanya(?:kan|i)?|minta|serahkan|tunjukkan|lampirkan"
    r"|laporkan|lapor|salin|centang|setujui|update|restart|kunjungi|cari|baca|ambil|tandatangani|perbarui|ulangi"
    r"|coba|verifikasi|konfirmasi|sampaikan|teruskan|eskalasi(?:kan)?|di\s?eskalasi(?:kan)?|diteruskan)"
)
"""Verbs with which people are told what to do."""
ACTIVE = re.compile(rf"(?:{IMPERATIVE}|{VERB})\b", re.IGNORECASE)
TOLD = re.compile(
    r"(?:(?:dan|lalu|kemudian|selanjutnya|sila(?:h)?kan|mohon|untuk|cukup|terlebih dahulu)\b[\s,]*)*"
    rf"{IMPERATIVE}\b",
    re.IGNORECASE,
)
"""How a sentence begins that tells somebody to do something."""

_CHAIN = r"(?:selanjutnya|kemudian|lalu|setelah itu|sesudah itu)"
_FIRST = re.compile(rf"(?:pertama(?:-tama)?|mula-mula|{_CHAIN}|terakhir),?\s+(?=\w)", re.IGNORECASE)
"""Words that only say which comes after which; that is said by the order of the steps."""
_READER = r"(?:sila(?:h)?kan|anda|saudara|bapa?k/ibu|ibu/bapa?k)"
_CONDITION = re.compile(r"(?:apabila|jika|bila|jikalau|kalau|dalam hal|untuk)\b", re.IGNORECASE)
_RUN_ON = re.compile(
    rf"\s+(?=(?:untuk|terkait|jika|apabila|bila|kalau)\s[^,.;]{{3,60}},\s*{_READER}\b)", re.IGNORECASE
)
"""A new sentence that nobody separated: … user ID untuk lupa password, Anda bisa …"""
_OTHERWISE = re.compile(rf",?\s+atau\s+(?=(?:{_READER})\s+(?:bisa|dapat|juga|boleh|datang)\b)", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Clause:
    """One thing that happens, or that is said."""

    text: str
    """Without its condition."""
    condition: str = ""
    chained: bool = False
    """Whether it goes on with the clause before it: … kemudian …"""
    other_way: bool = False
    """Whether it is another way to the same: … atau Anda bisa …"""


def sentences(text: str) -> list[str]:
    """The sentences of ``text``; a point behind an abbreviation ends none."""
    made: list[str] = []
    for piece in _END.split(text):
        if made and _ABBREVIATED.search(made[-1]):
            made[-1] += f" {piece}"
        else:
            made.append(piece)
    return [piece for sentence in made for piece in _RUN_ON.split(sentence) if piece.strip()]


def clauses(sentence: str, names: Names) -> Iterator[Clause]:
    """What happens in ``sentence``, in its order."""
    for way, part in enumerate(_OTHERWISE.split(sentence)):
        condition, rest = split_condition(
            _FIRST.sub("", part.strip(), count=1) if _FIRST.match(part.strip()) else part.strip(), names
        )
        for index, piece in enumerate(_links(rest, names)):
            if text := piece.strip(" ,;"):
                yield Clause(
                    text=text,
                    condition="" if index else condition,
                    chained=bool(index),
                    other_way=bool(way) and not index,
                )
            elif condition and not index:
                yield Clause(text="", condition=condition)


def _links(text: str, names: Names) -> list[str]:
    """The links of a chain: before another role, or before what is to be done."""
    acts = rf"(?=(?:{names.any_name}|{_READER}|{ACTIVE.pattern}))"
    return re.split(rf"(?:,|\s+dan)?(?:\s+untuk)?\s+{_CHAIN}\b,?\s+{acts}", text, flags=re.IGNORECASE)


def split_condition(text: str, names: Names) -> tuple[str, str]:
    """The condition with which ``text`` begins, and the rest; all of it where nothing follows."""
    if not _CONDITION.match(text):
        return "", text
    comma = _outside_brackets(text, ",")
    if text.lower().startswith("untuk"):  # a purpose, unless somebody is addressed behind it
        if comma > 0 and re.match(rf"\s*{_READER}\b", text[comma + 1 :], re.IGNORECASE):
            return text[:comma].strip(), text[comma + 1 :].strip()
        return "", text
    ends = [comma] if comma > 0 else []
    for found in re.finditer(
        rf"\s+(?=maka\b|{_READER}\b)", text[: comma if comma > 0 else None], re.IGNORECASE
    ):
        if found.start() > 8 and not re.match(
            r"\s+(?:anda|saudara)\b", found.string[found.start() :], re.IGNORECASE
        ):
            ends.append(found.start())
    for found in re.finditer(rf"\s+(?={names.any_name})", text, re.IGNORECASE):
        # "Apabila masih belum berhasil Admin …"; the condition's own subject stands right behind "apabila".
        if len(text[: found.start()].split()) > 2 and names.starts(text[found.end() :]):
            ends.append(found.start())
            break
    if not ends:
        return text.strip(" ,:."), ""
    end = min(ends)
    return text[:end].strip(), re.sub(r"^[\s,]*(?:maka\s+)?", "", text[end:]).strip()


def _outside_brackets(text: str, sought: str) -> int:
    depth = 0
    for index, character in enumerate(text):
        depth += (character in "([") - (character in ")]")
        if character == sought and depth <= 0:
            return index
    return -1
