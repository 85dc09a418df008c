"""Sound data with a few accidents in it: what is wrong is told, and what passes the check can be built."""

import re
from collections.abc import Callable
from pathlib import Path
from random import Random
from shutil import copytree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.authoring.validate import read_source
from generator.build import prepare
from generator.model.entry import Source
from generator.problems.report import format_problems
from generator.problems.rules import RULES
from generator.settings import Settings

DATA = Path(__file__).parent / "data"
OFFICES = ("other_office", "civil_registry", "statistics_office", "weather_office")
FILES = {
    path.relative_to(DATA).as_posix(): path.read_text("utf-8")
    for office in OFFICES
    for path in (DATA / office).rglob("*.yml")
}
"""Offices that use all of the model between them; each path begins with the folder of its office."""

Accident = Callable[[str, int, str], str]
"""What happens to a text, where, and with what."""


def _insert(text: str, place: int, token: str) -> str:
    return text[:place] + token + text[place:]


def _replace(text: str, place: int, token: str) -> str:
    """``token`` instead of the next value, the right kind of accident to come through the check."""
    start = text.find(": ", place) + 2
    end = text.find("\n", start)
    return text[:start] + token + text[end:] if start > 1 and end > start else text + token


def _delete(text: str, place: int, token: str) -> str:
    return text[:place] + text[place + len(token) :]


def _repeat(text: str, place: int, _: str) -> str:
    """The line at ``place`` once more."""
    start = text.rfind("\n", 0, place) + 1
    end = text.find("\n", place) + 1
    return text[:end] + text[start:end] + text[end:]


def _shift(text: str, place: int, token: str) -> str:
    """The line at ``place`` deeper in."""
    return _insert(text, text.rfind("\n", 0, place) + 1, " " * (1 + len(token) % 3))


WRITTEN = re.split(
    "[¦\n]",
    r"""'¦"¦[¦{¦}¦]¦|¦>¦`¦*a¦\¦&a ¦!x ¦? ¦<<: ¦- ¦: ¦ #¦"\uFFFE"
"\uD800"¦"\x00"¦"\u00ad"¦{{x}}¦{%raw%}¦</style>¦<script>¦![](x)¦$x$¦#set
null¦~¦no¦ya¦010¦10:30¦2026-02-30¦1e400¦-1¦con¦index¦templates
https://[¦https://a:99999¦https://a@b¦berkas/../a¦berkas/%00¦tel:¦[a](javascript:x)
tanya: x¦maka: []¦selain_itu: tidak-disebut¦lainnya: tidak-disebut¦langkah: tidak-disebut¦tidak-disebut
{salah_satu: [a, b]}¦{bersama: []}¦[{lama: x}]¦{tenggat: x, bila_lewat: y}¦{teks: x, tautan: {nama: y}}
[{memuat: [x, {nama: y}]}]¦kantor¦sistem¦mencakup: [x]¦kontak: [kantor]¦gambar: [x]¦opsional""",
)
CHARACTERS = "\t\r\x00\x85\xad\u0301\u200b\u200d\u2028\u202e\ud7ff\ud800\ufeff\ufffe世\U0001f642"
LINES = ["\n- ", "\r\n", "---\n", "...\n", "%YAML 1.1\n", "---\ntitle: x", "9" * 40, "a" * 81, "a-" * 90]
TOKENS = (*WRITTEN, *CHARACTERS, *LINES)


def write_mutated(folder: Path, name: str, text: str) -> Path:
    """The office of ``name`` in ``folder``, with ``text`` in that file; a lone surrogate isn't UTF-8."""
    office, _, rest = name.partition("/")
    copytree(DATA / office, folder, dirs_exist_ok=True)
    (folder / rest).write_bytes(text.encode("utf-8", "surrogatepass"))
    return folder


def read(folder: Path) -> Source | None:
    """The source in ``folder``; what is told of it stands at a place that exists, under a known rule."""
    source, problems = read_source(folder)
    for problem in problems:
        assert problem.message
        assert problem.rule in RULES
        if problem.excerpt:
            assert problem.excerpt in Path(problem.path).read_bytes().decode("utf-8", "replace")
        assert 1 <= problem.column <= len(problem.excerpt) + 1
    format_problems(problems).encode()
    return source


@pytest.mark.parametrize("token", TOKENS, ids=ascii)
def test_whatever_is_typed_is_told_or_can_be_built(token: str, tmp_path: Path) -> None:
    chance = Random(ascii(token))  # the same places in every run
    for accident in (_insert, _replace):
        name = chance.choice(sorted(FILES))
        text = accident(FILES[name], chance.randrange(len(FILES[name])), token)
        folder = write_mutated(tmp_path / str(chance.random()), name, text)
        if read(folder) and accident is _replace:
            prepare(Settings(source_dir=folder, with_pdf=False), tmp_path / "halaman")


@settings(max_examples=60)
@given(
    st.sampled_from([_delete, _repeat, _shift]),
    st.sampled_from(sorted(FILES)),
    st.integers(0, 3000),
    st.integers(1, 30),
)
def test_whatever_is_moved_or_lost_is_told(
    tmp_path_factory: pytest.TempPathFactory, accident: Accident, name: str, place: int, size: int
) -> None:
    text = accident(FILES[name], place % len(FILES[name]), "x" * size)
    read(write_mutated(tmp_path_factory.mktemp("mutasi"), name, text))
