"""The office's colour and its roles' as custom properties of the style, legible in both schemes."""

from itertools import cycle

from generator.model.entry import Source

DEFAULT_COLOUR = "#1a4f6e"
ROLE_COLOURS = ("#1d4ed8", "#00695c", "#9a3412", "#6b21a8", "#a16207", "#be185d", "#3f6212", "#475569")
"""For roles to which the office gives none, by their place in the data."""
GROUNDS = ("#f5f6f8", "#20242a")
"""What a role's colour stands on and contrasts least with, light and dark: --raised in site.css."""
CONTRAST = 4.5
STEPS = 40
"""In how many steps a colour goes to white or black."""


def colours(source: Source) -> str:
    """Custom properties for the office's colour and its roles', each legible in both schemes."""
    primary = source.office.colour or DEFAULT_COLOUR
    given = [
        (role.id, role.colour or default)
        for role, default in zip(source.roles, cycle(ROLE_COLOURS), strict=False)
    ]
    light, dark = (
        "".join(
            f'[data-role="{name}"],[data-pelaku="{name}"]{{--role:{legible(colour, ground)}}}'
            for name, colour in given
        )
        for ground in GROUNDS
    )
    return (
        f":root{{--primary:{primary};--on-primary:{readable_on(primary)}}}{light}"
        f"@media(prefers-color-scheme:dark){{{dark}}}"
    )


def legible(colour: str, ground: str) -> str:
    """``colour``, lighter or darker by as little as makes it contrast with ``ground`` as text has to."""
    end = 255 if luminance(ground) < 0.2 else 0
    channels = [int(colour[start : start + 2], 16) for start in (1, 3, 5)]
    for step in range(STEPS + 1):
        mixed = [round(channel + (end - channel) * step / STEPS) for channel in channels]
        found = "#" + "".join(f"{channel:02x}" for channel in mixed)
        if contrast(found, ground) >= CONTRAST:
            return found
    return found


def contrast(one: str, other: str) -> float:
    """Contrast of two colours, between 1 and 21 (WCAG 2)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance of a colour, between 0 and 1 (WCAG 2)."""
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def readable_on(colour: str) -> str:
    """White or black, whichever contrasts more with ``colour``."""
    return max(("#fff", "#ffffff"), ("#000", "#000000"), key=lambda text: contrast(text[1], colour))[0]
