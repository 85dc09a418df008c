"""Every rule has a case with its exact message, and one terrible source breaks nearly all of them at once.

After a change of wording run ``python -m tests.refresh`` and review the difference.
"""

import re
from pathlib import Path

import pytest

from generator.authoring.validate import read_source
from generator.problems.rules import BOOK, RULES
from tests.refresh import TERRIBLE_TOLD, told_of_terrible
from tests.sources import CASES, SOUND, TODAY, Case, read_cases, tell, write_source

BOOK_RULES = [name for name, rule in RULES.items() if rule.scope == BOOK]
ALL = [case for path in sorted(CASES.glob("*.txt")) for case in read_cases(path)]

WITHOUT_CASE = {
    "folder-sumber": "is about the folder itself: test_hostile",
    "tautan-simbolis": "needs the file system: test_hostile",
    "berkas-tidak-terbaca": "needs the file system: test_hostile",
    "berkas-terlalu-besar": "too big to read as text: test_hostile",
    "bukan-utf8": "isn't text: test_hostile",
    "logo-berat": "too big to keep: test_hostile",
    "terlalu-dalam": "too deep to read: test_hostile",
    "terlalu-banyak-masalah": "too many to read: test_hostile",
    "isian-tidak-sah": "stands for errors of pydantic that nobody has seen: test_messages",
    **dict.fromkeys(BOOK_RULES, "is about workbooks: tests/authoring/workbook"),
}
"""Rules that no text in a case file can break, and where they are tested."""

NOT_TERRIBLE = {
    "folder-sumber": "a source that can't be opened has no other mistakes",
    "berkas-wajib": "without the office's file its other mistakes would be untold",
    "berkas-tidak-terbaca": "Git keeps neither special files nor file permissions",
    "berkas-terlalu-besar": "too big to keep",
    "logo-tidak-terbaca": "the logo has another mistake",
    "logo-berat": "the logo has another mistake",
    "daftar-terlalu-panjang": "many files, and its own case has them",
    "tanpa-pertanyaan": "there are questions",
    "terlalu-banyak-masalah": "too long to review",
    "isian-tidak-sah": WITHOUT_CASE["isian-tidak-sah"],
    **{name: WITHOUT_CASE[name] for name in BOOK_RULES},
}
"""Rules that the terrible source keeps, and why."""


@pytest.mark.parametrize("case", ALL, ids=str)
def test_mistake_is_told_where_it_is_and_how_to_mend_it(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(write_source(tmp_path, case.files))
    source, problems = read_source(Path(), today=TODAY)
    assert tell(problems) == case.told
    assert f"[{case.rule}]" in case.told
    assert (source is None) == any(problem.severity == "galat" for problem in problems)
    assert problems == sorted(problems)


def test_every_rule_has_a_case() -> None:
    assert {case.rule for case in ALL} | set(WITHOUT_CASE) == set(RULES)
    assert not {case.rule for case in ALL} & set(WITHOUT_CASE)


def test_sound_source_has_no_problem(tmp_path: Path) -> None:
    source, problems = read_source(write_source(tmp_path, SOUND))
    assert problems == []
    assert source is not None


def test_terrible_source_is_told_exactly() -> None:
    assert told_of_terrible() == TERRIBLE_TOLD.read_text(encoding="utf-8")


def test_terrible_source_breaks_every_rule_it_can() -> None:
    told = set(
        re.findall(r"^terrible.*\[([a-z0-9-]+)\]$", TERRIBLE_TOLD.read_text(encoding="utf-8"), re.MULTILINE)
    )
    assert told | set(NOT_TERRIBLE) == set(RULES)
    assert not told & set(NOT_TERRIBLE)


def test_rules_describe_themselves_in_one_line() -> None:
    for name, rule in RULES.items():
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)
        assert rule.description.endswith(".")
        assert "\n" not in rule.description
