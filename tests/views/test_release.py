"""What a release and the preview show of a source with entries of every status."""

from typing import Any

from generator.model.catalogue import Document
from generator.model.diagnosis import Diagnosis
from generator.model.entry import Entry, Source, Status
from generator.model.things import ThingRecord
from generator.views.lookup import Lookup
from generator.views.pages import pages
from generator.views.release import SOMEBODY, keeps_file, previewed, released
from tests.views.entries import OTHER, Raw, entry_of, lookup_of


def step(**fields: Any) -> Raw:
    return {"pelaku": "penyedia", "tindakan": "Datang", **fields}


def entry(name: str, *steps: Raw, **fields: Any) -> Raw:
    return {**entry_of(*(steps or (step(),)), **fields), "id": name, "judul": name.title()}


def source_of(*raw: Raw, **update: Any) -> Source:
    return lookup_of(*raw).source.model_copy(update=update)


def preview_of(source: Source) -> Source:
    return previewed(source, lambda entry: f"{entry.status}: {entry.title}", "Seseorang")


def ids(source: Source) -> set[str]:
    return {filed.entry.id for filed in source.entries}


def one(source: Source, name: str) -> Entry:
    (found,) = (filed.entry for filed in source.entries if filed.entry.id == name)
    return found


STATUSES = [entry(status.value, status=status.value) for status in Status]


def test_a_source_without_a_status_is_released_and_previewed_as_it_is() -> None:
    source = source_of(entry("a"))
    assert released(source) is source
    assert preview_of(source) is source


def test_a_release_has_what_is_published_and_the_preview_all_but_the_archive() -> None:
    source = source_of(*STATUSES)
    release, preview = released(source), preview_of(source)
    assert ids(release) == {"terbit", OTHER}
    assert ids(preview) == {"terbit", "draf", "ditinjau", OTHER}
    assert [filed.entry.id for filed in release.archived] == ["arsip"]
    assert [filed.entry.id for filed in preview.archived] == ["arsip"]


def test_only_unpublished_titles_are_marked_in_the_preview() -> None:
    preview = preview_of(source_of(*STATUSES))
    assert {one(preview, name).title for name in ("terbit", "draf", "ditinjau")} == {
        "Terbit",
        "draf: Draf",
        "ditinjau: Ditinjau",
    }


def test_what_led_to_an_entry_that_is_not_shown_is_left_out() -> None:
    inner = {"kasus": "Apa?", "cabang": [{"jika": "x", "langkah": [step(lihat=["draf"])]}, {"jika": "y"}]}
    names = [status.value for status in Status]
    leading = entry("a", step(lihat=names), inner, terkait=[*names, OTHER])
    source = source_of(leading, *STATUSES)
    found = one(released(source), "a")
    assert found.related == ("terbit", OTHER)
    lookup = Lookup(released(source))
    assert [placed.act.see for placed in lookup.acts["a"]] == [("terbit",), ()]
    assert {link.id for link in lookup.related["a"]} == {"terbit", OTHER}
    shown = preview_of(source)
    assert one(shown, "a").related == ("draf", "ditinjau", "terbit", OTHER)


def test_a_list_of_an_entry_that_is_not_shown_is_left_open() -> None:
    brings = [
        {"daftar_dari": "draf", "bila": "jika PT", "keterangan": "lihat sana", "untuk": ["penyedia"]},
        {"dokumen": "ktp"},
        {"daftar_dari": OTHER},
        {"daftar_dari": "arsip"},
        {"salah_satu": ["akta", {"daftar_dari": "draf"}]},
    ]
    found = one(released(source_of(entry("a", step(bawa=brings)), *STATUSES)), "a")
    (act,) = (node for node in found.steps if hasattr(node, "brings"))
    open_end = ThingRecord.model_validate({"lainnya": "tidak-disebut"})
    expected = [
        open_end.model_copy(
            update={"condition": "jika PT", "remark": "lihat sana", "audience": ("penyedia",)}
        ),
        ThingRecord.model_validate({"dokumen": "ktp"}),
        ThingRecord.model_validate({"daftar_dari": OTHER}),
        open_end,
        ThingRecord.model_validate({"salah_satu": ["akta", open_end.model_dump(by_alias=True)]}),
    ]
    assert list(act.brings) == expected


def test_a_document_that_holds_such_a_list_is_left_open_too() -> None:
    raw = {"id": "map", "nama": "Map", "memuat": [{"daftar_dari": "draf"}]}
    source = source_of(*STATUSES, documents=(Document.model_validate(raw),))
    (document,) = released(source).documents
    assert [thing.others for thing in document.contents] == ["tidak-disebut"]


def test_the_diagnosis_has_no_choice_that_ends_at_such_an_entry() -> None:
    tree = {
        "tanya": "Apa?",
        "cabang": [
            {"jika": "satu", "jawaban": "draf"},
            {"jika": "dua", "tanya": "Mana?", "cabang": [{"jika": "x", "jawaban": "arsip"}]},
            {"jika": "tiga", "tanya": "Mana?", "cabang": [
                {"jika": "y", "jawaban": "ditinjau"}, {"jika": "z", "jawaban": "terbit"}
            ]},
        ],
    }  # fmt: skip
    source = source_of(*STATUSES, diagnosis=Diagnosis.model_validate(tree))
    shown = released(source).diagnosis
    assert shown is not None
    assert [choice.label for choice in shown.choices] == ["tiga"]
    assert [choice.answer for choice in shown.choices[0].choices] == ["terbit"]
    only = Diagnosis.model_validate({"tanya": "Apa?", "cabang": [{"jika": "satu", "jawaban": "draf"}]})
    assert released(source.model_copy(update={"diagnosis": only})).diagnosis is None


def test_somebody_acts_where_a_draft_names_nobody() -> None:
    blank = {"pelaku": {"bersama": []}, "tindakan": "Datang"}
    nested = {"kasus": "Apa?", "cabang": [{"jika": "x", "langkah": [blank]}, {"jika": "y"}]}
    source = source_of(entry("a", blank, step(), nested, status="draf"))
    preview = preview_of(source)
    lookup = Lookup(preview)
    assert [placed.act.actors.ids for placed in lookup.acts["a"]] == [
        (SOMEBODY,),
        ("penyedia",),
        (SOMEBODY,),
    ]
    assert lookup.roles[SOMEBODY].name == "Seseorang"
    assert SOMEBODY not in Lookup(released(source)).roles
    assert {"faq/a.md", "penyedia/a.md"} <= {page.path for page in pages(lookup)}


def test_archived_entries_lead_only_to_pages_that_are_there() -> None:
    source = source_of(
        entry("a", status="arsip", diganti_oleh=["draf", OTHER, "b"]), entry("b", status="arsip"), *STATUSES
    )
    (found,) = (filed.entry for filed in released(source).archived if filed.entry.id == "a")
    assert found.successors == (OTHER, "b")


def test_files_that_only_such_entries_name_stay_behind() -> None:
    source = source_of(
        entry("a", lampiran=[{"nama": "A", "tautan": "berkas/dua.pdf"}]),
        entry("b", status="draf", uraian="[A](berkas/satu%20lagi.pdf) dan [B](berkas/dua.pdf)"),
        entry("c", status="arsip", lampiran=[{"nama": "A", "tautan": "berkas/tiga.pdf"}]),
    )
    keeps = keeps_file(source, released(source))
    files = ["berkas/satu lagi.pdf", "berkas/dua.pdf", "berkas/tiga.pdf", "berkas/bebas.pdf"]
    assert [file for file in files if keeps(file)] == ["berkas/dua.pdf", "berkas/bebas.pdf"]
    everything = source_of(entry("a"))
    assert keeps_file(everything, released(everything))("berkas/bebas.pdf")
