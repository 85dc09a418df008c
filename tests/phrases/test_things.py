"""A thing to bring as one line, and the same words in every medium."""

from typing import Any

import pytest
from hypothesis import given

from generator.model.catalogue import Document
from generator.model.things import ThingRecord
from generator.phrases.sheet import sheet_of
from generator.phrases.things import Line, asked, lines
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
        ({}, "asli/salinan tidak disebut", "", ("unsaid", "", "unsaid", "")),
        ({"asli": "ya", "salinan": "ya"}, "asli dan salinan", "asli dan salinan", ("box", "", "box", "")),
        ({"asli": "ya"}, "asli, salinan tidak disebut", "asli", ("box", "", "unsaid", "")),
        ({"salinan": "ya"}, "salinan, asli tidak disebut", "salinan", ("unsaid", "", "box", "")),
        ({"asli": "ya", "salinan": "tidak"}, "asli, tanpa salinan", "asli", ("box", "", "no", "")),
        ({"asli": "tidak", "salinan": "ya"}, "salinan, tanpa asli", "salinan", ("no", "", "box", "")),
        ({"asli": "tidak"}, "tanpa asli, salinan tidak disebut", "", ("no", "", "unsaid", "")),
        ({"asli": "tidak", "salinan": "tidak"}, "tanpa asli dan salinan", "", ("no", "", "no", "")),
        (
            {**ORIGINALS, **COPIES},
            "asli 2 lembar dan salinan 3 lembar",
            "asli 2 lembar dan salinan 3 lembar",
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
        "1. Jika dikuasakan: KTP (asli, tanpa salinan); berlaku; "
        "tafsiran: syarat dan asli tidak tertulis di naskah"
    ]


def test_plain_choices_stand_on_one_line() -> None:
    choice = {"salah_satu": ["ktp", "npwp"], "salinan": "ya"}
    assert texts(choice) == ["1. KTP atau NPWP (salinan, asli tidak disebut); salah satu"]
    assert texts({**choice, "sebutan": "Identitas"}) == [
        "1. Identitas: KTP atau NPWP (salinan, asli tidak disebut); salah satu"
    ]
    (line,) = said({**choice, "sebutan": "KTP/NPWP", "tersirat": ["salah_satu"]})
    assert line.text == "KTP atau NPWP (salinan, asli tidak disebut); salah satu; tafsiran atas “KTP/NPWP”"
    assert (line.spoken, line.choices, line.reading) == (
        "KTP / NPWP",
        ("KTP", "NPWP"),
        "tafsiran atas “KTP/NPWP”",
    )


def test_choices_of_which_more_is_said_stand_below() -> None:
    part = {"dokumen": "npwp", "bila": "ada"}
    assert texts({"salah_satu": ["ktp", part], "asli": "ya", "salinan": "tidak"}) == [
        "1. KTP atau NPWP; salah satu:",
        "1a. KTP (asli, tanpa salinan)",
        "1b. atau Jika ada: NPWP (asli, tanpa salinan)",
    ]


def test_what_is_said_of_a_whole_holds_for_its_parts() -> None:
    parts = ["ktp", {"sebutan": "Lain", "terdiri_dari": ["npwp", {"dokumen": "akta", "asli": "tidak"}]}]
    assert texts({"terdiri_dari": parts, "asli": "ya", "salinan": "ya"}) == [
        "1. KTP dan Lain; terdiri dari:",
        "1a. KTP (asli dan salinan)",
        "1b. Lain; terdiri dari:",
        "1b.1. NPWP (asli dan salinan)",
        "1b.2. AKTA (salinan, tanpa asli)",
    ]


def test_the_list_of_another_entry_is_spelt_out() -> None:
    assert texts({"daftar_dari": "lain", "bila": "baru", "keterangan": "lengkap", "salinan": "ya"}) == [
        "1. Jika baru: Lain; daftar dari jawaban “Lain”; lengkap:",
        "1a. NPWP (salinan, asli tidak disebut)",
    ]


def test_the_list_of_an_entry_in_doubt_says_so() -> None:
    doubt = {
        **{"id": "ragu", "judul": "Ragu", "pertanyaan": "Apa?", "tinjauan": {"status": "perlu-ditinjau"}},
        "langkah": [{"pelaku": "penyedia", "tindakan": "Datang", "bawa": ["ktp"]}],
    }
    head, _ = said({"daftar_dari": "ragu"}, lookup=lookup_of(doubt))
    assert head.remarks == ("daftar dari jawaban “Ragu”, yang perlu ditinjau",)


def test_the_form_of_a_letter() -> None:
    letter = Document.model_validate(
        {
            **{"id": "ktp", "nama": "Surat", "tautan": "berkas/surat.pdf", "keterangan": "asli"},
            "bentuk": ["kop", "meterai", "tanda-tangan"],
        }
    )
    lookup = lookup_of()
    source = lookup.source.model_copy(update={"documents": (letter, *lookup.source.documents[1:])})
    (line,) = said({"dokumen": "ktp"}, lookup=Lookup(source))
    assert line.remarks == ("asli", "bentuk: kop, meterai, dan tanda tangan")
    assert (line.document, line.link) == ("ktp", "berkas/surat.pdf")


@some
@given(entries())
def test_replies_and_sheets_say_each_thing_in_the_words_of_its_line(raw: Raw) -> None:
    lookup = lookup_of(raw)
    for reply in replies_of(lookup.entries["a"], whole("a", lookup)):
        groups = [reply.papers, *(step.papers for step in steps_in(reply.nodes))]
        groups += [branch.papers for branch in branches_in(reply.nodes)]
        written = [row.strip() for row in reply_text(reply).splitlines()]
        for line in (line for group in groups for line in lines(group)):
            assert any(
                text.endswith(f" {line.number}. {line.text}") for text in (f" {row}" for row in written)
            )
    visit = visit_of("a", lookup)
    if visit:
        sheet = sheet_of(visit, lookup)
        message = [row.strip() for row in sheet_text(sheet, "", None).splitlines()]
        for line in (line for block in sheet.blocks for line in block.lines):
            assert f"{line.number}. {line.text}" in message
