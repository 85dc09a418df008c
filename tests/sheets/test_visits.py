"""From answers to sheets: which papers belong to a visit, under which circumstances, and how lists merge."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import quickjs

from generator.model.entry import Source
from generator.phrases.sheet import Sheet
from generator.phrases.things import Line
from generator.sheets.merge import merge_script
from generator.site.assets import HAND_WRITTEN
from generator.site.output import page_files
from generator.site.scripts import bundle
from generator.views.letters import letters_of
from generator.views.lookup import Lookup
from generator.views.pages import pages
from generator.views.visits import visit_of
from tests.sheets.conftest import sheets_of, sound
from tests.sheets.sources import write_source

Data = dict[str, Any]

DOCUMENTS = [{"id": name, "nama": name.upper()} for name in ("ktp", "npwp", "kuasa", "nib")]


def visit(*steps: Data, name: str = "satu") -> Data:
    return {"id": name, "judul": name.title(), "pertanyaan": "Apa?", "langkah": list(steps)}


def step(**more: Any) -> Data:
    return {"pelaku": "pemohon", "tindakan": "Datang", **more}


def sheets(tmp_path: Path, *entries: Data) -> dict[str, Sheet]:
    folder = write_source(tmp_path / "sumber", {"nama": "Kantor Uji"}, DOCUMENTS, entries)
    return sheets_of(sound(folder))


def lines(sheet: Sheet) -> list[tuple[str, str, str]]:
    """Number, condition and name of each row."""
    return [(line.number, line.condition, line.name) for block in sheet.blocks for line in block.lines]


def only(sheet: Sheet) -> Line:
    ((line,),) = [block.lines for block in sheet.blocks]
    return line


def test_without_an_office_step_there_is_no_sheet(tmp_path: Path) -> None:
    assert sheets(tmp_path, visit(step(saluran="daring", bawa=["ktp"]), step(bawa=["npwp"]))) == {}


def test_papers_of_a_step_without_a_place_belong_to_the_visit_and_of_an_online_one_not(
    tmp_path: Path,
) -> None:
    entry = visit(
        step(saluran="kantor", bawa=["ktp"]),
        step(bawa=["npwp"], tindakan="Menyerahkan NPWP"),
        step(saluran="daring", bawa=["nib"], tindakan="Mengunggah"),
    )
    made = sheets(tmp_path, entry)["satu"]
    assert lines(made) == [("1", "", "KTP"), ("2", "", "NPWP")]


def test_the_condition_of_a_step_stands_over_its_papers(tmp_path: Path) -> None:
    entry = visit(step(saluran="kantor", bawa=["ktp"]), step(bila="jika dikuasakan", bawa=["kuasa"]))
    made = sheets(tmp_path, entry)["satu"]
    assert [block.heading for block in made.blocks] == ["", "Jika dikuasakan"]
    assert lines(made) == [("1", "", "KTP"), ("2", "", "KUASA")]


def test_a_branch_without_steps_of_its_own_keeps_its_papers(tmp_path: Path) -> None:
    sides = [{"jika": "PT", "bawa": ["nib"]}, {"jika": "Perorangan", "bawa": ["ktp"]}]
    entry = visit(step(saluran="kantor"), {"kasus": "Bentuk usaha", "cabang": sides})
    made = sheets(tmp_path, entry)["satu"]
    assert [block.heading for block in made.blocks] == [
        "",
        "Bentuk usaha: Jika PT",
        "Bentuk usaha: Jika perorangan",
    ]
    assert lines(made) == [("1", "", "NIB"), ("1", "", "KTP")]


def test_a_list_of_another_entry_keeps_its_conditions(tmp_path: Path) -> None:
    owner = visit(
        step(saluran="kantor", bawa=["ktp"]), step(bila="jika dikuasakan", bawa=["kuasa"]), name="pemilik"
    )
    other = visit(step(saluran="kantor", bawa=[{"daftar_dari": "pemilik", "bila": "bila baru"}]))
    made = sheets(tmp_path, owner, other)["satu"]
    assert lines(made) == [
        ("1", "Bila baru:", "Pemilik"),
        ("1a", "", "KTP"),
        ("1b", "Jika dikuasakan:", "KUASA"),
    ]


@pytest.mark.parametrize(
    ("said", "original", "copy"),
    [
        ({}, ("unsaid", ""), ("unsaid", "")),
        ({"asli": "ya", "salinan": "tidak"}, ("box", ""), ("no", "")),
        ({"salinan": "ya", "jumlah_salinan": "2"}, ("unsaid", ""), ("box", "2×")),
        ({"asli": "ya", "jumlah_asli": "1"}, ("box", "1×"), ("unsaid", "")),
    ],
)
def test_cells_say_what_the_source_says(
    tmp_path: Path, said: Data, original: tuple[str, str], copy: tuple[str, str]
) -> None:
    entry = visit(step(saluran="kantor", bawa=[{"dokumen": "ktp", **said}]))
    line = only(sheets(tmp_path, entry)["satu"])
    assert (line.original.mark, line.original.count) == original
    assert (line.copy.mark, line.copy.count) == copy


def test_what_is_said_of_a_composite_holds_for_its_parts(tmp_path: Path) -> None:
    whole = {"terdiri_dari": ["ktp", {"dokumen": "npwp", "asli": "tidak"}], "asli": "ya"}
    made = sheets(tmp_path, visit(step(saluran="kantor", bawa=[whole])))["satu"]
    marks = [line.original.mark for block in made.blocks for line in block.lines]
    assert marks == ["none", "box", "no"]


def test_the_office_s_visits_have_the_documents_of_the_inventory(source: Source, inventory: Data) -> None:
    lookup = Lookup(source)
    for question in inventory["pertanyaan"]:
        found = visit_of(question["id"], lookup)
        assert (found is None) == (question["kunjungan_kantor"] == "tidak-disebut")
        if found:
            named = [paper.name for section in found.sections for paper in section.papers]
            assert named == [document["nama"] for document in question["dokumen"]]
            assert found.is_alternative == (question["kunjungan_kantor"] == "alternatif")


def test_letters_are_those_that_are_asked_for(source: Source, inventory: Data) -> None:
    asked = [
        document["nama"]
        for question in inventory["pertanyaan"]
        for document in question["dokumen"]
        if document.get("jenis") == "surat-permohonan"
    ]
    assert sorted(letter.document.name for letter in letters_of(Lookup(source))) == sorted(asked)
    assert len(asked) == 3


def merged(source: Source) -> Data:
    text = merge_script(Lookup(source))
    found: Data = json.loads(text.removeprefix("window.sheets=").rstrip().removesuffix(";"))
    return found


def test_exactly_the_same_paper_is_merged(source: Source) -> None:
    visits = merged(source)["visits"]
    registration = [paper["key"] for paper in visits["syarat-daftar-perusahaan-baru"]["papers"]]
    email = [paper["key"] for paper in visits["ubah-email"]["papers"]]
    assert email[1:] == registration
    npwp = {paper["key"] for paper in visits["ubah-npwp"]["papers"]}
    assert npwp & {*registration, *email} == set()  # NPWP is neither the new one nor the old one


@pytest.mark.parametrize(
    "other",
    [
        {"dokumen": "ktp", "asli": "ya"},
        {"dokumen": "ktp", "salinan": "ya", "jumlah_salinan": "2"},
        {"dokumen": "ktp", "bila": "jika diminta"},
        {"dokumen": "ktp", "keterangan": "masih berlaku"},
        {"dokumen": "npwp"},
    ],
)
def test_a_paper_asked_for_otherwise_is_another_paper(tmp_path: Path, other: Data) -> None:
    one = visit(step(saluran="kantor", bawa=["ktp"]))
    two = visit(step(saluran="kantor", bawa=[other]), name="dua")
    folder = write_source(tmp_path / "sumber", {"nama": "Kantor Uji"}, DOCUMENTS, [one, two])
    assert len(merged(sound(folder))["papers"]) == 2


def test_another_situation_makes_another_paper(tmp_path: Path) -> None:
    one = visit(step(saluran="kantor", bawa=["ktp"]))
    two = visit(step(saluran="kantor"), step(bila="jika diminta", bawa=["ktp"]), name="dua")
    folder = write_source(tmp_path / "sumber", {"nama": "Kantor Uji"}, DOCUMENTS, [one, two])
    assert len(merged(sound(folder))["papers"]) == 2


def test_merged_lists_say_what_is_sent_along(tmp_path: Path) -> None:
    attaching = step(tindakan="Melampirkan", sertakan=["Foto"], bila="baru")
    folder = write_source(
        tmp_path / "sumber", {"nama": "Kantor Uji"}, DOCUMENTS, [visit(step(saluran="kantor"), attaching)]
    )
    assert merged(sound(folder))["visits"]["satu"]["notes"] == ["Jika baru: Disertakan: Foto."]


def test_that_a_merged_list_is_not_complete_is_said_last(tmp_path: Path) -> None:
    open_list = visit(step(saluran="kantor", bawa=[{"lainnya": "tidak-disebut"}, "ktp", "nib"]), name="dua")
    other = visit(step(saluran="kantor", bawa=["npwp", "nib"]))
    folder = write_source(tmp_path / "sumber", {"nama": "Kantor Uji"}, DOCUMENTS, [open_list, other])
    found = merged(sound(folder))
    context = quickjs.Context()
    context.eval(bundle(HAND_WRITTEN / "assets/merge/papers.js", "Papers"))
    visits, papers = json.dumps(list(found["visits"].values())), json.dumps(found["papers"])
    groups = json.loads(context.eval(f"JSON.stringify(Papers.groupsOf({visits}, {papers}))"))
    assert {
        group["services"]: [(row["number"], row["line"]["name"]) for row in group["rows"]] for group in groups
    } == {
        "Dua": [("1", "KTP"), ("", "dan lain-lain (tidak disebut di naskah)")],
        "Dua, Satu": [("2", "NIB")],
        "Satu": [("3", "NPWP")],
    }


def test_every_box_of_a_sheet_has_a_name_of_its_own(tmp_path: Path) -> None:
    choices = [{"salah_satu": [name, {"lainnya": "tidak-disebut"}]} for name in ("ktp", "npwp")]
    entry = visit(step(saluran="kantor", bawa=[*choices, {"salah_satu": ["ktp", "nib"]}]))
    folder = write_source(tmp_path / "sumber", {"nama": "Kantor Uji"}, DOCUMENTS, [entry])
    lookup = Lookup(sound(folder))
    files = dict(page_files(tuple(pages(lookup)), lookup, "", with_pdf=False))
    names = re.findall(r'type="checkbox" name="([^"]+)"', files["lembar/satu.md"].decode())
    assert len(names) == len(set(names)) == 3


def box_names(tmp_path: Path, office: Data, *entries: Data) -> dict[str, list[str]]:
    """From each sheet to the names of its boxes, under which their ticks are remembered."""
    lookup = Lookup(sound(write_source(tmp_path / office["telepon"], office, DOCUMENTS, entries)))
    files = dict(page_files(tuple(pages(lookup)), lookup, "", with_pdf=False))
    return {
        entry["id"]: re.findall(r'type="checkbox" name="([^"]+)"', files[f"lembar/{entry['id']}.md"].decode())
        for entry in entries
    }


def test_a_box_is_named_by_its_row_alone(tmp_path: Path) -> None:
    owner = visit(step(saluran="kantor", bawa=["ktp", "npwp"]))
    other = visit(step(saluran="kantor", bawa=["nib", {"daftar_dari": "satu"}]), name="dua")
    office = {"nama": "Kantor Uji", "telepon": "1", "tanda_terima": "ya"}
    made = box_names(tmp_path, office, owner, other)
    assert made["dua"][1:] == made["satu"]
    assert box_names(tmp_path, {"nama": "Kantor", "telepon": "2"}, owner, other) == made
    merged_rows = merged(sound(tmp_path / "1"))["papers"].values()
    assert {line["key"] for row in merged_rows for line in row["lines"]} == {*made["satu"], *made["dua"]}


def test_letters_of_merged_lists_lead_to_their_pages(source: Source) -> None:
    rows = [line for paper in merged(source)["papers"].values() for line in paper["lines"]]
    found = [row["letter"] for row in rows if "letter" in row]
    assert sorted(found) == sorted(letter.document.id for letter in letters_of(Lookup(source)))
