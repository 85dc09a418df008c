"""What is said of steps."""

from typing import Any

import pytest

from generator.model.said import LinkRecord, NoteKind, NoteRecord, PointRecord, StatementRecord, TimeRecord
from generator.model.things import ThingRecord
from generator.phrases.implied import unwritten
from generator.phrases.steps import items, link, note, note_kind, point, statement, time, time_label
from generator.views.things import things
from tests.views.small_office import lookup_of


def test_notes() -> None:
    assert [note_kind(kind) for kind in NoteKind] == [
        *("Tip", "Larangan", "Peringatan", "Prasyarat", "Contoh", "Sebab", "Untuk sementara", "Catatan")
    ]
    assert note(NoteRecord.model_validate({"jenis": "larangan", "teks": "Jangan\ndiulang"})) == (
        "Larangan: Jangan diulang"
    )
    assert note(NoteRecord.model_validate({"teks": "Tutup tab", "bila": "gagal"})) == (
        "Catatan: Jika gagal: Tutup tab"
    )


def test_statements_have_their_condition_and_their_addresses() -> None:
    said = {"teks": "Rp10.000.", "bila": "hilang", "tautan": ["https://a.example/", "https://b.example/"]}
    assert statement(StatementRecord.model_validate(said)) == (
        "Jika hilang: Rp10.000 (https://a.example/ dan https://b.example/)"
    )


@pytest.mark.parametrize(
    ("written", "label", "said"),
    [
        ({"lama": "2 hari"}, "Waktu", "2 hari"),
        ({"lama": "2 hari", "sejak": "berkas lengkap"}, "Waktu", "2 hari, sejak berkas lengkap"),
        ({"lama": "2 hari", "sejak": "Setelah bayar"}, "Waktu", "2 hari, Setelah bayar"),
        (
            {"tenggat": "7 hari", "bila_lewat": "mengulang", "bila": "CV"},
            "Tenggat",
            "Jika CV: 7 hari; bila lewat: mengulang",
        ),
    ],
)
def test_times(written: dict[str, str], label: str, said: str) -> None:
    found = TimeRecord.model_validate(written)
    assert (time_label(found), time(found)) == (label, said)


def test_points_and_links() -> None:
    assert point(PointRecord.model_validate({"kode": "B2", "teks": "Cek"})) == "B2: Cek"
    assert point(PointRecord.model_validate({"teks": "Cek"})) == "Cek"
    assert link(LinkRecord.model_validate({"alamat": "https://a.example/"})) == "https://a.example/"
    assert link(LinkRecord.model_validate({"alamat": "https://a.example/", "nama": "Panduan"})) == (
        "Panduan: https://a.example/"
    )
    assert link(LinkRecord.model_validate({"nama": "Panduan"})) == "Panduan (alamat belum diisi kantor)"


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


def test_an_actor_whom_the_source_names_otherwise_is_quoted() -> None:
    assert unwritten(["pelaku", "bila"], "Helpdesk", "petugas") == (
        "syarat tidak tertulis di naskah; pelaku “petugas” di naskah dibaca Helpdesk"
    )


def asked(name: str, **more: Any) -> ThingRecord:
    return ThingRecord.model_validate({"nama": name, **more})


def test_items() -> None:
    photo = asked("Foto layar", bila="Masih gagal", keterangan="jelas")
    found = things([asked("Alamat web"), photo], lookup_of())
    assert items("Diminta", found) == "Diminta: Alamat web; jika masih gagal: Foto layar (jelas)."
