"""New entries as files: sound before they are written, and their words below them."""

from pathlib import Path

from generator.authoring.drafting.draft import Draft, drafts
from generator.authoring.drafting.steps import Fields, catalogue_of
from generator.authoring.drafting.trial import draft_files, draft_text, entry_text, errors_with
from generator.authoring.validate import read_source
from generator.problems.problem import Severity
from generator.source.manuscript import Manuscript
from tests.sources import SOUND

FIELDS: Fields = {
    "id": "a",
    "status": "draf",
    "judul": "A",
    "pertanyaan": "Apa?",
    "langkah": [{"pelaku": None, "tindakan": "Datang: lalu # pulang"}],
}
MANUSCRIPT = Manuscript(name="naskah.txt", text="FAQ\n• Apa?\n\n  1.  Datang\n", removed=0)


def office(folder: Path) -> Path:
    for name, text in SOUND.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def test_text_of_an_entry() -> None:
    assert entry_text(FIELDS) == (
        "# yaml-language-server: $schema=../../skema/entri.json\n"
        "id: a\nstatus: draf\njudul: A\npertanyaan: Apa?\nlangkah:\n"
        '  - pelaku:\n    tindakan: "Datang: lalu # pulang"\n'
    )


def test_the_words_of_the_manuscript_stand_below_a_draft() -> None:
    draft = Draft(id="a", fields=FIELDS, plain=FIELDS, first=2, last=4, unplaced=())
    assert draft_text(draft, FIELDS, MANUSCRIPT) == entry_text(FIELDS) + (
        "\n# Naskah naskah.txt, baris 2–4 (hapus sesudah draf ini diperiksa):\n#   • Apa?\n#   1. Datang\n"
    )


def test_a_draft_may_lack_an_actor_and_a_published_entry_may_not(tmp_path: Path) -> None:
    source_dir = office(tmp_path)
    path = source_dir / "faq/umum/a.yml"
    assert errors_with(source_dir, {path: entry_text(FIELDS)}) == []
    path.write_text(entry_text(FIELDS), "utf-8")
    (warning,) = read_source(source_dir)[1]
    assert (warning.severity, warning.message) == (Severity.WARNING, 'isian "pelaku" kosong')
    (error,) = errors_with(source_dir, {path: entry_text({**FIELDS, "status": "terbit"})})
    assert (error.path, error.line, error.message) == (path.as_posix(), 7, 'isian "pelaku" kosong')


def test_a_draft_that_the_checker_refuses_keeps_its_words_without_steps(tmp_path: Path) -> None:
    """Here the text asks for a password, which no entry may do."""
    source_dir = office(tmp_path)
    source, _ = read_source(source_dir)
    assert source is not None
    text = "Apa?\nJawaban: Petugas meminta password, nama, dan alamat\n"
    manuscript = Manuscript(name="a.txt", text=text, removed=0)
    found = drafts(manuscript, catalogue_of(source), (), ())
    assert "langkah" in found.drafts[0].fields
    files, refused = draft_files(source_dir, source_dir / "faq/umum", found.drafts, manuscript)
    assert refused == []
    (content,) = files.values()
    assert "uraian: Petugas meminta password, nama, dan alamat\n" in content
    assert "langkah" not in content
    assert not (source_dir / "faq/umum/apa.yml").exists()


def test_a_draft_that_can_t_be_made_sound_is_told(tmp_path: Path) -> None:
    source_dir = office(tmp_path)
    bad = Draft(
        id="index",
        fields={**FIELDS, "id": "index"},
        plain={**FIELDS, "id": "index"},
        first=2,
        last=4,
        unplaced=(),
    )
    assert draft_files(source_dir, source_dir / "faq/umum", [bad], MANUSCRIPT) == ({}, [bad])
