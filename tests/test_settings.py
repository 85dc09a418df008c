"""What is decided about a run: the environment's words, read once."""

from datetime import date, datetime
from pathlib import Path

import pytest

from generator.settings import settings_from, today_in


@pytest.mark.parametrize(
    ("seconds", "day"),
    [("0", date(1970, 1, 1)), ("1767225599", date(2025, 12, 31)), ("1767225600", date(2026, 1, 1))],
)
def test_the_day_of_a_build_that_is_to_be_repeated(seconds: str, day: date) -> None:
    environment = {"SOURCE_DATE_EPOCH": seconds}
    assert today_in(environment) == day
    assert settings_from(environment, Path()).today == day


@pytest.mark.parametrize("seconds", ["", "kemarin", "-1", "1.5", "²", "9" * 12])
def test_without_such_a_day_it_is_this_one(seconds: str) -> None:
    before = datetime.now().astimezone().date()
    found = today_in({"SOURCE_DATE_EPOCH": seconds})
    assert before <= found <= datetime.now().astimezone().date()
