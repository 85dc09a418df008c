"""A civil registry: counters, originals only shown, a deadline, several actors, letters of the public."""

from copy import copy

import pytest

from tests.offices.reading import plain
from tests.sheets.printed import Printed
from tests.site.reading import Pages, flat, mentions, one, steps, turn_of, words

BIRTH = "membuat-akta-kelahiran"
LATE = "kelahiran-lewat-60-hari"
LOST = "kutipan-akta-hilang"
DEADLINE = ("paling lambat 60 hari", "sejak tanggal kelahiran", "setelah ada keputusan Kepala Dinas")
APPLICANT = ("Nama pemohon", "NIK", "Nomor Kartu Keluarga", "Hubungan dengan anak", "Telepon")
CALLED_NOTHING = ("Bisa sendiri", "Tidak ada dokumen", "ditangani Aplikasi", "ditangani Sistem")


def _main(pages: Pages, address: str) -> str:
    return words(one(pages[address], "main"))


def _lead(pages: Pages, address: str) -> str:
    return words(one(pages[address], "p.lead"))


def _paper(pages: Pages, name: str) -> str:
    return flat(Printed((pages.folder / f"lembar/{name}-a4.pdf").read_bytes()).text)


def test_no_page_says_what_no_data_says(registry: Pages) -> None:
    for address in registry.addresses:
        page = copy(registry[address])
        for hidden in page.select("[hidden]"):
            hidden.decompose()
        assert not any(said in words(page) for said in CALLED_NOTHING), address


def test_the_office_s_own_answer_comes_first(registry: Pages) -> None:
    for folder in ("faq", "orang-tua", "loket"):
        assert _lead(registry, f"{folder}/{BIRTH}.html").startswith(
            "Laporkan kelahiran paling lambat 60 hari"
        )


def test_the_deadline_stands_on_every_page_of_the_answer(registry: Pages) -> None:
    for folder in ("faq", "orang-tua", "penerima-kuasa", "loket", "lembar"):
        text = _main(registry, f"{folder}/{BIRTH}.html")
        assert all(said in text for said in DEADLINE), folder


def test_the_deadline_stands_on_paper(registry: Pages) -> None:
    paper = _paper(registry, BIRTH)
    assert all(said in paper for said in DEADLINE)


def test_originals_that_are_only_shown(registry: Pages) -> None:
    page = registry[f"faq/{BIRTH}.html"]
    brought = {plain(row.get_text(" ")) for row in steps(page)[2].select("li")}
    assert any("kartu keluarga" in row and "asli ditunjukkan" in row for row in brought)
    for text in (_main(registry, f"lembar/{BIRTH}.html"), _paper(registry, BIRTH)):
        assert "ditunjukkan" in text
        assert "diserahkan" in text


def test_places_where_the_step_is_done(registry: Pages) -> None:
    for folder in ("faq", "orang-tua"):
        step = words(steps(registry[f"{folder}/{BIRTH}.html"])[2])
        for said in (
            "Loket 1",
            "Mobil layanan keliling",
            "Halaman Balai Desa Contoh Hulu",
            "09.00–12.00 WITA",
        ):
            assert said in step
    assert "Mobil layanan keliling" in _lead(registry, f"faq/{BIRTH}.html")
    phones = [str(link["href"]) for link in steps(registry[f"faq/{BIRTH}.html"])[2].select('a[href^="tel:"]')]
    assert phones == ["tel:000000101"]


def test_the_counter_s_own_hours_stand_on_the_sheet(registry: Pages) -> None:
    for text in (_main(registry, f"lembar/{BIRTH}.html"), _paper(registry, BIRTH)):
        for said in ("Loket 1", "Loket 3", "13.00–15.00"):
            assert said in text


def test_one_of_two_actors_and_two_together(registry: Pages) -> None:
    whole = steps(registry[f"faq/{BIRTH}.html"])
    assert turn_of(whole[4]) == "Petugas loket atau Petugas keliling"
    assert turn_of(whole[6]) == "Petugas loket dan Pejabat Pencatatan Sipil"
    for folder, number, turn in (
        ("loket", 4, "Giliran Anda atau Petugas keliling"),
        ("keliling", 4, "Giliran Anda atau Petugas loket"),
        ("loket", 6, "Giliran Anda dan Pejabat Pencatatan Sipil"),
        ("pejabat", 6, "Giliran Anda dan Petugas loket"),
    ):
        assert turn_of(steps(registry[f"{folder}/{BIRTH}.html"])[number]) == turn
    assert "Petugas loket atau Petugas keliling" in _lead(registry, f"faq/{BIRTH}.html")


def test_an_application_acts_and_handles_nothing(registry: Pages) -> None:
    page = registry[f"faq/{BIRTH}.html"]
    assert turn_of(steps(page)[10]) == "Aplikasi pendaftaran"
    assert "Mengirim email" in words(steps(page)[10])
    assert "Aplikasi" not in _lead(registry, f"faq/{BIRTH}.html")
    assert "Aplikasi" not in " ".join(words(link) for link in registry["index.html"].select(".doors a"))
    received = mentions(registry[f"orang-tua/{BIRTH}.html"], "delivered")
    assert words(received[10]).startswith("Dari Aplikasi pendaftaran: Mengirim email")


def test_what_is_only_for_the_office_is_on_its_own_pages(registry: Pages) -> None:
    for said in ("Stempel tanggal", "Kertas cetak diambil"):
        assert said in _main(registry, f"loket/{BIRTH}.html")
        assert said not in _main(registry, f"orang-tua/{BIRTH}.html")
        assert said not in _main(registry, f"lembar/{BIRTH}.html")
        assert said not in _paper(registry, BIRTH)
    assert "Alat rekam" in _main(registry, f"keliling/{BIRTH}.html")
    assert "Alat rekam" not in _main(registry, f"orang-tua/{BIRTH}.html")


def test_a_representative_brings_the_power_of_attorney(registry: Pages) -> None:
    assert "Surat kuasa" in words(steps(registry[f"penerima-kuasa/{BIRTH}.html"])[2])
    assert "Surat kuasa" not in words(steps(registry[f"orang-tua/{BIRTH}.html"])[2])
    together = words(steps(registry[f"penerima-kuasa/{LOST}.html"])[1])
    assert "Giliran Anda dan Orang tua" in together
    assert "Jika dikuasakan" in together


def test_optional_and_recommended_things_are_said_to_be(registry: Pages) -> None:
    for text in (
        words(steps(registry[f"orang-tua/{BIRTH}.html"])[2]),
        _main(registry, f"lembar/{BIRTH}.html"),
        _paper(registry, BIRTH),
        words(one(registry[f"loket/{BIRTH}.html"], ".reply-text")),
    ):
        assert "opsional" in text.casefold()
        assert "disarankan" in text.casefold()


@pytest.mark.parametrize("kind", ["halaman", "PDF"])
def test_the_applicant_s_own_fields(registry: Pages, kind: str) -> None:
    text = _main(registry, f"lembar/{BIRTH}.html") if kind == "halaman" else _paper(registry, BIRTH)
    assert all(field in text for field in APPLICANT)
    assert "pembawa" not in text


def test_letters_ask_for_the_applicant_s_own_fields(registry: Pages) -> None:
    for name in ("sptjm-kelahiran", "surat-permohonan-terlambat"):
        labels = [words(label) for label in registry[f"surat/{name}.html"].select("label")]
        assert set(APPLICANT) <= set(labels)


def test_a_statement_letter_has_signers_duty_and_contents_but_no_addressee(registry: Pages) -> None:
    text = _main(registry, "surat/sptjm-kelahiran.html")
    for said in ("Pelapor", "Saksi pertama", "Saksi kedua", "Rp10.000", "Nama lengkap anak", "Nama ibu"):
        assert said in text
    assert "tempat, tanggal, dan jam" in text
    assert "jika tercatat di Kartu Keluarga" in text.replace("Jika", "jika")
    assert "tidak disebut" in text
    assert "Kepada" not in text


def test_only_the_letter_that_says_so_has_an_addressee(registry: Pages) -> None:
    late = _main(registry, "surat/surat-permohonan-terlambat.html")
    assert "Kepala Dinas Kependudukan dan Pencatatan Sipil Kabupaten Contoh" in late
    assert "Alasan terlambat melapor" in late
    for name in ("sptjm-suami-istri", "surat-kuasa"):
        assert "Kepada" not in _main(registry, f"surat/{name}.html")


def test_open_outcomes_are_said(registry: Pages) -> None:
    for folder in ("faq", "orang-tua", "pejabat"):
        text = _main(registry, f"{folder}/{LATE}.html")
        assert "tidak disetujui Kelanjutannya tidak disebut di naskah" in text
    assert "ditahan pihak lain: kelanjutannya tidak disebut" in _lead(registry, f"faq/{LOST}.html")
    assert "Selain keadaan itu Tidak disebut di naskah" in _main(registry, f"faq/{BIRTH}.html")


def test_the_last_case_isn_t_said_to_be_handled(registry: Pages) -> None:
    lead = _lead(registry, f"faq/{LOST}.html")
    assert "tidak disebut di naskah." in lead
    assert "tidak disebut di naskah; ditangani" not in lead


def test_the_review_says_what_may_have_changed(registry: Pages) -> None:
    for folder in ("faq", "orang-tua", "loket", "lembar"):
        review = words(one(registry[f"{folder}/{LOST}.html"], ".review"))
        assert "Loket 1 untuk kutipan akta rusak" in review
        assert "gedung baru" not in review


def test_the_reply_says_what_the_page_says(registry: Pages) -> None:
    reply = words(one(registry[f"loket/{BIRTH}.html"], ".reply-text"))
    for said in (*DEADLINE, "Tidak dipungut biaya", "asli ditunjukkan", "Loket 1", "Balai Desa Contoh Hulu"):
        assert said in reply
    assert "Stempel" not in reply
    assert " berkas/" not in reply
    assert reply.startswith("Selamat atas kelahiran")


def test_open_questions_stand_on_the_answer(registry: Pages) -> None:
    assert "Apakah saksi harus ikut datang" in _main(registry, f"faq/{BIRTH}.html")


def test_the_source_of_the_answer_is_told(registry: Pages) -> None:
    page = registry[f"faq/{BIRTH}.html"]
    print_ = words(one(page, ".small-print"))
    assert "12 Mei 2025" in print_
    assert "tidak diketahui" not in print_
    assert page.select('.small-print a[href="https://dukcapil.contoh.example/tanya-jawab"]')


@pytest.mark.parametrize(
    ("folder", "conditional"), [("orang-tua", "1 menurut keadaan"), ("penerima-kuasa", "3 menurut keadaan")]
)
def test_counts_are_of_what_this_reader_certainly_brings(
    registry: Pages, folder: str, conditional: str
) -> None:
    lead = _lead(registry, f"{folder}/{BIRTH}.html")
    for said in ("6 dokumen", conditional, "1 opsional", "1 disarankan"):
        assert said in lead


def test_lists_left_open_are_said_so_on_paper(registry: Pages) -> None:
    for text in (
        _main(registry, f"faq/{LOST}.html"),
        _main(registry, f"lembar/{LOST}.html"),
        _paper(registry, LOST),
    ):
        assert "dan lain-lain (tidak disebut di naskah)" in text


def test_former_addresses_lead_on(registry: Pages) -> None:
    for folder in ("faq", "orang-tua", "lembar"):
        assert one(registry[f"{folder}/akta-lahir.html"], "main a")["href"] == f"{BIRTH}.html"


def test_a_form_that_is_brought_isn_t_said_to_be_unsaid(registry: Pages) -> None:
    for text in (_main(registry, f"lembar/{BIRTH}.html"), _paper(registry, BIRTH)):
        assert "Tidak disebut apakah dibawa" not in text


def test_a_case_that_is_another_s_isn_t_claimed_of_this_reader(registry: Pages) -> None:
    assert "Jika rusak: datang ke Loket 1" in _lead(registry, f"orang-tua/{LOST}.html")
    assert "Jika rusak: datang" not in _lead(registry, f"penerima-kuasa/{LOST}.html")
