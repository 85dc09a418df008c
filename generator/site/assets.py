"""Assets made at build time: styles with the office's colours, scripts from their modules, data, the icon.

Each has an address that changes with its content, so that a page never meets the assets of another build and
a browser may keep them for a year.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from generator.model.entry import Source
from generator.pages.render import ICONS
from generator.search.parts import SearchFiles
from generator.site.colours import DEFAULT_COLOUR, colours
from generator.site.scripts import bundle, small

HAND_WRITTEN = Path(__file__).parents[2] / "docs"
FOLDER = "assets"
SEARCH = ("search.css", "search-data.js", "search.js")
"""What the search box loads with its first use, in this order."""
PARTS = "search-parts.js"
"""What the search loads beside, where its data comes in parts."""
ASKING = ("asking.js",)
"""What the search loads where two answers may be meant."""
COPYING = ("copying.js",)
"""What a page loads when somebody is about to copy a text."""
MERGE = ("sheets-data.js", "merge.js")
"""What merged lists load."""
ENDS = ("diagnosis-data.js",)
"""What the guided diagnosis loads once somebody has answered its first question."""
LOADED = {"search.js": "Search", "copying.js": "Copying", "merge.js": "Merge"}
"""Scripts that are loaded with their first use, with the global name of what each exports."""
LOADERS: dict[str, dict[str, tuple[str, ...]]] = {
    "search.js": {"ASKING_FILES": ASKING},
    "site.js": {"SEARCH_FILES": (*SEARCH, PARTS), "COPYING_FILES": COPYING},
    "sheet.js": {"MERGE_FILES": MERGE},
    "letter.js": {},
    "desk.js": {},
    "diagnosis.js": {"END_FILES": ENDS},
}
"""Scripts that load others, after those; and the names under which they know these."""
STYLES = ("site.css", "sheet.css", "letter.css", "desk.css", "diagnosis.css", "search.css")
GAPS_STYLE = "gaps.css"
"""The style of the preview's marks, which no other build has."""
_IMPORT = re.compile(r'^@import "\./([\w-]+\.css)";$', re.MULTILINE)


def assets(
    source: Source, data: Mapping[str, str], *, with_gaps: bool = False
) -> Iterator[tuple[str, bytes]]:
    """Address and content of every style, script and file of ``data`` (scripts by name), and of the icon."""
    loaders = _needed(LOADERS, source, data)
    styles = _needed((*STYLES, GAPS_STYLE) if with_gaps else STYLES, source, data)
    made = {name: stylesheet(name, colours(source)) for name in styles} | dict(data)
    made |= {name: script(name, known_as) for name, known_as in LOADED.items() if name not in LOADERS}
    if not source.office.logo:
        made["icon.svg"] = site_icon(source)
    for loader in loaders:
        lists = {key: _needed(names, source, data) for key, names in LOADERS[loader].items()}
        files = {key: [address(name, made[name]) for name in names] for key, names in lists.items()}
        made[loader] = script(loader, LOADED.get(loader, ""), files)
    for name, content in made.items():
        yield address(name, content), content.encode()


def _needed(names: Iterable[str], source: Source, data: Mapping[str, str]) -> list[str]:
    """``names`` of assets without those of the diagnosis or of a search in parts, where there is none."""
    none = (*(() if source.diagnosis else ("diagnosis", "asking")), *(() if PARTS in data else (PARTS,)))
    return [name for name in names if not name.startswith(none)]


def part_files(files: SearchFiles) -> Iterator[tuple[str, bytes]]:
    """Address and content of each part of the search data; their edition, too, changes with any content."""
    for name, content in files.parts.items():
        yield f"{FOLDER}/search-{name}.{files.edition}.js", content.encode()


def search_scripts(files: SearchFiles) -> dict[str, str]:
    """The scripts of the search data that every search loads, by name."""
    return {"search-data.js": files.data} | ({PARTS: script(PARTS, "Parts")} if files.parts else {})


def address(name: str, content: str) -> str:
    """Where an asset of this ``content`` lies, from the site's root."""
    stem, _, kind = name.rpartition(".")
    return f"{FOLDER}/{stem}.{hashlib.sha256(content.encode()).hexdigest()[:8]}.{kind}"


def addresses(pages: Path) -> dict[str, str]:
    """From an asset's name to its address, for assets written below ``pages``."""
    found = sorted(path.name for path in (pages / FOLDER).iterdir())
    return {re.sub(r"\.[0-9a-f]{8}(?=\.\w+$)", "", name): f"{FOLDER}/{name}" for name in found}


def search_script() -> str:
    """What the generator itself cuts words and searches with."""
    return script("search/at-build.js", "Search")


def script(entry: str, name: str = "", constants: Mapping[str, object] | None = None) -> str:
    return bundle(HAND_WRITTEN / FOLDER / entry, name, constants)


def stylesheet(name: str, office: str) -> str:
    """A style sheet with those that it imports, made small; site.css begins with the ``office``'s colours."""
    text = (HAND_WRITTEN / FOLDER / name).read_text("utf-8")
    whole = _IMPORT.sub(lambda found: stylesheet(found[1], office), text)
    return small("text/css", office + whole if name == "site.css" else whole)


def site_icon(source: Source) -> str:
    """The browser's icon: Material's lifebuoy in the office's colour."""
    svg = (ICONS / "lifebuoy.svg").read_text(encoding="utf-8")
    return svg.replace("<svg ", f'<svg fill="{source.office.colour or DEFAULT_COLOUR}" ', 1)
