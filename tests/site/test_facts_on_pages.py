"""Nothing lost on the way to the page: each step stands where its actor looks for it.

Read by ``#langkah-N`` and ``data-pelaku`` from the built HTML, against the inventory of the source text.
"""

from collections import Counter
from typing import Any

from bs4 import Tag

from generator.model.entry import Entry
from tests.site.reading import (
    Pages,
    does,
    flat,
    mentions,
    one,
    path_of,
    readings,
    role_of,
    steps,
    turn_of,
    words,
)

Facts = dict[str, Any]


def answer(pages: Pages, question: Facts) -> Tag:
    return pages[f"faq/{question['id']}.html"]


def views(pages: Pages, question: Facts, addresses: dict[str, str]) -> dict[str, Tag]:
    """The question's page of each role that has pages, by role id."""
    return {role: pages[f"{folder}/{question['id']}.html"] for role, folder in addresses.items()}


def expected(question: Facts) -> dict[int, tuple[str, str | None, str]]:
    """Actor, condition and sentence of each step, by number."""
    return {
        step["nomor"]: (step["pelaku"], step.get("syarat"), step["makna"]) for step in question["langkah"]
    }


def found(page: Tag) -> dict[int, tuple[str, str | None, str]]:
    """Actor, condition and sentence of each step on a page; a lead's capital belongs to the page."""
    read = {}
    for number, step in steps(page).items():
        condition, sentence = does(step)
        read[number] = (role_of(step), condition and condition[:1].lower() + condition[1:], sentence)
    return read


def test_every_step_on_the_whole_answer(pages: Pages, question: Facts) -> None:
    read = found(answer(pages, question))
    assert read == expected(question)
    assert list(read) == sorted(read)


def test_every_step_in_its_actors_view_and_no_others(
    pages: Pages, question: Facts, addresses: dict[str, str]
) -> None:
    wanted = expected(question)
    for role, page in views(pages, question, addresses).items():
        assert found(page) == {number: step for number, step in wanted.items() if step[0] == role}


def test_the_number_is_shown_and_belongs_to_a_list(pages: Pages, question: Facts) -> None:
    for number, step in steps(answer(pages, question)).items():
        assert step["value"] == str(number)
        assert step.parent is not None
        assert step.parent.name == "ol"


def test_the_actor_is_named_at_each_turn(
    pages: Pages, question: Facts, addresses: dict[str, str], names: dict[str, str]
) -> None:
    for step in steps(answer(pages, question)).values():
        assert turn_of(step) == names[role_of(step)]
    for page in views(pages, question, addresses).values():
        assert {turn_of(step) for step in steps(page).values()} <= {"Giliran Anda"}


def test_a_role_without_steps_is_told_who_has_them(
    pages: Pages, question: Facts, addresses: dict[str, str], names: dict[str, str]
) -> None:
    actors = dict.fromkeys(step["pelaku"] for step in question["langkah"])
    asked = {
        step[key]
        for step in question["langkah"]
        for key in ("permintaan_ke", "kepada_tersirat")
        if key in step
    }
    for role, page in views(pages, question, addresses).items():
        said = page.select(".none")
        assert bool(said) == (role not in actors and role not in asked), "whoever is asked takes part"
        assert all(f"Tidak ada langkah untuk {names[role]}" in words(paragraph) for paragraph in said)
        if role not in actors:
            told = " ".join(words(item) for item in page.select(".steps > li"))
            assert all(names[actor] in told for actor in actors)


def edges(page: Tag) -> list[tuple[int, str, str]]:
    """Step, actor and receiver of each escalation that a page's steps show."""
    return [
        (number, role_of(step), str(step["data-eskalasi-ke"]))
        for number, step in steps(page).items()
        if step.has_attr("data-eskalasi-ke")
    ]


def test_escalations_with_their_direction(
    pages: Pages, question: Facts, addresses: dict[str, str], names: dict[str, str]
) -> None:
    wanted = [
        (step["nomor"], step["eskalasi"]["dari"], step["eskalasi"]["ke"])
        for step in question["langkah"]
        if "eskalasi" in step
    ]
    page = answer(pages, question)
    assert edges(page) == wanted
    for number, _, goal in wanted:
        assert names[goal] in words(steps(page)[number]), "the step says to whom"
    for role, page in views(pages, question, addresses).items():
        assert edges(page) == [edge for edge in wanted if edge[1] == role]


def test_each_role_sees_what_it_receives(
    pages: Pages, question: Facts, addresses: dict[str, str], names: dict[str, str]
) -> None:
    for role, page in views(pages, question, addresses).items():
        received = {
            step["nomor"]: step["eskalasi"]["dari"]
            for step in question["langkah"]
            if step.get("eskalasi", {}).get("ke") == role
        }
        found = mentions(page, "handed")
        assert {number: item["data-dari"] for number, item in found.items()} == received
        assert all(f"Dari {names[received[number]]}:" in words(item) for number, item in found.items())


def test_feedback_belongs_to_the_role_that_receives_it(
    pages: Pages, question: Facts, names: dict[str, str]
) -> None:
    wanted = {step["nomor"]: step["umpan_balik"] for step in question["langkah"] if "umpan_balik" in step}
    found = steps(answer(pages, question))
    read = {
        number: {"dari": str(step["data-umpan-balik-dari"]), "ke": role_of(step)}
        for number, step in found.items()
        if step.has_attr("data-umpan-balik-dari")
    }
    assert read == wanted
    assert all(names[edge["dari"]] in words(found[number]) for number, edge in wanted.items())


def test_totals_over_all_answers(pages: Pages, inventory: Facts) -> None:
    total = inventory["total"]
    answers = [answer(pages, question) for question in inventory["pertanyaan"]]
    assert sum(len(steps(page)) for page in answers) == total["langkah_atomik"] == 40
    directions = Counter(f"{edge[1]}__{edge[2]}" for page in answers for edge in edges(page))
    assert directions.total() == total["eskalasi"]["semua"] == 14
    assert directions == {key: count for key, count in total["eskalasi"].items() if key != "semua"}
    actors = Counter(role_of(step) for page in answers for step in steps(page).values())
    assert actors == Counter(total["langkah_per_pelaku"])
    references = [words(found) for page in answers for found in page.select("li.step .reference")]
    assert sum(text.startswith("Rujukan:") for text in references) == total["rujukan_sop"] == 5
    assert sum(len(page.select(".papers")) > 0 for page in answers) == 4


def test_branches_lead_to_the_same_steps(pages: Pages, question: Facts, addresses: dict[str, str]) -> None:
    branches = {branch["id"]: branch for branch in question["cabang"]}

    def path(branch: Facts) -> tuple[str, ...]:
        outer = path(branches[branch["induk"]]) if "induk" in branch else ()
        return (*outer, branch["syarat"].casefold().removeprefix("atau "))

    wanted = {number: path(branch) for branch in branches.values() for number in branch["langkah"]}
    wanted = {step["nomor"]: wanted.get(step["nomor"], ()) for step in question["langkah"]}
    for page in (answer(pages, question), *views(pages, question, addresses).values()):
        read = {
            number: tuple(label.casefold() for label in path_of(step)) for number, step in steps(page).items()
        }
        assert read == {number: wanted[number] for number in read}


def test_an_unsaid_other_side_is_said_to_be_unsaid(pages: Pages, question: Facts) -> None:
    unsaid = [branch for branch in question["cabang"] if branch.get("lawan") == "tidak-disebut"]
    page = answer(pages, question)
    said = [words(found) for found in page.select("h3 + .unsaid")]
    assert said == ["Tidak disebut di naskah."] * len(unsaid)
    headings = [words(found.find_previous_sibling("h3") or found) for found in page.select("h3 + .unsaid")]
    assert headings == ["Selain keadaan itu"] * len(unsaid)


def test_title_and_question_as_asked(
    pages: Pages, entry: Entry, question: Facts, addresses: dict[str, str]
) -> None:
    for page in (answer(pages, question), *views(pages, question, addresses).values()):
        assert words(one(page, "h1")) == entry.title
        assert words(one(page, "#pertanyaan")) == flat(question["judul"])


def test_actors_as_the_source_names_them(
    pages: Pages, entry: Entry, question: Facts, addresses: dict[str, str]
) -> None:
    named = {
        step["nomor"]: step["pelaku_di_naskah"] for step in question["langkah"] if "pelaku_di_naskah" in step
    }
    page = answer(pages, question)
    for number, name in named.items():
        assert any(
            f"Langkah {number}:" in said and f"pelaku “{name}” di naskah" in said for said in readings(page)
        )
    if entry.asker_in_source:
        for shown in (page, *views(pages, question, addresses).values()):
            assert f"“{entry.asker_in_source}”" in words(one(shown, "main .facts"))


def test_branch_texts_and_asked_questions(pages: Pages, question: Facts) -> None:
    text = words(answer(pages, question)).casefold()
    for branch in question["cabang"]:
        assert branch["syarat"].casefold().removeprefix("atau ") in text
        assert branch.get("pertanyaan", "").casefold().removesuffix("?") in text
