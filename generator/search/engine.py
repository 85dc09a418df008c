"""Runs the site's own search script outside a browser, so that an explanation is never of something else."""

import json
from pathlib import Path
from typing import Any

import quickjs

SCRIPT = Path(__file__).parents[2] / "docs/assets/search.js"
_ASK = """
(query, without) => {
  const read = engine.search(query, { without: JSON.parse(without) });
  const name = (unit) => unit.matched.map((one) => one.word);
  return JSON.stringify({
    typed: read.typed,
    tokens: read.tokens.map((one) => ({
      typed: one.typed, word: one.word, base: one.base, mended: one.mended.map((mend) => mend.base),
    })),
    units: read.units.map((one) => ({
      word: one.word, terms: Array.from(one.terms), worth: one.worth, part: !!one.part, off: !!one.off,
    })),
    hits: read.hits.map((one) => ({
      id: one.entry.id, title: one.entry.title, score: one.score, coverage: one.coverage,
      message: one.message || "", matched: name(one),
    })),
    low: read.low,
  });
}
"""


class Engine:
    """The search over one site's data."""

    def __init__(self, data: str) -> None:
        """``data`` is the script that ``search_data`` makes."""
        self._context = quickjs.Context()
        self._context.eval(data)
        self._context.eval(SCRIPT.read_text("utf-8"))
        self._context.eval("var engine = new Search.Engine(searchData)")
        self._ask = self._context.eval(_ASK)

    def search(self, query: str, without: tuple[str, ...] = ()) -> dict[str, Any]:
        """What the script makes of ``query``, with the steps named in ``without`` left out."""
        found: dict[str, Any] = json.loads(self._ask(query, json.dumps(without)))
        return found

    def call(self, function: str, *arguments: Any) -> Any:
        """The value of a JavaScript ``function`` of the script, for tests."""
        return json.loads(
            self._context.eval(f"(text) => JSON.stringify(({function})(...JSON.parse(text)))")(
                json.dumps(arguments)
            )
        )
