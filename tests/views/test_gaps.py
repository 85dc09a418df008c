"""What the office must still say: everything that is silent, once, and nothing that isn't."""

from generator.model.catalogue import Document, Office, Reference
from generator.views.gaps import EntryGaps, Gaps, gaps_of
from generator.views.lookup import Lookup
from tests.views.entries import OTHER, Raw, entry_of, lookup_of


def gaps(raw: Raw) -> Gaps:
    return gaps_of(lookup_of(raw))


def of_entry(*steps: Raw, **fields: object) -> EntryGaps | None:
    found = gaps(entry_of(*steps, **fields)).entries
    return next((entry for entry in found if entry.entry.id == "a"), None)


def step(**fields: object) -> Raw:
    return {"pelaku": "penyedia", "tindakan": "Datang", **fields}


def test_an_entry_that_says_everything_is_left_out() -> None:
    said = {"dokumen": "ktp", "asli": "tidak", "salinan": "ya"}
    assert of_entry(step(bawa=[said])) is None


def test_documents_of_which_nothing_is_said_once_each() -> None:
    unsaid = of_entry(step(bawa=["ktp", {"dokumen": "akta", "asli": "ya"}]), step(bawa=["ktp"]))
    assert unsaid is not None
    assert unsaid.unsaid_papers == ("KTP",)


def test_parts_count_and_other_entries_lists_do_not() -> None:
    whole = {"terdiri_dari": ["ktp", {"dokumen": "akta", "salinan": "ya"}]}
    found = of_entry(step(bawa=[whole, {"daftar_dari": OTHER}]))
    assert found is not None
    assert found.unsaid_papers == ("KTP",)
    assert of_entry(step(bawa=[{**whole, "asli": "ya"}])) is None


def test_forms_and_attachments_without_an_address_in_steps_and_questions() -> None:
    linked = {"nama": "Ada", "tautan": "https://contoh.example/"}
    question = {
        "pelaku": "admin",
        "tanya": "Sudah?",
        "unduh": ["Berita acara"],
        "cabang": [{"jika": "Ya"}] * 2,
    }
    found = of_entry(step(unduh=["Formulir", linked]), question, lampiran=["Panduan", "Formulir", linked])
    assert found is not None
    assert found.unlinked == ("Formulir", "Berita acara", "Panduan")


def test_reviews_and_open_questions_once_each() -> None:
    reason = {"menyebut": "SPSE 3", "bukti": "lama"}
    review = {"status": "perlu-ditinjau", "alasan": [reason, reason]}
    found = of_entry(step(), tinjauan=review, belum_jelas=["Berapa?", "Berapa?"])
    assert found is not None
    assert found.needs_review
    assert found.open_questions == ("Berapa?",)
    assert [(reason.mentions, reason.evidence) for reason in found.reasons] == [("SPSE 3", "lama")]
    assert of_entry(step(), tinjauan={"status": "sesuai"}) is None


def test_what_the_office_itself_has_not_said() -> None:
    lookup = lookup_of(entry_of(step()))
    letter = {"id": "surat-a", "nama": "Surat A", "jenis": "surat-permohonan"}
    documents = (
        *lookup.source.documents,
        Document.model_validate(letter),
        Document.model_validate({**letter, "id": "surat-b"}),
        Document.model_validate({**letter, "id": "surat-c", "nama": "Surat C", "bentuk": ["kop"]}),
        Document.model_validate({"id": "lain", "nama": "Lain"}),
    )
    references = (
        Reference(id="sop", nama="SOP"),
        Reference(id="aturan", nama="Aturan", tautan="https://contoh.example/"),
    )
    office = Office.model_validate({"nama": "Kantor", "telepon": "1", "standar_layanan": {"biaya": "Gratis"}})
    update = {"documents": documents, "references": references, "office": office}
    found = gaps_of(Lookup(lookup.source.model_copy(update=update)))
    assert found.letters == ("Surat A",)
    assert [reference.name for reference in found.references] == ["SOP"]
    assert "telepon" not in found.office
    assert {"alamat", "jam_layanan", "whatsapp"} <= set(found.office)
    assert "biaya" not in found.service_standard
    assert "waktu" in found.service_standard


def test_open_outcomes_and_unwritten_sides_by_their_conditions() -> None:
    branches = [{"jika": "CV", "langkah": "tidak-disebut"}, {"jika": "PT", "langkah": [step()]}]
    unsaid = {"bila": "hilang", "maka": [step()], "selain_itu": "tidak-disebut"}
    found = of_entry({"kasus": "Apa?", "cabang": branches}, unsaid)
    assert found is not None
    assert found.open_outcomes == ("CV", "selain: hilang")


def test_links_and_pictures_without_an_address() -> None:
    found = of_entry(step(tautan=[{"nama": "Panduan"}], gambar=["Tombol masuk"]), tautan=[{"nama": "Laman"}])
    assert found is not None
    assert found.unlinked == ("Laman", "Panduan", "Tombol masuk")


def test_lists_and_outcomes_that_the_source_leaves_open() -> None:
    others = {"lainnya": "tidak-disebut"}
    branches = [{"jika": "Ada", "langkah": "tidak-disebut"}, {"jika": "Tidak", "sertakan": ["bukti", others]}]
    unsaid = {"bila": "penuh", "maka": [step()], "selain_itu": "tidak-disebut"}
    found = of_entry({"kasus": "Apa?", "cabang": branches}, unsaid, lampiran=[others], bawa=["ktp"])
    assert found is not None
    assert found.open_outcomes == ("Ada", "selain: penuh")
    assert found.open_lists == 2
    silent = of_entry(step(meminta=["nomor"]), tinjauan={"status": "perlu-ditinjau"})
    assert silent is not None
    assert (silent.open_outcomes, silent.open_lists) == ((), 0)
