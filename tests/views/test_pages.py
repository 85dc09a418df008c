"""Every page of the site: its address, and what the lists on it tell of each answer."""

from generator.views.flow import branches_in
from generator.views.pages import AROUND, EntryView, messages, pages, topic_views
from tests.views.entries import OTHER, Raw, entry_of, lookup_of

FOLDERS = ("penyedia", "konsultan", "helpdesk", "admin")


def step(actor: str = "penyedia", **fields: object) -> Raw:
    return {"pelaku": actor, "tindakan": "Datang", **fields}


def views(*raw: Raw) -> list[EntryView]:
    return [view for topic in topic_views(lookup_of(*raw)) for view in topic.entries]


def view(*steps: Raw, **fields: object) -> EntryView:
    return views(entry_of(*steps, **fields))[0]


def paths(*raw: Raw) -> list[str]:
    return [page.path for page in pages(lookup_of(*raw))]


def test_each_answer_has_its_page_and_one_for_each_role() -> None:
    found = paths(entry_of(step()))
    assert {f"{folder}/a.md" for folder in ("faq", *FOLDERS)} <= set(found)
    assert {f"{folder}/index.md" for folder in ("faq", "lembar", *FOLDERS)} <= set(found)
    assert "lembar/a.md" not in found
    assert len(found) == len(set(found))


def test_a_visit_has_a_sheet_and_former_addresses_lead_on() -> None:
    visit = entry_of(step(saluran="kantor"), alias=["lama"])
    moved = {path for path in paths(visit) if path.endswith("/lama.md")}
    assert moved == {f"{folder}/lama.md" for folder in ("faq", "lembar", *FOLDERS)}
    assert "lembar/a.md" in paths(visit)
    without = {path for path in paths(entry_of(step(), alias=["lama"])) if path.endswith("/lama.md")}
    assert without == moved - {"lembar/lama.md"}


def test_the_way_to_the_root() -> None:
    roots = {page.path: page.root for page in pages(lookup_of(entry_of(step())))}
    assert (roots["index.md"], roots["faq/a.md"]) == ("", "../")


def test_questions_are_listed_by_their_titles_whatever_their_case() -> None:
    raw = [
        {**entry_of(step()), "id": name, "judul": title}
        for name, title in (("a", "b"), ("b", "A"), ("c", "C"))
    ]
    listed = next(page for page in pages(lookup_of(*raw)) if page.path == "faq/index.md")
    assert [found.entry.title for found in listed.context["by_title"]] == ["A", "b", "C", "Lain"]


def test_beside_an_answer_stand_it_and_those_around_it_in_its_topic() -> None:
    names = [f"a{number}" for number in range(2 * AROUND + 2)]
    found = views(*({**entry_of(step()), "id": name} for name in names))
    around = {answer.entry.id: [link.id for link in answer.beside] for answer in found}
    everybody = [*names, OTHER]
    assert around[names[0]] == everybody[: AROUND + 1]
    assert around[names[AROUND]] == everybody[: 2 * AROUND + 1]
    assert around[names[AROUND + 1]] == everybody[1 : 2 * AROUND + 2]
    assert around[OTHER] == everybody[-AROUND - 1 :]


def test_related_answers_are_offered_unless_a_step_that_is_seen_leads_there() -> None:
    found = view(step("admin", lihat=[OTHER]), step(), terkait=[OTHER])
    assert [link.id for link in found.related] == []
    offered = {name: [link.id for link in answer.related] for name, answer in found.views.items()}
    assert offered == {"penyedia": [OTHER], "konsultan": [OTHER], "helpdesk": [OTHER], "admin": []}


def test_each_role_with_pages_has_its_own_answer() -> None:
    found = view(
        step("admin", kepada="penyedia", meminta=["nomor"]), catatan=[{"teks": "A", "untuk": ["admin"]}]
    )
    assert list(found.views) == list(FOLDERS)
    assert {name: len(answer.view.own) for name, answer in found.views.items()} == {
        **dict.fromkeys(FOLDERS, 0),
        "admin": 1,
    }
    assert {name: len(answer.has.notes) for name, answer in found.views.items()} == {
        **dict.fromkeys(FOLDERS, 0),
        "admin": 1,
    }


def test_branches_of_which_the_source_says_nothing_more() -> None:
    branches = [{"jika": "Satu", "langkah": "tidak-disebut"}, {"jika": "Dua"}]
    found = view(step(), {"kasus": "Apa?", "cabang": branches})
    assert [branch.label for branch in branches_in(found.nodes) if branch.is_open] == ["Satu"]


def test_a_message_is_listed_once_with_every_answer_to_it() -> None:
    first = entry_of(step(), pesan_error=["Error 1", "Error 2"])
    second = {**entry_of(step(), pesan_error=["Error 1"]), "id": "b"}
    found = messages(tuple(views(first, second)))
    assert [(said.message.text, [answer.entry.id for answer in said.entries]) for said in found] == [
        ("Error 1", ["a", "b"]),
        ("Error 2", ["a"]),
    ]
