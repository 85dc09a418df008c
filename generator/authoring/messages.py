"""What pydantic finds wrong with the fields, told in Indonesian at the place in the file."""

from collections.abc import Collection, Iterator
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.authoring.fields import (
    NODES,
    RECORD_NAMES,
    keys,
    record_at,
)
from generator.authoring.ids import KINDS_BY_KEY
from generator.authoring.meanings import key_of, told_elsewhere, written_for
from generator.authoring.wrong_values import KEY_WITHOUT_SPACE, Told, tell_value
from generator.model.base import Record
from generator.model.procedure import BLOCK_KEYS
from generator.problems.problem import Problem
from generator.problems.wording import FEW, TYPO, nearest, quoted
from generator.source.load import MOST, Loaded, Loc

_OF_BLOCKS = ("cabang", "selain_itu")
"""Keys that only blocks have."""

_ROLE = "tulis id peran di peran.yml, bukan namanya."
_CHANNEL = "tulis id saluran: tambahkan namanya ke saluran.yml, lalu sebut id-nya di sini."
_DOCUMENT = 'tulis id dokumen di dokumen.yml, atau "nama: …" untuk hal yang tidak ada di situ.'

_OF_KIND = {
    "peran": _ROLE,
    "saluran": _CHANNEL,
    "dokumen": _DOCUMENT,
    "rujukan": "tulis id rujukan di rujukan.yml, bukan namanya.",
}
_ID_OF = {key: _OF_KIND[kind] for key, kind in KINDS_BY_KEY.items() if kind in _OF_KIND}
_ID_OF |= dict.fromkeys(("bawa", "terdiri_dari"), _DOCUMENT)
"""What to do where a name stands instead of an id, by key."""

_TAGS = {node.__name__ for node in NODES}
_MEMBERS = ("literal[", "tuple[")


def field_problems(
    loaded: Loaded,
    model: type[Record],
    error: ValidationError,
    base: Loc = (),
    awaited: Collection[Loc] = (),
) -> Iterator[Problem]:
    """The problems of the record at ``base``, of which ``model`` said ``error``; warnings at ``awaited``."""
    errors = told_errors(error)[: MOST + 1]
    unknown = [item["loc"] for item in errors if item["type"] == "extra_forbidden"]
    blocks = {loc[:-1] for loc in unknown if loc[-1] in _OF_BLOCKS}
    missing = {item["loc"] for item in errors if item["type"] == "missing"}
    meant = {loc: _meant(record_at(model, loc[:-1]), str(loc[-1]), loc[:-1] in blocks) for loc in unknown}
    sides = [loc for loc in unknown if loc[-1] == "langkah" and (*loc[:-1], "tindakan") in missing]
    meant |= dict.fromkeys(sides, "maka")
    typos = {(loc[:-1], near) for loc, near in meant.items()}
    for item in errors:
        loc = item["loc"]
        misread = any((loc[:-1], key) in typos for key in BLOCK_KEYS)  # all else in it looks wrong
        if item["type"] == "missing" and (misread or (loc[:-1], loc[-1]) in typos):
            continue
        if loc in meant and misread and meant[loc] not in BLOCK_KEYS:
            continue
        way = _written(real(loc), loaded.get(base))
        rule, message, hint = _tell(model, item, way, meant.get(loc))
        at_key = item["type"] == "extra_forbidden"
        problem = loaded.problem(rule, message, hint, (*base, *way), at_key=at_key)
        yield problem.as_warning if loc in awaited else problem


def told_errors(error: ValidationError) -> list[ErrorDetails]:
    """What ``error`` holds that is about what the author meant."""
    return [item for item in error.errors(include_url=False) if not _other_type(item)]


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


def _written(way: Loc, value: Any) -> Loc:
    """``way`` without the steps that a shorthand spared the author: a list of one, a field of its own."""
    found: list[int | str] = []
    for part in way:
        if isinstance(part, int):
            if not isinstance(value, list):
                continue
            value = value[part] if part < len(value) else None
        else:
            if isinstance(value, str | list):
                continue
            value = value.get(part) if isinstance(value, dict) else None
        found.append(part)
    return tuple(found)


def _other_type(error: ErrorDetails) -> bool:
    """Whether ``error`` is about the member of a union that the author didn't mean."""
    # The innermost union counts: blocks nest, and each has such a union of its own.
    member = next((str(part) for part in reversed(error["loc"]) if str(part).startswith(_MEMBERS)), "")
    if member.startswith("literal["):
        return not isinstance(error["input"], str)
    return member.startswith("tuple[") and error["type"] == "tuple_type" and isinstance(error["input"], str)


def _meant(record: type[Record] | None, key: str, in_block: bool) -> str | None:
    """The key of ``record`` that the unknown ``key`` is most likely meant to be."""
    if record is None:
        return None
    key = key.partition(":")[0] if KEY_WITHOUT_SPACE.match(key) else key
    if in_block and record in NODES and (shape := nearest(key, BLOCK_KEYS)):
        return shape
    if key in keys(record):
        return key
    if target := written_for(record, key):
        return key_of(target)
    return nearest(key, keys(record), TYPO) if told_elsewhere(key) is None else None


def _tell(model: type[Record], error: ErrorDetails, way: Loc, meant: str | None) -> Told:
    loc, kind, value = error["loc"], error["type"], error["input"]
    record, key = record_at(model, loc[:-1]), str(loc[-1]) if loc else ""
    if kind == "missing":
        return _missing(record, key)
    if kind == "extra_forbidden":
        return _unknown_key(record, key, meant)
    name = _name(way)
    if value is None or kind == "string_too_short":
        field = keys(record).get(key) if record else None
        about = f"isi dengan: {field.description}." if field and field.is_required() else ""
        return "isian-kosong", f"{name} kosong", about or "isi, atau hapus baris ini."
    told = tell_value(kind, name, value, error.get("ctx", {}))
    if told[0] == "id-tidak-sah":
        return *told[:2], _ID_OF.get(next(part for part in reversed(way) if isinstance(part, str)), told[2])
    return told


def _name(way: Loc) -> str:
    """What messages call the value at ``way``."""
    key = next((part for part in reversed(way) if isinstance(part, str)), "")
    if way and isinstance(way[-1], int):
        return f"butir di isian {quoted(key)}" if key else "butir"
    return f"isian {quoted(key)}" if key else "berkas"


def _missing(record: type[Record] | None, key: str) -> Told:
    noun = RECORD_NAMES[record] if record else "bagian"
    field = keys(record).get(key) if record else None
    about = f" ({field.description})" if field and field.description else ""
    return "isian-wajib", f"isian {quoted(key)} belum ada pada {noun} ini", f'tambahkan "{key}: …"{about}.'


def _unknown_key(record: type[Record] | None, key: str, meant: str | None) -> Told:
    noun = RECORD_NAMES[record] if record else "bagian"
    message = f"isian {quoted(key)} tidak dikenal pada {noun} ini"
    if KEY_WITHOUT_SPACE.match(key):
        message = f"tidak ada spasi sesudah titik dua pada {quoted(key)}"
        return "spasi-titik-dua", message, f"tulis {key.replace(':', ': ', 1)}"
    return "isian-tidak-dikenal", message, _mending(record, key, meant)


def _mending(record: type[Record] | None, key: str, meant: str | None) -> str:
    """What to write instead of the unknown ``key``."""
    own = keys(record) if record else {}
    target = written_for(record, key) if record else None
    if target and key_of(target) == meant:
        return f"tulis {quoted(target)}."
    choices = f" Pilihan: {', '.join(own)}." if 0 < len(own) <= FEW else ""
    if meant:
        return f"tulis {quoted(meant)}.{choices if meant in own else ''}"
    return told_elsewhere(key) or f"hapus, atau pakai isian yang ada.{choices}"
