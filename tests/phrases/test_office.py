"""What is said of the office, its dates and its reviews."""

from datetime import date

import pytest

from generator.model.catalogue import Office
from generator.model.contact import Contact
from generator.model.entry import Review
from generator.phrases.office import (
    contacts,
    data_date,
    dialled,
    given,
    hours,
    letterhead,
    mentions,
    messaged,
    review_sentence,
    status,
    version,
    written_date,
)

OFFICE = Office.model_validate(
    {
        "nama": "Kantor  Uji",
        "alamat": "Jalan Uji\n5",
        "zona_waktu": "WIT",
        "jam_layanan": [{"hari": "Senin–Kamis", "jam": "08.00–15.00"}, {"hari": "Jumat", "jam": "08.00"}],
        "telepon": "0999",
        "email": "uji@contoh.example",
        "web": "https://contoh.example",
        "logo": "berkas/logo%20kami.svg",
    }
)


def review(*reasons: str, state: str = "perlu-ditinjau") -> Review:
    return Review.model_validate({"status": state, "alasan": [{"menyebut": reason} for reason in reasons]})


def test_dates() -> None:
    assert [written_date(date(2026, month, 3)) for month in range(1, 13)] == [
        *("3 Januari 2026", "3 Februari 2026", "3 Maret 2026", "3 April 2026", "3 Mei 2026", "3 Juni 2026"),
        *("3 Juli 2026", "3 Agustus 2026", "3 September 2026", "3 Oktober 2026", "3 November 2026"),
        "3 Desember 2026",
    ]


def test_age_and_version() -> None:
    assert data_date(date(2026, 11, 22)) == "data 22 November 2026"
    assert data_date(None) == "tanggal data belum diisi"
    assert version("5c80422") == "versi 5c80422"


def test_hours_with_and_without_a_time_zone() -> None:
    (first, _) = OFFICE.opening_hours
    assert hours(first, OFFICE) == "Senin–Kamis: 08.00–15.00 WIT"
    assert hours(first, Office(nama="Kantor")) == "Senin–Kamis: 08.00–15.00"


def test_every_way_to_reach_the_office_is_told_given_or_not() -> None:
    assert [(contact.label, contact.text, contact.link) for contact in contacts(OFFICE)] == [
        ("Alamat", "Jalan Uji 5", ""),
        ("Telepon", "0999", "tel:0999"),
        ("WhatsApp", "", ""),
        ("Email", "uji@contoh.example", "mailto:uji@contoh.example"),
        ("Situs web", "https://contoh.example", "https://contoh.example"),
        ("Jam layanan", "Senin–Kamis: 08.00–15.00 WIT", ""),
        ("Jam layanan", "Jumat: 08.00 WIT", ""),
    ]
    assert [contact.text for contact in contacts(Office(nama="Kantor"))] == [""] * 6


def test_a_letterhead_has_what_is_given_and_nothing_else() -> None:
    head = letterhead(OFFICE)
    assert (head.name, head.logo) == ("Kantor Uji", "berkas/logo kami.svg")
    assert head.lines == (
        "Jalan Uji 5",
        "Telepon 0999 · Email uji@contoh.example",
        "https://contoh.example",
        "Senin–Kamis: 08.00–15.00 WIT · Jumat: 08.00 WIT",
    )
    assert letterhead(Office(nama="Kantor")).lines == ()


def test_status() -> None:
    assert status(None) == "belum diperiksa kantor"
    assert status(review(state="belum-ditinjau")) == "belum diperiksa kantor"
    assert status(review(state="sesuai")) == "sudah diperiksa kantor"
    assert status(review()) == "mungkin sudah berubah"
    assert [status(found, to_staff=True) for found in (None, review(state="sesuai"), review())] == [
        "belum ditinjau",
        "sesuai",
        "perlu ditinjau",
    ]


def test_doubt_names_each_reason_once() -> None:
    doubt = review("SPSE 3.6", "menu  lama", "SPSE 3.6")
    assert mentions(doubt) == "SPSE 3.6 dan menu lama"
    office = Office.model_validate({"nama": "Dinas Uji Kabupaten", "nama_pendek": "Dinas Uji"})
    assert review_sentence(doubt, office) == (
        "Jawaban ini menyebut SPSE 3.6 dan menu lama. Tanyakan dahulu ke kantor Dinas Uji."
    )
    assert review_sentence(review(), OFFICE) == "Tanyakan dahulu ke Kantor Uji."
    assert review_sentence(review(), OFFICE, to_staff=True) == "Periksa dahulu sebelum disampaikan."


def test_several_numbers_fax_post_breaks_and_others_line_by_line() -> None:
    contact = Contact.model_validate(
        {
            "pos": "Kotak Pos 1",
            "telepon": ["(0401) 1", "(0401) 555-0100"],
            "faks": "0401-2",
            "whatsapp": ["0812 3456 1", "+62 812 3456 2", "lewat admin"],
            "email": ["a@contoh.example", "b@contoh.example"],
            "jam_layanan": [{"hari": "Senin", "jam": "08.00–15.00", "istirahat": "12.00–13.00"}],
            "zona_waktu": "WIB",
            "kontak_lain": [{"nama": "Telegram", "teks": "@uji", "tautan": "https://t.example/uji"}],
        }
    )
    assert [(line.label, line.text, line.link) for line in given(contact)] == [
        ("Alamat surat", "Kotak Pos 1", ""),
        ("Telepon", "(0401) 1", "tel:04011"),
        ("Telepon", "(0401) 555-0100", "tel:04015550100"),
        ("Faksimile", "0401-2", ""),
        ("WhatsApp", "0812 3456 1", "https://wa.me/6281234561"),
        ("WhatsApp", "+62 812 3456 2", "https://wa.me/6281234562"),
        ("WhatsApp", "lewat admin", ""),
        ("Email", "a@contoh.example", "mailto:a@contoh.example"),
        ("Email", "b@contoh.example", "mailto:b@contoh.example"),
        ("Telegram", "@uji", "https://t.example/uji"),
        ("Jam layanan", "Senin: 08.00–15.00 WIB, istirahat 12.00–13.00", ""),
    ]


@pytest.mark.parametrize(
    ("number", "address"),
    [
        ("0999 555 0100", "tel:09995550100"),
        ("+62 (401) 555-0100", "tel:+624015550100"),
        ("(0401) 555–0100 ext. 12", "tel:04015550100;ext=12"),
        ("0401 5550100 pesawat 7", "tel:04015550100;ext=7"),
        ("0401 1 / 0401 2", ""),
        ("0401 555 atau 0401 556", ""),
        ("belum ada", ""),
        ("", ""),
    ],
)
def test_a_number_is_dialled_only_where_it_is_one(number: str, address: str) -> None:
    assert dialled(number) == address


@pytest.mark.parametrize(
    ("number", "call", "message"),
    [
        ("(021) 3456789 - 3456790", "", ""),
        ("(021) 3456789–3456790", "", ""),
        ("+62 (0) 812-3456-789", "tel:+628123456789", "https://wa.me/628123456789"),
        ("+62 0812 3456 789", "tel:+6208123456789", "https://wa.me/628123456789"),
        ("+(...)", "", ""),
        ("(...)", "", ""),
        ("112", "tel:112", ""),
        ("0000-0000-0000", "tel:000000000000", ""),
        ("0812 3456 789 ext 2", "tel:08123456789;ext=2", ""),
        ("1234567890123456", "", ""),
    ],
)
def test_an_address_calls_one_number_that_can_be_one(number: str, call: str, message: str) -> None:
    assert (dialled(number), messaged(number)) == (call, message)
