"""Two states of a source compared: every difference once, and none where there is none."""

from typing import Any

from hypothesis import given

from generator.model.catalogue import Document, Office, Term
from generator.model.diagnosis import Diagnosis
from generator.model.entry import Source
from generator.model.procedure import Branch, Cases, Step
from generator.views.change import Change, ChangeKind
from generator.views.changes import changes_between
from tests.views.entries import OTHER, Raw, entries, entry_of, lookup_of, some


def source(*raw: Raw, **fields: Any) -> Source:
    return lookup_of(*raw).source.model_copy(update=fields)


def step(action: str = "Datang", **fields: object) -> Raw:
    return {"pelaku": "penyedia", "tindakan": action, **fields}


def of_steps(before: list[Raw], after: list[Raw]) -> tuple[Change, ...]:
    return changes_between(source(entry_of(*before)), source(entry_of(*after)))


def only(changes: tuple[Change, ...]) -> Change:
    (change,) = changes
    return change


def test_a_field_of_a_question_with_its_values() -> None:
    change = only(changes_between(source(entry_of(judul="Lama")), source(entry_of(judul="Baru", terkait=[]))))
    assert (change.subject.kind, change.subject.id, change.subject.name) == ("entri", "a", "Baru")
    assert (change.kind, change.way, change.key) == (ChangeKind.CHANGED, (), "judul")
    assert (change.before, change.after) == ("Lama", "Baru")


def test_a_step_is_found_by_its_number_in_the_whole_answer_wherever_it_stands() -> None:
    def steps(action: str) -> list[Raw]:
        branches = [
            {"jika": "Satu", "langkah": [step("Menunggu")]},
            {"jika": "Dua", "langkah": [step(action)]},
        ]
        return [step(), {"kasus": "Apa?", "cabang": branches}]

    change = only(of_steps(steps("Mengisi formulir"), steps("Mengisi formulir baru")))
    assert [(spot.record, spot.number) for spot in change.way] == [(Step, 3)]
    assert (change.key, change.before, change.after) == (
        "tindakan",
        "Mengisi formulir",
        "Mengisi formulir baru",
    )


def test_steps_that_come_and_go_leave_the_others_what_they_were() -> None:
    before = [step("Mendaftar"), step("Membayar"), step("Pulang")]
    change = only(of_steps(before, [*before[:1], step("Menunggu"), *before[1:]]))
    assert (change.kind, change.way[0].number, change.after) == (ChangeKind.NEW, 2, "Penyedia: Menunggu")
    change = only(of_steps(before, before[1:]))
    assert (change.kind, change.way[0].number, change.before) == (ChangeKind.GONE, 1, "Penyedia: Mendaftar")


def test_a_step_that_moved_is_neither_new_nor_gone() -> None:
    first, second, third = step("Mendaftar"), step("Membayar"), step("Pulang")
    change = only(of_steps([first, second, third], [second, third, first]))
    assert (change.kind, change.key, change.way[0].number) == (ChangeKind.MOVED, "", 3)


def test_a_branch_goes_with_its_steps() -> None:
    sides = [{"jika": name, "langkah": [step(), step("Menunggu")]} for name in ("CV", "PT", "UD")]
    change = only(of_steps([{"kasus": "Apa?", "cabang": sides}], [{"kasus": "Apa?", "cabang": sides[:2]}]))
    assert [spot.record for spot in change.way] == [Cases, Branch]
    assert (change.kind, change.key, change.before, change.steps) == (ChangeKind.GONE, "", "UD", 2)


def test_things_by_their_names_and_what_is_said_of_them_inside() -> None:
    before = [step(bawa=["ktp", "akta"])]
    after = [step(bawa=[{"dokumen": "ktp", "asli": "ya"}, "npwp"])]
    said, new, gone = of_steps(before, after)
    assert (said.way[-1].key, said.way[-1].name, said.key) == ("bawa", "KTP", "asli")
    assert (said.before, said.after) == ("tidak disebut", "ya")
    assert (new.kind, new.key, new.after) == (ChangeKind.NEW, "bawa", "NPWP")
    assert (gone.kind, gone.key, gone.before) == (ChangeKind.GONE, "bawa", "AKTA")


def test_roles_are_named_and_a_choice_of_them_says_so() -> None:
    change = only(of_steps([step(kepada="admin")], [step(kepada={"salah_satu": ["admin", "helpdesk"]})]))
    assert (change.key, change.before, change.after) == ("kepada", "Admin", "Admin atau Helpdesk")


def test_an_outcome_that_was_open_and_now_has_steps() -> None:
    def steps(side: object) -> list[Raw]:
        return [{"bila": "hilang", "maka": [step()], "selain_itu": side}]

    change = only(of_steps(steps("tidak-disebut"), steps([step(), step("Pulang")])))
    assert (change.key, change.before, change.after) == ("selain_itu", "tidak-disebut", "2 langkah")


def test_a_renamed_question_stays_itself() -> None:
    renamed = {**entry_of(step()), "id": "b", "alias": ["a"]}
    changes = changes_between(source(entry_of(step())), source(renamed))
    assert [(change.kind, change.key, change.after) for change in changes] == [
        (ChangeKind.CHANGED, "id", "b"),
        (ChangeKind.NEW, "alias", "a"),
    ]


def test_new_and_deleted_questions() -> None:
    more = source(entry_of(step()), {**entry_of(step()), "id": "b", "judul": "B"})
    fewer = source(entry_of(step()))
    new, gone = only(changes_between(fewer, more)), only(changes_between(more, fewer))
    assert (new.kind, new.subject.id, new.subject.name, new.key) == (ChangeKind.NEW, "b", "B", "")
    assert (gone.kind, gone.subject.id) == (ChangeKind.GONE, "b")


def test_catalogues_the_office_and_files_of_one_record() -> None:
    before = source(documents=(Document(id="ktp", nama="KTP"), Document(id="npwp", nama="NPWP")))
    tree = Diagnosis.model_validate({"tanya": "Apa?", "cabang": [{"jika": "Ya", "jawaban": OTHER}] * 2})
    after = before.model_copy(
        update={
            "documents": (*reversed(before.documents), Document(id="akta", nama="Akta")),
            "office": Office.model_validate({"nama": "Kantor", "telepon": ["1", "2"]}),
            "terms": (Term(istilah="SPSE", definisi="Aplikasi", sumber=["LKPP"]),),
            "diagnosis": tree,
        }
    )
    told = [
        (change.subject.kind, change.subject.name, change.kind.value, change.key, change.after)
        for change in changes_between(before, after)
    ]
    assert told == [
        ("dokumen", "Akta", "new", "", ""),
        ("dokumen", "", "moved", "", ""),
        ("istilah", "SPSE", "new", "", ""),
        ("kantor", "", "new", "telepon", "1"),
        ("kantor", "", "new", "telepon", "2"),
        ("diagnosis", "", "new", "", ""),
    ]


@some
@given(entries(), entries())
def test_there_are_changes_where_models_differ_and_nowhere_else(one: Raw, two: Raw) -> None:
    before, after = source(one), source(two)
    assert changes_between(before, before) == ()
    assert bool(changes_between(before, after)) == (before != after)
    for change in changes_between(before, after):
        assert change.key or change.way or change.subject.name
        assert change.before != change.after or change.kind is not ChangeKind.CHANGED
