"""Scripts put together from their modules.

A module is a file of ECMAScript with plain ``import`` and ``export`` lines; no bundler for it exists in
Python. A bundle is the modules that one of them needs, in that order, in one strict scope: no name stands at
the outermost level of two of them.
"""

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import minify
import quickjs

BASELINE = 2020
"""The year of ECMAScript that browsers must know: Chrome 80, Firefox 74, Safari 13.1 and later."""
_IMPORT = re.compile(r'^(?:im|ex)port (?:\{[\w\s,]*\} from )?"(\.{1,2}/[\w./-]+\.js)";$', re.MULTILINE)
_REEXPORT = re.compile(r'^export \{([\w\s,]*)\} from "', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:const|class) (\w+))", re.MULTILINE)
_DECLARED = re.compile(r"^(?:export )?(?:const|let|class) (\w+)", re.MULTILINE)
_NUMBER = re.compile(r"^const ([A-Z_]+) = (-?[0-9.]+);(?: //.*)?$", re.MULTILINE)

minify.config({"js-version": BASELINE})


class ScriptError(Exception):
    """A script that no browser could run; the message names the file."""


def bundle(entry: Path, name: str = "", constants: Mapping[str, object] | None = None) -> str:
    """``entry`` and what it imports as one small script; what it exports is found in the global ``name``.

    ``constants`` are values that the modules find under these names.
    """
    modules: dict[Path, str] = {}
    _collect(entry.resolve(), modules, ())
    _check_names(modules)
    given = "".join(f"const {key}={json.dumps(value)};" for key, value in (constants or {}).items())
    code = "".join(modules.values())
    numbers = dict(_NUMBER.findall(code))
    exported = [word for word in _exported(entry) if word not in numbers]
    result = f"return{{{','.join(exported)}}};" if name else ""
    scope = f'(()=>{{"use strict";{given}\n{_with_numbers(code, numbers)}\n{result}}})();'
    try:
        return small("application/javascript", f"var {name}={scope}" if name else scope) + "\n"
    except minify.MinifyError as error:
        raise ScriptError(f"{entry}: {error}") from None


@lru_cache(maxsize=128)  # a preview asks for the same ones at every build
def small(kind: str, text: str) -> str:
    """``text`` of a media type ``kind`` in as few characters as say the same."""
    made: str = minify.string(kind, text)
    return made


def _collect(path: Path, modules: dict[Path, str], above: tuple[Path, ...]) -> None:
    """Add ``path`` to ``modules`` after all that it imports; ``above`` are those that import it."""
    if path in above:
        raise ScriptError(f"{path}: imports itself by way of {above[-1]}")
    if path in modules:
        return
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        raise ScriptError(f"{above[-1]}: imports {path}, which is not there") from None
    for target in _IMPORT.findall(text):
        _collect((path.parent / target).resolve(), modules, (*above, path))
    body = _EXPORT.sub("", _IMPORT.sub(lambda found: "\n" * found[0].count("\n"), text))
    if fault := _fault(body):
        raise ScriptError(f"{path}: {fault}")
    modules[path] = body


@lru_cache(maxsize=512)
def _fault(body: str) -> str:
    """Why no browser could read ``body``; empty where it can."""
    try:
        quickjs.Context().eval(f'(()=>{{"use strict";{body}\n}})')  # read, not run
    except quickjs.JSException as error:
        return str(error)
    return ""


def _check_names(modules: Mapping[Path, str]) -> None:
    """Raise ScriptError if two modules declare the same name in the scope that they share."""
    owners: dict[str, Path] = {}
    for path, body in modules.items():
        for declared in _DECLARED.findall(body):
            if owners.setdefault(declared, path) != path:
                raise ScriptError(f'{path}: "{declared}" is declared in {owners[declared]}, too')


def _with_numbers(code: str, numbers: Mapping[str, str]) -> str:
    """``code`` with named numbers in the places of their names: a name costs visitors more than a number.

    A space before it keeps "-MOST" from becoming "--1".
    """
    names = rf"\b({'|'.join(numbers)})\b" if numbers else "(?!)"
    return re.sub(names, lambda found: f" {numbers[found[0]]}", _NUMBER.sub("", code))


def _exported(entry: Path) -> list[str]:
    text = entry.read_text("utf-8")
    listed = (word.strip() for names in _REEXPORT.findall(text) for word in names.split(","))
    return [*_EXPORT.findall(text), *filter(None, listed)]
