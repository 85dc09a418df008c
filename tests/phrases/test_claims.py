"""The lead, word for word."""

from typing import Any

import pytest

from tests.oracle.media import leads_of
from tests.views.small_office import Raw, entry_of, lookup_of


def lead(*steps: Raw, reader: str = "all", **fields: Any) -> str:
    return leads_of(lookup_of(entry_of(*steps, **fields)))[reader]


def step(actor: Any = "penyedia", text: str = "Mengisi formulir", **fields: Any) -> Raw:
    return {"pelaku": actor, "tindakan": text, **fields}


def fork(kind: str, *branches: Raw) -> Raw:
    return {kind: "Apa?", "cabang": list(branches)}


ONLINE, MAIL, HERE, COUNTER, ARCHIVE = (
    {"saluran": name} for name in ("daring", "email", "kantor", "loket", "gedung")
)


@pytest.mark.parametrize(
    ("steps", "sentence"),
    [
        ([step()], "Mengisi formulir."),
        ([step(bawa=["ktp"])], "Mengisi formulir, dengan 1 dokumen."),
        ([step(), step()], "Mulai dengan mengisi formulir."),
        ([step(**ONLINE), step(**ONLINE)], "Mulai dengan mengisi formulir (daring)."),
        ([step(**ONLINE), step()], "Mulai dengan mengisi formulir (daring)."),
        ([step(), step(**ONLINE)], "Mulai dengan mengisi formulir."),
        ([step(), step(bila="gagal")], "Mulai dengan mengisi formulir."),
        ([step(bila="gagal"), step(bila="gagal")], "Ada langkah menurut keadaan."),
        ([step(**HERE)], "Datang ke kantor; tidak ada dokumen yang disebut."),
        ([step(**COUNTER, bawa=["ktp"])], "Datang ke Loket Tiga dengan 1 dokumen."),
        (
            [step(**COUNTER, bawa=["ktp"]), step(**ARCHIVE)],
            "Datang ke Loket Tiga, lalu Gedung Arsip dengan 1 dokumen.",
        ),
        ([step(saluran=["kantor", "email"])], "Mengisi formulir (di kantor atau lewat email)."),
        ([step(**ONLINE), step(**HERE)], "Mulai dengan mengisi formulir (daring), ada yang di kantor."),
        (
            [step(**ONLINE), step(**HERE, bila="gagal")],
            "Mulai dengan mengisi formulir (daring), pada keadaan tertentu di kantor.",
        ),
        ([step("admin")], "Ditangani Admin."),
        ([step("admin"), step("pusat", bila="gagal")], "Ditangani Admin, jika gagal juga Pusat."),
        ([step({"salah_satu": ["admin", "helpdesk"]})], "Ditangani Admin atau Helpdesk."),
        ([step("admin"), step()], "Ditangani Admin; ada langkah untuk Penyedia."),
        ([step("admin"), step(**HERE, bawa=["ktp"])], "Datang ke kantor dengan 1 dokumen; ditangani Admin."),
        ([step("admin", kepada="penyedia", meminta=["NIK"])], "Ditangani Admin; Penyedia akan dimintai NIK."),
        ([step(eskalasi_ke=["pusat", "admin"])], "Mengisi formulir; diteruskan ke Pusat dan Admin."),
        ([step(eskalasi_ke="pusat", tersirat=["eskalasi_ke"])], "Mengisi formulir."),
    ],
)
def test_answers_with_one_way(steps: list[Raw], sentence: str) -> None:
    assert lead(*steps) == sentence


def test_cases_are_sentences_and_what_holds_for_all_follows() -> None:
    cases = fork(
        "kasus",
        {"jika": "PT", **HERE, "langkah": [step(bawa=["akta"])]},
        {"jika": "CV", "langkah": [step("admin")]},
        {"jika": "Koperasi", "langkah": "tidak-disebut"},
        {"jika": "Yayasan", "catatan": ["Belum dilayani"]},
        {"jika": "Firma"},
    )
    assert lead(cases) == (
        "Jika PT: datang ke kantor dengan 1 dokumen. Jika CV: ditangani Admin. "
        "Jika koperasi: kelanjutannya tidak disebut di naskah. Jika yayasan: lihat penjelasan. "
        "Jika firma: tidak ada langkah yang disebut. Ditangani Admin jika CV."
    )


def test_cases_that_are_alike_are_one() -> None:
    assert lead(fork("kasus", {"jika": "A", "langkah": [step()]}, {"jika": "B", "langkah": [step()]})) == (
        "Mengisi formulir, menurut keadaan."
    )


def test_routes_are_told_with_what_is_known_of_them() -> None:
    routes = fork(
        "jalur",
        {"jika": "Lewat web", **ONLINE, "langkah": [step(unduh=["Formulir A", "Formulir B"]), step()]},
        {"jika": "Datang langsung", **HERE, "langkah": [step(bawa=["ktp"])]},
        {"jika": "Lewat pos", "langkah": "tidak-disebut"},
    )
    assert lead(routes) == (
        "Lewat web (mengunduh Formulir A dan Formulir B), atau datang ke kantor dengan 1 dokumen, "
        "atau lewat pos (kelanjutannya tidak disebut di naskah)."
    )


def test_what_is_downloaded_or_asked_only_at_times_is_not_told_as_always() -> None:
    routes = fork(
        "jalur",
        {"jika": "lewat web", "langkah": [step(), step(unduh=["Formulir"], bila="gagal")]},
        {"jika": "lewat pos", "langkah": [step()]},
    )
    assert "Formulir" not in lead(routes)


@pytest.mark.parametrize(
    ("reader", "steps", "sentence"),
    [
        (
            "admin",
            [step("admin"), step("admin", bila="gagal")],
            "Mulai dengan mengisi formulir.",
        ),
        (
            "admin",
            [step("admin"), step("helpdesk")],
            "Mengisi formulir; selebihnya ditangani Helpdesk.",
        ),
        ("admin", [step(["admin", "helpdesk"])], "Mengisi formulir; ada langkah bersama Helpdesk."),
        (
            "admin",
            [step({"salah_satu": ["admin", "pusat"]})],
            "Mengisi formulir; cukup salah satu: Anda atau Pusat.",
        ),
        ("admin", [step("helpdesk", eskalasi_ke="admin")], "Ditangani Helpdesk; diteruskan ke Anda."),
        ("admin", [step("admin", eskalasi_ke="pusat")], "Mengisi formulir; diteruskan ke Pusat."),
        ("admin", [step("admin", "Meneruskan ke Pusat", eskalasi_ke="pusat")], "Meneruskan ke Pusat."),
        ("admin", [step("admin"), step("admin")], "Mengisi formulir, lalu mengisi formulir."),
        ("admin", [step("admin", bila="gagal")], "Giliran Anda jika gagal."),
        (
            "penyedia",
            [step("admin", kepada="semua", diminta_melakukan="Masuk.")],
            "Anda akan diminta masuk; ditangani Admin.",
        ),
        ("konsultan", [step("semua")], "Mengisi formulir."),
    ],
)
def test_leads_for_a_role(reader: str, steps: list[Raw], sentence: str) -> None:
    assert lead(*steps, reader=reader) == sentence


def test_an_interpretation_is_called_one() -> None:
    request = step("admin", kepada="penyedia", diminta_melakukan="Masuk", tersirat=["kepada"])
    assert lead(request, reader="penyedia") == "Menurut tafsiran, Anda akan diminta masuk; ditangani Admin."


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"uraian": "Begini."}, "Penjelasan."),
        ({"jawaban_singkat": "Bisa", "uraian": "Begini."}, "Bisa."),
        ({"bawa": ["ktp"], "sertakan": ["Foto"]}, "Yang diperlukan: 1 dokumen dan 1 hal lain."),
        ({"kontak": ["loket", "grup"]}, "Hubungi Loket Tiga atau Grup Bantuan."),
    ],
)
def test_answers_without_steps(fields: Raw, sentence: str) -> None:
    assert lead(**fields) == sentence
