"""What lists in lists may cost is bounded, however the data refers to itself."""

from pathlib import Path

from generator.authoring.checks.lists import LONGEST, WHOLE
from tests.sources import SOUND, problems_in

ITEMS = LONGEST - 10


def _entry(name: str, brings: str) -> str:
    return f"id: {name}\njudul: Judul {name}\npertanyaan: Apa?\nbawa: [{brings}]\n"


def _long_list(users: int) -> dict[str, str]:
    """A long list, and so many entries that have it as theirs."""
    named = ", ".join(f"{{nama: hal {number}}}" for number in range(ITEMS))
    files = {
        f"faq/umum/p{number}.yml": _entry(f"p{number}", "{daftar_dari: panjang}") for number in range(users)
    }
    return files | {"faq/umum/panjang.yml": _entry("panjang", named)}


def test_all_entries_together_are_bounded(tmp_path: Path) -> None:
    enough = WHOLE // (ITEMS + 1)
    assert problems_in(tmp_path / "cukup", _long_list(enough)) == []
    problems = problems_in(tmp_path / "lebih", _long_list(enough + 1))
    assert [problem.rule for problem in problems] == ["daftar-terlalu-panjang"]


def test_a_list_of_what_is_sent_is_no_list_to_bring(tmp_path: Path) -> None:
    sent = _entry("b", "").replace("bawa: []", "sertakan: [Foto]")
    files = {"faq/umum/a.yml": _entry("a", "{daftar_dari: b}"), "faq/umum/b.yml": sent}
    assert [problem.rule for problem in problems_in(tmp_path, files)] == ["daftar-tanpa-dokumen"]


def test_circles_through_documents_and_entries_are_told(tmp_path: Path) -> None:
    files = {
        "dokumen.yml": SOUND["dokumen.yml"] + "- {id: map, nama: Map, memuat: [{daftar_dari: a}]}\n",
        "faq/umum/a.yml": _entry("a", "map"),
    }
    problems = problems_in(tmp_path, files)
    assert [problem.rule for problem in problems] == ["daftar-berputar"] * 2


def test_own_lists_are_no_matter_of_others(tmp_path: Path) -> None:
    """Many entries with documents of their own, one of which says what it contains."""
    named = ", ".join(["map", *(f"{{nama: hal {number}}}" for number in range(9))])
    files = {f"faq/umum/p{number}.yml": _entry(f"p{number}", named) for number in range(WHOLE // 10 + 1)}
    catalogue = SOUND["dokumen.yml"] + "- {id: map, nama: Map, memuat: [judul, isi]}\n"
    assert problems_in(tmp_path, {**files, "dokumen.yml": catalogue}) == []


def test_the_deepest_item_is_pointed_at(tmp_path: Path) -> None:
    deep = "{nama: x, memuat: [" * 22 + "y" + "]}" * 22
    steps = "langkah:\n  - {pelaku: penyedia, tindakan: Datang, bawa: [ktp]}\n"
    steps += f"  - pelaku: penyedia\n    tindakan: Unduh\n    unduh: [{deep}]\n"
    files = {"faq/umum/a.yml": f"id: a\njudul: A\npertanyaan: Apa?\n{steps}"}
    assert [(problem.rule, problem.line) for problem in problems_in(tmp_path, files)] == [
        ("daftar-terlalu-dalam", 8)
    ]
