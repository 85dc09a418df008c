"""What has changed, word for word, from histories made in the test."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from generator.__main__ import main
from generator.model.catalogue import Office
from generator.phrases.history import Told
from generator.texts.history import history_message
from tests.site.statuses import HIDDEN, write_statuses
from tests.source.histories import begin, git, save
from tests.sources import SOUND

ENTRY = "faq/umum/dasar.yml"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A source that was saved four times."""
    folder = begin(tmp_path)
    save(folder, SOUND, "2026-01-05")
    changed = (
        SOUND[ENTRY]
        .replace("Datang", "Datang ke loket")
        .replace("id: dasar\n", "id: dasar\nkata_cari: [x]\n")
    )
    save(
        folder,
        {ENTRY: changed, "dokumen.yml": "- {id: ktp, nama: KTP}\n- {id: npwp, nama: NPWP}\n"},
        "2026-02-01",
    )
    save(folder, {"cari.yml": "padanan:\n  - [loket, meja]\n"}, "2026-02-01")
    broken = {ENTRY: "id: dasar\njudul: [\n", "kantor.yml": "nama: Kantor Uji\ntelepon: '1'\n"}
    save(folder, broken, "2026-02-02", "Budi")
    save(folder, {ENTRY: changed.replace("Datang ke", "Menuju")}, "2026-02-02", "Budi")
    return folder


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["perubahan", *arguments]) == 0
    return capsys.readouterr().out


def test_days_newest_first_one_line_per_fact(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, "--source", str(source), "--penyunting", "ya") == (
        "PERUBAHAN: Kantor Uji\n\n"
        "2 Februari 2026, oleh Budi\n"
        "- Dasar: langkah 1 berubah: Datang ke loket → Menuju loket\n"
        "- Kantor: telepon bertambah: 1\n"
        "- Tidak terbaca pada versi ini: faq/umum/dasar.yml; perubahannya disebut pada versi berikutnya\n\n"
        "1 Februari 2026, oleh Siti\n"
        "- Kata pencarian baru\n"
        "- Dasar: kata cari bertambah: x\n"
        "- Dasar: langkah 1 berubah: Datang → Datang ke loket\n"
        "- Dokumen baru: NPWP\n\n"
        "5 Januari 2026, oleh Siti\n"
        "- Data pertama kali disimpan: 1 pertanyaan\n"
    )


def test_a_message_tells_what_readers_see(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ("--format", "wa", "--sejak", "2026-02-01")
    assert told(capsys, "--source", str(source), *arguments) == (
        "*Perubahan FAQ Kantor Uji*\n\n"
        "*2 Februari 2026*\n"
        "- Dasar: langkah 1 berubah: Datang ke loket → Menuju loket\n"
        "- Kantor: telepon bertambah: 1\n"
        "- Tidak terbaca pada versi ini: faq/umum/dasar.yml; perubahannya disebut pada versi berikutnya\n\n"
        "*1 Februari 2026*\n"
        "- Dasar: langkah 1 berubah: Datang → Datang ke loket\n"
        "- Dokumen baru: NPWP\n"
    )


DRAFT = "id: baru\nstatus: draf\njudul: Rahasia\npertanyaan: Apa?\nlangkah: [{tindakan: Datang}]\n"
"""It doesn't say yet who acts."""


@pytest.fixture
def drafted(tmp_path: Path) -> Path:
    """A source with a draft that is written, published, taken back, published again and archived."""
    folder, path = begin(tmp_path), "faq/umum/baru.yml"
    published = DRAFT.replace("{tindakan", "{pelaku: penyedia, tindakan").replace("draf", "terbit")
    states = [
        DRAFT,
        DRAFT.replace("Datang", "Datang ke loket"),
        published,
        published.replace("Datang", "Datang pagi"),
        published.replace("terbit", "draf"),
        published,
        published.replace("terbit", "arsip"),
    ]
    save(folder, SOUND, "2026-01-01")
    for day, state in enumerate(states, 2):
        save(folder, {path: state}, f"2026-01-{day:02}")
    return folder


def test_readers_are_told_of_answers_as_they_are_published(
    drafted: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    facts = (
        ("8 Januari 2026", "Pertanyaan diarsipkan (tidak berlaku lagi): Rahasia"),
        ("7 Januari 2026", "Pertanyaan baru: Rahasia"),
        ("6 Januari 2026", "Pertanyaan ditarik sementara (kembali menjadi draf): Rahasia"),
        ("5 Januari 2026", "Rahasia: langkah 1 berubah: Datang → Datang pagi"),
        ("4 Januari 2026", "Pertanyaan baru: Rahasia"),
        ("1 Januari 2026", "Data pertama kali disimpan: 1 pertanyaan"),
    )
    asked = ("--source", str(drafted))
    days = "".join(f"\n{day}\n- {fact}\n" for day, fact in facts)
    assert told(capsys, *asked) == f"PERUBAHAN: Kantor Uji\n{days}"
    days = "".join(f"\n*{day}*\n- {fact}\n" for day, fact in facts)
    assert told(capsys, *asked, "--format", "wa") == f"*Perubahan FAQ Kantor Uji*\n{days}"
    told(capsys, *asked, "--file", str(tmp_path / "a.html"))
    page = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert [day for day, _ in facts] == re.findall("<h2>(.*?)</h2>", page)


def test_no_word_of_a_draft_reaches_readers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = begin(tmp_path)
    save(folder, {"topik.yml": "- {id: lain, judul: Lain}\n"}, "2026-01-01")
    write_statuses(folder)
    save(folder, {}, "2026-01-02")
    for draft in folder.glob(f"faq/umum/{HIDDEN}-*.yml"):
        draft.write_text(draft.read_text("utf-8").replace("judul: ", "judul: Lagi "), "utf-8")
    save(folder, {}, "2026-01-03")
    for form in ("teks", "wa"):
        assert HIDDEN not in told(capsys, "--source", str(folder), "--format", form)
    assert HIDDEN in told(capsys, "--source", str(folder), "--penyunting", "ya")


def test_editors_are_told_of_drafts_too_however_much_they_lack(
    drafted: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(capsys, "--source", str(drafted), "--penyunting", "ya") == (
        "PERUBAHAN: Kantor Uji\n\n"
        "8 Januari 2026, oleh Siti\n- Rahasia: diarsipkan\n\n"
        "7 Januari 2026, oleh Siti\n- Rahasia: diterbitkan\n\n"
        "6 Januari 2026, oleh Siti\n- Rahasia: dijadikan draf\n"
        "- Rahasia: langkah 1 berubah: Datang pagi → Datang\n\n"
        "5 Januari 2026, oleh Siti\n- Rahasia: langkah 1 berubah: Datang → Datang pagi\n\n"
        "4 Januari 2026, oleh Siti\n- Rahasia: diterbitkan\n"
        "- Rahasia: langkah 1: pelaku diisi: Penyedia\n"
        "- Rahasia: langkah 1 berubah: Datang ke loket → Datang\n\n"
        "3 Januari 2026, oleh Siti\n- Rahasia: langkah 1 berubah: Datang → Datang ke loket\n\n"
        "2 Januari 2026, oleh Siti\n- Pertanyaan baru: Rahasia\n\n"
        "1 Januari 2026, oleh Siti\n- Data pertama kali disimpan: 1 pertanyaan\n"
    )


def test_what_is_not_saved_yet_and_what_is_only_written_otherwise(
    source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = source / ENTRY
    before = path.read_bytes()
    path.write_bytes(b"# catatan\r\n" + before.replace(b"\n", b"\r\n"))
    assert told(capsys, "--source", str(source), "--sejak", "2027-01-01") == (
        "PERUBAHAN: Kantor Uji\n\nTidak ada perubahan.\n"
    )
    path.write_bytes(before.replace(b"Menuju", b"Pergi ke"))
    (source / "dokumen.yml").unlink()
    assert told(capsys, "--source", str(source), "--sejak", "2027-01-01") == (
        "PERUBAHAN: Kantor Uji\n\n"
        "Belum disimpan ke riwayat\n"
        "- Dasar: langkah 1 berubah: Menuju loket → Pergi ke loket\n"
        "- Dokumen dihapus: KTP\n"
        "- Dokumen dihapus: NPWP\n"
    )


def test_the_file_holds_a_page(source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    save(source, {"kantor.yml": "nama: Kantor <b>Uji</b>\n"}, "2026-02-03")
    target = tmp_path / "perubahan.html"
    assert told(capsys, "--source", str(source), "--file", str(target)) == f"Ditulis: {target}\n"
    page = target.read_text(encoding="utf-8")
    assert "<h2>3 Februari 2026</h2>" in page
    assert "Kantor &lt;b&gt;Uji&lt;/b&gt;" in page
    assert "<b>" not in page


def test_without_a_history(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    folder = tmp_path / "data"
    folder.mkdir()
    assert main(["perubahan", "--source", str(folder)]) == 1
    assert capsys.readouterr().err == (
        "Riwayat tidak dapat dibaca: folder data tidak berada di dalam repositori Git.\n"
        "Perbaikan: ambil folder ini dengan git clone; ZIP dari GitHub tidak memuat riwayat.\n"
    )
    source = begin(tmp_path)
    save(source, SOUND, "2026-01-01")
    assert main(["perubahan", "--source", str(source), "--sejak", "kemarin"]) == 1
    assert capsys.readouterr().err == (
        "Riwayat tidak dapat dibaca: versi kemarin tidak ada di riwayat.\n"
        "Perbaikan: tulis tanggal (TTTT-BB-HH), misalnya 2026-11-01, atau kode commit.\n"
    )
    monkeypatch.setenv("PATH", str(folder))
    assert main(["perubahan", "--source", str(source)]) == 1
    assert "program Git tidak ditemukan" in capsys.readouterr().err


def test_a_cut_history_says_so(source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(tmp_path, "clone", "--quiet", "--depth", "1", tmp_path.as_uri(), "salinan")
    assert main(["perubahan", "--source", str(tmp_path / "salinan/faq_source")]) == 0
    out, err = capsys.readouterr()
    assert out == "PERUBAHAN: Kantor Uji\n\nTidak ada perubahan.\n"
    assert "git fetch --unshallow" in err


def days(*counts: int) -> Iterable[Told]:
    return [
        Told(heading=f"Hari {place}", lines=tuple(f"Perubahan {number}" for number in range(count)))
        for place, count in enumerate(counts)
    ]


def test_a_message_is_no_longer_than_people_read() -> None:
    office = Office(nama="Kantor")
    assert history_message(days(1, 2), office, longest=90) == (
        "*Perubahan FAQ Kantor*\n\n*Hari 0*\n- Perubahan 0\n\ndan 2 perubahan lain\n"
    )
    whole = history_message(days(400, 3), office)
    assert len(whole) <= 3500
    shown = whole.count("\n- ")
    assert whole.endswith(f"\n\ndan {403 - shown} perubahan lain\n")
    assert "*Hari 1*" not in whole
