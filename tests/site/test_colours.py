"""Colours of the office and its roles can be read on every ground, in both schemes."""

import re

from hypothesis import given
from hypothesis import strategies as st

from generator.site.assets import HAND_WRITTEN
from generator.site.colours import CONTRAST, GROUNDS, contrast, legible, readable_on
from tests.site.reading import Pages

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#000000", "#ffffff") == 21
    assert round(contrast("#767676", "#ffffff"), 2) == 4.54
    assert contrast("#123456", "#123456") == 1


@given(COLOURS)
def test_a_role_s_colour_is_legible_on_every_ground(colour: str) -> None:
    for ground in GROUNDS:
        assert contrast(legible(colour, ground), ground) >= CONTRAST
        if contrast(colour, ground) >= CONTRAST:
            assert legible(colour, ground) == colour


@given(COLOURS)
def test_text_on_the_office_s_colour_is_legible(colour: str) -> None:
    assert contrast({"#fff": "#ffffff", "#000": "#000000"}[readable_on(colour)], colour) >= CONTRAST


def test_the_grounds_are_those_of_the_style() -> None:
    css = (HAND_WRITTEN / "assets/site.css").read_text("utf-8")
    raised = re.findall(r"--raised: (#[0-9a-f]{6});", css)
    assert tuple(raised) == GROUNDS


def test_every_role_has_a_colour_for_both_schemes(any_pages: Pages) -> None:
    (style,) = any_pages.folder.glob("assets/site.*.css")
    css = style.read_text("utf-8")
    roles = set(re.findall(r"\[data-role=([\w-]+)\]", css))
    assert roles
    for role in roles:
        assert len(re.findall(rf"\[data-role={role}\]", css)) == 2
