"""What is wrong with a value, in Indonesian, for each error that pydantic can find in one."""

import re
from collections.abc import Callable
from typing import Any

from generator.model.base import SLUG_PATTERN, Colour, SiteUrl, Url, WebUrl
from generator.problems.wording import choose, number, quoted

Told = tuple[str, str, str]
"""Rule, message and hint."""

KEY_WITHOUT_SPACE = re.compile(r"[a-z_]+:\S")

_SYNONYMS = {"yes": "ya", "y": "ya", "true": "ya", "no": "tidak", "n": "tidak", "false": "tidak"}


def _pattern(annotation: Any) -> str:
    """The pattern of an annotated text of the model."""
    return str(annotation.__metadata__[0].pattern)


_PATTERNS: dict[str, Told] = {
    SLUG_PATTERN: (
        "id-tidak-sah",
        "bukan id yang sah",
        "pakai huruf kecil, angka, dan tanda - di antaranya, misalnya ubah-npwp.",
    ),
    _pattern(Url): (
        "alamat-tidak-sah",
        "bukan alamat yang sah",
        "awali dengan https://, http://, mailto:, tel:, atau berkas/, tanpa spasi.",
    ),
    _pattern(WebUrl): (
        "alamat-tidak-sah",
        "bukan alamat yang sah",
        "awali dengan https:// atau http://, tanpa spasi.",
    ),
    _pattern(SiteUrl): (
        "alamat-tidak-sah",
        "bukan alamat situs",
        "awali dengan https:// atau http://, tanpa spasi, tanda ?, atau tanda #.",
    ),
    _pattern(Colour): (
        "warna-tidak-sah",
        "bukan warna yang sah",
        'tulis # dan enam angka heksadesimal dengan tanda kutip, misalnya "#1a5f7a".',
    ),
}


def tell_value(kind: str, name: str, value: Any, context: dict[str, Any]) -> Told:
    """What is wrong with ``value`` of the field called ``name``, of which pydantic says ``kind``."""
    return _TELLERS.get(kind, _generic)(name, value, context)


def _kind(value: Any) -> str:
    if isinstance(value, list):
        return "daftar"
    return "kelompok isian" if isinstance(value, dict) else "teks"


_SEVERAL = {
    "tindakan": 'tulis satu langkah untuk tiap tindakan, atau rincian satu tindakan di isian "butir".',
    "tanya": "tulis satu blok tanya untuk tiap pertanyaan.",
    "jika": "tulis satu cabang untuk tiap keadaan.",
    "pertanyaan": "tulis satu berkas untuk tiap pertanyaan.",
    "uraian": 'tulis "uraian: |", lalu daftarnya di baris-baris berikutnya, lebih menjorok.',
    "tautan": "tulis satu alamat saja; alamat lain pada butir lain.",
}
"""What to do with several values of a field that holds one."""

_OWN = ("dokumen", "nama", "daftar_dari", "teks", "lama", "tenggat", "kode")
"""Fields whose several values are several items."""


def _not_text(name: str, value: Any, _: dict[str, Any]) -> Told:
    key = name.partition('"')[2].rpartition('"')[0]
    if isinstance(value, list):
        single = f"tulis satu butir untuk tiap {key}." if key in _OWN else "gabungkan menjadi satu kalimat."
        hint = _SEVERAL.get(key, f"isian ini memuat satu isi saja: {single}")
    elif all(re.fullmatch(r"[a-z_]+", str(inner)) and text is not None for inner, text in value.items()):
        hint = "tulis teksnya langsung sesudah titik dua, tanpa isian lain di dalamnya."
    else:
        hint = "bila titik dua atau kurung itu bagian dari teks, apit seluruh teksnya dengan tanda kutip."
    return "bukan-teks", f"{name} harus berisi satu teks, bukan {_kind(value)}", hint


def _not_list(name: str, value: Any, _: dict[str, Any]) -> Told:
    if isinstance(value, str) and value.startswith("-"):
        hint = 'beri spasi sesudah setiap tanda -: "- butir".'
    elif isinstance(value, str):
        hint = f"tulis setiap butir di baris sendiri, diawali tanda - dan spasi: - {value[:60]}"
    else:
        hint = "awali setiap butir dengan tanda - dan spasi."
    return "bukan-daftar", f"{name} harus berisi daftar, bukan {_kind(value)}", hint


def _not_record(name: str, value: Any, _: dict[str, Any]) -> Told:
    hint = 'tulis satu isian atau lebih, masing-masing di baris sendiri: "nama isian: isi".'
    if isinstance(value, list):
        hint = 'tulis isian-isiannya langsung, tanpa tanda - di depannya: "nama isian: isi".'
    if isinstance(value, str) and KEY_WITHOUT_SPACE.match(value):
        hint = f"beri spasi sesudah titik dua: {value.replace(':', ': ', 1)[:60]}"
    return "bukan-kelompok", f"{name} harus berisi kelompok isian, bukan {_kind(value)}", hint


def _choice(name: str, value: Any, context: dict[str, Any]) -> Told:
    choices = re.findall(r"'([^']*)'", str(context.get("expected", "")))
    if not isinstance(value, str):
        return _not_text(name, value, context)
    meant = _SYNONYMS.get(value.lower(), value)
    message = f"{quoted(value)} bukan pilihan untuk {name}"
    return "pilihan-tidak-dikenal", message, choose(meant, choices)


def _pattern_mismatch(name: str, value: Any, context: dict[str, Any]) -> Told:
    rule, message, hint = _PATTERNS.get(str(context.get("pattern")), ("isian-tidak-sah", "tidak sah", ""))
    return rule, f"{quoted(str(value))} pada {name} {message}", hint or "periksa penulisannya."


def _too_long(name: str, value: Any, context: dict[str, Any]) -> Told:
    limit = int(context.get("max_length", 0))
    message = f"{name} berisi {number(len(str(value)))} karakter, paling banyak {number(limit)}"
    return "terlalu-panjang", message, "pendekkan teksnya."


def _out_of_range(name: str, value: Any, context: dict[str, Any]) -> Told:
    bound = f"paling kecil {context['ge']}" if "ge" in context else f"paling besar {context.get('le')}"
    return "angka-di-luar-batas", f"{name} berisi {value}, padahal {bound}", "periksa angkanya."


def _not_number(name: str, value: Any, _: dict[str, Any]) -> Told:
    return "bukan-angka", f"{name} harus berisi bilangan bulat", "tulis dengan angka saja, misalnya 2."


def _not_date(name: str, value: Any, _: dict[str, Any]) -> Told:
    message = f"{name} harus berisi tanggal yang ada di kalender"
    return "bukan-tanggal", message, "tulis tahun-bulan-hari, misalnya 2026-01-31."


def _not_address(name: str, value: Any, _: dict[str, Any]) -> Told:
    message = f"{quoted(str(value))} pada {name} bukan alamat yang sah"
    return (
        "alamat-tidak-sah",
        message,
        "periksa nama situs dan nomor portanya; tanpa nama pengguna dan password.",
    )


def _generic(name: str, _: Any, __: dict[str, Any]) -> Told:
    return "isian-tidak-sah", f"{name} tidak sah", "bandingkan dengan contoh di PANDUAN.md."


_TELLERS: dict[str, Callable[[str, Any, dict[str, Any]], Told]] = {
    "string_type": _not_text,
    "string_too_long": _too_long,
    "string_pattern_mismatch": _pattern_mismatch,
    "url_parsing": _not_address,
    "enum": _choice,
    "literal_error": _choice,
    "tuple_type": _not_list,
    "model_type": _not_record,
    "int_type": _not_number,
    "int_parsing": _not_number,
    "int_parsing_size": _not_number,
    "int_from_float": _not_number,
    "greater_than_equal": _out_of_range,
    "less_than_equal": _out_of_range,
    "date_type": _not_date,
    "date_parsing": _not_date,
    "date_from_datetime_parsing": _not_date,
    "date_from_datetime_inexact": _not_date,
}
