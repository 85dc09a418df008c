"""What records say: nothing twice, nothing that contradicts itself, no link that leads nowhere."""

import posixpath
import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from urllib.parse import unquote

from markdown_it import MarkdownIt

from generator.authoring.checks.data import Data, Located
from generator.authoring.images import is_image
from generator.model.base import ATTACHED, Record, path_of
from generator.model.catalogue import Document, Office, Reference, SourceRecord
from generator.model.contact import OtherContactRecord
from generator.model.entry import Entry, ReviewStatus
from generator.model.procedure import Act
from generator.model.said import LinkRecord
from generator.model.things import ThingRecord
from generator.problems.problem import Problem
from generator.problems.wording import nearest, number, quoted
from generator.source.load import MOST, Loc

URLS: tuple[tuple[type[Record], str, str], ...] = (
    (ThingRecord, "link", "tautan"),
    (LinkRecord, "address", "alamat"),
    (Document, "link", "tautan"),
    (Reference, "link", "tautan"),
    (SourceRecord, "link", "tautan"),
    (OtherContactRecord, "link", "tautan"),
    (Office, "logo", "logo"),
)
"""Fields that hold an address which may be a file of the source: record, field and key."""

TEXTS: tuple[tuple[type[Record], str], ...] = ((Entry, "intro"), (Act, "details"))
"""Fields that hold Markdown; their key is ``uraian``."""

LOGO_LIMIT = 20_000
"""Bytes: the pages themselves weigh less than 12,000, and a sheet is to stay below 60,000."""

OPEN = 100
"""Brackets that may be open at once: tens of thousands would keep a parser busy for minutes."""

FILES = f"{ATTACHED}/"
WEB = ("https://", "http://")
KNOWN = (*WEB, "mailto:", "tel:", "#")


def messages(_: Data, entry: Located[Entry]) -> Iterator[Problem]:
    """Error messages that stand twice, or where there is said to be none."""
    seen: set[str] = set()
    for index, message in enumerate(entry.record.error_messages):
        loc: Loc = ("pesan_error", index)
        same = " ".join(message.text.casefold().split())
        if same in seen:
            text = f"pesan error {quoted(message.text)} sudah ada di pertanyaan ini"
            yield entry.problem("pesan-ganda", text, "hapus salah satunya.", loc)
        seen.add(same)
        if message.is_pattern == "ya" and "x" not in same:
            text = f"pola {quoted(message.text)} tidak memuat huruf x"
            hint = "tulis x untuk setiap angka yang berubah, misalnya 7xxxx, atau hapus pola."
            yield entry.problem("pola-tanpa-x", text, hint, loc)
    if seen and entry.record.without_message == "ya":
        text = "tanpa_pesan: ya, tetapi pesan_error diisi"
        yield entry.problem("tanpa-pesan-berisi-pesan", text, "hapus salah satunya.", ("tanpa_pesan",))


def review(_: Data, entry: Located[Entry]) -> Iterator[Problem]:
    """A review that is needed for a reason that nobody gives."""
    found = entry.record.review
    if found and found.status is ReviewStatus.NEEDED and not found.reasons:
        message = "tinjauan perlu-ditinjau tanpa alasan"
        hint = 'tambahkan "alasan" dengan apa yang disebut jawaban.'
        yield entry.problem("alasan-kosong", message, hint, ("tinjauan", "status"))


def relations(_: Data, entry: Located[Entry]) -> Iterator[Problem]:
    """An entry that refers to itself."""
    named = (("terkait", entry.record.related), ("diganti_oleh", entry.record.successors))
    places: list[tuple[Loc, str]] = [
        ((key, index), name) for key, names in named for index, name in enumerate(names)
    ]
    for loc, act in entry.each(Act):
        places += [((*loc, "lihat", index), name) for index, name in enumerate(act.see)]
    for loc, name in places:
        if name == entry.record.id:
            message = f"{quoted(name)} adalah pertanyaan ini sendiri"
            yield entry.problem("terkait-diri-sendiri", message, "hapus id itu dari daftar ini.", loc)


def repeated_items(_: Data, entry: Located[Entry]) -> Iterator[Problem]:
    """The same text twice in one list."""
    for loc, record in entry.inside:
        for key, name in _text_lists(type(record)):
            if key == "alias":
                continue  # told of as an id
            seen: set[str] = set()
            value = getattr(record, name)
            for index, item in enumerate(value if isinstance(value, tuple) else ()):
                same = item.casefold() if isinstance(item, str) else ""
                if same and same in seen:
                    message = f"{quoted(item)} sudah ada di daftar ini"
                    yield entry.problem("butir-ganda", message, "hapus salah satunya.", (*loc, key, index))
                seen.add(same)


@cache
def _text_lists(record: type[Record]) -> tuple[tuple[str, str], ...]:
    """Key and name of each list field of ``record``."""
    fields = record.model_fields.items()
    return tuple((field.alias or name, name) for name, field in fields if "tuple[" in str(field.annotation))


def links(data: Data) -> Iterator[Problem]:
    """Files that are linked but aren't there, in fields and in Markdown, at most as many as are told."""
    for found in data.all_located():
        yield from islice(_links_of(data, found), MOST + 1)


def _links_of(data: Data, found: Located[Record]) -> Iterator[Problem]:
    for loc, record in found.inside:
        for owner, name, key in URLS:
            url = getattr(record, name) if isinstance(record, owner) else None
            if url:
                yield from _field(data, found, (*loc, key), url)
        for owner, name in TEXTS:
            text = getattr(record, name) if isinstance(record, owner) else None
            if text:
                yield from _markdown(data, found, (*loc, "uraian"), text)


def logo(data: Data) -> Iterator[Problem]:
    """A logo that can't be shown, or that costs every visitor more than the page does."""
    path = data.office.record.logo_file if data.office else ""
    if not data.office or path not in data.attached or not (data.folder / path).is_file():
        return  # told of as a link, where there is one, or as an attachment
    size = (data.folder / path).stat().st_size
    if not is_image(path, data.folder):
        message = f"gambar {quoted(path)} tidak dapat ditampilkan dan dicetak"
        hint = "simpan logo sebagai PNG, JPG, atau SVG, lalu periksa bahwa gambarnya dapat dibuka."
        yield data.office.problem("logo-tidak-terbaca", message, hint, ("logo",))
    elif size > LOGO_LIMIT:
        message = f"logo {quoted(path)} berukuran {number(size)} bita; setiap pengunjung mengunduhnya"
        hint = f"perkecil gambarnya (tinggi 200 piksel cukup) sampai paling besar {number(LOGO_LIMIT)} bita."
        yield data.office.problem("logo-berat", message, hint, ("logo",))


def _field(data: Data, found: Located[Record], loc: Loc, url: str) -> Iterator[Problem]:
    if loc[-1] == "logo" and not url.startswith(FILES):
        message = f"logo {quoted(url)} tidak tersimpan di folder berkas"
        yield found.problem(
            "logo-bukan-berkas", message, "simpan di berkas/, lalu tulis berkas/nama-berkas.", loc
        )
    yield from _attached(data, found, loc, url)


def _markdown(data: Data, found: Located[Record], loc: Loc, text: str) -> Iterator[Problem]:
    if _open_brackets(text) > OPEN:
        message = f"lebih dari {OPEN} kurung dibuka tanpa ditutup"
        hint = "tutup kurungnya, atau tulis \\[ untuk kurung biasa."
        yield found.problem("kurung-markdown", message, hint, loc)
        return
    for token in _parser().parse(text):
        for child in token.children or ():
            url = str(child.attrGet("href") or child.attrGet("src") or "")
            word = unquote(url)
            if child.type == "image" and not url.startswith(FILES):
                message = f"gambar {quoted(word)} tidak tersimpan di folder berkas"
                hint = "simpan gambarnya di berkas/, lalu tulis berkas/nama-berkas."
                yield found.problem("gambar-luar", message, hint, loc, word=word)
            elif child.type == "link_open" and not url.lower().startswith((*KNOWN, FILES)):
                message = f"tautan {quoted(word)} tidak dikenal"
                hint = "awali dengan https://, http://, mailto:, tel:, atau berkas/."
                yield found.problem("tautan-markdown", message, hint, loc, word=word)
            elif url:
                yield from _attached(data, found, loc, url)


def _open_brackets(text: str) -> int:
    """The most brackets that are open at any place: a parser looks for the end of each."""
    most = count = 0
    for bracket in re.findall(r"(?<!\\)[][()]", text):
        count = count + 1 if bracket in "[(" else max(0, count - 1)
        most = max(most, count)
    return most


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table")


def _attached(data: Data, found: Located[Record], loc: Loc, url: str) -> Iterator[Problem]:
    """A file of the source: its name is compared letter by letter, as a web server does."""
    if not url.startswith(FILES):
        return
    path = path_of(url)
    if posixpath.normpath(path) != path or path not in data.attached:
        message = f"berkas {quoted(path)} tidak ada di folder sumber"
        near = nearest(path.removeprefix(FILES), [name.removeprefix(FILES) for name in data.attached])
        hint = "simpan berkasnya di folder berkas/, atau perbaiki namanya."
        hint = f"tulis {quoted(FILES + near)}." if near else hint
        yield found.problem("berkas-tidak-ada", message, hint, loc, word=unquote(url))


def term_sources(data: Data) -> Iterator[Problem]:
    """Definitions that nothing supports."""
    for term in data.terms:
        if not term.record.sources:
            message = f"istilah {quoted(term.record.term)} tidak mempunyai sumber"
            yield term.problem("istilah-tanpa-sumber", message, "tulis sumber definisinya.", ("sumber",))
