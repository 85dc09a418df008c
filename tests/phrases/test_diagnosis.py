"""Questions, choices and what is left to do, in words."""

from typing import Any

from generator.model.diagnosis import Diagnosis
from generator.phrases.diagnosis import carried, choice, doings, inquiry, shown_doings
from generator.views.diagnosis import Ending, Inquiry, diagnosis_of, endings_in, questions_in
from generator.views.flow import whole
from generator.views.lookup import Lookup
from tests.views.small_office import OTHER, Raw, entry_of, lookup_of

HELP = {"pelaku": "helpdesk", "tindakan": "Menolong"}
SEND = {"pelaku": "penyedia", "tindakan": "Mengirim"}


def tree_of(*steps: Raw, **fields: Any) -> Inquiry:
    lookup = lookup_of(entry_of(*steps, **fields))
    cabang = [{"jika": "lupa", "jawaban": "a"}, {"jika": "Lain", "jawaban": OTHER}]
    record = Diagnosis.model_validate({"tanya": "Apa kendalanya?", "cabang": cabang})
    lookup = Lookup(lookup.source.model_copy(update={"diagnosis": record}))
    tree = diagnosis_of(lookup, {entry_id: whole(entry_id, lookup) for entry_id in lookup.entries})
    assert tree is not None
    return tree


def first(*steps: Raw, **fields: Any) -> Ending:
    return next(endings_in(tree_of(*steps, **fields)))


def asked(*steps: Raw) -> tuple[str, list[str]]:
    """The last question of the tree, and its choices."""
    last = list(questions_in(tree_of(*steps)))[-1]
    return inquiry(last), [choice(each, last) for each in last.choices]


def test_choices_of_the_office_are_in_its_own_words() -> None:
    assert asked(HELP) == ("Apa kendalanya?", ["lupa", "Lain"])


def test_sides_of_an_answer_s_fork_read_as_its_page_heads_them() -> None:
    sides = [{"jika": "aktif", "langkah": [HELP]}, {"jika": "bila belum aktif"}]
    question = {"tanya": "Aktif?", "pelaku": "helpdesk", "cabang": sides}
    assert asked(question) == ("Aktif?", ["Jika aktif", "Bila belum aktif"])
    assert asked({"jalur": "Pilih", "cabang": sides}) == ("Pilih", ["Aktif", "Bila belum aktif"])


def test_a_condition_is_asked_for() -> None:
    unsaid = {"bila": "data cocok", "maka": [HELP], "selain_itu": "tidak-disebut"}
    assert asked(unsaid) == ("Keadaan mana yang berlaku?", ["Jika data cocok", "Selain keadaan itu"])


def test_who_does_what_and_under_which_condition() -> None:
    steps = (
        {**HELP, "tindakan": "Meneruskan", "eskalasi_ke": "pusat"},
        {**HELP, "bila": "jika gagal"},
        {
            "pelaku": "admin",
            "tanya": "Sudah?",
            "cabang": [{"jika": "ya", "langkah": [SEND]}, {"jika": "tidak"}],
        },
    )
    assert doings(first(*steps)) == [
        ("Helpdesk", "Meneruskan → diteruskan ke Pusat"),
        ("Helpdesk", "Jika gagal: menolong"),
        ("Admin", "Menanyakan: “Sudah?”"),
        ("Penyedia", "Jika “Sudah?” dijawab “ya”: mengirim"),
    ]


def test_on_one_line_each_party_is_named_once_a_turn() -> None:
    admin = {"pelaku": "admin", "tindakan": "Memeriksa"}
    assert shown_doings(first(HELP, HELP, admin)) == "Helpdesk: menolong; menolong. Admin: memeriksa"
    assert shown_doings(first(uraian="Begini.")) == ""


def test_what_is_brought_with_its_condition() -> None:
    coming = {
        **SEND,
        "bila": "jika lama",
        "bawa": [{"salah_satu": ["ktp", "npwp"]}, {"dokumen": "akta", "asli": "ya"}],
    }
    assert list(carried(first(coming, bawa=["surat"]))) == [
        ("1", "SURAT (asli/fotokopi tidak disebut)", 0),
        ("", "Jika lama:", 0),
        ("1", "KTP atau NPWP (asli/fotokopi tidak disebut); salah satu", 0),
        ("2", "AKTA (asli, fotokopi tidak disebut)", 0),
    ]
