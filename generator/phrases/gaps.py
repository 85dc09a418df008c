"""What the office hasn't said yet, in words: for the report and for the preview's marks."""

from dataclasses import dataclass

from generator.model.catalogue import Office
from generator.phrases.office import place as office_place
from generator.phrases.office import reviewed
from generator.phrases.roles import role_names
from generator.phrases.sentences import capital, one_line, uncapital
from generator.phrases.status import HEADINGS, TOLD
from generator.source.places import Places
from generator.views.addresses import field_of
from generator.views.findings import Finding
from generator.views.gap import Gap, GapKind
from generator.views.upkeep import REPORTED, UpkeepKind

REPORT = "Laporan celah"
NO_GAPS = "Tidak ada celah yang ditemukan."
UPKEEP = {kind: upkeep for upkeep, (kind, _) in REPORTED.items()}
"""Kinds that are told of an answer as a whole, as the preview tells them."""
TITLES = {
    **{kind: HEADINGS[upkeep] for kind, upkeep in UPKEEP.items()},
    GapKind.REVIEW: "Perlu ditinjau",
    GapKind.SKIPPED: "Pemeriksaan yang dilewati",
    GapKind.SAME: "Jawaban yang sama",
    GapKind.TWICE: "Dokumen dengan dua nama",
    GapKind.DEAD: "Tautan yang tidak dapat dibuka",
    GapKind.UNSURE: "Tautan yang belum pasti",
    GapKind.OUTCOME: "Kelanjutan tidak disebut",
    GapKind.QUESTION: "Belum jelas",
    GapKind.PAPER: "Asli atau salinan belum disebut",
    GapKind.FORM: "Bentuk surat belum disebut",
    GapKind.LIST: "Daftar tidak lengkap",
    GapKind.ADDRESS: "Tautan belum diisi",
    GapKind.REFERENCE: "Rujukan tanpa tautan",
    GapKind.OFFICE: "Belum diisi kantor",
}
"""What the report calls each kind."""

SAID = {
    GapKind.OVERDUE: HEADINGS[UpkeepKind.OVERDUE],
    GapKind.IN_REVIEW: "Lengkap, tetapi belum terbit",
    GapKind.DRAFT: "Masih ditulis, belum terbit",
    GapKind.SKIPPED: 'Cabang "{}" tidak memuat yang diperiksa semua cabang lain: {}',
    GapKind.SAME: 'Langkah-langkahnya sama dengan jawaban "{1}"',
    GapKind.TWICE: 'Dokumen "{}" tampaknya sama dengan "{}"',
    GapKind.DEAD: "Tautan tidak dapat dibuka: {} ({})",
    GapKind.UNSURE: "Tautan belum dapat dipastikan: {} ({})",
    GapKind.PAPER: "Asli atau salinan belum disebut: {}",
    GapKind.ADDRESS: "Tautan belum diisi: {}",
    GapKind.OUTCOME: "Kelanjutan tidak disebut: {}",
    GapKind.LIST: "Daftar tidak dirinci seluruhnya (dan lain-lain)",
    GapKind.QUESTION: "Belum jelas: {}",
    GapKind.OFFICE: "Belum diisi kantor: {}",
    GapKind.FORM: "Bentuk surat (kop, meterai, cap, tanda tangan) belum disebut: {}",
    GapKind.REFERENCE: "Rujukan tanpa tautan: {}",
}
FILLED = {
    GapKind.OVERDUE: uncapital(TOLD[UpkeepKind.OVERDUE]),
    GapKind.IN_REVIEW: "periksa jawabannya; bila sudah benar, beri status terbit.",
    GapKind.DRAFT: "lengkapi jawabannya, lalu beri status ditinjau atau terbit.",
    GapKind.REVIEW: "periksa jawabannya, lalu beri tinjauannya status sesuai.",
    GapKind.SKIPPED: "tambahkan pemeriksaan itu, atau pastikan memang tidak diperlukan.",
    GapKind.SAME: "gabungkan keduanya, atau tulis bedanya.",
    GapKind.TWICE: "pakai satu dokumen saja, atau bedakan namanya.",
    GapKind.DEAD: "ganti alamatnya, atau hapus bila sudah tidak ada.",
    GapKind.UNSURE: "buka alamat itu di peramban, dan ganti bila sudah tidak ada.",
    GapKind.PAPER: "isi ya atau tidak menurut ketentuan kantor.",
    GapKind.ADDRESS: "isi alamat https://… atau berkas/….",
    GapKind.OUTCOME: "tulis langkah-langkah sesudahnya.",
    GapKind.LIST: "ganti butir ini dengan butir-butir yang dimaksud.",
    GapKind.QUESTION: "tanyakan ke kantor, tulis jawabannya, lalu hapus butir ini.",
    GapKind.OFFICE: "isi bila kantor memilikinya.",
    GapKind.FORM: "isi kop, meterai, cap, atau tanda-tangan yang diminta kantor.",
    GapKind.REFERENCE: "isi alamat https://… atau berkas/….",
}


@dataclass(frozen=True, kw_only=True)
class GapLine:
    """One gap as the preview shows it."""

    text: str
    place: str
    """File, line and column."""
    field: str
    filled: str
    """What would fill it."""
    at: str = ""
    """The address of the field that takes it."""


@dataclass(frozen=True, kw_only=True)
class ReportLine:
    """One finding as the report lists it."""

    kind: GapKind
    file: str
    line: int
    answer: str
    """Title of the answer; empty for what all share."""
    address: str
    """Address of the answer's page; empty for what all share."""
    text: str
    """What is lacking, and what speaks for it."""
    beside: str
    """File and line of what it stands against; empty where there is none."""
    ask: str
    """Whom to ask."""
    filled: str
    """What would mend it."""


def said(kind: GapKind, subject: str = "", other: str = "") -> str:
    match kind:
        case GapKind.REVIEW:
            return f"Perlu ditinjau{f': jawaban menyebut {one_line(subject)}' if subject else ''}"
        case GapKind.DEAD:
            other = f"menjawab {other}" if other else "tidak tersambung"
        case GapKind.UNSURE:
            other = f"menjawab {other}, mungkin menolak program" if other else "belum ada jawaban"
    return SAID[kind].format(one_line(subject), one_line(other))


def gap_line(gap: Gap, place: str) -> GapLine:
    return GapLine(
        text=said(gap.kind, gap.subject, gap.other),
        place=place,
        field=capital(gap.field.replace("_", " ")),
        filled=FILLED[gap.kind],
        at=str(field_of(gap)),
    )


def report_line(finding: Finding, places: Places, office: Office) -> ReportLine:
    gap, entry = finding.gap, finding.entry
    file, line, _ = places.place(gap.path, gap.loc)
    return ReportLine(
        kind=gap.kind,
        file=file,
        line=line,
        answer=one_line(entry.title) if entry else "",
        address=f"faq/{entry.id}.html" if entry else "",
        text=f"{said(gap.kind, gap.subject, gap.other)}{_evidence(finding)}",
        beside="{}:{}".format(*places.place(*gap.beside)) if gap.beside else "",
        ask=_asked(finding, office),
        filled=FILLED[gap.kind],
    )


def _evidence(finding: Finding) -> str:
    """What speaks for it that only the report tells: why an answer looks outdated, and who reviewed it."""
    gap, entry = finding.gap, finding.entry
    if gap.kind is GapKind.REVIEW:
        return f". {one_line(gap.other)}" if gap.other else ""
    return reviewed(entry.review, to_staff=True) if entry and gap.kind in UPKEEP else ""


def _asked(finding: Finding, office: Office) -> str:
    if finding.reviewer:
        return one_line(finding.reviewer)
    return role_names(finding.ask) if finding.ask else capital(office_place(office))
