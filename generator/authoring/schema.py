"""JSON Schemas of the data files, from the models, so that editors complete and check while one types."""

import json
from collections.abc import Collection
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from generator.authoring.drafts import blanks_of
from generator.authoring.fields import CATALOGUE_MODELS, RECORD_NAMES, SINGLE, keys
from generator.model.base import Record
from generator.model.entry import Entry, Status
from generator.model.procedure import BLOCK_KEYS

FOLDER = "skema"
"""Folder of the source that holds the schemas."""

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_TEXT = ["string", "number", "boolean"]
"""What an editor may take an unquoted text for; the loader keeps all of it as text."""

_NOUNS = {record.__name__: name for record, name in RECORD_NAMES.items()}
_RECORDS = {record.__name__: record for record in RECORD_NAMES}
_IN_DRAFTS = "Draf"
"""What ends the names of records as drafts may have them."""

Schema = dict[str, Any]


def schemas() -> dict[str, Schema]:
    """The schema of each kind of data file, by its name."""
    return {kind: _schema(kind) for kind in CATALOGUE_MODELS}


def write_schemas(source_dir: Path) -> list[Path]:
    """Write the schemas into ``source_dir`` where they differ; returns what was written."""
    written = []
    folder = source_dir / FOLDER
    folder.mkdir(exist_ok=True)
    for kind, schema in schemas().items():
        path = folder / f"{kind}.json"
        if write_changed(path, schema_text(schema)):
            written.append(path)
    return written


def write_changed(path: Path, text: str) -> bool:
    """Write ``text`` to ``path`` unless it is there already; returns whether it was written."""
    if path.is_file() and path.read_text(encoding="utf-8") == text:
        return False
    path.write_text(text, encoding="utf-8", newline="\n")
    return True


def schema_text(schema: Schema) -> str:
    """``schema`` as its file holds it."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def modeline(kind: str) -> str:
    """The first line of a data file, which tells editors its schema."""
    up = "../../" if kind == "entri" else ""
    return f"# yaml-language-server: $schema={up}{FOLDER}/{kind}.json"


def record_schemas(models: list[type[BaseModel]]) -> dict[str, Schema]:
    """The schemas of ``models`` and all records in them, by class name, as pydantic makes them."""
    _, whole = models_json_schema([(model, "validation") for model in models], by_alias=True)
    found: dict[str, Schema] = whole["$defs"]
    return found


def _schema(kind: str) -> Schema:
    model = CATALOGUE_MODELS[kind]
    records = {name: _plain(name, schema) for name, schema in record_schemas([model]).items()}
    root = _ref(model.__name__)
    if model is Entry:
        draft = {"properties": {"status": {"const": Status.DRAFT.value}}, "required": ["status"]}
        root = {"if": draft, "then": _ref(model.__name__ + _IN_DRAFTS), "else": root}
        records |= _in_drafts(records)
    return {
        "$schema": _DRAFT,
        "title": f"{kind}.yml" if kind != "entri" else "Satu pertanyaan",
        **(root if kind in SINGLE else {"type": "array", "items": root}),
        "$defs": records,
    }


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _in_drafts(records: dict[str, Schema]) -> dict[str, Schema]:
    """The ``records`` as a draft may have them, under names of their own."""
    own = {name: _RECORDS[name] for name in records if name in _RECORDS}
    return {name + _IN_DRAFTS: _in_draft(records[name], record, set(own)) for name, record in own.items()}


def _in_draft(schema: Schema, record: type[Record], own: Collection[str]) -> Schema:
    """The ``schema`` of a ``record`` whose blanks may wait; those of its ``own`` kind in it are such, too."""
    waiting = {key for key, field in keys(record).items() if blanks_of(field)}
    properties = {
        key: _blank(field) if key in waiting else field for key, field in schema["properties"].items()
    }
    required = [key for key in schema.get("required", ()) if key not in waiting or key in BLOCK_KEYS]
    led_on: Schema = _led_on({**schema, "properties": properties, "required": required}, own)
    return led_on


def _blank(field: Schema) -> Schema:
    """A ``field`` that may be left empty, or without text."""
    about = {"description": field["description"]} if "description" in field else {}
    value = {key: part for key, part in field.items() if key != "description"}
    members = value.get("anyOf", [value])
    bare = [{key: part for key, part in each.items() if key != "minLength"} for each in members]
    return {**about, **_or_empty({"anyOf": bare})}


def _led_on(value: Any, own: Collection[str]) -> Any:
    """``value`` with references to the records of drafts; one that lacks much may be any of several."""
    if isinstance(value, list):
        return [_led_on(item, own) for item in value]
    if not isinstance(value, dict):
        return value
    name = str(value.get("$ref", "")).rpartition("/")[2]
    if name in own:
        return _ref(name + _IN_DRAFTS)
    return {"anyOf" if key == "oneOf" else key: _led_on(item, own) for key, item in value.items()}


def _plain(name: str, schema: Schema) -> Schema:
    """``schema`` of a record or a set of choices, in the words of its authors."""
    shown = {key: value for key, value in schema.items() if key not in ("title", "description")}
    if name in _NOUNS:
        shown = {"description": _NOUNS[name], **shown}
    if "properties" in schema:
        required = schema.get("required", [])
        shown["properties"] = {
            key: _property(field, optional=key not in required) for key, field in schema["properties"].items()
        }
    return shown


def _property(field: Schema, *, optional: bool) -> Schema:
    """A field; an optional one may be left empty."""
    about = {"description": field["description"]} if "description" in field else {}
    bare = {key: value for key, value in field.items() if key not in ("title", "description", "default")}
    value = _loosened(bare)
    return {**about, **(_or_empty(value) if optional else value)}


def _or_empty(value: Schema) -> Schema:
    members = value.get("anyOf", [value])
    empty = {"type": "null"}
    return value if empty in members else {"anyOf": [*members, empty]}


def _loosened(value: Any) -> Any:
    """``value`` with free texts accepted in every shape that an editor may read them in."""
    if isinstance(value, list):
        return [_loosened(item) for item in value]
    if not isinstance(value, dict):
        return value
    loose = {key: _loosened(item) for key, item in value.items()}
    if loose.get("type") == "string" and not loose.keys() & {"pattern", "enum", "const", "format"}:
        loose["type"] = _TEXT
    return loose
