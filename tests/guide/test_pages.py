"""What the guide says that readers see: the site of its own office shows it, and shows no more."""

import re
from pathlib import Path

import pytest

from tests.building import build_once, shared_folder
from tests.site.reading import Pages, one, steps, words
from tests.test_docs import guide_files, written

DOUBTFUL = "koneksi-server-pusat"
UNCLEAR = "Naskah tidak menyebut siapa yang mengecek koneksi."
EVIDENCE = "Surat edaran kantor"
CHECKED = "verifikasi-berkas"
STAMP = "Pakai stempel loket"
CHANGE = "ubah-alamat"
UPLOAD = "gagal-unggah-penawaran"
LETTERS = ("surat-perubahan-alamat", "surat-kuasa")


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Pages:
    """The site of the guide's office."""
    folder = shared_folder(tmp_path_factory, worker_id) / "panduan"
    source = written(folder / worker_id, guide_files())
    return Pages(build_once(source, folder, with_pdf=False))


def _main(pages: Pages, address: str) -> str:
    return words(one(pages[address], "main"))


def test_what_is_unclear_stands_on_the_whole_answer_and_the_page_about_the_site(pages: Pages) -> None:
    shown = {address for address in pages.addresses if UNCLEAR in words(pages[address])}
    views = {address for address in pages.addresses if address.endswith(f"/{DOUBTFUL}.html")}
    assert shown == {*views, "tentang.html"} - {f"lembar/{DOUBTFUL}.html"}
    assert f"faq/{DOUBTFUL}.html" in shown


def test_what_looks_out_of_date_is_told_without_the_evidence(pages: Pages) -> None:
    text = _main(pages, f"faq/{DOUBTFUL}.html")
    assert "Mungkin sudah berubah" in text
    assert "server pusat versi 3" in text
    assert not any(EVIDENCE in markup for _, markup in pages.html())


def test_an_interpretation_is_marked_at_its_step(pages: Pages) -> None:
    marked = {
        number for number, step in steps(pages[f"faq/{DOUBTFUL}.html"]).items() if step.select("p > .sign")
    }
    assert marked == {1, 2}


def test_a_note_for_some_is_shown_to_them_and_on_the_whole_answer(pages: Pages) -> None:
    shown = {address for address in pages.addresses if STAMP in words(pages[address])}
    assert shown == {f"faq/{CHECKED}.html", f"verifikator/{CHECKED}.html"}


def test_a_step_of_a_role_that_comprises_others_is_each_of_theirs(pages: Pages) -> None:
    for role in ("penyedia", "ppk"):
        assert "Menyerahkan berkas pendaftaran" in words(steps(pages[f"{role}/{CHECKED}.html"])[1])


def test_a_system_acts_as_any_role_does_and_has_no_page(pages: Pages) -> None:
    assert "Aplikasi SPSE" in words(steps(pages[f"faq/{UPLOAD}.html"])[7])
    assert not [address for address in pages.addresses if address.startswith("aplikasi-spse")]


def test_a_visit_is_whatever_has_the_office_as_its_channel(pages: Pages) -> None:
    sheets = {Path(address).stem for address in pages.addresses if address.startswith("lembar/")}
    assert sheets == {"index", CHANGE, CHECKED}


def test_the_sheet_lists_what_is_brought(pages: Pages) -> None:
    rows = [words(row) for row in pages[f"lembar/{CHANGE}.html"].select("tbody tr")]
    brought = ("Surat permohonan", "KTP", "NPWP", "NIB", "SIUP", "Akta pendirian", "Surat kuasa", "laptop")
    assert [name for name in brought if not any(name in row for row in rows)] == []
    (laptop,) = (row for row in rows if "laptop" in row)
    assert "opsional" in laptop
    assert "lain" in rows[-1]


def test_the_sheet_says_until_when_and_where(pages: Pages) -> None:
    sheet = words(one(pages[f"lembar/{CHECKED}.html"], "main"))
    for said in (
        "paling lambat 7 hari",
        "pendaftaran diulang",
        "Tidak dipungut biaya",
        "Tanda terima",
        "09.00–12.00",
    ):
        assert said in sheet
    assert STAMP not in sheet


def test_each_letter_asks_for_what_the_guide_says(pages: Pages) -> None:
    for letter in LETTERS:
        form = words(one(pages[f"surat/{letter}.html"], "form.letter"))
        assert all(label in form for label in ("Nama perusahaan", "Nama pemohon", "Telepon"))
        assert "Kepada: LPSE" not in form
    application = words(one(pages[f"surat/{LETTERS[0]}.html"], "main"))
    assert "Rp10.000" in application
    assert re.search("direktur", application, re.IGNORECASE)
