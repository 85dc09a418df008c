"""Roles and parties in words."""

import pytest

from generator.model.procedure import PartiesRecord
from generator.phrases.roles import party, role_names
from tests.views.small_office import ROLES, lookup_of


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ({"bersama": ["admin"]}, "Admin"),
        ({"bersama": ["admin", "helpdesk"]}, "Admin dan Helpdesk"),
        ({"salah_satu": ["admin", "helpdesk"]}, "Admin atau Helpdesk"),
        ({"salah_satu": ["admin", "helpdesk", "pusat"]}, "Admin, Helpdesk, atau Pusat"),
        ({}, ""),
    ],
)
def test_parties(written: dict[str, list[str]], said: str) -> None:
    assert party(lookup_of().party(PartiesRecord.model_validate(written))) == said


def test_names() -> None:
    assert role_names(ROLES[:2]) == "Penyedia dan Konsultan"
