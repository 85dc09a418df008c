"""A Python-Markdown extension: blocks between ``<!--html-->`` marks pass as they are.

Our pages are headings in Markdown with finished, escaped HTML between them. Python-Markdown would
parse that HTML tag by tag to find its end, which took most of the building time; the marks say
where it ends. Other builders see two comments and parse the HTML themselves, with the same result.
"""

import re
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

BLOCK = re.compile(r"^<!--html-->\n(.*?)^<!--/html-->$", re.DOTALL | re.MULTILINE)


class RawBlocks(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return BLOCK.sub(self._stash, "\n".join(lines)).split("\n")

    def _stash(self, block: re.Match[str]) -> str:
        html = block[1].strip()
        return f"\n\n{self.md.htmlStash.store(html)}\n\n" if html else ""


class RawBlocksExtension(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        # After Python-Markdown cleans white space (30), before it looks for HTML (20).
        md.preprocessors.register(RawBlocks(md), "raw_blocks", 25)


def makeExtension(**options: Any) -> Extension:  # noqa: N802
    return RawBlocksExtension(**options)
