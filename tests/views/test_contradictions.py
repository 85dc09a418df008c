"""Where the data speaks against itself: found with clear proof, and never where there is none."""

import pytest

from generator.model.catalogue import Document, Term
from generator.model.diagnosis import Diagnosis
from generator.views.contradictions import contradictions
from generator.views.gap import Gap, GapKind
from generator.views.lookup import Lookup
from tests.views.entries import OTHER, Raw, entry_of, lookup_of


def step(action: str = "Datang", **fields: object) -> Raw:
    return {"pelaku": "penyedia", "tindakan": action, **fields}


def check(action: str = "Memeriksa nomor", **fields: object) -> Raw:
    return {"pelaku": "helpdesk", "tindakan": action, "meminta": ["nomor"], **fields}


def found(*raw: Raw, **fields: object) -> list[Gap]:
    return list(contradictions(Lookup(lookup_of(*raw).source.model_copy(update=fields))))


def named(*names: str) -> tuple[Document, ...]:
    return tuple(Document(id=f"d{place}", nama=name) for place, name in enumerate(names))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Akta pendirian", "Akta Pendirian (asli)"),
        ("Akta pendirian perusahaan", "Akta pendirian perusahan"),
        ("Surat kuasa bermeterai direktur", "Surat kuasa direktur"),
        ("Fotokopi KTP", "KTP"),
        ("Nomor Pokok Wajib Pajak badan", "NPWP badan"),
    ],
)
def test_one_document_under_two_names(one: str, two: str) -> None:
    term = Term(istilah="NPWP", kepanjangan="Nomor Pokok Wajib Pajak", definisi="Nomor", sumber=["A"])
    (gap,) = found(documents=named(one, two), terms=(term,))
    assert (gap.kind, gap.path, gap.loc) == (GapKind.TWICE, "dokumen.yml", (1,))
    assert (gap.subject, gap.other, gap.beside) == (two, one, ("dokumen.yml", (0,)))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("KTP", "KTP direktur"),
        ("Akta pendirian", "Akta perubahan"),
        ("Formulir A1", "Formulir A2"),
        ("Surat permohonan perubahan data email", "Surat permohonan perubahan data NPWP"),
        ("Laporan pajak tahun 2024", "Laporan pajak tahun 2025"),
    ],
)
def test_other_documents_with_names_alike(one: str, two: str) -> None:
    assert found(documents=named(one, two)) == []


def test_two_that_one_list_asks_for_are_two_documents() -> None:
    documents = named("Akta pendirian", "Akta pendirian (asli)")
    entry = entry_of(step(bawa=["d0", {"salah_satu": ["d1", "d1"]}]))
    assert found(entry, documents=(*documents, *named_others())) == []


def named_others() -> tuple[Document, ...]:
    return (Document(id="npwp", nama="NPWP"),)


def test_a_thing_by_name_that_the_catalogue_has() -> None:
    sides = [{"jika": "Ya", "sertakan": [{"nama": "salinan ktp"}]}, {"jika": "Tidak"}]
    things = ["akta", {"nama": "laptop"}, {"salah_satu": [{"nama": "Fotokopi AKTA"}, "ktp"]}]
    raw = entry_of(step(bawa=things, meminta=["KTP"]), {"kasus": "Apa?", "cabang": sides})
    assert [(gap.kind, gap.path, gap.loc, gap.subject, gap.other, gap.beside) for gap in found(raw)] == [
        (
            GapKind.TWICE,
            "faq/umum/a.yml",
            ("langkah", 0, "bawa", 2, "salah_satu", 0),
            "Fotokopi AKTA",
            "AKTA",
            ("dokumen.yml", (1,)),
        ),
        (
            GapKind.TWICE,
            "faq/umum/a.yml",
            ("langkah", 1, "cabang", 0, "sertakan", 0),
            "salinan ktp",
            "KTP",
            ("dokumen.yml", (0,)),
        ),
    ]


def test_two_entries_with_the_same_steps() -> None:
    steps = [step("Mengisi formulir"), check()]
    second = [step("mengisi  Formulir.", catatan=["Lain"]), check()]
    (gap,) = found(entry_of(*steps), {**entry_of(*second), "id": "b", "judul": "B"})
    assert (gap.kind, gap.path, gap.loc) == (GapKind.SAME, "faq/umum/b.yml", ("langkah",))
    assert (gap.subject, gap.other, gap.beside) == ("B", "A", ("faq/umum/a.yml", ("langkah",)))


@pytest.mark.parametrize(
    "second",
    [
        [check(), step("Mengisi formulir")],
        [step("Mengisi formulir")],
        [step("Mengisi formulir", bawa=["ktp"]), check()],
        [step("Mengisi formulir"), check(pelaku="admin")],
        [{"kasus": "Apa?", "cabang": [{"jika": "Ya", "langkah": [step("Mengisi formulir"), check()]}] * 2}],
    ],
)
def test_answers_that_differ_in_one_thing_are_two(second: list[Raw]) -> None:
    first = [step("Mengisi formulir"), check()]
    assert found(entry_of(*first), {**entry_of(*second), "id": "b", "judul": "B"}) == []


def test_one_short_step_is_no_answer_of_its_own() -> None:
    assert found(entry_of(step("Datang ke kantor")), {**entry_of(step("Datang ke kantor")), "id": "b"}) == []


def fork(*sides: list[Raw] | str) -> Raw:
    return {"kasus": "Apa?", "cabang": [{"jika": f"S{n}", "langkah": side} for n, side in enumerate(sides)]}


def test_a_branch_without_the_check_of_all_its_siblings() -> None:
    (gap,) = found(entry_of(step(), fork([check()], [step("Pulang")], [step(), check("memeriksa Nomor")])))
    assert (gap.kind, gap.path, gap.loc) == (
        GapKind.SKIPPED,
        "faq/umum/a.yml",
        ("langkah", 1, "cabang", 1),
    )
    assert (gap.subject, gap.other) == ("S1", "Memeriksa nomor")
    assert gap.beside == ("faq/umum/a.yml", ("langkah", 1, "cabang", 0))


def test_a_first_branch_is_shown_beside_the_second() -> None:
    (gap,) = found(entry_of(fork([step("Pulang")], [check()], [check()])))
    assert (gap.loc, gap.beside) == (
        ("langkah", 0, "cabang", 0),
        ("faq/umum/a.yml", ("langkah", 0, "cabang", 1)),
    )


@pytest.mark.parametrize(
    "steps",
    [
        [fork([check()], [step("Pulang")])],
        [fork([check()], [step("Pulang")], [step("Menunggu")])],
        [fork([check()], [check()], [check()])],
        [fork([check()], [], [check()])],
        [fork([check()], "tidak-disebut", [check()])],
        [fork([check()], [step("Pulang")], [check()]), check()],
        [fork([step("Menunggu")], [step("Pulang")], [step("Menunggu")])],
    ],
)
def test_no_proof_of_a_skipped_check(steps: list[Raw]) -> None:
    assert found(entry_of(*steps)) == []


def test_a_choice_that_leads_on_at_once_where_its_siblings_ask() -> None:
    asks = {"tanya": "Muncul pesan?", "cabang": [{"jika": "Ya", "jawaban": OTHER}] * 2}
    choices = [{"jika": "A", **asks}, {"jika": "B", "jawaban": OTHER}, {"jika": "C", **asks}]
    (gap,) = found(diagnosis=Diagnosis.model_validate({"tanya": "Apa?", "cabang": choices}))
    assert (gap.kind, gap.path, gap.loc) == (GapKind.SKIPPED, "diagnosis.yml", ("cabang", 1))
    assert (gap.subject, gap.other) == ("B", "Muncul pesan?")
    assert gap.beside == ("diagnosis.yml", ("cabang", 0))
    assert found(diagnosis=Diagnosis.model_validate({"tanya": "Apa?", "cabang": choices[:2]})) == []
