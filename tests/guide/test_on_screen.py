"""What the guide quotes as standing on the screen stands there; its pictures are those that are taken."""

import re
import struct
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from generator.authoring.fields import RECORD_NAMES, keys
from generator.authoring.workbook.layout import GUIDE as HOW_TO
from generator.authoring.workbook.layout import LAYOUTS
from generator.preview.actions import form
from generator.preview.editing import Editor
from tests.test_docs import FENCE, GUIDE, PROJECT, guide_files, written
from tools.guide_pictures import SHOTS, WORKBOOK

QUOTED = re.compile(r"“([^”…]+)”")
PROSE = FENCE.sub("", GUIDE).replace("\n", " ")
STRING = re.compile(r"\"((?:[^\"\\\n]|\\.)+)\"|'((?:[^'\\\n]|\\.)+)'|`([^`]+)`")
"""A text of a script or module."""
BETWEEN_TAGS = re.compile(r"[>}]([^<>{}]+)[<{]")
"""A text of a template."""
FILLED_IN = re.compile(r"\$?\{[^{}]*\}")
"""Where something is filled in into a text."""
AROUND = " ():,."
"""What may stand around a text that is quoted."""
QUOTES = sorted({" ".join(quote.split()).strip(AROUND) for quote in QUOTED.findall(PROSE)})
PICTURE = re.compile(r"!\[([^\]]*)\]\((\.github/screenshots/[\w.-]+\.png)\)")
WIDEST, HEAVIEST = 1280, 100_000
CONTROLS = (PROJECT / "docs/assets/edit/controls.js").read_text(encoding="utf-8")
MENU = "**Menu “Ubah data”**"
"""How the guide's paragraph about the preview's menu begins."""
OWN_FORM = re.compile(r"^const SINGLE = \{(.+)\};$", re.M)
MENU_ENTRY = re.compile(r"\"?([A-Z][\w ]*)\"?: \"")
"""Entries of that menu that open a form of their own, not a list."""


def _texts(path: Path) -> Iterator[str]:
    text = path.read_text(encoding="utf-8")
    if path.suffix in (".j2", ".html"):
        yield from BETWEEN_TAGS.findall(text)
    else:
        yield from (next(filter(None, found)) for found in STRING.findall(text))


@cache
def _program() -> frozenset[str]:
    """Every text that the program shows, without what is filled in."""
    files = [*(PROJECT / "docs/assets").rglob("*.js"), *(PROJECT / "generator").rglob("*.*")]
    texts = (text for file in files if file.suffix in (".js", ".py", ".j2", ".html") for text in _texts(file))
    return frozenset(part.strip(AROUND) for text in texts for part in FILLED_IN.split(text))


@cache
def _forms() -> frozenset[str]:
    """The labels of fields in forms, and of the columns and rows of the workbook."""
    labels = {key.replace("_", " ") for record in RECORD_NAMES for key in keys(record)}
    rows = {label for layout in LAYOUTS for label in (*layout.labels, *layout.kinds)}
    return frozenset({label.capitalize() for label in labels} | rows)


SHEETS = {HOW_TO, *(layout.name for layout in LAYOUTS)}


@pytest.fixture
def additions(tmp_path: Path) -> set[str]:
    """What can be added from the forms of the guide's own answers."""
    files = guide_files()
    editor = Editor(source_dir=written(tmp_path, files))
    spots = [
        f"{name}#{way}"
        for name in files
        if name.startswith("faq/")
        for way in ("", "langkah/0", "langkah/0/bawa/0")
    ]
    spots = [spot for spot in spots if "/bawa" not in spot or "bawa:" in files[spot.partition("#")[0]]]
    return {each["label"] for spot in spots for each in form(editor, {"spot": spot})["can"].get("add", ())}


def test_the_guide_quotes_much() -> None:
    assert len(QUOTES) > 60


def test_whatever_the_guide_quotes_stands_on_the_screen(additions: set[str]) -> None:
    known = _program() | _forms() | SHEETS | additions
    assert [quote for quote in QUOTES if quote not in known] == []


def test_what_is_nowhere_would_be_seen() -> None:
    known = _program() | _forms() | SHEETS
    assert {"Simpan", "Eskalasi ke", "eskalasi ke", "Kata pencarian"} <= known
    assert not {"Batalkan perubahan", "Eskalasikan", "Kata Pencarian", "Simp"} & known


def test_every_sheet_is_told() -> None:
    assert SHEETS - set(QUOTES) == set()


def test_the_forms_of_the_menu_are_told_where_it_is() -> None:
    (single,) = OWN_FORM.findall(CONTROLS)
    (told,) = [part for part in GUIDE.split("\n\n") if part.startswith(MENU)]
    assert len(MENU_ENTRY.findall(single)) > 1
    assert set(MENU_ENTRY.findall(single)) - set(QUOTED.findall(told)) == set()


def test_the_pictures_are_those_that_are_taken() -> None:
    shown = [path for _, path in PICTURE.findall(GUIDE)]
    assert sorted(shown) == sorted(f".github/screenshots/{name}.png" for name in (*SHOTS, WORKBOOK))
    stored = {path.name for path in (PROJECT / ".github/screenshots").glob("panduan-*")}
    assert stored == {Path(path).name for path in shown}


@pytest.mark.parametrize(("alternative", "path"), PICTURE.findall(GUIDE))
def test_each_picture_is_small_and_said_in_words(alternative: str, path: str) -> None:
    content = (PROJECT / path).read_bytes()
    width, _ = struct.unpack(">II", content[16:24])
    assert width <= WIDEST
    assert len(content) <= HEAVIEST
    assert len(alternative.split()) >= 5
