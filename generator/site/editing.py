"""What only the preview has beside the site's own pages: for whoever edits the data."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from generator.authoring.versions import Files, Step, steps_of, unsaved
from generator.model.catalogue import Office
from generator.pages.editing import gaps_page, history_page
from generator.phrases.gaps import REPORT, ReportLine, report_line
from generator.phrases.history import NOTHING, SHALLOW, TITLE, no_history, told_days
from generator.source.history import HistoryError, head_of, read_history
from generator.source.places import Places
from generator.views.findings import findings
from generator.views.gap import Gap
from generator.views.lookup import Lookup
from generator.views.recorded import Recorded, recorded

NEWEST = 100
"""So many versions the preview shows."""

EDITOR_PAGES = {REPORT: "celah", TITLE: "perubahan"}
"""Names of the pages that only the preview has, by their titles."""


@dataclass(frozen=True, kw_only=True)
class Past:
    """What has changed in a source, and how far that is known."""

    records: tuple[Recorded, ...]
    """The newest first."""
    office: Office
    is_shallow: bool


def past_of(folder: Path, since: str = "", newest: int | None = None, *, for_readers: bool = False) -> Past:
    """The past of the source in ``folder``, as its editors or its readers are told of it.

    Raises HistoryError where none is kept.
    """
    steps, state, is_shallow = _saved(folder.absolute(), head_of(folder), since, newest)
    now = unsaved(state, folder)
    return Past(
        records=recorded(steps, now, for_readers=for_readers), office=now.after.office, is_shallow=is_shallow
    )


@lru_cache(maxsize=1)
def _saved(folder: Path, _head: str, since: str, newest: int | None) -> tuple[tuple[Step, ...], Files, bool]:
    """What is saved up to the version ``_head``: looked at once, however often the preview is built."""
    history = read_history(folder, since, newest)
    return *steps_of(history, folder), history.is_shallow


def report_lines(lookup: Lookup, places: Places, also: Iterable[Gap] = ()) -> tuple[ReportLine, ...]:
    """The gap report of a source, whose files have these ``places``, with what is found ``also``."""
    return tuple(report_line(found, places, lookup.source.office) for found in findings(lookup, also))


def editor_files(folder: Path, lookup: Lookup, places: Places) -> Iterator[tuple[str, bytes]]:
    """Path and Markdown of the pages that only the preview has."""
    yield f"{EDITOR_PAGES[REPORT]}.md", gaps_page(report_lines(lookup, places)).encode()
    yield f"{EDITOR_PAGES[TITLE]}.md", _history(folder).encode()


def _history(folder: Path) -> str:
    try:
        past = past_of(folder, newest=NEWEST)
    except HistoryError as error:
        why, mend = no_history(error)
        return history_page((), [f"Riwayat tidak dapat dibaca: {why}.", f"Perbaikan: {mend}"])
    remarks = [*(SHALLOW if past.is_shallow else ()), *(() if past.records else (NOTHING,))]
    return history_page(told_days(past.records), remarks)
