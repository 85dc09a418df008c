"""What forms write: the record that was asked for, nothing else, and nothing that would be wrong."""

import errno
import os
import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from generator.preview import actions
from generator.preview.places import addition_at, new_entry
from generator.preview.spots import open_file
from generator.preview.undo import MOST
from tests.preview.asking import Browser
from tests.preview.conftest import FORKED
from tests.sources import HEAD, SOUND, write_source

ENTRY = "faq/umum/bercabang.yml"


def text_of(browser: Browser, path: str = ENTRY) -> str:
    return browser.bytes()[path].decode()


def test_only_the_changed_value_is_written(browser_of: Browser) -> None:
    form = browser_of.form(f"{ENTRY}#langkah/0")
    assert form["value"]["tindakan"] == "Menulis"
    assert form["value"]["pelaku"] == {"cara": "bersama", "peran": ["penyedia"]}
    assert form["value"]["bawa"] == [{"dokumen": "ktp"}, {"dokumen": "ktp", "asli": "ya"}]
    browser_of.save(f"{ENTRY}#langkah/0", {"tindakan": "Mengetik: cepat"})
    assert browser_of.status == "200"
    assert text_of(browser_of) == FORKED.replace('"Menulis"', '"Mengetik: cepat"')


def test_a_new_key_stands_where_the_models_have_it(browser_of: Browser) -> None:
    browser_of.save(f"{ENTRY}#langkah/0", {"kepada": {"cara": "bersama", "peran": ["petugas"]}})
    after = text_of(browser_of)
    assert after == FORKED.replace('    tindakan: "Menulis"', '    kepada: petugas\n    tindakan: "Menulis"')


def test_a_file_that_is_not_there_yet_begins_with_what_is_filled_in(browser_of: Browser) -> None:
    assert browser_of.form("cari.yml#")["value"] == {}
    browser_of.save("cari.yml#", {"padanan": [["KTP", "kartu tanda penduduk"]]})
    assert browser_of.status == "200"
    line = "# yaml-language-server: $schema=skema/cari.json\n"
    assert text_of(browser_of, "cari.yml") == f"{line}padanan:\n  - - KTP\n    - kartu tanda penduduk\n"
    browser_of.ask("urung")
    assert "cari.yml" not in browser_of.bytes()


@pytest.mark.parametrize(
    ("spot", "value", "old", "new"),
    [
        (f"{ENTRY}#", {"judul": "Lain"}, "judul: Bercabang ", "judul: Lain "),
        (f"{ENTRY}#waktu/0", {"lama": "3 hari"}, "waktu: 2 hari kerja", "waktu: 3 hari"),
        (f"{ENTRY}#langkah/0/bawa/1", {"asli": None}, "{dokumen: ktp, asli: ya}", "{dokumen: ktp}"),
        (f"{ENTRY}#langkah/0/bawa/1", {"salinan": "tidak"}, "asli: ya}", "asli: ya, salinan: tidak}"),
        (f"{ENTRY}#langkah/1/cabang/0", {"jika": "Sudah"}, "jika: Ya", "jika: Sudah"),
        (f"{ENTRY}#langkah/1/cabang/0/langkah/0", {"tindakan": "X"}, "tindakan: Mencatat", "tindakan: X"),
        (f"{ENTRY}#langkah/2", {"bila": "Gagal"}, "bila: Masih gagal", "bila: Gagal"),
        ("kantor.yml#", {"nama": "Kantor Lain"}, "nama: Kantor Uji", "nama: Kantor Lain"),
        ("peran.yml#1", {"nama": "Pegawai"}, "nama: Petugas", "nama: Pegawai"),
        ("dokumen.yml#0", {"keterangan": "Asli"}, "nama: KTP}", "nama: KTP, keterangan: Asli}"),
        ("topik.yml#0", {"judul": "Semua"}, "judul: Umum", "judul: Semua"),
        ("rujukan.yml#0", {"nama": "Tata cara"}, "nama: SOP", "nama: Tata cara"),
    ],
)
def test_each_kind_of_record(
    browser_of: Browser, spot: str, value: Mapping[str, object], old: str, new: str
) -> None:
    path = spot.partition("#")[0]
    before = text_of(browser_of, path)
    answer = browser_of.save(spot, value)
    assert browser_of.status == "200", answer
    assert text_of(browser_of, path) == before.replace(old, new, 1) != before


def test_what_a_shorthand_cannot_say_is_written_out_in_its_place(browser_of: Browser) -> None:
    browser_of.save(f"{ENTRY}#langkah/0/bawa/0", {"bila": "Diwakili"})
    assert "bawa: [{dokumen: ktp, bila: Diwakili}, {dokumen: ktp, asli: ya}]" in text_of(browser_of)
    browser_of.save(f"{ENTRY}#waktu/0", {"bila": "Diwakili"})
    assert "waktu:\n  lama: 2 hari kerja\n  bila: Diwakili\n" in text_of(browser_of)


def test_what_says_the_same_changes_no_byte(browser_of: Browser) -> None:
    before = browser_of.bytes()
    for spot in (f"{ENTRY}#", f"{ENTRY}#langkah/0", f"{ENTRY}#langkah/1", "kantor.yml#", "peran.yml#1"):
        browser_of.save(spot, browser_of.form(spot)["value"])
        assert browser_of.status == "200"
    browser_of.save(f"{ENTRY}#langkah/0", {"tindakan": "Menulis \n", "bila": "", "catatan": []})
    assert browser_of.bytes() == before


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_the_byte_order_mark_stay(browser_of: Browser, mark: str) -> None:
    windows = mark + FORKED.replace("\n", "\r\n")
    (browser_of.source_dir / ENTRY).write_bytes(windows.encode())
    browser_of.save(f"{ENTRY}#langkah/2/maka/0", {"tindakan": "Mengirim"})
    assert text_of(browser_of) == windows.replace("Meneruskan", "Mengirim")


def test_what_is_wrong_is_told_beside_its_field_and_nothing_is_written(browser_of: Browser) -> None:
    before = browser_of.bytes()
    bad = {"tindakan": None, "bawa": [{"dokumen": "ktp"}, {"dokumen": "sim"}]}
    (told,) = browser_of.save(f"{ENTRY}#langkah/0", bad)["problems"]
    assert browser_of.status == "422"
    assert told["loc"] == ["tindakan"]  # a missing key, which stands nowhere
    assert "belum ada" in told["message"]
    (told,) = browser_of.save(f"{ENTRY}#langkah/0", {"bawa": bad["bawa"]})["problems"]
    assert told["loc"] == ["bawa", 1, "dokumen"]
    assert "sim" in told["message"]
    (told,) = browser_of.save(f"{ENTRY}#langkah/0", {"saluran": ["Loket 1"]})["problems"]
    assert told["loc"] == ["saluran"]
    (told,) = browser_of.save("peran.yml#0", {"id": "orang"})["problems"][:1]
    assert told["loc"] == []
    assert "faq/umum/" in told["place"]
    assert browser_of.bytes() == before


def test_it_is_told_beside_its_field_where_the_file_leaves_out_a_list_too(browser_of: Browser) -> None:
    for spot in (f"{ENTRY}#waktu/0", f"{ENTRY}#langkah/0/bawa/0"):
        (told,) = browser_of.save(spot, {"untuk": ["tidak-ada"]})["problems"]
        assert told["loc"] == ["untuk", 0]


def test_what_a_form_cannot_show_is_named_and_stays(browser_of: Browser) -> None:
    both = "pelaku: {bersama: [penyedia], salah_satu: [petugas, pusat]}"
    text = FORKED.replace("pelaku: penyedia", both)
    (browser_of.source_dir / ENTRY).write_text(text)
    form = browser_of.form(f"{ENTRY}#langkah/0")
    assert form["hidden"] == ["pelaku"]
    assert "pelaku" not in form["value"]
    browser_of.save(f"{ENTRY}#langkah/0", {"tindakan": "Mengetik"})
    assert text_of(browser_of) == text.replace('"Menulis"', '"Mengetik"')


@pytest.mark.parametrize("who", [["petugas"], ["petugas", "pusat"]])
@pytest.mark.parametrize("how", ["bersama", "salah_satu"])
@pytest.mark.parametrize(
    "before", ["penyedia", "[penyedia]", "{bersama: [penyedia]}", "{salah_satu: [penyedia, pusat]}"]
)
def test_who_acts_and_how_is_what_was_chosen(
    browser_of: Browser, before: str, how: str, who: list[str]
) -> None:
    (browser_of.source_dir / ENTRY).write_text(FORKED.replace("pelaku: penyedia", f"pelaku: {before}"))
    chosen = {"cara": how, "peran": who}
    answer = browser_of.save(f"{ENTRY}#langkah/0", {"pelaku": chosen})
    assert browser_of.status == "200", answer
    shown = browser_of.form(f"{ENTRY}#langkah/0")["value"]["pelaku"]
    assert shown["peran"] == who
    assert len(who) == 1 or shown["cara"] == how


def test_a_control_character_is_told_not_written(browser_of: Browser) -> None:
    before = browser_of.bytes()
    (told,) = browser_of.save(f"{ENTRY}#langkah/0", {"tindakan": "a\x07b"})["problems"]
    assert told["loc"] == ["tindakan"]
    assert browser_of.bytes() == before


def test_other_mistakes_of_the_source_keep_nobody_from_mending(browser_of: Browser) -> None:
    (browser_of.source_dir / "faq/umum/dasar.yml").write_text("id: dasar\n")
    browser_of.save(f"{ENTRY}#langkah/0", {"tindakan": "Mengetik"})
    assert browser_of.status == "200"
    form = browser_of.form("faq/umum/dasar.yml#")
    value = {"judul": "Dasar", "pertanyaan": "Apa?", "jawaban_singkat": "Ya."}
    browser_of.ask("simpan", spot=form["spot"], digest=form["digest"], value=value)
    assert browser_of.status == "200"


def test_a_mistake_that_names_what_is_changed_is_not_a_new_one(browser_of: Browser) -> None:
    (browser_of.source_dir / ENTRY).write_text(FORKED.replace("    selain_itu: tidak-disebut\n", ""))
    browser_of.save(f"{ENTRY}#langkah/2", {"bila": "Gagal"})
    assert browser_of.status == "200"


def test_a_file_that_is_no_yaml_is_told_with_its_line(browser_of: Browser) -> None:
    (browser_of.source_dir / ENTRY).write_text("id: [\n")
    assert f"{ENTRY}:" in browser_of.form(f"{ENTRY}#")["message"]
    assert browser_of.status == "422"


def test_a_file_that_has_changed_since_is_not_touched(browser_of: Browser) -> None:
    form = browser_of.form(f"{ENTRY}#langkah/0")
    path = browser_of.source_dir / ENTRY
    path.write_text(FORKED + "# seorang lain\n")
    before = browser_of.bytes()
    asked = {"spot": form["spot"], "digest": form["digest"]}
    for action, more in (
        ("simpan", {"value": {"tindakan": "X"}}),
        ("simpan", {"value": {"pelaku": None}, "new": "Step"}),
        ("hapus", {}),
        ("pindah", {"by": 1}),
    ):
        assert "sudah berubah" in browser_of.ask(action, **asked, **more)["message"]
        assert browser_of.status == "409"
    assert browser_of.bytes() == before


def test_two_editors_do_not_write_over_each_other(browser_of: Browser) -> None:
    first, second = browser_of.form(f"{ENTRY}#langkah/0"), browser_of.form(f"{ENTRY}#langkah/2")
    browser_of.ask("simpan", spot=first["spot"], digest=first["digest"], value={"tindakan": "Satu"})
    browser_of.ask("simpan", spot=second["spot"], digest=second["digest"], value={"bila": "Dua"})
    assert browser_of.status == "409"
    assert "Satu" in text_of(browser_of)


def test_nobody_else_writes_between_a_look_and_the_writing(
    browser_of: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked: list[bool] = []
    editor = browser_of.app.editor

    def noting(do: Callable[..., Any]) -> Callable[..., Any]:
        def noted(*given: Any) -> Any:
            locked.append(editor.lock.locked())
            return do(*given)

        return noted

    digest = browser_of.form(f"{ENTRY}#langkah/0")["digest"]
    looks: dict[str, Callable[..., Any]] = {
        "open_file": open_file,
        "addition_at": addition_at,
        "new_entry": new_entry,
    }
    for name, do in looks.items():
        monkeypatch.setattr(actions, name, noting(do))
    monkeypatch.setattr(editor, "undo", noting(editor.undo))
    spot = {"spot": f"{ENTRY}#langkah/0", "digest": digest}
    answer = {"new": "Entry", "spot": "", "digest": "", "topic": "umum", "value": {"judul": "Baru"}}
    for action, asked in (
        ("simpan", {**spot, "value": {}}),
        ("simpan", {**spot, "value": {}, "new": "Step"}),
        ("simpan", answer),
        ("pindah", {**spot, "by": 1}),
        ("hapus", spot),
        ("urung", {}),
    ):
        before = len(locked)
        browser_of.ask(action, **asked)
        assert locked[before:], action
        assert all(locked[before:]), action


def test_a_full_disk_is_told_and_leaves_everything(
    browser_of: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    before = browser_of.bytes()
    monkeypatch.setattr(os, "fsync", full)
    assert "penuh" in browser_of.save(f"{ENTRY}#langkah/0", {"tindakan": "X"})["message"]
    assert browser_of.status == "507"
    assert browser_of.bytes() == before
    assert browser_of.ask("urung")["message"]


@pytest.mark.parametrize("action", ["formulir", "simpan", "hapus", "urung"])
def test_a_file_that_may_not_be_read_is_told_with_what_to_do(
    browser_of: Browser, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], action: str
) -> None:
    """On Windows any other program that has it open is enough."""

    def refuse(path: Path, *_: object) -> bytes:
        raise PermissionError(errno.EACCES, "refused", str(path))

    browser_of.save(f"{ENTRY}#langkah/0", {"tindakan": "X"})
    digest, before = browser_of.form(f"{ENTRY}#")["digest"], browser_of.bytes()
    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", refuse)
        told = browser_of.ask(action, spot=f"{ENTRY}#", digest=digest, value={"judul": "Y"})["message"]
    assert browser_of.status == "507"
    assert "tidak ada izin. Periksa hak aksesnya" in told
    assert capsys.readouterr().err == ""
    assert browser_of.bytes() == before


def test_taking_back_is_all_or_nothing_too(browser_of: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    browser_of.save(f"{ENTRY}#langkah/0", {"tindakan": "X"})
    after = browser_of.bytes()

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        assert "penuh" in browser_of.ask("urung")["message"]
    assert browser_of.bytes() == after
    browser_of.ask("urung")
    assert browser_of.bytes() != after


def added(browser: Browser, spot: str, new: str, value: Mapping[str, object]) -> str:
    answer = browser.save(spot, value, new=new)
    assert browser.status == "200", answer
    return text_of(browser, spot.partition("#")[0])


STEP: dict[str, object] = {"pelaku": {"cara": "bersama", "peran": ["petugas"]}, "tindakan": "Baru"}
WRITTEN = "  - pelaku: petugas\n    tindakan: Baru\n"


def test_steps_are_added_at_their_place(browser_of: Browser) -> None:
    after = added(browser_of, f"{ENTRY}#langkah/1", "Step", STEP)
    assert after == FORKED.replace("  - tanya: Sudah?", WRITTEN + "  - tanya: Sudah?")
    inner = added(browser_of, f"{ENTRY}#langkah/2/cabang/0/langkah/1", "Step", STEP)
    assert inner.count("tindakan: Baru") == 2


def test_a_step_takes_the_place_of_what_is_left_open(browser_of: Browser) -> None:
    after = added(browser_of, f"{ENTRY}#langkah/1/cabang/1/langkah/0", "Step", STEP)
    assert "      - jika: Belum\n        langkah:\n          - pelaku: petugas\n" in after
    after = added(browser_of, f"{ENTRY}#langkah/2/selain_itu/0", "Step", STEP)
    assert "    selain_itu:\n      - pelaku: petugas\n        tindakan: Baru\n" in after


@pytest.mark.parametrize(
    ("new", "value", "key"),
    [
        ("Question", {**STEP, "tanya": "Ada?", "tindakan": None}, "tanya: Ada?"),
        ("Cases", {"kasus": "Apa?"}, "kasus: Apa?"),
        ("Routes", {"jalur": "Pilih"}, "jalur: Pilih"),
    ],
)
def test_blocks_are_added_with_their_branches(
    browser_of: Browser, new: str, value: Mapping[str, object], key: str
) -> None:
    branches = [{"jika": "A", "langkah": [STEP]}, {"jika": "B", "langkah": "tidak-disebut"}]
    after = added(browser_of, f"{ENTRY}#langkah/3", new, {**value, "cabang": branches})
    assert key in after
    assert "      - jika: B\n        langkah: tidak-disebut\n" in after
    more = added(browser_of, f"{ENTRY}#langkah/3/cabang/2", "Branch", {"jika": "C", "langkah": [STEP]})
    assert more.index("jika: B") < more.index("jika: C")


def test_a_condition_is_added_with_both_sides(browser_of: Browser) -> None:
    value = {"bila": "Hujan", "maka": [STEP], "selain_itu": "tidak-disebut"}
    after = added(browser_of, f"{ENTRY}#langkah/0", "Condition", value)
    assert "  - bila: Hujan\n    maka:\n      - pelaku: petugas\n" in after
    assert "    selain_itu: tidak-disebut\n" in after


def test_what_is_wrong_with_a_new_step_is_told_beside_its_field(browser_of: Browser) -> None:
    before = browser_of.bytes()
    told = browser_of.save(f"{ENTRY}#langkah/1", {"tindakan": "Baru"}, new="Step")["problems"]
    assert [each["loc"] for each in told] == [["pelaku"]]
    told = browser_of.save(f"{ENTRY}#langkah/1", {"kasus": "Apa?"}, new="Cases")["problems"]
    assert [each["loc"] for each in told] == [["cabang"]]
    assert browser_of.bytes() == before


def test_a_list_takes_only_what_belongs_into_it(browser_of: Browser) -> None:
    for spot, new in (
        (f"{ENTRY}#langkah/0", "Branch"),
        ("peran.yml#0", "Step"),
        (f"{ENTRY}#judul/0", "Step"),
    ):
        browser_of.form(spot, new=new)
        assert browser_of.status == "404"


@pytest.mark.parametrize(
    ("kind", "new", "value"),
    [
        ("peran", "Role", {"id": "tamu", "nama": "Tamu", "jenis": "luar"}),
        ("dokumen", "Document", {"id": "sim", "nama": "SIM"}),
        ("topik", "Topic", {"id": "lain", "judul": "Lain"}),
        ("rujukan", "Reference", {"id": "perda", "nama": "Perda"}),
        ("istilah", "Term", {"istilah": "LPSE", "definisi": "Layanan.", "sumber": [{"nama": "Perka"}]}),
        ("saluran", "Channel", {"id": "loket", "nama": "Loket", "jenis": "kantor"}),
    ],
)
def test_catalogues_are_listed_and_added_to_also_where_there_is_none_yet(
    browser_of: Browser, kind: str, new: str, value: Mapping[str, object]
) -> None:
    listed = browser_of.ask("daftar", kind=kind)
    assert listed["add"]["new"] == new
    before = len(listed["records"])
    added(browser_of, listed["add"]["spot"], new, value)
    after = browser_of.ask("daftar", kind=kind)["records"]
    assert len(after) == before + 1
    assert browser_of.form(after[-1]["spot"])["value"] == value
    browser_of.ask("hapus", spot=after[-1]["spot"], digest=browser_of.form(after[-1]["spot"])["digest"])


def test_steps_are_moved_and_deleted_with_their_comments(browser_of: Browser) -> None:
    form = browser_of.form(f"{ENTRY}#langkah/0")
    assert form["can"]["down"]
    assert not form["can"]["up"]
    moved = browser_of.ask("pindah", spot=form["spot"], digest=form["digest"], by=1)
    assert moved["spot"] == f"{ENTRY}#langkah/1"
    after = text_of(browser_of)
    assert after.index("tanya: Sudah?") < after.index("# sebelum yang pertama") < after.index("Menulis")
    digest = browser_of.form(moved["spot"])["digest"]
    browser_of.ask("pindah", spot=moved["spot"], digest=digest, by=-1)
    assert text_of(browser_of) == FORKED
    form = browser_of.form(f"{ENTRY}#langkah/2")
    browser_of.ask("hapus", spot=form["spot"], digest=form["digest"])
    assert text_of(browser_of) == FORKED[: FORKED.index("  - bila: Masih")]


def test_the_last_of_a_list_takes_its_key_along(browser_of: Browser) -> None:
    form = browser_of.form(f"{ENTRY}#langkah/1/cabang/0/langkah/0")
    answer = browser_of.ask("hapus", spot=form["spot"], digest=form["digest"])
    assert browser_of.status == "200", answer
    assert "      - jika: Ya\n      - jika: Belum\n" in text_of(browser_of)


def test_a_record_that_others_name_is_not_deleted(browser_of: Browser) -> None:
    form = browser_of.form("dokumen.yml#0")
    told = browser_of.ask("hapus", spot=form["spot"], digest=form["digest"])["problems"]
    assert browser_of.status == "422"
    assert all("ktp" in each["message"] and "faq/umum/" in each["place"] for each in told)


def test_a_new_answer_from_a_title(browser_of: Browser) -> None:
    form = browser_of.form("", new="Entry")
    assert form["topics"] == [["umum", "Umum"]]
    assert "id" not in {field["key"] for field in form["shapes"]["Entry"] if field["required"]}
    value = {"judul": "Ke mana Bapak/Ibu pergi?", "pertanyaan": "Ke mana?", "langkah": [STEP]}
    asked = {"spot": "", "new": "Entry", "digest": "", "topic": "umum", "value": value}
    assert browser_of.ask("simpan", **asked)["go"] == "faq/ke-mana-bapak-ibu-pergi.html"
    assert text_of(browser_of, "faq/umum/ke-mana-bapak-ibu-pergi.yml") == (
        "# yaml-language-server: $schema=../../skema/entri.json\n"
        "id: ke-mana-bapak-ibu-pergi\njudul: Ke mana Bapak/Ibu pergi?\npertanyaan: Ke mana?\n"
        "langkah:\n  - pelaku: petugas\n    tindakan: Baru\n"
    )
    assert "Sudah ada" in browser_of.ask("simpan", **asked)["message"]
    told = browser_of.ask("simpan", **{**asked, "value": {"judul": "Lain"}})["problems"]
    assert [each["loc"] for each in told] == [["pertanyaan"]]


def test_an_answer_comes_into_the_diagnosis_and_goes_from_it(tmp_path: Path) -> None:
    tree = "tanya: Apa?\ncabang:\n  - {jika: Dasar, jawaban: dasar}\n  - {jika: Lain, jawaban: lain}\n"
    other = SOUND["faq/umum/dasar.yml"].replace("dasar", "lain").replace("Dasar", "Lain")
    browser = Browser(write_source(tmp_path, {**SOUND, "diagnosis.yml": tree, "faq/umum/lain.yml": other}))
    assert browser.form("", new="Entry")["branches"] == [["diagnosis.yml#cabang", "Apa?"]]
    value = {"judul": "Baru", "pertanyaan": "Apa?", "langkah": [STEP]}
    asked = {"spot": "", "new": "Entry", "digest": "", "topic": "umum", "value": value}
    (told,) = browser.ask("simpan", **asked)["problems"]
    assert "diagnosis" in told["message"]
    browser.ask("simpan", **asked, branch="diagnosis.yml#cabang")
    assert browser.status == "200"
    assert "  - {jika: Lain, jawaban: lain}\n  - jika: Baru\n    jawaban: baru\n" in text_of(
        browser, "diagnosis.yml"
    )
    form = browser.form("faq/umum/baru.yml#")
    browser.ask("hapus", spot=form["spot"], digest=form["digest"])
    assert text_of(browser, "diagnosis.yml") == tree
    assert "faq/umum/baru.yml" not in browser.bytes()
    browser.ask("urung")
    assert "jawaban: baru" in text_of(browser, "diagnosis.yml")
    assert "faq/umum/baru.yml" in browser.bytes()
    browser.ask("urung")
    assert text_of(browser, "diagnosis.yml") == tree
    assert "faq/umum/baru.yml" not in browser.bytes()


def test_every_choice_that_leads_to_an_answer_goes_with_it(tmp_path: Path) -> None:
    inner = "      - {jika: Dasar, jawaban: dasar}\n      - {jika: Juga, jawaban: dasar}\n"
    kept = f"  - jika: Lagi\n    tanya: Apa lagi?\n    cabang:\n{inner}"
    gone = ["  - {jika: Satu, jawaban: lain}\n", "  - {jika: Dua, jawaban: lain}\n"]
    tree = f"tanya: Apa?\ncabang:\n{gone[0]}  - {{jika: Tetap, jawaban: dasar}}\n{gone[1]}{kept}    {gone[0]}"
    other = SOUND["faq/umum/dasar.yml"].replace("dasar", "lain").replace("Dasar", "Lain")
    browser = Browser(write_source(tmp_path, {**SOUND, "diagnosis.yml": tree, "faq/umum/lain.yml": other}))
    assert browser.form("", new="Entry")["branches"] == [
        ["diagnosis.yml#cabang", "Apa?"],
        ["diagnosis.yml#cabang/3/cabang", "Lagi › Apa lagi?"],
    ]
    form = browser.form("faq/umum/lain.yml#")
    answer = browser.ask("hapus", spot=form["spot"], digest=form["digest"])
    assert browser.status == "200", answer
    assert text_of(browser, "diagnosis.yml") == (
        f"tanya: Apa?\ncabang:\n  - {{jika: Tetap, jawaban: dasar}}\n{kept}"
    )


def test_changes_are_taken_back_one_by_one(browser_of: Browser) -> None:
    before = browser_of.bytes()
    browser_of.save(f"{ENTRY}#langkah/0", {"tindakan": "Satu"})
    added(browser_of, f"{ENTRY}#langkah/3", "Step", STEP)
    browser_of.save("kantor.yml#", {"nama": "Lain"})
    for _ in range(3):
        assert "diurungkan" in browser_of.ask("urung")["said"]
    assert browser_of.bytes() == before
    assert browser_of.ask("urung")["message"]
    assert browser_of.status == "404"


def test_nothing_is_taken_back_from_a_file_that_somebody_has_touched(browser_of: Browser) -> None:
    browser_of.save(f"{ENTRY}#langkah/0", {"tindakan": "Satu"})
    path = browser_of.source_dir / ENTRY
    path.write_text(path.read_text() + "# lain\n")
    before = browser_of.bytes()
    browser_of.ask("urung")
    assert browser_of.status == "409"
    assert browser_of.bytes() == before


@pytest.mark.parametrize("touched", ["diagnosis.yml", "faq/umum/baru.yml"])
def test_nothing_is_taken_back_where_one_of_its_files_was_touched(tmp_path: Path, touched: str) -> None:
    tree = "tanya: Apa?\ncabang:\n  - {jika: Dasar, jawaban: dasar}\n  - {jika: Itu, jawaban: dasar}\n"
    browser = Browser(write_source(tmp_path, {**SOUND, "diagnosis.yml": tree}))
    value = {"judul": "Baru", "pertanyaan": "Apa?", "langkah": [STEP]}
    asked = {"spot": "", "new": "Entry", "digest": "", "topic": "umum", "value": value}
    browser.ask("simpan", **asked, branch="diagnosis.yml#cabang")
    path = browser.source_dir / touched
    path.write_text(path.read_text() + "# lain\n")
    before = browser.bytes()
    browser.ask("urung")
    assert browser.status == "409"
    assert browser.bytes() == before


@pytest.mark.parametrize("stands", ["a folder", "nothing", "a file for its folder"])
def test_nothing_is_taken_back_where_no_file_stands(browser_of: Browser, stands: str) -> None:
    browser_of.save(f"{ENTRY}#langkah/0", {"tindakan": "Satu"})
    path = browser_of.source_dir / ENTRY
    path.unlink()
    if stands == "a folder":
        path.mkdir()
    elif stands == "a file for its folder":
        shutil.rmtree(path.parent)
        path.parent.write_text("berkas", encoding="utf-8")
    before = browser_of.bytes()
    assert "tidak dapat diurungkan" in browser_of.ask("urung")["message"]
    assert browser_of.status == "409"
    assert browser_of.bytes() == before


def test_so_many_changes_are_remembered(browser_of: Browser) -> None:
    for number in range(MOST + 5):
        browser_of.save("kantor.yml#", {"nama": f"Kantor {number}"})
    while browser_of.status == "200":
        browser_of.ask("urung")
    assert text_of(browser_of, "kantor.yml") == "nama: Kantor 4\n"


def test_hints_say_what_to_do_in_a_form(browser_of: Browser) -> None:
    (told,) = browser_of.save(f"{ENTRY}#langkah/0", {"tindakan": None})["problems"]
    assert told["hint"] == "isi di sini."


def test_help_is_in_the_words_of_a_form(browser_of: Browser) -> None:
    form = browser_of.form("", new="Entry")
    told = [field["help"] for fields in form["shapes"].values() for field in fields]
    assert [text for text in told if re.search(r"\.yml|TTTT|tidak-disebut|[a-z]_[a-z]", text)] == []
    entry = {field["key"]: field["help"] for field in form["shapes"]["Entry"]}
    assert entry["alias"] == "Id lama yang pernah dipakai"
    assert entry["penanya"] == "Peran yang biasanya bertanya"


def test_news_and_crumbs_name_documents_by_what_they_are_called(browser_of: Browser) -> None:
    thing = f"{ENTRY}#langkah/0/bawa/1"
    assert browser_of.form(thing)["title"] == "Hal: KTP"
    assert browser_of.save(thing, {"bila": "jika ada"})["said"] == "Hal: KTP"


def test_whoever_publishes_what_the_diagnosis_does_not_reach_is_led_there(tmp_path: Path) -> None:
    tree = "tanya: Apa?\ncabang:\n  - {jika: Dasar, jawaban: dasar}\n  - {jika: Itu, jawaban: dasar}\n"
    draft = f"{HEAD}langkah:\n{WRITTEN}status: draf\n"
    files = {**SOUND, "diagnosis.yml": tree, "faq/umum/a.yml": draft}
    browser = Browser(write_source(tmp_path, files))
    (told,) = browser.save("faq/umum/a.yml#", {"status": "terbit"})["problems"]
    assert told["place"] == "Diagnosis"
    assert "halaman Diagnosis" in told["hint"]
    assert "{" not in told["hint"]
    choice = "diagnosis.yml#cabang/1"
    (told,) = browser.save(choice, {"jawaban": None})["problems"]
    assert "“Jawaban”" in told["hint"]


def test_a_title_is_enough_for_a_draft(tmp_path: Path) -> None:
    tree = "tanya: Apa?\ncabang:\n  - {jika: Dasar, jawaban: dasar}\n  - {jika: Itu, jawaban: dasar}\n"
    browser = Browser(write_source(tmp_path, {**SOUND, "diagnosis.yml": tree}))
    assert browser.form("", new="Entry")["value"] == {"status": "draf"}
    value = {"judul": "Baru", "status": "draf"}
    answer = browser.ask("simpan", spot="", new="Entry", digest="", topic="umum", value=value)
    assert browser.status == "200", answer
    assert "status: draf\n" in text_of(browser, "faq/umum/baru.yml")


def test_only_changes_that_follow_at_once_are_hasty(
    browser_of: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [1000.0]
    monkeypatch.setattr("generator.preview.editing.time.monotonic", lambda: clock[0])
    editor = browser_of.app.editor

    def save_after(seconds: float) -> bool:
        clock[0] += seconds
        browser_of.save(f"{ENTRY}#langkah/0", {"tindakan": f"Isi {clock[0]}"})
        return editor.is_hasty

    assert [save_after(seconds) for seconds in (1, 5, 0.05, 0.05, 5)] == [False, False, True, True, False]
    assert save_after(0.05)
    clock[0] += 1
    assert not editor.is_hasty


def test_an_answer_that_is_named_like_a_list_is_told_by_its_file(tmp_path: Path) -> None:
    entry = SOUND["faq/umum/dasar.yml"].replace("id: dasar", "id: peran").replace("Dasar", "Lain")
    browser = Browser(write_source(tmp_path, {**SOUND, "faq/umum/peran.yml": entry}))
    told = browser.save("dokumen.yml#0", {"id": "kartu"})["problems"]
    assert [each["place"].rpartition("/")[2] for each in told] == ["dasar.yml:5", "peran.yml:5"]
