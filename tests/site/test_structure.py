"""How every page is made: one heading, in order, with landmarks, a title, and nothing inline."""

import re
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import mkdocs.structure.files
import pytest
from bs4 import Tag

from generator.authoring.checks.identity import LEFT_OUT, RESERVED
from generator.model.base import ATTACHED
from generator.model.entry import Source
from tests.site.reading import Pages, one, words

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
}

WITHOUT_DESCRIPTION = {"404.html"}
"""Pages that are nobody's search result."""


def faults(pages: Pages, wrong: Callable[[Tag], object]) -> dict[str, object]:
    """What ``wrong`` finds, by address."""
    return {address: found for address in pages.addresses if (found := wrong(pages[address]))}


def headings(page: Tag) -> list[int]:
    return [int(heading.name[1]) for heading in page.select("h1, h2, h3, h4, h5, h6")]


def test_one_main_heading_and_no_level_skipped(any_pages: Pages) -> None:
    def wrong(page: Tag) -> list[int]:
        levels = headings(page)
        jumps = [after for before, after in pairwise(levels) if after > before + 1]
        return jumps or (levels if levels.count(1) != 1 or levels[0] != 1 else [])

    assert faults(any_pages, wrong) == {}


def test_no_heading_is_empty(any_pages: Pages) -> None:
    assert faults(any_pages, lambda page: [h for h in page.select("h1, h2, h3") if not words(h)]) == {}


def test_language_character_set_and_view_port(any_pages: Pages) -> None:
    def right(page: Tag) -> bool:
        return (
            one(page, "html")["lang"] == "id"
            and one(page, "meta[charset]")["charset"] == "utf-8"
            and "width=device-width" in one(page, "meta[name=viewport]")["content"]
            and "maximum-scale" not in one(page, "meta[name=viewport]")["content"]
        )

    assert faults(any_pages, lambda page: not right(page)) == {}


def test_landmarks(any_pages: Pages) -> None:
    def wrong(page: Tag) -> dict[str, int]:
        wanted = {"body > header": 1, "body > main#isi": 1, "body > footer": 1, "nav[aria-label=Utama]": 1}
        return {
            found: len(page.select(found)) for found in wanted if len(page.select(found)) != wanted[found]
        }

    assert faults(any_pages, wrong) == {}


def test_landmarks_of_a_kind_have_names_of_their_own(any_pages: Pages) -> None:
    def wrong(page: Tag) -> list[str]:
        labels = [str(nav.get("aria-label", "")) for nav in page.select("nav")]
        return [label for label, count in Counter(labels).items() if count > 1 or not label]

    assert faults(any_pages, wrong) == {}


def test_titles_tell_pages_apart(any_pages: Pages) -> None:
    listed = [
        address for address in any_pages.addresses if not any_pages[address].select('meta[content="noindex"]')
    ]
    titles = Counter(words(one(any_pages[address], "title")) for address in listed)
    assert [title for title, count in titles.items() if count > 1] == []
    assert all(titles)


def test_descriptions(any_pages: Pages) -> None:
    for address in set(any_pages.addresses) - WITHOUT_DESCRIPTION:
        page = any_pages[address]
        described = str(one(page, "meta[name=description]")["content"])
        assert described.strip()
        assert one(page, 'meta[property="og:description"]')["content"] == described
        assert one(page, 'meta[property="og:title"]')["content"]


def test_the_office_is_named_by_the_data_on_every_page(pages: Pages, source: Source) -> None:
    for address in pages.addresses:
        page = pages[address]
        assert source.office.name in words(one(page, "title"))
        assert source.office.name in words(one(page, "header .brand"))
        assert source.office.name in words(one(page, "body > footer"))


def test_nothing_inline(any_pages: Pages) -> None:
    def wrong(page: Tag) -> list[str]:
        found = [str(script)[:80] for script in page.select("script:not([src]), style")]
        for tag in page.find_all(True):
            found += [f"{tag.name} {name}" for name in tag.attrs if name == "style" or name.startswith("on")]
        found += [str(link["href"]) for link in page.select('[href^="javascript:" i], [src^="data:" i]')]
        return found

    assert faults(any_pages, wrong) == {}


def test_content_security_policy_before_anything_is_loaded(any_pages: Pages) -> None:
    for address in any_pages.addresses:
        head = one(any_pages[address], "head")
        meta = one(head, 'meta[http-equiv="Content-Security-Policy"]')
        parts = (directive.strip().split(" ", 1) for directive in str(meta["content"]).split(";"))
        assert dict(parts) == POLICY
        assert not meta.find_previous_siblings(["script", "link", "style", "img"])


def test_ids_are_unique(any_pages: Pages) -> None:
    def wrong(page: Tag) -> list[str]:
        counts = Counter(str(tag["id"]) for tag in page.select("[id]"))
        return [name for name, count in counts.items() if count > 1]

    assert faults(any_pages, wrong) == {}


def test_every_field_has_a_label(any_pages: Pages) -> None:
    def wrong(page: Tag) -> list[str]:
        fields = page.select("input:not([type=hidden]), select, textarea")
        return [
            str(field)
            for field in fields
            if not field.get("aria-label")
            and not page.select(f'label[for="{field.get("id")}"]')
            and not field.find_parent("label")
        ]

    assert faults(any_pages, wrong) == {}


def test_images_have_a_text_or_are_decoration(any_pages: Pages) -> None:
    assert faults(any_pages, lambda page: [img for img in page.select("img") if "alt" not in img.attrs]) == {}


def test_links_and_buttons_have_a_name(any_pages: Pages) -> None:
    def wrong(page: Tag) -> list[str]:
        named = page.select("a, button, summary")
        return [str(tag)[:80] for tag in named if not words(tag) and not tag.get("aria-label")]

    assert faults(any_pages, wrong) == {}


def test_no_empty_paragraphs_lists_or_cells_of_prose(any_pages: Pages) -> None:
    def wrong(page: Tag) -> list[str]:
        # Lines are there to write on; what is hidden, or told as it happens, is filled by a script.
        boxes = page.select(
            "main p:not(.line, [role=status]), main :is(ul, ol, dl, dd, dt, li, nav):not([hidden])"
        )
        return [str(box)[:80] for box in boxes if not words(box) and not box.select("input, img, svg")]

    assert faults(any_pages, wrong) == {}


def test_a_page_marks_itself_in_the_menu(any_pages: Pages) -> None:
    for address in any_pages.addresses:
        menu = one(any_pages[address], "nav[aria-label=Utama]")
        marked = [str(link["href"]) for link in menu.select('[aria-current="page"]')]
        own = [link for link in menu.select("a") if _leads_to(link, address)]
        assert len(marked) == len(own)


def _leads_to(link: Tag, address: str) -> bool:
    folder = address.rpartition("/")[0]
    target = re.sub(r"^(\./)+", "", str(link["href"]))
    return target == ("../" if folder else "") + address


@pytest.mark.parametrize("kind", ["lembar", "faq"])
def test_menu_has_sections_only(pages: Pages, source: Source, kind: str) -> None:
    menu = one(pages["index.html"], "nav[aria-label=Utama]")
    ids = {filed.entry.id for filed in source.entries}
    assert not [link for link in menu.select("a") for entry in ids if entry in str(link["href"])]
    assert any(f"{kind}/index.html" in str(link["href"]) for link in menu.select("a"))


def test_no_role_can_take_a_name_that_the_site_has(any_pages: Pages) -> None:
    """What stands at the root besides the roles' own folders and pages is reserved."""
    root = list(any_pages.folder.iterdir())
    roles = {path.name for path in root if path.is_dir() and "page-role-home" in home_of(path)}
    files = (path for path in root if path.suffix == ".html")
    outside = {path.stem for path in files if "page-outside" in path.read_text("utf-8")}
    assert roles
    assert outside
    assert {path.name.partition(".")[0] for path in root} - roles - outside <= RESERVED


def home_of(folder: Path) -> str:
    home = folder / "index.html"
    return home.read_text("utf-8") if home.is_file() else ""


def test_nothing_else_is_reserved(pages: Pages) -> None:
    found = {path.name.partition(".")[0] for path in pages.folder.iterdir()}
    of_some_offices, of_the_preview = {ATTACHED, "sitemap"}, {"pratinjau"}
    assert RESERVED - found == of_some_offices | of_the_preview | set(LEFT_OUT)


def test_what_mkdocs_leaves_out_is_reserved() -> None:
    """MkDocs publishes neither hidden files nor this folder."""
    patterns = [pattern.pattern for pattern in mkdocs.structure.files._default_exclude.patterns]
    assert patterns == [".*", *(f"/{name}/" for name in LEFT_OUT)]
