"""A thing to bring as one line, and the same words in every medium."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.base import Stated
from generator.model.catalogue import Document
from generator.model.things import ThingRecord
from generator.phrases.sheet import sheet_of
from generator.phrases.things import Cell, Line, asked, asked_names, lines, named
from generator.texts.reply import reply_text
from generator.texts.sheet import sheet_text
from generator.views.flow import branches_in, steps_in, whole
from generator.views.lookup import Lookup
from generator.views.replies import replies_of
from generator.views.things import things
from generator.views.visits import visit_of
from tests.views.entries import Raw, entries, lookup_of, some


def said(*items: Any, lookup: Lookup | None = None) -> tuple[Line, ...]:
    requirements = [ThingRecord.model_validate(item) for item in items]
    return lines(things(requirements, lookup or lookup_of()))


def texts(*items: Any) -> list[str]:
    return [f"{line.number}. {line.text}" for line in said(*items)]


ORIGINALS = {"asli": "ya", "jumlah_asli": "2"}
COPIES = {"salinan": "ya", "jumlah_salinan": "3"}


@pytest.mark.parametrize(
    ("stated", "words", "asks", "cells"),
    [
        ({}, "asli/fotokopi tidak disebut", "", ("unsaid", "", "unsaid", "")),
        ({"asli": "ya", "salinan": "ya"}, "asli dan fotokopi", "asli dan fotokopi", ("box", "", "box", "")),
        ({"asli": "ya"}, "asli, fotokopi tidak disebut", "asli", ("box", "", "unsaid", "")),
        ({"salinan": "ya"}, "fotokopi, asli tidak disebut", "fotokopi", ("unsaid", "", "box", "")),
        ({"asli": "ya", "salinan": "tidak"}, "asli, tanpa fotokopi", "asli", ("box", "", "no", "")),
        ({"asli": "tidak", "salinan": "ya"}, "fotokopi, tanpa asli", "fotokopi", ("no", "", "box", "")),
        ({"asli": "tidak"}, "tanpa asli, fotokopi tidak disebut", "", ("no", "", "unsaid", "")),
        ({"asli": "tidak", "salinan": "tidak"}, "tanpa asli dan fotokopi", "", ("no", "", "no", "")),
        (
            {**ORIGINALS, **COPIES},
            "asli 2 lembar dan fotokopi 3 lembar",
            "asli 2 lembar dan fotokopi 3 lembar",
            ("box", "2×", "box", "3×"),
        ),
    ],
)
def test_originals_and_copies(stated: Raw, words: str, asks: str, cells: tuple[str, ...]) -> None:
    item = ThingRecord.model_validate({"dokumen": "ktp", **stated})
    (thing,) = things([item], lookup_of())
    (line,) = lines([thing])
    assert (line.said, asked(thing)) == (words, asks)
    assert (line.original.mark, line.original.count, line.copy.mark, line.copy.count) == cells
    assert line.text == f"KTP ({words})"


def test_condition_remark_and_interpretation() -> None:
    item = {"dokumen": "ktp", "asli": "ya", "salinan": "tidak", "bila": "Dikuasakan", "keterangan": "berlaku"}
    assert texts({**item, "tersirat": ["bila", "asli"]}) == [
        "1. Jika dikuasakan: KTP (asli, tanpa fotokopi); berlaku; "
        "tafsiran: syarat dan asli tidak tertulis di naskah"
    ]


def test_plain_choices_stand_on_one_line() -> None:
    choice = {"salah_satu": ["ktp", "npwp"], "salinan": "ya"}
    assert texts(choice) == ["1. KTP atau NPWP (fotokopi, asli tidak disebut); salah satu"]
    assert texts({**choice, "sebutan": "Identitas"}) == [
        "1. Identitas: KTP atau NPWP (fotokopi, asli tidak disebut); salah satu"
    ]
    (line,) = said({**choice, "sebutan": "KTP/NPWP", "tersirat": ["salah_satu"]})
    reading = "naskah menulis “KTP/NPWP”, dibaca “salah satu”"
    assert line.text == f"KTP atau NPWP (fotokopi, asli tidak disebut); salah satu; {reading}"
    assert (line.spoken, line.choices, line.reading) == (
        "KTP / NPWP",
        ("KTP", "NPWP"),
        "naskah menulis “KTP/NPWP”, dibaca “salah satu”",
    )


def test_choices_of_which_more_is_said_stand_below() -> None:
    part = {"dokumen": "npwp", "bila": "ada"}
    assert texts({"salah_satu": ["ktp", part], "asli": "ya", "salinan": "tidak"}) == [
        "1. KTP atau NPWP; salah satu:",
        "1a. KTP (asli, tanpa fotokopi)",
        "1b. atau Jika ada: NPWP (asli, tanpa fotokopi)",
    ]


def test_what_is_said_of_a_whole_holds_for_its_parts() -> None:
    parts = ["ktp", {"sebutan": "Lain", "terdiri_dari": ["npwp", {"dokumen": "akta", "asli": "tidak"}]}]
    assert texts({"terdiri_dari": parts, "asli": "ya", "salinan": "ya"}) == [
        "1. KTP dan Lain; terdiri atas:",
        "1a. KTP (asli dan fotokopi)",
        "1b. Lain; terdiri atas:",
        "1b.1. NPWP (asli dan fotokopi)",
        "1b.2. AKTA (fotokopi, tanpa asli)",
    ]


def test_the_list_of_another_entry_is_spelt_out() -> None:
    assert texts({"daftar_dari": "lain", "bila": "baru", "keterangan": "lengkap", "salinan": "ya"}) == [
        "1. Jika baru: Lain; daftar dari jawaban “Lain”; lengkap:",
        "1a. NPWP (fotokopi, asli tidak disebut)",
    ]


def test_the_list_of_an_entry_in_doubt_says_so() -> None:
    doubt = {
        **{"id": "ragu", "judul": "Ragu", "pertanyaan": "Apa?", "tinjauan": {"status": "perlu-ditinjau"}},
        "langkah": [{"pelaku": "penyedia", "tindakan": "Datang", "bawa": ["ktp"]}],
    }
    head, _ = said({"daftar_dari": "ragu"}, lookup=lookup_of(doubt))
    assert head.remarks == ("daftar dari jawaban “Ragu”, yang mungkin sudah berubah",)


def catalogue(**documents: Raw) -> Lookup:
    """A source in which documents of the catalogue are as given."""
    source = lookup_of().source
    found = (
        Document.model_validate({"id": old.id, "nama": old.name, **documents.get(old.id, {})})
        for old in source.documents
    )
    return Lookup(source.model_copy(update={"documents": tuple(found)}))


def test_originals_that_are_only_shown_and_copies_that_are_handed_over() -> None:
    (line,) = said({"dokumen": "ktp", "asli": "ditunjukkan", "salinan": "diserahkan", "jumlah_salinan": "2"})
    assert line.text == "KTP (asli ditunjukkan, fotokopi 2 lembar diserahkan)"
    assert line.original == Cell(mark="box", word="ditunjukkan")
    assert line.copy == Cell(mark="box", count="2×", word="diserahkan")


def test_silence_about_copies_is_told_only_of_documents_that_others_issue() -> None:
    lookup = catalogue(surat={"jenis": "surat"}, akta={"jenis": "barang"})
    items = [{"dokumen": "surat"}, {"dokumen": "akta"}, {"nama": "Laptop"}, {"dokumen": "ktp"}]
    letter, thing, named, document = said(*items, lookup=lookup)
    assert [line.text for line in (letter, thing, named)] == ["SURAT", "AKTA", "Laptop"]
    assert document.text == "KTP (asli/fotokopi tidak disebut)"
    assert {line.original.mark for line in (letter, thing, named)} == {"none"}


@pytest.mark.parametrize("kind", ["surat", "surat-permohonan", "dokumen", "barang"])
def test_that_no_original_is_wanted_never_looks_like_silence(kind: str) -> None:
    lookup = catalogue(ktp={"jenis": kind})
    silent, refused = said({"dokumen": "ktp"}, {"dokumen": "ktp", "asli": "tidak"}, lookup=lookup)
    assert "tanpa asli" in refused.said
    assert "tanpa asli" not in silent.said
    assert refused.original != silent.original


def test_a_list_that_isn_t_complete_says_so_without_a_box() -> None:
    first, others, last = said({"dokumen": "ktp"}, {"lainnya": "tidak-disebut"}, {"dokumen": "npwp"})
    assert others.text == "dan lain-lain (tidak disebut di naskah)"
    assert (others.number, others.is_open, others.original.mark) == ("", True, "none")
    assert [first.number, last.number] == ["1", "2"]
    (called,) = said({"lainnya": "tidak-disebut", "sebutan": "syarat lain"})
    assert called.text == "syarat lain (tidak disebut di naskah)"


def test_need_audience_contents_and_both_remarks_are_said() -> None:
    lookup = catalogue(ktp={"keterangan": "dari dinas.", "memuat": ["Alamat"]})
    item = {
        **{"dokumen": "ktp", "keperluan": "disarankan", "untuk": "konsultan", "keterangan": "masih berlaku"},
        "memuat": ["Foto", {"nama": "Cap", "bila": "lama", "keterangan": "basah"}],
    }
    (line,) = said(item, lookup=lookup)
    assert line.contents == "memuat: Foto, Cap (jika lama; basah), dan Alamat"
    assert line.remarks == ("disarankan", "untuk Konsultan", "masih berlaku", "dari dinas")
    assert all(part in line.text for part in (line.contents, *line.remarks))


def test_the_form_of_a_document_is_said_with_it() -> None:
    lookup = catalogue(
        surat={
            **{"jenis": "surat", "nilai_meterai": "Rp10.000", "kepada": "Kepala Kantor"},
            **{"bentuk": ["kop", "meterai"], "penanda_tangan": ["Direktur", "Saksi"]},
        },
        akta={"nilai_meterai": "Rp10.000"},
    )
    letter, deed = said({"dokumen": "surat"}, {"dokumen": "akta"}, lookup=lookup)
    assert letter.remarks == (
        "bentuk: kop dan meterai Rp10.000",
        "penanda tangan: Direktur dan Saksi",
        "kepada: Kepala Kantor",
    )
    assert deed.remarks == ("bentuk: meterai Rp10.000",)


def test_the_link_of_a_thing_goes_before_its_document_s() -> None:
    lookup = catalogue(ktp={"tautan": "berkas/umum.pdf"})
    own, general = said({"dokumen": "ktp", "tautan": "berkas/sendiri.pdf"}, {"dokumen": "ktp"}, lookup=lookup)
    assert (own.link, general.link) == ("berkas/sendiri.pdf", "berkas/umum.pdf")


def test_a_group_within_a_group_reads_as_one_name() -> None:
    choice = {"salah_satu": ["npwp", "akta"], "bila": "ada"}
    assert said({"terdiri_dari": ["ktp", choice]})[0].name == "KTP, serta NPWP atau AKTA"
    whole = {"terdiri_dari": ["npwp", "akta"]}
    assert said({"salah_satu": ["ktp", whole]})[0].name == "KTP, atau NPWP dan AKTA"


def test_a_thing_in_a_sentence_keeps_all_that_is_said_of_it() -> None:
    parts = ["ktp", {"dokumen": "npwp", "asli": "ya"}]
    record = ThingRecord.model_validate({"salah_satu": parts, "bila": "baru", "keperluan": "opsional"})
    (thing,) = things([record], lookup_of())
    assert named(thing) == "jika baru: KTP atau NPWP (opsional; salah satu; KTP atau NPWP (asli))"


def test_what_is_contained_keeps_all_that_is_said_of_it_and_of_its_parts() -> None:
    choice = {"salah_satu": [{"nama": "p", "bila": "WNA", "keterangan": "asing"}, {"nama": "q"}]}
    form = {"nama": "t", "asli": "ya", "jumlah_asli": "3", "tautan": "https://contoh.example/t"}
    whole = {"terdiri_dari": [{"nama": "r", "memuat": ["isi"]}, form]}
    (line,) = said({"dokumen": "ktp", "memuat": [choice, whole]})
    assert line.contents == (
        "memuat: p atau q (salah satu; p (jika WNA; asing) atau q); r dan t (terdiri atas; "
        "r (memuat: isi) dan t (asli 3 lembar; contoh atau formulir: https://contoh.example/t))"
    )


@pytest.mark.parametrize("called", [{}, {"sebutan": "dan lain-lain"}])
def test_what_says_that_there_are_others_is_joined_once(called: Raw) -> None:
    others = {"lainnya": "tidak-disebut", **called}
    several, one = said({"nama": "a", "memuat": ["s", others]}, {"nama": "b", "memuat": ["r", "s", others]})
    assert several.contents == "memuat: s dan lain-lain (tidak disebut di naskah)"
    assert one.contents == "memuat: r, s, dan lain-lain (tidak disebut di naskah)"
    *_, last = said({"salah_satu": ["ktp", others]})
    assert last.text == "atau lain-lain (tidak disebut di naskah)"
    assert asked_names(things([ThingRecord.model_validate(others)], lookup_of())) == [
        "lain-lain (tidak disebut di naskah)"
    ]
    assert said(others)[0].text == "dan lain-lain (tidak disebut di naskah)"
    assert "dan dan" not in said({"terdiri_dari": ["ktp", others]})[0].name


def test_once_copies_of_a_named_thing_are_said_its_original_is_said_to_be_unsaid() -> None:
    (line,) = said({"nama": "izin usaha", "salinan": "ya"})
    assert (line.said, line.original.mark) == ("fotokopi, asli tidak disebut", "unsaid")
    (thing,) = said({"dokumen": "akta", "salinan": "ya"}, lookup=catalogue(akta={"jenis": "barang"}))
    assert thing.original.mark == "unsaid"


COUNTS = {"asli": "jumlah_asli", "salinan": "jumlah_salinan"}
stated = st.sampled_from([each.value for each in Stated])
fields_of_a_thing = st.fixed_dictionaries(
    {"dokumen": st.sampled_from(["ktp", "surat"])},
    optional={
        **{"asli": stated, "salinan": stated, "jumlah_asli": st.just("2"), "jumlah_salinan": st.just("3")},
        **{"bila": st.just("baru"), "keperluan": st.just("opsional"), "keterangan": st.just("sah")},
        **{"memuat": st.just(["Foto"]), "untuk": st.just(["penyedia"]), "sebutan": st.just("Surat itu")},
    },
)


def claims(raw: Raw) -> set[str]:
    """What a line asks for or says, phrase by phrase; that something isn't said claims nothing."""
    (line,) = said(raw, lookup=catalogue(surat={"jenis": "surat"}))
    phrases = {
        f"{pattern.format(word)}"
        for stated, pattern in (("box", "{}"), ("no", "tanpa {}"))
        for word, cell in (("asli", line.original), ("fotokopi", line.copy))
        if cell.mark == stated
    }
    found = [line.contents, line.condition, *line.remarks, line.original.word, line.copy.word]
    return phrases | set(filter(None, found))


@given(fields_of_a_thing)
def test_without_a_field_nothing_more_is_claimed(raw: Raw) -> None:
    whole = claims(raw)
    for key in raw.keys() - {"dokumen"}:
        assert claims({name: value for name, value in raw.items() if name != key}) <= whole, key


@given(fields_of_a_thing)
def test_boxes_stand_only_where_the_data_asks(raw: Raw) -> None:
    (line,) = said(raw, lookup=catalogue(surat={"jenis": "surat"}))
    for key, cell in (("asli", line.original), ("salinan", line.copy)):
        assert (cell.mark == "box") == (raw.get(key) in ("ya", "ditunjukkan", "diserahkan"))
        assert (cell.mark == "no") == (raw.get(key) == "tidak")
        is_stated = raw.get(key, "tidak-disebut") != "tidak-disebut"
        assert bool(cell.count) == (is_stated and COUNTS[key] in raw)


@some
@given(entries())
def test_replies_and_sheets_say_each_thing_in_the_words_of_its_line(raw: Raw) -> None:
    lookup = lookup_of(raw)
    for reply in replies_of(lookup.entries["a"], whole("a", lookup), lookup):
        groups = [step.has.brings for step in steps_in(reply.nodes)]
        groups += [branch.has.brings for branch in branches_in(reply.nodes)]
        written = [row.strip() for row in reply_text(reply).splitlines()]
        for line in (line for group in groups for line in lines(group)):
            assert any(row.endswith(numbered(line)) for row in written)
    visit = visit_of("a", lookup)
    if visit:
        sheet = sheet_of(visit, lookup)
        message = [row.strip() for row in sheet_text(sheet, "", None).splitlines()]
        for line in (line for block in sheet.blocks for line in block.lines):
            assert numbered(line) in message


def numbered(line: Line) -> str:
    return " ".join(filter(None, (f"{line.number}." if line.number else "", line.text)))
