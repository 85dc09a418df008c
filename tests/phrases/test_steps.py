"""What is said of steps."""

from typing import Any

import pytest

from generator.model.base import Channel, ItemRecord, Note, NoteKind
from generator.phrases.steps import channel, item, items, note, note_kind, unwritten


def test_channels() -> None:
    assert {way.value: channel(way) for way in Channel} == {
        "kantor": "di kantor",
        "daring": "daring",
        "tiket": "lewat tiket",
        "whatsapp": "lewat WhatsApp",
        "telepon": "lewat telepon",
        "email": "lewat email",
    }


def test_notes() -> None:
    assert [note_kind(kind) for kind in NoteKind] == ["Tip", "Larangan", "Prasyarat", "Contoh", "Catatan"]
    assert note(Note.model_validate({"jenis": "larangan", "teks": "Jangan\ndiulang"})) == (
        "Larangan: Jangan diulang"
    )


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        (["pelaku"], "pelaku tidak tertulis di naskah"),
        (["kepada", "eskalasi_ke"], "kepada siapa dan tujuan eskalasi tidak tertulis di naskah"),
        (["jumlah_asli"], "jumlah asli tidak tertulis di naskah"),
    ],
)
def test_interpretations(fields: list[str], sentence: str) -> None:
    assert unwritten(fields) == sentence


def asked(name: str, **more: Any) -> ItemRecord:
    return ItemRecord.model_validate({"nama": name, **more})


def test_items() -> None:
    photo = asked("Foto layar", bila="Masih gagal", keterangan="jelas")
    assert item(photo) == "jika masih gagal: Foto layar (jelas)"
    assert items("Diminta", [asked("Alamat web"), photo]) == (
        "Diminta: Alamat web; jika masih gagal: Foto layar (jelas)."
    )
