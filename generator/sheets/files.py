"""The PDFs of a site: every visit's sheet and the pack of all, on each paper."""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from generator.model.catalogue import Office
from generator.phrases.labels import LABELS
from generator.phrases.office import data_date, version
from generator.phrases.sheet import Sheet, sheet_address, sheet_of
from generator.sheets.store import Job, Store
from generator.sheets.typeset import PAPERS, Data
from generator.views.archive import SHEETS
from generator.views.lookup import Lookup
from generator.views.visits import visit_of

PACK = "paket"


def pdf_files(lookup: Lookup, source_dir: Path, site: str, store: Path) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of every PDF; those made before are taken from ``store``.

    ``site`` is the address of the site, or "".
    """
    office = lookup.source.office
    visits = [visit for filed in lookup.source.entries if (visit := visit_of(filed.entry.id, lookup))]
    if not visits:
        return
    logo = (source_dir / office.logo_file).read_bytes() if office.logo else b""
    printed = [_data(sheet_of(visit, lookup), office, site) for visit in visits]
    documents = [
        *((sheet["id"], {**_about(sheet), "sheets": [sheet]}) for sheet in printed),
        (PACK, {**_about_all(printed), "sheets": printed}),
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
    former = {f"{SHEETS}/{visit.entry.id}": visit.entry.former_ids for visit in visits}
    for address, content in Store(store).files(jobs):
        yield address, content
        own, _, paper = address.rpartition("-")
        for old in former.get(own, ()):  # a PDF can't lead on
            yield f"{SHEETS}/{old}-{paper}", content


def _data(sheet: Sheet, office: Office, site: str) -> Data:
    """``sheet`` with its age, its version and where to check them."""
    return {
        **asdict(sheet),
        "has_documents": sheet.has_documents,
        "version": version(sheet.version),
        "date": data_date(office.updated),
        "address": sheet_address(site, sheet.id),
    }


def _about(sheet: Data) -> Data:
    return {
        "labels": asdict(LABELS),
        "title": f"{sheet['kind']}: {sheet['title']}",
        "author": sheet["letterhead"]["name"],
        "keywords": [sheet["id"], sheet["version"]],
    }


def _about_all(sheets: list[Data]) -> Data:
    author = sheets[0]["letterhead"]["name"]
    return {
        "labels": asdict(LABELS),
        "title": f"{LABELS.pack} – {author}",
        "author": author,
        "keywords": [sheet["id"] for sheet in sheets],
    }
