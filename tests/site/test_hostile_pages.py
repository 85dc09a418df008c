"""Whatever the data says comes out as text: two sites from one source, harmless and hostile, are twins."""

import json
import re
from itertools import pairwise
from urllib.parse import unquote

import pytest
import yaml
from bs4 import BeautifulSoup, Tag
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import markdown

from generator.pages.escaping import (
    author_markdown,
    front_matter_text,
    linked_text,
    markdown_text,
    spells,
)
from tests.site.complete import HARMLESS, KINDS
from tests.site.reading import Pages, flat
from tests.site.twins import Twins

NEVER_ON_A_PAGE = {
    ("peran", "sebutan_lain"),
    ("istilah", "sinonim"),
    ("pertanyaan", "kata_cari"),
    ("alasan tinjauan", "bukti"),
}
"""Fields that only the search reads or only the office is told."""


STATE = re.compile(r"#?zq\d+q")
"""The address of a state of the diagnosis."""


def tame(text: str) -> str:
    """``text`` with each hostile text replaced by the harmless one; what is left of one stays.

    The version of a sheet, the key of a tick and the address of an asset are hashes of their content, so
    they differ.
    """
    text = re.sub(r"\b(?:[0-9a-f]{7,8}|[0-9a-f]{10})\b", "", flat(text))
    for hostile in sorted(KINDS, key=len, reverse=True):
        text = text.replace(flat(hostile), HARMLESS)
    return text


def shape(page: Tag) -> list[tuple[str, dict[str, str]]]:
    """Every element of a page with its attributes, hostile texts in them tamed.

    A heading's id is made of its text, and so are the addresses of states, so they may differ.
    """
    return [
        (
            tag.name,
            {
                name: tame(unquote(" ".join(tag.get_attribute_list(name))))
                for name in tag.attrs
                if not (name == "id" and tag.name in ("h1", "h2")) and not STATE.match(str(tag[name]))
            },
        )
        for tag in page.find_all(True)
    ]


def test_both_sites_have_the_same_pages(twins: Twins) -> None:
    assert twins.hostile.addresses == twins.harmless.addresses


def test_no_text_makes_or_breaks_an_element(twins: Twins) -> None:
    for address in twins.harmless.addresses:
        hostile, harmless = shape(twins.hostile[address]), shape(twins.harmless[address])
        for found, expected in zip(hostile, harmless, strict=False):
            assert found == expected, address
        assert len(hostile) == len(harmless), address


def test_every_text_comes_out_as_it_was_written(twins: Twins) -> None:
    for address in twins.harmless.addresses:
        found, expected = tame(twins.hostile[address].get_text()), tame(twins.harmless[address].get_text())
        for place, (one, other) in enumerate(zip(found, expected, strict=False)):
            assert one == other, f"{address}: …{found[place - 60 : place + 60]}…"
        assert len(found) == len(expected), address


def shown(pages: Pages) -> set[int]:
    """The numbers of the texts on any page; a picture's text stands for it."""
    found = set()
    for address in pages.addresses:
        pictures = (str(image["alt"]) for image in pages[address].select("img[alt]"))
        for text in (pages[address].get_text(), *pictures):
            found |= {int(number) for number in re.findall(r"[Zz]q(\d+)q", text)}
    return found


def test_every_field_is_shown_or_is_kept_back_on_purpose(twins: Twins) -> None:
    seen = shown(twins.harmless)
    assert {field for number, field in twins.fields.items() if number not in seen} == NEVER_ON_A_PAGE


def test_what_is_kept_back_is_on_no_page(twins: Twins) -> None:
    seen = shown(twins.hostile)
    assert {number for number, field in twins.fields.items() if field in NEVER_ON_A_PAGE} & seen == set()


def test_scripts_of_data_are_still_data(twins: Twins) -> None:
    """Data that scripts read comes as a script: no text may end its statement."""
    for pages in (twins.harmless, twins.hostile):
        data = sorted(pages.folder.rglob("*-data.*.js"))
        assert len(data) == 3
        for path in data:
            text = path.read_text(encoding="utf-8")
            value = re.sub(r"^(/\*.*?\*/\s*)?(var |window\.)\w+=", "", text, flags=re.DOTALL)
            json.loads(value.rstrip().removesuffix(";"))


def test_links_of_the_data_stay_whole(twins: Twins) -> None:
    page = twins.hostile["faq/satu.html"]
    assert page.select('a[href="https://contoh.example/a?b=1&c=2"]')
    dead = [str(link["href"]) for link in page.select("a") if re.match(r"(java|data|vb)", str(link["href"]))]
    assert dead == []


markup = st.text(alphabet=st.sampled_from("<>&\"'`*_[](){}!#|\\~:^=+-.\n\t /abk1é漢😀"), max_size=80)


def soup_of(html: str) -> Tag:
    return BeautifulSoup(html, "html.parser")


@given(markup)
def test_a_heading_is_one_heading_whatever_it_says(text: str) -> None:
    made = soup_of(markdown(f"# x{markdown_text(text)}x\n", extensions=["attr_list", "tables", "toc"]))
    assert [tag.name for tag in made.find_all(True)] == ["h1"]
    assert flat(made.get_text()) == flat(f"x{' '.join(text.split())}x")


@given(markup | st.text())
@example("---\ufffe\uffff\ufeff\x00\x7f\x85\u2028\U0001ffff\U0010ffff\ue000\u200b\u202e")
def test_front_matter_says_what_was_written(text: str) -> None:
    written = str(front_matter_text(text))
    assert written.isprintable()
    assert yaml.safe_load(f"title: {written}\n") == {"title": flat(text)}


SAFE = {
    *("p", "a", "img", "em", "strong", "code", "pre", "ul", "ol", "li", "blockquote", "hr", "br"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td", "wbr"),
}


@given(markup)
def test_an_author_s_markdown_makes_only_known_elements(text: str) -> None:
    made = soup_of(str(author_markdown(text, "../")))
    for tag in made.find_all(True):
        assert tag.name in SAFE
        assert set(tag.attrs) <= {"href", "src", "alt", "title", "start", "class"}
        for name in ("href", "src"):
            assert not re.match(r"\s*(javascript|vbscript|data):", str(tag.get(name, "")), re.IGNORECASE)


@given(st.lists(st.integers(1, 6), min_size=1, max_size=8), st.sampled_from([2, 3]))
def test_an_author_s_headings_fit_below_the_page_s(levels: list[int], top: int) -> None:
    text = "\n\n".join(f"{'#' * level} Judul" for level in levels)
    made = [int(tag.name[1]) for tag in soup_of(str(author_markdown(text, "", top))).find_all(True)]
    assert made[0] == top
    assert all(top <= after <= before + 1 for before, after in pairwise(made))


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#10;script:x", "data:text/html,x"]
)
def test_an_author_s_unsafe_link_is_dead(address: str) -> None:
    made = soup_of(str(author_markdown(f"[teks]({address}) <{address}> ![x]({address})", "")))
    links = [str(tag.get("href") or tag.get("src")) for tag in made.select("[href], [src]")]
    assert [link for link in links if re.match(r"\s*(javascript|data):", link, re.IGNORECASE)] == []


@pytest.mark.parametrize(
    ("text", "links"),
    [
        (
            "Masuk ke LPSE.contoh.go.id, lalu tulis ke a@b.go.id.",
            ["http://lpse.contoh.go.id", "mailto:a@b.go.id"],
        ),
        ("www.contoh.id/a?b=1&c=2", ["http://www.contoh.id/a?b=1&c=2"]),
        ("Ani, S.Kom.M.Si; lihat README.md dan nama.alamat.no telepon", []),
        ("//contoh.go.id/x ftp://x.contoh.go.id https://lpse.go.id@contoh.com/", []),
        ("javascript:alert(1) data:text/html,x", []),
    ],
)
def test_addresses_in_texts_are_links_and_nothing_else_is(text: str, links: list[str]) -> None:
    made = soup_of(str(linked_text(text)))
    assert [str(link["href"]) for link in made.select("a")] == links
    assert made.get_text() == text


@given(markup | st.text())
def test_a_text_with_its_links_says_what_was_written(text: str) -> None:
    made = soup_of(str(linked_text(text)))
    assert {tag.name for tag in made.find_all(True)} <= {"a"}
    assert flat(made.get_text()) == flat(text)


def test_long_words_in_a_table_may_break_and_say_the_same() -> None:
    long = "a&b-" * 15
    made = soup_of(
        str(author_markdown(f"{long}\n\n|Kode|\n|-|\n|{long}|\n|[x](https://x.go.id/{long})|", ""))
    )
    cells = made.select("td")
    assert cells[0].get_text() == long
    assert max(len(str(part)) for part in cells[0].strings) <= 8
    assert str(cells[1].a["href"] if cells[1].a else "") == f"https://x.go.id/{long}"
    assert made.p is not None
    assert made.p.select("wbr") == []


@pytest.mark.parametrize(
    ("name", "address", "told"),
    [
        ("https://lpse.go.id/", "https://lpse.go.id", True),
        ("LPSE.go.id", "http://lpse.go.id/", True),
        ("0812-3456 7890", "https://wa.me/6281234567890", True),
        ("+62 812 3456 7890", "https://wa.me/6281234567890", True),
        ("0812-3456 7890", "https://wa.me/6281234567891", False),
        ("Peraturan 12345678", "https://lpse.go.id/12345678", False),
        ("2024", "https://lpse.go.id/2024", False),
        ("LPSE", "https://lpse.go.id", False),
    ],
)
def test_a_link_s_name_tells_its_address(name: str, address: str, told: bool) -> None:
    assert spells(name, address) is told


def test_addresses_are_marked_where_their_link_s_name_tells_them() -> None:
    text = "<https://x.go.id/> [x.go.id](https://x.go.id) [**situs**](https://x.go.id)"
    for made, marked in (
        (author_markdown(text, ""), [True, True, False]),
        (linked_text("Buka x.contoh.go.id"), [True]),
    ):
        assert [
            "bare" in link.get_attribute_list("class") for link in soup_of(str(made)).select("a")
        ] == marked
