"""Nothing lost: documents to bring, forms, visits, replies, and the totals of the inventory."""

from collections import Counter
from typing import Any

from generator.model.base import Stated
from generator.model.catalogue import DocumentKind
from generator.model.entry import Entry, Source
from generator.model.procedure import Step
from generator.model.things import ThingRecord
from generator.model.walk import Placed, placed_acts
from tests.test_facts import single

Facts = dict[str, Any]


def requirements(acts: list[Placed]) -> list[ThingRecord]:
    """What the answer asks to bring, once each, in order."""
    found: dict[ThingRecord, None] = {}
    for placed in acts:
        for branch in placed.branches:
            found.update(dict.fromkeys(branch.brings))
        if isinstance(placed.act, Step):
            found.update(dict.fromkeys(placed.act.brings))
    return list(found)


def test_documents_with_exactly_what_is_said(source: Source, acts: list[Placed], question: Facts) -> None:
    catalogue = {document.id: document for document in source.documents}

    def names(parts: tuple[ThingRecord, ...]) -> list[str]:
        return [catalogue[part.document].name for part in parts if part.document]

    def facts(item: ThingRecord) -> Facts:
        document = catalogue[item.document] if item.document else None
        return {
            "nama": item.label or (document.name if document else None),
            "asli": item.original.value,
            "salinan": item.copy_.value,
            "jenis": "surat-permohonan" if document and document.kind is DocumentKind.APPLICATION else None,
            "alternatif": names(item.one_of),
            "terdiri_dari": names(item.consists_of),
            "merujuk_ke": item.list_of,
        }

    defaults: Facts = {"jenis": None, "alternatif": [], "terdiri_dari": [], "merujuk_ke": None}
    expected = [
        {**defaults, **{key: value for key, value in document.items() if key not in ("nomor", "cabang")}}
        for document in question["dokumen"]
    ]
    assert [facts(item) for item in requirements(acts)] == expected


def test_documents_of_one_case_belong_to_its_branch(acts: list[Placed], question: Facts) -> None:
    labels = {branch["id"]: branch["syarat"] for branch in question["cabang"]}
    expected = {labels[item["cabang"]] for item in question["dokumen"] if "cabang" in item}
    brought = {placed.branches[0].label for placed in acts if placed.branches and placed.act.brings}
    assert brought == expected


def test_parts_of_a_document_say_nothing_more(acts: list[Placed]) -> None:
    parts = [part for item in requirements(acts) for part in (*item.one_of, *item.consists_of)]
    assert all(part.original is Stated.UNSAID and part.copy_ is Stated.UNSAID for part in parts)


def test_forms_to_download(acts: list[Placed], question: Facts) -> None:
    found = [item.name for placed in acts if isinstance(placed.act, Step) for item in placed.act.downloads]
    assert found == question["formulir"]


def test_visits(acts: list[Placed], question: Facts) -> None:
    channels = {placed.number: placed.channels for placed in acts}
    office = {number for number, used in channels.items() if used == ("kantor",)}
    expected = {"ya": set(channels), "tidak-disebut": set()}
    expected |= {"alternatif": {4}, "bersyarat (hanya cabang lupa-id)": {1}}
    assert office == expected[question["kunjungan_kantor"]]


def test_replies(entry: Entry, acts: list[Placed], question: Facts) -> None:
    branches = {branch.label: branch.reply for placed in acts for branch in placed.branches if branch.reply}
    replies = [reply for reply in (entry.reply, *branches.values()) if reply]
    assert bool(replies) == question["balasan_baku"]
    if replies:
        openings = [reply.opening for reply in replies if reply.opening]
        second = ["Untuk lupa password"] if question["nomor"] == 14 else []
        assert openings == [question["pembuka"], *second]
        assert [reply.closing for reply in replies if reply.closing] == [
            question["penutup"].removesuffix(" ...")
        ]


def all_steps(source: Source) -> list[Step]:
    placed = [placed for filed in source.entries for placed in placed_acts(filed.entry.steps)]
    return [item.act for item in placed if isinstance(item.act, Step)]


def test_total_of_acts_and_edges(source: Source, inventory: Facts) -> None:
    total = inventory["total"]
    placed = [placed for filed in source.entries for placed in placed_acts(filed.entry.steps)]
    assert len(source.entries) == total["pertanyaan"]
    assert len(placed) == total["langkah_atomik"]
    actors = Counter(single(item.act.actors) for item in placed)
    assert actors == Counter(total["langkah_per_pelaku"])
    edges = Counter(
        (single(step.actors), single(step.escalates_to)) for step in all_steps(source) if step.escalates_to
    )
    assert edges == {
        ("helpdesk-lpse", "admin-lpse"): total["eskalasi"]["helpdesk-lpse__admin-lpse"],
        ("admin-lpse", "helpdesk-lkpp"): total["eskalasi"]["admin-lpse__helpdesk-lkpp"],
    }
    feedback = Counter(
        (single(step.feedback_from), single(step.actors)) for step in all_steps(source) if step.feedback_from
    )
    assert feedback == {("helpdesk-lkpp", "admin-lpse"): 1}


def test_total_of_what_belongs_to_steps(source: Source, inventory: Facts) -> None:
    total, steps = inventory["total"], all_steps(source)
    assert sum(len(step.references) for step in steps) == total["rujukan_sop"]
    assert sum(len(step.asks_for) for step in steps) == total["informasi_diminta"]
    assert sum(len(step.downloads) for step in steps) == total["formulir_unduh"]
    messages = {message.text for filed in source.entries for message in filed.entry.error_messages}
    assert len(messages) == total["pesan_error_berbeda"]


def test_total_of_documents(source: Source, inventory: Facts) -> None:
    total = inventory["total"]
    items = [item for filed in source.entries for item in requirements(list(placed_acts(filed.entry.steps)))]
    letters = [document for document in source.documents if document.kind is DocumentKind.APPLICATION]
    assert len(items) == total["dokumen_butir"]
    assert [item.original for item in items].count(Stated.YES) == total["dokumen_dengan_asli_ya"]
    assert [item.copy_ for item in items].count(Stated.YES) == total["dokumen_dengan_salinan_ya"]
    assert len(letters) == total["surat_permohonan"]
