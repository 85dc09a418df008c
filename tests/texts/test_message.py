"""Messages of the staff, word for word."""

from urllib.parse import unquote

import pytest

from generator.model.entry import Source
from generator.texts.message import greeting, message_text
from generator.texts.whatsapp import whatsapp_address
from generator.views.flow import whole
from generator.views.lookup import Lookup
from generator.views.messages import messages_in
from tests.views.entries import Raw, entry_of, lookup_of

SITE = "https://contoh.example/bantuan/"


def texts(lookup: Lookup, entry_id: str, site: str = "") -> dict[int, str]:
    found = messages_in(whole(entry_id, lookup), lookup.entries[entry_id], lookup)
    return {
        number: "\n\n".join(greeting(message) + message_text(message, site) for message in said)
        for number, said in found.items()
    }


def text(act: Raw, site: str = "") -> str:
    (only,) = texts(
        lookup_of(entry_of({"pelaku": "helpdesk", "tindakan": "Berbuat", **act})), "a", site
    ).values()
    return only


def test_messages_of_this_office(source: Source) -> None:
    lookup = Lookup(source)
    roaming = texts(lookup, "tidak-bisa-roaming-ke-lpse-lain")
    assert list(roaming) == [1, 2, 4, 5, 6, 7, 8]
    assert roaming[2] == (
        "Yth. Bapak/Ibu,\n\n"
        "Sehubungan dengan pertanyaan Bapak/Ibu mengenai *Tidak bisa login di LPSE lain (roaming)*"
        " (jika belum aktivasi), mohon menjawab:\n"
        "Apakah halaman aktivasi agregasi muncul?\n\n"
        "Kode jawaban: tidak-bisa-roaming-ke-lpse-lain"
    )
    assert roaming[7] == (
        "Yth. Admin LPSE,\n\n"
        "Mohon menindaklanjuti eskalasi dari Helpdesk LPSE mengenai"
        " *Tidak bisa login di LPSE lain (roaming)* (jika sudah melakukan aktivasi agregasi).\n"
        "Langkah 7: Mengeskalasi ke Admin LPSE.\n\n"
        "Kode jawaban: tidak-bisa-roaming-ke-lpse-lain"
    )
    assert texts(lookup, "kode-error-7xxxx", SITE)[1] == (
        "Yth. Bapak/Ibu,\n\n"
        "Sehubungan dengan pertanyaan Bapak/Ibu mengenai *Pesan kode error, misal 7xxxx*,"
        " mohon menyampaikan:\n"
        "1. deskripsi permasalahan\n"
        "2. screenshot error\n"
        "3. alamat website saat permasalahan terjadi\n\n"
        "Kode jawaban: kode-error-7xxxx\n"
        "https://contoh.example/bantuan/penyedia/kode-error-7xxxx.html"
    )


def test_a_request_to_do_something_tells_what_comes_of_it() -> None:
    act = {
        "kepada": "penyedia",
        "diminta_melakukan": "Login kembali",
        "meminta": ["nomor"],
        "akibat": "Data cocok",
    }
    assert text(act) == (
        "Yth. Bapak/Ibu,\n\n"
        "Sehubungan dengan pertanyaan Bapak/Ibu mengenai *A*, mohon melakukan:\n"
        "Login kembali.\nMohon menyampaikan:\nnomor\nData cocok.\n\nKode jawaban: a"
    )


def test_a_notice_to_colleagues_is_not_said_to_a_visitor() -> None:
    assert text({"kepada": "admin", "bila": "gagal"}, SITE) == (
        "Yth. Admin,\n\n"
        "Sehubungan dengan pertanyaan mengenai *A* (jika gagal), berikut pemberitahuan dari Helpdesk:\n"
        "Berbuat.\n\nKode jawaban: a\nhttps://contoh.example/bantuan/admin/a.html"
    )


def test_a_handover_tells_what_goes_along_and_what_is_for_its_addressee() -> None:
    notes = [{"teks": "Segera", "untuk": ["admin"]}, {"teks": "Rahasia", "untuk": ["helpdesk"]}]
    act = {
        "eskalasi_ke": {"salah_satu": ["admin", "pusat"]},
        "sertakan": ["Bukti", "Layar"],
        "catatan": notes,
    }
    assert text(act) == (
        "Yth. Admin atau Pusat,\n\n"
        "Mohon menindaklanjuti eskalasi dari Helpdesk mengenai *A*.\n"
        "Langkah 1: Berbuat.\nDisertakan:\n1. Bukti\n2. Layar\nCatatan: Segera\n\nKode jawaban: a"
    )


@pytest.mark.parametrize("said", ["Apa & siapa?\n*100%* #1 +62", "é “kutipan” 🙂"])
def test_an_address_holds_the_whole_text(said: str) -> None:
    address = whatsapp_address(said)
    assert address.isascii()
    assert not set("&#+ ") & set(address)
    assert unquote(address.removeprefix("https://wa.me/?text=")) == said
