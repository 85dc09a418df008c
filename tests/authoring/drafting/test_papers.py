"""What is brought: never more of original and copy than the text says."""

from typing import Any

import pytest

from generator.authoring.drafting.papers import thing
from generator.model.catalogue import Document

DOCUMENTS = [Document.model_validate({"id": "ktp", "nama": "KTP direktur"})]


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("KTP Direktur", "ktp"),
        ("asli dan copy KTP direktur", {"dokumen": "ktp", "asli": "ya", "salinan": "ya"}),
        ("copy NPWP lama", {"nama": "NPWP lama", "salinan": "ya"}),
        ("fotokopi dan asli akta", {"nama": "Akta", "asli": "ya", "salinan": "ya"}),
        ("Fotocopy Buku Nikah", {"nama": "Buku Nikah", "salinan": "ya"}),
        ("photo copy ijazah 2 lembar", {"nama": "Ijazah", "salinan": "ya", "jumlah_salinan": "2"}),
        ("pas foto 3x4 sebanyak 2 lembar", {"nama": "Pas foto 3x4 2 lembar"}),
        ("Kartu Keluarga Asli", {"nama": "Kartu Keluarga", "asli": "ya"}),
        ("NPWP Perusahaan [Salinan]", {"nama": "NPWP Perusahaan", "salinan": "ya"}),
        ("Surat kuasa (asli)", {"nama": "Surat kuasa", "asli": "ya"}),
        (
            "Surat kuasa (jika dikuasakan) [Asli]",
            {"nama": "Surat kuasa", "asli": "ya", "bila": "jika dikuasakan"},
        ),
        ("PKP, jika ada", {"nama": "PKP", "bila": "jika ada"}),
        ("surat permohonan.", {"nama": "Surat permohonan"}),
        ("SIUP/SIUJK", {"nama": "SIUP/SIUJK"}),
        ("fotokopi", {"nama": "Fotokopi"}),
        (
            "Surat Kuasa bagi pembawa, " + "dibuat di atas kertas berkop perusahaan " * 3,
            {
                "nama": "Surat Kuasa bagi pembawa",
                "keterangan": ("dibuat di atas kertas berkop perusahaan " * 3).strip(),
            },
        ),
    ],
)
def test_thing(text: str, made: dict[str, Any] | str) -> None:
    assert thing(text, DOCUMENTS) == made
