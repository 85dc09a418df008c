"""The office's diagnosis, which has to lead to every answer: a choice comes and goes with its answer."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.preview.editing import FileChange, changed_file
from generator.preview.spots import address, gone, open_file, parsed
from generator.source.edits import Delete, Insert, Value
from generator.source.load import Loc

NAME = "diagnosis.yml"


def places(source_dir: Path) -> list[tuple[str, str]]:
    """Where a choice can be added: the address of each list of choices, and the way to it in words."""
    return [(address(NAME, loc), " › ".join(words)) for loc, words, _ in _lists(_tree(source_dir))]


def led_to(source_dir: Path, at: str, choice: Value) -> FileChange:
    """The diagnosis with ``choice`` at the end of the list at the address ``at``."""
    name, loc = parsed(at)
    opened = open_file(source_dir, NAME)
    listed = opened.loaded.get(loc)
    if name != NAME or not isinstance(listed, list):
        raise gone()
    return changed_file(opened, [Insert(loc=loc, index=len(listed), value=choice)])


def no_longer_led_to(source_dir: Path, entry_id: object) -> Iterator[FileChange]:
    """The diagnosis without the choices that lead to an answer."""
    found = [
        (*loc, index)
        for loc, _, listed in _lists(_tree(source_dir))
        for index, each in enumerate(listed)
        if isinstance(each, dict) and each.get("jawaban") == entry_id
    ]
    if found:
        opened = open_file(source_dir, NAME)
        yield changed_file(opened, [Delete(loc=loc) for loc in reversed(found)])


def _tree(source_dir: Path) -> Any:
    return open_file(source_dir, NAME).loaded.value if (source_dir / NAME).exists() else None


def _lists(
    tree: Any, loc: Loc = (), words: tuple[str, ...] = ()
) -> Iterator[tuple[Loc, tuple[str, ...], list[Any]]]:
    """Every list of choices below ``tree``, outermost first, with its way and the words that lead there."""
    if not isinstance(tree, dict) or not isinstance(tree.get("cabang"), list):
        return
    here = (*words, str(tree.get("tanya") or ""))
    yield (*loc, "cabang"), here, tree["cabang"]
    for index, each in enumerate(tree["cabang"]):
        if isinstance(each, dict):
            label = str(each.get("jika") or "")
            yield from _lists(each, (*loc, "cabang", index), (*words, label) if label else words)
