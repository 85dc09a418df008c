"""Questions in a terminal are asked again until the answer can be used."""

from generator.dialogue.asking import Choice, Terminal, picked

ROLES = [Choice(id="warga", name="Warga"), Choice(id="loket", name="Petugas Loket")]


def terminal(*answers: str) -> tuple[Terminal, list[str]]:
    """A terminal at which these ``answers`` are typed, and all that it shows."""
    shown: list[str] = []
    waiting = list(answers)

    def read(prompt: str) -> str:
        shown.append(prompt)
        if not waiting:
            raise EOFError
        return waiting.pop(0)

    return Terminal(read=read, tell=shown.append), shown


def test_text() -> None:
    asked, shown = terminal("", "a\x1b[2Jb", "panjang" * 9, "  dua \u200b kata ")
    assert asked.text("Judul", longest=20, required=True) == "dua kata"
    assert shown == [
        "Judul: ",
        "  Isian ini wajib diisi.",
        "Judul: ",
        "  Ada karakter yang tidak dapat dipakai. Silakan mengetik ulang.",
        "Judul: ",
        "  Isian ini 63 karakter, paling banyak 20. Silakan mempersingkatnya.",
        "Judul: ",
    ]


def test_bytes_that_are_no_text() -> None:
    asked, shown = terminal("a\udce9", "b")
    assert asked.text("Judul") == "b"
    assert shown[1] == "  Ada karakter yang tidak dapat dipakai. Silakan mengetik ulang."


def test_texts_end_with_an_empty_one() -> None:
    assert list(terminal("a", "b", "", "c")[0].texts("Dokumen")) == ["a", "b"]


def test_yes() -> None:
    asked, shown = terminal("mungkin", "Y")
    assert asked.yes("Simpan?") is True
    assert shown[1] == "  Silakan mengetik y untuk ya, atau t untuk tidak."
    assert [terminal(answer)[0].yes("?") for answer in ("ya", "t", "tidak", "")] == [
        True,
        False,
        False,
        False,
    ]


def test_choices() -> None:
    asked, shown = terminal("petugas lokett", "3", "2, warga, 1")
    assert asked.choices("Nomor", ROLES) == ["loket", "warga"]
    assert shown == [
        "  1. Warga",
        "  2. Petugas Loket",
        "Nomor: ",
        '  "petugas lokett" tidak ada di daftar. '
        'Perbaikan: tulis "Petugas Loket". Pilihan: Warga, Petugas Loket.',
        "Nomor: ",
        '  "3" tidak ada di daftar. Perbaikan: tulis salah satu pilihan. Pilihan: Warga, Petugas Loket.',
        "Nomor: ",
    ]
    assert terminal("")[0].choices("Nomor", ROLES) == []
    assert [picked(typed, ROLES) for typed in ("0", "3", "-1", "²")] == [None] * 4
