"""A statistics office: contacts only, requirements only, points, images, sources, a standard."""

import pytest

from tests.site.reading import Pages, one, own, steps, words

CONTACT = "menghubungi-kantor-statistik"
ADVICE = "konsultasi-statistik"
MICRODATA = "syarat-data-mikro"
TABLE = "mengunduh-tabel"
FOLDERS = ("faq", "pengguna-data", "petugas")


def _main(pages: Pages, address: str) -> str:
    return words(one(pages[address], "main"))


def _lead(pages: Pages, address: str) -> str:
    return words(one(pages[address], "p.lead"))


@pytest.mark.parametrize("folder", FOLDERS)
def test_an_answer_of_contacts(statistics: Pages, folder: str) -> None:
    page = one(statistics[f"{folder}/{CONTACT}.html"], "main")
    text = words(page)
    assert _lead(statistics, f"{folder}/{CONTACT}.html").startswith("Silakan datang ke ruang layanan")
    for said in ("Lantai 1", "08.00–15.00 WIB", "istirahat 11.30–12.30", "Kotak Pos 002", "@statistikcontoh"):
        assert said in text
    for wrong in ("tidak ada langkah", "Langkah", "Giliran", "Tidak ada dokumen", "Bisa sendiri"):
        assert wrong not in text
    tapped = {str(link["href"]) for link in page.select("a[href]")}
    assert {f"tel:000000{number}" for number in ("304", "301", "302", "390")} <= tapped
    assert {"mailto:layanan@statistik.contoh.example", "mailto:buku@statistik.contoh.example"} <= tapped
    assert "https://sosial.contoh.example/statistikcontoh" in tapped


@pytest.mark.parametrize(
    ("entry", "title", "date", "link"),
    [
        (CONTACT, "Hubungi kami", "7 Januari 2025", "kontak"),
        (MICRODATA, "Layanan data mikro", "2024", "data-mikro"),
        (TABLE, "Panduan laman data", "tidak diketahui", "panduan"),
        (ADVICE, "Standar layanan konsultasi", "tidak diketahui", None),
    ],
)
def test_each_answer_has_its_own_source(
    statistics: Pages, entry: str, title: str, date: str, link: str | None
) -> None:
    told = one(statistics[f"faq/{entry}.html"], ".small-print")
    assert title in words(told)
    assert date in words(told)
    assert ("tidak diketahui" in words(told)) == (date == "tidak diketahui")
    sources = [str(found["href"]) for found in told.select('a[href^="https://statistik"]')]
    assert sources == ([f"https://statistik.contoh.example/{link}"] if link else [])


@pytest.mark.parametrize("folder", FOLDERS)
def test_requirements_without_steps(statistics: Pages, folder: str) -> None:
    text = _main(statistics, f"{folder}/{MICRODATA}.html")
    for said in (
        "Kartu identitas",
        "masih berlaku",
        "asli 2 lembar",
        "Judul kegiatan",
        "Daftar peubah",
        "paling banyak 50",
        "Formulir permintaan",
        "5 hari kerja",
        "Contoh abstrak",
    ):
        assert said in text
    lead = _lead(statistics, f"{folder}/{MICRODATA}.html")
    assert "5 dokumen" not in lead
    assert "3 dokumen" in lead
    assert "tidak disebut" in lead
    for wrong in ("tidak ada langkah", "Tidak ada dokumen", "Bisa sendiri"):
        assert wrong not in text


def test_points_with_their_codes_and_conditions(statistics: Pages) -> None:
    for folder in ("faq", "pengguna-data"):
        step = steps(statistics[f"{folder}/{TABLE}.html"])[2]
        points = [words(item) for item in own(step, "li")]
        assert points[:2] == ["a Memilih subjek", "b Jika tabel memuat beberapa tahun: Memilih tahun"]
        assert points[2].startswith("c Memilih kecamatan")
        assert points[3] == "Menekan tombol Tampilkan"


def test_an_image_and_one_that_is_missing(statistics: Pages) -> None:
    for folder in ("faq", "pengguna-data"):
        step = steps(statistics[f"{folder}/{TABLE}.html"])[2]
        image = one(step, "img")
        assert image["src"] == "../berkas/tabel-dinamis.svg"
        assert image["alt"] == "Kolom pilihan pada laman data"
        assert "gambar belum tersedia: letak tombol tampilkan" in words(step).casefold()
        assert [words(cell) for cell in step.select("td")] == ["Tampilkan", "menampilkan tabel"]


def test_causes_and_temporary_help_keep_their_conditions(statistics: Pages) -> None:
    text = _main(statistics, f"pengguna-data/{TABLE}.html")
    assert "Sebab: Jika muncul pesan bahwa sesi berakhir: Laman ditutup sendiri" in text
    assert "Jika tabel tidak tampil: Gunakan peramban lain." in text


def test_a_page_that_acts_isn_t_a_handler(statistics: Pages) -> None:
    for folder in FOLDERS:
        lead = _lead(statistics, f"{folder}/{TABLE}.html")
        assert "Laman data" not in lead
        assert "Sistem" not in lead
    assert "Laman data" in words(steps(statistics[f"faq/{TABLE}.html"])[3])


def test_steps_that_are_certain_aren_t_said_to_depend(statistics: Pages) -> None:
    for folder in ("faq", "pengguna-data"):
        assert not _lead(statistics, f"{folder}/{TABLE}.html").startswith("Langkah menurut keadaan")


def test_an_open_branch_and_one_that_ends(statistics: Pages) -> None:
    text = _main(statistics, f"petugas/{TABLE}.html")
    assert "Jika pesan lain Kelanjutannya tidak disebut di naskah" in text
    assert "Selesai di sini" in text


def test_tables_of_an_explanation_and_its_links(statistics: Pages) -> None:
    for folder in FOLDERS:
        page = one(statistics[f"{folder}/{ADVICE}.html"], "main")
        assert [words(cell) for cell in page.select(".prose td")] == [
            *("Datang langsung", "Kartu identitas"),
            *("Daring", "Alamat email aktif"),
        ]
        linked = {str(link["href"]) for link in page.select("a[href]")}
        assert "mailto:layanan@statistik.contoh.example" in linked
        assert "https://statistik.contoh.example/maklumat" in linked


def test_free_components_of_the_service_standard(statistics: Pages) -> None:
    answer = _main(statistics, f"faq/{ADVICE}.html")
    for said in ("Kompetensi pelaksana", "Memahami metodologi survei", "Evaluasi kinerja"):
        assert said in answer
    assert "Jika daring: paling lama 3 hari kerja, sejak permintaan jelas" in answer
    about = _main(statistics, "tentang.html")
    for said in ("Jaminan pelayanan", "Pada jam layanan: Ruang baca dan komputer", "Jumlah pelaksana"):
        assert said in about


def test_all_numbers_of_the_office_can_be_tapped(statistics: Pages) -> None:
    for address in ("index.html", "tentang.html"):
        contact = one(statistics[address], ".contact")
        tapped = [str(link["href"]) for link in contact.select('a[href^="tel:"]')]
        assert tapped == ["tel:000000300", "tel:000000301", "tel:000000302"]
        assert "istirahat 11.30–13.00" in words(contact)
        assert "https://sosial.contoh.example/statistikcontoh" in str(contact)


def test_every_letter_is_linked_from_an_answer(statistics: Pages) -> None:
    linked = {
        str(link["href"]).removeprefix("../")
        for address in statistics.addresses
        for link in statistics[address].select("a[href]")
    }
    assert "surat/surat-perjanjian.html" in linked


def test_nothing_is_told_below_an_empty_heading(statistics: Pages) -> None:
    about = _main(statistics, "tentang.html")
    assert "Hal-hal ini tidak disebut naskah" not in about


def test_a_reply_of_contacts(statistics: Pages) -> None:
    reply = words(one(statistics[f"petugas/{CONTACT}.html"], ".reply-text"))
    assert reply.startswith("Silakan datang ke ruang layanan")
    assert reply.endswith("Kami tunggu kedatangan Bapak/Ibu.")
    for said in ("Lantai 1", "(000) 000-301", "Kotak Pos 002", "layanan@statistik.contoh.example"):
        assert said in reply


def test_a_reply_of_requirements(statistics: Pages) -> None:
    reply = words(one(statistics[f"petugas/{MICRODATA}.html"], ".reply-text"))
    for said in ("asli 2 lembar", "Daftar peubah (paling banyak 50)", "5 hari kerja", "dan lain-lain"):
        assert said in reply
    assert "https://statistik.contoh.example/abstrak" in reply


def test_no_sheet_without_a_visit(statistics: Pages) -> None:
    assert [address for address in statistics.addresses if address.startswith("lembar/")] == [
        "lembar/index.html"
    ]


def test_a_message_keeps_its_condition(statistics: Pages) -> None:
    for address in (f"faq/{TABLE}.html", f"pengguna-data/{TABLE}.html", "pesan-error.html"):
        assert "jika banyak orang mengunduh bersamaan" in _main(statistics, address).casefold()
