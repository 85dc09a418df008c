"""Whatever a step may carry, a question carries, in every medium: proved over all fields that they share."""

import io
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import yaml
from pypdf import PdfReader

from generator.authoring.fields import keys
from generator.build import prepare
from generator.model.procedure import Act, Question, Step
from generator.settings import Settings
from tests.site.complete import Writer
from tests.sources import SOUND, write_source

Raw = dict[str, Any]

SAME = {"pelaku", "kepada", "saluran", "tanda", "tersirat"}
"""Fields that are the same for both here: who acts, to whom and how, and what only refers to other fields."""
OTHERS = ("a-step", "a-question", "dasar")
"""Ids of the entries whose pages are about something else."""
WORD = re.compile(r"zq[0-9]+q")


class Words(Writer):
    """Writes texts of one word, which no medium shortens."""

    def __init__(self) -> None:
        super().__init__(hostile=False)
        self.numbers = count(1)

    def text(self, *_: Any) -> str:
        return f"zq{next(self.numbers)}q"


def carried(words: Words, kind: type[Act], actor: str, names: dict[str, list[Any]], **given: Any) -> Raw:
    """A raw act with every field that steps and questions share."""
    brought = words.thing(dokumen="ktp")
    own = dict.fromkeys(set(keys(kind)) - set(keys(Act)))
    both: Raw = {"pelaku": actor, "kepada": "pusat", "bawa": [brought], "tanda": None, "tersirat": None}
    return words.filled(kind, **{**own, **both, **names, **given})


def source_with(folder: Path, actor: str) -> tuple[Raw, Raw]:
    """Write a source with a step and a question that carry everything; returns both."""
    words = Words()
    step = carried(
        words,
        Step,
        actor,
        {"rujukan": ["a-step"], "lihat": ["a-step"]},
        tindakan="Datang",
        uraian=words.text(),
    )
    branches = [{"jika": "Ya"}, {"jika": "Tidak"}]
    named = {"rujukan": ["a-question"], "lihat": ["a-question"]}
    question = carried(words, Question, actor, named, tanya="Sudah?", uraian=words.text(), cabang=branches)
    entry = {
        "id": "utama",
        "judul": "Utama",
        "pertanyaan": "Bagaimana?",
        "langkah": [step, question],
        "balasan": {"pembuka": "Salam"},
    }
    others = {
        f"faq/umum/{name}.yml": f"id: {name}\njudul: {word}\npertanyaan: Apa?\nuraian: Begini.\n"
        for name, word in (("a-step", "zq901q"), ("a-question", "zq902q"))
    }
    references = "- {id: sop, nama: SOP}\n- {id: a-step, nama: zq903q}\n- {id: a-question, nama: zq904q}\n"
    files = {
        **SOUND,
        "peran.yml": SOUND["peran.yml"]
        + "- {id: warga, nama: Warga, jenis: pengguna, halaman: warga}\n"
        + "- {id: loket, nama: Loket, jenis: petugas, halaman: loket}\n",
        "saluran.yml": "- {id: kontak-lain, jenis: lain, nama: Lain}\n"
        + "- {id: loket-dua, jenis: kantor, nama: Loket dua}\n",
        "berkas/logo.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"/>\n',
        **others,
        "rujukan.yml": references,
        "faq/umum/utama.yml": yaml.safe_dump(entry, allow_unicode=True, sort_keys=False),
    }
    write_source(folder, files)
    return step, question


def texts(pages: Path) -> Iterator[tuple[str, str]]:
    """Every file that speaks of the answer, with its text."""
    for path in sorted(pages.rglob("*")):
        if path.suffix == ".pdf":
            reader = PdfReader(io.BytesIO(path.read_bytes()))
            yield path.name, " ".join(page.extract_text() for page in reader.pages)
        elif path.suffix in (".md", ".js") and path.stem not in OTHERS:
            yield path.relative_to(pages).as_posix(), path.read_text(encoding="utf-8")


def places_of(pages: Path) -> dict[str, set[tuple[str, int]]]:
    """Where each word stands: in which file, and how many times."""
    places: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for name, text in texts(pages):
        found = WORD.findall(text.casefold())  # a sentence may begin with it
        for word in set(found):
            places[word].add((name, found.count(word)))
    return places


@pytest.mark.parametrize("actor", ["penyedia", "petugas"])
def test_a_question_carries_what_a_step_carries(actor: str, tmp_path: Path) -> None:
    step, question = source_with(tmp_path / "sumber", actor)
    settings = Settings(source_dir=tmp_path / "sumber")
    places = places_of(prepare(settings, tmp_path / "halaman").pages)
    assert set(step) | SAME >= set(keys(Act))
    assert set(step) - {"tindakan"} == set(question) - {"tanya", "cabang"}
    named = {"lihat": [("zq901q", "zq902q")], "rujukan": [("zq903q", "zq904q")]}
    for key in sorted(set(keys(Act)) - SAME):
        for with_step, with_question in named.get(key) or pairs(step[key], question[key]):
            assert places[with_step], f"{key}: shown nowhere"
            assert places[with_question] == places[with_step], key


def pairs(of_step: Any, of_question: Any) -> Iterator[tuple[str, str]]:
    """The words of two values of the same shape, side by side."""
    found = (
        sorted(WORD.findall(str(value)), key=lambda word: int(word[2:-1])) for value in (of_step, of_question)
    )
    return zip(*found, strict=True)
