"""Assets have addresses that change with their content, and pages and scripts know no others."""

import re

import pytest

from generator.model.entry import Source
from generator.site.assets import HAND_WRITTEN, LOADERS, PARTS, address, addresses, assets, stylesheet
from tests.site.reading import Pages

DATA = {
    "search-data.js": "var searchData={}",
    "sheets-data.js": "var sheets={}",
    "diagnosis-data.js": "var diagnosis={}",
    "asking.js": "var Asking={}",
    "search-parts.js": "var Parts={}",
}


def made(source: Source, **changed: str) -> dict[str, str]:
    data = {name: changed.get(re.split("[-.]", name)[0], text) for name, text in DATA.items()}
    return {path: content.decode() for path, content in assets(source, data)}


def named(files: dict[str, str], name: str) -> str:
    stem, _, kind = name.rpartition(".")
    (found,) = (path for path in files if re.fullmatch(rf"assets/{stem}\.[0-9a-f]{{8}}\.{kind}", path))
    return found


def test_an_address_changes_with_the_content_alone() -> None:
    assert address("site.css", "a{}") == address("site.css", "a{}") != address("site.css", "b{}")
    assert re.fullmatch(r"assets/search-data\.[0-9a-f]{8}\.js", address("search-data.js", "x"))


@pytest.mark.parametrize(
    ("changed", "moved"),
    [
        ("search", {"search-data.js", "search-parts.js", "site.js"}),
        ("sheets", {"sheets-data.js", "sheet.js"}),
        ("diagnosis", {"diagnosis-data.js", "diagnosis.js"}),
        ("asking", {"asking.js", "search.js", "site.js"}),
    ],
)
def test_what_names_changed_data_moves_with_it(source: Source, changed: str, moved: set[str]) -> None:
    before, after = made(source), made(source, **{changed: "var other"})
    assert {re.sub(r"assets/|\.[0-9a-f]{8}", "", path) for path in after.keys() - before.keys()} == moved
    assert len(after) == len(before)


def test_scripts_load_what_is_there(source: Source) -> None:
    files = made(source)
    for loader, lists in LOADERS.items():
        loaded = re.findall(r"assets/[\w.-]+", files[named(files, loader)])
        assert sorted(loaded) == sorted(named(files, name) for names in lists.values() for name in names)


def test_every_asset_of_a_site_is_asked_for(any_pages: Pages) -> None:
    """By a page or by a script, by its present address; none is left over."""
    known = set(addresses(any_pages.folder).values())
    texts = [path.read_text("utf-8") for path in any_pages.folder.rglob("*.html")]
    texts += [(any_pages.folder / path).read_text("utf-8") for path in known if path.endswith(".js")]
    assert {found for text in texts for found in re.findall(r"assets/[\w.-]+", text)} == known


def test_a_style_begins_with_what_it_imports(source: Source) -> None:
    sheet = stylesheet("sheet.css", ":root{--primary:#123456}")
    assert sheet.startswith(stylesheet("site.css", ":root{--primary:#123456}"))
    assert ".checklist{" in sheet
    assert "@import" not in sheet


def test_modules_are_not_published(any_pages: Pages) -> None:
    published = {path.relative_to(any_pages.folder).as_posix() for path in any_pages.folder.rglob("*.js")}
    assert published == {path for path in addresses(any_pages.folder).values() if path.endswith(".js")}
    assert list((HAND_WRITTEN / "assets").glob("*/*.js")) != []


def test_a_search_in_one_piece_loads_no_parts(source: Source) -> None:
    files = dict(assets(source, {name: text for name, text in DATA.items() if name != PARTS}))
    assert not [path for path, content in files.items() if b"search-parts" in path.encode() + content]


def test_an_office_without_a_diagnosis_has_none_of_its_assets(source: Source) -> None:
    data = {name: text for name, text in DATA.items() if not name.startswith(("diagnosis", "asking"))}
    files = dict(assets(source.model_copy(update={"diagnosis": None}), data))
    assert not [path for path in files if re.match(r"assets/(diagnosis|asking)", path)]
    assert len(files) < len(made(source))
