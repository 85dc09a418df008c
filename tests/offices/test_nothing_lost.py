"""Every text of the three offices' data stands where its readers look for it, and each role has its steps."""

import re
from copy import copy

import pytest

from generator.authoring.fields import walk
from generator.model.base import Record
from generator.model.catalogue import Role
from generator.model.entry import Entry, Source
from generator.model.procedure import Act, Branch
from generator.model.said import LinkRecord
from generator.model.things import ThingRecord
from generator.model.walk import placed_acts
from tests.offices.reading import OFFICES, plain, said
from tests.site.reading import Pages, one, steps, words

OTHERS = re.compile(r"\blain\b[^.;:)]*\btidak disebut", re.IGNORECASE)
"""That there is more than the source tells."""

by_office = pytest.mark.parametrize("office", OFFICES)


def _told(pages: Pages, address: str) -> str:
    """What the page says, and what its pictures show."""
    pictures = [str(picture["alt"]) for picture in pages[address].select("main img[alt]")]
    return plain(" ".join([pages.text(address), *pictures]))


def _entries(source: Source) -> list[Entry]:
    return [filed.entry for filed in source.entries]


@by_office
def test_every_text_of_an_answer_is_on_its_page(
    office: str, offices: dict[str, Source], sites: dict[str, Pages]
) -> None:
    for entry in _entries(offices[office]):
        page = _told(sites[office], f"faq/{entry.id}.html")
        lost = {text for _, record in walk(entry) for text in said(record) if plain(text) not in page}
        assert lost == set(), entry.id


@by_office
def test_every_document_is_named_where_it_is_asked_for(
    office: str, offices: dict[str, Source], sites: dict[str, Pages]
) -> None:
    named = {document.id: document.name for document in offices[office].documents}
    for entry in _entries(offices[office]):
        page = plain(sites[office].text(f"faq/{entry.id}.html"))
        for _, thing in walk(entry):
            if isinstance(thing, ThingRecord) and thing.document:
                assert plain(thing.label or named[thing.document]) in page, (entry.id, thing)


@by_office
def test_every_address_of_an_answer_can_be_opened(
    office: str, offices: dict[str, Source], sites: dict[str, Pages]
) -> None:
    for entry in _entries(offices[office]):
        page = one(sites[office][f"faq/{entry.id}.html"], "main")
        opened = {str(link["href"]).removeprefix("../") for link in page.select("a[href]")}
        opened |= {str(image["src"]).removeprefix("../") for image in page.select("img[src]")}
        given = {address for _, record in walk(entry) if (address := _address(record))}
        assert given <= opened, entry.id


def _address(record: Record) -> str | None:
    """The address that ``record`` leads to, if any."""
    if isinstance(record, LinkRecord):
        return record.address
    return record.link if isinstance(record, ThingRecord) else None


@by_office
def test_every_channel_is_told_with_its_contact(
    office: str, offices: dict[str, Source], sites: dict[str, Pages]
) -> None:
    channels = {channel.id: channel for channel in offices[office].channels}
    for entry in _entries(offices[office]):
        page = plain(sites[office].text(f"faq/{entry.id}.html"))
        for _, record in walk(entry):
            used = record.channels if isinstance(record, Act | Branch) else ()
            for name in {*used, *entry.contacts} & set(channels):
                for _, part in walk(channels[name]):
                    lost = [text for text in said(part) if plain(text) not in page]
                    assert lost == [], (entry.id, name)


def _answer(pages: Pages, address: str) -> str:
    """What the page tells its own readers; a reply is for those who asked."""
    main = copy(one(pages[address], "main"))
    for reply in main.select(".reply-text, .sending"):
        reply.decompose()
    return plain(words(main))


def _members(names: tuple[str, ...], roles: dict[str, Role]) -> set[str]:
    """The roles named, and those that they comprise."""
    return {member for name in names for member in (name, *roles[name].comprises)}


@by_office
def test_each_role_sees_the_steps_that_it_does_or_shares(
    office: str, offices: dict[str, Source], sites: dict[str, Pages]
) -> None:
    roles = {role.id: role for role in offices[office].roles}
    for role in roles.values():
        for entry in _entries(offices[office]) if f"{role.address}/index.html" in sites[office] else ():
            own = {
                placed.number
                for placed in placed_acts(entry.steps)
                if role.id in _members(placed.act.actors.ids, roles)
            }
            page = sites[office][f"{role.address}/{entry.id}.html"]
            assert set(steps(page)) == own, (role.id, entry.id)
            said_none = "tidak ada langkah" in words(one(page, "main")).casefold()
            assert not (own and said_none), (role.id, entry.id)


def _is_for(role: Role, record: Record, roles: dict[str, Role]) -> bool:
    """Whether ``record`` is for everybody, or for ``role`` or a role that it comprises."""
    audience = _members(getattr(record, "audience", ()), roles)
    return not audience or bool(audience & {role.id, *role.comprises})


@by_office
def test_what_is_for_others_isn_t_on_a_role_s_page(
    office: str, offices: dict[str, Source], sites: dict[str, Pages]
) -> None:
    roles = {role.id: role for role in offices[office].roles}
    for role in roles.values():
        for entry in _entries(offices[office]) if f"{role.address}/index.html" in sites[office] else ():
            page = _answer(sites[office], f"{role.address}/{entry.id}.html")
            found = [record for _, record in walk(entry)]
            own = {text for record in found if _is_for(role, record, roles) for text in said(record)}
            others = {text for record in found for text in said(record)} - own
            shown = [text for text in others if f" {plain(text)} " in page]
            assert shown == [], (role.id, entry.id)


@by_office
def test_no_item_of_a_list_is_empty(office: str, sites: dict[str, Pages]) -> None:
    for address in sites[office].addresses:
        page = copy(sites[office][address])
        for hidden in page.select("[hidden], template"):
            hidden.decompose()
        empty = [item for item in page.select("main li, main td[scope], main dd") if not words(item)]
        assert [item for item in empty if not item.select("img, input, svg")] == [], address


@by_office
def test_incomplete_lists_are_said_to_be(
    office: str, offices: dict[str, Source], sites: dict[str, Pages]
) -> None:
    for entry in _entries(offices[office]):
        things = [record for _, record in walk(entry) if isinstance(record, ThingRecord)]
        open_lists = sum(thing.others is not None for thing in things)
        page = words(one(sites[office][f"faq/{entry.id}.html"], "main"))
        assert len(OTHERS.findall(page)) >= open_lists, entry.id


@by_office
def test_every_name_in_a_list_of_facts_has_its_value(office: str, sites: dict[str, Pages]) -> None:
    for address in sites[office].addresses:
        for name in sites[office][address].select("dl > dt"):
            after = name.find_next_sibling()
            assert after is not None, (address, words(name))
            assert after.name in ("dd", "dt"), (address, words(name))
