"""Edits in the text of a file, each with exactly what comes of it."""

import pytest

from generator.source import writing
from generator.source.load import load
from generator.source.text import TextFile
from generator.source.writing import (
    AddKey,
    Delete,
    Edit,
    EditError,
    Insert,
    Move,
    SetValue,
    Value,
    applied,
    edited,
    written,
)

LONG = "kata " * 40 + "akhir"
WRAPPED = ("kata " * 21).strip(), ("kata " * 19 + "akhir").strip()
A = ("a",)


def set_a(value: Value) -> SetValue:
    return SetValue(loc=A, value=value)


@pytest.mark.parametrize(
    ("old", "value", "new"),
    [
        ("a: x # c\n", "y", "a: y # c\n"),
        ("a:   x\t# c\n", "y z", "a:   y z\t# c\n"),
        ("a: x # c\n", "no", 'a: "no" # c\n'),
        ("a: x # c\n", "", 'a: "" # c\n'),
        ("a: x # c\n", None, "a: # c\n"),
        ("a: # c\n", "y", "a: y # c\n"),
        ("a: 'x' # c\n", "it's", "a: 'it''s' # c\n"),
        ("a: 'x'\n", "dua\nbaris", "a: |-\n  dua\n  baris\n"),
        ('a: "x" # c\n', 'y "z" \\', 'a: "y \\"z\\" \\\\" # c\n'),
        ('a: "x"\n', "dua\nbaris", 'a: "dua\\nbaris"\n'),
        ("a: x # c\nb: 1\n", "dua\nbaris", "a: |- # c\n  dua\n  baris\nb: 1\n"),
        ("a: x\n  y\nb: 1\n", "z", "a: z\nb: 1\n"),
        ("a: x # c\n", LONG, f"a: >- # c\n  {WRAPPED[0]}\n  {WRAPPED[1]}\n"),
        (f"a: {LONG} x\n", LONG, f"a: {LONG}\n"),
        (
            "a: |  # c\n    x\n    y\n\n# d\nb: 1\n",
            "satu\n  dua\n",
            "a: |  # c\n    satu\n      dua\n\n# d\nb: 1\n",
        ),
        ("a: |\n    x\n\nb: 1\n", "satu", "a: |-\n    satu\n\nb: 1\n"),
        ("a: |2\n    x\n  y\nb: 1\n", "y\n", "a: |\n  y\nb: 1\n"),
        ("a: |\n  x\n", "  y\n", "a: |2\n    y\n"),
        ("a: |\n  x\n# c\n", "y\n\n\n", 'a: "y\\n\\n\\n"\n# c\n'),
        ("a: >-\n   x\n   y\nb: 1\n", "satu\n\ndua", "a: >-\n   satu\n\n\n   dua\nb: 1\n"),
        ("a: >-\n  x\nb: 1\n", " dua\n tiga", "a: |2-\n   dua\n   tiga\nb: 1\n"),
        ("a: >+\n  x\n\n\nb: 1\n", "y", "a: >-\n  y\nb: 1\n"),
        ("a: [x,  y] # c\n", ["z", "no"], 'a: [z, "no"] # c\n'),
        ("a: [x] # c\n", [{"b": "c"}], "a: # c\n  - b: c\n"),
        ("a: x # c\n", ["p", {"q": "r", "s": ["t"]}], "a: # c\n  - p\n  - q: r\n    s:\n      - t\n"),
        ("a:  # c\n  # d\n  - p\n  - q # e\n  # f\nb: 1\n", "x", "a: x  # c\n  # d\n  # f\nb: 1\n"),
        ("a:\n- p\n- q # e\n\n# c\nb: 1\n", {"k": "v"}, "a:\n  k: v\n\n# c\nb: 1\n"),
        ("a:\n      k: v\n", {"l": ["w"]}, "a:\n      l:\n        - w\n"),
        ("? a\nb: 1\n", "x", "? a\n: x\nb: 1\n"),
        ("{b: 1, a: , c}\n", "x, y", '{b: 1, a: "x, y" , c}\n'),
        ("{b: 1, a}\n", "x", "{b: 1, a: x}\n"),
        ("{a: [b, 'c' # d\n ]}\n", ["e", {"f": "g: h"}], '{a: [e, {f: "g: h"}]}\n'),
    ],
)
def test_a_value_keeps_its_style_and_its_comment(old: str, value: Value, new: str) -> None:
    assert edited(old, [set_a(value)]) == new


LIST = "a:\n  # satu\n  - p # c\n    # dalam\n\n  # lepas\n\n  # dua\n  - q: 1\n    r: 2\n# akhir\n"


@pytest.mark.parametrize(
    ("old", "edit", "new"),
    [
        (LIST, Delete(loc=("a", 0)), LIST.replace("  # satu\n  - p # c\n    # dalam\n", "")),
        (LIST, Delete(loc=("a", 1)), LIST.replace("  # dua\n  - q: 1\n    r: 2\n", "")),
        (LIST, Delete(loc=("a", 1, "q")), LIST.replace("q: 1\n    r: 2", "r: 2")),
        (LIST, Insert(loc=A, index=1, value="x"), LIST.replace("# dalam\n", "# dalam\n  - x\n")),
        (LIST, Insert(loc=A, index=0, value="x"), LIST.replace("  # satu", "  - x\n  # satu")),
        (LIST, Insert(loc=A, index=2, value="x"), LIST.replace("r: 2\n", "r: 2\n  - x\n")),
        (
            LIST,
            Move(loc=A, index=1, to=0),
            "a:\n  # dua\n  - q: 1\n    r: 2\n\n  # lepas\n\n  # satu\n  - p # c\n    # dalam\n# akhir\n",
        ),
        (
            LIST,
            AddKey(loc=("a", 1), key="s", value="x", before=("z", "q")),
            LIST.replace("q: 1", "s: x\n    q: 1"),
        ),
        (LIST, AddKey(loc=("a", 1), key="s", value=None), LIST.replace("r: 2", "r: 2\n    s:")),
        (LIST, AddKey(loc=(), key="#", value="x", before=A), f'"#": x\n{LIST}'),
        ("# kepala\nb: 1\nc: 2\n", Delete(loc=("b",)), "# kepala\nc: 2\n"),
        ("# kepala\nb: 1\nc: 2", Delete(loc=("c",)), "# kepala\nb: 1"),
        ("# kepala\na: 1", Delete(loc=A), "# kepala\n{}"),
        ("a:\n  - x # c\n", Delete(loc=("a", 0)), "a: []\n"),
        ("a: [x] # c\n", Delete(loc=("a", 0)), "a: [] # c\n"),
        ("- a: 1\n- b\n", Delete(loc=(0, "a")), "- {}\n- b\n"),
        ("a: [] # c\n", Insert(loc=A, index=0, value="x"), "a: # c\n  - x\n"),
        ("a:\n", Insert(loc=A, index=0, value={"b": "c"}), "a:\n  - b: c\n"),
        ("- - x\n  - y\n", Delete(loc=(0, 0)), "- - y\n"),
        ("- - x # c\n\n  - y\n", Delete(loc=(0, 0)), "-\n\n  - y\n"),
        ("- - x\n  - y\n", Insert(loc=(0,), index=0, value="w"), "- - w\n  - x\n  - y\n"),
        ("- - x\n  - y", Move(loc=(0,), index=0, to=1), "- - y\n  - x"),
        (
            "-   k: v\n    l: w\n",
            AddKey(loc=(0,), key="j", value="u", before=("k",)),
            "-   j: u\n    k: v\n    l: w\n",
        ),
        ("a:\n- x\nb: 1\n", Insert(loc=A, index=1, value=["y", "z"]), "a:\n- x\n- - y\n  - z\nb: 1\n"),
        ("a: [x, y, z]\n", Delete(loc=("a", 1)), "a: [x, z]\n"),
        ("a: [x, y]\n", Delete(loc=("a", 1)), "a: [x]\n"),
        ("a: [x, y]\n", Insert(loc=A, index=2, value="a, b"), 'a: [x, y, "a, b"]\n'),
        ("a: [x, y, z] # c\n", Move(loc=A, index=2, to=0), "a: [z, x, y] # c\n"),
        ("a: [\n  x, # c\n  y # d\n]\n", Delete(loc=("a", 0)), "a: [\n  y # d\n]\n"),
        ("a: [\n  x, # c\n  y # d\n]\n", Delete(loc=("a", 1)), "a: [\n  x, # c\n]\n"),
        ("a: [\n  x # c\n]\n", Insert(loc=A, index=1, value="y"), "a: [\n  x, # c\n  y\n]\n"),
        ("a: [\n  x # c\n]\n", Insert(loc=A, index=0, value="y"), "a: [\n  y,\n  x # c\n]\n"),
        ("a: [x,\n y]\n", Delete(loc=("a", 0)), "a: [\n y]\n"),
        ("a: [b: 1]\n", AddKey(loc=("a", 0), key="c", value="2"), "a: [{b: 1, c: 2}]\n"),
        ("{a: {b: 1}}\n", AddKey(loc=A, key="c", value=["d"], before=("b",)), "{a: {c: [d], b: 1}}\n"),
        ("a: |\n  teks", AddKey(loc=(), key="b", value="x"), "a: |-\n  teks\nb: x"),
        ("a: |\n  x\nb: 1", Delete(loc=("b",)), "a: |\n  x\n"),
        (
            "a: 1\r\nb:\r\n  - x",
            Insert(loc=("b",), index=1, value="y\nz"),
            "a: 1\r\nb:\r\n  - x\r\n  - |-\r\n    y\r\n    z",
        ),
        ("\ufeffa: 1\n", set_a("2"), "\ufeffa: 2\n"),
    ],
)
def test_an_edit_changes_its_own_lines_only(old: str, edit: Edit, new: str) -> None:
    assert edited(old, [edit]) == new


def test_edits_follow_each_other() -> None:
    edits: list[Edit] = [
        Insert(loc=A, index=0, value="y"),
        Move(loc=A, index=0, to=1),
        SetValue(loc=("a", 1), value="z"),
    ]
    assert edited("a: [x]\n", edits) == "a: [x, z]\n"
    assert applied({"a": ["x"]}, edits) == {"a": ["x", "z"]}


def test_keys_are_found_as_they_are_read() -> None:
    assert edited("na\u00adma: x\n", [SetValue(loc=("nama",), value="y")]) == "na\u00adma: y\n"


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (
            SetValue(loc=("b",), value=""),
            'b: isian "b" tidak ada (lagi) di sini; muat ulang, lalu ulangi perubahannya',
        ),
        (
            Delete(loc=("a", 1)),
            "a butir 2: butir 2 tidak ada (lagi) di sini; muat ulang, lalu ulangi perubahannya",
        ),
        (
            Insert(loc=A, index=2, value=""),
            "a: butir 3 tidak ada (lagi) di sini; muat ulang, lalu ulangi perubahannya",
        ),
        (AddKey(loc=A, key="b", value=""), "a: di sini ada daftar, bukan kelompok isian"),
        (Move(loc=(), index=0, to=0), "seluruh berkas: di sini ada kelompok isian, bukan daftar"),
        (AddKey(loc=(), key="a", value=""), "a: isian ini sudah ada; ubah isinya"),
        (Delete(loc=()), "seluruh berkas: seluruh isi berkas tidak dapat dihapus; hapus berkasnya"),
        (
            SetValue(loc=("a", 0), value=None),
            "a butir 1: butir kosong tidak dapat ditulis di dalam kurung [ ]; isi, atau hapus",
        ),
        (
            set_a("x\x00"),
            "a: teks ini memuat karakter yang tidak boleh dipakai (U+0000); "
            "hapus karakter itu, atau ketik ulang teksnya",
        ),
        (
            set_a("x y " * 25_000),
            "a: teks ini berisi 100.000 karakter, paling banyak 20.000; bagi menjadi beberapa teks; "
            "periksa juga tanda kutip penutupnya.",
        ),
        (
            AddKey(loc=(), key="b" * 2000, value=""),
            "seluruh berkas: perubahan ini tidak dapat ditulis tanpa mengubah isi lain; ubah di berkasnya",
        ),
    ],
)
def test_an_edit_that_does_not_fit_is_told(edit: Edit, message: str) -> None:
    with pytest.raises(EditError) as told:
        edited("a: [x]\n", [edit])
    assert str(told.value) == message
    assert told.value.loc == (edit.loc if "sudah" not in message else A)


@pytest.mark.parametrize(
    "wrong",
    ["b: x\na: y\n", "a: z\nb: x\n", "a: y\n", "a: y\nb: x\na: y\n", "a: &p y\nb: x\n", "a: [y\nb: x\n"],
)
def test_what_would_not_be_read_as_meant_is_never_written(
    wrong: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "ways", lambda *_: iter([wrong]))
    with pytest.raises(EditError, match="tidak dapat ditulis"):
        edited("a: x\nb: x\n", [set_a("y")])


def test_a_new_file() -> None:
    value: Value = {
        "id": "a",
        "judul": "Satu: dua",
        "pertanyaan": LONG,
        "langkah": [
            {"pelaku": "x", "bawa": ["a", "b"], "uraian": "a\n\n- b\n", "k": None, "l": []},
            [["p"], "10:30"],
        ],
    }
    assert written(value) == (
        'id: a\njudul: "Satu: dua"\npertanyaan: >-\n'
        f"  {WRAPPED[0]}\n  {WRAPPED[1]}\n"
        "langkah:\n  - pelaku: x\n    bawa:\n      - a\n      - b\n    uraian: |\n      a\n\n      - b\n"
        '    k:\n    l: []\n  - - - p\n    - "10:30"\n'
    )


@pytest.mark.parametrize("text", ["0o14", "0812", "1e3", "1_000", "2.10", "+62", ".5", "1,5", "10:30"])
def test_what_other_programs_take_for_a_number_is_in_quotes(text: str) -> None:
    assert written({"a": text}) == f'a: "{text}"\n'


def test_a_text_of_any_length_is_written_right() -> None:
    text = "kata panjang " * 1500
    assert load(TextFile("a.yml", written({"a": text})))[0].value == {"a": text}
