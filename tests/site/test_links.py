"""Every link leads somewhere, every page is reached, and every file of the site is used."""

import re
from collections.abc import Iterator
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from tests.site.reading import Pages

FOUND_BY_SERVERS = {"404.html", "sitemap.xml", "sitemap.xml.gz"}
"""Files that no page links to: a server or a search engine asks for them by name."""


def links(pages: Pages, address: str) -> Iterator[tuple[str, str]]:
    """Path in the site and anchor of everything inside the site that a page refers to."""
    page = pages[address]
    targets = [str(tag["href"]) for tag in page.select("a[href], link[href]")]
    targets += [str(tag["src"]) for tag in page.select("[src]")]
    targets += [str(tag["action"]) for tag in page.select("form[action]")]
    targets += [f"{tag['data-root']}{tag['data-script']}" for tag in page.select("[data-script]")]
    refresh = page.select('meta[http-equiv="refresh"]')
    targets += [str(tag["content"]).partition("url=")[2] for tag in refresh]
    for target in targets:
        parts = urlsplit(target)
        if not parts.scheme and not parts.netloc:
            yield _inside(pages, address, unquote(parts.path)), unquote(parts.fragment)


def _inside(pages: Pages, address: str, path: str) -> str:
    if path.startswith("/"):  # the page for lost addresses is served anywhere, so it starts at the root
        return path.removeprefix(_base(pages)).lstrip("/")
    return normpath(join(dirname(address), path)) if path else address


def _base(pages: Pages) -> str:
    """The path under which the site's address, if it has one, says that the site lies."""
    canonical = pages["index.html"].select_one("link[rel=canonical]")
    return dirname(urlsplit(str(canonical["href"])).path) if canonical else "/"


def test_every_link_and_anchor_resolves(any_pages: Pages) -> None:
    broken = []
    for address in any_pages.addresses:
        for target, anchor in links(any_pages, address):
            if not (any_pages.folder / target).is_file():
                broken.append((address, target))
            elif anchor and not any_pages[target].find(id=anchor):
                broken.append((address, f"{target}#{anchor}"))
    assert broken == []


def test_only_the_page_for_lost_addresses_is_bound_to_the_server_s_root(any_pages: Pages) -> None:
    for address in set(any_pages.addresses) - {"404.html"}:
        bound = re.findall(r'(?:href|src|action)="/[^"]*"', (any_pages.folder / address).read_text("utf-8"))
        assert bound == [], address


def test_every_page_is_reached_from_the_home_page(any_pages: Pages) -> None:
    reached, new = set[str](), {"index.html"}
    while new:
        reached |= new
        new = {target for address in new for target, _ in links(any_pages, address)} - reached
        new = {target for target in new if target.endswith(".html")}
    moved = {one for one in any_pages.addresses if any_pages[one].select('meta[http-equiv="refresh"]')}
    assert set(any_pages.addresses) - reached == moved | (FOUND_BY_SERVERS & set(any_pages.addresses))


def test_no_file_of_the_site_is_unused(any_pages: Pages) -> None:
    linked = {target for address in any_pages.addresses for target, _ in links(any_pages, address)}
    files = {
        path.relative_to(any_pages.folder).as_posix(): path
        for path in any_pages.folder.rglob("*")
        if path.is_file()
    }
    scripts = "".join(
        path.read_text("utf-8") for name, path in files.items() if name.endswith((".js", ".css"))
    )
    unused = {
        name
        for name in files
        if name not in linked and not re.search(rf"[\"'/(]{re.escape(Path(name).name)}", scripts)
    }
    moved = {one for one in any_pages.addresses if any_pages[one].select('meta[http-equiv="refresh"]')}
    moved |= {one.replace(".html", f"-{paper}.pdf") for one in moved for paper in ("a4", "f4")}
    assert unused - moved <= FOUND_BY_SERVERS


def test_pages_link_to_files_not_to_folders(any_pages: Pages) -> None:
    """A USB stick has no server that would find ``index.html``."""
    for address in any_pages.addresses:
        assert [target for target, _ in links(any_pages, address) if not Path(target).suffix] == []
