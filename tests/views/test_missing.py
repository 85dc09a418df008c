"""What each page lacks and where it is written: every gap of the report, on the pages that show it."""

from generator.model.catalogue import Document, Office
from generator.views.gap import Gap, GapKind
from generator.views.gaps import gaps_of
from generator.views.lookup import Lookup
from generator.views.missing import gaps_of_pages
from generator.views.pages import pages
from tests.views.entries import Raw, entry_of, lookup_of

REACHED = Office.model_validate({"nama": "Kantor", "telepon": "0999 555010"})


def missing(raw: Raw, office: Office = REACHED, documents: tuple[Document, ...] = ()) -> dict[str, list[Gap]]:
    """Gaps by the page's path."""
    source = lookup_of(raw).source
    update = {"office": office, "documents": (*source.documents, *documents)}
    lookup = Lookup(source.model_copy(update=update))
    return {path: list(gaps) for path, gaps in gaps_of_pages(pages(lookup), lookup).items()}


def on_answer(raw: Raw) -> list[tuple[GapKind, tuple[int | str, ...], str, str]]:
    found = missing(raw).get("faq/a.md", [])
    assert {gap.path for gap in found} <= {"faq/umum/a.yml", "rujukan.yml"}
    return [(gap.kind, gap.loc, gap.field, gap.subject) for gap in found]


def step(**fields: object) -> Raw:
    return {"pelaku": "penyedia", "tindakan": "Datang", **fields}


def test_a_page_without_gaps_has_no_mark() -> None:
    found = missing(entry_of(step()))
    assert "faq/a.md" not in found
    assert "penyedia/a.md" not in found
    assert "faq/index.md" not in found


def test_a_gap_stands_where_its_record_is() -> None:
    said = {"dokumen": "ktp", "asli": "ya", "salinan": "ya"}
    branches = [{"jika": "CV", "langkah": "tidak-disebut"}, {"jika": "PT", "langkah": [step(bawa=["akta"])]}]
    raw = entry_of(
        step(bawa=[said, "akta", {"lainnya": "tidak-disebut"}], rujukan=["sop"]),
        {"kasus": "Apa?", "cabang": branches},
        {"bila": "hilang", "maka": [step(unduh=["Formulir"])], "selain_itu": "tidak-disebut"},
        belum_jelas=["Berapa?", "Kapan?"],
        tinjauan={"status": "perlu-ditinjau", "alasan": [{"menyebut": "SPSE 3"}, {"menyebut": "menu"}]},
    )
    assert on_answer(raw) == [
        (GapKind.REVIEW, ("tinjauan", "alasan", 0), "tinjauan", "SPSE 3"),
        (GapKind.REVIEW, ("tinjauan", "alasan", 1), "tinjauan", "menu"),
        (GapKind.PAPER, ("langkah", 0, "bawa", 1), "asli, salinan", "AKTA"),
        (GapKind.ADDRESS, ("langkah", 2, "maka", 0, "unduh", 0), "tautan", "Formulir"),
        (GapKind.OUTCOME, ("langkah", 1, "cabang", 0, "langkah"), "langkah", "CV"),
        (GapKind.OUTCOME, ("langkah", 2, "selain_itu"), "selain_itu", "selain: hilang"),
        (GapKind.LIST, ("langkah", 0, "bawa", 2, "lainnya"), "lainnya", ""),
        (GapKind.QUESTION, ("belum_jelas", 0), "belum_jelas", "Berapa?"),
        (GapKind.QUESTION, ("belum_jelas", 1), "belum_jelas", "Kapan?"),
        (GapKind.REFERENCE, (0,), "tautan", "SOP"),
    ]


def test_doubt_without_a_reason_stands_at_the_status() -> None:
    raw = entry_of(step(), tinjauan={"status": "perlu-ditinjau"})
    assert on_answer(raw) == [(GapKind.REVIEW, ("tinjauan", "status"), "tinjauan", "")]


def test_every_gap_of_the_report_is_on_the_answer() -> None:
    raw = entry_of(step(bawa=["ktp", "akta"], unduh=["Formulir"]), lampiran=["Panduan"], belum_jelas=["Apa?"])
    (told, _) = gaps_of(lookup_of(raw)).entries
    subjects = {subject for *_, subject in on_answer(raw)}
    assert {*told.unsaid_papers, *told.unlinked, *told.open_questions} == subjects


def test_the_office_on_the_pages_that_show_it() -> None:
    nobody = missing(entry_of(step()), Office(nama="Kantor"))
    for path in ("faq/a.md", "penyedia/a.md"):
        assert [gap.field for gap in nobody[path]] == ["telepon", "whatsapp", "email"]
    assert "helpdesk/a.md" not in nobody
    assert {"alamat", "telepon", "jam_layanan"} <= {gap.field for gap in nobody["index.md"]}
    assert "lisensi" not in {gap.field for gap in nobody["index.md"]}
    assert {"lisensi", "biaya", "telepon"} <= {gap.field for gap in nobody["tentang.md"]}
    assert ("standar_layanan", "biaya") in {gap.loc for gap in nobody["tentang.md"]}


def test_a_letter_s_form_on_its_page_and_on_answers_that_ask_for_it() -> None:
    letter = Document.model_validate({"id": "surat-a", "nama": "Surat A", "jenis": "surat-permohonan"})
    found = missing(entry_of(step(saluran="kantor", bawa=["surat-a"])), documents=(letter,))
    for path in ("surat/surat-a.md", "faq/a.md", "lembar/a.md"):
        (gap,) = found[path]
        assert (gap.kind, gap.path, gap.loc, gap.field) == (GapKind.FORM, "dokumen.yml", (4,), "bentuk")
