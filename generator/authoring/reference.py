"""The authors' reference of fields and rules (ACUAN.md), from the models and the table of rules."""

from collections.abc import Iterator
from typing import Any

from generator.authoring.fields import CATALOGUE_MODELS, NODES, RECORD_NAMES, SHORTHANDS, SINGLE, held, keys
from generator.authoring.schema import Schema, record_schemas
from generator.model.base import SLUG_PATTERN, Record
from generator.problems.problem import Severity
from generator.problems.rules import RULES
from generator.problems.wording import natural

FILE = "ACUAN.md"
"""Where the reference stands, beside the guide that leads to it."""

_HEAD = """# Acuan isian dan aturan

Semua isian tiap berkas dan semua aturan pemeriksaan, yang paling sering dipakai lebih dahulu. Cara memakainya
ada di [PANDUAN.md](PANDUAN.md). Isian tanpa "ya" di kolom Wajib boleh tidak ditulis: yang tidak ditulis
berarti tidak disebut naskah. "id atau daftar id" berarti satu isi boleh ditulis langsung, tanpa tanda -.
Berkas ini dibuat oleh `make skema`; jangan disunting."""

_PLAIN = ("langkah", "kepada", "saluran", "bawa")
"""Fields of a plain answer that aren't required; they come right after those that are."""

_CLASSES = {record.__name__: record for record in RECORD_NAMES}


def acuan() -> str:
    """The whole file."""
    return f"{_HEAD}\n\n{field_reference()}"


def field_reference() -> str:
    """Tables of every record and of every rule, in Markdown: an answer and its parts before the rest."""
    schemas = record_schemas(list(CATALOGUE_MODELS.values()))
    parts: list[str] = []
    told: set[type[Record]] = set(CATALOGUE_MODELS.values())
    for kind in sorted(CATALOGUE_MODELS, key=lambda kind: kind != "entri"):
        model = CATALOGUE_MODELS[kind]
        file = "faq/<topik>/<nama>.yml" if kind == "entri" else f"{kind}.yml"
        form = "satu kelompok isian" if kind in SINGLE else f"daftar {RECORD_NAMES[model]}"
        parts += [f"## Berkas `{file}`", f"Isinya: {form}.", _table(model, schemas)]
        for record in _parts(model, told):
            parts += [f"### {RECORD_NAMES[record].capitalize()}", *_places(record), _table(record, schemas)]
    return "\n\n".join([*parts, *_rules()]) + "\n"


def _parts(model: type[Record], told: set[type[Record]]) -> Iterator[type[Record]]:
    """The records in ``model`` that aren't ``told`` yet, steps first and then in the order of their names."""
    inside: set[type[Record]] = set()
    waiting = [model]
    while waiting:
        fields = waiting.pop().model_fields.values()
        found = {record for field in fields for record in held(field.annotation)} - inside
        inside |= found
        waiting += found
    for record in (*NODES, *RECORD_NAMES):
        if record in inside and record not in told:
            told.add(record)
            yield record


def _table(record: type[Record], schemas: dict[str, Schema]) -> str:
    schema = schemas[record.__name__]
    required = schema.get("required", [])

    def rank(key: str) -> int:
        return -1 if key in required else _PLAIN.index(key) if key in _PLAIN else len(_PLAIN)

    rows = ["| Isian | Wajib | Isi | Arti |", "|---|---|---|---|"]
    for key in sorted(schema["properties"], key=rank):
        field = schema["properties"][key]
        needed = "ya" if key in required else "–"
        about = str(field.get("description", "")).replace("|", "\\|")
        rows.append(f"| `{key}` | {needed} | {_content(field, schemas)} | {about} |")
    return "\n".join(rows)


def _places(record: type[Record]) -> list[str]:
    """Where ``record`` may stand, and what may stand for it."""
    users = {
        key: None
        for user in RECORD_NAMES
        for key, field in keys(user).items()
        if record in held(field.annotation)
    }
    sentences = [f"Dipakai di isian {natural([f'`{key}`' for key in users], 'dan')}."]
    if short := SHORTHANDS.get(record):
        sentences.append(f"Boleh ditulis sebagai satu teks saja, yaitu {short}.")
    return [" ".join(sentences)]


def _content(field: Schema, schemas: dict[str, Schema]) -> str:
    """What a field holds, in words."""
    if "$ref" in field:
        name = str(field["$ref"]).rpartition("/")[2]
        if name in _CLASSES:
            return RECORD_NAMES[_CLASSES[name]]
        return _content(schemas[name], schemas)
    for union in ("anyOf", "oneOf"):
        if union in field:
            return _union(field[union], schemas)
    if "enum" in field:
        return natural([f"`{choice}`" for choice in field["enum"]])
    if "const" in field:
        return f"`{field['const']}`"
    if field.get("type") == "array":
        return f"daftar {_content(field['items'], schemas)}"
    return _scalar(field)


def _union(parts: list[Schema], schemas: dict[str, Schema]) -> str:
    """The members of a union; what may stand for a record is told where the record is."""
    found = {_content(part, schemas): None for part in parts if part.get("type") != "null"}
    shorthands = {RECORD_NAMES[record] for record in SHORTHANDS}
    if set(found) == {RECORD_NAMES[node] for node in NODES}:
        return "langkah dan blok"
    return natural([name for name in found if name != "teks" or not shorthands & found.keys()])


def _scalar(field: Schema) -> str:
    if field.get("type") == "integer":
        low, high = field.get("minimum"), field.get("maximum")
        return f"angka {low}–{high}" if high else f"angka mulai {low}"
    if field.get("format") == "date":
        return "tanggal"
    pattern: Any = field.get("pattern")
    if pattern == SLUG_PATTERN:
        return "id"
    if pattern:
        return "warna" if "fA-F" in pattern else "alamat"
    return f"teks, paling banyak {field['maxLength']} karakter" if "maxLength" in field else "teks"


def _rules() -> list[str]:
    parts = ["## Aturan pemeriksaan", "Galat menghentikan pembangunan situs; peringatan tidak."]
    for scope in dict.fromkeys(rule.scope for rule in RULES.values()):
        rows = ["| Aturan | Akibat | Yang diperiksa |", "|---|---|---|"]
        for rule in RULES.values():
            if rule.scope == scope:
                effect = "peringatan" if rule.severity is Severity.WARNING else "galat"
                effect += "; pada draf peringatan" if rule.may_wait else ""
                about = rule.description.replace("|", "\\|")
                rows.append(f"| `{rule.name}` | {effect} | {about} |")
        parts += [f"### {scope}", "\n".join(rows)]
    return parts
