"""The fields of a package: what the source asks for, each once; what else may be told is optional."""

from generator.phrases.packages import APART, Field, fields
from generator.views.escalations import escalations
from generator.views.pages import entry_view
from tests.views.entries import Raw, entry_of, lookup_of
from tests.views.small_office import WITH_PAGES

ON = {"pelaku": "helpdesk", "tindakan": "Meneruskan", "eskalasi_ke": "admin"}


def asks(*things: object, **fields: object) -> Raw:
    return {
        "pelaku": "helpdesk",
        "tindakan": "Meminta",
        "kepada": "penyedia",
        "meminta": list(things),
        **fields,
    }


def packages(*steps: Raw, **entry: object) -> list[dict[str, Field]]:
    lookup = lookup_of({**entry_of(*steps), **entry})
    (filed, *_) = lookup.source.entries
    found = escalations([entry_view(filed, lookup)])
    return [{field.label: field for field in fields(each)} for each in found]


def asked(*steps: Raw) -> list[list[str]]:
    return [[label for label, field in each.items() if field.is_asked] for each in packages(*steps)]


def test_each_thing_once_from_earlier_steps_and_from_its_own() -> None:
    steps = asks("foto", "alamat"), asks("foto"), {**ON, "sertakan": ["log"]}, asks("nomor")
    assert asked(*steps) == [["Foto", "Alamat", "Log"]]


def test_what_another_situation_asks_for_isn_t_asked_for_here() -> None:
    sides = [{"jika": "lama", "langkah": [asks("foto"), ON]}, {"jika": "baru", "langkah": [ON]}]
    assert asked({"kasus": "Umur", "cabang": sides}, ON) == [["Foto"], [], []]


def test_what_the_source_asks_for_is_never_optional() -> None:
    (found,) = packages(asks("catatan", "gejala"), ON)
    assert list(found) == ["Gejala", "Pesan di layar", "Catatan"]
    assert [field.is_asked for field in found.values()] == [True, False, True]


def test_documents_are_ticked_and_other_things_told_or_ticked() -> None:
    (found,) = packages(asks("foto", {"dokumen": "ktp"}), ON)
    (photo, card) = (field for field in found.values() if field.is_asked)
    assert (photo.choices, photo.has_words) == ((APART,), True)
    assert (card.choices, card.has_words) == ((APART,), False)


def test_one_symptom_is_sure_of_several_one_is_chosen() -> None:
    (one,) = packages(ON, gejala=["Layar kosong"])
    assert (one["Gejala"].choices, one["Gejala"].is_chosen) == (("Layar kosong",), True)
    (two,) = packages(ON, gejala=["Layar kosong", "Layar biru"])
    assert (two["Gejala"].choices, two["Gejala"].is_chosen) == (("Layar kosong", "Layar biru"), False)
    (none,) = packages(ON)
    assert none["Gejala"].is_chosen


def test_messages_are_chosen_and_patterns_only_shown() -> None:
    (found,) = packages(ON, pesan_error=["Gagal", {"teks": "7xxxx", "pola": "ya"}])
    assert found["Pesan di layar"].choices == ("Gagal",)
    assert found["Pesan di layar"].hint == "persis seperti di layar, misal 7xxxx"
    (silent,) = packages(ON, tanpa_pesan="ya")
    assert silent["Pesan di layar"].choices == ("tidak ada pesan yang muncul",)


def test_what_a_role_has_tried_before_it_hands_on() -> None:
    steps = (
        {"pelaku": "admin", "tindakan": "Mengecek"},
        {"pelaku": "helpdesk", "tindakan": "Menjawab"},
        {"pelaku": "admin", "tindakan": "Mengulang", "bila": "jika belum berhasil"},
        {"pelaku": "admin", "tindakan": "Menelepon", "bila": "jika hari libur"},
        {"pelaku": "admin", "tindakan": "Meneruskan", "bila": "jika masih gagal", "eskalasi_ke": "pusat"},
    )
    lookup = lookup_of(entry_of(*steps))
    (each,) = escalations([entry_view(lookup.source.entries[0], lookup)])
    tried = {role.id: [step.number for step in each.tried_by(role)] for role in WITH_PAGES}
    assert (tried["admin"], tried["helpdesk"], tried["penyedia"]) == ([1, 3], [2], [])
