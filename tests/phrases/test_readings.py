"""The legend of interpretation marks: a line for each mark of a page, and no line without one."""

from collections.abc import Iterator
from typing import Any

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from generator.phrases.readings import named_otherwise
from generator.phrases.sentences import stopped
from generator.site.output import page_files
from generator.views.flow import whole
from generator.views.pages import pages
from tests.views.entries import Raw, entries, some
from tests.views.small_office import entry_of, lookup_of

INTERPRETED: tuple[str, ...] = ("kepada", "bila", "saluran", "salinan")
FOLDERS = ("faq", "penyedia", "konsultan", "helpdesk", "admin")


def pages_of(raw: Raw) -> dict[str, BeautifulSoup]:
    """The pages of an entry, by their folders."""
    lookup = lookup_of(raw)
    shown = tuple(page for page in pages(lookup) if page.path in {f"{folder}/a.md" for folder in FOLDERS})
    files = page_files(shown, lookup, "", with_pdf=False)
    return {path.split("/")[0]: BeautifulSoup(text.decode(), "html.parser") for path, text in files}


def marks(page: BeautifulSoup) -> list[str]:
    """What each mark of a page says, as it would end a sentence."""
    return [stopped(str(mark["title"]).removeprefix("Tafsiran: ")) for mark in page.select("sup.sign")]


def legend(page: BeautifulSoup) -> list[str]:
    return [line.get_text() for line in page.select("#tafsiran li")]


def step(actor: Any = "penyedia", text: str = "Datang", **fields: Any) -> Raw:
    return {"pelaku": actor, "tindakan": text, **fields}


def records(value: Any) -> Iterator[Raw]:
    """Every act, branch and thing of raw data of which something may be read into the source."""
    if isinstance(value, dict):
        yield from [value] if {"pelaku", "jika", "sebutan"} & set(value) else []
        for inner in value.values():
            yield from records(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from records(inner)


@st.composite
def interpreted(draw: st.DrawFn) -> Raw:
    """An entry in which some fields are said to be read into the source, each of them there."""
    raw = draw(entries(depth=2))
    for record in records(raw):
        fields = [key for key in INTERPRETED if key in record]
        if draw(st.booleans()) and fields:
            record["tersirat"] = [draw(st.sampled_from(fields))]
        if "pelaku" in record and draw(st.booleans()):
            record["pelaku_di_naskah"] = f"Sebutan {draw(st.integers(1, 99))}"
            record["tersirat"] = [*record.get("tersirat", []), "pelaku"]
    return raw


@some
@given(interpreted())
def test_each_mark_has_one_line_of_the_legend_and_each_line_a_mark(raw: Raw) -> None:
    for folder, page in pages_of(raw).items():
        said, lines = marks(page), legend(page)
        assert len(lines) == len(set(lines)), folder
        assert len(lines) <= len(said), folder
        for mark in said:
            assert any(line.endswith(mark) for line in lines), (folder, mark)
        for line in lines:
            assert any(line.endswith(mark) for mark in said), (folder, line)


def test_a_page_without_marks_has_no_legend() -> None:
    branches = [{"jika": "PT", "langkah": [step()]}, {"jika": "CV"}]
    for page in pages_of(entry_of(step(), {"kasus": "Apa?", "cabang": branches})).values():
        assert (marks(page), page.select("#tafsiran")) == ([], [])


def test_lines_say_where_a_mark_stands() -> None:
    document = {"dokumen": "ktp", "salinan": "ya", "tersirat": ["salinan"]}
    branches = [
        {"jika": "PT", "saluran": "email", "tersirat": ["saluran"], "bawa": [document]},
        {"jika": "CV"},
    ]
    raw = entry_of(
        step("admin", kepada="penyedia", tersirat=["kepada"]), {"kasus": "Apa?", "cabang": branches}
    )
    page = pages_of(raw)["faq"]
    first, second, third = legend(page)
    assert first == "Langkah 1: kepada siapa tidak tertulis di naskah."
    assert second == "Jika PT: saluran tidak tertulis di naskah."
    assert third.startswith("KTP")
    assert "fotokopi tidak tertulis di naskah" in third
    assert len(marks(page)) == 3


@pytest.mark.parametrize(
    ("reader", "fields", "lines"),
    [
        ("helpdesk", {"eskalasi_ke": "helpdesk"}, 1),
        ("helpdesk", {"umpan_balik_dari": "helpdesk"}, 0),
        ("penyedia", {"waktu": "4 hari"}, 0),
        ("admin", {}, 1),
    ],
)
def test_a_role_s_legend_is_of_what_its_page_shows(reader: str, fields: Raw, lines: int) -> None:
    photo = {"nama": "Foto", "bila": "perlu", "tersirat": ["bila"]}
    page = pages_of(entry_of(step("admin", sertakan=[photo], **fields)))[reader]
    assert (len(marks(page)), len(legend(page))) == (lines, lines)


def test_what_is_asked_of_others_is_in_the_legend_of_whoever_is_asked() -> None:
    number = {"nama": "NIK", "bila": "perlu", "tersirat": ["bila"]}
    found = pages_of(entry_of(step("admin", kepada="penyedia", meminta=[number], waktu="4 hari")))
    assert {folder: len(legend(page)) for folder, page in found.items()} == {
        **{"faq": 1, "penyedia": 1, "admin": 1},
        **{"konsultan": 0, "helpdesk": 0},
    }


def test_an_actor_who_is_only_called_otherwise_is_told_without_a_mark() -> None:
    raw = entry_of(step(), {**step("admin"), "pelaku_di_naskah": "Petugas"})
    assert list(named_otherwise(whole("a", lookup_of(raw)))) == ["langkah 2 “Petugas”"]
    found = pages_of(raw)
    assert "Pelaku di naskah: langkah 2 “Petugas”." in found["faq"].get_text()
    assert "Petugas" not in found["penyedia"].get_text()
    assert (marks(found["faq"]), legend(found["faq"])) == ([], [])


@some
@given(interpreted())
def test_steps_and_mentions_are_one_list_without_lists_of_steps_inside(raw: Raw) -> None:
    for page in pages_of(raw).values():
        assert not page.select("ol.steps ol.steps")
        assert not page.select("li li.step, li li.mention, li li.handover")
