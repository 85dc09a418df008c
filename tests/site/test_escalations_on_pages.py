"""Every hand-over on the pages of those who hand on and who receive, as the inventory counts them."""

from typing import Any

import pytest

from tests.site.reading import Pages, one, words

Facts = dict[str, Any]
OUTSIDE = {"helpdesk-lkpp": "lkpp.html"}
HANDED_ON = "a[href*='#langkah-']"


def counted(inventory: Facts) -> list[tuple[str, int, str, str]]:
    """(id, number of the step, from, to) of every hand-over."""
    return [
        (question["id"], step["nomor"], step["eskalasi"]["dari"], step["eskalasi"]["ke"])
        for question in inventory["pertanyaan"]
        for step in question["langkah"]
        if "eskalasi" in step
    ]


def led_to(page: Any) -> list[tuple[str, int]]:
    """(id, number) of each step to which the hand-overs of a page lead."""
    found = []
    for link in page.select(HANDED_ON):
        name, _, number = str(link["href"]).rpartition("/")[2].partition(".html#langkah-")
        found.append((name, int(number)))
    return found


def test_the_page_of_an_outside_role_has_every_hand_over_to_it(pages: Pages, inventory: Facts) -> None:
    for role, address in OUTSIDE.items():
        page = one(pages[address], "main")
        wanted = [(name, number) for name, number, _, to in counted(inventory) if to == role]
        assert len(wanted) == 7
        assert sorted(led_to(page)) == sorted(wanted)


def test_conditions_stand_with_their_hand_over(pages: Pages) -> None:
    page = words(one(pages["lkpp.html"], "main"))
    assert "Notifikasi password baru tidak diterima Jika masih gagal Admin LPSE : Mengeskalasi ke" in page
    assert "Jika belum aktivasi, jika tidak muncul" in page
    # Asked before on this way, not on the other.
    assert page.count("Sebelumnya diminta screenshot error login.") == 1
    then = "Sesudah itu, apabila LPSE sudah menggunakan Java Installer Manager (JaIM): Admin LPSE akan"
    assert page.count(then) == 1
    assert page.count("yang disertakan tidak disebut") == 7


@pytest.mark.parametrize(("role", "folder"), [("helpdesk-lpse", "helpdesk"), ("admin-lpse", "admin")])
def test_a_role_s_home_lists_all_that_it_hands_on_or_receives(
    pages: Pages, inventory: Facts, role: str, folder: str
) -> None:
    table = one(pages[f"{folder}/index.html"], "main .wide")
    wanted = [(name, number) for name, number, *parties in counted(inventory) if role in parties]
    assert sorted(led_to(table)) == sorted(wanted)


def test_whoever_has_no_hand_over_has_no_table(pages: Pages) -> None:
    assert not pages["penyedia/index.html"].select("main table")


def test_every_page_of_an_outside_role_is_linked_from_the_menu(any_pages: Pages) -> None:
    names = [
        path.stem for path in any_pages.folder.glob("*.html") if "page-outside" in path.read_text("utf-8")
    ]
    assert len(names) == 1
    for name in names:
        assert any_pages["index.html"].select(f".menu a[href$='/{name}.html']")


@pytest.mark.parametrize("address", ["index.html", "helpdesk/index.html", "admin/index.html"])
def test_what_leaves_the_office_is_one_tap_away(pages: Pages, address: str) -> None:
    assert [words(link) for link in pages[address].select("main a[href$='lkpp.html']")] == [
        "Yang diteruskan ke Helpdesk LKPP"
    ]
