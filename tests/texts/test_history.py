"""What has changed, word for word, from histories made in the test."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from generator.__main__ import main
from generator.model.catalogue import Office
from generator.phrases.history import Told
from generator.texts.history import history_message
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
    assert told(capsys, "--source", str(source)) == (
        "PERUBAHAN: Kantor Uji\n\n"
        "2 Februari 2026\n"
        "- Dasar: langkah 1 berubah: Datang ke loket → Menuju loket\n"
        "- Kantor: telepon bertambah: 1\n"
        "- Tidak terbaca pada versi ini: faq/umum/dasar.yml; perubahannya disebut pada versi berikutnya\n\n"
        "1 Februari 2026\n"
        "- Bengkel kata baru\n"
        "- Dasar: kata cari bertambah: x\n"
        "- Dasar: langkah 1 berubah: Datang → Datang ke loket\n"
        "- Dokumen baru: NPWP\n\n"
        "5 Januari 2026\n"
        "- Data pertama kali disimpan: 1 pertanyaan\n"
    )


def test_a_message_tells_what_readers_see(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ("--format", "wa", "--sejak", "2026-02-01", "--penyunting", "ya")
    assert told(capsys, "--source", str(source), *arguments) == (
        "*Perubahan FAQ Kantor Uji*\n\n"
        "*2 Februari 2026, oleh Budi*\n"
        "- Dasar: langkah 1 berubah: Datang ke loket → Menuju loket\n"
        "- Kantor: telepon bertambah: 1\n"
        "- Tidak terbaca pada versi ini: faq/umum/dasar.yml; perubahannya disebut pada versi berikutnya\n\n"
        "*1 Februari 2026, oleh Siti*\n"
        "- Dasar: langkah 1 berubah: Datang → Datang ke loket\n"
        "- Dokumen baru: NPWP\n"
    )


def test_a_message_tells_nothing_of_what_is_not_published(
    source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = (
        SOUND[ENTRY]
        .replace("dasar", "rahasia")
        .replace("Dasar", "Rahasia")
        .replace("id:", "status: draf\nid:")
    )
    other = draft.replace("rahasia", "lain").replace("Rahasia", "Lain")
    names = {"faq/umum/rahasia.yml": draft, "faq/umum/lain.yml": other}
    save(source, names, "2026-03-01")
    save(source, {name: text.replace("Datang", "Mengintip") for name, text in names.items()}, "2026-03-02")
    save(source, {"faq/umum/lain.yml": other.replace("draf", "terbit")}, "2026-03-03")
    back = other.replace("Datang", "Mengintip lagi")
    save(source, {"faq/umum/lain.yml": back}, "2026-03-04", delete="faq/umum/rahasia.yml")
    message = told(capsys, "--source", str(source), "--format", "wa", "--sejak", "2026-03-01")
    assert "Rahasia" not in message
    assert "Mengintip lagi" not in message
    assert "*3 Maret 2026*\n- Lain: diterbitkan\n" in message
    assert "*4 Maret 2026*\n- Lain: dijadikan draf\n" in message
    assert "1 Maret" not in message
    assert "Rahasia" in told(capsys, "--source", str(source), "--sejak", "2026-03-01")


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
