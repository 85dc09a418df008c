"""The command line: what each command says, and how it ends whatever is asked of it."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator import build, commands
from generator.__main__ import main
from tests.conftest import ROOT
from tests.sources import SOUND, write_source

NO_ADDRESSES = [
    *("", "8000", ":8000", "127.0.0.1:0", "127.0.0.1:99999", "a:x", "a:-1", "a:²"),
    *("a b:80", "*:80", "1:2:3:80", "999.1.1.1:80"),
]
SLIP = {**SOUND, "faq/umum/dasar.yml": SOUND["faq/umum/dasar.yml"].replace("penyedia", "penyedi")}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(build, "BUILD", tmp_path / "build")
    monkeypatch.chdir(tmp_path)
    write_source(tmp_path / "sumber", SOUND)
    write_source(tmp_path / "salah", SLIP)
    return tmp_path


def told(capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    found = capsys.readouterr()
    return found.out, found.err


def run(folder: Path, *arguments: str, encoding: str = "utf-8") -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own in ``folder``, at a terminal of an ``encoding``."""
    return subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": encoding},
        capture_output=True,
        check=False,
    )


@pytest.mark.usefixtures("folder")
class TestCommands:
    def test_check(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", "--source", "sumber"]) == 0
        assert told(capsys) == ("Data di sumber dapat dibangun.\n", "")

    @pytest.mark.parametrize(
        "command", [["check"], ["build", "--out", "x"], ["site"], ["celah"], ["cari", "ktp"]]
    )
    def test_bad_data(self, command: list[str], capsys: pytest.CaptureFixture[str], folder: Path) -> None:
        assert main([*command, "--source", "salah"]) == 1
        out, err = told(capsys)
        assert out == ""
        place = "salah/faq/umum/dasar.yml:5:14"
        assert err.startswith(f'{place}: peran "penyedi" tidak dikenal [peran-tidak-dikenal]')
        assert err.endswith("1 masalah di 1 berkas. Situs tidak dibangun.\n")
        assert not (folder / "site").exists()
        assert not (folder / "x").exists()

    def test_build(self, capsys: pytest.CaptureFixture[str], folder: Path) -> None:
        assert main(["build", "--no-pdf", "--source", "sumber", "--out", "halaman"]) == 0
        assert told(capsys) == ("Selesai: halaman\n", "")
        assert (folder / "halaman/faq/dasar.md").is_file()

    def test_site(self, capsys: pytest.CaptureFixture[str], folder: Path) -> None:
        assert main(["site", "--no-pdf", "--source", "sumber"]) == 0
        assert told(capsys) == ("Selesai: site/index.html\n", "")
        assert (folder / "site/faq/dasar.html").is_file()

    def test_overdue_reviews(
        self, capsys: pytest.CaptureFixture[str], folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        entry = folder / "sumber/faq/umum/dasar.yml"
        entry.write_text(entry.read_text() + "tinjauan: {status: sesuai, tinjau_lagi: 2026-01-01}\n")
        line = "sudah lewat waktunya (2026-01-01) [tinjauan-lewat]"
        for command in (["check"], ["site", "--no-pdf"]):
            monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")  # that day
            assert main([*command, "--source", "sumber"]) == 0
            assert told(capsys)[1] == ""
            monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767312000")  # the next
            assert main([*command, "--source", "sumber"]) == 0
            assert line in told(capsys)[1]
        assert "1 Januari 2026, sudah lewat." in (folder / "site/faq/dasar.html").read_text()

    def test_what_is_not_published_is_not_found_but_what_waits_is_reported(
        self, capsys: pytest.CaptureFixture[str], folder: Path
    ) -> None:
        for status in ("draf", "ditinjau", "arsip"):
            text = f"id: {status}\nstatus: {status}\njudul: Xyzzy\npertanyaan: Xyzzy?\n"
            path = folder / f"sumber/faq/umum/{status}.yml"
            path.write_text(f"{text}jawaban_singkat: Xyzzy\nbelum_jelas: [Xyzzy]\n")
        assert main(["cari", "--source", "sumber", "xyzzi"]) == 0
        assert "Xyzzy" not in told(capsys)[0]
        assert main(["celah", "--source", "sumber"]) == 0
        out = told(capsys)[0]
        assert "- sumber/faq/umum/ditinjau.yml:2 · Sedang ditinjau: Xyzzy\n  Lengkap, tetapi belum" in out
        assert "- sumber/faq/umum/draf.yml:2 · Draf: Xyzzy\n  Masih ditulis, belum terbit\n" in out
        assert out.count("  Belum jelas: Xyzzy\n") == 2
        assert "arsip" not in out

    def test_nobody_is_asked_whom_a_draft_leaves_out(
        self, capsys: pytest.CaptureFixture[str], folder: Path
    ) -> None:
        text = "id: draf\nstatus: draf\njudul: Draf\npertanyaan: Apa?\nlangkah: [{tindakan: Datang}]\n"
        (folder / "sumber/faq/umum/draf.yml").write_text(text)
        assert main(["celah", "--source", "sumber"]) == 0
        out = told(capsys)[0]
        assert "  Masih ditulis, belum terbit\n  Tanya kepada: Kantor Uji\n" in out
        assert "Pelaku belum diisi" not in out

    def test_an_overdue_review_is_reported_from_the_day_after(
        self, capsys: pytest.CaptureFixture[str], folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        entry = folder / "sumber/faq/umum/dasar.yml"
        review = "tinjauan: {status: sesuai, oleh: Bu Rini, tanggal: 2025-01-02, tinjau_lagi: 2026-01-01}\n"
        entry.write_text(entry.read_text() + review)
        line = len(entry.read_text().splitlines())
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")  # the day itself
        assert main(["celah", "--source", "sumber"]) == 0
        assert "Lewat waktu" not in told(capsys)[0]
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767312000")  # the next
        assert main(["celah", "--source", "sumber"]) == 0
        assert told(capsys)[0].split("\n\n")[2] == (
            "Lewat waktu tinjauan ulang\n"
            "Perbaikan: periksa jawabannya, lalu perbarui tanggal dan tinjau_lagi.\n"
            f"- sumber/faq/umum/dasar.yml:{line} · Dasar\n"
            "  Lewat waktu tinjauan ulang (ditinjau oleh Bu Rini, 2 Januari 2025); "
            "ditinjau lagi paling lambat 1 Januari 2026\n"
            "  Tanya kepada: Bu Rini"
        )

    def test_gaps(self, capsys: pytest.CaptureFixture[str], folder: Path) -> None:
        entry = folder / "sumber/faq/umum/dasar.yml"
        more = "lampiran: [Panduan, Panduan]\nbelum_jelas: [Berapa lama?]\n"
        entry.write_text(entry.read_text() + more)
        assert main(["celah", "--source", "sumber"]) == 0
        out, err = told(capsys)
        assert "[butir-ganda]" not in out + err
        assert out.splitlines()[:2] == [
            "LAPORAN CELAH: Kantor Uji",
            "Hal yang belum diisi, belum jelas, atau perlu ditinjau kantor.",
        ]
        told_kinds = [paragraph.split("\n", 2)[0] for paragraph in out.split("\n\n")[2:]]
        assert told_kinds == [
            "Belum jelas",
            "Asli atau salinan belum disebut",
            "Tautan belum diisi",
            "Rujukan tanpa tautan",
            "Belum diisi kantor",
        ]

    def test_search(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["cari", "--source", "sumber", "bawa", "ktp"]) == 0
        out, err = told(capsys)
        assert err == ""
        assert out.splitlines()[0] == "Diketik : bawa ktp"
        assert "Dasar [dasar]" in out

    def test_search_that_finds_nothing(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["cari", "--source", "sumber", "zzzz"]) == 0
        assert "Hasil   : tidak ditemukan." in told(capsys)[0]

    def test_schemas(self, capsys: pytest.CaptureFixture[str], folder: Path) -> None:
        assert main(["skema", "--source", "sumber"]) == 0
        assert "Ditulis: sumber/skema/entri.json" in told(capsys)[0]
        assert main(["skema", "--source", "sumber"]) == 0
        assert told(capsys)[0] == "Skema dan acuan sudah sesuai.\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "yang wajib belum ditulis: PERINTAH"),
        (["situs"], "isian PERINTAH: bukan pilihan: 'situs' (pilihan"),
        (["site", "--tujuan", "x"], "tidak dikenal: --tujuan x"),
        (["build"], "yang wajib belum ditulis: --out"),
        (["site", "--site"], "isian --out/--site: harus diikuti satu isian"),
        (["site", "--site", " "], "isian --out/--site: nama folder kosong"),
        (["check", "--source", "a\udcff"], "isian --source: nama folder memuat bita yang bukan UTF-8"),
        (["check", "--source", "a\0"], "isian --source: nama folder memuat bita yang bukan UTF-8"),
        *(
            (["serve", "--address", address], f"isian --address: alamat {address!r} bukan nama:nomor")
            for address in NO_ADDRESSES
        ),
    ],
)
def test_wrong_usage(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    out, err = told(capsys)
    assert out == ""
    assert f"Perintah tidak dapat dijalankan: {message}" in err


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("address", ["https://[", "contoh.go.id", "https://:80/", "https://a b/"])
def test_an_address_of_the_site_that_is_none(
    address: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SITE_URL", address)
    with pytest.raises(SystemExit) as ended:
        main(["site", "--source", "sumber"])
    assert ended.value.code == 2
    assert told(capsys) == ("", f"SITE_URL berisi {address}, yang bukan alamat https://…\n")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EDQUOT, errno.EMFILE])
def test_a_full_disk_is_no_bug(
    number: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Writing doesn't say into which file, when there is no room left."""

    def full(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(build, "write_tree", full)
    assert main(["site", "--source", "sumber"]) == 1
    out, err = told(capsys)
    assert out == ""
    assert err.startswith("Tidak dapat membaca atau menulis: ")
    assert "Traceback" not in err
    assert "galat sistem" not in err


@pytest.mark.usefixtures("folder")
def test_an_unknown_failure_of_the_system_is_a_bug(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise OSError("entah")

    monkeypatch.setattr(build, "write_tree", fail)
    assert main(["site", "--source", "sumber"]) == 3
    assert "Traceback" in told(capsys)[1]


@pytest.mark.usefixtures("folder")
def test_links_in_a_circle_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    Path("putar").symlink_to("putar")
    for source, target in (("putar", "x"), ("putar/x", "x"), ("sumber", "putar/x")):
        assert main(["site", "--no-pdf", "--source", source, "--site", target]) == 1
        assert "Traceback" not in told(capsys)[1]


@pytest.mark.usefixtures("folder")
def test_who_interrupts_is_told_in_a_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "run", interrupted)
    assert main(["check", "--source", "sumber"]) == 130
    assert told(capsys) == ("", "Dihentikan.\n")


def test_a_terminal_that_knows_few_characters(folder: Path) -> None:
    """What it can't show is shown by its number."""
    text = SLIP["faq/umum/dasar.yml"].replace("Dasar\n", "Dasar – “中” 🙂\n")
    (folder / "salah/faq/umum/dasar.yml").write_text(text.replace("penyedi,", "中,"), encoding="utf-8")
    for encoding in ("ascii", "latin-1", "cp1252"):
        ended = run(folder, "check", "--source", "salah", encoding=encoding)
        assert ended.returncode == 1
        assert b"\\u4e2d" in ended.stderr
        assert b"Traceback" not in ended.stderr


def test_bytes_that_are_no_text_are_searched_for_in_vain(folder: Path) -> None:
    ended = run(folder, "cari", "--source", "sumber", os.fsdecode(b"ktp\xff"))
    assert ended.returncode == 0
    assert b"Traceback" not in ended.stderr
    assert ended.stdout.decode().startswith("Diketik : ktp\ufffd")


def test_whoever_reads_only_the_beginning_is_no_bug(folder: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ended = subprocess.run(
        [sys.executable, "-m", "generator", "celah", "--source", "sumber"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert ended.returncode == 0
    assert ended.stderr == b""


WITHOUT_FCNTL = """
import sys
sys.modules["fcntl"] = None
from generator.__main__ import main
commands = ["check"], ["build", "--no-pdf", "--out", "x"], ["site"], ["celah"], ["cari", "ktp"], ["skema"]
print([main([*command, "--source", "sumber"]) for command in commands], file=sys.stderr)
"""


def test_commands_run_without_what_windows_lacks(folder: Path) -> None:
    """Windows has no ``fcntl``; whatever needs it would end with a traceback."""
    ended = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", WITHOUT_FCNTL],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.stderr == "[0, 0, 0, 0, 0, 0]\n"


def test_a_file_whose_name_is_no_text_is_told(folder: Path) -> None:
    Path(os.fsdecode(os.fsencode(folder / "sumber/faq/umum/") + b"/b\xff.yml")).write_text("id: b\n")
    ended = run(folder, "check", "--source", "sumber")
    assert ended.returncode == 1
    assert b"memuat bita yang bukan UTF-8 [berkas-tidak-dikenal]" in ended.stderr


@pytest.mark.usefixtures("folder")
class TestNew:
    """``baru``: a new entry asked for, or drafts from a manuscript."""

    def test_from_text(self, capsys: pytest.CaptureFixture[str], folder: Path) -> None:
        (folder / "naskah.txt").write_bytes("Apa syaratnya?\r\nSilakan membawa KTP.\r\n".encode("utf-16"))
        assert main(["baru", "--source", "sumber", "--dari", "naskah.txt"]) == 0
        out, err = told(capsys)
        assert err == ""
        assert out.splitlines()[:2] == [
            "1 draf ditulis di sumber/faq/umum:",
            "  - syaratnya.yml: Syaratnya (1 langkah dan 1 dokumen)",
        ]
        assert main(["check", "--source", "sumber"]) == 0
        assert "bawa:\n      - ktp\n" in (folder / "sumber/faq/umum/syaratnya.yml").read_text()

    @pytest.mark.parametrize(
        ("content", "topic", "message"),
        [
            (
                b"PK\x03\x04",
                "umum",
                "naskah.txt: berkas ini dokumen Word, Excel, atau berkas ZIP, bukan teks\n",
            ),
            (b"Profil.", "umum", "naskah.txt: tidak ditemukan pertanyaan di 1 baris naskah ini,"),
            (b"Apa?\nKlik.", "umun", 'Draf belum dapat ditulis: topik "umun" tidak dikenal.\n'),
        ],
    )
    def test_refused(
        self, capsys: pytest.CaptureFixture[str], folder: Path, content: bytes, topic: str, message: str
    ) -> None:
        (folder / "naskah.txt").write_bytes(content)
        assert main(["baru", "--source", "sumber", "--dari", "naskah.txt", "--topik", topic]) == 1
        out, err = told(capsys)
        assert out == ""
        assert err.startswith(message)
        assert "\n  Perbaikan: " in err
        assert len(list((folder / "sumber/faq/umum").iterdir())) == 1

    def test_dialogue(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        answers = iter(["Arti", "", "1", "", "", "Singkat.", "y"])
        monkeypatch.setattr("builtins.input", lambda prompt: next(answers))
        assert main(["baru", "--source", "sumber"]) == 0
        assert told(capsys)[0].splitlines()[-2] == "Ditulis: sumber/faq/umum/arti.yml"

    @pytest.mark.parametrize(
        ("stop", "code", "message"),
        [
            (EOFError, 1, "\nJawaban berakhir sebelum selesai. Tidak ada yang ditulis.\n"),
            (KeyboardInterrupt, 130, "Dihentikan.\n"),
        ],
    )
    def test_stopped(
        self,
        capsys: pytest.CaptureFixture[str],
        monkeypatch: pytest.MonkeyPatch,
        folder: Path,
        stop: type[BaseException],
        code: int,
        message: str,
    ) -> None:
        def stopped(prompt: str) -> str:
            raise stop

        monkeypatch.setattr("builtins.input", stopped)
        assert main(["baru", "--source", "sumber"]) == code
        assert told(capsys)[1] == message
        assert len(list((folder / "sumber/faq/umum").iterdir())) == 1
