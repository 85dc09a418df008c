"""A weather office: equal ways, fax, hours with a break, fees by tariff, a bank, lists left open."""

import pytest

from generator.model.entry import Source
from generator.site.editing import report_lines
from generator.source.places import Places
from generator.texts.gaps import gap_report
from generator.views.lookup import Lookup
from tests.offices.reading import FOLDER, WEATHER
from tests.site.reading import Pages, one, steps, words

DATA = "meminta-data-cuaca"
THESIS = "data-untuk-tugas-akhir"
CLAIM = "surat-keterangan-cuaca"
EVENT = "prakiraan-untuk-acara"
WAYS = ("Loket data", "Email layanan data", "Faksimile layanan data")


def _main(pages: Pages, address: str) -> str:
    return words(one(pages[address], "main"))


def _lead(pages: Pages, address: str) -> str:
    return words(one(pages[address], "p.lead"))


@pytest.mark.parametrize("folder", ["faq", "pemohon-data"])
def test_equal_ways_of_one_step_are_all_told(weather: Pages, folder: str) -> None:
    address = f"{folder}/{DATA}.html"
    for text in (words(steps(weather[address])[1]), _lead(weather, address)):
        assert all(way in text for way in WAYS)
        assert "Datang ke Email" not in text


@pytest.mark.parametrize("folder", ["faq", "mahasiswa"])
def test_one_comes_to_no_email_and_to_no_fax(weather: Pages, folder: str) -> None:
    lead = _lead(weather, f"{folder}/{THESIS}.html")
    assert lead.startswith("Dapat, dengan surat pengantar")
    assert "Loket data" in lead
    for wrong in ("datang ke Email", "datang ke Faksimile", "datang ke kantor"):
        assert wrong not in lead


def test_no_page_says_what_no_data_says(weather: Pages) -> None:
    for address in weather.addresses:
        text = _main(weather, address)
        for wrong in ("Bisa sendiri", "eskalasi permasalahan", "Jika apakah"):
            assert wrong not in text, address


def test_lists_left_open_aren_t_counted_as_complete(weather: Pages) -> None:
    for folder in ("faq", "mahasiswa"):
        assert "3 dokumen" not in _lead(weather, f"{folder}/{CLAIM}.html")
    lead = _lead(weather, f"faq/{CLAIM}.html")
    assert "2 dokumen" in lead
    assert "tidak disebut" in lead


def test_lists_left_open_are_said_so_on_the_sheet(weather: Pages) -> None:
    for name in (DATA, CLAIM):
        assert "tidak disebut" in words(weather[f"lembar/{name}.html"].select("tbody tr")[-1])


def test_another_place_with_address_hours_and_numbers(weather: Pages) -> None:
    for folder in ("faq", "pemohon-data"):
        step = steps(weather[f"{folder}/{DATA}.html"])[4]
        for said in ("Jalan Pasar Nomor 3", "08.00–14.00 WIT", "istirahat 12.00–12.30", "(000) 000-212"):
            assert said in words(step)
        tapped = [str(link["href"]) for link in step.select('a[href^="tel:"]')]
        assert tapped == ["tel:000000210", "tel:000000211"]


def test_deadline_fee_and_result_of_a_step(weather: Pages) -> None:
    step = words(steps(weather[f"pemohon-data/{DATA}.html"])[4])
    for said in ("paling lambat 7 hari", "sejak jumlah biaya disampaikan", "permohonan dianggap batal"):
        assert said in step
    assert "Jika data dikirim lewat pos: Ditambah ongkos kirim" in step
    assert "Bukti setor" in step
    assert "sebelum permohonan diajukan" in words(steps(weather[f"mahasiswa/{CLAIM}.html"])[1])


def test_times_and_fees_keep_their_conditions(weather: Pages) -> None:
    step = words(steps(weather[f"faq/{DATA}.html"])[6])
    assert "Jika data harian: 1 hari kerja" in step
    assert "Jika data bulanan: 3 hari kerja" in step
    fee = _main(weather, f"faq/{DATA}.html")
    assert "Jika data curah hujan bulanan: Rp250.000" in fee
    assert "Jika tugas akhir mahasiswa: Rp0" in fee
    assert "Rp250.000" not in _main(weather, f"mahasiswa/{DATA}.html")


def test_the_break_stands_in_the_hours(weather: Pages) -> None:
    for address in ("index.html", "tentang.html"):
        contact = words(one(weather[address], ".contact"))
        for said in ("08.00–15.00 WIT", "istirahat 12.00–13.00", "(000) 000-201", "Kotak Pos 000"):
            assert said in contact
        mails = {str(link["href"]) for link in weather[address].select('.contact a[href^="mailto:"]')}
        assert mails == {"mailto:data@cuaca.contoh.example", "mailto:tanya@cuaca.contoh.example"}


def test_a_role_that_comprises_others(weather: Pages) -> None:
    for folder in ("semua-pengguna", "pemohon-data", "mahasiswa"):
        assert set(steps(weather[f"{folder}/{CLAIM}.html"])) == {1, 2}
    assert set(steps(weather[f"mahasiswa/{DATA}.html"])) == set()


def test_one_of_several_addressees(weather: Pages) -> None:
    page = weather[f"faq/{EVENT}.html"]
    assert "kepada Petugas layanan atau Kantor pusat" in words(steps(page)[1])
    assert "diteruskan ke Kepala stasiun atau Kantor pusat" in words(steps(page)[2])
    assert "konfirmasi dari Kepala stasiun atau Kantor pusat" in words(steps(page)[3])
    assert "Kepala stasiun atau Kantor pusat" in _lead(weather, f"faq/{EVENT}.html")


def test_open_outcomes_are_said(weather: Pages) -> None:
    for folder in ("faq", "mahasiswa", "pengolah-data"):
        text = _main(weather, f"{folder}/{CLAIM}.html")
        assert "luar wilayah pengamatan Kelanjutannya tidak disebut di naskah" in text
    assert "Jika tidak tersedia Kelanjutannya tidak disebut" in _main(weather, f"pemohon-data/{DATA}.html")


def test_letters_as_the_office_asks_for_them(weather: Pages) -> None:
    text = _main(weather, "surat/surat-permohonan-data.html")
    for said in (
        "Kepala Stasiun Cuaca Kabupaten Contoh",
        "Pemohon atau pimpinan instansinya",
        "Jenis data",
        "curah hujan, suhu, atau angin",
        "Rentang waktu",
        "jika untuk tugas akhir",
    ):
        assert said.casefold() in text.casefold()
    pledge = _main(weather, "surat/pernyataan-pemakaian.html")
    assert "Kepada" not in pledge
    assert "Rp10.000" in pledge
    assert "Salinan hasil penelitian diserahkan kepada Stasiun" in pledge


def test_fields_of_an_applicant_that_the_data_leaves_to_the_default(weather: Pages) -> None:
    sheet = _main(weather, f"lembar/{DATA}.html")
    assert "Nama pemohon" in sheet
    assert "Telepon" in sheet


def test_the_sheet_says_where_and_until_when(weather: Pages) -> None:
    sheet = _main(weather, f"lembar/{DATA}.html")
    for said in ("Loket data", "paling lambat 7 hari", "Bank penerima setoran"):
        assert said in sheet


def test_what_is_sent_along_is_no_document_to_bring(weather: Pages) -> None:
    assert "Disertakan" in words(steps(weather[f"faq/{DATA}.html"])[5])
    sheet = _main(weather, f"lembar/{THESIS}.html")
    assert "Pindaian kartu tanda mahasiswa" not in sheet


def test_contents_of_a_thing(weather: Pages) -> None:
    for folder in ("faq", "mahasiswa"):
        text = _main(weather, f"{folder}/{THESIS}.html")
        assert "Wilayah" in text


def test_the_reply_says_places_deadlines_and_what_is_left_open(weather: Pages) -> None:
    reply = words(one(weather[f"petugas-layanan/{CLAIM}.html"], ".reply-text"))
    for said in (
        "Jalan Pasar Nomor 3",
        "istirahat 12.00–12.30",
        "sebelum permohonan diajukan",
        "Menurut tarif yang berlaku",
        "dan lain-lain (tidak disebut di naskah)",
        "luar wilayah pengamatan: Kelanjutannya tidak disebut",
        "000,0 MHz",
    ):
        assert said in reply


def test_the_reply_tells_what_letters_contain(weather: Pages) -> None:
    reply = words(one(weather[f"petugas-layanan/{THESIS}.html"], ".reply-text"))
    for said in ("Rp10.000", "penanda tangan: Mahasiswa", "curah hujan, suhu, atau angin", "Wilayah"):
        assert said in reply


def test_the_gap_report_lists_what_the_source_leaves_open(offices: dict[str, Source]) -> None:
    lookup = Lookup(offices[WEATHER])
    report = gap_report(report_lines(lookup, Places(FOLDER / WEATHER)), lookup.source.office)
    for said in ("Tidak tersedia", "Kejadian di luar wilayah pengamatan", "Dokumen lain apa yang diminta?"):
        assert said in report
    assert "Diska lepas" not in report


def test_a_later_step_by_equal_ways_depends_on_nothing(weather: Pages) -> None:
    for folder in ("faq", "mahasiswa"):
        assert "keadaan tertentu" not in _lead(weather, f"{folder}/{THESIS}.html")


def test_a_reader_with_no_step_is_told_to_bring_nothing(weather: Pages) -> None:
    for folder in ("pemohon-data", "petugas-layanan", "kepala"):
        lead = _lead(weather, f"{folder}/{THESIS}.html").casefold()
        assert "siapkan" not in lead, folder
        assert "datang ke" not in lead, folder
