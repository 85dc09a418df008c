"""What the office hasn't said yet, in words: for the report and for the preview's marks."""

from dataclasses import dataclass

from generator.phrases.sentences import one_line
from generator.views.addresses import field_of
from generator.views.missing import Gap, GapKind

SAID = {
    GapKind.PAPER: "Asli atau salinan belum disebut: {}",
    GapKind.ADDRESS: "Tautan belum diisi: {}",
    GapKind.OUTCOME: "Kelanjutan tidak disebut: {}",
    GapKind.LIST: "Daftar tidak dirinci seluruhnya (dan lain-lain)",
    GapKind.QUESTION: "Belum jelas: {}",
    GapKind.OFFICE: "Belum diisi kantor: {}",
    GapKind.FORM: "Bentuk surat (kop, meterai, cap, tanda tangan) belum disebut: {}",
    GapKind.REFERENCE: "Rujukan tanpa tautan: {}",
}
FILLED = {
    GapKind.REVIEW: "periksa jawabannya, lalu isi status: sesuai.",
    GapKind.PAPER: "isi ya atau tidak menurut ketentuan kantor.",
    GapKind.ADDRESS: "isi alamat https://… atau berkas/….",
    GapKind.OUTCOME: "tulis langkah-langkah sesudahnya.",
    GapKind.LIST: "ganti butir ini dengan butir-butir yang dimaksud.",
    GapKind.QUESTION: "tanyakan ke kantor, tulis jawabannya, lalu hapus butir ini.",
    GapKind.OFFICE: "isi bila kantor memilikinya.",
    GapKind.FORM: "isi kop, meterai, cap, atau tanda-tangan yang diminta kantor.",
    GapKind.REFERENCE: "isi alamat https://… atau berkas/….",
}


@dataclass(frozen=True, kw_only=True)
class GapLine:
    """One gap as the preview shows it."""

    text: str
    place: str
    """File, line and column."""
    field: str
    filled: str
    """What would fill it."""
    at: str = ""
    """The address of the field that takes it."""


def said(kind: GapKind, subject: str = "") -> str:
    if kind is GapKind.REVIEW:
        return f"Perlu ditinjau{f': jawaban menyebut {one_line(subject)}' if subject else ''}"
    return SAID[kind].format(one_line(subject))


def gap_line(gap: Gap, place: str) -> GapLine:
    return GapLine(
        text=said(gap.kind, gap.subject),
        place=place,
        field=gap.field,
        filled=FILLED[gap.kind],
        at=str(field_of(gap)),
    )
