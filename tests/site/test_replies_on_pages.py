"""Reply, page and sheet say the same in the same words; messages are sent as they read."""

import re
from collections.abc import Iterator
from copy import copy
from urllib.parse import unquote

import pytest

from generator.authoring.validate import read_source
from generator.model.base import Record
from generator.model.entry import Filed, Source
from generator.model.said import Reply
from generator.model.walk import placed_acts
from tests.building import build_once, shared_folder
from tests.conftest import ROOT
from tests.site.conftest import OFFICES
from tests.site.reading import Pages, flat, one

OTHERS = ("civil_registry", "statistics_office", "weather_office")
EVERY_OFFICE = {**OFFICES, **{name: ROOT / "tests/data" / name for name in OTHERS}}


@pytest.fixture(scope="module", params=EVERY_OFFICE)
def built(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, worker_id: str
) -> tuple[Source, Pages]:
    folder = EVERY_OFFICE[request.param]
    source, _ = read_source(folder)
    assert source is not None
    return source, Pages(build_once(folder, shared_folder(tmp_path_factory, worker_id) / str(request.param)))


def answers(built: tuple[Source, Pages]) -> Iterator[tuple[Filed, list[str], str]]:
    """Each entry with its replies, and what its pages say besides to everybody and to people served."""
    source, pages = built
    senders = [role for role in source.roles if role.address and role.sends_replies == "ya"]
    served = [role.address for role in source.roles if role.address and role.kind == "pengguna"]
    for filed in source.entries:
        name = f"{filed.entry.id}.html"
        replies = [
            str(found.get_text()) for found in pages[f"{senders[0].address}/{name}"].select(".reply-text")
        ]
        said = " ".join(_besides(pages, f"{folder}/{name}") for folder in ("faq", *served))
        yield filed, replies, said


def _besides(pages: Pages, address: str) -> str:
    main = copy(one(pages[address], "main"))
    for text in main.select("pre"):
        text.decompose()
    return flat(main.get_text(" ")).casefold()


def own_words(value: object) -> Iterator[str]:
    """The office's own words of replies, anywhere in ``value``."""
    if isinstance(value, Reply):
        yield from filter(None, (value.opening, value.closing))
    elif isinstance(value, Record):
        yield from own_words(tuple(getattr(value, field) for field in type(value).model_fields))
    elif isinstance(value, tuple):
        for item in value:
            yield from own_words(item)


def vocabulary(text: str) -> set[str]:
    """The words of ``text``; addresses are links on a page."""
    return {word.casefold() for word in re.findall(r"[^\W\d_]{3,}", re.sub(r"https?://\S+", "", text))}


FRAME = vocabulary(
    "akan atas atau bapak beberapa berikut daftar dari dengan diminta disertakan ditanya dokumen hal hubungi"
    " ibu ini jawaban jika kemudian keadaan lalu langkah mengenai menurut naskah pertanyaan salah satu"
    " sehubungan sertakan silakan tafsiran terdiri tidak tertulis unduh untuk yang"
)
"""Words of the replies' own sentences."""


def test_every_answer_has_a_reply(built: tuple[Source, Pages]) -> None:
    assert [filed.entry.id for filed, replies, _ in answers(built) if not replies] == []


def test_a_reply_says_nothing_that_its_page_does_not(built: tuple[Source, Pages]) -> None:
    for filed, replies, said in answers(built):
        known = vocabulary(said) | vocabulary(" ".join(own_words(filed.entry))) | FRAME
        assert vocabulary(" ".join(replies)) - known == set(), filed.entry.id


def test_who_handles_a_case_is_said_in_the_words_of_the_lead(built: tuple[Source, Pages]) -> None:
    handled = [
        (filed.entry.id, line.removeprefix("Hal ini ").casefold().rstrip("."), said)
        for filed, replies, said in answers(built)
        for line in "\n".join(replies).splitlines()
        if line.startswith("Hal ini ")
    ]
    assert handled
    for entry_id, sentence, said in handled:
        for clause in sentence.split("; "):
            assert clause in said, entry_id


def test_what_is_asked_of_people_served_is_in_the_reply(built: tuple[Source, Pages]) -> None:
    source, pages = built
    (first, *_) = [role.address for role in source.roles if role.address and role.kind == "pengguna"]
    for filed, replies, _ in answers(built):
        if any(branch.reply for placed in placed_acts(filed.entry.steps) for branch in placed.branches):
            continue  # a reply to one situation
        text = flat(" ".join(replies)).casefold()
        mentions = pages[f"{first}/{filed.entry.id}.html"].select('.mention[data-hal~="asked"]')
        for asked in (item for mention in mentions for item in mention.select("b, :scope > ul > li")):
            own = flat("".join(asked.find_all(string=True, recursive=False))).casefold()
            assert own in text, filed.entry.id


def test_a_sheet_and_a_reply_list_the_same_documents(pages: Pages, source: Source) -> None:
    found = 0
    for filed, replies, _ in answers((source, pages)):
        address = f"lembar/{filed.entry.id}.html"
        if address not in pages:
            continue
        (link,) = pages[address].select('a[href^="https://wa.me/"]')
        sheet = set(map(flat, unquote(str(link["href"])).splitlines()))
        for line in (flat(line) for reply in replies for line in reply.splitlines()):
            if re.match(r"\d[\w.]* ", line):
                found += 1
                assert line in sheet, filed.entry.id
    assert found


def test_a_message_is_sent_as_it_reads(built: tuple[Source, Pages]) -> None:
    source, pages = built
    staff = [role.address for role in source.roles if role.address and role.kind == "petugas"]
    addresses = [f"{folder}/{filed.entry.id}.html" for folder in staff for filed in source.entries]
    texts = [
        (address, text)
        for address in addresses
        for text in pages[address].select("main pre:not([id^=paket])")
    ]
    assert texts
    for address, text in texts:
        if not text.get("id"):
            continue  # the office's own Markdown
        link = one(text.parent or text, f'#{text["id"]} ~ a[href^="https://wa.me/"]')
        assert unquote(str(link["href"]).removeprefix("https://wa.me/?text=")) == text.get_text(), address
        assert one(text.parent or text, f'[data-copy="{text["id"]}"]').name == "button"


def test_messages_stand_at_the_steps_of_the_role_alone(built: tuple[Source, Pages]) -> None:
    source, pages = built
    for role in source.roles:
        for filed in source.entries if f"{role.address}/index.html" in pages else ():
            page = pages[f"{role.address}/{filed.entry.id}.html"]
            places = [found.find_parent("li", id=True) for found in page.select(".sending")]
            assert all(place is not None for place in places)
            assert not places or role.kind == "petugas"
    for filed in source.entries:
        assert pages[f"faq/{filed.entry.id}.html"].select(".sending, .filling") == []
