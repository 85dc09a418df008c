from pathlib import Path

import pytest

from tests.preview.asking import Browser
from tests.sources import SOUND, write_source

FORKED = """\
# yaml-language-server: $schema=../../skema/entri.json
id: bercabang
judul: Bercabang  # tetap
pertanyaan: Apa cabangnya?
waktu: 2 hari kerja

langkah:
  # sebelum yang pertama
  - pelaku: penyedia
    tindakan: "Menulis"   # dengan pena
    bawa: [ktp, {dokumen: ktp, asli: ya}]
  - tanya: Sudah?
    pelaku: petugas
    kepada: penyedia
    cabang:
      - jika: Ya
        langkah:
          - {pelaku: petugas, tindakan: Mencatat}
      - jika: Belum
        langkah: tidak-disebut
  - bila: Masih gagal
    maka:
      - pelaku: petugas
        tindakan: Meneruskan
        eskalasi_ke: pusat
    selain_itu: tidak-disebut
"""


@pytest.fixture
def browser_of(tmp_path: Path) -> Browser:
    """A browser of a preview of a small source."""
    return Browser(write_source(tmp_path, {**SOUND, "faq/umum/bercabang.yml": FORKED}))
