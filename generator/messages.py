"""What pydantic finds wrong with the fields, told in Indonesian at the place in the file."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.fields import NODES, RECORD_NAMES, keys, record_at
from generator.load import MOST, Loaded, Loc
from generator.model.base import SLUG_PATTERN, Colour, Record, Url, WebUrl
from generator.problems import Problem
from generator.wording import choose, nearest, number, quoted

Told = tuple[str, str, str]
"""Rule, message and hint."""

_SYNONYMS = {"yes": "ya", "y": "ya", "true": "ya", "no": "tidak", "n": "tidak", "false": "tidak"}
_SHAPES = ("tanya", "kasus", "jalur", "maka")
"""Keys that decide what a node is: misspelt, they make everything else in it look wrong."""

_TAGS = {node.__name__ for node in NODES}
_MEMBERS = ("literal[", "tuple[")
_KEY_WITHOUT_SPACE = re.compile(r"[a-z_]+:\S")


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
    _pattern(Colour): (
        "warna-tidak-sah",
        "bukan warna yang sah",
        'tulis # dan enam angka heksadesimal dengan tanda kutip, misalnya "#1a5f7a".',
    ),
}


def field_problems(
    loaded: Loaded, model: type[Record], error: ValidationError, base: Loc = ()
) -> Iterator[Problem]:
    """The problems of the record at ``base``, of which ``model`` said ``error``."""
    errors = [item for item in error.errors(include_url=False) if not _other_type(item)][: MOST + 1]
    meant = {item["loc"]: _meant(model, item["loc"]) for item in errors if item["type"] == "extra_forbidden"}
    typos = {(loc[:-1], near) for loc, near in meant.items()}
    for item in errors:
        loc = item["loc"]
        misread = any((loc[:-1], key) in typos for key in _SHAPES)
        if item["type"] == "missing" and (misread or (loc[:-1], loc[-1]) in typos):
            continue
        if loc in meant and misread and meant[loc] not in _SHAPES:
            continue
        rule, message, hint = _tell(model, item)
        at_key = item["type"] == "extra_forbidden"
        yield loaded.problem(rule, message, hint, (*base, *real(loc)), at_key=at_key)


def real(loc: Loc) -> Loc:
    """``loc`` without the steps that only name a member of a union."""
    way: list[int | str] = []
    after_index = False
    for part in loc:
        is_tag = isinstance(part, str) and ((after_index and part in _TAGS) or part.startswith(_MEMBERS))
        after_index = isinstance(part, int)
        if not is_tag:
            way.append(part)
    return tuple(way)


def _other_type(error: ErrorDetails) -> bool:
    """Whether ``error`` is about the member of a union that the author didn't mean."""
    member = next((str(part) for part in error["loc"] if str(part).startswith(_MEMBERS)), "")
    if member.startswith("literal["):
        return not isinstance(error["input"], str)
    return member.startswith("tuple[") and error["type"] == "tuple_type" and isinstance(error["input"], str)


def _meant(model: type[Record], loc: Loc) -> str | None:
    """The key that an unknown key is most likely meant to be."""
    record = record_at(model, loc[:-1])
    if record is None:
        return None
    own = keys(record)
    near = nearest(str(loc[-1]), own)
    if near is None and record in NODES:
        near = nearest(str(loc[-1]), [key for node in NODES for key in keys(node)])
    return near


def _tell(model: type[Record], error: ErrorDetails) -> Told:
    loc, kind = error["loc"], error["type"]
    if kind == "missing":
        return _missing(record_at(model, loc[:-1]), str(loc[-1]))
    if kind == "extra_forbidden":
        return _unknown_key(model, loc)
    name = _name(loc)
    if error["input"] is None:
        return "isian-kosong", f"{name} kosong", _about(model, loc) or "isi, atau hapus baris ini."
    teller = _TELLERS.get(kind, _generic)
    return teller(name, error["input"], error.get("ctx", {}))


def _name(loc: Loc) -> str:
    """What messages call the value at ``loc``."""
    way = real(loc)
    key = next((part for part in reversed(way) if isinstance(part, str)), "")
    if way and isinstance(way[-1], int):
        return f"butir di isian {quoted(key)}" if key else "butir"
    return f"isian {quoted(key)}" if key else "berkas"


def _about(model: type[Record], loc: Loc) -> str:
    record = record_at(model, loc[:-1])
    field = keys(record).get(str(loc[-1])) if record else None
    return f"isi dengan: {field.description}." if field and field.description else ""


def _missing(record: type[Record] | None, key: str) -> Told:
    noun = RECORD_NAMES[record] if record else "bagian"
    field = keys(record).get(key) if record else None
    about = f" ({field.description})" if field and field.description else ""
    return "isian-wajib", f"isian {quoted(key)} belum ada pada {noun} ini", f'tambahkan "{key}: …"{about}.'


def _unknown_key(model: type[Record], loc: Loc) -> Told:
    record, key = record_at(model, loc[:-1]), str(loc[-1])
    noun = RECORD_NAMES[record] if record else "bagian"
    message = f"isian {quoted(key)} tidak dikenal pada {noun} ini"
    near = _meant(model, loc)
    if _KEY_WITHOUT_SPACE.match(key):
        message = f"tidak ada spasi sesudah titik dua pada {quoted(key)}"
        return "spasi-titik-dua", message, f"tulis {key.replace(':', ': ', 1)}"
    if record in NODES and near and near not in keys(record):
        if near == key:
            nodes = " dan ".join(RECORD_NAMES[node] for node in NODES if key in keys(node))
            return "isian-tidak-dikenal", message, f"isian ini hanya berlaku pada {nodes}."
        return "isian-tidak-dikenal", message, f"tulis {quoted(near)}."
    return "isian-tidak-dikenal", message, choose(key, keys(record) if record else ())


def _kind(value: Any) -> str:
    if isinstance(value, list):
        return "daftar"
    return "kelompok isian" if isinstance(value, dict) else "teks"


def _not_text(name: str, value: Any, _: dict[str, Any]) -> Told:
    hint = (
        "tulis satu teks saja; bila teksnya memuat titik dua atau diawali [ atau {, apit dengan tanda kutip."
    )
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
    if isinstance(value, str) and _KEY_WITHOUT_SPACE.match(value):
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
    return "angka-di-luar-batas", f"{quoted(str(value))} pada {name} {bound}", "periksa angkanya."


def _not_number(name: str, value: Any, _: dict[str, Any]) -> Told:
    return "bukan-angka", f"{name} harus berisi bilangan bulat", "tulis dengan angka saja, misalnya 2."


def _not_date(name: str, value: Any, _: dict[str, Any]) -> Told:
    message = f"{name} harus berisi tanggal yang ada di kalender"
    return "bukan-tanggal", message, "tulis tahun-bulan-hari, misalnya 2026-01-31."


def _empty(name: str, _: Any, __: dict[str, Any]) -> Told:
    return "isian-kosong", f"{name} kosong", "isi, atau hapus baris ini."


def _generic(name: str, _: Any, __: dict[str, Any]) -> Told:
    return "isian-tidak-sah", f"{name} tidak sah", "bandingkan dengan contoh di PANDUAN.md."


_TELLERS: dict[str, Callable[[str, Any, dict[str, Any]], Told]] = {
    "string_type": _not_text,
    "string_too_short": _empty,
    "string_too_long": _too_long,
    "string_pattern_mismatch": _pattern_mismatch,
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
