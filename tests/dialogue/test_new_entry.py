"""A whole dialogue: what it asks, and the file that it writes."""

from pathlib import Path

import pytest

from generator.authoring.validate import read_source
from generator.dialogue.new_entry import new_entry
from generator.dialogue.topics import Chosen, ask_topic
from generator.model.entry import Source
from tests.authoring.drafting.test_trial import office
from tests.dialogue.test_asking import terminal


@pytest.fixture
def source_dir(tmp_path: Path) -> Path:
    return office(tmp_path)


def source_of(source_dir: Path) -> Source:
    source, problems = read_source(source_dir)
    assert source is not None, problems
    return source


def files(source_dir: Path) -> dict[str, str]:
    return {
        path.relative_to(source_dir).as_posix(): path.read_text("utf-8")
        for path in source_dir.rglob("*")
        if path.is_file()
    }


STEPS = (
    [
        "Datang ke kantor",
        "penyedia",
        "jika belum terdaftar",
        "",
        "kantor",
        "KTP",
        "af",
        "Surat kuasa asli",
        "Akta",
        "",
        "",
    ],
    ["Meneruskan berkas", "2", "", "pusat", "y", "", ""],
    ["Mencatat", "", "", "", "", ""],
)
ANSWERS = [
    "Mendaftar perusahaan",
    "bagaimana cara mendaftar ?",
    "1",
    "1",
    *[typed for step in STEPS for typed in step],
    "",
    "y",
]


def test_dialogue(source_dir: Path) -> None:
    asked, shown = terminal(*ANSWERS)
    assert new_entry(asked, source_dir, source_of(source_dir))
    path = source_dir / "faq/umum/mendaftar-perusahaan.yml"
    text = path.read_text("utf-8")
    assert text == (
        "# yaml-language-server: $schema=../../skema/entri.json\n"
        "id: mendaftar-perusahaan\n"
        "status: draf\n"
        "judul: Mendaftar perusahaan\n"
        "pertanyaan: Bagaimana cara mendaftar?\n"
        "penanya:\n"
        "  - penyedia\n"
        "langkah:\n"
        "  - pelaku: penyedia\n"
        "    saluran:\n"
        "      - kantor\n"
        "    bila: jika belum terdaftar\n"
        "    tindakan: Datang ke kantor\n"
        "    bawa:\n"
        "      - dokumen: ktp\n"
        "        asli: ya\n"
        "        salinan: ya\n"
        "      - nama: Surat kuasa\n"
        "        asli: ya\n"
        "      - nama: Akta\n"
        "  - pelaku: petugas\n"
        "    tindakan: Meneruskan berkas\n"
        "    eskalasi_ke: pusat\n"
        "  - pelaku:\n"
        "    tindakan: Mencatat\n"
    )
    (warning,) = read_source(source_dir)[1]
    assert warning.message == 'isian "pelaku" kosong'
    assert shown[-1] == (
        f"Ditulis: {path}\n"
        "Draf tidak ikut terbit. Periksa di pratinjau (make serve), "
        "lengkapi dengan “Ubah”, lalu pilih status terbit."
    )
    assert shown[1] == "Judul pendek, muat di layar ponsel: "
    assert f"\n{text}" in shown


@pytest.mark.parametrize("answered", range(len(ANSWERS)))
def test_stopping_anywhere_writes_nothing(source_dir: Path, answered: int) -> None:
    before = files(source_dir)
    with pytest.raises(EOFError):
        new_entry(terminal(*ANSWERS[:answered])[0], source_dir, source_of(source_dir))
    assert files(source_dir) == before


def test_no_writes_nothing(source_dir: Path) -> None:
    before = files(source_dir)
    asked, shown = terminal(*ANSWERS[:-1], "t")
    assert not new_entry(asked, source_dir, source_of(source_dir))
    assert shown[-1] == "Tidak ada yang ditulis."
    assert files(source_dir) == before


def test_an_answer_without_steps(source_dir: Path) -> None:
    asked, _ = terminal("Arti", "", "umum", "", "", "Singkatan saja.", "y")
    assert new_entry(asked, source_dir, source_of(source_dir))
    assert (
        (source_dir / "faq/umum/arti.yml")
        .read_text("utf-8")
        .endswith("status: draf\njudul: Arti\npertanyaan: Arti\njawaban_singkat: Singkatan saja.\n")
    )


def test_what_the_checker_refuses_is_told_and_not_written(source_dir: Path) -> None:
    before = files(source_dir)
    asked, shown = terminal("Arti", "", "1", "", "Meminta password", "2", "", "1", "t", "", "", "", "y")
    assert not new_entry(asked, source_dir, source_of(source_dir))
    assert shown[-1].startswith("\nBelum dapat disimpan.\n")
    assert shown[-1].endswith("Tidak ada yang ditulis.")
    assert "[meminta-rahasia]" in shown[-1]
    assert files(source_dir) == before


def test_a_new_topic(source_dir: Path) -> None:
    asked, shown = terminal("Arti", "", "9", "Lain-lain", "t", "Akun baru", "y", "", "", "Singkat.", "y")
    assert new_entry(asked, source_dir, source_of(source_dir))
    assert (source_dir / "faq/akun-baru/arti.yml").exists()
    assert (source_dir / "topik.yml").read_text("utf-8") == (
        "- {id: umum, judul: Umum}\n- id: akun-baru\n  judul: Akun baru\n"
    )
    assert '  "9" tidak ada di daftar.' in shown
    assert 'Topik "Akun baru" belum ada. Buat topik baru? (y/t): ' in shown
    assert read_source(source_dir)[1] == []


def test_a_new_topic_leaves_what_notepad_saved_as_it_is(source_dir: Path) -> None:
    before = "\ufeff# semua topik\r\n- {id: umum, judul: Umum}\r\n".encode()
    (source_dir / "topik.yml").write_bytes(before)
    asked, _ = terminal("Arti", "", "Akun", "y", "", "", "Singkat.", "y")
    assert new_entry(asked, source_dir, source_of(source_dir))
    assert (source_dir / "topik.yml").read_bytes() == before + b"- id: akun\r\n  judul: Akun\r\n"


def test_a_new_topic_has_an_id_of_its_own(source_dir: Path) -> None:
    asked, _ = terminal("Umum!", "y")
    assert ask_topic(asked, source_of(source_dir)) == Chosen(id="umum-2", new_title="Umum!")


def test_the_first_topic_of_an_office(tmp_path: Path) -> None:
    source_dir = office(tmp_path)
    (source_dir / "topik.yml").unlink()
    (source_dir / "faq/umum/dasar.yml").unlink()
    (source_dir / "faq/umum").rmdir()
    asked, shown = terminal("Arti", "", "Umum", "y", "", "", "Singkat.", "y")
    assert new_entry(asked, source_dir, source_of(source_dir))
    assert "Judul topik baru: " in shown
    assert (source_dir / "topik.yml").read_text("utf-8") == (
        "# yaml-language-server: $schema=skema/topik.json\n- id: umum\n  judul: Umum\n"
    )
    assert [filed.entry.id for filed in source_of(source_dir).entries] == ["arti"]
