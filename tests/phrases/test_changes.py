"""Differences in words, each as one line."""

from generator.model.entry import Source
from generator.phrases.changes import whole_line
from generator.views.changes import changes_between
from tests.views.entries import Raw, entry_of
from tests.views.test_changes import source, step


def told(before: Source, after: Source) -> list[str]:
    return [whole_line(change) for change in changes_between(before, after)]


def of_steps(before: list[Raw], after: list[Raw]) -> list[str]:
    return told(source(entry_of(*before)), source(entry_of(*after)))


def test_a_step_and_its_fields() -> None:
    before = [step("Mengisi formulir", bawa=["akta"], akibat="Akun aktif"), step("Pulang")]
    after = [
        step("Mengisi formulir baru", bawa=[{"dokumen": "ktp", "salinan": "ya"}], waktu="2 hari"),
        step("Pulang", kepada="admin", diminta_melakukan="Memeriksa"),
    ]
    assert of_steps(before, after) == [
        "A: langkah 1: bawa bertambah: KTP",
        "A: langkah 1: bawa berkurang: AKTA",
        "A: langkah 1: waktu bertambah: 2 hari",
        "A: langkah 1: akibat dikosongkan (semula: Akun aktif)",
        "A: langkah 1 berubah: Mengisi formulir → Mengisi formulir baru",
        "A: langkah 2: kepada diisi: Admin",
        "A: langkah 2: diminta melakukan diisi: Memeriksa",
    ]


def test_steps_blocks_and_branches_that_come_go_and_move() -> None:
    def block(*names: str) -> Raw:
        return {"kasus": "Apa?", "cabang": [{"jika": name, "langkah": [step(name)]} for name in names]}

    first, second, third = step("Mendaftar"), step("Membayar"), step("Menunggu lama")
    assert of_steps([first, second, third], [second, third, first, block("CV", "PT")]) == [
        "A: langkah 3 dipindahkan: Penyedia: Mendaftar",
        "A: blok kasus baru: Apa? (2 langkah)",
    ]
    assert of_steps([first, block("CV", "PT", "UD")], [block("CV", "PT Tbk")]) == [
        'A: blok kasus "Apa?", cabang berubah: PT → PT Tbk',
        "A: langkah 2 berubah: PT → PT Tbk",
        'A: cabang pada blok kasus "Apa?" dihapus: UD (1 langkah)',
        "A: langkah 1 dihapus: Penyedia: Mendaftar",
    ]


def test_what_is_said_of_a_thing() -> None:
    before = [step(bawa=[{"dokumen": "ktp", "asli": "ya"}])]
    assert of_steps(before, [step(bawa=["ktp"])]) == [
        'A: langkah 1, bawa "KTP": asli berubah: ya → tidak disebut'
    ]


def test_questions_documents_and_the_office() -> None:
    before = source(entry_of(step(), gejala=["Lambat"]))
    other = {**entry_of(step()), "id": "b", "judul": "Mengubah\nNPWP"}
    document = before.documents[0]
    after = source(
        entry_of(step(), gejala=["Lambat", "Macet"], tinjauan={"status": "perlu-ditinjau"}),
        other,
        documents=(*before.documents[1:], document.model_copy(update={"remark": "Asli"})),
        office=before.office.model_copy(update={"website": "https://contoh.example"}),
    )
    assert told(before, after) == [
        "A: gejala bertambah: Macet",
        "A: tinjauan diisi: perlu ditinjau",
        "Pertanyaan baru: Mengubah NPWP",
        "Dokumen KTP: keterangan diisi: Asli",
        "Urutan dokumen berubah",
        "Kantor: web diisi: https://contoh.example",
    ]
    assert told(after, before)[2:4] == [
        "Pertanyaan dihapus: Mengubah NPWP",
        "Dokumen KTP: keterangan dikosongkan (semula: Asli)",
    ]


def test_sentences_of_a_list_change_and_words_come_and_go() -> None:
    before = source(
        entry_of(
            step(),
            belum_jelas=["Naskah tidak menyebut jumlah salinan tiap dokumen."],
            kata_cari=["lupa sandi"],
            terkait=["lain"],
        )
    )
    after = source(
        entry_of(
            step(),
            belum_jelas=["Naskah tidak menyebut jumlah fotokopi tiap dokumen."],
            kata_cari=["lupa sandinya"],
        )
    )
    assert told(before, after) == [
        "A: kata cari bertambah: lupa sandinya",
        "A: kata cari berkurang: lupa sandi",
        "A: belum jelas berubah: Naskah tidak menyebut jumlah salinan tiap dokumen. → "
        "Naskah tidak menyebut jumlah fotokopi tiap dokumen.",
        "A: terkait berkurang: Lain",
    ]


def test_long_texts_show_where_they_differ() -> None:
    long = "Mengisi semua kolom formulir pendaftaran di laman resmi sampai selesai, lalu " * 3
    (line,) = of_steps([step(f"{long}menunggu")], [step(f"{long}pulang")])
    assert line == (
        "A: langkah 1 berubah: … laman resmi sampai selesai, lalu menunggu → "
        "… laman resmi sampai selesai, lalu pulang"
    )
    (line,) = of_steps([step(long)], [step("Pulang")])
    assert len(line) < 200
    assert line.endswith("… → Pulang")
