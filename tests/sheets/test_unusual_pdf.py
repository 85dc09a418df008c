"""Sheets of unusual sources: very long ones, hostile texts, a receipt, a logo."""

import base64
import json
import shutil
from pathlib import Path
from urllib.parse import unquote

import pytest

from generator.model.entry import Source
from generator.sheets.files import pdf_files
from generator.views.lookup import Lookup
from tests.sheets.conftest import Prints, make, sheets_of, sound
from tests.sheets.printed import Printed
from tests.sheets.sources import HOSTILE, filled_in, write_source
from tests.sheets.test_pdf import VISITS, in_order, spoken_rows

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)
HEADER = "No Dokumen Asli Fotokopi Ada Tidak Keterangan"


@pytest.fixture(scope="module")
def long(long_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Prints:
    return make(long_dir, tmp_path_factory.mktemp("simpanan"))


@pytest.fixture(scope="module")
def hostile(hostile_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Prints:
    return make(hostile_dir, tmp_path_factory.mktemp("simpanan"))


@pytest.mark.parametrize("paper", ["a4", "f4"])
def test_a_long_list_breaks_across_pages(long: Prints, long_dir: Path, paper: str) -> None:
    printed = long[f"kunjungan-panjang-{paper}.pdf"]
    pages = [printed.page_text(number) for number in range(len(printed.sizes))]
    assert len(pages) > 2
    for number, text in enumerate(pages, 1):
        assert f"Halaman {number} dari {len(pages)}" in text
        assert (HEADER in text) == ("Dokumen" in text)  # the foot may have a page to itself
        assert "Kunjungan panjang" in text
        assert printed.text_edges(number - 1)[1] >= 15
    sheet = sheets_of(sound(long_dir))["kunjungan-panjang"]
    in_order(printed.text.replace("- ", "-"), spoken_rows(sheet))
    assert sum(len(block.lines) for block in sheet.blocks) > 40


@pytest.mark.parametrize("paper", ["a4", "f4"])
def test_a_pack_counts_the_pages_of_each_of_its_sheets(long: Prints, long_dir: Path, paper: str) -> None:
    pack = long[f"paket-{paper}.pdf"]
    sheets = sheets_of(sound(long_dir)).values()
    page, begins = 0, []
    for place, sheet in enumerate(sheets, 1):
        begins.append(page)
        count = len(long[f"{sheet.id}-{paper}.pdf"].sizes)
        for number in range(1, count + 1):
            text = pack.page_text(page)
            assert f"Halaman {number} dari {count}" in text
            assert f"Lembar {place} dari {len(sheets)}" in text
            assert [other.title for other in sheets if other.title in text] == [sheet.title]
            assert text.startswith(sheet.title) == (number > 1)  # the head of pages that follow
            page += 1
    assert len(pack.sizes) == page
    assert begins != [*range(len(sheets))]  # some have more than one page


def test_conditions_choices_and_composites_of_the_long_list(long_dir: Path) -> None:
    sheet = sheets_of(sound(long_dir))["kunjungan-panjang"]
    assert [block.heading for block in sheet.blocks] == [
        "",
        "Bentuk usaha: Jika badan usaha",
        "Bentuk usaha: Jika badan usaha › Jika dikuasakan",
        "Bentuk usaha: Jika perorangan",
    ]
    lines = {line.number: line for line in sheet.blocks[0].lines}
    assert lines["11"].condition == "Jika pernah mengerjakan paket sejenis:"
    assert (lines["11"].is_head, lines["11"].remarks) == (True, ("salah satu",))
    assert lines["11a"].is_option
    assert (lines["11a.1"].copy.mark, lines["11a.1"].copy.count) == ("box", "2×")
    assert lines["11a.2"].original.mark == "no"
    assert (lines["11b"].joint, lines["11b"].condition) == ("atau", "Jika kontrak hilang:")
    # Sides that exclude each other number from 1; a condition goes on.
    assert [block.lines[0].number for block in sheet.blocks[1:]] == ["1", "16", "1"]


def test_hostile_text_stays_text(hostile: Prints) -> None:
    printed: Printed = hostile["jahat-a4.pdf"]
    shown = " ".join(HOSTILE.replace("漢", "◆").replace("😀", "◆").split())
    text = printed.text
    for word in (
        *("kantor", "alamat", "telepon", "hari", "jam", "pertanyaan", "menyebut", "larangan", "jalur"),
        *("tindakan", "meminta", "sertakan", "unduh", "catatan", "nama", "keterangan"),
        *("sebutan", "dua", "tiga", "surat"),
    ):
        assert _squeezed(f"{word} {shown}") in _squeezed(text), word
    assert _squeezed(f"judul {shown}")[:60] in _squeezed(text)
    assert "bentuk: kop, meterai, dan tanda tangan" in text
    for number in range(len(printed.sizes)):
        left, bottom, right, _ = printed.text_edges(number)
        assert min(left, right, bottom) >= 14.5


def _squeezed(text: str) -> str:
    """``text`` without spaces: a line may break anywhere in a long word."""
    return "".join(text.split())


def test_one_very_long_word_stays_on_the_paper(tmp_path: Path) -> None:
    word = "W" * 300
    entry = {
        "id": "x" * 80,
        "judul": "W" * 80,
        "pertanyaan": word,
        "langkah": [{"pelaku": "pemohon", "saluran": "kantor", "tindakan": word, "bawa": ["satu"]}],
    }
    document = {"id": "satu", "nama": word, "keterangan": word}
    folder = write_source(tmp_path / "sumber", {"nama": word}, [document], [entry])
    for printed in make(folder, tmp_path / "simpanan").values():
        for number in range(len(printed.sizes)):
            left, bottom, right, _ = printed.text_edges(number)
            assert left >= 19.5
            assert min(right, bottom) >= 14.5


def visit(**given: str) -> dict[str, object]:
    step = {"pelaku": "pemohon", "saluran": "kantor", "tindakan": "Datang", "bawa": ["satu"]}
    return {"id": "kunjungan", "judul": "Kunjungan", "pertanyaan": "Apa?", "langkah": [step], **given}


def test_a_long_word_is_copied_and_found_as_it_is_printed(tmp_path: Path) -> None:
    title, name, site = (
        "Panjang" * 8,
        "berkas-" * 6 + "akhir",
        "https://bantuan.contoh.example/lpse-" + "a" * 20,
    )
    folder = write_source(
        tmp_path / "sumber",
        {"nama": "Kantor", "alamat_situs": site},
        [{"id": "satu", "nama": name}],
        [visit(judul=title)],
    )
    made = make(folder, tmp_path / "simpanan")
    for printed in made.values():
        assert all(char.isprintable() or char in "\r\n" for char in printed.raw_text)
        assert title in printed.outline
        text = _squeezed(printed.raw_text)
        assert all(word in text for word in (title, name, f"{site}/lembar/kunjungan.html"))
    (sheet,) = [printed for name, printed in made.items() if name == "kunjungan-a4.pdf"]
    assert sheet.raw_text.count("\n") < 60  # letters stand in lines, not each for itself
    assert "Panjang" * 4 in sheet.raw_text


@pytest.mark.parametrize(
    ("strange", "seen"),
    [
        *((char, "") for char in ("\ufeff", "\u200b", "\u00ad", "\u0600", "\x1b")),
        *((char, " ") for char in ("\u2028", "\x85", "\t")),
        *((char, "◆") for char in ("\ufffe", "\uffff", "\U0001fffe", "\ue000", "漢")),
    ],
)
def test_strange_characters_leave_a_sheet_whole(tmp_path: Path, strange: str, seen: str) -> None:
    text = "Awal§akhir"
    folder = write_source(
        tmp_path / "sumber",
        {"nama": text, "alamat": text},
        [{"id": "satu", "nama": text, "keterangan": text}],
        [visit(judul=text, pertanyaan=f"{text}?")],
    )
    # Past the checker, which refuses some of them.
    data = sound(folder).model_dump_json(by_alias=True).replace("§", json.dumps(strange)[1:-1])
    lookup = Lookup(Source.model_validate_json(data))
    made = dict(pdf_files(lookup, folder, "", tmp_path / "simpanan"))
    assert Printed(made["lembar/kunjungan-a4.pdf"]).text.count(f"Awal{seen}akhir") >= 5


def test_the_code_leads_to_an_address_that_paper_cannot_show(tmp_path: Path) -> None:
    site = "https://漢.example/bantuan"
    office = {"nama": "Kantor", "alamat_situs": site}
    folder = write_source(tmp_path / "sumber", office, [{"id": "satu", "nama": "Satu"}], [visit()])
    printed = make(folder, tmp_path / "simpanan")["kunjungan-a4.pdf"]
    assert printed.codes(0) == [f"{site}/lembar/kunjungan.html"]
    assert "https://◆.example/bantuan/lembar/kunjungan.html" in _squeezed(printed.text)


def test_many_long_words_in_one_row_stay_on_the_paper(tmp_path: Path) -> None:
    words = " ".join(["x" * 20] * 400)
    documents = [{"id": name, "nama": f"{name} {words}", "keterangan": words} for name in ("satu", "dua")]
    entry = {
        "id": "kunjungan",
        "judul": "Kunjungan",
        "pertanyaan": "Apa?",
        "langkah": [
            {
                "pelaku": "pemohon",
                "saluran": "kantor",
                "tindakan": "Datang",
                "bawa": [{"salah_satu": ["satu", "dua"], "bila": words, "sebutan": words}],
            }
        ],
    }
    folder = write_source(tmp_path / "sumber", {"nama": "Kantor"}, documents, [entry])
    printed = make(folder, tmp_path / "simpanan")["kunjungan-a4.pdf"]
    assert _squeezed(printed.text).count("x") >= 4 * 400 * 20
    for number in range(len(printed.sizes)):
        left, bottom, right, _ = printed.text_edges(number)
        assert min(left, bottom, right) >= 14.5


def test_the_receipt_is_off_until_the_office_turns_it_on(
    prints: Prints, long: Prints, source_dir: Path, tmp_path: Path
) -> None:
    assert "Tanda terima berkas" not in "".join(printed.text for printed in prints.values())
    assert "potong di sini Tanda terima berkas" in long["kunjungan-panjang-a4.pdf"].text
    folder = tmp_path / "sumber"
    shutil.copytree(source_dir, folder)
    with (folder / "kantor.yml").open("a", encoding="utf-8") as file:
        file.write("\ntanda_terima: ya\n")
    made = make(folder, tmp_path / "simpanan")
    assert {len(made[f"{name}.pdf"].sizes) for name in ("ubah-email-a4", "ubah-email-f4")} == {1}
    assert "Tanda terima berkas" in made["ubah-npwp-a4.pdf"].text
    assert "Tanda terima berkas" not in made["agregasi-data-login-luar-lpse-a4.pdf"].text


def test_with_all_that_an_office_can_give_a_sheet_is_one_light_page(source_dir: Path, tmp_path: Path) -> None:
    made = make(filled_in(source_dir, tmp_path / "sumber"), tmp_path / "simpanan")
    packs = {name for name in made if name.startswith("paket")}
    assert {name: len(one.sizes) for name, one in made.items() if len(one.sizes) != 1} == {
        name: len(VISITS) for name in packs
    }
    assert {name for name, one in made.items() if len(one.content) > 60_000} == packs


def with_logo(source_dir: Path, folder: Path, name: str, content: bytes) -> Path:
    shutil.copytree(source_dir, folder)
    (folder / "berkas").mkdir(exist_ok=True)
    (folder / "berkas" / unquote(name)).write_bytes(content)
    with (folder / "kantor.yml").open("a", encoding="utf-8") as file:
        file.write(f"\nlogo: berkas/{name}\n")
    return folder


def test_a_logo_has_a_text_of_its_own(source_dir: Path, tmp_path: Path) -> None:
    folder = with_logo(source_dir, tmp_path / "sumber", "logo%20kami.png", PIXEL)
    printed = make(folder, tmp_path / "simpanan")["ubah-npwp-a4.pdf"]
    assert printed.tags.count("/Figure") == 1
    assert len(printed.sizes) == 1
