"""Visits: everything that happens or is brought at the office, in its situation."""

from hypothesis import given

from generator.views.counts import Count
from generator.views.visits import Visit, visit_of
from tests.views.entries import Raw, acts_of, all_branches, entries, entry_of, lookup_of, some
from tests.views.raw_reading import heard_by_served, listed_in, members_of
from tests.views.small_office import KINDS


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
    due = [said for said in acts_of(raw) if said.is_visit]
    if found is None:
        assert due == []
        return
    shown = {
        (step.act.text, tuple(situation.label for situation in section.path))
        for section in found.sections
        for step in section.steps
    }
    assert shown >= {(said.text, said.labels) for said in due}


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
            is_due = (said.is_visit or not said.channels) and heard_by_served(item)
            assert (expected in shown) == is_due, expected


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


def test_what_a_visitor_sends_along_without_a_channel_is_on_the_sheet() -> None:
    sending = {"pelaku": "penyedia", "tindakan": "Melampirkan", "sertakan": ["Foto", "Bukti"]}

    def sent(*steps: Raw) -> list[str]:
        found = the_visit(step(bawa=["ktp"]), *steps)
        sections = found.sections
        things = [thing for section in sections for act in section.steps for thing in act.encloses]
        return [thing.name for thing in (*things, *(each for part in sections for each in part.encloses))]

    assert sent(sending) == ["Foto", "Bukti"]
    assert the_visit(step(bawa=["ktp"]), sending).needs == Count(sure=1, objects=2)
    assert sent({**sending, "saluran": "email"}) == []
    assert sent({**sending, "pelaku": "admin"}) == []
    assert sent({**sending, "sertakan": [{"nama": "Foto", "untuk": ["admin"]}]}) == []
    mailing = {"pelaku": "penyedia", "tindakan": "Mengirim", "saluran": "email"}
    branch: Raw = {"jika": "Satu", "sertakan": ["Foto"]}
    assert sent({"kasus": "Apa?", "cabang": [branch, {"jika": "Dua"}]}) == ["Foto"]
    by_mail = {**branch, "langkah": [mailing]}
    assert sent({"kasus": "Apa?", "cabang": [by_mail, {"jika": "Dua"}]}) == []


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
    same = {"nama": "Berkas", "tautan": "berkas/surat.pdf"}
    brought = {"dokumen": "surat", "tautan": "berkas/surat.pdf"}
    assert the_visit(step(unduh=[same], bawa=[{"salah_satu": ["ktp", brought]}])).forms == ()


def test_who_acts_is_told_apart() -> None:
    (section,) = the_visit(step(), step("admin")).sections
    assert [act.is_visitor for act in section.steps] == [True, False]


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
        if heard_by_served(item)
    }
    assert due <= brought


def test_things_for_the_staff_alone_stay_off_the_sheet() -> None:
    items = ["ktp", {"dokumen": "akta", "untuk": "helpdesk"}, {"dokumen": "npwp", "untuk": "konsultan"}]
    group = {"terdiri_dari": ["ktp", {"dokumen": "surat", "untuk": ["admin"]}]}
    (section,) = the_visit(step(bawa=[*items, group])).sections
    assert [paper.name for paper in section.papers] == ["KTP", "NPWP", "KTP"]
    assert [paper.number for paper in section.papers] == ["1", "2", "3"]
    assert [part.name for part in section.papers[-1].parts] == ["KTP"]


@some
@given(entries())
def test_nothing_that_is_only_for_others_is_on_the_sheet(raw: Raw) -> None:
    lookup = lookup_of(raw)
    found = visit_of("a", lookup)
    if found is None:
        return
    groups = [(*section.papers, *section.encloses) for section in found.sections]
    groups += [(*step.asks_for, *step.encloses) for section in found.sections for step in section.steps]
    notes = [*found.notes, *(note for section in found.sections for note in section.notes)]
    notes += [note for section in found.sections for step in section.steps for note in step.notes]
    audiences = [thing.audience for group in groups for thing in group]
    audiences += [thing.audience for thing in (*found.encloses, *found.forms)]
    audiences += [note.audience for note in notes]
    audiences += [time.audience for terms in found.terms for time in terms.has.times]
    audiences += [said.audience for terms in found.terms for said in (*terms.has.costs, *terms.has.results)]
    assert all(map(lookup.is_for_served, audiences))


@some
@given(entries())
def test_every_time_cost_and_result_that_concerns_visitors_is_on_the_sheet(raw: Raw) -> None:
    found = visit_of("a", lookup_of(raw))
    if found is None:
        return
    shown = {
        *(said.duration or said.deadline for terms in found.terms for said in terms.has.times),
        *(said.text for terms in found.terms for said in (*terms.has.costs, *terms.has.results)),
    }
    acts = [said.act for said in acts_of(raw)]
    for record in [raw, *acts, *all_branches(raw["langkah"])]:
        is_inner = any(record is act for act in acts) and not concerns_visitors(record)
        for key, name in (("waktu", "lama"), ("biaya", "teks"), ("hasil", "teks")):
            for said in listed_in(record.get(key)):
                text = said.get(name) or said.get("tenggat") if isinstance(said, dict) else said
                is_addressed = isinstance(said, dict) and "untuk" in said
                is_due = heard_by_served(said) and (key != "waktu" or is_addressed or not is_inner)
                assert (text in shown) == is_due, text


def concerns_visitors(act: Raw) -> bool:
    """Whether visitors do it, are addressed by it or get something from it, or a machine does it."""
    kinds = {KINDS[name] for name in members_of(act["pelaku"])}
    addressed = {KINDS[name] for name in members_of(act.get("kepada"))}
    gets = any(map(heard_by_served, listed_in(act.get("hasil"))))
    return gets or kinds == {"sistem"} or "pengguna" in kinds | addressed


def test_places_and_times_of_inner_steps_stay_off_the_sheet() -> None:
    def told(**fields: object) -> tuple[list[str], list[str]]:
        inner = {**step("admin", saluran="gedung", waktu="3 hari"), "tindakan": "Memeriksa", **fields}
        found = the_visit(step(), inner, step(tindakan="Mengambil"))
        times = [time.duration or "" for terms in found.terms for time in terms.has.times]
        return [channel.id for channel in found.channels], times

    assert told() == ([], [])
    assert told(kepada="penyedia") == (["gedung"], ["3 hari"])
    assert told(pelaku="penyedia") == (["gedung"], ["3 hari"])
    assert told(hasil="Kartu") == ([], ["3 hari"])
    assert told(waktu={"lama": "3 hari", "untuk": "penyedia"}) == ([], ["3 hari"])


def test_nothing_is_said_to_be_missing_where_something_is_listed() -> None:
    preparing = {"pelaku": "penyedia", "tindakan": "Menyiapkan", "bawa": ["ktp"]}
    ways = {
        "jalur": "Cara",
        "cabang": [{"jika": "Datang", "langkah": [step()]}, {"jika": "Web", "langkah": []}],
    }
    assert [section.is_bare for section in the_visit(preparing, ways).sections] == [False, False]
    assert [section.is_bare for section in the_visit(ways).sections] == [True]
    assert [section.is_bare for section in the_visit(step(sertakan=["Foto"])).sections] == [False]


def test_a_case_without_documents_is_bare_beside_one_with_documents() -> None:
    branches = [{"jika": "PT", "langkah": [step(bawa=["ktp"])]}, {"jika": "CV", "langkah": [step()]}]
    found = the_visit({"kasus": "Apa?", "cabang": branches})
    assert [section.is_bare for section in found.sections] == [False, True]


def test_what_the_whole_answer_asks_for_is_brought_first() -> None:
    found = visit_of("a", lookup_of(entry_of(step(bawa=["akta"]), bawa=["ktp"], sertakan=["Foto"])))
    assert found is not None
    assert [paper.name for section in found.sections for paper in section.papers] == ["KTP", "AKTA"]
    assert [thing.name for thing in found.encloses] == ["Foto"]


def test_a_visit_without_documents_leads_to_the_answer_that_has_them() -> None:
    def elsewhere(*steps: Raw, needs: object = "ktp", **fields: object) -> list[str]:
        other = {**entry_of(step(bawa=[needs])), "id": "b", "judul": "B"}
        online = {**entry_of({**step(bawa=["ktp"]), "saluran": "daring"}), "id": "c", "judul": "C"}
        found = visit_of("a", lookup_of(entry_of(*steps, **fields), other, online))
        assert found is not None
        return [link.id for link in found.elsewhere]

    assert elsewhere(step(), terkait=["b", "c"]) == ["b"]
    assert elsewhere(step(lihat=["b"])) == ["b"]
    assert elsewhere(step(bawa=["akta"]), terkait=["b"]) == []
    assert elsewhere(step()) == []
    for_staff = {"dokumen": "ktp", "untuk": ["admin"]}
    assert elsewhere(step(), terkait=["b"], needs=for_staff) == []
    assert elsewhere(step(bawa=[for_staff], sertakan=[for_staff]), terkait=["b"]) == ["b"]


def test_counters_and_other_places_are_told() -> None:
    paying = {"pelaku": "penyedia", "tindakan": "Membayar", "saluran": "gedung"}
    found = the_visit(step(saluran="loket"), paying, step(saluran=["kantor", "grup"]))
    assert [channel.id for channel in found.channels] == ["loket", "gedung"]
    (section,) = found.sections
    assert section.channels == ()
    assert [[channel.id for channel in step.channels] for step in section.steps] == [
        ["loket"],
        ["kantor", "grup"],
    ]
    assert [act.act.text for act in section.steps] == ["Datang", "Datang"]


def test_the_need_of_a_visit_has_a_number_only_where_it_holds_for_all() -> None:
    def cases(kind: str) -> Raw:
        branches = [{"jika": name, "langkah": [step(bawa=["ktp"])]} for name in ("Satu", "Dua")]
        return {kind: "Apa?", "cabang": branches}

    assert the_visit(step(bawa=["ktp", "akta"])).needs == Count(sure=2)
    assert the_visit(cases("kasus")).needs == Count(varies=True)
    assert the_visit(step(bawa=["akta"]), cases("jalur")).needs == Count(sure=1, varies=True)
    branches = [{"jika": "Datang", "langkah": [step(bawa=["ktp"])]}, {"jika": "Web", "langkah": []}]
    assert the_visit({"jalur": "Cara", "cabang": branches}).needs == Count(sure=1)
    found = the_visit(step(bawa=["akta"]), {"jalur": "Cara", "cabang": branches})
    assert found.needs == Count(sure=1, varies=True)
    by_condition = the_visit(step(bila="baru", bawa=["ktp"]), step(bawa=["akta"]))
    assert by_condition.needs == Count(sure=1, conditional=1)
