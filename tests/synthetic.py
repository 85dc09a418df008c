"""Large made-up sources: the real entries repeated with ids and texts of their own."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

ID_FIELDS = {"id", "terkait", "lihat", "daftar_dari", "alias"}
"""Fields that hold entry ids."""
TEXT_FIELDS = {"judul", "pertanyaan", "teks", "tindakan"}
"""Fields whose text is made distinct."""
OWN_WORDS = 5
"""Words that each varied text has of its own, as far as a title may be so long."""
LONGEST_TITLE = 80
WORD_LIST = Path("generator/search/kata-id.txt")

Vary = Callable[[str, int], str]
"""A text as the repetition of a number has it."""


def numbered(text: str, turn: int) -> str:
    return f"{text} {turn}"


def with_words_of_its_own(seed: int = 1) -> Vary:
    """Texts end in words drawn as they are used: that of rank r once where the first stands r times."""
    lines = WORD_LIST.read_text("utf-8").splitlines()
    words = [item.partition("=")[0] for line in lines if not line.startswith("#") for item in line.split()]
    source = random.Random(seed)

    def vary(text: str, turn: int) -> str:
        own = f"{text} {turn}"
        for _ in range(OWN_WORDS):
            longer = f"{own} {words[int(len(words) ** source.random()) - 1]}"
            if len(text) > LONGEST_TITLE or len(longer) <= LONGEST_TITLE:
                own = longer
        return own

    return vary


def synthetic_source(real: Path, folder: Path, count: int, vary: Vary = numbered) -> Path:
    """Write a source of ``count`` entries made from those of ``real`` to ``folder``, in topics of 50.

    It has no diagnosis: no tree that people answer has so many leaves.
    """
    shutil.copytree(real, folder, ignore=shutil.ignore_patterns("faq", "diagnosis.yml"))
    entries = [
        yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        for path in sorted((real / "faq").glob("*/*.yml"))
    ]
    topics = []
    for number in range(count):
        if number % 50 == 0:
            topics.append({"id": f"topik-{number // 50}", "judul": f"Topik {number // 50}"})
            (folder / "faq" / str(topics[-1]["id"])).mkdir(parents=True)
        turn, index = divmod(number, len(entries))
        entry = _renamed(entries[index], turn, vary, whole_turn=(turn + 1) * len(entries) <= count)
        entry["nomor"] = str(number + 1)
        text = yaml.dump(
            entry, Dumper=getattr(yaml, "CDumper", yaml.Dumper), allow_unicode=True, sort_keys=False
        )
        (folder / "faq" / str(topics[-1]["id"]) / f"{entry['id']}.yml").write_text(text, encoding="utf-8")
    (folder / "topik.yml").write_text(yaml.dump(topics, allow_unicode=True), encoding="utf-8")
    return folder


def _renamed(value: Any, turn: int, vary: Vary, whole_turn: bool, field: str = "") -> Any:
    """``value`` with the ids and texts of repetition ``turn``; the first keeps its own.

    An incomplete last repetition refers to the first, whose entries all exist.
    """
    if isinstance(value, dict):
        return {key: _renamed(inner, turn, vary, whole_turn, key) for key, inner in value.items()}
    if isinstance(value, list):
        return [_renamed(inner, turn, vary, whole_turn, field) for inner in value]
    if not turn or not isinstance(value, str):
        return value
    if field in ID_FIELDS and (whole_turn or field in ("id", "alias")):
        return f"{value}-{turn}"
    return vary(value, turn) if field in TEXT_FIELDS else value
