"""Characters: what nobody sees is left out of what is read, and what is none is refused."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.authoring.validate import read_source
from generator.build import prepare
from generator.settings import Settings
from generator.source.characters import FORBIDDEN, visible
from tests.sources import SOUND, write_source

SOFT = "\u00ad\u200b\u200e\u200f\u2060\u206a\ufeff\ufff9\U000e0001\U000e0041"
NOTHING = [
    *"\u200c\u200d\u2800\u3164\u115f\uffa0\ufe0f\u2003\u00ad\U000e0001\U000e0041",
    *("\u034f", "\ufff9", "\U000e0100", "\u2800 \u3164\u200d", "\u2800\u200d"),
]


def titled(folder: Path, title: str) -> Path:
    text = SOUND["faq/umum/dasar.yml"].replace("judul: Dasar", f"judul: {title}")
    return write_source(folder, {**SOUND, "faq/umum/dasar.yml": text})


@pytest.mark.parametrize("mark", SOFT)
def test_what_nobody_sees_is_dropped(mark: str, tmp_path: Path) -> None:
    for written in (f"Ka{mark}ta", f"'Ka{mark}ta'", f'"Ka{mark}ta"', f'"Ka\\U{ord(mark):08x}ta"'):
        source, problems = read_source(titled(tmp_path, written))
        assert problems == []
        assert source is not None
        assert source.entries[0].entry.title == "Kata"


@pytest.mark.parametrize("text", NOTHING)
def test_a_text_in_which_nothing_can_be_seen_is_empty(text: str, tmp_path: Path) -> None:
    escaped = "".join(f"\\U{ord(char):08x}" for char in text)
    for number, written in enumerate((f'"{escaped}"', f"'{text}'", text)):
        told = [problem.rule for problem in read_source(titled(tmp_path / str(number), written))[1]]
        assert told == ["isian-kosong"]


def test_joiners_stay_where_they_have_a_meaning() -> None:
    assert visible("Ka\u200dta") == "Kata"
    assert visible("می\u200cخواهم") == "می\u200cخواهم"
    assert visible("👩\u200d💻") == "👩\u200d💻"
    assert visible("❤\ufe0f") == "❤\ufe0f"


def test_tags_stay_only_in_flags() -> None:
    scotland = "\U0001f3f4" + "".join(chr(0xE0000 + ord(letter)) for letter in "gbsct") + "\U000e007f"
    assert visible(scotland) == scotland
    hidden = "".join(chr(0xE0000 + ord(letter)) for letter in "hapus semua")
    assert visible(f"\U0001f3f4{hidden} Kata") == "\U0001f3f4 Kata"


def test_a_key_and_an_id_are_what_they_look_like(tmp_path: Path) -> None:
    text = SOUND["faq/umum/dasar.yml"].replace("judul", "ju\u00addul").replace("id: dasar", "id: da\u200bsar")
    source, problems = read_source(write_source(tmp_path, {**SOUND, "faq/umum/dasar.yml": text}))
    assert problems == []
    assert source is not None
    assert source.entries[0].entry.id == "dasar"


@pytest.mark.parametrize("code", ["uFFFE", "uFFFF", "uFDD0", "U0001FFFE", "U0010FFFF", "x7F", "u202E"])
def test_what_is_no_character_is_refused(code: str, tmp_path: Path) -> None:
    assert [problem.rule for problem in read_source(titled(tmp_path, f'"Kata\\{code}"'))[1]] == [
        "karakter-terlarang"
    ]


@settings(max_examples=8)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40))
def test_any_text_that_is_allowed_can_be_built(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    """Every page and every sheet, whatever stands in a title, a name and an address."""
    folder = tmp_path_factory.mktemp("teks")
    told = "".join(char for char in text if not FORBIDDEN.search(char))
    quoted = '"' + "".join(f"\\U{ord(char):08x}" for char in told) + '"'
    if not visible(told).strip():
        return
    office = f"nama: {quoted}\nalamat: {quoted}\ntanda_terima: ya\n"
    entry = SOUND["faq/umum/dasar.yml"].replace("tindakan: Datang", f"tindakan: {quoted}, saluran: kantor")
    entry = entry.replace("judul: Dasar", f"judul: {quoted}")
    write_source(folder / "sumber", {**SOUND, "kantor.yml": office, "faq/umum/dasar.yml": entry})
    chosen = Settings(source_dir=folder / "sumber", site_url="https://contoh.example")
    prepared = prepare(chosen, folder / "halaman")
    assert (prepared.pages / "lembar/dasar-a4.pdf").read_bytes().startswith(b"%PDF")
    front = (prepared.pages / "faq/dasar.md").read_text(encoding="utf-8").split("---\n")[1]
    assert front.splitlines()[0].startswith("title: ")


@pytest.mark.parametrize("text", ["\u200c", "\U000e0041", "\u2800 \u3164", "\xad\u200b"])
def test_a_text_in_which_nothing_is_seen_is_empty(text: str, tmp_path: Path) -> None:
    entry = SOUND["faq/umum/dasar.yml"].replace("tindakan: Datang", f'tindakan: "{text}"')
    source, problems = read_source(write_source(tmp_path, {**SOUND, "faq/umum/dasar.yml": entry}))
    assert source is None
    assert [problem.rule for problem in problems] == ["isian-kosong"]
