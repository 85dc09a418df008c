"""How pages say that something was read into the source."""

import pytest

from generator.phrases.implied import unwritten


@pytest.mark.parametrize(
    ("fields", "in_source", "said"),
    [
        (("pelaku",), None, "pelaku tidak tertulis di naskah"),
        (("pelaku", "kepada"), None, "pelaku dan kepada siapa tidak tertulis di naskah"),
        (("pelaku",), "Admin sistem", "pelaku “Admin sistem” di naskah dibaca Admin"),
        (("kepada",), "Admin sistem", "kepada siapa tidak tertulis di naskah"),
        (
            ("pelaku", "kepada"),
            "Admin sistem",
            "kepada siapa tidak tertulis di naskah; pelaku “Admin sistem” di naskah dibaca Admin",
        ),
    ],
)
def test_a_name_in_the_source_is_not_said_to_be_unwritten(
    fields: tuple[str, ...], in_source: str | None, said: str
) -> None:
    assert unwritten(fields, "Admin", in_source) == said
