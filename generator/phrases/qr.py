"""QR codes for printed addresses."""

from functools import lru_cache

import segno


@lru_cache(1024)  # a sheet is printed on two papers, and in two packs
def qr_code(address: str) -> str:
    """SVG of the QR code for ``address``, with its quiet zone.

    Every reader takes any mask; trying all eight would take longer than the rest of the sheet.
    """
    return segno.make_qr(address, error="m", mask=0).svg_inline(
        border=4, omitsize=True, svgclass=None, lineclass=None
    )
