"""Who acts: only whom the text names, by the names that the source gives its roles."""

import pytest

from generator.authoring.drafting.subjects import Names, Subject
from generator.model.catalogue import Role


def role(id_: str, name: str, kind: str, *others: str) -> Role:
    return Role.model_validate({"id": id_, "nama": name, "jenis": kind, "sebutan_lain": list(others)})


ROLES = [
    role("warga", "Warga", "pengguna", "pemohon"),
    role("loket", "Petugas Loket", "petugas", "front office"),
    role("arsip", "Kepala Arsip", "petugas"),
    role("loket-pusat", "Petugas Pusat", "luar"),
]
NAMES = Names(ROLES)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Petugas Loket memeriksa berkas", Subject(roles=("loket",), rest="memeriksa berkas")),
        ("petugas  loket akan memeriksa", Subject(roles=("loket",), rest="akan memeriksa")),
        ("Front Office menerima berkas", Subject(roles=("loket",), rest="menerima berkas")),
        ("Pemohon mengisi formulir", Subject(roles=("warga",), rest="mengisi formulir")),
        ("silakan Pemohon mengisi formulir", Subject(roles=("warga",), rest="mengisi formulir")),
        (
            "Warga yang belum terdaftar harus mendaftar",
            Subject(roles=("warga",), rest="Warga yang belum terdaftar harus mendaftar"),
        ),
        ("Warga bersangkutan login", Subject(roles=("warga",), rest="Warga bersangkutan login")),
        (
            "Petugas Loket dan Kepala Arsip menandatangani",
            Subject(roles=("loket", "arsip"), rest="menandatangani"),
        ),
        (
            "Petugas Loket atau Kepala Arsip menandatangani",
            Subject(roles=("loket", "arsip"), either=True, rest="menandatangani"),
        ),
        (
            "Petugas memeriksa berkas",
            Subject(roles=("loket",), words="Petugas", implied=True, rest="memeriksa berkas"),
        ),
        ("Verifikator akan memeriksa", Subject(words="Verifikator", rest="akan memeriksa")),
        ("Kepala Seksi memeriksa", Subject(words="Kepala Seksi", rest="memeriksa")),
        ("silakan datang ke kantor", Subject(roles=("warga",), addressed=True, rest="datang ke kantor")),
        ("Anda bisa mengeklik lupa", Subject(roles=("warga",), addressed=True, rest="bisa mengeklik lupa")),
        ("di eskalasi ke pusat", Subject(rest="di eskalasi ke pusat")),
        ("Klik menu Warga", Subject(rest="Klik menu Warga")),
        ("Data Warga akan diperiksa", Subject(rest="Data Warga akan diperiksa")),
        ("Wargana mengisi", Subject(words="Wargana", rest="mengisi")),
        (
            "Setelah langkah tersebut Warga dapat mencoba lagi",
            Subject(roles=("warga",), rest="Setelah langkah tersebut Warga dapat mencoba lagi"),
        ),
        ("Setelah login, Warga mengisi", Subject(roles=("warga",), rest="Setelah login, Warga mengisi")),
        ("Cara mengisi formulir", Subject(rest="Cara mengisi formulir")),
        ("Diminta untuk mengisi", Subject(rest="Diminta untuk mengisi")),
        ("Direktur menandatangani", Subject(words="Direktur", rest="menandatangani")),
        ("Menu beranda terbuka", Subject(rest="Menu beranda terbuka")),
    ],
)
def test_subject(text: str, subject: Subject) -> None:
    assert NAMES.subject(text) == subject


def test_two_kinds_of_visitors_leave_open_who_is_meant() -> None:
    names = Names([*ROLES, role("badan", "Badan Usaha", "pengguna")])
    assert names.subject("silakan datang") == Subject(addressed=True, rest="datang")


def test_a_short_name_of_two_of_the_staff_is_left_open() -> None:
    names = Names([*ROLES, role("kasir", "Petugas Kasir", "petugas")])
    assert names.subject("Petugas memeriksa") == Subject(words="Petugas", rest="memeriksa")


def test_an_office_without_roles_has_no_names() -> None:
    names = Names([])
    assert names.subject("Warga mengisi formulir") == Subject(words="Warga", rest="mengisi formulir")
    assert names.ids_in("Warga") == ()
