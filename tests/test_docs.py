"""The documents keep their word: every example is sound, every command and path they name exists."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.__main__ import main, parser
from generator.authoring.validate import read_source
from generator.model.entry import Source
from generator.problems.report import format_problems

PROJECT = Path(__file__).parents[1]
GUIDE = (PROJECT / "PANDUAN.md").read_text(encoding="utf-8")
DOCUMENTS = ("README.md", "PANDUAN.md", "ACUAN.md", "CONTRIBUTING.md")
LONGEST = 4_500
"""Words of the guide, examples included: what an office editor reads in twenty minutes."""
FENCE = re.compile(
    r"^(?:<!-- (?P<comment>[^\n]+) -->\n)?```(?P<language>\w*)\n(?P<text>.*?)^```$", re.M | re.S
)
MARK = re.compile(r"# (?:(?P<whole>berkas): |(?P<part>potongan pertanyaan))(?P<path>\S*)")
ENTRY = {
    "id": "id: potongan",
    "judul": "judul: Judul potongan",
    "pertanyaan": "pertanyaan: Apa isi potongan ini?",
    "langkah": "langkah:\n  - pelaku: penyedia\n    tindakan: Membaca potongan ini",
}
"""What an entry needs at least; a fragment of the guide brings some of it."""


@dataclass(frozen=True)
class Block:
    """A fenced block of the guide."""

    line: int
    comment: str
    """What an invisible comment just above the block says of it."""
    language: str
    text: str

    def __str__(self) -> str:
        return f"baris-{self.line}"


def blocks(document: str) -> Iterator[Block]:
    for match in FENCE.finditer(document):
        line = document.count("\n", 0, match.start("text"))
        yield Block(line, match["comment"] or "", match["language"], match["text"])


BLOCKS = list(blocks(GUIDE))
ATTACHED = {
    ".svg": b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
    ".png": b"\x89PNG\r\n\x1a\n",
    ".pdf": b"%PDF-1.7\n",
}
"""The beginning of each kind of file that examples link."""
EXAMPLES = [block for block in BLOCKS if block.language == "yaml"]
FRAGMENTS = [block for block in EXAMPLES if block.text.startswith("# potongan")]
OUTPUTS = {block.comment: block.text for block in BLOCKS if block.language == "text"}


def guide_files() -> dict[str, str]:
    """The source of the guide's own office: its whole files."""
    files: dict[str, str] = {}
    for block in EXAMPLES:
        mark = MARK.match(block.text)
        assert mark, f"{block}: the first line doesn't say which file this is"
        if mark["whole"]:
            assert mark["path"] not in files, f"{block}: {mark['path']} stands there twice"
            files[mark["path"]] = block.text
    return files


def written(folder: Path, files: dict[str, str]) -> Path:
    """``files`` in a source folder below ``folder``, with whatever attachments they link."""
    source = folder / "faq_source"
    names = {name for text in files.values() for name in re.findall(r"\bberkas/[\w.-]+", text)}
    linked = {name: ATTACHED[Path(name).suffix] for name in names}
    for name, content in {**linked, **{name: text.encode() for name, text in files.items()}}.items():
        path = source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return source


@pytest.fixture
def source_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return written(tmp_path, guide_files())


@pytest.fixture
def guide_source(source_dir: Path) -> Source:
    source, problems = read_source(source_dir)
    assert problems == []
    assert source
    return source


def test_the_guide_stays_short() -> None:
    assert len(GUIDE.split()) <= LONGEST


def test_all_examples_together_are_an_office(guide_source: Source) -> None:
    assert guide_source.office.name == "LPSE Kabupaten Contoh"
    assert len(guide_source.entries) == len([path for path in guide_files() if path.startswith("faq/")])


@pytest.mark.parametrize("block", FRAGMENTS, ids=str)
def test_each_fragment_is_sound(block: Block, tmp_path: Path) -> None:
    own = re.findall(r"^(\w+):", block.text, re.M)
    rest = "\n".join(line for key, line in ENTRY.items() if key not in own)
    files = guide_files() | {"faq/akun/potongan.yml": f"{block.text}\n{rest}\n"}
    del files["diagnosis.yml"]  # it would have to reach the fragment, too
    source, problems = read_source(written(tmp_path, files))
    assert problems == []
    assert source


def test_the_good_check_looks_as_shown(source_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert capsys.readouterr().out == OUTPUTS["keluaran"]


@pytest.mark.parametrize("told", [comment for comment in OUTPUTS if comment.startswith("keliru: ")])
def test_mistakes_are_told_as_shown(told: str, source_dir: Path) -> None:
    _, path, change = told.split(": ", 2)
    right, wrong = change.split(" -> ")
    file = source_dir / path
    text = file.read_text(encoding="utf-8")
    assert right in text
    file.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    _, problems = read_source(Path("faq_source"))
    assert format_problems(problems) + "\n" == OUTPUTS[told]


def test_every_output_in_the_guide_is_proven() -> None:
    kinds = {comment.partition(":")[0] for comment in OUTPUTS}
    assert kinds == {"keluaran", "keliru"}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_named_commands_exist(name: str) -> None:
    document = (PROJECT / name).read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z][a-z-]*):", (PROJECT / "Makefile").read_text(encoding="utf-8"), re.M))
    assert set(re.findall(r"(?:`|^)make ([a-z-]+)", document, re.M)) <= targets
    commands = {word for line in parser().format_help().splitlines() for word in line.split()[:1]}
    assert set(re.findall(r"python -m generator ([a-z]+)", document)) <= commands


@pytest.mark.parametrize("name", DOCUMENTS)
def test_named_paths_exist(name: str) -> None:
    document = (PROJECT / name).read_text(encoding="utf-8")
    prose = FENCE.sub("", document)
    named = re.findall(r"`([\w.-]+/[\w./-]*|[\w-]+\.(?:py|md|toml|lock|yml))`", prose)
    named += re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", prose)
    known = {name for path in guide_files() for name in (path, Path(path).name, page_of(path))}
    missing = [path for path in named if not exists(path) and path not in known]
    assert missing == []


def page_of(path: str) -> str:
    return f"faq/{Path(path).stem}.html"


def exists(path: str) -> bool:
    """Whether ``path`` is in the project, in its source, or something that the project makes."""
    made = ("site", "build", ".venv", "berkas")
    first = path.partition("/")[0]
    return first in made or any(
        (PROJECT / folder / path).exists() for folder in ("", "faq_source", "generator")
    )


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_lead_to_a_heading(name: str) -> None:
    prose = FENCE.sub("", (PROJECT / name).read_text(encoding="utf-8"))
    links = re.findall(r"\]\(([\w.-]+\.md)?#([^)]+)\)", prose)
    assert [(other, place) for other, place in links if place not in anchors(PROJECT / (other or name))] == []


def anchors(document: Path) -> set[str]:
    prose = FENCE.sub("", document.read_text(encoding="utf-8"))
    return {anchor(title) for title in re.findall(r"^#+ (.+)$", prose, re.M)}


def anchor(title: str) -> str:
    """The fragment that GitHub gives a heading."""
    return re.sub(r"[^\w\- ]", "", title.lower()).strip().replace(" ", "-")


def test_the_house_plan_names_every_module() -> None:
    plan = (PROJECT / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("## Names")[0]
    modules = {path.name for path in (PROJECT / "generator").glob("*.py")} - {"__init__.py"}
    folders = {f"{path.name}/" for path in (PROJECT / "generator").iterdir() if path.is_dir()} - {
        "__pycache__/"
    }
    assert {name for name in modules | folders if not re.search(rf"[`/]{name}`", plan)} == set()
