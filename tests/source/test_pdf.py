"""The text of a PDF as on its pages; PDFs without text, locked, broken."""

from io import BytesIO

import typst
from pypdf import PdfWriter

from generator.source.pdf import PAGES, pdf_text
from generator.source.unreadable import Unreadable

COPY = "buka PDF itu, pilih semua tulisannya (Ctrl+A), salin ke Notepad, lalu simpan sebagai .txt."


def pdf(markup: str) -> bytes:
    made = typst.compile(markup.encode())
    assert isinstance(made, bytes)
    return made


def refused(content: bytes) -> tuple[str, str]:
    found = pdf_text(content, "naskah.pdf")
    assert isinstance(found, Unreadable)
    return found.message, found.hint


def test_lines_and_blank_lines_stay() -> None:
    text = pdf_text(
        pdf("Apa syarat mendaftar perusahaan?\n\n#v(2em)\n\nSilakan membawa KTP.\\\nTerima kasih"), "a"
    )
    assert isinstance(text, str)
    lines = [line.strip() for line in text.split("\n")]
    assert lines[0] == "Apa syarat mendaftar perusahaan?"
    assert "" in lines[1 : lines.index("Silakan membawa KTP.")]
    assert lines[lines.index("Silakan membawa KTP.") + 1] == "Terima kasih"


def test_scan() -> None:
    hint = (
        "pakai naskah aslinya (misalnya dari Word, simpan sebagai teks), "
        "ubah dahulu gambarnya menjadi tulisan dengan aplikasi OCR, atau ketik dengan perintah baru."
    )
    scanned = pdf("#rect(width: 10cm, height: 10cm, fill: gray)\n1\n#pagebreak()\n#circle()\n2")
    assert refused(scanned) == ("PDF ini hasil pindaian: isinya gambar, bukan tulisan", hint)


def test_locked() -> None:
    writer = PdfWriter(clone_from=BytesIO(pdf("Apa syarat mendaftar perusahaan?")))
    writer.encrypt("rahasia", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    assert refused(out.getvalue()) == ("PDF ini dikunci dengan kata sandi", COPY)


def test_locked_against_changes_only() -> None:
    writer = PdfWriter(clone_from=BytesIO(pdf("Apa syarat mendaftar perusahaan?")))
    writer.encrypt("", "pemilik", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    assert pdf_text(out.getvalue(), "a") == pdf_text(pdf("Apa syarat mendaftar perusahaan?"), "a")


def test_broken() -> None:
    whole = pdf("Apa syarat mendaftar perusahaan?")
    for content in (b"%PDF-1.7\n", b"%PDF-1.7\n" + bytes(5000), whole[: len(whole) // 2], whole[:-200]):
        found = pdf_text(content, "naskah.pdf")
        assert isinstance(found, Unreadable), found
        assert found.message in (
            "PDF ini tidak dapat dibaca",
            "PDF ini hasil pindaian: isinya gambar, bukan tulisan",
        )


def test_too_many_pages() -> None:
    writer = PdfWriter()
    for _ in range(PAGES + 1):
        writer.add_blank_page(100, 100)
    out = BytesIO()
    writer.write(out)
    told = ("PDF ini berisi 301 halaman, paling banyak 300", "bagi PDF itu menjadi beberapa berkas.")
    assert refused(out.getvalue()) == told
