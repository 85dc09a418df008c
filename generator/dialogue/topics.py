"""The topic of a new entry: one that there is, or a new one."""

from dataclasses import dataclass
from pathlib import Path

from generator.authoring.drafting.questions import slug
from generator.authoring.schema import modeline
from generator.dialogue.asking import Choice, Terminal, picked
from generator.model.entry import Source
from generator.problems.problem import Problem
from generator.problems.wording import choose, quoted
from generator.source.load import load
from generator.source.text import read_text
from generator.source.writing import Insert, Value, edited, written

CATALOGUE = "topik.yml"


@dataclass(frozen=True, kw_only=True)
class Chosen:
    """A topic by its id; with its title where it is new."""

    id: str
    new_title: str = ""


class UnknownTopicError(Exception):
    """No topic has this id or title."""

    def __init__(self, name: str, source: Source) -> None:
        names = [topic.id for topic in source.topics]
        what = f"topik {quoted(name)} tidak dikenal" if name else "topiknya belum disebut"
        hint = (
            choose(name, names) if name else f"tambahkan TOPIK=… dengan salah satu dari: {', '.join(names)}."
        )
        if not names:
            hint = "buat satu topik dahulu, dengan menulis satu pertanyaan lewat make baru."
        super().__init__(f"Draf belum dapat ditulis: {what}.\n  Perbaikan: {hint}")


def named_topic(name: str, source: Source) -> Chosen:
    """The topic that ``name`` says; with "" the only one that there is."""
    if not name and len(source.topics) == 1:
        return Chosen(id=source.topics[0].id)
    found = picked(name, _offered(source)) if name else None
    if found is None:
        raise UnknownTopicError(name, source)
    return Chosen(id=found.id)


def ask_topic(terminal: Terminal, source: Source) -> Chosen:
    offered = _offered(source)
    terminal.offer(offered)
    prompt = "Topik (nomor, atau judul topik baru)" if offered else "Judul topik baru"
    while True:
        typed = terminal.text(prompt, longest=80, required=True)
        if found := picked(typed, offered):
            return Chosen(id=found.id)
        if typed.isdigit():
            terminal.tell(f"  {quoted(typed)} tidak ada di daftar.")
        elif terminal.yes(f"Topik {quoted(typed)} belum ada. Buat topik baru?"):
            return Chosen(id=slug(typed, {topic.id for topic in source.topics}), new_title=typed)


def topic_text(source_dir: Path, chosen: Chosen) -> str:
    """The text of ``topik.yml`` with the new topic in it."""
    path = source_dir / CATALOGUE
    if not path.exists():
        return f"{modeline('topik')}\n{written([_record(chosen)])}"
    return edited(path.read_bytes().decode(), [_insert(source_dir, chosen)])


def _insert(source_dir: Path, chosen: Chosen) -> Insert:
    """The new topic as the last of the file's list."""
    text = read_text(source_dir / CATALOGUE)
    value = [] if isinstance(text, Problem) else load(text)[0].value
    return Insert(loc=(), index=len(value or []), value=_record(chosen))


def _record(chosen: Chosen) -> dict[str, Value]:
    return {"id": chosen.id, "judul": chosen.new_title}


def _offered(source: Source) -> list[Choice]:
    return [Choice(id=topic.id, name=topic.title) for topic in source.topics]
