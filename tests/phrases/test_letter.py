"""Letters in words: the draft of what a letter asks, and how its fields are typed."""

import pytest

from generator.model.catalogue import Document
from generator.phrases.letter import Typing, body, typing
from generator.views.letters import letters_of
from generator.views.lookup import Lookup
from tests.views.entries import Raw, entry_of, lookup_of

EMPTY = ("Dengan hormat,", "Atas perhatian Bapak/Ibu, kami ucapkan terima kasih.")


def drafted(*brought: object, **said: object) -> str:
    """The draft of the letter "surat", of which this is said in the catalogue, brought with other things."""
    step: Raw = {"pelaku": "penyedia", "tindakan": "Datang", "bawa": ["surat", *brought]}
    lookup = lookup_of(entry_of(step))
    raw = {"id": "surat", "nama": "Surat", "jenis": "surat-permohonan", "perihal": "Aktivasi akun", **said}
    documents = tuple(
        Document.model_validate(raw) if found.id == "surat" else found for found in lookup.source.documents
    )
    (letter,) = letters_of(Lookup(lookup.source.model_copy(update={"documents": documents})))
    return body(letter)


@pytest.mark.parametrize(
    ("subject", "asks"),
    [
        ("Permohonan perubahan NPWP", "permohonan perubahan NPWP."),
        ("permohonan data", "permohonan data."),
        ("Aktivasi akun", "permohonan aktivasi akun."),
        ("NPWP baru", "permohonan NPWP baru."),
        ("Akun apa?", "permohonan akun apa?"),
    ],
)
def test_a_draft_asks_for_the_subject_and_nothing_else(subject: str, asks: str) -> None:
    first, second = EMPTY
    assert drafted(perihal=subject) == f"{first}\n\nMelalui surat ini kami mengajukan {asks}\n\n{second}"


def test_a_draft_names_what_goes_with_the_letter_and_what_is_asked_for_of_it() -> None:
    written = drafted(
        {"dokumen": "ktp", "asli": "ditunjukkan", "salinan": "ya", "jumlah_salinan": 2},
        {"dokumen": "npwp", "asli": "tidak", "bila": "jika dikuasakan"},
        {"salah_satu": ["akta", "npwp"], "keperluan": "disarankan"},
    )
    assert written.split("\n\n")[1].split("\n") == [
        "Melalui surat ini kami mengajukan permohonan aktivasi akun. Bersama surat ini kami sertakan:",
        "1. KTP (fotokopi 2 lembar, asli ditunjukkan)",
        "2. NPWP (jika dikuasakan)",
        "3. AKTA atau NPWP (disarankan)",
    ]


@pytest.mark.parametrize("said", [{"perihal": None}, {"jenis": "surat"}])
def test_where_nothing_says_what_a_letter_asks_it_has_no_draft(said: Raw) -> None:
    assert drafted("ktp", **said) == ""


EMAIL, PHONE, WEB = ((f"{kind}", f"{kind}", f"{kind}") for kind in ("email", "tel", "url"))
NUMBER, PLAIN = ("text", "numeric", "off"), ("text", "text", "off")


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("Telepon", PHONE),
        ("No. HP", PHONE),
        ("Nomor telepon/WhatsApp aktif", PHONE),
        ("Alamat email", EMAIL),
        ("E-mail perusahaan", EMAIL),
        ("Surel", EMAIL),
        ("Situs web", WEB),
        ("NPWP", NUMBER),
        ("Nomor Kartu  Keluarga", NUMBER),
        ("NIK pemohon", NUMBER),
        ("NIB", NUMBER),
        ("Alamat", ("text", "text", "street-address")),
        ("Nama perusahaan", ("text", "text", "organization")),
        ("Jabatan", ("text", "text", "organization-title")),
        ("Nama pemohon", ("text", "text", "name")),
        ("Nama", ("text", "text", "name")),
        ("Nama lengkap anak", PLAIN),
        ("Nama dan NIK pemberi kuasa", PLAIN),
        ("NIK dan nama", PLAIN),
        ("Telepon atau email", PLAIN),
        ("Nomor surat", PLAIN),
        ("Tanggal", PLAIN),
        ("Teleponis", PLAIN),
    ],
)
def test_a_field_is_typed_as_its_name_says(field: str, expected: tuple[str, str, str]) -> None:
    kind, keys, known_as = expected
    assert typing(field) == Typing(kind=kind, keys=keys, known_as=known_as)
    assert typing(field, is_own=False) == Typing(kind=kind, keys=keys)
