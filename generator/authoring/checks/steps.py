"""Single steps: one thing each, and what is read into them."""

from collections.abc import Iterator

from generator.authoring.checks.data import Data, Located
from generator.authoring.fields import RECORD_NAMES, keys
from generator.model.entry import Entry
from generator.model.procedure import Act, Branch, Step
from generator.model.things import ThingRecord
from generator.problems.problem import Problem
from generator.problems.wording import choose, quoted


def one_thing_each(_: Data, entry: Located[Entry]) -> Iterator[Problem]:
    """Steps in which two things happen, or something is asked of nobody."""
    for loc, act in entry.each(Act):
        if isinstance(act, Step) and act.escalates_to and act.feedback_from:
            message = "langkah ini sekaligus eskalasi dan umpan balik"
            hint = "tulis sebagai dua langkah."
            yield entry.problem("eskalasi-dan-umpan-balik", message, hint, (*loc, "umpan_balik_dari"))
        if act.asks_to and not act.to:
            message = "langkah ini meminta suatu tindakan, tetapi tidak menyebut kepada siapa"
            hint = 'tambahkan isian "kepada" dengan id peran yang diminta.'
            yield entry.problem("diminta-tanpa-kepada", message, hint, (*loc, "diminta_melakukan"))


def implied_fields(_: Data, entry: Located[Entry]) -> Iterator[Problem]:
    """Fields said to be implied that the record doesn't have."""
    for loc, record in entry.inside:
        if not isinstance(record, Act | Branch | ThingRecord) or not record.implied:
            continue
        raw = entry.file.get((*entry.loc, *loc))
        filled = [key for key, value in raw.items() if value is not None and key != "tersirat"]
        for index, name in enumerate(record.implied):
            if name not in filled:
                noun = RECORD_NAMES[type(record)]
                known = name in keys(type(record))
                message = f"tersirat menyebut {quoted(name)}, " + (
                    f"tetapi isian itu tidak terisi pada {noun} ini" if known else "yang bukan nama isian"
                )
                hint = choose(name, filled, "isi dahulu isian itu, atau hapus dari tersirat.")
                yield entry.problem("tersirat-tanpa-isian", message, hint, (*loc, "tersirat", index))
