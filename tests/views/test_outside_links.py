"""Addresses in the data: in their own fields and inside texts, each once, with its place."""

from generator.model.catalogue import Office, Reference
from generator.model.diagnosis import Diagnosis
from generator.source.reachable import Answer, Reach
from generator.views.gap import GapKind
from generator.views.lookup import Lookup
from generator.views.outside_links import link_gaps, outside_links
from tests.views.entries import OTHER, entry_of, lookup_of


def lookup() -> Lookup:
    step = {
        "pelaku": "penyedia",
        "tindakan": "Buka https://satu.example/a. Lalu (https://dua.example/b?c=d), tunggu",
        "tautan": [
            "https://satu.example/a",
            {"alamat": "berkas/panduan.pdf"},
            {"alamat": "mailto:a@b.example"},
        ],
        "catatan": [{"teks": "Lihat", "tautan": "http://tiga.example"}],
    }
    office = Office.model_validate(
        {"nama": "Kantor", "web": "https://kantor.example", "alamat_situs": "https://situs.example"}
    )
    references = (
        Reference(id="sop", nama="SOP"),
        Reference(id="a", nama="A", tautan="https://aturan.example"),
    )
    choices = [
        {"jika": "Laman https://empat.example macet", "jawaban": OTHER},
        {"jika": "Lain", "jawaban": OTHER},
    ]
    tree = Diagnosis.model_validate({"tanya": "Apa?", "cabang": choices})
    source = lookup_of(entry_of(step)).source
    update = {"office": office, "references": references, "diagnosis": tree}
    return Lookup(source.model_copy(update=update))


def test_every_address_once_where_it_first_stands() -> None:
    assert [(link.address, link.path, link.loc) for link in outside_links(lookup())] == [
        ("https://satu.example/a", "faq/umum/a.yml", ("langkah", 0, "tindakan")),
        ("https://dua.example/b?c=d", "faq/umum/a.yml", ("langkah", 0, "tindakan")),
        ("http://tiga.example", "faq/umum/a.yml", ("langkah", 0, "catatan", 0, "tautan", 0, "alamat")),
        ("https://kantor.example", "kantor.yml", ("web",)),
        ("https://empat.example", "diagnosis.yml", ("cabang", 0, "jika")),
        ("https://aturan.example", "rujukan.yml", (1, "tautan")),
    ]


def test_what_does_not_open_and_what_nobody_can_judge() -> None:
    links = outside_links(lookup())
    answers = {
        "https://satu.example/a": Answer(reach=Reach.FOUND, status=200),
        "https://dua.example/b?c=d": Answer(reach=Reach.DEAD, status=404),
        "http://tiga.example": Answer(reach=Reach.CUT_OFF),
        "https://kantor.example": Answer(reach=Reach.UNSURE, status=403),
    }
    assert [(gap.kind, gap.subject, gap.other) for gap in link_gaps(links, answers)] == [
        (GapKind.DEAD, "https://dua.example/b?c=d", "404"),
        (GapKind.DEAD, "http://tiga.example", ""),
        (GapKind.UNSURE, "https://kantor.example", "403"),
        (GapKind.UNSURE, "https://empat.example", ""),
        (GapKind.UNSURE, "https://aturan.example", ""),
    ]
