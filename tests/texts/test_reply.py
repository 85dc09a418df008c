"""Standard replies, word for word."""

from typing import Any

import pytest

from generator.texts.reply import reply_text
from generator.views.flow import whole
from generator.views.replies import replies_of
from tests.views.entries import Raw, entry_of, lookup_of

WORDS = {"pembuka": "Terkait pertanyaan Anda", "penutup": "Terima kasih"}


def replies(*steps: Raw, **fields: Any) -> list[str]:
    lookup = lookup_of(entry_of(*steps, **{"balasan": WORDS, **fields}))
    return [reply_text(reply) for reply in replies_of(lookup.entries["a"], whole("a", lookup), lookup)]


def reply(*steps: Raw, **fields: Any) -> str:
    (text,) = replies(*steps, **fields)
    return text


def step(action: str = "Datang ke kantor", **fields: Any) -> Raw:
    return {"pelaku": "penyedia", "tindakan": action, **fields}


@pytest.mark.parametrize(
    ("words", "act", "text"),
    [
        (WORDS, step(), "Terkait pertanyaan Anda, silakan datang ke kantor.\n\nTerima kasih"),
        ({"penutup": "Salam"}, step(), "Silakan datang ke kantor.\n\nSalam"),
        ({"pembuka": "Halo"}, step("Datang!"), "Halo, silakan datang!"),
        ({"pembuka": "Halo"}, step(bila="masih gagal"), "Halo, jika masih gagal, silakan datang ke kantor."),
        ({"penutup": "Salam"}, step(bila="gagal"), "Jika gagal, silakan datang ke kantor.\n\nSalam"),
        (
            {"pembuka": "Halo"},
            step("Karena akun terkunci, Hubungi kami"),
            "Halo, karena akun terkunci, silakan hubungi kami.",
        ),
    ],
)
def test_a_single_step_is_a_sentence(words: Raw, act: Raw, text: str) -> None:
    assert reply(act, balasan=words) == text


def test_what_belongs_to_a_step_follows_it() -> None:
    act = step(
        bawa=["ktp", {"daftar_dari": "lain"}],
        sertakan=[{"nama": "Bukti", "bila": "ada", "keterangan": "jelas"}],
        unduh=["Tanpa tautan", {"nama": "Formulir", "tautan": "https://contoh.example/f"}],
        akibat="Akun aktif",
    )
    assert reply(act) == (
        "Terkait pertanyaan Anda, silakan datang ke kantor:\n"
        "1. KTP (asli/fotokopi tidak disebut)\n"
        "2. Lain; daftar dari jawaban “Lain”:\n"
        "   2a. NPWP (asli/fotokopi tidak disebut)\n"
        "Unduh Tanpa tautan\n"
        "Unduh Formulir: https://contoh.example/f\n"
        "Sertakan:\n"
        "1. Jika ada: Bukti; jelas\n"
        "Akun aktif.\n"
        "\n"
        "Terima kasih"
    )


def test_several_steps_with_cases_and_what_comes_after() -> None:
    cases = {
        "kasus": "Apa?",
        "cabang": [
            {"jika": "PT", "bawa": ["akta"], "langkah": [step("Menyerahkan", bila="baru")]},
            {"jika": "CV", "langkah": [step("Menunggu")]},
        ],
    }
    assert reply(step("Masuk"), cases, step("Pulang")) == (
        "Terkait pertanyaan Anda, silakan:\n"
        "- Masuk.\n"
        "\n"
        "Jika PT:\n"
        "  Dokumen:\n"
        "  1. AKTA (asli/fotokopi tidak disebut)\n"
        "  - Jika baru: Menyerahkan.\n"
        "\n"
        "Jika CV:\n"
        "  - Menunggu.\n"
        "\n"
        "Kemudian:\n"
        "- Pulang.\n"
        "\n"
        "Terima kasih"
    )


def test_routes_are_offered() -> None:
    routes = {
        "jalur": "Cara",
        "cabang": [
            {"jika": "datang langsung", "langkah": [step("Datang")]},
            {"jika": "Lewat web", "langkah": [step("Mengisi formulir")]},
        ],
    }
    assert reply(routes, balasan={"penutup": "Salam"}) == (
        "Silakan:\n\nDatang langsung:\n- Datang.\n\nAtau lewat web:\n- Mengisi formulir.\n\nSalam"
    )


def test_a_branch_that_only_brings_has_its_list() -> None:
    sides = [
        {"jika": "PT", "bawa": ["akta"], "balasan": {"pembuka": "Untuk PT"}},
        {"jika": "CV", "langkah": [step("Menunggu")]},
    ]
    first, *_ = replies({"kasus": "Apa?", "cabang": sides}, balasan={"penutup": "Salam"})
    assert first == "Untuk PT.\nDokumen:\n1. AKTA (asli/fotokopi tidak disebut)\n\nSalam"


def test_an_explanation_is_sent_as_it_is() -> None:
    text = reply(langkah=[], uraian="Satu.\n\nDua.")
    assert text == "Terkait pertanyaan Anda.\n\nSatu.\n\nDua.\n\nTerima kasih"


def test_everything_that_a_step_has_follows_it() -> None:
    act = step(
        saluran="loket",
        butir=["Satu", {"kode": "B", "teks": "Dua"}],
        waktu={"tenggat": "7 hari", "bila_lewat": "mengulang"},
        biaya="Rp1",
        hasil="Surat",
        tautan=[{"nama": "Panduan", "alamat": "https://contoh.example/p"}],
        catatan=[{"jenis": "sebab", "teks": "Lama"}, {"teks": "Rahasia", "untuk": ["admin"]}],
        meminta=["Nomor"],
    )
    assert reply(act) == (
        "Terkait pertanyaan Anda, silakan datang ke kantor:\n"
        "Di Loket Tiga.\n"
        "- Satu\n"
        "- B: Dua\n"
        "Diminta: Nomor.\n"
        "Tenggat: 7 hari; bila lewat: mengulang\n"
        "Biaya: Rp1\n"
        "Hasil: Surat\n"
        "Panduan: https://contoh.example/p\n"
        "Sebab: Lama\n"
        "\n"
        "Terima kasih"
    )


def test_what_belongs_to_the_whole_answer_comes_last() -> None:
    text = reply(
        step(),
        jawaban_singkat="Bisa.",
        biaya="Gratis",
        kontak=["grup"],
        lampiran=[{"nama": "Contoh", "tautan": "https://contoh.example/s", "keterangan": "PDF"}, "Menyusul"],
    )
    assert text == (
        "Terkait pertanyaan Anda.\n\nBisa.\nSilakan datang ke kantor.\n\n"
        "Biaya: Gratis\nHubungi Grup Bantuan.\n"
        "Contoh (PDF): https://contoh.example/s\nMenyusul (alamat belum diisi kantor)\n\n"
        "Terima kasih"
    )


def test_open_outcomes_are_said() -> None:
    sides = [{"jika": "PT", "langkah": [step()]}, {"jika": "CV", "langkah": "tidak-disebut"}]
    assert "Jika CV:\n  Kelanjutannya tidak disebut di naskah." in reply({"kasus": "Apa?", "cabang": sides})
    unsaid = reply({"bila": "perlu", "maka": [step()], "selain_itu": "tidak-disebut"})
    assert "Selain keadaan itu: tidak disebut di naskah." in unsaid


@pytest.mark.parametrize("text", [", lalu buka situs", "karena, ", "Bisa"])
def test_a_sentence_that_begins_oddly_is_still_sent(text: str) -> None:
    assert text.strip().casefold() in reply(step(text)).casefold()


def test_an_answer_of_others_tells_who_has_it_and_what_is_asked() -> None:
    asked = {"pelaku": "helpdesk", "tindakan": "Meminta", "kepada": "penyedia"}
    handed = {"pelaku": "helpdesk", "tindakan": "Meneruskan", "eskalasi_ke": "pusat"}
    text = reply({**asked, "meminta": ["nomor", "layar"], "bila": "gagal"}, handed, balasan=None)
    assert text == (
        "Sehubungan dengan pertanyaan Bapak/Ibu mengenai *A*:\n\n"
        "Hal ini ditangani Helpdesk; diteruskan ke Pusat.\n\n"
        "Jika gagal, Penyedia akan diminta:\n1. nomor\n2. layar"
    )
    text = reply(
        {**asked, "diminta_melakukan": "Masuk", "meminta": ["nomor"]}, penanya=["penyedia"], balasan=None
    )
    assert text.endswith("Bapak/Ibu akan diminta masuk.\nBapak/Ibu akan diminta nomor.")


def test_several_requests_are_numbered_with_their_situations() -> None:
    question = {"pelaku": "helpdesk", "kepada": "penyedia", "tanya": "Aktif?", "tersirat": ["kepada"]}
    inside = {"pelaku": "helpdesk", "tindakan": "Meminta", "kepada": "penyedia", "diminta_melakukan": "Masuk"}
    sides = [{"jika": "belum", "langkah": [{**inside, "akibat": "Aktif"}, step("Diminta menunggu")]}]
    text = reply({**question, "cabang": sides}, penanya=["penyedia"], balasan=None)
    assert text == (
        "Sehubungan dengan pertanyaan Bapak/Ibu mengenai *A*:\n\n"
        "Hal ini ditangani Helpdesk.\n\n"
        "Bapak/Ibu akan diminta atau ditanya beberapa hal:\n"
        "1. Aktif? (menurut tafsiran)\n"
        "2. Jika “Aktif?” dijawab “belum”: Masuk. Aktif.\n\n"
        "Langkah untuk Bapak/Ibu:\n\n"
        "Jika belum:\n  - Bapak/Ibu diminta menunggu."
    )


def test_own_steps_come_first_where_the_answer_begins_with_them() -> None:
    text = reply(step(), {"pelaku": "admin", "tindakan": "Mencatat"}, balasan=None)
    assert text == (
        "Sehubungan dengan pertanyaan Bapak/Ibu mengenai *A*, silakan datang ke kantor.\n\n"
        "Hal ini ditangani Admin."
    )
