"""What a sheet says, section by section."""

from typing import Any

from generator.phrases.qr import qr_code
from generator.phrases.sheet import Sheet, sheet_address, sheet_of
from generator.views.visits import visit_of
from tests.views.entries import Raw, entry_of, lookup_of


def sheet(*steps: Raw, **fields: Any) -> Sheet:
    lookup = lookup_of(entry_of(*steps, **fields))
    visit = visit_of("a", lookup)
    assert visit is not None
    return sheet_of(visit, lookup)


def step(actor: str = "penyedia", **fields: Any) -> Raw:
    return {"pelaku": actor, "tindakan": "Datang", "saluran": "kantor", **fields}


def test_the_head_of_a_sheet() -> None:
    made = sheet(
        step(bawa=["ktp"]),
        judul="Judul  panjang",
        pertanyaan="Apa\nsaja?",
        tinjauan={"status": "perlu-ditinjau", "alasan": [{"menyebut": "SPSE 3"}]},
        catatan=[{"jenis": "tip", "teks": "Datang pagi"}],
    )
    assert (made.id, made.kind, made.title, made.question) == (
        *("a", "Lembar periksa dokumen"),
        *("Judul panjang", "Apa saja?"),
    )
    assert made.review == ("Mungkin sudah berubah. Jawaban ini menyebut SPSE 3. Tanyakan dahulu ke Kantor.")
    assert (made.status, made.notes, made.has_receipt) == (
        "mungkin sudah berubah",
        ("Tip: Datang pagi",),
        False,
    )


def test_a_visit_without_documents_is_no_checklist() -> None:
    made = sheet(step())
    assert (made.kind, made.has_documents, made.review) == ("Lembar kunjungan", False, "")


def test_steps_with_what_belongs_to_them() -> None:
    made = sheet(
        step(sertakan=["Bukti", {"nama": "Foto", "bila": "ada"}]),
        step("helpdesk", tindakan="Apakah lengkap?", meminta=["Nomor"], diminta_melakukan="Menunggu"),
        step(catatan=[{"jenis": "info", "teks": "Loket 2"}]),
    )
    (block,) = made.blocks
    assert block.steps == (
        "Datang.",
        "Disertakan: Bukti; jika ada: Foto.",
        "Helpdesk: Apakah lengkap?",
        "Diminta: Nomor.",
        "Diminta: Menunggu.",
        "Datang.",
    )
    assert block.notes == ("Catatan: Loket 2",)


def test_headings_name_the_situation() -> None:
    routes = {"jalur": "Pilih cara", "cabang": [{"jika": "datang", "langkah": [step(bila="dikuasakan")]}] * 2}
    cases = {"kasus": "Apa yang lupa?", "cabang": [{"jika": "ID", "langkah": [step()]}] * 2}
    question = {
        "pelaku": "helpdesk",
        "tanya": "Punya akun?",
        "cabang": [{"jika": "ya", "langkah": [step()]}] * 2,
    }
    headings = {block.heading for block in sheet(routes, cases, question).blocks}
    assert headings >= {
        "Pilih cara: Datang › Jika dikuasakan",
        "Apa yang lupa? Jika ID",
        "Punya akun? Ya",
    }


def test_blocks_follow_the_order_of_the_steps() -> None:
    cases = {
        "kasus": "Bentuk",
        "cabang": [{"jika": name, "langkah": [step(tindakan=name, bawa=["ktp"])]} for name in ("PT", "CV")],
    }
    last = step(tindakan="Pulang", bawa=["akta", "npwp"])
    made = sheet(
        step(bawa=["akta"]), step(bila="baru", tindakan="Antre"), step(tindakan="Duduk"), cases, last
    )
    assert [(block.heading, block.steps) for block in made.blocks] == [
        ("", ("Datang.", "Duduk.")),
        ("Jika baru", ("Antre.",)),
        ("Bentuk: Jika PT", ("PT.",)),
        ("Bentuk: Jika CV", ("CV.",)),
        ("Kemudian", ("Pulang.",)),
    ]
    numbers = [[(line.number, line.name) for line in block.lines] for block in made.blocks]
    assert numbers == [[("1", "AKTA")], [], [("1", "KTP")], [("1", "KTP")], [("2", "NPWP")]]
    bare = sheet(step(), {**cases, "cabang": [{"jika": "PT", "langkah": [step()]}, {"jika": "CV"}]}, step())
    assert [bool(block.none) for block in bare.blocks] == [True, True, False]


def test_other_ways_and_forms_stand_below() -> None:
    ways = {
        "jalur": "Cara",
        "cabang": [
            {"jika": "Datang", "langkah": [step()]},
            {"jika": "Lewat web", "langkah": [step(saluran="daring", unduh=["Formulir"])]},
        ],
    }
    assert sheet(ways).after == (
        "Formulir untuk diunduh menurut jawaban ini: Formulir. Tidak disebut apakah dibawa.",
        "Ada cara lain selain datang ke kantor: lewat web.",
    )


def test_times_costs_and_results_stand_together_with_what_they_belong_to() -> None:
    paying = {
        **{"pelaku": "penyedia", "tindakan": "Membayar", "saluran": "gedung", "bila": "baru", "biaya": "Rp5"},
        "waktu": {"tenggat": "paling lambat 3 hari", "sejak": "pengajuan", "bila_lewat": "batal"},
    }
    made = sheet(step(), paying, waktu="1 hari", hasil=[{"teks": "Kartu", "untuk": "penyedia"}, "Kuitansi"])
    assert made.terms == (
        "Waktu: 1 hari.",
        "Hasil: Kartu.",
        "Hasil: Kuitansi.",
        "Jika baru: Membayar – Tenggat: paling lambat 3 hari, sejak pengajuan; bila lewat: batal. "
        "Biaya: Rp5.",
    )
    assert made.places == ("Gedung Arsip",)


def test_the_other_side_of_a_condition_names_the_condition() -> None:
    node = {"bila": "berkas lengkap", "maka": [step()], "selain_itu": [step(waktu="2 hari")]}
    made = sheet(node)
    assert [block.heading for block in made.blocks] == [
        "Jika berkas lengkap",
        "Selain keadaan “berkas lengkap”",
    ]
    assert made.terms == ("Selain keadaan “berkas lengkap”: Datang – Waktu: 2 hari.",)


def test_counters_stand_in_headings_or_with_their_steps() -> None:
    (alone,) = sheet(step(saluran="loket", bawa=["ktp"])).blocks
    assert (alone.heading, alone.steps) == ("Di Loket Tiga", ("Datang.",))
    (several,) = sheet(step(saluran="loket"), step(saluran=["kantor", "grup"])).blocks
    assert (several.heading, several.steps[0]) == ("", "Datang. (Di Loket Tiga.)")
    assert several.steps[1] == "Datang. (Di kantor atau lewat Grup Bantuan.)"


def test_points_of_a_step_and_what_a_branch_encloses_are_printed() -> None:
    branch = {"jika": "datang", "saluran": "kantor", "sertakan": ["Foto"], "langkah": [step(butir=["Antre"])]}
    first, *_ = sheet({"jalur": "Cara", "cabang": [branch, {"jika": "menulis"}]}).blocks
    assert first.steps == ("Datang.", "– Antre", "Disertakan: Foto.")


def test_that_nothing_is_listed_is_said_once_and_never_beside_a_list() -> None:
    assert [block.none for block in sheet(step()).blocks] == ["Tidak ada dokumen yang disebut untuk dibawa."]
    assert [block.none for block in sheet(step(bawa=["ktp"])).blocks] == [""]
    assert [block.none for block in sheet(step(), sertakan=["Foto"]).blocks] == [""]


def test_the_age_of_the_source() -> None:
    assert sheet(step()).source == "tanggal naskah tidak diketahui"
    assert sheet(step(), sumber={"bagian": "A", "tanggal": "Mei 2025"}).source == "naskah Mei 2025"


def test_the_version_follows_the_content() -> None:
    first, same, other = sheet(step()), sheet(step()), sheet(step(tindakan="Kembali"))
    assert first.version == same.version
    assert first.version != other.version
    assert len(first.version) == 7


def test_the_address_of_a_sheet() -> None:
    assert sheet_address("https://contoh.example/x/", "a") == "https://contoh.example/x/lembar/a.html"
    assert sheet_address("", "a") == ""


def test_a_code_is_a_picture_of_its_address() -> None:
    assert qr_code("https://contoh.example/a").startswith("<svg")
    assert qr_code("https://contoh.example/a") != qr_code("https://contoh.example/b")
