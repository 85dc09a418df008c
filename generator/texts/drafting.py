"""What a manuscript gave, told to whoever brought it: drafts, what they lack, and what found no place."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from generator.authoring.drafting.draft import Draft, Drafts
from generator.authoring.drafting.paragraphs import Paragraph
from generator.problems.wording import natural, number, short
from generator.source.manuscript import Manuscript
from generator.source.text import shown_path

_SHOWN = 200
"""Characters of a sentence that are shown; the whole stands in its draft."""


def draft_report(
    manuscript: Manuscript, found: Drafts, written: Sequence[Draft], refused: Sequence[Draft], folder: Path
) -> str:
    """All of it, what is done first and what is left last."""
    parts = [
        _written(written, folder),
        _told("Belum diisi, karena naskah tidak menyebutnya:", map(_lacking, written)),
        _told(
            "Belum ditempatkan di langkah mana pun; tetap tertulis di uraian drafnya:",
            (f"{draft.id}: {short(text, _SHOWN)}" for draft in written for text in draft.unplaced),
        ),
        _told("Sudah ada di data, jadi tidak ditulis lagi:", (short(text, _SHOWN) for text in found.known)),
        _told(
            "Tidak dapat ditulis sebagai draf; tulislah dengan perintah baru:",
            (
                *(f"baris {draft.first}–{draft.last}: {draft.fields['judul']}" for draft in refused),
                *_passages(found.too_long),
            ),
        ),
        _told("Di luar pertanyaan, jadi tidak masuk ke draf mana pun:", _passages(found.outside)),
        _removed(manuscript),
        _next(written),
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def no_questions(manuscript: Manuscript) -> str:
    """What to do with a manuscript in which nothing looks like a question."""
    lines = sum(bool(line.strip()) for line in manuscript.text.split("\n"))
    return (
        f"{manuscript.name}: tidak ditemukan pertanyaan di {number(lines)} baris naskah ini, "
        "jadi tidak ada draf yang ditulis.\n"
        '  Perbaikan: awali tiap pertanyaan dengan "Pertanyaan:" dan jawabannya dengan "Jawaban:", '
        "atau akhiri tiap pertanyaan dengan tanda tanya, lalu jalankan lagi."
    )


def too_many_questions(manuscript: Manuscript, count: int, most: int) -> str:
    return (
        f"{manuscript.name}: naskah ini berisi {number(count)} pertanyaan, paling banyak {number(most)}.\n"
        "  Perbaikan: bagi naskahnya menjadi beberapa berkas."
    )


def _written(written: Sequence[Draft], folder: Path) -> str:
    if not written:
        return "Tidak ada draf yang ditulis."
    return _told(
        f"{number(len(written))} draf ditulis di {shown_path(folder)}:",
        (f"{draft.id}.yml: {draft.fields['judul']} ({_size(draft)})" for draft in written),
    )


def _told(heading: str, lines: Iterator[str] | Sequence[str]) -> str:
    told = [f"  - {line}" for line in lines if line]
    return "\n".join([heading, *told]) if told else ""


def _size(draft: Draft) -> str:
    steps, papers = (
        len(list(_acts(draft.fields))),
        sum(len(brings) for brings in _under("bawa", draft.fields)),
    )
    counted = [
        f"{number(count)} {noun}" for count, noun in ((steps, "langkah"), (papers, "dokumen")) if count
    ]
    return natural(counted, "dan") or "penjelasan saja"


def _lacking(draft: Draft) -> str:
    """Which steps nobody is said to do, by their numbers."""
    without = [place for place, act in enumerate(_acts(draft.fields), 1) if act["pelaku"] is None]
    if not without:
        return ""
    return f"{draft.id}: pelaku langkah {natural(list(map(number, without)), 'dan')}"


def _acts(value: Any) -> Iterator[dict[str, Any]]:
    """The steps in ``value``, in their order."""
    if isinstance(value, dict):
        if "pelaku" in value:
            yield value
        for inner in value.values():
            yield from _acts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _acts(inner)


def _under(key: str, value: Any) -> Iterator[list[Any]]:
    if isinstance(value, dict):
        if isinstance(value.get(key), list):
            yield value[key]
        for inner in value.values():
            yield from _under(key, inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _under(key, inner)


def _passages(found: Sequence[Paragraph]) -> list[str]:
    return [f"baris {part.first}: {short(f'{part.marker} {part.text}'.strip(), _SHOWN)}" for part in found]


def _removed(manuscript: Manuscript) -> str:
    if not manuscript.removed:
        return ""
    return f"{number(manuscript.removed)} karakter kendali yang tidak boleh dipakai tidak disalin."


def _next(written: Sequence[Draft]) -> str:
    if not written:
        return ""
    return (
        "Draf tidak ikut terbit. Periksa tiap draf di pratinjau (make serve), cocokkan dengan naskah di "
        "akhir berkasnya, isi yang masih kosong dengan “Ubah”, lalu pilih status terbit."
    )
