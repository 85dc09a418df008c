"""A sound source becomes the model; an unsound one all its problems, and never an exception."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.authoring.validate import read_source
from generator.model.entry import Source
from generator.problems.problem import Severity
from generator.problems.report import format_problems
from generator.source.text import TextFile
from tests.authoring.test_messages import VALUES
from tests.sources import HEAD, SOUND, STEP, problems_in, write_source

ENTRY = HEAD + STEP


def entry(name: str, more: str = "") -> str:
    return f"id: {name}\njudul: Judul {name}\npertanyaan: Apa?\n{STEP}{more}"


def source_of(folder: Path, files: dict[str, str]) -> Source:
    source, problems = read_source(write_source(folder, {**SOUND, **files}))
    assert source is not None, format_problems(problems)
    return source


def test_entries_are_in_order_of_topic_number_and_id(tmp_path: Path) -> None:
    source = source_of(
        tmp_path,
        {
            "topik.yml": "- {id: umum, judul: Umum}\n- {id: awal, judul: Awal}\n",
            "faq/awal/z.yml": entry("z"),
            "faq/umum/1.yml": entry("b"),
            "faq/umum/2.yml": entry("c", "nomor: 10\n"),
            "faq/umum/3.yml": entry("d", "nomor: 9\n"),
            "faq/umum/4.yml": entry("a"),
        },
    )
    assert [filed.entry.id for filed in source.entries] == ["d", "c", "a", "b", "dasar", "z"]
    assert [filed.topic for filed in source.entries] == ["umum"] * 5 + ["awal"]
    assert source.entries[0].path == "faq/umum/3.yml"


def test_only_two_files_are_required(tmp_path: Path) -> None:
    files = {name: SOUND[name] for name in ("kantor.yml", "peran.yml")}
    source, problems = read_source(write_source(tmp_path, files))
    assert source is not None
    assert source.entries == ()
    assert [problem.severity for problem in problems] == [Severity.WARNING]


def test_optional_keys_may_be_left_empty(tmp_path: Path) -> None:
    source = source_of(
        tmp_path,
        {
            "kantor.yml": "nama: Kantor Uji\ntelepon:\njam_layanan:\ndiperbarui:\ntanda_terima:\n",
            "faq/umum/a.yml": entry("a", "gejala:\ntanpa_pesan:\nnomor:\nbalasan:\nberlaku:\n"),
        },
    )
    assert (source.office.phones, source.office.opening_hours, source.office.receipt) == ((), (), "tidak")
    assert source.entries[0].entry.without_message == "tidak"


def test_warnings_leave_the_source_sound(tmp_path: Path) -> None:
    source, problems = read_source(
        write_source(tmp_path, {**SOUND, "dokumen.yml": "- {id: siup, nama: SIUP}\n"})
    )
    assert source is None
    source, problems = read_source(
        write_source(tmp_path, {**SOUND, "dokumen.yml": "- {id: ktp, nama: KTP}\n- {id: siup, nama: SIUP}\n"})
    )
    assert source is not None
    assert [problem.severity for problem in problems] == [Severity.WARNING]


def test_all_problems_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    problems = problems_in(
        tmp_path,
        {
            "kantor.yml": "nama: Kantor Uji\nxyz: 1\n",
            "faq/umum/a.yml": "id: a\njudul: Pesan: x\n",
            "faq/umum/b.yml": entry("b", "terkait: [a, c, dasar]\n"),
            "faq/umum/c.yml": "id: c\n",
            "faq/umum/d.yml": entry("d", "terkait: [e]\n"),
        },
    )
    told = [(Path(problem.path).name, problem.rule) for problem in problems]
    assert told == [
        ("a.yml", "titik-dua"),
        ("c.yml", "isian-wajib"),
        ("c.yml", "isian-wajib"),
        ("d.yml", "pertanyaan-tidak-dikenal"),
        ("kantor.yml", "isian-tidak-dikenal"),
    ]


@pytest.mark.parametrize("kind", ["peran", "dokumen", "rujukan", "topik"])
def test_broken_catalogue_hides_no_more_than_itself(tmp_path: Path, kind: str) -> None:
    """What can't be read is told once, and not again by everything that names it."""
    problems = problems_in(tmp_path, {f"{kind}.yml": "- id: [\n"})
    assert {Path(problem.path).name for problem in problems} == {f"{kind}.yml"}


def test_unsound_record_still_counts_as_known(tmp_path: Path) -> None:
    problems = problems_in(tmp_path, {"dokumen.yml": "- {id: ktp, nama: KTP, jenis: kartu}\n"})
    assert [problem.rule for problem in problems] == ["pilihan-tidak-dikenal"]


def test_paths_are_shown_as_from_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "data/kantor"
    folder.mkdir(parents=True)
    files = {"kantor.yml": "xyz: 1\n"}
    monkeypatch.chdir(tmp_path)
    assert {problem.path for problem in problems_in(folder, files)} == {"data/kantor/kantor.yml"}
    monkeypatch.chdir(tmp_path / "data")
    assert {problem.path for problem in problems_in(Path("kantor"), files)} == {"kantor/kantor.yml"}
    monkeypatch.chdir(folder / "faq")
    assert {problem.path for problem in problems_in(Path(".."), files)} == {f"{folder.as_posix()}/kantor.yml"}


def test_hidden_files_and_copies_of_editors_are_no_data(tmp_path: Path) -> None:
    names = (".DS_Store", "faq/.git", "faq/umum/.a.yml.swp", "faq/umum/a.yml~", "faq/umum/Thumbs.db")
    assert problems_in(tmp_path, dict.fromkeys(names, "x")) == []


def check_any(folder: Path, name: str, text: str) -> None:
    """Reading never raises, and every problem lies inside its file."""
    source, problems = read_source(write_source(folder, {**SOUND, name: text}))
    assert (source is None) == any(problem.severity is Severity.ERROR for problem in problems)
    format_problems(problems)
    lines = TextFile(name, text).lines
    for problem in problems:
        if problem.path.endswith(name) and problem.excerpt:
            assert 1 <= problem.line <= len(lines)
            assert problem.column <= len(problem.excerpt) + 1


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("sumber")


@given(value=st.dictionaries(st.sampled_from(["langkah", "pesan_error", "terkait"]), VALUES, min_size=1))
def test_no_structure_makes_reading_raise(folder: Path, value: dict[str, Any]) -> None:
    whole = {"id": "a", "judul": "Judul", "pertanyaan": "Apa?", "langkah": [], **value}
    check_any(folder, "faq/umum/a.yml", json.dumps(whole, indent=1))


@given(data=st.data())
def test_no_slip_of_the_finger_makes_reading_raise(folder: Path, data: st.DataObject) -> None:
    """Sound files with a few characters put in, or cut out, anywhere."""
    name = data.draw(st.sampled_from(sorted(SOUND)))
    text = SOUND[name]
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 5)))
        text = text[:start] + data.draw(st.text("ab:- \n\t[]{}\"'#&*!|>%@\\é", max_size=4)) + text[end:]
    check_any(folder, name, text)
