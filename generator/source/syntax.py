"""What YAML's syntax errors mean, for people who don't know YAML: the commonest causes first."""

import re
from collections.abc import Iterator

import yaml

from generator.problems.problem import Problem
from generator.source.text import TextFile

_START = r"^\s*(?:- +)*"
"""What may stand before a key or a text: indentation and list dashes."""

_KEY_WITHOUT_SPACE = re.compile(_START + r"([\w-]{1,60}):(?=\S)")
_DASH_WITHOUT_SPACE = re.compile(r"^\s*-(?=[^\s-])")
_KEY_AND_TEXT = re.compile(_START + r"(?:([a-z][a-z_]{0,60}:)\s+)?(?=\S)")

Found = tuple[str, str, str, int, int]
"""Rule, message, hint, line and column."""


def syntax_problem(file: TextFile, error: yaml.YAMLError) -> Problem:
    """The problem behind ``error``, which the YAML parser met in ``file``."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    begin = getattr(error, "context_mark", None) or mark
    start = (begin.line + 1, begin.column + 1) if begin else (1, 1)
    cause = f"{getattr(error, 'context', None) or ''} {getattr(error, 'problem', None) or error}"
    for found in _explanations(file, cause, (line, column), start):
        return file.problem(*found)
    message = "tulisan YAML di sini tidak dapat dipahami"
    hint = "bandingkan baris ini dan baris di atasnya dengan berkas lain yang benar."
    return file.problem("tulisan-yaml", message, hint, line, column)


def _explanations(
    file: TextFile, cause: str, here: tuple[int, int], start: tuple[int, int]
) -> Iterator[Found]:
    """Explanations that fit, the likeliest first."""
    yield from _tab(file, cause, here)
    if "quoted scalar" in cause or "quoted-scalar" in cause:
        yield from _quotes(cause, here, start)
    if "mapping values are not allowed" in cause:
        yield from _colon(file, here)
    if "could not find expected ':'" in cause:
        yield from _missing_colon(file, start)
    if "while parsing a flow" in cause and "node content" not in cause:
        message = "kurung [ atau { yang dibuka di sini tidak ditutup dengan benar"
        hint = f"tutup kurungnya, atau apit teksnya dengan tanda kutip: {quoted_line(file, start[0])}"
        yield "kurung", message, hint, *start
    yield from _first_character(file, cause, here, start)
    if "expected key" in cause or "<block end>" in cause or "'-' indicator" in cause:
        yield from _after_value(file, here)
        message = "baris ini menjorok tidak sama dengan isian lain yang setingkat"
        hint = "samakan jumlah spasi di awal baris dengan baris setingkat di atasnya."
        yield "indentasi", message, hint, *here


def _tab(file: TextFile, cause: str, here: tuple[int, int]) -> Iterator[Found]:
    line = file.lines[min(here[0], len(file.lines)) - 1]
    at_tab = line[here[1] - 1 : here[1]] == "\t"
    if "tab character" in cause or (at_tab and "cannot start any token" in cause):
        column = here[1] if at_tab else line.find("\t") + 1
        yield "tab", "baris ini memakai tab", "ganti setiap tab dengan dua spasi.", here[0], column


def _quotes(cause: str, here: tuple[int, int], start: tuple[int, int]) -> Iterator[Found]:
    if "escape" in cause or "hexadecimal" in cause or "hexdecimal" in cause:
        message = "tanda \\ di dalam kutip ganda mempunyai arti khusus"
        yield "kutip", message, "pakai kutip tunggal ('…') untuk teks ini, atau tulis \\\\.", *here
    message = "tanda kutip yang dibuka di sini tidak ditutup"
    yield "kutip", message, "tambahkan tanda kutip penutupnya.", *start


def _colon(file: TextFile, here: tuple[int, int]) -> Iterator[Found]:
    line, column = here
    text = file.lines[line - 1]
    above = next((row for row in range(line - 1, 0, -1) if file.lines[row - 1].strip()), 0)
    if re.search(r":\s", text[: column - 1]):
        hint = f"apit teksnya dengan tanda kutip: {quoted_line(file, line)}"
        yield "titik-dua", "titik dua di tengah teks dibaca sebagai isian baru", hint, *here
    if above:
        yield from _missing_space(file, above)
        message = "baris ini menjorok lebih dalam daripada isian yang setingkat"
        hint = f"samakan jumlah spasi di awal baris dengan baris {above}."
        yield "indentasi", message, hint, line, len(text) - len(text.lstrip()) + 1


def _missing_colon(file: TextFile, start: tuple[int, int]) -> Iterator[Found]:
    yield from _missing_space(file, start[0])
    message = "baris ini bukan isian: tidak ada titik dua"
    hint = "tulis sebagai isian: isi; bila ini lanjutan teks di atasnya, tambahkan spasi di awal barisnya."
    yield "titik-dua", message, hint, *start


def _missing_space(file: TextFile, line: int) -> Iterator[Found]:
    text = file.lines[line - 1]
    if found := _KEY_WITHOUT_SPACE.match(text):
        message = f'tidak ada spasi sesudah titik dua pada "{found[1]}:"'
        hint = f"tulis {found[1]}: lalu spasi, lalu isinya."
        yield "spasi-titik-dua", message, hint, line, found.end()
    elif dash := _DASH_WITHOUT_SPACE.match(text):
        message = "tidak ada spasi sesudah tanda -"
        hint = 'tulis "- " (tanda minus dan spasi) di awal butir.'
        yield "spasi-titik-dua", message, hint, line, dash.end()


def _first_character(
    file: TextFile, cause: str, here: tuple[int, int], start: tuple[int, int]
) -> Iterator[Found]:
    """Texts whose first character means something to YAML."""
    place = start if re.search("scanning an? (alias|anchor|tag|block scalar|directive)", cause) else here
    signs = (
        "cannot start any token",
        "while scanning an",
        "while scanning a tag",
        "scanning a block scalar",
        "scanning a directive",
        "entries are not allowed",
        "keys are not allowed",
        "<document start>",
    )
    if not any(sign in cause for sign in signs):
        return
    line = place[0]
    if "<document start>" in cause or "directive" in cause:
        line = next((row for row, text in enumerate(file.lines, 1) if text.startswith(("%", "..."))), line)
        place = (line, 1)
        if file.lines[line - 1].startswith("..."):
            yield "banyak-dokumen", "ada isi sesudah baris ... ini", "hapus baris ... ini.", *place
    character = file.lines[line - 1][place[1] - 1 : place[1]]
    message = f"teks tidak boleh diawali karakter {character}" if character else "teks ini tidak dapat dibaca"
    yield "karakter-awal", message, f"apit teksnya dengan tanda kutip: {quoted_line(file, line)}", *place


def _after_value(file: TextFile, here: tuple[int, int]) -> Iterator[Found]:
    """Text after a value that is complete: a closing quote or bracket, or a reference."""
    line, column = here
    text = file.lines[line - 1]
    found = _KEY_AND_TEXT.match(text)
    if not found or found.end() >= column - 1:
        return
    first = text[found.end()]
    if first in "\"'":
        message = "ada teks sesudah tanda kutip penutup"
        yield "kutip", message, f"apit seluruh teksnya: {quoted_line(file, line)}", line, column
    elif first in "[{*&!":
        message = f"teks tidak boleh diawali karakter {first}"
        hint = f"apit teksnya dengan tanda kutip: {quoted_line(file, line)}"
        yield "karakter-awal", message, hint, line, found.end() + 1


def quoted_line(file: TextFile, line: int) -> str:
    """The text on ``line`` (from 1), quoted as it should be written."""
    text = file.lines[line - 1].rstrip()
    found = _KEY_AND_TEXT.match(text)
    key, value = (f"{found[1]} " if found[1] else "", text[found.end() :]) if found else ("", text.strip())
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1]
    if len(value) > 60:
        value = value[:59] + "…"
    quote = "'" if '"' in value or "\\" in value else '"'
    inside = value.replace("'", "''") if quote == "'" else value
    return f"{key}{quote}{inside}{quote}"
