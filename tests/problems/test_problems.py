"""How problems are shown: the place, the line with a caret, the way to mend it, and the count."""

from collections.abc import Collection
from difflib import get_close_matches
from typing import Any

import pytest

from generator.problems import wording
from generator.problems.problem import Problem, Severity
from generator.problems.report import format_problems
from generator.problems.wording import FEW, MANY, choose, natural, nearest, number, quoted


def problem(**changes: object) -> Problem:
    given: dict[str, object] = {
        "path": "faq_source/faq/data-perusahaan/ubah-npwp.yml",
        "line": 14,
        "column": 13,
        "rule": "peran-tidak-dikenal",
        "message": 'peran "admin-lpsee" tidak dikenal',
        "hint": 'tulis "admin-lpse". Pilihan: penyedia, helpdesk-lpse, admin-lpse, helpdesk-lkpp.',
        "severity": Severity.ERROR,
        "excerpt": "    pelaku: admin-lpsee",
    }
    return Problem(**{**given, **changes})  # type: ignore[arg-type]


def caret_line(excerpt: str, column: int) -> tuple[str, str]:
    lines = format_problems([problem(excerpt=excerpt, column=column, line=1)]).splitlines()
    return lines[1].removeprefix("  1 | "), lines[2].removeprefix("    | ")


def test_one_problem_is_shown_as_the_house_shows_it() -> None:
    assert format_problems([problem()]) == (
        'faq_source/faq/data-perusahaan/ubah-npwp.yml:14:13: peran "admin-lpsee" tidak dikenal '
        "[peran-tidak-dikenal]\n"
        "  14 |     pelaku: admin-lpsee\n"
        "     |             ^\n"
        '  Perbaikan: tulis "admin-lpse". Pilihan: penyedia, helpdesk-lpse, admin-lpse, helpdesk-lkpp.\n'
        "\n"
        "1 masalah di 1 berkas. Situs tidak dibangun."
    )


def test_problems_are_sorted_and_warnings_counted_apart() -> None:
    shown = format_problems(
        [
            problem(path="b.yml", line=2),
            problem(path="b.yml", line=10),
            problem(path="a.yml", severity=Severity.WARNING, hint="", excerpt=""),
        ]
    )
    assert [line.partition(" ")[0] for line in shown.splitlines() if ".yml" in line] == [
        "a.yml:14:13:",
        "b.yml:2:13:",
        "b.yml:10:13:",
    ]
    assert "a.yml:14:13: peringatan: peran" in shown
    assert shown.endswith("2 masalah di 1 berkas. Situs tidak dibangun.\n1 peringatan di 1 berkas.")


def test_nothing_wrong() -> None:
    assert format_problems([]) == "Tidak ada masalah."


@pytest.mark.parametrize(
    ("excerpt", "column", "shown", "caret"),
    [
        ("\tjudul: x", 2, "→   judul: x", "    ^"),
        ("judul: \x1b[2J!", 8, "judul: \\x1b[2J!", "       ^"),
        ("judul: \x1b[2J!", 12, "judul: \\x1b[2J!", "              ^"),
        ("judul: 日本!", 10, "judul: 日本!", "           ^"),
        ("judul: e\u0301x", 10, "judul: e\u0301x", "        ^"),
        ("judul: \u202ex", 8, "judul: \\u202ex", "       ^"),
        ("judul", 6, "judul", "     ^"),
    ],
)
def test_caret_stands_under_its_character(excerpt: str, column: int, shown: str, caret: str) -> None:
    assert caret_line(excerpt, column) == (shown, caret)


def test_long_lines_are_cut_around_the_caret() -> None:
    shown, caret = caret_line("a" * 500 + "X" + "b" * 500, 501)
    assert len(shown) == 102
    assert shown.startswith("…a")
    assert shown.endswith("b…")
    assert shown[len(caret) - 1] == "X"
    shown, caret = caret_line("X" + "b" * 500, 1)
    assert (shown[0], shown[-1], caret) == ("X", "…", "^")
    shown, caret = caret_line("a" * 500 + "X", 501)
    assert (shown[0], shown[len(caret) - 1]) == ("…", "X")


def test_nothing_that_is_shown_can_move_the_cursor() -> None:
    shown = format_problems([problem(message="\x1b[2J\r\nx", hint="\u202e", path="a\udcff\x07.yml")])
    assert shown.isprintable() or all(char.isprintable() or char == "\n" for char in shown)
    shown.encode("utf-8")


def test_wording() -> None:
    assert number(1234567) == "1.234.567"
    assert quoted("a\n b") == '"a b"'
    assert len(quoted("x" * 500)) == 62
    assert natural(["a", "b", "c"]) == "a, b, atau c"
    assert natural(["a", "b"], "dan") == "a dan b"
    assert choose("tindakn", ["tindakan", "tanda"]) == 'tulis "tindakan". Pilihan: tindakan, tanda.'
    assert choose("xyz", [f"id-{n}" for n in range(99)], "periksa ejaannya.") == "periksa ejaannya."


def test_only_some_of_very_many_choices_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Comparing with each of ten thousand long ids took two seconds a message."""
    compared: list[int] = []

    def count(name: str, choices: Collection[str], **options: Any) -> list[str]:
        compared.append(len(choices))
        return get_close_matches(name, choices, **options)

    monkeypatch.setattr(wording, "get_close_matches", count)
    choices = {f"{letter}-dokumen-{number}" for letter in "bcdfg" for number in range(MANY)}
    for wrong, meant in (("d-dokumen-17o", "d-dokumen-17"), ("x-dokumen-170", "-dokumen-170")):
        assert meant in (nearest(wrong, choices) or "")
    assert max(compared) <= 4 * FEW
