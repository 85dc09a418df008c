"""How to ask the office, on its pages: what it has given can be tapped, what it hasn't is said once."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import Tag

from generator.phrases.contacts import NO_CONTACT
from tests.building import build_once, shared_folder
from tests.conftest import ROOT
from tests.site.reading import Pages, one, words

ASKING = "Saya masih terkendala pada jawaban “Akun terkunci” (kode jawaban: akun-terkunci)."
ASKED = "section[aria-labelledby=terkendala]"


@pytest.fixture(scope="module")
def reached(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Pages:
    """The site of an office that has given its contact."""
    folder = shared_folder(tmp_path_factory, worker_id) / "lain"
    return Pages(build_once(ROOT / "tests/data/other_office", folder))


def taps(tag: Tag) -> list[str]:
    return [str(link["href"]) for link in tag.select("a[href]")]


@pytest.mark.parametrize("folder", ["faq", "penyedia"])
def test_who_gets_no_further_reads_what_to_have_ready(
    pages: Pages, question: dict[str, Any], folder: str
) -> None:
    page = pages[f"{folder}/{question['id']}.html"]
    ask = one(page, ASKED)
    ready = question["informasi_diminta"]
    assert words(ask).count(NO_CONTACT) == 1
    assert f"Sebutkan kode jawaban ini: {question['id']} ." in words(ask)
    assert [name for name in ready if name not in words(ask)] == []
    assert ("iapkan" in words(ask)) is bool(ready)
    following = ask.find_next_sibling()
    assert isinstance(following, Tag)
    assert following.get_attribute_list("class") == ["switch"]


def test_staff_are_not_told_how_to_ask_themselves(pages: Pages, question: dict[str, Any]) -> None:
    for folder in ("helpdesk", "admin"):
        assert pages[f"{folder}/{question['id']}.html"].select(ASKED) == []


def test_a_given_contact_is_tapped_wherever_it_stands(reached: Pages) -> None:
    numbers = ["tel:+629995550100", "https://wa.me/629995550101", "mailto:bantuan@contoh.example"]
    for address in ("index.html", "tentang.html"):
        assert taps(one(reached[address], ".contact"))[:3] == numbers
    for address in ("faq/akun-terkunci.html", "pelaku-usaha/akun-terkunci.html"):
        asked = [urlsplit(link) for link in taps(one(reached[address], ASKED))]
        assert [link._replace(query="").geturl() for link in asked] == numbers
        call, message, mail = (parse_qs(link.query) for link in asked)
        assert call == {}
        assert message == {"text": [ASKING]}
        assert mail == {"subject": ["Kode jawaban: akun-terkunci"], "body": [ASKING]}
        assert NO_CONTACT not in words(reached[address])


def test_every_page_leads_to_the_contact(reached: Pages) -> None:
    for address in reached.addresses:
        found = taps(one(reached[address], "footer.bottom"))
        assert [link.rpartition("/")[2] for link in found] == ["index.html#kontak", "tentang.html"], address
    assert one(reached["index.html"], "#kontak")
