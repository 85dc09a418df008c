"""The tree of the diagnosis: each choice leads somewhere, no two read the same, every entry is reached."""

from collections.abc import Iterator

from generator.authoring.checks.data import Data, Located
from generator.authoring.checks.flow import too_few, twins
from generator.model.diagnosis import ChoiceRecord, Diagnosis
from generator.model.entry import Status
from generator.problems.problem import Problem
from generator.problems.wording import quoted
from generator.source.load import Loc


def choices(data: Data) -> Iterator[Problem]:
    """Choices that lead nowhere or to two places, and questions whose choices give no choice."""
    if data.diagnosis is None:
        return
    for loc, record in data.diagnosis.inside:
        if isinstance(record, ChoiceRecord):
            yield from _way(data.diagnosis, loc, record)
        if isinstance(record, Diagnosis | ChoiceRecord) and record.question:
            yield from _question(data.diagnosis, loc, record)


def _way(tree: Located[Diagnosis], loc: Loc, choice: ChoiceRecord) -> Iterator[Problem]:
    goes_on = choice.question or choice.choices
    if choice.answer and goes_on:
        message = f"pilihan {quoted(choice.label)} mempunyai jawaban dan juga pertanyaan berikutnya"
        hint = "pilih salah satu: jawaban, atau tanya dengan cabang."
        yield tree.problem("pilihan-bercabang-dua", message, hint, (*loc, "jawaban"))
    elif not choice.answer and not goes_on:
        message = f"pilihan {quoted(choice.label)} tidak menuju ke mana pun"
        hint = 'tambahkan "jawaban: <id pertanyaan>", atau tanya dengan cabang.'
        yield tree.problem("pilihan-buntu", message, hint, (*loc, "jika"))
    elif choice.choices and not choice.question:
        message = f"pilihan {quoted(choice.label)} mempunyai cabang, tetapi tidak mempunyai pertanyaan"
        hint = 'tambahkan "tanya: …" di atas cabangnya.'
        yield tree.problem("pilihan-buntu", message, hint, (*loc, "cabang"))


def _question(tree: Located[Diagnosis], loc: Loc, asked: Diagnosis | ChoiceRecord) -> Iterator[Problem]:
    count = len(asked.choices)
    if count < 2:
        hint = "tulis dua cabang atau lebih, atau langsung jawabannya."
        yield tree.problem("cabang-kurang", f"pertanyaan ini {too_few(count)}", hint, (*loc, "cabang"))
    for index in twins(choice.label for choice in asked.choices):
        message = f"pilihan {quoted(asked.choices[index].label)} sudah ada pada pertanyaan ini"
        hint = "bedakan isian jika tiap pilihan."
        yield tree.problem("cabang-kembar", message, hint, (*loc, "cabang", index, "jika"))


def unreached(data: Data) -> Iterator[Problem]:
    """Entries to which no choice leads, though they are published."""
    if data.diagnosis is None:
        return
    reached = {choice.answer for _, choice in data.diagnosis.each(ChoiceRecord)}
    for entry_id, name in data.known.get("entri", {}).items():
        status = name.file.get(("status",)) or Status.PUBLISHED
        if entry_id not in reached and status == Status.PUBLISHED:
            message = f"pertanyaan {quoted(entry_id)} ({name.place}) tidak dicapai diagnosis"
            hint = f"tambahkan cabang dengan jawaban {entry_id} di tempat yang sesuai."
            yield data.diagnosis.problem("tidak-dicapai", message, hint, ("cabang",), at_key=True)
