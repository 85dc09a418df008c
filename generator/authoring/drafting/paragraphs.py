"""Lines joined into paragraphs, words mended that a line's end had broken."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

BULLETS = "•●▪■◦○‣⁃∙·►▶➢➤➔→✓✔☑❖◆♦✦⚫*§\uf0a7\uf0b7\uf0d8\uf0fc"
"""What lists begin with; the last are letters of Symbol and Wingdings, as PDFs give them."""

_NUMBER = r"\(?(?:\d{1,2}|[a-zA-Z])[.)](?![.)\d])"
MARKER = re.compile(rf"(?P<marker>[{re.escape(BULLETS)}]|[-–—]\s|{_NUMBER})\s*(?P<rest>.*)", re.DOTALL)
"""A bullet, a dash, a number or a letter at the beginning of a line; not 3.6, and not "…"."""

_LONG_LABEL = (
    r"(?P<label>(?:pertanyaan|tanya|soal|jawab(?:an)?(?:nya)?|solusi(?:nya)?|penyelesaian|answer|question)"
    r"(?:\s*(?:ke|no\.?|nomor|#)?[\s-]*\d{1,3})?)"
)
_LABEL = re.compile(
    rf"(?:{_LONG_LABEL}|(?P<short>[qtaj]\s?\d{{0,3}}))\s*[:;](?!/)\s*(?P<rest>.*)", re.IGNORECASE | re.DOTALL
)
"""What says that a question or an answer follows; some type ; for :."""
_BARE_LABEL = re.compile(_LONG_LABEL, re.IGNORECASE)
"""The same on a line of its own, as a heading."""
_ASKING = ("pertanyaan", "tanya", "soal", "question", "q", "t")
_HEADING = re.compile(r"#{1,6}\s+(?P<rest>.*)|(?P<stars>\*{1,2})(?=\S)(?P<bold>[^*]+)(?P=stars)")
"""A line that is made a heading or bold by signs, as in Markdown and WhatsApp."""

_INLINE_ANSWER = re.compile(r"(?<=\?)[ \t]+(?=(?:jawab(?:an)?|solusi)\s*[:;])", re.IGNORECASE)
_OPENS = re.compile(r"(?:apabila|jika|bila|jikalau|kalau)\b", re.IGNORECASE)
_PAGE_NUMBER = re.compile(
    r"(?:(?:halaman|hal\.?|page)\s*)?-?\s*\d{1,4}\s*-?(?:\s*(?:dari|of|/)\s*\d{1,4})?", re.IGNORECASE
)
_HYPHEN = re.compile(r"(?<=[^\W_])[-\u00ad\u2010\u2011]$")
_OPEN_NUMBER = re.compile(r"\s\d{1,2}[.)]$")
"""A number of a list inside the paragraph, whose point begins on the next line."""
_FIRST_WORD = re.compile(r"[^\W\d_]+")
LONGEST_PART = 60
"""Letters of a word that stand before a line's end, at most."""
_LAST_WORD = re.compile(r"([^\W\d_]+)[-\u00ad\u2010\u2011]$")


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """Lines that belong together, as one line."""

    text: str
    """Without its marker and label."""
    marker: str = ""
    """The bullet or number that it began with."""
    label: str = ""
    """``question`` or ``answer`` where the text itself says so."""
    first: int
    last: int
    """Its lines in the manuscript, from 1."""

    @property
    def number(self) -> int | None:
        """The number that it began with."""
        digits = re.sub(r"\D", "", self.marker)
        return int(digits) if digits else None


@dataclass(frozen=True, kw_only=True)
class _Line:
    text: str
    place: int
    after_blank: bool


@dataclass(frozen=True, kw_only=True)
class _Page:
    """How a manuscript is laid out."""

    width: int
    """Characters of a full line."""
    spaced: bool
    """Whether blank lines stand even between the lines of a sentence, as in texts copied from PDFs."""


def paragraphs(text: str) -> tuple[list[Paragraph], list[Paragraph]]:
    """The paragraphs of ``text``, and what is none of its own: numbers of pages."""
    lines = list(_lines(text))
    page = _Page(
        width=_width([line.text for line in lines]),
        spaced=sum(map(_goes_on, lines, lines[1:])) > len(lines) / 20,
    )
    groups: list[list[_Line]] = []
    pages: list[Paragraph] = []
    for line in lines:
        if line.after_blank and _PAGE_NUMBER.fullmatch(line.text):
            pages.append(Paragraph(text=line.text, first=line.place, last=line.place))
        elif groups and _continues(groups[-1], line, page):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_paragraph(group) for group in groups], pages


def _lines(text: str) -> Iterator[_Line]:
    """Lines with something on them; runs of blanks, with which a PDF's layout is kept, count as one."""
    after_blank = True
    for place, raw in enumerate(text.split("\n"), 1):
        pieces = [piece for cell in _cells(raw) for piece in _INLINE_ANSWER.split(cell)]
        for line in filter(None, (" ".join(piece.split()) for piece in pieces)):
            heading = _HEADING.fullmatch(line)
            text_alone = (heading["rest"] or heading["bold"]) if heading else line
            yield _Line(text=text_alone, place=place, after_blank=after_blank)
        after_blank = not raw.strip()


def _cells(raw: str) -> list[str]:
    """A row of a table copied from a spreadsheet as question and answer; any other line as it is."""
    cells = [cell.strip() for cell in raw.split("\t") if cell.strip()]
    asked = next((place for place, cell in enumerate(cells) if cell.endswith("?")), None)
    if asked is None or asked == len(cells) - 1:
        return [raw]
    numbered = asked > 0 and cells[0].rstrip(".").isdecimal()
    number = f"{cells[0].rstrip('.')}. " if numbered else ""
    question, told = " ".join(cells[numbered : asked + 1]), " ".join(cells[asked + 1 :])
    return [f"{number}Pertanyaan: {question}", f"Jawaban: {told}"]


def _width(lines: Sequence[str]) -> int:
    """How long a full line is: longer ones are few."""
    lengths = sorted(map(len, lines))
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _goes_on(before: _Line, line: _Line) -> bool:
    """Whether a sentence goes on behind a blank line."""
    return line.after_blank and line.text[:1].islower() and before.text[-1:] not in ".?!:;"


def _continues(group: list[_Line], line: _Line, page: _Page) -> bool:
    """Whether ``line`` goes on with the paragraph of ``group``."""
    before = group[-1].text
    if _is_bare_marker(before) and len(group) == 1:
        return True
    if MARKER.fullmatch(line.text) or _label(line.text):
        return False
    if len(group) == 1 and (said := _label(before)) and not said[1]:
        return True
    if _HYPHEN.search(before[-2:]) or _OPEN_NUMBER.search(before[-5:]):
        return True
    if page.width > 160:  # nobody broke these lines: each is a paragraph
        return False
    ended = bool(re.search(r"[.?!:;…][\"”')]?$", before[-2:]))
    starts = line.text[:1].isupper()
    if line.after_blank and (ended or _OPENS.match(line.text) or (starts and not page.spaced)):
        return False
    if before.endswith("?"):
        return not starts and not line.after_blank
    short = len(before) < (0.85 if ended else 0.6) * page.width
    return not (short and starts)


def _is_bare_marker(text: str) -> bool:
    found = MARKER.fullmatch(text)
    return found is not None and not found["rest"]


def _label(text: str) -> tuple[str, str] | None:
    """``question`` or ``answer``, and the text behind it, where ``text`` begins by saying which it is."""
    found = _LABEL.fullmatch(text) or _BARE_LABEL.fullmatch(text)
    if not found:
        return None
    groups = found.groupdict()
    word = groups["label"] or groups["short"]
    asks = word.lower().startswith(_ASKING) and not word.lower().startswith("a")
    return "question" if asks else "answer", groups.get("rest") or ""


def _paragraph(group: list[_Line]) -> Paragraph:
    text = joined([line.text for line in group])
    marker = label = ""
    if found := MARKER.fullmatch(text):
        marker, text = found["marker"].strip(), found["rest"]
    if said := _label(text):
        label, text = said
    return Paragraph(
        text=text.strip(), marker=marker, label=label, first=group[0].place, last=group[-1].place
    )


def joined(lines: Sequence[str]) -> str:
    """Lines as one text; a hyphen at a line's end breaks a word, unless the word has it anyway."""
    parts = list(lines[:1])
    for before, after in pairwise(lines):
        end = before[-LONGEST_PART:]
        broken, begun = _LAST_WORD.search(end), _FIRST_WORD.match(after)
        if not _HYPHEN.search(end[-2:]):
            parts.append(" ")
        elif broken and begun:
            parts[-1] = parts[-1][:-1] + ("-" if _keeps_hyphen(broken[1], begun[0]) else "")
        parts.append(after)
    return "".join(parts)


def _keeps_hyphen(first: str, second: str) -> bool:
    """Whether ``first-second`` is written with its hyphen: words said twice, e-mail, and names."""
    one, two = first.lower(), second.lower()
    if len(one) == 1 or (second[:1].isupper() and not first.isupper()) or first.isupper() != second.isupper():
        return True
    # dokumen-dokumen(nya), sebaik-baiknya, surat-menyurat, tolong-menolong
    ends_as_begun = any(one.endswith(two[:length]) for length in (4, 5, 6) if len(two) >= length)
    said_twice = len(one) > 2 and (two.startswith(one) or ends_as_begun)
    return said_twice or (len(one) > 3 and len(two) > len(one) and two.endswith(one[1:]))
