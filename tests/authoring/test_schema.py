"""JSON Schemas and the authors' reference are those of the models, and the office's data satisfies them."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from generator.authoring.drafts import read_draft
from generator.authoring.fields import CATALOGUE_MODELS, RECORD_NAMES, keys, walk
from generator.authoring.reference import FILE, acuan, field_reference
from generator.authoring.schema import FOLDER, modeline, schema_text, schemas, write_schemas
from generator.model.entry import Entry
from generator.problems.rules import RULES
from generator.source.files import DataFile, find_files
from tests.sources import HEAD, SOUND

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "faq_source"
FILES = [file for file in find_files(SOURCE) if isinstance(file, DataFile)]
REFRESH = "run: python -m generator skema"


class EditorLoader(yaml.SafeLoader):
    """YAML 1.2 as editors read it: ``ya`` and dates are text, bare numbers are numbers."""


EditorLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", "true|false", "tf"),
    ("null", "null|~|", ["n", "~", ""]),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?[0-9]+\.[0-9]+", "-+0123456789"),
):
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"(?:{pattern})$"), list(first))


def editor_problems(kind: str, text: str) -> list[str]:
    """What an editor would underline in ``text``."""
    value: Any = yaml.load(text, Loader=EditorLoader)
    return [error.message for error in editor(kind).iter_errors(value)]


@cache
def editor(kind: str) -> Draft202012Validator:
    """What underlines mistakes in files of a ``kind``."""
    return Draft202012Validator(schemas()[kind])


@pytest.mark.parametrize("kind", CATALOGUE_MODELS)
def test_committed_schema_is_fresh_and_sound(kind: str) -> None:
    schema = schemas()[kind]
    committed = (SOURCE / FOLDER / f"{kind}.json").read_text(encoding="utf-8")
    assert committed == schema_text(schema), REFRESH
    Draft202012Validator.check_schema(schema)


def test_no_schema_is_left_over() -> None:
    assert {path.stem for path in (SOURCE / FOLDER).iterdir()} == set(CATALOGUE_MODELS)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.path.relative_to(SOURCE).as_posix())
def test_data_file_names_and_satisfies_its_schema(file: DataFile) -> None:
    text = file.path.read_text(encoding="utf-8")
    assert text.splitlines()[0] == modeline(file.kind)
    target = file.path.parent / modeline(file.kind).partition("=")[2]
    assert target.resolve() == (SOURCE / FOLDER / f"{file.kind}.json").resolve()
    assert editor_problems(file.kind, text) == []


def test_editors_accept_what_the_loader_accepts() -> None:
    for name, text in SOUND.items():
        assert editor_problems("entri" if name.startswith("faq/") else Path(name).stem, text) == [], name
    step = "langkah:\n  - {pelaku: petugas, tindakan: 404, bawa: [ktp, {dokumen: ktp, asli: ya}], bila: }\n"
    more = "gejala:\nnomor: 3\nberlaku: {versi: [3.6, 4], mulai: 2020}\npesan_error: [7000, {teks: x}]\n"
    assert editor_problems("entri", HEAD + step + more) == []
    office = "nama: Kantor\ntelepon: 0401123\ndiperbarui: 2026-01-31\nwarna:\njam_layanan:\n"
    assert editor_problems("kantor", office) == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("kantor", "telepon: 1\n"),
        ("kantor", "nama: Kantor\nxyz: 1\n"),
        ("kantor", "nama: Kantor\nwarna: biru\n"),
        ("peran", "id: a\n"),
        ("peran", "- {id: a, nama: A, jenis: apa}\n"),
        ("entri", "id: a\njudul: Judul\n"),
        ("entri", HEAD + "langkah: [{pelaku: a, tindakn: b}]\n"),
        ("entri", HEAD + "langkah: [{tanya: a, pelaku: b}]\n"),
        ("entri", HEAD + "langkah: [{bila: a, maka: [], selain_itu: apa}]\n"),
        ("entri", HEAD + "langkah: [{pelaku: a, tindakan: b, bawa: [{dokumen: c, asli: yes}]}]\n"),
    ],
)
def test_editors_underline_mistakes(kind: str, text: str) -> None:
    assert editor_problems(kind, text)


DRAFT = """\
id: baru
status: draf
judul: Baru
pertanyaan: Apa?
gejala: [Gagal]
tinjauan: {status: perlu-ditinjau, alasan: [{menyebut: 3.6}]}
pesan_error: [{teks: 7000}]
catatan: [{teks: Awas}]
biaya: [{teks: Gratis, untuk: [petugas]}]
standar_layanan: {komponen_lain: [{nama: Jaminan, teks: Aman}]}
langkah:
  - {pelaku: petugas, tindakan: Datang, bawa: [{dokumen: ktp, asli: ya}], butir: [{teks: Rapi}], bila: Sakit}
  - tanya: Sudah?
    pelaku: petugas
    cabang:
      - {jika: Ya, langkah: [{pelaku: petugas, tindakan: Mencatat}]}
      - {jika: Belum, langkah: tidak-disebut}
  - {kasus: Apa, cabang: [{jika: A}, {jika: B}]}
  - {jalur: Mana, cabang: [{jika: A}, {jika: B}]}
  - {bila: Gagal, maka: [{pelaku: petugas, tindakan: Meneruskan}], selain_itu: tidak-disebut}
"""
"""An entry with each record that has fields that it must have."""


def lacking(value: Any, way: tuple[int | str, ...] = ()) -> Iterator[tuple[tuple[int | str, ...], Any]]:
    """``value`` without each key, with nothing at each key and item, and with nothing in each item."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield (*way, key, "tidak ada"), {other: value[other] for other in value if other != key}
            yield (*way, key, "kosong"), {**value, key: None}
            for loc, less in lacking(inner, (*way, key)):
                yield loc, {**value, key: less}
    if isinstance(value, list):
        for index, inner in enumerate(value):
            for loc, less in ((way, None), (way, {}), *lacking(inner, (*way, index))):
                yield loc, [*value[:index], less, *value[index + 1 :]]


def test_editors_let_a_draft_wait_for_just_what_the_loader_does() -> None:
    whole = yaml.load(DRAFT, Loader=yaml.BaseLoader)
    named = {type(record).__name__ for _, record in walk(Entry.model_validate(whole))}
    drafted = {name for name, schema in schemas()["entri"]["$defs"].items() if schema.get("required")}
    assert {name for name in drafted if not name.endswith("Draf")} <= named
    waiting = 0
    for way, value in lacking(whole):
        if value.get("status") != "draf":
            continue
        try:
            Entry.model_validate(value)
            accepted = True
        except ValidationError as error:
            accepted = read_draft(Entry, value, error)[0] is not None
            waiting += accepted
        assert editor("entri").is_valid(value) == accepted, way
    assert waiting > 30


def test_a_draft_may_have_texts_that_are_still_empty_and_others_may_not() -> None:
    text = "id: baru\nstatus: draf\njudul: ''\nlangkah:\n  - {pelaku: , tindakan: ''}\n  - pelaku: petugas\n"
    assert editor_problems("entri", text) == []
    assert editor_problems("entri", text.replace("draf", "ditinjau"))
    assert editor_problems("entri", text.replace("status: draf\n", ""))
    assert editor_problems("entri", text.replace("pelaku: petugas", "pelakuu: petugas"))


def test_schemas_speak_the_authors_language() -> None:
    whole = json.dumps(schemas())
    for field in re.findall(r'"title": "([^"]*)"', whole):
        assert field.endswith(".yml") or field == "Satu pertanyaan"
    for kind, schema in schemas().items():
        for name, record in schema["$defs"].items():
            for key, field in record.get("properties", {}).items():
                assert field.get("description"), f"{kind}: {name}.{key}"


def test_writing_schemas_twice_writes_once(tmp_path: Path) -> None:
    assert len(write_schemas(tmp_path)) == len(CATALOGUE_MODELS)
    assert write_schemas(tmp_path) == []
    (tmp_path / FOLDER / "peran.json").write_text("{}")
    assert write_schemas(tmp_path) == [tmp_path / FOLDER / "peran.json"]


def test_the_reference_is_the_present_one() -> None:
    assert (ROOT / FILE).read_text(encoding="utf-8") == acuan(), REFRESH


def test_reference_lists_every_field_and_every_rule() -> None:
    reference = field_reference()
    for record in RECORD_NAMES:
        for key in keys(record):
            assert f"| `{key}` |" in reference
    for rule in RULES:
        assert f"| `{rule}` |" in reference
    for row in reference.splitlines():
        if row.startswith("|"):
            assert len(re.findall(r"(?<!\\)\|", row)) in (4, 5), row
