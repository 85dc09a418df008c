"""The whole report: whom to ask by what the data names, and the urgent ones first."""

from generator.model.catalogue import Office
from generator.views.findings import Finding, findings
from generator.views.gap import Gap, GapKind
from generator.views.lookup import Lookup
from tests.views.entries import Raw, entry_of, lookup_of


def found(*raw: Raw) -> list[Finding]:
    return [each for each in findings(lookup_of(*raw)) if each.gap.path == "faq/umum/a.yml"]


def asked(*steps: Raw) -> list[str]:
    """Whom to ask about the one gap of an entry of these steps."""
    (finding,) = found(entry_of(*steps))
    return [role.id for role in finding.ask]


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


def test_the_office_s_own_gaps_belong_to_no_answer() -> None:
    lookup = lookup_of(entry_of(step()))
    office = Office.model_validate({"nama": "Kantor", "telepon": "1"})
    found = findings(Lookup(lookup.source.model_copy(update={"office": office})))
    fields = {each.gap.field for each in found if each.gap.kind is GapKind.OFFICE}
    assert "alamat" in fields
    assert "telepon" not in fields
