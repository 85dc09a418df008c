"""Which words travel with the index: those that the answers, or what people type for them, can meet."""

import re
from string import ascii_uppercase
from typing import Any

import pytest

from generator.model.search_words import SearchWords
from generator.search.index import index
from generator.search.language import Indonesian, read_indonesian
from generator.search.travelling import COMMON
from generator.site.assets import search_script
from generator.views.lookup import Lookup
from tests.views.entries import entry_of, lookup_of

STEP = {"pelaku": "penyedia", "tindakan": "Mengunggah dokumen penawaran"}
NOTHING: dict[str, Any] = {}


@pytest.fixture(scope="module")
def script() -> str:
    return search_script()


def language_of(script: str, words: dict[str, Any], **lists: Any) -> Indonesian:
    """A language that has just these words."""
    lists = {"frequent": (), "bases": {}, "places": (), **lists}
    return Indonesian(words=SearchWords.model_validate(words), script=script, **lists)


def travelling(script: str, words: dict[str, Any], **lists: Any) -> dict[str, Any]:
    """What travels for one answer, where the language has just these words."""
    found: dict[str, Any] = index(lookup_of(entry_of(STEP)), language_of(script, words, **lists))["words"]
    return found


def coded(text: str) -> list[str]:
    """The words of a list in which each is written by what it has new."""
    found: list[str] = []
    for number, rest in re.findall("([A-Z])([^A-Z]*)", text):
        found.append((found[-1] if found else "")[: ascii_uppercase.index(number)] + rest)
    return found


def test_a_group_travels_if_any_of_its_words_is_in_an_answer(script: str) -> None:
    groups = [["dokumen", "berkas"], ["pajak", "fiskal"]]
    assert travelling(script, {"padanan": groups})["groups"] == ["dokumen|berkas"]


def test_a_lead_travels_with_the_targets_that_are_there(script: str) -> None:
    leads = [{"kata": ["lampiran"], "ke": ["dokumen", "lelang"]}, {"kata": ["izin"], "ke": ["usaha"]}]
    assert travelling(script, {"mengarah": leads})["leads"] == ["lampir>dokumen"]


def test_subjects_that_an_answer_treats_are_not_outside(script: str) -> None:
    outside = travelling(script, {"di_luar": ["pajak", "dokumen", "surat izin", "dokumen tawar"]})["off"]
    assert coded(outside) == ["dokumen tawar", "pajak", "surat izin"]
    treated = travelling(script, {"di_luar": ["fiskal", "pajak"], "padanan": [["dokumen", "fiskal"]]})
    assert coded(treated["off"]) == ["pajak"]


def test_bases_that_a_query_finds_by_itself_stay_at_home(script: str) -> None:
    bases = {"penawaran": "tawar", "menawarnya": "tawar", "berkasnya": "dokumen"}
    answers = ["tawar:penawaran"]  # a word of theirs isn't looked for
    assert travelling(script, NOTHING, bases=bases)["irregular"] == ["dokumen:berkasnya", *answers]
    stop = {"kata_henti": ["awar"]}  # nothing is looked for behind what says nothing
    assert travelling(script, stop, bases=bases)["irregular"] == [
        "dokumen:berkasnya",
        "tawar:menawarnya,penawaran",
    ]


def test_frequent_words_of_three_letters_and_more_are_common_unless_the_site_has_them(script: str) -> None:
    frequent = ("di", "dia", "apa", "dokumen", "kabel", "rumput")
    assert coded(travelling(script, NOTHING, frequent=frequent)["common"]) == ["dia", "kabel", "rumput"]
    many = tuple(f"{a}{b}{c}" for a in "bcdfghjklm" for b in "aeiou" for c in "bcdfghjklm")
    assert len(coded(travelling(script, NOTHING, frequent=many)["common"])) == COMMON


def test_stop_and_weak_words_always_travel(script: str) -> None:
    found = travelling(script, {"kata_henti": ["yang", "terima kasih"], "kata_lemah": ["bisa"]})
    assert coded(found["stop"]) == ["terima kasih", "yang"]
    assert coded(found["weak"]) == ["bisa"]


def test_names_of_regions_travel(script: str) -> None:
    assert coded(travelling(script, NOTHING, places=("konawe", "kendari", "kolaka"))["places"]) == [
        *("kendari", "kolaka", "konawe")
    ]
    real = read_indonesian(script).places
    assert {"konawe", "bombana", "makassar", "sultra", "papua"} <= set(real)
    assert not {"utara", "selatan", "kota", "kepulauan", "tengah"} & set(real)


def test_what_staff_asks_of_people_served(script: str) -> None:
    request = {"tindakan": "Meminta", "meminta": ["nomor", "layar"]}
    acts = [
        {**request, "pelaku": "admin", "kepada": "penyedia"},
        {**request, "pelaku": "admin", "kepada": "penyedia", "meminta": ["layar", "alamat"]},
        {**request, "pelaku": "admin", "kepada": "helpdesk", "meminta": ["catatan"]},
        {**request, "pelaku": "admin", "meminta": ["kabar"]},
        {**request, "pelaku": "penyedia", "kepada": "konsultan", "meminta": ["pendapat"]},
    ]
    language = language_of(script, NOTHING)
    lookup: Lookup = lookup_of(entry_of(*acts))
    assert index(lookup, language)["asked"] == ["nomor", "layar", "alamat"]
