"""Built pages as their readers meet them: addresses, elements, and the text that they see."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from bs4 import BeautifulSoup, Tag


class Row(NamedTuple):
    """One document of a list: its name, and the words about originals and copies."""

    name: str
    copies: str


@lru_cache(maxsize=512)
def soup(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


class Pages:
    """The pages of a built site."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.addresses = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))

    def __getitem__(self, address: str) -> BeautifulSoup:
        return soup(self.folder / address)

    def __contains__(self, address: str) -> bool:
        return (self.folder / address).is_file()

    def text(self, address: str) -> str:
        """What a reader of the page sees, and its title and description."""
        page = self[address]
        described = [str(meta["content"]) for meta in page.select("meta[name=description], meta[property]")]
        return " ".join([words(page), *described])

    def html(self) -> Iterator[tuple[str, str]]:
        """Every page's address and markup."""
        for address in self.addresses:
            yield address, (self.folder / address).read_text(encoding="utf-8")


def words(tag: Tag) -> str:
    """The text of ``tag`` with spaces between elements, on one line."""
    return " ".join(tag.get_text(" ").split())


def flat(text: str) -> str:
    return " ".join(text.split())


def one(tag: Tag, selector: str) -> Tag:
    """The only element that ``selector`` finds in ``tag``."""
    found = tag.select(selector)
    assert len(found) == 1, f"{len(found)} × {selector}"
    return found[0]


def steps(page: Tag) -> dict[int, Tag]:
    """The numbered steps of a page, in order."""
    found = page.select('li[id^="langkah-"]')
    return {int(str(step["id"]).removeprefix("langkah-")): step for step in found}


def role_of(step: Tag) -> str:
    return str(step["data-pelaku"])


def own(step: Tag, selector: str) -> list[Tag]:
    """What ``selector`` finds in ``step`` itself, not in the steps of its branches."""
    return [found for found in step.select(selector) if found.find_parent("li", id=True) is step]


def unmarked(tag: Tag) -> str:
    """The text of ``tag`` itself: without signs of interpretations and remarks in small print."""
    texts = (text for text in tag.find_all(string=True) if not text.find_parent(["sup", "small"]))
    return flat(" ".join(texts))


def does(step: Tag) -> tuple[str | None, str]:
    """The condition and the sentence of a step."""
    line = step.select(":scope > p:not(.turn)")[0]
    lead = line.find("em")
    condition = words(lead).removesuffix(":") if isinstance(lead, Tag) else None
    sentence = unmarked(line)
    return condition, sentence.removeprefix(f"{condition}:").strip() if condition else sentence


def rows(listing: Tag) -> list[Row]:
    """The documents of a list, without the parts of each."""
    return [
        Row(flat("".join(item.find_all(string=True, recursive=False))), words(note) if note else "")
        for item in listing.find_all("li", recursive=False)
        for note in [item.find("small", recursive=False)]
    ]


def turn_of(step: Tag) -> str:
    """Whose turn a step of a list belongs to, as the list says it."""
    opening = step if step.select(":scope > .turn") else step.find_previous_siblings("li", class_="opens")[0]
    return words(one(opening, ":scope > .turn"))


def path_of(item: Tag) -> tuple[str, ...]:
    """The labels of the situation under whose heading an item of a list stands, the outermost first."""
    listing = item.find_parent("ol")
    assert listing is not None
    heading = listing.find_previous_sibling("h3")
    return tuple(unmarked(heading).split(" › ")) if isinstance(heading, Tag) else ()


def mentions(page: Tag, concern: str) -> dict[int, Tag]:
    """Others' steps on a role's page that concern the role so, by number."""
    found = page.select(f'li.mention[data-hal~="{concern}"]')
    return {int(str(item["value"])): item for item in found}


def readings(page: Tag) -> list[str]:
    """The legend of the marks: what was read into the source."""
    return [words(item) for item in page.select("#tafsiran li")]


def without(text: str, known: list[str]) -> str:
    """``text`` less every one of ``known``, the longest first, whatever the case."""
    for part in sorted(set(known), key=len, reverse=True):
        text = re.sub(re.escape(part), " ", text, flags=re.IGNORECASE)
    return text
