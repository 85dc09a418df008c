"""The PDFs of a site: every visit's sheet and the pack of all, on each paper."""

import hashlib
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from generator.model.catalogue import Office
from generator.sheets.content import SHEETS, Phrases, Sheet, letterhead, sheet_address, sheet_of
from generator.sheets.store import Job, Store
from generator.sheets.typeset import PAPERS, Data
from generator.views.lookup import Lookup
from generator.views.visits import visit_of

PACK = "paket"


def pdf_files(
    lookup: Lookup, source_dir: Path, site: str, say: Phrases, store: Path
) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of every PDF; those made before are taken from ``store``."""
    office = lookup.source.office
    visits = [visit for filed in lookup.source.entries if (visit := visit_of(filed.entry.id, lookup))]
    if not visits:
        return
    logo = (source_dir / office.logo_file).read_bytes() if office.logo else b""
    printed = [_data(sheet_of(visit, office, say), office, site, say) for visit in visits]
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


def _data(sheet: Sheet, office: Office, site: str, say: Phrases) -> Data:
    """``sheet`` with its age, its version and where to check them."""
    return {
        **asdict(sheet),
        "has_documents": sheet.has_documents,
        "version": say("version", sheet.version),
        "date": say("data_date", office.updated),
        "address": sheet_address(site, sheet.id),
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
