"""The gap report: what the office must still fill in, answer or review."""

from collections.abc import Iterator

from generator.model.catalogue import Office
from generator.phrases.sentences import one_line
from generator.views.gaps import EntryGaps, Gaps


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
        yield f"Rujukan tanpa tautan: {one_line(reference.name)}"
    for name in gaps.letters:
        yield f"Bentuk surat (kop, meterai, cap, tanda tangan) belum disebut: {one_line(name)}"


def _of_an_entry(gaps: EntryGaps) -> Iterator[str]:
    yield f"{one_line(gaps.entry.title)} ({gaps.path})"
    if gaps.needs_review:
        for reason in gaps.reasons:
            evidence = f". {one_line(reason.evidence)}" if reason.evidence else ""
            yield f"  - Perlu ditinjau: jawaban menyebut {one_line(reason.mentions)}{evidence}"
        if not gaps.reasons:
            yield "  - Perlu ditinjau"
    for name in gaps.unsaid_papers:
        yield f"  - Asli atau salinan belum disebut: {one_line(name)}"
    for name in gaps.unlinked:
        yield f"  - Tautan belum diisi: {one_line(name)}"
    for outcome in gaps.open_outcomes:
        yield f"  - Kelanjutan tidak disebut: {one_line(outcome)}"
    if gaps.open_lists:
        yield f"  - Daftar yang tidak dirinci seluruhnya (dan lain-lain): {gaps.open_lists}"
    for question in gaps.open_questions:
        yield f"  - Belum jelas: {one_line(question)}"
