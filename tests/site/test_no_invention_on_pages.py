"""Nothing invented on the way to the page: every number, date, address and count is the data's."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from generator.model.base import Record
from generator.model.entry import Entry, Source
from generator.model.procedure import Question
from generator.model.walk import placed_acts
from generator.phrases.office import written_date
from generator.phrases.sentences import when
from tests.site.reading import Pages, flat, one, without, words

Facts = dict[str, Any]

NEVER_SHOWN = {"evidence"}
"""Fields that pages keep back."""

MONTHS = (
    "jan(uari)?|feb(ruari)?|mar(et)?|apr(il)?|mei|juni?|juli?|agu(stus)?|sep(tember)?|okt(ober)?"
    "|nov(ember)?|des(ember)?"
)

INVENTED = {
    "telepon": r"(\+62|\b0)[\d\s().-]{6,}\d",
    "jam": r"\b([01]?\d|2[0-3])[.:][0-5]\d\b",
    "zona waktu": r"\b(WIB|WITA|WIT)\b",
    "harga": r"\bRp\.?\s*\d|\b\d+\s*(ribu|juta)\b|\bgratis\b|\btanpa biaya\b",
    "tanggal": rf"\b\d{{1,2}} ({MONTHS})\b"
    r"|\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b|\b(19|20)\d\d\b",
    "jumlah": r"\b(\d+|satu|dua|tiga|empat|lima)\s+(lembar|rangkap|kali|buah|berkas|salinan|eksemplar)\b",
    "tenggat": r"\b(\d+|satu|dua|tiga)\s+(hari|jam|menit|minggu|bulan)\b",
    "email": r"\S+@\S+\.\S+",
    "bentuk surat": r"\b(meterai|materai|kop surat|bermeterai|cap perusahaan|tanda tangan basah)\b",
}
"""Patterns of facts that an office may state and a page must not make up."""

DERIVED = [
    r"[Ll]angkah \d+(–\d+)?(, \d+(–\d+)?)*",
    r"\b\d+ (butir )?dokumen\b",
    r"\b\d+ langkah (untuk Anda|lain|menurut keadaan)\b(, dan \d+ menurut keadaan)?",
    r"\b\d+ (pertanyaan|jawaban)\b",
    r"\b[AF]4\b",
    r"\bwordfreq [\d.]+\d\b|\bCC BY-SA [\d.]+\d\b",
]
"""Numbers that a page makes itself: of steps, of lists, of paper, of the works that the site credits."""


HOSTS = ("inaproc.lkpp.go.id", "LPSE.bombanakab.go.id")
"""Addresses that the source writes within its sentences."""


def texts(value: object, name: str = "") -> Iterator[str]:
    """Every text of the data that a page may show."""
    if isinstance(value, Record):
        for field in type(value).model_fields:
            if field not in NEVER_SHOWN:
                yield from texts(getattr(value, field), field)
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item, name)
    elif isinstance(value, str):
        yield flat(value)


@pytest.fixture(scope="module")
def known(source: Source) -> list[str]:
    """The data's texts that state a figure, and its date as pages write it."""
    assert source.office.updated is not None
    figures = "|".join([r"\d", *INVENTED.values()])
    stated = {text for text in texts(source) if re.search(figures, text, re.IGNORECASE)}
    return [*stated, written_date(source.office.updated)]


@pytest.fixture(scope="module")
def unknown(pages: Pages, known: list[str]) -> dict[str, str]:
    """The text of each page less the data's figures: what the page says by itself."""
    versions = re.compile(r"\bversi [0-9a-f]{7}\b")  # of sheets
    return {address: without(versions.sub("", pages.text(address)), known) for address in pages.addresses}


@pytest.mark.parametrize("kind", INVENTED)
def test_no_page_makes_up(unknown: dict[str, str], kind: str) -> None:
    found = {
        address: match.group()
        for address, text in unknown.items()
        if (match := re.search(INVENTED[kind], text, re.IGNORECASE))
    }
    assert found == {}


def test_every_other_number_is_counted(unknown: dict[str, str], source: Source, inventory: Facts) -> None:
    """What is left after the data's figures: numbers of steps, of documents, and of rows in lists."""
    names = {document.name for document in source.documents}
    names |= {item["nama"] for question in inventory["pertanyaan"] for item in question["dokumen"]}
    for act in (placed.act for filed in source.entries for placed in placed_acts(filed.entry.steps)):
        names |= {thing.name for thing in act.asks_for if thing.name}
        if isinstance(act, Question):
            names |= {act.question, *(when(branch.label) for branch in act.branches)}
    rows = rf"(?<!\S)\d+[a-z]?(\.\d+)?\.? (?={'|'.join(map(re.escape, names))})"
    derived = re.compile("|".join([*DERIVED, rows]))
    rest = {address: re.findall(r"\d+", derived.sub(" ", text)) for address, text in unknown.items()}
    assert {address: numbers for address, numbers in rest.items() if numbers} == {}


def counted(question: Facts) -> set[int]:
    """How many documents are certain: parts count by themselves, a list that was read into the source not."""
    papers = question["dokumen"]
    if not papers or any("merujuk_ke" in paper for paper in papers):
        return set()
    return {sum(len(paper.get("terdiri_dari", "1")) for paper in papers)}


def test_the_lead_counts_the_documents_of_the_source(pages: Pages, question: Facts) -> None:
    for address in (f"faq/{question['id']}.html", "index.html", "faq/index.html"):
        lead = words(one(pages[address], "main"))
        counts = {int(number) for number in re.findall(r"dengan (\d+) (?:butir )?dokumen", lead)}
        if address.startswith("faq/") and "index" not in address:
            assert counts == counted(question)
        else:
            assert counted(question) <= counts


def test_what_the_office_has_not_given_is_said_to_be_missing(pages: Pages) -> None:
    for address in ("index.html", "tentang.html"):
        page = pages[address]
        assert page.select(".contact") == []
        said = [words(missing) for missing in page.select("p.missing")]
        assert said == ["Kontak kantor belum tersedia di situs ini."]


def test_no_page_offers_a_call_or_a_mail(pages: Pages) -> None:
    schemes = {
        str(link["href"]).split(":")[0]
        for address in pages.addresses
        for link in pages[address].select("a[href]")
        if re.match(r"[a-z]+:", str(link["href"]))
    }
    assert schemes <= {"https", "http"}


def test_outside_links_are_the_data_s(pages: Pages, source: Source) -> None:
    given = set(texts(source))
    written = " ".join(given).casefold()
    links = {
        str(link["href"]) for address in pages.addresses for link in pages[address].select('a[href^="http"]')
    }
    shared = {link for link in links if re.match(r"https://wa\.me/(\?text=|$)", link)}  # to nobody's number
    others = links - given - shared
    assert {link for link in others if link.removeprefix("http://").rstrip("/") not in written} == set()
    assert {link.casefold() for link in others} == {f"http://{host.casefold()}" for host in HOSTS}


def test_no_misspelling_of_the_source_on_any_page(pages: Pages, inventory: Facts) -> None:
    wrong = "|".join(re.escape(form) for form in inventory["ejaan_naskah"]["diperbaiki"])
    found = {
        address: match.group()
        for address in pages.addresses
        if (match := re.search(rf"(?<!\w)({wrong})(?!\w)", pages.text(address), re.IGNORECASE))
    }
    assert found == {}


def test_no_answer_grows_steps(pages: Pages, entry: Entry, question: Facts) -> None:
    page = pages[f"faq/{entry.id}.html"]
    assert len(page.select("main li.step")) == len(question["langkah"])
    placed = list(placed_acts(entry.steps))
    notes = [*entry.notes, *(note for at in placed for note in at.act.notes)]
    branches = dict.fromkeys(branch for at in placed for branch in at.branches)
    notes += [note for branch in branches for note in branch.notes]
    assert len(page.select("main .note")) == len(notes)
