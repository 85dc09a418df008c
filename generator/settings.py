"""What is decided about a build beside the data: read once where the program begins, and passed down."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

LONGEST = 11
"""Digits of the seconds that a date can have."""


@dataclass(frozen=True, kw_only=True)
class Settings:
    """The choices of one run."""

    source_dir: Path
    """The folder of the data."""
    site_url: str = ""
    """The site's own address, where it isn't the one in the data."""
    with_pdf: bool = True
    with_gaps: bool = False
    """Whether pages show their editor what their data lacks, and drafts; in the preview only."""
    today: dt.date | None = None
    """The day of the build: by it reviews are overdue. None: nobody asks."""
    with_addresses: bool = False
    """Whether pages say where what they show is written, so that it can be changed; in the preview only."""

    def site_address(self, of_office: str | None) -> str:
        """The site's own address with a slash at its end, or "" while nobody has said it."""
        address = self.site_url or of_office
        return address.rstrip("/") + "/" if address else ""


def settings_from(environment: Mapping[str, str], source_dir: Path, *, with_pdf: bool = True) -> Settings:
    """Settings for ``source_dir``, with what the environment says in SITE_URL and TANPA_PDF."""
    return Settings(
        source_dir=source_dir,
        site_url=environment.get("SITE_URL", ""),
        with_pdf=with_pdf and not environment.get("TANPA_PDF"),
        today=today_in(environment),
    )


def today_in(environment: Mapping[str, str]) -> dt.date:
    """The day that SOURCE_DATE_EPOCH names, so that a build can be repeated; else this day."""
    seconds = environment.get("SOURCE_DATE_EPOCH", "")
    if seconds.isascii() and seconds.isdigit() and len(seconds) <= LONGEST:
        return dt.datetime.fromtimestamp(int(seconds), dt.UTC).date()
    return dt.datetime.now().astimezone().date()
