"""Visits: everything that happens or is brought at the office, in its situation."""

from hypothesis import given

from generator.views.visits import Visit, visit_of
from tests.views.entries import Raw, acts_of, all_branches, entries, entry_of, lookup_of, some


def visit(*steps: Raw) -> Visit | None:
    return visit_of("a", lookup_of(entry_of(*steps)))


def the_visit(*steps: Raw) -> Visit:
    found = visit(*steps)
    assert found is not None
    return found


def step(actor: str = "penyedia", **fields: object) -> Raw:
    return {"pelaku": actor, "tindakan": "Datang", "saluran": "kantor", **fields}


def labels(found: Visit) -> list[tuple[str, ...]]:
    return [tuple(situation.label for situation in section.path) for section in found.sections]


@some
@given(entries())
def test_every_act_at_the_office_stands_in_its_situation(raw: Raw) -> None:
    found = visit_of("a", lookup_of(raw))
    due = [said for said in acts_of(raw) if said.channel == "kantor"]
    if found is None:
        assert due == []
        return
    shown = {
        (step.act.text, tuple(situation.label for situation in section.path))
        for section in found.sections
        for step in section.steps
    }
    assert shown >= {(said.act.get("tindakan") or said.act["tanya"], said.labels) for said in due}


@some
@given(entries())
def test_nothing_that_is_brought_to_the_office_loses_its_condition(raw: Raw) -> None:
    found = visit_of("a", lookup_of(raw))
    if found is None:
        return
    shown = {
        (paper.name, paper.condition, tuple(situation.label for situation in section.path))
        for section in found.sections
        for paper in section.papers
    }
    for said in acts_of(raw):
        for item in said.act.get("bawa", []):
            expected = (item["sebutan"], item.get("bila"), said.labels)
            assert (expected in shown) == (said.channel in ("kantor", None)), expected


def test_a_document_that_a_question_asks_for_keeps_the_question_s_condition() -> None:
    question = step(tanya="Dikuasakan?", bila="dikuasakan", bawa=["ktp"], cabang=[{"jika": "Ya"}] * 2)
    del question["tindakan"]
    (section,) = the_visit(question).sections
    assert [situation.label for situation in section.path] == ["dikuasakan"]
    assert [paper.name for paper in section.papers] == ["KTP"]


def test_no_visit_without_the_office() -> None:
    assert visit(step(saluran="daring")) is None
    assert visit({"pelaku": "penyedia", "tindakan": "Mengisi", "bawa": ["ktp"]}) is None
    assert visit({"kasus": "Apa?", "cabang": [{"jika": "Satu", "saluran": "kantor"}] * 2}) is None


def test_a_branch_that_only_brings_is_a_visit() -> None:
    cases = {
        "kasus": "Apa?",
        "cabang": [{"jika": "Satu", "saluran": "kantor", "bawa": ["ktp"]}, {"jika": "Dua"}],
    }
    found = the_visit(cases)
    assert labels(found) == [("Satu",)]
    assert found.count == 1


def test_what_has_no_channel_belongs_to_the_visit_only_with_documents() -> None:
    without = {"pelaku": "penyedia", "tindakan": "Mengisi"}
    found = the_visit(step(), {**without, "bawa": ["ktp"]}, without)
    assert [step.act.text for section in found.sections for step in section.steps] == ["Datang", "Mengisi"]
    assert len(the_visit(step(), without).sections[0].steps) == 1


def test_cases_number_their_documents_anew_and_questions_go_on() -> None:
    def numbers(kind: str) -> list[str]:
        branches = [{"jika": name, "langkah": [step(bawa=["ktp"])]} for name in ("Satu", "Dua")]
        fork = {"tanya": {"tanya": "Apa?", "pelaku": "admin"}}.get(kind, {kind: "Apa?"})
        found = the_visit({**fork, "cabang": branches}, step(bawa=["akta"]))
        return [paper.number for section in found.sections for paper in section.papers]

    assert numbers("kasus") == ["1", "1", "1"]
    assert numbers("jalur") == ["1", "1", "1"]
    assert numbers("tanya") == ["1", "2", "3"]


def test_notes_of_a_branch_at_the_office_are_printed_with_it() -> None:
    note = {"jenis": "tip", "teks": "Ambil nomor."}
    branch = {"jika": "Satu", "saluran": "kantor", "catatan": [note]}
    first, second = the_visit({"kasus": "Apa?", "cabang": [branch, {"jika": "Dua"}]}, step()).sections
    assert [found.text for found in first.notes] == ["Ambil nomor."]
    assert second.notes == ()
    elsewhere = {**branch, "saluran": "daring"}
    (section,) = the_visit({"kasus": "Apa?", "cabang": [elsewhere, {"jika": "Dua"}]}, step()).sections
    assert section.notes == ()


def test_other_ways_are_routes_beside_one_that_visits() -> None:
    def other_ways(kind: str, *channels: str) -> list[str]:
        branches = [
            {"jika": f"Cara {number}", "langkah": [step(saluran=channel)]}
            for number, channel in enumerate(channels, 1)
        ]
        found = visit({kind: "Apa?", "cabang": branches}, step())
        assert found is not None
        assert found.is_alternative == bool(found.other_ways)
        return [way.label for way in found.other_ways]

    assert other_ways("jalur", "kantor", "daring", "email") == ["Cara 2", "Cara 3"]
    assert other_ways("jalur", "daring", "email") == []
    assert other_ways("kasus", "kantor", "daring") == []


def test_forms_are_listed_unless_they_are_brought_under_the_same_name() -> None:
    found = the_visit(
        step(unduh=["ktp", "Formulir"], bawa=["ktp"]),
        {"pelaku": "penyedia", "tindakan": "Mengunduh", "unduh": ["Formulir", "Lain"]},
    )
    assert [item.name for item in found.forms] == ["Formulir", "Lain"]


def test_who_acts_is_told_apart() -> None:
    (section,) = the_visit(step(), step("admin")).sections
    assert [(act.actor.id, act.is_visitor) for act in section.steps] == [("penyedia", True), ("admin", False)]


def test_equal_documents_are_listed_once() -> None:
    assert the_visit(step(bawa=["ktp"]), step(bawa=["ktp", "akta"])).count == 2


@some
@given(entries())
def test_branches_bring_what_they_say(raw: Raw) -> None:
    found = visit_of("a", lookup_of(raw))
    brought = {paper.name for section in found.sections for paper in section.papers} if found else set()
    due = {
        item["sebutan"]
        for branch in all_branches(raw["langkah"])
        if branch.get("saluran") == "kantor"
        for item in branch.get("bawa", [])
    }
    assert due <= brought
