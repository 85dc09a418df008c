"""What was changed in a workbook, in words."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.authoring.workbook.merging import Change, Difference
from generator.problems.wording import number, quoted, short

_SHORT = 70


def difference_text(changes: Sequence[Change], book: str, source: str) -> str:
    """All ``changes`` that the workbook brings into the source, by what they are about."""
    if not changes:
        return f"Tidak ada perubahan di {book}.\n"
    lines = [f"Perubahan dari {book} untuk {source}:"]
    for (about, path), group in groupby(changes, key=lambda change: (change.about, change.path)):
        lines += ["", f"{short(about, _SHORT)} ({path})"]
        lines += [line for change in group for line in _lines(change)]
    return "\n".join([*lines, "", _summary(changes), ""])


def _lines(change: Change) -> Iterator[str]:
    place = f" ({change.place})" if change.place else ""
    yield f"  {change.difference:<8} {_what(change)}{place}"
    if change.label:
        before, after = (quoted(text) if text else "kosong" for text in (change.before, change.after))
        yield f"{'':<11}{before} menjadi {after}"
    if change.now:
        yield f"{'':<11}{change.now}; tidak diterapkan."


def _what(change: Change) -> str:
    row = f"{change.kind} {quoted(change.title)}" if change.title else change.kind
    return f"{row}, kolom {change.label}" if change.label else row


def _summary(changes: Sequence[Change]) -> str:
    counts = [
        f"{number(count)} {difference}"
        for difference in Difference
        if (count := sum(change.difference is difference for change in changes))
    ]
    return f"{', '.join(counts)}."
