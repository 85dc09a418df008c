"""What goes along with a case, for who hands it on and for who receives it, as the inventory counts it."""

from typing import Any

import pytest
from bs4 import Tag

from tests.conftest import INVENTORY
from tests.site.reading import Pages, one, words

FOLDERS = {"helpdesk-lpse": "helpdesk", "admin-lpse": "admin"}
Facts = dict[str, Any]
HANDED_ON = {
    f"{question['id']}-{step['nomor']}": (question, step)
    for question in INVENTORY["pertanyaan"]
    for step in question["langkah"]
    if "eskalasi" in step
}
for_each = pytest.mark.parametrize("handed", HANDED_ON.values(), ids=HANDED_ON.keys())


def asked_before(question: Facts, step: Facts) -> list[str]:
    """What the source asks for on the way to ``step``, each with a capital."""
    above = {side["id"]: side.get("induk") for side in question["cabang"]}
    ways, side = {None}, step.get("cabang")
    while side:
        ways.add(side)
        side = above[side]
    earlier = (each for each in question["langkah"] if each["nomor"] < step["nomor"])
    found = [name for each in earlier if each.get("cabang") in ways for name in each.get("meminta", ())]
    return [name[:1].upper() + name[1:] for name in found]


def labels(tags: list[Tag]) -> list[str]:
    return [str(tag["data-label"]) for tag in tags]


def test_there_are_as_many_as_the_source_has() -> None:
    assert len(HANDED_ON) == INVENTORY["total"]["eskalasi"]["semua"] == 14
    assert sum(len(asked_before(*each)) for each in HANDED_ON.values()) == 2 * (3 + 1)


@for_each
def test_a_package_asks_for_what_the_source_asks_for_and_nothing_else(
    pages: Pages, handed: tuple[Facts, Facts]
) -> None:
    question, step = handed
    sender, receiver = step["eskalasi"]["dari"], step["eskalasi"]["ke"]
    form = one(pages[f"{FOLDERS[sender]}/{question['id']}.html"], f"#paket-{step['nomor']}")
    asked = asked_before(question, step)
    assert labels(form.select("[data-lacking]")) == asked
    optional = [field for field in form.select("fieldset") if not field.has_attr("data-lacking")]
    assert labels(optional) == ["Gejala", "Pesan di layar", "Catatan"]
    assert all("(opsional, tidak diminta naskah)" in words(one(field, "legend")) for field in optional)
    assert form["data-package"] == f"Paket eskalasi ke {INVENTORY['peran'][receiver]}"
    if receiver in FOLDERS:
        place = one(pages[f"{FOLDERS[receiver]}/{question['id']}.html"], f"#diterima-{step['nomor']}")
        assert labels(place.select("[data-asked]")) == asked
        assert ("Naskah tidak menyebut apa yang disertakan." in words(place)) is (not asked)


@for_each
def test_messages_to_choose_are_the_source_s(pages: Pages, handed: tuple[Facts, Facts]) -> None:
    question, step = handed
    form = one(
        pages[f"{FOLDERS[step['eskalasi']['dari']]}/{question['id']}.html"],
        f"#paket-{step['nomor']} [data-label='Pesan di layar']",
    )
    offered = [str(box["value"]) for box in form.select("input")]
    is_pattern = question.get("pesan_error_berupa_pola", False)
    silent = [] if question["pesan_error"] else ["tidak ada pesan yang muncul"]
    assert offered == [] or offered == ([] if is_pattern else question["pesan_error"] or silent)
    assert ("7xxxx" in str(one(form, "textarea")["placeholder"])) is is_pattern


def test_only_whoever_hands_on_or_receives_has_packages(pages: Pages, inventory: Facts) -> None:
    for question in inventory["pertanyaan"]:
        parties = {
            party for step in question["langkah"] if "eskalasi" in step for party in step["eskalasi"].values()
        }
        for role, folder in FOLDERS.items():
            found = pages[f"{folder}/{question['id']}.html"].select("[data-package], [data-received]")
            assert bool(found) is (role in parties)


def test_what_staff_need_is_on_no_other_page(pages: Pages) -> None:
    for address in pages.addresses:
        is_staff = address.startswith(("helpdesk/", "admin/")) and address != "admin/index.html"
        page = pages[address]
        assert ("assets/desk." in str(page.html)) is is_staff, address
        assert bool(page.select(".step .tick, .onward, [data-tally], [data-counted]")) <= is_staff, address


def test_each_own_step_of_staff_has_its_box(pages: Pages, question: Facts) -> None:
    for role, folder in FOLDERS.items():
        boxes = pages[f"{folder}/{question['id']}.html"].select(".step .tick input")
        own = [str(step["nomor"]) for step in question["langkah"] if step["pelaku"] == role]
        assert [str(box["name"]) for box in boxes] == own
