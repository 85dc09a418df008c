"""The gap report: what the office must still fill in, answer or review."""

from collections.abc import Iterator

from generator.model.catalogue import Office
from generator.phrases.gaps import said
from generator.phrases.sentences import one_line
from generator.views.gaps import EntryGaps, Gaps
from generator.views.missing import GapKind


def gap_report(gaps: Gaps, office: Office) -> str:
    paragraphs = [
        f"LAPORAN CELAH: {one_line(office.name)}\n"
        "Hal yang belum diisi, belum jelas, atau perlu ditinjau kantor.",
        *_of_the_office(gaps),
        *("\n".join(_of_an_entry(entry)) for entry in gaps.entries),
    ]
    return "\n\n".join(paragraphs) + "\n"


def _of_the_office(gaps: Gaps) -> Iterator[str]:
    if gaps.office:
        yield f"kantor.yml belum berisi: {', '.join(gaps.office)}"
    if gaps.service_standard:
        yield f"Komponen standar layanan yang belum diisi: {', '.join(gaps.service_standard)}"
    for reference in gaps.references:
        yield said(GapKind.REFERENCE, reference.name)
    for name in gaps.letters:
        yield said(GapKind.FORM, name)


def _of_an_entry(gaps: EntryGaps) -> Iterator[str]:
    yield f"{one_line(gaps.entry.title)} ({gaps.path})"
    if gaps.needs_review:
        for reason in gaps.reasons:
            evidence = f". {one_line(reason.evidence)}" if reason.evidence else ""
            yield f"  - {said(GapKind.REVIEW, reason.mentions)}{evidence}"
        if not gaps.reasons:
            yield f"  - {said(GapKind.REVIEW)}"
    for name in gaps.unsaid_papers:
        yield f"  - {said(GapKind.PAPER, name)}"
    for name in gaps.unlinked:
        yield f"  - {said(GapKind.ADDRESS, name)}"
    for outcome in gaps.open_outcomes:
        yield f"  - {said(GapKind.OUTCOME, outcome)}"
    if gaps.open_lists:
        yield f"  - {said(GapKind.LIST)}: {gaps.open_lists}"
    for question in gaps.open_questions:
        yield f"  - {said(GapKind.QUESTION, question)}"
