"""The gap report: what the office must still fill in, answer or review; where, and whom to ask."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.model.catalogue import Office
from generator.phrases.gaps import NO_GAPS, TITLES, ReportLine
from generator.phrases.sentences import one_line


def gap_report(lines: Sequence[ReportLine], office: Office) -> str:
    """The report of ``lines``, which are given by kind, the urgent ones first."""
    kinds = [(kind, tuple(group)) for kind, group in groupby(lines, lambda line: line.kind)]
    counts = [f"- {TITLES[kind]}: {len(group)}" for kind, group in kinds]
    paragraphs = [
        f"LAPORAN CELAH: {one_line(office.name)}\n"
        "Hal yang belum diisi, belum jelas, atau perlu ditinjau kantor.",
        "\n".join([f"Jumlah: {len(lines)}", *counts]) if lines else NO_GAPS,
        *("\n".join([TITLES[kind], *_listed(group)]) for kind, group in kinds),
    ]
    return "\n\n".join(paragraphs) + "\n"


def _listed(lines: Sequence[ReportLine]) -> Iterator[str]:
    """What mends all of one kind, and each with its place."""
    yield f"Perbaikan: {lines[0].filled}"
    for line in lines:
        yield f"- {line.file}:{line.line}{f' · {line.answer}' if line.answer else ''}"
        yield f"  {line.text}"
        if line.beside:
            yield f"  Bandingkan: {line.beside}"
        yield f"  Tanya kepada: {line.ask}"
