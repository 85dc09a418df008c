"""From a manuscript to files, all or none."""

import shutil
from pathlib import Path

import pytest

from generator.authoring.validate import read_source
from generator.dialogue.from_text import UndraftedError, drafts_from
from generator.dialogue.topics import Chosen, UnknownTopicError, named_topic
from generator.model.walk import placed_acts
from generator.problems.problem import Severity
from generator.source.manuscript import Manuscript
from tests.authoring.drafting.test_draft import MANUSCRIPTS, read
from tests.authoring.drafting.test_trial import office
from tests.conftest import ROOT
from tests.dialogue.test_new_entry import files, source_of

TOPIC = Chosen(id="umum")


def test_every_draft_is_sound_and_in_no_release(tmp_path: Path) -> None:
    source_dir = office(tmp_path)
    for name in ("bombana", "pati", "bppt", "pariaman"):
        drafts_from(read(MANUSCRIPTS / f"{name}.txt"), source_dir, source_of(source_dir), TOPIC)
    source, problems = read_source(source_dir)
    assert source is not None
    assert {problem.severity for problem in problems} == {Severity.WARNING}
    assert {problem.rule for problem in problems} <= {"isian-kosong", "judul-ganda"}
    assert len(source.entries) == 1 + 14 + 4 + 4 + 3
    assert [filed.entry.id for filed in source.entries if filed.entry.is_published] == ["dasar"]


@pytest.mark.parametrize(
    ("office_name", "topic"),
    [
        ("civil_registry", "akta-lain"),
        ("other_office", "akun"),
        ("statistics_office", "data"),
        ("weather_office", "permintaan-data"),
    ],
)
def test_offices_of_other_trades(tmp_path: Path, office_name: str, topic: str) -> None:
    """Whatever an office's roles are called, drafts are sound, and whoever acts has a name in the text."""
    source_dir = tmp_path / "sumber"
    shutil.copytree(ROOT / "tests/data" / office_name, source_dir)
    names = {role.id: (role.name, *role.other_names) for role in source_of(source_dir).roles}
    before = {filed.entry.id for filed in source_of(source_dir).entries}
    for name in ("bombana", "pati", "bppt", "pariaman"):
        drafts_from(read(MANUSCRIPTS / f"{name}.txt"), source_dir, source_of(source_dir), Chosen(id=topic))
    new = [filed for filed in source_of(source_dir).entries if filed.entry.id not in before]
    assert len(new) == 14 + 4 + 4 + 3
    text = " ".join(path.read_text("utf-8") for path in MANUSCRIPTS.iterdir()).casefold()
    for placed in (placed for filed in new for placed in placed_acts(filed.entry.steps)):
        for role in placed.act.actors.ids if "pelaku" not in placed.act.implied else ():
            assert any(name.casefold() in text for name in names[role])


def test_the_same_manuscript_again_writes_nothing(tmp_path: Path) -> None:
    source_dir = office(tmp_path)
    manuscript = read(MANUSCRIPTS / "bombana.txt")
    drafts_from(manuscript, source_dir, source_of(source_dir), TOPIC)
    before = files(source_dir)
    told = drafts_from(manuscript, source_dir, source_of(source_dir), TOPIC)
    assert told.startswith("Tidak ada draf yang ditulis.\n\nSudah ada di data, jadi tidak ditulis lagi:\n")
    assert files(source_dir) == before


def test_what_the_source_has_or_had_is_not_taken_twice(tmp_path: Path) -> None:
    """A question is the same however it is typed; an address that led to one leads to no other."""
    source_dir = office(tmp_path)
    path = source_dir / "faq/umum/dasar.yml"
    path.write_text(path.read_text("utf-8") + "alias: [kapan-buka]\n", "utf-8")
    question = source_of(source_dir).entries[0].entry.question
    text = (
        f"Kapan buka?\nKlik menu.\n\n{question.upper().replace('?', ' ?')}\nKlik menu.\n\nKapan buka!?\nYa."
    )
    drafts_from(Manuscript(name="a.txt", text=text, removed=0), source_dir, source_of(source_dir), TOPIC)
    ids = [filed.entry.id for filed in source_of(source_dir).entries]
    assert ids == ["dasar", "kapan-buka-2", "kapan-buka-3"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Profil kantor.\nAlamat.", "a.txt: tidak ditemukan pertanyaan di 2 baris naskah ini,"),
        ("kata " * 10_000, "a.txt: tidak ditemukan pertanyaan di 1 baris naskah ini,"),
        ("Apa?\nKlik.\n\n" * 301, "a.txt: naskah ini berisi 301 pertanyaan, paling banyak 300.\n"),
    ],
)
def test_what_can_t_be_drafted(tmp_path: Path, text: str, told: str) -> None:
    source_dir = office(tmp_path)
    before = files(source_dir)
    with pytest.raises(UndraftedError) as refused:
        drafts_from(Manuscript(name="a.txt", text=text, removed=0), source_dir, source_of(source_dir), TOPIC)
    assert str(refused.value).startswith(told)
    assert files(source_dir) == before


def test_a_new_topic_is_made_with_the_drafts(tmp_path: Path) -> None:
    source_dir = office(tmp_path)
    topic = Chosen(id="akun", new_title="Akun")
    drafts_from(read(MANUSCRIPTS / "pati.txt"), source_dir, source_of(source_dir), topic)
    assert [filed.topic for filed in source_of(source_dir).entries] == ["umum", *["akun"] * 4]


def test_topics_by_name(tmp_path: Path) -> None:
    source_dir = office(tmp_path)
    source = source_of(source_dir)
    assert named_topic("", source) == named_topic("Umum", source) == named_topic("umum", source) == TOPIC
    with pytest.raises(UnknownTopicError) as unknown:
        named_topic("umun", source)
    assert str(unknown.value) == (
        'Draf belum dapat ditulis: topik "umun" tidak dikenal.\n  Perbaikan: tulis "umum". Pilihan: umum.'
    )
    (source_dir / "faq/umum/dasar.yml").unlink()
    (source_dir / "topik.yml").write_text("[]\n", "utf-8")
    with pytest.raises(UnknownTopicError) as none_yet:
        named_topic("", source_of(source_dir))
    assert str(none_yet.value) == (
        "Draf belum dapat ditulis: topiknya belum disebut.\n"
        "  Perbaikan: buat satu topik dahulu, dengan menulis satu pertanyaan lewat make baru."
    )
    (source_dir / "topik.yml").write_text("- {id: umum, judul: Umum}\n- {id: akun, judul: Akun}\n", "utf-8")
    with pytest.raises(UnknownTopicError) as unsaid:
        named_topic("", source_of(source_dir))
    assert str(unsaid.value) == (
        "Draf belum dapat ditulis: topiknya belum disebut.\n"
        "  Perbaikan: tambahkan TOPIK=… dengan salah satu dari: umum, akun."
    )
