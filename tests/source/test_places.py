"""Where values stand in a source's files, and where absent ones would."""

from pathlib import Path

import pytest

from generator.source.load import Loc
from generator.source.places import Places

TEXT = """nama: Kantor
# telepon: "[nomor]"
jam_layanan:
  - hari: Senin
standar_layanan:
  # biaya: "[biaya]"
  produk: Surat
"""


@pytest.mark.parametrize(
    ("loc", "place"),
    [
        (("nama",), "1:7"),
        (("telepon",), "2:3"),
        (("jam_layanan", 0), "4:5"),
        (("jam_layanan", 0, "hari"), "4:11"),
        (("standar_layanan", "biaya"), "6:5"),
        (("standar_layanan", "waktu"), "7:3"),
        (("alamat",), "1:1"),
        ((), "1:1"),
    ],
)
def test_a_value_or_the_line_that_waits_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, loc: Loc, place: str
) -> None:
    (tmp_path / "kantor.yml").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert Places(tmp_path).shown("kantor.yml", loc) == f"kantor.yml:{place}"


def test_a_file_that_is_gone_or_broken_has_a_beginning(tmp_path: Path) -> None:
    (tmp_path / "rusak.yml").write_text("a: [", encoding="utf-8")
    places = Places(tmp_path)
    assert [places.shown(name, ("a",)).rpartition("/")[2] for name in ("rusak.yml", "hilang.yml")] == [
        "rusak.yml:1:1",
        "hilang.yml:1:1",
    ]
