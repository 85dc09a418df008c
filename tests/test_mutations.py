"""Sound data with a few accidents in it: what is wrong is told, and what passes the check can be built."""

import re
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.authoring.validate import read_source
from generator.build import prepare
from generator.problems.report import format_problems
from generator.problems.rules import RULES
from generator.settings import Settings

OFFICE = Path(__file__).parent / "data/other_office"
FILES = {path.relative_to(OFFICE).as_posix(): path.read_text("utf-8") for path in OFFICE.rglob("*.yml")}
"""An office that uses most of the model."""

Edit = tuple[str, str, int, str]
"""What happens, in which file, where, and with what."""


def _insert(text: str, place: int, token: str) -> str:
    return text[:place] + token + text[place:]


def _replace(text: str, place: int, token: str) -> str:
    """``token`` instead of the next value, the right kind of accident to come through the check."""
    start = text.find(": ", place) + 2
    end = text.find("\n", start)
    return text[:start] + token + text[end:] if start > 1 and end > start else text + token


def _delete(text: str, place: int, token: str) -> str:
    return text[:place] + text[place + 3 * len(token) :]


def _repeat(text: str, place: int, _: str) -> str:
    """The line at ``place`` once more."""
    start = text.rfind("\n", 0, place) + 1
    end = text.find("\n", place) + 1
    return text[:end] + text[start:end] + text[end:]


def _shift(text: str, place: int, token: str) -> str:
    """The line at ``place`` deeper in."""
    return _insert(text, text.rfind("\n", 0, place) + 1, " " * (1 + len(token) % 3))


ACCIDENTS: dict[str, Callable[[str, int, str], str]] = {
    "insert": _insert,
    "replace": _replace,
    "delete": _delete,
    "repeat": _repeat,
    "shift": _shift,
}
WRITTEN = re.split(
    "[¦\n]",
    r"""'¦"¦[¦{¦}¦]¦|¦>¦`¦*a¦\¦&a ¦!x ¦? ¦<<: ¦- ¦: ¦ #¦"\uFFFE"
"\uD800"¦"\x00"¦"\u00ad"¦{{x}}¦{%raw%}¦</style>¦<script>¦![](x)¦$x$¦#set
null¦~¦no¦ya¦010¦10:30¦2026-02-30¦1e400¦-1¦con¦index¦templates
https://[¦https://a:99999¦https://a@b¦berkas/../a¦berkas/%00¦tel:¦[a](javascript:x)
tanya: x¦maka: []¦selain_itu: tidak-disebut""",
)
CHARACTERS = "\t\r\x00\x85\xad\u0301\u200b\u200d\u2028\u202e\ud7ff\ud800\ufeff\ufffe世\U0001f642"
LINES = ["\n- ", "\r\n", "---\n", "...\n", "%YAML 1.1\n", "---\ntitle: x", "9" * 40, "a" * 81, "a-" * 90]
TOKENS = st.sampled_from([*WRITTEN, *CHARACTERS, *LINES]) | st.text(max_size=8)
EDITS = st.tuples(
    st.sampled_from(sorted(ACCIDENTS)), st.sampled_from(sorted(FILES)), st.integers(0, 3000), TOKENS
)


def write_mutated(folder: Path, edits: list[Edit]) -> Path:
    """The office after ``edits``, in ``folder``; lone surrogates become bytes that aren't UTF-8."""
    copytree(OFFICE, folder, dirs_exist_ok=True)
    files = dict(FILES)
    for accident, name, place, token in edits:
        text = files[name]
        files[name] = ACCIDENTS[accident](text, place % (len(text) + 1), token)
        (folder / name).write_bytes(files[name].encode("utf-8", "surrogatepass"))
    return folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("mutasi")


@settings(max_examples=150)
@given(st.lists(EDITS, min_size=1, max_size=3))
def test_whatever_happens_to_a_file_is_told(folder: Path, edits: list[Edit]) -> None:
    """At a place that exists, under a rule that exists, in words that any terminal takes."""
    _, problems = read_source(write_mutated(folder / "asal", edits))
    for problem in problems:
        assert problem.message
        assert problem.rule in RULES
        path = Path(problem.path)
        if path.is_file() and problem.excerpt:
            assert problem.excerpt in path.read_bytes().decode("utf-8", "replace")
        assert 1 <= problem.column <= len(problem.excerpt) + 1
    format_problems(problems).encode()


@settings(max_examples=20)
@given(EDITS)
def test_what_passes_the_check_can_be_built(folder: Path, edit: Edit) -> None:
    source_dir = write_mutated(folder / "sumber", [("replace", *edit[1:])])
    source, _ = read_source(source_dir)
    if source:
        prepare(Settings(source_dir=source_dir, with_pdf=False), folder / "halaman")
