"""What counts as asking for a secret, and what only mentions one."""

from collections.abc import Callable

import pytest

from generator.authoring.checks.secrets import asked_for, given, handed_over, named, questioned, told

ASKING: dict[Callable[[str], str | None], list[str]] = {
    named: [
        *(
            "password",
            "Password lama",
            "user ID dan password",
            "kata sandi",
            "PIN",
            "kode OTP",
            "nomor PIN ATM",
        ),
        *("token", "kata sandi/PIN", "surat kuasa dan password", "screenshot error, user id, password"),
        *("OTP yang dikirim ke ponsel", "passwordnya", "username & pasword", "data password"),
    ],
    given: [
        *("Mengirimkan password", "Sebutkan kata sandi Anda", "Memberikan OTP", "beritahukan PIN"),
        *("Kirim user ID dan password ke helpdesk", "memberitahukan kode OTP kepada petugas"),
        *("Mohon kirimkan password Anda", "menyampaikan user ID dan kata sandi", "menyerahkan token"),
        *("Berikan kode verifikasi kepada admin", "Beri tahu password", "menginformasikan password"),
        *("diminta mengirim password", "sebut password", "Kirimkan token"),
    ],
    handed_over: ["Mengirimkan password baru", "Meminta PIN", "diminta mengirim password baru"],
    told: ["lengkapi dengan password", "Mohon cantumkan kata sandi", "Kirimkan OTP"],
    asked_for: [
        *("Meminta password penyedia", "Meminta penyedia password SPSE", "Menanyakan kata sandi"),
        *("Meminta user ID dan password", "Minta kepada penyedia OTP", "mencatat password penyedia"),
        *("Meminta penyedia mengirimkan password", "menanyakan kepada penyedia PIN"),
        *("Meminta penyedia untuk memberikan password", "meminta kode verifikasi"),
    ],
    questioned: [
        *("Apa password Anda?", "Berapa PIN Anda?", "Sebutkan password Anda"),
        "Apa user ID dan password penyedia?",
    ],
}

HARMLESS: dict[Callable[[str], str | None], list[str]] = {
    named: [
        *("screenshot error login", "user ID", "surat permohonan lupa password", "email notifikasi password"),
        *("surat permohonan reset password dan user ID", "alamat website saat permasalahan terjadi"),
        *(
            "screenshot pesan User id atau password anda salah",
            'screenshot "password salah"',
            "menu lupa password",
        ),
        *(
            "pinjaman",
            "spin",
            "kode error",
            "surat pernyataan lupa kata sandi",
            "tokenisasi",
            "token listrik",
        ),
    ],
    handed_over: ["Meminta password baru kepada admin", "minta kata sandi yang baru", "Mencatat PIN"],
    told: ["Catat kata sandi Anda", "Simpan password di tempat aman", "jangan cantumkan kata sandi"],
    given: [
        *("mencatat kata sandi", "Simpan PIN", "Melengkapi nama pengguna dan kata sandi"),
        *("Login kembali", "Mengganti password", "Klik lupa password", "memasukkan password"),
        *("Mengklik lupa password pada menu login", "mengetik password pada halaman login"),
        *("Jangan memberikan password kepada siapa pun", "tidak perlu mengirimkan password"),
        *("mengirimkan surat permohonan lupa password", "Mengirim ulang notifikasi password baru"),
        *("Mengisi user ID dan password pada halaman login", "Tunggu sampai password diterima"),
        *("mengirim tautan untuk mengatur ulang password", "Kirim pin lokasi kantor"),
    ],
    asked_for: [
        *(
            "Meminta penyedia login kembali",
            "Meminta penyedia mengganti password",
            "Memastikan password benar",
        ),
        *("Menanyakan apakah password sudah diganti", "Mengirimkan password baru kepada penyedia"),
        *("Meminta penyedia melengkapi screenshot error login", "tidak pernah meminta password"),
        *("Meminta penyedia mengklik lupa password", "menanyakan apakah lupa password atau user ID"),
    ],
    questioned: [
        *("Apakah sudah melakukan aktivasi agregasi?", "Apa yang lupa?", "Apakah password sudah diganti?"),
        *("Apakah lupa password?", "Apa password salah?", "User ID atau password yang lupa?"),
    ],
}


@pytest.mark.parametrize(("look", "text"), [(look, text) for look, texts in ASKING.items() for text in texts])
def test_asking_for_a_secret(look: Callable[[str], str | None], text: str) -> None:
    assert look(text)


@pytest.mark.parametrize(
    ("look", "text"), [(look, text) for look, texts in HARMLESS.items() for text in texts]
)
def test_mentioning_a_secret(look: Callable[[str], str | None], text: str) -> None:
    assert look(text) is None


@pytest.mark.parametrize(
    "between", ["kirim x, ", "kirim ", "KTP, ", "fotokopi KTP yang masih berlaku, ", " " * 90]
)
def test_a_secret_is_found_however_much_stands_before_it(between: str) -> None:
    assert given(f"Kirim {between * 200}password")
    assert given(f"Kirim {between * 200}ke alamat dengan password") is None
