"""Sheets to PDF by typst: data as JSON, our own typeface, PDF/UA-1 enforced, always the same bytes."""

import json
from datetime import UTC, date, datetime, time
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

import typst

from generator.authoring.typeface import FAMILY, FOLDER, printable
from generator.phrases.qr import qr_code
from generator.sheets.paper_text import on_paper

TEMPLATE = Path(__file__).parent / "sheet.typ"
STANDARD: Final = "ua-1"
PAPERS = ("a4", "f4")
"""F4 (folio) is 210 × 330 mm in Indonesia."""

Data = dict[str, Any]


def document(data: Data, dated: date | None) -> str:
    """``data`` (see sheet.typ) as the JSON that typst reads."""
    shown: Data = on_paper({**data, "font": FAMILY, "dated": dated is not None})
    # What tells readers of the file about it is no text on paper, where long words may break.
    shown |= {"title": printable(data["title"]), "author": printable(data["author"])}
    for sheet in shown["sheets"]:
        sheet |= {"shown_id": on_paper(sheet["id"]), "shown_address": on_paper(sheet["address"])}
        sheet["qr"] = qr_code(sheet["address"]) if sheet["address"] else ""
    return json.dumps(shown, ensure_ascii=False)


def typeset(data: Data, root: Path, dated: date | None) -> bytes:
    """The PDF of ``data``; images are found below ``root``."""
    made = datetime.combine(dated or date(1970, 1, 1), time(), UTC)
    compiler = typst.Compiler(root=str(root), font_paths=_fonts(), ignore_system_fonts=True)
    files = {"main.typ": _template(), "data.json": document(data, dated).encode()}
    pdf = compiler.compile(
        input=files,  # type: ignore[type-var]  # documented by typst, missing from its stubs
        format="pdf",
        pdf_standards=STANDARD,
        timestamp=int(made.timestamp()),
    )
    return pdf if isinstance(pdf, bytes) else b"".join(pdf or ())


@cache
def recipe() -> bytes:
    """Everything besides the data that decides a PDF's bytes: the template, this code, the tools."""
    here = Path(__file__).parent
    files = [*sorted(here.glob("*.py")), here.parent / "authoring/typeface.py"]
    code = b"".join(file.read_bytes() for file in files)
    tools = f"{version('typst')} {version('fontpkg-source-sans-3')} {version('segno')}"
    return _template() + code + tools.encode()


@cache
def _template() -> bytes:
    return TEMPLATE.read_bytes()


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FOLDER)])
