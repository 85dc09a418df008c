"""Words that authors write for a meaning lead to fields that exist, and to none where that says nothing."""

import pytest

from generator.authoring.fields import RECORD_NAMES, keys
from generator.authoring.meanings import _MEANT, _ROWS, key_of, told_elsewhere, written_for
from generator.model.base import Record
from generator.model.catalogue import Office, Topic
from generator.model.entry import Entry
from generator.model.procedure import Step
from generator.model.said import NoteRecord, TimeRecord

KEYS = {key for record in RECORD_NAMES for key in keys(record)}


@pytest.mark.parametrize("word", _MEANT)
def test_every_word_can_be_met_and_leads_to_a_field(word: str) -> None:
    assert all(key_of(target) in KEYS for target in _MEANT[word])
    lacking = [record for record in RECORD_NAMES if word not in keys(record)]
    assert any(written_for(record, word) for record in lacking)


def test_no_word_stands_in_two_rows() -> None:
    words = [word for words, _ in _ROWS for word in words.split()]
    assert len(words) == len(set(words))


@pytest.mark.parametrize(
    ("record", "word", "target"),
    [
        (Step, "tenggat", "waktu: {tenggat: …}"),
        (TimeRecord, "batas_waktu", "tenggat: …"),
        (Step, "sebab", "catatan: [{jenis: sebab, teks: …}]"),
        (NoteRecord, "sebab", "jenis: sebab"),
        (Entry, "syarat", "bawa: [<id di dokumen.yml>]"),
        (Step, "lokasi", "saluran: <id di saluran.yml>"),
        (Office, "lokasi", "alamat: …"),
        (Office, "fax", "faks: …"),
        (Topic, "biaya", None),
    ],
)
def test_the_field_that_the_record_has_is_meant(record: type[Record], word: str, target: str | None) -> None:
    assert written_for(record, word) == target


def test_the_owner_of_a_field_is_named_unless_nearly_all_have_it() -> None:
    assert told_elsewhere("eskalasi_ke") == "isian ini hanya berlaku pada langkah."
    assert told_elsewhere("fax") == 'isian "faks" hanya berlaku pada kantor dan saluran.'
    assert told_elsewhere("nama") is None
    assert told_elsewhere("xyz") is None
