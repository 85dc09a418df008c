"""The whole report: whom to ask by what the data names, and the urgent ones first."""

from datetime import date

from generator.model.catalogue import Office
from generator.views.findings import Finding, findings
from generator.views.gap import Gap, GapKind
from generator.views.lookup import Lookup
from generator.views.release import previewed
from tests.views.entries import Raw, entry_of, lookup_of


def found(*raw: Raw) -> list[Finding]:
    return [each for each in findings(lookup_of(*raw)) if each.gap.path == "faq/umum/a.yml"]


def asked(*steps: Raw) -> list[str]:
    """Whom to ask about the one gap of an entry of these steps."""
    (finding,) = found(entry_of(*steps))
    return [role.id for role in finding.ask]


def previewed_lookup(*raw: Raw) -> Lookup:
    """What is found in it on 1 June 2026, drafts included."""
    return Lookup(previewed(lookup_of(*raw).source, lambda entry: entry.title, "?"), date(2026, 6, 1))


def step(actor: object = "penyedia", **fields: object) -> Raw:
    return {"pelaku": actor, "tindakan": "Datang", **fields}


def test_the_actor_of_the_step_knows_else_those_to_whom_it_goes() -> None:
    form = {"unduh": ["Formulir"]}
    assert asked(step("admin", **form), step("helpdesk")) == ["admin"]
    assert asked(step(["admin", "helpdesk"], **form)) == ["admin", "helpdesk"]
    assert asked(step(kepada="helpdesk", **form), step("admin")) == ["helpdesk"]
    assert asked(step("helpdesk"), step(eskalasi_ke="pusat", **form)) == ["pusat"]
    inside = [{"jika": "Ya", "langkah": [step("admin", **form)]}, {"jika": "Tidak", "langkah": [step()]}]
    assert asked({"tanya": "Sudah?", "pelaku": "helpdesk", "cabang": inside}) == ["admin"]


def test_else_the_staff_of_the_answer_else_the_office() -> None:
    form = {"unduh": ["Formulir"]}
    assert asked(step(**form), step("admin"), step("helpdesk"), step("admin")) == ["admin", "helpdesk"]
    assert asked(step(**form)) == []
    assert asked(step("aplikasi", **form)) == []


def test_the_urgent_first_then_in_the_order_of_the_answers() -> None:
    review = {"status": "perlu-ditinjau"}
    first = entry_of(step(bawa=["ktp"]), belum_jelas=["Kapan?"])
    second = {**entry_of(step(), belum_jelas=["Berapa?"], tinjauan=review), "id": "b"}
    lookup = lookup_of(first, second)
    dead = Gap(kind=GapKind.DEAD, path="faq/umum/a.yml", loc=(), field="tautan", subject="https://a")
    told = [(each.gap.kind, each.entry and each.entry.id) for each in findings(lookup, [dead])]
    assert told[:6] == [
        (GapKind.REVIEW, "b"),
        (GapKind.DEAD, "a"),
        (GapKind.QUESTION, "a"),
        (GapKind.QUESTION, "b"),
        (GapKind.PAPER, "a"),
        (GapKind.PAPER, "lain"),
    ]
    assert told[-1] == (GapKind.OFFICE, None)


def test_what_is_overdue_comes_first_and_what_is_not_published_after_what_misleads() -> None:
    doubt = {"status": "perlu-ditinjau"}
    late = {"status": "sesuai", "tinjau_lagi": "2026-05-31"}
    lookup = previewed_lookup(
        {**entry_of(step(), belum_jelas=["Apa?"], tinjauan=doubt), "id": "a"},
        {**entry_of(step("admin"), status="draf"), "id": "b"},
        {**entry_of(step("helpdesk"), status="ditinjau"), "id": "c"},
        {**entry_of(step(kepada="admin"), tinjauan=late), "id": "d"},
        {**entry_of(step(), tinjauan={**late, "tinjau_lagi": "2026-06-01"}), "id": "e"},
    )
    told = [(each.gap.kind, each.entry and each.entry.id, each.gap.loc) for each in findings(lookup)]
    assert [line for line in told if line[0] in list(GapKind)[: list(GapKind).index(GapKind.PAPER)]] == [
        (GapKind.OVERDUE, "d", ("tinjauan", "tinjau_lagi")),
        (GapKind.REVIEW, "a", ("tinjauan", "status")),
        (GapKind.IN_REVIEW, "c", ("status",)),
        (GapKind.DRAFT, "b", ("status",)),
        (GapKind.QUESTION, "a", ("belum_jelas", 0)),
    ]


def test_the_reviewer_is_asked_about_the_review_and_about_nothing_else() -> None:
    review = {"status": "perlu-ditinjau", "oleh": "Bu Rini", "tinjau_lagi": "2026-05-31"}
    for status, kinds in (
        ("terbit", [GapKind.OVERDUE, GapKind.REVIEW]),
        ("ditinjau", [GapKind.REVIEW, GapKind.IN_REVIEW]),
        ("draf", [GapKind.REVIEW, GapKind.DRAFT]),
    ):
        raw = entry_of(step("admin"), tinjauan=review, belum_jelas=["Apa?"], status=status)
        found = [each for each in findings(previewed_lookup(raw)) if each.gap.path == "faq/umum/a.yml"]
        asked = [(each.gap.kind, each.reviewer, [role.id for role in each.ask]) for each in found]
        assert asked == [(kind, "Bu Rini", ["admin"]) for kind in kinds] + [(GapKind.QUESTION, "", ["admin"])]


def test_the_office_s_own_gaps_belong_to_no_answer() -> None:
    lookup = lookup_of(entry_of(step()))
    office = Office.model_validate({"nama": "Kantor", "telepon": "1"})
    found = findings(Lookup(lookup.source.model_copy(update={"office": office})))
    fields = {each.gap.field for each in found if each.gap.kind is GapKind.OFFICE}
    assert "alamat" in fields
    assert "telepon" not in fields
