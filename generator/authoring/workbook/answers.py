"""Questions and their answers, which stand in two sheets, put together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.authoring.workbook.layout import ID, MAIN, QUESTIONS, TOPIC
from generator.authoring.workbook.rows import SheetRows
from generator.authoring.workbook.tree import Row
from generator.model.base import SLUG_PATTERN
from generator.problems.problem import Problem
from generator.problems.wording import choose, quoted

_ID, _TITLE = ("id",), ("judul",)
_LONGEST_ID = 60


@dataclass(kw_only=True)
class Entries:
    """The entries of a workbook: path, topic and tree of each."""

    found: list[tuple[str, str, Row]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def matched(questions: SheetRows, answers: SheetRows, base: dict[str, Any] | None) -> Entries:
    """Every question with what stands below its row in the sheet of answers."""
    entries = Entries()
    _once(questions.roots)
    _once(answers.roots)
    _name(questions)
    for heading in answers.roots:
        _join(heading, questions, answers, base, entries)
    paths: set[str] = set()
    for row in questions.roots:
        topic = questions.extra[row.number][TOPIC]
        if not re.fullmatch(SLUG_PATTERN, topic):
            column = questions.places[TOPIC]
            message = f"topik {quoted(topic)} bukan id topik" if topic else "topik belum diisi"
            hint = "pilih id topik dari lembar Topik."
            rule = "topik-tidak-dikenal" if topic else "isian-wajib"
            entries.problems.append(questions.sheet.problem(rule, message, hint, row.number, column))
            continue
        entries.found.append((_path(row, topic, paths), topic, row))
    return entries


def _once(rows: list[Row]) -> None:
    """A row that was copied brings the key of another: it is a new one."""
    seen: set[str] = set()
    for row in rows:
        if row.key in seen:
            row.key = ""
        seen.add(row.key)


def _name(questions: SheetRows) -> None:
    """Give new questions without an id one that is made from their title."""
    taken = {row.cells.get(_ID, "") for row in questions.roots}
    for row in questions.roots:
        if not row.cells.get(_ID) and (made := slug(row.cells.get(_TITLE, ""))):
            row.cells[_ID] = _free(made, taken)
            taken.add(row.cells[_ID])


def slug(title: str) -> str:
    """An id made from ``title``, cut between words."""
    words = re.findall(r"[a-z0-9]+", title.lower())
    found = ""
    for word in words:
        longer = f"{found}-{word}".strip("-")
        if len(longer) > _LONGEST_ID:
            break
        found = longer
    return found


def _free(made: str, taken: set[str]) -> str:
    return next(name for name in _names(made) if name not in taken)


def _names(made: str) -> Iterator[str]:
    yield made
    number = 2
    while True:
        yield f"{made}-{number}"
        number += 1


def _join(
    heading: Row, questions: SheetRows, answers: SheetRows, base: dict[str, Any] | None, entries: Entries
) -> None:
    said = answers.extra[heading.number]
    question = _question(heading, said, questions.roots)

    def problem(rule: str, message: str, hint: str, label: str) -> None:
        column = answers.places[label]
        entries.problems.append(answers.sheet.problem(rule, message, hint, heading.number, column))

    if question is None:
        name = said[ID] or said[MAIN]
        ids = [row.cells[_ID] for row in questions.roots if row.cells.get(_ID)]
        hint = f"isi id seperti di lembar {QUESTIONS.name}: {choose(name, ids)}"
        hint += " Bila pertanyaannya memang dihapus, hapus juga baris ini dan semua baris di bawahnya."
        message = f"jawaban {quoted(name)} tidak mempunyai baris di lembar {QUESTIONS.name}"
        problem("jawaban-tanpa-pertanyaan", message, hint, MAIN)
        return
    if question.below:
        message = f"jawaban untuk {quoted(question.title)} ada dua kali"
        problem("baris-ganda", message, "gabungkan, atau isi id pertanyaan yang dimaksud.", MAIN)
        return
    old = (base or {}).get(heading.key) or {}
    for label, way in ((MAIN, _TITLE), (ID, _ID)):
        new = question.cells.get(way, "")
        if said[label] not in (new, "", old.get(way[0], "") if isinstance(old, dict) else ""):
            message = f"{way[0]} di sini ({quoted(said[label])}) berbeda dari lembar {QUESTIONS.name}"
            hint = (
                f"ubah {way[0]} di lembar {QUESTIONS.name} baris {question.number}; di sini hanya petunjuk."
            )
            problem("jawaban-tanpa-pertanyaan", message, hint, label)
    question.below = heading.below


def _question(heading: Row, said: dict[str, str], roots: list[Row]) -> Row | None:
    """The question that ``heading`` names: by its key, its id, or its title."""
    by_key = (row for row in roots if heading.key and row.key == heading.key)
    by_id = (row for row in roots if said[ID] and row.cells.get(_ID) == said[ID])
    titled = (row for row in roots if said[MAIN] and row.cells.get(_TITLE) == said[MAIN] and not row.below)
    return next((row for found in (by_key, by_id, titled) for row in found), None)


def _path(row: Row, topic: str, paths: set[str]) -> str:
    """The file of an entry: where it was, in the folder of its topic, or a new one."""
    stem = row.key.rpartition("/")[2].removesuffix(".yml") or row.cells.get(_ID) or "tanpa-id"
    name = _free(re.sub(r"[^\w.-]", "-", stem), {path.split("/")[2][:-4] for path in paths})
    path = f"faq/{topic}/{name}.yml"
    paths.add(path)
    return path
