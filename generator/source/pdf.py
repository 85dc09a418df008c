"""The text of a PDF, its lines and blank lines as on the page."""

import logging
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import DependencyError, PyPdfError

from generator.problems.wording import number
from generator.source.unreadable import Unreadable

PAGES = 300
"""Pages that are read."""
FEWEST = 20
"""Letters that a page of writing has at least: scans carry a page number or a stamp at most."""

_LOCKED = "PDF ini dikunci dengan kata sandi"
_COPY = "buka PDF itu, pilih semua tulisannya (Ctrl+A), salin ke Notepad, lalu simpan sebagai .txt."


def pdf_text(content: bytes, shown: str) -> str | Unreadable:
    """The text of a PDF, page after page, or why there is none."""
    logger = logging.getLogger("pypdf")
    logger.setLevel(logging.CRITICAL)  # its remarks on odd files are in English and change nothing
    try:
        reader = PdfReader(BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            return Unreadable(shown, _LOCKED, _COPY)
        if len(reader.pages) > PAGES:
            message = f"PDF ini berisi {number(len(reader.pages))} halaman, paling banyak {number(PAGES)}"
            return Unreadable(shown, message, "bagi PDF itu menjadi beberapa berkas.")
        pages = [page.extract_text(extraction_mode="layout") for page in reader.pages]
    except DependencyError:  # the key of a newer lock can't be computed here
        return Unreadable(shown, _LOCKED, _COPY)
    except (PyPdfError, ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError, OSError):
        return Unreadable(shown, "PDF ini tidak dapat dibaca", _COPY)
    text = "\n".join(page.strip("\n") for page in pages)  # a sentence may go on over a page's end
    if sum(map(str.isalpha, text)) < FEWEST * len(pages):
        message = "PDF ini hasil pindaian: isinya gambar, bukan tulisan"
        hint = (
            "pakai naskah aslinya (misalnya dari Word, simpan sebagai teks), "
            "ubah dahulu gambarnya menjadi tulisan dengan aplikasi OCR, atau ketik dengan perintah baru."
        )
        return Unreadable(shown, message, hint)
    return text
