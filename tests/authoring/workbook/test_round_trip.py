"""Whatever a source says, its workbook says: as written, after a save by LibreOffice, and for any entry."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.authoring.fields import CATALOGUE_MODELS, RECORD_NAMES
from generator.authoring.validate import read_source
from generator.authoring.workbook.reading import is_unedited, read_workbook
from generator.authoring.workbook.tree import Row, raw_of, row_of
from generator.model.base import Record
from generator.model.entry import Entry
from tests.authoring.workbook.exported import OFFICES, exported, saved_by_libreoffice, written
from tests.conftest import ROOT
from tests.views.entries import entries, explanations, many, some

UNUSUAL = st.text(
    st.sampled_from(
        [
            "a",
            "B",
            "0",
            "=",
            "+",
            "-",
            "'",
            '"',
            ",",
            ";",
            ":",
            "#",
            "_",
            "x",
            "\n",
            " ",
            "\xa0",
            "é",
            "—",
            "😀",
        ]
    ),
    min_size=1,
).filter(lambda text: text.strip())
"""Texts that programs like to read as something else, or to change."""
ODD = (
    *("=1+1", "+62 811", "-5", "2.10", "007", "1e5", "2026-11-28", "TRUE", "ya", "#N/A", "@nama", "'kutip"),
    *(
        "_x0041_",
        "_x000D_",
        "a\xa0b",
        "satu\ndua",
        "satu\n\ndua",
        "satu\n  dua",
        "a, b",
        "a; b",
        "(tidak ada)",
    ),
)


def whole(record: Row) -> Row:
    """``record`` as if nobody had written it before."""
    for row in record.inside():
        row.raw = None
    return record


@pytest.mark.parametrize("office", OFFICES)
def test_a_workbook_is_the_same_source(office: str, tmp_path: Path) -> None:
    book = exported(office, tmp_path)
    assert read_source(book) == read_source(ROOT / office)
    assert is_unedited(book)


@pytest.mark.parametrize("office", OFFICES)
def test_it_still_is_after_libreoffice_has_saved_it(office: str, tmp_path: Path) -> None:
    book = saved_by_libreoffice(exported(office, tmp_path), tmp_path / "disimpan")
    if (tmp_path / "berkas").is_dir():
        shutil.copytree(tmp_path / "berkas", book.parent / "berkas")
    assert read_source(book) == read_source(ROOT / office)
    assert is_unedited(book)


@many
@given(st.one_of(entries(), explanations()))
def test_rows_say_any_entry(entry: dict[str, Any]) -> None:
    row = row_of(Entry, entry, RECORD_NAMES[Entry])
    assert raw_of(row) == entry
    assert Entry.model_validate(raw_of(whole(row))) == Entry.model_validate(entry)


@some
@given(st.lists(st.one_of(entries(), explanations()), min_size=1, max_size=3))
def test_a_workbook_says_any_entry(
    tmp_path_factory: pytest.TempPathFactory, found: list[dict[str, Any]]
) -> None:
    files = {
        f"faq/umum/tanya-{index}.yml": {**entry, "id": f"tanya-{index}"} for index, entry in enumerate(found)
    }
    book = read_workbook(written(files, tmp_path_factory.mktemp("buku") / "faq.xlsx"))
    assert book.problems == ()
    said = {file.path: Entry.model_validate(file.loaded.value) for file in book.files if file.kind == "entri"}
    assert said == {path: Entry.model_validate(entry) for path, entry in files.items()}
    assert book.base == files


def filled(text: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, Any]]:
    """An entry with unusual texts in cells of each form."""
    texts = st.lists(text, min_size=1, max_size=3)
    thing = st.fixed_dictionaries(
        {"nama": text}, optional={"keterangan": text, "bila": text, "memuat": texts}
    )
    step = st.fixed_dictionaries(
        {"pelaku": st.just("penyedia"), "tindakan": text},
        optional={
            "akibat": text,
            "uraian": text,
            "butir": texts,
            "bawa": st.lists(thing, min_size=1, max_size=2),
        },
    )
    return st.fixed_dictionaries(
        {
            "id": st.just("a"),
            "judul": st.just("Judul"),
            "pertanyaan": text,
            "gejala": texts,
            "langkah": st.lists(step, min_size=1, max_size=2),
        },
        optional={"kata_cari": texts, "pesan_error": texts, "sumber": text, "biaya": texts},
    )


@some
@given(filled(st.one_of(UNUSUAL, st.sampled_from(ODD))))
def test_text_stays_text(tmp_path_factory: pytest.TempPathFactory, entry: dict[str, Any]) -> None:
    book = read_workbook(written({"faq/umum/a.yml": entry}, tmp_path_factory.mktemp("buku") / "faq.xlsx"))
    assert book.problems == ()
    assert Entry.model_validate(book.files[0].loaded.value) == Entry.model_validate(entry)


def test_odd_texts_survive_libreoffice(tmp_path: Path) -> None:
    odd = [text for text in ODD if not text.startswith("_x")]
    entry = {
        **{"id": "a", "judul": "Judul", "pertanyaan": "=1+1", "gejala": odd, "kata_cari": odd},
        "langkah": [{"pelaku": "penyedia", "tindakan": text, "akibat": text} for text in odd],
    }
    book = written({"faq/umum/a.yml": entry}, tmp_path / "faq.xlsx")
    read = read_workbook(saved_by_libreoffice(book, tmp_path / "disimpan"))
    assert read.problems == ()
    assert Entry.model_validate(read.files[0].loaded.value) == Entry.model_validate(entry)


HEAD = {"id": "a", "judul": "A", "pertanyaan": "?"}
PARTIES = {"bersama": ["a", "b"], "salah_satu": ["c", "d"]}
OPEN = [{"jika": "j", "langkah": "tidak-disebut"}, {"jika": "l", "langkah": []}]
REASONS = {"status": "sesuai", "alasan": [{"menyebut": "m"}]}


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("kantor", {"nama": "K", "isian_pemohon": [], "telepon": ["1", "2"], "sumber": {"bagian": "x"}}),
        ("kantor", {"nama": "K", "standar_layanan": {"biaya": ["gratis"], "waktu": {"tenggat": "besok"}}}),
        ("cari", {"padanan": [["a", "b"], ["c", "d\ne"]], "mengarah": [{"kata": ["a"], "ke": ["b"]}]}),
        ("entri", {**HEAD, "langkah": [{"bila": "x", "maka": [], "selain_itu": "tidak-disebut"}]}),
        ("entri", {**HEAD, "langkah": [{"bila": "x", "maka": "tidak-disebut", "selain_itu": []}]}),
        ("entri", {**HEAD, "tinjauan": REASONS, "langkah": [{"pelaku": PARTIES, "tindakan": "t"}]}),
        ("entri", {**HEAD, "langkah": [{"kasus": "k", "cabang": OPEN}]}),
    ],
)
def test_rare_values_survive(kind: str, data: dict[str, Any]) -> None:
    model: type[Record] = CATALOGUE_MODELS[kind]
    row = row_of(model, data, kind)
    assert raw_of(row) == data
    assert model.model_validate(raw_of(whole(row))) == model.model_validate(data)
