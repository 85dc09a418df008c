"""Attachments: the files of ``berkas/`` that are published, only of kinds that no browser runs.

Whoever may write data must not be able to bring scripts onto the site: pages trust scripts of their own site.
"""

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

from generator.model.base import ATTACHED
from generator.problems.problem import Problem
from generator.problems.wording import natural, number, quoted
from generator.source.files import inside
from generator.source.text import file_problem, reason

LIMIT = 10_000_000
"""Bytes that one attachment may have: more than a page of scans, and what a prepaid phone may still load."""
DEEPEST = 100
"""Levels of an SVG: drawing programs make some ten; programs that draw may fall over thousands."""
LONGEST_NAME = 100
"""Characters of a name: file systems and archives begin to refuse at twice as many bytes."""

_OFFICE, _OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_BEGINNINGS: dict[str, tuple[bytes, ...]] = {
    ".pdf": (b"%PDF-",),
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".gif": (b"GIF87a", b"GIF89a"),
    ".webp": (b"RIFF",),
    **dict.fromkeys((".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp"), (_OFFICE,)),
    **dict.fromkeys((".doc", ".xls", ".ppt"), (_OLD_OFFICE,)),
}
"""Kinds that are known by how they begin."""

_UNSAFE_NAME = re.compile(r'[\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u2060\ufeff<>:"|?*#%\\\ud800-\udfff]|[ .]$')
"""What Windows or a header can't carry, what means something else in an address, and what nobody sees."""
_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)", re.IGNORECASE)
_SVG = "{http://www.w3.org/2000/svg}"
_XHTML = "{http://www.w3.org/1999/xhtml}"
_RUNNING = {"filter", "script", "foreignObject", "handler", "listener", "iframe", "set", "animate", "a"}
"""Elements of SVG that run, hold or lead to something else, change what others do, or take minutes."""
_LEADING = ("href", "src", "base")
"""Attributes that lead to something, or say where all others lead."""
_OUTSIDE = re.compile(r"\\|@import|image(-set)?\(|src\(|url\(\s*['\"]?(?!#)", re.IGNORECASE)
"""Styles that load something, or may (a backslash hides letters): a reference inside begins with #."""
_INSTRUCTION = re.compile(r"<\?(?!xml\s)|<\?xml[^>]*encoding(?!\s*=\s*(['\"])utf-8\1)", re.IGNORECASE)
"""What tells a reader to load a style or to read the bytes in another way."""
_INLINE_PICTURE = re.compile(r"data:image/(png|jpeg|gif|webp)[;,]", re.IGNORECASE)


def find_attached(source_dir: Path) -> Iterator[str | Problem]:
    """The files of ``berkas/`` by their paths below ``source_dir``, and why some can't be published."""
    folders = [source_dir / ATTACHED]
    names: dict[str, str] = {}
    while folders:
        folder = folders.pop()
        if folder.is_symlink() or not folder.is_dir():
            continue
        for path in inside(folder):
            if isinstance(path, Problem):
                yield path
            elif path.is_dir() and _is_safe_name(path.name):
                folders.append(path)
            else:
                yield from _judged(path, path.relative_to(source_dir).as_posix(), names)


def published_files(source_dir: Path) -> Iterator[tuple[str, bytes]]:
    """Path below the site's root and content of each attachment of a sound source."""
    for name in find_attached(source_dir):
        if isinstance(name, str):
            yield name, (source_dir / name).read_bytes()


def _judged(path: Path, name: str, names: dict[str, str]) -> Iterator[str | Problem]:
    """``name``, and why the file can't be published; ``names`` are those seen, by their small letters."""
    other = names.setdefault(name.casefold(), name)
    yield name
    if not _is_safe_name(path.name):
        message = f"nama {quoted(path.name)} tidak dapat dipakai sebagai alamat"
        hint = f"pakai huruf, angka, titik, dan tanda -, paling panjang {LONGEST_NAME} karakter."
        yield file_problem(path, "berkas-tidak-diizinkan", message, hint)
    elif other != name:
        message = f"nama {quoted(name)} hanya berbeda huruf besar dari {quoted(other)}"
        yield file_problem(path, "berkas-tidak-diizinkan", message, "ganti nama salah satunya.")
    elif not path.is_file():  # a pipe or a device: opening it would wait for ever
        message = f"{quoted(path.name)} bukan berkas biasa"
        yield file_problem(path, "berkas-tidak-terbaca", message, "pindahkan dari folder berkas.")
    else:
        if problem := _content_problem(path):
            yield problem


def _is_safe_name(name: str) -> bool:
    return len(name) <= LONGEST_NAME and not _UNSAFE_NAME.search(name) and not _DEVICE.match(name)


def _content_problem(path: Path) -> Problem | None:
    kind = path.suffix.lower()
    if kind not in _BEGINNINGS and kind not in _READ:
        kinds = natural([known.removeprefix(".") for known in (*_BEGINNINGS, *_READ)])
        message = f"berkas berakhiran {quoted(kind or path.name)} tidak diterbitkan"
        hint = f"simpan sebagai salah satu dari {kinds}, lalu hapus berkas ini."
        return file_problem(path, "berkas-tidak-diizinkan", message, hint)
    try:
        with path.open("rb") as file:
            content = file.read(LIMIT + 1)
    except OSError as error:
        message = f"berkas tidak dapat dibaca: {reason(error)}"
        return file_problem(path, "berkas-tidak-terbaca", message, "periksa berkas itu dan hak aksesnya.")
    if len(content) > LIMIT:
        message = f"berkas lebih dari {number(LIMIT)} bita"
        return file_problem(path, "berkas-terlalu-besar", message, "perkecil atau bagi berkas itu.")
    if kind in _BEGINNINGS and not content.startswith(_BEGINNINGS[kind]):
        message = f"isi berkas ini bukan {kind.removeprefix('.')}"
        hint = "simpan ulang dari aplikasinya; mengganti akhiran nama tidak mengubah isinya."
        return file_problem(path, "berkas-tidak-diizinkan", message, hint)
    told = _READ[kind](content) if kind in _READ else ""
    if not told:
        return None
    hint = (
        "simpan ulang tanpa itu, atau simpan sebagai PNG."
        if kind == ".svg"
        else "simpan ulang sebagai UTF-8."
    )
    return file_problem(path, "berkas-tidak-diizinkan", told, hint)


def _text_fault(content: bytes) -> str:
    """Why ``content`` isn't plain text, or ""."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "berkas teks ini tidak disimpan sebagai UTF-8"
    return "berkas ini bukan teks" if "\0" in text else ""


def _picture_fault(content: bytes) -> str:
    """What in an SVG would run, load or lead elsewhere when it is opened by itself, or ""."""
    if fault := _text_fault(content):
        return fault
    text = content.decode("utf-8-sig")
    if "<!DOCTYPE" in text.upper() or "<!ENTITY" in text.upper():
        return "gambar SVG memuat deklarasi DOCTYPE"
    if _INSTRUCTION.search(text):
        return "gambar SVG memuat perintah selain deklarasi UTF-8"
    elements: list[ElementTree.Element] = []
    depth = 0
    try:
        for event, element in ElementTree.iterparse(BytesIO(text.encode()), events=("start", "end")):
            depth += 1 if event == "start" else -1
            if depth > DEEPEST:
                return f"gambar SVG bertingkat lebih dari {DEEPEST}"
            if event == "start":
                elements.append(element)
    except ElementTree.ParseError:
        return "gambar SVG tidak dapat dibaca"
    if elements[0].tag != f"{_SVG}svg":
        return "berkas ini bukan gambar SVG"
    return next(filter(None, map(_element_fault, elements)), "")


def _element_fault(element: ElementTree.Element) -> str:
    name = str(element.tag)
    if name.startswith(_XHTML) or (name.startswith(_SVG) and name.removeprefix(_SVG) in _RUNNING):
        return f"gambar SVG memuat unsur {quoted(name.rpartition('}')[2])}"
    if name == f"{_SVG}style" and _OUTSIDE.search("".join(element.itertext())):
        return "gambar SVG memuat gaya yang mengambil sesuatu dari luar"
    for key, value in element.attrib.items():
        attribute = key.rpartition("}")[2].lower()
        if attribute.startswith("on"):
            return f"gambar SVG memuat perintah {quoted(attribute)}"
        if attribute in ("href", "src", "base") and not (
            value.startswith("#") or _INLINE_PICTURE.match(value)
        ):
            return f"gambar SVG memuat tautan {quoted(value)}"
        if "}" not in key and _OUTSIDE.search(value):
            return "gambar SVG memuat gaya yang mengambil sesuatu dari luar"
    return ""


_READ: dict[str, Callable[[bytes], str]] = {".svg": _picture_fault, ".txt": _text_fault, ".csv": _text_fault}
"""Kinds whose whole content is looked at."""
