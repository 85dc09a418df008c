"""What the environment decides about a build, beside the data."""

import os

from generator.model.catalogue import Office


def site_address(office: Office) -> str:
    """The site's own address with a slash at its end, or "" while nobody has said it."""
    address = os.environ.get("SITE_URL") or office.site_url
    return address.rstrip("/") + "/" if address else ""


def pdf_wanted() -> bool:
    """Whether PDFs are made (not when TANPA_PDF is set, for instance to measure the rest)."""
    return not os.environ.get("TANPA_PDF")
