"""What is decided about a build beside the data: read once where the program begins, and passed down."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, kw_only=True)
class Settings:
    """The choices of one run."""

    source_dir: Path
    """The folder of the data."""
    site_url: str = ""
    """The site's own address, where it isn't the one in the data."""
    with_pdf: bool = True
    with_gaps: bool = False
    """Whether pages show their editor what their data lacks; in the preview only."""
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
    )
