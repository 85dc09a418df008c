"""Nothing lost on the way to the page: each step stands where its actor looks for it.

Read by ``#langkah-N`` and ``data-pelaku`` from the built HTML, against the inventory of the source text.
"""

from collections import Counter
from typing import Any

from bs4 import Tag

from generator.model.entry import Entry
from tests.site.reading import Pages, does, flat, one, own, role_of, section, steps, words

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


def test_the_actor_is_named_at_each_step(pages: Pages, question: Facts, names: dict[str, str]) -> None:
    for step in steps(answer(pages, question)).values():
        (who,) = own(step, "p.who")
        assert words(who).startswith(names[role_of(step)])


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
        assert bool(said) == (role not in actors)
        for paragraph in said:
            idle = f"Tidak ada langkah untuk {names[role]}" in words(paragraph)
            assert idle == (role not in asked), "whoever is asked for something takes part"
            assert all(names[actor] in words(paragraph) for actor in actors)


def edges(page: Tag) -> list[tuple[int, str, str]]:
    """Step, actor and receiver of each escalation that a page's steps show."""
    return [
        (number, role_of(step), str(one(flow, "[data-role]")["data-role"]))
        for number, step in steps(page).items()
        for flow in own(step, ".who .flow")
        if words(flow).startswith("eskalasi ke")
    ]


def test_escalations_with_their_direction(pages: Pages, question: Facts, addresses: dict[str, str]) -> None:
    wanted = [
        (step["nomor"], step["eskalasi"]["dari"], step["eskalasi"]["ke"])
        for step in question["langkah"]
        if "eskalasi" in step
    ]
    assert edges(answer(pages, question)) == wanted
    for role, page in views(pages, question, addresses).items():
        assert edges(page) == [edge for edge in wanted if edge[1] == role]


def transfers(page: Tag, heading: str, numbers: set[int]) -> list[tuple[int, str]]:
    """Step and other side of each transfer by steps with ``numbers`` in the list under ``heading``."""
    listing = section(page, heading)
    found = [
        (int(words(one(item, "small")).split()[1].rstrip(",")), str(one(item, "[data-role]")["data-role"]))
        for item in (listing.find_all("li") if listing else [])
    ]
    return [transfer for transfer in found if transfer[0] in numbers]


def test_each_role_sees_what_it_receives_and_passes_on(
    pages: Pages, question: Facts, addresses: dict[str, str]
) -> None:
    for role, page in views(pages, question, addresses).items():
        for key in ("eskalasi", "umpan_balik"):
            going = [(step["nomor"], step[key]) for step in question["langkah"] if key in step]
            received = [(number, edge["dari"]) for number, edge in going if edge["ke"] == role]
            passed = [(number, edge["ke"]) for number, edge in going if edge["dari"] == role]
            numbers = {number for number, _ in going}
            assert transfers(page, "diterima", numbers) == received
            assert transfers(page, "diteruskan", numbers) == passed


def test_feedback_belongs_to_the_role_that_receives_it(pages: Pages, question: Facts) -> None:
    wanted = {step["nomor"]: step["umpan_balik"] for step in question["langkah"] if "umpan_balik" in step}
    read = {
        number: {"dari": str(one(flow, "[data-role]")["data-role"]), "ke": role_of(step)}
        for number, step in steps(answer(pages, question)).items()
        for flow in own(step, ".who .flow")
        if words(flow).startswith("umpan balik dari")
    }
    assert read == wanted


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


def branch_path(step: Tag) -> tuple[str, ...]:
    """The labels of the branches that lead to a step, the outermost first."""
    leading = [branch for branch in step.find_parents("li") if "branch" in branch.get_attribute_list("class")]
    return tuple(words(branch.select("p.label")[0]).split(" di kantor")[0] for branch in reversed(leading))


def test_branches_lead_to_the_same_steps(pages: Pages, question: Facts, addresses: dict[str, str]) -> None:
    branches = {branch["id"]: branch for branch in question["cabang"]}

    def path(branch: Facts) -> tuple[str, ...]:
        outer = path(branches[branch["induk"]]) if "induk" in branch else ()
        return (*outer, branch["syarat"].casefold().removeprefix("atau "))

    wanted = {number: path(branch) for branch in branches.values() for number in branch["langkah"]}
    wanted = {step["nomor"]: wanted.get(step["nomor"], ()) for step in question["langkah"]}
    for page in (answer(pages, question), *views(pages, question, addresses).values()):
        read = {
            number: tuple(label.casefold().removesuffix(" daring") for label in branch_path(step))
            for number, step in steps(page).items()
        }
        assert read == {number: wanted[number] for number in read}


def test_an_unsaid_other_side_is_said_to_be_unsaid(pages: Pages, question: Facts) -> None:
    unsaid = [branch for branch in question["cabang"] if branch.get("lawan") == "tidak-disebut"]
    page = answer(pages, question)
    said = [words(found) for found in page.select(".fork > .unsaid")]
    assert len(said) == len(unsaid)
    assert all("tidak disebut" in text for text in said)
    assert len(page.select(".lane-fork")) >= len(unsaid)


def test_title_and_question_as_asked(
    pages: Pages, entry: Entry, question: Facts, addresses: dict[str, str]
) -> None:
    for page in (answer(pages, question), *views(pages, question, addresses).values()):
        assert words(one(page, "h1")) == entry.title
        assert words(one(page, "main .question")) == flat(question["judul"])


def test_actors_as_the_source_names_them(
    pages: Pages, entry: Entry, question: Facts, addresses: dict[str, str]
) -> None:
    named = {
        step["nomor"]: step["pelaku_di_naskah"] for step in question["langkah"] if "pelaku_di_naskah" in step
    }
    page = answer(pages, question)
    for number, name in named.items():
        assert f"di naskah: “{name}”" in words(steps(page)[number])
    if entry.asker_in_source:
        for shown in (page, *views(pages, question, addresses).values()):
            assert f"“{entry.asker_in_source}”" in words(one(shown, "main .facts"))


def test_branch_texts_and_asked_questions(pages: Pages, question: Facts) -> None:
    text = words(answer(pages, question)).casefold()
    for branch in question["cabang"]:
        assert branch["syarat"].casefold().removeprefix("atau ") in text
        assert branch.get("pertanyaan", "").casefold().removesuffix("?") in text
