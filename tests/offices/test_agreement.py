"""A page, its sheet and the list of visits tell the same counts and places."""

import re

import pytest

from tests.offices.reading import OFFICES
from tests.site.reading import Pages, one, words

by_office = pytest.mark.parametrize("office", OFFICES)
DOCUMENTS = re.compile(r"\d+ dokumen")


@by_office
def test_the_list_of_visits_counts_as_the_lead_does(office: str, sites: dict[str, Pages]) -> None:
    pages = sites[office]
    for link in pages["lembar/index.html"].select("main .services li > a[href]"):
        name = str(link["href"])
        row = link.find_parent("li")
        assert row is not None
        counted = DOCUMENTS.findall(words(row))
        lead = words(one(pages[f"faq/{name}"], "p.lead"))
        assert all(count in lead for count in counted), name


@by_office
def test_a_sheet_has_the_places_that_its_page_has(office: str, sites: dict[str, Pages]) -> None:
    pages = sites[office]
    for link in pages["lembar/index.html"].select("main .services li > a[href]"):
        page, sheet = (
            words(one(pages[f"faq/{link['href']}"], "main")),
            words(one(pages[f"lembar/{link['href']}"], "main")),
        )
        for hours in re.findall(r"\d\d\.\d\d–\d\d\.\d\d W\w+", page):
            assert hours in sheet, link["href"]
