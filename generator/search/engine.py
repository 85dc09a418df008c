"""Runs the site's own search script outside a browser, for the index and for explanations."""

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import quickjs


class Script:
    """The search script with what only the generator asks of it; its functions take and give plain data."""

    def __init__(self, code: str) -> None:
        """``code`` is the bundle of ``docs/assets/search/at-build.js`` in the global ``Search``."""
        self._context = quickjs.Context()
        self._context.eval(code)

    def run(self, code: str) -> None:
        """Let the script have what ``code`` declares."""
        self._context.eval(code)

    def call(self, function: str, *arguments: object) -> Any:
        """The value of a JavaScript ``function`` for these arguments."""
        whole = self._context.eval(f"(text) => JSON.stringify(({function})(...JSON.parse(text)))")
        return json.loads(whole(json.dumps(arguments)))


class Engine:
    """The search over one site's data."""

    def __init__(self, code: str, data: str, parts: Mapping[str, str] = MappingProxyType({})) -> None:
        """``data`` is the script that every search loads, ``parts`` are what a large site's may need."""
        self.script = Script(code)
        self.parts = parts
        self.loaded: list[str] = []
        """Names of the parts that have been needed so far."""
        self.script.run(data)
        self.script.run("var search = Search.explained(searchData)")

    def search(self, query: str, without: tuple[str, ...] = ()) -> dict[str, Any]:
        """What the script makes of ``query``, with the steps named in ``without`` left out."""
        while True:
            found: dict[str, Any] = self.script.call("search", query, without)
            wanting = found.pop("wanting")
            if not wanting:
                return found
            for name in wanting:
                self.script.run(self.parts[name])
            self.loaded += wanting
