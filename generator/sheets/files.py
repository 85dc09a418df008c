"""The PDFs of a site: every visit's sheet and the pack of all, on each paper."""

import hashlib
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from generator.files import shown_path
from generator.model.catalogue import Office
from generator.problems import Problem, Severity, SourceError
from generator.sheets.content import SHEETS, Phrases, Sheet, letterhead, sheet_address, sheet_of
from generator.sheets.store import Job, Store
from generator.sheets.typeset import PAPERS, Data, is_image
from generator.views.lookup import Lookup
from generator.views.visits import visit_of
from generator.wording import quoted

PACK = "paket"


def pdf_files(lookup: Lookup, source_dir: Path, say: Phrases, store: Path) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of every PDF; those made before are taken from ``store``."""
    office = lookup.source.office
    visits = [visit for filed in lookup.source.entries if (visit := visit_of(filed.entry.id, lookup))]
    if not visits:
        return
    logo = _logo(office, source_dir)
    printed = [_data(sheet_of(visit, office, say), office, say) for visit in visits]
    documents = [
        *((sheet["id"], {**_about(sheet, say), "cover": None, "sheets": [sheet]}) for sheet in printed),
        (PACK, {**_cover(printed, office, say), "sheets": printed}),
    ]
    jobs = [
        Job(
            address=f"{SHEETS}/{name}-{paper}.pdf",
            data={**data, "paper": paper},
            root=source_dir,
            dated=office.updated,
            logo=logo,
        )
        for name, data in documents
        for paper in PAPERS
    ]
    yield from Store(store).files(jobs)


def _data(sheet: Sheet, office: Office, say: Phrases) -> Data:
    """``sheet`` with its age, its version and where to check them."""
    return {
        **asdict(sheet),
        "has_documents": sheet.has_documents,
        "version": say("version", sheet.version),
        "date": say("data_date", office.updated),
        "address": sheet_address(office, sheet.id),
    }


def _about(sheet: Data, say: Phrases) -> Data:
    return {
        "labels": say.labels,
        "title": f"{sheet['kind']}: {sheet['title']}",
        "author": sheet["letterhead"]["name"],
        "keywords": [sheet["id"], sheet["version"]],
    }


def _cover(sheets: list[Data], office: Office, say: Phrases) -> Data:
    versions = "".join(f"{sheet['id']} {sheet['version']}\n" for sheet in sheets)
    version = say("version", hashlib.sha256(versions.encode()).hexdigest()[:7])
    head = letterhead(office, say)
    return {
        "labels": say.labels,
        "title": f"{say.labels['pack']} – {head.name}",
        "author": head.name,
        "keywords": [version],
        "cover": {
            "letterhead": asdict(head),
            "date": say("data_date", office.updated),
            "version": version,
        },
    }


def _logo(office: Office, source_dir: Path) -> bytes:
    """The office's logo; raises SourceError if it can't be printed."""
    if not office.logo:
        return b""
    if not is_image(office.logo, source_dir):
        raise SourceError([_unreadable(office.logo, source_dir)])
    return (source_dir / office.logo).read_bytes()


def _unreadable(logo: str, source_dir: Path) -> Problem:
    lines = (source_dir / "kantor.yml").read_text(encoding="utf-8", errors="replace").splitlines()
    index = next((index for index, line in enumerate(lines) if line.startswith("logo:")), 0)
    return Problem(
        path=shown_path(source_dir / "kantor.yml"),
        line=index + 1,
        column=1,
        rule="logo-tidak-terbaca",
        message=f"gambar {quoted(logo)} tidak dapat dicetak",
        hint="simpan logo sebagai PNG, JPG, atau SVG, lalu periksa bahwa gambarnya dapat dibuka.",
        severity=Severity.ERROR,
        excerpt=lines[index] if lines else "",
    )
