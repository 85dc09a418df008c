"""Edits in the text of a file: exactly what changes, and that nothing else does."""

from pathlib import Path

import pytest

from generator.source.writing import AddKey, Delete, Edit, Insert, Move, SetValue, digest, edited, write_back

STEPS = """\
# yaml-language-server: $schema=../entri.json
judul: "Judul"  # pendek

langkah:
  # pertama
  - pelaku: penyedia
    bawa: [ktp,  npwp]
  - pelaku: petugas # siapa saja
    # bila: …
"""


@pytest.mark.parametrize(
    ("edit", "old", "new"),
    [
        (SetValue(loc=("judul",), value="Lain"), '"Judul"', '"Lain"'),
        (SetValue(loc=("langkah", 1, "pelaku"), value="a: b"), "petugas #", '"a: b" #'),
        (Insert(loc=("langkah", 0, "bawa"), index=1, value="kk"), "[ktp,  npwp]", "[ktp,  kk, npwp]"),
        (Delete(loc=("langkah", 0, "bawa", 0)), "[ktp,  npwp]", "[npwp]"),
        (
            AddKey(loc=("langkah", 0), key="bila", value="ada", before=("bawa",)),
            "    bawa:",
            "    bila: ada\n    bawa:",
        ),
        (Delete(loc=("langkah", 1)), "  - pelaku: petugas # siapa saja\n    # bila: …\n", ""),
        (
            Move(loc=("langkah",), index=0, to=1),
            STEPS[STEPS.index("  # pertama") :],
            "  - pelaku: petugas # siapa saja\n    # bila: …\n"
            "  # pertama\n  - pelaku: penyedia\n    bawa: [ktp,  npwp]\n",
        ),
    ],
)
def test_an_edit_changes_its_own_text_only(edit: Edit, old: str, new: str) -> None:
    assert old in STEPS
    assert edited(STEPS, [edit]) == STEPS.replace(old, new)


def test_a_file_keeps_its_mark_and_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_bytes(b"\xef\xbb\xbfa: 1\r\nb: 2")
    seen = write_back(path, [Delete(loc=("a",))], seen=digest(path))
    assert path.read_bytes() == b"\xef\xbb\xbfb: 2"
    assert seen == digest(path)
