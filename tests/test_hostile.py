"""Files that no editor writes on purpose: a clear message, never a traceback, never a long wait."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.authoring.validate import read_source
from generator.problems.problem import Problem, Severity
from generator.problems.report import format_problems
from tests.sources import SOUND, tell, write_source

HERE = "faq/umum/a.yml"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sound source, as the current folder."""
    monkeypatch.chdir(write_source(tmp_path, SOUND))
    return tmp_path


def only_problem(folder: Path) -> Problem:
    """The one problem of the source in ``folder``."""
    _, problems = read_source(Path())
    assert len(problems) == 1, format_problems(problems)
    return problems[0]


BYTES: dict[str, tuple[bytes, str]] = {
    "big": (
        b"id: a\n" + b"# isi\n" * 1_700_000,
        "faq/umum/a.yml:1:1: berkas berukuran 10.200.006 bita, lebih dari 1.000.000 [berkas-terlalu-besar]",
    ),
    "windows": (
        "id: a\njudul: Jum\u2019at\n".encode("cp1252"),
        "faq/umum/a.yml:2:11: berkas tidak disimpan sebagai UTF-8 (bita 0x92) [bukan-utf8]",
    ),
    "utf-16": (
        "id: a\n".encode("utf-16"),
        "faq/umum/a.yml:1:1: berkas disimpan sebagai UTF-16 atau bukan teks [bukan-utf8]",
    ),
    "binary": (
        b"PK\x03\x04\x14\x00\x06\x00" * 100,
        "faq/umum/a.yml:1:1: berkas disimpan sebagai UTF-16 atau bukan teks [bukan-utf8]",
    ),
    "flow depth": (
        b"id: a\ngejala: " + b"[" * 400_000,
        "faq/umum/a.yml:2:108: isian bertingkat lebih dari 100 [terlalu-dalam]",
    ),
    "block depth": (
        b"id: a\nlangkah:\n" + b"- " * 400_000,
        "faq/umum/a.yml:3:199: isian bertingkat lebih dari 100 [terlalu-dalam]",
    ),
    "indentation depth": (
        b"id: a\n" + b"".join(b" " * level + b"a:\n" for level in range(1000)),
        "faq/umum/a.yml:102:101: isian bertingkat lebih dari 100 [terlalu-dalam]",
    ),
    "unclosed quote": (
        b'id: a\njudul: "' + b"teks " * 190_000,
        "faq/umum/a.yml:2:8: tanda kutip yang dibuka di sini tidak ditutup [kutip]",
    ),
    "a text without end": (
        b"id: a\njudul: " + b"kata" * 5000 + b"a\n",
        "faq/umum/a.yml:2:8: teks ini berisi 20.001 karakter, paling banyak 20.000 [terlalu-panjang]",
    ),
    "a word without end": (
        b"id: a\ngejala:\n  - kata " + b"a" * 2001 + b" kata\n",
        "faq/umum/a.yml:3:5: satu kata berisi 2.001 karakter, paling banyak 2.000 [terlalu-panjang]",
    ),
    "a name without end": (
        b"id: &" + b"a" * 900_000 + b" b\n",
        f"faq/umum/a.yml:1:5: jangkar YAML (&{'a' * 59}…) tidak dipakai di sini [jangkar]",
    ),
    "spaces without end": (
        b"id: a\njudul:" + b" " * 900_000 + b"a: b\n",
        "faq/umum/a.yml:2:900008: titik dua di tengah teks dibaca sebagai isian baru [titik-dua]",
    ),
    "a key without end": (
        b"- a\n" + b"a" * 900_000 + b":b\n",
        "faq/umum/a.yml:2:1: baris ini bukan isian: tidak ada titik dua [titik-dua]",
    ),
    "NUL": (
        b"id: a\n" * 20 + b"judul: \0\n",
        "faq/umum/a.yml:21:8: ada karakter yang tidak boleh dipakai (U+0000) [karakter-terlarang]",
    ),
    "reversed text": (
        "id: a\njudul: \u202elaporan\n".encode(),
        "faq/umum/a.yml:2:8: ada karakter yang tidak boleh dipakai (U+202E) [karakter-terlarang]",
    ),
}


@pytest.mark.parametrize("name", BYTES)
def test_hostile_file_is_one_clear_problem(folder: Path, name: str) -> None:
    content, told = BYTES[name]
    (folder / HERE).write_bytes(content)
    problem = only_problem(folder)
    assert tell([problem]).splitlines()[0] == told
    assert len(format_problems([problem])) < 1000


def test_byte_order_mark_is_welcome(folder: Path) -> None:
    (folder / "kantor.yml").write_bytes(b"\xef\xbb\xbfnama: Kantor\nlogoo: x\n")
    problem = only_problem(folder)
    assert (problem.line, problem.column, problem.excerpt) == (2, 1, "logoo: x")


def test_a_heavy_logo_is_told_of(folder: Path) -> None:
    (folder / "berkas").mkdir()
    picture = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><!--{"x" * 20_000}--></svg>'
    (folder / "berkas/logo kami.svg").write_text(picture, encoding="utf-8")
    (folder / "kantor.yml").write_text("nama: Kantor\nlogo: berkas/logo%20kami.svg\n", encoding="utf-8")
    problem = only_problem(folder)
    assert (problem.rule, problem.severity) == ("logo-berat", Severity.WARNING)
    assert problem.message == (
        'logo "berkas/logo kami.svg" berukuran 20.071 bita; setiap pengunjung mengunduhnya'
    )


def test_nested_anchors_are_refused_without_being_built(folder: Path) -> None:
    levels = [f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]" for level in range(1, 10)]
    (folder / HERE).write_text("\n".join(["id: a", "a0: &a0 [lol]", *levels]))
    _, problems = read_source(Path())
    assert {problem.rule for problem in problems} == {"jangkar"}


def loop_of_folders(folder: Path) -> None:
    (folder / "faq/putar").symlink_to(folder / "faq", target_is_directory=True)


def loop_of_files(folder: Path) -> None:
    (folder / "faq/umum/putar").symlink_to(folder / "faq/umum/putar")


def way_out(folder: Path) -> None:
    (folder / "faq/umum/luar.yml").symlink_to("/etc/passwd")


def loop_in_attachments(folder: Path) -> None:
    (folder / "berkas").mkdir()
    (folder / "berkas/putar").symlink_to(folder, target_is_directory=True)


@pytest.mark.parametrize("link", [loop_of_folders, loop_of_files, way_out, loop_in_attachments])
def test_symbolic_links_are_refused(folder: Path, link: Callable[[Path], None]) -> None:
    link(folder)
    assert only_problem(folder).rule == "tautan-simbolis"


def test_special_files_are_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / HERE)
    assert only_problem(folder).message == '"a.yml" adalah berkas khusus, bukan berkas teks'


def test_folder_named_like_a_catalogue(folder: Path) -> None:
    (folder / "istilah.yml").mkdir()
    problem = only_problem(folder)
    assert (problem.rule, problem.message) == (
        "berkas-tidak-terbaca",
        '"istilah.yml" adalah folder, bukan berkas teks',
    )


def test_unreadable_files(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, *_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refuse)
    _, problems = read_source(Path())
    messages = {problem.message for problem in problems}
    assert messages == {"berkas tidak dapat dibaca: tidak ada izin"}
    assert {problem.rule for problem in problems} == {"berkas-tidak-terbaca"}


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda path: None, "folder sumber tidak dapat dibuka: tidak ditemukan"),
        (lambda path: path.mkdir(), "folder sumber kosong"),
        (lambda path: path.write_text("x"), "folder sumber tidak dapat dibuka: bukan folder"),
        (lambda path: path.symlink_to(path), "folder sumber tidak dapat dibuka: tautan simbolisnya berputar"),
    ],
)
def test_source_folder_that_is_none(tmp_path: Path, make: Callable[[Path], None], message: str) -> None:
    path = tmp_path / "sumber"
    make(path)
    source, problems = read_source(path)
    assert source is None
    assert [(problem.rule, problem.message) for problem in problems] == [("folder-sumber", message)]
    assert problems[0].path == path.as_posix()


def test_many_problems_of_one_file_are_cut_short(folder: Path) -> None:
    (folder / "topik.yml").write_text("".join(f"- {{id: t{n}, juduul: Topik}}\n" for n in range(30_000)))
    _, problems = read_source(Path())
    of_file = [problem for problem in problems if problem.path == "topik.yml"]
    assert len(of_file) == 101
    assert of_file[-1].rule == "terlalu-banyak-masalah"
    assert of_file[-1].severity == "galat"


def test_deepest_answer_allowed_is_read(folder: Path) -> None:
    step = "{pelaku: penyedia, tindakan: Datang}"
    for _ in range(48):
        step = f"{{bila: x, maka: [{step}], selain_itu: tidak-disebut}}"
    (folder / HERE).write_text(f"id: a\njudul: Judul\npertanyaan: Apa?\nlangkah: [{step}]\n")
    source, problems = read_source(Path())
    assert problems == []
    assert source is not None
