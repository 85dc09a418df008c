"""Authors' Markdown: how it is read, and what it says as plain text."""

from collections.abc import Iterator
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.phrases.sentences import one_line


@cache
def parser() -> MarkdownIt:
    """CommonMark with tables and without raw HTML."""
    return MarkdownIt("commonmark", {"html": False, "xhtmlOut": False}).enable("table")


def plain_text(text: str) -> str:
    """What Markdown says, without its marks: for messages that people send and read as they are."""
    return "\n".join(_lines(parser().parse(text)))


def _lines(tokens: list[Token]) -> Iterator[str]:
    marks: list[str] = []
    row: list[str] = []
    numbers: list[int] = []
    is_first, before = True, ""
    for token in tokens:
        match token.type:
            case "paragraph_open" | "heading_open" | "table_open" | "blockquote_open" if (
                token.level == 0 and not is_first
            ):
                yield ""
            case "ordered_list_open" | "bullet_list_open":
                if token.level == 0 and not is_first:
                    yield ""
                numbers.append(int(token.attrs.get("start", 1)) if token.type[0] == "o" else 0)
            case "ordered_list_close" | "bullet_list_close":
                numbers.pop()
            case "list_item_open":
                indent = "  " * (len(numbers) - 1)
                marks.append(f"{indent}{numbers[-1]}. " if numbers[-1] else f"{indent}- ")
                numbers[-1] += bool(numbers[-1])
            case "inline":
                said = _inline(token)
                if before in ("th_open", "td_open"):
                    row.append(said)
                else:
                    yield f"{marks.pop() if marks else ''}{said}"
                    marks.clear()
            case "tr_close":
                yield " | ".join(row)
                row = []
            case "fence" | "code_block":
                yield from [""] if token.level == 0 and not is_first else []
                yield token.content.rstrip("\n")
        is_first, before = False, token.type


def _inline(token: Token) -> str:
    """The words of a line; the address of a link follows its name, unless the name says it."""
    words: list[str] = []
    opened: list[tuple[int, str]] = []
    for child in token.children or ():
        match child.type:
            case "link_open":
                opened.append((len(words), str(child.attrGet("href") or "")))
            case "link_close":
                start, address = opened.pop()
                shown = address.removeprefix("mailto:").removeprefix("tel:")
                name = "".join(words[start:])
                if shown not in name:
                    words.append(f" ({shown})")
            case "image":
                words.append(f"[Gambar: {child.content}]")
            case "softbreak" | "hardbreak":
                words.append(" ")
            case _:
                words.append(child.content)
    return one_line("".join(words))
