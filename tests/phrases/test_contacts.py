"""Ways to reach somebody: what is told, and what a tap on it opens."""

import pytest

from generator.model.catalogue import Office
from generator.model.contact import Contact
from generator.phrases.contacts import contacts, dialled, from_afar, given, hours, messaged

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
        ("Telepon", "(0401) 555-0100", "tel:+624015550100"),
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
    ("written", "call", "message"),
    [
        ("0999 555 0100", "tel:+629995550100", "https://wa.me/629995550100"),
        ("+62 (401) 555-0100", "tel:+624015550100", "https://wa.me/624015550100"),
        ("+62 (0) 812-3456-789", "tel:+628123456789", "https://wa.me/628123456789"),
        ("+62 0812 3456 789", "tel:+628123456789", "https://wa.me/628123456789"),
        ("62812 3456 789", "tel:+628123456789", "https://wa.me/628123456789"),
        ("+60 3 1234 5678", "tel:+60312345678", "https://wa.me/60312345678"),
        ("0812 3456 7890 (WA saja)", "tel:+6281234567890", "https://wa.me/6281234567890"),
        ("Bu Ani (0812.3456.7890)", "tel:+6281234567890", "https://wa.me/6281234567890"),
        ("(0401) 555–0100 ext. 12", "tel:+624015550100;ext=12", ""),
        ("0401 5550100 pesawat 7", "tel:+624015550100;ext=7", ""),
        ("0401 5550100, pes. 7", "tel:+624015550100;ext=7", ""),
        ("0401-5550100 (psw 7)", "tel:+624015550100;ext=7", ""),
        ("0401 5550100 (08.00–15.00)", "tel:+624015550100", "https://wa.me/624015550100"),
        ("112", "tel:112", ""),
        ("1500123", "tel:1500123", ""),
        ("0800 1 234567", "tel:08001234567", ""),
        ("0000-0000-0000", "tel:000000000000", ""),
        ("0999", "tel:0999", ""),
        ("555010", "", ""),
        ("812 3456 7890", "", ""),
        ("+62 99", "", ""),
        ("(0401) 55xxx", "", ""),
        ("1234567890123456", "", ""),
        ("08.00–15.00", "", ""),
        ("a08123456789@contoh.example", "", ""),
        ("https://contoh.example/08123456789", "", ""),
        ("+(...)", "", ""),
        ("belum ada", "", ""),
        ("", "", ""),
    ],
)
def test_a_tap_reaches_the_number_that_is_written_or_there_is_none(
    written: str, call: str, message: str
) -> None:
    assert (dialled(written), messaged(written)) == (call, message)


@pytest.mark.parametrize(
    ("written", "lines"),
    [
        ("0401 1 / 0401 2", ["0401 1", "0401 2"]),
        ("0401 555 atau 0401 556", ["0401 555", "0401 556"]),
        ("(021) 3456789 - 3456790", ["(021) 3456789", "3456790"]),
        ("(021) 3456789–3456790", ["(021) 3456789", "3456790"]),
        ("0401 555010 (WA saja); faks 0401 555011", ["0401 555010 (WA saja)", "faks 0401 555011"]),
        ("0401 555010 pes. 12 / 13", ["0401 555010 pes. 12 / 13"]),
        ("Ani, Budi, dan Cici", ["Ani, Budi, dan Cici"]),
    ],
)
def test_several_numbers_in_one_text_have_a_line_each(written: str, lines: list[str]) -> None:
    found = given(Contact.model_validate({"telepon": written}))
    assert [line.text for line in found] == lines


def test_a_question_from_afar_goes_by_what_is_given_and_not_told_yet() -> None:
    contact = Contact.model_validate(
        {
            "alamat": "Jalan 1",
            "web": "https://contoh.example",
            "telepon": ["0401 555010", "0401 555011"],
            "kontak_lain": [{"nama": "Telegram", "teks": "@uji"}],
        }
    )
    assert [line.text for line in from_afar(contact)] == ["0401 555010", "0401 555011", "@uji"]
    told = [Contact.model_validate({"telepon": "0401 555010"})]
    assert [line.text for line in from_afar(contact, told)] == ["0401 555011", "@uji"]
    assert from_afar(Contact.model_validate({"alamat": "Jalan 1"})) == ()
