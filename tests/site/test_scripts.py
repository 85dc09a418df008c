"""Scripts are put together from modules, and a slip in one is told with its file."""

import json
from pathlib import Path

import pytest
import quickjs

from generator.site.scripts import ScriptError, bundle


def made(folder: Path, **modules: str) -> Path:
    """A script ``main.js`` and what it needs, one file for each of ``modules``."""
    for name, text in modules.items():
        (folder / f"{name}.js").write_text(text, "utf-8")
    return folder / "main.js"


def run(code: str, asked: str) -> object:
    context = quickjs.Context()
    context.eval(code)
    return json.loads(context.eval(f"JSON.stringify({asked})"))


def test_modules_run_once_in_the_order_in_which_they_need_each_other(tmp_path: Path) -> None:
    entry = made(
        tmp_path,
        main='import { second } from "./second.js";\nimport { log } from "./first.js";\n'
        'log("main");\nexport const told = () => second;\nexport { log } from "./first.js";\n',
        second='import { all, log } from "./first.js";\nlog("second");\nexport const second = all;\n',
        first="export const all = [];\nexport const log = (word) => all.push(word);\n",
    )
    assert run(bundle(entry, "Main"), "[Main.told(), Object.keys(Main)]") == [
        ["second", "main"],
        ["told", "log"],
    ]


def test_a_bundle_leaves_one_name_at_most(tmp_path: Path) -> None:
    entry = made(tmp_path, main="const hidden = 1;\nexport const shown = hidden + 1;\n")
    names = "Object.getOwnPropertyNames(globalThis)"
    before = run("", names)
    assert run(bundle(entry, "Main"), names) == [*before, "Main"]  # type: ignore[misc]
    assert run(bundle(entry), names) == before


def test_what_the_build_knows_is_given(tmp_path: Path) -> None:
    entry = made(tmp_path, main="export const told = FILES;\n")
    assert run(bundle(entry, "Main", {"FILES": ["a.1.js"]}), "Main.told") == ["a.1.js"]


def test_named_numbers_stand_in_their_places(tmp_path: Path) -> None:
    entry = made(
        tmp_path,
        main='import { MOST } from "./limits.js";\nexport const told = [MOST, -MOST, "MOSTLY"];\n',
        limits="export const MOST = -2.5;\n",
    )
    code = bundle(entry, "Main")
    assert run(code, "Main.told") == [-2.5, 2.5, "MOSTLY"]


def test_scripts_are_strict(tmp_path: Path) -> None:
    entry = made(tmp_path, main="export const told = (function () { return this === undefined; })();\n")
    assert run(bundle(entry, "Main"), "Main.told") is True


@pytest.mark.parametrize(
    ("modules", "told"),
    [
        ({"main": "const one = ;\n"}, "main.js: SyntaxError"),
        ({"main": 'import "./part.js";\n', "part": "\n\nif (\n"}, "part.js: SyntaxError"),
        ({"main": "const pattern = /(/;\n"}, "main.js: SyntaxError"),
        ({"main": "const one = 1;\nconst one = 2;\n"}, "main.js: SyntaxError"),
        ({"main": 'import "./lost.js";\n'}, "lost.js, which is not there"),
        ({"main": 'import "./part.js";\n', "part": 'import "./main.js";\n'}, "imports itself by way of"),
        (
            {"main": 'import "./part.js";\nconst one = [];\n', "part": "const one = [];\n"},
            '"one" is declared in',
        ),
        ({"main": 'import * as all from "./part.js";\n', "part": ""}, "main.js: SyntaxError"),
        ({"main": "export default 1;\n"}, "main.js: SyntaxError"),
    ],
)
def test_a_slip_is_told_with_its_file(tmp_path: Path, modules: dict[str, str], told: str) -> None:
    with pytest.raises(ScriptError) as raised:
        bundle(made(tmp_path, **modules))
    assert told in str(raised.value)


def test_a_slip_s_line_is_told(tmp_path: Path) -> None:
    text = 'import {\n  first,\n} from "./first.js";\n\nconst one = ;\n'
    entry = made(tmp_path, main=text, first="export const first = [];\n")
    with pytest.raises(ScriptError, match=r":5:"):
        bundle(entry)
